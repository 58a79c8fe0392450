//! Who came, what that comes to, certificates, and answers to forms.

use super::{commit, seen};
use crate::app::{ActError, App, OFFSET_MINUTES};
use crate::domain::community::community_record;
use crate::domain::shifts::{
    self as rules, Answered, Arrival, Attended, Certificate, Employment, Helper, Issuer, Noting,
};
use crate::log::RecordId;
use crate::text::{roster_hours as say, roster_out};
use chrono::Datelike;

/// Who was employed when, as the log tells it. It is not tracked: whoever asks reads the state too, for what it judges.
pub fn employment(app: App) -> Employment {
    app.look(|log, state| Employment::of(log, state, OFFSET_MINUTES))
}

/// Notes who came to a shift: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_who_came(app: App, shift: RecordId, notes: Vec<Noting>) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_NOTE, |s| rules::note_presence(s, &community, &shift, &notes)).await
}

/// Notes that everybody of whom nothing was noted yet came: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_all_came(app: App, shift: RecordId) -> Result<(), ActError> {
    let community = app.community();
    commit(app, say::DID_NOTE, |state| {
        let notes = rules::all_came(&rules::turns_of_shift(state, &shift));
        rules::note_presence(state, &community, &shift, &notes)
    })
    .await
}

/// Notes that somebody came who was not on the roster.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_unasked(
    app: App,
    shift: RecordId,
    who: Helper,
    said: Attended,
) -> Result<(), ActError> {
    let (community, today, fresh) = (app.community(), app.today(), app.fresh_id());
    commit(app, say::DID_NOTE, |state| {
        rules::note_extra(state, &community, &shift, (who, fresh), said, today)
    })
    .await
}

/// Notes check-ins that came from phones: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn note_check_ins(app: App, arrivals: Vec<Arrival>) -> Result<(), ActError> {
    let (community, today) = (app.community(), app.today());
    let arrivals: Vec<_> = arrivals.into_iter().map(|a| (a, app.fresh_id())).collect();
    commit(app, say::DID_NOTE, |s| rules::note_arrivals(s, &community, &arrivals, today)).await
}

/// Says who issues certificates here, and whether they may.
///
/// # Errors
/// [`ActError::Store`].
pub async fn say_issuer(app: App, issuer: Issuer) -> Result<(), ActError> {
    let record = community_record(&app.community());
    commit(app, say::DID_ISSUER, |state| state.set(&record, &issuer).into_iter().collect()).await
}

/// Issues a certificate under the next number; the answer is that number.
///
/// # Errors
/// [`ActError::Refused`] where the issuer may not or the number was given meanwhile; [`ActError::Store`].
pub async fn issue_certificate(
    app: App,
    volunteer: RecordId,
    certificate: Certificate,
) -> Result<String, ActError> {
    let community = app.community();
    let chance = u16::from_be_bytes(crate::app::random());
    let year = certificate.day.unwrap_or_else(|| app.today()).year();
    let made = seen(app, |state| {
        if !rules::issuer(state, &community).entitled {
            return Err(ActError::Refused(say::ISSUER_IS_NOT));
        }
        let number = rules::next_number(state, year, chance);
        let certificate = Certificate { number: number.clone(), ..certificate };
        match rules::issue(state, &volunteer, &certificate) {
            Ok(drafts) => Ok((number, drafts)),
            Err(rules::NumberGiven) => Err(ActError::Refused(say::NUMBER_GIVEN)),
        }
    })
    .await?;
    let (number, drafts) = made?;
    app.commit(say::DID_ISSUE, drafts).await?;
    Ok(number)
}

/// Takes in the answers to a form: one act.
///
/// # Errors
/// [`ActError::Store`].
pub async fn take_answers(app: App, answers: Vec<Answered>) -> Result<(), ActError> {
    let today = app.today();
    let answers: Vec<_> = answers.into_iter().map(|answer| (answer, app.fresh_id())).collect();
    commit(app, roster_out::DID_TAKE, |state| rules::take_answers(state, &answers, today)).await
}
