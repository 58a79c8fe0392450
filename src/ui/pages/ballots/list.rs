//! All ballots.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::tone;
use crate::app::use_app;
use crate::domain::community::Estate;
use crate::domain::deliberation::ballot::{Ballot, BallotPhase, ballot_phase};
use crate::log::State;
use crate::text::{Lang, ballots as say};
use crate::ui::components::{Badge, EmptyState, Kind, LinkButton, Notice, PageHead};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::pages::topics::sides;
use crate::ui::route::{BallotPage, Route};

#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    about: String,
    phase: BallotPhase,
}

fn rows(state: &State, lang: Lang) -> Vec<Row> {
    let mut rows: Vec<(_, Row)> = state
        .all::<Ballot>()
        .map(|(id, ballot)| {
            let estate = ballot.estate.and_then(|id| state.get::<Estate>(&id));
            let estate = estate.map(|e| e.name).unwrap_or_default();
            let matter = ballot.matter.name().get(lang);
            let row = Row {
                id: id.to_string(),
                phase: ballot_phase(state, &id),
                about: [estate.as_str(), " ", matter].concat().trim().to_owned(),
                title: ballot.title,
            };
            ((row.phase == BallotPhase::Announced, Reverse(ballot.opens)), row)
        })
        .collect();
    rows.sort_by_key(|(key, _)| *key);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The page of all ballots.
#[component]
pub fn BallotsPage() -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| rows(state, lang())));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        <PageHead title=t(say::BALLOTS) lead=t(say::LEAD)>
            <LinkButton label=t(say::NEW) to=Route::NewBallot kind=Kind::Primary/>
        </PageHead>
        {sides(Route::Ballots)}
        {move || {
            if none.get() {
                view! { <EmptyState title=t(say::NONE) why=t(say::NONE_WHY)/> }.into_any()
            } else {
                growing(all.into(), line)
            }
        }}
        <Notice>
            <p>{t(say::NOT_OFFICIAL)}</p>
            <p><a href=Route::BallotRules.href()>{t(say::RULES)}</a></p>
        </Notice>
    }
    .into_any()
}

fn line(row: Row) -> AnyView {
    let page =
        if row.phase >= BallotPhase::Closed { BallotPage::Result } else { BallotPage::Board };
    view! {
        <li>
            <a href=Route::Ballot(row.id, page).href()>{row.title}</a>
            <span class="row soft">
                {row.about} <Badge label=t(row.phase.name()) tone=tone(row.phase)/>
            </span>
        </li>
    }
    .into_any()
}
