//! 带走: calendars and tables.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 带走: calendars and tables.
#[component]
pub fn OutPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
