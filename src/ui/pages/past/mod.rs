//! Pages around what was: the history of a record, erasing, how long things are kept.
//!
//! * [`HistoryPage`]: who changed what, and how a record stood; `steps` tells one act.
//! * [`ErasePage`]: what there is about somebody, erased on request.
//! * [`KeepingPage`]: what is past its time.
//! * [`links`]: the way here from a record's own page.

pub mod erase;
pub mod history;
pub mod keeping;
mod steps;
mod stood;
mod words;

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::retention::is_somebody;
use crate::log::RecordId;
use crate::text::{erasure, history as say};
use crate::ui::lang::t;
use crate::ui::route::{Past, Route};

pub use erase::ErasePage;
pub use history::HistoryPage;
pub use keeping::KeepingPage;

/// Links to the history of a record and, where it is of somebody, to erasing it.
pub fn links(id: &RecordId) -> AnyView {
    let somebody = use_app().peek(|state| is_somebody(state, id));
    let history = Route::Past(Past::History(id.to_string())).href();
    let erase = Route::Past(Past::Erase(id.to_string())).href();
    view! {
        <p class="row soft no-print">
            <a href=history>{t(say::LINK)}</a>
            {somebody.then(|| view! { <a href=erase>{t(erasure::LINK)}</a> })}
        </p>
    }
    .into_any()
}
