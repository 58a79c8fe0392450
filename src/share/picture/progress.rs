//! How the signing of a pact goes, as a picture: what the wall tells and nothing else.

use super::{Ink, Mark, Picture, lines};
use crate::domain::pact::{Total, Wall};
use crate::text::{Lang, pact_progress as say, pact_wall};

/// The width of the picture, as chat groups show it whole.
const WIDTH: u32 = 1080;
/// The space around it.
const EDGE: u32 = 72;
/// The most blocks that are drawn; a picture of more is not read.
const BLOCKS: usize = 12;

/// Puts one thing under the other.
struct Pen {
    y: u32,
    marks: Vec<Mark>,
}

impl Pen {
    fn words(&mut self, text: &str, size: u32, strong: bool, ink: Ink) {
        for text in lines(text, (WIDTH - 2 * EDGE) * 2 / size) {
            self.y += size * 5 / 4;
            self.marks.push(Mark::Words { x: EDGE, y: self.y, size, strong, ink, text });
        }
    }

    fn gap(&mut self, height: u32) {
        self.y += height;
    }

    fn bar(&mut self, total: Total, height: u32) {
        let width = WIDTH - 2 * EDGE;
        let share = u64::from(width) * total.agreed() / total.households().max(1);
        let share = u32::try_from(share).unwrap_or(width).min(width);
        let y = self.y;
        self.marks.push(Mark::Box { x: EDGE, y, width, height, ink: Ink::Sunk });
        self.marks.push(Mark::Box { x: EDGE, y, width: share, height, ink: Ink::Bamboo });
        self.y += height;
    }
}

fn count(total: Total, lang: Lang) -> String {
    let numbers = [total.agreed().to_string(), total.households().to_string()];
    say::COUNT.fill(lang, &[&numbers[0], &numbers[1]])
}

/// The picture of a wall; `place` and `day` are words.
pub fn progress(title: &str, place: &str, day: &str, wall: &Wall, lang: Lang) -> Picture {
    let mut pen = Pen { y: EDGE, marks: Vec::new() };
    if !place.is_empty() {
        pen.words(place, 36, false, Ink::Soft);
    }
    pen.words(title, 60, true, Ink::Ink);
    pen.gap(48);
    match wall.total {
        Some(total) => {
            pen.words(&count(total, lang), 72, true, Ink::Bamboo);
            pen.gap(36);
            pen.bar(total, 48);
        }
        None => pen.words(pact_wall::CHAT_NO_COUNT.get(lang), 44, true, Ink::Bamboo),
    }
    pen.gap(36);
    for block in wall.blocks.iter().take(BLOCKS) {
        let line = [&block.name, "　", &count(block.total, lang)].concat();
        pen.words(&line, 34, false, Ink::Ink);
        pen.gap(14);
        pen.bar(block.total, 20);
        pen.gap(18);
    }
    pen.gap(24);
    pen.words(pact_wall::CHAT_FREE.get(lang), 36, false, Ink::Ink);
    pen.gap(12);
    pen.words(day, 30, false, Ink::Soft);
    let height = pen.y + EDGE;
    let ground = Mark::Box { x: 0, y: 0, width: WIDTH, height, ink: Ink::Paper };
    let marks = std::iter::once(ground).chain(pen.marks).collect();
    Picture { width: WIDTH, height, marks }
}
