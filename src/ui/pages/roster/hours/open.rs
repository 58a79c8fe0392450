//! Shifts that are over and of which not everything is noted: what is missing from the hours.

use leptos::prelude::*;

use super::super::span::Span;
use crate::app::commands::roster_hours::employment;
use crate::app::use_app;
use crate::domain::shifts::{ended, services, turns, volunteer_name};
use crate::log::RecordId;
use crate::text::{dates, roster_hours as say, shifts};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::route::{Route, Staff};

/// A line, and the shift it leads to.
type Line = (RecordId, String);

/// Both lists; nothing where nothing is missing.
pub(super) fn open(span: Span) -> AnyView {
    let not_noted = Signal::derive(move || not_noted(span));
    let no_minutes = Signal::derive(move || no_minutes(span));
    view! {
        {list(say::OPEN_SHIFTS, not_noted)}
        {list(say::NO_MINUTES, no_minutes)}
    }
    .into_any()
}

fn list(title: crate::text::Msg, lines: Signal<Vec<Line>>) -> AnyView {
    let some = Memo::new(move |_| lines.with(|all| !all.is_empty()));
    let line = |(shift, words): Line| {
        let link = Route::Staff(Staff::Presence(shift.to_string())).href();
        view! { <li><a class="target" href=link>{words}</a></li> }.into_any()
    };
    (move || {
        some.get().then(|| {
            view! {
                <details class="fold no-print">
                    <summary>{t(title)} " " {move || lines.with(Vec::len)}</summary>
                    {untrack(|| growing(lines, line))}
                </details>
            }
        })
    })
    .into_any()
}

fn not_noted(span: Span) -> Vec<Line> {
    let app = use_app();
    let ((from, to), now, lang) = (span.days(), app.now(), lang());
    app.read(|state| {
        let mut lines: Vec<(RecordId, crate::domain::shifts::Shift, u32)> = Vec::new();
        for turn in turns(state, from, to) {
            let over = ended(&turn).is_some_and(|end| end <= now);
            if !over || !turn.due || !turn.words.is_empty() {
                continue;
            }
            match lines.last_mut() {
                Some((shift, _, count)) if *shift == turn.shift => *count += 1,
                _ => lines.push((turn.shift, turn.on, 1)),
            }
        }
        let words = |(id, shift, count): (RecordId, crate::domain::shifts::Shift, u32)| {
            let day = shift.day.map(|d| dates::weekday_day(d, lang)).unwrap_or_default();
            let what = [day.as_str(), " ", &shift.title].concat();
            (id, say::OPEN_LINE.fill(lang, &[&what, &count.to_string()]))
        };
        lines.into_iter().rev().map(words).collect()
    })
}

fn no_minutes(span: Span) -> Vec<Line> {
    let app = use_app();
    let ((from, to), lang) = (span.days(), lang());
    let jobs = employment(app);
    app.read(|state| {
        let open = services(state, &jobs, from, to).into_iter().filter(|s| s.minutes == 0);
        let words = |service: crate::domain::shifts::Service| {
            let turn = service.turn;
            let name = volunteer_name(state, &turn.volunteer)
                .unwrap_or_else(|| shifts::NAMELESS.get(lang).to_owned());
            let day = turn.on.day.map(|d| dates::weekday_day(d, lang)).unwrap_or_default();
            (turn.shift, [name.as_str(), " ", &day, " ", &turn.on.title].concat())
        };
        open.map(words).collect()
    })
}
