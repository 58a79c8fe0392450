//! 议题: all topics, one topic, a new one.

mod form;
mod history;
pub mod list;
pub mod new;
pub mod one;
pub mod photos;

pub use list::TopicsPage;
pub(super) use list::sides;
pub use new::NewTopicPage;
pub use one::TopicPage;

use crate::domain::deliberation::Stage;
use crate::ui::components::Tone;

/// The tone of a stage: what waits is to be done, what is done is good.
pub(super) const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Raised | Stage::CarriedOver => Tone::Must,
        Stage::Decided | Stage::Done | Stage::Appraised => Tone::Good,
        _ => Tone::Plain,
    }
}
