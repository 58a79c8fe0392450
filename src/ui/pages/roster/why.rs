//! 为什么缺人: why a shift misses somebody, and what would help.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// 为什么缺人: why a shift misses somebody, and what would help.
#[component]
pub fn WhyPage(
    /// Whose, or which.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
