//! What may leave the committee about who signed: totals, over at least [`LEAST`] households each, and nothing else.
//!
//! * A total counts who signed among how many; there is no number of those who did not, who declined or who withdrew, and
//!   no order by how many did.
//! * Parts under [`LEAST`] households join with their neighbours, so that the blocks shown cut the whole into disjoint
//!   sets: whatever totals are added to or taken from one another, what is left covers at least [`LEAST`] households.
//! * Which parts join depends on how many households they have, never on who signed: two walls of two days show the same
//!   blocks and cannot be taken from one another to tell of a small group.
//!
//! One pact has one wall. Counting the same households cut in another way (by building here, by age there) and showing
//! that too would undo this; nothing here does.

use super::signing::{Say, Signing};
use super::{Pact, life, place_of};
use crate::domain::community::{Building, code};
use crate::log::{RecordId, State};
use crate::text::{Lang, pact_wall as say};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The fewest households a total may cover.
pub const LEAST: u64 = 20;

/// Who signed among how many. Made by [`Total::of`] alone, so that none covers fewer than [`LEAST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    households: u64,
    agreed: u64,
}

impl Total {
    /// A total, where enough households are asked for one to be told.
    pub fn of(households: u64, agreed: u64) -> Option<Self> {
        (households >= LEAST).then_some(Self { households, agreed: agreed.min(households) })
    }

    /// How many households are asked.
    pub const fn households(self) -> u64 {
        self.households
    }

    /// How many of them signed the text of now.
    pub const fn agreed(self) -> u64 {
        self.agreed
    }
}

/// A part of the whole as the committee knows it; stays on its desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: String,
    /// Its households.
    pub households: u64,
    /// Those that signed.
    pub agreed: u64,
}

/// Neighbouring parts shown as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which parts, by their place in the list.
    pub parts: Vec<usize>,
    /// What they are called.
    pub name: String,
    /// Their total.
    pub total: Total,
}

/// What may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wall {
    /// All together; none below [`LEAST`] households.
    pub total: Option<Total>,
    /// Block by block, in the order of the doors; none where there would be only one.
    pub blocks: Vec<Block>,
}

/// The wall of parts that stand in the order of the doors.
pub fn wall(parts: &[Part]) -> Wall {
    let sum = |of: fn(&Part) -> u64| parts.iter().map(of).fold(0, u64::saturating_add);
    let total = Total::of(sum(|p| p.households), sum(|p| p.agreed));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let size =
        |group: &[usize]| group.iter().map(|i| parts[*i].households).fold(0, u64::saturating_add);
    for (i, part) in parts.iter().enumerate() {
        if part.households > 0 {
            open.push(i);
            if size(&open) >= LEAST {
                groups.push(std::mem::take(&mut open));
            }
        }
    }
    // What is left at the end is too small to stand alone.
    match groups.last_mut() {
        Some(last) => last.append(&mut open),
        None => return Wall { total, blocks: Vec::new() },
    }
    if groups.len() < 2 {
        return Wall { total, blocks: Vec::new() };
    }
    let block = |group: Vec<usize>| {
        let agreed = group.iter().map(|i| parts[*i].agreed).fold(0, u64::saturating_add);
        let total = Total::of(size(&group), agreed)?;
        let names: Vec<&str> = group.iter().map(|i| parts[*i].name.as_str()).collect();
        Some(Block { name: names.join("、"), parts: group, total })
    };
    Wall { total, blocks: groups.into_iter().filter_map(block).collect() }
}

/// The parts of a pact: its units by building, in the order of the doors; those of no building last.
pub fn parts(state: &State, signing: &Signing) -> Vec<Part> {
    let agreed: BTreeSet<RecordId> = signing
        .households
        .values()
        .filter(|h| h.say == Say::Agrees)
        .filter_map(|h| Some(state.one(&h.place?)))
        .collect();
    let mut by_building: BTreeMap<Option<RecordId>, Part> = BTreeMap::new();
    for asked in &signing.roll.asked {
        let part = by_building.entry(asked.building).or_default();
        part.households += 1;
        part.agreed += u64::from(agreed.contains(&asked.unit));
    }
    let mut all: Vec<(Option<String>, Part)> = by_building
        .into_iter()
        .map(|(id, part)| {
            let building = id.and_then(|id| state.get::<Building>(&id));
            let code = building.as_ref().map(|b| b.code.clone());
            let name = building.map(|b| if b.name.is_empty() { b.code } else { b.name });
            (code, Part { name: name.unwrap_or_default(), ..part })
        })
        .collect();
    all.sort_by(|(a, x), (b, y)| match (a, b) {
        (Some(a), Some(b)) => code::door_order(a, b).then_with(|| x.name.cmp(&y.name)),
        _ => a.is_none().cmp(&b.is_none()),
    });
    all.into_iter().map(|(_, part)| part).collect()
}

/// The wall of a pact. Where no unit is entered, only the total there may be, of as many households as are asked.
pub fn wall_of(state: &State, signing: &Signing) -> Wall {
    let parts = parts(state, signing);
    if parts.is_empty() {
        let total = Total::of(signing.asked, signing.count(Say::Agrees));
        return Wall { total, blocks: Vec::new() };
    }
    wall(&parts)
}

/// The most characters a text for a chat group has.
pub const CHAT: usize = 300;

/// How it goes, for a chat group: under [`CHAT`] characters, no names, no number below [`LEAST`] households. `place` is
/// where one can read and sign it; empty leaves it out.
pub fn progress_text(
    state: &State,
    pact: &RecordId,
    wall: &Wall,
    place: &str,
    today: NaiveDate,
    lang: Lang,
) -> String {
    let record = state.get::<Pact>(pact).unwrap_or_default();
    let of = place_of(state, &record).map(|(_, name)| name).unwrap_or_default();
    let mut text = say::CHAT_HEAD.fill(lang, &[&cut(&record.title, 40), &cut(&of, 20)]);
    text.push_str(&match wall.total {
        Some(total) => {
            let [n, of] = [total.agreed, total.households].map(|n| n.to_string());
            say::CHAT_COUNT.fill(lang, &[&n, &of])
        }
        None => say::CHAT_NO_COUNT.get(lang).to_owned(),
    });
    text.push_str(say::CHAT_FREE.get(lang));
    if !place.trim().is_empty() {
        text.push_str(&say::CHAT_PLACE.fill(lang, &[&cut(place.trim(), 30)]));
    }
    if let super::Life::Soon(..) | super::Life::Over(_) = life(state, pact, today) {
        text.push_str(say::CHAT_SOON.get(lang));
    }
    text
}

/// At most so many characters, the last of them a sign that more was there.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}
