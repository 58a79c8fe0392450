//! 填表: a link with questions, and the answers that came back.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 填表: a link with questions, and the answers that came back.
#[component]
pub fn FormsPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
