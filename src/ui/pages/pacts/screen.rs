//! A pact on the screen at the gate.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// A pact on the screen at the gate.
#[component]
pub fn ScreenPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
