//! 我到了: a volunteer's phone checks in; needs no community.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 我到了: a volunteer's phone checks in; needs no community.
#[component]
pub fn HerePage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
