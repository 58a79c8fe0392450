//! 换班: swaps and stand-ins.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 换班: swaps and stand-ins.
#[component]
pub fn SwapsPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
