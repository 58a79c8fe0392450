//! The appraisal 民评: was it solved, was it in time, how were we treated? Who raised the topic decides whether it is
//! closed or opened again; where nobody knows who that was, the neighbours do.

use crate::log::{Draft, RecordId, State};
use crate::text::{Lang, Msg, matters as words};
use crate::{record, words};
use chrono::NaiveDate;

words! {
    /// An answer to one of the three questions.
    pub enum Mark {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

/// One of the three questions, and what its three answers are called.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// What is asked.
    pub ask: Msg,
    /// Yes, partly, no, in the words of the question.
    pub answers: [Msg; 3],
}

/// The three questions: solved, in time, manner.
pub const QUESTIONS: [Question; 3] = [
    Question {
        ask: words::Q_SOLVED,
        answers: [words::SOLVED_YES, words::SOLVED_PARTLY, words::SOLVED_NO],
    },
    Question {
        ask: words::Q_IN_TIME,
        answers: [words::TIME_YES, words::TIME_PARTLY, words::TIME_NO],
    },
    Question {
        ask: words::Q_MANNER,
        answers: [words::MANNER_YES, words::MANNER_PARTLY, words::MANNER_NO],
    },
];

record! {
    /// Somebody judged what came of a topic.
    pub struct Judged: "topic.judged" as Fact, Shared {
        /// Is it solved?
        pub solved: Option<Mark> = "solved",
        /// Was it in time?
        pub in_time: Option<Mark> = "time",
        /// Were people treated well?
        pub manner: Option<Mark> = "manner",
        /// Whether it was who raised it.
        pub raiser: bool = "raiser",
        /// How many say the same; nothing reads as one.
        pub heads: u32 = "heads",
        /// What they said.
        pub text: String = "text",
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

impl Judged {
    fn people(&self) -> u32 {
        self.heads.max(1)
    }

    /// What was said, question by question.
    pub fn words(&self, lang: Lang) -> String {
        let joint = match lang {
            Lang::Zh => "，",
            Lang::En => ", ",
        };
        let mut parts: Vec<String> = QUESTIONS
            .iter()
            .zip([self.solved, self.in_time, self.manner])
            .filter_map(|(question, mark)| question.answers.get(mark? as usize))
            .map(|answer| answer.get(lang).to_owned())
            .collect();
        parts.extend(Some(self.text.clone()).filter(|text| !text.is_empty()));
        parts.join(joint)
    }
}

/// What neighbours answered to one question: yes, partly, no.
pub type Counts = [u32; 3];

/// The judgements on one result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// Is it solved?
    pub solved: Counts,
    /// Was it in time?
    pub in_time: Counts,
    /// Were people treated well?
    pub manner: Counts,
    /// How many people judged.
    pub people: u32,
    /// What who raised it said last on whether it is solved.
    pub raiser: Option<Mark>,
}

impl Judgement {
    /// Adds them up.
    pub fn of<'a>(all: impl IntoIterator<Item = &'a Judged>) -> Self {
        let mut sum = Self::default();
        for judged in all {
            let people = judged.people();
            sum.people = sum.people.saturating_add(people);
            for (counts, mark) in [
                (&mut sum.solved, judged.solved),
                (&mut sum.in_time, judged.in_time),
                (&mut sum.manner, judged.manner),
            ] {
                if let Some(count) = mark.and_then(|m| counts.get_mut(m as usize)) {
                    *count = count.saturating_add(people);
                }
            }
            if judged.raiser && judged.solved.is_some() {
                sum.raiser = judged.solved;
            }
        }
        sum
    }

    /// Whether it stands: the raiser's word; else unless more neighbours say no than yes and partly together.
    pub fn is_content(&self) -> bool {
        let [yes, partly, no] = self.solved;
        match self.raiser {
            Some(mark) => mark != Mark::No,
            None => no <= yes.saturating_add(partly),
        }
    }
}

/// Notes a judgement; nothing where none of the questions was answered.
pub fn judge(state: &State, topic: &RecordId, judged: &Judged) -> Vec<Draft> {
    let silent = judged.solved.is_none() && judged.in_time.is_none() && judged.manner.is_none();
    if silent { Vec::new() } else { vec![state.state_fact(topic, judged)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(solved: Mark, raiser: bool, heads: u32) -> Judged {
        Judged { solved: Some(solved), raiser, heads, ..Judged::default() }
    }

    #[test]
    fn the_raiser_decides_else_the_neighbours() {
        let table: [(&str, Vec<Judged>, bool); 8] = [
            ("one neighbour yes", vec![said(Mark::Yes, false, 0)], true),
            ("one neighbour no", vec![said(Mark::No, false, 0)], false),
            ("as many no as yes", vec![said(Mark::No, false, 3), said(Mark::Yes, false, 3)], true),
            ("more no", vec![said(Mark::No, false, 4), said(Mark::Partly, false, 3)], false),
            (
                "raiser no, all others yes",
                vec![said(Mark::No, true, 0), said(Mark::Yes, false, 9)],
                false,
            ),
            (
                "raiser partly, others no",
                vec![said(Mark::Partly, true, 0), said(Mark::No, false, 9)],
                true,
            ),
            ("raiser thinks again", vec![said(Mark::No, true, 0), said(Mark::Yes, true, 0)], true),
            (
                "raiser only on manner",
                vec![
                    Judged { manner: Some(Mark::Yes), raiser: true, ..Judged::default() },
                    said(Mark::No, false, 1),
                ],
                false,
            ),
        ];
        for (name, all, content) in table {
            assert_eq!(Judgement::of(&all).is_content(), content, "{name}");
        }
    }

    #[test]
    fn counts_are_of_people() {
        let all = [
            Judged {
                in_time: Some(Mark::No),
                manner: Some(Mark::Yes),
                ..said(Mark::Yes, false, 5)
            },
            Judged { in_time: Some(Mark::Yes), ..said(Mark::Partly, true, 0) },
        ];
        let sum = Judgement::of(&all);
        assert_eq!(
            (sum.people, sum.solved, sum.in_time, sum.manner),
            (6, [5, 1, 0], [1, 0, 5], [5, 0, 0])
        );
    }
}
