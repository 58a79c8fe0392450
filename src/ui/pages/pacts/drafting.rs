//! From draft to settled text: what the kind asks, model clauses, what is still to be seen to, versions and their
//! differences.

use leptos::prelude::*;

use crate::app::commands::pact as acts;
use crate::app::use_app;
use crate::domain::pact::{
    Advice, ClauseChange, DraftState, Lack, MODELS, Pact, PactKind, Run, Version, changes,
    draft_state, model, readiness, versions,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, common, pact as say, pact_draft, pact_drafting as words};
use crate::ui::components::{
    Badge, Button, Choice, ErrorSummary, Fact, Facts, Form, FormErrors, Kind, Section, Select,
    TextField, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::meetings::bodies::{
    buildings, chosen, estates, grids, held as choice, organizations,
};
use crate::ui::pages::meetings::rules::law_fold;
use crate::ui::pages::parts::{act, number};

/// What a text of this kind is: who adopts it, who keeps it, whether it is filed, and the rules behind it.
pub(super) fn kind_of(id: RecordId) -> AnyView {
    let app = use_app();
    let kind =
        Memo::new(move |_| app.read(|s| s.get::<Pact>(&id)).map(|p| p.kind).unwrap_or_default());
    (move || {
        let rules = kind.get().rules();
        let laws = rules.laws.iter().map(|law| law_fold(*law)).collect_view();
        let check =
            rules.to_check.then(|| view! { <Badge label=t(words::TO_CHECK) tone=Tone::Must/> });
        view! {
            <Facts>
                <Fact term=t(words::KIND)>{t(rules.name)}</Fact>
                <Fact term=t(words::ADOPTER)>{t(rules.adopter)}</Fact>
                <Fact term=t(words::BINDS)>{t(rules.binds)}</Fact>
                <Fact term=t(words::FILED)>{t(rules.filed)}</Fact>
            </Facts>
            {check}
            {laws}
        }
    })
    .into_any()
}

/// Whose the pact is and how long it runs.
pub(super) fn whose(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Pact>(&id);
    let pact = held.record();
    let months = RwSignal::new(pact.months.map(|n| n.to_string()).unwrap_or_default());
    let errors = FormErrors::new();
    let kind = pact.kind;
    let none = words::CHOOSE;
    let place = match kind {
        PactKind::Grid | PactKind::Matter => Some((words::GRID, pact.grid, grids(none))),
        PactKind::Estate | PactKind::Management => {
            Some((words::ESTATE, pact.estate, estates(none)))
        }
        PactKind::Building => Some((words::BUILDING, pact.building, buildings(none))),
        PactKind::Charter => Some((words::BODY, pact.body, organizations(t(none)))),
        // The community's own.
        PactKind::Residents => None,
    };
    let where_it_holds = choice(place.as_ref().and_then(|(_, now, _)| *now));
    let submit = move |()| {
        errors.clear();
        let named = number(months);
        if named.is_err() || named.as_ref().is_ok_and(|n| *n == Some(0)) {
            errors.say("months", words::MONTHS_WRONG);
        }
        if errors.show() {
            return;
        }
        let mut pact = Pact { months: named.ok().flatten(), ..held.record() };
        let chosen = chosen(where_it_holds);
        match kind {
            PactKind::Grid | PactKind::Matter => pact.grid = chosen,
            PactKind::Estate | PactKind::Management => pact.estate = chosen,
            PactKind::Building => pact.building = chosen,
            PactKind::Charter => pact.body = chosen,
            PactKind::Residents => {}
        }
        app.run(acts::change_pact(app, id, held, pact));
    };
    let select = place.map(|(label, _, choices)| {
        view! { <Select id="place" label=t(label) value=where_it_holds choices/> }
    });
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {select}
            <TextField
                id="months"
                label=t(words::MONTHS)
                value=months
                errors
                keys="numeric"
                short=true
            />
            <Button label=t(common::SAVE)/>
        </Form>
    }
    .into_any()
}

/// A model clause is taken over, to be put in one's own words.
pub(super) fn models(id: RecordId) -> AnyView {
    let app = use_app();
    let which = RwSignal::new(MODELS.first().map(|m| m.id.to_owned()).unwrap_or_default());
    let choices = Signal::derive(move || {
        MODELS.iter().map(|m| Choice::new(m.id, m.text.get(lang()))).collect::<Vec<_>>()
    });
    let text = move || which.with(|id| model(id)).map(|m| m.text.get(lang()));
    let add = move || acts::add_model(app, id, which.get_untracked());
    view! {
        <div class="stack">
            <p class="soft">{t(words::MODELS_WHY)}</p>
            <Select id="model" label=t(words::MODEL) value=which choices/>
            <p class="prose">{text}</p>
            <p>{act(t(say::ADD), Kind::Secondary, add)}</p>
        </div>
    }
    .into_any()
}

