//! 公示公告: all notices, a new one, one of them.

pub mod display;
mod form;
pub mod list;
pub mod new;
mod objections;
pub mod one;

pub use display::NoticeLoopPage;
pub use list::NoticesPage;
pub use new::NewNoticePage;
pub use one::PostingPage;

use crate::domain::deliberation::PostingPhase;
use crate::ui::components::Tone;

const fn tone(phase: PostingPhase) -> Tone {
    match phase {
        PostingPhase::Current => Tone::Good,
        _ => Tone::Plain,
    }
}
