//! The files of one community, read for their figures, a little at a time.

use super::{Heap, Trouble};
use crate::domain::rollup::Digest;
use crate::log::CommunityId;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rolled {
    /// What the figures are made from.
    pub digest: Digest,
    /// What is wrong with each file, in their order.
    pub troubles: Vec<Vec<Trouble>>,
}

/// Reads the files of a community. `pace` hears how much of how much is done, and may take its time.
pub async fn roll(
    community: CommunityId,
    files: Vec<Vec<u8>>,
    pace: &impl AsyncFn(usize, usize),
) -> Rolled {
    // Reading takes about twice as long as adding up: two thirds of the way. In thousands of bytes, so that a hundred
    // times as many fit the numbers of a browser.
    let all = files.iter().map(Vec::len).sum::<usize>() / 1_024 + 1;
    let mut heap = Heap::new(community);
    let (mut troubles, mut before) = (Vec::new(), 0);
    for file in files {
        let told = async |done: usize, _: usize| pace((before + done) / 512, all * 3).await;
        troubles.push(heap.take(&file, &told).await);
        before += file.len();
    }
    let told = async |done: usize, of: usize| pace(all * 2 + all * done / of.max(1), all * 3).await;
    let digest = heap.digest(&told).await;
    Rolled { digest, troubles }
}
