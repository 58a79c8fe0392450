//! 交接: the note of one shift to the next.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// 交接: the note of one shift to the next.
#[component]
pub fn HandoverPage(
    /// Whose, or which.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
