//! Checks an export: text, then signatures, then completeness; a level is judged only where those before it hold.

use super::Refusal;
use super::container::Container;
use super::disclosure::{attached, split};
use super::head::{self, leaves};
use super::jws::Jws;
use super::keys::{PublicKey, fingerprint};
use super::report::{Checked, Contents, Identity, Level, Place, Problem, Report};
use super::rotation::Lineage;
use crate::domain::pact::signing::{Say, households};
use crate::domain::pact::{Frozen, Seen, StatementKind};
use crate::log::{Hash, merkle};
use crate::share::pace::at_once;
use std::collections::{BTreeMap, BTreeSet};

/// What only households and witnesses say: the leaves of the root.
const LEAVES: &[StatementKind] = &[
    StatementKind::Consent,
    StatementKind::Decline,
    StatementKind::Withdraw,
    StatementKind::Witness,
    StatementKind::Renew,
];

/// Checks the bytes of an export.
pub fn verify_export(bytes: &[u8]) -> Report {
    at_once(verify_export_paced(bytes, &async |_, _| ()))
}

/// Checks the bytes of an export and tells `pace` after each statement how many of how many it has checked. Where `pace`
/// takes its time, so does this: a page can draw in between, and whoever drops the future has called the check off.
pub async fn verify_export_paced(bytes: &[u8], pace: &impl AsyncFn(usize, usize)) -> Report {
    let container = match Container::read(bytes) {
        Ok(container) => container,
        Err(why) => return Report::unreadable(why),
    };
    let mut report = Report::default();
    let (texts, problems) = text(&container);
    report.text = Level::of(problems);
    report.contents = texts;
    let Some(contents) = report.contents.as_mut().filter(|_| report.text.holds()) else {
        return report;
    };
    let mut check = Check::of(contents);
    let read = check.signatures(&container, pace).await;
    report.signatures = Level::of(check.problems);
    if !report.signatures.holds() {
        return report;
    }
    let mut problems = Vec::new();
    let (last, identity) = completeness(&read, contents, &mut problems);
    report.completeness = Level::of(problems);
    report.identity = identity;
    let committee = |kid: &Hash| read.heads.iter().any(|h| read.lineage.joins(&h.kid, kid));
    let seen = |jws: &Jws| jws.seen(committee(&jws.kid));
    for (jws, disclosed) in &read.statements {
        let (jws, seen) = (jws.text.to_owned(), seen(jws));
        contents.statements.push(Checked { jws, seen, disclosed: disclosed.clone() });
    }
    contents.heads = read.heads.iter().map(&seen).collect();
    contents.head = last.filter(|_| report.completeness.holds()).map(seen);
    let all: Vec<&Seen> = contents.statements.iter().map(|s| &s.seen).collect();
    contents.households = households(&all, Some(contents.hash), |hh| *hh);
    report
}

/// Reads the text and those before it, each of which names the one before.
fn text(container: &Container) -> (Option<Contents>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut note = |place, why| problems.push(Problem { place, why });
    let mut history: Vec<Frozen> = Vec::new();
    for (n, value) in container.history.iter().enumerate() {
        match Frozen::from_value(value) {
            Some(frozen) => history.push(frozen),
            None => note(Place::Earlier(n + 1), Refusal::History),
        }
    }
    let Some(pact) = Frozen::from_value(&container.pact) else {
        note(Place::Text, Refusal::Text);
        return (None, problems);
    };
    let hash = pact.hash();
    if container.hash != hash.to_string() {
        note(Place::Text, Refusal::Text);
    }
    let mut prev: Option<&Frozen> = None;
    for (n, frozen) in history.iter().chain([&pact]).enumerate() {
        let follows = frozen.prev == prev.map(Frozen::hash)
            && frozen.id == pact.id
            && prev.is_none_or(|p| p.version < frozen.version);
        if !follows {
            note(
                if n < history.len() { Place::Earlier(n + 1) } else { Place::Text },
                Refusal::History,
            );
        }
        prev = Some(frozen);
    }
    let contents = Contents {
        pact,
        hash,
        history,
        statements: Vec::new(),
        heads: Vec::new(),
        head: None,
        households: BTreeMap::new(),
    };
    (Some(contents), problems)
}

