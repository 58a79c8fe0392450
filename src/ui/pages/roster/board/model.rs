//! What the board shows, looked up once from the state: the sheet, names, teams, what is published.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::community::{Grid, Team};
use crate::domain::shifts::{Sheet, Skill, in_force, reasons};
use crate::log::{CommunityId, RecordId, State};
use crate::text::{Lang, dates, roster_board as say};
use crate::ui::pages::volunteers::boxes::called;

/// Everything the page asks for.
pub(super) struct Model {
    /// Shifts, people, who is on what.
    pub(super) sheet: Sheet,
    /// What people are called, by number.
    pub(super) names: Vec<String>,
    /// What skills are called, by number.
    pub(super) skills: Vec<String>,
    /// Grids in the order of their codes, with what they are called.
    pub(super) grids: Vec<(RecordId, String)>,
    /// Teams, with what they are called.
    pub(super) teams: Vec<(RecordId, String)>,
    /// Who was on the shifts that are published.
    pub(super) published: BTreeMap<RecordId, BTreeSet<RecordId>>,
    /// Why places break a rule, by shift and volunteer.
    pub(super) reasons: BTreeMap<(RecordId, RecordId), String>,
    /// The language the names are in.
    pub(super) lang: Lang,
}

/// A model to be shared; what was looked up anew is another one.
#[derive(Clone)]
pub(super) struct Shared(Arc<Model>);

impl Shared {
    pub(super) fn new(model: Model) -> Self {
        Self(Arc::new(model))
    }
}

