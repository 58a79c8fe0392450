//! A shift and where it stood, in few bytes.

use super::Seat;
use crate::domain::shifts::Stood;
use crate::share::short::{BadText, Reader, Writer};
use chrono::{NaiveTime, Timelike};

/// The most shifts one text speaks of: a busy month.
const MOST: usize = 60;

pub(super) fn put_seats(out: &mut Writer, seats: &[Seat]) {
    out.number(seats.len().min(MOST) as u64);
    seats.iter().take(MOST).for_each(|seat| put_seat(out, seat));
}

pub(super) fn seats(input: &mut Reader) -> Result<Vec<Seat>, BadText> {
    let many = input.number()?;
    if many > MOST as u64 {
        return Err(BadText::Damaged);
    }
    (0..many).map(|_| seat(input)).collect()
}

pub(super) fn put_seat(out: &mut Writer, (id, stood): &Seat) {
    out.bytes(&id.0);
    out.day(stood.day.unwrap_or_default());
    put_time(out, stood.start);
    put_time(out, stood.end);
    out.words(&stood.title);
    out.words(&stood.place);
}

pub(super) fn seat(input: &mut Reader) -> Result<Seat, BadText> {
    let id = input.id()?;
    let stood = Stood {
        day: Some(input.day()?),
        start: Some(time(input)?),
        end: Some(time(input)?),
        title: input.words()?,
        place: input.words()?,
    };
    Ok((id, stood))
}

fn put_time(out: &mut Writer, time: Option<NaiveTime>) {
    let time = time.unwrap_or_default();
    out.number(u64::from(time.hour() * 60 + time.minute()));
}

fn time(input: &mut Reader) -> Result<NaiveTime, BadText> {
    let minutes = u32::try_from(input.number()?).map_err(|_| BadText::Damaged)?;
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).ok_or(BadText::Damaged)
}
