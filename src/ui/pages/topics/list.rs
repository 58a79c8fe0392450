//! All topics, by how far they are.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::tone;
use crate::app::use_app;
use crate::domain::deliberation::{Category, Stage, Threads, Topic, support};
use crate::log::State;
use crate::text::Msg;
use crate::text::topics as say;
use crate::ui::components::{Badge, Choice, EmptyState, Kind, LinkButton, PageHead, Select, Tabs};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::Route;

/// A topic as it stands in the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    number: String,
    category: Category,
    stage: Stage,
    support: u32,
}

/// A way to choose topics: word, label, which stages.
type Shelf = (&'static str, Msg, fn(Stage) -> bool);

const SHELVES: [Shelf; 6] = [
    ("open", say::OPEN, |s| !s.is_closed()),
    ("waiting", say::WAITING, Stage::waits),
    ("talking", say::TALKING, |s| matches!(s, Stage::OnAgenda | Stage::Deliberated)),
    ("doing", say::DOING, |s| matches!(s, Stage::Decided | Stage::InHand)),
    ("closed", say::CLOSED, Stage::is_closed),
    ("all", say::ALL, |_| true),
];

fn rows(state: &State) -> Vec<Row> {
    let threads = Threads::of(state);
    let mut rows: Vec<Row> = state
        .all::<Topic>()
        .map(|(id, topic)| Row {
            stage: threads.stage(&id),
            support: support(state, &id),
            id: id.to_string(),
            title: topic.title,
            number: topic.number,
            category: topic.category,
        })
        .collect();
    rows.sort_by_cached_key(|r| (!r.stage.waits(), Reverse(r.support), r.number.clone()));
    rows
}

/// The tabs between topics and meetings.
pub(in crate::ui::pages) fn sides(current: Route) -> AnyView {
    let tabs = vec![(Route::Topics, t(say::TOPICS)), (Route::Meetings, t(say::MEETINGS))];
    view! { <Tabs label=t(say::SIDES) tabs current/> }.into_any()
}

/// The page of all topics.
#[component]
pub fn TopicsPage() -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(rows));
    let shelf = RwSignal::new(SHELVES[0].0.to_owned());
    let choices = Signal::derive(move || {
        all.with(|all| {
            let choice = |(word, label, fits): &Shelf| {
                let count = all.iter().filter(|row| fits(row.stage)).count().to_string();
                Choice::new(*word, label.fill(lang(), &[&count]))
            };
            SHELVES.iter().map(choice).collect::<Vec<_>>()
        })
    });
    let shown = Signal::derive(move || {
        let word = shelf.get();
        let fits = SHELVES.iter().find(|(w, ..)| *w == word).map_or(SHELVES[0].2, |s| s.2);
        all.get().into_iter().filter(|row| fits(row.stage)).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let none_here = Memo::new(move |_| shown.with(Vec::is_empty));
    view! {
        <PageHead title=t(say::TALK) lead=t(say::TALK_LEAD)>
            <LinkButton label=t(say::NOTE_ONE) to=Route::NewTopic kind=Kind::Primary/>
        </PageHead>
        {sides(Route::Topics)}
        {move || {
            if none.get() {
                let next = (t(say::NOTE_ONE), Route::NewTopic);
                return view! { <EmptyState title=t(say::NO_TOPICS) why=t(say::NO_TOPICS_WHY) next/> }
                    .into_any();
            }
            view! {
                <div class="stack">
                    <Select id="shelf" label=t(say::WHICH) value=shelf choices/>
                    {move || none_here.get().then(|| view! { <p class="soft">{t(say::NONE_HERE)}</p> })}
                    {growing(shown, line)}
                </div>
            }
            .into_any()
        }}
    }
    .into_any()
}

fn line(row: Row) -> AnyView {
    let people = (row.support > 1).then(|| tf(say::PEOPLE, move |_| vec![row.support.to_string()]));
    view! {
        <li>
            <a href=Route::Topic(row.id).href()>{row.title}</a>
            <span class="row soft">
                <Badge label=t(row.stage.name()) tone=tone(row.stage)/>
                <span>{t(row.category.name())}</span>
                {people.map(|people| view! { <span>{people}</span> })}
                <span>{row.number}</span>
            </span>
        </li>
    }
    .into_any()
}
