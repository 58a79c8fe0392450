//! Objections 异议 to a public notice: that somebody objected, by when an answer is due and that it was given may travel;
//! who it was, what they said and what they were told stay apart.

use super::Posting;
use crate::log::{Draft, RecordId, State};
use crate::record;
use chrono::NaiveDate;

record! {
    /// Somebody objected to a notice.
    pub struct NoticeObjection: "notice.objection" as Record, Shared {
        /// The notice.
        pub notice: RecordId = "notice",
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// By when they are to be answered.
        pub due: Option<NaiveDate> = "due",
    }
}

record! {
    /// What an objection says: personal, on the objection's own id.
    pub struct NoticeObjectionPrivate: "notice.objection.private" as Record, Personal {
        /// Who objected, as they gave their name.
        pub who: String = "who",
        /// To what, and why.
        pub text: String = "text",
        /// What they were told.
        pub answer: String = "answer",
    }
}

record! {
    /// An objection was answered.
    pub struct NoticeObjectionAnswered: "notice.objection.answered" as Fact, Shared {
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

/// An objection as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Objected {
    /// Its id.
    pub id: RecordId,
    /// The notice, when, by when.
    pub objection: NoticeObjection,
    /// Who, what and the answer, as far as this device can tell.
    pub words: NoticeObjectionPrivate,
    /// When it was answered; `None` while it is open.
    pub answered: Option<NaiveDate>,
}

impl Objected {
    fn of(state: &State, id: RecordId, objection: NoticeObjection) -> Self {
        let answered = state.facts::<NoticeObjectionAnswered>(&id).pop();
        Self {
            words: state.get(&id).unwrap_or_default(),
            // An answer without a day is an answer all the same.
            answered: answered.map(|(_, a)| a.day.or(objection.day).unwrap_or_default()),
            id,
            objection,
        }
    }

    /// Whether it is open and the day to answer it by is past.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.answered.is_none() && self.objection.due.is_some_and(|due| due < today)
    }
}

/// How many objected to a notice, and how many of them were answered: all that is told outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ObjectionCount {
    /// All objections.
    pub all: usize,
    /// Those answered.
    pub answered: usize,
}

/// The objections to a notice in the order they came.
pub fn objections_to(state: &State, notice: &RecordId) -> Vec<Objected> {
    let one = state.one(notice);
    let mut all: Vec<Objected> = state
        .all::<NoticeObjection>()
        .filter(|(_, o)| state.one(&o.notice) == one)
        .map(|(id, o)| Objected::of(state, id, o))
        .collect();
    all.sort_by_key(|o| (o.objection.day, o.id));
    all
}

/// Counts the objections to a notice.
pub fn objection_count(state: &State, notice: &RecordId) -> ObjectionCount {
    let all = objections_to(state, notice);
    let answered = all.iter().filter(|o| o.answered.is_some()).count();
    ObjectionCount { all: all.len(), answered }
}

/// The objections nobody has answered, with their notices; those due first come first. A notice that was withdrawn or
/// is over still owes its answers.
pub fn open_objections(state: &State) -> Vec<(Objected, Posting)> {
    let open = state
        .all::<NoticeObjection>()
        .map(|(id, o)| Objected::of(state, id, o))
        .filter(|o| o.answered.is_none());
    let mut all: Vec<(Objected, Posting)> = open
        .filter_map(|o| Some((state.get(&o.objection.notice)?, o)))
        .map(|(p, o)| (o, p))
        .collect();
    all.sort_by_key(|(o, _)| (o.objection.due.is_none(), o.objection.due, o.objection.day, o.id));
    all
}

/// Notes an objection, its words apart; nothing where it says nothing.
pub fn object_to(
    state: &State,
    id: &RecordId,
    objection: &NoticeObjection,
    words: &NoticeObjectionPrivate,
) -> Vec<Draft> {
    if words.text.trim().is_empty() {
        return Vec::new();
    }
    [state.set(id, objection), state.set(id, words)].into_iter().flatten().collect()
}

