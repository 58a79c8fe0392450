//! The rows of a shift: each person with six large buttons and the minutes they were there. Nothing is written until the
//! whole list is sent.

use std::collections::BTreeMap;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Line, in_words};
use crate::app::commands::roster_hours as acts;
use crate::app::use_app;
use crate::domain::community::code::half_width;
use crate::domain::shifts::{
    Attended, Noted, Noting, Presence, is_overlong, minutes_to_begin_with,
};
use crate::log::RecordId;
use crate::share::hours::presence_word;
use crate::text::{Msg, roster_hours as say, shifts};
use crate::ui::components::{Badge, Button, ErrorSummary, Form, FormErrors, Kind, Tone};
use crate::ui::lang::{lang, t};

/// The longest anybody is noted for: a day.
const MOST_MINUTES: u32 = 1_440;

/// What was chosen for one person and not noted yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pick {
    presence: Presence,
    minutes: String,
    why: String,
}

/// What was chosen and not noted yet, by volunteer. It outlives the rows, which are drawn anew when something is noted.
#[derive(Clone, Copy)]
pub(super) struct Picks(RwSignal<BTreeMap<RecordId, Pick>>);

impl Picks {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(BTreeMap::new()))
    }

    fn of(self, volunteer: RecordId) -> Option<Pick> {
        self.0.with(|all| all.get(&volunteer).cloned())
    }

    fn choose(self, volunteer: RecordId, presence: Presence, planned: u32) {
        self.0.update(|all| {
            let pick = all.entry(volunteer).or_default();
            let came = pick.presence.came() && !pick.minutes.is_empty();
            pick.presence = presence;
            if !came || !presence.came() {
                let minutes = minutes_to_begin_with(presence, planned);
                pick.minutes = minutes.map(|m| m.to_string()).unwrap_or_default();
            }
        });
    }

    fn edit(self, volunteer: RecordId, edit: impl FnOnce(&mut Pick)) {
        self.0.update(|all| edit(all.entry(volunteer).or_default()));
    }
}

/// The list, and the button that notes it.
pub(super) fn rows(id: RecordId, lines: Memo<Vec<Line>>, picks: Picks) -> AnyView {
    let app = use_app();
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let notes = lines.with_untracked(|lines| {
            picks.0.with_untracked(|picks| {
                let all = lines.iter().filter_map(|line| {
                    let pick = picks.get(&line.0.volunteer)?;
                    note_of(line, pick, errors)
                });
                all.collect::<Vec<Noting>>()
            })
        });
        if errors.show() {
            return;
        }
        if notes.is_empty() {
            errors.say("people", say::NOTHING_CHOSEN);
            errors.show();
            return;
        }
        app.run(async move {
            acts::note_who_came(app, id, notes).await?;
            picks.0.set(BTreeMap::new());
            Ok(())
        });
    };
    let who =
        move || lines.with(|all| all.iter().map(|(turn, _)| turn.volunteer).collect::<Vec<_>>());
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <p class="hint no-print wide-only">{t(say::KEYS)}</p>
            <div id="people" class="presence" tabindex="-1">
                <For each=who key=|id| *id children=move |volunteer| row(volunteer, lines, picks)/>
            </div>
            <p><Button label=t(say::NOTE) kind=Kind::Primary/></p>
        </Form>
    }
    .into_any()
}

/// What is to be noted of one line; `None` where it says what is noted already, or something is wrong with it.
fn note_of((turn, name): &Line, pick: &Pick, errors: FormErrors) -> Option<Noting> {
    let name = || vec![name.clone().unwrap_or_else(|| shifts::NAMELESS.get(lang()).to_owned())];
    let minutes = if pick.presence.came() {
        let typed = half_width(pick.minutes.trim()).parse().ok();
        let Some(minutes) = typed.filter(|m| (1..=MOST_MINUTES).contains(m)) else {
            errors.say_with("people", say::MINUTES_WRONG, name());
            return None;
        };
        Some(minutes)
    } else {
        None
    };
    let why = pick.why.trim();
    if let Some(said) = turn.said() {
        if said.presence == pick.presence && said.minutes == minutes {
            return None;
        }
        if why.is_empty() {
            errors.say_with("people", say::WHY_MISSING, name());
            return None;
        }
    }
    if minutes.is_some_and(|minutes| is_overlong(turn.on.minutes(), minutes)) && why.is_empty() {
        errors.say_with("people", say::LONG_MISSING, name());
        return None;
    }
    let said = Attended {
        presence: pick.presence,
        minutes,
        noted: Noted::List,
        note: why.to_owned(),
        ..Attended::default()
    };
    Some(Noting { volunteer: turn.volunteer, said })
}

