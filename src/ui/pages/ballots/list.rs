//! All ballots.

use std::cmp::Reverse;

use leptos::prelude::*;

use super::tone;
use crate::app::use_app;
use crate::domain::community::Estate;
use crate::domain::deliberation::ballot::{Ballot, BallotPhase, ballot_phase, derive, result_line};
use crate::log::{RecordId, State};
use crate::text::{Lang, ballots as say};
use crate::ui::components::{Badge, EmptyState, Kind, LinkButton, Notice, PageHead};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::growing;
use crate::ui::pages::topics::sides;
use crate::ui::route::{BallotPage, Route};

/// A ballot in a list.
#[derive(Clone, PartialEq)]
pub(in crate::ui::pages) struct Row {
    id: String,
    title: String,
    about: String,
    phase: BallotPhase,
}

impl Row {
    fn of(state: &State, id: &RecordId, ballot: &Ballot, lang: Lang) -> Self {
        let estate = ballot.estate.and_then(|id| state.get::<Estate>(&id));
        let estate = estate.map(|e| e.name).unwrap_or_default();
        let matter = ballot.matter.name().get(lang);
        Self {
            id: id.to_string(),
            phase: ballot_phase(state, id),
            about: [estate.as_str(), " ", matter].concat().trim().to_owned(),
            title: ballot.title.clone(),
        }
    }

    /// A ballot with its result, once voting is over.
    pub(in crate::ui::pages) fn with_result(
        state: &State,
        id: &RecordId,
        ballot: &Ballot,
        lang: Lang,
    ) -> Self {
        let row = Self::of(state, id, ballot, lang);
        let over = row.phase >= BallotPhase::Closed;
        match derive(state, id).filter(|_| over) {
            Some(result) => Self { about: result_line(state, &result, lang), ..row },
            None => row,
        }
    }
}

fn rows(state: &State, lang: Lang) -> Vec<Row> {
    let mut rows: Vec<(_, Row)> = state
        .all::<Ballot>()
        .map(|(id, ballot)| {
            let row = Row::of(state, &id, &ballot, lang);
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

/// A ballot as a line: to its result once voting is over, else to how it stands.
pub(in crate::ui::pages) fn line(row: Row) -> AnyView {
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
