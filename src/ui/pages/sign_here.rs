//! A resident signs on a phone of their own.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// A resident signs on a phone of their own.
#[component]
pub fn SignHerePage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
