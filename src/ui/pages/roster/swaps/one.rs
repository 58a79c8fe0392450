//! A shift somebody said they take: who that is, what they give for it, what the rules say, and the button that does it.

use leptos::prelude::*;

use crate::app::commands::roster_life as acts;
use crate::app::use_app;
use crate::domain::community::code;
use crate::domain::shifts::{
    Looked, Skill, Terms, Unfit, Volunteer, is_done, look_over, volunteer_name,
};
use crate::log::{RecordId, State};
use crate::share::roster::Taken;
use crate::text::Lang;
use crate::text::roster_life as say;
use crate::ui::components::{Choice, Kind, Notice, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::act;
use crate::ui::pages::roster::candidates::unfit_words;
use crate::ui::pages::roster::words::{coming_seats, name, seat_chosen, shift_words, stood_words};

/// The volunteers a name may mean: those who bear it.
fn bearers(state: &State, typed: &str) -> Vec<RecordId> {
    let plain = code::plain(typed);
    let is = |id: &RecordId| volunteer_name(state, id).is_some_and(|n| code::plain(&n) == plain);
    state.all::<Volunteer>().map(|(id, _)| id).filter(is).collect()
}

fn everybody(state: &State, lang: Lang) -> Vec<Choice> {
    let mut all: Vec<(String, RecordId)> =
        state.all::<Volunteer>().map(|(id, _)| (name(state, &id, lang), id)).collect();
    all.sort();
    let mut choices = vec![Choice::new("", say::CHOOSE.get(lang))];
    choices.extend(all.into_iter().map(|(name, id)| Choice::new(id.to_string(), name)));
    choices
}

pub(super) fn taken(one: Taken) -> AnyView {
    let app = use_app();
    let known = one.taker.filter(|id| app.peek(|state| state.get::<Volunteer>(id).is_some()));
    let found = known.or_else(|| match app.peek(|state| bearers(state, &one.name)).as_slice() {
        [one] => Some(*one),
        _ => None,
    });
    let taker = RwSignal::new(found.map(|id| id.to_string()).unwrap_or_default());
    let gives = RwSignal::new(String::new());
    let (given, asked) = (one.gives.clone(), found.is_none());
    let (shift, volunteer, stood) = (one.seat.0, one.volunteer, one.seat.1.clone());
    let promised = given.as_ref().map(|(id, _)| *id);
    let terms = Memo::new(move |_| {
        let taker = taker.with(|id| id.parse::<RecordId>().ok())?;
        let chosen = gives.with(|v| seat_chosen(v)).map(|(shift, _)| shift);
        Some(Terms { shift, volunteer, taker, gives: promised.or(chosen) })
    });
    let seen = StoredValue::new(stood.clone());
    let looked = Memo::new(move |_| {
        let terms = terms.get()?;
        let community = app.community();
        app.read(|state| {
            if is_done(state, &community, &terms) {
                return Some(None);
            }
            let seen = seen.get_value();
            Some(Some(look_over(state, &community, &terms, Some(&seen), app.now())))
        })
    });
    let who = one.name.clone();
    let giver = move |lang| app.read(|state| name(state, &volunteer, lang));
    let words = {
        let who = who.clone();
        tf(say::S_TAKES, move |lang| vec![giver(lang), stood_words(&stood, lang), who.clone()])
    };
    let in_return = given.map(|(_, stood)| {
        view! { <p>{tf(say::S_GIVES, move |lang| vec![giver(lang), stood_words(&stood, lang)])}</p> }
    });
    let note = (!one.note.is_empty()).then(|| {
        let note = one.note.clone();
        view! { <p class="soft">{tf(say::S_NOTE, move |_| vec![note.clone()])}</p> }
    });
    let people = Signal::derive(move || app.read(|state| everybody(state, lang())));
    let own = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::GIVES_NONE.get(lang()))];
        if let Some(id) = taker.with(|id| id.parse::<RecordId>().ok()) {
            all.extend(app.read(|state| coming_seats(state, app.now(), Some(id), lang())));
        }
        all
    });
    let who_is = asked.then(|| pick(tf(say::WHO_IS, move |_| vec![who.clone()]), taker, people));
    let gives_which = promised.is_none().then(|| pick(t(say::GIVES_WHICH), gives, own));
    view! {
        <div class="stack">
            <p><strong>{words}</strong></p>
            {in_return}
            {note}
            {who_is}
            {gives_which}
            {move || looked.get().map(|looked| untrack(|| verdict(looked, terms, seen)))}
        </div>
    }
    .into_any()
}

/// A list to choose from; several may stand on the page, so the label holds it.
fn pick(label: Signal<String>, value: RwSignal<String>, choices: Signal<Vec<Choice>>) -> AnyView {
    view! {
        <label class="field">
            <span>{label}</span>
            <select
                class="control"
                prop:value=value
                on:change=move |event| value.set(event_target_value(&event))
            >
                {move || {
                    let chosen = value.get_untracked();
                    choices
                        .get()
                        .into_iter()
                        .map(|c| {
                            let selected = c.value == chosen;
                            view! { <option value=c.value selected=selected>{c.label}</option> }
                        })
                        .collect_view()
                }}
            </select>
        </label>
    }
    .into_any()
}

fn verdict(
    looked: Option<Looked>,
    terms: Memo<Option<Terms>>,
    seen: StoredValue<crate::domain::shifts::Stood>,
) -> AnyView {
    let app = use_app();
    let Some(looked) = looked else {
        return view! { <p role="status">{t(say::DONE_ALREADY)}</p> }.into_any();
    };
    if !looked.unfit.is_empty() {
        let lines = move || {
            let words = |unfit: &Unfit| app.read(|state| unfit_words(state, unfit, lang()));
            looked.unfit.iter().map(|u| view! { <li>{words(u)}</li> }).collect_view()
        };
        return view! {
            <Notice tone=Tone::Must>
                <p role="status">{t(say::NOT_FIT)}</p>
                <ul>{lines}</ul>
            </Notice>
        }
        .into_any();
    }
    let lost = looked.lost.into_iter().map(|(shift, skill)| {
        let words = tf(say::LOST, move |lang| {
            app.read(|state| {
                let skill = state.get::<Skill>(&skill).unwrap_or_default().name;
                vec![shift_words(state, &shift, lang), skill]
            })
        });
        view! { <Notice><p>{words}</p></Notice> }
    });
    let done = act(t(say::DO_SWAP), Kind::Primary, move || async move {
        let Some(terms) = terms.get_untracked() else { return Ok(()) };
        // What is in the way by now is shown by the look that follows the data.
        acts::swap(app, terms, Some(seen.get_value())).await.map(drop)
    });
    view! { {lost.collect_view()} <div class="review">{done}</div> }.into_any()
}
