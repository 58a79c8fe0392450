//! Motions and amendments of an item: amendments are voted first.

use leptos::prelude::*;

use super::live_hands::count_form;
use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::deliberation::live::{Motion, MotionStage, Moved, blocked_by, motions};
use crate::domain::deliberation::{TokenKind, count_line, resolve};
use crate::log::RecordId;
use crate::text::{live, live_pages as say};
use crate::ui::components::{Button, Form, FormErrors, Kind, Section, TextField};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, growing, typed};

/// What is open beneath a motion.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Count(RecordId),
    Amend(RecordId),
}

/// The panel of motions.
pub(super) fn panel(meeting: RecordId, item: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| motions(state, &item)));
    let open = RwSignal::new(Open::Nothing);
    view! {
        <Section title=t(say::MOTIONS)>
            <div class="stack">
                {growing(all.into(), move |one| line(meeting, one, all, open))}
                {new_motion(item, None, Callback::new(|()| ()))}
            </div>
        </Section>
    }
    .into_any()
}

fn line(meeting: RecordId, one: Moved, all: Memo<Vec<Moved>>, open: RwSignal<Open>) -> AnyView {
    let app = use_app();
    let (id, item, stage) = (one.id, one.motion.item, one.stage);
    let amends = one.number.contains('.');
    let mover = app.peek(|state| resolve(state, &TokenKind::Mover.of(&id), true, lang()));
    let form = if amends { live::LINE_AMENDMENT } else { live::LINE_MOTION };
    let head = form.fill(lang(), &[&one.number, &one.motion.text])
        + &live::MOVED_BY.fill(lang(), &[&mover]);
    let amended =
        (one.wording != one.motion.text).then(|| live::AS_AMENDED.fill(lang(), &[&one.wording]));
    let vote = one.vote.as_ref().map(|count| count_line(count, lang()));
    let first = all.with(|all| blocked_by(all, &id).map(|a| a.number.clone()));
    let blocked = first.clone().map(|number| say::VOTE_FIRST.fill(lang(), &[&number]));
    let votes = first.is_none() && stage != MotionStage::Withdrawn;
    let again = one.vote.is_some();
    let close = Callback::new(move |()| open.set(Open::Nothing));
    let toggle = move |what: Open| {
        open.update(|now| *now = if *now == what { Open::Nothing } else { what });
    };
    let count_label = if again { say::COUNT_AGAIN } else { say::COUNT };
    view! {
        <li class="stack" class:part=amends>
            <p>
                <b>{head}</b>
                " "
                {t(stage.name())}
            </p>
            {amended.map(|text| view! { <p>{text}</p> })}
            {vote.map(|text| view! { <p>{text}</p> })}
            {one.early.then(|| view! { <p class="wrong">{t(live::EARLY)}</p> })}
            {blocked.map(|text| view! { <p class="soft">{text}</p> })}
            <p class="row">
                {votes
                    .then(|| view! { <Button label=t(count_label) on_click=move || toggle(Open::Count(id))/> })}
                {(!amends && stage == MotionStage::Open)
                    .then(|| view! { <Button label=t(say::AMEND) on_click=move || toggle(Open::Amend(id))/> })}
                {(stage == MotionStage::Open)
                    .then(|| act(t(say::WITHDRAW), Kind::Quiet, move || acts::withdraw_motion(app, id)))}
            </p>
            {move || match open.get() {
                Open::Count(on) if on == id => Some(count_form(meeting, id, false, close)),
                Open::Amend(on) if on == id => Some(new_motion(item, Some(id), close)),
                _ => None,
            }}
        </li>
    }
    .into_any()
}

/// Somebody moves something, or a change to it.
fn new_motion(item: RecordId, amends: Option<RecordId>, done: Callback<()>) -> AnyView {
    let app = use_app();
    let (text, mover, errors) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), FormErrors::new());
    let (id, label, button) = match amends {
        Some(_) => ("amendment", say::AMENDMENT_TEXT, say::AMENDMENT_ADD),
        None => ("motion", say::MOTION_TEXT, say::MOTION_ADD),
    };
    let mover_id = if amends.is_some() { "amendment-mover" } else { "mover" };
    let submit = move |()| {
        errors.clear();
        let words = typed(text);
        if words.is_empty() {
            errors.say(id, say::MOTION_MISSING);
            return;
        }
        let motion = Motion { item, text: words, amends, ..Motion::default() };
        let name = typed(mover);
        app.run(async move {
            acts::move_motion(app, motion, name).await?;
            text.try_set(String::new());
            mover.try_set(String::new());
            done.run(());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField id label=t(label) value=text errors/>
            <TextField id=mover_id label=t(say::MOVER) value=mover/>
            <Button label=t(button)/>
        </Form>
    }
    .into_any()
}
