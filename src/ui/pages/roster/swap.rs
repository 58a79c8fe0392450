//! 换班: a swap that came as a link; needs no community.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 换班: a swap that came as a link; needs no community.
#[component]
pub fn SwapPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
