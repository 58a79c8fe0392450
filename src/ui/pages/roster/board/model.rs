//! What the board shows, looked up once from the state: the sheet, names, teams, what is published. What did not change
//! since the last look is kept, so that an act costs what it changed and another week next to nothing.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use chrono::{Datelike as _, Months, NaiveDate};

use crate::domain::community::{Grid, Person, PersonPrivate, Team};
use crate::domain::shifts::{
    Drawer, Line, Published, Roster, Sheet, Skill, Volunteer, VolunteerName, in_force,
};
use crate::log::{CommunityId, Mark, Record as _, RecordId, State};
use crate::text::{Lang, dates, roster_board as say};
use crate::ui::pages::community::pinyin;
use crate::ui::pages::volunteers::boxes::called;

/// What people and skills are called, and the order of the people by their names.
struct Names {
    ids: Vec<RecordId>,
    skill_ids: Vec<RecordId>,
    people: Vec<String>,
    order: Vec<usize>,
    skills: Vec<String>,
}

/// Everything the page asks for. Copies are cheap.
#[derive(Clone)]
pub(super) struct Model {
    /// Shifts, people, who is on what; of more days than are looked at, which [`Sheet::inside`] tells apart.
    pub(super) sheet: Sheet,
    names: Arc<Names>,
    /// Grids in the order of their codes, with what they are called.
    pub(super) grids: Arc<Vec<(RecordId, String)>>,
    /// Teams, with what they are called.
    pub(super) teams: Arc<Vec<(RecordId, String)>>,
    /// The shifts that are published.
    published: Arc<BTreeMap<RecordId, Line>>,
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

/// What is kept from one model to the next.
#[derive(Default)]
pub(super) struct Kept {
    drawer: Drawer,
    days: Option<(NaiveDate, NaiveDate)>,
    names: Option<(Mark, Lang, Arc<Names>)>,
    places: Option<(Mark, Places)>,
    published: Option<(Mark, Arc<BTreeMap<RecordId, Line>>)>,
}

/// Grids and teams.
type Places = [Arc<Vec<(RecordId, String)>>; 2];

const NAMES: &[&str] = &[
    VolunteerName::KIND.base,
    Volunteer::KIND.base,
    Person::KIND.base,
    PersonPrivate::KIND.base,
    Skill::KIND.base,
];

impl Kept {
    /// The days a sheet is drawn of so that those asked for are among them: from a month before them to a month after,
    /// as long as nobody leaves that.
    pub(super) fn days(&mut self, (first, last): (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
        if let Some((from, to)) = self.days
            && from <= first
            && last <= to
        {
            return (from, to);
        }
        let begin = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        let from = begin(first).checked_sub_months(Months::new(1)).unwrap_or(first);
        let to = begin(last).checked_add_months(Months::new(2)).and_then(|d| d.pred_opt());
        let days = (from, to.unwrap_or(last));
        self.days = Some(days);
        days
    }

    /// The model of some days.
    pub(super) fn model(
        &mut self,
        state: &State,
        community: &CommunityId,
        (first, last): (NaiveDate, NaiveDate),
        lang: Lang,
    ) -> Model {
        let sheet = self.drawer.sheet(state, community, first, last);
        let names = self.names(state, &sheet, lang);
        let [grids, teams] = self.places(state);
        Model { sheet, names, grids, teams, published: self.published(state), lang }
    }

    fn names(&mut self, state: &State, sheet: &Sheet, lang: Lang) -> Arc<Names> {
        let mark = state.mark(NAMES);
        if let Some((before, spoken, names)) = &self.names
            && (*before, *spoken) == (mark, lang)
            && names.skill_ids == sheet.skills
            && names.ids.iter().eq(sheet.people.iter().map(|c| &c.id))
        {
            return Arc::clone(names);
        }
        let people: Vec<String> = sheet.people.iter().map(|c| called(state, &c.id, lang)).collect();
        let skill = |id: &RecordId| state.get::<Skill>(id).unwrap_or_default().name;
        let pinyin = pinyin(people.iter().map(String::as_str));
        let mut order: Vec<usize> = (0..people.len()).collect();
        order.sort_by_cached_key(|v| (pinyin.key(&people[*v], true), *v));
        let skills = sheet.skills.iter().map(skill).collect();
        let ids = sheet.people.iter().map(|c| c.id).collect();
        let names = Arc::new(Names { ids, skill_ids: sheet.skills.clone(), people, order, skills });
        self.names = Some((mark, lang, Arc::clone(&names)));
        names
    }

    fn places(&mut self, state: &State) -> Places {
        let mark = state.mark(&[Grid::KIND.base, Team::KIND.base]);
        if let Some((before, places)) = &self.places
            && *before == mark
        {
            return places.clone();
        }
        let mut grids: Vec<(String, RecordId, String)> =
            state.all::<Grid>().map(|(id, grid)| (grid.code, id, grid.name)).collect();
        grids.sort();
        let grids = grids.into_iter().map(|(_, id, name)| (id, name)).collect();
        let teams = state.all::<Team>().map(|(id, team)| (id, team.name)).collect();
        let places = [Arc::new(grids), Arc::new(teams)];
        self.places = Some((mark, places.clone()));
        places
    }

    fn published(&mut self, state: &State) -> Arc<BTreeMap<RecordId, Line>> {
        let mark = state.mark(&[Roster::KIND.base, Published::KIND.base]);
        if let Some((before, published)) = &self.published
            && *before == mark
        {
            return Arc::clone(published);
        }
        let published = Arc::new(in_force(state).0);
        self.published = Some((mark, Arc::clone(&published)));
        published
    }
}

impl Model {
    /// The same looked at from other days, which are among those it was made of.
    pub(super) fn within(&self, (first, last): (NaiveDate, NaiveDate)) -> Self {
        Self { sheet: self.sheet.clone().within(first, last), ..self.clone() }
    }

    /// What somebody is called, by number.
    pub(super) fn name(&self, v: usize) -> &str {
        &self.names.people[v]
    }

    /// Everybody by name.
    pub(super) fn by_name(&self) -> &[usize] {
        &self.names.order
    }

    /// Whether nothing of these days is published.
    pub(super) fn nothing_published(&self) -> bool {
        let within = |day: NaiveDate| (self.sheet.first..=self.sheet.last).contains(&day);
        !self.published.values().any(|line| line.stood.day.is_some_and(within))
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
            .map(|(skill, _)| say::ROLE_MISSING.fill(self.lang, &[&self.names.skills[skill]]))
            .collect()
    }

    /// The places of a shift in order: those on it, then the empty ones.
    pub(super) fn seats(&self, s: usize, compare: bool) -> Vec<Seat> {
        let shift = &self.sheet.duties[s].shift;
        let id = self.sheet.duties[s].id;
        let before = self.published.get(&id).filter(|_| compare).map(|line| &line.on);
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
                let name = self.name(place.who).to_owned();
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
            words: [self.name(who), " · ", say::WENT_OFF.get(self.lang)].concat(),
            sort: Sort::Gone,
        }));
        if compare && before.is_none() && !self.nothing_published() {
            let words = say::NOT_PUBLISHED.get(self.lang).to_owned();
            seats.push(Seat { who: None, words, sort: Sort::Note });
        }
        seats.extend(self.sheet.ready[s].iter().map(|ready| Seat {
            who: None,
            words: say::ON_CALL_SEAT.fill(self.lang, &[self.name(ready.who)]),
            sort: Sort::OnCall,
        }));
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
    /// Somebody is on call for it.
    OnCall,
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
            Self::Note | Self::OnCall => "seat note",
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
