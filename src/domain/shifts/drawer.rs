//! The drawer 抽屉: what of a sheet only shifts and people decide, kept from one sheet to the next. Whoever draws a sheet
//! after every act reads again only who is on what, unless a shift or a person changed.

use super::answer::all_versions;
use super::sheet::{Span, around};
use super::{
    Answer, Assignment, Away, Care, Free, Held, Pair, Place, Planning, Published, Ready, Roster,
    Said, Sheet, Shift, Standby, Version, Voices, Volunteer,
};
use crate::domain::deliberation::Holiday;
use crate::log::{CommunityId, Mark, Record as _, RecordId, State};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The kinds a sheet is made from, assignments and answers apart.
const BARE: &[&str] = &[
    Shift::KIND.base,
    Holiday::KIND.base,
    Planning::KIND.base,
    Volunteer::KIND.base,
    Care::KIND.base,
    Free::KIND.base,
    Held::KIND.base,
    Away::KIND.base,
    Pair::KIND.base,
];

/// The kinds that say what was published.
const TOLD: &[&str] = &[Roster::KIND.base, Published::KIND.base];

/// Parts of sheets, kept.
#[derive(Clone, Debug, Default)]
pub struct Drawer {
    bare: Option<(Key, Sheet)>,
    told: Option<(Mark, Arc<Vec<Vec<Version>>>)>,
}

/// What a bare sheet was made from.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    mark: Mark,
    community: CommunityId,
    span: Span,
    /// Who is on a shift of it without a record of their own.
    strangers: BTreeSet<RecordId>,
}

impl Drawer {
    /// The sheet of some days; always equal to one that is made from nothing ([`Sheet::of`]).
    pub fn sheet(
        &mut self,
        state: &State,
        community: &CommunityId,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Sheet {
        let (mark, span) = (state.mark(BARE), around(first, last));
        let kept = self
            .bare
            .take()
            .filter(|(key, _)| (key.mark, key.community, key.span) == (mark, *community, span));
        let (mut key, mut bare) = kept.unwrap_or_else(|| {
            let strangers = BTreeSet::new();
            let bare = Sheet::bare(state, community, span, &strangers);
            (Key { mark, community: *community, span, strangers }, bare)
        });
        let places = self.places(state, &bare);
        let unknown = |id: &RecordId| bare.person(id).is_none_or(|v| !bare.people[v].known);
        let strangers: BTreeSet<RecordId> =
            places.iter().map(|(_, id, _)| *id).filter(unknown).collect();
        if strangers != key.strangers {
            bare = Sheet::bare(state, community, span, &strangers);
            key.strangers = strangers;
        }
        let sheet = bare.staffed(places, &ready(state, &bare)).within(first, last);
        self.bare = Some((key, bare));
        sheet
    }

    /// Who is on the shifts of a sheet.
    fn places(&mut self, state: &State, bare: &Sheet) -> Vec<(usize, RecordId, Place)> {
        let mut voices = None;
        let mut places = Vec::new();
        for (id, a) in state.all::<Assignment>() {
            let Some(s) = bare.duty(&state.one(&a.shift)) else { continue };
            let (shift, volunteer) = (bare.duties[s].id, state.one(&a.volunteer));
            let said = if state.unread_facts::<Answer>(&id).next().is_some() {
                let voices = voices.get_or_insert_with(|| Voices::among(self.told(state), state));
                voices.said(state, &shift, &volunteer)
            } else {
                Said::Nothing
            };
            let (declined, agreed) = (matches!(said, Said::Declines(_)), said == Said::Comes);
            let excused = !a.reason.is_empty();
            places.push((
                s,
                volunteer,
                Place { who: 0, locked: a.locked, excused, declined, agreed },
            ));
        }
        places
    }

    fn told(&mut self, state: &State) -> Arc<Vec<Vec<Version>>> {
        let mark = state.mark(TOLD);
        if let Some((kept, told)) = &self.told
            && *kept == mark
        {
            return Arc::clone(told);
        }
        let told = Arc::new(all_versions(state));
        self.told = Some((mark, Arc::clone(&told)));
        told
    }
}

/// Who is on call for the shifts of a sheet.
fn ready(state: &State, bare: &Sheet) -> Vec<(usize, RecordId, Ready)> {
    let one = |(_, a): (RecordId, Standby)| {
        let s = bare.duty(&state.one(&a.shift))?;
        let ready = Ready { who: 0, locked: a.locked, excused: !a.reason.is_empty() };
        Some((s, state.one(&a.volunteer), ready))
    };
    state.all::<Standby>().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{VolunteerName, assign, assignment_id, take_in, unassign};
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveTime;

    const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
    const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 13).unwrap();

