//! What a household says becomes operations: a statement signed with a fresh key, what it discloses, what the desk keeps of
//! how it was given, and the committee's word for it where its key is at hand.
//!
//! A household's key is drawn, used once and dropped: there is nothing to lose, and nothing to steal.

use super::carry::read_carried;
use super::claims::Claims;
use super::disclosure::{digest, disclosure};
use super::jws::{Jws, sign};
use super::keys::Key;
use super::said::{NotSaid, Said, Whose};
use crate::domain::community::Unit;
use crate::domain::pact::signing::{
    Say, Stands, hh_of_name, hh_of_unit, household_of, standing, token, token_of_name, units,
};
use crate::domain::pact::{
    Disclosure, Evidence, Hh, Seen, Signer, Statement, StatementKind, Verified, Way, frozen_now,
    frozen_texts, make_key, signer_named,
};
use crate::log::{Draft, Hash, RecordId, Salt, State};
use std::collections::{BTreeMap, BTreeSet};

/// Fresh random bytes, 32 at a time; drawn anew whenever it is called.
pub type Dice<'a> = &'a mut dyn FnMut() -> [u8; 32];

/// The most statements one may name, see the claims.
const MOST_NAMED: usize = 16;

/// The longest name, door or number that is disclosed, in characters.
const LONGEST: usize = 200;

/// What one desk writes with: the pact, the moment, the committee's key where it is at hand, and the dice.
pub struct Pen<'a> {
    /// The state of now.
    pub state: &'a State,
    /// The pact.
    pub pact: RecordId,
    /// What was checked.
    pub verified: &'a Verified,
    /// Seconds since 1970.
    pub iat: u64,
    /// The committee's key, unlocked; without it the word of the committee is left for later.
    pub committee: Option<&'a Key>,
    /// Fresh random bytes.
    pub dice: Dice<'a>,
}

/// The text that is signed now.
#[derive(Clone, Copy)]
struct Text {
    hash: Hash,
    version: u32,
}

