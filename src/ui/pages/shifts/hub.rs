//! The doors of the shifts' home page, in groups a neighbour looks for: planning a month, these days, what was done, what
//! goes out.

use leptos::prelude::*;

use crate::text::{Msg, roster_board as say};
use crate::ui::lang::t;
use crate::ui::route::{Route, Staff};

/// A door: where it leads, what it is called, what is behind it.
type Door = (Staff, Msg, Msg);

const PLAN: [Door; 6] = [
    (Staff::Templates, say::DOOR_TEMPLATES, say::DOOR_TEMPLATES_WHY),
    (Staff::Volunteers, say::DOOR_VOLUNTEERS, say::DOOR_VOLUNTEERS_WHY),
    (Staff::Plan, say::DOOR_PLAN, say::DOOR_PLAN_WHY),
    (Staff::Board, say::DOOR_BOARD, say::DOOR_BOARD_WHY),
    (Staff::Versions, say::DOOR_VERSIONS, say::DOOR_VERSIONS_WHY),
    (Staff::Rules, say::DOOR_RULES, say::DOOR_RULES_WHY),
];
const DAYS: [Door; 3] = [
    (Staff::Days, say::DOOR_DAYS, say::DOOR_DAYS_WHY),
    (Staff::Ill, say::DOOR_ILL, say::DOOR_ILL_WHY),
    (Staff::Swaps, say::DOOR_SWAPS, say::DOOR_SWAPS_WHY),
];
const AFTER: [Door; 3] = [
    (Staff::Hours, say::DOOR_HOURS, say::DOOR_HOURS_WHY),
    (Staff::Fair, say::DOOR_FAIR, say::DOOR_FAIR_WHY),
    (Staff::Thanks, say::DOOR_THANKS, say::DOOR_THANKS_WHY),
];
const OUT: [Door; 3] = [
    (Staff::Sheets, say::DOOR_SHEETS, say::DOOR_SHEETS_WHY),
    (Staff::Out, say::DOOR_OUT, say::DOOR_OUT_WHY),
    (Staff::Forms, say::DOOR_FORMS, say::DOOR_FORMS_WHY),
];

/// All doors.
pub(super) fn doors() -> AnyView {
    view! {
        <div class="hub no-print">
            {group(say::HUB_DAYS, &DAYS)}
            {group(say::HUB_PLAN, &PLAN)}
            {group(say::HUB_AFTER, &AFTER)}
            {group(say::HUB_OUT, &OUT)}
        </div>
    }
    .into_any()
}

fn group(title: Msg, doors: &[Door]) -> AnyView {
    let door = |(to, name, why): &Door| {
        view! {
            <li>
                <a href=Route::Staff(to.clone()).href()>{t(*name)}</a>
                <span class="soft">{t(*why)}</span>
            </li>
        }
    };
    view! {
        <section>
            <h2>{t(title)}</h2>
            <ul role="list" class="list">{doors.iter().map(door).collect_view()}</ul>
        </section>
    }
    .into_any()
}
