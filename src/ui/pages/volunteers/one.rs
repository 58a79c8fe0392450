//! One volunteer: what is known of them at a glance, and a form for each part of it.

use leptos::prelude::*;

use super::boxes::called;
use super::{care, days, free, skills, who};
use crate::app::use_app;
use crate::domain::community::{Grid, Team};
use crate::domain::shifts::{
    Away, Care, Held, Skill, Volunteer, minutes_per_volunteer, roster, week_words,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, volunteers as say};
use crate::ui::components::{Badge, Fact, Facts, LinkButton, PageHead, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::afresh;
use crate::ui::pages::past;
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;

/// The page of one volunteer, or of one not yet taken in.
#[component]
pub fn VolunteerPage(
    /// Which one; none is a new one.
    id: Option<RecordId>,
) -> AnyView {
    match id {
        None => who::new(),
        Some(id) => one(id),
    }
}

/// What is told at a glance.
#[derive(Clone, PartialEq)]
struct Glance {
    name: String,
    facts: Vec<(Msg, String)>,
    badges: Vec<Msg>,
}

fn glance(state: &State, id: &RecordId, app: crate::app::App, lang: Lang) -> Option<Glance> {
    let volunteer = state.get::<Volunteer>(id)?;
    let today = app.today();
    let month = app.this_month();
    let end = month.checked_add_months(chrono::Months::new(1)).and_then(|day| day.pred_opt());
    let minutes = minutes_per_volunteer(&roster(state), month, end.unwrap_or(today));
    let teams: Vec<String> =
        volunteer.teams.iter().filter_map(|id| Some(state.get::<Team>(id)?.name)).collect();
    let skill = |(_, h): (RecordId, Held)| {
        let holds = state.one(&h.volunteer) == *id && h.until.is_none_or(|until| until >= today);
        Some(state.get::<Skill>(&h.skill)?.name).filter(|_| holds)
    };
    let skills: Vec<String> = state.all::<Held>().filter_map(skill).collect();
    let grid = volunteer.grid.and_then(|id| state.get::<Grid>(&id)).map(|grid| grid.name);
    let away = state.all::<Away>().find(|(_, away)| {
        state.one(&away.volunteer) == *id
            && away.from.is_some_and(|from| from <= today)
            && away.to.or(away.from).is_some_and(|to| to >= today)
    });
    let mut facts = vec![
        (say::TEAMS, teams.join("、")),
        (say::GRID, grid.unwrap_or_default()),
        (say::WHEN_FREE, week_words(&volunteer.windows, lang)),
        (say::SKILLS_TITLE, skills.join("、")),
        (say::THIS_MONTH, dates::length(minutes.get(id).copied().unwrap_or_default(), lang)),
    ];
    if let Some((_, away)) = &away {
        facts.push((say::AWAY, days::away_words(away, lang)));
    }
    facts.retain(|(_, words)| !words.is_empty());
    let minor = state.get::<Care>(id).is_some_and(|care| care.minor);
    let badges = [
        (away.is_some(), say::IS_AWAY),
        (volunteer.newcomer, say::IS_NEW),
        (minor, say::IS_MINOR),
        (volunteer.employed, say::IS_EMPLOYED),
        (volunteer.until.is_some_and(|until| until <= today), say::HAS_LEFT),
    ];
    let badges = badges.into_iter().filter(|(is, _)| *is).map(|(_, msg)| msg).collect();
    Some(Glance { name: called(state, id, lang), facts, badges })
}

fn one(id: RecordId) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let data = Memo::new(move |_| app.read(|state| glance(state, &id, app, lang())));
    let there = Memo::new(move |_| data.with(Option::is_some));
    let title = Signal::derive(move || {
        data.with(|d| d.as_ref().map(|d| d.name.clone()).unwrap_or_default())
    });
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Staff(Staff::Volunteers), t(say::VOLUNTEERS));
        let certificate = Route::Staff(Staff::Certificate(id.to_string()));
        view! {
            <PageHead title back/>
            {move || data.get().map(told)}
            {part(say::WEEK, true, move || free::week(id))}
            {part(say::AWAY, true, move || days::away(id))}
            {part(say::SKILLS_TITLE, false, move || skills::skills(id))}
            {part(say::LIMITS, false, move || free::limits(id))}
            {part(say::LIKES, false, move || free::wishes(id))}
            {part(say::CARE, false, move || care::care(id))}
            {part(say::PAIRS, false, move || skills::pairs(id))}
            {part(say::TRAINING, false, move || skills::training(id))}
            {part(say::THEIR_SHIFTS, false, move || days::shifts(id))}
            {part(say::WHO, false, move || who::change(id))}
            {part(say::LEAVE, false, move || days::leaving(id))}
            <p class="no-print"><LinkButton label=t(say::CERTIFICATE) to=certificate/></p>
            {past::links(&id)}
        }
        .into_any()
    })
    .into_any()
}

fn told(glance: Glance) -> AnyView {
    let badges =
        glance.badges.into_iter().map(|msg| view! { <Badge label=t(msg) tone=Tone::Plain/> });
    let facts =
        glance.facts.into_iter().map(|(term, words)| view! { <Fact term=t(term)>{words}</Fact> });
    view! {
        <p class="row">{badges.collect_view()}</p>
        <Facts>{facts.collect_view()}</Facts>
    }
    .into_any()
}

/// A part of the page: folded, unless it is what one mostly comes for.
fn part(title: Msg, open: bool, body: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    view! {
        <details class="fold no-print" open=open>
            <summary>{t(title)}</summary>
            {afresh(body)}
        </details>
    }
    .into_any()
}
