//! The locked screens of a tablet that goes from hand to hand: nothing else of the application is there while it is
//! locked, so there is nothing that could lead out.
//!
//! One household after the other: begin, find the door, read, sign or not, thanks, begin. What the one before did is
//! gone with its screen; what was acknowledged is on the disk.

mod doors;
mod hand;
mod leave;
mod reading;
mod saying;
mod thanks;

pub use doors::{Door, door_finder, doors};
pub use reading::reading;
pub use saying::capacities;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::app::commands::signing::Whose;
use crate::app::prefs::prefs;
use crate::app::{Phase, use_app};
use crate::domain::community::code::plain;
use crate::domain::pact::signing::{Say, hh_of_name, hh_of_unit};
use crate::domain::pact::{Frozen, StatementKind, frozen_now};
use crate::log::{Hash, RecordId};
use crate::share::lock::Lock;
use crate::text::Msg;
use crate::text::common::MULIN;
use crate::text::kiosk as say;
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, Kind, Notice, TextField};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::outside::Trouble;
use crate::ui::pages::parts::typed;
use crate::ui::shell::router::title;
use crate::ui::shell::switches::Switches;

/// How often the screen looks whether somebody is still there.
const TICK: Duration = Duration::from_secs(5);

/// Ticks without a touch after which the next household finds the first screen.
const AWAY: u32 = 36;

/// Ticks after which the thanks go by themselves: time enough for a photograph.
const THANKED: u32 = 9;

/// Where the household is.
#[derive(Clone, PartialEq)]
enum Step {
    Begin,
    Door,
    Read(Household),
    Say(Household, StatementKind),
    Thanks(Household, StatementKind, Hash),
    Leave,
}

/// Who stands in front of the tablet.
#[derive(Clone, Debug, PartialEq)]
struct Household {
    whose: Whose,
    /// Its door or name, as it is shown.
    name: String,
}

/// The screens share where the household is, and on which pact the tablet stands.
#[derive(Clone, Copy)]
struct Kiosk {
    pact: RecordId,
    step: RwSignal<Step>,
}

/// The whole page while this device is locked.
#[component]
pub fn LockedFrame() -> AnyView {
    let app = use_app();
    let (lock, asked) = (RwSignal::new(None::<Lock>), RwSignal::new(false));
    let step = RwSignal::new(Step::Begin);
    title(t(say::SET_UP));
    spawn_local(async move {
        if let Ok(Some(found)) = app.lock_of_tablet().await {
            lock.set(Some(found.clone()));
            app.open(found.community).await;
        }
        asked.set(true);
    });
    keep_files_out();
    go_back_when_left(step);
    let there = Memo::new(move |_| app.phase.get() == Phase::Open && app.is_whole());
    let text = Memo::new(move |_| {
        let lock = lock.get()?;
        Shown(there.get().then(|| app.read(|state| frozen_now(state, &lock.pact)))?).into()
    });
    let content = move || {
        let leaving = step.get() == Step::Leave;
        match (asked.get(), lock.get(), text.get()) {
            (true, Some(lock), _) if leaving => leave::leave(lock, step),
            (true, Some(lock), Some(Shown(Some((_, text))))) => {
                untrack(|| screen(Kiosk { pact: lock.pact, step }, &text))
            }
            (true, ..) => trouble(),
            (false, ..) => {
                view! { <p role="status" aria-busy="true">{t(say::OPENING)}</p> }.into_any()
            }
        }
    };
    let chosen = (prefs().lang.get_untracked(), prefs().large.get_untracked());
    Effect::new(move |before: Option<()>| {
        let begins = step.with(|step| *step == Step::Begin);
        if before.is_some() {
            request_animation_frame(arrive);
        }
        if before.is_some() && begins {
            // Each household finds language and letters as the committee set them.
            prefs().lang.set(chosen.0);
            prefs().large.set(chosen.1);
        }
    });
    let staff = move || {
        let shown = lock.with(Option::is_some) && matches!(step.get(), Step::Begin);
        let failed = asked.get() && !matches!(text.get(), Some(Shown(Some(_))));
        (shown || (failed && step.get() != Step::Leave)).then(|| {
            view! { <Button label=t(say::STAFF) kind=Kind::Quiet on_click=move || step.set(Step::Leave)/> }
        })
    };
    view! {
        <div class="kiosk">
            <header class="top">
                <p class="brand">{t(MULIN)}</p>
                <Switches/>
            </header>
            <main id="main" class="main" tabindex="-1">
                <Trouble/>
                {content}
            </main>
            <footer class="row">{staff}</footer>
        </div>
    }
    .into_any()
}

/// The text that is signed. What happens to the log meanwhile must not draw the screen of a household anew.
#[derive(Clone)]
struct Shown(Option<(Hash, Frozen)>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let mark = |shown: &Self| shown.0.as_ref().map(|(hash, _)| *hash);
        mark(self) == mark(other)
    }
}

fn screen(kiosk: Kiosk, text: &Frozen) -> AnyView {
    match kiosk.step.get_untracked() {
        Step::Begin | Step::Leave => begin(kiosk, text),
        Step::Door => door(kiosk),
        Step::Read(household) => read(kiosk, household, text),
        Step::Say(household, kind) => saying::saying(kiosk, household, kind, text),
        Step::Thanks(household, kind, id) => thanks::thanks(kiosk, &household, kind, id),
    }
}

fn trouble() -> AnyView {
    view! {
        <h1 tabindex="-1">{t(say::TROUBLE)}</h1>
        <p>{t(say::TROUBLE_WHY)}</p>
    }
    .into_any()
}

