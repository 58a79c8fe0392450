//! The rules of the log as tables and small stories; its laws are properties in `tests/laws`.

use super::*;
use crate::{record, words};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

mod masked;
mod opened;
mod remains;
mod withheld;

words! {
    /// Colours.
    pub(crate) enum Colour { /// r
        Red = "red", /// g
        Green = "green" }
}

record! {
    /// A thing.
    pub(crate) struct Thing: "thing" as Record, Shared {
        /// name
        pub(crate) name: String = "name",
        /// size
        pub(crate) size: Option<u32> = "size",
        /// colour
        pub(crate) colour: Colour = "colour",
        /// friends
        pub(crate) friends: BTreeSet<RecordId> = "friends",
    }
}

record! {
    /// A secret.
    pub(crate) struct Secret: "thing.secret" as Record, Personal {
        /// telephone
        pub(crate) tel: String = "tel",
    }
}

record! {
    /// A vote.
    pub(crate) struct Vote: "vote" as Fact, Shared {
        /// choice
        pub(crate) yes: bool = "yes",
    }
}

const KINDS: Kinds = Kinds(&[&[Thing::KIND, Secret::KIND, Vote::KIND]]);
const A: RecordId = RecordId([1; 16]);
const B: RecordId = RecordId([2; 16]);

/// A device: its log, state and clock.
#[derive(Clone)]
struct Device {
    log: Log,
    state: State,
    clock: Clock,
}

impl Device {
    fn new(n: u8) -> Self {
        Self { log: Log::new(), state: State::new(KINDS), clock: Clock::new(DeviceId([n; 8])) }
    }

    fn act(&mut self, draft: Option<Draft>) -> OpId {
        let at = self.clock.tick(1000);
        let op = draft
            .expect("a change")
            .seal(CommunityId([9; 16]), at, None, Some(Salt([at.n.to_be_bytes()[3]; 16])))
            .expect("a salt");
        let id = op.id();
        self.receive(Entry::Whole(op));
        id
    }

    fn receive(&mut self, entry: Entry) {
        let (id, at) = (entry.id(), entry.at());
        assert_eq!(Entry::from_line(&entry.line()), Ok(entry.clone()));
        self.log.add(entry);
        self.clock.observe(&at, 1000);
        self.state.update(&self.log, &[id], &[]);
        assert!(
            self.state == State::of(&self.log, KINDS),
            "incremental fold differs from a fold from scratch"
        );
    }

    fn sync(&mut self, other: &mut Self) {
        for entry in other.log.iter() {
            self.receive(entry.clone());
        }
        for entry in self.log.iter() {
            other.receive(entry.clone());
        }
        assert!(self.log == other.log && self.state == other.state);
    }

    fn thing(&self) -> Option<Thing> {
        self.state.get(&A)
    }
}

fn named(name: &str) -> Thing {
    Thing { name: name.into(), ..Thing::default() }
}

#[test]
fn changing_two_fields_yields_one_operation_with_these_two() {
    let mut d = Device::new(1);
    d.act(d.state.set(&A, &Thing { size: Some(3), ..named("灯") }));
    let draft = d
        .state
        .change::<Thing>(&A, |t| {
            t.name = "路灯".into();
            t.size = None;
        })
        .unwrap();
    assert_eq!(Value::from(draft.body.clone()), json!({"name": "路灯", "size": null}));
    assert_eq!(draft.over.len(), 1);
    d.act(Some(draft));
    assert_eq!(d.thing(), Some(named("路灯")));
    assert_eq!(d.state.set(&A, &named("路灯")), None, "nothing changed, nothing written");
}

#[test]
fn edits_at_the_same_time_are_both_kept_until_settled() {
    let (mut a, mut b) = (Device::new(1), Device::new(2));
    a.act(a.state.set(&A, &named("x")));
    a.sync(&mut b);
    a.act(a.state.change::<Thing>(&A, |t| t.name = "left".into()));
    b.act(b.state.change::<Thing>(&A, |t| t.name = "right".into()));
    a.sync(&mut b);
    assert_eq!(a.state.conflicts().count(), 1);
    let shown = a.thing().unwrap().name;
    a.act(a.state.settle("thing", &A, "name", json!("left")));
    assert_eq!(a.state.conflicts().count(), 0);
    assert_eq!(a.thing().unwrap().name, "left");
    assert_eq!(shown, "right", "the later device wins the tie until then");
}

