//! Small worlds drawn at random.

use super::*;

/// Numbers that look random, the same for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }
    pub(crate) fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
    fn maybe(&mut self, n: u64, from: u64, to: u64) -> Option<u32> {
        self.one_in(n).then(|| u32::try_from(from + self.below(to - from + 1)).unwrap())
    }
    fn day(&mut self) -> NaiveDate {
        BEGIN + Days::new(5 + self.below(11))
    }
}

#[expect(clippy::many_single_char_names, reason = "a world is drawn by the letters of its parts")]
pub(super) fn world(seed: u64) -> World {
    let mut d = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for _ in 0..9 {
        d.below(2);
    }
    let people = 3 + d.below(4);
    let mut w = World {
        rest: if d.one_in(5) { 0 } else { 60 * u32::try_from(6 + d.below(7)).unwrap() },
        travel: 30 * u32::try_from(d.below(4)).unwrap(),
        usual_month: 60 * u32::try_from(5 + d.below(8)).unwrap(),
        usual_day: u32::try_from(1 + d.below(3)).unwrap(),
        days_on_end: i64::try_from(2 + d.below(6)).unwrap(),
        usual_on_end: d.maybe(3, 1, 4),
        usual_stretch: d.maybe(3, 90, 400),
        run_free: d.maybe(2, 1, 3),
        ..World::default()
    };
    for _ in 0..people {
        let mut who = Who::default();
        if d.one_in(2) {
            for _ in 0..3 + d.below(6) {
                let from = u32::try_from(d.below(20) * 60).unwrap();
                let to = u32::try_from(d.below(24) * 60).unwrap();
                who.windows.push((u32::try_from(d.below(7)).unwrap(), from, to));
            }
        }
        if d.one_in(3) {
            let from = d.day();
            who.away.push((from, from + Days::new(d.below(3))));
        }
        for _ in 0..d.below(4) {
            let day = d.day();
            let free = d.one_in(2);
            who.said.insert(day, free);
        }
        who.gone = d.one_in(9).then(|| d.day());
        who.month = d.maybe(3, 60, 600);
        who.week = d.maybe(4, 60, 500);
        who.shifts = d.maybe(3, 1, 3);
        who.run = d.maybe(3, 1, 3);
        who.day = d.maybe(4, 1, 3);
        who.on_end = d.maybe(5, 1, 3);
        who.on_end_minutes = d.maybe(5, 60, 500);
        who.stretch = d.maybe(5, 60, 400);
        who.least = d.maybe(4, 0, 4);
        who.most = d.maybe(4, 0, 3);
        who.needs = Need::ALL.iter().copied().filter(|_| d.one_in(6)).collect();
        who.minor = d.one_in(8);
        who.consent = d.one_in(2).then(|| d.day());
        who.newcomer = d.one_in(6);
        who.employed = d.one_in(12);
        who.holds = d.one_in(3);
        who.held_until = d.one_in(3).then(|| d.day());
        w.people.push(who);
    }
    // Some worlds are narrow, so that there are several shifts a day.
    let span = if d.one_in(2) { 3 } else { 11 };
    for _ in 0..4 + d.below(6) {
        // From Saturday to the Tuesday after next, so that two months and three weeks are touched.
        let begin = i64::try_from(5 + d.below(span)).unwrap() * DAY
            + i64::try_from(d.below(48)).unwrap() * 30
            + i64::try_from(d.below(3)).unwrap() * 10;
        w.shifts.push(What {
            begin,
            minutes: 30 * i64::try_from(1 + d.below(12)).unwrap(),
            wanted: u32::try_from(1 + d.below(2)).unwrap(),
            stairs: d.one_in(4),
            leader: d.one_in(4),
            grid: d.maybe(2, 0, 1).and_then(|grid| u8::try_from(grid).ok()),
            kind: d.maybe(2, 0, 1).and_then(|kind| u8::try_from(kind).ok()),
            each: d.maybe(3, 0, 2),
        });
    }
    // A roster that keeps to the rules, put on one by one, or two at once where one needs the other.
    for _ in 0..14 {
        let some = |d: &mut Dice, w: &World| {
            let p = usize::try_from(d.below(w.people.len() as u64)).unwrap();
            let s = usize::try_from(d.below(w.shifts.len() as u64)).unwrap();
            (p, s)
        };
        let (p, s) = some(&mut d, &w);
        let (q, _) = some(&mut d, &w);
        let one = with(&w.on, p, s);
        let two = with(&one, q, s);
        if legal(&w, &one) {
            w.on = one;
        } else if legal(&w, &two) {
            w.on = two;
        }
    }
    w.locked = w.on.iter().copied().filter(|_| d.one_in(5)).collect();
    w
}
