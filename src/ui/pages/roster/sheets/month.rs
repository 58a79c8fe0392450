//! A month as a grid of days, to be read at a metre.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::{foot, on_call};
use crate::app::use_app;
use crate::domain::deliberation::{DayOfWeek, holiday_on};
use crate::domain::shifts::{Naming, Staffing, names_on, weeks_of_month};
use crate::text::{dates, roster_out as say};
use crate::ui::lang::lang;

/// The sheet.
pub(super) fn month(day: NaiveDate, all: &[Staffing], place: &str, naming: Naming) -> AnyView {
    let lang = lang();
    let parts = [day.year().to_string(), day.month().to_string()];
    let called = say::YEAR_MONTH.fill(lang, &[&parts[0], &parts[1]]);
    let head = say::MONTH_HEAD.fill(lang, &[&called]);
    let names = DayOfWeek::ALL.iter().map(|day| {
        let name = dates::weekday(day.weekday()).get(lang);
        view! { <th scope="col">{name}</th> }
    });
    let week = |days: Vec<NaiveDate>| {
        let cells = days.into_iter().map(|one| cell(one, day, all, naming)).collect_view();
        view! { <tr>{cells}</tr> }
    };
    // Days with many shifts get small letters, so that the month stays on one sheet.
    let on = |d: &NaiveDate| all.iter().filter(|s| s.shift.day == Some(*d)).count();
    let dense = weeks_of_month(day).iter().flatten().any(|day| on(day) > 2);
    let weeks = weeks_of_month(day).into_iter().map(week).collect_view();
    view! {
        <article class="document sheet wall" tabindex="0">
            <h2>{head}</h2>
            <p>{place.to_owned()}</p>
            <table class="wall-month" class:dense=dense>
                <thead>
                    <tr>{names.collect_view()}</tr>
                </thead>
                <tbody>{weeks}</tbody>
            </table>
            {foot()}
        </article>
    }
    .into_any()
}

fn cell(day: NaiveDate, of: NaiveDate, all: &[Staffing], naming: Naming) -> AnyView {
    if (day.year(), day.month()) != (of.year(), of.month()) {
        return view! { <td class="other"></td> }.into_any();
    }
    let app = use_app();
    let holiday = app.peek(|state| holiday_on(state, day));
    let shifts = all
        .iter()
        .filter(|s| s.shift.day == Some(day))
        .map(|staffing| entry(staffing, naming))
        .collect_view();
    view! {
        <td>
            <b class="wall-day">{day.day()} {holiday.map(|name| view! { <small>" " {name}</small> })}</b>
            {shifts}
        </td>
    }
    .into_any()
}

/// A shift in a day of the month: when, what, who.
pub(super) fn entry(staffing: &Staffing, naming: Naming) -> AnyView {
    let app = use_app();
    let lang = lang();
    let shift = &staffing.shift;
    let clock = shift.start.map(dates::clock).unwrap_or_default();
    let names = app.peek(|state| names_on(state, staffing, naming));
    let short = (staffing.missing() > 0).then(|| {
        let words = say::SHORT.fill(lang, &[&staffing.missing().to_string()]);
        view! { <span class="wall-short">{words}</span> }
    });
    view! {
        <div class="wall-shift">
            <span>{clock} " " {shift.title.clone()}</span>
            <span class="wall-names">{names.join(say::LIST_COMMA.get(lang))}</span>
            {short}
            {on_call(staffing, naming)}
        </div>
    }
    .into_any()
}
