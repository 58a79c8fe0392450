//! Writes an export: one JSON file with everything needed to check a pact, and no name, door or number unless asked.

use super::disclosure::join;
use super::jws::Jws;
use super::keys::PublicKey;
use super::rotation::whole;
use super::{FORMAT, VERSION};
use crate::domain::pact::signing::resolved;
use crate::domain::pact::{
    Disclosure, Frozen, Seen, Statement, StatementKind, Verified, frozen_now, frozen_texts,
};
use crate::log::{Hash, OpId, RecordId, State, canon};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Which disclosures go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reveal {
    /// None: the default.
    #[default]
    Nothing,
    /// Those of households whose signature says that their name may go to others.
    Shared,
    /// All: for the committee's own safe.
    All,
}

/// A statement with what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The bare statement.
    pub jws: String,
    /// The key it is signed with.
    pub key: PublicKey,
    /// The disclosures there are.
    pub disclosures: Vec<String>,
}

/// Everything an export of a pact may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The text.
    pub pact: Frozen,
    /// The texts before it, oldest first.
    pub history: Vec<Frozen>,
    /// What households and witnesses said.
    pub statements: Vec<Signed>,
    /// The heads.
    pub heads: Vec<Signed>,
    /// Changes of the committee's key.
    pub rotations: Vec<Signed>,
}

impl Export {
    /// Collects what a log holds of a pact, with the text that is signed now. Only statements in `verified` about this
    /// text or one before it go along. `None` where nothing was frozen yet.
    ///
    /// Left out are statements that name what is not here or is not for them to name
    /// ([`crate::domain::pact::signing::resolved`]).
    ///
    /// A head is signed over exactly [`Export::bare`]; statements of households the register does not know belong to it
    /// too, so these are settled or taken back first ([`crate::domain::pact::signing::Signing::pending`]).
    pub fn of(
        state: &State,
        community: &RecordId,
        pact: &RecordId,
        verified: &Verified,
    ) -> Option<Self> {
        let (_, now) = frozen_now(state, pact)?;
        let mut texts: BTreeMap<Hash, Frozen> =
            frozen_texts(state, pact).into_iter().map(|(_, hash, f)| (hash, f)).collect();
        let mut history = Vec::new();
        let mut prev = now.prev;
        while let Some(frozen) = prev.and_then(|hash| texts.remove(&hash)) {
            prev = frozen.prev;
            history.push(frozen);
        }
        history.reverse();
        let known: BTreeSet<Hash> = history.iter().chain([&now]).map(Frozen::hash).collect();
        let mut shown: BTreeMap<Hash, BTreeSet<String>> = BTreeMap::new();
        for (_, disclosure) in state.facts::<Disclosure>(pact) {
            if let Some(id) = disclosure.statement.filter(|_| !disclosure.text.is_empty()) {
                shown.entry(id).or_default().insert(disclosure.text);
            }
        }
        let mut export = Self {
            pact: now,
            history,
            statements: Vec::new(),
            heads: Vec::new(),
            rotations: Vec::new(),
        };
        // By id: signed twice, with chance in the signature, a statement is still one.
        let mut all: BTreeMap<Hash, (OpId, &Seen, Signed)> = BTreeMap::new();
        for on in [pact, community] {
            for (fact, statement) in state.facts::<Statement>(on) {
                let Some(seen) = verified.get(&fact.id) else { continue };
                let rotation = seen.kind == StatementKind::Rotate;
                // Anybody can sign a total of their own; it must not stand among the committee's.
                let of_committee =
                    matches!(seen.kind, StatementKind::Head | StatementKind::Witness);
                if of_committee && !seen.committee {
                    continue;
                }
                let (true, Ok(key)) =
                    (rotation || known.contains(&seen.pact), PublicKey::parse(&statement.key))
                else {
                    continue;
                };
                let disclosures = shown.get(&seen.id).into_iter().flatten().cloned().collect();
                let signed = Signed { jws: statement.jws, key, disclosures };
                match all.get(&seen.id) {
                    Some((.., kept)) if kept.jws <= signed.jws => {}
                    _ => drop(all.insert(seen.id, (fact.id, seen, signed))),
                }
            }
        }
        let (whole, _) = resolved(all.values().map(|(op, seen, _)| (*op, *seen)).collect());
        for (_, seen) in whole {
            let Some((.., signed)) = all.remove(&seen.id) else { continue };
            match seen.kind {
                StatementKind::Head => export.heads.push(signed),
                StatementKind::Rotate => export.rotations.push(signed),
                _ => export.statements.push(signed),
            }
        }
        export.statements.sort_by(|a, b| a.jws.cmp(&b.jws));
        export.keep_whole_rotations();
        Some(export)
    }

    /// A change of keys whose other signature has not come yet is left out: it would change nothing and be refused.
    fn keep_whole_rotations(&mut self) {
        let read: Vec<Jws> = self.rotations.iter().filter_map(|r| Jws::read(&r.jws).ok()).collect();
        let kept: BTreeSet<Hash> =
            whole(&read.iter().collect::<Vec<_>>()).iter().map(|jws| jws.id).collect();
        let keep = |r: &Signed| Jws::read(&r.jws).is_ok_and(|jws| kept.contains(&jws.id));
        let rotations = std::mem::take(&mut self.rotations);
        self.rotations = rotations.into_iter().filter(keep).collect();
    }

    /// The statements a head is signed over, bare.
    pub fn bare(&self) -> Vec<&str> {
        self.statements.iter().map(|s| s.jws.as_str()).collect()
    }

    /// Writes the file. Equal contents give equal bytes.
    pub fn write(&self, reveal: Reveal) -> String {
        let mut keys = Map::new();
        for signed in self.statements.iter().chain(&self.heads).chain(&self.rotations) {
            keys.insert(signed.key.thumbprint().to_string(), signed.key.jwk());
        }
        let mut statements: Vec<(&str, String)> = self
            .statements
            .iter()
            .map(|s| {
                let shared = || Jws::read(&s.jws).is_ok_and(|jws| jws.claims.share);
                let shown = match reveal {
                    Reveal::Nothing => false,
                    Reveal::Shared => shared(),
                    Reveal::All => true,
                };
                let disclosures = s.disclosures.iter().filter(|_| shown).map(String::as_str);
                (s.jws.as_str(), join(&s.jws, disclosures))
            })
            .collect();
        statements.sort();
        let quoted = |text: &str| canon::to_text(&Value::from(text));
        let list = |items: Vec<String>| ["[\n", &items.join(",\n"), "\n]"].concat();
        let jws = |all: &[Signed]| all.iter().map(|s| quoted(&s.jws)).collect();
        let history = self.history.iter().map(Frozen::canonical).collect();
        let keys =
            keys.iter().map(|(name, jwk)| [&quoted(name), ":", &canon::to_text(jwk)].concat());
        let keys: Vec<String> = keys.collect();
        let statements = statements.into_iter().map(|(_, text)| quoted(&text)).collect();
        let members = [
            ("format", quoted(FORMAT)),
            ("version", VERSION.to_string()),
            ("pactHash", quoted(&self.pact.hash().to_string())),
            ("pact", self.pact.canonical()),
            ("history", list(history)),
            ("keys", ["{\n", &keys.join(",\n"), "\n}"].concat()),
            ("rotations", list(jws(&self.rotations))),
            ("heads", list(jws(&self.heads))),
            ("statements", list(statements)),
        ];
        let lines: Vec<String> =
            members.iter().map(|(name, value)| [&quoted(name), ":", value].concat()).collect();
        ["{", &lines.join(",\n"), "}\n"].concat()
    }
}
