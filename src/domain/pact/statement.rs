//! Signed statements of a pact as the rules see them: what kinds there are, how they stand in the log, and what
//! whoever checked their signatures read in them.
//!
//! Nothing here checks a signature. A statement counts only where [`Verified`] holds it; one that was not checked, or
//! did not pass, is pending.

use crate::log::{Hash, OpId, RecordId, State, bytes_id};
use crate::{record, words};
use std::collections::BTreeMap;

bytes_id!(
    /// A household as it is named in statements: the first 16 bytes of an HMAC-SHA-256 under the pact's secret, so that
    /// all devices name it alike and nobody without the secret can try out doors. See [`super::signing::token`].
    Hh, 16);

words! {
    /// What a statement says.
    pub enum StatementKind {
        /// A household agrees to a text 同意.
        Consent = "consent",
        /// A household says that it does not sign 不签.
        Decline = "decline",
        /// A household takes back what it said 退出.
        Withdraw = "withdraw",
        /// The committee attests how a statement was given 见证.
        Witness = "witness",
        /// A household that agreed to an earlier text agrees to the one that follows it 续签.
        Renew = "renew",
        /// The committee's key passes on to another 换钥.
        Rotate = "rotate",
        /// The committee sums up what there is 签名总账.
        Head = "head",
    }
}

impl StatementKind {
    /// The `typ` of its header: one for each kind, so that none can be passed off as another (RFC 8725 §3.11).
    pub fn typ(self) -> &'static str {
        match self {
            Self::Consent => "mulin-consent+sd-jwt",
            Self::Decline => "mulin-decline+sd-jwt",
            Self::Withdraw => "mulin-withdraw+sd-jwt",
            Self::Witness => "mulin-witness+sd-jwt",
            Self::Renew => "mulin-renew+sd-jwt",
            Self::Rotate => "mulin-rotate+jwt",
            Self::Head => "mulin-head+jwt",
        }
    }

    /// The kind of a `typ`.
    pub fn of_typ(typ: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.typ() == typ)
    }

    /// Whether a household says it, under its token.
    pub fn is_of_household(self) -> bool {
        matches!(self, Self::Consent | Self::Decline | Self::Withdraw | Self::Renew)
    }
}

words! {
    /// By which way a signature came in 途径, from the weakest to the strongest: what is shown beside each one.
    pub enum Way {
        /// Noted by hand in the log, unsigned 登记. No signed statement says this.
        Noted = "noted",
        /// Signed on paper, entered by the committee 纸质.
        Paper = "paper",
        /// On a tablet of the committee 平板.
        Tablet = "tablet",
        /// On a phone of their own 手机.
        Phone = "phone",
        /// Checked face to face by the committee 当面核对.
        Met = "met",
    }
}

words! {
    /// As what somebody signs for a household.
    pub enum Capacity {
        /// The householder 户主.
        Householder = "householder",
        /// Somebody they sent 代表.
        Representative = "representative",
    }
}

record! {
    /// A signed statement, on its pact; a rotation stands on the community's own record.
    pub struct Statement: "pact.statement" as Fact, Shared {
        /// The bare JWS: header, payload and signature, without disclosures.
        pub jws: String = "jws",
        /// The public key it is signed with, 32 bytes as base64url; the signed `kid` is its thumbprint.
        pub key: String = "key",
    }
}

record! {
    /// What a digest in a statement stands for: a name, a door, the end of a telephone number. On the same record.
    pub struct Disclosure: "pact.disclosure" as Fact, Personal {
        /// The statement.
        pub statement: Option<Hash> = "statement",
        /// The disclosure as SD-JWT writes it (RFC 9901 §4.2.1).
        pub text: String = "text",
    }
}

record! {
    /// What the desk keeps of how a signature was given, so that the committee's key can attest it then or later: the
    /// photograph of the paper, the mark of the strokes, who stood by. On the pact.
    pub struct Evidence: "pact.evidence" as Fact, Personal {
        /// The statement it is about.
        pub statement: Option<Hash> = "statement",
        /// What is to be attested; of a household the committee has since met, that.
        pub via: Way = "via",
        /// SHA-256 of the photograph.
        pub photo: Option<Hash> = "photo",
        /// SHA-256 of what the finger drew.
        pub strokes: Option<Hash> = "strokes",
        /// The names of those who stood by, two at most.
        pub witnesses: Vec<String> = "witnesses",
    }
}

record! {
    /// A public key of the committee 公钥, on the community's own record.
    pub struct CommitteeKey: "committee.key" as Fact, Shared {
        /// The key: 32 bytes as base64url.
        pub x: String = "x",
        /// What the committee calls it.
        pub name: String = "name",
        /// When it was made, as seconds since 1970.
        pub made: u64 = "made",
    }
}

/// The numbers of a head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadSeen {
    /// The RFC 6962 root over the statements.
    pub root: Hash,
    /// How many statements there are.
    pub size: u64,
    /// How many households are asked.
    pub asked: u64,
    /// How many of them agree.
    pub agree: u64,
    /// The heads before it: one, or several that it brings together.
    pub prev: Vec<Hash>,
}

/// What was read in a statement whose signature holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Its id: SHA-256 of what is signed, never of the signature (some browsers sign with chance in it).
    pub id: Hash,
    /// What it says.
    pub kind: StatementKind,
    /// The text it is about: the hash of the frozen pact.
    pub pact: Hash,
    /// The version of that text.
    pub version: u32,
    /// The household it speaks for.
    pub hh: Option<Hh>,
    /// The thumbprint of the key that signed it.
    pub key: Hash,
    /// Whether that is a key of the committee.
    pub committee: bool,
    /// By which way it came; of a witness, what the committee attests.
    pub via: Way,
    /// As what somebody signed.
    pub capacity: Capacity,
    /// When, as seconds since 1970; the word of whoever signed.
    pub iat: u64,
    /// Whether the name may stand on a poster.
    pub poster: bool,
    /// Whether the name may go to others in an export.
    pub share: bool,
    /// The statements it replaces; of a witness, what it attests.
    pub of: Vec<Hash>,
    /// Of a head, its numbers.
    pub head: Option<HeadSeen>,
}

/// What was checked: the statements whose signatures hold, by the operation that carries them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified(pub BTreeMap<OpId, Seen>);

impl Verified {
    /// What was read in the statement of an operation; `None` where it was not checked or did not pass.
    pub fn get(&self, op: &OpId) -> Option<&Seen> {
        self.0.get(op)
    }
}

/// The statements on a record that were checked, in order, and the operations of the rest.
pub(super) fn sorted<'a>(
    state: &State,
    on: &RecordId,
    verified: &'a Verified,
) -> (Vec<(OpId, &'a Seen)>, Vec<OpId>) {
    let (mut seen, mut pending) = (Vec::new(), Vec::new());
    for id in state.unread_facts::<Statement>(on).map(|fact| fact.id) {
        match verified.get(&id) {
            Some(read) => seen.push((id, read)),
            None => pending.push(id),
        }
    }
    (seen, pending)
}
