//! 议题: all topics, one topic, a new one.

pub mod answer;
mod ballots;
mod form;
pub mod hand;
mod history;
pub mod judge;
pub mod list;
pub mod new;
pub mod one;
pub(super) mod parts;
pub mod photos;
pub mod story;
pub mod voices;

pub use answer::SlipPage;
pub use judge::JudgePage;
pub use list::TopicsPage;
pub(super) use list::sides;
pub use new::NewTopicPage;
pub use one::TopicPage;

use crate::domain::deliberation::Stage;
use crate::ui::components::Tone;

/// The tone of a stage: what waits is to be done, what is done is good.
pub(super) const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Raised | Stage::CarriedOver | Stage::Reopened => Tone::Must,
        Stage::Decided | Stage::Done | Stage::Answered | Stage::Appraised => Tone::Good,
        _ => Tone::Plain,
    }
}
