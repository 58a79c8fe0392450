//! Volunteers brought in from a table: who of them is known already, and what would be written.

use super::{Held, Skill, Volunteer, VolunteerName, Window, held_id, take_in, volunteer_name};
use crate::domain::community::{Grid, PersonPrivate, Team, TeamKind, code};
use crate::log::{CommunityId, Draft, RecordId, State};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// A row of such a table; what it does not say is left as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The row a spreadsheet shows.
    pub row: usize,
    /// The name.
    pub name: String,
    /// The telephone.
    pub tel: String,
    /// The grid, by name or code.
    pub grid: String,
    /// Teams, by name.
    pub teams: Vec<String>,
    /// Skills, by name.
    pub skills: Vec<String>,
    /// The most minutes in a month.
    pub month_minutes: Option<u32>,
    /// When they can.
    pub windows: Option<BTreeSet<Window>>,
}

/// Whom a row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// Somebody new.
    New,
    /// A person of the register who has not volunteered yet.
    Person(RecordId),
    /// One who volunteers already.
    Known(RecordId),
    /// Several bear the name and no telephone tells them apart: the row is left out.
    Namesakes,
    /// A row above is of the same person: this one is left out.
    Twice,
}

/// Names as they stand here, looked up once for a whole table.
pub struct Names {
    /// Volunteers by name, each with their telephone.
    volunteers: HashMap<String, Vec<(RecordId, String)>>,
    /// Persons who do not volunteer, likewise.
    persons: HashMap<String, Vec<(RecordId, String)>>,
    grids: HashMap<String, RecordId>,
    teams: HashMap<String, RecordId>,
    skills: HashMap<String, RecordId>,
}

impl Names {
    /// Reads them off the state.
    pub fn of(state: &State) -> Self {
        let mut volunteers: HashMap<String, Vec<(RecordId, String)>> = HashMap::new();
        let mut who = BTreeSet::new();
        for (id, volunteer) in state.all::<Volunteer>() {
            let Some(name) = volunteer_name(state, &id) else { continue };
            let own = state.get::<VolunteerName>(&id).map(|v| v.tel).filter(|tel| !tel.is_empty());
            let person = volunteer.person.map(|person| state.one(&person));
            who.extend(person);
            let tel = own.or_else(|| Some(state.get::<PersonPrivate>(&person?)?.phone));
            volunteers.entry(code::plain(&name)).or_default().push((id, tel.unwrap_or_default()));
        }
        let mut persons: HashMap<String, Vec<(RecordId, String)>> = HashMap::new();
        for (id, person) in state.all::<PersonPrivate>().filter(|(id, _)| !who.contains(id)) {
            persons.entry(code::plain(&person.name)).or_default().push((id, person.phone));
        }
        let mut grids = HashMap::new();
        for (id, grid) in state.all::<Grid>() {
            for name in [grid.name, grid.code, grid.city_code] {
                grids.insert(code::plain(&name), id);
            }
        }
        grids.remove("");
        let teams = state.all::<Team>().map(|(id, team)| (code::plain(&team.name), id)).collect();
        let skills = state.all::<Skill>().map(|(id, s)| (code::plain(&s.name), id)).collect();
        Self { volunteers, persons, grids, teams, skills }
    }

    /// Whom a row means, rows above it not looked at.
    pub fn meet(&self, row: &Brought) -> Met {
        let name = code::plain(&row.name);
        let one = |all: &HashMap<String, Vec<(RecordId, String)>>| {
            let all = all.get(&name).map(Vec::as_slice).unwrap_or_default();
            let same = |(_, tel): &&(RecordId, String)| !row.tel.is_empty() && *tel == row.tel;
            let other = |(_, tel): &&(RecordId, String)| tel.is_empty() || row.tel.is_empty();
            if let Some((id, _)) = all.iter().find(same) {
                return Ok(Some(*id));
            }
            // Another telephone is another person of that name.
            let mut may = all.iter().filter(other);
            match (may.next(), may.next()) {
                (Some((id, _)), None) => Ok(Some(*id)),
                (None, _) => Ok(None),
                _ => Err(()),
            }
        };
        match (one(&self.volunteers), one(&self.persons)) {
            (Err(()), _) => Met::Namesakes,
            (Ok(Some(id)), _) => Met::Known(id),
            (_, Ok(Some(id))) => Met::Person(id),
            (_, Err(())) => Met::Namesakes,
            _ => Met::New,
        }
    }

    /// Whom each row means; of two rows of one person the first counts.
    pub fn meet_all(&self, rows: &[Brought]) -> Vec<Met> {
        let mut seen = BTreeSet::new();
        rows.iter()
            .map(|row| {
                let met = self.meet(row);
                let key = match met {
                    Met::New => (None, code::plain(&row.name), row.tel.clone()),
                    Met::Person(id) | Met::Known(id) => (Some(id), String::new(), String::new()),
                    Met::Namesakes | Met::Twice => return met,
                };
                if seen.insert(key) { met } else { Met::Twice }
            })
            .collect()
    }

    /// Whether a grid of that name or code is here.
    pub fn knows_grid(&self, grid: &str) -> bool {
        self.grids.contains_key(&code::plain(grid))
    }
}

