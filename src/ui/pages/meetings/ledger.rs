//! 一键台账: everything of a meeting for the folder, as one print job.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::minutes::{document, readable};
use super::minutes_edit::state_line;
use super::{side, when};
use crate::app::use_app;
use crate::domain::community::{Household, PersonPrivate, Unit};
use crate::domain::deliberation::live::{Attendee, GuestName, Who, attendees, counts, motions};
use crate::domain::deliberation::{
    Meeting, TokenKind, agenda, ballot_paper, ballots_of, count_line, ended, is_done,
    meeting_photos, minutes, notice_text, resolve, token_of,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, ledger as say, topics};
use crate::ui::components::{Button, Kind};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::print;
use crate::ui::pages::topics::parts::picture;
use crate::ui::route::MeetingPage;

/// Lines of a blank sign-in sheet: as many as one page holds.
const BLANK: usize = 18;

/// The parts, in their order.
const PARTS: [(&str, Msg); 9] = [
    ("cover", say::PART_COVER),
    ("notice", say::PART_NOTICE),
    ("sign", say::PART_SIGN),
    ("blank", say::PART_BLANK),
    ("photos", say::PART_PHOTOS),
    ("minutes", say::PART_MINUTES),
    ("votes", say::PART_VOTES),
    ("ballots", say::PART_BALLOTS),
    ("actions", say::PART_ACTIONS),
];

/// The page of the folder.
#[component]
pub fn LedgerPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    side(id, MeetingPage::Ledger, move || page(id))
}

fn page(id: RecordId) -> AnyView {
    let names = RwSignal::new(false);
    // A blank sheet is printed before a meeting, the rest after it; parts with nothing in them would be empty sheets.
    let app = use_app();
    let on: [RwSignal<bool>; 9] = app.peek(|state| {
        PARTS.map(|(key, _)| {
            RwSignal::new(match key {
                "blank" => false,
                "photos" => !meeting_photos(state, &id).is_empty(),
                "votes" => !vote_lines(state, &id, lang()).is_empty(),
                "ballots" => !ballots_of(state, &id).is_empty(),
                _ => true,
            })
        })
    });
    let boxes = PARTS
        .into_iter()
        .zip(on)
        .map(|((key, label), on)| {
            view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        id=key
                        prop:checked=on
                        on:change=move |event| on.set(event_target_checked(&event))
                    />
                    <span>{t(label)}</span>
                </label>
            }
        })
        .collect_view();
    let draw: [fn(RecordId, RwSignal<bool>) -> AnyView; 9] = [
        |id, _| cover(id),
        |id, _| notice(id),
        sign_in,
        |_, _| blank(),
        |id, _| pictures(id),
        text,
        |id, _| votes(id),
        ballots,
        actions,
    ];
    let contents = move || {
        let parts = PARTS.iter().zip(on).skip(1).filter(|(_, on)| on.get());
        parts.map(|((_, label), _)| view! { <li>{t(*label)}</li> }).collect_view()
    };
    let sheets = draw
        .into_iter()
        .zip(on)
        .enumerate()
        .map(|(n, (draw, on))| {
            move || {
                on.get().then(|| {
                    view! {
                        <article class="document sheet">
                            {draw(id, names)}
                            {(n == 0).then(|| view! {
                                <h3>{t(say::CONTENTS)}</h3>
                                <ol>{contents}</ol>
                                <p class="stamp-blank">{t(say::STAMP)}</p>
                            })}
                        </article>
                    }
                })
            }
        })
        .collect_view();
    view! {
        <div class="stack no-print">
            <p class="soft">{t(say::LEDGER_LEAD)}</p>
            <fieldset class="field">
                <legend>{t(say::LEDGER_PARTS)}</legend>
                <div class="choices">{boxes}</div>
            </fieldset>
            <label class="choice">
                <input
                    type="checkbox"
                    id="with-names"
                    prop:checked=names
                    on:change=move |event| names.set(event_target_checked(&event))
                />
                <span>{t(say::WITH_NAMES)}</span>
            </label>
            <p><Button label=t(say::PRINT_LEDGER) kind=Kind::Primary on_click=print/></p>
        </div>
        {sheets}
    }
    .into_any()
}

/// What it is of, when and where.
fn cover(id: RecordId) -> AnyView {
    let app = use_app();
    let community = app.name();
    let head = move || {
        app.read(|state| {
            let meeting = state.get::<Meeting>(&id).unwrap_or_default();
            (meeting.name(state, lang()), when(&meeting, lang()), meeting.place_name(state))
        })
    };
    view! {
        <p class="cover-place">{community}</p>
        <h2 class="cover-title">{move || head().0}</h2>
        <p class="cover-place">{move || head().1}</p>
        <p class="cover-place">{move || head().2}</p>
    }
    .into_any()
}

fn notice(id: RecordId) -> AnyView {
    let app = use_app();
    let text = Memo::new(move |_| app.read(|state| notice_text(state, &id, lang())));
    (move || paper(&text.get())).into_any()
}

/// A plain text, its first line the heading.
fn paper(text: &str) -> AnyView {
    let (head, body) = text.split_once('\n').unwrap_or((text, ""));
    view! {
        <h2>{head.to_owned()}</h2>
        <p>{body.trim_start_matches('\n').to_owned()}</p>
    }
    .into_any()
}

