//! Reminder slips: each says the same to everybody, that one may sign or not and withdraw at any time.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::pact::signing::{Say, Signing};
use crate::domain::pact::{ToSign, frozen_now, slip_text, to_sign};
use crate::log::RecordId;
use crate::text::pact_progress as say;
use crate::ui::components::{Button, Choice, Form, FormErrors, Kind, Select, TextField};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{number, print, typed};

/// The most slips printed at once.
const MOST: u32 = 300;

/// What is printed: the totals, or slips, which and how many.
#[derive(Clone, Copy)]
pub(super) struct Order {
    /// Slips, and not the totals.
    pub(super) slips: RwSignal<bool>,
    again: RwSignal<bool>,
    count: RwSignal<u32>,
}

impl Order {
    /// The totals.
    pub(super) fn new() -> Self {
        let slips = RwSignal::new(false);
        Self { slips, again: RwSignal::new(false), count: RwSignal::new(0) }
    }
}

/// The form that orders slips.
pub(super) fn form(
    id: RecordId,
    signing: Memo<Signing>,
    place: RwSignal<String>,
    order: Order,
) -> AnyView {
    let app = use_app();
    let which = RwSignal::new("first".to_owned());
    let (copies, errors) = (RwSignal::new("20".to_owned()), FormErrors::new());
    let changed = Memo::new(move |_| left(id, signing).is_some());
    let settled = Memo::new(move |_| app.read(|state| frozen_now(state, &id).is_some()));
    let choices = Signal::derive(move || {
        vec![
            Choice::new("first", say::SLIP_FIRST.get(lang())),
            Choice::new("again", say::SLIP_AGAIN.get(lang())),
        ]
    });
    let submit = move |()| {
        errors.clear();
        match number(copies) {
            Ok(Some(n)) if (1..=MOST).contains(&n) => {
                order.again.set(which.with_untracked(|which| which == "again"));
                order.count.set(n);
                order.slips.set(true);
                request_animation_frame(print);
            }
            _ => errors.say("slip-count", say::SLIP_COUNT_WRONG),
        }
    };
    view! {
        {move || settled.get().then(|| view! {
            <details class="fold">
                <summary>{t(say::SLIPS)}</summary>
                <p class="soft">{t(say::SLIPS_WHY)}</p>
                <p class="prose card">{move || slip(id, signing, which.with(|w| w == "again"), place)}</p>
                <Form on_submit=Callback::new(submit)>
                    {move || changed.get().then(|| view! {
                        <Select id="slip-which" label=t(say::SLIP_WHICH) value=which choices/>
                    })}
                    <TextField id="slip-place" label=t(say::PLACE) hint=t(say::PLACE_HINT) value=place/>
                    <TextField
                        id="slip-count"
                        label=t(say::SLIP_COUNT)
                        value=copies
                        keys="numeric"
                        short=true
                        errors
                    />
                    <Button label=t(say::SLIP_PRINT) kind=Kind::Secondary/>
                </Form>
            </details>
        })}
    }
    .into_any()
}

/// What whoever signed an earlier text has yet to sign: of several earlier texts, the latest.
fn left(id: RecordId, signing: Memo<Signing>) -> Option<ToSign> {
    let app = use_app();
    let earlier = signing.with(|signing| {
        let earlier = signing.households.values().filter(|h| h.say == Say::AgreedEarlier);
        earlier.max_by_key(|h| h.version).map(|h| h.text)
    })?;
    app.read(|state| {
        let (now, _) = frozen_now(state, &id)?;
        Some(to_sign(state, &id, &earlier, &now)).filter(|left| *left != ToSign::Nothing)
    })
}

fn slip(id: RecordId, signing: Memo<Signing>, again: bool, place: RwSignal<String>) -> String {
    let app = use_app();
    place.track();
    let (left, place) = (left(id, signing).filter(|_| again), typed(place));
    let text = app.read(|state| frozen_now(state, &id));
    text.map(|(_, text)| slip_text(&text, left.as_ref(), &place, lang())).unwrap_or_default()
}

/// The slips on paper.
pub(super) fn sheet(
    id: RecordId,
    signing: Memo<Signing>,
    place: RwSignal<String>,
    order: Order,
) -> AnyView {
    (move || {
        let text = slip(id, signing, order.again.get(), place);
        let one =
            |_| view! { <article class="paper"><p class="prose">{text.clone()}</p></article> };
        (0..order.count.get()).map(one).collect_view()
    })
    .into_any()
}