#[test]
fn different_fields_do_not_conflict() {
    let (mut a, mut b) = (Device::new(1), Device::new(2));
    a.act(a.state.set(&A, &named("x")));
    a.sync(&mut b);
    a.act(a.state.change::<Thing>(&A, |t| t.size = Some(1)));
    b.act(b.state.change::<Thing>(&A, |t| t.colour = Colour::Green));
    a.sync(&mut b);
    assert_eq!(a.state.conflicts().count(), 0);
    assert_eq!(b.thing(), Some(Thing { size: Some(1), colour: Colour::Green, ..named("x") }));
}

#[test]
fn in_sets_adding_wins() {
    let (mut a, mut b) = (Device::new(1), Device::new(2));
    a.act(a.state.set(&A, &Thing { friends: [B].into(), ..named("x") }));
    a.sync(&mut b);
    a.act(a.state.change::<Thing>(&A, |t| t.friends.clear()));
    // b re-adds after removing, not knowing of a's removal.
    b.act(b.state.change::<Thing>(&A, |t| t.friends.clear()));
    b.act(b.state.change::<Thing>(&A, |t| t.friends.extend([B])));
    a.sync(&mut b);
    assert_eq!(a.thing().unwrap().friends, [B].into());
    a.act(a.state.change::<Thing>(&A, |t| t.friends.clear()));
    a.sync(&mut b);
    assert!(b.thing().unwrap().friends.is_empty());
}

#[test]
fn an_edit_made_meanwhile_brings_a_removed_record_back() {
    let (mut a, mut b) = (Device::new(1), Device::new(2));
    a.act(a.state.set(&A, &named("x")));
    a.sync(&mut b);
    a.act(a.state.remove::<Thing>(&A));
    assert_eq!(a.thing(), None);
    b.act(b.state.change::<Thing>(&A, |t| t.size = Some(2)));
    a.sync(&mut b);
    assert_eq!(a.thing(), Some(Thing { size: Some(2), ..named("x") }));
    a.act(a.state.remove::<Thing>(&A));
    a.sync(&mut b);
    assert_eq!(b.thing(), None);
    assert_eq!(b.state.all::<Thing>().count(), 0);
    b.act(b.state.set(&A, &named("again")));
    a.sync(&mut b);
    assert_eq!(a.thing(), Some(named("again")));
}

#[test]
fn undo_and_redo_are_operations() {
    let mut d = Device::new(1);
    d.act(d.state.set(&A, &named("x")));
    let edit = d.act(d.state.change::<Thing>(&A, |t| t.name = "y".into()));
    let back = d.act(undo::undo(&d.log, &d.state, &edit).ok());
    assert_eq!(d.thing(), Some(named("x")));
    d.act(undo::undo(&d.log, &d.state, &back).ok());
    assert_eq!(d.thing(), Some(named("y")));
    d.act(d.state.change::<Thing>(&A, |t| t.name = "z".into()));
    assert!(matches!(undo::undo(&d.log, &d.state, &edit), Err(undo::NotUndoable::Changed { .. })));
    let removal = d.act(d.state.remove::<Thing>(&A));
    d.act(undo::undo(&d.log, &d.state, &removal).ok());
    assert_eq!(d.thing(), Some(named("z")));
}

#[test]
fn undoing_a_creation_hides_the_record_until_it_is_made_again() {
    let mut d = Device::new(1);
    let made = d.act(d.state.set(&A, &named("x")));
    d.act(undo::undo(&d.log, &d.state, &made).ok());
    assert_eq!(d.thing(), None, "a record whose creation was undone is gone");
    d.act(d.state.set(&A, &named("y")));
    assert_eq!(d.thing(), Some(named("y")));
}

