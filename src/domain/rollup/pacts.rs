//! Pacts: how far they are, and how many of those asked have signed, as far as that may leave the committee.

use super::day::{Day, Month};
use super::digest::Lines;
use super::places::Numbers;
use super::read::{Fields, all, earliest, facts, said};
use crate::domain::pact::{
    Adopted, Consent, FrozenText, LEAST, Pact, Statement, StatementKind, Withdrawn,
};
use crate::log::{Fact, RecordId, Stamp, State};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the figures need of a pact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PactRow {
    place: u32,
    kind: u32,
    since: Option<Day>,
    adopted: Option<Day>,
    frozen: Option<Day>,
    /// Signed totals in their order: day, asked, agreeing.
    totals: Vec<(Day, u64, u64)>,
    /// How many are asked, as typed.
    asked: u64,
    /// Consents noted by hand: since when, a number in place of whose, since when taken back.
    consents: Vec<(Day, u32, Option<Day>)>,
}

/// What may be told of signing.
enum Signing {
    /// It has not begun.
    NotBegun,
    /// It has, and no number may be told.
    Untold,
    /// Households asked and households that agree.
    Told(u64, u64),
}

impl Signing {
    fn of(asked: u64, signed: u64) -> Self {
        if asked >= LEAST { Self::Told(asked, signed) } else { Self::Untold }
    }
}

impl PactRow {
    /// How far signing is by a month.
    fn signing(&self, month: Month) -> Signing {
        let by = |day: Day| month.reaches(Some(day));
        if let Some((_, asked, agree)) = self.totals.iter().rfind(|(day, ..)| by(*day)) {
            return Signing::of(*asked, *agree);
        }
        let mut consents = self.consents.iter().filter(|(since, ..)| by(*since)).peekable();
        if consents.peek().is_none() {
            return Signing::NotBegun;
        }
        let stand = consents.filter(|(.., until)| !month.reaches(*until));
        let signed = stand.map(|(_, signer, _)| *signer).collect::<BTreeSet<u32>>().len() as u64;
        // Where nobody typed how many are asked, those who signed are not all of them.
        if self.asked == 0 { Signing::Untold } else { Signing::of(self.asked.max(signed), signed) }
    }

    /// Adds its figures of a month.
    pub(super) fn add(&self, month: Month, lines: &mut Lines) {
        if !month.reaches(self.since) {
            return;
        }
        let kind = lines.word(self.kind).to_owned();
        let state = if month.reaches(self.adopted) {
            "adopted"
        } else if month.reaches(self.frozen) {
            "frozen"
        } else {
            "draft"
        };
        lines.add("pact", self.place, &[&kind, "/", state].concat(), 1);
        match self.signing(month) {
            Signing::NotBegun => {}
            Signing::Untold => lines.add("pact.untold", self.place, &kind, 1),
            Signing::Told(asked, signed) => {
                lines.add("pact.told", self.place, &kind, 1);
                lines.add("pact.asked", self.place, &kind, asked);
                lines.add("pact.signed", self.place, &kind, signed);
            }
        }
    }

    /// The days it tells of.
    pub(super) fn days(&self) -> [Option<Day>; 2] {
        [self.since, self.adopted]
    }
}

/// The pacts that are there.
pub(super) fn rows(numbers: &mut Numbers) -> Vec<PactRow> {
    let state = numbers.state;
    let mut rows = Vec::new();
    for (id, pact) in all::<Pact>(state) {
        let adopted = facts::<Adopted>(state, &id);
        rows.push(PactRow {
            place: numbers.place(pact),
            kind: numbers.word(pact.word("kind", "grid")),
            since: Day::stamped(pact.first),
            adopted: earliest(adopted.map(|f| f.body.day("day").or_else(|| Day::stamped(f.at)))),
            frozen: said::<FrozenText>(state, &id),
            totals: totals(state, &id),
            asked: pact.number("asked"),
            consents: consents(state, &id),
        });
    }
    rows
}

/// The committee's signed totals, the last one last.
fn totals(state: &State, pact: &RecordId) -> Vec<(Day, u64, u64)> {
    let mut all: Vec<(u64, &Fact, u64, u64)> = facts::<Statement>(state, pact)
        .filter_map(|f| head(f.body.text("jws")?).map(|(iat, asked, agree)| (iat, f, asked, agree)))
        .collect();
    all.sort_by_key(|(iat, f, ..)| (*iat, f.at, f.id));
    let day = |iat: u64| Day::of_ms(iat.checked_mul(1000)?);
    all.into_iter().filter_map(|(iat, _, asked, agree)| Some((day(iat)?, asked, agree))).collect()
}

/// What a head says: when, how many are asked, how many agree.
fn head(jws: &str) -> Option<(u64, u64, u64)> {
    let parts: Vec<&str> = jws.split('.').collect();
    let &[header, payload, _] = parts.as_slice() else { return None };
    let json =
        |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).ok()?).ok();
    let typ = json(header)?;
    if typ.get("typ")?.as_str()? != StatementKind::Head.typ() {
        return None;
    }
    let payload = json(payload)?;
    let number = |name| payload.get(name)?.as_u64();
    let (asked, agree) = (number("asked")?, number("agree")?);
    (agree <= asked).then_some((number("iat")?, asked, agree))
}

fn consents(state: &State, pact: &RecordId) -> Vec<(Day, u32, Option<Day>)> {
    let signer = |f: &Fact| f.body.id("signer").map(|id| state.one(&id));
    let taken: Vec<&Fact> = facts::<Withdrawn>(state, pact).collect();
    // By the consent named, and by the signer where none is.
    let mut named: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    let mut others: BTreeMap<RecordId, Vec<&Fact>> = BTreeMap::new();
    for fact in taken {
        let mut consents = fact.body.list("instead").peekable();
        if consents.peek().is_none() {
            others.entry(signer(fact).unwrap_or_default()).or_default().push(fact);
        }
        for consent in consents {
            named.entry(consent).or_default().push(fact);
        }
    }
    let mut numbers: BTreeMap<RecordId, u32> = BTreeMap::new();
    let mut all = Vec::new();
    for fact in facts::<Consent>(state, pact) {
        let Some((who, since)) = signer(fact).zip(Day::stamped(fact.at)) else { continue };
        let order = |f: &Fact| -> (Stamp, _) { (f.at, f.id) };
        let by_name = named.get(fact.id.to_string().as_str()).into_iter().flatten();
        let later = others.get(&who).into_iter().flatten().filter(|w| order(w) > order(fact));
        let until = earliest(by_name.chain(later).map(|w| Day::stamped(w.at)));
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        all.push((since, *numbers.entry(who).or_insert(next), until));
    }
    all
}
