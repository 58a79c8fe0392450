//! Words of the figures as a neighbour reads them; one this version does not know is shown as it stands.

use chrono::Datelike;

use crate::domain::deliberation::ballot::Matter;
use crate::domain::deliberation::{Category, MeetingKind, Stage};
use crate::domain::pact::PactKind;
use crate::domain::rollup::{Digest, Month};
use crate::log::RecordId;
use crate::share::rollup::Trouble;
use crate::text::{Lang, Msg, rollup as say};

fn known(msg: Option<Msg>, word: &str, lang: Lang) -> String {
    msg.map_or_else(|| word.to_owned(), |msg| msg.get(lang).to_owned())
}

/// A month.
pub(super) fn month(month: Month, lang: Lang) -> String {
    let first = month.first();
    say::YEAR_MONTH.fill(lang, &[&first.year().to_string(), &first.month().to_string()])
}

/// A stage.
pub(super) fn stage(word: &str, lang: Lang) -> String {
    known(Stage::of_word(word).map(Stage::name), word, lang)
}

/// A category.
pub(super) fn category(word: &str, lang: Lang) -> String {
    known(Category::of_word(word).map(Category::name), word, lang)
}

/// A kind of meeting.
pub(super) fn meeting(word: &str, lang: Lang) -> String {
    known(MeetingKind::of_word(word).map(MeetingKind::name), word, lang)
}

/// What a ballot decides.
pub(super) fn matter(word: &str, lang: Lang) -> String {
    known(Matter::of_word(word).map(Matter::name), word, lang)
}

/// A kind of pact.
pub(super) fn pact(word: &str, lang: Lang) -> String {
    known(PactKind::of_word(word).map(|kind| kind.rules().name), word, lang)
}

/// What a community is called.
pub(super) fn community(digest: &Digest, lang: Lang) -> String {
    name(digest, RecordId(digest.community.0), lang)
}

/// What a community, an estate or a grid is called.
pub(super) fn name(digest: &Digest, id: RecordId, lang: Lang) -> String {
    digest.names.get(&id).cloned().unwrap_or_else(|| say::NAMELESS.get(lang).to_owned())
}

/// What is wrong with a file.
pub(super) fn trouble(trouble: &Trouble, lang: Lang) -> String {
    match trouble {
        Trouble::NotOurs => say::T_NOT_OURS.get(lang).to_owned(),
        Trouble::Cut => say::T_CUT.get(lang).to_owned(),
        Trouble::Damaged { lines, first } => {
            say::T_DAMAGED.fill(lang, &[&lines.to_string(), &first.to_string()])
        }
        Trouble::Foreign(lines) => say::T_FOREIGN.fill(lang, &[&lines.to_string()]),
        Trouble::Public => say::T_PUBLIC.get(lang).to_owned(),
        Trouble::NotOpened(why) => [why.sentence().get(lang), say::NOT_COUNTED.get(lang)].concat(),
        Trouble::Locked => say::T_SEALED.get(lang).to_owned(),
        Trouble::Packed => say::T_PACKED.get(lang).to_owned(),
        Trouble::Newer => say::T_NEWER.get(lang).to_owned(),
        Trouble::TooLarge => say::T_TOO_LARGE.get(lang).to_owned(),
        Trouble::Unreadable => say::T_UNREADABLE.get(lang).to_owned(),
    }
}
