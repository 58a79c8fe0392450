//! Entering papers: one after the other by door, from a list, or as sums.

use leptos::prelude::*;

use super::batch::batch;
use super::door::doors_view;
use super::listed::list;
use super::row::row_panel;
use super::{phase_of, roll_of, side};
use crate::app::use_app;
use crate::domain::deliberation::ballot::{
    Ballot, BallotPhase, RollFrozen, RowState, place_of, row_states,
};
use crate::log::{RecordId, State};
use crate::text::ballots as say;
use crate::ui::components::{Button, Checkbox, Notice, Tone};
use crate::ui::lang::t;
use crate::ui::route::BallotPage;

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The ballot.
    pub(super) id: RecordId,
    /// The doors of each row.
    pub(super) doors: StoredValue<Vec<String>>,
    /// The roll.
    pub(super) roll: StoredValue<RollFrozen>,
    /// Seats and candidates, where persons are elected.
    pub(super) election: Option<(u32, usize)>,
    /// The row at hand.
    pub(super) row: RwSignal<Option<u32>>,
    /// The building whose doors are shown.
    pub(super) building: RwSignal<Option<String>>,
    /// Checking what somebody else entered.
    pub(super) second: RwSignal<bool>,
    /// What was just done, read aloud.
    pub(super) said: RwSignal<String>,
}

impl Desk {
    /// The doors of a row, or its number where they are not known here.
    pub(super) fn name(self, row: u32) -> String {
        let known = self.doors.with_value(|doors| doors.get(row as usize).cloned());
        known.filter(|d| !d.is_empty()).unwrap_or_else(|| (row + 1).to_string())
    }

    /// How far some rows are.
    pub(super) fn states(self, state: &State, rows: &[u32]) -> Vec<RowState> {
        let mut part = None;
        let one = |row: &u32| {
            let (id, place) = self.roll.with_value(|roll| place_of(roll, *row))?;
            if part.as_ref().is_none_or(|(known, _)| *known != id) {
                part = Some((id, row_states(state, &id, self.election)));
            }
            part.as_ref().and_then(|(_, states)| states.get(place).copied())
        };
        rows.iter().map(one).map(Option::unwrap_or_default).collect()
    }
}

/// The page of entry.
#[component]
pub fn EnterPage(
    /// Which ballot.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, BallotPage::Enter, move || {
        let phase = phase_of(app, id);
        let roll = roll_of(app, id);
        (move || {
            let phase = phase.get();
            let Some(roll) = roll.get().filter(|_| phase >= BallotPhase::Open) else {
                return view! { <p class="soft">{t(say::NOT_OPEN)}</p> }.into_any();
            };
            let late = (phase >= BallotPhase::Closed)
                .then(|| view! { <Notice><p>{t(say::ENTRY_CLOSED)}</p></Notice> });
            let ballot = app.peek(|s| s.get::<Ballot>(&id)).unwrap_or_default();
            let body = if ballot.secret || roll.parts.is_empty() {
                batch(id, &ballot)
            } else {
                by_row(id, &ballot, roll)
            };
            view! { {late} {body} }.into_any()
        })
        .into_any()
    })
}

fn by_row(id: RecordId, ballot: &Ballot, roll: RollFrozen) -> AnyView {
    let app = use_app();
    let doors = app.peek(|s| crate::domain::deliberation::ballot::doors(s, &roll));
    let desk = Desk {
        id,
        doors: StoredValue::new(doors),
        roll: StoredValue::new(roll),
        election: ballot.election(),
        row: RwSignal::new(None),
        building: RwSignal::new(None),
        second: RwSignal::new(false),
        said: RwSignal::new(String::new()),
    };
    let result = super::result_of(app, id);
    let disputed = Memo::new(move |_| {
        result.with(|r| r.as_ref().map(|r| r.disputed.clone()).unwrap_or_default())
    });
    // The doors stay while a paper is entered, out of sight: a large roll has thousands, and is not drawn anew a paper.
    view! {
        <p role="status" class="said">{move || desk.said.get()}</p>
        {move || desk.row.get().map(|row| row_panel(desk, row))}
        <div class="stack" hidden=move || desk.row.with(Option::is_some)>
            {move || settle_first(desk, &disputed.get())}
            <Checkbox id="second" label=t(say::SECOND) checked=desk.second/>
            {move || {
                desk.second.get().then(|| view! { <p class="soft">{t(say::SECOND_WHY)}</p> })
            }}
            {doors_view(desk)}
            {list(desk)}
        </div>
    }
    .into_any()
}

/// Rows that were entered differently, each leading to where it is settled.
fn settle_first(desk: Desk, rows: &[u32]) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let buttons: Vec<AnyView> = rows
        .iter()
        .map(|row| {
            let row = *row;
            let label = desk.name(row);
            view! { <Button label on_click=move || desk.row.set(Some(row))/> }.into_any()
        })
        .collect();
    Some(
        view! {
            <Notice tone=Tone::Must>
                <h2>{t(say::DISPUTED_ROWS)}</h2>
                <p class="row">{buttons}</p>
            </Notice>
        }
        .into_any(),
    )
}
