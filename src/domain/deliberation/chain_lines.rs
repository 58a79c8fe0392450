//! Which lines of a pasted list are still to be seen to.

use super::chain::{ChainRow, parse_chain};
use std::collections::BTreeSet;

/// The lines of a pasted list that these entries were read from, each with the indented lines that go on from it.
pub fn lines_left(text: &str, rows: &[ChainRow]) -> String {
    let begins: BTreeSet<usize> = parse_chain(text).rows.iter().map(|row| row.line).collect();
    let mut kept = false;
    let belongs = |(n, line): &(usize, &str)| {
        let blank = line.trim().is_empty();
        if begins.contains(n) {
            kept = rows.iter().any(|row| row.line == *n);
        } else if !blank {
            kept = kept && line.starts_with([' ', '\t', '\u{3000}']);
        }
        kept && !blank
    };
    (1..).zip(text.lines()).filter(belongs).map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_below_its_number_stays_with_it() {
        let text = "#接龙\n1. 张某 参加\n\u{3000}带两个孩子\n\n  坐轮椅\n2. 李某\n 3. 王某 参加\n 要听写\n";
        let rows = parse_chain(text).rows;
        assert_eq!(lines_left(text, &rows[..1]), "1. 张某 参加\n\u{3000}带两个孩子\n  坐轮椅");
        assert_eq!(lines_left(text, &rows[1..2]), "2. 李某");
        assert_eq!(lines_left(text, &rows[1..]), "2. 李某\n 3. 王某 参加\n 要听写");
        assert_eq!(lines_left(text, &[]), "");
    }
}
