//! A pact of as many households as are asked for, all of whom agreed, made up here: its exported file, and the log.

use crate::measured::{COMMUNITY, Desk};
use mulin::domain::community::{Unit, community_record};
use mulin::domain::pact::StatementKind::Consent;
use mulin::domain::pact::signing::{Say, hh_of_unit, standing};
use mulin::domain::pact::{
    CommitteeKey, Pact, PactKind, Statement, Verified, Way, draft_pact, freeze, frozen_now,
    make_key,
};
use mulin::log::{DeviceId, Hash, RecordId};
use mulin::share::file::{Make, Profile, write};
use mulin::share::pact::{Claims, Export, Key, Reveal, Total, sign, sign_head, verify_log};
use std::path::PathBuf;

/// The pact.
pub(crate) const PACT: RecordId = RecordId([5; 16]);

fn id(label: &str) -> RecordId {
    RecordId(Hash::of(label.as_bytes()).op_id().0)
}

/// The exported pact, and the log it comes from; whoever asks removes both.
pub(crate) fn make_files(households: u32) -> (PathBuf, PathBuf) {
    let mut desk = Desk::new();
    let community = community_record(&COMMUNITY);
    let record = Pact { title: "试验公约".into(), kind: PactKind::Grid, ..Pact::default() };
    let clauses = [(id("clause"), "遛狗牵绳。".into())];
    desk.act(draft_pact(&desk.state, &PACT, &record, &clauses));
    let units: Vec<RecordId> = (0..households).map(|n| id(&format!("unit {n}"))).collect();
    let unit = |(n, unit): (usize, &RecordId)| {
        let record = Unit { code: format!("{}-{}", n / 40 + 1, n % 40 + 1), ..Unit::default() };
        desk.state.set(unit, &record)
    };
    desk.act(units.iter().enumerate().filter_map(unit).collect());
    desk.act(make_key(&desk.state, &PACT, &id("secret")));
    desk.act(freeze(&desk.state, &PACT));
    let (hash, frozen) = frozen_now(&desk.state, &PACT).expect("frozen");
    let committee = Key::from_seed(&Hash::of(b"test committee").0);
    let entered = CommitteeKey { x: committee.public().x(), name: "居委会".into(), made: 1 };
    desk.act(vec![desk.state.state_fact(&community, &entered)]);
    let statement = |(n, unit): (usize, &RecordId)| {
        let claims = Claims {
            pact: hash,
            version: frozen.version,
            iat: 1_790_000_000,
            hh: hh_of_unit(&desk.state, &PACT, unit),
            via: Way::Tablet,
            ..Claims::default()
        };
        let key = Key::from_seed(&Hash::of(format!("test household {n}").as_bytes()).0);
        let statement = Statement { jws: sign(&key, Consent, &claims), key: key.public().x() };
        desk.state.state_fact(&PACT, &statement)
    };
    desk.act(units.iter().enumerate().map(statement).collect());
    let mut verified = Verified::default();
    verify_log(&desk.state, &community, &mut verified);
    let stand = standing(&desk.state, &PACT, &verified);
    let export = Export::of(&desk.state, &community, &PACT, &verified).expect("frozen");
    let total = Total {
        pact: hash,
        version: frozen.version,
        statements: &export.bare(),
        asked: stand.asked,
        agree: stand.count(Say::Agrees),
        prev: &[],
        iat: 1_790_000_100,
    };
    let head = Statement { jws: sign_head(&committee, &total), key: committee.public().x() };
    desk.act(vec![desk.state.state_fact(&PACT, &head)]);
    verify_log(&desk.state, &community, &mut verified);
    let export = Export::of(&desk.state, &community, &PACT, &verified).expect("frozen");
    let make = Make {
        community: COMMUNITY,
        name: "某社区".into(),
        maker: DeviceId([3; 8]),
        made: "2026-11-22T20:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let place =
        |name: &str| std::env::temp_dir().join(format!("mulin-{name}-{}.json", std::process::id()));
    let (pact, log) = (place("pact"), place("pact-log"));
    for (path, text) in
        [(&pact, export.write(Reveal::Nothing)), (&log, write(&desk.log, make, &[], &[]))]
    {
        std::fs::write(path, text).expect("the temporary folder is writable");
    }
    (pact, log)
}
