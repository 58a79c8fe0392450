//! Handing a topic over: to whom, what became of it.

use leptos::prelude::*;

use super::parts::day_typed;
use crate::app::commands::matters as acts;
use crate::app::use_app;
use crate::domain::deliberation::{HandedAnswer, HandedOver, Handover, Stage, handovers};
use crate::log::{OpId, RecordId};
use crate::text::{dates, matter_pages as say};
use crate::ui::components::{
    Badge, Button, DateField, Form, FormErrors, Section, TextArea, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;

/// The part of a topic's page; nothing where it was never handed over and is closed.
#[component]
pub fn Hands(
    /// Which topic.
    id: RecordId,
    /// How far it is.
    stage: Memo<Option<Stage>>,
) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| handovers(state, &id)));
    let open = Memo::new(move |_| stage.get().is_some_and(|stage| !stage.is_closed()));
    let shown = Memo::new(move |_| open.get() || all.with(|all| !all.is_empty()));
    let waits = Memo::new(move |_| {
        all.with(|all| all.iter().rev().find(|h| h.answer.is_none()).map(|h| h.id))
    });
    (move || {
        shown.get().then(|| {
            view! {
                <Section title=t(say::HANDED)>
                    <ul role="list" class="list">
                        {move || all.get().into_iter().map(line).collect_view()}
                    </ul>
                    {move || waits.get().map(|handed| answer(id, handed))}
                    {move || {
                        open.get()
                            .then(|| {
                                view! {
                                    <details class="fold">
                                        <summary>{t(say::ADD_HAND)}</summary>
                                        {form(id)}
                                    </details>
                                }
                            })
                    }}
                </Section>
            }
        })
    })
    .into_any()
}

fn line(one: Handover) -> AnyView {
    let app = use_app();
    let late = one.is_late(app.today());
    let to = app.peek(|state| one.handed.recipient(state));
    let (outside, due) = (one.handed.outside, one.handed.due);
    let outside = (!outside.is_empty())
        .then(|| view! { <span>{tf(say::THEIR_NUMBER, move |_| vec![outside.clone()])}</span> });
    let due = due.filter(|_| one.answer.is_none()).map(|due| {
        view! { <span>{tf(say::DUE_BY, move |lang| vec![dates::day(due, lang)])}</span> }
    });
    let badge = match (&one.answer, late) {
        (Some(_), _) => None,
        (None, true) => Some((say::LATE, Tone::Must)),
        (None, false) => Some((say::NO_ANSWER_YET, Tone::Plain)),
    };
    let answered = one.answer.map(|answer| {
        let day = move || answer.day.map(|day| dates::day(day, lang()));
        view! { <p class="prose">{answer.text} " " <span class="soft">{day}</span></p> }
    });
    view! {
        <li>
            <p>{to}</p>
            <p class="row soft">
                {outside} {due}
                {badge.map(|(word, tone)| view! { <Badge label=t(word) tone/> })}
            </p>
            {answered}
        </li>
    }
    .into_any()
}

fn form(id: RecordId) -> AnyView {
    let app = use_app();
    let field = || RwSignal::new(String::new());
    let (to, outside, due) = (field(), field(), field());
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let handed = HandedOver {
            to: typed(to),
            outside: typed(outside),
            day: Some(app.today()),
            due: day_typed(due, "hand-due", errors),
            ..HandedOver::default()
        };
        if handed.to.is_empty() {
            errors.say("hand-to", say::HAND_TO_MISSING);
        }
        if !errors.show() {
            for field in [to, outside, due] {
                field.set(String::new());
            }
            app.run(acts::hand_over(app, id, handed));
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField id="hand-to" label=t(say::HAND_TO) hint=t(say::HAND_TO_HINT) value=to errors/>
            <TextField id="hand-outside" label=t(say::OUTSIDE) value=outside/>
            <DateField id="hand-due" label=t(say::HAND_DUE) value=due errors/>
            <Button label=t(say::HAND_OVER)/>
        </Form>
    }
    .into_any()
}

fn answer(id: RecordId, handed: OpId) -> AnyView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let said = HandedAnswer { handed, text: typed(text), day: Some(app.today()) };
        if said.text.is_empty() {
            errors.say("their-answer", say::THEIR_ANSWER_MISSING);
        }
        if !errors.show() {
            app.run(acts::note_answer(app, id, said));
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextArea id="their-answer" label=t(say::THEIR_ANSWER) value=text errors rows=2/>
            <Button label=t(say::NOTE_ANSWER)/>
        </Form>
    }
    .into_any()
}
