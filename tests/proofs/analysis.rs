//! A city's data platform reads the same files and sees the same: the SQL of `public/analysis` on `DuckDB` against the
//! application's own fold and figures, and the schemas of `public/schema` against the files.

use crate::interop::{python, run};
use crate::made_town::{Made, community};
use crate::support::path;
use mulin::domain::rollup::{Digest, Month};
use mulin::domain::{KINDS, sample};
use mulin::log::{
    Body, Class, CommunityId, DeviceId, Entry, Hash, Kind, Log, Op, OpId, RecordId, Salt, Scope,
    Stamp, State, canon,
};
use mulin::share::file::{Make, Profile, read, write};
use mulin::share::pace::at_once;
use mulin::share::rollup::{Heap, community_of};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of its own, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let place = std::env::temp_dir().join(format!("mulin-{name}-{}", std::process::id()));
        fs::create_dir_all(&place).expect("a place for it");
        Self(place)
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.0.join(format!("{name}.json")), text).expect("room");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn file(log: &Log, community: CommunityId) -> String {
    let make = Make {
        community,
        name: "试验社区".into(),
        maker: DeviceId([7; 8]),
        made: "2026-11-20T19:30:00+08:00".into(),
        profile: Profile::Full,
    };
    write(log, make, &[], &[])
}

/// What the SQL says, line by line.
fn sql(folder: &Path, what: &str) -> Vec<String> {
    let args = [path("tools/analysis.py"), "duckdb".into(), folder.to_owned(), what.into()];
    let out = run(&python(), &args);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("text").lines().map(str::to_owned).collect()
}

/// What the application makes of a log: a line for each record, field, member and fact.
fn folded(log: &Log, community: CommunityId, out: &mut Vec<String>) {
    let state = State::of(log, KINDS);
    let mut say = |what: &str, kind: &Kind, record: RecordId, name: &str, value: &str| {
        out.push(canon::to_text(&json!({
            "community": community.to_string(), "kind": kind.base, "name": name,
            "record": record.to_string(), "value": value, "what": what,
        })));
    };
    for kind in listed().keys().filter_map(|base| KINDS.get(base)) {
        for (record, seen) in state.ever(kind.base) {
            if kind.class == Class::Fact {
                for fact in seen.live() {
                    let id = fact.id.to_string();
                    say("fact", kind, record, &id, &id);
                }
                continue;
            }
            say("record", kind, record, "", if seen.hidden { "gone" } else { "here" });
            for (name, field) in &seen.fields {
                say("field", kind, record, name, &written(field.value()));
                if let Some((set, member)) = name.split_once('+')
                    && seen.members(set).any(|m| m == member)
                {
                    say("member", kind, record, set, member);
                }
            }
        }
    }
}

/// A value as the SQL has it.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "null".into(),
        other => canon::to_text(other),
    }
}

/// The kinds that the list beside the schema tells of, those of the log itself among them.
fn listed() -> BTreeMap<String, Value> {
    let text = fs::read_to_string(path("../public/schema/kinds.json")).expect("written");
    let listed: Vec<Value> = serde_json::from_str(&text).expect("a list");
    let name = |kind: &Value| kind["kind"].as_str().unwrap_or_default().to_owned();
    listed.into_iter().map(|kind| (name(&kind), kind)).collect()
}

