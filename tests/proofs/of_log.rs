//! From the log to the export: statements as operations, checked, counted, collected and written.

use crate::support::{id, key};
use mulin::domain::KINDS;
use mulin::domain::community::{Unit, community_record};
use mulin::domain::pact::StatementKind::Consent;
use mulin::domain::pact::signing::{Pending, Say, hh_of_unit, standing};
use mulin::domain::pact::{
    CommitteeKey, Disclosure, Pact, PactKind, Statement, StatementKind, Verified, Way, draft_pact,
    freeze, frozen_now, make_key,
};
use mulin::log::{
    Clock, CommunityId, DeviceId, Draft, Entry, Hash, Log, RecordId, Salt, Scope, State,
};
use mulin::share::job::{Answer, Job};
use mulin::share::pact::{
    Claims, Export, Jws, Key, Refusal, Reveal, Total, Verdicts, admit, digest, disclosure, rotate,
    sign, sign_head, to_check, unchecked, verify_export, verify_log,
};

pub(crate) const COMMUNITY: CommunityId = CommunityId([7; 16]);

/// A device with a log.
pub(crate) struct Desk {
    pub(crate) log: Log,
    pub(crate) state: State,
    clock: Clock,
    ms: u64,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let clock = Clock::new(DeviceId([1; 8]));
        Self { log: Log::new(), state: State::new(KINDS), clock, ms: 1_000 }
    }

    pub(crate) fn act(&mut self, act: impl FnOnce(&State) -> Vec<Draft>) {
        for draft in act(&self.state) {
            self.ms += 1;
            let salt = Some(Salt(Hash::of(&self.ms.to_be_bytes()).op_id().0));
            let sealed =
                draft.seal(COMMUNITY, self.clock.tick(self.ms), None, salt).expect("storable");
            let op = sealed.id();
            self.log.add(Entry::Whole(sealed));
            self.state.update(&self.log, &[op], &[]);
        }
    }

    fn enter(&mut self, on: RecordId, key: &Key, jws: &str) {
        let statement = Statement { jws: jws.into(), key: key.public().x() };
        self.act(|s| vec![s.state_fact(&on, &statement)]);
    }
}

