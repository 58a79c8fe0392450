//! What the tests of the store share: a database of their own each, lines, and waiting.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Date, Math, Promise};
use mulin::store::{Batch, Opened, Store, StoreEvent, lines as lines_of};
use wasm_bindgen_futures::JsFuture;

/// Characters that have been torn at the borders of blocks elsewhere.
pub(crate) const WORDS: &str = "让我们说中文 👵🏽🏳️‍🌈 \u{2028}é\u{10ffff}";

/// A community nobody else uses.
pub(crate) fn fresh() -> String {
    format!("t{:x}{:x}", Date::now().to_bits(), Math::random().to_bits())
}

/// An operation line with a body of its own.
pub(crate) fn line(n: usize) -> String {
    format!("{{\"id\":\"{}\",\"op\":{{\"body\":\"{WORDS}-{n}-{WORDS}\"}}}}", id(n))
}

/// The id in [`line`].
pub(crate) fn id(n: usize) -> String {
    format!("id{n:020}")
}

pub(crate) fn lines(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(line).collect()
}

pub(crate) async fn open(community: &str) -> Opened {
    Store::open(community).await.expect("opens")
}

/// A store that has been read.
pub(crate) async fn ready(community: &str) -> Store {
    let store = open(community).await.store;
    store.load().await.expect("loads");
    store
}

pub(crate) async fn append(store: &Store, lines: Vec<String>) {
    store.append(&Batch::of(lines)).await.expect("appends");
}

/// Every line in the database, in order, as a new start would read it.
pub(crate) async fn stored(community: &str) -> Vec<String> {
    let store = open(community).await.store;
    let loaded = store.load().await.expect("loads");
    assert!(loaded.damaged.is_empty());
    loaded
        .blocks
        .iter()
        .flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// The whole database as text.
pub(crate) async fn dump(community: &str) -> String {
    mulin::store::raw_dump(community).await.expect("dumps").concat()
}

/// What a store has told.
#[derive(Clone, Default)]
pub(crate) struct Heard(Rc<RefCell<Vec<StoreEvent>>>);

impl Heard {
    pub(crate) fn by(store: &Store) -> Self {
        let heard = Self::default();
        let ears = heard.clone();
        store.listen(move |event| ears.0.borrow_mut().push(event));
        heard
    }

    pub(crate) fn events(&self) -> Vec<StoreEvent> {
        self.0.borrow().clone()
    }

    /// The lines heard so far.
    pub(crate) fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for event in self.0.borrow().iter() {
            if let StoreEvent::Blocks(texts) = event {
                lines.extend(texts.iter().flat_map(|text| lines_of(text)).map(str::to_owned));
            }
        }
        lines
    }
}

pub(crate) async fn pause(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a window");
        let set = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        set.expect("a timer");
    });
    JsFuture::from(promise).await.expect("a timer rings");
}

/// Waits until something is so, at most five seconds.
pub(crate) async fn until(what: &str, so: impl Fn() -> bool) {
    for _ in 0..250 {
        if so() {
            return;
        }
        pause(20).await;
    }
    panic!("waited in vain: {what}");
}
