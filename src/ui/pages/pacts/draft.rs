//! Clauses, remarks and versions of a pact.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// Clauses, remarks and versions of a pact.
#[component]
pub fn DraftPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
