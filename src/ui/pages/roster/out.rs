//! 带走: calendars and tables as files.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::naming::naming_field;
use super::span::{Offer, Span};
use crate::app::commands::roster_hours::employment;
use crate::app::use_app;
use crate::domain::shifts::{Employment, Volunteer, Which, places, shifts_on, volunteer_name};
use crate::log::State;
use crate::share::hours::{presence_table, roster_table, service_table};
use crate::share::ics::{person_calendar, roster_calendar};
use crate::text::{Lang, roster_hours as hours, roster_out as say, shifts};
use crate::ui::components::{
    Choice, Download, DownloadButton, Kind, LinkButton, PageHead, Section, Select, before_it_goes,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::community::by_pinyin;
use crate::ui::route::{Route, Staff};

/// 带走: calendars and tables.
#[component]
pub fn OutPage() -> AnyView {
    let app = use_app();
    let span = Span::new(Offer::Coming);
    let (naming, field) = naming_field();
    let (whose, place) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let people = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::EVERYONE.get(lang()))];
        all.extend(app.read(people));
        all
    });
    let somewhere = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::ALL_PLACES.get(lang()))];
        all.extend(app.read(places).into_iter().map(|place| Choice::new(place.clone(), place)));
        all
    });
    let count = tf(say::COUNT, move |_| {
        let (from, to) = span.days();
        vec![app.read(|s| shifts_on(s, &Which::default(), from, to).len()).to_string()]
    });
    let everyone = Memo::new(move |_| whose.with(String::is_empty));
    let here = move || Some(place.get_untracked()).filter(|place| !place.is_empty());
    let calendar = UnsyncCallback::new(move |()| {
        let (days, lang) = (untrack(|| span.days()), untrack(lang));
        let text = app.peek(|state| match whose.get_untracked().parse() {
            Ok(volunteer) => person_calendar(state, &volunteer, days, lang),
            Err(_) => roster_calendar(state, here().as_deref(), days, naming.get_untracked(), lang),
        });
        file("mulin-calendar", days, "ics", "text/calendar;charset=utf-8", text)
    });
    let table =
        move |name: &'static str,
              write: fn(&State, &Employment, (NaiveDate, NaiveDate), Lang) -> String| {
            UnsyncCallback::new(move |()| {
                let (days, lang) = (untrack(|| span.days()), untrack(lang));
                let jobs = employment(app);
                let text = app.peek(|state| write(state, &jobs, days, lang));
                file(name, days, "csv", "text/csv;charset=utf-8", text)
            })
        };
    let roster = UnsyncCallback::new(move |()| {
        let (days, lang) = (untrack(|| span.days()), untrack(lang));
        let which = Which { place: here(), volunteer: whose.get_untracked().parse().ok() };
        let text = app.peek(|s| roster_table(s, &which, days, naming.get_untracked(), lang));
        file("mulin-roster", days, "csv", "text/csv;charset=utf-8", text)
    });
    // As these files would have it: titles and places, and the names as they were chosen.
    let leaves = Signal::derive(move || {
        let which = Which {
            place: Some(place.get()).filter(|place| !place.is_empty()),
            volunteer: whose.with(|whose| whose.parse().ok()),
        };
        let (days, naming) = (span.days(), naming.get());
        app.read(|state| roster_table(state, &which, days, naming, lang()))
    });
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::OUT) lead=t(say::OUT_LEAD) back/>
        <div class="stack measure">
            {span.field()}
            <p role="status">{count}</p>
            <Select id="whose" label=t(say::WHOSE) value=whose choices=people/>
            {move || everyone.get().then(|| view! {
                <Select id="place" label=t(say::AT_PLACE) value=place choices=somewhere/>
            })}
            {field}
        </div>
        {before_it_goes(leaves)}
        <Section title=t(say::CALENDARS)>
            <p class="soft measure">{t(say::CALENDARS_WHY)}</p>
            <p><DownloadButton label=t(say::SAVE_CALENDAR) file=calendar kind=Kind::Primary/></p>
        </Section>
        <Section title=t(say::TABLES)>
            <p class="soft measure">{t(say::TABLES_WHY)}</p>
            <p class="row">
                <DownloadButton label=t(say::SAVE_ROSTER) file=roster/>
                <DownloadButton label=t(hours::SAVE_HOURS) file=table("mulin-hours", service_table)/>
                <DownloadButton
                    label=t(hours::SAVE_PRESENCE)
                    file=table("mulin-presence", |s, _, days, lang| presence_table(s, days, lang))
                    kind=Kind::Quiet
                />
            </p>
        </Section>
        <p class="row">
            <LinkButton label=t(say::TO_SHEETS) to=Route::Staff(Staff::Sheets)/>
            <LinkButton label=t(say::TO_FORMS) to=Route::Staff(Staff::Forms)/>
        </p>
    }
    .into_any()
}

fn file(
    name: &str,
    (from, to): (NaiveDate, NaiveDate),
    kind: &str,
    mime: &'static str,
    text: String,
) -> Download {
    Download { name: format!("{name}-{from}-{to}.{kind}"), mime, bytes: text.into_bytes() }
}

fn people(state: &State) -> Vec<Choice> {
    let named = |(id, _): (_, Volunteer)| {
        let name = volunteer_name(state, &id)?;
        Some(Choice::new(id.to_string(), name))
    };
    by_pinyin(state.all::<Volunteer>().filter_map(named).collect(), |choice: &Choice| &choice.label)
}
