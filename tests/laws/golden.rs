//! Golden files: three committees of one community whose files overlap, as version 1 of the file writes them.
//!
//! They stay readable for ever. `MULIN_GOLDEN=write` writes them anew, which is for adding files, never for changing
//! those of a released version. The operations are spelled out here, so that no change of a kind changes them.

use mulin::domain::KINDS;
use mulin::domain::community::{Unit, community_record};
use mulin::domain::deliberation::{Support, Topic};
use mulin::log::{
    CommunityId, DeviceId, Entry, Hash, Log, Op, OpError, OpId, RecordId, Salt, Stamp, State,
    merkle,
};
use mulin::share::file::{Attachment, Make, Problem, Profile, read, write};
use serde_json::{Value, json};

/// What the three files add up to: the code read over the telephone, and that of the full copies.
const FINGERPRINTS: [&str; 2] = ["1383 5163 9025", "3509 0171 3243"];

const COMMUNITY: CommunityId = CommunityId(*b"mulin-golden-v1!");

/// A committee at work: makes operations one after another.
struct Committee {
    log: Log,
    device: DeviceId,
    ms: u64,
}

impl Committee {
    fn new(name: [u8; 8], ms: u64) -> Self {
        Self { log: Log::new(), device: DeviceId(name), ms }
    }

    fn act(&mut self, on: RecordId, kind: &str, body: Value, over: &[OpId]) -> OpId {
        self.ms += 61_000;
        let at = Stamp { ms: self.ms, n: 0, device: self.device };
        let Value::Object(body) = body else { unreachable!("a body is an object") };
        let body = body.into();
        let mut op = Op::new(COMMUNITY, at, Some(id("person", "committee")), on, kind, body);
        op.over = over.to_vec();
        op.over.sort_unstable();
        let personal = kind.contains(".private") || kind.contains(".raiser");
        op.salt = personal.then(|| Salt(Hash::of(at.to_string().as_bytes()).op_id().0));
        let sealed = op.seal();
        let id = sealed.id();
        self.log.add(Entry::Whole(sealed));
        id
    }

    /// Every committee enters the same register from its own paper.
    fn enter_register(&mut self) {
        let community = community_record(&COMMUNITY);
        self.act(
            community,
            "community@1",
            json!({"households": 4, "name": "睦邻里社区", "zone": 480}),
            &[],
        );
        self.act(id("estate", "A"), "estate@1", json!({"code": "A", "name": "桂花苑"}), &[]);
        let building = json!({"code": "1", "estate": id("estate", "A").to_string()});
        self.act(id("building", "A/1"), "building@1", building, &[]);
        for (n, area) in [("101", 8950), ("102", 11_240), ("201", 8950), ("202", 11_240)] {
            let body = json!({"area": area, "building": id("building", "A/1").to_string(), "code": format!("1-{n}"),
                "estate": id("estate", "A").to_string()});
            self.act(id("unit", n), "unit@1", body, &[]);
        }
    }
}

fn id(kind: &str, code: &str) -> RecordId {
    RecordId::derived(&COMMUNITY, kind, code)
}

/// A line of a container that is not made yet.
const LATER: &str = "{\"id\":\"later\",\"seal\":\"第二版\"}";

