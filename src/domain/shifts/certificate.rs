//! What a volunteer is given on paper 证明, and the numbers of what was given.
//!
//! Ministry of Civil Affairs decree 67 (in force 2021-02-01) and 民发〔2015〕149号: whoever organized and recorded the
//! service certifies it, 谁组织谁记录、谁记录谁证明; a certificate names the volunteer with an identity document, the
//! service with its hours, the issuer with whoever is responsible and whoever handled it, a number and a day, and bears a
//! seal. Anybody else may hand out a record of service that says that it certifies nothing.

use super::{Employment, Service, Training, services};
use crate::domain::community::community_record;
use crate::domain::deliberation::place_name;
use crate::log::{CommunityId, Draft, Record, RecordId, State};
use crate::record;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// Who issues here, and whether they may: asked once; on the community's own record.
    pub struct Issuer: "service.issuer" as Record, Shared {
        /// The organization.
        pub name: String = "name",
        /// It said that it organizes and records this service itself and is entitled to certify it.
        pub entitled: bool = "entitled",
        /// The day it said so.
        pub since: Option<NaiveDate> = "since",
        /// Where to ask whether a certificate is genuine: its office and telephone.
        pub contact: String = "contact",
    }
}

record! {
    /// A certificate was issued; on the volunteer's id. Its number is never given again.
    pub struct Certificate: "service.certificate" as Fact, Personal {
        /// Its number.
        pub number: String = "number",
        /// The first day it covers.
        pub from: Option<NaiveDate> = "from",
        /// The last day.
        pub to: Option<NaiveDate> = "to",
        /// Minutes it certifies.
        pub minutes: u32 = "minutes",
        /// Number of times it certifies.
        pub times: u32 = "times",
        /// Who issued it.
        pub issuer: String = "issuer",
        /// Who handled it 经办人.
        pub handler: String = "handler",
        /// The day it was issued.
        pub day: Option<NaiveDate> = "day",
    }
}

/// Who issues here.
pub fn issuer(state: &State, community: &CommunityId) -> Issuer {
    state.get(&community_record(community)).unwrap_or_default()
}

/// Every number that was ever given, those of certificates taken back too.
pub fn numbers(state: &State) -> BTreeMap<String, u32> {
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    for (_, folded) in state.ever(Certificate::KIND.base) {
        for fact in &folded.facts {
            let given = crate::log::fact_as::<Certificate>(fact).number;
            if !given.is_empty() {
                *numbers.entry(given).or_default() += 1;
            }
        }
    }
    numbers
}

/// The next number: the year, a running number, and four digits by chance, so that two offices that issue on the same day
/// and meet later have not given the same one. `chance` is random.
pub fn next_number(state: &State, year: i32, chance: u16) -> String {
    let given = numbers(state);
    let running = |number: &String| -> Option<u32> {
        let mut parts = number.split('-');
        let same = parts.next()?.parse() == Ok(year);
        parts.next()?.parse().ok().filter(|_| same)
    };
    let next = given.keys().filter_map(running).max().unwrap_or_default() + 1;
    format!("{year}-{next:04}-{:04}", chance % 10_000)
}

/// A number is given already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberGiven;

/// Issues a certificate to a volunteer.
///
/// # Errors
/// [`NumberGiven`].
pub fn issue(
    state: &State,
    volunteer: &RecordId,
    certificate: &Certificate,
) -> Result<Vec<Draft>, NumberGiven> {
    if numbers(state).contains_key(&certificate.number) {
        return Err(NumberGiven);
    }
    Ok(vec![state.state_fact(volunteer, certificate)])
}

/// The certificates issued to a volunteer, the latest first.
pub fn certificates(state: &State, volunteer: &RecordId) -> Vec<Certificate> {
    let given = state.facts::<Certificate>(volunteer);
    given.into_iter().rev().map(|(_, certificate)| certificate).collect()
}

/// Those issued to a volunteer that cover some of these days: another one would count the same service twice.
pub fn overlapping(
    state: &State,
    volunteer: &RecordId,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<Certificate> {
    let mut all = certificates(state, volunteer);
    all.retain(|c| c.from.is_none_or(|f| f <= to) && c.to.is_none_or(|t| from <= t));
    all
}

/// All certificates issued, by number.
pub fn all_certificates(state: &State) -> Vec<(RecordId, Certificate)> {
    let mut all: Vec<(RecordId, Certificate)> = state
        .ever(Certificate::KIND.base)
        .flat_map(|(id, _)| certificates(state, &id).into_iter().map(move |c| (id, c)))
        .collect();
    all.sort_by(|a, b| (&a.1.number, a.0).cmp(&(&b.1.number, b.0)));
    all
}

/// What one kind of work came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// What was done.
    pub title: String,
    /// Where.
    pub places: BTreeSet<String>,
    /// How many times.
    pub times: u32,
    /// Minutes.
    pub minutes: u32,
}