fn begin(kiosk: Kiosk, text: &Frozen) -> AnyView {
    let app = use_app();
    // What failed for the household before is not for the next one to read.
    app.failed.set(None);
    view! {
        <h1 tabindex="-1">{text.title.clone()}</h1>
        <p>{t(say::BEGIN_WHY)}</p>
        <p class="doors">
            <Button label=t(say::BEGIN) kind=Kind::Primary on_click=move || kiosk.step.set(Step::Door)/>
        </p>
    }
    .into_any()
}

fn door(kiosk: Kiosk) -> AnyView {
    let app = use_app();
    let all = app.peek(|state| doors(state, &kiosk.pact));
    let chosen = Callback::new(move |door: Door| {
        let whose = Whose::Unit(door.unit);
        kiosk.step.set(Step::Read(Household { whose, name: door.name }));
    });
    let (head, find) = if all.is_empty() {
        (say::YOUR_NAME, by_name(kiosk))
    } else {
        (say::WHICH_DOOR, door_finder(all, chosen))
    };
    view! {
        <h1 tabindex="-1">{t(head)}</h1>
        <div class="stack">
            {find}
            {to_begin(kiosk, say::TO_BEGIN)}
        </div>
    }
    .into_any()
}

/// Where there is no register.
fn by_name(kiosk: Kiosk) -> AnyView {
    let (name, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let name = typed(name);
        if plain(&name).is_empty() {
            errors.say("your-name", say::YOUR_NAME_MISSING);
            errors.show();
            return;
        }
        let whose = Whose::Name(name.clone());
        kiosk.step.set(Step::Read(Household { whose, name }));
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="your-name" label=t(say::YOUR_NAME) hint=t(say::YOUR_NAME_HINT) value=name errors/>
            <Button label=t(say::FIND) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

fn to_begin(kiosk: Kiosk, label: Msg) -> AnyView {
    let back = move || kiosk.step.set(Step::Begin);
    view! { <p><Button label=t(label) kind=Kind::Quiet on_click=back/></p> }.into_any()
}

/// What the household said before; told only here, after it has chosen its own door.
fn said_before(kiosk: Kiosk, whose: &Whose) -> Option<Say> {
    let app = use_app();
    let hh = app.peek(|state| match whose {
        Whose::Unit(unit) => hh_of_unit(state, &kiosk.pact, unit),
        Whose::Name(name) => hh_of_name(state, &kiosk.pact, name),
    })?;
    app.signing(kiosk.pact).with_untracked(|signing| signing.households.get(&hh).map(|h| h.say))
}

fn read(kiosk: Kiosk, household: Household, text: &Frozen) -> AnyView {
    let before = said_before(kiosk, &household.whose);
    let notice = before.map(|before| {
        let words = match before {
            Say::Agrees => say::HAS_AGREED,
            Say::AgreedEarlier => say::HAS_AGREED_EARLIER,
            Say::Declined => say::HAS_DECLINED,
            Say::Withdrawn => say::HAS_WITHDRAWN,
            Say::Unclear => say::HAS_TWO,
        };
        view! { <Notice><p>{t(words)}</p></Notice> }
    });
    let may_withdraw = matches!(before, Some(Say::Agrees | Say::AgreedEarlier | Say::Unclear));
    let name = household.name.clone();
    let go = move |kind| {
        let household = household.clone();
        move || kiosk.step.set(Step::Say(household.clone(), kind))
    };
    let withdraw = may_withdraw.then(|| {
        let go = go(StatementKind::Withdraw);
        view! { <Button label=t(say::WITHDRAW) on_click=go/> }
    });
    let decline = (!may_withdraw).then(|| {
        let go = go(StatementKind::Decline);
        view! { <Button label=t(say::DECLINE) on_click=go/> }
    });
    view! {
        <h1 tabindex="-1">{tf(say::YOUR_DOOR, move |_| vec![name.clone()])}</h1>
        <div class="stack">
            {notice}
            {reading(text)}
            <p class="row">
                <Button label=t(say::AGREE) kind=Kind::Primary on_click=go(StatementKind::Consent)/>
                {decline}
                {withdraw}
            </p>
            <p><Button label=t(say::OTHER_DOOR) kind=Kind::Quiet on_click=move || kiosk.step.set(Step::Door)/></p>
        </div>
    }
    .into_any()
}

/// A file dropped on the page would be opened in its place.
fn keep_files_out() {
    for event in ["dragover", "drop"] {
        let listener = window_event_listener_untyped(event, |event| event.prevent_default());
        on_cleanup(move || listener.remove());
    }
}

/// Nobody finds the half-done screen of somebody who went away.
fn go_back_when_left(step: RwSignal<Step>) {
    let rested = StoredValue::new(0_u32);
    for event in ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] {
        let listener = window_event_listener_untyped(event, move |_| rested.set_value(0));
        on_cleanup(move || listener.remove());
    }
    Effect::new(move |_| {
        step.track();
        rested.set_value(0);
    });
    let tick = set_interval_with_handle(
        move || {
            rested.update_value(|rested| *rested += 1);
            let limit = step.with_untracked(|step| match step {
                Step::Begin => u32::MAX,
                Step::Thanks(..) => THANKED,
                _ => AWAY,
            });
            if rested.get_value() >= limit {
                step.set(Step::Begin);
            }
        },
        TICK,
    );
    on_cleanup(move || {
        if let Ok(tick) = tick {
            tick.clear();
        }
    });
}

/// On a new screen the eye starts at the top and the reader at the heading.
fn arrive() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(heading)) = document().query_selector("#main h1") {
        let _ = heading.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

/// The language of this moment, for words that are put together.
fn now() -> crate::text::Lang {
    untrack(lang)
}