    fn shift(day: u32) -> Shift {
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
        let day = NaiveDate::from_ymd_opt(2026, 12, day);
        Shift { day, start: hour(8), end: hour(10), min: 1, target: 2, ..Shift::default() }
    }

    #[test]
    fn what_is_kept_is_always_what_would_be_read_anew() {
        type Act = fn(&State) -> Vec<crate::log::Draft>;
        let acts: [(&str, Act); 13] = [
            ("a shift", |s| s.set(&id(1), &shift(8)).into_iter().collect()),
            ("another", |s| s.set(&id(2), &shift(9)).into_iter().collect()),
            ("a volunteer", |s| {
                take_in(s, &id(51), &Volunteer::default(), &VolunteerName::default())
            }),
            ("put on", |s| assign(s, &COMMUNITY, &id(1), &id(51)).unwrap()),
            ("a stranger put on", |s| {
                let on = Assignment { shift: id(2), volunteer: id(60), ..Assignment::default() };
                let at = assignment_id(&COMMUNITY, &id(2), &id(60));
                s.set(&at, &on).into_iter().collect()
            }),
            ("they say they do not come", |s| {
                let at = assignment_id(&COMMUNITY, &id(1), &id(51));
                vec![s.state_fact(&at, &Answer { declined: true, note: String::new() })]
            }),
            ("the stranger becomes known", |s| {
                take_in(s, &id(60), &Volunteer::default(), &VolunteerName::default())
            }),
            ("two turn out to be one", |s| vec![s.same(&id(51), &id(60))]),
            ("away", |s| {
                let away = Away { volunteer: id(51), from: Some(FIRST), to: Some(LAST) };
                s.set(&id(70), &away).into_iter().collect()
            }),
            ("moved", |s| s.set(&id(1), &shift(10)).into_iter().collect()),
            ("taken off", |s| unassign(s, &id(2), &id(60))),
            ("called off", |s| {
                s.change::<Shift>(&id(2), |shift| shift.cancelled = true).into_iter().collect()
            }),
            ("removed", |s| s.remove::<Volunteer>(&id(51)).into_iter().collect()),
        ];
        let mut d = Desk::new(1);
        let mut drawer = Drawer::default();
        let mut before = drawer.sheet(&d.state, &COMMUNITY, FIRST, LAST);
        for (what, act) in acts {
            assert!(d.act(act) > 0, "{what}");
            let now = drawer.sheet(&d.state, &COMMUNITY, FIRST, LAST);
            assert_eq!(now, Sheet::of(&d.state, &COMMUNITY, FIRST, LAST), "{what}");
            assert_ne!(now, before, "{what} changes the sheet");
            before = now;
        }
        // Other days, and another state that took the place of this one.
        let later = (LAST, LAST + chrono::Days::new(40));
        let sheet = drawer.sheet(&d.state, &COMMUNITY, later.0, later.1);
        assert_eq!(sheet, Sheet::of(&d.state, &COMMUNITY, later.0, later.1));
        let empty = State::new(crate::domain::KINDS);
        assert_eq!(drawer.sheet(&empty, &COMMUNITY, FIRST, LAST).people.len(), 0);
    }

    #[test]
    fn putting_somebody_on_reads_no_person_again() {
        let mut d = Desk::new(1);
        d.act(|s| s.set(&id(1), &shift(8)).into_iter().collect());
        d.act(|s| take_in(s, &id(51), &Volunteer::default(), &VolunteerName::default()));
        let mut drawer = Drawer::default();
        let before = drawer.sheet(&d.state, &COMMUNITY, FIRST, LAST);
        d.act(|s| assign(s, &COMMUNITY, &id(1), &id(51)).unwrap());
        let after = drawer.sheet(&d.state, &COMMUNITY, FIRST, LAST);
        assert!(after.is_on(0, 0));
        assert!(Arc::ptr_eq(&before.people, &after.people));
        assert!(Arc::ptr_eq(&before.duties, &after.duties));
    }
}
