//! A pact that 24 of 30 households signed is amended under its own rule: the change alone is signed, the old text stands
//! until the new one is adopted, and the poster's code tells of the text it hangs under.

use crate::neighbours::take_in;
use crate::paper_codes::code_on_screen;
use crate::support::{Browser, Server, dist};
use chrono::NaiveDate;
use mulin::domain::KINDS;
use mulin::domain::community::{Community, Grid, Unit, community_record, place};
use mulin::domain::pact::{
    ClauseRole, CommitteeKey, Pact, PactKind, StatementKind, Verified, Way, draft_pact, freeze,
    frozen_now, mark_role, note_adoption, reword,
};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Hash, Log, RecordId, Salt, State};
use mulin::share::file::{Make, Profile, write};
use mulin::share::pact::{Key, Pen, Said, Sums, Whose, fingerprint, read_carried, verify_log};
use std::collections::BTreeSet;
use std::path::PathBuf;

const COMMUNITY: CommunityId = CommunityId([41; 16]);
const PACT: RecordId = RecordId([42; 16]);
const LEAD: RecordId = RecordId([1; 16]);

/// A committee's computer, before it makes its file.
struct Desk {
    log: Log,
    state: State,
    clock: Clock,
    now: u64,
}

impl Desk {
    fn new() -> Self {
        let clock = Clock::new(DeviceId(*b"amended1"));
        Self { log: Log::new(), state: State::new(KINDS), clock, now: 1_700_000_000_000 }
    }

    fn act(&mut self, draft: impl FnOnce(&State) -> Vec<Draft>) {
        for draft in draft(&self.state) {
            self.now += 1;
            let salt = Some(Salt(Hash::of(&self.now.to_le_bytes()).op_id().0));
            let at = self.clock.tick(self.now);
            let sealed = draft.seal(COMMUNITY, at, None, salt).expect("storable");
            self.log.add(Entry::Whole(sealed));
        }
        self.state = State::of(&self.log, KINDS);
    }

    fn verified(&self) -> Verified {
        let mut verified = Verified::default();
        let refused = verify_log(&self.state, &community_record(&COMMUNITY), &mut verified);
        assert_eq!(refused, []);
        verified
    }

    fn settle_and_adopt(&mut self, adopted: Option<NaiveDate>) {
        self.act(|s| freeze(s, &PACT));
        let hash = frozen_now(&self.state, &PACT).expect("settled").0.to_string();
        if let Some(day) = adopted {
            self.act(|s| note_adoption(s, &PACT, &hash, day).expect("settled"));
        }
    }
}

