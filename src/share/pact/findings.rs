//! What checking an export found, as a page shows it to anybody: verdicts, the text, the committee's numbers, and what
//! became of the receipts held against it. No household stands in it.

use super::given::Slip;
use super::receipt::Standing;
use super::report::{Identity, Level, Report};
use crate::domain::pact::{Frozen, StatementKind};
use crate::log::Hash;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What checking an export found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// Whether the text is the one that was signed.
    pub text: Level,
    /// Whether the signatures hold.
    pub signatures: Level,
    /// Whether they are all there.
    pub completeness: Level,
    /// Whose key it is.
    pub identity: Option<Identity>,
    /// The text, canonical; empty where it could not be read.
    pub frozen: String,
    /// How many texts came before it.
    pub earlier: usize,
    /// How many statements there are.
    pub statements: usize,
    /// What the committee signed for, where the file is complete.
    pub numbers: Option<Numbers>,
    /// By which ways households signed, as [`crate::domain::pact::Way`] writes them. How many by each is not told: that
    /// would be another cut through the same households ([`crate::domain::pact::wall`]).
    pub ways: BTreeSet<String>,
    /// Whether names, doors or telephones are in the file.
    pub names: bool,
    /// What became of each text held against it, in their order.
    pub held: Vec<Held>,
}

/// The numbers of the last head.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// How many households are asked.
    pub asked: u64,
    /// How many of them agree.
    pub agree: u64,
    /// When the head was signed, as seconds since 1970.
    pub iat: u64,
}

/// What an export says about a text that was held against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Held {
    /// About a receipt.
    Receipt(Standing),
    /// The statement or the head is in the file.
    There,
    /// It is not.
    NotThere,
    /// It is about another pact.
    OtherPact,
    /// The export does not hold by itself, so it shows nothing.
    Unjudged,
}

impl Findings {
    /// What a report says, and what it says about each of `slips`. A slip that does not hold by itself is left out.
    pub fn of(report: &Report, slips: &[String]) -> Self {
        let mut found = Self {
            text: report.text.clone(),
            signatures: report.signatures.clone(),
            completeness: report.completeness.clone(),
            identity: report.identity.clone(),
            ..Self::default()
        };
        let slips = slips.iter().filter_map(|text| Slip::read(text).ok());
        found.held = slips.map(|slip| held(&slip, report)).collect();
        let Some(contents) = &report.contents else { return found };
        found.frozen = contents.pact.canonical();
        found.earlier = contents.history.len();
        found.statements = contents.statements.len();
        found.names = contents.statements.iter().any(|s| !s.disclosed.is_empty());
        let ways = contents.households.values().filter(|h| !h.statements.is_empty());
        found.ways = ways.map(|h| h.way.word().to_owned()).collect();
        found.numbers = contents.head.as_ref().and_then(|seen| {
            let head = seen.head.as_ref()?;
            Some(Numbers { asked: head.asked, agree: head.agree, iat: seen.iat })
        });
        found
    }

    /// The levels a file can prove by itself.
    pub fn levels(&self) -> [&Level; 3] {
        [&self.text, &self.signatures, &self.completeness]
    }

    /// Whether these hold. Whose key it is stays for people to compare.
    pub fn holds(&self) -> bool {
        self.levels().iter().all(|level| level.holds())
    }

    /// The text.
    pub fn pact(&self) -> Option<Frozen> {
        Frozen::read(&self.frozen)
    }
}

fn held(slip: &Slip, report: &Report) -> Held {
    if let Slip::Receipt(receipt) = slip {
        return Held::Receipt(receipt.against(report));
    }
    let (Some(contents), Some(seen)) = (&report.contents, slip.seen()) else {
        return Held::Unjudged;
    };
    if !report.holds() {
        return Held::Unjudged;
    }
    let all = contents.heads.iter().chain(contents.statements.iter().map(|s| &s.seen));
    let texts: BTreeSet<Hash> =
        contents.history.iter().chain([&contents.pact]).map(Frozen::hash).collect();
    if all.into_iter().any(|one| one.id == seen.id) {
        Held::There
    } else if seen.kind != StatementKind::Rotate && !texts.contains(&seen.pact) {
        Held::OtherPact
    } else {
        Held::NotThere
    }
}
