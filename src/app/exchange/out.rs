//! The file out: what goes into it, and what it is called.

use std::collections::BTreeSet;

use crate::app::App;
use crate::app::world::{now_ms, rfc3339};
use crate::domain::community::{Community, community_record};
use crate::domain::deliberation::all_photos;
use crate::domain::names::Names;
use crate::log::{CommunityId, State};
use crate::share::file::{self, Attachment, Make, Profile};
use crate::store::FileInfo;

/// A file that was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// What it is to be called.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// Photographs that belong in it and are not on this device.
    pub missing: usize,
}

impl App {
    /// The exchange file of the open community. Made from memory alone, so that it works when the database fails;
    /// attachments come along where the store can still read them.
    pub async fn export(self, profile: Profile) -> Made {
        self.whole().await;
        let (attachments, missing) =
            if profile == Profile::Full { self.attachments().await } else { (Vec::new(), 0) };
        let made = rfc3339(now_ms());
        let text = self.with(|book| {
            let name = name_of(&book.state, book.community);
            let make =
                Make { community: book.community, name, maker: book.clock.device(), made, profile };
            file::write(&book.log, make, &book.parked, &attachments)
        });
        self.note_given().await;
        let safe: String = self.name().chars().filter(|c| c.is_alphanumeric()).take(20).collect();
        let stamp = self.now().format("%Y-%m-%d");
        Made { name: format!("mulin-{safe}-{stamp}.json"), text, missing }
    }

    /// The known names that a file for other committees would carry in what people wrote.
    pub async fn names_going_out(self) -> Vec<String> {
        self.whole().await;
        let mut found = BTreeSet::new();
        self.with(|book| {
            let names = Names::known(&book.state);
            book.log.shared_texts(&mut |text| names.find(text, &mut found));
        });
        found.into_iter().collect()
    }

    /// To be called once a full export has been handed to the person.
    pub async fn exported_now(self) {
        self.note_export().await;
    }

    /// The attachments that what stands in the log names, and how many photographs could not be had. One whose naming was
    /// taken back stays on the disk, but it does not travel any more.
    async fn attachments(self) -> (Vec<Attachment>, usize) {
        let (store, mut lacking) = self.with(|book| (book.store.clone(), all_photos(&book.state)));
        let mut all = Vec::new();
        let Some(store) = store else { return (all, lacking.len()) };
        for name in self.named(store.files().await.unwrap_or_default()) {
            if let Ok(Some((media, bytes))) = store.file(&name).await {
                lacking.remove(&name);
                all.push(Attachment { media, bytes });
            }
        }
        (all, lacking.len())
    }

    /// The names of those files that something speaks of. What a newer version wrote may speak of files in ways unknown
    /// here.
    fn named(self, files: Vec<FileInfo>) -> BTreeSet<String> {
        let files: BTreeSet<String> = files.into_iter().map(|file| file.hash).collect();
        let mut named = BTreeSet::new();
        self.with(|book| {
            book.state.texts(&mut |text| named.extend(files.get(text).cloned()));
            named.extend(files.into_iter().filter(|name| {
                book.log.unknown_names(&book.state, name)
                    || book.parked.iter().any(|line| line.contains(name))
            }));
        });
        named
    }
}

/// What a community is called; empty where nobody said.
pub(in crate::app) fn name_of(state: &State, community: CommunityId) -> String {
    state.get::<Community>(&community_record(&community)).map(|c| c.name).unwrap_or_default()
}
