//! 到岗: who came to a shift.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// 到岗: who came to a shift.
#[component]
pub fn PresencePage(
    /// Whose, or which.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
