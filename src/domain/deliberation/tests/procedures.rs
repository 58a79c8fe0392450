//! What kinds of meeting can decide, whom they invite, and what the guard of notice says.

use super::*;
use crate::domain::community::{OrgKind, Organization};
use crate::text::Lang;

#[test]
fn each_kind_decides_what_is_its_to_decide() {
    use Answer::{CanDecide, OnlyRecommend};
    use Decider as D;
    use MeetingKind as K;
    let can = CanDecide;
    let only = OnlyRecommend;
    // Neighbours, owners, residents, parties.
    for (kind, answers) in [
        (K::Own, [can, only(D::Owners), only(D::Residents), only(D::Parties)]),
        (K::NightTalk, [can, only(D::Owners), only(D::Residents), only(D::Parties)]),
        (K::Hearing, [only(D::Convener), only(D::Owners), only(D::Residents), only(D::Parties)]),
        (K::Coordination, [can, only(D::Owners), only(D::Residents), only(D::Parties)]),
        (K::Appraisal, [only(D::Convener), only(D::Owners), only(D::Residents), only(D::Parties)]),
        (K::Joint, [can, only(D::Owners), only(D::Residents), can]),
        (K::Residents, [can, only(D::Owners), can, only(D::Parties)]),
        (K::Representatives, [can, only(D::Owners), can, only(D::Parties)]),
        (K::Owners, [can, can, only(D::Residents), only(D::Parties)]),
        (K::Safety, [only(D::Convener), only(D::Owners), only(D::Residents), only(D::Parties)]),
    ] {
        for (matter, want) in Matter::ALL.iter().zip(answers) {
            assert_eq!(competence(kind, *matter), want, "{kind:?} on {matter:?}");
        }
    }
    assert!(D::Owners.votes() && D::Residents.votes() && !D::Parties.votes());
}

#[test]
fn a_matter_is_its_categorys_unless_somebody_says_otherwise() {
    let parking = Topic { category: Category::Parking, ..topic("停车") };
    let item = AgendaItem::default();
    assert_eq!(matter_of(&item, Some(&parking)), Matter::Owners);
    assert_eq!(matter_of(&item, Some(&topic("狗"))), Matter::Neighbours);
    assert_eq!(matter_of(&item, None), Matter::Neighbours);
    let said = AgendaItem { matter: Some(Matter::Neighbours), ..AgendaItem::default() };
    assert_eq!(matter_of(&said, Some(&parking)), Matter::Neighbours);
}

#[test]
fn quorums_count_in_whole_numbers() {
    for (quorum, entitled, need) in [
        (QuorumRule::Half, 100, Some(51)),
        (QuorumRule::Half, 99, Some(50)),
        (QuorumRule::TwoThirds, 100, Some(67)),
        (QuorumRule::TwoThirds, 99, Some(66)),
        (QuorumRule::Parties, 900, Some(3)),
        (QuorumRule::None, 9, None),
        (QuorumRule::Ballots, 9, None),
    ] {
        let found = quorum.among(entitled).map(|q| q.need());
        assert_eq!(found, need, "{quorum:?} of {entitled}");
    }
}

#[test]
fn the_three_meetings_each_have_their_own_procedure() {
    let three = [MeetingKind::Hearing, MeetingKind::Coordination, MeetingKind::Appraisal];
    let agendas: Vec<&[UsualLine]> = three.iter().map(|k| k.procedure().agenda).collect();
    assert!(agendas[0] != agendas[1] && agendas[1] != agendas[2] && agendas[0] != agendas[2]);
    for kind in MeetingKind::ALL {
        let procedure = kind.procedure();
        assert_eq!(
            procedure.agenda.iter().filter(|l| **l == UsualLine::Topics).count(),
            1,
            "{kind:?}"
        );
        let parts = procedure.agenda.iter().map(|l| match l {
            UsualLine::Round(_, minutes) | UsualLine::Part(_, minutes) => *minutes,
            UsualLine::Topics => USUAL_MINUTES,
        });
        assert!(parts.sum::<u32>() <= procedure.minutes, "{kind:?} has room for a topic");
    }
}

#[test]
fn invited_are_roles_and_the_bodies_of_the_estate() {
    let mut d = Desk::new(1);
    let (estate, other) = (id(20), id(21));
    for (n, name, kind, estates) in [
        (1, "居委会", OrgKind::Residents, vec![]),
        (2, "一期业委会", OrgKind::Owners, vec![estate]),
        (3, "二期业委会", OrgKind::Owners, vec![other]),
        (4, "安居物业", OrgKind::Property, vec![estate]),
    ] {
        let organization = Organization {
            name: name.into(),
            kind,
            estates: estates.into_iter().collect(),
            ..Organization::default()
        };
        d.act(|s| s.set(&id(n), &organization).into_iter().collect());
    }
    let meeting = Meeting { kind: MeetingKind::Joint, estate: Some(estate), ..Meeting::default() };
    d.act(|s| s.set(&id(100), &meeting).into_iter().collect());
    assert_eq!(d.act(|s| invite(s, &id(100), Role::Property, at("2026-12-01 09:00"))), 1);
    assert_eq!(d.act(|s| invite(s, &id(100), Role::Property, at("2026-12-02 09:00"))), 0);
    let all = invitees(&d.state, &id(100), &meeting);
    let found: Vec<(Role, Vec<&str>, bool)> = all
        .iter()
        .map(|i| (i.role, i.bodies.iter().map(String::as_str).collect(), i.invited))
        .collect();
    assert_eq!(
        found,
        [
            (Role::Committee, vec!["居委会"], false),
            (Role::OwnersCommittee, vec!["一期业委会"], false),
            (Role::Property, vec!["安居物业"], true),
            (Role::Officer, vec![], false),
        ]
    );
}

