//! A pact of 2,000 households: how long the check of its file takes in the browser, how long a page is busy with it, and
//! how long the page of progress is busy with one more signature.

use crate::measured::{COMMUNITY, Desk};
use crate::support::{Browser, Server, dist, number};
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

/// Passes a message round and round, so that the longest time between two rounds is the longest the page was busy.
const WATCH: &str = "const round = new MessageChannel(); let last = performance.now(); window.busy = 0; \
     round.port1.onmessage = () => { const now = performance.now(); \
       window.busy = Math.max(window.busy, now - last); last = now; round.port2.postMessage(0); }; \
     round.port2.postMessage(0); \
     const mark = (name) => performance.getEntriesByName(name).length || performance.mark(name); \
     document.addEventListener('change', () => mark('chosen'), true); \
     new MutationObserver(() => { \
       if (document.body.textContent.includes('没有多，也没有少')) mark('checked'); \
     }).observe(document.body, { subtree: true, childList: true, characterData: true }); return 1";

/// The longest since the last asking.
const BUSY: &str = "const busy = window.busy; window.busy = 0; return busy";

const PACT: RecordId = RecordId([5; 16]);

fn id(label: &str) -> RecordId {
    RecordId(Hash::of(label.as_bytes()).op_id().0)
}

/// Prints the figures for `MULIN_HOUSEHOLDS` households (default 2,000).
pub(crate) async fn measure() {
    let households = u32::try_from(number("MULIN_HOUSEHOLDS", 2_000)).expect("fits");
    let (pact, log) = make_files(households);
    let server = Server::of(&dist());
    let desk = Browser::desk("check").await;
    let (mut took, mut busy) = (vec![], vec![]);
    for _ in 0..number("MULIN_RUNS", 3) {
        desk.go(&server.url("#/verify")).await;
        desk.reload().await;
        desk.sees("打开公约文件").await;
        desk.ask(WATCH).await;
        desk.hand_over("打开公约文件", &pact).await;
        desk.sees("没有多，也没有少").await;
        took.push(desk.marked("checked").await - desk.marked("chosen").await);
        busy.push(desk.ask(BUSY).await.as_f64().unwrap_or(f64::NAN));
    }
    println!("a pact of {households} households, ms");
    row("the file checked in the worker", &mut took, 1_500.0);
    row("the page of the check busy", &mut busy, 50.0);

    let wall = Browser::desk("progress").await;
    wall.go(&server.url("#/share")).await;
    wall.hand_over("选择文件", &log).await;
    wall.sees("文件里有什么").await;
    wall.tap("收下").await;
    wall.sees("收下了文件").await;
    wall.ask(WATCH).await;
    wall.turn_to(&format!("#/pacts/{PACT}/progress")).await;
    // The statements of a log go to the worker the first time they are wanted.
    let all = format!("{households} 户同意");
    wall.sees(&all).await;
    let first = wall.ask(BUSY).await.as_f64().unwrap_or(f64::NAN);
    wall.turn_to(&format!("#/pacts/{PACT}")).await;
    wall.ask(BUSY).await;
    wall.turn_to(&format!("#/pacts/{PACT}/progress")).await;
    wall.sees(&all).await;
    let again = wall.ask(BUSY).await.as_f64().unwrap_or(f64::NAN);
    row("the page of progress busy, first", &mut [first], 50.0);
    row("the page of progress busy, again", &mut [again], 50.0);
    for file in [pact, log] {
        drop(std::fs::remove_file(file));
    }
}

fn row(name: &str, all: &mut [f64], wanted: f64) {
    all.sort_by(f64::total_cmp);
    let (median, worst) = (all[all.len() / 2], all[all.len() - 1]);
    let verdict = if worst <= wanted { "within" } else { "ABOVE" };
    println!("  {name:<34} median {median:>7.1}   worst {worst:>7.1}   {verdict} {wanted}");
}

/// The exported pact, and the log it comes from.
fn make_files(households: u32) -> (PathBuf, PathBuf) {
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