/// Chance that is the same everywhere.
struct Chance(u64, u32);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.1 += 1;
        let hash = Hash::of(format!("{} {}", self.0, self.1).as_bytes()).0;
        usize::from(u16::from_be_bytes([hash[0], hash[1]])) % n
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// Operations no honest program would make: few records and moments, anything replaced, joined, taken back, erased.
fn dishonest(seed: u64, community: CommunityId, count: usize) -> Log {
    let mut chance = Chance(seed, 0);
    let mut made: Vec<(OpId, RecordId)> = Vec::new();
    let mut log = Log::new();
    let values =
        [json!(null), json!("甲"), json!(true), json!(false), json!(7), json!(["a", {"b": 1}])];
    for n in 0..count {
        let record = RecordId([u8::try_from(chance.below(6)).unwrap_or(0) * 40; 16]);
        let earlier = |chance: &mut Chance| match made.len() {
            0 => OpId([9; 16]),
            all => made[all - 1 - chance.below(all)].0,
        };
        let (mut kind, mut body) = ("topic@1", Body::new());
        match chance.below(13) {
            0 => {
                kind = "same@1";
                body.insert("with".into(), json!(RecordId([40; 16]).to_string()));
            }
            1 => {
                let with = RecordId([u8::try_from(chance.below(6)).unwrap_or(0) * 40; 16]);
                (kind, _) = ("same@1", body.insert("with".into(), json!(with.to_string())));
            }
            2..4 => {
                kind = chance.one(&["retract@1", "retract", "retract@2"]);
                body.insert("fact".into(), json!(earlier(&mut chance).to_string()));
            }
            4 => {
                body.insert("-".into(), json!(chance.below(3) > 0));
            }
            5 => kind = "topic.reply@1",
            6 => {
                // What is withheld stands on this record more often than not, and was replaced by something.
                kind = chance.one(&["withhold@1", "withhold", "withhold@2"]);
                let ops: Vec<String> = (0..4).map(|_| earlier(&mut chance).to_string()).collect();
                body.insert("ops".into(), json!(ops));
            }
            _ => {
                kind = chance.one(&[
                    "topic@1",
                    "topic@1",
                    "topic",
                    "topic@2",
                    "topic@x",
                    "thing@1",
                    "grid@1",
                    "person.private@1",
                ]);
                for _ in 0..chance.below(4) {
                    let field = chance.one(&["title", "category", "members+a", "members+b"]);
                    body.insert(field.into(), values[chance.below(values.len())].clone());
                }
            }
        }
        let at = Stamp {
            ms: chance.one(&[0, 1_000, 1_001, mulin::log::MAX_MS]),
            n: u32::try_from(chance.below(2)).unwrap_or(0),
            device: DeviceId([u8::try_from(chance.below(2)).unwrap_or(0); 8]),
        };
        // A retraction stands with what it takes back, more often than not.
        let named = body.get("fact").or_else(|| body.get("ops")?.get(0));
        let named = named.and_then(|v| v.as_str()?.parse::<OpId>().ok());
        let place = made.iter().find(|(id, _)| Some(*id) == named).map(|(_, on)| *on);
        let record = place.filter(|_| chance.below(4) > 0).unwrap_or(record);
        let personal = kind.starts_with("person");
        let mut op = Op::new(community, at, None, record, kind, body);
        op.over = (0..chance.below(3)).map(|_| earlier(&mut chance)).collect();
        op.over.sort_unstable();
        op.over.dedup();
        op.salt = personal.then(|| Salt([u8::try_from(n % 250).unwrap_or(0); 16]));
        let sealed = op.seal();
        made.push((sealed.id(), record));
        let id = sealed.id();
        log.add(Entry::Whole(sealed));
        if personal && chance.below(3) == 0 {
            log.erase(&id);
        }
    }
    log
}

