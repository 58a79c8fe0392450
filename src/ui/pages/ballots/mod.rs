//! 表决: all ballots, a new one, the rules in words, and the sides of one: progress, roll, papers, entry, result.

mod assembly;
mod batch;
pub mod board;
pub(crate) mod camera;
mod door;
mod dues;
pub mod enter;
pub mod list;
mod listed;
pub mod new;
pub mod papers;
pub mod result;
pub mod roll;
mod row;
pub mod rules;
mod tellers;
mod words;
mod working;

pub use board::BoardPage;
pub use enter::EnterPage;
pub use list::BallotsPage;
pub use new::NewBallotPage;
pub use papers::PapersPage;
pub use result::ResultPage;
pub use roll::RollPage;
pub use rules::BallotRulesPage;

use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::domain::deliberation::ballot::{
    Ballot, BallotPhase, BallotResult, Counted, RollFrozen, ballot_phase, frozen,
};
use crate::log::RecordId;
use crate::text::ballots as say;
use crate::ui::components::{Sides, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::route::{BallotPage, Route};

/// How a phase is shown.
const fn tone(phase: BallotPhase) -> Tone {
    match phase {
        BallotPhase::Open => Tone::Must,
        BallotPhase::Announced => Tone::Good,
        _ => Tone::Plain,
    }
}

/// A side of a ballot: head and tabs, and under them what `body` draws. Where there is no such ballot, that is said.
fn side(
    id: RecordId,
    page: BallotPage,
    body: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let app = use_app();
    let head = Memo::new(move |_| {
        let ballot = app.read(|state| state.get::<Ballot>(&id))?;
        Some((ballot.title, ballot.matter.name().get(lang()).to_owned()))
    });
    let route = |page| Route::Ballot(id.to_string(), page);
    let tabs = vec![
        (route(BallotPage::Board), t(say::SIDE_BOARD)),
        (route(BallotPage::Roll), t(say::SIDE_ROLL)),
        (route(BallotPage::Papers), t(say::SIDE_PAPERS)),
        (route(BallotPage::Enter), t(say::SIDE_ENTER)),
        (route(BallotPage::Result), t(say::SIDE_RESULT)),
    ];
    let back = (Route::Ballots, t(say::ALL));
    view! {
        <Sides head back label=t(say::SIDES) tabs current=route(page)>
            {body()}
        </Sides>
    }
    .into_any()
}

/// The result of a ballot, kept up part by part while papers come in.
fn result_of(app: App, id: RecordId) -> Memo<Option<BallotResult>> {
    let counted = StoredValue::new(Counted::default());
    Memo::new(move |_| {
        app.read(|state| {
            let mut result = None;
            counted.update_value(|counted| {
                counted.refresh(state, &id);
                result = counted.result(state, &id);
            });
            result
        })
    })
}

fn phase_of(app: App, id: RecordId) -> Memo<BallotPhase> {
    Memo::new(move |_| app.read(|state| ballot_phase(state, &id)))
}

/// The frozen roll.
fn roll_of(app: App, id: RecordId) -> Memo<Option<RollFrozen>> {
    Memo::new(move |_| app.read(|state| frozen(state, &id).map(|(roll, _)| roll)))
}
