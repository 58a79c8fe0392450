//! 今天: what the home page tells, read off the state.

mod kept;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::domain::conflicts::conflicts;
use crate::domain::deliberation::{
    Threads, Topic, not_yet_posted, open_objections, outside, overdue, owes_reply, unclosed,
    upcoming, waiting,
};
use crate::domain::pact::{Life, Pact, life};
use crate::domain::shifts::{Staffing, gaps, outlook_among, roster};
use crate::log::{RecordId, State};
use crate::text::conflicts as says;
use crate::text::{Lang, dates, notices, pact_text, roster_life};
use crate::ui::lang::lang;
use crate::ui::route::{MeetingPage, PactPage, Route, Staff, Talk};
use crate::ui::shell::{Gap, NextMeeting, Today, TodayPage, Waiting};

/// How many days count as this week, today among them.
const WEEK: u64 = 7;

/// The home page of the open community.
#[component]
pub fn HomePage() -> AnyView {
    let app = use_app();
    let today = Memo::new(move |_| {
        if !app.is_whole() {
            return kept::read(&app.kept_today(), app.today()).unwrap_or_default();
        }
        now(app)
    });
    view! { <TodayPage today/> }.into_any()
}

/// The home page as text, to be kept.
pub(in crate::ui) fn told(app: App) -> String {
    kept::write(&now(app))
}

fn now(app: App) -> Today {
    Today {
        not_shared: app.not_shared(),
        backup: app.exported(),
        ..app.read(|state| read(app, state, app.today(), lang()))
    }
}

fn read(app: App, state: &State, date: NaiveDate, lang: Lang) -> Today {
    let threads = Threads::of(state);
    let mut topics: Vec<Waiting> = waiting(state, &threads, None)
        .into_iter()
        .map(|(id, topic)| Waiting {
            to: Route::Topic(id.to_string()),
            title: topic.title,
            since: threads.history(&id).first().map(|step| app.time_of(&step.at).date()),
        })
        .collect();
    // Who raised it waits for an answer, too, while nobody has told them what came of it.
    topics.extend(state.all::<Topic>().filter(|(id, _)| owes_reply(&threads, id)).map(
        |(id, topic)| Waiting {
            to: Route::Topic(id.to_string()),
            title: topic.title,
            since: threads.history(&id).last().map(|step| app.time_of(&step.at).date()),
        },
    ));
    topics.extend(objections(state, date, false, lang));
    topics.sort_by_key(|one| one.since);
    // Reading every shift is the dearest part: once.
    let shifts = roster(state);
    Today {
        date,
        calls: calls(state, &shifts, date, lang),
        meeting: upcoming(state, date).into_iter().find_map(|(id, m)| {
            Some(NextMeeting {
                id: id.to_string(),
                title: m.name(state, lang),
                at: m.at?,
                place: m.place_name(state),
            })
        }),
        topics,
        overdue: late(state, &threads, date, lang),
        gaps: gaps(&shifts, date, WEEK)
            .into_iter()
            .filter_map(|s| {
                Some(Gap {
                    id: s.id.to_string(),
                    title: s.shift.title.clone(),
                    at: s.shift.span()?.0,
                    missing: usize::try_from(s.missing()).unwrap_or_default(),
                })
            })
            .collect(),
        ..Today::default()
    }
}

/// What is past its day: promises, answers of those a topic was handed over to, notices that should hang, objections to
/// be answered.
fn late(state: &State, threads: &Threads, date: NaiveDate, lang: Lang) -> Vec<Waiting> {
    let mut all: Vec<Waiting> = overdue(state, date)
        .into_iter()
        .map(|(id, action)| Waiting {
            to: Route::Talk(Talk::Action(id.to_string())),
            title: action.what,
            since: action.due,
        })
        .collect();
    let handed = outside(state, threads).into_iter().filter(|(.., h)| h.is_late(date));
    all.extend(handed.map(|(id, topic, handover)| Waiting {
        to: Route::Topic(id.to_string()),
        title: topic.title,
        since: handover.handed.due,
    }));
    all.extend(not_yet_posted(state, date).into_iter().map(|(id, posting)| Waiting {
        to: Route::Talk(Talk::Notice(id.to_string())),
        title: posting.title,
        since: posting.from,
    }));
    all.extend(objections(state, date, true, lang));
    all.sort_by_key(|one| one.since);
    all
}

/// Objections nobody has answered: those past the day to answer them by, or the others.
fn objections(
    state: &State,
    date: NaiveDate,
    late: bool,
    lang: Lang,
) -> impl Iterator<Item = Waiting> {
    let open = open_objections(state).into_iter().filter(move |(o, _)| o.is_late(date) == late);
    open.map(move |(one, posting)| Waiting {
        to: Route::Talk(Talk::Notice(one.objection.notice.to_string())),
        title: notices::OBJECTION_WAITS.fill(lang, &[&posting.title]),
        since: if late { one.objection.due } else { one.objection.day },
    })
}

/// Meetings nobody closed, pacts that run out, and places of which two people said different things.
fn calls(state: &State, shifts: &[Staffing], date: NaiveDate, lang: Lang) -> Vec<Waiting> {
    let open = unclosed(state, date).into_iter().map(|(id, m)| {
        let day = m.at.map(|at| dates::day(at.date(), lang)).unwrap_or_default();
        Waiting {
            to: Route::Meeting(id.to_string(), MeetingPage::Live),
            title: says::UNCLOSED.fill(lang, &[&m.name(state, lang), &day]),
            since: None,
        }
    });
    let mut calls: Vec<Waiting> = open.collect();
    calls.extend(terms(state, date, lang));
    calls.extend(at_risk(shifts, state, date, lang));
    let twice = conflicts(state).len();
    if twice > 0 {
        let title = says::WAITING.fill(lang, &[&twice.to_string()]);
        calls.push(Waiting { to: Route::Conflicts, title, since: None });
    }
    calls
}

/// Shifts of today and tomorrow that may go wrong although nobody is missing from them on paper; those that miss somebody
/// have lines of their own.
fn at_risk(all: &[Staffing], state: &State, date: NaiveDate, lang: Lang) -> Option<Waiting> {
    let near = outlook_among(all, state, date, 2);
    let many = near.iter().filter(|o| o.is_at_risk() && o.staffing.missing() == 0).count();
    let title = roster_life::RISK_CALL.fill(lang, &[&many.to_string()]);
    (many > 0).then_some(Waiting { to: Route::Staff(Staff::Days), title, since: None })
}

/// Pacts that run out soon, or have.
fn terms(state: &State, date: NaiveDate, lang: Lang) -> impl Iterator<Item = Waiting> {
    let call = move |(id, pact): (RecordId, Pact)| {
        let title = match life(state, &id, date) {
            Life::Soon(_, left) => {
                pact_text::CALL_SOON.fill(lang, &[&pact.title, &left.to_string()])
            }
            Life::Over(_) => pact_text::CALL_OVER.fill(lang, &[&pact.title]),
            Life::NotAdopted | Life::NoTerm | Life::Runs(_) => return None,
        };
        let to = Route::Pact(id.to_string(), PactPage::Watch);
        Some(Waiting { to, title, since: None })
    };
    state.all::<Pact>().filter_map(call)
}
