//! 岗位: all templates.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 岗位: all templates.
#[component]
pub fn TemplatesPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
