//! The current notices one after the other, in large letters, for the screen at the gate.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::deliberation::{current_postings, objection_count, posting_text};
use crate::text::notices as say;
use crate::ui::components::{Button, PageHead};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::topics::parts::picture;
use crate::ui::route::{Route, Talk};

/// How long one notice stands.
const EACH: Duration = Duration::from_secs(15);

/// The loop of the current notices.
#[component]
pub fn NoticeLoopPage() -> AnyView {
    let app = use_app();
    let tick = RwSignal::new(0_u32);
    // The day is asked for anew at each turn: a screen stands on over midnight.
    let all = Memo::new(move |_| {
        tick.track();
        let today = app.today();
        app.read(|state| current_postings(state, today))
    });
    let at = RwSignal::new(0_usize);
    let running = RwSignal::new(true);
    let turn = move |by: usize| {
        let count = all.with(Vec::len).max(1);
        at.update(|at| *at = (*at + by) % count);
    };
    let step = move || {
        if running.get_untracked() {
            tick.update(|n| *n = n.wrapping_add(1));
            untrack(|| turn(1));
        }
    };
    if let Ok(timer) = set_interval_with_handle(step, EACH) {
        on_cleanup(move || timer.clear());
    }
    let shown = Memo::new(move |_| {
        all.with(|all| all.get(at.get().min(all.len().saturating_sub(1))).cloned())
    });
    let place = tf(say::NTH, move |_| {
        let count = all.with(Vec::len);
        vec![(at.get().min(count.saturating_sub(1)) + 1).to_string(), count.to_string()]
    });
    let toggle = Signal::derive(move || {
        if running.get() { say::STOP.get(lang()) } else { say::GO_ON.get(lang()) }.to_owned()
    });
    let back = (Route::Talk(Talk::Notices), t(say::NOTICES));
    view! {
        <PageHead title=t(say::LOOP) back/>
        {move || match shown.get() {
            None => view! { <p class="loop">{t(say::NOTHING_NOW)}</p> }.into_any(),
            Some((id, posting)) => {
                let objected = app.read(|state| objection_count(state, &id));
                let text = posting_text(&posting, objected, lang());
                let (head, body) = text.split_once('\n').unwrap_or((&text, ""));
                let file = posting.file.clone();
                view! {
                    <article class="loop">
                        <h2>{head.to_owned()}</h2>
                        <p class="prose">{body.trim_matches('\n').to_owned()}</p>
                        {(!file.is_empty()).then(|| picture(&file, say::PICTURE))}
                    </article>
                    <div class="row">
                        <span>{place}</span>
                        <Button label=toggle on_click=move || running.update(|on| *on = !*on)/>
                        <Button label=t(say::NEXT) on_click=move || untrack(|| turn(1))/>
                    </div>
                }
                .into_any()
            }
        }}
    }
    .into_any()
}
