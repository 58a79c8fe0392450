//! Volunteers from a table.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// Volunteers from a table.
#[component]
pub fn BringVolunteersPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
