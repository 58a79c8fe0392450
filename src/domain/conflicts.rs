//! 两种说法: fields of which two people said different things without seeing each other, for a person to choose.

use crate::domain::community::name_of;
use crate::domain::exchange::committee_of;
use crate::log::{Draft, Entry, Field, Log, RecordId, Scalar, Stamp, State, fold};
use serde_json::Value;

/// A field of which there is more than one word.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The kind of its record.
    pub base: &'static str,
    /// Its record.
    pub record: RecordId,
    /// The field.
    pub field: String,
    /// What the record is called; empty where nothing in it is a name.
    pub title: String,
    /// What was said, the one shown everywhere until somebody chooses first; each value once.
    pub said: Vec<Said>,
}

/// One of the things said.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// As it is stored.
    pub value: Value,
    /// Who said it, where that was said and is known here; else the committee whose device it was said on, where that is
    /// a partner.
    pub by: Option<String>,
    /// When.
    pub at: Stamp,
}

/// Where a thing stands in a list is not a word to be chosen: the shown place is as good as the other.
const NOT_ASKED: &[&str] = &["order"];

/// What the fields are called that name a record, in the order of trust.
const NAMES: &[&str] = &["title", "name", "what", "text", "code", "alias"];

/// Everything of which there is more than one word, newest first.
pub fn conflicts(state: &State) -> Vec<Conflict> {
    let asked = state.conflicts().filter(|(_, _, field)| !NOT_ASKED.contains(field));
    let mut all: Vec<Conflict> = asked
        .map(|(base, record, field)| Conflict {
            base,
            record,
            field: field.to_owned(),
            title: title(state, base, &record),
            said: said(state, base, &record, field),
        })
        .collect();
    all.sort_by_key(|c| std::cmp::Reverse(c.said.first().map(|s| s.at)));
    all
}

/// The conflicts that would come up at the record `on` if `new` came to it: those of which nobody knows yet.
pub fn arising(log: &Log, state: &State, on: &RecordId, new: &[&Entry]) -> Vec<Conflict> {
    let group = state.group(on);
    let here = group.iter().flat_map(|id| log.on(id));
    let mut found = Vec::new();
    for (base, folded) in fold::fold(here.chain(new.iter().copied()), state.kinds()) {
        if folded.hidden {
            continue;
        }
        let asked = |name: &str| !name.contains('+') && !NOT_ASKED.contains(&name);
        for (name, field) in folded.fields.iter().filter(|(name, f)| asked(name) && f.in_conflict())
        {
            let now = state.folded(base, on).and_then(|f| f.fields.get(name));
            if now.is_some_and(|now| now.heads() == field.heads()) {
                continue;
            }
            let named = || NAMES.iter().filter_map(|n| folded.value(n).as_str().map(str::to_owned));
            let here = Some(title(state, base, on)).filter(|title| !title.is_empty());
            found.push(Conflict {
                base,
                record: *on,
                field: name.clone(),
                title: here.or_else(|| named().find(|text| !text.is_empty())).unwrap_or_default(),
                said: words_of(state, field),
            });
        }
    }
    found
}

fn said(state: &State, base: &str, record: &RecordId, field: &str) -> Vec<Said> {
    let field = state.folded(base, record).and_then(|f| f.fields.get(field));
    field.map(|field| words_of(state, field)).unwrap_or_default()
}

fn words_of(state: &State, field: &Field) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for head in field.heads() {
        if said.iter().all(|s| s.value != head.value) {
            let by = head.by.and_then(|by| name_of(state, &by));
            let by = by.or_else(|| committee_of(state, &head.at.device));
            said.push(Said { value: head.value.clone(), by, at: head.at });
        }
    }
    said
}

/// What a record is called, by what is said in it or in what is personal beside it; empty where nothing is.
pub fn title(state: &State, base: &str, record: &RecordId) -> String {
    // A bare id may name a record of any kind.
    let beside = [
        base,
        "topic",
        "action",
        "person.private",
        "person",
        "household.private",
        "volunteer.private",
        "meeting",
        "pact",
        "grid",
        "venue",
        "estate",
        "building",
        "unit",
        "organization",
        "team",
    ];
    let named = |base: &&str| {
        let folded = state.folded(base, record).filter(|f| !f.hidden)?;
        let texts = NAMES.iter().filter_map(|name| folded.value(name).as_str());
        texts.map(str::to_owned).find(|text| !text.is_empty())
    };
    beside.iter().find_map(named).unwrap_or_default()
}

/// What a stored value says: texts as they are, records by their names; `None` for nothing.
pub fn spoken(state: &State, value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => {
            let record = text.parse::<RecordId>().ok();
            let named = record.map(|id| title(state, "", &id)).filter(|name| !name.is_empty());
            // A stored time, `2026-12-15T19:00`, is read aloud without its letter.
            let time = chrono::NaiveDateTime::read(value).map(|_| text.replace('T', " "));
            named.or(time).or_else(|| Some(text.clone())).filter(|text| !text.is_empty())
        }
        Value::Array(all) => {
            let all: Vec<String> = all.iter().filter_map(|one| spoken(state, one)).collect();
            Some(all.join("、")).filter(|text| !text.is_empty())
        }
        Value::Bool(true) => Some("✓".to_owned()),
        Value::Bool(false) => Some("✗".to_owned()),
        other => Some(other.to_string()),
    }
}

