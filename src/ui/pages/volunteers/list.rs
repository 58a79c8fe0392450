//! 志愿者: all of them.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 志愿者: all of them.
#[component]
pub fn VolunteersPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
