//! How long what is personal is kept, by kind, and what is past that: a list to look at, never an act.
//!
//! The periods are proposals within what the Personal Information Protection Law asks for (art. 19: the shortest time the
//! purpose needs; art. 47: erased once the purpose is met or the time is up).

use super::Erasing;
use super::about::Hold;
use crate::domain::community::{HouseholdPrivate, PersonPrivate};
use crate::domain::deliberation::live::{GuestName, MotionMover, SpeechName};
use crate::domain::deliberation::{
    ActionDone, ActionWho, NoticeObjectionPrivate, Threads, Topic, TopicRaiser, ballot::DeliveredBy,
};
use crate::domain::pact::Observed;
use crate::domain::shifts::{
    Assignment, Care, Employment, HandedOver, Shift, Volunteer, VolunteerName, services,
};
use crate::log::{Body, Draft, Entry, Log, OpId, REMOVED, Record, RecordId, Scope, Stamp, State};
use crate::words;
use chrono::{DateTime, Months, NaiveDate, TimeDelta};
use serde_json::Value;
use std::collections::BTreeMap;

words! {
    /// What is kept for how long.
    pub enum Rule {
        /// Telephone numbers of volunteers who left: a month.
        LeftPhones = "left-phones",
        /// Volunteers: two years after their last service.
        Volunteers = "volunteers",
        /// Who raised a topic: a year after it is closed.
        Raisers = "raisers",
        /// Who promised something: a year after it is done.
        Promised = "promised",
        /// What guests, speakers and movers are called: a year.
        Speakers = "speakers",
        /// Notes handed over between shifts: a year.
        Handovers = "handovers",
        /// What was observed under a pact: two years; counts stay.
        Observed = "observed",
        /// What was objected to notices: two years.
        Objections = "objections",
        /// Who delivered ballot papers and who saw it: two years.
        Deliveries = "deliveries",
        /// Households that moved away and people who are no longer in the register: two years after they were taken out.
        TakenOut = "taken-out",
    }
}

impl Rule {
    /// How many months it is kept.
    pub const fn months(self) -> u32 {
        match self {
            Self::LeftPhones => 1,
            Self::Raisers | Self::Promised | Self::Speakers | Self::Handovers => 12,
            Self::Volunteers
            | Self::Observed
            | Self::Objections
            | Self::Deliveries
            | Self::TakenOut => 24,
        }
    }

    /// The kinds that go by their own age alone.
    const fn by_age(self) -> &'static [&'static str] {
        match self {
            Self::Speakers => {
                &[GuestName::KIND.base, SpeechName::KIND.base, MotionMover::KIND.base]
            }
            Self::Handovers => &[HandedOver::KIND.base],
            Self::Observed => &[Observed::KIND.base],
            Self::Objections => &[NoticeObjectionPrivate::KIND.base],
            Self::Deliveries => &[DeliveredBy::KIND.base],
            Self::LeftPhones
            | Self::Volunteers
            | Self::Raisers
            | Self::Promised
            | Self::TakenOut => &[],
        }
    }
}

/// Something that is kept longer than its rule says.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// By which rule.
    pub rule: Rule,
    /// The record.
    pub on: RecordId,
    /// The day its purpose was met.
    pub since: NaiveDate,
    /// What would go and what is written anew.
    pub erasing: Erasing,
}

/// What is due on the day `today`, by rule and then the longest overdue first. `offset` is that of the community's zone,
/// in minutes: stamps are moments, rules count days.
pub fn due(log: &Log, state: &State, today: NaiveDate, offset: i64) -> Vec<Due> {
    let sheet = Sheet { log, state, today, offset };
    let mut all = sheet.by_age();
    all.extend(sheet.raisers());
    all.extend(sheet.promised());
    all.extend(sheet.volunteers());
    all.extend(sheet.taken_out());
    all.sort_by_key(|due| (due.rule, due.since, due.on));
    all
}

