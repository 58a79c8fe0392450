//! What a set of operations is, as a person would say it: 3 topics, 1 meeting, 12 votes.

use crate::log::{Class, Entry, Kinds, RecordId, Scope};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// What people count, in the order in which they are told.
    pub enum Group {
        /// Topics.
        Topics = "topics",
        /// Support, answers, and what was said of topics.
        Answers = "answers",
        /// Meetings.
        Meetings = "meetings",
        /// Lines of agendas, speeches and who was there.
        Agenda = "agenda",
        /// What came of it: outcomes, minutes.
        Decisions = "decisions",
        /// What somebody promised to do.
        Actions = "actions",
        /// Ballots.
        Ballots = "ballots",
        /// Papers and sums of votes.
        Votes = "votes",
        /// Pacts.
        Pacts = "pacts",
        /// Words of pacts: clauses, remarks, settled texts.
        Clauses = "clauses",
        /// Consents and signatures.
        Signatures = "signatures",
        /// Volunteers and what they can.
        Volunteers = "volunteers",
        /// Shifts, templates and rosters.
        Shifts = "shifts",
        /// Who is on what.
        Seats = "seats",
        /// Who came, and hours.
        Hours = "hours",
        /// Notices.
        Notices = "notices",
        /// Persons, by pseudonym.
        Persons = "persons",
        /// Households.
        Homes = "homes",
        /// Estates, buildings, units, grids, places to meet.
        Places = "places",
        /// Organizations, teams, posts.
        Bodies = "bodies",
        /// Names, telephones, doors: what is personal.
        Personal = "personal",
        /// What was taken back.
        TakenBack = "taken-back",
        /// What was erased, and who asked for it.
        Erased = "erased",
        /// Anything else this version knows.
        Other = "other",
        /// What a newer version wrote.
        Unknown = "unknown",
    }
}

/// The group of a kind that has no line of its own here is the one of the longest beginning.
const GROUPS: &[(&str, Group)] = &[
    ("topic", Group::Topics),
    ("topic.", Group::Answers),
    ("match", Group::Answers),
    ("meeting", Group::Meetings),
    ("series", Group::Meetings),
    ("holiday", Group::Meetings),
    ("meeting.", Group::Agenda),
    ("agenda.", Group::Agenda),
    ("speech", Group::Agenda),
    ("motion", Group::Agenda),
    ("item.", Group::Decisions),
    ("minutes.", Group::Decisions),
    ("action", Group::Actions),
    ("ballot", Group::Ballots),
    ("ballot.", Group::Votes),
    ("roll.", Group::Ballots),
    ("ballot.roll", Group::Ballots),
    ("ballot.step", Group::Ballots),
    ("pact", Group::Pacts),
    ("pact.", Group::Clauses),
    ("pact.consent", Group::Signatures),
    ("pact.statement", Group::Signatures),
    ("pact.withdrawn", Group::Signatures),
    ("committee.key", Group::Signatures),
    ("volunteer", Group::Volunteers),
    ("skill", Group::Volunteers),
    ("shift", Group::Shifts),
    ("roster", Group::Shifts),
    ("planning", Group::Shifts),
    ("assignment", Group::Seats),
    ("standby", Group::Seats),
    ("assignment.attended", Group::Hours),
    ("service.", Group::Hours),
    ("notice", Group::Notices),
    ("person", Group::Persons),
    ("household", Group::Homes),
    ("community", Group::Places),
    ("estate", Group::Places),
    ("building", Group::Places),
    ("entrance", Group::Places),
    ("unit", Group::Places),
    ("grid", Group::Places),
    ("venue", Group::Places),
    ("organization", Group::Bodies),
    ("appointment", Group::Bodies),
    ("team", Group::Bodies),
    ("retract", Group::TakenBack),
    ("withhold", Group::TakenBack),
    ("erase", Group::Erased),
];

impl Group {
    /// The group an operation counts in.
    pub fn of(entry: &Entry, kinds: Kinds) -> Self {
        let base = entry.base();
        if kinds.get(base).is_none() {
            return Self::Unknown;
        }
        if entry.whole().is_none() {
            return Self::Erased;
        }
        if entry.scope() == Scope::Personal {
            return Self::Personal;
        }
        let begins = |name: &str| match base.strip_prefix(name) {
            Some(rest) => rest.is_empty() || rest.starts_with('.') || name.ends_with('.'),
            None => false,
        };
        let found = GROUPS.iter().filter(|(name, _)| begins(name)).max_by_key(|(n, _)| n.len());
        found.map_or(Self::Other, |(_, group)| *group)
    }
}

/// One line of a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// How many things: records once however often they were changed, facts one by one.
    pub count: usize,
    /// How many operations that is.
    pub ops: usize,
    /// By whom, how many operations; `None` where nobody said.
    pub by: BTreeMap<Option<RecordId>, usize>,
    /// The records it is about.
    pub records: BTreeSet<RecordId>,
}

/// What a set of operations is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// By group, in the order in which they are told.
    pub lines: BTreeMap<Group, Line>,
    /// Number of operations.
    pub ops: usize,
}

/// Groups operations.
pub fn summary<'a>(entries: impl IntoIterator<Item = &'a Entry>, kinds: Kinds) -> Summary {
    let mut summary = Summary::default();
    for entry in entries {
        summary.add(entry, kinds);
    }
    summary
}

impl Summary {
    /// Counts one more operation: for those who have many and count in portions.
    pub fn add(&mut self, entry: &Entry, kinds: Kinds) {
        self.ops += 1;
        let line = self.lines.entry(Group::of(entry, kinds)).or_default();
        line.ops += 1;
        *line.by.entry(entry.whole().and_then(|sealed| sealed.op().by)).or_default() += 1;
        let fact = kinds.get(entry.base()).is_none_or(|kind| kind.class == Class::Fact);
        line.count += usize::from(line.records.insert(entry.on()) || fact);
    }
}
