//! The quick switches in the top bar: language and text size.

use leptos::prelude::*;

use crate::app::prefs::prefs;
use crate::text::Lang;
use crate::text::shell::{LARGE_TEXT, OTHER_LANGUAGE, OTHER_LANGUAGE_TAG};
use crate::ui::lang::t;

/// Language and text size, one tap each.
#[component]
pub fn Switches() -> AnyView {
    let prefs = prefs();
    let other = move |_| {
        prefs.lang.update(|lang| {
            *lang = match *lang {
                Lang::Zh => Lang::En,
                Lang::En => Lang::Zh,
            }
        });
    };
    view! {
        <button
            type="button"
            class="button quiet"
            aria-pressed=move || prefs.large.get().to_string()
            on:click=move |_| prefs.large.update(|large| *large = !*large)
        >
            {t(LARGE_TEXT)}
        </button>
        <button type="button" class="button quiet" lang=t(OTHER_LANGUAGE_TAG) on:click=other>
            {t(OTHER_LANGUAGE)}
        </button>
    }
    .into_any()
}
