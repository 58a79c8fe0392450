//! The receipt of a household 签约回执: that its statement is in a head the committee signed. With it anybody can hold a
//! later export against the committee's word, offline.
//!
//! ```text
//! mulin-receipt.<id, leaf, place, path as base64url>.<head, see carry>
//! ```

use super::Refusal;
use super::carry::{carry, read_carried};
use super::head::leaves;
use super::jws::Jws;
use super::keys::PublicKey;
use super::report::Report;
use super::strict::{decode, encode};
use crate::domain::pact::{Frozen, StatementKind};
use crate::log::{Hash, merkle};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A receipt whose head and path were checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The statement.
    pub id: Hash,
    leaf: Hash,
    proof: merkle::Proof,
    /// The head, as a text of its own.
    head: String,
    /// The head's id.
    pub head_id: Hash,
    /// The text the head is about.
    pub pact: Hash,
    /// Its version.
    pub version: u32,
    /// When the head was signed, as seconds since 1970.
    pub iat: u64,
    /// The key the head is signed with.
    pub key: PublicKey,
}

/// What a receipt shows when it is held against an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// The statement is still there.
    StillThere,
    /// It was taken back.
    Withdrawn {
        /// When, as seconds since 1970.
        iat: u64,
    },
    /// The household has said something else since.
    Replaced {
        /// When, as seconds since 1970.
        iat: u64,
    },
    /// It was dropped: the export stands on the very head that holds it.
    Dropped,
    /// The export does not stand on the head of this receipt: it is older, or from a device that had not seen it yet.
    /// The committee can make one that does; where it will not, something was left out.
    NotLater,
    /// The export is about another pact.
    OtherPact,
    /// The export does not hold by itself, so it shows nothing.
    Unjudged,
}

impl Receipt {
    /// Makes the receipt of a statement out of all `statements` a head is signed over. `None` where the statement is
    /// not among them, or the head is over others.
    pub fn issue(
        statements: &[&str],
        statement: &str,
        head: &Jws,
        key: &PublicKey,
    ) -> Option<Self> {
        let leaves = leaves(statements.iter().copied());
        let leaf = merkle::leaf(statement.as_bytes());
        let index = leaves.iter().position(|l| *l == leaf)?;
        let proof = merkle::prove_at(&leaves, index)?;
        Self::of(Jws::read(statement).ok()?.id, leaf, proof, carry(head, key, &[])?).ok()
    }

    /// As [`Receipt::issue`] for many statements, by their ids, in their order; those that are not among `statements` are
    /// left out.
    pub fn issue_all(
        statements: &[&str],
        wanted: &[Hash],
        head: &Jws,
        key: &PublicKey,
    ) -> Vec<Self> {
        let Some(head) = carry(head, key, &[]) else { return Vec::new() };
        let leaves = leaves(statements.iter().copied());
        let by_id: BTreeMap<Hash, &str> = statements
            .iter()
            .filter_map(|jws| Some((super::id_of(jws.rsplit_once('.')?.0), *jws)))
            .collect();
        let one = |id: &Hash| {
            let leaf = merkle::leaf(by_id.get(id)?.as_bytes());
            let index = leaves.iter().position(|l| *l == leaf)?;
            Self::of(*id, leaf, merkle::prove_at(&leaves, index)?, head.clone()).ok()
        };
        wanted.iter().filter_map(one).collect()
    }

    fn of(id: Hash, leaf: Hash, proof: merkle::Proof, head: String) -> Result<Self, Refusal> {
        let carried = read_carried(&head)?;
        let jws = Jws::read(&carried.jws)?;
        let numbers = jws.claims.head.as_ref().ok_or(Refusal::TypWrong)?;
        if numbers.size != proof.count as u64 {
            return Err(Refusal::Size);
        }
        if !merkle::verify_leaf(&numbers.root, &leaf, &proof) {
            return Err(Refusal::Root);
        }
        let (head_id, pact, version, iat) =
            (jws.id, jws.claims.pact, jws.claims.version, jws.claims.iat);
        Ok(Self { id, leaf, proof, head, head_id, pact, version, iat, key: carried.key })
    }

    /// As a text, for a QR code or a print.
    pub fn to_text(&self) -> String {
        let mut bytes = [self.id.0, self.leaf.0].concat();
        for number in [self.proof.index, self.proof.count] {
            bytes.extend(u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes());
        }
        bytes.extend(self.proof.path.iter().flat_map(|hash| hash.0));
        ["mulin-receipt.", &encode(bytes), ".", &self.head].concat()
    }

    /// Reads a receipt and checks it: the head's signature, and that the statement is under its root.
    ///
    /// # Errors
    /// [`Refusal::Format`] where the text is something else; else what is wrong with it.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let text: String = text.trim().split(['\r', '\n']).collect();
        let rest = text.strip_prefix("mulin-receipt.").ok_or(Refusal::Format)?;
        let (proof, head) = rest.split_once('.').ok_or(Refusal::Parts)?;
        let bytes = decode(proof)?;
        let (fixed, path) = bytes.split_at_checked(72).ok_or(Refusal::Parts)?;
        let (hashes, rest) = path.as_chunks::<32>();
        if !rest.is_empty() {
            return Err(Refusal::Parts);
        }
        let hash = |at: usize| <[u8; 32]>::try_from(&fixed[at..at + 32]).map(Hash);
        let number = |at: usize| {
            let bytes = <[u8; 4]>::try_from(&fixed[at..at + 4]).ok()?;
            usize::try_from(u32::from_be_bytes(bytes)).ok()
        };
        let (Ok(id), Ok(leaf), Some(index), Some(count)) =
            (hash(0), hash(32), number(64), number(68))
        else {
            return Err(Refusal::Parts);
        };
        let path = hashes.iter().map(|bytes| Hash(*bytes)).collect();
        Self::of(id, leaf, merkle::Proof { index, count, path }, head.to_owned())
    }

    /// Holds the receipt against an export that was checked.
    pub fn against(&self, report: &Report) -> Standing {
        let Some(contents) = report.contents.as_ref().filter(|_| report.holds()) else {
            return Standing::Unjudged;
        };
        let texts = contents.history.iter().chain([&contents.pact]).map(Frozen::hash);
        let stands_on_it = contents.heads.iter().any(|head| head.id == self.head_id);
        if !stands_on_it && !texts.into_iter().any(|hash| hash == self.pact) {
            return Standing::OtherPact;
        }
        let there = contents.statements.iter().find(|s| s.seen.id == self.id);
        let Some(own) = there else {
            return if stands_on_it { Standing::Dropped } else { Standing::NotLater };
        };
        let after = contents.statements.iter().filter(|s| {
            s.seen.kind.is_of_household()
                && s.seen.hh == own.seen.hh
                && s.seen.of.contains(&self.id)
        });
        match after.max_by_key(|s| (s.seen.kind == StatementKind::Withdraw, s.seen.iat)) {
            None => Standing::StillThere,
            Some(s) if s.seen.kind == StatementKind::Withdraw => {
                Standing::Withdrawn { iat: s.seen.iat }
            }
            Some(s) => Standing::Replaced { iat: s.seen.iat },
        }
    }
}