#[test]
fn what_the_log_holds_becomes_an_export_that_holds() {
    let (mut d, pact, community) = (Desk::new(), id("pact"), community_record(&COMMUNITY));
    let record = Pact { title: "试验公约".into(), kind: PactKind::Grid, ..Pact::default() };
    d.act(|s| draft_pact(s, &pact, &record, &[(id("clause"), "遛狗牵绳。".into())]));
    let units: Vec<RecordId> = (0..30).map(|n| id(&format!("unit {n}"))).collect();
    for (n, unit) in units.iter().enumerate() {
        let record = Unit { code: format!("9-{n}"), ..Unit::default() };
        d.act(|s| s.set(unit, &record).into_iter().collect());
    }
    d.act(|s| make_key(s, &pact, &id("secret")));
    d.act(|s| freeze(s, &pact));
    let (hash, frozen) = frozen_now(&d.state, &pact).expect("frozen");
    let committee = key("of the log");
    let entered = CommitteeKey { x: committee.public().x(), name: "居委会".into(), made: 1 };
    d.act(|s| vec![s.state_fact(&community, &entered)]);
    for (n, unit) in units.iter().enumerate().take(25) {
        let shown = disclosure(&Salt([9; 16]), "name", &format!("秘密户名{n}"));
        let claims = Claims {
            pact: hash,
            version: frozen.version,
            iat: 1_790_000_000,
            hh: hh_of_unit(&d.state, &pact, unit),
            via: Way::Tablet,
            digests: vec![digest(&shown)],
            ..Claims::default()
        };
        let own = key(&format!("household {n}"));
        let jws = sign(&own, Consent, &claims);
        d.enter(pact, &own, &jws);
        let id = Jws::read(&jws).expect("its own").id;
        let disclosure = Disclosure { statement: Some(id), text: shown };
        d.act(|s| vec![s.state_fact(&pact, &disclosure)]);
    }
    let mut verified = Verified::default();
    assert_eq!(verify_log(&d.state, &community, &mut verified), []);
    let stand = standing(&d.state, &pact, &verified);
    assert_eq!((stand.count(Say::Agrees), stand.asked, stand.pending.len()), (25, 30, 0));
    // The key passes on; one of the two signatures comes later.
    let next = key("next of the log");
    let [old, new] = rotate(&committee, &next, 5);
    d.enter(community, &committee, &old);
    let export = Export::of(&d.state, &community, &pact, &verified).expect("frozen");
    assert_eq!((export.statements.len(), export.rotations.len()), (25, 0));
    d.enter(community, &next, &new);
    let total = Total {
        pact: hash,
        version: frozen.version,
        statements: &export.bare(),
        asked: stand.asked,
        agree: stand.count(Say::Agrees),
        prev: &[],
        iat: 1_790_000_100,
    };
    d.enter(pact, &next, &sign_head(&next, &total));
    // Forged: another key than the one it is signed with.
    let forged = sign(
        &key("thief"),
        Consent,
        &Claims {
            pact: hash,
            version: 1,
            hh: hh_of_unit(&d.state, &pact, &units[29]),
            via: Way::Phone,
            ..Claims::default()
        },
    );
    d.enter(pact, &key("other"), &forged);
    // And one that would take back what another household said: it waits, and spoils nothing.
    let spoiler = Claims {
        pact: hash,
        version: 1,
        hh: hh_of_unit(&d.state, &pact, &units[28]),
        via: Way::Phone,
        of: vec![Jws::read(export.bare()[0]).expect("its own").id],
        ..Claims::default()
    };
    let thief = key("thief");
    d.enter(pact, &thief, &sign(&thief, StatementKind::Withdraw, &spoiler));
    let refused = verify_log(&d.state, &community, &mut verified);
    assert_eq!(refused.iter().map(|(_, why)| *why).collect::<Vec<_>>(), [Refusal::Kid]);
    // Checked elsewhere, all at once, it comes to the same.
    let (mut away, mut known) = (Verified::default(), Verdicts::new());
    let new = unchecked(&d.state, &community, &away, &known);
    assert_eq!(admit(&d.state, &community, &mut away, &known), [], "nothing is known yet");
    assert_eq!(away, Verified::default());
    let new = to_check(&d.state, &community, &new);
    let (ids, statements): (Vec<_>, Vec<_>) = new.into_iter().unzip();
    let Answer::Checked(found) = Job::Statements(statements).run_at_once(|| 0, |_| ()) else {
        panic!("not checked");
    };
    known.extend(ids.into_iter().zip(found));
    assert_eq!(unchecked(&d.state, &community, &away, &known), []);
    assert_eq!(admit(&d.state, &community, &mut away, &known), refused);
    assert_eq!(away, verified);
    let stand = standing(&d.state, &pact, &verified);
    assert_eq!(
        stand.pending.iter().map(|(_, why)| *why).collect::<Vec<_>>(),
        [Pending::Unverified, Pending::UnknownStatement]
    );
    assert_eq!(stand.count(Say::Agrees), 25);
    let head = verified.0.values().find(|s| s.kind == StatementKind::Head).expect("a head");
    assert!(head.committee, "the key passed on to it");
    let export = Export::of(&d.state, &community, &pact, &verified).expect("frozen");
    let file = export.write(Reveal::Nothing);
    let report = verify_export(file.as_bytes());
    assert!(report.holds(), "{report:?}");
    assert_eq!(report.identity.expect("it").rotations, 1);
    assert_eq!(report.contents.expect("it").pact, frozen);
    // Nothing personal leaves, neither in the export nor in what is shared of the log.
    let shared: Vec<String> =
        d.log.iter().filter(|e| e.scope() == Scope::Shared).map(Entry::line).collect();
    let secret = id("secret").to_string();
    for text in shared.iter().chain([&file]) {
        assert!(!text.contains("秘密户名") && !text.contains(&secret));
    }
    assert!(export.write(Reveal::All).len() > file.len());
}
