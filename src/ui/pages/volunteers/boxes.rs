//! Boxes to tick, several of a list.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::log::{RecordId, State};
use crate::text::{Lang, shifts as say};
use crate::ui::components::Choice;

/// What is ticked, by value.
pub type Ticked = RwSignal<BTreeSet<String>>;

/// Records as they are ticked.
pub fn ticked_of<'a>(ids: impl IntoIterator<Item = &'a RecordId>) -> Ticked {
    RwSignal::new(ids.into_iter().map(ToString::to_string).collect())
}

/// What is ticked, read back.
pub fn ticked<T: std::str::FromStr + Ord>(ticked: Ticked) -> BTreeSet<T> {
    ticked.with_untracked(|all| all.iter().filter_map(|one| one.parse().ok()).collect())
}

/// Boxes under a legend, with a line that helps.
pub fn boxes(
    id: &'static str,
    legend: Signal<String>,
    hint: Option<Signal<String>>,
    choices: Signal<Vec<Choice>>,
    chosen: Ticked,
) -> AnyView {
    let one = move |choice: Choice| {
        let (mine, own) = (choice.value.clone(), choice.value);
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|all| all.contains(&mine))
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        chosen.update(|all| {
                            if on {
                                all.insert(own.clone());
                            } else {
                                all.remove(&own);
                            }
                        });
                    }
                />
                <span>{choice.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field" id=id tabindex="-1">
            <legend>{legend}</legend>
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            <div class="choices">
                {move || choices.get().into_iter().map(one).collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}

/// What to call a volunteer on the page.
pub fn called(state: &State, id: &RecordId, lang: Lang) -> String {
    crate::domain::shifts::volunteer_name(state, id)
        .unwrap_or_else(|| say::NAMELESS.get(lang).to_owned())
}
