//! A week, day by day, to hang where the shifts are.

use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;

use super::{foot, on_call};
use crate::app::use_app;
use crate::domain::shifts::{Naming, Staffing, monday, names_on, place_of};
use crate::text::{dates, roster_out as say};
use crate::ui::lang::{lang, t};

/// The sheet.
pub(super) fn week(day: NaiveDate, all: &[Staffing], place: &str, naming: Naming) -> AnyView {
    let lang = lang();
    let first = monday(day);
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    let span = [dates::day(first, lang), dates::day(last, lang)].join("～");
    let head = say::WEEK_HEAD.fill(lang, &[&span]);
    let everywhere = place.is_empty();
    let rows = all.iter().map(|staffing| row(staffing, naming, everywhere)).collect_view();
    view! {
        <article class="document sheet wall" tabindex="0">
            <h2>{head}</h2>
            <p>{place.to_owned()}</p>
            <table class="timetable">
                <thead>
                    <tr>
                        <th scope="col">{t(say::COL_DAY)}</th>
                        <th scope="col">{t(say::COL_WHAT)}</th>
                        <th scope="col">{t(say::COL_WHO)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {foot()}
        </article>
    }
    .into_any()
}

fn row(staffing: &Staffing, naming: Naming, everywhere: bool) -> AnyView {
    let app = use_app();
    let lang = lang();
    let shift = &staffing.shift;
    let (names, place) = app.peek(|s| (names_on(s, staffing, naming), place_of(s, shift)));
    let clock = |time: Option<chrono::NaiveTime>| time.map(dates::clock).unwrap_or_default();
    let hours = [clock(shift.start), clock(shift.end)].join("～");
    let day = shift.day.map(|day| {
        let parts = [day.month().to_string(), day.day().to_string()];
        let short = say::SHORT_DAY.fill(lang, &[&parts[0], &parts[1]]);
        [short.as_str(), " ", dates::weekday(day.weekday()).get(lang)].concat()
    });
    let place = (everywhere && !place.is_empty()).then(|| view! { <small>" " {place}</small> });
    let short = (staffing.missing() > 0).then(|| {
        let words = say::SHORT.fill(lang, &[&staffing.missing().to_string()]);
        view! { " " <span class="wall-short">{words}</span> }
    });
    let ready = on_call(staffing, naming);
    view! {
        <tr>
            <td>{day} <br/> {hours}</td>
            <td>{shift.title.clone()} {place}</td>
            <td>{names.join(say::LIST_COMMA.get(lang))} {short} {ready}</td>
        </tr>
    }
    .into_any()
}
