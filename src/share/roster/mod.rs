//! What travels by chat around a published roster: somebody's own shifts as a link, what they answer, a shift offered, a
//! shift taken. No server and no signature: it is a neighbour's word, and a desk looks at it before anything is done.
//!
//! ```text
//! mulin-shift.<base64url of: form, kind, community 4, ... , sum 4>
//! ```

mod pieces;
#[cfg(test)]
mod tests;

use super::short::{BadText, Reader, Tag, Writer, apart};
use crate::domain::shifts::Stood;
use crate::log::RecordId;
use pieces::{put_seat, put_seats, seat, seats};

/// The version of the form.
const FORM: u8 = 1;

/// Before such a text, wherever it travels.
pub const MARK: &str = "mulin-shift.";

/// A shift, and where it stood when the text was made.
pub type Seat = (RecordId, Stood);

/// Somebody's own shifts: for their phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Whose roster.
    pub community: Tag,
    /// What the community is called.
    pub called: String,
    /// Who.
    pub volunteer: RecordId,
    /// Their name.
    pub name: String,
    /// Their shifts.
    pub seats: Vec<Seat>,
    /// Those they are on call for.
    pub calls: Vec<Seat>,
}

/// What somebody says to shifts of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Whose roster.
    pub community: Tag,
    /// Who.
    pub volunteer: RecordId,
    /// To which shifts; `true` where they do not come.
    pub seats: Vec<(RecordId, bool)>,
    /// In their words.
    pub note: String,
}

/// Somebody looks for a person to take a shift of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Whose roster.
    pub community: Tag,
    /// What the community is called.
    pub called: String,
    /// Who.
    pub volunteer: RecordId,
    /// Their name.
    pub name: String,
    /// The shift.
    pub seat: Seat,
}

/// Somebody takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Whose roster.
    pub community: Tag,
    /// Who offered it.
    pub volunteer: RecordId,
    /// The shift.
    pub seat: Seat,
    /// Who takes it, where their phone knows.
    pub taker: Option<RecordId>,
    /// The name they gave.
    pub name: String,
    /// The shift they give for it, where their phone knows it.
    pub gives: Option<Seat>,
    /// What they say of it in words: which shift they would give.
    pub note: String,
}

/// One of these texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Short {
    /// Somebody's own shifts.
    Own(Own),
    /// An answer.
    Said(Said),
    /// A shift offered.
    Offer(Offer),
    /// A shift taken.
    Taken(Taken),
}

impl Short {
    /// Whose roster it is about.
    pub fn community(&self) -> Tag {
        match self {
            Self::Own(one) => one.community,
            Self::Said(one) => one.community,
            Self::Offer(one) => one.community,
            Self::Taken(one) => one.community,
        }
    }

    /// As it travels.
    pub fn to_text(&self) -> String {
        let mut out = Writer::new(FORM);
        match self {
            Self::Own(one) => {
                out.bytes(&[1]);
                out.bytes(&one.community);
                out.words(&one.called);
                out.bytes(&one.volunteer.0);
                out.words(&one.name);
                put_seats(&mut out, &one.seats);
                // A page from before there was anybody on call reads all others.
                if !one.calls.is_empty() {
                    put_seats(&mut out, &one.calls);
                }
            }
            Self::Said(one) => {
                out.bytes(&[2]);
                out.bytes(&one.community);
                out.bytes(&one.volunteer.0);
                out.number(one.seats.len() as u64);
                for (shift, declined) in &one.seats {
                    out.bytes(&shift.0);
                    out.bytes(&[u8::from(*declined)]);
                }
                out.words(&one.note);
            }
            Self::Offer(one) => {
                out.bytes(&[3]);
                out.bytes(&one.community);
                out.words(&one.called);
                out.bytes(&one.volunteer.0);
                out.words(&one.name);
                put_seat(&mut out, &one.seat);
            }
            Self::Taken(one) => {
                out.bytes(&[4]);
                out.bytes(&one.community);
                out.bytes(&one.volunteer.0);
                put_seat(&mut out, &one.seat);
                out.bytes(&[u8::from(one.taker.is_some())]);
                if let Some(taker) = one.taker {
                    out.bytes(&taker.0);
                }
                out.words(&one.name);
                put_seats(&mut out, one.gives.as_slice());
                out.words(&one.note);
            }
        }
        [MARK, &out.done()].concat()
    }

    /// Reads one without its mark.
    ///
    /// # Errors
    /// [`BadText`].
    fn read(text: &str) -> Result<Self, BadText> {
        let mut input = Reader::new(text, FORM)?;
        let [kind] = input.take()?;
        let community: Tag = input.take()?;
        let read = match kind {
            1 => Self::Own(Own {
                community,
                called: input.words()?,
                volunteer: input.id()?,
                name: input.words()?,
                seats: seats(&mut input)?,
                calls: if input.end().is_ok() { Vec::new() } else { seats(&mut input)? },
            }),
            2 => {
                let volunteer = input.id()?;
                let many = input.number()?;
                let mut seats = Vec::new();
                for _ in 0..many {
                    let shift = input.id()?;
                    let [declined] = input.take()?;
                    seats.push((shift, declined != 0));
                }
                Self::Said(Said { community, volunteer, seats, note: input.words()? })
            }
            3 => Self::Offer(Offer {
                community,
                called: input.words()?,
                volunteer: input.id()?,
                name: input.words()?,
                seat: seat(&mut input)?,
            }),
            4 => {
                let volunteer = input.id()?;
                let seat = seat(&mut input)?;
                let [known] = input.take()?;
                let taker = if known == 0 { None } else { Some(input.id()?) };
                let name = input.words()?;
                let gives = seats(&mut input)?.pop();
                let note = input.words()?;
                Self::Taken(Taken { community, volunteer, seat, taker, name, gives, note })
            }
            _ => return Err(BadText::Newer),
        };
        input.end()?;
        Ok(read)
    }

    /// All such texts in what somebody pasted, be they in links or between words; each once.
    pub fn all_in(pasted: &str) -> Vec<Result<Self, BadText>> {
        let mut found: Vec<Result<Self, BadText>> = Vec::new();
        for text in apart(pasted, MARK) {
            // Two pasted without anything between them: the mark of the next begins like letters of this one.
            let text = text.strip_suffix(MARK.trim_end_matches('.')).unwrap_or(text);
            let one = Self::read(text);
            if !found.contains(&one) {
                found.push(one);
            }
        }
        found
    }
}
