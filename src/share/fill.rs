//! A form of when people can 填表: its questions stand in a link, and the answer comes back as a short text.

use super::short::{BadText, Reader, Tag, Writer, apart, tag};
use crate::domain::deliberation::DayOfWeek;
use crate::domain::shifts::{Answered, Asked, DayPart, Parts};
use crate::log::CommunityId;
use chrono::Days;
use std::collections::BTreeMap;

/// The version of both forms.
const FORM: u8 = 1;

/// Before an answer, wherever it travels.
const MARK: &str = "mulin-free.";

/// The most days a form asks about: a quarter.
pub const MOST_DAYS: usize = 92;

/// What a link asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Whose it is.
    pub community: Tag,
    /// What the community is called.
    pub name: String,
    /// What it is about, in the words of whoever asks.
    pub title: String,
    /// The questions.
    pub asked: Asked,
}

impl Form {
    /// As it stands behind the `?` of a link.
    pub fn to_text(&self) -> String {
        let mut out = Writer::new(FORM);
        out.bytes(&self.community);
        put_asked(&mut out, &self.asked, None);
        out.words(&self.name);
        out.words(&self.title);
        out.done()
    }

    /// Reads what stands behind the `?`.
    ///
    /// # Errors
    /// [`BadText`].
    pub fn read(text: &str) -> Result<Self, BadText> {
        let mut from = Reader::new(text, FORM)?;
        let community = from.take()?;
        let (asked, _) = asked(&mut from)?;
        let (name, title) = (from.words()?, from.words()?);
        from.end()?;
        Ok(Self { community, name, title, asked })
    }
}

/// Three bits of what was asked, and above them three of what was chosen.
fn put_parts(out: &mut Writer, asked: &Parts, said: &Parts) {
    let bit =
        |part: &DayPart| 1_u8 << DayPart::ALL.iter().position(|p| p == part).unwrap_or_default();
    let bits = |parts: &Parts| -> u8 { parts.iter().map(bit).sum() };
    out.bytes(&[bits(asked) | bits(said) << 3]);
}

/// What was asked, and what of it was chosen.
fn parts(from: &mut Reader) -> Result<(Parts, Parts), BadText> {
    let [bits] = from.take()?;
    let (asked, said) = (bits & 7, bits >> 3);
    if said & !asked != 0 {
        return Err(BadText::Damaged);
    }
    let of = |bits: u8| {
        let all = DayPart::ALL.iter().enumerate();
        all.filter(|(n, _)| bits & (1 << n) != 0).map(|(_, part)| *part).collect()
    };
    Ok((of(asked), of(said)))
}

/// Days as the first one and the steps from each to the next; of a week all seven.
fn put_asked(out: &mut Writer, asked: &Asked, said: Option<&Asked>) {
    let none = Parts::new();
    match asked {
        Asked::Days(days) => {
            let said = match said {
                Some(Asked::Days(said)) => Some(said),
                _ => None,
            };
            out.number(0);
            out.number(days.len() as u64);
            let mut before: Option<chrono::NaiveDate> = None;
            for (day, parts) in days {
                match before {
                    None => out.day(*day),
                    Some(before) => {
                        let step = day.signed_duration_since(before).num_days();
                        out.number(u64::try_from(step).unwrap_or_default());
                    }
                }
                before = Some(*day);
                put_parts(out, parts, said.and_then(|said| said.get(day)).unwrap_or(&none));
            }
        }
        Asked::Week(week) => {
            out.number(1);
            let said = match said {
                Some(Asked::Week(said)) => Some(said),
                _ => None,
            };
            for day in DayOfWeek::ALL {
                let said = said.and_then(|said| said.get(day)).unwrap_or(&none);
                put_parts(out, week.get(day).unwrap_or(&none), said);
            }
        }
    }
}

/// What was asked, and what was chosen.
fn asked(from: &mut Reader) -> Result<(Asked, Asked), BadText> {
    match from.number()? {
        0 => {
            let count = usize::try_from(from.number()?).unwrap_or(usize::MAX);
            if count > MOST_DAYS {
                return Err(BadText::Damaged);
            }
            let (mut days, mut said) = (BTreeMap::new(), BTreeMap::new());
            let mut before = None;
            for _ in 0..count {
                let day = match before {
                    None => from.day()?,
                    Some(before) => step(before, from.number()?)?,
                };
                before = Some(day);
                let (asked, chosen) = parts(from)?;
                days.insert(day, asked);
                said.insert(day, chosen);
            }
            Ok((Asked::Days(days), Asked::Days(said)))
        }
        1 => {
            let (mut week, mut said) = (BTreeMap::new(), BTreeMap::new());
            for day in DayOfWeek::ALL {
                let (asked, chosen) = parts(from)?;
                week.insert(*day, asked);
                said.insert(*day, chosen);
            }
            Ok((Asked::Week(week), Asked::Week(said)))
        }
        _ => Err(BadText::Damaged),
    }
}