/// Notes what somebody who objected was told; nothing where nothing is said. Said again, the words are put right and
/// the day of the first answer stays.
pub fn answer_objection(state: &State, id: &RecordId, text: &str, day: NaiveDate) -> Vec<Draft> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut drafts: Vec<Draft> = state
        .change::<NoticeObjectionPrivate>(id, |words| words.answer = text.into())
        .into_iter()
        .collect();
    if state.facts::<NoticeObjectionAnswered>(id).is_empty() {
        drafts.push(state.state_fact(id, &NoticeObjectionAnswered { day: Some(day) }));
    }
    drafts
}

/// Takes an objection back that was noted by mistake, its words with it.
pub fn no_objection(state: &State, id: &RecordId) -> Vec<Draft> {
    let drafts = [state.remove::<NoticeObjection>(id), state.remove::<NoticeObjectionPrivate>(id)];
    drafts.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{Desk, id};
    use crate::log::{Entry, Scope};

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, d).unwrap()
    }

    fn desk() -> Desk {
        let mut d = Desk::new(1);
        d.act(|s| s.set(&id(1), &Posting::default()).into_iter().collect());
        for (n, due) in [(11, Some(day(10))), (12, Some(day(5))), (13, None)] {
            let objection = NoticeObjection { notice: id(1), day: Some(day(2)), due };
            let words = NoticeObjectionPrivate {
                who: "吴某某".into(),
                text: "地方太小".into(),
                ..NoticeObjectionPrivate::default()
            };
            d.act(|s| object_to(s, &id(n), &objection, &words));
        }
        d
    }

    #[test]
    fn an_objection_is_open_until_it_is_answered_and_late_after_its_day() {
        let mut d = desk();
        let open =
            |d: &Desk| open_objections(&d.state).into_iter().map(|(o, _)| o.id).collect::<Vec<_>>();
        assert_eq!(open(&d), [id(12), id(11), id(13)], "due first, without a day last");
        let late = |d: &Desk, on| {
            let all = objections_to(&d.state, &id(1));
            all.iter().filter(|o| o.is_late(on)).map(|o| o.id).collect::<Vec<_>>()
        };
        assert_eq!(late(&d, day(5)), [], "the day itself is in time");
        assert_eq!(late(&d, day(6)), [id(12)]);
        assert_eq!(d.act(|s| answer_objection(s, &id(12), " ", day(6))), 0, "no words, no answer");
        d.act(|s| answer_objection(s, &id(12), "改大一点", day(6)));
        d.act(|s| answer_objection(s, &id(12), "改到二十平米", day(8)));
        assert_eq!((open(&d), late(&d, day(9))), (vec![id(11), id(13)], vec![]));
        let answered = &objections_to(&d.state, &id(1))[1];
        assert_eq!(
            (answered.answered, answered.words.answer.as_str()),
            (Some(day(6)), "改到二十平米")
        );
        assert_eq!(objection_count(&d.state, &id(1)), ObjectionCount { all: 3, answered: 1 });
        d.act(|s| no_objection(s, &id(13)));
        assert_eq!(objection_count(&d.state, &id(1)), ObjectionCount { all: 2, answered: 1 });
    }

    #[test]
    fn who_objected_and_what_was_said_never_travels() {
        let mut d = desk();
        d.act(|s| answer_objection(s, &id(11), "当面答复过", day(6)));
        let shared: String =
            d.log.iter().filter(|e| e.scope() == Scope::Shared).map(Entry::line).collect();
        assert!(shared.contains("notice.objection.answered"));
        for word in ["吴某某", "地方太小", "当面答复过"] {
            assert!(!shared.contains(word), "{word}");
        }
    }

    #[test]
    fn an_objection_of_no_words_is_none() {
        let mut d = desk();
        let none = NoticeObjectionPrivate { text: " ".into(), ..NoticeObjectionPrivate::default() };
        let objection = NoticeObjection { notice: id(1), ..NoticeObjection::default() };
        assert_eq!(d.act(|s| object_to(s, &id(14), &objection, &none)), 0);
    }
}