/// Statements and heads whose signatures hold.
#[derive(Default)]
struct Read<'a> {
    statements: Vec<(Jws<'a>, Vec<super::Disclosed>)>,
    heads: Vec<Jws<'a>>,
    lineage: Lineage,
    unused: Vec<Hash>,
}

struct Check {
    /// The texts by hash, with their versions.
    texts: BTreeMap<Hash, u32>,
    keys: BTreeMap<Hash, PublicKey>,
    used: BTreeSet<Hash>,
    ids: BTreeSet<Hash>,
    problems: Vec<Problem>,
}

impl Check {
    fn of(contents: &Contents) -> Self {
        let earlier = contents.history.iter().map(|f| (f.hash(), f.version));
        let texts = earlier.chain([(contents.hash, contents.pact.version)]).collect();
        Self {
            texts,
            keys: BTreeMap::new(),
            used: BTreeSet::new(),
            ids: BTreeSet::new(),
            problems: Vec::new(),
        }
    }

    fn note(&mut self, place: Place, why: Refusal) {
        self.problems.push(Problem { place, why });
    }

    async fn signatures<'a>(
        &mut self,
        container: &'a Container,
        pace: &impl AsyncFn(usize, usize),
    ) -> Read<'a> {
        for (name, jwk) in &container.keys {
            let key = jwk.get("x").and_then(|x| x.as_str()).ok_or(Refusal::Key);
            match key.and_then(PublicKey::parse) {
                Ok(key) if key.jwk() != *jwk => self.note(Place::Key(name.clone()), Refusal::Key),
                Ok(key) if key.thumbprint().to_string() == *name => {
                    self.keys.insert(key.thumbprint(), key);
                }
                Ok(_) => self.note(Place::Key(name.clone()), Refusal::Kid),
                Err(why) => self.note(Place::Key(name.clone()), why),
            }
        }
        let mut read = Read::default();
        let mut before = "";
        for (n, text) in container.statements.iter().enumerate() {
            match self.statement(text, before) {
                Ok((jws, disclosed)) => {
                    before = jws.text;
                    read.statements.push((jws, disclosed));
                }
                Err(why) => self.note(Place::Statement(n + 1), why),
            }
            pace(n + 1, container.statements.len()).await;
        }
        let mut rotations = Vec::new();
        for (n, text) in container.rotations.iter().enumerate() {
            match self.open(text, &[StatementKind::Rotate]) {
                Ok(jws) => rotations.push(jws),
                Err(why) => self.note(Place::Rotation(n + 1), why),
            }
        }
        match Lineage::of(&rotations.iter().collect::<Vec<_>>()) {
            Ok(lineage) => read.lineage = lineage,
            Err(why) => self.note(Place::Rotation(1), why),
        }
        for (n, text) in container.heads.iter().enumerate() {
            match self.open(text, &[StatementKind::Head]) {
                Ok(jws) => read.heads.push(jws),
                Err(why) => self.note(Place::Head(n + 1), why),
            }
        }
        // A key that nothing is signed with: what was signed with it has been taken out.
        let used = |name: &Hash| self.used.contains(name);
        read.unused = self.keys.keys().copied().filter(|name| !used(name)).collect();
        self.replaced(&read);
        read
    }

    fn statement<'a>(
        &mut self,
        text: &'a str,
        before: &str,
    ) -> Result<(Jws<'a>, Vec<super::Disclosed>), Refusal> {
        let (bare, disclosures) = split(text)?;
        let jws = self.open(bare, LEAVES)?;
        let disclosed = attached(jws.kind, &jws.claims, &disclosures)?;
        if jws.text < before { Err(Refusal::Order) } else { Ok((jws, disclosed)) }
    }

    /// Reads a bare statement and checks signature, kind, text, and that it is there once.
    fn open<'a>(&mut self, text: &'a str, kinds: &[StatementKind]) -> Result<Jws<'a>, Refusal> {
        let jws = Jws::read(text)?;
        let key = self.keys.get(&jws.kid).ok_or(Refusal::UnknownKey)?;
        jws.verify(key)?;
        self.used.insert(jws.kid);
        jws.expect(kinds, None)?;
        if jws.kind == StatementKind::Rotate {
            let (from, to) = jws.claims.keys.unwrap_or_default();
            if jws.kid != from && jws.kid != to {
                return Err(Refusal::Rotation);
            }
        } else {
            let version = self.texts.get(&jws.claims.pact).ok_or(Refusal::OtherPact)?;
            jws.expect(kinds, Some((&jws.claims.pact, *version)))?;
        }
        // The old and the new key sign the same content of a rotation under headers of their own.
        if self.ids.insert(jws.id) { Ok(jws) } else { Err(Refusal::StatementTwice) }
    }

    /// A household replaces only what it said itself; a witness attests what a household said.
    fn replaced(&mut self, read: &Read) {
        let of: BTreeMap<Hash, &Jws> = read.statements.iter().map(|(j, _)| (j.id, j)).collect();
        for (n, (jws, _)) in read.statements.iter().enumerate() {
            for named in jws.claims.of.iter().filter_map(|id| of.get(id)) {
                let own = jws.kind == StatementKind::Witness || named.claims.hh == jws.claims.hh;
                if !own || !named.kind.is_of_household() {
                    self.note(Place::Statement(n + 1), Refusal::OtherHousehold);
                }
            }
        }
    }
}

