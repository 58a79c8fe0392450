//! Two devices take one household's word: the committee's tablet, and the household's own phone.

use super::Inviter;
use crate::domain::community::{Unit, community_record};
use crate::domain::pact::StatementKind::{Consent, Decline, Withdraw};
use crate::domain::pact::signing::{Say, Signing, hh_of_unit, standing};
use crate::domain::pact::{Pact, StatementKind, Verified, Way, draft_pact, freeze, make_key};
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::{Draft, Hash, RecordId, Salt};
use crate::share::pact::{
    Key, NotSaid, Own, OwnSigned, Pen, Said, Whose, apart, sign_own, verify_log,
};

const PACT: RecordId = RecordId([1; 16]);

fn desk() -> Desk {
    let mut desk = Desk::new(1);
    let pact = Pact { title: "试验公约".into(), ..Pact::default() };
    desk.act(|s| draft_pact(s, &PACT, &pact, &[(id(2), "遛狗牵绳。".into())]));
    for n in 30..32 {
        let record = Unit { code: format!("1-{n}"), ..Unit::default() };
        desk.act(|s| s.set(&id(n), &record).into_iter().collect());
    }
    desk.act(|s| make_key(s, &PACT, &id(50)));
    desk.act(|s| freeze(s, &PACT));
    desk
}

fn verified(desk: &Desk) -> Verified {
    let mut verified = Verified::default();
    assert_eq!(verify_log(&desk.state, &community_record(&COMMUNITY), &mut verified), []);
    verified
}

fn signing(desk: &Desk) -> Signing {
    let signing = standing(&desk.state, &PACT, &verified(desk));
    assert_eq!(signing.pending, []);
    signing
}

/// Writes with a pen whose dice are told apart by `label`.
fn write<R>(
    desk: &mut Desk,
    label: &str,
    act: impl FnOnce(&mut Pen) -> Result<(R, Vec<Draft>), NotSaid>,
) -> usize {
    let (verified, mut drawn) = (verified(desk), 0_u32);
    let mut dice = || {
        drawn += 1;
        Hash::of(format!("{label} {drawn}").as_bytes()).0
    };
    let mut pen = Pen {
        state: &desk.state,
        pact: PACT,
        verified: &verified,
        iat: 1_790_000_000,
        committee: None,
        dice: &mut dice,
    };
    let (_, drafts) = act(&mut pen).expect("it may");
    desk.act(|_| drafts)
}

fn on_tablet(desk: &mut Desk, label: &str, kind: StatementKind) {
    let said = Said { kind, whose: Whose::Unit(id(30)), via: Way::Tablet, ..Said::default() };
    assert!(write(desk, label, |pen| pen.speak(&[said])) > 0);
}

/// What the household signs on a phone that opened a link of the desk.
fn on_phone(desk: &Desk, kind: StatementKind, of: &[Hash]) -> OwnSigned {
    let inviter = Inviter::new(&desk.state, &PACT, &verified(desk)).expect("settled");
    let hh = hh_of_unit(&desk.state, &PACT, &id(30)).expect("a secret");
    let invite = inviter.invite(hh, "1-30");
    let of = [&invite.of, of].concat();
    let salts = [Salt([1; 16]), Salt([2; 16])];
    let said = Own { kind, name: "张某".into(), ..Own::default() };
    let key = Key::from_seed(&[7; 32]);
    sign_own(&key, &invite, 1, &said, &of, 1_790_000_000, &salts).expect("short")
}

fn take_in(desk: &mut Desk, signed: &OwnSigned) -> usize {
    let texts = apart(&signed.whole);
    assert_eq!(texts.len(), 1);
    write(desk, "take in", |pen| pen.take_in(&texts[0]))
}

#[test]
fn one_household_that_signed_on_two_devices_is_counted_once() {
    let mut office = desk();
    let mut tablet = office.clone();
    let signed = on_phone(&office, Consent, &[]);
    assert_eq!(take_in(&mut office, &signed), 3, "the statement, a name and a door");
    assert_eq!(take_in(&mut office, &signed), 0, "once");
    on_tablet(&mut tablet, "tablet", Consent);
    office.sync(&mut tablet);
    let now = signing(&office);
    assert_eq!((now.count(Say::Agrees), now.households.len()), (1, 1));
    let stands = now.households.values().next().expect("one");
    assert_eq!((stands.way, stands.statements.len()), (Way::Phone, 2), "both stand for it");

    // A link made now names both, so that a later word replaces both.
    let back = on_phone(&office, Withdraw, &[]);
    assert_eq!(take_in(&mut office, &back), 3);
    let now = signing(&office);
    assert_eq!((now.count(Say::Withdrawn), now.households.len()), (1, 1));
}

#[test]
fn different_words_on_two_devices_wait_for_a_person() {
    let mut office = desk();
    let mut tablet = office.clone();
    take_in(&mut office, &on_phone(&desk(), Decline, &[]));
    on_tablet(&mut tablet, "tablet", Consent);
    office.sync(&mut tablet);
    assert_eq!(signing(&office).count(Say::Unclear), 1);
    on_tablet(&mut office, "again", Consent);
    let now = signing(&office);
    assert_eq!((now.count(Say::Agrees), now.households.len()), (1, 1), "the last word counts");
}
