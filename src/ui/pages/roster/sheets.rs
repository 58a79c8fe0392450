//! 打印: the month for the wall, a week for a place, a list to sign in.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 打印: the month for the wall, a week for a place, a list to sign in.
#[component]
pub fn SheetsPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
