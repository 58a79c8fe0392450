//! The passphrase: asked for, or chosen.

use std::future::Future;

use leptos::prelude::*;

use crate::app::commands::key::{self as acts, LEAST_PASSPHRASE};
use crate::app::{ActError, use_app};
use crate::log::Hash;
use crate::text::key as say;
use crate::ui::components::{Button, Form, FormErrors, Kind, TextField};
use crate::ui::lang::t;

/// Unlocks a key that is sealed in this browser.
pub(super) fn form(id: Hash) -> AnyView {
    let app = use_app();
    unlocking(Kind::Primary, move |typed| acts::unlock(app, id, typed))
}

/// Asks for the passphrase of a key and tries it.
pub(in crate::ui::pages) fn unlocking<F>(
    kind: Kind,
    unlock: impl Fn(String) -> F + Copy + Send + Sync + 'static,
) -> AnyView
where
    F: Future<Output = Result<(), ActError>> + 'static,
{
    let app = use_app();
    let (errors, busy) = (FormErrors::new(), RwSignal::new(false));
    let submit = move |typed: String, pass: RwSignal<String>| {
        busy.set(true);
        app.run(async move {
            let done = unlock(typed).await;
            busy.try_set(false);
            if done.is_ok() {
                pass.try_set(String::new());
            }
            done
        });
    };
    view! {
        {asked("passphrase", None, errors, submit, move || view! {
            <Button label=t(say::UNLOCK) kind disabled=busy/>
        }.into_any())}
        {working(busy)}
    }
    .into_any()
}

/// One field for a passphrase there is already, and what may be done with it.
pub(in crate::ui::pages) fn asked(
    id: &'static str,
    hint: Option<Signal<String>>,
    errors: FormErrors,
    submit: impl Fn(String, RwSignal<String>) + Send + Sync + 'static,
    buttons: impl FnOnce() -> AnyView + Send + 'static,
) -> AnyView {
    let pass = RwSignal::new(String::new());
    let submit = move |()| {
        errors.clear();
        let typed = pass.get_untracked();
        if typed.is_empty() {
            errors.say(id, say::PASSPHRASE_MISSING);
            errors.show();
        } else {
            submit(typed, pass);
        }
    };
    let label = t(say::PASSPHRASE);
    view! {
        <Form on_submit=Callback::new(submit)>
            {match hint {
                Some(hint) => {
                    view! { <TextField id label hint value=pass errors kind="password"/> }
                }
                None => view! { <TextField id label value=pass errors kind="password"/> },
            }}
            {buttons()}
        </Form>
    }
    .into_any()
}

/// Says that stretching takes a while.
pub(in crate::ui::pages) fn working(busy: RwSignal<bool>) -> AnyView {
    view! { <p role="status">{move || busy.get().then(|| t(say::WORKING))}</p> }.into_any()
}

/// Two fields for a new passphrase.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct Chosen {
    first: RwSignal<String>,
    again: RwSignal<String>,
}

impl Chosen {
    pub(in crate::ui::pages) fn new() -> Self {
        Self { first: RwSignal::new(String::new()), again: RwSignal::new(String::new()) }
    }

    /// The fields.
    pub(super) fn fields(self, errors: FormErrors) -> AnyView {
        self.fields_with(t(say::PASSPHRASE_NEW), t(say::PASSPHRASE_HINT), errors)
    }

    /// The fields, for what is locked in other words.
    pub(in crate::ui::pages) fn fields_with(
        self,
        label: Signal<String>,
        hint: Signal<String>,
        errors: FormErrors,
    ) -> AnyView {
        view! {
            <TextField
                id="new-passphrase"
                label
                hint
                value=self.first
                errors
                kind="password"
                autocomplete="new-password"
            />
            <TextField
                id="same-passphrase"
                label=t(say::PASSPHRASE_AGAIN)
                value=self.again
                errors
                kind="password"
                autocomplete="new-password"
            />
        }
        .into_any()
    }

    /// What is typed so far. Tracked.
    pub(in crate::ui::pages) fn typed(self) -> String {
        self.first.get()
    }

    /// The passphrase as chosen; what is wrong is said in the form.
    pub(in crate::ui::pages) fn read(self, errors: FormErrors) -> Option<String> {
        let (first, again) = (self.first.get_untracked(), self.again.get_untracked());
        if first.chars().count() < LEAST_PASSPHRASE {
            errors.say("new-passphrase", say::PASSPHRASE_SHORT);
            return None;
        }
        if first != again {
            errors.say("same-passphrase", say::PASSPHRASE_DIFFERS);
            return None;
        }
        Some(first)
    }
}
