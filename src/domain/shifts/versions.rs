//! Versions of a roster 公布: what was published, what stands now, and what became of what between them.
//!
//! Every publication is a fact of its own, so two devices that publish at the same time both keep theirs: the latest
//! holds, and [`unseen`] names the others, so that nobody goes by a version the latest knows nothing of.

use super::{Breach, Published, Roster, Worth, breaches, on_call, roster, worth_of};
use crate::domain::deliberation::place_name;
use crate::log::{CommunityId, Draft, OpId, RecordId, Stamp, State};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

/// Where a shift stood when it was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stood {
    /// The day.
    pub day: Option<NaiveDate>,
    /// From.
    pub start: Option<NaiveTime>,
    /// To; not later than `start` means on the next day.
    pub end: Option<NaiveTime>,
    /// What was to be done.
    pub title: String,
    /// Where, in words.
    pub place: String,
}

impl Stood {
    /// Where a shift stands now.
    pub fn of(state: &State, shift: &super::Shift) -> Self {
        Self {
            day: shift.day,
            start: shift.start,
            end: shift.end,
            title: shift.title.clone(),
            place: place_name(state, shift.venue.as_ref(), &shift.place),
        }
    }

    /// When it begins and ends; `None` where day or time is missing.
    pub fn span(&self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let Self { day, start, end, .. } = *self;
        super::Shift { day, start, end, ..super::Shift::default() }.span()
    }
}

/// A day, two times, a title, and the place on a line below; `-` where one is missing.
impl fmt::Display for Stood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |time: Option<NaiveTime>| time.map(|t| t.format("%H:%M").to_string());
        let day = self.day.map(|day| day.to_string());
        for part in [day, clock(self.start), clock(self.end)] {
            write!(f, "{} ", part.as_deref().unwrap_or("-"))?;
        }
        write!(f, "{}\n{}", self.title.replace('\n', " "), self.place.replace('\n', " "))
    }
}

impl FromStr for Stood {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (line, place) = text.split_once('\n').unwrap_or((text, ""));
        let mut parts = line.splitn(4, ' ');
        let mut part = || parts.next().ok_or(());
        let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        Ok(Self {
            day: part()?.parse().ok(),
            start: clock(part()?),
            end: clock(part()?),
            title: part()?.to_owned(),
            place: place.to_owned(),
        })
    }
}

/// A shift in a version: where it stood and who was on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Where it stood.
    pub stood: Stood,
    /// Who was on it.
    pub on: BTreeSet<RecordId>,
    /// Who was on call for it.
    pub ready: BTreeSet<RecordId>,
}

/// All shifts of a span of days with who is on them, as they stand or as they were published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition(pub BTreeMap<RecordId, Line>);

impl Edition {
    /// What would be published now.
    pub fn now(state: &State, from: NaiveDate, to: NaiveDate) -> Self {
        let own = |day: Option<NaiveDate>| day.is_some_and(|day| day >= from && day <= to);
        let mut ready = on_call(state);
        let lines = roster(state).into_iter().filter(|s| own(s.shift.day)).map(|s| {
            let ready = ready.remove(&s.id).unwrap_or_default();
            (s.id, Line { stood: Stood::of(state, &s.shift), on: s.volunteers, ready })
        });
        Self(lines.collect())
    }

    /// What a publication says. Lines that cannot be read are left out.
    pub fn of(published: &Published) -> Self {
        let mut lines: BTreeMap<RecordId, Line> = BTreeMap::new();
        for text in &published.shifts {
            let Some((id, stood)) = text.split_once(' ') else { continue };
            if let (Ok(id), Ok(stood)) = (id.parse(), stood.parse()) {
                lines.entry(id).or_default().stood = stood;
            }
        }
        let pair = |text: &String| {
            let (shift, volunteer) = text.split_once(' ')?;
            Some((shift.parse().ok()?, volunteer.parse().ok()?))
        };
        for (shift, volunteer) in published.seats.iter().filter_map(pair) {
            lines.entry(shift).or_default().on.insert(volunteer);
        }
        for (shift, volunteer) in published.standby.iter().filter_map(pair) {
            lines.entry(shift).or_default().ready.insert(volunteer);
        }
        Self(lines)
    }

    /// As [`Published`] keeps it.
    pub(super) fn written(&self) -> Published {
        let shifts = self.0.iter().map(|(id, line)| format!("{id} {}", line.stood)).collect();
        let pairs = |of: fn(&Line) -> &BTreeSet<RecordId>| {
            let of = |(id, line)| of(line).iter().map(move |who| format!("{id} {who}"));
            self.0.iter().flat_map(of).collect::<Vec<String>>()
        };
        let (seats, standby) = (pairs(|line| &line.on), pairs(|line| &line.ready));
        Published { seats, standby, shifts, ..Published::default() }
    }

