//! Looking whom a file names before it is made: each place is kept as it stands or masked, and what was kept once is not
//! asked again until the text changes or somebody wants to be asked.

use std::collections::{BTreeMap, BTreeSet};

use super::out::Wanted;
use crate::app::worker::percent;
use crate::app::world::breathe;
use crate::app::{ActError, App, NotDone, StoreError, Task};
use crate::domain::names::Names;
use crate::log::{Draft, OpId, RecordId};
use crate::share::file::{Profile, select};
use crate::share::scan::{Hit, mask, scan};
use crate::store::Batch;
use crate::text::exchange_scan as say;

/// The row of `meta` that remembers what was kept.
const KEPT: &str = "scan.kept";

/// So many operations are looked through before the page may draw.
const AT_ONCE: usize = 500;

/// So many records are masked in one turn.
const MASKED_AT_ONCE: usize = 100;

/// What a file would name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screening {
    /// Not decided yet.
    pub open: Vec<Hit>,
    /// Decided to go as it stands, before.
    pub kept: Vec<Hit>,
}

impl App {
    /// What a file would name. Nothing of a full one is asked: it holds all names anyway, and the page says so.
    /// `task` hears how far it is.
    ///
    /// # Errors
    /// [`NotDone::Stopped`].
    pub async fn screen(self, wanted: &Wanted, task: Task) -> Result<Screening, NotDone> {
        task.begin();
        task.unless_stopped(self.look_through(wanted, task)).await
    }

    async fn look_through(self, wanted: &Wanted, task: Task) -> Screening {
        self.whole().await;
        if wanted.profile == Profile::Full {
            return Screening::default();
        }
        let known = self.known_of(wanted).await;
        let kept = self.kept().await;
        breathe().await;
        let (ids, names) = self.with(|book| {
            let going = select(&book.log, &book.community, &wanted.choice(known.as_ref()));
            let ids: Vec<OpId> = going.into_iter().map(crate::log::Entry::id).collect();
            (ids, Names::known(&book.state))
        });
        let mut screening = Screening::default();
        for (n, part) in ids.chunks(AT_ONCE).enumerate() {
            task.tell(percent(n * AT_ONCE, ids.len()));
            let hits = self.with(|book| {
                let entries: Vec<_> = part.iter().filter_map(|id| book.log.get(id)).collect();
                scan(&entries, &names)
            });
            for hit in hits {
                let place = if kept.contains(&hit.key()) {
                    &mut screening.kept
                } else {
                    &mut screening.open
                };
                place.push(hit);
            }
            breathe().await;
        }
        screening
    }

    async fn kept(self) -> BTreeSet<String> {
        let Some(store) = self.with(|book| book.store.clone()) else { return BTreeSet::new() };
        let rows = store.meta().await.unwrap_or_default();
        rows.get(KEPT).map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// Remembers that these go as they stand.
    ///
    /// # Errors
    /// [`ActError::Store`]; then they are asked again.
    pub async fn keep_as_it_stands(self, hits: &[Hit]) -> Result<(), ActError> {
        let mut kept = self.kept().await;
        kept.extend(hits.iter().map(Hit::key));
        self.remember_kept(kept).await
    }

    /// Asks these again.
    ///
    /// # Errors
    /// [`ActError::Store`].
    pub async fn ask_again(self, hits: &[Hit]) -> Result<(), ActError> {
        let mut kept = self.kept().await;
        for hit in hits {
            kept.remove(&hit.key());
        }
        self.remember_kept(kept).await
    }

    async fn remember_kept(self, kept: BTreeSet<String>) -> Result<(), ActError> {
        let text: Vec<String> = kept.into_iter().collect();
        let batch = Batch::default().with_meta(KEPT, &text.join("\n"));
        self.write(Vec::new(), batch).await.map(drop)
    }

    /// Masks: the words change here as well, and the old ones go to nobody else. One act, to be undone as a whole. `task`
    /// hears how far it is; called off, what was masked by then is taken back.
    ///
    /// # Errors
    /// [`ActError::Store`]; what was masked before the store failed stays so and can be undone.
    pub async fn mask_hits(self, hits: Vec<Hit>, task: Task) -> Result<(), ActError> {
        task.begin();
        let mut ids = Vec::new();
        let done = self.mask_in_turn(hits, &mut ids, task).await;
        if !ids.is_empty() {
            self.finish(say::DID_MASK, ids).await;
            if done == Err(StoreError::Stopped.into()) {
                self.undo().await?;
                self.offer_none();
            }
        }
        done
    }

    /// The operations of one record newest first, each in a turn of its own: an older one takes its words from those that
    /// replaced it, and these must be masked by then.
    async fn mask_in_turn(
        self,
        hits: Vec<Hit>,
        ids: &mut Vec<OpId>,
        task: Task,
    ) -> Result<(), ActError> {
        let (all, mut done) = (hits.len(), 0);
        let mut waiting: BTreeMap<RecordId, BTreeMap<_, Vec<Hit>>> = BTreeMap::new();
        for hit in hits {
            let at = self.with(|book| book.log.get(&hit.op).map(|entry| (entry.at(), entry.id())));
            let Some(at) = at else { continue };
            waiting.entry(hit.record).or_default().entry(at).or_default().push(hit);
        }
        while !waiting.is_empty() {
            let some = waiting.values_mut().take(MASKED_AT_ONCE);
            let turn: Vec<Hit> =
                some.filter_map(BTreeMap::pop_last).flat_map(|(_, hits)| hits).collect();
            waiting.retain(|_, ops| !ops.is_empty());
            if !task.goes_on(u32::from(percent(done, all))) {
                return Err(StoreError::Stopped.into());
            }
            breathe().await;
            done += turn.len();
            let maskings =
                self.with(|book| mask(&book.log, &book.state, &turn.iter().collect::<Vec<_>>()));
            let (mut drafts, mut gone) = (Vec::<Draft>::new(), Vec::<(usize, RecordId)>::new());
            for masking in maskings {
                if masking.gone {
                    gone.push((drafts.len(), masking.instead.on));
                }
                drafts.push(masking.instead);
                drafts.extend(masking.also);
            }
            if drafts.is_empty() {
                continue;
            }
            let made = self.write(drafts, Batch::default()).await?;
            // What was taken back before must stay so in its new words; it is not to be brought back with the others.
            let of_gone = |n: usize| gone.iter().any(|(at, _)| (*at..at + 3).contains(&n));
            ids.extend(made.iter().enumerate().filter(|(n, _)| !of_gone(*n)).map(|(_, id)| *id));
            let back = self.peek(|state| {
                let of = gone.iter().filter_map(|(n, on)| Some(state.retract(on, made.get(*n)?)));
                of.collect::<Vec<_>>()
            });
            if !back.is_empty() {
                self.write(back, Batch::default()).await?;
            }
        }
        Ok(())
    }
}