impl<'a> Pen<'a> {
    fn here(&self) -> BTreeMap<Hash, &'a Seen> {
        here(self.state, &self.pact, self.verified)
    }

    /// What households say, in one act: the id of the statement that stands for each, and the drafts. Equal words by no
    /// stronger way change nothing. Of a household named twice the last word counts.
    ///
    /// # Errors
    /// [`NotSaid`]; then nothing is to be written for any of them.
    pub fn speak(&mut self, said: &[Said]) -> Result<(Vec<Hash>, Vec<Draft>), NotSaid> {
        let (state, pact) = (self.state, self.pact);
        let (hash, frozen) = frozen_now(state, &pact).ok_or(NotSaid::NotSettled)?;
        let text = Text { hash, version: frozen.version };
        let asked: BTreeSet<RecordId> =
            units(state, &pact).into_iter().map(|unit| state.one(&unit)).collect();
        let stand = standing(state, &pact, self.verified);
        let own: BTreeMap<Hash, Hh> =
            self.here().values().filter_map(|s| Some((s.id, s.hh?))).collect();
        let fresh = RecordId(self.half());
        let mut drafts = make_key(state, &pact, &fresh);
        let secret = (!drafts.is_empty()).then(|| fresh.to_string());
        let mut told: BTreeMap<Hh, Hash> = BTreeMap::new();
        let mut order = Vec::new();
        let mut written: BTreeMap<Hh, Vec<Draft>> = BTreeMap::new();
        for said in said {
            let theirs = said.kind.is_of_household()
                && matches!(said.via, Way::Paper | Way::Tablet | Way::Phone);
            if !theirs {
                return Err(NotSaid::NotTheirs);
            }
            let hh = self.household(said, &asked, secret.as_deref())?;
            let stands = stand.households.get(&hh);
            order.push(hh);
            let (id, new) = self.say(said, text, hh, stands, &own)?;
            told.insert(hh, id);
            written.insert(hh, new);
        }
        let new: Vec<Draft> = written.into_values().flatten().collect();
        if new.is_empty() {
            drafts.clear();
        }
        drafts.extend(new);
        Ok((order.iter().filter_map(|hh| told.get(hh).copied()).collect(), drafts))
    }

    fn household(
        &self,
        said: &Said,
        asked: &BTreeSet<RecordId>,
        secret: Option<&str>,
    ) -> Result<Hh, NotSaid> {
        let (state, pact) = (self.state, &self.pact);
        match &said.whose {
            Whose::Unit(unit) => {
                let unit = state.one(unit);
                if !asked.contains(&unit) {
                    return Err(NotSaid::NotAsked);
                }
                let known = || hh_of_unit(state, pact, &unit);
                secret.map(|s| token(s, &unit)).or_else(known).ok_or(NotSaid::NotAsked)
            }
            Whose::Name(_) if !asked.is_empty() => Err(NotSaid::NotAsked),
            Whose::Name(name) if name.trim().is_empty() => Err(NotSaid::Nobody),
            Whose::Name(name) => {
                let known = || hh_of_name(state, pact, name);
                secret.map(|s| token_of_name(s, name)).or_else(known).ok_or(NotSaid::Nobody)
            }
        }
    }

    fn say(
        &mut self,
        said: &Said,
        text: Text,
        hh: Hh,
        stands: Option<&Stands>,
        own: &BTreeMap<Hash, Hh>,
    ) -> Result<(Hash, Vec<Draft>), NotSaid> {
        use StatementKind::{Consent, Decline, Renew, Withdraw};
        let signed = stands.filter(|s| !s.statements.is_empty());
        let word = match said.kind {
            Decline => Say::Declined,
            Withdraw => Say::Withdrawn,
            _ => Say::Agrees,
        };
        if let Some(stands) = signed
            && let Some(last) = stands.statements.last()
            && stands.say == word
            && (word == Say::Withdrawn || stands.text == text.hash)
            && (word != Say::Agrees || (stands.poster, stands.share) == (said.poster, said.share))
            && said.via <= stands.way
        {
            return Ok((*last, Vec::new()));
        }
        // Under secrets of two devices one household has several tokens, and each replaces only what was said under it.
        let mut live: BTreeMap<Hh, Vec<Hash>> = BTreeMap::new();
        for id in signed.into_iter().flat_map(|s| &s.statements) {
            live.entry(own.get(id).copied().unwrap_or(hh)).or_default().push(*id);
        }
        if live.is_empty() {
            if matches!(said.kind, Withdraw | Renew) {
                return Err(NotSaid::Nothing);
            }
            live.insert(hh, Vec::new());
        }
        let renews = signed.is_some_and(|s| s.say == Say::AgreedEarlier);
        let mut drafts = self.name_of(said, hh);
        let mut told = Hash::default();
        for (hh, ids) in live {
            let parts: Vec<&[Hash]> =
                if ids.is_empty() { vec![&[]] } else { ids.chunks(MOST_NAMED).collect() };
            for of in parts {
                let kind = match said.kind {
                    Consent | Renew if renews && !of.is_empty() => Renew,
                    Renew => Consent,
                    kind => kind,
                };
                let (id, new) = self.sign(said, kind, text, hh, of);
                told = id;
                drafts.extend(new);
            }
        }
        Ok((told, drafts))
    }

    /// A household known by name is written down, so that every device gives it one token.
    fn name_of(&self, said: &Said, hh: Hh) -> Vec<Draft> {
        let Whose::Name(name) = &said.whose else { return Vec::new() };
        if signer_named(self.state, &self.pact, name).is_some() {
            return Vec::new();
        }
        let who = Signer { pact: self.pact, household: None, name: name.trim().to_owned() };
        self.state.set(&RecordId(hh.0), &who).into_iter().collect()
    }

    fn sign(
        &mut self,
        said: &Said,
        kind: StatementKind,
        text: Text,
        hh: Hh,
        of: &[Hash],
    ) -> (Hash, Vec<Draft>) {
        let (state, pact) = (self.state, self.pact);
        let door = match &said.whose {
            Whose::Unit(unit) => state.get::<Unit>(unit).map(|u| u.code).unwrap_or_default(),
            Whose::Name(_) => String::new(),
        };
        let name = match &said.whose {
            Whose::Name(name) => name,
            Whose::Unit(_) => &said.name,
        };
        let shown = self.disclosures(&[("name", name), ("door", &door), ("tel", &said.tel)]);
        let agrees = matches!(kind, StatementKind::Consent | StatementKind::Renew);
        let claims = Claims {
            pact: text.hash,
            version: text.version,
            hh: Some(hh),
            capacity: said.capacity,
            via: said.via,
            iat: self.iat,
            poster: agrees && said.poster,
            share: agrees && said.share,
            of: of.to_vec(),
            digests: shown.iter().map(|d| digest(d)).collect(),
            ..Claims::default()
        };
        let key = Key::from_seed(&(self.dice)());
        let (id, mut drafts) = statement(state, &pact, &key, kind, &claims, shown);
        if said.via != Way::Phone {
            let evidence = Evidence {
                statement: Some(id),
                via: said.via,
                photo: said.photo,
                strokes: said.strokes,
                witnesses: said.witnesses.iter().take(2).cloned().collect(),
            };
            drafts.push(state.state_fact(&pact, &evidence));
            drafts.extend(self.witness(text, id, &evidence));
        }
        (id, drafts)
    }

    /// The committee's own statement on how one was given; nothing while its key is locked.
    fn witness(&mut self, text: Text, of: Hash, evidence: &Evidence) -> Vec<Draft> {
        let Some(key) = self.committee else { return Vec::new() };
        let (state, pact) = (self.state, self.pact);
        let name = |n: usize| evidence.witnesses.get(n).map(String::as_str).unwrap_or_default();
        let shown = self.disclosures(&[("witness1", name(0)), ("witness2", name(1))]);
        let claims = Claims {
            pact: text.hash,
            version: text.version,
            via: evidence.via,
            iat: self.iat,
            of: vec![of],
            digests: shown.iter().map(|d| digest(d)).collect(),
            photo: evidence.photo,
            strokes: evidence.strokes,
            ..Claims::default()
        };
        statement(state, &pact, key, StatementKind::Witness, &claims, shown).1
    }

    /// Records that somebody of the committee asked the household of these statements face to face.
    ///
    /// # Errors
    /// [`NotSaid::UnknownStatement`] where one is not here.
    pub fn meet(&mut self, statements: &[Hash]) -> Result<Vec<Draft>, NotSaid> {
        let known = self.here();
        let mut drafts = Vec::new();
        for id in statements {
            let seen = known.get(id).ok_or(NotSaid::UnknownStatement)?;
            let evidence = Evidence { statement: Some(*id), via: Way::Met, ..Evidence::default() };
            drafts.push(self.state.state_fact(&self.pact, &evidence));
            let text = Text { hash: seen.pact, version: seen.version };
            drafts.extend(self.witness(text, *id, &evidence));
        }
        Ok(drafts)
    }

    /// The committee's word for everything that has none yet; nothing while its key is locked.
    pub fn attest(&mut self) -> Vec<Draft> {
        let known = self.here();
        let mut drafts = Vec::new();
        for evidence in to_attest(self.state, &self.pact, self.verified) {
            let Some((id, seen)) = evidence.statement.and_then(|id| Some((id, known.get(&id)?)))
            else {
                continue;
            };
            let text = Text { hash: seen.pact, version: seen.version };
            drafts.extend(self.witness(text, id, &evidence));
        }
        drafts
    }

    /// Takes in what a resident's own phone gave back, see [`super::carry`]: checked, its household known. What is here
    /// already changes nothing.
    ///
    /// # Errors
    /// [`NotSaid`].
    pub fn take_in(&mut self, text: &str) -> Result<(Hash, Vec<Draft>), NotSaid> {
        let (state, pact) = (self.state, self.pact);
        if frozen_now(state, &pact).is_none() {
            return Err(NotSaid::NotSettled);
        }
        let carried = read_carried(text).map_err(NotSaid::Unreadable)?;
        let jws = Jws::read(&carried.jws).map_err(NotSaid::Unreadable)?;
        // Who enters for others says so; a phone of one's own says that it is one.
        if !jws.kind.is_of_household() || jws.claims.via != Way::Phone {
            return Err(NotSaid::NotTheirs);
        }
        let of_pact = |(_, hash, text): &(_, Hash, crate::domain::pact::Frozen)| {
            *hash == jws.claims.pact && text.version == jws.claims.version
        };
        if !frozen_texts(state, &pact).iter().any(of_pact) {
            return Err(NotSaid::OtherPact);
        }
        let known = jws.claims.hh.and_then(|hh| household_of(state, &pact, &hh));
        if known.is_none() {
            return Err(NotSaid::UnknownHousehold);
        }
        let here = self.here();
        if here.contains_key(&jws.id) {
            return Ok((jws.id, Vec::new()));
        }
        let holds = |id: &Hash| {
            here.get(id).is_some_and(|s| s.kind.is_of_household() && s.hh == jws.claims.hh)
        };
        if !jws.claims.of.iter().all(holds) {
            return Err(NotSaid::UnknownStatement);
        }
        let said = Statement { jws: jws.text.to_owned(), key: carried.key.x() };
        let mut drafts = vec![state.state_fact(&pact, &said)];
        drafts.extend(disclosed(state, &pact, jws.id, carried.disclosures.clone()));
        Ok((jws.id, drafts))
    }

    fn half(&mut self) -> [u8; 16] {
        let bytes = (self.dice)();
        let mut half = [0; 16];
        half.copy_from_slice(&bytes[..16]);
        half
    }

    fn disclosures(&mut self, values: &[(&str, &str)]) -> Vec<String> {
        let mut all = Vec::new();
        for (name, value) in values {
            let value: String = value.trim().chars().take(LONGEST).collect();
            if !value.is_empty() {
                all.push(disclosure(&Salt(self.half()), name, &value));
            }
        }
        all
    }
}

