//! Totals: signed by the committee, so that nothing can be left out unseen.

use crate::app::{ActError, App};
use crate::domain::community::community_record;
use crate::domain::pact::Statement;
use crate::log::RecordId;
use crate::share::pact::{Export, Fits, Reveal, Sums, key_lines, orphans};
use crate::store::Batch;
use crate::text::{key, signing as say};

/// Signs the total of now: how many statements there are, which, and how many households agree. Where devices had signed
/// one each, this one brings them together. It is not offered to be undone, for receipts may be out by then; nor is
/// anything it was signed over.
///
/// # Errors
/// [`ActError::Refused`] where the key is locked or has passed on, or where statements of an earlier total are not here;
/// [`ActError::Store`].
pub async fn sign_total(app: App, pact: RecordId) -> Result<(), ActError> {
    let community = community_record(&app.community());
    let own = app.key_at_hand().ok_or(ActError::Refused(key::LOCKED))?;
    let id = own.public().thumbprint();
    let turn = app.turn();
    app.whole().await;
    app.all_checked().await;
    if !app.still(turn) {
        return Err(ActError::Missing);
    }
    let now = app.peek(|state| key_lines(state, &community));
    if !now.iter().any(|line| line.now && line.id == id) {
        return Err(ActError::Refused(key::OLD_KEY));
    }
    let lost = app.verified(|verified, _| {
        app.peek(|state| {
            let lost = orphans(state, &community, &pact, verified, &id);
            lost.iter().map(|op| state.retract(&pact, op)).collect::<Vec<_>>()
        })
    });
    if !lost.is_empty() {
        app.write(lost, Batch::default()).await?;
    }
    let head = app.verified(|verified, _| {
        app.peek(|state| {
            let sums = Sums::of(state, &community, &pact, verified)
                .ok_or(ActError::Refused(say::NOT_SETTLED))?;
            match sums.fits {
                Fits::Missing => Err(ActError::Refused(say::TOTAL_MISSING)),
                Fits::Gap => Err(ActError::Refused(say::TOTAL_GAP)),
                _ => Ok(state.state_fact(&pact, &sums.sign(&own, app.seconds()))),
            }
        })
    })?;
    app.write(vec![head], Batch::default()).await?;
    app.keep_for_good::<Statement>(&pact);
    Ok(())
}

/// The file of a pact as it stands now: its name and its text. That a file was given away is noted, as of any file.
///
/// # Errors
/// [`ActError::Refused`] where nothing is settled.
pub async fn pact_file(
    app: App,
    pact: RecordId,
    reveal: Reveal,
) -> Result<(String, String), ActError> {
    let community = community_record(&app.community());
    let turn = app.turn();
    app.whole().await;
    app.all_checked().await;
    if !app.still(turn) {
        return Err(ActError::Missing);
    }
    let export = app
        .verified(|verified, _| app.peek(|state| Export::of(state, &community, &pact, verified)));
    let export = export.ok_or(ActError::Refused(say::NOT_SETTLED))?;
    app.note_given().await;
    let title: String =
        export.pact.title.chars().filter(|c| c.is_alphanumeric()).take(20).collect();
    let day = app.now().format("%Y-%m-%d");
    Ok((format!("mulin-pact-{title}-{day}.json"), export.write(reveal)))
}