struct Sheet<'a> {
    log: &'a Log,
    state: &'a State,
    today: NaiveDate,
    offset: i64,
}

impl Sheet<'_> {
    fn day(&self, at: Stamp) -> Option<NaiveDate> {
        let utc = DateTime::from_timestamp_millis(i64::try_from(at.ms).ok()?)?.naive_utc();
        Some(utc.checked_add_signed(TimeDelta::minutes(self.offset))?.date())
    }

    fn is_past(&self, rule: Rule, since: NaiveDate) -> bool {
        let end = since.checked_add_months(Months::new(rule.months()));
        end.is_some_and(|end| end <= self.today)
    }

    /// Personal operations of these kinds on a record whose bodies are here.
    fn ops(&self, on: &RecordId, bases: &[&str], wanted: impl Fn(&Entry) -> bool) -> Vec<OpId> {
        let group = self.state.group(on);
        let here = group.iter().flat_map(|id| self.log.on(id)).filter(|e| {
            e.whole().is_some() && e.scope() == Scope::Personal && bases.contains(&e.base())
        });
        let mut ops: Vec<OpId> = here.filter(|e| wanted(e)).map(Entry::id).collect();
        ops.sort_unstable();
        ops
    }

    fn due(&self, rule: Rule, on: RecordId, since: NaiveDate, bases: &[&str]) -> Option<Due> {
        if !self.is_past(rule, since) {
            return None;
        }
        let ops = self.ops(&on, bases, |_| true);
        let erasing = Erasing { ops, keep: Vec::new() };
        (!erasing.ops.is_empty()).then_some(Due { rule, on, since, erasing })
    }

    /// What goes by its own age: by the latest that was said of it on its record.
    fn by_age(&self) -> Vec<Due> {
        let mut latest: BTreeMap<(Rule, RecordId), NaiveDate> = BTreeMap::new();
        let rule_of = |base: &str| Rule::ALL.iter().find(|rule| rule.by_age().contains(&base));
        for entry in self.log.iter().filter(|e| e.whole().is_some()) {
            if let (Some(rule), Some(day)) = (rule_of(entry.base()), self.day(entry.at())) {
                let key = (*rule, self.state.one(&entry.on()));
                let at = latest.entry(key).or_insert(day);
                *at = day.max(*at);
            }
        }
        let due = |((rule, on), day): ((Rule, RecordId), NaiveDate)| {
            self.due(rule, on, day, rule.by_age())
        };
        latest.into_iter().filter_map(due).collect()
    }

    /// Who raised a topic that is closed, by the day of the last that was said of it.
    fn raisers(&self) -> Vec<Due> {
        let (threads, kinds) = (Threads::of(self.state), self.state.kinds());
        let mut all = Vec::new();
        for (id, folded) in self.state.of_kind(TopicRaiser::KIND.base) {
            if !threads.stage(&id).is_closed() {
                continue;
            }
            let kinds = kinds
                .all()
                .filter(|kind| kind.base == Topic::KIND.base || kind.base.starts_with("topic."));
            let last = kinds.filter_map(|kind| self.state.folded(kind.base, &id)).map(|f| f.last);
            let last = last.chain([folded.last]).max().and_then(|at| self.day(at));
            let bases = &[TopicRaiser::KIND.base];
            all.extend(last.and_then(|day| self.due(Rule::Raisers, id, day, bases)));
        }
        all
    }

    /// Who promised what is done.
    fn promised(&self) -> Vec<Due> {
        let mut all = Vec::new();
        for (id, _) in self.state.of_kind(ActionWho::KIND.base) {
            let done = self.state.facts::<ActionDone>(&id);
            let day = done.iter().filter_map(|(f, done)| done.day.or_else(|| self.day(f.at))).max();
            let bases = &[ActionWho::KIND.base];
            all.extend(day.and_then(|day| self.due(Rule::Promised, id, day, bases)));
        }
        all
    }

    /// Volunteers: the telephone once they have left, all that is personal two years after their last service.
    fn volunteers(&self) -> Vec<Due> {
        let mut last: BTreeMap<RecordId, NaiveDate> = BTreeMap::new();
        let mut note = |who: RecordId, day: NaiveDate| {
            let at = last.entry(self.state.one(&who)).or_insert(day);
            *at = day.max(*at);
        };
        let jobs = Employment::of(self.log, self.state, self.offset);
        for service in services(self.state, &jobs, NaiveDate::default(), self.today) {
            if let Some(day) = service.turn.on.day {
                note(service.turn.volunteer, day);
            }
        }
        // Who is on a roster to come is needed, whenever they last came.
        for (_, assigned) in self.state.all::<Assignment>() {
            let day = self.state.get::<Shift>(&assigned.shift).and_then(|shift| shift.day);
            if let Some(day) = day.filter(|day| *day >= self.today) {
                note(assigned.volunteer, day);
            }
        }
        let mut all = Vec::new();
        for (id, volunteer) in self.state.all::<Volunteer>() {
            let noted = self.state.folded(VolunteerName::KIND.base, &id);
            let noted = noted.and_then(|f| self.day(f.last));
            let days = [last.get(&id).copied(), volunteer.since, volunteer.until, noted];
            let Some(since) = days.into_iter().flatten().max() else { continue };
            let bases = &[VolunteerName::KIND.base, Care::KIND.base];
            if let Some(due) = self.due(Rule::Volunteers, id, since, bases) {
                all.push(due);
            } else if let Some(left) = volunteer.until {
                all.extend(self.phone(id, left));
            }
        }
        all
    }

    /// Households and people taken out of the register: that is how one says here that somebody moved away. What took them
    /// out stays, or they would stand in the register again, without a name.
    fn taken_out(&self) -> Vec<Due> {
        let mut all = Vec::new();
        for base in [HouseholdPrivate::KIND.base, PersonPrivate::KIND.base] {
            for (on, folded) in self.state.ever(base).filter(|(_, folded)| folded.hidden) {
                let out = folded.removal.as_ref().and_then(|removal| removal.shown());
                let Some(since) = out.and_then(|head| self.day(head.at)) else { continue };
                if !self.is_past(Rule::TakenOut, since) {
                    continue;
                }
                let ops = self.ops(&on, &[base], |e| *e.value(REMOVED) != Value::Bool(true));
                let erasing = Erasing { ops, keep: Vec::new() };
                if !erasing.ops.is_empty() {
                    all.push(Due { rule: Rule::TakenOut, on, since, erasing });
                }
            }
        }
        all
    }

    /// The telephone of a volunteer who left, in every operation that ever held one; the name is written anew.
    fn phone(&self, id: RecordId, left: NaiveDate) -> Option<Due> {
        if !self.is_past(Rule::LeftPhones, left) {
            return None;
        }
        let holds = |e: &Entry| e.value("tel").as_str().is_some_and(|tel| !tel.is_empty());
        let ops = self.ops(&id, &[VolunteerName::KIND.base], holds);
        if ops.is_empty() {
            return None;
        }
        let folded = self.state.folded(VolunteerName::KIND.base, &id)?;
        let body = Body::from_iter([
            ("name".to_owned(), folded.value("name").clone()),
            ("tel".to_owned(), Value::Null),
        ]);
        let keep = Draft {
            on: id,
            kind: format!("{}@{}", VolunteerName::KIND.base, VolunteerName::KIND.version),
            over: folded.over(body.keys().map(String::as_str)),
            body,
            scope: Scope::Personal,
        };
        let erasing = Erasing { ops, keep: vec![keep] };
        Some(Due { rule: Rule::LeftPhones, on: id, since: left, erasing })
    }
}

impl Due {
    /// What would go, to be looked at.
    pub fn holds(&self, log: &Log) -> Vec<Hold> {
        self.erasing.ops.iter().filter_map(|id| log.get(id)).map(Hold::of).collect()
    }
}
