//! Signing on a tablet that goes from hand to hand.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// Signing on a tablet that goes from hand to hand.
#[component]
pub fn TabletPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
