//! What people do, with the commands of all three tools.

use super::office::{COMMUNITY, Dice, Office};
use chrono::{NaiveDate, NaiveTime};
use mulin::domain::community::{Household, Person, PersonPrivate};
use mulin::domain::deliberation::ballot::{
    Ballot, Batch, Cast, Choice, Row, StepKind, add_batch, cast, freeze, freeze_totals, frozen,
    step,
};
use mulin::domain::deliberation::{
    Action, ActionWho, AgendaItem, Attendance, Ended, Meeting, Outcome, Started, Support, Topic,
    TopicRaiser, Verdict, done, promise, put_on_agenda, record_outcome,
};
use mulin::domain::pact::{Adopted, Clause, Consent, Frozen, FrozenText, Pact, Signer};
use mulin::domain::shifts::{Assignment, Attended, Roster, Shift, Volunteer, VolunteerName};
use mulin::log::{Class, Draft, OpId, Record, RecordId, State, undo};
use serde_json::Value;

/// Texts as people write them, some of which name or reach somebody.
const TEXTS: [&str; 6] =
    ["路灯坏了", "打 13800000000 找王阿姨", "3号楼2单元501漏水", "垃圾分类", "", "老张说明天修💡"];

fn text(dice: &mut Dice) -> String {
    (*dice.pick(&TEXTS).expect("some")).to_owned()
}

/// One of few records of a sort, so that committees meet on them.
fn id(sort: &str, dice: &mut Dice) -> RecordId {
    RecordId::derived(&COMMUNITY, sort, &dice.below(3).to_string())
}

fn day(dice: &mut Dice) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, u32::try_from(dice.below(28)).expect("small") + 1)
}

/// The one sort of acts: what changes a record; nothing where it would change nothing.
fn one(draft: Option<Draft>) -> Vec<Draft> {
    draft.into_iter().collect()
}

/// Somebody does something.
pub(crate) fn act(office: &mut Office, dice: &mut Dice) {
    let state = &office.state;
    let drafts = match dice.below(10) {
        0..=2 => talk(state, dice),
        3 | 4 => vote(state, dice),
        5 | 6 => agree(state, dice),
        7 | 8 => staff(state, dice),
        _ => return again(office, dice),
    };
    office.commit(drafts);
}

/// Topics, meetings, agendas, what comes of them.
fn talk(state: &State, dice: &mut Dice) -> Vec<Draft> {
    let (topic, meeting, item) = (id("topic", dice), id("meeting", dice), id("item", dice));
    match dice.below(10) {
        0 => one(state.change::<Topic>(&topic, |t| t.title = text(dice))),
        1 => one(state.change::<Topic>(&topic, |t| t.detail = text(dice))),
        2 => one(state.change::<TopicRaiser>(&topic, |r| r.name = text(dice))),
        3 => vec![state.state_fact(&topic, &Support { heads: 3, ..Support::default() })],
        4 => one(state.change::<Meeting>(&meeting, |m| m.title = text(dice))),
        5 => {
            let title = text(dice);
            put_on_agenda(state, &item, AgendaItem { meeting, title, ..AgendaItem::default() })
        }
        6 => {
            let attendance = Attendance {
                heads: Some(7),
                person: Some(id("person", dice)),
                ..Attendance::default()
            };
            let bare = Attendance { heads: Some(9), ..Attendance::default() };
            vec![state.state_fact(&meeting, if dice.one_in(2) { &attendance } else { &bare })]
        }
        7 => {
            let verdict = if dice.one_in(2) { Verdict::Agreed } else { Verdict::Again };
            record_outcome(
                state,
                &item,
                Outcome { verdict, text: text(dice), ..Outcome::default() },
            )
        }
        8 => {
            let who = ActionWho { name: text(dice), ..ActionWho::default() };
            let action = Action { what: text(dice), item: Some(item), ..Action::default() };
            promise(state, &id("action", dice), &action, &who)
        }
        _ => match (dice.below(3), day(dice)) {
            (0, _) => vec![state.state_fact(&meeting, &Started::default())],
            (1, _) => vec![state.state_fact(&meeting, &Ended::default())],
            (_, Some(day)) => done(state, &id("action", dice), day, &text(dice)),
            _ => Vec::new(),
        },
    }
}

