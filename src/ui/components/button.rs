//! Buttons and links that look like them.

use leptos::prelude::*;

use crate::ui::route::Route;

/// How loud a button is; one [`Kind::Primary`] a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do here.
    Primary,
    /// Any other act.
    #[default]
    Secondary,
    /// An aside.
    Quiet,
    /// What loses something.
    Danger,
}

impl Kind {
    /// Its class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Secondary => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A button that does something on this page.
#[component]
pub fn Button(
    /// What it does, a verb.
    #[prop(into)]
    label: Signal<String>,
    /// How loud it is.
    #[prop(optional)]
    kind: Kind,
    /// What happens; a submit button leaves it out.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// Whether it cannot be used now; it stays focusable, and says so.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> AnyView {
    let kind_of = if on_click.is_some() { "button" } else { "submit" };
    view! {
        <button
            type=kind_of
            class=kind.class()
            aria-disabled=move || disabled.get().then_some("true")
            on:click=move |event| {
                if disabled.get_untracked() {
                    event.prevent_default();
                } else if let Some(on_click) = on_click {
                    on_click.run(());
                }
            }
        >
            {label}
        </button>
    }
    .into_any()
}

/// A link that looks like a button: it leads to another page.
#[component]
pub fn LinkButton(
    /// What one does there.
    #[prop(into)]
    label: Signal<String>,
    /// Where it leads.
    to: Route,
    /// How loud it is.
    #[prop(optional)]
    kind: Kind,
) -> AnyView {
    view! { <a class=kind.class() href=to.href()>{label}</a> }.into_any()
}