    /// Its shifts in the order of time.
    pub fn in_order(&self) -> Vec<(&RecordId, &Line)> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|(id, line)| (line.stood.span().is_none(), line.stood.span(), **id));
        all
    }
}

/// One publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The fact.
    pub id: OpId,
    /// When.
    pub at: Stamp,
    /// By whom, where that was said.
    pub by: Option<RecordId>,
    /// What it said to those who read it.
    pub note: String,
    /// The versions its author had seen.
    after: Vec<OpId>,
    /// What it says.
    pub edition: Edition,
    /// What it was worth by the planner's count, where it was planned and not changed by hand since.
    pub worth: Option<Worth>,
}

/// The id of the roster of a span: the same on every device, so that two who publish one month publish one roster.
pub fn roster_id(community: &CommunityId, from: NaiveDate, to: NaiveDate) -> RecordId {
    RecordId::derived(community, "roster", &format!("{from}/{to}"))
}

/// All rosters, by their first day.
pub fn rosters(state: &State) -> Vec<(RecordId, Roster)> {
    let mut all: Vec<(RecordId, Roster)> = state.all::<Roster>().collect();
    all.sort_by_key(|(id, one)| (one.from, one.to, *id));
    all
}

/// The versions of a roster, the one that holds last.
pub fn versions(state: &State, id: &RecordId) -> Vec<Version> {
    let version = |(fact, said): (&crate::log::Fact, Published)| Version {
        id: fact.id,
        at: fact.at,
        by: fact.by,
        edition: Edition::of(&said),
        worth: said.objective.map(|objective| Worth { objective, bound: said.bound }),
        note: said.note,
        after: said.after,
    };
    state.facts::<Published>(id).into_iter().map(version).collect()
}

/// The versions whoever published the latest had not seen: published at the same time on another device.
pub fn unseen(versions: &[Version]) -> Vec<&Version> {
    let Some(latest) = versions.last() else { return Vec::new() };
    let (mut seen, mut next) = (BTreeSet::from([latest.id]), vec![latest]);
    while let Some(version) = next.pop() {
        let before = versions.iter().filter(|v| version.after.contains(&v.id));
        next.extend(before.filter(|v| seen.insert(v.id)));
    }
    versions.iter().filter(|v| !seen.contains(&v.id)).collect()
}

/// The versions nobody has replaced.
fn heads(versions: &[Version]) -> Vec<OpId> {
    let replaced: BTreeSet<OpId> = versions.iter().flat_map(|v| v.after.clone()).collect();
    versions.iter().map(|v| v.id).filter(|id| !replaced.contains(id)).collect()
}

/// A span of days, first and last.
pub type Days = (NaiveDate, NaiveDate);

/// Publishes what stands now from `from` to `to`; nothing where the latest version says the same.
///
/// # Errors
/// The breaches nobody gave a reason for: no roster that breaks a rule silently is published.
pub fn publish(
    state: &State,
    community: &CommunityId,
    (from, to): Days,
    today: NaiveDate,
    note: &str,
) -> Result<Vec<Draft>, Vec<Breach>> {
    let mut silent = breaches(state, community, (from, to), today);
    silent.retain(|b| b.reason.is_empty());
    if !silent.is_empty() {
        return Err(silent);
    }
    let id = roster_id(community, from, to);
    let before = versions(state, &id);
    let now = Edition::now(state, from, to);
    let heads = heads(&before);
    if before.last().is_some_and(|last| last.edition == now && heads == [last.id]) {
        return Ok(Vec::new());
    }
    let record =
        Roster { from: Some(from), to: Some(to), ..state.get::<Roster>(&id).unwrap_or_default() };
    let mut drafts: Vec<Draft> = state.set(&id, &record).into_iter().collect();
    let worth = worth_of(state, &id, &now);
    let said = Published {
        note: note.to_owned(),
        after: heads,
        objective: worth.map(|worth| worth.objective),
        bound: worth.and_then(|worth| worth.bound),
        ..now.written()
    };
    drafts.push(state.state_fact(&id, &said));
    Ok(drafts)
}

/// What people go by: of every shift the last publication that spoke of its day.
pub fn in_force(state: &State) -> Edition {
    let mut all: Vec<(Stamp, OpId, Roster, Edition)> = Vec::new();
    for (id, one) in rosters(state) {
        if let Some(last) = versions(state, &id).pop() {
            all.push((last.at, last.id, one, last.edition));
        }
    }
    all.sort_by_key(|(at, id, ..)| (*at, *id));
    let mut lines: BTreeMap<RecordId, Line> = BTreeMap::new();
    for (_, _, one, edition) in all {
        let within = |day: Option<NaiveDate>| day >= one.from && day <= one.to;
        lines.retain(|_, line| !within(line.stood.day));
        lines.extend(edition.0);
    }
    Edition(lines)
}