/// An owners' assembly on 31 December, with one item.
fn owners(kind: MeetingKind, days: Option<u32>) -> Desk {
    let mut d = Desk::new(1);
    let meeting =
        Meeting { kind, at: Some(at("2026-12-31 14:00")), notice_days: days, ..Meeting::default() };
    d.act(|s| s.set(&id(100), &meeting).into_iter().collect());
    put_own(&mut d, 1, "电梯大修");
    d
}

fn put_own(d: &mut Desk, n: u8, title: &str) {
    let item = AgendaItem { meeting: id(100), title: title.into(), ..AgendaItem::default() };
    d.act(|s| put_on_agenda(s, &id(n), item));
}

fn warnings(d: &Desk, now: &str) -> Vec<(Warning, bool)> {
    guard(&d.state, &id(100), at(now), Lang::Zh).into_iter().map(|g| (g.warning, g.must)).collect()
}

#[test]
fn owners_are_told_fifteen_days_before() {
    let by = day("2026-12-16");
    for (days, now, want) in [
        (None, "2026-12-01 09:00", (Warning::AnnounceBy(by, 15), false)),
        (None, "2026-12-16 23:59", (Warning::AnnounceBy(by, 15), false)),
        (None, "2026-12-17 00:00", (Warning::TooLate(by, 15, day("2027-01-01")), true)),
        // A local rule of seven days, for an extraordinary assembly.
        (Some(7), "2026-12-24 09:00", (Warning::AnnounceBy(day("2026-12-24"), 7), false)),
    ] {
        let d = owners(MeetingKind::Owners, days);
        assert_eq!(warnings(&d, now), [want, (Warning::TellCommittee, false)], "{now}");
    }
    for (told, want) in [
        ("2026-12-16 20:00", vec![]),
        ("2026-12-17 08:00", vec![(Warning::TooShort(14, 15, day("2027-01-01")), true)]),
    ] {
        let mut d = owners(MeetingKind::Owners, None);
        d.act(|s| announce(s, &id(100), at(told), "公告栏"));
        assert_eq!(warnings(&d, "2026-12-20 09:00"), want, "{told}");
    }
}

#[test]
fn a_hearing_is_announced_before_it_and_a_night_talk_need_not_be() {
    let d = owners(MeetingKind::Hearing, None);
    assert_eq!(warnings(&d, "2026-12-30 09:00"), [(Warning::NotAnnounced, false)]);
    let d = owners(MeetingKind::NightTalk, None);
    assert_eq!(warnings(&d, "2026-12-30 09:00"), []);
    let guard = guard(
        &owners(MeetingKind::Hearing, None).state,
        &id(100),
        at("2026-12-30 09:00"),
        Lang::Zh,
    );
    assert_eq!(guard[0].law, Some(THREE_MEETINGS));
    assert!(guard[0].source(Lang::Zh).unwrap().contains("上海"));
}

#[test]
fn what_was_not_announced_is_not_for_the_owners_to_vote_on() {
    let mut d = owners(MeetingKind::Owners, None);
    assert!(takes_more(&d.state, &id(100)));
    d.act(|s| announce(s, &id(100), at("2026-12-01 09:00"), ""));
    assert!(!takes_more(&d.state, &id(100)));
    assert!(!is_unannounced(&d.state, &id(100), &id(1)));
    // Two devices: one announced, the other did not know and added.
    put_own(&mut d, 2, "收停车费");
    assert!(is_unannounced(&d.state, &id(100), &id(2)));
    let late = vec!["收停车费".to_owned()];
    assert_eq!(warnings(&d, "2026-12-02 09:00"), [(Warning::Unannounced(late), true)]);
    // Announced anew, it was in the notice.
    d.act(|s| take_back_notice(s, &id(100)));
    assert!(takes_more(&d.state, &id(100)));
    d.act(|s| announce(s, &id(100), at("2026-12-03 09:00"), ""));
    assert_eq!(warnings(&d, "2026-12-04 09:00"), []);
    // The day is changed after the notice.
    d.act(|s| {
        s.change::<Meeting>(&id(100), |m| m.at = Some(at("2027-01-05 14:00"))).into_iter().collect()
    });
    assert_eq!(warnings(&d, "2026-12-04 09:00"), [(Warning::Changed, true)]);
    let mut talk = owners(MeetingKind::NightTalk, None);
    talk.act(|s| announce(s, &id(100), at("2026-12-01 09:00"), ""));
    put_own(&mut talk, 2, "收停车费");
    assert!(takes_more(&talk.state, &id(100)));
    assert_eq!(warnings(&talk, "2026-12-02 09:00"), []);
}

#[test]
fn every_warning_has_its_words_and_an_own_clause_is_named() {
    let mut d = owners(MeetingKind::Owners, Some(7));
    let clause = "杭州市物业管理条例第十九条";
    d.act(|s| {
        s.change::<Meeting>(&id(100), |m| m.notice_source = clause.into()).into_iter().collect()
    });
    for lang in [Lang::Zh, Lang::En] {
        for one in guard(&d.state, &id(100), at("2026-12-30 09:00"), lang) {
            assert!(!one.words(lang).is_empty() && !one.words(lang).contains('{'), "{one:?}");
            assert!(one.source(lang).unwrap().contains(clause));
        }
    }
}
