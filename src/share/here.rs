//! Checking in 扫码签到: the link of the code that hangs where a shift is, and what a volunteer's phone gives back. No
//! server: what the phone shows stands in the link, and what it gives back travels by chat or is scanned.
//!
//! Nothing is signed. The code hangs where anybody can photograph it; a person at the desk looks at every check-in
//! before it is noted.

use super::short::{BadText, Reader, Tag, Writer, apart, tag};
use crate::domain::shifts::{CheckIn, Shift, Spot, place_of};
use crate::log::{CommunityId, State};
use chrono::{NaiveDate, NaiveTime, Timelike};

/// The version of both forms.
const FORM: u8 = 1;

/// Before a check-in, wherever it travels.
const MARK: &str = "mulin-here.";

/// What the code that hangs at the place tells a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Whose it is.
    pub community: Tag,
    /// What the community is called.
    pub name: String,
    /// For which shift, or for all of a template.
    pub spot: Spot,
    /// What is done.
    pub title: String,
    /// Where.
    pub place: String,
    /// On which day; none for the code of a template.
    pub day: Option<NaiveDate>,
    /// From.
    pub start: Option<NaiveTime>,
    /// To.
    pub end: Option<NaiveTime>,
}

impl Sign {
    /// The code of a shift; with `always` that of its template, which can hang for ever. `None` where there is no such
    /// shift, or no template.
    pub fn of(
        state: &State,
        community: &CommunityId,
        name: &str,
        shift: &crate::log::RecordId,
        always: bool,
    ) -> Option<Self> {
        let id = state.one(shift);
        let shift: Shift = state.get(&id)?;
        let spot =
            if always { Spot::Template(state.one(&shift.template?)) } else { Spot::Shift(id) };
        Some(Self {
            community: tag(community),
            name: name.to_owned(),
            spot,
            title: shift.title.clone(),
            place: place_of(state, &shift),
            day: shift.day.filter(|_| !always),
            start: shift.start,
            end: shift.end,
        })
    }

    /// As it stands behind the `?` of a link.
    pub fn to_text(&self) -> String {
        let mut out = Writer::new(FORM);
        out.bytes(&self.community);
        put_spot(&mut out, &self.spot);
        out.number(u64::from(self.day.is_some()));
        if let Some(day) = self.day {
            out.day(day);
        }
        put_time(&mut out, self.start);
        put_time(&mut out, self.end);
        for words in [&self.title, &self.place, &self.name] {
            out.words(words);
        }
        out.done()
    }

    /// Reads what stands behind the `?`.
    ///
    /// # Errors
    /// [`BadText`].
    pub fn read(text: &str) -> Result<Self, BadText> {
        let mut from = Reader::new(text, FORM)?;
        let community = from.take()?;
        let spot = spot(&mut from)?;
        let day = if from.number()? == 0 { None } else { Some(from.day()?) };
        let (start, end) = (time(&mut from)?, time(&mut from)?);
        let (title, place, name) = (from.words()?, from.words()?, from.words()?);
        from.end()?;
        Ok(Self { community, name, spot, title, place, day, start, end })
    }
}

fn put_spot(out: &mut Writer, spot: &Spot) {
    let (kind, id) = match spot {
        Spot::Shift(id) => (0, id),
        Spot::Template(id) => (1, id),
    };
    out.number(kind);
    out.bytes(&id.0);
}

fn spot(from: &mut Reader) -> Result<Spot, BadText> {
    match from.number()? {
        0 => from.id().map(Spot::Shift),
        1 => from.id().map(Spot::Template),
        _ => Err(BadText::Damaged),
    }
}

fn put_time(out: &mut Writer, time: Option<NaiveTime>) {
    out.number(time.map_or(0, |time| u64::from(time.hour() * 60 + time.minute() + 1)));
}

fn time(from: &mut Reader) -> Result<Option<NaiveTime>, BadText> {
    let Some(minutes) = from.number()?.checked_sub(1) else { return Ok(None) };
    let minutes = u32::try_from(minutes).map_err(|_| BadText::Damaged)?;
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).map(Some).ok_or(BadText::Damaged)
}

/// A check-in as a phone gives it back, for a code or behind words in a chat.
pub fn check_in_text(community: Tag, check: &CheckIn) -> String {
    let mut out = Writer::new(FORM);
    out.bytes(&community);
    put_spot(&mut out, &check.spot);
    out.moment(check.came);
    out.words(check.name.trim());
    [MARK, &out.done()].concat()
}

/// One check-in of what was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// It can be read.
    Read(CheckIn),
    /// It is one of another community.
    Elsewhere,
    /// It is damaged, or newer.
    Bad(BadText),
}

/// The check-ins within what was pasted or scanned, whatever was said around them. The same text twice is one.
pub fn read_check_ins(pasted: &str, community: &CommunityId) -> Vec<Pasted> {
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
        let (spot, came, name) = (spot(&mut from)?, from.moment()?, from.words()?);
        from.end()?;
        Ok((whose, CheckIn { spot, name, came }))
    };
    match read() {
        Ok((whose, check)) if whose == tag(community) => Pasted::Read(check),
        Ok(_) => Pasted::Elsewhere,
        Err(bad) => Pasted::Bad(bad),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{COMMUNITY, id};
    use crate::share::qr;

    fn sign(spot: Spot, day: Option<NaiveDate>) -> Sign {
        Sign {
            community: tag(&COMMUNITY),
            name: "梧桐里社区".into(),
            spot,
            title: "垃圾分类引导".into(),
            place: "3 号楼东门".into(),
            day,
            start: NaiveTime::from_hms_opt(0, 0, 0),
            end: NaiveTime::from_hms_opt(22, 30, 0),
        }
    }

    fn check() -> CheckIn {
        let came = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap().and_hms_opt(7, 58, 0).unwrap();
        CheckIn { spot: Spot::Shift(id(1)), name: "张某".into(), came }
    }

    #[test]
    fn a_code_says_on_the_phone_what_it_was_made_of() {
        for (spot, day) in [
            (Spot::Shift(id(1)), NaiveDate::from_ymd_opt(2026, 12, 4)),
            (Spot::Template(id(2)), None),
        ] {
            let sign = sign(spot, day);
            let text = sign.to_text();
            assert_eq!(Sign::read(&text), Ok(sign));
            let link = ["https://mulin.example.org/folder/#/here?", &text].concat();
            // Version 10: read across a table by a cheap phone.
            assert!(qr::draw(&link).is_some_and(|code| code.side <= 69), "{}", link.len());
            assert_eq!(Sign::read(&text[..text.len() - 2]), Err(BadText::Damaged));
        }
    }

    #[test]
    fn check_ins_are_found_among_other_words_and_each_once() {
        let one = check_in_text(tag(&COMMUNITY), &check());
        let other = check_in_text([1, 2, 3, 4], &check());
        let pasted = format!(
            "张某：\n张某 7:58 到 垃圾分类引导 {one}\n好的 {one}。\n{other} mulin-here.AAAA 收到"
        );
        assert_eq!(
            read_check_ins(&pasted, &COMMUNITY),
            [Pasted::Read(check()), Pasted::Elsewhere, Pasted::Bad(BadText::Damaged)]
        );
        assert!(one.len() < 80, "{}", one.len());
    }

    #[test]
    fn a_newer_form_says_so() {
        let newer = Writer::new(2).done();
        assert_eq!(Sign::read(&newer), Err(BadText::Newer));
        assert_eq!(Sign::read(""), Err(BadText::Damaged));
    }
}
