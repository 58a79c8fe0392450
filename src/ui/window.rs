//! Which rows of a long table stand in the page: only those in sight and a few around. Pure.

use std::ops::Range;

/// How many rows of an ordinary table are kept above and below those in sight, so that a fast thumb sees no blank.
pub const AROUND: usize = 10;

/// The rows in the page when `scrolled` pixels are above the sight, `height` pixels are in sight, a row is `row` pixels
/// high and there are `rows` of them; `around` are kept above and below, fewer where rows are tall.
pub fn in_page(scrolled: u32, height: u32, row: u32, rows: usize, around: usize) -> Range<usize> {
    let row = row.max(1);
    let first = (scrolled / row) as usize;
    let seen = height.div_ceil(row) as usize + 1;
    let start = first.saturating_sub(around).min(rows);
    let end = first.saturating_add(seen).saturating_add(around).min(rows);
    start..end.max(start)
}

/// The rows to draw next where `drawn` are there and `wanted` ought to be, at most `most` more: those out of sight go,
/// and what is in sight comes before the `around` above and below it.
pub fn towards(
    drawn: &Range<usize>,
    wanted: &Range<usize>,
    around: usize,
    most: usize,
) -> Range<usize> {
    let (mut start, mut end) = (drawn.start.max(wanted.start), drawn.end.min(wanted.end));
    if start >= end {
        let first = if wanted.start == 0 { 0 } else { wanted.start.saturating_add(around) };
        (start, end) = (first.min(wanted.end), first.min(wanted.end));
    }
    let below = (wanted.end - end).min(most);
    let above = (start - wanted.start).min(most - below);
    start - above..end + below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_rows_are_drawn_at_a_time() {
        for (drawn, wanted, expected) in [
            (0..0, 0..20, 0..5),
            (0..5, 0..20, 0..10),
            (0..20, 0..20, 0..20),
            // Scrolled on by three, and back.
            (0..20, 3..23, 3..23),
            (3..23, 0..20, 0..20),
            // Far away: what is in sight first, the rows around it later.
            (0..20, 500..520, 502..507),
            (502..518, 500..520, 500..520),
            // Fewer rows than before.
            (10..30, 0..4, 0..4),
            (10..30, 0..0, 0..0),
        ] {
            assert_eq!(towards(&drawn, &wanted, 2, 5), expected, "{drawn:?} to {wanted:?}");
        }
    }

    #[test]
    fn drawing_ends_with_what_is_wanted_and_never_draws_many() {
        for (from, to) in
            [(0..0, 0..17), (40..57, 3..20), (3..20, 11..28), (90..99, 0..1), (0..9, 4..4)]
        {
            let mut now = from.clone();
            for _ in 0..20 {
                let next = towards(&now, &to, 2, 3);
                let fresh = next.clone().filter(|row| !now.contains(row)).count();
                assert!(fresh <= 3, "{now:?} to {next:?}");
                now = next;
            }
            assert!(now == to || (now.is_empty() && to.is_empty()), "{from:?} to {to:?}: {now:?}");
        }
    }

    #[test]
    fn only_what_is_in_sight_and_a_few_around_stands_in_the_page() {
        for (scrolled, height, row, rows, expected) in [
            (0, 440, 44, 20_000, 0..21),
            (44_000, 440, 44, 20_000, 990..1_021),
            (879_560, 440, 44, 20_000, 19_980..20_000),
            (0, 440, 44, 3, 0..3),
            (0, 440, 44, 0, 0..0),
            // Filtered while scrolled far down: nothing is out of range.
            (879_560, 440, 44, 5, 5..5),
            // Not yet measured.
            (0, 0, 0, 100, 0..11),
        ] {
            assert_eq!(
                in_page(scrolled, height, row, rows, AROUND),
                expected,
                "{scrolled} of {rows}"
            );
        }
    }

    #[test]
    fn every_row_in_sight_is_in_the_page() {
        for scrolled in (0..10_000).step_by(7) {
            let rows = in_page(scrolled, 333, 44, 1_000, AROUND);
            assert!(rows.contains(&((scrolled / 44) as usize)));
            assert!(rows.contains(&((((scrolled + 332) / 44) as usize).min(999))));
        }
    }
}
