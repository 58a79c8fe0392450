//! Which household stands where: the list of the desk.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// Which household stands where: the list of the desk.
#[component]
pub fn HouseholdsPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
