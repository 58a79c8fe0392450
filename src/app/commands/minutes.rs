//! Acts on minutes: changed by hand, shown around, approved, corrected.

use super::commit;
use crate::app::{ActError, App};
use crate::domain::deliberation::{
    self as rules, AgendaItem, MinutesPhase, PlainName, minutes_sections, name_to_token,
};
use crate::log::RecordId;
use crate::text::minutes as say;
use leptos::prelude::GetUntracked;

fn lang() -> crate::text::Lang {
    crate::app::prefs::prefs().lang.get_untracked()
}

/// Changes the prose of a section; people stand in it as tokens.
///
/// # Errors
/// [`ActError::Store`].
pub async fn change(
    app: App,
    meeting: RecordId,
    key: String,
    text: String,
) -> Result<(), ActError> {
    commit(app, say::DID_CHANGE, |state| rules::change_prose(state, &meeting, &key, &text, lang()))
        .await
}

/// Brings the minutes a step further.
///
/// # Errors
/// [`ActError::Store`].
pub async fn step(app: App, meeting: RecordId, phase: MinutesPhase) -> Result<(), ActError> {
    let now = app.now();
    let label = match phase {
        MinutesPhase::Draft => say::DID_REOPEN,
        MinutesPhase::Circulated => say::DID_CIRCULATE,
        MinutesPhase::Corrected => say::DID_CORRECT,
        MinutesPhase::Approved => say::DID_APPROVE,
    };
    commit(app, label, |state| rules::minutes_to(state, &meeting, phase, "", now, lang())).await
}

/// Takes an approval back.
///
/// # Errors
/// [`ActError::Store`].
pub async fn reopen(app: App, meeting: RecordId) -> Result<(), ActError> {
    commit(app, say::DID_REOPEN, |state| rules::reopen_minutes(state, &meeting)).await
}

/// Notes what is wrong in approved minutes.
///
/// # Errors
/// [`ActError::Store`].
pub async fn correct(app: App, meeting: RecordId, text: String) -> Result<(), ActError> {
    let now = app.now();
    commit(app, say::DID_CORRECT, |state| rules::correct_minutes(state, &meeting, &text, now)).await
}

/// Puts tokens in place of a name typed as plain words, in notes and in prose changed by hand.
///
/// # Errors
/// [`ActError::Store`].
pub async fn hide_name(app: App, meeting: RecordId, name: PlainName) -> Result<(), ActError> {
    commit(app, say::DID_CHANGE, |state| {
        let mut drafts = Vec::new();
        for placed in rules::agenda(state, &meeting) {
            let notes = name_to_token(&placed.item.notes, &name);
            drafts.extend(state.change::<AgendaItem>(&placed.id, |item| item.notes = notes));
        }
        for one in minutes_sections(state, &meeting, lang()) {
            let hidden = name_to_token(&one.section.text, &name);
            let in_notes = name_to_token(&one.written, &name) != one.written && !one.edited;
            if hidden != one.section.text && !in_notes {
                let key = &one.section.key;
                drafts.extend(rules::change_prose(state, &meeting, key, &hidden, lang()));
            }
        }
        drafts
    })
    .await
}
