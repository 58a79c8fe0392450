//! The history of a topic in sentences.

use leptos::prelude::*;

use crate::app::commands::deliberation as acts;
use crate::app::{App, use_app};
use crate::domain::deliberation::ballot::{Ballot, derive, result_line};
use crate::domain::deliberation::{Event, Meeting, Step, Topic};
use crate::log::{OpId, RecordId, State};
use crate::text::{Lang, ballots, dates, matters, topics as say};
use crate::ui::components::{Kind, Section};
use crate::ui::lang::t;
use crate::ui::pages::parts::act;
use crate::ui::route::{BallotPage, Route};

/// One line of the history.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    day: String,
    text: String,
    /// What can be taken back where it was said by mistake.
    fact: Option<OpId>,
    /// Where it leads.
    to: Option<Route>,
}

impl Line {
    /// A step in words.
    pub(super) fn of(app: App, state: &State, step: &Step, lang: Lang) -> Self {
        // That time did not suffice is said by the end of the meeting, which is not this topic's to take back; a step
        // that is no fact is changed where it was made.
        let own = !matches!(step.event, Event::CarriedOver(_)) && step.id != OpId::default();
        Self {
            day: dates::day(app.time_of(&step.at).date(), lang),
            text: sentence(state, step, lang),
            fact: own.then_some(step.id),
            to: match &step.event {
                Event::Balloted(id) => Some(Route::Ballot(id.to_string(), BallotPage::Board)),
                Event::BallotAnnounced(id) => {
                    Some(Route::Ballot(id.to_string(), BallotPage::Result))
                }
                _ => None,
            },
        }
    }
}

/// The history, each line with a way back.
pub(super) fn list(lines: Vec<Line>) -> AnyView {
    let app = use_app();
    let lines = lines.into_iter().map(move |Line { day, text, fact, to }| {
        let text = match to {
            Some(to) => view! { <a href=to.href()>{text}</a> }.into_any(),
            None => text.into_any(),
        };
        let back = fact
            .map(|fact| act(t(say::TAKE_BACK), Kind::Quiet, move || acts::take_back(app, fact)));
        view! { <li><span class="soft">{day}</span> " " {text} " " {back}</li> }
    });
    view! {
        <Section title=t(say::HISTORY)>
            <ol role="list" class="list">{lines.collect_view()}</ol>
        </Section>
    }
    .into_any()
}

/// One step in a sentence.
fn sentence(state: &State, step: &Step, lang: Lang) -> String {
    let meeting =
        |id: &RecordId| state.get::<Meeting>(id).map(|m| m.name(state, lang)).unwrap_or_default();
    match &step.event {
        Event::Raised => say::H_RAISED.get(lang).to_owned(),
        Event::Triaged(text) => with(say::H_TRIAGED.get(lang), text, lang),
        Event::OnAgenda(id) => say::H_ON_AGENDA.fill(lang, &[&meeting(id)]),
        Event::CarriedOver(id) => say::H_CARRIED.fill(lang, &[&meeting(id)]),
        Event::Outcome(id, outcome) => {
            let verdict = with(outcome.verdict.name().get(lang), &outcome.text, lang);
            say::H_OUTCOME.fill(lang, &[&meeting(id), &verdict])
        }
        Event::Promised(_, action) => say::H_PROMISED.fill(lang, &[&action.what]),
        Event::Kept(id, _) => {
            let what = state
                .get::<crate::domain::deliberation::Action>(id)
                .map(|action| action.what)
                .unwrap_or_default();
            say::H_KEPT.fill(lang, &[&what])
        }
        Event::Done(text) => with(say::H_DONE.get(lang), text, lang),
        Event::Appraised(said) => {
            say::H_APPRAISED.fill(lang, &[&said.content.to_string(), &said.not_content.to_string()])
        }
        Event::Merged(into) => {
            let title = state.get::<Topic>(into).map(|t| t.title).unwrap_or_default();
            say::H_MERGED.fill(lang, &[&title])
        }
        Event::Declined(reason) => say::H_DECLINED.fill(lang, &[reason]),
        Event::Replied(reply) => {
            let way = reply.way.map(|way| way.name().get(lang)).unwrap_or_default();
            matters::H_REPLIED.fill(lang, &[way, &reply.text])
        }
        Event::HandedOver(handed) => {
            let number = Some(handed.outside.as_str()).filter(|number| !number.is_empty());
            let number = number.map(|number| matters::H_OUTSIDE.fill(lang, &[number]));
            let to = handed.recipient(state);
            matters::H_HANDED.fill(lang, &[&to, &number.unwrap_or_default()])
        }
        Event::HandedAnswered(answer) => matters::H_HANDED_ANSWER.fill(lang, &[&answer.text]),
        Event::Matched(other) => {
            let title = state.get::<Topic>(other).map(|t| t.title).unwrap_or_default();
            matters::H_MATCHED.fill(lang, &[&title])
        }
        Event::MatchEnded(_, ended) => {
            let head = if ended.failed { matters::H_MATCH_FAILED } else { matters::H_MATCH_DONE };
            with(head.get(lang), &ended.text, lang)
        }
        Event::Balloted(id) => {
            let title = state.get::<Ballot>(id).map(|b| b.title).unwrap_or_default();
            ballots::H_PREPARED.fill(lang, &[&title])
        }
        Event::BallotAnnounced(id) => {
            let title = state.get::<Ballot>(id).map(|b| b.title).unwrap_or_default();
            let result = derive(state, id).map(|r| result_line(state, &r, lang));
            ballots::H_ANNOUNCED.fill(lang, &[&title, &result.unwrap_or_default()])
        }
        Event::Judged(judged) => {
            let words = judged.words(lang);
            if judged.raiser {
                matters::H_JUDGED_RAISER.fill(lang, &[&words])
            } else {
                matters::H_JUDGED.fill(lang, &[&words, &judged.heads.max(1).to_string()])
            }
        }
    }
}

fn with(head: &str, text: &str, lang: Lang) -> String {
    let joint = match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    };
    if text.is_empty() { head.to_owned() } else { [head, joint, text].concat() }
}
