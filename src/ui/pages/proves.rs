//! What a signed pact proves, and what not.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// What a signed pact proves, and what not.
#[component]
pub fn ProvesPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
