//! Noting who came to a shift 到岗, and correcting what was noted: nothing is written over.

use super::{
    Assignment, Attended, Helper, Noted, Presence, Turn, assignment_id, turns_of_shift,
    volunteer_name, volunteer_of,
};
use crate::log::{CommunityId, Draft, RecordId, State};
use chrono::NaiveDate;

/// Whether somebody came, about to be noted.
#[derive(Clone, Debug, PartialEq)]
pub struct Noting {
    /// Who.
    pub volunteer: RecordId,
    /// What is said of them.
    pub said: Attended,
}

impl Noting {
    /// They came, for so many minutes.
    pub fn came(volunteer: RecordId, minutes: u32, noted: Noted) -> Self {
        let said = Attended { minutes: Some(minutes), noted, ..Attended::default() };
        Self { volunteer, said }
    }
}

/// Notes words on who came to a shift. What says the same as the word that holds is left out; what says something else
/// corrects it and names it. Whoever came without being on the roster is put on it, so that the work of an evening is
/// seen as it was.
pub fn note_presence(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    notes: &[Noting],
) -> Vec<Draft> {
    let shift = state.one(shift);
    let turns = turns_of_shift(state, &shift);
    notes.iter().flat_map(|noting| note_one(state, community, &shift, &turns, noting)).collect()
}

fn note_one(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    turns: &[Turn],
    noting: &Noting,
) -> Vec<Draft> {
    let volunteer = state.one(&noting.volunteer);
    let turn = turns.iter().find(|turn| turn.volunteer == volunteer);
    let on =
        turn.map_or_else(|| assignment_id(community, shift, &volunteer), |turn| turn.assignment);
    let mut said = noting.said.clone();
    if !said.presence.came() {
        said.minutes = None;
    }
    if let Some(word) = turn.and_then(Turn::word) {
        if word.said.presence == said.presence && word.said.minutes == said.minutes {
            return Vec::new();
        }
        said.corrects = Some(word.id);
    }
    let mut drafts = Vec::new();
    if !turn.is_some_and(|turn| turn.due) && said.presence.came() {
        let came = Assignment { shift: *shift, volunteer, locked: true, ..Assignment::default() };
        drafts.extend(state.set(&on, &came));
    }
    drafts.push(state.state_fact(&on, &said));
    drafts
}

/// Notes that somebody came who was not on the roster; whoever is no volunteer yet becomes one. `fresh` is the id of a
/// new one.
pub fn note_extra(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    (helper, fresh): (Helper, RecordId),
    said: Attended,
    today: NaiveDate,
) -> Vec<Draft> {
    let (volunteer, mut drafts) = volunteer_of(state, helper, &fresh, today);
    drafts.extend(note_presence(state, community, shift, &[Noting { volunteer, said }]));
    drafts
}

/// The turns of a shift as they stand on the page where presence is noted: by name, who has none last.
pub fn presence_sheet(state: &State, shift: &RecordId) -> Vec<(Turn, Option<String>)> {
    let named = |turn: Turn| {
        let name = volunteer_name(state, &turn.volunteer);
        (turn, name)
    };
    let mut all: Vec<_> = turns_of_shift(state, shift).into_iter().map(named).collect();
    all.sort_by(|(a, x), (b, y)| (x.is_none(), x, a.volunteer).cmp(&(y.is_none(), y, b.volunteer)));
    all
}

/// What everybody on the roster of whom nothing was noted yet did, if all of them came: the minutes of the plan. Who said
/// that they do not come is not among them.
pub fn all_came(turns: &[Turn]) -> Vec<Noting> {
    let open = turns.iter().filter(|turn| turn.due && !turn.declined && turn.words.is_empty());
    open.map(|turn| Noting::came(turn.volunteer, turn.on.minutes(), Noted::List)).collect()
}

/// How much longer than planned somebody may have been there without a word on why.
const OVER: u32 = 30;

/// Whether minutes are so far beyond the plan that somebody must say why: what is recorded is what was done (Ministry of
/// Civil Affairs decree 67, art. 3: 真实、准确).
pub fn is_overlong(planned: u32, minutes: u32) -> bool {
    planned > 0 && minutes > planned.saturating_add(OVER)
}