/// The community's file: signed by 24 of 30 households, summed up, then a clause reworded and settled anew. And the code of
/// the committee's key.
fn signed_and_amended() -> (PathBuf, String) {
    let mut desk = Desk::new();
    let named = Community { name: "芦苇里社区".into(), ..Community::default() };
    desk.act(|s| s.set(&community_record(&COMMUNITY), &named).into_iter().collect());
    let (grid, record) = place::grid(&COMMUNITY, "第一网格", "W01");
    let building = RecordId([50; 16]);
    let members = BTreeSet::from([building]);
    let record = Grid { members, ..record };
    desk.act(|s| s.set(&grid, &record).into_iter().collect());
    let units: Vec<RecordId> = (1..=30_u8).map(|n| RecordId([100 + n; 16])).collect();
    desk.act(|s| {
        let unit = |(n, id): (u32, &RecordId)| {
            let code = format!("1-{}", 100 + n);
            s.set(id, &Unit { building: Some(building), code, ..Unit::default() })
        };
        (1..).zip(&units).filter_map(unit).collect()
    });
    let pact = Pact {
        title: "第一网格养犬公约".into(),
        kind: PactKind::Grid,
        grid: Some(grid),
        months: Some(12),
        ..Pact::default()
    };
    let texts = [
        "遛狗牵绳。",
        "粪便自己带走。",
        "一户一签，纸上、平板上、手机上都行。",
        "没有改动的条款，签过的继续算数，只签改动的。",
    ];
    let clauses: Vec<(RecordId, String)> =
        (1_u8..).zip(texts).map(|(n, text)| (RecordId([n; 16]), text.to_owned())).collect();
    desk.act(|s| draft_pact(s, &PACT, &pact, &clauses));
    desk.act(|s| mark_role(s, &RecordId([3; 16]), ClauseRole::Signing));
    desk.act(|s| mark_role(s, &RecordId([4; 16]), ClauseRole::CarryOver));
    let committee = Key::from_seed(&[9; 32]);
    let entered = CommitteeKey { x: committee.public().x(), name: "居委会".into(), made: 1 };
    desk.act(|s| vec![s.state_fact(&community_record(&COMMUNITY), &entered)]);
    desk.settle_and_adopt(NaiveDate::from_ymd_opt(2026, 3, 15));
    let said: Vec<Said> = (0..)
        .zip(units.iter().take(24))
        .map(|(n, unit)| Said {
            kind: StatementKind::Consent,
            whose: Whose::Unit(*unit),
            via: Way::Tablet,
            // Two of them wish to be named.
            poster: n < 2,
            name: ["张某", "李某", "王某"][n.min(2)].into(),
            ..Said::default()
        })
        .collect();
    let mut drawn = 0_u64;
    let mut dice = || {
        drawn += 1;
        Hash::of(&drawn.to_le_bytes()).0
    };
    let verified = desk.verified();
    let mut pen = Pen {
        state: &desk.state,
        pact: PACT,
        verified: &verified,
        iat: 1_774_000_000,
        committee: Some(&committee),
        dice: &mut dice,
    };
    let (_, drafts) = pen.speak(&said).expect("they are asked");
    desk.act(|_| drafts);
    let verified = desk.verified();
    let sums = Sums::of(&desk.state, &community_record(&COMMUNITY), &PACT, &verified);
    let head = sums.expect("settled").sign(&committee, 1_774_100_000);
    desk.act(|s| vec![s.state_fact(&PACT, &head)]);
    desk.act(|s| reword(s, &LEAD, &s.open(&LEAD), "遛狗牵绳，进电梯抱起来。"));
    desk.settle_and_adopt(None);

    let make = Make {
        community: COMMUNITY,
        name: "芦苇里社区".into(),
        maker: DeviceId(*b"amended1"),
        made: "2026-11-20T09:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let path = std::env::temp_dir().join(format!("mulin-amended-{}.json", std::process::id()));
    std::fs::write(&path, write(&desk.log, make, &[], &[])).expect("a temporary folder");
    (path, fingerprint(&committee.public().thumbprint()))
}

#[tokio::test]
async fn only_the_change_is_signed_where_the_rule_was_adopted() {
    let (file, code) = signed_and_amended();
    let server = Server::of(&dist());
    let shen = Browser::desk("沈主任").await;
    shen.go(&server.url("")).await;
    shen.tap("导入文件").await;
    take_in(&shen, &file).await;
    let pact = format!("#/pacts/{PACT}");

    // The old text stands, with those who signed it.
    shen.turn_to(&pact).await;
    shen.sees("第 2 稿已经定稿，还没通过").await;
    shen.sees("24 户同意，一共 30 户").await;
    shen.sees("粪便自己带走").await;
    assert!(!shen.seen_now("进电梯抱起来").await, "the new words are not adopted");

    // The desk sees whom to show what: who signed signs the change alone, the others the whole.
    shen.turn_to(&[&pact, "/progress"].concat()).await;
    shen.sees("24 户签的是旧的一稿").await;
    shen.tap("接下来请哪几家看（30 户）").await;
    shen.sees("只签改动的：改过的第 1 条。其余 3 条照旧").await;
    shen.sees("还没请他家看过").await;
    shen.tap("发到群里的图").await;
    shen.tap("存成图片（PNG）").await;
    let picture = shen.downloaded(".png").await;
    let bytes = std::fs::read(&picture).expect("it was saved");
    assert!(bytes.starts_with(b"\x89PNG") && bytes.len() > 5_000, "{} bytes", bytes.len());
    shen.screenshot("pact-progress-1280").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());

    // The poster: the adopted text, the total signed for it, its code and the key. Nobody is named while a newer text is
    // being signed.
    shen.turn_to(&[&pact, "/poster"].concat()).await;
    shen.sees("24 户签了（共 30 户）").await;
    shen.sees(&code).await;
    for personal in ["张某", "王某", "1-101"] {
        assert!(!shen.seen_now(personal).await, "{personal}");
    }
    let side = shen
        .ask("return document.querySelector('.poster .qr').getAttribute('viewBox').split(' ')[2]")
        .await;
    let side: u32 = side.as_str().and_then(|side| side.parse().ok()).unwrap_or(u32::MAX);
    assert!((side - 8 - 17) / 4 <= 15, "a code of {side} squares with its margin");
    shen.screenshot("pact-poster-1280").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    let seen = code_on_screen(&shen, ".poster .qr").await;
    let [seen] = seen.as_slice() else { panic!("one code is read: {seen:?}") };
    let head = seen.rsplit('?').next().and_then(|text| read_carried(text).ok());
    assert_eq!(head.map(|head| head.kind), Some(StatementKind::Head), "{seen}");
    shen.turn_to(&[&pact, "/screen"].concat()).await;
    shen.sees("24 户签了（共 30 户）").await;
    shen.screenshot("pact-screen-1280").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.was_quiet(&server.origin()).await;
}
