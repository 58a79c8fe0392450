//! 场地: what meets where, and the day list of one place for its door.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::community::Venue;
use crate::domain::deliberation::{Held, Slot, venue_days};
use crate::log::RecordId;
use crate::text::{dates, matter_pages as say};
use crate::ui::components::{Badge, Button, DateField, EmptyState, Kind, PageHead, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{growing, print, typed};
use crate::ui::pages::topics::sides;
use crate::ui::route::{MeetingPage, Register, Route, Talk};
use crate::ui::shell::NotFoundPage;

/// How many days the list of one place shows.
const DAYS: u64 = 7;

/// The page of all places.
#[component]
pub fn VenuesPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let all = Memo::new(move |_| {
        app.read(|state| {
            let row = |(id, venue): (RecordId, Venue)| {
                let count = venue_days(state, &id, today, 1, lang()).len();
                (id.to_string(), venue.name, venue.place, count)
            };
            state.all::<Venue>().map(row).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let line = |(id, name, place, count): (String, String, String, usize)| {
        let to = Route::Talk(Talk::Venue(id)).href();
        view! {
            <li>
                <a href=to>{name}</a>
                <span class="row soft">
                    <span>{tf(say::TODAY_THERE, move |_| vec![count.to_string()])}</span>
                    <span>{place}</span>
                </span>
            </li>
        }
        .into_any()
    };
    view! {
        <PageHead title=t(say::VENUES) lead=t(say::VENUES_LEAD)/>
        {sides(Route::Talk(Talk::Venues))}
        {move || {
            if none.get() {
                let next = (t(say::TO_VENUES), Route::Register(Register::Venues, None));
                view! { <EmptyState title=t(say::NO_VENUES) why=t(say::NO_VENUES_WHY) next/> }
                    .into_any()
            } else {
                growing(all.into(), line)
            }
        }}
    }
    .into_any()
}

/// The page of one place.
#[component]
pub fn VenuePage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let name = Memo::new(move |_| app.read(|state| state.get::<Venue>(&id).map(|v| v.name)));
    let there = Memo::new(move |_| name.with(Option::is_some));
    let title = Signal::derive(move || name.get().unwrap_or_default());
    let day = RwSignal::new(app.today().to_string());
    let first = Memo::new(move |_| {
        day.track();
        typed(day).parse::<NaiveDate>().unwrap_or_else(|_| app.today())
    });
    let slots =
        Memo::new(move |_| app.read(|state| venue_days(state, &id, first.get(), DAYS, lang())));
    let days = move || {
        (0..DAYS).filter_map(|n| first.get().checked_add_days(Days::new(n))).collect::<Vec<_>>()
    };
    let of_day = move |day: NaiveDate| {
        let here: Vec<Slot> =
            slots.get().into_iter().filter(|slot| slot.from.date() == day).collect();
        let none = here.is_empty().then(|| view! { <p class="soft">{t(say::NOTHING_THERE)}</p> });
        let title = Signal::derive(move || dates::weekday_day(day, lang()));
        view! {
            <Section title>
                {none}
                <ul role="list" class="list">{here.into_iter().map(line).collect_view()}</ul>
            </Section>
        }
    };
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Talk(Talk::Venues), t(say::VENUES));
        view! {
            <PageHead title back/>
            <div class="no-print stack">
                <DateField id="day" label=t(say::DAY) value=day/>
                <Button label=t(say::PRINT) kind=Kind::Secondary on_click=print/>
            </div>
            {move || days().into_iter().map(of_day).collect_view()}
        }
        .into_any()
    })
    .into_any()
}

fn line(slot: Slot) -> AnyView {
    let to = match slot.held {
        Held::Meeting(id) => Route::Meeting(id.to_string(), MeetingPage::Plan),
        Held::Shift(id) => Route::Shift(id.to_string()),
    };
    let from = dates::clock(slot.from.time());
    let to_time = slot.to.map(|to| ["～", &dates::clock(to.time())].concat());
    let clash = slot.clash.then(|| view! { <Badge label=t(say::CLASH) tone=Tone::Must/> });
    view! { <li class="row"><span>{from} {to_time}</span> <a href=to.href()>{slot.name}</a> {clash}</li> }
        .into_any()
}
