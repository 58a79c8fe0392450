//! What is wrong with a form: a summary above it that takes the focus, and a sentence at each field.

use leptos::prelude::*;

use crate::text::Msg;
use crate::text::common::THERE_IS_A_PROBLEM;
use crate::ui::lang::{lang, t};
use crate::ui::shell::router::focus;

/// The errors of one form, collected at submit and then shown together.
#[derive(Clone, Copy)]
pub struct FormErrors {
    all: RwSignal<Vec<FieldError>>,
    shown: RwSignal<u32>,
}

#[derive(Clone)]
struct FieldError {
    field: &'static str,
    text: Msg,
    args: Vec<String>,
}

impl FieldError {
    fn text(&self) -> String {
        let args: Vec<&str> = self.args.iter().map(String::as_str).collect();
        self.text.fill(lang(), &args)
    }
}

impl Default for FormErrors {
    fn default() -> Self {
        Self::new()
    }
}

impl FormErrors {
    /// No errors yet.
    pub fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), shown: RwSignal::new(0) }
    }

    /// Forgets all errors, before a form is looked at again.
    pub fn clear(self) {
        self.all.set(Vec::new());
    }

    /// Notes an error of the field with this id.
    pub fn say(self, field: &'static str, text: Msg) {
        self.say_with(field, text, Vec::new());
    }

    /// Notes an error whose sentence has places to fill.
    pub fn say_with(self, field: &'static str, text: Msg, args: Vec<String>) {
        self.all.update(|all| all.push(FieldError { field, text, args }));
    }

    /// Whether something is wrong; then the summary takes the focus.
    pub fn show(self) -> bool {
        let any = self.all.with_untracked(|all| !all.is_empty());
        if any {
            self.shown.update(|times| *times += 1);
        }
        any
    }

    /// What is wrong with one field.
    pub fn of(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.all.with(|all| all.iter().find(|error| error.field == field).map(FieldError::text))
        })
    }
}

/// The summary above a form. Stands first on the page, takes the focus after a submit, links to each field.
#[component]
pub fn ErrorSummary(
    /// The errors of the form.
    errors: FormErrors,
) -> AnyView {
    const ID: &str = "error-summary";
    Effect::new(move |_| {
        if errors.shown.get() > 0 {
            request_animation_frame(|| focus(ID));
        }
    });
    (move || {
        let all = errors.all.get();
        if all.is_empty() {
            return ().into_any();
        }
        let links = all
            .into_iter()
            .map(|error| {
                let field = error.field;
                let text = Signal::derive(move || error.text());
                view! {
                    <li>
                        <button type="button" class="link" on:click=move |_| focus(field)>
                            {text}
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <div id=ID class="error-summary" role="alert" tabindex="-1">
                <h2>{t(THERE_IS_A_PROBLEM)}</h2>
                <ul role="list">{links}</ul>
            </div>
        }
        .into_any()
    })
    .into_any()
}
