//! 填一填: the questions of a link; needs no community.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 填一填: the questions of a link; needs no community.
#[component]
pub fn FillPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
