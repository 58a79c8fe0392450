//! The curtain 遮屏: hides the page after idle. It is a curtain, not encryption: the data beneath stays readable to
//! anyone who knows their way around the browser, and the page says so.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use wasm_bindgen::UnwrapThrowExt;

/// The curtain as set up on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curtain {
    /// Minutes without a touch before it falls.
    pub minutes: u32,
    salt: String,
    hash: String,
}

impl Curtain {
    /// A curtain that falls after `minutes` and lifts for `pin`.
    pub fn new(pin: &str, minutes: u32) -> Self {
        let mut bytes = [0_u8; 16];
        leptos::prelude::window()
            .crypto()
            .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes))
            .unwrap_throw();
        let salt = hex(&bytes);
        Self { minutes, hash: hash(&salt, pin), salt }
    }

    /// Whether `pin` lifts the curtain.
    pub fn lifts(&self, pin: &str) -> bool {
        hash(&self.salt, pin) == self.hash
    }

    pub(super) fn parse(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let minutes = value.get("minutes").and_then(Value::as_u64)?;
        let minutes = u32::try_from(minutes).ok().filter(|m| (1..=240).contains(m))?;
        Some(Self { minutes, salt: text("salt")?, hash: text("hash")? })
    }

    pub(super) fn to_json(&self) -> Value {
        json!({ "minutes": self.minutes, "salt": self.salt, "hash": self.hash })
    }
}

/// Blanks around and full-width digits are how people type, not part of the PIN.
fn hash(salt: &str, pin: &str) -> String {
    let plain: String = pin
        .trim()
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
            other => other,
        })
        .collect();
    hex(&Sha256::new().chain_update(salt).chain_update(plain).finalize())
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| [b >> 4, b & 15])
        .map(|nibble| char::from(DIGITS[usize::from(nibble)]))
        .collect()
}
