//! The committee's key.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// The committee's key.
#[component]
pub fn KeyPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
