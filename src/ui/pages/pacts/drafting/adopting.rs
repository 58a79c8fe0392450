//! The way of a settled text to the meeting and to the vote, and its adoption by what they decided.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::commands::pact_life as acts;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{Ballot, ballot_phase};
use crate::domain::deliberation::{AgendaItem, Meeting, MeetingKind, Series, outcome};
use crate::domain::pact::{
    DraftState, NotAdopted, Pact, Submitted, adopt_by_ballot, adopt_by_meeting, adopted,
    draft_state, latest, meetings_for, submissions,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, pact_talk as say};
use crate::ui::components::{
    Badge, Button, Choice, DateField, Fact, Facts, Form, FormErrors, Kind, LinkButton, Notice,
    Select, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::act;
use crate::ui::route::{BallotPage, MeetingPage, Route};

/// The latest settled text, as this part needs it.
#[derive(Clone, PartialEq)]
struct Text {
    hash: String,
    number: String,
    /// The draft says something else.
    changed: bool,
    needs_ballot: bool,
}

/// Where a text was put, and what came of it.
#[derive(Clone, PartialEq)]
struct Put {
    what: Msg,
    name: String,
    to: Option<Route>,
    state: String,
    /// The meeting or the ballot that may adopt it, or why not.
    by: Result<By, NotAdopted>,
    /// The day it was decided, where that is known.
    day: Option<NaiveDate>,
}

#[derive(Clone, Copy, PartialEq)]
enum By {
    Meeting(RecordId),
    Ballot(RecordId),
}

fn text(state: &State, id: &RecordId) -> Option<Text> {
    let latest = latest(state, id)?;
    let pact = state.get::<Pact>(id)?;
    Some(Text {
        hash: latest.hash.to_string(),
        number: latest.text.version.to_string(),
        changed: draft_state(state, id) == DraftState::Changed,
        needs_ballot: pact.kind.rules().needs_ballot,
    })
}

/// The name of a meeting with its day; of a series, what its next meeting is.
fn meeting_name(state: &State, id: &RecordId, lang: Lang) -> String {
    match (state.get::<Meeting>(id), state.get::<Series>(id)) {
        (Some(meeting), _) => {
            let day = meeting.at.map(|at| dates::day(at.date(), lang)).unwrap_or_default();
            [day.as_str(), " ", &meeting.name(state, lang)].concat().trim().to_owned()
        }
        (None, Some(_)) => say::BACKLOG.fill(lang, &[MeetingKind::NightTalk.name().get(lang)]),
        (None, None) => String::new(),
    }
}

fn puts(state: &State, id: &RecordId, hash: &str, today: NaiveDate, lang: Lang) -> Vec<Put> {
    let one = |put: Submitted| {
        if let Some(ballot) = put.ballot {
            let ballot = state.one(&ballot);
            let record = state.get::<Ballot>(&ballot)?;
            let adopts = adopt_by_ballot(state, id, hash, &ballot, today);
            return Some(Put {
                what: say::IN_VOTE,
                name: record.title,
                to: Some(Route::Ballot(ballot.to_string(), BallotPage::Board)),
                state: ballot_phase(state, &ballot).name().get(lang).to_owned(),
                by: adopts.map(|_| By::Ballot(ballot)),
                day: None,
            });
        }
        let item = put.item?;
        let meeting = state.one(&state.get::<AgendaItem>(&item)?.meeting);
        let record = state.get::<Meeting>(&meeting);
        let came = outcome(state, &item).map(|came| came.outcome.verdict.name().get(lang));
        let adopts = adopt_by_meeting(state, id, hash, &meeting, today);
        Some(Put {
            what: say::ON_AGENDA,
            name: meeting_name(state, &meeting, lang),
            to: record.as_ref().map(|_| Route::Meeting(meeting.to_string(), MeetingPage::Plan)),
            state: came.unwrap_or(say::OPEN.get(lang)).to_owned(),
            by: adopts.map(|_| By::Meeting(meeting)),
            day: record.and_then(|m| m.at).map(|at| at.date()).filter(|day| *day <= today),
        })
    };
    submissions(state, id).into_iter().filter(|put| put.text == hash).filter_map(one).collect()
}

/// The part of the draft side on adoption.
pub(in crate::ui::pages::pacts) fn adopting(id: RecordId) -> AnyView {
    let app = use_app();
    let now = Memo::new(move |_| app.read(|state| text(state, &id)));
    let stands = Memo::new(move |_| app.read(|state| adopted(state, &id)));
    let adoption = move || {
        let adoption = stands.get()?;
        let words = app.read(|state| adoption.words(state, lang()));
        let version = adoption.version.as_ref().map(|v| v.text.version.to_string());
        let label = match version {
            Some(n) => {
                [&crate::text::pact_draft::VERSION.fill(lang(), &[&n]), " ", &words].concat()
            }
            None => words,
        };
        let disputed = adoption.disputed.then(|| {
            view! { <Notice tone=Tone::Must><p>{t(say::DISPUTED)}</p></Notice> }
        });
        Some(view! { <p><Badge label tone=Tone::Good/></p> {disputed} })
    };
    view! {
        <div class="stack measure">
            <p class="soft">{t(say::ADOPTING_WHY)}</p>
            {adoption}
            {move || match now.get() {
                None => view! { <p class="soft">{t(NotAdopted::NotFrozen.words())}</p> }.into_any(),
                Some(text) => of_text(id, text),
            }}
        </div>
    }
    .into_any()
}

fn of_text(id: RecordId, text: Text) -> AnyView {
    let app = use_app();
    let (number, hash) = (text.number.clone(), text.hash.clone());
    let about = tf(say::ABOUT, move |_| vec![number.clone()]);
    let changed = text.changed.then(|| t(say::ABOUT_CHANGED));
    let all = {
        let hash = hash.clone();
        Memo::new(move |_| app.read(|state| puts(state, &id, &hash, app.today(), lang())))
    };
    let vote = {
        let kind = if text.needs_ballot { Kind::Primary } else { Kind::Secondary };
        let to = Route::BallotOn(id.to_string());
        view! { <p><LinkButton label=t(say::TO_VOTE) to kind/></p> }
    };
    view! {
        <p>{about} " " {changed}</p>
        {
            let hash = hash.clone();
            move || {
                let all = all.get();
                (!all.is_empty()).then(|| {
                    let lines = all.into_iter().map(|put| line(id, &hash, put)).collect_view();
                    view! { <Facts>{lines}</Facts> }
                })
            }
        }
        {to_meeting(id)}
        {vote}
        <details class="fold">
            <summary>{t(say::NOTE_ADOPTION)}</summary>
            {noting(id, hash)}
        </details>
    }
    .into_any()
}

/// Where the text was put, and the button that takes what was decided as its adoption.
fn line(id: RecordId, hash: &str, put: Put) -> AnyView {
    let app = use_app();
    let name = match put.to {
        Some(to) => view! { <a href=to.href()>{put.name}</a> }.into_any(),
        None => put.name.into_any(),
    };
    let after = match put.by {
        // That the meeting has not agreed or the vote is not over, the state beside it says.
        Err(NotAdopted::NotAgreed | NotAdopted::NotClosed) => ().into_any(),
        Err(why) => view! { <p class="soft">{t(why.words())}</p> }.into_any(),
        Ok(by) => {
            let hash = hash.to_owned();
            let day = put.day.unwrap_or_else(|| app.today());
            let (label, id_of_field) = match by {
                By::Meeting(_) => (say::ADOPT_MEETING, "adopt-meeting-day"),
                By::Ballot(_) => (say::ADOPT_BALLOT, "adopt-ballot-day"),
            };
            let submit = move |day| {
                let hash = hash.clone();
                app.run(async move {
                    match by {
                        By::Meeting(one) => acts::adopt_by_meeting(app, id, (hash, one), day).await,
                        By::Ballot(one) => acts::adopt_by_ballot(app, id, (hash, one), day).await,
                    }
                });
            };
            on_day(id_of_field, day, label, submit)
        }
    };
    view! {
        <Fact term=t(put.what)>
            <p>{name} " " <span class="soft">{put.state}</span></p>
            {after}
        </Fact>
    }
    .into_any()
}

/// A day and a button.
fn on_day(
    field: &'static str,
    day: NaiveDate,
    label: Msg,
    submit: impl Fn(NaiveDate) + Send + Sync + 'static,
) -> AnyView {
    let app = use_app();
    let (value, errors) = (RwSignal::new(day.to_string()), FormErrors::new());
    let send = move |()| {
        errors.clear();
        match value.get_untracked().parse::<NaiveDate>() {
            Ok(day) if day <= app.today() => submit(day),
            _ => errors.say(field, say::ADOPT_DAY_WRONG),
        }
    };
    view! {
        <Form on_submit=Callback::new(send)>
            <DateField
                id=field
                label=t(say::ADOPT_DAY)
                hint=t(say::ADOPT_DAY_HINT)
                value
                errors
            />
            <Button label=t(label)/>
        </Form>
    }
    .into_any()
}

/// Puts the text on the agenda of a meeting.
fn to_meeting(id: RecordId) -> AnyView {
    let app = use_app();
    let community = app.community();
    let all = Memo::new(move |_| {
        app.read(|state| {
            let all = meetings_for(state, &community, &id, app.today());
            all.into_iter().map(|m| (m, meeting_name(state, &m, lang()))).collect::<Vec<_>>()
        })
    });
    let first = all.with_untracked(|all| all.first().map(|(id, _)| id.to_string()));
    let which = RwSignal::new(first.unwrap_or_default());
    let choices = Signal::derive(move || {
        all.with(|all| {
            all.iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect::<Vec<_>>()
        })
    });
    let put = move || {
        let chosen = which.with_untracked(|id| id.parse().ok());
        let first = || all.with_untracked(|all| all.first().map(|(id, _)| *id));
        let meeting = chosen.or_else(first);
        async move {
            match meeting {
                Some(meeting) => acts::put_to_meeting(app, id, meeting).await,
                None => Ok(()),
            }
        }
    };
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        {move || {
            if none.get() {
                return view! {
                    <p class="soft">{t(say::NO_MEETING)}</p>
                    <p><LinkButton label=t(say::TO_MEETINGS) to=Route::Meetings/></p>
                }
                .into_any();
            }
            view! { <Select id="meeting" label=t(say::WHICH_MEETING) value=which choices/> }.into_any()
        }}
        {move || (!none.get()).then(|| view! { <p>{act(t(say::PUT), Kind::Secondary, put)}</p> })}
    }
    .into_any()
}

/// Notes an adoption of which nothing is recorded here.
fn noting(id: RecordId, hash: String) -> AnyView {
    let app = use_app();
    let submit = move |day| app.run(acts::note_adoption(app, id, hash.clone(), day));
    view! {
        <p class="soft">{t(say::NOTE_ADOPTION_WHY)}</p>
        {on_day("adopt-note-day", app.today(), say::DO_NOTE, submit)}
    }
    .into_any()
}
