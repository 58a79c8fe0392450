//! Checks a pact's file, a statement or a receipt; needs no community.

use leptos::prelude::*;

use crate::ui::shell::NotFoundPage;

/// Checks a pact's file, a statement or a receipt; needs no community.
#[component]
pub fn VerifyPage() -> AnyView {
    view! { <NotFoundPage/> }.into_any()
}
