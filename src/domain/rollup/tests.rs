//! Each figure as a small story.

use super::{Digest, Month, Report};
use crate::domain::community::{Building, Estate, Grid};
use crate::domain::deliberation::ballot::{
    Ballot, Cast, Choice, Matter, Row, StepKind, cast, freeze, frozen, step,
};
use crate::domain::deliberation::{
    Action, ActionWho, AgendaItem, Category, Declined, Meeting, MeetingKind, Outcome, Reply,
    ReplyWay, Topic, Triaged, Verdict, close, done, live, promise, record_outcome, reply, start,
};
use crate::domain::pact::{Consent, Pact, Withdrawn};
use crate::domain::shifts::{
    Attended, Presence, Shift, Volunteer, assign, assignment_id, unassign,
};
use crate::domain::testing::{COMMUNITY, Desk, id};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;

/// 2026-05-01 at +08:00.
const MAY_MS: u64 = 1_777_564_800_000;

const DAY_MS: u64 = 86_400_000;

fn may(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, day).expect("a day")
}

fn at(day: u32) -> NaiveDateTime {
    may(day).and_hms_opt(19, 0, 0).expect("a time")
}

/// A desk whose clock shows a day of May.
fn desk() -> Desk {
    let mut d = Desk::new(1);
    d.set_clock(MAY_MS + 9 * DAY_MS);
    d
}

/// The lines of a month without their places: `figure key value`.
fn lines(d: &Desk, month: &str) -> Vec<String> {
    let month: Month = month.parse().expect("a month");
    let figures = Digest::of(&d.state, COMMUNITY).figures(month);
    figures.iter().map(|f| format!("{} {} {}", f.figure, f.key, f.value)).collect()
}

fn raise(d: &mut Desk, n: u8, raised: NaiveDate, category: Category) {
    let topic = Topic { raised: Some(raised), category, ..Topic::default() };
    d.act(|s| s.set(&id(n), &topic).into_iter().collect());
}

#[test]
fn a_topic_is_raised_answered_and_comes_further_month_by_month() {
    let mut d = desk();
    raise(&mut d, 1, may(2), Category::Pets);
    assert_eq!(lines(&d, "2026-04"), Vec::<String>::new());
    assert_eq!(
        lines(&d, "2026-05"),
        ["topic.raised pets 1", "topic.stage pets/raised 1", "topic.waiting 29 1"]
    );
    d.act(|s| vec![s.state_fact(&id(1), &Triaged::default())]);
    let told = Reply {
        text: "收到".into(),
        way: Some(ReplyWay::Phone),
        day: Some(may(8)),
        settles: false,
    };
    d.act(|s| reply(s, &id(1), &told));
    assert_eq!(
        lines(&d, "2026-05"),
        [
            "topic.answer_days  6",
            "topic.answered 6 1",
            "topic.raised pets 1",
            "topic.stage pets/triaged 1"
        ]
    );
    // A promise in June, kept in July.
    d.set_clock(MAY_MS + 40 * DAY_MS);
    let action = Action { topic: Some(id(1)), ..Action::default() };
    d.act(|s| promise(s, &id(2), &action, &ActionWho::default()));
    d.set_clock(MAY_MS + 70 * DAY_MS);
    d.act(|s| done(s, &id(2), may(30), "好了"));
    for (month, stage) in [("2026-05", "triaged"), ("2026-06", "in-hand"), ("2026-07", "done")] {
        let expected = format!("topic.stage pets/{stage} 1");
        assert!(lines(&d, month).contains(&expected), "{month}: {:?}", lines(&d, month));
    }
    // Declined after all, and that taken back.
    d.act(|s| vec![s.state_fact(&id(1), &Declined { reason: "不办".into() })]);
    assert!(lines(&d, "2026-07").contains(&"topic.stage pets/declined 1".into()));
    let fact = d.state.facts::<Declined>(&id(1))[0].0.id;
    d.act(|s| vec![s.retract(&id(1), &fact)]);
    assert!(lines(&d, "2026-07").contains(&"topic.stage pets/done 1".into()));
    d.act(|s| s.remove::<Topic>(&id(1)).into_iter().collect());
    assert_eq!(lines(&d, "2026-07"), Vec::<String>::new(), "what is removed is not counted");
}

