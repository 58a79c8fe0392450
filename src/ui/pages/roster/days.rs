//! 今明两天: what is at risk.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 今明两天: what is at risk.
#[component]
pub fn DaysPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
