//! Time on the page of a meeting: asked anew every second and when the page comes back into sight, never counted up.

use std::time::Duration;

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::App;
use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::deliberation::live::{Clock, LiveSetup, behind, clock};
use crate::domain::deliberation::{Placed, duration};
use crate::log::RecordId;
use crate::text::{dates, live_pages as say, meetings};
use crate::ui::components::Kind;
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::act;

/// The time now, followed.
pub(super) fn ticking(app: App) -> RwSignal<NaiveDateTime> {
    let now = RwSignal::new(app.now());
    let look = move || {
        now.try_set(app.now());
    };
    let tick = set_interval_with_handle(look, Duration::from_secs(1)).ok();
    let woken = window_event_listener_untyped("visibilitychange", move |_| look());
    on_cleanup(move || {
        tick.inspect(IntervalHandle::clear);
        woken.remove();
    });
    now
}

/// Time left of the item in words; `None` where the meeting is at none.
pub(super) fn left_text(clock: &Clock, items: &[Placed], now: NaiveDateTime) -> Option<String> {
    let left = clock.left(items, now)?;
    let form = if left < 0 { say::TIME_OVER } else { say::TIME_LEFT };
    Some(form.fill(lang(), &[&duration(left.unsigned_abs(), lang())]))
}

/// When it will be over; where the countdown is on, how long the item has, and breaks.
pub(super) fn clock_line(
    id: RecordId,
    items: Memo<Vec<Placed>>,
    setup: Memo<LiveSetup>,
    now: RwSignal<NaiveDateTime>,
) -> AnyView {
    let app = use_app();
    let clock = Memo::new(move |_| app.read(|state| clock(state, &id)));
    let past = Memo::new(move |_| app.read(|state| behind(state, &id)));
    // Drawn anew only when the minute changes.
    let finish = Memo::new(move |_| {
        clock.with(|c| c.item)?;
        let end = clock.with(|c| items.with(|all| past.with(|p| c.finish(all, p, now.get()))))?;
        (end > now.get()).then(|| dates::clock(end.time()))
    });
    let counts = Memo::new(move |_| setup.with(|s| s.countdown));
    let left = Memo::new(move |_| {
        clock.with(|c| items.with(|all| left_text(c, all, now.get()))).filter(|_| counts.get())
    });
    let over = Memo::new(move |_| {
        clock.with(|c| items.with(|all| c.left(all, now.get())).is_some_and(|left| left < 0))
    });
    let paused = Memo::new(move |_| clock.with(|c| c.paused));
    let break_button = move || {
        let item = clock.with(|c| c.item)?;
        let button = if paused.get() {
            act(t(say::GO_ON), Kind::Secondary, move || acts::turn_to(app, id, item))
        } else {
            act(t(say::BREAK), Kind::Secondary, move || acts::pause(app, id))
        };
        Some(button)
    };
    view! {
        {move || {
            finish.get().map(|end| view! { <span>{meetings::FINISH.fill(lang(), &[&end])}</span> })
        }}
        {move || left.get().map(|text| view! { <b class="clock" class:over=over>{text}</b> })}
        {move || {
            (counts.get() && paused.get()).then(|| view! { <span>{t(say::ON_BREAK)}</span> })
        }}
        {move || counts.get().then(break_button)}
    }
    .into_any()
}
