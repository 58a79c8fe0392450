//! How the signed totals of a pact stand on this device: what the next head would be signed over, whether the last ones
//! still fit, and what is to be told where they do not.

use super::export::{Export, Signed};
use super::head::{Total, leaves, sign_head, tips};
use super::jws::Jws;
use super::keys::{Key, PublicKey};
use super::of_log::Committee;
use super::receipt::Receipt;
use crate::domain::pact::signing::{Say, Signing, standing};
use crate::domain::pact::{HeadSeen, Statement, StatementKind, Verified};
use crate::log::{Hash, OpId, RecordId, State, merkle};

/// Whether the last signed total still says what there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// None was signed yet.
    Never,
    /// It says exactly what there is.
    Exactly,
    /// So many statements came in since; numbers may have changed too.
    Since(u64),
    /// A new text was settled since.
    NewText,
    /// Devices signed one each before they met; the next one names all of them.
    Several(usize),
    /// A total follows one that is not here: somebody else's file is still to be taken in.
    Gap,
    /// A total was signed over statements that are not here. Somebody's file is still to be taken in, or something was
    /// taken out.
    Missing,
}

/// A signed total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its id.
    pub id: Hash,
    /// When, as seconds since 1970.
    pub iat: u64,
    /// The thumbprint of its key.
    pub key: Hash,
    /// The text it is about.
    pub pact: Hash,
    /// Its numbers.
    pub numbers: HeadSeen,
    /// Whether no other one follows it.
    pub last: bool,
}

/// The totals of a pact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// What an export of now holds.
    pub export: Export,
    /// Where the households stand.
    pub signing: Signing,
    /// The totals signed so far, the latest first.
    pub heads: Vec<Head>,
    /// Whether the last one fits.
    pub fits: Fits,
    /// How many households agree by what they signed; what was only noted by hand is not in a signed total.
    pub agree: u64,
}

impl Sums {
    /// Reads them from a log; `None` where nothing is frozen.
    pub fn of(
        state: &State,
        community: &RecordId,
        pact: &RecordId,
        verified: &Verified,
    ) -> Option<Self> {
        let export = Export::of(state, community, pact, verified)?;
        let signing = standing(state, pact, verified);
        let agrees = |h: &&_| {
            let h: &crate::domain::pact::signing::Stands = h;
            h.say == Say::Agrees && !h.statements.is_empty()
        };
        let agree = signing.households.values().filter(agrees).count() as u64;
        let heads = heads(&export);
        let fits = fits(&export, &heads, agree, signing.asked);
        Some(Self { export, signing, heads, fits, agree })
    }

    /// Signs the total of now, as it goes into the log.
    pub fn sign(&self, key: &Key, iat: u64) -> Statement {
        let prev: Vec<Hash> = self.heads.iter().filter(|h| h.last).map(|h| h.id).collect();
        let total = Total {
            pact: self.export.pact.hash(),
            version: self.export.pact.version,
            statements: &self.export.bare(),
            asked: self.signing.asked,
            agree: self.agree,
            prev: &prev,
            // Clocks of two devices differ; a total is never older than those it follows.
            iat: self.heads.iter().map(|h| h.iat).fold(iat, u64::max),
        };
        Statement { jws: sign_head(key, &total), key: key.public().x() }
    }

    /// The receipts of statements under the last total, in their order; none of those it does not hold. Empty where the
    /// total does not say exactly what there is: then it is signed first.
    pub fn receipts(&self, wanted: &[Hash]) -> Vec<Receipt> {
        let last = self.heads.iter().find(|h| h.last).map(|h| h.id);
        let head = self.export.heads.iter().find(|s| Jws::read(&s.jws).ok().map(|j| j.id) == last);
        let Some(head) = head.filter(|_| self.fits == Fits::Exactly) else { return Vec::new() };
        let Ok(jws) = Jws::read(&head.jws) else { return Vec::new() };
        Receipt::issue_all(&self.export.bare(), wanted, &jws, &head.key)
    }

    /// The key of the last total.
    pub fn key(&self) -> Option<PublicKey> {
        let last = self.heads.iter().find(|h| h.last)?;
        let mut all = self.export.heads.iter().map(|signed| signed.key);
        all.find(|key| key.thumbprint() == last.key)
    }
}

fn heads(export: &Export) -> Vec<Head> {
    let read = |signed: &Signed| {
        let jws = Jws::read(&signed.jws).ok()?;
        let numbers = jws.claims.head.clone()?;
        let (iat, pact) = (jws.claims.iat, jws.claims.pact);
        Some(Head { id: jws.id, iat, key: jws.kid, pact, numbers, last: false })
    };
    let mut all: Vec<Head> = export.heads.iter().filter_map(read).collect();
    let last = tips(all.iter().map(|head| (head.id, &head.numbers)));
    for head in &mut all {
        head.last = last.contains(&head.id);
    }
    all.sort_by_key(|head| std::cmp::Reverse((head.last, head.iat, head.id)));
    all
}

fn fits(export: &Export, heads: &[Head], agree: u64, asked: u64) -> Fits {
    let last: Vec<&Head> = heads.iter().filter(|h| h.last).collect();
    let Some(tip) = last.first() else { return Fits::Never };
    let leaves = leaves(export.bare());
    let (size, root) = (leaves.len() as u64, merkle::root_of(&leaves));
    // As large as all there is, and yet not the same: something it was signed over is not here.
    let lacks = |h: &HeadSeen| h.size > size || (h.size == size && h.root != root);
    if heads.iter().any(|h| lacks(&h.numbers)) {
        return Fits::Missing;
    }
    let here = |id: &Hash| heads.iter().any(|h| h.id == *id);
    if !heads.iter().flat_map(|h| &h.numbers.prev).all(here) {
        return Fits::Gap;
    }
    if last.len() > 1 {
        return Fits::Several(last.len());
    }
    if tip.pact != export.pact.hash() {
        return Fits::NewText;
    }
    let same =
        (tip.numbers.size, tip.numbers.agree, tip.numbers.asked) == (size, agree, asked.max(agree));
    if same { Fits::Exactly } else { Fits::Since(size - tip.numbers.size) }
}

/// Witnesses under a key that never signed a total and passed on to none that did (it was lost before): no file could
/// show whose word they are, so they go before the next total is signed and are said again.
pub fn orphans(
    state: &State,
    community: &RecordId,
    pact: &RecordId,
    verified: &Verified,
    key: &Hash,
) -> Vec<OpId> {
    let lineage = Committee::of(state, community).lineage;
    let all: Vec<(OpId, _)> = state
        .facts::<Statement>(pact)
        .into_iter()
        .filter_map(|(fact, _)| Some((fact.id, verified.get(&fact.id).filter(|s| s.committee)?)))
        .collect();
    let heads: Vec<Hash> = all
        .iter()
        .filter(|(_, s)| s.kind == StatementKind::Head)
        .map(|(_, s)| s.key)
        .chain([*key])
        .collect();
    let vouched = |of: &Hash| heads.iter().any(|head| lineage.joins(head, of));
    all.iter()
        .filter(|(_, s)| s.kind == StatementKind::Witness && !vouched(&s.key))
        .map(|(id, _)| *id)
        .collect()
}
