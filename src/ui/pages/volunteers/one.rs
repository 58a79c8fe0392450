//! One volunteer; `new` for one not yet taken in.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// One volunteer; `new` for one not yet taken in.
#[component]
pub fn VolunteerPage(
    /// None: a new one.
    id: Option<RecordId>,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
