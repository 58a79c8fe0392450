//! A shift changed by hand 改这个班: who on it could no longer come. Told before the change is kept.

use super::{Blocker, Sheet, Shift, standby_standing, standing};
use crate::log::{CommunityId, RecordId, State};

/// What a change of a shift would do to those on it or on call for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strained {
    /// Those who would break hard rules that they keep as things stand, and which.
    pub people: Vec<(RecordId, Vec<Blocker>)>,
    /// So many are on it beyond the room there would be, where that is more than now.
    pub too_many: u32,
}

impl Strained {
    /// Whether everybody could still come.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.too_many == 0
    }
}

/// What changing the shift `id` to `after` would do; nothing where it takes no place in the roster.
pub fn strained(state: &State, community: &CommunityId, id: &RecordId, after: &Shift) -> Strained {
    let id = state.one(id);
    let Some(old) = state.get::<Shift>(&id).and_then(|s| s.day) else { return Strained::default() };
    let new = after.day.unwrap_or(old);
    let before = Sheet::of(state, community, old.min(new), old.max(new));
    let Some(s) = before.duty(&id) else { return Strained::default() };
    let mut then = before.clone();
    if then.alter_duty(s, after.clone()).is_none() {
        return Strained::default();
    }
    let over = |sheet: &Sheet| sheet.count(s).saturating_sub(sheet.duties[s].shift.most());
    let news = |rules: fn(&Sheet, usize, usize) -> Vec<Blocker>, v: usize| {
        let known = rules(&before, v, s);
        let mut found = rules(&then, v, s);
        found.retain(|b| !known.contains(b));
        (!found.is_empty()).then(|| (before.people[v].id, found))
    };
    let on = before.coming(s).filter_map(|v| news(standing, v));
    let ready = before.ready[s].iter().filter_map(|r| news(standby_standing, r.who));
    let people = on.chain(ready).collect();
    let too_many = if over(&then) > over(&before) { over(&then) } else { 0 };
    Strained { people, too_many }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, put, shift};
    use super::*;
    use crate::domain::shifts::{
        Away, Care, Need, Volunteer, VolunteerName, free_for, say_free, take_in,
    };
    use crate::domain::testing::{COMMUNITY, Desk, id};

    /// Three volunteers, of whom the third is spared late hours; two shifts on one day.
    fn desk() -> Desk {
        let mut d = Desk::new(1);
        for n in 50..53 {
            d.act(|s| take_in(s, &id(n), &Volunteer::default(), &VolunteerName::default()));
        }
        let care = Care { needs: [Need::NoLate].into(), ..Care::default() };
        d.act(|s| s.set(&id(52), &care).into_iter().collect());
        let first = shift("2026-12-07", "08:00", "10:00", 2, 3);
        let second = shift("2026-12-07", "14:00", "16:00", 1, 1);
        d.act(|s| s.set(&id(1), &first).into_iter().chain(s.set(&id(2), &second)).collect());
        d
    }

    #[test]
    fn whoever_could_no_longer_come_is_named_and_nobody_else() {
        let mut d = desk();
        for n in [50, 51, 52] {
            put(&mut d, 1, n).unwrap();
        }
        let away =
            Away { volunteer: id(51), from: Some(day("2026-12-08")), to: Some(day("2026-12-08")) };
        d.act(|s| s.set(&id(60), &away).into_iter().collect());
        let told = |d: &Desk, after: &Shift| strained(&d.state, &COMMUNITY, &id(1), after);
        let old = d.state.get::<Shift>(&id(1)).unwrap();
        let title = Shift { title: "巡夜".into(), ..old.clone() };
        assert!(told(&d, &title).is_empty(), "a name keeps nobody away");
        let late = shift("2026-12-07", "19:00", "21:00", 2, 3);
        assert_eq!(told(&d, &late).people, [(id(52), vec![Blocker::Late])]);
        let next = shift("2026-12-08", "08:00", "10:00", 2, 3);
        assert_eq!(told(&d, &next).people, [(id(51), vec![Blocker::Away])]);
        let small = shift("2026-12-07", "08:00", "10:00", 1, 2);
        assert_eq!(told(&d, &small), Strained { people: Vec::new(), too_many: 1 });
        // What was broken before is no news.
        d.act(|s| s.set(&id(1), &late).into_iter().collect());
        assert!(told(&d, &Shift { title: "巡夜".into(), ..late }).is_empty());
    }

    #[test]
    fn of_those_free_on_the_day_the_rules_against_each_are_known() {
        let mut d = desk();
        let the_day = day("2026-12-07");
        for n in [50, 51, 52] {
            d.act(|s| say_free(s, &id(n), the_day, true).into_iter().collect());
        }
        let ready = |d: &Desk| free_for(&d.state, &COMMUNITY, &id(1));
        assert_eq!(ready(&d), [50, 51, 52].map(|n| (id(n), Vec::new())));
        let minor = Care { minor: true, ..Care::default() };
        d.act(|s| s.set(&id(51), &minor).into_iter().collect());
        let over = Volunteer { month_minutes: Some(60), ..Volunteer::default() };
        d.act(|s| s.set(&id(52), &over).into_iter().collect());
        let found = ready(&d);
        assert_eq!(found[0], (id(50), Vec::new()));
        assert!(found[1].1.contains(&Blocker::Consent), "{found:?}");
        assert_eq!(found[2], (id(52), vec![Blocker::MonthMinutes(60)]));
        let left = Volunteer { until: Some(the_day), ..Volunteer::default() };
        d.act(|s| s.set(&id(50), &left).into_iter().collect());
        assert_eq!(ready(&d)[0], (id(50), vec![Blocker::Left]));
        put(&mut d, 1, 50).unwrap();
        assert_eq!(ready(&d).len(), 2, "whoever is on it is asked no more");
    }
}