/// Ballots on paper and by hands.
fn vote(state: &State, dice: &mut Dice) -> Vec<Draft> {
    let ballot = id("ballot", dice);
    let Some(day) = day(dice) else { return Vec::new() };
    match dice.below(7) {
        0 => one(state.change::<Ballot>(&ballot, |b| b.title = text(dice))),
        1 => freeze_totals(state, &ballot, 40, 4_000, day),
        2 => {
            let row = |n: u64| Row { doors: format!("1-{n}"), area: 8_000 + n };
            freeze(state, &COMMUNITY, &ballot, &[row(101), row(102), row(201)], day)
        }
        3 => {
            let agree = dice.below(20) as u64;
            add_batch(state, &ballot, &Batch { agree, against: 4, abstain: 2, ..Batch::default() })
        }
        4 => step(state, &ballot, StepKind::Opened, day),
        _ => match frozen(state, &ballot) {
            Some((roll, _)) => {
                let row = u32::try_from(dice.below(3)).expect("small");
                let choice = if dice.one_in(3) { Choice::Against } else { Choice::For };
                cast(state, &roll, &Cast { row, choice, ..Cast::default() })
            }
            None => Vec::new(),
        },
    }
}

/// Pacts: clauses, the settled text, its adoption, who agrees.
fn agree(state: &State, dice: &mut Dice) -> Vec<Draft> {
    let (pact, clause, signer) = (id("pact", dice), id("clause", dice), id("signer", dice));
    match dice.below(7) {
        0 => one(state.change::<Pact>(&pact, |p| p.title = text(dice))),
        1 | 2 => {
            let clause_of =
                Clause { pact, text: text(dice), order: "m".into(), ..Clause::default() };
            one(state.set(&clause, &clause_of))
        }
        3 => {
            let frozen = Frozen { id: pact, title: text(dice), version: 1, ..Frozen::default() };
            let text = FrozenText { text: frozen.canonical(), ..FrozenText::default() };
            vec![state.state_fact(&pact, &text)]
        }
        4 => vec![state.state_fact(&pact, &Adopted { day: day(dice), ..Adopted::default() })],
        5 => one(state.set(&signer, &Signer { pact, household: None, name: text(dice) })),
        _ => {
            let text = "x".to_owned();
            vec![state.state_fact(&pact, &Consent { signer, text, day: day(dice) })]
        }
    }
}

/// Volunteers, shifts, rosters.
fn staff(state: &State, dice: &mut Dice) -> Vec<Draft> {
    let (shift, volunteer) = (id("shift", dice), id("volunteer", dice));
    match dice.below(8) {
        0 => one(state.change::<Shift>(&shift, |s| s.title = text(dice))),
        1 => one(state.change::<Shift>(&shift, |s| {
            s.day = day(dice);
            s.start = NaiveTime::from_hms_opt(9, 0, 0);
        })),
        2 => one(state.change::<Volunteer>(&volunteer, |v| v.person = Some(id("person", dice)))),
        3 => one(state.change::<VolunteerName>(&volunteer, |v| v.name = text(dice))),
        4 => {
            let assignment =
                Assignment { shift, volunteer, reason: text(dice), ..Assignment::default() };
            one(state.set(&id("assignment", dice), &assignment))
        }
        5 => one(state.change::<Roster>(&id("roster", dice), |r| {
            (r.from, r.to) = (NaiveDate::from_ymd_opt(2026, 11, 1), day(dice));
        })),
        6 => {
            let person = PersonPrivate { phone: "13800000001".into(), ..PersonPrivate::default() };
            let mut drafts =
                one(state.change::<Person>(&id("person", dice), |p| p.alias = text(dice)));
            drafts.extend(state.set(&id("person", dice), &person));
            drafts.extend(state.set(&id("household", dice), &Household::default()));
            drafts
        }
        _ => vec![state.state_fact(&id("assignment", dice), &Attended::default())],
    }
}

/// Something done is undone, taken back, removed, settled, joined.
fn again(office: &mut Office, dice: &mut Dice) {
    let mut ids: Vec<OpId> = office.ids().into_iter().collect();
    ids.sort_unstable();
    let Some(id) = dice.pick(&ids).copied() else { return };
    let Some(entry) = office.log.get(&id) else { return };
    let (state, on) = (&office.state, entry.on());
    let fact = state.kinds().get(entry.base()).is_some_and(|k| k.class == Class::Fact);
    let drafts = match dice.below(5) {
        0 if fact => vec![state.retract(&on, &id)],
        1 => match dice.below(4) {
            0 => one(state.remove::<Topic>(&on)),
            1 => one(state.remove::<Meeting>(&on)),
            2 => one(state.remove::<Clause>(&on)),
            _ => one(state.remove::<Shift>(&on)),
        },
        2 => {
            let waiting: Vec<(&str, RecordId, String)> =
                state.conflicts().map(|(base, id, name)| (base, id, name.to_owned())).collect();
            match dice.pick(&waiting) {
                Some((base, id, name)) => one(state.settle(base, id, name, Value::from("定了"))),
                None => Vec::new(),
            }
        }
        3 if Topic::KIND.base == entry.base() => {
            vec![state.same(&on, &self::id("topic", dice))]
        }
        _ => undo::undo(&office.log, state, &id).into_iter().collect(),
    };
    office.commit(drafts);
}
