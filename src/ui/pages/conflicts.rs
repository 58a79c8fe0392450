//! 两种说法: both words, who said them and when, and one tap to settle.

use leptos::prelude::*;

use crate::app::commands::conflicts::settle;
use crate::app::use_app;
use crate::domain::conflicts::{Conflict, Said, conflicts, spoken};
use crate::text::conflicts as says;
use crate::text::dates;
use crate::ui::components::{Badge, Button, EmptyState, Kind, PageHead, Section, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::route::Route;

/// The page of all conflicts.
#[component]
pub fn ConflictsPage() -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(conflicts));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        <PageHead title=t(says::TITLE) lead=t(says::LEAD) back=(Route::Today, t(crate::text::shell::TODAY))/>
        {move || {
            if none.get() {
                view! { <EmptyState title=t(says::NONE) why=t(says::NONE_WHY)/> }.into_any()
            } else {
                growing(all.into(), one)
            }
        }}
    }
    .into_any()
}

fn one(conflict: Conflict) -> AnyView {
    let (kind, field) = (says::kind(conflict.base), says::field(&conflict.field));
    let name = conflict.title.clone();
    let title = Signal::derive(move || {
        let parts = [kind.get(lang()), &name, field.get(lang())];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let said = conflict.said.clone().into_iter().enumerate();
    let lines = said.map(|(n, said)| word(&conflict, said, n == 0)).collect_view();
    view! { <li><Section title><ul role="list" class="list">{lines}</ul></Section></li> }.into_any()
}

fn word(conflict: &Conflict, said: Said, shown: bool) -> AnyView {
    let app = use_app();
    let text = app.peek(|state| spoken(state, &said.value));
    let (by, at) = (said.by, app.time_of(&said.at));
    let who = Signal::derive(move || {
        let by = by.clone().unwrap_or_else(|| says::SOMEBODY.get(lang()).to_owned());
        says::SAID_BY.fill(lang(), &[&by, &dates::day_time(at, lang())])
    });
    let (conflict, value) = (conflict.clone(), said.value);
    let choose = move || app.run(settle(app, conflict.clone(), value.clone()));
    let text = match text {
        Some(text) => view! { <p class="prose">{text}</p> }.into_any(),
        None => view! { <p class="soft">{t(says::EMPTY)}</p> }.into_any(),
    };
    view! {
        <li class="stack">
            {text}
            <p class="row soft">
                {who}
                {shown.then(|| view! { <Badge label=t(says::SHOWN) tone=Tone::Plain/> })}
                <Button label=t(says::CHOOSE) kind=Kind::Secondary on_click=choose/>
            </p>
        </li>
    }
    .into_any()
}
