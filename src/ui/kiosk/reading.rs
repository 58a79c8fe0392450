//! The text of a pact to be read before signing: larger and smaller, and read aloud by the device's own voice.

use std::time::Duration;

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::pact::Frozen;
use crate::text::kiosk as say;
use crate::ui::components::{Button, Kind};
use crate::ui::lang::{t, tf};

/// How many sizes there are; the first is that of the page.
const SIZES: u8 = 4;

/// When to look for a voice: browsers load them after they are asked for the first time.
const LOOKS: [u64; 3] = [0, 600, 2_500];

/// The text, and what helps to read it.
pub fn reading(text: &Frozen) -> AnyView {
    let size = RwSignal::new(1_u8);
    let (voice, speaking) = (RwSignal::new(false), RwSignal::new(false));
    for ms in LOOKS {
        set_timeout(
            move || {
                voice.try_set(own_voice().is_some());
            },
            Duration::from_millis(ms),
        );
    }
    on_cleanup(hush);
    let words = StoredValue::new(text.plain());
    let aloud = move || {
        if speaking.get_untracked() {
            hush();
            speaking.set(false);
        } else {
            speaking.set(words.with_value(|words| speak(words)).is_some());
        }
    };
    let number = text.version.to_string();
    let clauses = text.clauses.iter().map(|clause| view! { <li>{clause.text.clone()}</li> });
    view! {
        <div class="row">
            <Button label=t(say::LARGER) kind=Kind::Quiet on_click=move || size.update(|n| *n = (*n + 1).min(SIZES - 1))/>
            <Button label=t(say::SMALLER) kind=Kind::Quiet on_click=move || size.update(|n| *n = n.saturating_sub(1))/>
            {move || {
                let label = if speaking.get() { say::HUSH } else { say::ALOUD };
                voice.get().then(|| view! { <Button label=t(label) kind=Kind::Quiet on_click=aloud/> })
            }}
        </div>
        <article class="document reading" data-size=move || size.get().to_string()>
            <h2>{text.title.clone()}</h2>
            <ol class="clauses">{clauses.collect_view()}</ol>
            <p class="soft">{tf(say::VERSION, move |_| vec![number.clone()])}</p>
        </article>
    }
    .into_any()
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|v| !v.is_undefined() && !v.is_null())
}

fn call(object: &JsValue, name: &str, args: &[&JsValue]) -> Option<JsValue> {
    let method: Function = get(object, name)?.dyn_into().ok()?;
    let args: Array = args.iter().copied().cloned().collect();
    method.apply(object, &args).ok()
}

/// A Chinese voice of the device itself: others would send the text to somebody's server.
fn own_voice() -> Option<JsValue> {
    let voices: Array =
        call(&get(&window(), "speechSynthesis")?, "getVoices", &[])?.dyn_into().ok()?;
    voices.iter().find(|voice| {
        let chinese = get(voice, "lang").and_then(|lang| lang.as_string());
        chinese.is_some_and(|lang| lang.to_lowercase().starts_with("zh"))
            && get(voice, "localService").is_some_and(|own| own.is_truthy())
    })
}

fn speak(words: &str) -> Option<()> {
    let voice = own_voice()?;
    let class: Function = get(&window(), "SpeechSynthesisUtterance")?.dyn_into().ok()?;
    let said = Reflect::construct(&class, &Array::of1(&words.into())).ok()?;
    // Slower than usual: for ears of seventy.
    for (name, value) in [("voice", voice), ("lang", "zh-CN".into()), ("rate", 0.85.into())] {
        Reflect::set(&said, &name.into(), &value).ok()?;
    }
    hush();
    call(&get(&window(), "speechSynthesis")?, "speak", &[&said]).map(drop)
}

fn hush() {
    let _ = get(&window(), "speechSynthesis").and_then(|speech| call(&speech, "cancel", &[]));
}
