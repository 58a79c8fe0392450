//! A list pasted from a chat group 接龙 as the roster reads it: who signs up for a shift, who is free on a day.

use super::{Taking, Volunteer, VolunteerName, say_free, sign_up_each, take_in, volunteer_name};
use crate::domain::community::code;
use crate::domain::deliberation::chain::{ChainChoice, ChainRow};
use crate::domain::deliberation::{meant, persons_named};
use crate::log::{CommunityId, Draft, RecordId, State};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Whom a line means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Helper {
    /// One who volunteers already.
    Volunteer(RecordId),
    /// A person of the register who has not volunteered yet.
    Person(RecordId),
    /// Somebody new, by this name.
    Newcomer(String),
}

/// Why a line cannot be taken in as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stuck {
    /// It names nobody.
    NoName,
    /// More than one bears the name, and no door tells them apart.
    Namesakes,
}

/// Whom a line means, among volunteers first, then in the register.
///
/// # Errors
/// [`Stuck`] where nobody or more than one may be meant.
pub fn helper(state: &State, row: &ChainRow) -> Result<Helper, Stuck> {
    let name = code::plain(&row.name);
    if name.is_empty() {
        return Err(Stuck::NoName);
    }
    let person = meant(state, row).person;
    if person.is_none() && persons_named(state, &row.name).len() > 1 {
        // Of several namesakes the door names none: whoever volunteers among them need not be the one.
        return Err(Stuck::Namesakes);
    }
    let is = |(id, volunteer): (RecordId, Volunteer)| match (volunteer.person, person) {
        (Some(one), Some(other)) => (state.one(&one) == other).then_some(id),
        // Without a person to compare, the name decides.
        _ => volunteer_name(state, &id).filter(|n| code::plain(n) == name).map(|_| id),
    };
    let known: Vec<RecordId> = state.all::<Volunteer>().filter_map(is).collect();
    match (known.as_slice(), person) {
        ([one], _) => Ok(Helper::Volunteer(*one)),
        ([], Some(person)) => Ok(Helper::Person(person)),
        ([], None) if persons_named(state, &row.name).is_empty() => {
            Ok(Helper::Newcomer(row.name.clone()))
        }
        _ => Err(Stuck::Namesakes),
    }
}

/// A line, and the id for whoever it means where that is somebody new.
pub type Entry<'a> = (&'a ChainRow, RecordId);

/// Each helper of the lines once: the volunteer's id, what makes them one, and the line.
pub(super) fn helpers<'a>(
    state: &State,
    rows: &[Entry<'a>],
    today: NaiveDate,
) -> Vec<(RecordId, Vec<Draft>, &'a ChainRow)> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for (row, fresh) in rows {
        let Ok(helper) = helper(state, row) else { continue };
        // Two newcomers of one name at two doors are two people.
        let door = matches!(helper, Helper::Newcomer(_)).then(|| row.door());
        if !seen.insert((helper.clone(), door)) {
            continue;
        }
        let (id, makes) = volunteer_of(state, helper, fresh, today);
        all.push((id, makes, *row));
    }
    all
}

/// The volunteer a helper is, and what makes them one where they are none yet; `fresh` is the id of a new one.
pub(super) fn volunteer_of(
    state: &State,
    helper: Helper,
    fresh: &RecordId,
    today: NaiveDate,
) -> (RecordId, Vec<Draft>) {
    let (person, name) = match helper {
        Helper::Volunteer(id) => return (id, Vec::new()),
        Helper::Person(person) => (Some(person), String::new()),
        Helper::Newcomer(name) => (None, name),
    };
    let volunteer = Volunteer { person, since: Some(today), ..Volunteer::default() };
    let name = VolunteerName { name, ..VolunteerName::default() };
    (*fresh, take_in(state, fresh, &volunteer, &name))
}

/// Puts everybody the lines mean on a shift; who is not a volunteer yet becomes one. Lines that are stuck, and people
/// whom a rule keeps away, are left out.
pub fn sign_up(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    rows: &[Entry],
    today: NaiveDate,
) -> Vec<Draft> {
    let taking: Vec<Taking> =
        rows.iter().map(|(row, fresh)| (*row, *fresh, BTreeSet::from([*shift]))).collect();
    sign_up_each(state, community, &taking, today)
}

