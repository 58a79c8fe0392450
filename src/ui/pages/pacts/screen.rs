//! A pact on the screen at the gate: read from five metres, part by part, with the code beside it.

use std::time::Duration;

use leptos::prelude::*;

use super::poster::signatures;
use super::text::shown;
use crate::app::use_app;
use crate::domain::pact::Frozen;
use crate::log::RecordId;
use crate::text::{live_pages, pact_poster as say};
use crate::ui::components::{Button, Kind, LinkButton};
use crate::ui::lang::{lang, t, tf};
use crate::ui::route::{PactPage, Route};
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router;

/// How long one part stands.
const EACH: Duration = Duration::from_secs(15);

/// The most letters of one part: as many as are read in that time, and fit.
const LETTERS: usize = 110;

/// The clauses part by part; a longer one stands alone.
fn parts(text: &Frozen) -> Vec<Vec<(usize, String)>> {
    let mut all: Vec<Vec<(usize, String)>> = Vec::new();
    let mut taken = 0;
    for (n, clause) in (1..).zip(&text.clauses) {
        let long = clause.text.chars().count();
        if all.is_empty() || taken + long > LETTERS {
            all.push(Vec::new());
            taken = 0;
        }
        taken += long;
        if let Some(part) = all.last_mut() {
            part.push((n, clause.text.clone()));
        }
    }
    all
}

/// A pact on the screen at the gate.
#[component]
pub fn ScreenPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let tick = RwSignal::new(0_usize);
    if let Ok(timer) = set_interval_with_handle(move || tick.update(|n| *n += 1), EACH) {
        on_cleanup(move || timer.clear());
    }
    // The day is asked for anew at each turn: a screen stands on over midnight.
    let data = Memo::new(move |_| {
        tick.track();
        app.read(|state| shown(state, &id, app.today(), lang()))
    });
    let signed = signatures(id, data);
    let there = Memo::new(move |_| data.with(Option::is_some));
    let title = Memo::new(move |_| data.get().map(|d| d.told.text.title).unwrap_or_default());
    router::title(title.into());
    let all = Memo::new(move |_| data.get().map(|d| parts(&d.told.text)).unwrap_or_default());
    let at = Memo::new(move |_| tick.get() % all.with(Vec::len).max(1));
    let words = move || {
        let part = all.with(|all| all.get(at.get()).cloned()).unwrap_or_default();
        let line = |(n, text): (usize, String)| {
            let number = n.to_string();
            view! { <li class="prose" value=number>{text}</li> }
        };
        part.into_iter().map(line).collect_view()
    };
    let place =
        tf(say::PART, move |_| vec![(at.get() + 1).to_string(), all.with(Vec::len).to_string()]);
    let several = Memo::new(move |_| all.with(Vec::len) > 1);
    let state = move || {
        let shown = data.get()?;
        let words = shown.adopted.clone();
        Some(if shown.told.is_adopted { words } else { say::FOR_COMMENT.get(lang()).to_owned() })
    };
    let counts = move || {
        let lines = signed.get().map(|signed| signed.words(lang())).unwrap_or_default();
        lines.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()
    };
    let key = move || {
        let key = signed.get()?.key()?;
        Some(view! { <p class="digits">{t(say::KEY)} " " {key}</p> })
    };
    let whole = || {
        if let Some(root) = document().document_element() {
            let _ = root.request_fullscreen();
        }
    };
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        view! {
            <div class="display pact-screen">
                <header class="split">
                    <h1 tabindex="-1" class="big">{title}</h1>
                    {move || several.get().then(|| view! { <span class="clock">{place}</span> })}
                </header>
                <ol class="clauses">{words}</ol>
                <footer class="split">
                    <div>
                        <p>{state}</p>
                        {counts}
                        {key}
                    </div>
                    {move || signed.get().and_then(|signed| signed.code())}
                </footer>
                <p class="row leave">
                    <Button label=t(live_pages::FULL_SCREEN) kind=Kind::Quiet on_click=whole/>
                    <LinkButton
                        label=t(live_pages::LEAVE_SCREEN)
                        to=Route::Pact(id.to_string(), PactPage::Text)
                        kind=Kind::Quiet
                    />
                </p>
            </div>
        }
        .into_any()
    })
    .into_any()
}
