//! The code of the committee's public key: big on the sheet for the notice board, small on every printed page of a pact.

use chrono::{DateTime, Duration, NaiveDate};
use leptos::prelude::*;

use crate::app::{OFFSET_MINUTES, use_app};
use crate::share::pact::{KeyLine, fingerprint};
use crate::text::{dates, key as say};
use crate::ui::lang::{t, tf};

/// The civil day of a moment.
pub fn day(seconds: u64) -> NaiveDate {
    let at = i64::try_from(seconds).ok().and_then(|s| DateTime::from_timestamp(s, 0));
    let utc = at.unwrap_or_default().naive_utc();
    utc.checked_add_signed(Duration::minutes(OFFSET_MINUTES)).unwrap_or(utc).date()
}

/// The code of the key of now, in digits; `None` where the committee has none. Tracked.
pub fn key_code() -> Option<String> {
    Some(fingerprint(&use_app().key_now()?.id))
}

/// A line with the code of the key of now, for every printed page of a pact; nothing where the committee has none.
#[component]
pub fn KeyCode() -> AnyView {
    let code = Memo::new(move |_| key_code());
    (move || {
        code.get().map(|code| {
            view! { <p class="key-code">{t(say::CODE)} " " <span class="code-digits">{code}</span></p> }
        })
    })
    .into_any()
}

/// The sheet for the notice board.
pub(super) fn board(line: &KeyLine) -> AnyView {
    let app = use_app();
    let (code, made, name) = (fingerprint(&line.id), day(line.made), line.name.clone());
    view! {
        <article class="document">
            <h2>{t(say::BOARD_TITLE)}</h2>
            <p class="big-digits" id="key-code">{code}</p>
            <p>{tf(say::BOARD_TEXT, move |_| vec![app.name()])}</p>
            <p>{name} " " {tf(say::SINCE, move |lang| vec![dates::day(made, lang)])}</p>
        </article>
        <p class="soft no-print">{t(say::CODE_WHY)}</p>
    }
    .into_any()
}
