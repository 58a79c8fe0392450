//! The digits on paper: typed, scanned, and what is wrong with them said group by group.

use leptos::prelude::*;

use super::unlocking::{Chosen, working};
use crate::app::commands::key as acts;
use crate::app::{Seed, use_app};
use crate::share::pact::BadBackup;
use crate::text::key as say;
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, TextArea, scan};
use crate::ui::lang::t;

/// The id of the field.
pub(super) const FIELD: &str = "digits";

/// The field for the digits, and the camera where there is one.
pub(super) fn field(text: RwSignal<String>, errors: FormErrors) -> AnyView {
    let read = Callback::new(move |code: Option<String>| match code {
        Some(code) => text.set(code),
        None => errors.say(FIELD, say::SCAN_NOT),
    });
    view! {
        {scan(t(say::SCAN), read)}
        <TextArea id=FIELD label=t(say::TYPE_DIGITS) hint=t(say::STEP_TYPE_WHY) value=text rows=5 errors/>
    }
    .into_any()
}

/// Reads the digits; what is wrong is said in the form.
pub(super) fn seed(text: RwSignal<String>, errors: FormErrors) -> Option<Seed> {
    match text.with_untracked(|text| Seed::typed(text)) {
        Ok(seed) => Some(seed),
        Err(BadBackup::Length(n)) => {
            errors.say_with(FIELD, say::DIGITS_LENGTH, vec![n.to_string()]);
            None
        }
        Err(BadBackup::Groups(groups)) => {
            let groups: Vec<String> = groups.iter().map(ToString::to_string).collect();
            errors.say_with(FIELD, say::DIGITS_GROUPS, vec![groups.join("、")]);
            None
        }
        Err(BadBackup::Whole) => {
            errors.say(FIELD, say::DIGITS_WHOLE);
            None
        }
    }
}

/// Brings the key to this browser.
pub(super) fn form() -> AnyView {
    let app = use_app();
    let (text, errors, busy) =
        (RwSignal::new(String::new()), FormErrors::new(), RwSignal::new(false));
    let chosen = Chosen::new();
    let submit = move |()| {
        errors.clear();
        let seed = seed(text, errors);
        let passphrase = chosen.read(errors);
        if errors.show() {
            return;
        }
        let (Some(seed), Some(passphrase)) = (seed, passphrase) else { return };
        busy.set(true);
        app.run(async move {
            let done = acts::bring_from_paper(app, seed, passphrase).await;
            busy.try_set(false);
            if done.is_ok() {
                text.try_set(String::new());
            }
            done
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {field(text, errors)}
            {chosen.fields(errors)}
            <Button label=t(say::PAPER_DO) disabled=busy/>
        </Form>
        {working(busy)}
    }
    .into_any()
}
