//! Leaving the locked screens with the PIN.

use leptos::prelude::*;

use super::Step;
use super::now;
use crate::app::{Tried, use_app};
use crate::share::lock::Lock;
use crate::text::{Msg, common, kiosk as say};
use crate::ui::components::{Button, Form, Kind, Notice, TextField, Tone};
use crate::ui::lang::t;

/// The screen for the staff.
pub(super) fn leave(lock: Lock, step: RwSignal<Step>) -> AnyView {
    let app = use_app();
    let (pin, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let told = |msg: Msg, seconds: u64| msg.fill(now(), &[&seconds.to_string()]);
    let waits = app.lock_waits(&lock);
    let answer = RwSignal::new((waits > 0).then(|| told(say::WAIT, waits)));
    let submit = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        answer.set(None);
        app.run(async move {
            let tried = app.leave_tablet(&pin.get_untracked()).await;
            busy.try_set(false);
            pin.try_set(String::new());
            answer.try_set(match tried? {
                Tried::Left => None,
                Tried::Wrong(0) => Some(told(say::WRONG, 0)),
                Tried::Wrong(seconds) => Some(told(say::WRONG_WAIT, seconds)),
                Tried::Wait(seconds) => Some(told(say::WAIT, seconds)),
            });
            Ok(())
        });
    };
    let said = move || {
        answer.get().map(|answer| view! { <Notice tone=Tone::Must><p>{answer}</p></Notice> })
    };
    view! {
        <h1 tabindex="-1">{t(say::LEAVE)}</h1>
        <div role="alert">{said}</div>
        <Form on_submit=Callback::new(submit)>
            <TextField id="pin" label=t(say::LEAVE_PIN) value=pin kind="password" keys="numeric" short=true/>
            <p class="row">
                <Button label=t(say::UNLOCK) kind=Kind::Primary disabled=busy/>
                <Button label=t(common::BACK) kind=Kind::Quiet on_click=move || step.set(Step::Begin)/>
            </p>
            <p role="status">{move || busy.get().then(|| t(say::CHECKING))}</p>
        </Form>
        <details>
            <summary>{t(say::FORGOTTEN)}</summary>
            <div class="stack">
                <p>{t(say::FORGOTTEN_KEPT)}</p>
                <p>{t(say::FORGOTTEN_TRY)}</p>
                <p>{t(say::FORGOTTEN_TOOLS)}</p>
            </div>
        </details>
    }
    .into_any()
}
