//! Who can take a place, the best first, with the words to ask them by.

use leptos::prelude::*;

use super::words::{name, place_words, time_words};
use crate::app::commands::{roster_life as acts, shifts as shift_acts};
use crate::app::{App, use_app};
use crate::domain::shifts::{Sheet, Shift, Stood, Terms, Unfit, ranked};
use crate::log::{RecordId, State};
use crate::text::Lang;
use crate::text::roster_life as say;
use crate::ui::components::{CopyForGroup, Kind, LinkButton};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::act;
use crate::ui::route::{Route, Staff};

/// How many are shown: more than anybody rings up.
const MOST: usize = 8;

/// Somebody who could, and what speaks for them.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    id: RecordId,
    name: String,
    words: String,
}

/// Whoever could take the shift, once `off` has left it.
fn rows(app: App, state: &State, shift: &RecordId, off: Option<RecordId>, lang: Lang) -> Vec<Row> {
    let Some(day) = state.get::<Shift>(shift).and_then(|s| s.day) else { return Vec::new() };
    let mut sheet = Sheet::of(state, &app.community(), day, day);
    let Some(s) = sheet.duty(shift) else { return Vec::new() };
    if let Some(v) = off.and_then(|id| sheet.person(&id)) {
        sheet.take(v, s);
    }
    let all = ranked(&sheet, s).into_iter().filter(|c| Some(sheet.people[c.who].id) != off);
    all.take(MOST)
        .map(|c| {
            let id = sheet.people[c.who].id;
            Row { id, name: name(state, &id, lang), words: c.words(lang) }
        })
        .collect()
}

/// What stands in the way of a swap, in words.
pub(super) fn unfit_words(state: &State, unfit: &Unfit, lang: Lang) -> String {
    use super::words::{shift_words, stood_words};
    match unfit {
        Unfit::NoShift => say::U_NO_SHIFT.get(lang).to_owned(),
        Unfit::Past(shift) => say::U_PAST.fill(lang, &[&shift_words(state, shift, lang)]),
        Unfit::NotOn(who, shift) => {
            say::U_NOT_ON.fill(lang, &[&name(state, who, lang), &shift_words(state, shift, lang)])
        }
        Unfit::Moved(stood) => say::U_MOVED.fill(lang, &[&stood_words(stood, lang)]),
        Unfit::Oneself => say::U_ONESELF.get(lang).to_owned(),
        Unfit::Rule(who, shift, rule) => say::U_RULE.fill(
            lang,
            &[&name(state, who, lang), &shift_words(state, shift, lang), &rule.words(lang)],
        ),
    }
}

/// The candidates, and the texts to ask the group or one of them. One of these at a time stands on a page.
pub(super) fn candidates(shift: RecordId, off: Option<RecordId>) -> AnyView {
    let app = use_app();
    let rows = Memo::new(move |_| app.read(|state| rows(app, state, &shift, off, lang())));
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    let refused = RwSignal::new(Vec::<Unfit>::new());
    let text = Signal::derive(move || call(app, &shift, None));
    let named = Signal::derive(move || {
        let first = rows.with(|rows| rows.first().map(|row| row.name.clone()));
        call(app, &shift, first)
    });
    let line = move |row: Row| {
        let taker = row.id;
        let put = act(t(say::STANDS_IN), Kind::Secondary, move || async move {
            match off {
                Some(volunteer) => {
                    let terms = Terms { shift, volunteer, taker, gives: None };
                    refused.set(acts::swap(app, terms, None).await?);
                }
                None => drop(shift_acts::assign_volunteer(app, shift, taker).await?),
            }
            Ok(())
        });
        view! { <li><p><strong>{row.name}</strong></p><p class="soft">{row.words}</p><p class="row">{put}</p></li> }
    };
    let why = move || {
        let to = Route::Staff(Staff::Why(shift.to_string()));
        view! {
            <p>{t(say::CANDIDATES_NONE)}</p>
            <p><LinkButton label=t(say::WHY_NOT) to kind=Kind::Quiet/></p>
        }
    };
    view! {
        <div class="stack">
            <h4>{t(say::CANDIDATES)}</h4>
            <div role="alert">
                {move || {
                    let all = app.read(|state| {
                        let words = |unfit: &Unfit| unfit_words(state, unfit, lang());
                        refused.with(|all| all.iter().map(words).collect::<Vec<_>>())
                    });
                    all.into_iter().map(|words| view! { <p class="wrong">{words}</p> }).collect_view()
                }}
            </div>
            {move || none.get().then(why)}
            <ol class="list">{move || rows.get().into_iter().map(line).collect_view()}</ol>
            <h4>{t(say::CALL_GROUP)}</h4>
            <CopyForGroup id="call" text named file=t(say::FIND)/>
        </div>
    }
    .into_any()
}

/// The words to ask by: the group, or one person.
fn call(app: App, shift: &RecordId, whom: Option<String>) -> String {
    app.read(|state| {
        let Some(shift) = state.get::<Shift>(shift) else { return String::new() };
        let stood = Stood::of(state, &shift);
        let (when, place) = (time_words(&stood, lang()), place_words(&stood, lang()));
        match whom {
            Some(name) => say::CALL_ONE.fill(lang(), &[&name, &when, &stood.title, &place]),
            None => say::CALL.fill(lang(), &[&when, &stood.title, &place]),
        }
    })
}
