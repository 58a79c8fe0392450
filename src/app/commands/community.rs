//! Keeping the registers: what neighbours are, where they live, who holds which post.

use super::commit;
use crate::app::{ActError, App, Held};
use crate::domain::community::{Appointment, Person, PersonPrivate, Post};
use crate::log::{Draft, Record, RecordId, State};
use crate::share::csv::{self, Purpose, Row};
use crate::text::community as says;

/// Keeps what was changed of an entry of a register on its page.
///
/// # Errors
/// [`ActError::Store`]; then nothing was written.
pub async fn keep<T: Record + Clone>(
    app: App,
    id: RecordId,
    held: Held<T>,
    record: T,
) -> Result<(), ActError> {
    let opened = held.opened();
    commit(app, says::KEPT, |state| state.change_from(&id, &opened, &record).into_iter().collect())
        .await?;
    held.kept(app, &id, record);
    Ok(())
}

/// Keeps what was changed of an entry together with what is personal about it.
///
/// # Errors
/// As [`keep`].
pub async fn keep_both<T: Record + Clone, P: Record + Clone>(
    app: App,
    id: RecordId,
    (held, record): (Held<T>, T),
    (beside, private): (Held<P>, P),
) -> Result<(), ActError> {
    let (opened, opened_beside) = (held.opened(), beside.opened());
    commit(app, says::KEPT, |state| {
        let drafts = [
            state.change_from(&id, &opened, &record),
            state.change_beside(&id, &opened_beside, &private),
        ];
        drafts.into_iter().flatten().collect()
    })
    .await?;
    held.kept(app, &id, record);
    beside.kept(app, &id, private);
    Ok(())
}

/// Takes an entry out of its register.
///
/// # Errors
/// As [`keep`].
pub async fn take_out<T: Record>(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, says::TAKEN_OUT, |state| state.remove::<T>(&id).into_iter().collect()).await
}

/// Takes an entry out together with what is personal about it.
///
/// # Errors
/// As [`keep`].
pub async fn take_out_both<T: Record, P: Record>(app: App, id: RecordId) -> Result<(), ActError> {
    commit(app, says::TAKEN_OUT, |state| {
        [state.remove::<T>(&id), state.remove::<P>(&id)].into_iter().flatten().collect()
    })
    .await
}

/// Who is appointed.
pub enum Who {
    /// Somebody in the register.
    Known(RecordId),
    /// Somebody of that name, who comes into the register with it.
    Named(String),
}

/// Enters that somebody holds a post from today on.
///
/// # Errors
/// As [`keep`].
pub async fn appoint(
    app: App,
    who: Who,
    at: RecordId,
    post: Post,
    title: String,
) -> Result<(), ActError> {
    let fresh = app.fresh_id();
    commit(app, says::APPOINTED, |state| {
        let mut drafts: Vec<Option<Draft>> = Vec::new();
        let person = match who {
            Who::Known(id) => id,
            Who::Named(name) => {
                let id = app.fresh_id();
                drafts.push(state.set(&id, &Person::default()));
                drafts.push(state.set(&id, &PersonPrivate { name, ..PersonPrivate::default() }));
                id
            }
        };
        let appointment = Appointment {
            person: Some(person),
            at: Some(at),
            post,
            title,
            from: Some(app.today()),
            until: None,
        };
        drafts.push(state.set(&fresh, &appointment));
        drafts.into_iter().flatten().collect()
    })
    .await
}

/// Enters that an appointment ended yesterday.
///
/// # Errors
/// As [`keep`].
pub async fn end_post(app: App, appointment: RecordId) -> Result<(), ActError> {
    let until = app.today().pred_opt();
    commit(app, says::KEPT, |state| {
        state.change::<Appointment>(&appointment, |a| a.until = until).into_iter().collect()
    })
    .await
}

/// Joins two records of one person.
///
/// # Errors
/// As [`keep`].
pub async fn join_twins(app: App, a: RecordId, b: RecordId) -> Result<(), ActError> {
    commit(app, says::JOINED, |state| vec![state.same(&a, &b)]).await
}

/// Brings the confirmed rows of a table in.
///
/// # Errors
/// As [`keep`].
pub async fn import_table(app: App, purpose: Purpose, rows: &[Row]) -> Result<(), ActError> {
    commit(app, says::IMPORTED, |state| table_drafts(app, state, purpose, rows)).await
}

/// Whether confirmed rows would change anything.
pub fn table_changes(app: App, purpose: Purpose, rows: &[Row]) -> bool {
    app.peek(|state| !table_drafts(app, state, purpose, rows).is_empty())
}

fn table_drafts(app: App, state: &State, purpose: Purpose, rows: &[Row]) -> Vec<Draft> {
    let mut fresh = || app.fresh_id();
    csv::drafts(state, app.community(), purpose, rows, &mut fresh)
}

/// Enters a door with its household, making sure of estate, building and unit on the way.
///
/// # Errors
/// As [`keep`].
pub async fn enter_door(app: App, row: Row) -> Result<(), ActError> {
    commit(app, says::KEPT, |state| table_drafts(app, state, Purpose::Register, &[row])).await
}
