//! One regular meeting: its rule in words, its next twelve days, its settings.

use leptos::prelude::*;

use super::days::days;
use super::form::{Fields, series_form};
use crate::app::commands::series::{change_series, end_series};
use crate::app::use_app;
use crate::domain::deliberation::{Series, meeting_name, place_name};
use crate::log::RecordId;
use crate::share::ics::series_calendar;
use crate::text::{common, plan as say};
use crate::ui::components::{
    Button, Download, DownloadButton, Kind, PageHead, Section, before_it_goes,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::afresh;
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router::go_instead;

/// The page of one regular meeting.
#[component]
pub fn SeriesPage(
    /// Which series.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let name = Memo::new(move |_| {
        app.read(|state| {
            state.get::<Series>(&id).map(|s| {
                let name = meeting_name(state, &s.title, s.kind, s.grid.as_ref(), lang());
                (name, s.rule_words(lang()))
            })
        })
    });
    let there = Memo::new(move |_| name.with(Option::is_some));
    let title = Signal::derive(move || name.get().unwrap_or_default().0);
    let lead = Signal::derive(move || name.get().unwrap_or_default().1);
    let words = Signal::derive(move || {
        let place = app.read(|state| {
            let series = state.get::<Series>(&id).unwrap_or_default();
            place_name(state, series.venue.as_ref(), &series.place)
        });
        [title.get(), place].join(" ")
    });
    let calendar = UnsyncCallback::new(move |()| Download {
        name: [title.get_untracked().as_str(), ".ics"].concat(),
        mime: "text/calendar;charset=utf-8",
        bytes: app.peek(|s| series_calendar(s, &id, lang())).unwrap_or_default().into_bytes(),
    });
    let end = move || {
        app.run(async move {
            end_series(app, id).await?;
            go_instead(&Route::AllSeries);
            Ok(())
        });
    };
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::AllSeries, t(say::ALL_SERIES));
        view! {
            <PageHead title lead back/>
            <Section title=t(say::NEXT_TWELVE)>
                {days(id)}
                {before_it_goes(words)}
                <p class="row after"><DownloadButton label=t(say::TO_CALENDAR) file=calendar/></p>
            </Section>
            <details class="fold">
                <summary>{t(say::SETTINGS)}</summary>
                <div class="stack">
                    {afresh(move || settings(id))}
                    <Button label=t(say::END_SERIES) kind=Kind::Danger on_click=end/>
                </div>
            </details>
        }
        .into_any()
    })
    .into_any()
}

fn settings(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Series>(&id);
    let fields = Fields::of(&held.record());
    let submit = move |()| {
        if let Some(series) = fields.read(held.record()) {
            app.run(change_series(app, id, held, series));
        }
    };
    series_form(&fields, common::SAVE, Kind::Secondary, Callback::new(submit))
}
