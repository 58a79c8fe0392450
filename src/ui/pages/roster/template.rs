//! One template; `new` for one not yet made.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// One template; `new` for one not yet made.
#[component]
pub fn TemplatePage(
    /// None: a new one.
    id: Option<RecordId>,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
