//! A photograph of what a topic is about, or that shows a promise kept. The operation names it by its SHA-256; the bytes
//! lie apart and travel only in a full file.

use crate::log::{Draft, Hash, OpId, Record, RecordId, State};
use crate::record;
use std::collections::BTreeSet;

record! {
    /// A photograph 照片 belongs to a topic or to a promise.
    pub struct TopicPhoto: "topic.photo" as Fact, Shared {
        /// SHA-256 of the bytes.
        pub file: String = "file",
    }
}

/// Adds a photograph to a topic or a promise, once.
pub fn add_photo(state: &State, on: &RecordId, file: &Hash) -> Vec<Draft> {
    let file = file.to_string();
    if photos(state, on).iter().any(|(_, name)| *name == file) {
        return Vec::new();
    }
    vec![state.state_fact(on, &TopicPhoto { file })]
}

/// The photographs of a topic or a promise in the order they came: the fact, and the name of the bytes.
pub fn photos(state: &State, on: &RecordId) -> Vec<(OpId, String)> {
    state.facts::<TopicPhoto>(on).into_iter().map(|(fact, photo)| (fact.id, photo.file)).collect()
}

/// The names of the bytes of every photograph that is not taken away.
pub fn all_photos(state: &State) -> BTreeSet<String> {
    let with = state.of_kind(TopicPhoto::KIND.base);
    with.flat_map(|(on, _)| photos(state, &on)).map(|(_, file)| file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::Desk;

    #[test]
    fn a_photograph_is_added_once_and_can_be_taken_away() {
        let mut desk = Desk::new(1);
        let (topic, file) = (RecordId([1; 16]), Hash::of(b"jpeg"));
        desk.act(|state| add_photo(state, &topic, &file));
        assert_eq!(add_photo(&desk.state, &topic, &file), []);
        let all = photos(&desk.state, &topic);
        assert_eq!(all.len(), 1);
        let standing = |desk: &Desk| {
            let mut named = false;
            desk.state.texts(&mut |text| named |= text == file.to_string());
            (all_photos(&desk.state).len(), named)
        };
        assert_eq!(standing(&desk), (1, true));
        desk.act(|state| vec![state.retract(&topic, &all[0].0)]);
        assert_eq!(photos(&desk.state, &topic), []);
        assert_eq!(standing(&desk), (0, false), "nothing asks for its bytes any more");
    }
}
