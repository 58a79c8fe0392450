//! How a ballot stands: what is next, whether it is settled, what is to be looked at. Never who voted how.

use leptos::prelude::*;

use super::dues::dues_of;
use super::rules::{local_fold, rule, rule_fold};
use super::tellers::tellers;
use super::words::weight;
use super::working::working;
use super::{result_of, side, tone};
use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{
    Ballot, BallotPhase, BallotResult, Outlook, Problem, StepKind, local_pack, putting_anyway,
};
use crate::domain::deliberation::{Meeting, Topic, UNANNOUNCED};
use crate::log::RecordId;
use crate::text::{Msg, ballots as say};
use crate::ui::components::{
    Badge, Button, Fact, Facts, Form, FormErrors, Kind, LinkButton, Notice, Section, TextField,
    Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::meetings::rules::law_fold;
use crate::ui::pages::parts::{act, typed};
use crate::ui::pages::past;
use crate::ui::route::{BallotPage, MeetingPage, Route};

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
            {comes_from(id)}
            {move || result.get().map(|r| next(id, &r))}
            {move || result.get().map(|r| standing(&r))}
            {move || result.get().map(|r| problems(id, &r))}
            {anyway(id, result)}
            {dues_of(id)}
            {tellers(id)}
            {move || result.get().map(|r| view! {
                <Section title=t(say::COUNTING)>
                    <div class="card stack">{rule(r.rule)}</div>
                    <p class="soft">{t(say::NOT_OFFICIAL)}</p>
                </Section>
            })}
            {past::links(&id)}
        }
        .into_any()
    })
}

/// The local rules a ballot follows.
pub(super) fn local_rules(id: RecordId) -> AnyView {
    let local = use_app().peek(|s| s.get::<Ballot>(&id)).map(|b| b.local).unwrap_or_default();
    local_fold(local_pack(&local))
}

/// The topic it decides and the meeting it is put to the vote in, as links.
fn comes_from(id: RecordId) -> AnyView {
    let app = use_app();
    let links = Memo::new(move |_| {
        app.read(|state| {
            let ballot = state.get::<Ballot>(&id).unwrap_or_default();
            let topic = ballot.topic.and_then(|id| Some((id, state.get::<Topic>(&id)?.title)));
            let meeting = ballot
                .meeting
                .and_then(|id| Some((id, state.get::<Meeting>(&id)?.name(state, lang()))));
            (topic, meeting)
        })
    });
    let link = |term: Msg, to: Route, name: String| {
        view! { <Fact term=t(term)><a href=to.href()>{name}</a></Fact> }
    };
    (move || {
        let (topic, meeting) = links.get();
        (topic.is_some() || meeting.is_some()).then(|| {
            let topic =
                topic.map(|(id, name)| link(say::OF_TOPIC, Route::Topic(id.to_string()), name));
            let meeting = meeting.map(|(id, name)| {
                link(say::OF_MEETING, Route::Meeting(id.to_string(), MeetingPage::Plan), name)
            });
            view! { <Facts>{topic} {meeting}</Facts> }
        })
    })
    .into_any()
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
        // Voting begins on what was announced; else the way on stands under what is to be looked at.
        BallotPhase::Roll if unannounced(result) => Vec::new(),
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
    let shown = (!open || verdict.participation.is_some()).then(|| {
        let approval = (!open).then_some(&verdict.approval);
        working(result.rule, verdict.participation.as_ref(), approval)
    });
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
pub(super) fn problems(id: RecordId, result: &BallotResult) -> Option<AnyView> {
    let app = use_app();
    let problems = &result.problems;
    if problems.is_empty() {
        return None;
    }
    let said = result.put_anyway.clone().map(|reason| {
        view! { <p>{tf(say::ANYWAY_SAID, move |_| vec![reason.clone()])}</p> }
    });
    let by_rule = problems.contains(&Problem::RuleUnchecked).then(|| rule_fold(result.rule));
    let by_local = problems.iter().any(|p| p.is_local()).then(|| local_rules(id));
    let by_notice = problems
        .iter()
        .any(|p| matches!(p, Problem::Unannounced(_) | Problem::PutAnyway(_)))
        .then(|| law_fold(UNANNOUNCED));
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
                {said}
                {by_rule} {by_local} {by_notice}
            </Notice>
        }
        .into_any(),
    )
}

fn unannounced(result: &BallotResult) -> bool {
    result.problems.iter().any(|p| matches!(p, Problem::Unannounced(_)))
}

/// The way on where the notice did not name the matter: to the notice, or on with a reason that stays in sight.
fn anyway(id: RecordId, result: Memo<Option<BallotResult>>) -> AnyView {
    let app = use_app();
    let open = Memo::new(move |_| result.with(|r| r.as_ref().is_some_and(unannounced)));
    let said = Memo::new(move |_| app.read(|s| putting_anyway(s, &id).map(|(fact, _)| fact)));
    let meeting = app.peek(|s| s.get::<Ballot>(&id)).and_then(|b| b.meeting);
    let (reason, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(reason);
        if words.is_empty() {
            errors.say("anyway", say::ANYWAY_MISSING);
            return;
        }
        app.run(acts::put_anyway(app, id, words));
    };
    (move || {
        if let Some(fact) = said.get() {
            let back = move || acts::take_fact_back(app, id, fact);
            return view! { <p>{act(t(say::TAKE_BACK), Kind::Quiet, back)}</p> }.into_any();
        }
        if !open.get() {
            return ().into_any();
        }
        let notice = meeting.map(|meeting| {
            let to = Route::Meeting(meeting.to_string(), MeetingPage::Notice);
            view! { <p><LinkButton label=t(say::TO_NOTICE) to kind=Kind::Primary/></p> }
        });
        view! {
            {notice}
            <Form on_submit=Callback::new(submit)>
                <TextField
                    id="anyway"
                    label=t(say::ANYWAY_WHY)
                    hint=t(say::ANYWAY_HINT)
                    value=reason
                    errors
                />
                <Button label=t(say::ANYWAY)/>
            </Form>
        }
        .into_any()
    })
    .into_any()
}
