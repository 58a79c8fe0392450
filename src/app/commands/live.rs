//! Acts while a meeting goes on.

use super::{commit, seen};
use crate::app::prefs::prefs;
use crate::app::{ActError, App};
use crate::domain::deliberation::chain::ChainRow;
use crate::domain::deliberation::live::{
    self as rules, Guest, GuestName, Hands, LiveSetup, Moment, Motion, Speech, Who,
};
use crate::domain::deliberation::{
    self as all, AgendaItem, Conclusion, OpenedItem, agenda, meant, person_named,
};
use crate::log::{Draft, RecordId, State};
use crate::text::{live_pages as say, meetings};
use leptos::prelude::GetUntracked;

/// Begins the meeting with as many heads as were counted, at its first item.
///
/// # Errors
/// [`ActError::Store`].
pub async fn begin(app: App, id: RecordId, heads: Option<u32>) -> Result<(), ActError> {
    let now = app.now();
    commit(app, meetings::DID_BEGIN, |state| {
        let mut drafts = all::start(state, &id, now);
        drafts.extend(heads.into_iter().flat_map(|n| all::count_heads(state, &id, n, now)));
        drafts.extend(first_turn(state, &id, now));
        drafts
    })
    .await
}

/// Begins a rehearsal.
///
/// # Errors
/// [`ActError::Store`].
pub async fn rehearse(app: App, id: RecordId) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_REHEARSE, |state| {
        let mut drafts = rules::rehearse(state, &id, now);
        drafts.extend(first_turn(state, &id, now));
        drafts
    })
    .await
}

fn first_turn(state: &State, id: &RecordId, now: chrono::NaiveDateTime) -> Vec<Draft> {
    let first = agenda(state, id).into_iter().next();
    first.map(|item| rules::turn_to(state, id, item.id, now)).unwrap_or_default()
}

/// It was only a rehearsal: all that happened is taken back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn clear_rehearsal(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_CLEAR, |state| rules::clear_rehearsal(state, &id)).await
}

/// Switches parts of the meeting on or off.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change_setup(
    app: App,
    id: RecordId,
    edit: impl FnOnce(&mut LiveSetup),
) -> Result<(), ActError> {
    commit(app, say::DID_SWITCH, |state| state.change(&id, edit).into_iter().collect()).await
}

/// Where the meeting goes after an item was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nowhere: it is only kept.
    Stay,
    /// To this item.
    To(RecordId),
    /// Through: the clock stops.
    Through,
}

/// Keeps what was changed of an item, what came of it, who does what by when, and where the meeting goes next: one act.
///
/// # Errors
/// [`ActError::Missing`], [`ActError::Store`].
pub async fn keep_item(
    app: App,
    id: RecordId,
    opened: OpenedItem,
    said: Conclusion,
    then: Then,
) -> Result<(), ActError> {
    let item: AgendaItem = seen(app, |state| state.get(&id)).await?.ok_or(ActError::Missing)?;
    let (now, lang) = (app.now(), prefs().lang.get_untracked());
    let with = (app.fresh_id(), now, lang);
    let label = if then == Then::Stay { say::DID_KEEP_NOTES } else { meetings::DID_RECORD };
    commit(app, label, |state| {
        let mut drafts = all::conclude(state, &id, &opened, &said, with);
        drafts.extend(match then {
            Then::Stay => Vec::new(),
            Then::To(next) => rules::turn_to(state, &item.meeting, next, now),
            Then::Through => rules::pause(state, &item.meeting, now),
        });
        drafts
    })
    .await
}

/// The meeting turns to an item.
///
/// # Errors
/// [`ActError::Store`].
pub async fn turn_to(app: App, meeting: RecordId, item: RecordId) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_TURN, |state| rules::turn_to(state, &meeting, item, now)).await
}

/// The meeting takes a break.
///
/// # Errors
/// [`ActError::Store`].
pub async fn pause(app: App, meeting: RecordId) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_PAUSE, |state| rules::pause(state, &meeting, now)).await
}

/// Ends the meeting; what is written down by then is its minutes.
///
/// # Errors
/// [`ActError::Store`].
pub async fn end(app: App, id: RecordId) -> Result<(), ActError> {
    let now = app.now();
    commit(app, meetings::DID_END, |state| {
        let mut drafts = rules::pause(state, &id, now);
        drafts.extend(all::close(state, &id, now));
        drafts
    })
    .await
}

