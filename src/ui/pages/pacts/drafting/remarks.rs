//! What neighbours say of a draft: each remark is talked over and it is said what became of it.

use leptos::prelude::*;

use super::clauses::{Desk, REMARK_FIELD};
use super::versions::run;
use crate::app::commands::pact_life as acts;
use crate::app::use_app;
use crate::domain::pact::{
    Clause, Remark, RemarkKind, SettledHow, StandingRemark, clauses, diff, remark_name, remarks,
};
use crate::log::{OpId, RecordId, State};
use crate::text::{dates, pact as pacts, pact_draft, pact_talk as say};
use crate::ui::components::{
    Badge, Button, Choice, ErrorSummary, Form, FormErrors, Kind, RadioGroup, Select, TextArea,
    TextField, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, typed};

/// A remark as its line shows it.
#[derive(Clone, PartialEq)]
struct Line {
    said: StandingRemark,
    /// Who said it, where that is known here.
    who: Option<String>,
    /// What the clause says now.
    now: Option<String>,
}

fn lines(state: &State, id: &RecordId) -> Vec<Line> {
    let line = |said: StandingRemark| Line {
        who: remark_name(state, &said.remark.token),
        now: said.remark.clause.and_then(|c| state.get::<Clause>(&c)).map(|c| c.text),
        said,
    };
    remarks(state, id).into_iter().map(line).collect()
}

/// All remarks, and the form for one more.
pub(in crate::ui::pages::pacts) fn all(desk: Desk) -> AnyView {
    let app = use_app();
    let id = desk.id;
    let all = Memo::new(move |_| app.read(|state| lines(state, &id)));
    // The remark somebody is about to answer.
    let answering = RwSignal::new(None::<OpId>);
    let count = move || {
        all.with(|all| {
            let open = all.iter().filter(|line| line.said.is_open()).count();
            let words = [all.len().to_string(), open.to_string()];
            match all.len() {
                0 => say::REMARKS_NONE.get(lang()).to_owned(),
                _ => say::REMARKS_COUNT.fill(lang(), &[&words[0], &words[1]]),
            }
        })
    };
    view! {
        <div class="stack">
            <p class="soft measure">{count}</p>
            <ul class="list measure" role="list">
                {move || all.get().into_iter().map(|one| line(id, one, answering)).collect_view()}
            </ul>
            {form(desk)}
        </div>
    }
    .into_any()
}

fn line(id: RecordId, one: Line, answering: RwSignal<Option<OpId>>) -> AnyView {
    let app = use_app();
    let Line { said, who, now } = one;
    let (fact, token) = (said.id, said.remark.token);
    let (number, clause) = (said.number, said.remark.clause);
    let place = Signal::derive(move || match (number, clause) {
        (Some(n), _) => pact_draft::ON_CLAUSE.fill(lang(), &[&n.to_string()]),
        (None, Some(_)) => pact_draft::ON_GONE.get(lang()).to_owned(),
        (None, None) => pact_draft::ON_WHOLE.get(lang()).to_owned(),
    });
    let open = said.is_open();
    let settled = said.settled.clone();
    let kind = said.remark.kind;
    let other_words = kind == RemarkKind::Alternative;
    // Other words are shown against the clause as it reads now, as long as that is open.
    let words = match now.filter(|_| other_words && open) {
        Some(now) => diff(&now, &said.remark.text).into_iter().map(run).collect_view().into_any(),
        None => said.remark.text.clone().into_any(),
    };
    let reason = Some(said.remark.reason.clone()).filter(|r| !r.is_empty());
    let day = said.remark.day;
    let day = move || day.map(|day| dates::day(day, lang()));
    let since = (said.reworded_since && open && number.is_some())
        .then(|| view! { <span>{t(say::SINCE)}</span> });
    let review = said.remark.review.map(|_| view! { <span>{t(say::FROM_REVIEW)}</span> });
    let became = settled.map(|settled| {
        let text = [" ", &settled.text].concat();
        view! {
            <p>
                <Badge label=t(settled.how.name()) tone=Tone::Good/>
                {text}
            </p>
        }
    });
    let answer = Memo::new(move |_| answering.get() == Some(fact));
    let buttons = if open {
        let take = (other_words && number.is_some())
            .then(|| act(t(say::TAKE_UP), Kind::Secondary, move || acts::take_up(app, id, token)));
        let press = move || {
            answering.update(|now| *now = if *now == Some(fact) { None } else { Some(fact) });
        };
        view! { {take} <Button label=t(say::ANSWER) kind=Kind::Quiet on_click=press/> }.into_any()
    } else {
        act(t(say::REOPEN), Kind::Quiet, move || acts::reopen_remark(app, id, token))
    };
    view! {
        <li class="stack">
            <p class="row soft">
                <span>{place}</span>
                <strong>{t(kind.name())}</strong>
                {open.then(|| view! { <Badge label=t(say::OPEN) tone=Tone::Must/> })}
                <span>{who}</span>
                <span>{day}</span>
                {review} {since}
            </p>
            <p class="prose">{words}</p>
            {reason.map(|why| view! { <p class="soft prose">{why}</p> })}
            {became}
            <p class="row tight">{buttons}</p>
            {move || answer.get().then(|| answering_form(id, token, answering))}
        </li>
    }
    .into_any()
}

