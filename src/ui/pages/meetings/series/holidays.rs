//! Holidays: taken in from a calendar file, listed as they come.

use leptos::prelude::*;

use crate::app::commands::series::take_holidays;
use crate::app::use_app;
use crate::domain::deliberation::Holiday;
use crate::share::ics::{IcsProblem, read_holidays};
use crate::text::{dates, plan as say};
use crate::ui::components::{FileField, Notice, Section, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;

/// The section of holidays.
pub(super) fn holidays() -> AnyView {
    let app = use_app();
    let said: RwSignal<Option<(usize, Vec<IcsProblem>)>> = RwSignal::new(None);
    let take = move |bytes: Vec<u8>| {
        let read = read_holidays(&String::from_utf8_lossy(&bytes));
        said.set(Some((read.holidays.len(), read.problems)));
        app.run(take_holidays(app, read.holidays));
    };
    let to_come = Memo::new(move |_| {
        let today = app.today();
        let mut all: Vec<Holiday> =
            app.read(|state| state.all::<Holiday>().map(|(_, h)| h).collect());
        all.retain(|h| h.until.unwrap_or(h.day) >= today);
        all.sort_by_key(|h| (h.day, h.name.clone()));
        let span = |h: &Holiday| match h.until {
            Some(until) => {
                [dates::day(h.day, lang()), "～".into(), dates::day(until, lang())].concat()
            }
            None => dates::weekday_day(h.day, lang()),
        };
        all.iter().map(|h| (h.name.clone(), span(h))).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| to_come.with(Vec::is_empty));
    let line = |(name, day): (String, String)| {
        view! { <li class="split"><span>{name}</span><span class="soft">{day}</span></li> }
            .into_any()
    };
    let report = move || {
        said.get().map(|(count, problems)| {
            let tone = if problems.is_empty() { Tone::Good } else { Tone::Must };
            let lines = problems
                .into_iter()
                .map(|problem| {
                    let (msg, line) = problem.name();
                    let line = line.unwrap_or_default().to_string();
                    view! { <p>{msg.fill(lang(), &[&line])}</p> }
                })
                .collect_view();
            let read = say::HOLIDAYS_READ.fill(lang(), &[&count.to_string()]);
            view! { <Notice tone><p role="status">{read}</p>{lines}</Notice> }
        })
    };
    view! {
        <Section title=t(say::HOLIDAYS)>
            <div class="stack">
                <FileField
                    id="holidays"
                    label=t(say::CHOOSE_CALENDAR)
                    hint=t(say::HOLIDAYS_LEAD)
                    on_file=UnsyncCallback::new(take)
                />
                {report}
                {move || none.get().then(|| view! { <p class="soft">{t(say::NO_HOLIDAYS)}</p> })}
                {growing(to_come.into(), line)}
            </div>
        </Section>
    }
    .into_any()
}
