//! Small parts the pages around topics share: choices, days, pictures, the line of stages.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::use_app;
use crate::domain::community::Grid;
use crate::domain::deliberation::Stage;
use crate::log::RecordId;
use crate::text::{Msg, matter_pages as say};
use crate::ui::components::{Choice, FormErrors, Icon, icon};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;

/// A closed list of words as choices in the language of the page.
pub(in crate::ui::pages) fn choices<T: Copy + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> (&'static str, Msg),
) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let choice = |one: &T| {
            let (word, name) = name(*one);
            Choice::new(word, name.get(lang()))
        };
        all.iter().map(choice).collect()
    })
}

/// The grids to choose from, and what stands for none of them.
pub(in crate::ui::pages) fn grid_choices(none: Msg) -> Signal<Vec<Choice>> {
    let app = use_app();
    Signal::derive(move || {
        let mut all = vec![Choice::new("", none.get(lang()))];
        app.read(|state| {
            let grid = |(id, grid): (RecordId, Grid)| Choice::new(id.to_string(), grid.name);
            all.extend(state.all::<Grid>().map(grid));
        });
        all
    })
}

/// The day typed into a field that may stay empty; what is no day is said.
pub(in crate::ui::pages) fn day_typed(
    value: RwSignal<String>,
    field: &'static str,
    errors: FormErrors,
) -> Option<NaiveDate> {
    let text = typed(value);
    let day = text.parse().ok();
    if day.is_none() && !text.is_empty() {
        errors.say(field, say::DATE_WRONG);
    }
    day
}

/// A picture by the name of its bytes; where they are not on this device, that is said.
pub(in crate::ui::pages) fn picture(file: &str, alt: Msg) -> AnyView {
    let app = use_app();
    let address = RwSignal::new(None::<String>);
    let Ok(file) = file.parse() else { return ().into_any() };
    spawn_local(async move {
        address.set(app.address_of(&file).await);
    });
    (move || match address.get() {
        Some(src) => view! { <img class="photo" src=src alt=move || t(alt).get()/> }.into_any(),
        None => view! { <p class="soft">{t(crate::text::topics::PHOTO_ELSEWHERE)}</p> }.into_any(),
    })
    .into_any()
}

/// The five steps of a topic, and how many of them are behind at a stage; `None` for one that left the line.
pub(super) const STEPS: [Msg; 5] =
    [say::STEP_RAISE, say::STEP_TALK, say::STEP_DECIDE, say::STEP_DO, say::STEP_JUDGE];

/// How many steps are behind at a stage.
pub(super) const fn behind(stage: Stage) -> Option<usize> {
    Some(match stage {
        Stage::Raised | Stage::Triaged | Stage::CarriedOver => 0,
        Stage::OnAgenda | Stage::Deliberated => 1,
        Stage::Decided => 2,
        Stage::InHand | Stage::Reopened => 3,
        Stage::Done | Stage::Answered => 4,
        Stage::Appraised => 5,
        Stage::Merged | Stage::Declined => return None,
    })
}

/// The line of stages: what is behind has a tick, where it stands is marked.
pub(super) fn stage_line(stage: Stage) -> AnyView {
    let Some(behind) = behind(stage) else { return ().into_any() };
    let step = |(n, name): (usize, &Msg)| {
        let done = n < behind;
        view! {
            <li class:done=done aria-current=(n == behind).then_some("step")>
                {done.then(|| icon(Icon::Tick))}
                {t(*name)}
                {done.then(|| view! { <span class="aloud">{t(say::STEP_BEHIND)}</span> })}
            </li>
        }
    };
    let steps = STEPS.iter().enumerate().map(step).collect_view();
    view! { <ol role="list" class="stages" aria-label=t(say::STAGES)>{steps}</ol> }.into_any()
}