#[test]
fn the_fold_in_sql_is_the_applications() {
    let folder = Folder::new("fold");
    let mut expected = Vec::new();
    for seed in 0..60 {
        let community = CommunityId(Hash::of(format!("town {seed}").as_bytes()).op_id().0);
        let log = dishonest(seed, community, 60);
        // In two files that share a part, the second with its lines as Windows ends them.
        let (mut left, mut right) = (Log::new(), Log::new());
        for (n, entry) in log.iter().enumerate() {
            if n % 3 != 0 {
                left.add(entry.clone());
            }
            if n % 3 != 1 {
                right.add(entry.clone());
            }
        }
        folder.put(&format!("{seed}-a"), &file(&left, community));
        folder.put(&format!("{seed}-b"), &file(&right, community).replace('\n', "\r\n"));
        folded(&log, community, &mut expected);
    }
    let community = CommunityId([3; 16]);
    let first = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    let mut log = Log::new();
    for entry in sample::neighbourhood(community, 1, 1, first) {
        log.add(entry);
    }
    folder.put("sample", &file(&log, community));
    folded(&log, community, &mut expected);
    let mut log = Log::new();
    let mut golden = None;
    for name in ["a", "b", "c"] {
        let text = fs::read_to_string(path(&format!("golden/share-v1-{name}.json"))).expect("kept");
        folder.put(&format!("golden-{name}"), &text);
        let file = read(&text);
        golden = golden.or(file.community());
        // Whichever file still has what was erased: here what is left of it stands.
        let (gone, whole): (Vec<_>, Vec<_>) =
            file.entries.into_iter().partition(|e| e.whole().is_none());
        for entry in gone {
            let mut fresh = Log::new();
            fresh.add(entry);
            fresh.merge(&log);
            log = fresh;
        }
        for entry in whole {
            log.add(entry);
        }
    }
    folded(&log, golden.expect("a community"), &mut expected);
    expected.sort();
    let found = sql(&folder.0, "fold");
    let want: BTreeSet<&String> = expected.iter().collect();
    let have: BTreeSet<&String> = found.iter().collect();
    let missing: Vec<_> = want.difference(&have).take(5).collect();
    let extra: Vec<_> = have.difference(&want).take(5).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing {missing:#?} extra {extra:#?}");
    assert_eq!(expected.len(), found.len());
    assert!(expected.len() > 10_000, "{}", expected.len());
}

/// The figures of a month as the page has them.
fn figures(digests: &[Digest], month: Month) -> Vec<String> {
    let mut lines: Vec<String> =
        digests.iter().flat_map(|d| d.figures(month)).map(|figure| figure.line()).collect();
    lines.sort();
    lines
}

/// Every line alike, in every month, and enough of them to say so.
fn figures_agree(folder: &Folder, digests: &[Digest], months: &[&str], least: usize) {
    for month in months {
        let expected = figures(digests, month.parse().expect("a month"));
        let found = sql(&folder.0, month);
        let missing: Vec<_> = expected.iter().filter(|l| !found.contains(l)).take(9).collect();
        let extra: Vec<_> = found.iter().filter(|l| !expected.contains(l)).take(9).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{month}: missing {missing:#?} extra {extra:#?}"
        );
        assert_eq!(expected.len(), found.len(), "{month}");
        assert!(expected.len() >= least, "{month}: only {}", expected.len());
    }
}

#[test]
fn the_figures_of_the_sample_in_sql_are_the_pages() {
    let folder = Folder::new("sample-figures");
    let mut digests = Vec::new();
    for seed in 1..4_u8 {
        let community = CommunityId([seed; 16]);
        let first = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
        let mut log = Log::new();
        for entry in sample::neighbourhood(community, seed.into(), 1, first) {
            log.add(entry);
        }
        folder.put(&seed.to_string(), &file(&log, community));
        digests.push(Digest::of(&State::of(&log, KINDS), community));
    }
    figures_agree(&folder, &digests, &["2026-10", "2026-11"], 60);
}

#[test]
fn the_figures_of_a_town_in_sql_are_the_pages() {
    let folder = Folder::new("town");
    let made = Made { ops: 1_500, seed: 24, ..Made::default() };
    let mut digests = Vec::new();
    for number in 0..24 {
        let mut heap: Option<Heap> = None;
        for (name, text) in community(&made, number) {
            let of = community_of(&text).expect("a header");
            let heap = heap.get_or_insert_with(|| Heap::new(of));
            assert!(at_once(heap.take(text.as_bytes(), &async |_, _| ())).is_empty(), "{name}");
            folder.put(name.trim_end_matches(".json"), &text);
        }
        digests.push(at_once(heap.expect("a file").digest(&async |_, _| ())));
    }
    let months = ["2026-03", "2026-05", "2026-06", "2026-07", "2026-08"];
    figures_agree(&folder, &digests, &months, 300);
}

#[test]
fn what_was_damaged_on_the_way_is_told_and_does_not_count() {
    let folder = Folder::new("damage");
    let text = fs::read_to_string(path("golden/share-v1-a.json")).expect("kept");
    folder.put("a", &text.replacen("桂花苑", "桂花园", 1));
    let args = [path("tools/analysis.py"), "duckdb".into(), folder.0.clone(), "fold".into()];
    let out = run(&python(), &args);
    let (said, why) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(!out.status.success() && why.contains("damaged lines: 1"), "{why}");
    assert!(!said.contains("桂花园") && said.contains("睦邻里社区"), "{said}");
}

#[test]
fn the_schemas_are_up_to_date_and_know_every_kind() {
    let out = run(&python(), &[path("tools/schema.py"), "check".into()]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let listed = listed();
    assert!(KINDS.all().all(|kind| listed.contains_key(kind.base)));
    for (base, said) in listed {
        let kind = KINDS.get(&base).unwrap_or_else(|| panic!("{base} is no kind"));
        let class = if kind.class == Class::Fact { "fact" } else { "record" };
        let scope = match kind.scope {
            Scope::Shared => "shared",
            Scope::Personal => "personal",
            Scope::Local => "local",
        };
        assert_eq!(
            (&said["class"], &said["scope"]),
            (&json!(class), &json!(scope)),
            "{}",
            kind.base
        );
        assert_eq!(said["version"], json!(kind.version), "{}", kind.base);
    }
}

#[test]
fn files_are_as_their_schema_says() {
    let folder = Folder::new("schema");
    let community = CommunityId([3; 16]);
    let first = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    let mut log = Log::new();
    // A few of each kind: a validator in Python takes its time.
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for entry in sample::neighbourhood(community, 1, 1, first) {
        let count = seen.entry(entry.kind().to_owned()).or_default();
        *count += 1;
        if *count <= 8 {
            log.add(entry);
        }
    }
    let text = file(&log, community);
    folder.put("sample", &text);
    folder.put("odd", &text.replacen("\"kind\":\"topic@1\"", "\"kind\":3", 1));
    let names =
        ["golden/share-v1-a.json", "golden/share-v1-b.json", "golden/share-v1-c.json"].map(path);
    let validate = |files: &[PathBuf]| run(&python(), &[&[path("tools/valid.py")], files].concat());
    let out = validate(&[&names[..], &[folder.0.join("sample.json")]].concat());
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
    let out = validate(&[folder.0.join("odd.json")]);
    assert!(!out.status.success(), "a kind that is a number was not seen");
}
