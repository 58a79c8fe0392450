//! One shift, opened on the board: who is on it, who could be, and what is in the way of the others. A rule is broken only
//! here, with a reason that stays to be read.

use leptos::prelude::*;

use super::best::{best, candidates};
use super::exception::exception;
use super::hands::Back;
use super::model::Model;
use super::on_call::on_call;
use super::{Board, Shared};
use crate::app::commands::roster_board as acts;
use crate::app::{ActError, App, use_app};
use crate::domain::community::code;
use crate::domain::shifts::{blockers, reasons};
use crate::log::RecordId;
use crate::text::{Msg, dates, roster_board as say};
use crate::ui::components::{Button, Dialog, Kind, LinkButton, TextField};
use crate::ui::lang::{t, tf};
use crate::ui::route::{Route, Staff};
use crate::ui::shell::router::focus;

/// How many of the others.
const OTHERS: usize = 12;
/// What takes the focus after an act.
pub(super) const NOW: &str = "seat-now";

/// The shift that is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opened {
    /// Which.
    pub(super) shift: RecordId,
    /// Which of its places was pressed, counted from nought.
    pub(super) at: usize,
    /// Somebody dragged here against a rule, and the shift they came from.
    pub(super) who: Option<(RecordId, RecordId)>,
}

/// Somebody about to be put on against a rule: who, what is in the way, and where they come from.
pub(in crate::ui::pages) type Asked = Option<(RecordId, String, Option<RecordId>)>;

pub(super) fn dialog(board: Board) -> AnyView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(board.opened.with(Option::is_some)));
    Effect::new(move |before: Option<Option<Opened>>| {
        if open.get() {
            return board.opened.get_untracked();
        }
        // The place that was pressed is drawn anew by what was done meanwhile.
        if let Some(was) = before.flatten() {
            Back { shift: was.shift.to_string(), at: was.at }.focus();
            board.opened.set(None);
        }
        None
    });
    let title = Signal::derive(move || {
        let Some(opened) = board.opened.get() else { return String::new() };
        board.model.with(|model| {
            let s = model.sheet.duty(&opened.shift);
            s.map(|s| model.sheet.duties[s].shift.title.clone()).unwrap_or_default()
        })
    });
    view! {
        <Dialog id="seat" title open>
            {move || board.opened.get().map(|opened| inside(board, opened))}
        </Dialog>
    }
    .into_any()
}

fn inside(board: Board, opened: Opened) -> AnyView {
    let asked = RwSignal::new(first_asked(board, opened));
    let find = RwSignal::new(String::new());
    // The list of the others is long to work out: only where somebody looks.
    let (looking, asking) = (RwSignal::new(false), RwSignal::new(false));
    let found = candidates(board, opened.shift);
    let there =
        Memo::new(move |_| board.model.with(|model| model.sheet.duty(&opened.shift).is_some()));
    // Each part is drawn by itself: an act redraws what it changed.
    let part = move |draw: fn(&Shared, usize) -> AnyView| {
        move || {
            let model = board.model.get();
            model.sheet.duty(&opened.shift).map(|s| draw(&model, s))
        }
    };
    (move || {
        if !there.get() {
            board.opened.set(None);
            return ().into_any();
        }
        view! {
            {part(particulars)}
            {move || match asked.get() {
                Some(one) => exception(opened.shift, one, asked),
                None => ().into_any(),
            }}
            {part(on_it)}
            {move || {
                let model = board.model.get();
                model.sheet.duty(&opened.shift).map(|s| on_call(&model, s, asking))
            }}
            {move || best(board, found.get())}
            {move || {
                let model = board.model.get();
                model.sheet.duty(&opened.shift).map(|s| others(&model, s, find, looking, asked))
            }}
            {move || {
                let model = board.model.get();
                model.sheet.duty(&opened.shift).map(|s| rest(board, &model, s))
            }}
        }
        .into_any()
    })
    .into_any()
}

/// Who was dragged here against a rule.
fn first_asked(board: Board, opened: Opened) -> Asked {
    let (who, from) = opened.who?;
    board.model.with_untracked(|model| {
        let (v, s) = (model.sheet.person(&who)?, model.sheet.duty(&opened.shift)?);
        let mut tried = model.sheet.clone();
        if let Some(from) = model.sheet.duty(&from) {
            tried.take(v, from);
        }
        let words = blockers(&tried, v, s).into_iter().map(|b| b.words(model.lang));
        Some((who, words.collect::<Vec<_>>().join("、"), Some(from)))
    })
}

/// Does an act; what was pressed is gone after it, so the focus goes to how the shift stands now.
pub(super) fn done(app: App, doing: impl Future<Output = Result<(), ActError>> + 'static) {
    app.run(async move {
        doing.await?;
        request_animation_frame(|| focus(NOW));
        Ok(())
    });
}

fn particulars(model: &Shared, s: usize) -> AnyView {
    let duty = &model.sheet.duties[s];
    let app = use_app();
    let place = app.peek(|state| {
        let shift = &duty.shift;
        crate::domain::deliberation::place_name(state, shift.venue.as_ref(), &shift.place)
    });
    let mut now = vec![model.filled(s)];
    now.extend(model.roles(s));
    view! {
        <p>
            {dates::span(duty.from, duty.to, model.lang)}
            <span class="soft">" " {place}</span>
        </p>
        <p id=NOW tabindex="-1" role="status"><strong>{now.join("，")}</strong></p>
    }
    .into_any()
}

