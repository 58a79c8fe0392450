//! 排班规矩: weights and usual limits.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 排班规矩: weights and usual limits.
#[component]
pub fn RosterRulesPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
