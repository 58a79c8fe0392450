//! The bar of long work that was begun on some page: how far it is, and a way to call it off.

use leptos::prelude::*;

use crate::app::use_app;
use crate::ui::components::Progress;
use crate::ui::lang::lang;

/// Shows long work while it goes on.
#[component]
pub fn LongBar() -> AnyView {
    let long = use_app().long();
    let there = Memo::new(move |_| long.label.with(Option::is_some));
    let label = Signal::derive(move || {
        long.label.get().map(|label| label.get(lang()).to_owned()).unwrap_or_default()
    });
    let percent = Signal::derive(move || long.task.percent());
    let bar = move || {
        there.get().then(|| {
            view! {
                <div class="bar">
                    <Progress label percent on_cancel=move || long.task.stop()/>
                </div>
            }
        })
    };
    view! { <div class="long">{bar}</div> }.into_any()
}