fn on_it(model: &Shared, s: usize) -> AnyView {
    let app = use_app();
    let shift = model.sheet.duties[s].id;
    let line = |place: &crate::domain::shifts::Place| {
        let person = model.sheet.people[place.who].id;
        let (name, locked) = (model.name(place.who).to_owned(), place.locked);
        let reason = place
            .excused
            .then(|| app.peek(|state| reasons(state).remove(&(shift, person))))
            .flatten();
        let (lock, off) = (name.clone(), name.clone());
        let mut marks: Vec<&str> = Vec::new();
        for (is, mark) in [(locked, say::LOCKED), (place.declined, say::DECLINED)] {
            if is {
                marks.push(mark.get(model.lang));
            }
        }
        let label = if locked { say::UNLOCK } else { say::LOCK };
        view! {
            <li class="split">
                <span>
                    {name}
                    <span class="soft">" " {marks.join("、")}</span>
                    {reason.map(|why| view! {
                        <span class="soft">" " {tf(say::REASON_GIVEN, move |_| vec![why.clone()])}</span>
                    })}
                </span>
                <span class="row tight">
                    {named(label, &lock, move || {
                        done(app, acts::lock(app, shift, person, !locked));
                    })}
                    {named(say::TAKE_OFF, &off, move || {
                        done(app, acts::take_off(app, shift, person));
                    })}
                </span>
            </li>
        }
    };
    let all = &model.sheet.on[s];
    let lines = all.iter().map(line).collect_view();
    let nobody = all.is_empty().then(|| view! { <p class="soft">{t(say::NOBODY)}</p> });
    view! {
        <h3>{t(say::ON_IT)}</h3>
        {nobody}
        <ul role="list" class="list">{lines}</ul>
    }
    .into_any()
}

/// A button about somebody, whose name is read aloud with it.
pub(super) fn named(label: Msg, name: &str, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class=Kind::Secondary.class() on:click=move |_| press()>
            {t(label)}
            <span class="aloud">" " {name.to_owned()}</span>
        </button>
    }
    .into_any()
}

/// Everybody by name: those who can with a button, the others with what is in the way.
fn others(
    model: &Shared,
    s: usize,
    find: RwSignal<String>,
    looking: RwSignal<bool>,
    asked: RwSignal<Asked>,
) -> AnyView {
    let model = model.clone();
    let lines = move || {
        let query = code::plain(&find.get());
        let fits = |v: &usize| {
            !model.sheet.is_on(*v, s)
                && (query.is_empty() || code::plain(model.name(*v)).contains(&query))
        };
        let all: Vec<usize> = (0..model.sheet.people.len()).filter(fits).collect();
        let more = all.len().saturating_sub(OTHERS);
        let lines = all.into_iter().take(OTHERS).map(|v| other(&model, s, v, asked)).collect_view();
        view! {
            <ul role="list" class="list">{lines}</ul>
            {(more > 0).then(|| view! {
                <p class="soft">{tf(say::MORE_PEOPLE, move |_| vec![more.to_string()])}</p>
            })}
        }
    };
    view! {
        <details
            class="fold"
            prop:open=looking.get_untracked()
            on:toggle=move |event| {
                let open = event_target::<web_sys::Element>(&event).has_attribute("open");
                if looking.get_untracked() != open {
                    looking.set(open);
                }
            }
        >
            <summary>{t(say::OTHERS)}</summary>
            {move || looking.get().then(|| view! {
                <TextField id="find-person" label=t(say::FIND) value=find/>
            })}
            {move || looking.get().then(lines.clone())}
        </details>
    }
    .into_any()
}

fn other(model: &Model, s: usize, v: usize, asked: RwSignal<Asked>) -> AnyView {
    let app = use_app();
    let (shift, person) = (model.sheet.duties[s].id, model.sheet.people[v].id);
    let name = model.name(v).to_owned();
    let found = blockers(&model.sheet, v, s);
    let words = found.iter().map(|b| b.words(model.lang)).collect::<Vec<_>>().join("、");
    let button = if found.is_empty() {
        named(say::PUT_ON, &name, move || {
            done(app, acts::put_on(app, shift, person, String::new()));
        })
    } else {
        let words = words.clone();
        named(say::OVERRIDE, &name, move || {
            asked.set(Some((person, words.clone(), None)));
            request_animation_frame(|| focus("reason"));
        })
    };
    view! {
        <li class="split">
            <span>{name.clone()} <span class="soft">" " {words}</span></span>
            {button}
        </li>
    }
    .into_any()
}

/// Where to go on from here, and the way to call it off.
fn rest(board: Board, model: &Shared, s: usize) -> AnyView {
    let shift = model.sheet.duties[s].id;
    let short = model.short(s) > 0;
    let count = model.sheet.count(s);
    let app = use_app();
    let off = move || {
        app.run(async move {
            acts::call_off(app, shift, true).await?;
            board.opened.set(None);
            Ok(())
        });
    };
    view! {
        <p class="row">
            {short.then(|| view! {
                <LinkButton label=t(say::WHY) to=Route::Staff(Staff::Why(shift.to_string()))/>
            })}
            <LinkButton label=t(say::OPEN_SHIFT) to=Route::Shift(shift.to_string())/>
        </p>
        <details class="fold">
            <summary>{t(say::CALL_OFF)}</summary>
            <p>{tf(say::CALL_OFF_WHY, move |_| vec![count.to_string()])}</p>
            <Button label=t(say::CALL_OFF_DO) kind=Kind::Danger on_click=off/>
        </details>
    }
    .into_any()
}
