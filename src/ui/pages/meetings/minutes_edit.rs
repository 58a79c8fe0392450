//! Minutes on their way: phases, names typed as plain words, prose changed by hand, corrections.

use leptos::prelude::*;

use crate::app::commands::minutes as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Approved, CLOSE, MinutesPhase, PlainName, StandingSection, approved, editable, from_editable,
    minutes_phase, minutes_sections, plain_names,
};
use crate::log::{Hash, RecordId, State, merkle};
use crate::text::{Msg, dates, minutes as say};
use crate::ui::components::{
    Badge, Button, Form, FormErrors, Kind, Notice, Section, TextArea, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, typed};

/// How far the minutes are, and the next step.
pub(super) fn phases(id: RecordId) -> AnyView {
    let app = use_app();
    let phase = Memo::new(move |_| app.read(|state| minutes_phase(state, &id)));
    let done = Memo::new(move |_| app.read(|state| approved(state, &id)));
    let step = move |label, to| act(t(label), Kind::Secondary, move || acts::step(app, id, to));
    let tone = move || if phase.get() == MinutesPhase::Approved { Tone::Good } else { Tone::Plain };
    view! {
        <div class="row">
            <span>{t(say::PHASE)}</span>
            {move || view! { <Badge label=t(phase.get().name()) tone=tone()/> }}
        </div>
        {move || match phase.get() {
            MinutesPhase::Approved => done.get().map(|done| frozen(id, &done)),
            now => Some(view! {
                <p class="row">
                    {(now == MinutesPhase::default())
                        .then(|| step(say::CIRCULATE, MinutesPhase::Circulated))}
                    {(now == MinutesPhase::Circulated)
                        .then(|| step(say::CORRECTED, MinutesPhase::Corrected))}
                    {step(say::APPROVE, MinutesPhase::Approved)}
                </p>
                <p class="soft">{t(say::APPROVE_WHY)}</p>
            }.into_any()),
        }}
    }
    .into_any()
}

/// When minutes were approved, and their check code.
fn approved_line(done: &Approved) -> String {
    let when = done.when.map(|at| dates::day(at.date(), lang())).unwrap_or_default();
    let code = done.hash.parse::<Hash>().map(|h| merkle::fingerprint(&h)).unwrap_or_default();
    say::APPROVED_AT.fill(lang(), &[&when, &code])
}

/// How far the minutes are, as it stands under them on paper: a draft must not pass for the approved text.
pub(super) fn state_line(state: &State, id: &RecordId) -> String {
    match approved(state, id) {
        // A text that is not the approved one must not be filed as if it were.
        Some(done) => match wrong_with(&done) {
            Some(wrong) => wrong.get(lang()).to_owned(),
            None => approved_line(&done),
        },
        None => say::PRINTED_AS.fill(lang(), &[minutes_phase(state, id).name().get(lang())]),
    }
}

/// What is wrong with minutes that were approved.
fn wrong_with(done: &Approved) -> Option<Msg> {
    if !done.intact {
        Some(say::NOT_INTACT)
    } else if done.disputed {
        Some(say::TWO_APPROVALS)
    } else {
        None
    }
}

/// What stands under approved minutes.
fn frozen(id: RecordId, done: &Approved) -> AnyView {
    let app = use_app();
    let wrong = wrong_with(done);
    view! {
        <p>{approved_line(done)}</p>
        {wrong.map(|text| view! { <Notice tone=Tone::Must><p>{t(text)}</p></Notice> })}
        <p>{act(t(say::REOPEN), Kind::Quiet, move || acts::reopen(app, id))}</p>
    }
    .into_any()
}

