//! All notices, by how they stand today.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::tone;
use crate::app::use_app;
use crate::domain::deliberation::{Posting, PostingKind, PostingPhase, posted, posting_phase};
use crate::text::{dates, notices as say};
use crate::ui::components::{Badge, Choice, EmptyState, Kind, LinkButton, PageHead, Select, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::pages::topics::sides;
use crate::ui::route::{Route, Talk};

/// A notice as it stands in the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    kind: PostingKind,
    phase: PostingPhase,
    from: Option<chrono::NaiveDate>,
    hangs: bool,
}

const PHASES: [PostingPhase; 5] = [
    PostingPhase::Current,
    PostingPhase::Coming,
    PostingPhase::Undated,
    PostingPhase::Over,
    PostingPhase::Withdrawn,
];

/// The page of all notices.
#[component]
pub fn NoticesPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let all = Memo::new(move |_| {
        app.read(|state| {
            let row = |(id, posting): (_, Posting)| Row {
                phase: posting_phase(state, &id, &posting, today),
                hangs: !posted(state, &id).is_empty(),
                id: id.to_string(),
                title: posting.title,
                kind: posting.kind,
                from: posting.from,
            };
            let mut rows: Vec<Row> = state.all::<Posting>().map(row).collect();
            rows.sort_by_cached_key(|row| (row.phase, Reverse(row.from), row.id.clone()));
            rows
        })
    });
    let shelf = RwSignal::new(String::new());
    let choices = Signal::derive(move || {
        all.with(|all| {
            let mut choices =
                vec![Choice::new("", say::ALL.fill(lang(), &[&all.len().to_string()]))];
            choices.extend(PHASES.iter().enumerate().map(|(n, phase)| {
                let count = all.iter().filter(|row| row.phase == *phase).count().to_string();
                let label = say::OF_PHASE.fill(lang(), &[phase.name().get(lang()), &count]);
                Choice::new(n.to_string(), label)
            }));
            choices
        })
    });
    let shown = Signal::derive(move || {
        let phase = shelf.with(|n| n.parse().ok().and_then(|n: usize| PHASES.get(n).copied()));
        let mut rows = all.get();
        rows.retain(|row| phase.is_none_or(|phase| row.phase == phase));
        rows
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let none_here = Memo::new(move |_| shown.with(Vec::is_empty));
    let write = || Route::Talk(Talk::NewNotice);
    view! {
        <PageHead title=t(say::NOTICES) lead=t(say::LEAD)>
            <LinkButton label=t(say::WRITE) to=write() kind=Kind::Primary/>
        </PageHead>
        {sides(Route::Talk(Talk::Notices))}
        {move || {
            if none.get() {
                let next = (t(say::WRITE), write());
                return view! { <EmptyState title=t(say::NONE) why=t(say::NONE_WHY) next/> }
                    .into_any();
            }
            view! {
                <div class="stack">
                    <Select id="shelf" label=t(say::WHICH) value=shelf choices/>
                    <p class="soft" role="status">
                        {move || none_here.get().then(|| t(say::NONE_HERE))}
                    </p>
                    {growing(shown, line)}
                    <p><LinkButton label=t(say::LOOP) to=Route::Talk(Talk::NoticeLoop)/></p>
                </div>
            }
            .into_any()
        }}
    }
    .into_any()
}

fn line(row: Row) -> AnyView {
    let to = Route::Talk(Talk::Notice(row.id)).href();
    let from = row.from;
    let missing = row.phase == PostingPhase::Current && !row.hangs;
    let missing = missing.then(|| view! { <Badge label=t(say::NOT_POSTED) tone=Tone::Must/> });
    view! {
        <li>
            <a href=to>{row.title}</a>
            <span class="row soft">
                <Badge label=t(row.phase.name()) tone=tone(row.phase)/>
                {missing}
                <span>{t(row.kind.name())}</span>
                <span>{move || from.map(|from| dates::day(from, lang()))}</span>
            </span>
        </li>
    }
    .into_any()
}
