//! 证明: a volunteer's certificate, or a record of service.

use leptos::prelude::*;

use crate::log::RecordId;
use crate::ui::shell::NotFoundPage;

/// 证明: a volunteer's certificate, or a record of service.
#[component]
pub fn CertificatePage(
    /// Whose, or which.
    id: RecordId,
) -> AnyView {
    let _ = id;
    view! { <NotFoundPage/> }.into_any()
}
