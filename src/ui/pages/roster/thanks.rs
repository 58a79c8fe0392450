//! 谢谢: who did what, to thank them.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// 谢谢: who did what, to thank them.
#[component]
pub fn ThanksPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
