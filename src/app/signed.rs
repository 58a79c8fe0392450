//! What the signed statements of pacts say: each signature is checked once, and what was read in it is remembered. A few
//! are checked where they are wanted; many go to the worker, and are pending until it answers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::worker::{Task, work};
use super::world::{breathe, pause};
use crate::domain::community::community_record;
use crate::domain::pact::Verified;
use crate::domain::pact::signing::{Roll, Signing, standing_on};
use crate::log::{OpId, RecordId};
use crate::share::job::{Answer, Job};
use crate::share::pact::{Refusal, Sums, Verdicts, admit, to_check, unchecked, verify_rest};

/// The most statements checked at once on the page: some thirty milliseconds on a phone.
const MOST_HERE: usize = 100;

/// How many statements are read between two chances to draw.
const SLICE: usize = 200;

/// The statements checked so far, and those that do not hold.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// The turn of the community they belong to.
    turn: u64,
    verified: Verified,
    refused: Vec<(OpId, Refusal)>,
    /// What the worker found.
    known: Verdicts,
    /// The acts that were looked at, and the statements known then: as long as both are the same, nothing is new.
    looked: Option<(u64, usize)>,
    /// Where the households of a pact stood then.
    stands: BTreeMap<RecordId, Signing>,
    /// Whom the pacts ask, and after how many acts that was read.
    rolls: BTreeMap<RecordId, (u64, Arc<Roll>)>,
    /// The pacts that were asked about while it was at work.
    wanted: BTreeSet<RecordId>,
    /// Whether it is at work.
    busy: bool,
    /// Whether it broke off: then they are checked here, however many there are.
    here: bool,
}

impl App {
    /// Reads what is signed, the statements of the log checked; where many are new, first without them, and again when
    /// they are ([`App::checking`]). Tracked.
    pub fn verified<R>(self, f: impl FnOnce(&Verified, &[(OpId, Refusal)]) -> R) -> R {
        let (turn, community) = (self.turn(), community_record(&self.community()));
        self.checking.track();
        // Every change of data asks again.
        self.read(|_| ());
        let acts = self.acts();
        let mut many = Vec::new();
        self.checked.update_value(|checked| {
            if checked.turn != turn {
                *checked = Checked { turn, ..Checked::default() };
            }
            let look = (acts, checked.known.len());
            if checked.looked == Some(look) {
                return;
            }
            self.peek(|state| {
                let new = unchecked(state, &community, &checked.verified, &checked.known);
                let (verified, known) = (&mut checked.verified, &mut checked.known);
                checked.refused = if new.len() <= MOST_HERE || checked.here {
                    verify_rest(state, &community, verified, known)
                } else {
                    many = new;
                    admit(state, &community, verified, known)
                };
                // What does not hold never will: it is not tried again with every change of data.
                known.extend(checked.refused.iter().map(|(id, why)| (*id, Some(*why))));
            });
            checked.looked = many.is_empty().then_some((acts, checked.known.len()));
            if many.is_empty() {
                checked.stands.clear();
            }
        });
        if !many.is_empty() {
            self.check_away(turn, many);
        }
        self.checked.with_value(|checked| f(&checked.verified, &checked.refused))
    }

    /// Whether many statements are being checked, so that what is shown of them is not all yet. Tracked.
    pub fn checking(self) -> bool {
        self.checking.get()
    }

    /// Waits until every statement of the log is checked: what is signed or given away must not leave one out that the
    /// worker has not come to yet.
    pub(super) async fn all_checked(self) {
        while untrack(|| {
            self.verified(|_, _| ());
            self.checked.with_value(|checked| checked.busy)
        }) {
            pause().await;
        }
    }

    /// Has statements checked in the worker.
    fn check_away(self, turn: u64, many: Vec<OpId>) {
        let busy =
            self.checked.try_update_value(|checked| std::mem::replace(&mut checked.busy, true));
        if busy != Some(false) {
            return;
        }
        spawn_local(async move {
            // Not while the page is being drawn that asked.
            self.checking.set(true);
            let (ids, statements) = self.read_many(turn, &many).await;
            let answer = work(&Job::Statements(statements), Task::new()).await;
            let (found, here) = match answer {
                Ok(Answer::Checked(found)) => (ids.into_iter().zip(found).collect(), false),
                _ => (Vec::new(), true),
            };
            let staged = self.read_checked(turn, found).await;
            self.checked.update_value(|checked| {
                if let Some((verified, known)) = staged.filter(|_| checked.turn == turn) {
                    checked.verified.0.extend(verified.0);
                    checked.known.extend(known);
                    checked.looked = None;
                }
            });
            if !here {
                self.prepare(turn).await;
            }
            self.checked.update_value(|checked| {
                if checked.turn == turn {
                    checked.busy = false;
                    checked.here = here;
                }
            });
            self.checking.set(self.checked.with_value(|checked| checked.busy));
        });
    }

