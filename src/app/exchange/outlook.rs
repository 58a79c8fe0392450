//! What a file would hold, counted before any is made.

use super::out::Wanted;
use crate::app::App;
use crate::app::world::breathe;
use crate::domain::KINDS;
use crate::domain::exchange::Summary;
use crate::domain::personal::Personal;
use crate::log::OpId;
use crate::share::file::{Profile, places};

/// What a file would hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Counts by group, in the order in which they are told.
    pub counts: Vec<(&'static str, usize)>,
    /// Number of operations in all of it.
    pub all: usize,
    /// How many of these the partner does not have yet; `None` where nothing is known of one.
    pub lacking: Option<usize>,
    /// About how many bytes it has, neither compressed nor sealed.
    pub bytes: u64,
    /// The personal data in it.
    pub personal: Personal,
}

/// So many lines are measured to say how large a file will be.
const MEASURED: usize = 400;

/// So many are counted.
const LOOKED_AT: usize = 4_000;

impl App {
    /// What a file would hold and how large it would be; makes none.
    pub async fn outlook(self, wanted: Wanted) -> Outlook {
        self.whole().await;
        let known = self.known_of(&wanted).await;
        let full = wanted.profile == Profile::Full;
        let photographs = if full { self.photograph_bytes().await } else { 0 };
        breathe().await;
        let every = self.with(|book| places(&book.log, &book.community, &wanted.choice(None)));
        let step = every.len().div_ceil(MEASURED).max(1);
        let lacks = |id: &OpId| known.as_ref().is_none_or(|known| !known.contains(id));
        let (mut lacking, mut given, mut told) = (0, 0, Summary::default());
        let (mut sampled, mut measured) = (0, 0);
        for some in every.chunks(LOOKED_AT) {
            breathe().await;
            self.with(|book| {
                for entry in some.iter().filter_map(|(_, id)| book.log.get(id)) {
                    let new = lacks(&entry.id());
                    lacking += usize::from(new);
                    if wanted.since && !new {
                        continue;
                    }
                    if given % step == 0 {
                        sampled += 1;
                        measured += entry.line().len() + 2;
                    }
                    given += 1;
                    told.add(entry, KINDS);
                }
            });
        }
        Outlook {
            counts: told.lines.iter().map(|(g, line)| (g.word(), line.count)).collect(),
            all: every.len(),
            lacking: known.as_ref().map(|_| lacking),
            bytes: (measured / sampled.max(1) * given) as u64 + 1_000 + photographs,
            personal: self.with(
                |book| {
                    if full { Personal::of(&book.state) } else { Personal::default() }
                },
            ),
        }
    }

    /// Whom a file of everything names.
    pub async fn personal(self) -> Personal {
        self.whole().await;
        breathe().await;
        self.with(|book| Personal::of(&book.state))
    }

    /// About how many bytes the photographs take in a file.
    async fn photograph_bytes(self) -> u64 {
        let Some(store) = self.with(|book| book.store.clone()) else { return 0 };
        let files = store.files().await.unwrap_or_default();
        let named = self.named(&files);
        let sizes = files.iter().filter(|f| named.contains(&f.hash)).map(|f| f.size);
        sizes.sum::<u64>() * 4 / 3
    }
}