/// What the rows write. Teams and skills not yet here are made; a grid that is not known is left out. `fresh` draws the
/// ids of new volunteers, which must not follow from their names.
pub fn bring(
    state: &State,
    community: &CommunityId,
    rows: &[Brought],
    today: NaiveDate,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Draft> {
    let mut names = Names::of(state);
    let met = names.meet_all(rows);
    let mut drafts = Vec::new();
    for (row, met) in rows.iter().zip(met) {
        let (id, mut volunteer, mut name) = match met {
            Met::Namesakes | Met::Twice => continue,
            Met::Known(id) => {
                let name = state.get::<VolunteerName>(&id).unwrap_or_default();
                (id, state.get::<Volunteer>(&id).unwrap_or_default(), name)
            }
            Met::New | Met::Person(_) => {
                let person = if let Met::Person(id) = met { Some(id) } else { None };
                let name = if person.is_some() { String::new() } else { row.name.clone() };
                let volunteer = Volunteer { person, since: Some(today), ..Volunteer::default() };
                (fresh(), volunteer, VolunteerName { name, ..VolunteerName::default() })
            }
        };
        if !row.tel.is_empty() {
            name.tel.clone_from(&row.tel);
        }
        volunteer.grid = names.grids.get(&code::plain(&row.grid)).copied().or(volunteer.grid);
        volunteer.month_minutes = row.month_minutes.or(volunteer.month_minutes);
        if let Some(windows) = &row.windows {
            volunteer.windows.clone_from(windows);
        }
        for team in &row.teams {
            let key = code::plain(team);
            let made = *names.teams.entry(key.clone()).or_insert_with(|| {
                let id = RecordId::derived(community, "team", &key);
                let team =
                    Team { name: team.clone(), kind: TeamKind::Volunteer, ..Team::default() };
                drafts.extend(state.set(&id, &team));
                id
            });
            volunteer.teams.insert(made);
        }
        drafts.extend(take_in(state, &id, &volunteer, &name));
        for skill in &row.skills {
            let key = code::plain(skill);
            let made = *names.skills.entry(key).or_insert_with(|| {
                let id = skill_id(community, skill);
                drafts.extend(state.set(&id, &Skill { name: skill.clone() }));
                id
            });
            let held = held_id(community, &id, &made);
            if state.get::<Held>(&held).is_none() {
                let record = Held { volunteer: id, skill: made, ..Held::default() };
                drafts.extend(state.set(&held, &record));
            }
        }
    }
    drafts
}

/// The id of a skill made by its name, the same on every device.
pub fn skill_id(community: &CommunityId, name: &str) -> RecordId {
    RecordId::derived(community, "skill", &code::plain(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::{Person, place};
    use crate::domain::shifts::read_week;
    use crate::domain::testing::{COMMUNITY, Desk, id};

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();

    fn desk() -> Desk {
        let mut d = Desk::new(1);
        let (grid_id, grid) = place::grid(&COMMUNITY, "第一网格", "W01");
        d.act(|s| s.set(&grid_id, &grid).into_iter().collect());
        let person = PersonPrivate { name: "张某".into(), ..PersonPrivate::default() };
        d.act(|s| {
            s.set(&id(30), &Person::default()).into_iter().chain(s.set(&id(30), &person)).collect()
        });
        for (n, name, tel) in [(41, "王某", ""), (42, "李某", "1"), (43, "李某", "2")] {
            let name = VolunteerName { name: name.into(), tel: tel.into() };
            d.act(|s| take_in(s, &id(n), &Volunteer::default(), &name));
        }
        d
    }

    fn row(name: &str, tel: &str) -> Brought {
        Brought { name: name.into(), tel: tel.into(), ..Brought::default() }
    }

    #[test]
    fn a_row_means_somebody_known_a_person_or_somebody_new() {
        let names = Names::of(&desk().state);
        for (name, tel, expected) in [
            ("王某", "", Met::Known(id(41))),
            ("王 某", "9", Met::Known(id(41))),
            ("李某", "2", Met::Known(id(43))),
            ("李某", "", Met::Namesakes),
            ("李某", "3", Met::New),
            ("张某", "", Met::Person(id(30))),
            ("周某", "", Met::New),
        ] {
            assert_eq!(names.meet(&row(name, tel)), expected, "{name} {tel}");
        }
        let rows = [row("周某", ""), row("周某", ""), row("周某", "5")];
        assert_eq!(names.meet_all(&rows), [Met::New, Met::Twice, Met::New]);
    }

    #[test]
    fn a_table_brings_in_once_what_it_says() {
        let mut d = desk();
        let rows = [
            Brought {
                grid: "W01".into(),
                teams: vec!["夜巡队".into()],
                skills: vec!["带队".into()],
                month_minutes: Some(600),
                windows: Some(read_week("周六上午").unwrap()),
                ..row("王某", "7")
            },
            Brought { skills: vec!["带队".into()], ..row("周某", "") },
            row("李某", ""),
        ];
        let mut next = 60;
        let mut fresh = || {
            next += 1;
            id(next)
        };
        d.act(|s| bring(s, &COMMUNITY, &rows, TODAY, &mut fresh));
        let wang = d.state.get::<Volunteer>(&id(41)).unwrap();
        assert_eq!((wang.month_minutes, wang.windows.len(), wang.teams.len()), (Some(600), 1, 1));
        assert!(wang.grid.is_some());
        assert_eq!(d.state.all::<Volunteer>().count(), 4);
        assert_eq!((d.state.all::<Skill>().count(), d.state.all::<Held>().count()), (1, 2));
        assert_eq!(
            d.act(|s| bring(s, &COMMUNITY, &rows, TODAY, &mut fresh)),
            0,
            "again: nothing new"
        );
    }
}
