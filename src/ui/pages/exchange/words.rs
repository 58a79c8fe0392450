//! What several of these pages say alike.

use leptos::prelude::*;

use crate::app::{Made, Outlook, use_app};
use crate::text::exchange_groups::told;
use crate::text::{Lang, Msg, exchange_partners as says};
use crate::ui::components::{Choice, Download};
use crate::ui::lang::lang;

/// Bytes as people say them.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// What a file holds, in words.
pub(super) fn inside(outlook: &Outlook, lang: Lang) -> String {
    told(outlook.counts.iter().copied(), lang)
}

/// A file as the browser saves it.
pub(super) fn download(file: Made) -> Download {
    Download { name: file.name, mime: file.mime, bytes: file.bytes }
}

/// What was left out of a file, by the word in its note.
pub(super) fn profile(word: &str) -> Option<Msg> {
    Some(match word {
        "full" => says::P_FULL,
        "shared" => says::P_SHARED,
        "public" => says::P_PUBLIC,
        "one" => says::P_ONE,
        _ => return None,
    })
}

/// The partners to choose from, after `none`.
pub(super) fn partners(none: Msg) -> Signal<Vec<Choice>> {
    let app = use_app();
    Signal::derive(move || {
        let none = Choice::new("", none.get(lang()));
        let all = app.partners().into_iter().map(|(id, p)| Choice::new(id.to_string(), p.name));
        [none].into_iter().chain(all).collect()
    })
}