#[test]
fn facts_are_only_added_and_retractions_can_be_retracted() {
    let mut d = Device::new(1);
    let vote = d.act(Some(d.state.state_fact(&A, &Vote { yes: true })));
    d.act(Some(d.state.state_fact(&A, &Vote { yes: false })));
    let votes =
        |d: &Device| d.state.facts::<Vote>(&A).iter().map(|(_, v)| v.yes).collect::<Vec<_>>();
    assert_eq!(votes(&d), [true, false]);
    let undone = d.act(undo::undo(&d.log, &d.state, &vote).ok());
    assert_eq!(votes(&d), [false]);
    assert_eq!(undo::undo(&d.log, &d.state, &vote), Err(undo::NotUndoable::Retracted));
    d.act(undo::undo(&d.log, &d.state, &undone).ok());
    assert_eq!(votes(&d), [true, false]);
}

#[test]
fn a_chain_of_retractions_is_settled_from_its_free_end() {
    let mut d = Device::new(1);
    let vote = Some(d.state.state_fact(&A, &Vote { yes: true }));
    let mut last = d.act(vote);
    for _ in 0..41 {
        let next = d.state.retract(&A, &last);
        last = d.act(Some(next));
    }
    assert!(d.state.facts::<Vote>(&A).is_empty());
}

#[test]
fn one_thing_entered_twice_reads_as_one() {
    let (mut a, mut b) = (Device::new(1), Device::new(2));
    a.act(a.state.set(&A, &Thing { size: Some(1), ..Thing::default() }));
    b.act(b.state.set(&B, &named("x")));
    a.sync(&mut b);
    let join = a.act(Some(a.state.same(&A, &B)));
    a.sync(&mut b);
    let whole = Some(Thing { size: Some(1), ..named("x") });
    assert_eq!((b.state.get(&A), b.state.get(&B)), (whole.clone(), whole));
    assert_eq!(b.state.all::<Thing>().count(), 1);
    b.act(b.state.change::<Thing>(&B, |t| t.name = "y".into()));
    a.sync(&mut b);
    assert_eq!(a.thing().unwrap().name, "y");
    a.act(undo::undo(&a.log, &a.state, &join).ok());
    assert_eq!(a.state.all::<Thing>().count(), 2);
    let join = a.act(Some(a.state.same(&B, &A)));
    assert_eq!(a.state.all::<Thing>().count(), 1);
    a.act(undo::undo(&a.log, &a.state, &join).ok());
    assert_eq!(a.state.all::<Thing>().count(), 2);
}

#[test]
fn a_fact_taken_back_stays_so_when_joined_records_come_apart() {
    let mut d = Device::new(1);
    let vote = Some(d.state.state_fact(&B, &Vote { yes: true }));
    let vote = d.act(vote);
    let join = d.act(Some(d.state.same(&A, &B)));
    d.act(Some(d.state.retract(&A, &vote)));
    d.act(undo::undo(&d.log, &d.state, &join).ok());
    assert!(d.state.facts::<Vote>(&B).is_empty());
}

#[test]
fn erasure_removes_the_body_and_keeps_the_roots() {
    let mut d = Device::new(1);
    let first = d.act(d.state.set(&A, &Secret { tel: "100".into() }));
    let second = d.act(d.state.set(&A, &Secret { tel: "200".into() }));
    let (share, full) = (d.log.share_root(), d.log.full_root());
    let whole = d.log.get(&first).unwrap().clone();
    for id in [first, second] {
        assert!(d.log.erase(&id));
        assert!(!d.log.erase(&id));
        d.state.update(&d.log, &[id], &[]);
    }
    assert!(d.state == State::of(&d.log, KINDS));
    assert_eq!((d.log.share_root(), d.log.full_root()), (share, full));
    assert_eq!(d.state.get::<Secret>(&A), None, "the older number does not reappear");
    for entry in d.log.iter() {
        assert!(!entry.line().contains("00\""), "{}", entry.line());
        assert_eq!(Entry::from_line(&entry.line()).as_ref(), Ok(entry));
    }
    assert_eq!(d.log.add(whole), Added::Known, "an import does not bring it back");
    assert!(d.log.get(&first).unwrap().whole().is_none());
}

