//! One line of the table.

use crate::log::{CommunityId, RecordId, canon};
use serde_json::json;

/// A figure of a month: see the tables in [`super`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    /// Which.
    pub figure: &'static str,
    /// Of which community.
    pub community: CommunityId,
    /// Of which of its estates; none for what belongs to no single one.
    pub estate: Option<RecordId>,
    /// Of which of its grids; none for what belongs to none.
    pub grid: Option<RecordId>,
    /// Of which kind, stage, result or number of days.
    pub key: String,
    /// How many.
    pub value: u64,
}

impl Figure {
    /// Its cells, in the order of [`Figure::COLUMNS`].
    pub fn cells(&self) -> [String; 6] {
        let id = |id: Option<RecordId>| id.map(|id| id.to_string()).unwrap_or_default();
        [
            self.figure.to_owned(),
            self.community.to_string(),
            id(self.estate),
            id(self.grid),
            self.key.clone(),
            self.value.to_string(),
        ]
    }

    /// The names of the columns.
    pub const COLUMNS: [&'static str; 6] =
        ["figure", "community", "estate", "grid", "key", "value"];

    /// As one line of JSON, its members in the order of their names.
    pub fn line(&self) -> String {
        let [figure, community, estate, grid, key, _] = self.cells();
        canon::to_text(&json!({
            "community": community, "estate": estate, "figure": figure, "grid": grid, "key": key,
            "value": self.value,
        }))
    }
}
