//! Objections to a notice: who said what, by when an answer is due, what they were told. Outside only their number is
//! told.

use leptos::prelude::*;

use crate::app::commands::notices as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    NoticeObjection, NoticeObjectionPrivate, Objected, Posting, objections_to,
};
use crate::log::RecordId;
use crate::text::{dates, notices as say};
use crate::ui::components::{
    Badge, Button, DateField, ErrorSummary, Form, FormErrors, Kind, Section, TextArea, TextField,
    Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, typed};
use crate::ui::pages::topics::parts::day_typed;

/// The objections to one notice, and noting one more.
pub(super) fn objections(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| objections_to(state, &id)));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    // One answer at a time is written.
    let open = RwSignal::new(None::<RecordId>);
    view! {
        <Section title=t(say::OBJECTIONS)>
            <div class="stack">
                <p class="soft">{t(say::OBJECTIONS_WHY)}</p>
                <p role="status">{move || none.get().then(|| t(say::NO_OBJECTIONS))}</p>
                <ul role="list" class="list">
                    {move || all.get().into_iter().map(|one| line(one, open)).collect_view()}
                </ul>
                <details class="fold">
                    <summary>{t(say::ADD_OBJECTION)}</summary>
                    {noting(id)}
                </details>
            </div>
        </Section>
    }
    .into_any()
}

fn line(one: Objected, open: RwSignal<Option<RecordId>>) -> AnyView {
    let app = use_app();
    let (id, late) = (one.id, one.is_late(app.today()));
    let Objected { objection, words, answered, .. } = one;
    let day = move || objection.day.map(|day| dates::day(day, lang()));
    let who = if words.who.is_empty() { t(say::SOMEBODY) } else { Signal::stored(words.who) };
    let text =
        if words.text.is_empty() { t(say::WORDS_ELSEWHERE) } else { Signal::stored(words.text) };
    let badge = match (answered, late) {
        (Some(_), _) => view! { <Badge label=t(say::ANSWERED) tone=Tone::Good/> },
        (None, true) => view! { <Badge label=t(say::ANSWER_LATE) tone=Tone::Must/> },
        (None, false) => view! { <Badge label=t(say::ANSWER_OPEN) tone=Tone::Must/> },
    };
    let due = objection.due.filter(|_| answered.is_none()).map(|due| {
        let by = tf(say::ANSWER_BY, move |lang| vec![dates::day(due, lang)]);
        view! { <span>{by}</span> }
    });
    let told = answered.map(|day| {
        let text = words.answer.clone();
        let told = tf(say::TOLD, move |lang| vec![dates::day(day, lang), text.clone()]);
        view! { <p>{told}</p> }
    });
    let label = if answered.is_some() { say::CHANGE_ANSWER } else { say::NOTE_ANSWER };
    let answer = move || {
        if open.get() == Some(id) {
            return answering(id, words.answer.clone(), open);
        }
        let ask = move || open.set(Some(id));
        view! { <Button label=t(label) on_click=ask/> }.into_any()
    };
    view! {
        <li>
            <p><b>{who}</b> " " <span class="soft">{day}</span></p>
            <p class="prose">{text}</p>
            <p class="row soft">{badge} {due}</p>
            {told}
            {answer}
            <p>{act(t(say::NO_SUCH_OBJECTION), Kind::Quiet, move || acts::drop_objection(app, id))}</p>
        </li>
    }
    .into_any()
}

/// A field for the answer to an objection, once it is asked for.
fn answering(id: RecordId, told: String, open: RwSignal<Option<RecordId>>) -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(told), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(text);
        if words.is_empty() {
            errors.say("answer", say::ANSWER_MISSING);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            acts::answer_objection(app, id, words).await?;
            open.set(None);
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextArea id="answer" label=t(say::ANSWER) value=text rows=2 errors/>
            <Button label=t(say::NOTE_ANSWER)/>
        </Form>
    }
    .into_any()
}

/// Noting one more objection; it is due when the notice comes down, unless something else is said.
fn noting(notice: RecordId) -> AnyView {
    let app = use_app();
    let until = app.peek(|state| state.get::<Posting>(&notice)).and_then(|p| p.until);
    let until = until.map(|day| day.to_string()).unwrap_or_default();
    let due = RwSignal::new(until);
    let (who, text) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let words = NoticeObjectionPrivate {
            who: typed(who),
            text: typed(text),
            ..NoticeObjectionPrivate::default()
        };
        if words.text.is_empty() {
            errors.say("objection", say::OBJECTION_MISSING);
        }
        let due = day_typed(due, "answer-by", errors);
        if errors.show() {
            return;
        }
        let objection = NoticeObjection { notice, day: Some(app.today()), due };
        app.run(async move {
            acts::note_objection(app, objection, words).await?;
            who.set(String::new());
            text.set(String::new());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="objector" label=t(say::OBJECTOR) hint=t(say::OBJECTOR_HINT) value=who/>
            <TextArea id="objection" label=t(say::OBJECTION) value=text rows=3 errors/>
            <DateField id="answer-by" label=t(say::ANSWER_UNTIL) value=due errors/>
            <Button label=t(say::NOTE_OBJECTION)/>
        </Form>
    }
    .into_any()
}