/// The three files, written.
fn files() -> [(&'static str, String); 3] {
    let (dogs, lamp) = (id("topic", "dogs"), id("topic", "lamp"));
    // The residents' committee: the clock is right.
    let mut a = Committee::new(*b"resident", 1_795_000_000_000);
    a.enter_register();
    let topic = json!({"category": "pets", "number": "2026-001", "title": "遛狗不牵绳🐕"});
    let title = a.act(dogs, "topic@1", topic, &[]);
    a.act(dogs, "topic.raiser@1", json!({"name": "王小明", "tel": "13800000000"}), &[]);
    let heads = a.act(dogs, "topic.support@1", json!({"heads": 12}), &[]);
    a.act(dogs, "topic.support@1", json!({"heads": 3}), &[]);
    a.act(dogs, "retract@1", json!({"fact": heads.to_string()}), &[]);
    let early = a.log.clone();
    // The owners' committee: its clock runs a year ahead. It works on what it got early.
    let mut b = Committee::new(*b"owners\0\0", 1_795_000_000_000 + 365 * 86_400_000);
    b.log.merge(&early);
    b.enter_register();
    b.act(dogs, "topic@1", json!({"title": "文明养犬，牵绳出门"}), &[title]);
    b.act(
        lamp,
        "topic@1",
        json!({"category": "other", "title": "3 号门路灯不亮💡\u{2028}第二行"}),
        &[],
    );
    b.act(lamp, "poll@3", json!({"choices": ["修", "换"], "until": null}), &[]);
    b.act(lamp, "topic@9", json!({"title": {"zh": "路灯", "en": "lamp"}}), &[]);
    // The property company: its clock was reset to 1970.
    let mut c = Committee::new(*b"property", 0);
    c.log.merge(&early);
    c.enter_register();
    c.act(dogs, "topic@1", json!({"title": "宠物管理"}), &[title]);
    let venue = c.act(id("venue", "shed"), "venue@1", json!({"name": "车棚", "seats": 30}), &[]);
    c.act(id("venue", "shed"), "venue@1", json!({"-": true}), &[venue]);
    let (one, two) = (id("person", "1"), id("person", "2"));
    c.act(one, "person@1", json!({"alias": "甲"}), &[]);
    c.act(two, "person@1", json!({"alias": "甲（重）"}), &[]);
    c.act(two, "same@1", json!({"with": one.to_string()}), &[]);
    let number =
        c.act(one, "person.private@1", json!({"name": "李华", "phone": "13900000000"}), &[]);
    let number = c.act(one, "person.private@1", json!({"phone": "13700000000"}), &[number]);
    c.log.erase(&number);
    c.act(one, "erase@1", json!({"ops": [number.to_string()]}), &[]);
    // The residents' committee has seen the owners' file by now.
    a.log.merge(&b.log);
    let photo = Attachment {
        media: "image/jpeg".into(),
        bytes: b"\xff\xd8 not a real photograph \xff\xd9".to_vec(),
    };
    let file = |c: &Committee, made: &str, profile, parked: &[String], photos: &[Attachment]| {
        let make = Make {
            community: COMMUNITY,
            name: "睦邻里社区".into(),
            maker: c.device,
            made: made.into(),
            profile,
        };
        write(&c.log, make, parked, photos)
    };
    [
        ("share-v1-a", file(&a, "2026-11-20T19:30:00+08:00", Profile::Full, &[], &[])),
        ("share-v1-b", file(&b, "2027-11-21T08:00:00+08:00", Profile::Shared, &[], &[])),
        (
            "share-v1-c",
            file(&c, "1970-01-01T08:40:00+08:00", Profile::Full, &[LATER.into()], &[photo]),
        ),
    ]
}

/// A name, a text, and what a reader makes of it: how many operations, and what was wrong.
type Damage = (&'static str, String, usize, Vec<Problem>);

/// What the JSON reader says of a line that ends in the middle of a text.
const CUT: &str = "EOF while parsing a string at line 1 column 104";

/// Damaged forms of the third file.
fn damaged() -> Vec<Damage> {
    let [.., (_, c)] = files();
    let whole = read(&c).entries.len();
    let total = whole as u64 + 1;
    let line_of = |what: &str| c.lines().position(|l| l.contains(what)).expect(what) + 1;
    let hash = |line| Problem::Damaged { line, why: OpError::Hash };
    let parked = Problem::Damaged { line: line_of("later"), why: OpError::Form };
    let count = |found| Problem::Count { said: total, found };
    // Only the root vouches for what erasure left.
    let remains = hash(line_of("\"gone\":"));
    let cut = c.find("宠物管理").expect("it");
    let kept = c[..cut].lines().count() - 2;
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<Value>(&c).expect("JSON"))
        .expect("JSON");
    let edited = c.replace("\"seats\":30", "\"seats\":31");
    let edited_line = line_of("\"seats\":30");
    vec![
        ("crlf-and-mark", format!("\u{feff}{}", c.replace('\n', "\r\n")), whole, vec![]),
        (
            "cut",
            c[..cut].to_owned(),
            kept,
            vec![
                Problem::Damaged { line: kept + 2, why: OpError::Json(CUT.into()) },
                Problem::End,
                count(kept as u64),
            ],
        ),
        (
            "edited",
            edited,
            whole - 2,
            vec![hash(edited_line), remains.clone(), count(total - 1), parked.clone()],
        ),
        (
            "format",
            c.replace("mulin-share", "mulin-shard"),
            whole,
            vec![Problem::Header, parked.clone()],
        ),
        ("header", c.replacen("睦邻里", "睦邻外", 1), whole, vec![Problem::Header]),
        (
            "remains",
            c.replace("\"fields\":[\"phone\"]", "\"fields\":[\"photo\"]"),
            whole - 1,
            vec![remains, Problem::Root, parked],
        ),
        ("re-indented", pretty, whole, vec![Problem::Form]),
        ("type", c.replace("image/jpeg", "image/jpeh"), whole, vec![Problem::Root]),
    ]
}

/// Compares with the file kept, or keeps it where asked to.
fn kept(name: &str, text: &str) -> String {
    let path = format!("{}/tests/golden/{name}.json", env!("CARGO_MANIFEST_DIR"));
    if std::env::var("MULIN_GOLDEN").is_ok_and(|v| v == "write") {
        std::fs::write(&path, text).expect(&path);
    }
    std::fs::read_to_string(&path).expect(&path)
}

#[test]
fn the_files_are_written_as_they_always_were() {
    for (name, text) in files() {
        assert!(kept(name, &text) == text, "tests/golden/{name}.json is written differently now");
    }
    for (name, text, ..) in damaged() {
        assert!(kept(&format!("damaged/{name}"), &text) == text, "damaged/{name}");
    }
}

#[test]
fn three_committees_add_up_to_one_community_in_any_order() {
    let logs = files().map(|(name, text)| {
        let read = read(&kept(name, &text));
        assert_eq!(read.problems, [], "{name}");
        let mut log = Log::new();
        for entry in read.entries {
            log.add(entry);
        }
        log
    });
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut log = Log::new();
        for i in order {
            log.merge(&logs[i]);
        }
        let roots = [log.share_root(), log.full_root()].map(|root| merkle::fingerprint(&root));
        assert_eq!(roots, FINGERPRINTS, "{order:?}");
        let state = State::of(&log, KINDS);
        assert_eq!(state.all::<Unit>().count(), 4, "three registers, one community");
        let dogs = state.get::<Topic>(&id("topic", "dogs")).expect("a topic");
        assert_eq!((dogs.title.as_str(), dogs.number.as_str()), ("文明养犬，牵绳出门", "2026-001"));
        assert_eq!(state.conflicts().count(), 2, "two titles, and two names of one person");
        let heads: Vec<u32> =
            state.facts(&id("topic", "dogs")).iter().map(|(_, s): &(_, Support)| s.heads).collect();
        assert_eq!(heads, [3]);
        assert_eq!(state.one(&id("person", "1")), state.one(&id("person", "2")));
        assert_eq!(
            log.iter().filter(|e| e.line().contains("13700000000")).count(),
            0,
            "erased is erased"
        );
    }
}

#[test]
fn damaged_files_lose_what_is_damaged_and_say_so() {
    for (name, text, entries, problems) in damaged() {
        let read = read(&kept(&format!("damaged/{name}"), &text));
        assert_eq!(read.entries.len(), entries, "{name}");
        assert_eq!(read.problems, problems, "{name}");
    }
}
