//! How the signing goes: totals for all to see, and clearly apart what stays on the committee's desk.

mod desk;
mod slips;

use leptos::prelude::*;

use super::side;
use crate::app::use_app;
use crate::domain::pact::signing::{Say, Signing};
use crate::domain::pact::{
    Block, Pact, Total, Wall, Way, frozen_now, place_of, progress_text, wall_of,
};
use crate::log::RecordId;
use crate::share::picture;
use crate::text::{dates, pact as pacts, pact_progress as say, pact_wall as words};
use crate::ui::components::{
    Bar, BarTable, Button, CopyForGroup, Kind, PictureToSend, Section, TextField,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{aside, print, soon, typed};
use crate::ui::route::PactPage;

/// How the signing of a pact goes.
#[component]
pub fn ProgressPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    side(id, PactPage::Progress, move || {
        let signing = app.signing(id);
        let wall =
            Memo::new(move |_| app.read(|state| signing.with(|signing| wall_of(state, signing))));
        let order = slips::Order::new();
        let slips = order.slips;
        let place = RwSignal::new(String::new());
        let rest = soon();
        let desk = aside(Memo::new(move |_| rest.get()), move || rest.get_untracked());
        view! {
            <div class:no-print=slips>
                <Section title=t(say::FOR_ALL)>{for_all(id, signing, wall)}</Section>
            </div>
            <div class="no-print">
                <p class="row after">
                    <Button
                        label=t(pacts::PRINT)
                        kind=Kind::Secondary
                        on_click=move || {
                            slips.set(false);
                            request_animation_frame(print);
                        }
                    />
                </p>
                {move || rest.get().then(|| going_out(id, wall, place))}
                {move || desk.get().then(|| view! {
                    <section class="section desk">
                        <h2>{t(say::DESK)}</h2>
                        <p class="soft measure">{t(say::DESK_WHY)}</p>
                        {desk::desk(id, signing)}
                        {slips::form(id, signing, place, order)}
                    </section>
                })}
            </div>
            <div class="print-only" class:no-print=move || !slips.get()>
                {slips::sheet(id, signing, place, order)}
            </div>
        }
        .into_any()
    })
}

/// The wall on the page and on paper.
fn for_all(id: RecordId, signing: Memo<Signing>, wall: Memo<Wall>) -> AnyView {
    let app = use_app();
    let number = Memo::new(move |_| app.read(|s| frozen_now(s, &id).map(|(_, text)| text.version)));
    let of = Memo::new(move |_| {
        app.read(|state| {
            let pact = state.get::<Pact>(&id).unwrap_or_default();
            let place = place_of(state, &pact).map(|(_, name)| name);
            [pact.title, place.unwrap_or_default()].join("　")
        })
    });
    let today = app.today();
    let version = move || match number.get() {
        Some(n) => say::OF_VERSION.fill(lang(), &[&n.to_string()]),
        None => say::NO_TEXT.get(lang()).to_owned(),
    };
    let count = |total: Total| {
        let numbers = [total.agreed().to_string(), total.households().to_string()];
        say::COUNT.fill(lang(), &[&numbers[0], &numbers[1]])
    };
    // Told only beside a total, and a total only of many households.
    let noted = move || {
        wall.with(|wall| wall.total)?;
        let by_hand = |s: &Signing| {
            let all = s.households.values();
            all.filter(|h| h.say == Say::Agrees && h.way == Way::Noted).count()
        };
        let noted = signing.with(by_hand);
        (noted > 0).then(|| view! { <p>{tf(say::NOTED, move |_| vec![noted.to_string()])}</p> })
    };
    let short = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let rows = Signal::derive(move || {
        let bar = |block: &Block| Bar {
            label: block.name.clone(),
            value: short(block.total.agreed()),
            more: vec![block.total.households().to_string()],
        };
        wall.with(|wall| wall.blocks.iter().map(bar).collect::<Vec<_>>())
    });
    let cut = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    // Before the signatures are checked there is nothing to tell, not even that it is too little.
    let waits = move || app.checking() && signing.with(|signing| signing.asked == 0);
    view! {
        <p class="print-only"><strong>{of}</strong></p>
        <p class="soft">{version} " " {move || dates::day(today, lang())}</p>
        {move || match wall.with(|wall| wall.total) {
            None if waits() => ().into_any(),
            Some(total) => view! {
                <p class="big-time" role="status">{count(total)}</p>
            }
            .into_any(),
            None => view! { <p class="soft measure">{t(words::TOO_FEW)}</p> }.into_any(),
        }}
        {noted}
        {move || cut.get().then(|| view! {
            <BarTable
                caption=t(say::BY_BLOCK)
                heads=vec![t(say::BLOCK), t(say::SIGNED), t(say::OF)]
                rows
            />
            <p class="soft measure">{t(words::BLOCKS_WHY)}</p>
        })}
        <p>{t(words::CHAT_FREE)}</p>
    }
    .into_any()
}

/// The picture and the words for the neighbours' group.
fn going_out(id: RecordId, wall: Memo<Wall>, place: RwSignal<String>) -> AnyView {
    let app = use_app();
    let today = app.today();
    let pact = Memo::new(move |_| {
        app.read(|state| {
            let pact = state.get::<Pact>(&id).unwrap_or_default();
            let of = place_of(state, &pact).map(|(_, name)| name).unwrap_or_default();
            (pact.title, of)
        })
    });
    let drawn = Signal::derive(move || {
        let (title, of) = pact.get();
        let day = dates::day(today, lang());
        wall.with(|wall| picture::progress(&title, &of, &day, wall, lang()))
    });
    let text = Signal::derive(move || {
        place.track();
        let place = typed(place);
        app.read(|s| wall.with(|wall| progress_text(s, &id, wall, &place, today, lang())))
    });
    let file = Signal::derive(move || pact.get().0);
    let label = tf(say::PICTURE_OF, move |_| vec![pact.get().0]);
    view! {
        <details class="fold">
            <summary>{t(say::PICTURE)}</summary>
            <PictureToSend picture=drawn label file/>
        </details>
        <details class="fold">
            <summary>{t(say::WORDS)}</summary>
            <div class="stack">
                <TextField
                    id="place"
                    label=t(say::PLACE)
                    hint=t(say::PLACE_HINT)
                    value=place
                />
                <CopyForGroup id="progress-words" text file/>
            </div>
        </details>
    }
    .into_any()
}
