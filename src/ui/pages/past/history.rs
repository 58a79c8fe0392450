//! 来龙去脉: who changed what and when, field by field, and how the record stood at any time.

use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::HashMap;

use super::steps::{Line, Told, told};
use super::stood::as_it_stood;
use crate::app::commands::history::{restore_field, steps};
use crate::app::use_app;
use crate::domain::conflicts::title;
use crate::log::history::Step;
use crate::log::{OpId, RecordId};
use crate::text::{dates, history as say, shell};
use crate::ui::components::{Button, EmptyState, Kind, PageHead};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::Route;

/// Everything that was done to a record.
#[component]
pub fn HistoryPage(
    /// The record.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let all = RwSignal::new(None::<Vec<Step>>);
    let came = RwSignal::new(HashMap::<OpId, (u64, String)>::new());
    Effect::new(move |_| {
        app.read(|_| ());
        spawn_local(async move {
            let Ok(mut found) = steps(app, id).await else { return };
            found.reverse();
            let ids: Vec<OpId> = found.iter().map(|step| step.id).collect();
            all.try_set(Some(found));
            if let Ok(brought) = app.brought_by(&ids).await {
                came.try_set(brought);
            }
        });
    });
    let named = Memo::new(move |_| app.read(|state| title(state, "", &id)));
    let heading = Signal::derive(move || {
        let named = named.get();
        let title = say::TITLE.get(lang());
        if named.is_empty() { title.to_owned() } else { format!("{title} · {named}") }
    });
    let listed = Signal::derive(move || all.get().unwrap_or_default());
    let kinds = Memo::new(move |_| {
        let all = all.get().unwrap_or_default();
        all.into_iter().map(|step| (step.id, step.base)).collect::<HashMap<OpId, String>>()
    });
    let none = Memo::new(move |_| all.with(|all| all.as_ref().is_some_and(Vec::is_empty)));
    view! {
        <PageHead title=heading lead=t(say::LEAD) back=(Route::More, t(shell::MORE))/>
        {move || {
            if none.get() {
                view! { <EmptyState title=t(say::NONE) why=t(say::NONE_WHY)/> }.into_any()
            } else {
                growing(listed, move |step| act(id, step, kinds, came))
            }
        }}
    }
    .into_any()
}

fn act(
    id: RecordId,
    step: Step,
    kinds: Memo<HashMap<OpId, String>>,
    came: RwSignal<HashMap<OpId, (u64, String)>>,
) -> AnyView {
    let app = use_app();
    let moment = (step.at, step.id);
    let at = app.time_of(&step.at);
    let base = step.base.clone();
    let op = step.id;
    let words = Signal::derive(move || kinds.with(|kinds| told(app, &step, kinds, lang())));
    let who = Signal::derive(move || {
        let by = words.with(|told| told.by.clone());
        let by = by.unwrap_or_else(|| say::SOMEBODY.get(lang()).to_owned());
        say::BY.fill(lang(), &[&dates::day_time(at, lang()), &by])
    });
    let with = move || {
        came.with(|came| came.get(&op).cloned()).map(|(ms, name)| {
            let at = app.moment(ms);
            let words =
                tf(say::CAME_WITH, move |lang| vec![name.clone(), dates::day_time(at, lang)]);
            view! { <p class="soft">{words}</p> }
        })
    };
    let open = RwSignal::new(false);
    let toggle = tf(say::SHOW, |_| Vec::new());
    let label =
        Signal::derive(
            move || {
                if open.get() { say::HIDE.get(lang()).to_owned() } else { toggle.get() }
            },
        );
    view! {
        <li class="stack">
            <p class="soft">{who}</p>
            <h2 class="plain">{move || words.with(|told| told.kind.clone())}</h2>
            {move || {
                let Told { lines, .. } = words.get();
                let base = base.clone();
                (!lines.is_empty()).then(|| view! {
                    <ul>{lines.into_iter().map(|line| one(id, &base, line)).collect_view()}</ul>
                })
            }}
            {with}
            <p><Button label kind=Kind::Quiet on_click=move || open.update(|open| *open = !*open)/></p>
            {move || open.get().then(|| as_it_stood(id, moment))}
        </li>
    }
    .into_any()
}

/// One line; what stood there before can be brought back.
fn one(id: RecordId, base: &str, line: Line) -> AnyView {
    let app = use_app();
    let base = base.to_owned();
    let back = line.before.map(|(field, words, value)| {
        let label = tf(say::RESTORE_FIELD, move |_| vec![short(&words)]);
        let run = move || {
            app.run(restore_field(app, id, base.clone(), field.clone(), value.clone()));
        };
        view! { " " <Button label kind=Kind::Quiet on_click=run/> }
    });
    view! { <li>{line.words}{back}</li> }.into_any()
}

/// A long text is named by its beginning.
fn short(text: &str) -> String {
    const MOST: usize = 16;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST).chain(['…']).collect()
}
