//! Who is here: by person, by household, or guests who are in no register; each with times of coming and going.

use crate::domain::community::PersonPrivate;
use crate::domain::deliberation::{Attendance, counted};
use crate::log::{Draft, OpId, RecordId, Stamp, State};
use crate::record;
use chrono::NaiveDateTime;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// Somebody came who is in no register. That somebody came may travel; the name stays apart.
    pub struct Guest: "meeting.guest" as Record, Shared {
        /// The meeting.
        pub meeting: RecordId = "meeting",
        /// When they came.
        pub when: Option<NaiveDateTime> = "when",
        /// The household they spoke for.
        pub household: Option<RecordId> = "household",
    }
}

record! {
    /// What a guest is called: personal, on the guest's own id.
    pub struct GuestName: "meeting.guest.name" as Record, Personal {
        /// The name as it was given.
        pub name: String = "name",
        /// The door, as it was given.
        pub door: String = "door",
    }
}

record! {
    /// Somebody left before the end.
    pub struct Left: "meeting.left" as Fact, Shared {
        /// The person.
        pub person: Option<RecordId> = "person",
        /// Or the household.
        pub household: Option<RecordId> = "household",
        /// Or the guest.
        pub guest: Option<RecordId> = "guest",
        /// When.
        pub when: Option<NaiveDateTime> = "when",
    }
}

/// One who was ticked off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// A person of the register.
    Person(RecordId),
    /// A household, whoever came for it.
    Household(RecordId),
    /// Somebody in no register.
    Guest(RecordId),
}

/// A stay: from when, and to when where they left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// When they came; unknown where nobody noted it.
    pub from: Option<NaiveDateTime>,
    /// When they left; `None` while they are here.
    pub to: Option<NaiveDateTime>,
}

impl Stay {
    /// When it began. A tick made after the end of the meeting says that somebody was there, and not when they came.
    pub fn came(&self, ended: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
        self.from.filter(|from| ended.is_none_or(|ended| *from <= ended))
    }
}

/// One who was here, and their stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// Who.
    pub who: Who,
    /// From when to when, in order; never empty.
    pub stays: Vec<Stay>,
}

impl Attendee {
    /// Whether they have not left.
    pub fn here(&self) -> bool {
        self.stays.last().is_some_and(|stay| stay.to.is_none())
    }

    /// When they came, as far as that is known of a meeting that ended then.
    pub fn came(&self, ended: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
        self.stays.first()?.came(ended)
    }
}

impl Left {
    fn who(&self) -> Option<Who> {
        let person = self.person.map(Who::Person);
        person.or(self.household.map(Who::Household)).or(self.guest.map(Who::Guest))
    }
}

/// Whom an attendance ticks off; `None` for a count of heads.
fn came_who(came: &Attendance) -> Option<Who> {
    came.person.map(Who::Person).or(came.household.map(Who::Household))
}

struct Event {
    when: Option<NaiveDateTime>,
    at: Stamp,
    id: OpId,
    who: Who,
    comes: bool,
}

/// Everybody who was ticked off at a meeting, each once. Events count in the order of the times people noted; where
/// these are equal, in the order in which they were said.
pub fn attendees(state: &State, meeting: &RecordId) -> Vec<Attendee> {
    let mut events = Vec::new();
    for (fact, came) in state.facts::<Attendance>(meeting) {
        let Some(who) = came_who(&came).map(|who| of(state, who)) else { continue };
        events.push(Event { when: came.when, at: fact.at, id: fact.id, who, comes: true });
    }
    for (fact, left) in state.facts::<Left>(meeting) {
        let Some(who) = left.who().map(|who| of(state, who)) else { continue };
        events.push(Event { when: left.when, at: fact.at, id: fact.id, who, comes: false });
    }
    for (id, guest) in guests(state, meeting) {
        let at = state.folded("meeting.guest", &id).map(|f| f.first).unwrap_or_default();
        let who = Who::Guest(id);
        events.push(Event { when: guest.when, at, id: OpId::default(), who, comes: true });
    }
    events.sort_by_key(|e| (e.when, e.at, e.id));
    let mut stays: BTreeMap<Who, Vec<Stay>> = BTreeMap::new();
    for Event { when, who, comes, .. } in events {
        let mine = stays.entry(who).or_default();
        let gone = || when.or(Some(NaiveDateTime::default()));
        match (comes, mine.last_mut().filter(|stay| stay.to.is_none())) {
            (true, Some(_)) => {}
            (true, None) => mine.push(Stay { from: when, to: None }),
            (false, Some(stay)) => stay.to = when.or(stay.from).or_else(gone),
            // Gone before anybody saw them come: they were here all the same.
            (false, None) => {
                if mine.is_empty() {
                    mine.push(Stay { from: None, to: gone() });
                }
            }
        }
    }
    stays.into_iter().map(|(who, stays)| Attendee { who, stays }).collect()
}

