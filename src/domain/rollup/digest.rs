//! One community read once: what the figures of any month are made from, a few bytes for each thing.
//!
//! A log of twenty thousand operations is read, turned into this and dropped, so that a whole town stands beside one
//! another in little memory, and another month costs no reading.

use super::ballots::{self, BallotRow};
use super::day::{Day, Month};
use super::figure::Figure;
use super::meetings::{self, MeetingRow};
use super::pacts::{self, PactRow};
use super::places::{self, Numbers, Place};
use super::topics::{self, TopicRow};
use super::turns::{self, TurnRow};
use crate::log::{CommunityId, RecordId, State};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What the figures of one community are made from. Tells of no person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// Which community.
    pub community: CommunityId,
    /// What it, its estates and its grids are called.
    pub names: BTreeMap<RecordId, String>,
    places: Vec<Place>,
    words: Vec<String>,
    topics: Vec<TopicRow>,
    meetings: Vec<MeetingRow>,
    ballots: Vec<BallotRow>,
    pacts: Vec<PactRow>,
    turns: Vec<TurnRow>,
}

impl Digest {
    /// Reads a state, folded with [`super::KINDS`] or with all there are.
    pub fn of(state: &State, community: CommunityId) -> Self {
        let mut numbers = Numbers::of(state);
        let topics = topics::rows(&mut numbers);
        let meetings = meetings::rows(&mut numbers);
        let ballots = ballots::rows(&mut numbers);
        let pacts = pacts::rows(&mut numbers);
        let turns = turns::rows(&mut numbers);
        let (places, words) = numbers.done();
        let names = places::names(state, community);
        Self { community, names, places, words, topics, meetings, ballots, pacts, turns }
    }

    /// The figures of a month, in their order. Equal states give equal figures.
    pub fn figures(&self, month: Month) -> Vec<Figure> {
        let mut lines = Lines { digest: self, sums: BTreeMap::new() };
        self.topics.iter().for_each(|row| row.add(month, &mut lines));
        self.meetings.iter().for_each(|row| row.add(month, &mut lines));
        self.ballots.iter().for_each(|row| row.add(month, &mut lines));
        self.pacts.iter().for_each(|row| row.add(month, &mut lines));
        let mut people = BTreeSet::new();
        self.turns.iter().for_each(|row| row.add(month, &mut lines, &mut people));
        let everywhere = Place::default();
        *lines.sums.entry(("volunteer.people", everywhere, String::new())).or_default() +=
            people.len() as u64;
        let line = |((figure, place, key), value): ((&'static str, Place, String), u64)| Figure {
            figure,
            community: self.community,
            estate: place.estate,
            grid: place.grid,
            key,
            value,
        };
        lines.sums.into_iter().filter(|(_, value)| *value > 0).map(line).collect()
    }

    /// The first and the last month anything is told of; `None` where nothing is.
    pub fn months(&self) -> Option<(Month, Month)> {
        let topics = self.topics.iter().flat_map(TopicRow::days);
        let meetings = self.meetings.iter().flat_map(MeetingRow::days);
        let ballots = self.ballots.iter().flat_map(BallotRow::days);
        let pacts = self.pacts.iter().flat_map(PactRow::days);
        let turns = self.turns.iter().flat_map(TurnRow::days);
        let days = topics.chain(meetings).chain(ballots).chain(pacts).chain(turns);
        let all: Vec<Day> = days.flatten().collect();
        let (first, last) = (all.iter().min()?, all.iter().max()?);
        Some((first.month(), last.month()))
    }

    /// The places its figures are of.
    pub fn places(&self) -> &[Place] {
        &self.places
    }
}

/// The lines of a month while they are added up.
pub(super) struct Lines<'a> {
    digest: &'a Digest,
    sums: BTreeMap<(&'static str, Place, String), u64>,
}

impl<'a> Lines<'a> {
    /// A word by its number.
    pub(super) fn word(&self, number: u32) -> &'a str {
        self.digest.words.get(number as usize).map_or("", String::as_str)
    }

    pub(super) fn add(&mut self, figure: &'static str, place: u32, key: &str, value: u64) {
        let place = self.digest.places.get(place as usize).copied().unwrap_or_default();
        let sum = self.sums.entry((figure, place, key.to_owned())).or_default();
        *sum = sum.saturating_add(value);
    }
}