    /// Reads the statements that are to be checked, some at a time.
    async fn read_many(self, turn: u64, many: &[OpId]) -> (Vec<OpId>, Vec<(String, String)>) {
        let community = community_record(&self.community());
        let mut all = Vec::with_capacity(many.len());
        for some in many.chunks(SLICE) {
            breathe().await;
            if self.still(turn) {
                all.extend(self.peek(|state| to_check(state, &community, some)));
            }
        }
        breathe().await;
        all.into_iter().unzip()
    }

    /// Reads what the worker checked, some at a time, so that the page can answer in between, and aside, so that nobody
    /// counts half of it. `None` where another community was opened meanwhile; its own statements are not these.
    async fn read_checked(
        self,
        turn: u64,
        mut found: Vec<(OpId, Option<Refusal>)>,
    ) -> Option<(Verified, Verdicts)> {
        let community = community_record(&self.community());
        let (mut verified, mut known) =
            self.checked.with_value(|checked| (checked.verified.clone(), checked.known.clone()));
        while !found.is_empty() {
            known.extend(found.split_off(found.len().saturating_sub(SLICE)));
            if !self.still(turn) {
                return None;
            }
            self.peek(|state| admit(state, &community, &mut verified, &known));
            breathe().await;
        }
        Some((verified, known))
    }

    /// Works out before anybody hears of it where the households of the pacts stand that were asked about, a piece at a
    /// time.
    async fn prepare(self, turn: u64) {
        breathe().await;
        if !self.still(turn) {
            return;
        }
        let asked = self.checked.try_update_value(|checked| {
            let mut asked = std::mem::take(&mut checked.wanted);
            asked.extend(checked.stands.keys());
            asked
        });
        untrack(|| self.verified(|_, _| ()));
        for pact in asked.unwrap_or_default() {
            breathe().await;
            if self.still(turn) {
                self.roll(&pact);
            }
            breathe().await;
            if self.still(turn) {
                self.count_up(&pact);
            }
        }
        breathe().await;
    }

    /// Whom a pact asks, read once until something changes.
    fn roll(self, pact: &RecordId) -> Arc<Roll> {
        let acts = self.acts();
        let known = self.checked.with_value(|checked| checked.rolls.get(pact).cloned());
        if let Some((_, roll)) = known.filter(|(at, _)| *at == acts) {
            return roll;
        }
        let roll = Arc::new(self.peek(|state| Roll::of(state, pact)));
        self.checked
            .update_value(|checked| drop(checked.rolls.insert(*pact, (acts, Arc::clone(&roll)))));
        roll
    }

    /// Works out where the households of a pact stand, unless that is known.
    fn count_up(self, pact: &RecordId) {
        if self.checked.with_value(|checked| checked.stands.contains_key(pact)) {
            return;
        }
        let roll = self.roll(pact);
        self.checked.update_value(|checked| {
            let stands = self.peek(|state| standing_on(state, pact, &checked.verified, roll));
            checked.stands.insert(*pact, stands);
        });
    }

    /// Where the households of a pact stand, worked out once until something changes. While many statements are being
    /// checked what was known before, or nothing: nobody sees a part of it.
    fn stand<R>(self, pact: &RecordId, f: impl FnOnce(&Signing) -> R) -> R {
        self.verified(|_, _| ());
        let busy = self.checked.try_update_value(|checked| {
            checked.busy && {
                checked.wanted.insert(*pact);
                true
            }
        });
        if busy != Some(true) {
            self.count_up(pact);
        }
        self.checked
            .with_value(|checked| f(checked.stands.get(pact).unwrap_or(&Signing::default())))
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
        Memo::new(move |_| self.stand(&pact, Signing::clone))
    }
}
