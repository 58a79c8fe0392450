//! What households say: the one way a signature enters the log, whichever way it came.

use crate::app::world::dice;
use crate::app::{ActError, App};
use crate::domain::pact::StatementKind;
use crate::log::{Draft, Hash, RecordId};
use crate::share::file::Attachment;
use crate::share::pact::{NotSaid, Pen};
use crate::text::{Msg, key, signing as text};

pub use crate::share::pact::{Said, Whose};

/// What a pen writes in one act.
async fn write<R>(
    app: App,
    pact: RecordId,
    write: impl FnOnce(&mut Pen) -> Result<R, NotSaid>,
) -> Result<R, ActError> {
    let turn = app.turn();
    app.whole().await;
    app.all_checked().await;
    if !app.still(turn) {
        return Err(ActError::Missing);
    }
    let mut draw = dice().ok_or(ActError::Refused(key::NO_CHANCE))?;
    let (iat, committee) = (app.seconds(), app.key_at_hand());
    app.verified(|verified, _| {
        app.peek(|state| {
            let mut pen =
                Pen { state, pact, verified, iat, committee: committee.as_ref(), dice: &mut draw };
            write(&mut pen)
        })
    })
    .map_err(|why| ActError::Refused(why.words()))
}

const fn label(kind: StatementKind) -> Msg {
    match kind {
        StatementKind::Decline => text::DID_DECLINE,
        StatementKind::Withdraw => text::DID_WITHDRAW,
        _ => text::DID_SIGN,
    }
}

/// A household says something, and it is signed with a key drawn for this alone. The answer is the id of the statement that
/// stands for it now; the same words by no stronger way change nothing. Where the committee's key is unlocked in this tab
/// it attests a paper or the tablet in the same act; else [`attest`] does later.
///
/// # Errors
/// [`ActError::Refused`] in plain words where nothing is settled, the pact does not ask that household, or there is nothing
/// to take back; [`ActError::Store`].
pub async fn say(app: App, pact: RecordId, said: Said) -> Result<Hash, ActError> {
    let label = label(said.kind);
    let (ids, drafts) = write(app, pact, |pen| pen.speak(&[said])).await?;
    app.commit(label, drafts).await?;
    ids.last().copied().ok_or(ActError::Missing)
}

/// As [`say`] for many households in one act, with the photograph of the sheet they signed on, whose hash each of them then
/// names. The answer has one id for each of `said`, in its order.
///
/// # Errors
/// As [`say`]; then none is recorded.
pub async fn say_all(
    app: App,
    pact: RecordId,
    said: Vec<Said>,
    photo: Option<Attachment>,
) -> Result<Vec<Hash>, ActError> {
    let of_sheet = photo.as_ref().map(Attachment::hash);
    let said: Vec<Said> =
        said.into_iter().map(|s| Said { photo: s.photo.or(of_sheet), ..s }).collect();
    let label = match said.as_slice() {
        [one] => label(one.kind),
        _ => text::DID_SIGN_ALL,
    };
    let (ids, drafts) = write(app, pact, |pen| pen.speak(&said)).await?;
    keep(app, label, drafts, photo).await?;
    Ok(ids)
}

async fn keep(
    app: App,
    label: Msg,
    drafts: Vec<Draft>,
    photo: Option<Attachment>,
) -> Result<(), ActError> {
    match photo {
        Some(photo) => app.commit_with(label, drafts, photo).await,
        None => app.commit(label, drafts).await,
    }
}

/// Takes in a statement a resident's own phone gave back, as [`crate::share::pact::carry`] writes it: checked, its household
/// known. What is here already changes nothing.
///
/// # Errors
/// [`ActError::Refused`] in plain words; [`ActError::Store`].
pub async fn take_in(app: App, pact: RecordId, text: String) -> Result<Hash, ActError> {
    let (id, drafts) = write(app, pact, |pen| pen.take_in(&text)).await?;
    app.commit(self::text::DID_TAKE_IN, drafts).await?;
    Ok(id)
}

/// Records that somebody of the committee asked a household face to face; `statements` are those that stand for it. With
/// the committee's key unlocked it is attested at once.
///
/// # Errors
/// As [`say`].
pub async fn meet(app: App, pact: RecordId, statements: Vec<Hash>) -> Result<(), ActError> {
    let drafts = write(app, pact, |pen| pen.meet(&statements)).await?;
    app.commit(text::DID_MEET, drafts).await
}

/// The committee's key attests how each statement was given that it has not attested yet.
///
/// # Errors
/// [`ActError::Refused`] where the key is locked; [`ActError::Store`].
pub async fn attest(app: App, pact: RecordId) -> Result<(), ActError> {
    if app.key_at_hand().is_none() {
        return Err(ActError::Refused(key::LOCKED));
    }
    let drafts = write(app, pact, |pen| Ok(pen.attest())).await?;
    app.commit(text::DID_ATTEST, drafts).await
}
