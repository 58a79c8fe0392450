//! Sentences on the page: a message becomes a signal that follows the language.

use leptos::prelude::*;

use crate::app::prefs::prefs;
use crate::text::{Lang, Msg};

/// The language now; tracked, so what reads it follows the switch.
pub fn lang() -> Lang {
    prefs().lang.get()
}

/// The sentence as a signal that follows the language.
pub fn t(msg: Msg) -> Signal<String> {
    Signal::derive(move || msg.get(lang()).to_owned())
}

/// The sentence with its places filled, as a signal that follows the language and `args`.
pub fn tf(msg: Msg, args: impl Fn(Lang) -> Vec<String> + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || {
        let args = args(lang());
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        msg.fill(lang(), &args)
    })
}

/// The sentence in the language of this moment, for event handlers.
pub fn say(msg: Msg) -> &'static str {
    msg.get(prefs().lang.get_untracked())
}

impl From<Msg> for Signal<String> {
    fn from(msg: Msg) -> Self {
        t(msg)
    }
}