/// Names of the register that stand in the text as plain words.
pub(super) fn lint(id: RecordId) -> AnyView {
    let app = use_app();
    let found = Memo::new(move |_| {
        app.read(|state| {
            if approved(state, &id).is_some() {
                return Vec::new();
            }
            let all = minutes_sections(state, &id, lang());
            plain_names(state, all.iter().map(|s| s.section.text.as_str()))
        })
    });
    let some = Memo::new(move |_| found.with(|all| !all.is_empty()));
    let line = move |found: PlainName| {
        let one = found.person.is_some();
        let name = found.name.clone();
        let hide = move || acts::hide_name(app, id, found.clone());
        view! {
            <li class="split">
                <span>{name}</span>
                {if one {
                    act(t(say::HIDE_NAME), Kind::Secondary, hide)
                } else {
                    view! { <span class="soft">{t(say::NAME_UNCLEAR)}</span> }.into_any()
                }}
            </li>
        }
    };
    (move || {
        some.get().then(|| {
            view! {
                <Notice tone=Tone::Must>
                    <p><b>{t(say::NAMES_FOUND)}</b></p>
                    <p>{t(say::NAMES_WHY)}</p>
                    <ul role="list" class="list">
                        {move || found.get().into_iter().map(line).collect_view()}
                    </ul>
                </Notice>
            }
        })
    })
    .into_any()
}

/// The sections, each to be changed by hand.
pub(super) fn sections(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| minutes_sections(state, &id, lang())));
    let open = RwSignal::new(None::<String>);
    let line = move |one: StandingSection| {
        let key = one.section.key.clone();
        let heading = if key == CLOSE {
            say::SECTION_CLOSE.get(lang()).to_owned()
        } else {
            one.section.heading.clone()
        };
        let (mine, opens) = (key.clone(), key);
        let here = Memo::new(move |_| open.with(|open| open.as_deref() == Some(mine.as_str())));
        let toggle = move || {
            let key = opens.clone();
            open.update(|now| *now = (now.as_ref() != Some(&key)).then_some(key));
        };
        let (edited, stale) = (one.edited, one.stale);
        let title = heading.clone();
        view! {
            <li>
                <div class="split">
                    <span>
                        {heading} " "
                        {edited.then(|| view! { <Badge label=t(say::EDITED)/> })}
                        {stale.then(|| view! { <Badge label=t(say::STALE) tone=Tone::Must/> })}
                    </span>
                    <Button label=t(say::EDIT) on_click=toggle/>
                </div>
                {move || here.get().then(|| edit(id, one.clone(), &title, open))}
            </li>
        }
    };
    view! {
        <Section title=t(say::EDIT)>
            <ul role="list" class="list">{move || all.get().into_iter().map(line).collect_view()}</ul>
        </Section>
    }
    .into_any()
}

fn edit(
    id: RecordId,
    one: StandingSection,
    heading: &str,
    open: RwSignal<Option<String>>,
) -> AnyView {
    let app = use_app();
    let made = app.peek(|state| editable(state, &one.section.text, lang()));
    let text = RwSignal::new(made.text);
    let (key, edited) = (one.section.key.clone(), one.edited);
    let save = move |text: String| {
        let key = key.clone();
        app.run(async move {
            acts::change(app, id, key, text).await?;
            open.try_set(None);
            Ok(())
        });
    };
    let keep = save.clone();
    let submit = move |()| {
        keep(app.peek(|state| from_editable(state, &made.names, &typed(text))));
    };
    let label = Signal::stored(say::SECTION.fill(lang(), &[heading]));
    let back = move || save(String::new());
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextArea id="section" label value=text rows=6/>
            <p class="row">
                <Button label=t(say::KEEP_WORDS)/>
                {edited.then(|| view! {
                    <Button label=t(say::BACK_TO_FACTS) kind=Kind::Quiet on_click=back/>
                })}
            </p>
        </Form>
    }
    .into_any()
}

/// Something in approved minutes is not right.
pub(super) fn correction(id: RecordId) -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(text);
        if words.is_empty() {
            errors.say("correction", say::CORRECTION);
            return;
        }
        let none = std::collections::BTreeMap::new();
        let words = app.peek(|state| from_editable(state, &none, &words));
        app.run(async move {
            acts::correct(app, id, words).await?;
            text.set(String::new());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextArea id="correction" label=t(say::CORRECTION) value=text rows=3 errors/>
            <Button label=t(say::ADD_CORRECTION)/>
        </Form>
    }
    .into_any()
}
