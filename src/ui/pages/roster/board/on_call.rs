//! Who is on call for the shift that is opened, and who could be asked.

use leptos::prelude::*;

use super::Shared;
use super::seat::{done, named};
use crate::app::commands::standby as acts;
use crate::app::use_app;
use crate::domain::shifts::{blockers, standby_blockers, standby_standing};
use crate::text::roster_board as say;
use crate::ui::lang::{t, tf};

/// How many of those who could be asked.
const BEST: usize = 8;

/// Those on call, each to be called up or let go, and a list of who could be. `looking`: whether that list is open.
pub(super) fn on_call(model: &Shared, s: usize, looking: RwSignal<bool>) -> AnyView {
    let duty = &model.sheet.duties[s];
    let (app, shift, wanted) = (use_app(), duty.id, duty.shift.standby);
    let lines = model.sheet.ready[s].iter().map(|ready| {
        let person = model.sheet.people[ready.who].id;
        let name = model.name(ready.who).to_owned();
        let words = |found: Vec<crate::domain::shifts::Blocker>| {
            found.iter().map(|b| b.words(model.lang)).collect::<Vec<_>>().join("、")
        };
        let against = words(standby_standing(&model.sheet, ready.who, s));
        let full = blockers(&model.sheet, ready.who, s);
        let up = full.is_empty().then(|| {
            named(say::CALL_UP, &name, move || {
                done(app, acts::call_up(app, shift, person, None));
            })
        });
        let back = named(say::STEP_BACK, &name, move || {
            done(app, acts::step_back(app, shift, person));
        });
        view! {
            <li class="split">
                <span>{name} <span class="soft">" " {against}</span></span>
                <span class="row tight">{up} {back}</span>
            </li>
        }
    });
    let lines = lines.collect_view();
    let count = model.sheet.ready[s].len();
    let figures = (wanted > 0).then(|| {
        let words = tf(say::ON_CALL_COUNT, move |_| vec![count.to_string(), wanted.to_string()]);
        view! { <p class="soft">{words}</p> }
    });
    let model = model.clone();
    let could = move || {
        let mut all: Vec<usize> = (0..model.sheet.people.len())
            .filter(|v| standby_blockers(&model.sheet, *v, s).is_empty())
            .collect();
        all.sort_by_key(|v| (model.sheet.ready_of[*v].len(), model.sheet.fair_load(*v), *v));
        let none = all.is_empty().then(|| view! { <p class="soft">{t(say::NOBODY_ON_CALL)}</p> });
        let lines = all.into_iter().take(BEST).map(|v| {
            let (person, name) = (model.sheet.people[v].id, model.name(v).to_owned());
            let ask = named(say::PUT_ON_CALL, &name, move || {
                done(app, acts::put_on_call(app, shift, person));
            });
            view! { <li class="split"><span>{name.clone()}</span> {ask}</li> }
        });
        view! { {none} <ul role="list" class="list">{lines.collect_view()}</ul> }
    };
    view! {
        <h3>{t(say::ON_CALL)}</h3>
        {figures}
        <ul role="list" class="list">{lines}</ul>
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
            <summary>{t(say::MORE_ON_CALL)}</summary>
            {move || looking.get().then(could.clone())}
        </details>
    }
    .into_any()
}
