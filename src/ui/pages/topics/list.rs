//! All topics, by how far they are.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::parts::{STEPS, behind, grid_choices};
use super::tone;
use crate::app::use_app;
use crate::domain::community::code;
use crate::domain::deliberation::{Category, Stage, Threads, Topic, owes_reply, support};
use crate::log::State;
use crate::text::ballots::BALLOTS;
use crate::text::topics as say;
use crate::text::{Msg, figures, matter_pages as more, notices};
use crate::ui::components::{
    Badge, Choice, EmptyState, Kind, LinkButton, PageHead, RadioGroup, Section, Select, Tabs,
    TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::{Route, Talk};

/// A topic as it stands in the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    number: String,
    category: Category,
    about: String,
    grid: String,
    /// What a search looks at.
    words: String,
    stage: Stage,
    owed: bool,
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
            owed: owes_reply(&threads, &id),
            id: id.to_string(),
            grid: topic.grid.map(|grid| state.one(&grid).to_string()).unwrap_or_default(),
            words: code::plain(
                &[topic.title.as_str(), " ", &topic.number, " ", &topic.place].concat(),
            ),
            title: topic.title,
            number: topic.number,
            category: topic.category,
            about: topic.about,
        })
        .collect();
    rows.sort_by_cached_key(|r| (!r.stage.waits(), Reverse(r.support), r.number.clone()));
    rows
}

/// The tabs between topics, meetings and what belongs to them.
pub(in crate::ui::pages) fn sides(current: Route) -> AnyView {
    let tabs = vec![
        (Route::Topics, t(say::TOPICS)),
        (Route::Meetings, t(say::MEETINGS)),
        (Route::Ballots, t(BALLOTS)),
        (Route::Talk(Talk::Actions), t(more::ACTIONS)),
        (Route::Talk(Talk::Needs), t(more::NEEDS_SHORT)),
        (Route::Talk(Talk::Notices), t(notices::NOTICES_SHORT)),
        (Route::Talk(Talk::Venues), t(more::VENUES)),
        (Route::Talk(Talk::Figures), t(figures::FIGURES)),
    ];
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
    let pick = Pick::new();
    let shown = Signal::derive(move || {
        let word = shelf.get();
        let fits = SHELVES.iter().find(|(w, ..)| *w == word).map_or(SHELVES[0].2, |s| s.2);
        let picked = pick.read();
        all.with(|all| {
            all.iter().filter(|row| fits(row.stage) && picked(row)).cloned().collect::<Vec<_>>()
        })
    });
    let board = Memo::new(move |_| pick.look.with(|look| look == BOARD));
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
                    {pick.fields()}
                    <p class="soft" role="status">
                        {move || none_here.get().then(|| t(say::NONE_HERE))}
                    </p>
                    {move || if board.get() { columns(shown) } else { growing(shown, line) }}
                </div>
            }
            .into_any()
        }}
    }
    .into_any()
}

/// What narrows the list down, and how it is looked at.
#[derive(Clone, Copy)]
struct Pick {
    query: RwSignal<String>,
    category: RwSignal<String>,
    grid: RwSignal<String>,
    look: RwSignal<String>,
}

const LIST: &str = "list";
const BOARD: &str = "board";

impl Pick {
    fn new() -> Self {
        let field = |text: &str| RwSignal::new(text.to_owned());
        Self { query: field(""), category: field(""), grid: field(""), look: field(LIST) }
    }

    /// Which rows fit what is typed and chosen. Tracked.
    fn read(self) -> impl Fn(&Row) -> bool {
        let query = code::plain(&self.query.get());
        let (category, grid) = (Category::of_word(&self.category.get()), self.grid.get());
        move |row| {
            row.words.contains(&query)
                && category.is_none_or(|category| row.category == category)
                && (grid.is_empty() || row.grid == grid)
        }
    }

    fn fields(self) -> AnyView {
        let categories = Signal::derive(|| {
            let mut all = vec![Choice::new("", more::ANY_CATEGORY.get(lang()))];
            let choice = |c: &Category| Choice::new(c.word(), c.name().get(lang()));
            all.extend(Category::ALL.iter().map(choice));
            all
        });
        let looks = Signal::derive(|| {
            let looks = [(LIST, more::AS_LIST), (BOARD, more::AS_BOARD)];
            looks.map(|(word, name)| Choice::new(word, name.get(lang()))).to_vec()
        });
        view! {
            <details class="fold">
                <summary>{t(more::FILTER)}</summary>
                <div class="stack">
                    <TextField id="search" label=t(more::SEARCH) value=self.query/>
                    <Select
                        id="category"
                        label=t(say::CATEGORY)
                        value=self.category
                        choices=categories
                    />
                    <Select
                        id="grid"
                        label=t(more::GRID)
                        value=self.grid
                        choices=grid_choices(more::ANY_GRID)
                    />
                    <RadioGroup id="look" label=t(more::LOOK) value=self.look choices=looks/>
                </div>
            </details>
        }
        .into_any()
    }
}

/// The board: a column for each step, and one for what left the line.
fn columns(shown: Signal<Vec<Row>>) -> AnyView {
    let column = move |step: usize| {
        let name = STEPS.get(step).copied().unwrap_or(more::STEP_OFF);
        // What was appraised stands with what waits for it.
        let of = |row: &Row| behind(row.stage).map_or(STEPS.len(), |n| n.min(STEPS.len() - 1));
        let rows = Signal::derive(move || {
            shown.get().into_iter().filter(|row| of(row) == step).collect::<Vec<_>>()
        });
        let title = Signal::derive(move || {
            let count = rows.with(Vec::len).to_string();
            [name.get(lang()), " ", &count].concat()
        });
        view! { <Section title>{growing(rows, line)}</Section> }
    };
    view! { <div class="board">{(0..=STEPS.len()).map(column).collect_view()}</div> }.into_any()
}

fn line(row: Row) -> AnyView {
    let people = (row.support > 1).then(|| tf(say::PEOPLE, move |_| vec![row.support.to_string()]));
    let category = match row.about.as_str() {
        "" => t(row.category.name()),
        about => Signal::stored(about.to_owned()),
    };
    let owed = row.owed.then(|| view! { <Badge label=t(more::OWED_BADGE) tone=Tone::Must/> });
    view! {
        <li>
            <a href=Route::Topic(row.id).href()>{row.title}</a>
            <span class="row soft">
                <Badge label=t(row.stage.name()) tone=tone(row.stage)/>
                {owed}
                <span>{category}</span>
                {people.map(|people| view! { <span>{people}</span> })}
                <span>{row.number}</span>
            </span>
        </li>
    }
    .into_any()
}
