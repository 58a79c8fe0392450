//! How a record stood just after an act.

use leptos::prelude::*;

use super::steps::{member, value};
use crate::app::commands::history::{differs, restore, stood};
use crate::app::use_app;
use crate::log::history::Moment;
use crate::log::{Folded, RecordId, State};
use crate::text::{Lang, dates, history as say};
use crate::ui::components::{Button, Fact, Facts, Kind};
use crate::ui::lang::{lang, t, tf};
use serde_json::Value;

/// The record as it was; brings it back on asking.
pub(super) fn as_it_stood(id: RecordId, moment: Moment) -> AnyView {
    let app = use_app();
    let at = app.time_of(&moment.0);
    let heading = tf(say::STOOD, move |lang| vec![dates::day_time(at, lang)]);
    let then = stood(app, id, moment);
    let parts = then.into_iter().map(|(base, folded)| part(base, &folded)).collect_view();
    // Follows the data: once it is brought back, nothing differs.
    let different = move || {
        app.read(|_| ());
        differs(app, id, moment)
    };
    view! {
        <section class="stack section">
            <h3>{heading}</h3>
            {parts}
            {move || if different() {
                view! {
                    <p><Button label=t(say::RESTORE) kind=Kind::Secondary on_click=move || app.run(restore(app, id, moment))/></p>
                }.into_any()
            } else {
                view! { <p class="soft">{t(say::AS_NOW)}</p> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn part(base: &'static str, folded: &Folded) -> AnyView {
    let app = use_app();
    let kind = say::kind(base);
    let hidden = folded.hidden;
    let rows = folded.clone();
    let lines = move || app.peek(|state| lines(state, base, &rows, lang()));
    let facts = folded.live().count();
    let facts = (facts > 0).then(|| tf(say::FACTS, move |_| vec![facts.to_string()]));
    view! {
        <div>
            <h4>{t(kind)}</h4>
            {hidden.then(|| view! { <p class="soft">{t(say::WAS_REMOVED)}</p> })}
            {facts.map(|words| view! { <p>{words}</p> })}
            {move || {
                let all = lines();
                (!all.is_empty()).then(|| view! {
                    <Facts>
                        {all.into_iter().map(|(name, value)| view! { <Fact term=Signal::stored(name)>{value}</Fact> }).collect_view()}
                    </Facts>
                })
            }}
        </div>
    }
    .into_any()
}

fn lines(state: &State, base: &str, folded: &Folded, lang: Lang) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (field, held) in &folded.fields {
        let (name, said) = match field.split_once('+') {
            // A member counts where any head says so.
            Some((name, _)) if held.heads().iter().any(|h| h.value == Value::Bool(true)) => {
                (name, member(state, base, field, lang).unwrap_or_default())
            }
            Some(_) => continue,
            None if held.value().is_null() => continue,
            None => (field.as_str(), value(state, (base, field), held.value(), lang)),
        };
        let name = say::field(base, name).get(lang).to_owned();
        match all.last_mut().filter(|(last, _)| *last == name && field.contains('+')) {
            Some((_, words)) => {
                words.push('、');
                words.push_str(&said);
            }
            None => all.push((name, said)),
        }
    }
    all
}
