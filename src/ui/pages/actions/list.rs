//! All promises: what is late first.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::deliberation::{Promise, all_promises};
use crate::text::{Msg, matter_pages as say, topics};
use crate::ui::components::{Badge, Choice, PageHead, Select, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::pages::topics::sides;
use crate::ui::pages::topics::story::particulars;
use crate::ui::route::{Route, Talk};

/// A way to choose promises: word, label, which.
type Shelf = (&'static str, Msg, fn(&Promise) -> bool);

const SHELVES: [Shelf; 4] = [
    ("open", say::A_OPEN, |p| p.done.is_none()),
    ("late", say::A_LATE, |p| p.late.is_some()),
    ("done", say::A_DONE, |p| p.done.is_some()),
    ("all", say::A_ALL, |_| true),
];

/// The page of all promises.
#[component]
pub fn ActionsPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let all = Memo::new(move |_| app.read(|state| all_promises(state, today)));
    let shelf = RwSignal::new(SHELVES[0].0.to_owned());
    let choices = Signal::derive(move || {
        all.with(|all| {
            let choice = |(word, label, fits): &Shelf| {
                let count = all.iter().filter(|p| fits(p)).count().to_string();
                Choice::new(*word, label.fill(lang(), &[&count]))
            };
            SHELVES.iter().map(choice).collect::<Vec<_>>()
        })
    });
    let shown = Signal::derive(move || {
        let word = shelf.get();
        let fits = SHELVES.iter().find(|(w, ..)| *w == word).map_or(SHELVES[0].2, |s| s.2);
        all.with(|all| all.iter().filter(|p| fits(p)).cloned().collect::<Vec<_>>())
    });
    let none = Memo::new(move |_| shown.with(Vec::is_empty));
    let line = |promise: Promise| {
        let kept = promise.done.is_some();
        let mark = kept.then(|| view! { <Badge label=t(topics::KEPT) tone=Tone::Good/> });
        view! { <li>{particulars(promise)} {mark}</li> }.into_any()
    };
    view! {
        <PageHead title=t(say::ACTIONS) lead=t(say::ACTIONS_LEAD)/>
        {sides(Route::Talk(Talk::Actions))}
        <div class="stack">
            <div class="no-print"><Select id="shelf" label=t(topics::WHICH) value=shelf choices/></div>
            <p class="soft" role="status">{move || none.get().then(|| t(say::NO_ACTIONS))}</p>
            {growing(shown, line)}
        </div>
    }
    .into_any()
}
