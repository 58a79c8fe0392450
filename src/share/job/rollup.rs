//! The files of one community, read for their figures.

use super::{Answer, Told};
use crate::domain::rollup::Digest;
use crate::log::CommunityId;
use crate::share::rollup::{Heap, Trouble};
use serde::{Deserialize, Serialize};

/// What is to be read: the files of one community.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToRoll {
    /// The community.
    pub community: CommunityId,
    /// How long each file is.
    sizes: Vec<usize>,
    /// All of them, one behind the other.
    #[serde(skip)]
    files: Vec<u8>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rolled {
    /// What the figures are made from.
    pub digest: Digest,
    /// How many operations that are.
    pub read: usize,
    /// What is wrong with each file, in their order.
    pub troubles: Vec<Vec<Trouble>>,
}

impl ToRoll {
    /// The files of a community.
    pub fn new(community: CommunityId, files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let mut all = Self { community, sizes: Vec::new(), files: Vec::new() };
        for file in files {
            all.sizes.push(file.len());
            if all.files.is_empty() {
                all.files = file;
            } else {
                all.files.extend(file);
            }
        }
        all
    }

    pub(super) fn body(&self) -> &[u8] {
        &self.files
    }

    pub(super) fn fill(&mut self, body: Vec<u8>) {
        self.files = body;
    }

    pub(super) async fn run(&self, told: &impl AsyncFn(Told<'_>)) -> Answer {
        // Reading takes about twice as long as adding up: two thirds of the way. In thousands of bytes, so that a
        // hundred times as many fit the numbers of a browser.
        let all = self.files.len() / 1_024 + 1;
        let mut heap = Heap::new(self.community);
        let (mut troubles, mut rest, mut before) = (Vec::new(), self.files.as_slice(), 0);
        for size in &self.sizes {
            let (file, after) = rest.split_at(*size.min(&rest.len()));
            let pace = async |done: usize, _: usize| {
                told(Told::Done((before + done) / 512, all * 3)).await;
            };
            troubles.push(heap.take(file, &pace).await);
            (rest, before) = (after, before + file.len());
        }
        let read = heap.len();
        let pace = async |done: usize, all: usize| {
            told(Told::Done(all * 2 + done.min(all), all * 3)).await;
        };
        let digest = heap.digest(&pace).await;
        Answer::Rolled(Box::new(Rolled { digest, read, troubles }))
    }
}
