//! The agenda of a meeting on one sheet: to be printed, or shown at the gate.

use leptos::prelude::*;

use super::rules::convener_and_chair;
use super::side;
use crate::app::use_app;
use crate::domain::deliberation::{
    Meeting, Topic, agenda, item_name, minutes_of, predicted_finish, shares,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, deliberation, meetings, plan as say};
use crate::ui::components::{Button, Kind, LinkButton};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::print;
use crate::ui::route::{MeetingPage, Route};

/// What stands on the sheet.
#[derive(Clone, PartialEq)]
struct Sheet {
    name: String,
    facts: Vec<(&'static str, String)>,
    lines: Vec<Line>,
}

/// An item on the sheet: when it begins, its number and name, its minutes.
#[derive(Clone, PartialEq)]
struct Line {
    at: String,
    number: String,
    depth: usize,
    name: String,
    minutes: String,
}

fn sheet(state: &State, id: &RecordId, lang: Lang) -> Sheet {
    let meeting = state.get::<Meeting>(id).unwrap_or_default();
    let agenda = agenda(state, id);
    let (_, chair) = convener_and_chair(state, &meeting, lang);
    let place = meeting.place_name(state);
    let mut facts = Vec::new();
    if let Some(at) = meeting.at {
        let end = predicted_finish(at, minutes_of(&agenda)).unwrap_or(at);
        let when = if end > at { dates::span(at, end, lang) } else { dates::day_time(at, lang) };
        facts.push((meetings::WHEN.get(lang), when));
    }
    let open = deliberation::PLACE_OPEN.get(lang).to_owned();
    facts.push((meetings::WHERE.get(lang), if place.is_empty() { open } else { place }));
    facts.push((say::CHAIR.get(lang), chair));
    let mut begins = meeting.at;
    let lines = agenda.iter().zip(shares(&agenda)).map(|(placed, share)| {
        let topic = placed.item.topic.and_then(|t| state.get::<Topic>(&t));
        let at = begins.map(|at| dates::clock(at.time())).unwrap_or_default();
        begins = begins.and_then(|at| predicted_finish(at, share));
        Line {
            at,
            number: placed.number.clone(),
            depth: placed.depth,
            name: item_name(&placed.item, topic.as_ref(), lang),
            minutes: meetings::ITEM_MINUTES.fill(lang, &[&placed.item.budget().to_string()]),
        }
    });
    Sheet { name: meeting.name(state, lang), lines: lines.collect(), facts }
}

/// The page of a meeting's agenda sheet.
#[component]
pub fn SheetPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Sheet, move || {
        let sheet = Memo::new(move |_| app.read(|state| sheet(state, &id, lang())));
        let plan = Route::Meeting(id.to_string(), MeetingPage::Plan);
        view! {
            <p class="row no-print">
                <Button label=t(say::PRINT_SHEET) kind=Kind::Primary on_click=print/>
                <LinkButton label=t(say::TO_PLAN) to=plan/>
            </p>
            {move || document(sheet.get())}
        }
        .into_any()
    })
}

fn document(sheet: Sheet) -> AnyView {
    let facts = sheet
        .facts
        .into_iter()
        .map(|(term, text)| view! { <p><b>{term}</b> " " {text}</p> })
        .collect_view();
    let row = |line: Line| {
        let part = line.depth > 0;
        view! {
            <tr>
                <td>{line.at}</td>
                <td class:part=part>{line.number} ". " {line.name}</td>
                <td class="num">{line.minutes}</td>
            </tr>
        }
    };
    let rows = sheet.lines.into_iter().map(row).collect_view();
    view! {
        <article class="document sheet">
            <h2>{sheet.name}</h2>
            {facts}
            <table class="timetable">
                <caption>{t(meetings::AGENDA)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(meetings::TIME)}</th>
                        <th scope="col">{t(say::WHAT)}</th>
                        <th scope="col" class="num">{t(say::MINUTES)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </article>
    }
    .into_any()
}
