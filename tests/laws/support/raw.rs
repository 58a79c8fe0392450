//! Operations no honest program would make: any kind, any fields, replacing anything, joined, retracted and withheld at random.

use super::kinds::KINDS;
use mulin::log::{
    Body, CommunityId, DeviceId, Entry, Log, MAX_MS, Op, OpId, RecordId, Salt, Stamp, State,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// The community all of them belong to.
pub(crate) const COMMUNITY: CommunityId = CommunityId([9; 16]);

/// One of few records, so that operations meet.
pub(crate) fn record(n: u8) -> RecordId {
    RecordId([n % 6; 16])
}

/// The recipe of one operation; what it refers to is found among the earlier ones.
#[derive(Clone, Debug)]
pub(crate) struct Recipe {
    at: Stamp,
    on: u8,
    what: What,
    over: Vec<Index>,
}

#[derive(Clone, Debug)]
enum What {
    Fields { kind: &'static str, body: Vec<(&'static str, Option<u8>)>, personal: bool },
    Removal { kind: &'static str, live: bool },
    Join(u8),
    Retraction { of: Index, version: u8 },
    Withholding { of: Index, version: u8 },
}

fn stamp() -> impl Strategy<Value = Stamp> {
    // Few moments and devices, so that stamps collide as those of cloned devices do.
    (prop_oneof![Just(0), 1000..1004_u64, Just(MAX_MS)], 0..2_u32, 0..2_u8)
        .prop_map(|(ms, n, d)| Stamp { ms, n, device: DeviceId([d; 8]) })
}

fn what() -> impl Strategy<Value = What> {
    let records = prop::sample::select(vec![
        "thing@1",
        "thing",
        "thing@2",
        "thing@99999999999",
        "caller@1",
        "caller@2",
        "caller@3",
        "thing.secret@1",
        "local.note@1",
    ]);
    let facts = prop::sample::select(vec!["vote@1", "vote@2", "whisper@1", "unheard@1"]);
    let fields = vec(
        (
            prop::sample::select(vec!["name", "size", "friends+x", "tel", "phone", "zeal"]),
            any::<Option<u8>>(),
        ),
        0..4,
    );
    prop_oneof![
        8 => (prop_oneof![2 => records.boxed(), 1 => facts.boxed()], fields, any::<bool>())
            .prop_map(|(kind, body, personal)| What::Fields { kind, body, personal }),
        1 => (prop::sample::select(vec!["thing@1", "caller@2"]), any::<bool>())
            .prop_map(|(kind, live)| What::Removal { kind, live }),
        1 => any::<u8>().prop_map(What::Join),
        3 => (any::<Index>(), 1..3_u8).prop_map(|(of, version)| What::Retraction { of, version }),
        1 => (any::<Index>(), 1..3_u8).prop_map(|(of, version)| What::Withholding { of, version }),
    ]
}

/// A list of recipes.
pub(crate) fn recipes(max: usize) -> impl Strategy<Value = Vec<Recipe>> {
    vec(
        (stamp(), any::<u8>(), what(), vec(any::<Index>(), 0..3))
            .prop_map(|(at, on, what, over)| Recipe { at, on, what, over }),
        1..max,
    )
}

/// The operations of `recipes`; some refer to operations that are not among them.
pub(crate) fn cook(recipes: &[Recipe]) -> Vec<Entry> {
    let mut made: Vec<(OpId, RecordId)> = vec![(OpId([77; 16]), record(0))];
    let mut entries = Vec::new();
    for recipe in recipes {
        let mut on = record(recipe.on);
        let mut personal = false;
        let (kind, body) = match &recipe.what {
            What::Fields { kind, body, personal: salted } => {
                personal = *salted && !kind.starts_with("local.");
                let body: Body =
                    body.iter().map(|(name, v)| ((*name).to_owned(), json!(v))).collect();
                ((*kind).to_owned(), body)
            }
            What::Removal { kind, live } => {
                ((*kind).to_owned(), Body::from_iter([("-".to_owned(), json!(live))]))
            }
            What::Join(with) => (
                "same@1".to_owned(),
                Body::from_iter([("with".to_owned(), Value::from(record(*with)))]),
            ),
            What::Retraction { of, version } => {
                let (id, stands_on) = made[of.index(made.len())];
                on = stands_on;
                (
                    format!("retract@{version}"),
                    Body::from_iter([("fact".to_owned(), Value::from(id))]),
                )
            }
            What::Withholding { of, version } => {
                let (id, stands_on) = made[of.index(made.len())];
                on = stands_on;
                (format!("withhold@{version}"), Body::from_iter([("ops".to_owned(), json!([id]))]))
            }
        };
        let mut op = Op::new(COMMUNITY, recipe.at, None, on, &kind, body);
        op.over = recipe.over.iter().map(|i| made[i.index(made.len())].0).collect();
        op.salt = personal.then_some(Salt([recipe.on | 128; 16]));
        let sealed = op.seal();
        made.push((sealed.id(), on));
        entries.push(Entry::Whole(sealed));
    }
    entries
}

/// The log of these entries.
pub(crate) fn log_of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Log {
    let mut log = Log::new();
    for entry in entries {
        log.add(entry.clone());
    }
    log
}

/// Its fold from scratch.
pub(crate) fn state_of(log: &Log) -> State {
    State::of(log, KINDS)
}
