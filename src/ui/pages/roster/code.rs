//! 签到码: the code that hangs where a shift is.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// 签到码: the code that hangs where a shift is.
#[component]
pub fn CodePage(
    /// Whose, or which.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
