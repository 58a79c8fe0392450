//! 公布: the roster's versions, and answers to them.

mod answers;
mod changes;
mod group;
mod history;
mod pasted;
mod state;

use std::collections::BTreeSet;

use chrono::{Datelike, Days as Count, Months, NaiveDate};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::domain::shifts::{
    Breach, Days, Edition, ShiftChange, Staffing, Version, breaches, changes, roster_id, rosters,
    versions,
};
use crate::log::State;
use crate::text::roster_life as say;
use crate::text::{Lang, dates, shifts};
use crate::ui::components::{Choice, PageHead, Select};
use crate::ui::lang::{lang, t};
use crate::ui::pages::past;
use crate::ui::route::Route;

/// What the page knows of the days it shows.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    days: Days,
    now: Edition,
    versions: Vec<Version>,
    breaches: Vec<Breach>,
    /// Places still empty among those who must be there.
    missing: u32,
}

impl Seen {
    fn of(app: App, state: &State, days: Days) -> Self {
        let (community, (from, to)) = (app.community(), days);
        let near = crate::domain::shifts::shifts_between(state, from, to);
        Self {
            days,
            now: Edition::now(state, from, to),
            versions: versions(state, &roster_id(&community, from, to)),
            breaches: breaches(state, &community, days, app.today()),
            missing: near.iter().map(Staffing::missing).sum(),
        }
    }

    /// What changed since the version that holds; nothing where none does.
    fn changes(&self) -> Vec<ShiftChange> {
        self.versions.last().map(|v| changes(&v.edition, &self.now)).unwrap_or_default()
    }
}

/// The page.
#[component]
pub fn VersionsPage() -> AnyView {
    let app = use_app();
    let chosen = RwSignal::new(app.peek(|state| written(first_days(state, app.today()))));
    let choices = Signal::derive(move || app.read(|state| spans(state, app.today(), lang())));
    let days =
        Memo::new(move |_| chosen.with(|text| read(text)).unwrap_or_else(|| month(app.today(), 0)));
    let seen = Memo::new(move |_| app.read(|state| Seen::of(app, state, days.get())));
    // Nothing was ever written on the roster of days that were not published.
    let changed = move || {
        let published = seen.with(|seen| !seen.versions.is_empty());
        published.then(|| {
            let (from, to) = days.get();
            past::links(&roster_id(&app.community(), from, to))
        })
    };
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <div class="no-print">
            <PageHead title=t(say::VERSIONS) lead=t(say::VERSIONS_WHY) back/>
            <div class="measure"><Select id="days" label=t(say::WHICH_DAYS) value=chosen choices/></div>
        </div>
        {state::state(seen)}
        {changes::since(seen)}
        {answers::answers(seen)}
        {group::group(seen)}
        {history::history(seen)}
        {changed}
    }
    .into_any()
}

fn written((from, to): Days) -> String {
    [from.to_string().as_str(), "/", &to.to_string()].concat()
}

fn read(text: &str) -> Option<Days> {
    let (from, to) = text.split_once('/')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// The month of a day, or one so many months later.
fn month(day: NaiveDate, later: u32) -> Days {
    let first = day.with_day(1).unwrap_or(day);
    let first = first.checked_add_months(Months::new(later)).unwrap_or(first);
    let next = first.checked_add_months(Months::new(1)).and_then(|d| d.pred_opt());
    (first, next.unwrap_or(first))
}

/// The week of a day, Monday to Sunday, or one so many weeks later.
fn week(day: NaiveDate, later: u64) -> Days {
    let back = u64::from(day.weekday().num_days_from_monday());
    let monday = day.checked_sub_days(Count::new(back)).unwrap_or(day);
    let monday = monday.checked_add_days(Count::new(7 * later)).unwrap_or(monday);
    (monday, monday.checked_add_days(Count::new(6)).unwrap_or(monday))
}

/// The days shown first: the roster people go by today, else this month.
fn first_days(state: &State, today: NaiveDate) -> Days {
    let holds = rosters(state).into_iter().filter_map(|(_, r)| Some((r.from?, r.to?)));
    holds.rev().find(|(from, to)| *from <= today && *to >= today).unwrap_or(month(today, 0))
}

fn spans(state: &State, today: NaiveDate, lang: Lang) -> Vec<Choice> {
    let near = [
        (say::THIS_MONTH, month(today, 0)),
        (say::NEXT_MONTH, month(today, 1)),
        (say::THIS_WEEK, week(today, 0)),
        (say::NEXT_WEEK, week(today, 1)),
    ];
    let words = |(from, to): Days| {
        say::SPAN.fill(lang, &[&say::short_day(from, lang), &say::short_day(to, lang)])
    };
    let mut known: BTreeSet<Days> = BTreeSet::new();
    let mut all: Vec<Choice> = Vec::new();
    for (name, days) in near {
        known.insert(days);
        let label = say::OF.fill(lang, &[name.get(lang), &words(days)]);
        all.push(Choice::new(written(days), label));
    }
    let other = rosters(state).into_iter().filter_map(|(_, r)| Some((r.from?, r.to?)));
    for days in other.filter(|days| !known.contains(days)) {
        all.push(Choice::new(written(days), words(days)));
    }
    all
}

/// When something was published, in words.
fn when(app: App, version: &Version, lang: Lang) -> String {
    dates::day_time(app.time_of(&version.at), lang)
}