/// What became of a shift from one edition to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftChange {
    /// Which.
    pub shift: RecordId,
    /// Where it stood before; `None` where it is new.
    pub before: Option<Stood>,
    /// Where it stands; `None` where it was dropped.
    pub after: Option<Stood>,
    /// Who came on.
    pub on: BTreeSet<RecordId>,
    /// Who went off.
    pub off: BTreeSet<RecordId>,
    /// Who stayed.
    pub stays: BTreeSet<RecordId>,
    /// Who came on call.
    pub called: BTreeSet<RecordId>,
    /// Who is no longer on call, and not on the shift either.
    pub released: BTreeSet<RecordId>,
    /// Who is on call as before.
    pub waits: BTreeSet<RecordId>,
}

impl ShiftChange {
    /// Whether it stands elsewhere than before.
    pub fn moved(&self) -> bool {
        self.before.is_some() && self.after.is_some() && self.before != self.after
    }

    /// Where it stands, or stood.
    pub fn stood(&self) -> Stood {
        self.after.clone().or_else(|| self.before.clone()).unwrap_or_default()
    }
}

/// What changed from `before` to `after`, in the order of time.
pub fn changes(before: &Edition, after: &Edition) -> Vec<ShiftChange> {
    let ids: BTreeSet<&RecordId> = before.0.keys().chain(after.0.keys()).collect();
    let mut found = Vec::new();
    for id in ids {
        let (was, is) = (before.0.get(id), after.0.get(id));
        if was == is {
            continue;
        }
        let on = |line: Option<&Line>| line.map(|l| l.on.clone()).unwrap_or_default();
        let ready = |line: Option<&Line>| line.map(|l| l.ready.clone()).unwrap_or_default();
        let (was_on, is_on) = (on(was), on(is));
        let (waited, waits) = (ready(was), ready(is));
        found.push(ShiftChange {
            shift: *id,
            before: was.map(|l| l.stood.clone()),
            after: is.map(|l| l.stood.clone()),
            on: &is_on - &was_on,
            off: &was_on - &is_on,
            stays: &was_on & &is_on,
            called: &waits - &waited,
            released: &(&waited - &waits) - &is_on,
            waits: &waited & &waits,
        });
    }
    found.sort_by_key(|c| (c.stood().span().is_none(), c.stood().span(), c.shift));
    found
}

/// What a change means for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum News {
    /// They came on.
    On,
    /// They went off.
    Off,
    /// They are on it, or on call for it, as before, and it is at another time or place.
    Moved,
    /// They came on call.
    Called,
    /// They are on call no more.
    Released,
    /// It does not take place.
    Dropped,
}

/// Who must be told of what: by person, the shifts in the order of time.
pub fn to_tell(changes: &[ShiftChange]) -> BTreeMap<RecordId, Vec<(News, &ShiftChange)>> {
    let mut told: BTreeMap<RecordId, Vec<(News, &ShiftChange)>> = BTreeMap::new();
    for change in changes {
        let off = if change.after.is_none() { News::Dropped } else { News::Off };
        let same = change.stays.iter().chain(&change.waits);
        let stays = same.filter(|_| change.moved()).map(|id| (*id, News::Moved));
        let called = change.called.iter().map(|id| (*id, News::Called));
        let released = change.released.iter().map(|id| (*id, News::Released));
        let on = change.on.iter().map(|id| (*id, News::On));
        let off = change.off.iter().map(|id| (*id, off));
        for (id, news) in on.chain(off).chain(stays).chain(called).chain(released) {
            told.entry(id).or_default().push((news, change));
        }
    }
    told
}

/// Since which version, of whatever roster, a shift has been at the time it is at in the latest one that speaks of it: what
/// was said before it moved was said about another time.
pub(super) fn standing_since(rosters: &[Vec<Version>], shift: &RecordId) -> Option<Stamp> {
    let all = rosters.iter().flatten();
    let spoke = all.filter_map(|v| Some(((v.at, v.id), &v.edition.0.get(shift)?.stood)));
    let spoke: BTreeMap<(Stamp, OpId), &Stood> = spoke.collect();
    let latest = spoke.values().next_back()?.span();
    let same = spoke.iter().rev().take_while(|(_, stood)| stood.span() == latest);
    same.last().map(|((at, _), _)| *at)
}
