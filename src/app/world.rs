//! The clock and the dice: the only places where time and randomness enter.

use chrono::{DateTime, Duration, NaiveDateTime};
use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// The offset of every community from UTC in minutes. Only Asia/Shanghai is supported: China has one zone, and no summer
/// time; a zone that stands in a file is kept but not read.
pub const OFFSET_MINUTES: i64 = 8 * 60;

/// `N` random bytes.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Present in every browser above the floor, on plain http too; without it ids would still differ by their stamps.
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// Dice for keys and salts; `None` where the browser has none: a key that is not drawn by chance is no key.
pub(super) fn dice() -> Option<impl FnMut() -> [u8; 32]> {
    let first: [u8; 32] = random();
    (first != [0; 32]).then_some(random::<32>)
}

/// Milliseconds since 1970-01-01 UTC.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds of this millennium"
)]
pub(super) fn now_ms() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// A moment in the community's zone.
pub(super) fn local(ms: u64) -> NaiveDateTime {
    let ms = i64::try_from(ms).unwrap_or_default();
    let utc = DateTime::from_timestamp_millis(ms).unwrap_or_default().naive_utc();
    utc.checked_add_signed(Duration::minutes(OFFSET_MINUTES)).unwrap_or(utc)
}

/// A moment as RFC 3339 with the community's offset.
pub(super) fn rfc3339(ms: u64) -> String {
    format!("{}+08:00", local(ms).format("%Y-%m-%dT%H:%M:%S"))
}

/// Lets the page draw and answer before long work goes on. By a message rather than a timer: browsers hold repeated
/// timers back four milliseconds each.
pub async fn breathe() {
    let promise = Promise::new(&mut |resolve, _| {
        if let Ok(channel) = MessageChannel::new() {
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        } else {
            let _ = window().set_timeout_with_callback(&resolve);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Waits a moment, for those who look again and again whether something is done.
pub(super) async fn pause() {
    let promise = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 10);
    });
    let _ = JsFuture::from(promise).await;
}
