//! The text of a pact as it is shown to all: one text, with its hash, and how it stands.

use super::signing::{Say, Signing};
use super::{Adoption, Frozen, Total, Way, adopted, drafted, latest};
use crate::log::{Hash, RecordId, State};

/// The text that is shown to all, and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The words: the adopted text; where none is, the latest settled one; else the draft.
    pub text: Frozen,
    /// Its hash; none where nothing is settled yet.
    pub hash: Option<Hash>,
    /// The adoption that counts, of this text or of an earlier one.
    pub adoption: Option<Adoption>,
    /// Whether that adoption is of this text.
    pub is_adopted: bool,
    /// The draft says something else by now.
    pub differs: bool,
    /// The number of a settled text that comes after this one.
    pub next: Option<u32>,
}

/// The text of a pact as it is shown to all. Of the adopted text and the draft there is never a mixture; an adoption that an
/// earlier version of this program noted, of words nobody settled, counts for the settled text that says the same.
pub fn told(state: &State, pact: &RecordId) -> Option<Told> {
    let words = drafted(state, pact)?;
    let adoption = adopted(state, pact);
    let last = latest(state, pact);
    let shown = adoption.as_ref().and_then(|a| a.version.clone()).or_else(|| last.clone());
    let (text, hash) = match shown {
        Some(version) => (version.text, Some(version.hash)),
        None => (words.clone(), None),
    };
    let differs = !text.says_the_same(&Frozen { id: text.id, ..words });
    let is_adopted =
        adoption.as_ref().is_some_and(|a| a.version.is_some() || (a.unchanged && !differs));
    let next = last.filter(|v| Some(v.hash) != hash).map(|v| v.text.version);
    Some(Told { text, hash, adoption, is_adopted, differs, next })
}

/// How many households signed a text, and how many of those were only noted by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SignedCount {
    /// Households that agree by a signed statement.
    pub signed: u64,
    /// Households that were noted by hand.
    pub noted: u64,
    /// Noted by hand, of households that are not known here: they may be among the others, and stand in no total.
    pub apart: u64,
    /// How many households are asked.
    pub asked: u64,
}

impl SignedCount {
    /// Together, where enough households are asked for a number to be told.
    pub fn total(self) -> Option<Total> {
        Total::of(self.asked, self.signed.saturating_add(self.noted))
    }
}

impl Told {
    /// How many households agree to this very text. Who agreed to it keeps counting for it while a later text is signed;
    /// what was noted by hand names the words and not the version, and counts where these are the words of now.
    pub fn count(&self, signing: &Signing) -> SignedCount {
        let apart = if self.differs { 0 } else { signing.noted.len() as u64 };
        let mut count = SignedCount { asked: signing.asked, apart, ..SignedCount::default() };
        for household in signing.households.values() {
            if household.way == Way::Noted {
                count.noted += u64::from(household.say == Say::Agrees && !self.differs);
            } else {
                let agrees = matches!(household.say, Say::Agrees | Say::AgreedEarlier);
                count.signed += u64::from(agrees && Some(household.text) == self.hash);
            }
        }
        count
    }
}