/// What becomes of a remark, and why.
fn answering_form(id: RecordId, token: RecordId, answering: RwSignal<Option<OpId>>) -> AnyView {
    let app = use_app();
    let how = RwSignal::new(SettledHow::Answered.word().to_owned());
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let choices = Signal::derive(move || {
        let choice = |how: &SettledHow| Choice::new(how.word(), how.name().get(lang()));
        SettledHow::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let submit = move |()| {
        errors.clear();
        let (words, how) = (typed(text), how.with_untracked(|word| SettledHow::of_word(word)));
        let how = how.unwrap_or_default();
        if words.is_empty() && how == SettledHow::Answered {
            errors.say("answer", say::ANSWER_MISSING);
            return;
        }
        app.run(async move {
            acts::settle_remark(app, id, token, how, words).await?;
            answering.set(None);
            Ok(())
        });
    };
    view! {
        <div class="card">
            <Form on_submit=Callback::new(submit)>
                <Select id="how" label=t(say::WHAT_BECOMES) value=how choices/>
                <TextField id="answer" label=t(say::ANSWER_TEXT) value=text errors/>
                <Button label=t(say::KEEP_ANSWER)/>
            </Form>
        </div>
    }
    .into_any()
}

/// One more remark.
fn form(desk: Desk) -> AnyView {
    let app = use_app();
    let id = desk.id;
    let field = || RwSignal::new(String::new());
    let (text, reason, who, errors) = (field(), field(), field(), FormErrors::new());
    let kind = RwSignal::new(RemarkKind::Comment.word().to_owned());
    let on = desk.remark_on;
    let list = Memo::new(move |_| app.read(|state| clauses(state, &id)));
    let places = Signal::derive(move || {
        let mut all = vec![Choice::new("", pact_draft::ON_WHOLE.get(lang()))];
        list.with(|list| {
            all.extend(list.iter().enumerate().map(|(n, (id, _))| {
                Choice::new(id.to_string(), pacts::CLAUSE.fill(lang(), &[&(n + 1).to_string()]))
            }));
        });
        all
    });
    // The words of the clause that is spoken of, so that nobody speaks of another.
    let quoted = move || {
        let on = on.get().parse().ok()?;
        let text =
            list.with(|l| l.iter().find(|(id, _)| *id == on).map(|(_, c)| c.text.clone()))?;
        Some(view! { <p class="soft prose">{text}</p> })
    };
    let kinds = Signal::derive(move || {
        let choice = |kind: &RemarkKind| Choice::new(kind.word(), kind.name().get(lang()));
        RemarkKind::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let submit = move |()| {
        errors.clear();
        let remark = Remark {
            clause: on.with_untracked(|id| id.parse().ok()),
            kind: kind.with_untracked(|word| RemarkKind::of_word(word)).unwrap_or_default(),
            text: typed(text),
            reason: typed(reason),
            ..Remark::default()
        };
        if remark.text.is_empty() {
            errors.say(REMARK_FIELD, say::SAID_MISSING);
        }
        if remark.kind == RemarkKind::Alternative && remark.clause.is_none() {
            errors.say("remark-on", say::SAID_OF_CLAUSE);
        }
        if errors.show() {
            return;
        }
        let name = typed(who);
        app.run(async move {
            acts::note_remark(app, id, remark, name).await?;
            for field in [text, reason, who] {
                field.set(String::new());
            }
            Ok(())
        });
    };
    view! {
        <h3>{t(say::NEW_REMARK)}</h3>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <Select id="remark-on" label=t(say::ON_WHICH) value=on choices=places errors/>
            {quoted}
            <RadioGroup id="remark-kind" label=t(say::WHAT_KIND) value=kind choices=kinds/>
            <TextArea
                id=REMARK_FIELD
                label=t(say::SAID)
                hint=t(say::SAID_HINT)
                value=text
                rows=2
                errors
            />
            <TextField id="remark-reason" label=t(say::REASON) value=reason/>
            <TextField id="remark-who" label=t(say::WHO) hint=t(say::WHO_HINT) value=who/>
            <Button label=t(say::NOTE)/>
        </Form>
    }
    .into_any()
}