/// The guests of a meeting.
pub fn guests(state: &State, meeting: &RecordId) -> Vec<(RecordId, Guest)> {
    let one = state.one(meeting);
    state.all::<Guest>().filter(|(_, g)| state.one(&g.meeting) == one).collect()
}

/// How many are here now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// The latest count of heads, where somebody counted.
    pub counted: Option<u32>,
    /// Those ticked off who have not left.
    pub named: u32,
    /// Households they stand for, each once.
    pub households: u32,
}

impl Here {
    /// Heads: the count where there is one, else those ticked off.
    pub fn heads(&self) -> u32 {
        self.counted.unwrap_or(self.named)
    }
}

/// How many are here now, by heads and by households.
pub fn here(state: &State, meeting: &RecordId) -> Here {
    let now: Vec<Who> =
        attendees(state, meeting).into_iter().filter(Attendee::here).map(|a| a.who).collect();
    let homes: BTreeSet<RecordId> = now.iter().filter_map(|who| household(state, who)).collect();
    let counted = counted(state, meeting);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Here { counted, named: count(now.len()), households: count(homes.len()) }
}

/// The household one who was ticked off stands for, where that is known here.
fn household(state: &State, who: &Who) -> Option<RecordId> {
    let home = match who {
        Who::Person(id) => state.get::<PersonPrivate>(id)?.household,
        Who::Household(id) => Some(*id),
        Who::Guest(id) => state.get::<Guest>(id)?.household,
    };
    home.map(|id| state.one(&id))
}

/// Somebody comes, or comes back. Said twice it stays one stay.
pub fn arrive(state: &State, meeting: &RecordId, who: Who, now: NaiveDateTime) -> Vec<Draft> {
    let known = attendees(state, meeting).into_iter().find(|a| a.who == of(state, who));
    if known.as_ref().is_some_and(Attendee::here) {
        return Vec::new();
    }
    let came = match who {
        Who::Person(id) => Attendance { person: Some(id), ..Attendance::default() },
        Who::Household(id) => Attendance { household: Some(id), ..Attendance::default() },
        // A guest who left and comes back: that they left is taken back.
        Who::Guest(id) => {
            let left = state.facts::<Left>(meeting);
            let mine = left.iter().filter(|(_, l)| l.guest == Some(id));
            return mine.map(|(fact, _)| state.retract(meeting, &fact.id)).collect();
        }
    };
    vec![state.state_fact(meeting, &Attendance { when: Some(now), ..came })]
}

/// Somebody leaves.
pub fn leave(state: &State, meeting: &RecordId, who: Who, now: NaiveDateTime) -> Vec<Draft> {
    if !attendees(state, meeting).iter().any(|a| a.who == of(state, who) && a.here()) {
        return Vec::new();
    }
    let mut left = Left { when: Some(now), ..Left::default() };
    match who {
        Who::Person(id) => left.person = Some(id),
        Who::Household(id) => left.household = Some(id),
        Who::Guest(id) => left.guest = Some(id),
    }
    vec![state.state_fact(meeting, &left)]
}

/// Somebody was ticked off by mistake and was never here: their coming and going is taken back, however long ago.
pub fn not_here(state: &State, meeting: &RecordId, who: Who) -> Vec<Draft> {
    let who = of(state, who);
    let is = |one: Option<Who>| one.is_some_and(|one| of(state, one) == who);
    let came = state.facts::<Attendance>(meeting).into_iter();
    let came = came.filter(|(_, came)| is(came_who(came))).map(|(fact, _)| fact.id);
    let left = state.facts::<Left>(meeting).into_iter();
    let left = left.filter(|(_, left)| is(left.who())).map(|(fact, _)| fact.id);
    let mut drafts: Vec<Draft> =
        came.chain(left).map(|fact| state.retract(meeting, &fact)).collect();
    if let Who::Guest(id) = who {
        drafts.extend(state.remove::<Guest>(&id));
        drafts.extend(state.remove::<GuestName>(&id));
    }
    drafts
}

/// Somebody comes who is in no register.
pub fn welcome(state: &State, id: &RecordId, guest: &Guest, name: &GuestName) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, guest).into_iter().collect();
    drafts.extend(state.set(id, name));
    drafts
}

fn of(state: &State, who: Who) -> Who {
    match who {
        Who::Person(id) => Who::Person(state.one(&id)),
        Who::Household(id) => Who::Household(state.one(&id)),
        Who::Guest(id) => Who::Guest(state.one(&id)),
    }
}
