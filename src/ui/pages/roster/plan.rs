//! 一键排班: the planner.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 一键排班: the planner.
#[component]
pub fn PlanRosterPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
