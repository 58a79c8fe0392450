//! Coming in: one's own community, or the sample.

use chrono::{Datelike, NaiveDate};

use crate::app::{ActError, App, Door};
use crate::domain::KINDS;
use crate::domain::community::{Community, community_record, place};
use crate::domain::deliberation::{Series, night_talk_id};
use crate::domain::sample;
use crate::log::{CommunityId, Entry, RecordId, State};

/// Sets up a community with its first grid and the grid's night talk on the 15th; nothing else is required.
///
/// # Errors
/// [`ActError::Store`]; then there is none.
pub async fn set_up(app: App, name: &str, grid_name: &str) -> Result<(), ActError> {
    let community = app.fresh_community();
    let state = State::new(KINDS);
    let (grid_id, grid) = place::grid(&community, grid_name, "");
    let record = Community { name: name.to_owned(), ..Community::default() };
    let drafts = [
        state.set(&community_record(&community), &record),
        state.set(&grid_id, &grid),
        state.set(&night_talk_id(&community, Some(&grid_id)), &Series::night_talk(Some(grid_id))),
    ];
    let drafts = drafts.into_iter().flatten().collect();
    app.enter(Door::New { community, name: name.to_owned(), drafts }).await
}

/// Seed of the sample everybody sees.
const SEED: u64 = 1;

/// Opens the sample neighbourhood as it stands this month; `size` repeats its places, 1 for people, 10 and 50 for
/// measuring. Made alike everywhere, so that two devices which open it in one month hold the same.
///
/// # Errors
/// [`ActError::Store`]; then it is not there.
pub async fn open_sample(app: App, size: usize) -> Result<(), ActError> {
    let month = app.this_month();
    let code = format!("{}-{}/{size}", month.year(), month.month());
    let community = CommunityId(RecordId::derived(&CommunityId::default(), "sample", &code).0);
    let entries = made(community, size, month).await?;
    app.enter(Door::Made { community, name: sample::NAME.to_owned(), entries }).await
}

#[cfg(not(feature = "split"))]
fn made(
    community: CommunityId,
    size: usize,
    month: NaiveDate,
) -> std::future::Ready<Result<Vec<Entry>, ActError>> {
    std::future::ready(Ok(sample::neighbourhood(community, SEED, size, month)))
}

/// Few open the sample, so what makes it is loaded when they do.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(sample, fallible)]
fn made(community: CommunityId, size: usize, month: NaiveDate) -> Result<Vec<Entry>, ActError> {
    Ok(sample::neighbourhood(community, SEED, size, month))
}
