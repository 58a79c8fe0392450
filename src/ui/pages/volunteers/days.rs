//! The days of a volunteer: away, on shifts, gone for good.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::commands::volunteers as acts;
use crate::app::use_app;
use crate::domain::shifts::{Away, Volunteer, on_call, roster};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, roster_out as out, volunteers as say};
use crate::ui::components::{Button, DateField, ErrorSummary, Form, FormErrors, Kind, Notice};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, growing, typed};
use crate::ui::pages::shifts::when;
use crate::ui::route::Route;

/// Days away in words.
pub(super) fn away_words(away: &Away, lang: Lang) -> String {
    let Some(from) = away.from else { return String::new() };
    match away.to.filter(|to| *to != from) {
        None => say::AWAY_ONE.fill(lang, &[&dates::day(from, lang)]),
        Some(to) => say::AWAY_SPAN.fill(lang, &[&dates::day(from, lang), &dates::day(to, lang)]),
    }
}

/// How many shifts somebody is on from one day to another.
fn on_shifts(state: &State, id: &RecordId, from: NaiveDate, to: NaiveDate) -> usize {
    let within = |day: Option<NaiveDate>| day.is_some_and(|day| day >= from && day <= to);
    let all = roster(state);
    all.iter().filter(|s| within(s.shift.day) && s.volunteers.contains(id)).count()
}

pub(super) fn away(id: RecordId) -> AnyView {
    let app = use_app();
    let mine = Memo::new(move |_| {
        app.read(|state| {
            let one = state.one(&id);
            let mut all: Vec<(RecordId, Away, usize)> = state
                .all::<Away>()
                .filter(|(_, a)| state.one(&a.volunteer) == one)
                .filter(|(_, a)| a.to.or(a.from).is_some_and(|last| last >= app.today()))
                .map(|(at, a)| {
                    let count = a.from.map_or(0, |from| {
                        on_shifts(state, &one, from.max(app.today()), a.to.unwrap_or(from))
                    });
                    (at, a, count)
                })
                .collect();
            all.sort_by_key(|(at, a, _)| (a.from, *at));
            all
        })
    });
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let (first, last) = (typed(from).parse::<NaiveDate>().ok(), typed(to).parse().ok());
        let Some(first) = first else {
            errors.say("away-from", say::AWAY_MISSING);
            errors.show();
            return;
        };
        if last.is_some_and(|last| last < first) {
            errors.say("away-to", say::AWAY_ORDER);
            errors.show();
            return;
        }
        app.run(async move {
            acts::note_away(app, id, first, last).await?;
            from.set(String::new());
            to.set(String::new());
            Ok(())
        });
    };
    let line = move |(at, away, count): (RecordId, Away, usize)| {
        let words = move || away_words(&away, lang());
        let left = (count > 0).then(|| {
            view! {
                <strong>" " {tf(say::AWAY_ON, move |_| vec![count.to_string()])}</strong>
            }
        });
        view! {
            <li class="split">
                <span>{words} {left}</span>
                {act(t(say::TAKE_AWAY), Kind::Quiet, move || acts::not_away(app, at))}
            </li>
        }
    };
    view! {
        <ul role="list" class="list">{move || mine.get().into_iter().map(line).collect_view()}</ul>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <p class="soft">{t(say::AWAY_HINT)}</p>
            <DateField id="away-from" label=t(say::AWAY_FROM) value=from errors/>
            <DateField id="away-to" label=t(say::AWAY_TO) value=to errors/>
            <Button label=t(say::AWAY_NOTE)/>
        </Form>
    }
    .into_any()
}

/// A shift to come: id, what, when.
type Coming = (RecordId, String, String);

pub(super) fn shifts(id: RecordId) -> AnyView {
    let app = use_app();
    let coming = Memo::new(move |_| {
        app.read(|state| {
            let one = state.one(&id);
            let waits = on_call(state);
            let waits: BTreeSet<RecordId> =
                waits.into_iter().filter(|(_, all)| all.contains(&one)).map(|(at, _)| at).collect();
            let mine = |s: &crate::domain::shifts::Staffing| {
                (s.volunteers.contains(&id) || waits.contains(&s.id))
                    && s.shift.day.is_some_and(|day| day >= app.today())
            };
            let all = roster(state).into_iter().filter(mine);
            let title = |s: &crate::domain::shifts::Staffing| {
                if waits.contains(&s.id) {
                    out::CALENDAR_ON_CALL.fill(lang(), &[&s.shift.title])
                } else {
                    s.shift.title.clone()
                }
            };
            all.map(|s| (s.id, title(&s), when(&s.shift, lang()))).collect::<Vec<Coming>>()
        })
    });
    let line = |(at, title, when): Coming| {
        view! {
            <li>
                <a href=Route::Shift(at.to_string()).href()>{title}</a>
                <span class="soft">" " {when}</span>
            </li>
        }
        .into_any()
    };
    view! {
        {move || coming.with(Vec::is_empty).then(|| view! { <p class="soft">{t(say::NO_SHIFTS)}</p> })}
        {growing(coming.into(), line)}
    }
    .into_any()
}

/// Leaves, or comes back.
pub(super) fn leaving(id: RecordId) -> AnyView {
    let app = use_app();
    let now = Memo::new(move |_| {
        app.read(|state| {
            let until = state.get::<Volunteer>(&id).and_then(|v| v.until);
            (until, on_shifts(state, &id, app.today(), NaiveDate::MAX))
        })
    });
    (move || match now.get() {
        (Some(until), _) => {
            let back = move || app.run(acts::leave(app, id, None));
            view! {
                <Notice><p>{tf(say::LEFT_ON, move |lang| vec![dates::day(until, lang)])}</p></Notice>
                <p><Button label=t(say::COME_BACK) on_click=back/></p>
            }
            .into_any()
        }
        (None, count) => {
            let leave = move || app.run(acts::leave(app, id, Some(app.today())));
            view! {
                <p>{tf(say::LEAVE_WHY, move |_| vec![count.to_string()])}</p>
                <p><Button label=t(say::LEAVE_DO) kind=Kind::Danger on_click=leave/></p>
            }
            .into_any()
        }
    })
    .into_any()
}
