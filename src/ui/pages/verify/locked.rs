//! A file under a passphrase, opened before it is checked.

use leptos::prelude::*;

use super::Desk;
use crate::share::job::{Answer, Job};
use crate::text::verify as say;
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, Notice, TextField};
use crate::ui::lang::t;

/// Asks for the passphrase.
pub(super) fn unlock(desk: Desk, sealed: Vec<u8>) -> AnyView {
    let passphrase = RwSignal::new(String::new());
    let errors = FormErrors::new();
    let open = move |()| {
        errors.clear();
        let job = Job::Open { passphrase: passphrase.get_untracked(), sealed: sealed.clone() };
        desk.run(job, move |answer| match answer {
            Answer::Opened(plain) => {
                desk.locked.set(None);
                desk.take(plain);
            }
            Answer::NotOpened(why) => {
                errors.say("passphrase", why.sentence());
                errors.show();
            }
            _ => {}
        });
    };
    view! {
        <Notice>
            <Form on_submit=Callback::new(open)>
                <p>{t(say::LOCKED)}</p>
                <ErrorSummary errors/>
                <TextField
                    id="passphrase"
                    label=t(say::PASSPHRASE)
                    kind="password"
                    value=passphrase
                    errors
                />
                <p><Button label=t(say::UNLOCK)/></p>
            </Form>
        </Notice>
    }
    .into_any()
}
