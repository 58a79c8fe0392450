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

#[cfg(test)]
mod tests {
    use super::*;

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
