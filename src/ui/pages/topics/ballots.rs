//! The ballots on a topic, each with its result once there is one, and the way to one more.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::deliberation::Topic;
use crate::domain::deliberation::ballot::ballots_of;
use crate::domain::deliberation::{Matter, Stage};
use crate::log::RecordId;
use crate::text::ballots as say;
use crate::ui::components::{LinkButton, Section};
use crate::ui::lang::{lang, t};
use crate::ui::pages::ballots::list::{Row, line};
use crate::ui::route::Route;

/// The ballots on a topic; where it has none, the way to one stands open for what owners or residents decide.
pub(super) fn ballots(id: RecordId, stage: Memo<Option<Stage>>) -> AnyView {
    let app = use_app();
    let rows = Memo::new(move |_| {
        app.read(|state| {
            let all = ballots_of(state, Some(&id), None).into_iter();
            all.map(|(id, b)| Row::with_result(state, &id, &b, lang())).collect::<Vec<_>>()
        })
    });
    let offered = offered(id, stage);
    (move || {
        let rows = rows.get();
        let open = stage.get().is_some_and(|stage| !stage.is_closed());
        if rows.is_empty() && !offered.get() {
            return ().into_any();
        }
        let list = (!rows.is_empty()).then(|| {
            let lines = rows.into_iter().map(line).collect_view();
            view! { <ul role="list" class="list">{lines}</ul> }
        });
        view! { <Section title=t(say::ON_TOPIC)>{list} {open.then(|| prepare(id))}</Section> }
            .into_any()
    })
    .into_any()
}

/// Whether the way to a ballot stands open in sight: for what owners or residents decide, and after it was talked over.
fn offered(id: RecordId, stage: Memo<Option<Stage>>) -> Memo<bool> {
    let app = use_app();
    Memo::new(move |_| {
        let topic = app.read(|state| state.get::<Topic>(&id));
        let votes = topic
            .is_some_and(|t| matches!(t.category.matter(), Matter::Owners | Matter::Residents));
        stage.get().is_some_and(|now| {
            !now.is_closed() && (votes || matches!(now, Stage::Deliberated | Stage::Decided))
        })
    })
}

/// The way to a ballot among what is seldom done, where it does not stand in sight.
pub(super) fn seldom(id: RecordId, stage: Memo<Option<Stage>>) -> AnyView {
    let offered = offered(id, stage);
    let app = use_app();
    let none = move || app.read(|state| ballots_of(state, Some(&id), None).is_empty());
    let hidden = Memo::new(move |_| none() && !offered.get());
    (move || hidden.get().then(|| prepare(id))).into_any()
}

/// The way to a new ballot on it.
fn prepare(id: RecordId) -> AnyView {
    let to = Route::BallotOn(id.to_string());
    view! { <p><LinkButton label=t(say::NEW) to/></p> }.into_any()
}
