//! How many signed, for all to see.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// How many signed, for all to see.
#[component]
pub fn ProgressPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
