//! Says which neighbours a text names before it leaves the house.

use leptos::prelude::*;
use std::collections::BTreeSet;

use crate::app::use_app;
use crate::domain::names::Names;
use crate::text::exchange::{AND_OTHERS, NAMES_FOUND};
use crate::ui::components::{Notice, Tone};
use crate::ui::lang::{lang, tf};

/// So many are read out; the rest is counted.
const SHOWN: usize = 12;

/// The known names that stand in a text about to be copied, printed or saved, as a notice; nothing where there are none.
pub fn names_in(text: Signal<String>) -> AnyView {
    let app = use_app();
    let found = Memo::new(move |_| {
        let mut found = BTreeSet::new();
        app.read(|state| Names::known(state).find(&text.read(), &mut found));
        found.into_iter().collect::<Vec<_>>()
    });
    view! { <div role="status">{move || (!found.read().is_empty()).then(|| named(found.into()))}</div> }
        .into_any()
}

/// The notice that names them.
pub fn named(found: Signal<Vec<String>>) -> AnyView {
    let says = tf(NAMES_FOUND, move |_| vec![found.with(|found| list(found))]);
    view! { <Notice tone=Tone::Must><p>{says}</p></Notice> }.into_any()
}

fn list(names: &[String]) -> String {
    let shown = names[..names.len().min(SHOWN)].join("、");
    match names.len() - names.len().min(SHOWN) {
        0 => shown,
        more => shown + &AND_OTHERS.fill(lang(), &[&more.to_string()]),
    }
}
