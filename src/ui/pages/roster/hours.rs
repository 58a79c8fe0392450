//! 时间账: minutes served, and corrections.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 时间账: minutes served, and corrections.
#[component]
pub fn HoursPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
