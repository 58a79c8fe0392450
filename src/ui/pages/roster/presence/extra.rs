//! Somebody came who was not on the roster.

use leptos::prelude::*;

use super::Line;
use crate::app::commands::roster_hours as acts;
use crate::app::use_app;
use crate::domain::community::code;
use crate::domain::shifts::{Attended, Noted, Shift, Stuck, is_overlong, who_answered};
use crate::log::RecordId;
use crate::text::roster_hours as say;
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, TextField};
use crate::ui::lang::t;
use crate::ui::pages::parts::{number, typed};

/// A name, minutes, and the button.
pub(super) fn extra(id: RecordId, lines: Memo<Vec<Line>>) -> AnyView {
    let app = use_app();
    let planned = app.peek(|state| state.get::<Shift>(&id)).map_or(0, |shift| shift.minutes());
    let (name, minutes) = (RwSignal::new(String::new()), RwSignal::new(planned.to_string()));
    let why = RwSignal::new(String::new());
    let overlong = move || {
        minutes.track();
        number(minutes).ok().flatten().is_some_and(|m| is_overlong(planned, m))
    };
    let overlong = Memo::new(move |_| overlong());
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let who = typed(name);
        let plain = code::plain(&who);
        let known = |line: &Line| line.1.as_ref().is_some_and(|n| code::plain(n) == plain);
        let listed = lines.with_untracked(|all| all.iter().filter(|l| known(l)).count());
        let helper = app.peek(|state| who_answered(state, &who));
        let long = number(minutes).ok().flatten().filter(|m| (1..=1_440).contains(m));
        if long.is_none() {
            errors.say_with("extra-minutes", say::MINUTES_WRONG, vec![who.clone()]);
        }
        if overlong.get_untracked() && typed(why).is_empty() {
            errors.say_with("extra-why", say::LONG_MISSING, vec![who.clone()]);
        }
        match (&helper, listed) {
            (_, 1..) => errors.say_with("extra-name", say::IN_LIST, vec![who.clone()]),
            (Err(Stuck::NoName), _) => errors.say("extra-name", say::NAME_MISSING),
            (Err(_), _) => errors.say_with("extra-name", say::NAMESAKES, vec![who.clone()]),
            (Ok(_), 0) => {}
        }
        if errors.show() {
            return;
        }
        let Ok(helper) = helper else { return };
        let note = if overlong.get_untracked() { typed(why) } else { String::new() };
        let said = Attended { minutes: long, noted: Noted::List, note, ..Attended::default() };
        app.run(async move {
            acts::note_unasked(app, id, helper, said).await?;
            name.set(String::new());
            why.set(String::new());
            minutes.set(planned.to_string());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="extra-name" label=t(say::EXTRA_NAME) value=name errors/>
            <TextField id="extra-minutes" label=t(say::MINUTES) value=minutes keys="numeric" short=true errors/>
            {move || overlong.get().then(|| view! {
                <TextField
                    id="extra-why"
                    label=t(say::LONG_WHY)
                    hint=t(say::LONG_HINT)
                    value=why
                    errors
                />
            })}
            <p><Button label=t(say::EXTRA_ADD)/></p>
        </Form>
    }
    .into_any()
}