/// What the section of settling shows.
#[derive(Clone, PartialEq)]
struct Look {
    must: Vec<Advice>,
    better: Vec<Advice>,
    draft: DraftState,
}

fn look(state: &State, id: &RecordId, lang: Lang) -> Look {
    let (must, better): (Vec<_>, Vec<_>) =
        readiness(state, id).into_iter().partition(|lack| lack.must());
    let advice = |all: Vec<Lack>| all.iter().map(|lack| lack.advice(state, id, lang)).collect();
    Look { must: advice(must), better: advice(better), draft: draft_state(state, id) }
}

/// What is to be seen to, and the button that settles the text.
pub(super) fn settling(id: RecordId) -> AnyView {
    let app = use_app();
    let data = Memo::new(move |_| app.read(|state| look(state, &id, lang())));
    view! {
        <Section title=t(words::SETTLE)>
            <div class="stack">
            <p class="soft">{t(words::SETTLE_WHY)}</p>
            {move || {
                let Look { must, better, draft } = data.get();
                let ready = must.is_empty();
                let done = draft == DraftState::Frozen;
                view! {
                    {(!must.is_empty()).then(|| advised(words::MUST, must))}
                    {(!better.is_empty()).then(|| advised(words::BETTER, better))}
                    <p class="row no-print">
                        {done.then(|| view! { <Badge label=t(words::SETTLED) tone=Tone::Good/> })}
                        {(ready && !done).then(|| {
                            act(t(words::FREEZE), Kind::Secondary, move || acts::freeze_pact(app, id))
                        })}
                    </p>
                }
            }}
            {past(id)}
            </div>
        </Section>
    }
    .into_any()
}

fn advised(title: Msg, all: Vec<Advice>) -> AnyView {
    let line = |one: Advice| {
        let reason = one.reason.map(|why| view! { <p class="soft">{why}</p> });
        let source = one.source.map(|source| view! { <p class="soft">{source}</p> });
        view! {
            <li>
                <p><strong>{one.what}</strong></p>
                <p>{one.cure}</p>
                {reason}
                {source}
            </li>
        }
    };
    view! {
        <h3>{t(title)}</h3>
        <ul class="list" role="list">{all.into_iter().map(line).collect_view()}</ul>
    }
    .into_any()
}

/// The settled versions, the latest first, each with what changed since the one before it.
fn past(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| Seen(app.read(|state| versions(state, &id))));
    view! {
        {move || {
            let Seen(all) = all.get();
            let each = all.iter().enumerate().rev().map(|(n, version)| {
                let before = version.text.prev.and_then(|hash| all[..n].iter().find(|v| v.hash == hash));
                one_version(version, before)
            });
            each.collect_view()
        }}
    }
    .into_any()
}

/// Versions as a page compares them.
#[derive(Clone)]
struct Seen(Vec<Version>);

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        let marks = |seen: &Self| seen.0.iter().map(|v| (v.hash, v.last)).collect::<Vec<_>>();
        marks(self) == marks(other)
    }
}

fn one_version(version: &Version, before: Option<&Version>) -> AnyView {
    let number = version.text.version.to_string();
    let title = move || pact_draft::VERSION.fill(lang(), &[&number]);
    let mark = version.hash.to_string();
    let inside = match before {
        None => {
            let clauses = version.text.clauses.iter().map(|c| view! { <li>{c.text.clone()}</li> });
            view! { <ol class="clauses">{clauses.collect_view()}</ol> }.into_any()
        }
        Some(before) => {
            let changes = changes(&before.text, &version.text);
            let lines = changes.clauses.into_iter().map(|clause| {
                let number = clause.is.or(clause.was).unwrap_or_default().to_string();
                let words = match clause.change {
                    ClauseChange::Kept => t(words::KEPT).into_any(),
                    ClauseChange::Added(text) => view! { <ins>{text}</ins> }.into_any(),
                    ClauseChange::Dropped(text) => view! { <del>{text}</del> }.into_any(),
                    ClauseChange::Reworded(runs) => {
                        runs.into_iter().map(run).collect_view().into_any()
                    }
                };
                let name = move || say::CLAUSE.fill(lang(), &[&number]);
                view! { <li><span class="soft">{name}</span> " " {words}</li> }
            });
            view! {
                <p class="soft">{t(words::CHANGES_WHY)}</p>
                <ul class="list" role="list">{lines.collect_view()}</ul>
            }
            .into_any()
        }
    };
    view! {
        <details class="fold">
            <summary>{title}</summary>
            <div class="stack">
                {inside}
                <p class="soft">{t(words::MARK)} " " {mark}</p>
            </div>
        </details>
    }
    .into_any()
}

fn run(run: Run) -> AnyView {
    match run {
        Run::Equal(text) => text.into_any(),
        Run::Removed(text) => view! { <del>{text}</del> }.into_any(),
        Run::Inserted(text) => view! { <ins>{text}</ins> }.into_any(),
    }
}
