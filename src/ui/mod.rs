//! What a person sees.

use leptos::prelude::*;

/// Puts the interface into the page.
pub fn mount() {
    mount_to_body(|| view! { <p>"睦邻"</p> });
}