/// Notes of everybody the lines mean that they are free on a day, or, where the line says so, that they are not.
pub fn free_by_list(state: &State, day: NaiveDate, rows: &[Entry], today: NaiveDate) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (id, makes, row) in helpers(state, rows, today) {
        let free = !matches!(row.choice, ChainChoice::Stays | ChainChoice::Against);
        drafts.extend(makes);
        drafts.extend(say_free(state, &id, day, free));
    }
    drafts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::{Household, PersonPrivate, Unit};
    use crate::domain::deliberation::chain::parse_chain;
    use crate::domain::shifts::{Blocker, Filling, Fit, Shift, all_free, assign, free_on, roster};
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveTime;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();

    /// Two persons of one name at two doors, one of another; 王某 volunteers, by record and by name alone.
    fn desk() -> Desk {
        let mut d = Desk::new(1);
        for (n, code) in [(1, "3-201"), (2, "5-201")] {
            let unit = Unit { code: code.into(), ..Unit::default() };
            d.act(|s| s.set(&id(n), &unit).into_iter().collect());
            d.act(|s| s.set(&id(10 + n), &Household { unit: Some(id(n)) }).into_iter().collect());
        }
        for (n, name, home) in [(31, "李某", 11), (32, "李某", 12), (33, "张某", 11)] {
            let household = Some(id(home));
            let person = PersonPrivate { name: name.into(), household, ..PersonPrivate::default() };
            d.act(|s| s.set(&id(n), &person).into_iter().collect());
        }
        for (n, person, name) in [(41, None, "王某"), (42, Some(id(32)), ""), (43, None, "钱某")]
        {
            let volunteer = Volunteer { person, ..Volunteer::default() };
            let name = VolunteerName { name: name.into(), ..VolunteerName::default() };
            d.act(|s| take_in(s, &id(n), &volunteer, &name));
        }
        for (n, from) in [(51, 9), (52, 10)] {
            let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
            let (start, end) = (hour(from), hour(from + 2));
            let shift = Shift { day: Some(TODAY), start, end, min: 2, ..Shift::default() };
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        d
    }

    #[test]
    fn a_line_means_a_volunteer_a_person_or_somebody_new_and_else_says_why_not() {
        let d = desk();
        for (line, expected) in [
            ("1. 王某", Ok(Helper::Volunteer(id(41)))),
            ("1. 王某 3栋201 报名", Ok(Helper::Volunteer(id(41)))),
            ("1. 张某", Ok(Helper::Person(id(33)))),
            ("1. 李某 5栋201", Ok(Helper::Volunteer(id(42)))),
            ("1. 李某 3栋201", Ok(Helper::Person(id(31)))),
            ("1. 李某 9栋101", Err(Stuck::Namesakes)),
            ("1. 周某 来", Ok(Helper::Newcomer("周某".into()))),
            ("1. 3栋201 报名", Err(Stuck::NoName)),
        ] {
            let chain = parse_chain(line);
            assert_eq!(helper(&d.state, &chain.rows[0]), expected, "{line}");
        }
    }

    #[test]
    fn newcomers_of_one_name_at_two_doors_are_two_people() {
        let d = desk();
        let chain = parse_chain("1. 周某 3栋201\n2. 周某 5栋202\n3. 周某 5栋202");
        let rows: Vec<Entry> = chain.rows.iter().zip((61..).map(id)).collect();
        let ids: Vec<RecordId> = helpers(&d.state, &rows, TODAY).iter().map(|h| h.0).collect();
        assert_eq!(ids, [id(61), id(62)]);
    }

    #[test]
    fn two_of_one_name_are_never_mixed_up() {
        let mut d = desk();
        d.act(|s| {
            take_in(
                s,
                &id(44),
                &Volunteer::default(),
                &VolunteerName { name: "王某".into(), ..VolunteerName::default() },
            )
        });
        let chain = parse_chain("1. 王某 3栋201");
        assert_eq!(helper(&d.state, &chain.rows[0]), Err(Stuck::Namesakes));
        let mut e = desk();
        // Nobody of the two of the register volunteers any more.
        e.act(|s| s.remove::<Volunteer>(&id(42)).into_iter().collect());
        let chain = parse_chain("1. 李某");
        assert_eq!(helper(&e.state, &chain.rows[0]), Err(Stuck::Namesakes));
    }

    fn entries(rows: &[ChainRow]) -> Vec<Entry<'_>> {
        rows.iter().zip(70..).map(|(row, n)| (row, id(n))).collect()
    }

    #[test]
    fn a_list_signs_up_each_once_and_leaves_out_who_cannot_come() {
        let mut d = desk();
        let drafts = assign(&d.state, &COMMUNITY, &id(52), &id(43)).unwrap();
        d.act(|_| drafts);
        let chain = parse_chain("1. 王某\n2. 张某 3栋201\n3. 周某\n4. 周某\n5. 钱某\n6. 王某 报名");
        let mut filling = Filling::of(&d.state, &COMMUNITY, &id(51));
        let (_, fit) = filling.next(&d.state, &chain.rows[4], true).unwrap();
        assert_eq!(fit, Fit::Blocked(vec![Blocker::Overlap(id(52))]));
        d.act(|s| sign_up(s, &COMMUNITY, &id(51), &entries(&chain.rows), TODAY));
        let all = roster(&d.state);
        let on = &all.iter().find(|s| s.id == id(51)).unwrap().volunteers;
        let names: BTreeSet<String> =
            on.iter().filter_map(|id| volunteer_name(&d.state, id)).collect();
        assert_eq!(names.iter().map(String::as_str).collect::<Vec<_>>(), ["周某", "张某", "王某"]);
        assert_eq!(on.len(), 3);
        // The same list a second time brings nothing new.
        assert_eq!(d.act(|s| sign_up(s, &COMMUNITY, &id(51), &entries(&chain.rows), TODAY)), 0);
    }

    #[test]
    fn a_list_for_one_shift_asks_all_rules_and_counts_the_room() {
        let mut d = desk();
        d.act(|s| {
            let gone = |v: &mut Volunteer| v.until = Some(TODAY);
            s.change::<Volunteer>(&id(43), gone).into_iter().collect()
        });
        let chain = parse_chain("1. 钱某\n2. 王某\n3. 王某\n4. 周某\n5. 吴某");
        let mut filling = Filling::of(&d.state, &COMMUNITY, &id(51));
        let mut next = |n: usize| filling.next(&d.state, &chain.rows[n], true).map(|(_, fit)| fit);
        assert_eq!(next(0), Ok(Fit::Blocked(vec![Blocker::Left])));
        assert_eq!(next(1), Ok(Fit::Fine));
        assert_eq!(next(2), Ok(Fit::Blocked(vec![Blocker::AlreadyOn])));
        assert_eq!(next(3), Ok(Fit::Fine));
        assert_eq!(next(4), Ok(Fit::Full));
        let rows = entries(&chain.rows[..1]);
        assert_eq!(sign_up(&d.state, &COMMUNITY, &id(51), &rows, TODAY), Vec::new());
    }

    #[test]
    fn the_last_word_on_a_day_holds() {
        let mut d = desk();
        let chain = parse_chain("1. 王某\n2. 钱某 来不了");
        assert_eq!(d.act(|s| free_by_list(s, TODAY, &entries(&chain.rows), TODAY)), 2);
        assert_eq!(d.act(|s| free_by_list(s, TODAY, &entries(&chain.rows), TODAY)), 0);
        assert_eq!(all_free(&d.state, TODAY), [id(41)].into());
        assert_eq!(free_on(&d.state, &id(43), TODAY), Some(false));
        assert_eq!(free_on(&d.state, &id(42), TODAY), None);
        let later = parse_chain("1. 王某 没空");
        d.act(|s| free_by_list(s, TODAY, &entries(&later.rows), TODAY));
        assert_eq!(all_free(&d.state, TODAY), [].into());
    }
}
