//! 公布: the roster's versions, and answers to them.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 公布: the roster's versions, and answers to them.
#[component]
pub fn VersionsPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
