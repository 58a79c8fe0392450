//! What is personal stays at home: no file for others holds a string of it, and the one for colleagues says what it has.

use chrono::NaiveDate;
use mulin::domain::community::{HouseholdPrivate, PersonPrivate};
use mulin::domain::exchange::{Group, summary};
use mulin::domain::names::Names;
use mulin::domain::{KINDS, sample};
use mulin::log::{Clock, CommunityId, DeviceId, Entry, Log, RecordId, Salt, Scope, State};
use mulin::share::file::{Choice, Make, Profile, select, write, write_chosen};
use mulin::share::scan::{Hit, What, mask, scan};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const HERE: CommunityId = CommunityId([7; 16]);

/// What the sample says of people in its free texts.
const NAMED: [(What, &str); 24] = [
    (What::Phone, "021-60000000"),
    (What::Phone, "13700000000"),
    (What::Phone, "138 0000 0000"),
    (What::Phone, "139-0000-0000"),
    (What::IdNumber, "100000000101000"),
    (What::IdNumber, "11010519491231002X"),
    (What::Door, "2单元301"),
    (What::Door, "98-2-501"),
    (What::Door, "5号楼2单元601"),
    (What::Door, "A座1201"),
    (What::Name, "赵某甲"),
    (What::Surname, "Auntie Li"),
    (What::Surname, "何工"),
    (What::Surname, "单大爷"),
    (What::Surname, "小陈"),
    (What::Surname, "李师傅"),
    (What::Surname, "林阿姨"),
    (What::Surname, "欧阳老师"),
    (What::Surname, "王姐"),
    (What::Surname, "王阿姨"),
    (What::Surname, "老张"),
    (What::Surname, "老黄"),
    (What::Surname, "阿陈"),
    (What::Surname, "陶爷爷"),
];

fn neighbourhood() -> Log {
    let first = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    let mut log = Log::new();
    for entry in sample::neighbourhood(HERE, 1, 1, first) {
        log.add(entry);
    }
    log
}

fn make(profile: Profile) -> Make {
    let made = "2026-11-30T19:00:00+08:00".into();
    Make { community: HERE, name: "芦花".into(), maker: DeviceId([1; 8]), made, profile }
}

fn hits(log: &Log, profile: Profile, about: &[RecordId]) -> Vec<Hit> {
    let state = State::of(log, KINDS);
    let choice = Choice { profile, about, known: None };
    scan(&select(log, &HERE, &choice), &Names::known(&state))
}

/// Every text of personal operations that somebody could be found by: no ids, no words for something.
fn personal_strings(log: &Log) -> BTreeSet<String> {
    fn texts(value: &Value, into: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => drop(into.insert(text.clone())),
            Value::Array(items) => items.iter().for_each(|v| texts(v, into)),
            Value::Object(map) => map.values().for_each(|v| texts(v, into)),
            _ => {}
        }
    }
    let mut all = BTreeSet::new();
    for entry in log.iter().filter(|e| e.scope() == Scope::Personal) {
        // The doors of a roll are those of the register, which is in a file for another committee, and that is said.
        if let Some(sealed) = entry.whole().filter(|_| entry.base() != "roll.doors") {
            sealed.op().body.values().for_each(|value| texts(value, &mut all));
            all.extend(sealed.op().salt.map(|salt| salt.to_string()));
        }
    }
    let is_id = |text: &str| text.len() == 22 && text.parse::<RecordId>().is_ok();
    let salts: BTreeSet<String> =
        log.iter().filter_map(|e| Some(e.whole()?.op().salt?.to_string())).collect();
    all.retain(|text| text.chars().count() > 1 && (!is_id(text) || salts.contains(text)));
    all
}

/// Masks all that is found, as somebody would who masks everything.
fn mask_all(mut log: Log) -> Log {
    let mut clock = Clock::new(DeviceId([2; 8]));
    let mut seal = |draft: mulin::log::Draft| {
        let at = clock.tick(1_900_000_000_000);
        Entry::Whole(draft.seal(HERE, at, None, Some(Salt([3; 16]))).expect("a salt"))
    };
    let state = State::of(&log, KINDS);
    let found = hits(&log, Profile::Shared, &[]);
    for masking in mask(&log, &state, &found.iter().collect::<Vec<_>>()) {
        log.add(seal(masking.instead));
        for draft in masking.also {
            log.add(seal(draft));
        }
    }
    log
}

#[test]
fn the_scan_finds_what_the_sample_has_for_it_and_nothing_else() {
    let log = neighbourhood();
    let found: BTreeSet<(What, String)> =
        hits(&log, Profile::Shared, &[]).iter().map(|h| (h.what, h.found().to_owned())).collect();
    assert_eq!(found, NAMED.map(|(what, text)| (what, text.to_owned())).into());
    let count = |what| NAMED.iter().filter(|(w, _)| *w == what).count();
    for what in What::ALL {
        assert!(count(*what) > 0, "{what:?} of the sample");
    }
    // In what people wrote down at a shift as well, not in topics alone.
    let kinds: BTreeSet<String> =
        hits(&log, Profile::Shared, &[]).into_iter().map(|hit| hit.kind).collect();
    assert!(kinds.contains("topic") && kinds.contains("assignment.attended"), "{kinds:?}");
    assert!(hits(&log, Profile::Public, &[]).is_empty(), "nobody's prose is for everybody");
}

