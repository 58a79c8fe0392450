//! Figures and names as the pages of ballots show them.

use crate::domain::deliberation::ballot::{Choice, Fraction, Weight, area_text};
use crate::text::{Lang, ballots as say};

/// Heads and area; heads alone where no area votes.
pub(super) fn weight(weight: Weight, with_area: bool, lang: Lang) -> String {
    let heads = weight.heads.to_string();
    if with_area {
        say::PERSONS_AREA.fill(lang, &[&heads, &area_text(weight.area)])
    } else {
        say::PERSONS.fill(lang, &[&heads])
    }
}

/// What is asked for: at least, or more than, a part.
pub(super) fn asked(need: Fraction, strict: bool, lang: Lang) -> String {
    let words = if strict { say::MORE_THAN } else { say::AT_LEAST };
    words.fill(lang, &[&need.num().to_string(), &need.den().to_string()])
}

/// The choices as they stand on a paper.
pub(super) const ON_PAPER: [Choice; 3] = [Choice::For, Choice::Against, Choice::Abstain];

/// The building of a door: what stands before its last part, without the entrance.
pub(super) fn building_of(door: &str) -> &str {
    match door.split_once('-') {
        Some((building, _)) => building,
        None => "",
    }
}
