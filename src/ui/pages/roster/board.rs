//! 班表: who is on what, to see and to change.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 班表: who is on what, to see and to change.
#[component]
pub fn BoardPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