fn step(before: chrono::NaiveDate, days: u64) -> Result<chrono::NaiveDate, BadText> {
    before.checked_add_days(Days::new(days)).ok_or(BadText::Damaged)
}

/// An answer as a phone gives it back.
pub fn answer_text(community: Tag, answer: &Answered) -> String {
    let mut out = Writer::new(FORM);
    out.bytes(&community);
    put_asked(&mut out, &answer.asked, Some(&answer.said));
    out.words(answer.name.trim());
    [MARK, &out.done()].concat()
}

/// One answer of what was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// It can be read.
    Read(Answered),
    /// It is one to another community.
    Elsewhere,
    /// It is damaged, or newer.
    Bad(BadText),
}

/// The answers within what was pasted or scanned, whatever was said around them. The same text twice is one.
pub fn read_answers(pasted: &str, community: &CommunityId) -> Vec<Pasted> {
    let mut seen: Vec<&str> = Vec::new();
    for text in apart(pasted, MARK) {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen.into_iter().map(|text| read_one(text, community)).collect()
}

fn read_one(text: &str, community: &CommunityId) -> Pasted {
    let read = || {
        let mut from = Reader::new(text, FORM)?;
        let whose: Tag = from.take()?;
        let ((asked, said), name) = (asked(&mut from)?, from.words()?);
        from.end()?;
        Ok((whose, Answered { name, asked, said }))
    };
    match read() {
        Ok((whose, answer)) if whose == tag(community) => Pasted::Read(answer),
        Ok(_) => Pasted::Elsewhere,
        Err(bad) => Pasted::Bad(bad),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::COMMUNITY;
    use crate::share::qr;
    use chrono::NaiveDate;

    fn month() -> Asked {
        let first = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        let all: Parts = DayPart::ALL.iter().copied().collect();
        Asked::Days(first.iter_days().take(31).map(|day| (day, all.clone())).collect())
    }

    fn week() -> Asked {
        let evening = Parts::from([DayPart::Evening]);
        let week = DayOfWeek::ALL.iter().map(|day| {
            (*day, if *day == DayOfWeek::Sunday { Parts::new() } else { evening.clone() })
        });
        Asked::Week(week.collect())
    }

    #[test]
    fn a_form_and_its_answer_come_through_a_code() {
        for asked in [month(), week()] {
            let form = Form {
                community: tag(&COMMUNITY),
                name: "梧桐里社区".into(),
                title: "一月哪天能来".into(),
                asked: asked.clone(),
            };
            let text = form.to_text();
            assert_eq!(Form::read(&text), Ok(form));
            let link = ["https://mulin.example.org/folder/#/fill?", &text].concat();
            assert!(qr::draw(&link).is_some_and(|code| code.side <= 77), "{}", link.len());
            let answer = Answered { name: "张某".into(), asked: asked.clone(), said: asked };
            let back = answer_text(tag(&COMMUNITY), &answer);
            assert!(qr::draw(&back).is_some_and(|code| code.side <= 69), "{}", back.len());
            let pasted = format!("我填好了 {back} 谢谢\n{back}");
            assert_eq!(read_answers(&pasted, &COMMUNITY), [Pasted::Read(answer)]);
        }
    }

    #[test]
    fn what_is_cut_or_of_somebody_else_is_told_apart() {
        let answer = Answered { name: "张某".into(), asked: week(), said: week() };
        let back = answer_text([0; 4], &answer);
        assert_eq!(read_answers(&back, &COMMUNITY), [Pasted::Elsewhere]);
        let cut = &answer_text(tag(&COMMUNITY), &answer)[..30];
        assert_eq!(read_answers(cut, &COMMUNITY), [Pasted::Bad(BadText::Damaged)]);
        assert_eq!(read_answers("谢谢", &COMMUNITY), []);
    }
}