/// The statements of a pact that hold and that nobody has taken out again, by id.
fn here<'a>(state: &State, pact: &RecordId, verified: &'a Verified) -> BTreeMap<Hash, &'a Seen> {
    let facts = state.facts::<Statement>(pact).into_iter();
    facts.filter_map(|(fact, _)| verified.get(&fact.id)).map(|seen| (seen.id, seen)).collect()
}

fn disclosed(state: &State, pact: &RecordId, id: Hash, shown: Vec<String>) -> Vec<Draft> {
    let one = |text| state.state_fact(pact, &Disclosure { statement: Some(id), text });
    shown.into_iter().map(one).collect()
}

fn statement(
    state: &State,
    pact: &RecordId,
    key: &Key,
    kind: StatementKind,
    claims: &Claims,
    shown: Vec<String>,
) -> (Hash, Vec<Draft>) {
    let jws = sign(key, kind, claims);
    let signed = jws.rsplit_once('.').map_or(jws.as_str(), |(signed, _)| signed);
    let id = super::id_of(signed);
    let said = Statement { jws, key: key.public().x() };
    let mut drafts = vec![state.state_fact(pact, &said)];
    drafts.extend(disclosed(state, pact, id, shown));
    (id, drafts)
}

/// What the committee's key has not attested yet: one for each statement and way.
pub fn to_attest(state: &State, pact: &RecordId, verified: &Verified) -> Vec<Evidence> {
    let known = here(state, pact, verified);
    let mut done: BTreeSet<(Hash, Way)> = known
        .values()
        .filter(|s| s.kind == StatementKind::Witness && s.committee)
        .flat_map(|s| s.of.iter().map(|id| (*id, s.via)))
        .collect();
    let mut left = Vec::new();
    for (_, evidence) in state.facts::<Evidence>(pact) {
        let Some(id) = evidence.statement.filter(|id| known.contains_key(id)) else { continue };
        if done.insert((id, evidence.via)) {
            left.push(evidence);
        }
    }
    left
}
