//! 有人来不了: planning anew around those who cannot.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 有人来不了: planning anew around those who cannot.
#[component]
pub fn IllPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
