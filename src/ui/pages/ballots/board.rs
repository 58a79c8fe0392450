//! How a ballot stands: what is next, whether it is settled, what is to be looked at. Never who voted how.

use leptos::prelude::*;

use super::rules::rule;
use super::tellers::tellers;
use super::words::weight;
use super::working::working;
use super::{result_of, side, tone};
use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{BallotPhase, BallotResult, Outlook, Problem, StepKind};
use crate::log::RecordId;
use crate::text::{Msg, ballots as say};
use crate::ui::components::{Badge, Fact, Facts, Kind, LinkButton, Notice, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::act;
use crate::ui::route::{BallotPage, Route};

/// The page of how it stands.
#[component]
pub fn BoardPage(
    /// Which ballot.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, BallotPage::Board, move || {
        let result = result_of(app, id);
        view! {
            {move || result.get().map(|r| next(id, &r))}
            {move || result.get().map(|r| standing(&r))}
            {move || result.get().map(|r| problems(id, &r.problems))}
            {tellers(id)}
            {move || result.get().map(|r| view! {
                <Section title=t(say::COUNTING)>
                    <div class="card stack">{rule(r.rule)}</div>
                    <p class="soft">{t(say::NOT_OFFICIAL)}</p>
                </Section>
            })}
        }
        .into_any()
    })
}

/// The one thing to do next, and beside it the way back.
fn next(id: RecordId, result: &BallotResult) -> AnyView {
    let app = use_app();
    let to = |page, label: Msg| {
        let to = Route::Ballot(id.to_string(), page);
        view! { <LinkButton label=t(label) to kind=Kind::Primary/> }.into_any()
    };
    let step =
        move |what, label: Msg, kind| act(t(label), kind, move || acts::take_step(app, id, what));
    let back = move |what, label: Msg| {
        act(t(label), Kind::Quiet, move || acts::take_step_back(app, id, what))
    };
    let buttons = match result.phase {
        BallotPhase::Prepared => vec![to(BallotPage::Roll, say::TO_ROLL)],
        BallotPhase::Roll => vec![step(StepKind::Opened, say::DO_OPEN, Kind::Primary)],
        BallotPhase::Open => vec![
            to(BallotPage::Enter, say::TO_ENTER),
            step(StepKind::Closed, say::DO_CLOSE, Kind::Secondary),
        ],
        BallotPhase::Closed => vec![
            step(StepKind::Announced, say::DO_ANNOUNCE, Kind::Primary),
            back(StepKind::Closed, say::DO_REOPEN),
        ],
        BallotPhase::Announced => vec![
            to(BallotPage::Result, say::TO_RESULT),
            back(StepKind::Announced, say::DO_WITHDRAW),
        ],
    };
    view! {
        <p class="row">
            <Badge label=t(result.phase.name()) tone=tone(result.phase)/>
        </p>
        <p class="row after">{buttons}</p>
    }
    .into_any()
}

/// Whether it is settled, and how much is still out.
fn standing(result: &BallotResult) -> AnyView {
    let settled = result.outlook.map(|outlook| {
        let tone = match outlook {
            Outlook::Certain => Tone::Good,
            Outlook::Impossible => Tone::Must,
            Outlook::Possible => Tone::Plain,
        };
        view! {
            <Notice tone>
                <p class="live-title" role="status">{t(outlook.name())}</p>
                <p class="soft">{t(say::BOARD_WHY)}</p>
            </Notice>
        }
    });
    let with_area = result.roll.area > 0;
    let missing = result.missing;
    let rows = result.roll.heads;
    let of = move |n: u32| tf(say::OF_ROWS, move |_| vec![n.to_string(), rows.to_string()]);
    let (delivered, returned) = (result.delivered, result.returned);
    let (entered, checked) = (result.entered, result.checked);
    let papers = result.has_rows.then(|| {
        view! {
            <Fact term=t(say::DELIVERED)>{of(delivered)}</Fact>
            <Fact term=t(say::RETURNED)>{of(returned)}</Fact>
            <Fact term=t(say::ENTERED)>{of(entered)}</Fact>
            <Fact term=t(say::CHECKED)>{of(checked)}</Fact>
        }
    });
    // While papers come in, only taking part is shown: how many agree would tell who to press.
    let open = result.phase <= BallotPhase::Open;
    let verdict = &result.verdict;
    let shown = (!open || verdict.participation.is_some())
        .then(|| working(verdict.participation.as_ref(), (!open).then_some(&verdict.approval)));
    let rolled = result.phase > BallotPhase::Prepared;
    view! {
        {settled}
        {rolled.then(|| view! {
            <Facts>
                {papers}
                <Fact term=t(say::MISSING)>{move || weight(missing, with_area, lang())}</Fact>
            </Facts>
            {shown}
            {open.then(|| view! { <p class="soft">{t(say::COUNTS_HIDDEN)}</p> })}
        })}
    }
    .into_any()
}

/// What is to be looked at, grave things marked.
pub(super) fn problems(id: RecordId, problems: &[Problem]) -> Option<AnyView> {
    let app = use_app();
    if problems.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = problems
        .iter()
        .map(|problem| {
            let problem = *problem;
            let text = move || app.read(|state| problem.sentence(state, lang()));
            let confirm = (problem == Problem::RuleUnchecked).then(|| {
                act(t(say::CONFIRM_RULE), Kind::Secondary, move || acts::confirm_rule(app, id))
            });
            view! { <li>{text} {confirm}</li> }.into_any()
        })
        .collect();
    let tone = if problems.iter().any(|p| p.is_grave()) { Tone::Must } else { Tone::Plain };
    Some(
        view! {
            <Notice tone>
                <h2>{t(say::PROBLEMS)}</h2>
                <ul>{lines}</ul>
            </Notice>
        }
        .into_any(),
    )
}