impl Deref for Shared {
    type Target = Model;
    fn deref(&self) -> &Model {
        &self.0
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Model {
    pub(super) fn of(
        state: &State,
        community: &CommunityId,
        (first, last): (NaiveDate, NaiveDate),
        lang: Lang,
    ) -> Self {
        let sheet = Sheet::of(state, community, first, last);
        let within = |day: Option<NaiveDate>| day.is_some_and(|day| day >= first && day <= last);
        let mut grids: Vec<(String, RecordId, String)> =
            state.all::<Grid>().map(|(id, grid)| (grid.code, id, grid.name)).collect();
        grids.sort();
        Self {
            names: sheet.people.iter().map(|c| called(state, &c.id, lang)).collect(),
            skills: sheet
                .skills
                .iter()
                .map(|id| state.get::<Skill>(id).unwrap_or_default().name)
                .collect(),
            grids: grids.into_iter().map(|(_, id, name)| (id, name)).collect(),
            teams: state.all::<Team>().map(|(id, team)| (id, team.name)).collect(),
            published: in_force(state)
                .0
                .into_iter()
                .filter(|(_, line)| within(line.stood.day))
                .map(|(id, line)| (id, line.on))
                .collect(),
            reasons: reasons(state),
            sheet,
            lang,
        }
    }

    /// The shifts of the days looked at.
    pub(super) fn inside(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.sheet.duties.len()).filter(|s| self.sheet.inside(*s))
    }

    /// How many shifts there are.
    pub(super) fn count(&self) -> usize {
        self.inside().count()
    }

    /// How many people are missing that must be there.
    pub(super) fn missing(&self) -> u32 {
        self.inside().map(|s| self.short(s)).sum()
    }

    /// How many people a shift misses that must be there; who leads counts where nobody else is missing.
    pub(super) fn short(&self, s: usize) -> u32 {
        let people = self.sheet.duties[s].shift.min.saturating_sub(self.sheet.count(s));
        let roles: u32 = self.sheet.roles_missing(s).into_iter().map(|(_, n)| n).sum();
        people.max(roles)
    }

    /// The time of a shift: 19:00-20:30.
    pub(super) fn time(&self, s: usize) -> String {
        let duty = &self.sheet.duties[s];
        [dates::clock(duty.from.time()), dates::clock(duty.to.time())].join("-")
    }

    /// How many come of how many.
    pub(super) fn filled(&self, s: usize) -> String {
        let (count, wanted) = (self.sheet.count(s), self.sheet.duties[s].shift.wanted());
        say::COUNT.fill(self.lang, &[&count.to_string(), &wanted.to_string()])
    }

    /// The same in figures alone, where there is little room.
    pub(super) fn figures(&self, s: usize) -> String {
        let (count, wanted) = (self.sheet.count(s), self.sheet.duties[s].shift.wanted());
        [count.to_string(), wanted.to_string()].join("/")
    }

    /// Skills that are missing on a shift, in words.
    pub(super) fn roles(&self, s: usize) -> Vec<String> {
        let missing = self.sheet.roles_missing(s).into_iter();
        missing
            .map(|(skill, _)| say::ROLE_MISSING.fill(self.lang, &[&self.skills[skill]]))
            .collect()
    }

    /// The places of a shift in order: those on it, then the empty ones.
    pub(super) fn seats(&self, s: usize, compare: bool) -> Vec<Seat> {
        let shift = &self.sheet.duties[s].shift;
        let id = self.sheet.duties[s].id;
        let before = self.published.get(&id).filter(|_| compare);
        let mut seats: Vec<Seat> = self.sheet.on[s]
            .iter()
            .map(|place| {
                let person = self.sheet.people[place.who].id;
                let mut marks = Vec::new();
                for (is, mark) in [
                    (place.locked, say::LOCKED),
                    (place.excused, say::EXCUSED),
                    (place.declined, say::DECLINED),
                    (before.is_some_and(|on| !on.contains(&person)), say::CAME_ON),
                ] {
                    if is {
                        marks.push(mark.get(self.lang));
                    }
                }
                let name = self.names[place.who].clone();
                let words =
                    if marks.is_empty() { name } else { [name, marks.join("、")].join(" · ") };
                let sort = if place.declined { Sort::Declined } else { Sort::Person };
                Seat { who: Some(place.who), words, sort }
            })
            .collect();
        let gone = before.into_iter().flatten().filter(|person| {
            !self.sheet.on[s].iter().any(|place| self.sheet.people[place.who].id == **person)
        });
        seats.extend(gone.filter_map(|person| self.sheet.person(person)).map(|who| Seat {
            who: None,
            words: [&self.names[who], " · ", say::WENT_OFF.get(self.lang)].concat(),
            sort: Sort::Gone,
        }));
        if compare && before.is_none() && !self.published.is_empty() {
            let words = say::NOT_PUBLISHED.get(self.lang).to_owned();
            seats.push(Seat { who: None, words, sort: Sort::Note });
        }
        let (short, room) = (shift.min.saturating_sub(self.sheet.count(s)), self.sheet.room(s));
        let roles = self.roles(s).into_iter().map(|words| (Sort::Missing, words));
        let named = u32::try_from(roles.len()).unwrap_or_default();
        let must = (named..short).map(|_| (Sort::Missing, say::MISSING.get(self.lang).to_owned()));
        let may = (short.max(named)..room).map(|_| (Sort::May, say::MAY.get(self.lang).to_owned()));
        let empty = roles.chain(must).chain(may);
        seats.extend(empty.map(|(sort, words)| Seat { who: None, words, sort }));
        seats
    }

    /// A place read aloud: the day, the shift, the time, who.
    pub(super) fn aloud(&self, s: usize, words: &str) -> String {
        let duty = &self.sheet.duties[s];
        let day = dates::weekday_day(duty.day, self.lang);
        say::SEAT_ALOUD.fill(self.lang, &[&day, &duty.shift.title, &self.time(s), words])
    }
}

/// What a place of a shift is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Somebody is on it.
    Person,
    /// Somebody is on it who said that they do not come.
    Declined,
    /// Somebody must be found.
    Missing,
    /// Somebody more would be good.
    May,
    /// Somebody was on it when it was published.
    Gone,
    /// A word about the shift.
    Note,
}

impl Sort {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Person => "seat",
            Self::Declined => "seat declined",
            Self::Missing => "seat missing",
            Self::May => "seat may",
            Self::Gone => "seat gone",
            Self::Note => "seat note",
        }
    }
}

/// A place of a shift.
pub(super) struct Seat {
    /// Who is on it, by number.
    pub(super) who: Option<usize>,
    /// What it says.
    pub(super) words: String,
    /// What it is.
    pub(super) sort: Sort,
}
