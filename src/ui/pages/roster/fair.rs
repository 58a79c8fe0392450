//! 匀不匀: loads, evenings and weekends side by side.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 匀不匀: loads, evenings and weekends side by side.
#[component]
pub fn FairPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
