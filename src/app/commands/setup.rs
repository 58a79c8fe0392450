//! Coming in: one's own community, or the sample.

use crate::app::{ActError, App, Door};
use crate::domain::KINDS;
use crate::domain::community::{Community, community_record, place};
use crate::domain::deliberation::{Series, night_talk_id};
use crate::log::State;

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
