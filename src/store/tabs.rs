//! Several tabs of one community: what one writes the others hear, and whoever slept through it
//! looks again when it comes to the front.
//!
//! A message is an array `[schema, kind, keys, texts]`.

use js_sys::{Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, Event, EventTarget, MessageEvent};

use super::blocks::BlockKey;
use super::health::global;
use super::schema::SCHEMA;

/// Larger news are not sent: the others read the blocks themselves.
const MESSAGE_BYTES: usize = 256 << 10;

/// What one tab tells the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum News {
    /// New blocks, under these keys.
    Blocks(Vec<BlockKey>, Vec<String>),
    /// There are new blocks.
    Look,
    /// Lines were replaced or removed: read everything again.
    Reload,
    /// A tab of this schema is here.
    Hello,
    /// A tab of a newer schema is here.
    Newer,
}

impl News {
    /// News of blocks that were written: with their texts where these are short.
    pub(super) fn of_blocks(keys: &[BlockKey], texts: &[&str]) -> Self {
        if texts.iter().map(|text| text.len()).sum::<usize>() > MESSAGE_BYTES {
            return Self::Look;
        }
        Self::Blocks(keys.to_vec(), texts.iter().map(|text| (*text).to_owned()).collect())
    }
}

/// The listeners of one store.
pub(super) struct Tabs {
    channel: Option<BroadcastChannel>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    on_wake: Closure<dyn FnMut(Event)>,
}

/// The events after which a tab may have missed something.
const WAKING: [(&str, bool); 3] =
    [("visibilitychange", true), ("focus", false), ("pageshow", false)];

/// The document (`true`) or the window.
fn target(document: bool) -> Option<EventTarget> {
    let window = web_sys::window()?;
    if document { Some(window.document()?.into()) } else { Some(window.into()) }
}

impl Tabs {
    /// Begins to listen; `heard` gets what other tabs say, `woke` is called when the tab comes back
    /// to the front or out of the back-forward cache.
    pub(super) fn listen(
        community: &str,
        heard: impl Fn(News) + 'static,
        woke: impl Fn() + 'static,
    ) -> Self {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(news) = parse(&event.data()) {
                heard(news);
            }
        });
        let on_wake = Closure::<dyn FnMut(Event)>::new(move |_| {
            let hidden = web_sys::window().and_then(|w| w.document()).is_some_and(|d| d.hidden());
            if !hidden {
                woke();
            }
        });
        let channel = global("BroadcastChannel")
            .and_then(|_| BroadcastChannel::new(&format!("mulin-{community}")).ok());
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        for (event, document) in WAKING {
            if let Some(target) = target(document) {
                let callback: &Function = on_wake.as_ref().unchecked_ref();
                let _ = target.add_event_listener_with_callback(event, callback);
            }
        }
        let tabs = Self { channel, _on_message: on_message, on_wake };
        tabs.tell(&News::Hello);
        tabs
    }

    /// Tells the other tabs.
    pub(super) fn tell(&self, news: &News) {
        let Some(channel) = &self.channel else { return };
        let keys = Array::new();
        let texts = Array::new();
        let kind = match news {
            News::Blocks(new_keys, new_texts) => {
                for key in new_keys {
                    keys.push(&JsValue::from(*key));
                }
                for text in new_texts {
                    texts.push(&JsValue::from_str(text));
                }
                "blocks"
            }
            News::Look => "look",
            News::Reload => "reload",
            News::Hello | News::Newer => "hello",
        };
        let message = Array::of4(&JsValue::from(SCHEMA), &kind.into(), &keys, &texts);
        // A lost message is made good when the other tab comes to the front.
        let _ = channel.post_message(&message);
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
        for (event, document) in WAKING {
            if let Some(target) = target(document) {
                let callback: &Function = self.on_wake.as_ref().unchecked_ref();
                let _ = target.remove_event_listener_with_callback(event, callback);
            }
        }
    }
}

/// Understands a message; unknown kinds of this schema are ignored.
fn parse(data: &JsValue) -> Option<News> {
    let message = data.dyn_ref::<Array>()?;
    let schema = message.get(0).as_f64()?;
    if schema > f64::from(SCHEMA) {
        return Some(News::Newer);
    }
    match message.get(1).as_string()?.as_str() {
        "blocks" => {
            let keys = message.get(2).dyn_into::<Array>().ok()?;
            let texts = message.get(3).dyn_into::<Array>().ok()?;
            let keys: Option<Vec<u32>> = keys.iter().map(|key| as_key(&key)).collect();
            let texts: Option<Vec<String>> = texts.iter().map(|text| text.as_string()).collect();
            Some(News::Blocks(keys?, texts?))
        }
        "look" => Some(News::Look),
        "reload" => Some(News::Reload),
        "hello" => Some(News::Hello),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "range is checked")]
fn as_key(key: &JsValue) -> Option<u32> {
    let key = key.as_f64()?;
    (key.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&key)).then_some(key as u32)
}