#[test]
fn what_came_of_a_meeting_counts_and_of_a_rehearsal_nothing() {
    let mut d = desk();
    raise(&mut d, 1, may(2), Category::Noise);
    let meeting = Meeting { kind: MeetingKind::NightTalk, at: Some(at(15)), ..Meeting::default() };
    d.act(|s| s.set(&id(2), &meeting).into_iter().collect());
    let item = AgendaItem { meeting: id(2), topic: Some(id(1)), ..AgendaItem::default() };
    d.act(|s| s.set(&id(3), &item).into_iter().collect());
    let has = |d: &Desk, line: &str| lines(d, "2026-05").iter().any(|l| l == line);
    assert!(has(&d, "topic.stage noise/on-agenda 1") && has(&d, "meeting night-talk/open 1"));
    d.act(|s| live::rehearse(s, &id(2), at(14)));
    let outcome = Outcome { verdict: Verdict::Again, text: "再议".into(), ..Outcome::default() };
    d.act(|s| record_outcome(s, &id(3), outcome.clone()));
    assert!(has(&d, "topic.stage noise/on-agenda 1") && has(&d, "meeting night-talk/open 1"));
    d.act(|s| live::clear_rehearsal(s, &id(2)));
    d.act(|s| start(s, &id(2), at(15)));
    d.act(|s| record_outcome(s, &id(3), outcome));
    d.act(|s| close(s, &id(2), at(15)));
    assert!(has(&d, "topic.stage noise/deliberated 1") && has(&d, "meeting night-talk/held 1"));
    let agreed = Outcome { verdict: Verdict::Agreed, text: "好".into(), ..Outcome::default() };
    d.act(|s| record_outcome(s, &id(3), agreed));
    assert!(has(&d, "topic.stage noise/decided 1"));
    d.act(|s| s.change::<Meeting>(&id(2), |m| m.cancelled = true).into_iter().collect());
    assert!(has(&d, "topic.stage noise/raised 1") && has(&d, "meeting night-talk/held 1"));
}

#[test]
fn places_follow_grids_and_joined_grids_are_one() {
    let mut d = desk();
    for (n, name) in [(10, "东"), (11, "西")] {
        let estate = Estate { name: name.into(), ..Estate::default() };
        d.act(|s| s.set(&id(n), &estate).into_iter().collect());
        let building = Building { estate: Some(id(n)), ..Building::default() };
        d.act(|s| s.set(&id(n + 10), &building).into_iter().collect());
    }
    for (n, members) in [(30, vec![20]), (31, vec![20, 21]), (29, vec![])] {
        let members: BTreeSet<_> = members.into_iter().map(id).collect();
        let grid = Grid { name: n.to_string(), members, ..Grid::default() };
        d.act(|s| s.set(&id(n), &grid).into_iter().collect());
    }
    for (n, grid) in [(1, Some(30)), (2, Some(31)), (3, None), (4, Some(29))] {
        let grid = grid.map(id);
        let topic = Topic { grid, raised: Some(may(3)), ..Topic::default() };
        d.act(|s| s.set(&id(n), &topic).into_iter().collect());
    }
    d.act(|s| vec![s.same(&id(29), &id(30))]);
    let digest = Digest::of(&d.state, COMMUNITY);
    let figures = digest.figures("2026-05".parse().expect("a month"));
    let raised: Vec<_> = figures
        .iter()
        .filter(|f| f.figure == "topic.raised")
        .map(|f| (f.estate, f.grid, f.value))
        .collect();
    assert_eq!(raised, [(None, None, 1), (None, Some(id(31)), 1), (Some(id(10)), Some(id(29)), 2)]);
    assert_eq!(digest.names[&id(10)], "东");
}

#[test]
fn a_ballot_passes_by_its_rule_from_the_papers_alone() {
    let mut d = desk();
    let ballot = Ballot { matter: Matter::Own, rule: "two-thirds".into(), ..Ballot::default() };
    d.act(|s| s.set(&id(1), &ballot).into_iter().collect());
    let rows: Vec<Row> = (0..4).map(|_| Row { doors: String::new(), area: 5_000 }).collect();
    d.act(|s| freeze(s, &COMMUNITY, &id(1), &rows, may(1)));
    d.act(|s| step(s, &id(1), StepKind::Opened, may(4)));
    assert!(lines(&d, "2026-05").contains(&"ballot.open own 1".into()));
    let enter = |d: &mut Desk, row, choice, second| {
        let (roll, _) = frozen(&d.state, &id(1)).expect("a roll");
        let said = Cast { row, choice, second, ..Cast::default() };
        d.act(|s| cast(s, &roll, &said));
    };
    for row in 0..3 {
        enter(&mut d, row, Choice::For, false);
    }
    enter(&mut d, 3, Choice::Against, false);
    d.act(|s| step(s, &id(1), StepKind::Announced, may(20)));
    assert!(lines(&d, "2026-05").contains(&"ballot.announced own/passed 1".into()));
    assert!(!lines(&d, "2026-06").iter().any(|l| l.starts_with("ballot")));
    // One row entered differently counts for nothing: two of three agree, which is enough; then one of two.
    enter(&mut d, 0, Choice::Against, true);
    assert!(lines(&d, "2026-05").contains(&"ballot.announced own/passed 1".into()));
    enter(&mut d, 1, Choice::Against, true);
    assert!(lines(&d, "2026-05").contains(&"ballot.announced own/failed 1".into()));
}