/// Settles a conflict: the field takes `value`, and all that was said of it is seen.
pub fn settle(state: &State, conflict: &Conflict, value: Value) -> Vec<Draft> {
    state.settle(conflict.base, &conflict.record, &conflict.field, value).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliberation::{AgendaItem, Meeting, Topic, TopicRaiser, raise};
    use crate::domain::exchange::Partner;
    use crate::domain::testing::{Desk, id};
    use crate::log::DeviceId;

    /// Two desks that gave one topic two titles.
    fn two_titles() -> Desk {
        let (mut a, mut b) = (Desk::new(1), Desk::new(2));
        let topic = Topic { title: "灯".into(), ..Topic::default() };
        a.act(|s| raise(s, &id(1), &topic, &TopicRaiser::default()));
        a.sync(&mut b);
        for (desk, title) in [(&mut a, "路灯"), (&mut b, "大灯")] {
            desk.act(|s| {
                s.change::<Topic>(&id(1), |t| t.title = title.into()).into_iter().collect()
            });
        }
        a.sync(&mut b);
        a
    }

    #[test]
    fn both_words_are_listed_and_one_tap_settles_them() {
        let mut d = two_titles();
        let found = conflicts(&d.state);
        let [one] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((one.base, one.field.as_str()), ("topic", "title"));
        let shown = d.state.get::<Topic>(&id(1)).unwrap().title;
        assert_eq!(one.title, shown);
        let texts: Vec<_> = one.said.iter().filter_map(|s| s.value.as_str()).collect();
        assert_eq!(texts.len(), 2);
        assert_eq!(texts[0], shown, "the one shown comes first");
        let other = texts[1].to_owned();
        d.act(|s| settle(s, one, Value::from(other.as_str())));
        assert_eq!(d.state.get::<Topic>(&id(1)).unwrap().title, other);
        assert!(conflicts(&d.state).is_empty());
    }

    #[test]
    fn what_would_come_up_is_told_before_it_does_and_not_again() {
        let (mut a, mut b) = (Desk::new(1), Desk::new(2));
        let topic = Topic { title: "灯".into(), ..Topic::default() };
        a.act(|s| raise(s, &id(1), &topic, &TopicRaiser::default()));
        a.sync(&mut b);
        let retitle = |desk: &mut Desk, title: &str| {
            desk.act(|s| {
                s.change::<Topic>(&id(1), |t| t.title = title.into()).into_iter().collect()
            });
        };
        retitle(&mut b, "大灯");
        let new = |a: &Desk, b: &Desk| -> Vec<crate::log::Entry> {
            b.log.iter().filter(|e| a.log.lacks(e)).cloned().collect()
        };
        let told = |a: &Desk, b: &Desk| {
            let new = new(a, b);
            arising(&a.log, &a.state, &id(1), &new.iter().collect::<Vec<_>>())
        };
        assert_eq!(told(&a, &b), [], "one word after the other");
        retitle(&mut a, "路灯");
        let found = told(&a, &b);
        a.merge(&b);
        assert_eq!(found, conflicts(&a.state));
        assert_eq!(found.len(), 1);
        assert_eq!(told(&a, &b), [], "it is known by now");
    }

    #[test]
    fn what_somebody_unknown_said_is_told_as_the_word_of_their_committee() {
        let mut d = two_titles();
        let by = |d: &Desk| -> Vec<Option<String>> {
            conflicts(&d.state)[0].said.iter().map(|said| said.by.clone()).collect()
        };
        assert_eq!(by(&d), [None, None]);
        let partner = |device: u8, name: &str, trusted: bool| Partner {
            name: name.into(),
            makers: vec![DeviceId([device; 8]).to_string()],
            confirmed: trusted.then(|| "2026-11-01".parse().expect("a day")),
            ..Partner::default()
        };
        let mut note = |n: u8, partner: Partner| {
            d.act(|s| s.set(&id(n), &partner).into_iter().collect());
            by(&d)
        };
        assert_eq!(note(7, partner(2, "物业", false)), [None, None], "a key nobody compared");
        let of_two = |said: Vec<Option<String>>| said.into_iter().flatten().collect::<Vec<_>>();
        assert_eq!(of_two(note(8, partner(2, "业委会", true))), ["业委会"]);
        assert_eq!(of_two(note(9, partner(2, "居委会", true))), [""; 0], "two claim the device");
    }

    #[test]
    fn two_places_in_a_list_are_not_asked_about() {
        let (mut a, mut b) = (Desk::new(1), Desk::new(2));
        a.act(|s| s.set(&id(1), &AgendaItem::default()).into_iter().collect());
        a.sync(&mut b);
        for (desk, order) in [(&mut a, "a"), (&mut b, "b")] {
            desk.act(|s| {
                let moved = s.change::<AgendaItem>(&id(1), |i| i.order = order.into());
                moved.into_iter().collect()
            });
        }
        a.sync(&mut b);
        assert_eq!(a.state.conflicts().count(), 1);
        assert!(conflicts(&a.state).is_empty());
    }

    #[test]
    fn values_are_read_as_a_person_would_say_them() {
        let d = two_titles();
        let at = Meeting { at: "2026-12-15T19:00:00".parse().ok(), ..Meeting::default() };
        let at = crate::log::Record::write(&at).get("at").cloned().unwrap_or_default();
        for (value, want) in [
            (Value::Null, None),
            (Value::from(""), None),
            (Value::from("灯"), Some("灯".to_owned())),
            (at, Some("2026-12-15 19:00".to_owned())),
            (Value::from(id(1)), d.state.get::<Topic>(&id(1)).map(|t| t.title)),
            (Value::from(3), Some("3".to_owned())),
            (Value::from(vec!["a", "b"]), Some("a、b".to_owned())),
        ] {
            assert_eq!(spoken(&d.state, &value), want, "{value}");
        }
    }
}
