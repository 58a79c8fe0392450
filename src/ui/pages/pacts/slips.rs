//! Slips to sign, one for each household: what is asked, that nobody has to, and a code that finds the household again.

use leptos::prelude::*;

use super::desk::settled;
use super::side;
use crate::app::use_app;
use crate::domain::pact::{Home, Pact, frozen_now, homes, place_of, slip_code, slip_text};
use crate::log::RecordId;
use crate::text::signing as say;
use crate::ui::components::{Button, Choice, EmptyState, Kind, LinkButton, Select, TextField, qr};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::key::code::KeyCode;
use crate::ui::pages::parts::print;
use crate::ui::route::{PactPage, Route};

/// How many slips are drawn at a time: as many as a browser prints without stumbling.
pub(super) const SHEAF: usize = 150;

/// Slips to sign, to be printed.
#[component]
pub fn SlipsPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    side(id, PactPage::Slips, move || settled(id, slips))
}

/// Which part of a long list is printed; `None` where one part is all.
pub(super) fn part(count: usize, chosen: RwSignal<String>) -> Option<AnyView> {
    let choices = Signal::derive(move || {
        let part = |from: usize| {
            let ends = [(from + 1).to_string(), (from + SHEAF).min(count).to_string()];
            Choice::new(from.to_string(), say::PART_OF.fill(lang(), &[&ends[0], &ends[1]]))
        };
        (0..count).step_by(SHEAF).map(part).collect::<Vec<_>>()
    });
    (count > SHEAF)
        .then(|| view! { <Select id="part" label=t(say::PART) value=chosen choices/> }.into_any())
}

fn slips(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| homes(state, &id)));
    let place = RwSignal::new(String::new());
    let chosen = RwSignal::new("0".to_owned());
    let back = Route::Pact(id.to_string(), PactPage::Sign);
    (move || {
        let homes = all.get();
        if homes.is_empty() {
            let next = (t(say::PAPER), Route::Pact(id.to_string(), PactPage::Sign));
            return view! { <EmptyState title=t(say::NO_HOMES) why=t(say::NO_HOMES_WHY) next/> }
                .into_any();
        }
        let count = homes.len();
        view! {
            <div class="no-print stack">
                <h2>{t(say::SLIPS)}</h2>
                <p class="soft">{t(say::SLIPS_WHY)}</p>
                <TextField id="read-where" label=t(say::PLACE) hint=t(say::PLACE_HINT) value=place/>
                {part(count, chosen)}
                <p class="row">
                    <Button label=t(say::PRINT_SLIPS) kind=Kind::Primary on_click=print/>
                    <LinkButton label=t(say::PAPER) to=back.clone() kind=Kind::Quiet/>
                </p>
            </div>
            <div class="slips">
                {move || {
                    let from: usize = chosen.get().parse().unwrap_or_default();
                    homes.iter().skip(from).take(SHEAF).map(|home| slip(id, home, place)).collect_view()
                }}
            </div>
        }
        .into_any()
    })
    .into_any()
}

fn slip(id: RecordId, home: &Home, place: RwSignal<String>) -> AnyView {
    let app = use_app();
    let words = move || {
        app.read(|state| {
            let (_, frozen) = frozen_now(state, &id)?;
            Some(place.with(|place| slip_text(&frozen, None, place, lang())))
        })
        .unwrap_or_default()
    };
    let of = app.peek(|state| {
        let pact = state.get::<Pact>(&id)?;
        Some(place_of(state, &pact)?.1)
    });
    let called = home.called().to_owned();
    let label = {
        let called = called.clone();
        tf(say::SLIP_QR, move |_| vec![called.clone()])
    };
    let code = home.hh.and_then(|hh| qr(&slip_code(&id, &hh), label));
    view! {
        <article class="slip">
            <header>
                <h2>{called}</h2>
                <p class="soft">{of}</p>
                {code}
            </header>
            <div class="slip-words">
                <p class="prose">{words}</p>
                <p>{t(say::SLIP_BOXES)}</p>
                <ul role="list" class="boxes">
                    <li>{t(say::SLIP_AGREES)}</li>
                    <li>{t(say::SLIP_DECLINES)}</li>
                    <li>{t(say::SLIP_POSTER)}</li>
                    <li>{t(say::SLIP_SHARE)}</li>
                </ul>
                <p>{t(say::SLIP_SIGN)}</p>
                <p>{t(say::SLIP_WITNESS)}</p>
                <KeyCode/>
            </div>
        </article>
    }
    .into_any()
}
