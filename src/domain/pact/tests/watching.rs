//! What leaves and what stays, supervision, observers.

use super::versions::{freeze_now, of_grid};
use super::*;
use crate::domain::community::{Building, Grid, Household, HouseholdPrivate, PersonPrivate, Unit};
use crate::domain::deliberation::{ActionWho, Meeting, MeetingKind, Series, agenda, night_talk_id};
use crate::domain::testing::COMMUNITY;
use crate::text::Lang;
use proptest::prelude::*;
use signing::{Roll, Say, Signing, Stands};
use std::sync::Arc;

fn part(name: &str, households: u64, agreed: u64) -> Part {
    Part { name: name.into(), households, agreed }
}

#[test]
fn small_parts_join_their_neighbours() {
    type Row = (&'static [u64], &'static [&'static [usize]]);
    let rows: [Row; 10] = [
        (&[], &[]),
        (&[19], &[]),
        (&[25], &[]),
        (&[10, 9], &[]),
        (&[25, 30], &[&[0], &[1]]),
        (&[25, 5, 30], &[&[0], &[1, 2]]),
        (&[25, 30, 5], &[&[0], &[1, 2]]),
        (&[5, 5, 10, 20, 1, 1], &[&[0, 1, 2], &[3, 4, 5]]),
        (&[20, 0, 20], &[&[0], &[2]]),
        (&[19, 19, 19], &[]),
    ];
    for (sizes, want) in rows {
        let parts: Vec<Part> = sizes.iter().map(|n| part("x", *n, 1)).collect();
        let found: Vec<Vec<usize>> = wall(&parts).blocks.into_iter().map(|b| b.parts).collect();
        assert_eq!(found, want, "{sizes:?}");
    }
    let shown = wall(&[part("1", 25, 24), part("2", 5, 0), part("3", 30, 1)]);
    assert_eq!(shown.blocks[1].name, "2、3");
    let total = shown.total.unwrap();
    assert_eq!((total.agreed(), total.households()), (25, 60));
    assert_eq!((Total::of(19, 3), wall(&[part("1", 19, 3)]).total), (None, None));
}

/// A grid of buildings 1, 2 and 10 with 25, 5 and 30 doors; who signed by door.
fn grid_of_doors() -> (Desk, Vec<RecordId>) {
    let mut d = of_grid();
    let buildings = [(1_u8, 25_u8), (2, 5), (10, 30)];
    let mut units = Vec::new();
    for (building, doors) in buildings {
        let code = building.to_string();
        d.act(|s| {
            s.set(&id(120 + building), &Building { code: code.clone(), ..Building::default() })
                .into_iter()
                .collect()
        });
        for door in 1..=doors {
            let mut bytes = [building; 16];
            bytes[0] = 200;
            bytes[1] = door;
            let unit = RecordId(bytes);
            let record = Unit {
                building: Some(id(120 + building)),
                code: format!("{code}-{}", 100 + u32::from(door)),
                ..Unit::default()
            };
            d.act(|s| s.set(&unit, &record).into_iter().collect());
            units.push(unit);
        }
    }
    d.act(|s| {
        let members = buildings.iter().map(|(b, _)| id(120 + b)).collect();
        s.change::<Grid>(&id(90), |g| g.members = members).into_iter().collect()
    });
    freeze_now(&mut d);
    (d, units)
}

fn said(d: &Desk, places: &[(RecordId, Say)]) -> Signing {
    let text = frozen_now(&d.state, &PACT).unwrap().0;
    let roll = Arc::new(Roll::of(&d.state, &PACT));
    let mut signing = Signing { asked: 60, roll, ..Signing::default() };
    for (n, (place, say)) in (0_u8..).zip(places) {
        let stands = Stands {
            place: Some(*place),
            say: *say,
            text,
            version: 1,
            way: Way::Tablet,
            statements: Vec::new(),
            poster: false,
            share: false,
        };
        signing.households.insert(Hh([n; 16]), stands);
    }
    signing
}

#[test]
fn the_wall_of_a_pact_stands_in_the_order_of_the_doors() {
    let (d, units) = grid_of_doors();
    let mut says: Vec<(RecordId, Say)> = units.iter().take(27).map(|u| (*u, Say::Agrees)).collect();
    says.push((units[40], Say::Declined));
    let found = wall_of(&d.state, &said(&d, &says));
    let blocks: Vec<(&str, u64, u64)> = found
        .blocks
        .iter()
        .map(|b| (b.name.as_str(), b.total.agreed(), b.total.households()))
        .collect();
    assert_eq!(blocks, [("1", 25, 25), ("2、10", 2, 35)]);
    assert_eq!(found.total.map(|t| (t.agreed(), t.households())), Some((27, 60)));
    let text = progress_text(&d.state, &PACT, &found, "3 号楼架空层", today(), Lang::Zh);
    assert_eq!(
        text,
        "【养犬公约】第一网格的邻居们：已有 27 户同意（共 60 户）。签不签自愿，签了也随时可以退出。想看全文、想签的，到3 号楼架空层。"
    );
}

#[test]
fn no_number_leaves_of_fewer_than_twenty_households() {
    let mut d = of_grid();
    freeze_now(&mut d);
    let few = Signing { asked: 19, ..Signing::default() };
    let found = wall_of(&d.state, &few);
    assert_eq!(found, Wall::default());
    for lang in [Lang::Zh, Lang::En] {
        let text = progress_text(&d.state, &PACT, &found, "", today(), lang);
        assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
    }
}

proptest! {
    #[test]
    fn a_text_for_the_group_is_short(title in ".{0,80}", place in ".{0,80}", n in any::<u64>(), agreed in any::<u64>()) {
        let mut d = of_grid();
        d.act(|s| s.change::<Pact>(&PACT, |p| (p.title, p.months) = (title, Some(1))).into_iter().collect());
        let wall = Wall { total: Total::of(n, agreed), blocks: Vec::new() };
        for lang in [Lang::Zh, Lang::En] {
            let text = progress_text(&d.state, &PACT, &wall, &place, today(), lang);
            prop_assert!(text.chars().count() < CHAT, "{}", text);
        }
    }
}

#[test]
fn whoever_declined_or_withdrew_is_not_asked_again() {
    let (mut d, units) = grid_of_doors();
    let household = id(70);
    d.act(|s| {
        let of = Household { unit: Some(units[1]) };
        let name = HouseholdPrivate { name: "张某".into(), ..HouseholdPrivate::default() };
        [s.set(&household, &of), s.set(&household, &name)].into_iter().flatten().collect()
    });
    let says = [
        (units[0], Say::Agrees),
        (units[2], Say::Declined),
        (units[3], Say::Withdrawn),
        (units[4], Say::AgreedEarlier),
        (units[5], Say::Unclear),
    ];
    let signing = said(&d, &says);
    let found = visits(&d.state, &PACT, &signing);
    assert_eq!(found.len(), 60 - 4, "the fifth is listed for what changed: nothing did");
    assert_eq!((found[0].door.as_str(), found[0].name.as_deref()), ("1-102", Some("张某")));
    assert_eq!((found[1].door.as_str(), &found[1].why), ("1-106", &VisitFor::Unclear));
    let doors: Vec<&str> = found.iter().map(|v| v.door.as_str()).collect();
    assert_eq!(doors.last(), Some(&"10-130"), "as people count doors");
    d.act(|s| add_clause(s, &id(4), &PACT, "互相提醒。"));
    freeze_now(&mut d);
    let found = visits(&d.state, &PACT, &signing);
    let again = found.iter().find(|v| v.unit == units[4]).map(|v| &v.why);
    assert_eq!(again, Some(&VisitFor::Again(ToSign::Whole)));
    assert_eq!(visits(&of_grid().state, &PACT, &signing), [], "nothing is frozen");
}

#[test]
fn a_slip_says_that_one_may_sign_or_not_and_tells_nobody_who_did() {
    let (d, _) = grid_of_doors();
    let (_, text) = frozen_now(&d.state, &PACT).unwrap();
    let slip = slip_text(&text, None, "居委会", Lang::Zh);
    assert!(slip.contains("签不签都行") && slip.contains("随时可以退出"), "{slip}");
    for said in ["您还没签", "没有签", "催", "必须", "尽快"] {
        assert!(!slip.contains(said), "{said}: {slip}");
    }
    assert_eq!(lint(&slip), []);
    let again = slip_text(&text, Some(&ToSign::Whole), "", Lang::En);
    assert!(
        again.contains("withdraw at any time") && again.contains("Read the whole again"),
        "{again}"
    );
}

fn seen(d: &mut Desk, clause: u8, kept: bool, day: &str) {
    let observed = Observed {
        clause: Some(id(clause)),
        kept,
        text: "三号楼门口".into(),
        place: "3 号楼".into(),
        day: day.parse().ok(),
        ..Observed::default()
    };
    d.act(|s| observe(s, &PACT, &observed));
}

fn december() -> NaiveDate {
    "2026-12-01".parse().unwrap()
}

#[test]
fn observations_stay_and_counts_go() {
    let mut d = of_grid();
    for (clause, kept, day) in [
        (2, true, "2026-12-03"),
        (2, false, "2026-12-31"),
        (2, false, "2026-12-04"),
        (3, true, "2026-12-05"),
        (3, true, "2027-01-01"),
        (9, false, "2026-12-06"),
    ] {
        seen(&mut d, clause, kept, day);
    }
    assert_eq!(d.act(|s| observe(s, &PACT, &Observed::default())), 0, "nothing is said");
    let counts: Vec<(Option<usize>, u32, u32)> = month_counts(&d.state, &PACT, december())
        .iter()
        .map(|c| (c.number, c.kept, c.lacking))
        .collect();
    assert_eq!(counts, [(Some(1), 1, 2), (Some(2), 1, 0), (None, 0, 1)]);
    assert_eq!(d.act(|s| review(s, &COMMUNITY, &PACT, december(), "绳子都短了")), 1);
    assert_eq!(d.act(|s| review(s, &COMMUNITY, &PACT, december(), "绳子都短了")), 0);
    seen(&mut d, 2, true, "2026-12-30");
    assert_eq!(
        d.act(|s| review(s, &COMMUNITY, &PACT, december(), "绳子都短了")),
        1,
        "a count changed"
    );
    let all = reviews(&d.state, &PACT);
    assert_eq!((all.len(), &all[0].1.kept[..]), (1, &[2, 1, 0][..]), "the later one stands");
    let text = review_text(&d.state, &PACT, &all[0].1, Lang::Zh);
    assert_eq!(
        text,
        "《养犬公约》2026 年 12 月回头看\n第 1 条：看到做得好的 2 次，还差一点的 2 次\n\
         第 2 条：看到做得好的 1 次，还差一点的 0 次\n已删去的一条：做得好的 0 次，还差一点的 1 次\n绳子都短了"
    );
    let shared = |e: &&Entry| e.scope() == crate::log::Scope::Shared;
    assert!(d.log.iter().filter(shared).all(|e| !e.line().contains("3 号楼")));
}

#[test]
fn a_month_is_looked_back_on_in_the_night_talk_once() {
    let mut d = of_grid();
    let put =
        |d: &mut Desk| d.act(|s| put_review(s, &COMMUNITY, &PACT, december(), today(), Lang::Zh));
    assert_eq!(put(&mut d), 0, "there is no night talk");
    let series = night_talk_id(&COMMUNITY, Some(&id(90)));
    d.act(|s| s.set(&series, &Series::night_talk(Some(id(90)))).into_iter().collect());
    assert_eq!(review_meeting(&d.state, &COMMUNITY, Some(id(90)), today()), Some(series));
    let meeting = |grid: u8, at: &str| Meeting {
        kind: MeetingKind::NightTalk,
        grid: Some(id(grid)),
        at: at.parse().ok(),
        ..Meeting::default()
    };
    for (n, grid, at) in [
        (100, 91, "2026-12-15T19:00:00"),
        (101, 90, "2026-11-15T19:00:00"),
        (102, 90, "2027-01-15T19:00:00"),
        (103, 90, "2026-12-15T19:00:00"),
    ] {
        d.act(|s| s.set(&id(n), &meeting(grid, at)).into_iter().collect());
    }
    assert_eq!((put(&mut d), put(&mut d)), (1, 0));
    assert_eq!(agenda(&d.state, &id(103))[0].item.title, "《养犬公约》12 月做得怎么样");
    d.act(|s| adopt(s, &PACT, None, today()));
    assert!(review_due(&d.state, &PACT, december()));
    assert!(!review_due(&d.state, &PACT, "2026-11-01".parse().unwrap()), "not adopted then");
    d.act(|s| review(s, &COMMUNITY, &PACT, december(), ""));
    assert!(!review_due(&d.state, &PACT, december()));

    let (_, found) = reviews(&d.state, &PACT).pop().unwrap();
    let who = ActionWho { name: "李师傅".into(), ..ActionWho::default() };
    let due = "2027-01-10".parse().ok();
    d.act(|s| respond(s, &id(60), &found, "装一个拾便袋盒", due, &who));
    let all = responses(&d.state, &PACT, today());
    let [one] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(
        (one.action.what.as_str(), one.who.as_deref(), one.action.due),
        ("装一个拾便袋盒", Some("李师傅"), due)
    );
}

#[test]
fn an_amendment_begins_from_a_review() {
    let mut d = of_grid();
    freeze_now(&mut d);
    d.act(|s| review(s, &COMMUNITY, &PACT, december(), "太严"));
    let (review_id, _) = reviews(&d.state, &PACT).pop().unwrap();
    let words = ("粪便当场带走，楼下有袋子。", "老人不方便");
    let none = OpId([7; 16]);
    let begin = |d: &mut Desk, review: &OpId, token: u8| {
        d.act(|s| amend_from_review(s, &PACT, review, &id(3), words, (id(token), today())))
    };
    assert_eq!(begin(&mut d, &none, 50), 0, "no such review");
    assert_eq!(begin(&mut d, &review_id, 51), 1);
    assert_eq!(remarks(&d.state, &PACT)[0].remark.review, Some(review_id));
    d.act(|s| take_up(s, &PACT, &id(51), today()));
    assert_eq!(draft_state(&d.state, &PACT), DraftState::Changed);
    freeze_now(&mut d);
    assert_eq!(frozen_now(&d.state, &PACT).unwrap().1.version, 2);
}

#[test]
fn the_observer_group_is_a_team_with_roles() {
    let mut d = of_grid();
    let team = observer_team_id(&COMMUNITY, Some(&id(90)));
    let set_up = |d: &mut Desk| d.act(|s| set_up_observers(s, &COMMUNITY, Some(&id(90)), Lang::Zh));
    assert_eq!((set_up(&mut d), set_up(&mut d)), (1, 0));
    let name = PersonPrivate { name: "王阿姨".into(), ..PersonPrivate::default() };
    d.act(|s| s.set(&id(40), &name).into_iter().collect());
    for (n, person, role) in [
        (60, 42, ObserverRole::Expert),
        (61, 41, ObserverRole::Observer),
        (62, 40, ObserverRole::Lead),
        (63, 43, ObserverRole::Recorder),
    ] {
        d.act(|s| appoint_observer(s, &id(n), &team, &id(person), role, (today(), Lang::Zh)));
    }
    let roles = |d: &Desk| -> Vec<(u8, ObserverRole)> {
        let all = observers(&d.state, &team, today());
        all.iter().filter_map(|o| Some((o.person?.0[0], o.role))).collect()
    };
    assert_eq!(
        roles(&d),
        [
            (40, ObserverRole::Lead),
            (41, ObserverRole::Observer),
            (43, ObserverRole::Recorder),
            (42, ObserverRole::Expert)
        ]
    );
    assert_eq!(observer_teams(&d.state, Some(&id(90)))[0].1.members.len(), 4);
    assert_eq!(observer_teams(&d.state, Some(&id(91))), []);
    d.act(|s| dismiss_observer(s, &id(61), "2026-11-30".parse().unwrap()));
    assert_eq!(roles(&d).len(), 3);
    assert_eq!(observer_teams(&d.state, Some(&id(90)))[0].1.members.len(), 3);
}

#[test]
fn no_page_says_more_than_is_true() {
    let mut all: Vec<crate::text::Msg> = Vec::new();
    for way in Way::ALL {
        all.extend([way.name(), way.shows(), way.leaves_open()]);
    }
    for (question, answer) in PROVES.iter().chain(DOES_NOT_PROVE) {
        all.extend([*question, *answer]);
    }
    all.extend(WHAT_TO_DO);
    for msg in all {
        let (zh, en) = (msg.get(Lang::Zh), msg.get(Lang::En));
        for claim in ["法律效力", "有效力", "具有约束力", "合法有效", "不可抵赖"]
        {
            assert!(!zh.contains(claim), "{zh}");
        }
        for claim in ["legally binding", "legal force", "legally valid", "non-repudiation"] {
            assert!(!en.to_lowercase().contains(claim), "{en}");
        }
    }
}