fn row(volunteer: RecordId, lines: Memo<Vec<Line>>, picks: Picks) -> AnyView {
    let line = Memo::new(move |_| {
        lines.with(|all| all.iter().find(|(turn, _)| turn.volunteer == volunteer).cloned())
    });
    let planned = move || line.with(|l| l.as_ref().map_or(0, |(turn, _)| turn.on.minutes()));
    let name = Signal::derive(move || {
        let name = line.with(|l| l.as_ref().and_then(|(_, name)| name.clone()));
        name.unwrap_or_else(|| shifts::NAMELESS.get(lang()).to_owned())
    });
    let noted =
        Memo::new(move |_| line.with(|l| l.as_ref().and_then(|(turn, _)| turn.said().cloned())));
    let unasked = move || {
        line.with(|l| l.as_ref().is_some_and(|(turn, _)| !turn.due))
            .then(|| view! { <Badge label=t(say::CAME_UNASKED)/> })
    };
    let state = move || match noted.get() {
        None => view! { <Badge label=t(say::NOT_NOTED)/> }.into_any(),
        Some(said) => {
            let tone = if said.presence.came() { Tone::Good } else { Tone::Must };
            let words = in_words(said.presence, said.minutes, lang());
            view! { <Badge label=Signal::stored(words) tone/> }.into_any()
        }
    };
    let shown = move || {
        picks.of(volunteer).map(|p| p.presence).or_else(|| noted.get().map(|said| said.presence))
    };
    let choose = move |presence| picks.choose(volunteer, presence, planned());
    let key = move |presence: Presence| {
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || (shown() == Some(presence)).to_string()
                on:click=move |_| choose(presence)
            >
                {t(presence_word(presence))}
            </button>
        }
    };
    let pressed = move |event: KeyboardEvent| by_key(&event, choose);
    let came = Memo::new(move |_| picks.of(volunteer).is_some_and(|pick| pick.presence.came()));
    let long = Memo::new(move |_| {
        let minutes =
            picks.of(volunteer).and_then(|pick| half_width(pick.minutes.trim()).parse().ok());
        came.get() && minutes.is_some_and(|minutes| is_overlong(planned(), minutes))
    });
    let changed = Memo::new(move |_| noted.with(Option::is_some) && picks.of(volunteer).is_some());
    view! {
        <fieldset class="field presence-row" on:keydown=pressed>
            <legend>{name} " " {unasked} " " {state}</legend>
            <div class="verdicts six">{Presence::ALL.iter().copied().map(key).collect_view()}</div>
            {move || came.get().then(|| minutes(volunteer, picks))}
            {move || match (changed.get(), long.get()) {
                (true, _) => Some(why(volunteer, picks, (say::WHY, say::WHY_HINT))),
                (false, true) => Some(why(volunteer, picks, (say::LONG_WHY, say::LONG_HINT))),
                (false, false) => None,
            }}
        </fieldset>
    }
    .into_any()
}

fn minutes(volunteer: RecordId, picks: Picks) -> AnyView {
    let value = move || picks.of(volunteer).unwrap_or_default().minutes;
    view! {
        <label class="field">
            {t(say::MINUTES)}
            <input
                class="control short"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                prop:value=value
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    picks.edit(volunteer, |pick| pick.minutes = typed);
                }
            />
        </label>
    }
    .into_any()
}

fn why(volunteer: RecordId, picks: Picks, (label, hint): (Msg, Msg)) -> AnyView {
    let value = move || picks.of(volunteer).unwrap_or_default().why;
    view! {
        <label class="field">
            {t(label)}
            <span class="hint">{t(hint)}</span>
            <input
                class="control"
                type="text"
                autocomplete="off"
                prop:value=value
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    picks.edit(volunteer, |pick| pick.why = typed);
                }
            />
        </label>
    }
    .into_any()
}

/// 1 to 6 choose a state, up and down go to the next person; within a field keys write.
fn by_key(event: &KeyboardEvent, choose: impl Fn(Presence)) {
    let target = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target.filter(|t| t.tag_name() != "INPUT") else { return };
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    let digit = key.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    if let Some(presence) = digit.and_then(|n| Presence::ALL.get(n)) {
        event.prevent_default();
        choose(*presence);
        return;
    }
    let forward = match key.as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    event.prevent_default();
    let row = target.closest(".presence-row").ok().flatten();
    let next = row.and_then(|row| {
        if forward { row.next_element_sibling() } else { row.previous_element_sibling() }
    });
    let button = next.and_then(|next| {
        let chosen = next.query_selector("[aria-pressed=true]").ok().flatten();
        chosen.or_else(|| next.query_selector(".button").ok().flatten())
    });
    if let Some(button) = button.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
