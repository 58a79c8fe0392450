//! The curtain 遮屏 over the page after idle.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::prefs::prefs;
use crate::app::use_app;
use crate::text::Lang;
use crate::text::shell::{
    CURTAIN_DOWN, CURTAIN_IS, LIFT, PIN, PIN_FORGOTTEN, PIN_FORGOTTEN_HOW, PIN_WRONG,
    REMOVE_CURTAIN, REMOVE_TYPE, REMOVE_WORDS,
};
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, Kind, TextField};
use crate::ui::lang::t;
use crate::ui::shell::router::focus;

/// Watches for rest. Returns whether the curtain is down.
///
/// A reload does not lift it: that it is down is noted for the life of the tab.
pub fn watch() -> RwSignal<bool> {
    let prefs = prefs();
    let down = RwSignal::new(prefs.curtain.with_untracked(Option::is_some) && noted());
    let rested = StoredValue::new(0_u32);
    for event in ["keydown", "pointerdown", "wheel", "touchstart"] {
        let listener = window_event_listener_untyped(event, move |_| rested.set_value(0));
        on_cleanup(move || listener.remove());
    }
    // Counting half minutes rather than reading a clock: sleep of the device then counts as rest only once.
    let tick = set_interval_with_handle(
        move || {
            rested.update_value(|rested| *rested += 1);
            let limit = prefs.curtain.with_untracked(|one| one.as_ref().map(|one| one.minutes * 2));
            if limit.is_some_and(|limit| rested.get_value() >= limit) {
                down.set(true);
            }
        },
        Duration::from_secs(30),
    );
    on_cleanup(move || {
        if let Ok(tick) = tick {
            tick.clear();
        }
    });
    Effect::new(move |_| note(down.get()));
    down
}

/// The page while the curtain is down: one field, and a way past for who forgot.
#[component]
pub fn CurtainPage(
    /// Whether it is down.
    down: RwSignal<bool>,
) -> AnyView {
    // Whoever lifts the curtain does not thereby hold the committee's key.
    use_app().lock_key();
    let prefs = prefs();
    let pin = RwSignal::new(String::new());
    let words = RwSignal::new(String::new());
    let forgotten = RwSignal::new(false);
    let errors = FormErrors::new();
    let lift = move |()| {
        errors.clear();
        let fits = prefs.curtain.with_untracked(|curtain| {
            curtain.as_ref().is_none_or(|curtain| curtain.lifts(&pin.get_untracked()))
        });
        if fits {
            down.set(false);
        } else {
            errors.say("pin", PIN_WRONG);
            errors.show();
        }
    };
    let remove = move |()| {
        let typed = words.get_untracked();
        let typed = typed.trim();
        let fits = [Lang::Zh, Lang::En]
            .iter()
            .any(|lang| typed.eq_ignore_ascii_case(REMOVE_WORDS.get(*lang)));
        if fits {
            prefs.curtain.set(None);
            down.set(false);
        } else {
            focus("remove-words");
        }
    };
    request_animation_frame(|| focus("pin"));
    view! {
        <main class="alone stack">
            <ErrorSummary errors/>
            <h1 tabindex="-1">{t(CURTAIN_DOWN)}</h1>
            <Form on_submit=Callback::new(lift)>
                <TextField id="pin" label=t(PIN) value=pin errors kind="password" short=true/>
                <Button label=t(LIFT) kind=Kind::Primary/>
            </Form>
            <p class="soft">{t(CURTAIN_IS)}</p>
            <Button label=t(PIN_FORGOTTEN) kind=Kind::Quiet on_click=move || forgotten.set(true)/>
            {move || {
                forgotten
                    .get()
                    .then(|| {
                        view! {
                            <Form on_submit=Callback::new(remove)>
                                <p>{t(PIN_FORGOTTEN_HOW)}</p>
                                <TextField id="remove-words" label=t(REMOVE_TYPE) value=words/>
                                <Button label=t(REMOVE_CURTAIN)/>
                            </Form>
                        }
                    })
            }}
        </main>
    }
    .into_any()
}

const NOTE: &str = "mulin.curtain";

fn tab() -> Option<web_sys::Storage> {
    window().session_storage().ok()?
}

fn noted() -> bool {
    let noted = tab().and_then(|tab| tab.get_item(NOTE).ok()?);
    noted.is_some_and(|noted| noted == "true")
}

fn note(down: bool) {
    // Where the tab may note nothing, a reload lifts the curtain; it is a curtain.
    let _ = tab().map(|tab| tab.set_item(NOTE, if down { "true" } else { "false" }));
}