/// Minutes to begin with where a state is chosen: those of the plan for whoever was there all the time, nothing for
/// whoever was not there; who came late or left early is asked for.
pub fn minutes_to_begin_with(presence: Presence, planned: u32) -> Option<u32> {
    presence.came().then_some(planned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shifts::{Shift, Volunteer, roster};
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use chrono::NaiveTime;

    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();

    fn desk() -> Desk {
        let mut d = Desk::new(1);
        let time = |h| NaiveTime::from_hms_opt(h, 0, 0);
        let shift = Shift { day: Some(DAY), start: time(8), end: time(10), ..Shift::default() };
        d.act(|s| s.set(&id(1), &shift).into_iter().collect());
        for volunteer in [50, 51] {
            let put = crate::domain::shifts::assign(&d.state, &COMMUNITY, &id(1), &id(volunteer));
            d.enter(put.unwrap());
        }
        d
    }

    fn note(d: &mut Desk, volunteer: u8, presence: Presence, minutes: Option<u32>) -> usize {
        let said = Attended { presence, minutes, ..Attended::default() };
        let noting = Noting { volunteer: id(volunteer), said };
        d.act(|s| note_presence(s, &COMMUNITY, &id(1), &[noting]))
    }

    fn words(d: &Desk, volunteer: u8) -> Vec<(Presence, Option<u32>, bool)> {
        let turns = turns_of_shift(&d.state, &id(1));
        let turn = turns.into_iter().find(|t| t.volunteer == id(volunteer)).unwrap();
        let word = |w: &crate::domain::shifts::Word| {
            (w.said.presence, w.said.minutes, w.said.corrects.is_some())
        };
        turn.words.iter().map(word).collect()
    }

    #[test]
    fn much_longer_than_planned_wants_a_word() {
        for (planned, minutes, expected) in [
            (120, 120, false),
            (120, 150, false),
            (120, 151, true),
            (0, 600, false),
            (60, 30, false),
        ] {
            assert_eq!(is_overlong(planned, minutes), expected, "{planned} {minutes}");
        }
    }

    #[test]
    fn a_correction_names_what_it_corrects_and_the_same_word_is_not_said_twice() {
        let mut d = desk();
        assert_eq!(note(&mut d, 50, Presence::Present, Some(120)), 1);
        assert_eq!(note(&mut d, 50, Presence::Present, Some(120)), 0);
        assert_eq!(note(&mut d, 50, Presence::LeftEarly, Some(60)), 1);
        assert_eq!(note(&mut d, 51, Presence::Absent, Some(60)), 1);
        assert_eq!(
            words(&d, 50),
            [(Presence::Present, Some(120), false), (Presence::LeftEarly, Some(60), true)]
        );
        assert_eq!(
            words(&d, 51),
            [(Presence::Absent, None, false)],
            "who is not there serves none"
        );
        let turn = &turns_of_shift(&d.state, &id(1))[0];
        assert_eq!(turn.words[1].said.corrects, Some(turn.words[0].id));
    }

    #[test]
    fn all_came_leaves_alone_what_was_noted() {
        let mut d = desk();
        note(&mut d, 50, Presence::Excused, None);
        let turns = turns_of_shift(&d.state, &id(1));
        assert_eq!(all_came(&turns), [Noting::came(id(51), 120, Noted::List)]);
    }

    #[test]
    fn who_said_no_is_credited_only_where_somebody_saw_them() {
        let mut d = desk();
        let seat = assignment_id(&COMMUNITY, &id(1), &id(50));
        let no = crate::domain::shifts::Answer { declined: true, ..Default::default() };
        d.act(|s| vec![s.state_fact(&seat, &no)]);
        assert_eq!(
            all_came(&turns_of_shift(&d.state, &id(1))),
            [Noting::came(id(51), 120, Noted::List)]
        );
        let carried = |d: &Desk| {
            let all = crate::domain::shifts::ledger(&d.state, &COMMUNITY, DAY, DAY);
            all.get(&id(50)).map(|burden| burden.minutes)
        };
        assert_eq!(carried(&d), None);
        note(&mut d, 50, Presence::Present, Some(90));
        assert_eq!(carried(&d), Some(90));
    }

    #[test]
    fn somebody_who_came_unasked_is_on_the_shift_then() {
        let mut d = desk();
        let said = Attended { minutes: Some(30), ..Attended::default() };
        let newcomer = || (Helper::Newcomer("张某".into()), id(60));
        d.act(|s| note_extra(s, &COMMUNITY, &id(1), newcomer(), said.clone(), DAY));
        assert_eq!(volunteer_name(&d.state, &id(60)).as_deref(), Some("张某"));
        assert!(d.state.get::<Volunteer>(&id(60)).is_some());
        assert!(roster(&d.state)[0].volunteers.contains(&id(60)));
        assert_eq!(words(&d, 60), [(Presence::Present, Some(30), false)]);
        let names: Vec<_> = presence_sheet(&d.state, &id(1)).into_iter().map(|(_, n)| n).collect();
        assert_eq!(names, [Some("张某".into()), None, None]);
    }
}
