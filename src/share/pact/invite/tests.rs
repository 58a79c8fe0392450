//! What goes into a link comes out of it; what was changed on the way is refused.

use super::*;
use crate::share::qr;

fn text(clauses: &[&str]) -> Frozen {
    let clause = |(n, text): (u8, &&str)| FrozenClause::new(RecordId([n; 16]), text);
    Frozen {
        id: RecordId([9; 16]),
        title: "第三网格邻里公约（试验）".into(),
        kind: "grid".into(),
        version: 1,
        clauses: (10..).zip(clauses).map(clause).collect(),
        ..Frozen::default()
    }
}

const SHORT: [&str; 5] = [
    "遛狗牵绳，粪便自己带走。",
    "电瓶车到充电位充电，不进楼道，不拉飞线。",
    "楼道是大家的通道，不放东西。",
    "晚上十点以后说话走路轻一点。",
    "签约自愿。哪家不方便了，说一声就可以退出，不用说理由。",
];

fn invite(text: Frozen) -> Invite {
    let text = Invited::Whole(Box::new(text));
    Invite { hh: Hh([7; 16]), door: "3-2-501".into(), of: Vec::new(), text }
}

#[test]
fn an_invitation_is_read_back_with_the_very_bytes_of_its_text() {
    let plain = text(&SHORT);
    let mut whole = text(&["第一条\n分两行", "第二条", "第三条"]);
    whole.place = Some("第三网格".into());
    whole.months = Some(300);
    whole.version = 4;
    whole.prev = Some(Hash([8; 32]));
    whole.roles.insert(ClauseRole::Signing, whole.clauses[2].id);
    whole.roles.insert(ClauseRole::CarryOver, whole.clauses[0].id);
    for text in [plain, whole] {
        let hash = text.hash();
        let invite = Invite { of: vec![Hash([1; 32]), Hash([2; 32])], ..invite(text) };
        let read = Invite::read(&invite.to_text()).unwrap();
        assert_eq!((read.hash(), &read), (hash, &invite));
        let short = Invite::read(&invite.short().to_text()).unwrap();
        assert_eq!((short.hash(), short.title()), (hash, invite.title()));
        assert_eq!(short.short(), short);
    }
}

#[test]
fn a_link_that_was_cut_or_mistyped_is_refused() {
    let link = invite(text(&SHORT)).to_text();
    for cut in 0..link.len() {
        assert_eq!(Invite::read(&link[..cut]), Err(BadInvite::Damaged), "cut at {cut}");
    }
    for at in (0..link.len()).step_by(7) {
        let other = if link.as_bytes()[at] == b'A' { "B" } else { "A" };
        let changed = [&link[..at], other, &link[at + 1..]].concat();
        assert_eq!(Invite::read(&changed), Err(BadInvite::Damaged), "changed at {at}");
    }
    for text in ["", "x", "=", "%E5%85%AC", &link.replace(['-', '_'], "+"), &"A".repeat(300_000)] {
        if text != link {
            assert_eq!(Invite::read(text), Err(BadInvite::Damaged));
        }
    }
    assert_eq!(Invite::read(&sealed(vec![2, 0, 0])), Err(BadInvite::Newer));
    assert_eq!(Invite::read(&sealed(vec![1, 0, 0])), Err(BadInvite::Damaged));
    // A text that could not be frozen is none, whatever its sum.
    let mut odd = text(&SHORT);
    odd.clauses[1].id = odd.clauses[0].id;
    assert_eq!(Invite::read(&invite(odd).to_text()), Err(BadInvite::Damaged));
}

#[test]
fn a_short_text_fits_into_the_code_and_a_hash_always_does() {
    let address = "https://mulin.example.org/shequ/#/sign?";
    let code = |invite: &Invite| qr::draw(&[address, &invite.to_text()].concat()).map(|d| d.side);
    let short = invite(text(&SHORT));
    assert!(code(&short).unwrap() <= 117, "version 25: {:?}", code(&short));
    let long = invite(text(&["一".repeat(900).as_str(); 3]));
    assert_eq!(code(&long), None);
    assert!(code(&long.short()).unwrap() <= 57, "version 10: {:?}", code(&long.short()));
}

#[test]
fn the_text_is_found_in_what_the_group_has() {
    let wanted = text(&SHORT);
    let other = text(&SHORT[1..]);
    let (a, b) = (text_for_group(&wanted), text_for_group(&other));
    let broken =
        a.replace(TEXT_MARK, "mulin-text.\r\n").replace("mulin-text.", "各位：mulin-text.");
    for pasted in [
        a.clone(),
        broken,
        [b.as_str(), &a, "收到"].concat(),
        wanted.canonical(),
        ["{\"pact\":", &other.canonical(), ",\"history\":[", &wanted.canonical(), "]}"].concat(),
    ] {
        assert_eq!(find_text(&pasted, &wanted.hash()).as_ref(), Some(&wanted), "{pasted}");
    }
    for pasted in [b.as_str(), "", "{}", &wanted.plain(), &a[..a.len() - 9]] {
        assert_eq!(find_text(pasted, &wanted.hash()), None, "{pasted}");
    }
    assert!(a.starts_with("第三网格邻里公约（试验）\n1. 遛狗牵绳"), "it can be read: {a}");
}