#[test]
fn no_file_for_others_holds_a_personal_string() {
    let log = neighbourhood();
    let strings = personal_strings(&log);
    assert!(strings.len() > 1_000 && strings.contains("赵某甲"));
    // Times and ids of operations are digits too: what people wrote stands in bodies.
    let leaks = |text: &str| -> Vec<&String> {
        let body = |line: &str| -> Option<String> {
            let line: Value = serde_json::from_str(line.strip_suffix(',').unwrap_or(line)).ok()?;
            Some(line["op"]["body"].to_string())
        };
        let bodies: String = text.lines().filter_map(body).collect();
        assert!(bodies.len() > 100, "there is something to look through");
        strings.iter().filter(|s| bodies.contains(s.as_str())).collect()
    };
    let about: Vec<RecordId> = log
        .iter()
        .filter(|e| matches!(e.base(), "meeting" | "pact" | "roster"))
        .map(Entry::on)
        .collect();
    assert!(!about.is_empty());
    let unmasked = write(&log, make(Profile::Shared), &[], &[]);
    assert_eq!(leaks(&unmasked), [&"赵某甲".to_owned()], "what masking is for");
    let log = mask_all(log);
    assert!(hits(&log, Profile::Shared, &[]).is_empty());
    let mut files = vec![
        write(&log, make(Profile::Shared), &[], &[]),
        write(&log, make(Profile::Public), &[], &[]),
    ];
    for one in &about {
        let choice =
            Choice { profile: Profile::One, about: std::slice::from_ref(one), known: None };
        files.push(write_chosen(&log, make(Profile::One), &choice, None, &[], &[]));
    }
    // The register's own doors are said elsewhere; in a text nobody's stands any more.
    let told = |text: &str| -> Vec<&str> {
        NAMED.iter().map(|(_, hit)| *hit).filter(|hit| text.contains(hit)).collect()
    };
    assert_eq!(told(&unmasked).len(), NAMED.len(), "all of it would go out unasked");
    for text in &files {
        assert_eq!(leaks(text), [] as [&String; 0]);
        assert_eq!(told(text), [] as [&str; 0]);
    }
    assert!(files[0].contains("138****0000") && files[0].contains("**阿姨"));
    // Colleagues get it all, masked or not.
    let full = write(&log, make(Profile::Full), &[], &[]);
    assert_eq!(told(&full).len(), NAMED.len());
}

#[test]
fn a_file_for_colleagues_tells_what_is_personal_in_it() {
    let log = neighbourhood();
    let state = State::of(&log, KINDS);
    let of = |profile| {
        let told = summary(select(&log, &HERE, &Choice::of(profile)), KINDS);
        told.lines.get(&Group::Personal).map_or(0, |line| line.ops)
    };
    let personal = log.iter().filter(|e| e.scope() == Scope::Personal).count();
    assert!(personal > 0);
    assert_eq!((of(Profile::Full), of(Profile::Shared), of(Profile::Public)), (personal, 0, 0));
    // What the page counts and lists.
    let names = state.all::<PersonPrivate>().filter(|(_, p)| !p.name.is_empty()).count();
    let phones = state.all::<HouseholdPrivate>().filter(|(_, h)| !h.phone.is_empty()).count();
    assert!(names > 0 && phones > 0);
}

#[test]
fn the_public_have_results_and_no_units_households_volunteers_or_papers() {
    let log = neighbourhood();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in select(&log, &HERE, &Choice::of(Profile::Public)) {
        *kinds.entry(entry.base()).or_default() += 1;
    }
    for here in [
        "ballot.batch",
        "ballot.roll",
        "pact.adopted",
        "pact.frozen",
        "item.outcome",
        "notice",
        "grid",
    ] {
        assert!(kinds.contains_key(here), "{here} of {kinds:?}");
    }
    for not in [
        "unit",
        "household",
        "person",
        "volunteer",
        "topic",
        "ballot.cast",
        "pact.consent",
        "assignment",
    ] {
        assert!(!kinds.contains_key(not), "{not}");
    }
}

#[test]
fn one_meeting_goes_with_its_agenda_and_names_and_without_the_others() {
    let log = neighbourhood();
    let meetings: BTreeSet<RecordId> =
        log.iter().filter(|e| e.base() == "meeting").map(Entry::on).collect();
    let (one, other) = (*meetings.first().expect("some"), *meetings.last().expect("more"));
    let choice = Choice { profile: Profile::One, about: &[one], known: None };
    let entries = select(&log, &HERE, &choice);
    let on: BTreeSet<RecordId> = entries.iter().map(|e| e.on()).collect();
    assert!(on.contains(&one) && !on.contains(&other));
    let has = |kind: &str| entries.iter().any(|e| e.base() == kind);
    assert!(has("agenda.item") && has("topic") && has("community") && has("venue"));
    assert!(!has("unit") && !has("topic.support") && !has("ballot.cast"));
    let items = entries.iter().filter(|e| e.base() == "agenda.item");
    assert!(items.clone().count() > 0);
    assert!(items.into_iter().all(|e| e.value("meeting").as_str() == Some(&one.to_string())));
    assert!(entries.len() < log.len() / 20, "{} of {}", entries.len(), log.len());
}