#[test]
fn personal_operations_need_a_salt_and_shared_ones_take_none() {
    let state = State::new(KINDS);
    let c = CommunityId::default();
    let secret = state.set(&A, &Secret { tel: "1".into() }).unwrap();
    assert_eq!(secret.clone().seal(c, Stamp::default(), None, None).err(), Some(SealError::NoSalt));
    let sealed = secret.seal(c, Stamp::default(), None, Some(Salt([1; 16]))).unwrap();
    assert_eq!(sealed.op().scope(), Scope::Personal);
    let open = state
        .set(&A, &named("x"))
        .unwrap()
        .seal(c, Stamp::default(), None, Some(Salt([1; 16])))
        .unwrap();
    assert_eq!((open.op().scope(), open.op().salt), (Scope::Shared, None));
}

#[test]
fn unknown_kinds_members_and_fields_are_kept_word_for_word() {
    let mut d = Device::new(1);
    let made = d.act(d.state.set(&A, &named("x")));
    let raw = d.log.get(&made).unwrap().whole().unwrap().op().canonical();
    let later = raw.replace("\"kind\":\"thing@1\"", "\"kind\":\"thing@7\",\"mood\":[\"好\",1]");
    let id = Hash::of(later.as_bytes()).op_id();
    let line = format!("{{\"id\":\"{id}\",\"op\":{later}}}");
    let entry = Entry::from_line(&line).unwrap();
    assert_eq!(entry.line(), line);
    d.receive(entry);
    assert_eq!(d.thing(), Some(named("x")), "a newer version of a kind is kept, not guessed at");
    let field = raw.replace("\"name\":\"x\"", "\"name\":\"z\",\"zeal\":{\"a\":null}");
    let id = Hash::of(field.as_bytes()).op_id();
    let line = format!("{{\"id\":\"{id}\",\"op\":{field}}}");
    let entry = Entry::from_line(&line).unwrap();
    assert_eq!(entry.line(), line);
}

#[test]
fn bad_lines_say_what_is_wrong() {
    let mut d = Device::new(1);
    let made = d.act(d.state.set(&A, &named("x")));
    let line = d.log.get(&made).unwrap().line();
    let rehashed = |from: &str, to: &str| {
        let raw = line[line.find("\"op\":").unwrap() + 5..line.len() - 1].replace(from, to);
        format!("{{\"id\":\"{}\",\"op\":{raw}}}", Hash::of(raw.as_bytes()).op_id())
    };
    for (bad, why) in [
        (line.replace("\"x\"", "\"y\""), OpError::Hash),
        (line.replace("\"op\"", "\"ap\""), OpError::Form),
        (rehashed("\"x\"", "1.5"), OpError::Value(canon::BadValue::Float)),
        (rehashed("\"x\"", "\"\\u0078\""), OpError::Form),
        (rehashed("\"body\":{", "\"body\":{\"name\":1,"), OpError::Form),
        (rehashed("\"kind\":\"thing@1\"", "\"kind\":\"\""), OpError::Member("kind")),
        (rehashed("\"at\":\"0", "\"at\":\"x"), OpError::Member("at")),
        (rehashed("\"kind\"", "\"over\":[],\"kind\""), OpError::Member("over")),
    ] {
        assert_eq!(Entry::from_line(&bad).err(), Some(why), "{bad}");
    }
}

#[test]
fn a_re_indented_line_keeps_its_content() {
    let mut d = Device::new(1);
    let made = d.act(d.state.set(&A, &named("x")));
    let entry = d.log.get(&made).unwrap();
    let pretty =
        serde_json::to_string_pretty(&serde_json::from_str::<Value>(&entry.line()).unwrap())
            .unwrap();
    assert_eq!(Entry::from_value(serde_json::from_str(&pretty).unwrap()).as_ref(), Ok(entry));
}

#[test]
fn moves_that_would_make_a_circle_are_ignored_and_listed() {
    let step = |n: u8, parent| tree::Move {
        at: Stamp { ms: u64::from(n), ..Stamp::default() },
        id: OpId([n; 16]),
        parent,
    };
    let nodes = vec![
        (A, vec![step(3, Some(B)), step(1, None)]),
        (B, vec![step(4, Some(A)), step(2, None)]),
    ];
    let built = tree::build(nodes.clone());
    assert_eq!(built.parent.get(&A), Some(&B));
    assert_eq!(built.parent.get(&B), None);
    assert_eq!(built.ignored, [(B, OpId([4; 16]))]);
    assert_eq!(tree::build(nodes.into_iter().rev()), built);
}