/// The name, the door and the time somebody came.
fn signed(
    state: &State,
    one: &Attendee,
    ended: Option<NaiveDateTime>,
    names: bool,
    lang: Lang,
) -> [String; 3] {
    let came = one.came(ended).map(|at| dates::clock(at.time())).unwrap_or_default();
    if !names {
        return [resolve(state, &token_of(&one.who), false, lang), String::new(), came];
    }
    let code = |home: RecordId| {
        let unit = state.get::<Household>(&home)?.unit?;
        state.get::<Unit>(&unit).map(|u| u.code)
    };
    let (name, door) = match &one.who {
        Who::Person(id) => {
            let home = state.get::<PersonPrivate>(id).and_then(|p| p.household);
            (resolve(state, &TokenKind::Person.of(id), true, lang), home.and_then(code))
        }
        Who::Household(id) => (String::new(), code(*id)),
        Who::Guest(id) => {
            let guest = state.get::<GuestName>(id).unwrap_or_default();
            (guest.name, Some(guest.door))
        }
    };
    [name, door.unwrap_or_default(), came]
}

/// The sign-in sheet as it was filled on the device.
fn sign_in(id: RecordId, names: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let rows = move || {
        let rows: Vec<[String; 3]> = app.read(|state| {
            let (all, ended) = (attendees(state, &id), ended(state, &id));
            all.iter().map(|one| signed(state, one, ended, names.get(), lang())).collect()
        });
        sheet(rows)
    };
    view! {
        <h2>{t(say::PART_SIGN)}</h2>
        {rows}
    }
    .into_any()
}

fn blank() -> AnyView {
    view! {
        <h2>{t(say::PART_SIGN)}</h2>
        {sheet(vec![Default::default(); BLANK])}
    }
    .into_any()
}

/// A table of those who came, with a place to sign.
fn sheet(rows: Vec<[String; 3]>) -> AnyView {
    let row = |(n, [name, door, came]): (usize, [String; 3])| {
        view! {
            <tr>
                <td>{n + 1}</td>
                <td>{name}</td>
                <td>{door}</td>
                <td>{came}</td>
                <td></td>
            </tr>
        }
    };
    let columns = [say::COL_NUMBER, say::COL_NAME, say::COL_DOOR, say::COL_TIME, say::COL_SIGN];
    let rows = rows.into_iter().enumerate().map(row).collect_view();
    table("form-table sign-in", columns, rows.into_any())
}

fn table<const N: usize>(class: &'static str, columns: [Msg; N], rows: AnyView) -> AnyView {
    let heads = columns.map(|label| view! { <th scope="col">{t(label)}</th> }).collect_view();
    view! {
        <table class=class>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The photographs of the topics on the agenda and of kept promises, as far as they are on this device.
fn pictures(id: RecordId) -> AnyView {
    let app = use_app();
    let files = app.peek(|state| meeting_photos(state, &id));
    let none = files.is_empty();
    let one = |file: String| view! { <figure>{picture(&file, topics::PHOTO)}</figure> };
    view! {
        <h2>{t(say::PART_PHOTOS)}</h2>
        {none.then(|| view! { <p>{t(say::NONE)}</p> })}
        {files.into_iter().map(one).collect_view()}
    }
    .into_any()
}

fn text(id: RecordId, names: RwSignal<bool>) -> AnyView {
    let app = use_app();
    view! {
        {move || document(app.read(|state| readable(state, &id, names.get(), lang())))}
        <p>{move || app.read(|state| state_line(state, &id))}</p>
    }
    .into_any()
}

/// Every count of hands, with its working.
fn vote_lines(state: &State, id: &RecordId, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for placed in agenda(state, id) {
        for moved in motions(state, &placed.id) {
            let Some(count) = &moved.vote else { continue };
            let head = [moved.number.as_str(), ". ", &moved.wording, " "].concat();
            lines.push(head + &count_line(count, lang));
        }
        lines.extend(counts(state, &placed.id).iter().map(|count| count_line(count, lang)));
    }
    lines
}

fn votes(id: RecordId) -> AnyView {
    let app = use_app();
    let lines = move || {
        let mut lines = app.read(|state| vote_lines(state, &id, lang()));
        if lines.is_empty() {
            lines.push(say::NONE.get(lang()).to_owned());
        }
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <h2>{t(say::PART_VOTES)}</h2>
        {lines}
    }
    .into_any()
}

/// The result notice of each ballot on what the meeting took up.
fn ballots(id: RecordId, names: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let papers = Memo::new(move |_| {
        app.read(|state| {
            let all = ballots_of(state, &id);
            let paper = |(id, b): &(RecordId, _)| ballot_paper(state, id, b, names.get(), lang());
            all.iter().map(paper).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| papers.with(Vec::is_empty));
    view! {
        {move || none.get().then(|| view! { <h2>{t(say::PART_BALLOTS)}</h2> <p>{t(say::NONE)}</p> })}
        {move || papers.with(|all| all.iter().map(|text| paper(text)).collect_view())}
    }
    .into_any()
}

/// What was promised: what, who, by when, whether it is done.
fn actions(id: RecordId, names: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let rows = move || {
        let rows: Vec<[String; 4]> = app.read(|state| {
            let all = minutes(state, &id).map(|m| m.items).unwrap_or_default();
            let promises = all.into_iter().flat_map(|item| item.promises);
            promises
                .map(|(id, action)| {
                    let who = resolve(state, &TokenKind::Action.of(&id), names.get(), lang());
                    let due = action.due.map(|d| dates::day(d, lang())).unwrap_or_default();
                    let done = if is_done(state, &id) { say::YES_DONE.get(lang()) } else { "" };
                    [action.what, who, due, done.to_owned()]
                })
                .collect()
        });
        let row = |cells: [String; 4]| {
            view! { <tr>{cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
        };
        let columns = [say::COL_WHAT, say::COL_WHO, say::COL_DUE, say::COL_DONE];
        table("form-table promises", columns, rows.into_iter().map(row).collect_view().into_any())
    };
    view! {
        <h2>{t(say::PART_ACTIONS)}</h2>
        {rows}
    }
    .into_any()
}
