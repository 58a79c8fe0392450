//! Says what a text names before it leaves the house: neighbours, telephones, doors.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::names::Names;
use crate::share::scan::{Found, masked, scan_text};
use crate::text::exchange::AND_OTHERS;
use crate::text::exchange_scan::{IN_TEXT, MASK_TEXT};
use crate::ui::components::{Button, Kind, Notice, Tone};
use crate::ui::lang::{lang, t, tf};

/// So many are read out; the rest is counted.
const SHOWN: usize = 12;

/// What a text about to be copied, printed or saved names, as a notice; nothing where it names nobody. Where the text can
/// be changed, one tap masks all of it.
pub fn names_in(text: Signal<String>, change: Option<Callback<String>>) -> AnyView {
    let app = use_app();
    // Gathering all names takes longer than looking through one text, which is looked through at every key.
    let known = Memo::new_with_compare(move |_| app.read(Names::known), |_, _| true);
    let found = Memo::new(move |_| known.with(|names| scan_text(&text.read(), names)));
    let words = Signal::derive(move || {
        let mut words: Vec<String> = Vec::new();
        text.with(|text| {
            found.with(|found| {
                for word in found.iter().filter_map(|one| text.get(one.range.clone())) {
                    if !words.iter().any(|known| known == word) {
                        words.push(word.to_owned());
                    }
                }
            });
        });
        words
    });
    let mask = move |change: Callback<String>| {
        let found = found.get_untracked();
        change.run(text.with_untracked(|text| masked(text, found.iter().map(Found::pair))));
    };
    let any = Memo::new(move |_| !found.read().is_empty());
    view! {
        <div role="status">
            {move || any.get().then(|| {
                let says = tf(IN_TEXT, move |_| vec![words.with(|words| list(words))]);
                view! {
                    <Notice tone=Tone::Must>
                        <p>{says}</p>
                        {change.map(|change| view! {
                            <p><Button label=t(MASK_TEXT) kind=Kind::Quiet on_click=move || mask(change)/></p>
                        })}
                    </Notice>
                }
            })}
        </div>
    }
    .into_any()
}

fn list(names: &[String]) -> String {
    let shown = names[..names.len().min(SHOWN)].join("、");
    match names.len() - names.len().min(SHOWN) {
        0 => shown,
        more => shown + &AND_OTHERS.fill(lang(), &[&more.to_string()]),
    }
}
