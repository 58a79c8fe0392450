//! Totals signed by the committee, receipts, and the file anybody can check.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// Totals signed by the committee, receipts, and the file anybody can check.
#[component]
pub fn TotalsPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
