//! A QR code with a word on what it is.

use leptos::prelude::*;

use crate::share::qr::draw;

/// Draws a code; nothing where the text is too long for one.
pub fn qr(text: &str, label: Signal<String>) -> Option<AnyView> {
    let drawn = draw(text)?;
    let side = (drawn.side + 8).to_string();
    Some(
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=["-4 -4 ", &side, " ", &side].concat()>
                <path d=drawn.path></path>
            </svg>
        }
        .into_any(),
    )
}