#[test]
fn a_total_of_few_households_is_not_told() {
    let mut d = desk();
    let sign = |d: &mut Desk, n: u8| {
        let said = Consent { signer: id(n), ..Consent::default() };
        d.act(|s| vec![s.state_fact(&id(1), &said)]);
    };
    let asked = |d: &mut Desk, asked| {
        let pact = Pact { asked, ..Pact::default() };
        d.act(|s| s.set(&id(1), &pact).into_iter().collect());
    };
    asked(&mut d, Some(19));
    assert_eq!(lines(&d, "2026-05"), ["pact grid/draft 1"]);
    sign(&mut d, 50);
    sign(&mut d, 51);
    sign(&mut d, 51);
    assert_eq!(lines(&d, "2026-05"), ["pact grid/draft 1", "pact.untold grid 1"]);
    asked(&mut d, Some(20));
    let told =
        ["pact grid/draft 1", "pact.asked grid 20", "pact.signed grid 2", "pact.told grid 1"];
    assert_eq!(lines(&d, "2026-05"), told);
    let back = Withdrawn { signer: id(50), ..Withdrawn::default() };
    d.act(|s| vec![s.state_fact(&id(1), &back)]);
    assert!(lines(&d, "2026-05").contains(&"pact.signed grid 1".into()));
    asked(&mut d, None);
    assert_eq!(lines(&d, "2026-05"), ["pact grid/draft 1", "pact.untold grid 1"]);
}

#[test]
fn minutes_are_those_of_the_last_word_on_volunteers() {
    let mut d = desk();
    let time = |h| chrono::NaiveTime::from_hms_opt(h, 0, 0);
    let shift = Shift { day: Some(may(9)), start: time(8), end: time(10), ..Shift::default() };
    d.act(|s| s.set(&id(1), &shift).into_iter().collect());
    let guard = Volunteer { employed: true, ..Volunteer::default() };
    d.act(|s| s.set(&id(42), &guard).into_iter().collect());
    for (n, minutes) in [(40, 90), (41, 120), (42, 60)] {
        let drafts = assign(&d.state, &COMMUNITY, &id(1), &id(n)).expect("free");
        d.act(|_| drafts);
        let on = assignment_id(&COMMUNITY, &id(1), &id(n));
        let said = Attended { minutes: Some(minutes), ..Attended::default() };
        d.act(|s| vec![s.state_fact(&on, &said)]);
    }
    let expected = ["volunteer.minutes  210", "volunteer.people  2", "volunteer.turns  2"];
    assert_eq!(lines(&d, "2026-05"), expected);
    d.act(|s| unassign(s, &id(1), &id(40)));
    d.act(|s| s.remove::<Shift>(&id(1)).into_iter().collect());
    assert_eq!(lines(&d, "2026-05"), expected, "what somebody did stays");
    let on = assignment_id(&COMMUNITY, &id(1), &id(41));
    let away = Attended { presence: Presence::Absent, ..Attended::default() };
    d.act(|s| vec![s.state_fact(&on, &away)]);
    assert_eq!(
        lines(&d, "2026-05"),
        ["volunteer.minutes  90", "volunteer.people  1", "volunteer.turns  1"]
    );
}

#[test]
fn a_report_adds_up_what_it_is_given() {
    let mut d = desk();
    for (n, day, answered) in [(1, 1, 3), (2, 1, 11), (3, 2, 12), (4, 3, 0)] {
        raise(&mut d, n, may(day), Category::Waste);
        let told = Reply {
            text: "好".into(),
            way: Some(ReplyWay::Phone),
            day: (answered > 0).then(|| may(answered)),
            settles: n == 1,
        };
        d.act(|s| reply(s, &id(n), &told));
    }
    let figures = Digest::of(&d.state, COMMUNITY).figures("2026-05".parse().expect("a month"));
    let report = Report::of(&figures);
    assert_eq!((report.raised(), report.answered(), report.waiting()), (4, 3, 1));
    assert_eq!((report.median(), report.answer_days), (Some(10), 22));
    assert_eq!(report.categories["waste"], (4, 1));
    assert_eq!(super::grouped(&report.answered), [1, 0, 2, 0, 0]);
    let twice = Report::of(figures.iter().chain(&figures));
    assert_eq!((twice.raised(), twice.median()), (8, Some(10)));
}
