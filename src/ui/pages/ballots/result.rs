//! The result: carried or not, the working, the notice as it is posted, objections to it.

use leptos::prelude::*;

use super::board::problems;
use super::dues::dues_of;
use super::roll::objections;
use super::words::weight;
use super::working::working;
use super::{result_of, side};
use crate::app::use_app;
use crate::domain::community::name_of;
use crate::domain::deliberation::ballot::{
    Ballot, BallotPhase, BallotResult, Choice, Seat, Standing, Weight, result_notice, result_short,
};
use crate::log::RecordId;
use crate::text::ballots as say;
use crate::ui::components::{
    Badge, Button, CopyForGroup, Fact, Facts, Kind, Notice, Section, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{document_of, print};
use crate::ui::route::BallotPage;

/// The page of the result.
#[component]
pub fn ResultPage(
    /// Which ballot.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, BallotPage::Result, move || {
        let result = result_of(app, id);
        (move || {
            let result = result.get()?;
            if result.phase < BallotPhase::Closed {
                return Some(view! { <p class="soft">{t(say::RESULT_LATER)}</p> }.into_any());
            }
            Some(
                view! {
                    <div class="no-print">
                        {verdict(&result)}
                            {problems(id, &result)}
                        {working(
                            result.rule,
                            result.verdict.participation.as_ref(),
                            Some(&result.verdict.approval),
                        )}
                            {counts(&result)}
                        {standings(id, &result)}
                    {dues_of(id)}
                    </div>
                    {notice(id, result)}
                    <div class="no-print">
                        {objections(id, true)}
                        <p class="soft">{t(say::RECOUNT)}</p>
                    </div>
                }
                .into_any(),
            )
        })
        .into_any()
    })
}

fn verdict(result: &BallotResult) -> Option<AnyView> {
    if !result.standings.is_empty() {
        return None;
    }
    let (label, tone) = if result.verdict.passed() {
        (say::CARRIED, Tone::Good)
    } else {
        (say::NOT_CARRIED, Tone::Must)
    };
    Some(view! { <Notice tone><p class="live-title">{t(label)}</p></Notice> }.into_any())
}

fn counts(result: &BallotResult) -> AnyView {
    let with_area = result.roll.area > 0;
    let counts = result.counts;
    let line = move |choice: Choice, w: Weight| {
        view! { <Fact term=t(choice.name())>{move || weight(w, with_area, lang())}</Fact> }
    };
    view! {
        <Facts>
            {line(Choice::For, counts.agree)}
            {line(Choice::Against, counts.against)}
            {line(Choice::Abstain, counts.abstain)}
            {line(Choice::Invalid, counts.invalid)}
        </Facts>
    }
    .into_any()
}

fn standings(id: RecordId, result: &BallotResult) -> Option<AnyView> {
    if result.standings.is_empty() {
        return None;
    }
    let app = use_app();
    let with_area = result.roll.area > 0;
    let line = |standing: &Standing| {
        let name = app.read(|s| name_of(s, &standing.person)).unwrap_or_default();
        let (chosen, seat) = (standing.chosen, standing.seat);
        let tone = match seat {
            Seat::Elected => Tone::Good,
            Seat::Tied => Tone::Must,
            Seat::Spare | Seat::Failed => Tone::Plain,
        };
        view! {
            <li class="split">
                <span>{name} " " <span class="soft">{move || weight(chosen, with_area, lang())}</span></span>
                <Badge label=t(seat.name()) tone/>
            </li>
        }
    };
    let lines = result.standings.iter().map(line).collect_view();
    let tied = result.standings.iter().any(|s| s.seat == Seat::Tied);
    let tie = tied.then(|| {
        let stated = app.read(|s| s.get::<Ballot>(&id)).unwrap_or_default().tie_break;
        let text = tf(say::TIE_LEFT, move |lang| {
            let none = stated.is_empty();
            vec![if none { say::TIE_NONE.get(lang).to_owned() } else { stated.clone() }]
        });
        view! { <Notice tone=Tone::Must><p>{text}</p></Notice> }
    });
    Some(
        view! {
            <Section title=t(say::STANDINGS)>
                <ul role="list" class="list">{lines}</ul>
                {tie}
            </Section>
        }
        .into_any(),
    )
}

fn notice(id: RecordId, result: BallotResult) -> AnyView {
    let app = use_app();
    let both = Memo::new(move |_| {
        app.read(|state| {
            let ballot = state.get::<Ballot>(&id).unwrap_or_default();
            let long = result_notice(state, &id, &ballot, &result, true, lang());
            (long, result_short(&ballot, &result, lang()))
        })
    });
    let text = Signal::derive(move || both.get().0);
    let short = Signal::derive(move || both.get().1);
    let file = Signal::derive(move || {
        let title = app.read(|s| s.get::<Ballot>(&id)).unwrap_or_default().title;
        [title.as_str(), "-", say::SIDE_RESULT.get(lang())].concat()
    });
    view! {
        <p class="soft no-print">{t(say::RESULT_LEAD)}</p>
        {document_of(text)}
        <div class="stack no-print">
            <p><Button label=t(say::PRINT_RESULT) kind=Kind::Secondary on_click=print/></p>
            <CopyForGroup id="result" text=short file/>
        </div>
    }
    .into_any()
}