/// Whether these are all the statements the last head was signed over, and whose key that is.
fn completeness<'a, 'b>(
    read: &'b Read<'a>,
    contents: &Contents,
    problems: &mut Vec<Problem>,
) -> (Option<&'b Jws<'a>>, Option<Identity>) {
    let mut note = |place, why| problems.push(Problem { place, why });
    for name in &read.unused {
        note(Place::Key(name.to_string()), Refusal::KeyUnused);
    }
    let there: BTreeSet<Hash> = read.statements.iter().map(|(jws, _)| jws.id).collect();
    let committee = |kid: &Hash| read.heads.iter().any(|h| read.lineage.joins(&h.kid, kid));
    for (n, (jws, _)) in read.statements.iter().enumerate() {
        if jws.claims.of.iter().any(|id| !there.contains(id)) {
            note(Place::Statement(n + 1), Refusal::NoStatement);
        }
        if jws.kind == StatementKind::Witness && !committee(&jws.kid) {
            note(Place::Statement(n + 1), Refusal::NotCommittee);
        }
    }
    let last = match head::last(&read.heads, &read.lineage) {
        Ok(last) => last,
        Err(why) => {
            note(Place::File, why);
            return (None, None);
        }
    };
    let place =
        || Place::Head(read.heads.iter().position(|h| h.id == last.id).unwrap_or_default() + 1);
    let head = last.claims.head.clone().unwrap_or_default();
    let leaves = leaves(read.statements.iter().map(|(jws, _)| jws.text));
    let all: Vec<Seen> =
        read.statements.iter().map(|(jws, _)| jws.seen(committee(&jws.kid))).collect();
    let stand = households(&all.iter().collect::<Vec<_>>(), Some(contents.hash), |hh| *hh);
    let agree = stand.values().filter(|h| h.say == Say::Agrees).count() as u64;
    if last.claims.pact != contents.hash {
        note(place(), Refusal::OtherPact);
    }
    if head.size != leaves.len() as u64 {
        note(place(), Refusal::Size);
    } else if head.root != merkle::root_of(&leaves) {
        note(place(), Refusal::Root);
    } else if head.agree > agree {
        // Fewer is honest: the committee may know that two tokens are one household.
        note(place(), Refusal::Count);
    }
    let key = read.lineage.newest(&last.kid);
    let identity = Identity {
        key,
        code: fingerprint(&key),
        rotations: read.lineage.len(),
        broken: read.heads.iter().any(|h| !read.lineage.joins(&h.kid, &last.kid)),
    };
    (Some(last), Some(identity))
}
