//! What the signed statements of pacts say: each signature is checked once, and what was read in it is remembered.

use leptos::prelude::*;

use super::App;
use crate::domain::community::community_record;
use crate::domain::pact::Verified;
use crate::domain::pact::signing::{Signing, standing};
use crate::log::{OpId, RecordId};
use crate::share::pact::{Refusal, Sums, verify_log};

/// The statements checked so far, and those that do not hold.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// The turn of the community they belong to.
    turn: u64,
    verified: Verified,
    refused: Vec<(OpId, Refusal)>,
}

impl App {
    /// Reads what is signed, every statement of the log checked. Tracked.
    pub fn verified<R>(self, f: impl FnOnce(&Verified, &[(OpId, Refusal)]) -> R) -> R {
        let (turn, community) = (self.turn(), community_record(&self.community()));
        self.checked.update_value(|checked| {
            if checked.turn != turn {
                *checked = Checked { turn, ..Checked::default() };
            }
            checked.refused =
                self.read(|state| verify_log(state, &community, &mut checked.verified));
        });
        self.checked.with_value(|checked| f(&checked.verified, &checked.refused))
    }

    /// How the signed totals of a pact stand; `None` where nothing is settled. Tracked.
    pub fn sums(self, pact: RecordId) -> Memo<Option<Sums>> {
        let community = community_record(&self.community());
        Memo::new(move |_| {
            self.verified(|verified, _| {
                self.read(|state| Sums::of(state, &community, &pact, verified))
            })
        })
    }

    /// Where the households of a pact stand. Tracked.
    pub fn signing(self, pact: RecordId) -> Memo<Signing> {
        Memo::new(move |_| {
            self.verified(|verified, _| self.read(|state| standing(state, &pact, verified)))
        })
    }
}
