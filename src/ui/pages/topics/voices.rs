//! Who stands behind a topic, and one more household.

use leptos::prelude::*;

use crate::app::commands::matters as acts;
use crate::app::use_app;
use crate::domain::community::{Estate, Household, HouseholdPrivate, Unit, code};
use crate::domain::deliberation::{Backing, Topic, Voice, merged_here, stands_behind, voices};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, matter_pages as say, topics};
use crate::ui::components::{Kind, TextField};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, growing, typed};
use crate::ui::route::Route;

/// How many households are offered.
const OFFERED: usize = 6;

/// The part of a topic's page.
#[component]
pub fn Voices(
    /// Which topic.
    id: RecordId,
    /// Whether more may be counted in.
    open: Memo<bool>,
) -> AnyView {
    let app = use_app();
    let backing = Memo::new(move |_| app.read(|state| Backing::of(state, &id)));
    let numbers = move |_| {
        let all = backing.get();
        [all.people(), all.raisers, all.heads, all.houses].map(|n| n.to_string()).to_vec()
    };
    let joined = Memo::new(move |_| {
        app.read(|state| {
            let title = |id: RecordId| Some((id.to_string(), state.get::<Topic>(&id)?.title));
            merged_here(state, &id).into_iter().filter_map(title).collect::<Vec<_>>()
        })
    });
    let link = |(id, title): (String, String)| {
        view! { <li><a href=Route::Topic(id).href()>{title}</a></li> }
    };
    view! {
        <p>{tf(say::BACKING, numbers)}</p>
        {move || {
            joined
                .with(|joined| !joined.is_empty())
                .then(|| {
                    view! {
                        <h3>{t(say::JOINED_HERE)}</h3>
                        <ul role="list" class="list">
                            {move || joined.get().into_iter().map(link).collect_view()}
                        </ul>
                    }
                })
        }}
        {taking_back(id)}
        {move || {
            open.get()
                .then(|| {
                    view! {
                        <details class="fold">
                            <summary>{t(say::ADD_HOUSEHOLD)}</summary>
                            {adding(id)}
                        </details>
                    }
                })
        }}
    }
    .into_any()
}

/// Every voice with a way back: who counted somebody by mistake finds out later.
fn taking_back(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| voices(state, &id)));
    let some = Memo::new(move |_| !all.with(Vec::is_empty));
    let line = move |voice: Voice| {
        let name = app.peek(|state| voice_name(state, &voice, lang()));
        let day = dates::day(app.time_of(&voice.at).date(), lang());
        let facts = voice.facts;
        let back = act(t(topics::TAKE_BACK), Kind::Quiet, move || {
            acts::take_voice_back(app, id, facts.clone())
        });
        view! { <li class="split"><span>{name} " " <span class="soft">{day}</span></span> {back}</li> }
            .into_any()
    };
    (move || {
        some.get().then(|| {
            view! {
                <details class="fold">
                    <summary>{t(topics::VOICES)}</summary>
                    {growing(all.into(), line)}
                </details>
            }
        })
    })
    .into_any()
}

/// A voice as it is called here: the door of a household where this device can tell, else how many people.
fn voice_name(state: &State, voice: &Voice, lang: Lang) -> String {
    let door = || {
        let unit = state.get::<Household>(&voice.house?)?.unit?;
        state.get::<Unit>(&unit).map(|unit| unit.code).filter(|code| !code.is_empty())
    };
    door().unwrap_or_else(|| topics::VOICE_HEADS.fill(lang, &[&voice.heads.to_string()]))
}

fn adding(id: RecordId) -> AnyView {
    let app = use_app();
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        query.track();
        let query = code::plain(&typed(query));
        if query.is_empty() { Vec::new() } else { app.read(|state| find(state, &id, &query)) }
    });
    let none = move || found.with(Vec::is_empty) && !query.with(String::is_empty);
    let line = move |(house, name, counted): (RecordId, String, bool)| {
        if counted {
            return view! { <li>{tf(say::COUNTED, move |_| vec![name.clone()])}</li> }.into_any();
        }
        let label = tf(say::COUNT_IN, move |_| vec![name.clone()]);
        let add = act(label, Kind::Secondary, move || acts::add_household(app, id, house));
        view! { <li>{add}</li> }.into_any()
    };
    view! {
        <div class="stack">
            <p class="soft">{t(say::ADD_HOUSEHOLD_WHY)}</p>
            <TextField id="door" label=t(say::DOOR) hint=t(say::DOOR_HINT) value=query/>
            <ul role="list" class="list">
                {move || found.get().into_iter().map(line).collect_view()}
            </ul>
            <p role="status">{move || none().then(|| t(say::NO_DOOR))}</p>
        </div>
    }
    .into_any()
}

/// The first households whose door or name holds what was typed, an exact door before the others; and whether each
/// stands behind the topic already.
fn find(state: &State, topic: &RecordId, query: &str) -> Vec<(RecordId, String, bool)> {
    let mut found: Vec<(bool, String, RecordId)> = state
        .all::<Household>()
        .filter_map(|(id, household)| {
            let unit = household.unit.and_then(|unit| state.get::<Unit>(&unit));
            let door = unit.as_ref().map(|unit| unit.code.clone()).unwrap_or_default();
            let name = state.get::<HouseholdPrivate>(&id).map(|h| h.name).unwrap_or_default();
            let fits = code::plain(&door).contains(query) || code::plain(&name).contains(query);
            if !fits {
                return None;
            }
            let estate = unit.and_then(|unit| state.get::<Estate>(&unit.estate?));
            let estate = estate.map(|estate| estate.name).unwrap_or_default();
            let exact = code::plain(&door) == query;
            Some((!exact, [&estate, " ", &door, " ", &name].concat().trim().to_owned(), id))
        })
        .collect();
    found.sort();
    found.truncate(OFFERED);
    found.into_iter().map(|(_, name, id)| (id, name, stands_behind(state, topic, &id))).collect()
}