/// Ticks off whoever an entry means: a person, a household, or a guest.
///
/// # Errors
/// [`ActError::Store`].
pub async fn tick_off(app: App, meeting: RecordId, rows: Vec<ChainRow>) -> Result<(), ActError> {
    let now = app.now();
    let fresh: Vec<RecordId> = rows.iter().map(|_| app.fresh_id()).collect();
    commit(app, say::DID_TICK, |state| {
        let came = rows.iter().zip(fresh).flat_map(|(row, fresh)| {
            let found = meant(state, row);
            if let Some(who) = found.who(!row.name.is_empty()) {
                return rules::arrive(state, &meeting, who, now);
            }
            let guest = Guest { meeting, when: Some(now), household: found.household };
            let name = GuestName { name: row.name.clone(), door: row.door() };
            rules::welcome(state, &fresh, &guest, &name)
        });
        came.collect()
    })
    .await
}

/// Somebody comes back, or leaves.
///
/// # Errors
/// [`ActError::Store`].
pub async fn here(app: App, meeting: RecordId, who: Who, comes: bool) -> Result<(), ActError> {
    let now = app.now();
    let label = if comes { say::DID_TICK } else { say::DID_LEAVE };
    commit(app, label, |state| {
        if comes {
            rules::arrive(state, &meeting, who, now)
        } else {
            rules::leave(state, &meeting, who, now)
        }
    })
    .await
}

/// Somebody was ticked off by mistake: they were not here at all.
///
/// # Errors
/// [`ActError::Store`].
pub async fn not_here(app: App, meeting: RecordId, who: Who) -> Result<(), ActError> {
    commit(app, say::DID_UNTICK, |state| rules::not_here(state, &meeting, who)).await
}

/// Somebody asks for the floor.
///
/// # Errors
/// [`ActError::Store`].
pub async fn ask_floor(app: App, speech: Speech, name: String) -> Result<(), ActError> {
    let (id, asked) = (app.fresh_id(), Some(Moment::of(app.now())));
    commit(app, say::DID_ASK, |state| {
        let person = person_named(state, &name);
        let name = if person.is_some() { "" } else { name.as_str() };
        rules::ask(state, &id, &Speech { person, asked, ..speech }, name)
    })
    .await
}

/// Somebody gets the floor.
///
/// # Errors
/// [`ActError::Store`].
pub async fn give_floor(app: App, speech: RecordId) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_SPEAK, |state| rules::speech_begins(state, &speech, now)).await
}

/// Whoever has the floor is done.
///
/// # Errors
/// [`ActError::Store`].
pub async fn end_speech(app: App, item: RecordId) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_SPOKE, |state| rules::speeches_end(state, &item, now)).await
}

/// Somebody who waits no longer wants the floor.
///
/// # Errors
/// [`ActError::Store`].
pub async fn drop_speech(app: App, speech: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_DROP, |state| rules::speech_dropped(state, &speech)).await
}

/// Somebody moves something, or a change to what was moved.
///
/// # Errors
/// [`ActError::Store`].
pub async fn move_motion(app: App, motion: Motion, mover: String) -> Result<(), ActError> {
    let (id, moved) = (app.fresh_id(), Some(Moment::of(app.now())));
    commit(app, say::DID_MOVE, |state| {
        let person = person_named(state, &mover);
        let name = if person.is_some() { "" } else { mover.as_str() };
        rules::move_motion(state, &id, &Motion { mover: person, moved, ..motion }, name)
    })
    .await
}

/// Who moved it takes it back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn withdraw_motion(app: App, id: RecordId) -> Result<(), ActError> {
    let now = Moment::of(app.now());
    commit(app, say::DID_WITHDRAW, |state| rules::withdraw_motion(state, &id, now)).await
}

/// Notes how many hands went up.
///
/// # Errors
/// [`ActError::Store`].
pub async fn count_hands(
    app: App,
    meeting: RecordId,
    on: RecordId,
    hands: Hands,
) -> Result<(), ActError> {
    let when = Some(Moment::of(app.now()));
    commit(app, say::DID_COUNT, |state| {
        let heads = rules::here(state, &meeting).heads();
        let present = Some(heads).filter(|n| *n > 0);
        let hands = Hands { present, when, ..hands };
        rules::count_hands(state, &on, hands, true)
    })
    .await
}

/// Adds those of a list who are for it to the people behind a topic.
///
/// # Errors
/// [`ActError::Store`].
pub async fn support_by_list(
    app: App,
    topic: RecordId,
    rows: Vec<ChainRow>,
) -> Result<(), ActError> {
    commit(app, say::DID_SUPPORT, |state| {
        let mut drafts = Vec::new();
        let (mut heads, mut counted) = (0, std::collections::BTreeSet::new());
        let key = app.fresh_id().0;
        for row in &rows {
            match meant(state, row).household {
                // A household counts once, here and when it says so again elsewhere.
                Some(home) => {
                    if counted.insert(home) {
                        drafts.extend(all::support_by_household(state, &topic, &home, key));
                    }
                }
                None => heads += 1,
            }
        }
        if heads > 0 {
            let many = all::Support { heads, ..all::Support::default() };
            drafts.push(state.state_fact(&topic, &many));
        }
        drafts
    })
    .await
}