/// What a volunteer did over a span of days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Every stretch, by day and time.
    pub services: Vec<Service>,
    /// The same by what was done.
    pub works: Vec<Work>,
    /// The same by month, as its first day: times and minutes.
    pub months: BTreeMap<NaiveDate, (u32, u32)>,
    /// Minutes in all.
    pub minutes: u32,
    /// Times in all.
    pub times: u32,
    /// Trainings: when, in what, minutes.
    pub trainings: Vec<Training>,
}

/// The account of one volunteer from `from` to `to`.
pub fn account(
    state: &State,
    employment: &Employment,
    volunteer: &RecordId,
    from: NaiveDate,
    to: NaiveDate,
) -> Account {
    let one = state.one(volunteer);
    let mine = services(state, employment, from, to)
        .into_iter()
        .filter(|s| s.turn.volunteer == one)
        .collect();
    let within = |t: &Training| t.day.is_some_and(|day| day >= from && day <= to);
    let trainings = state.facts::<Training>(&one).into_iter().map(|(_, t)| t).filter(within);
    Account { trainings: trainings.collect(), ..account_of(state, mine) }
}

/// Adds up stretches of service.
pub fn account_of(state: &State, services: Vec<Service>) -> Account {
    let mut account = Account::default();
    let mut works: BTreeMap<String, Work> = BTreeMap::new();
    for service in services {
        // Where nobody noted minutes there is nothing to certify yet.
        if service.minutes == 0 {
            continue;
        }
        let shift = &service.turn.on;
        let work = works.entry(shift.title.clone()).or_default();
        work.title.clone_from(&shift.title);
        let place = place_name(state, shift.venue.as_ref(), &shift.place);
        work.places.extend(Some(place).filter(|place| !place.is_empty()));
        work.times += 1;
        work.minutes = work.minutes.saturating_add(service.minutes);
        if let Some(first) = shift.day.and_then(|day| day.with_day(1)) {
            let month = account.months.entry(first).or_default();
            *month = (month.0 + 1, month.1.saturating_add(service.minutes));
        }
        account.times += 1;
        account.minutes = account.minutes.saturating_add(service.minutes);
        account.services.push(service);
    }
    account.works = works.into_values().collect();
    account.works.sort_by(|a, b| b.minutes.cmp(&a.minutes).then_with(|| a.title.cmp(&b.title)));
    account
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{COMMUNITY, Desk, id};

    fn certificate(number: &str) -> Certificate {
        Certificate { number: number.into(), minutes: 90, ..Certificate::default() }
    }

    #[test]
    fn a_number_is_given_once_on_one_device_and_on_two() {
        let mut a = Desk::new(1);
        let first = next_number(&a.state, 2026, 4_821);
        assert_eq!(first, "2026-0001-4821");
        let drafts = issue(&a.state, &id(50), &certificate(&first)).unwrap();
        a.enter(drafts);
        assert_eq!(issue(&a.state, &id(51), &certificate(&first)), Err(NumberGiven));
        let mut b = Desk::new(2);
        a.sync(&mut b);
        let (x, y) = (next_number(&a.state, 2026, 17), next_number(&b.state, 2026, 60_018));
        assert_eq!((x.as_str(), y.as_str()), ("2026-0002-0017", "2026-0002-0018"));
        a.enter(issue(&a.state, &id(50), &certificate(&x)).unwrap());
        b.enter(issue(&b.state, &id(51), &certificate(&y)).unwrap());
        a.sync(&mut b);
        assert_eq!(all_certificates(&a.state).len(), 3);
        assert!(numbers(&a.state).values().all(|times| *times == 1));
        assert_eq!(next_number(&a.state, 2026, 0), "2026-0003-0000");
        assert_eq!(next_number(&a.state, 2027, 0), "2027-0001-0000");
        // One that was taken back keeps its number to itself.
        let fact = a.state.facts::<Certificate>(&id(50))[1].0.id;
        a.act(|s| vec![s.retract(&id(50), &fact)]);
        assert_eq!(certificates(&a.state, &id(50)).len(), 1);
        assert_eq!(issue(&a.state, &id(50), &certificate(&x)), Err(NumberGiven));
    }

    #[test]
    fn another_one_for_the_same_days_is_seen() {
        let mut d = Desk::new(1);
        let day = |m, day| NaiveDate::from_ymd_opt(2026, m, day);
        let spring =
            Certificate { from: day(1, 1), to: day(3, 31), ..certificate("2026-0001-0001") };
        let drafts = issue(&d.state, &id(50), &spring).unwrap();
        d.enter(drafts);
        let seen = |from, to| overlapping(&d.state, &id(50), (from, to)).len();
        let days = |m, first, last| (day(m, first).unwrap(), day(m, last).unwrap());
        let (april, march) = (days(4, 1, 30), days(3, 31, 31));
        assert_eq!((seen(april.0, april.1), seen(march.0, march.1)), (0, 1));
        assert_eq!(seen(day(1, 1).unwrap(), day(12, 31).unwrap()), 1);
        assert_eq!(overlapping(&d.state, &id(51), april), []);
    }

    #[test]
    fn nobody_is_entitled_until_somebody_says_so() {
        let d = Desk::new(1);
        assert_eq!(issuer(&d.state, &COMMUNITY), Issuer::default());
    }
}
