//! 今天: what waits, and the four large buttons.

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use super::host::SingleFileNotice;
use crate::app::prefs::{Role, prefs};
use crate::text::Msg;
use crate::text::dates;
use crate::text::shell::{
    ALL_SAVED, AND_MORE, HOLD_MEETING, LAST_BACKUP, MAKE_ROSTER, NEXT_MEETING, NO_BACKUP,
    NO_MEETING, NO_OVERDUE, NO_SHIFT_GAPS, NO_WAITING_TOPICS, NOT_SAVED, NOTE_TOPIC, OVERDUE,
    OVERDUE_BADGE, PLAN_MEETING, SHARE, SHARE_NOW, SHIFT_GAPS, SHORT_BY, SIGN_PACT, TODAY,
    WAITING_TOPICS,
};
use crate::ui::components::{Badge, Kind, LinkButton, Notice, PageHead, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::route::Route;

/// How many lines each part shows; the rest is one link away.
const SHOWN: usize = 5;

/// What the home page tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// The day it is.
    pub date: NaiveDate,
    /// What else needs somebody, each in a sentence.
    pub calls: Vec<Waiting>,
    /// The next meeting.
    pub meeting: Option<NextMeeting>,
    /// Topics waiting for an answer, longest first.
    pub topics: Vec<Waiting>,
    /// Actions past their day, longest first.
    pub overdue: Vec<Waiting>,
    /// This week's shifts that are short of people.
    pub gaps: Vec<Gap>,
    /// How many changes nobody else has.
    pub not_shared: usize,
    /// When the last backup was saved.
    pub backup: Option<NaiveDate>,
}

/// The next meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextMeeting {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it begins.
    pub at: NaiveDateTime,
    /// Where it is held; empty if not yet known.
    pub place: String,
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Where to look at it.
    pub to: Route,
    /// What it is.
    pub title: String,
    /// Since when it waits, or by when it was due.
    pub since: Option<NaiveDate>,
}

/// A shift that is short of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The shift's id.
    pub id: String,
    /// What it is.
    pub title: String,
    /// When it begins.
    pub at: NaiveDateTime,
    /// How many people are missing.
    pub missing: usize,
}

/// The four doors, what somebody in that role does most often first.
fn doors_of(role: Option<Role>) -> [(Msg, Route); 4] {
    let topic = (NOTE_TOPIC, Route::NewTopic);
    let meeting = (HOLD_MEETING, Route::Meetings);
    let pact = (SIGN_PACT, Route::Pacts);
    let shifts = (MAKE_ROSTER, Route::Shifts);
    match role {
        None | Some(Role::Grid) => [topic, meeting, pact, shifts],
        Some(Role::Residents) => [meeting, topic, shifts, pact],
        Some(Role::Owners) => [meeting, topic, pact, shifts],
        Some(Role::Property) => [topic, shifts, meeting, pact],
        Some(Role::Town) => [meeting, pact, topic, shifts],
    }
}

/// The home page.
#[component]
pub fn TodayPage(
    /// What it tells.
    #[prop(into)]
    today: Signal<Today>,
) -> AnyView {
    let doors = move || {
        let doors = doors_of(prefs().role.get()).into_iter().enumerate();
        doors
            .map(|(n, (name, to))| {
                let kind = if n == 0 { Kind::Primary } else { Kind::Secondary };
                view! { <LinkButton label=t(name) to kind/> }
            })
            .collect_view()
    };
    let date = Signal::derive(move || dates::weekday_day(today.with(|today| today.date), lang()));
    view! {
        <PageHead title=t(TODAY) lead=date/>
        <SingleFileNotice/>
        <div class="doors">{doors}</div>
        {move || today.with(|today| calls(&today.calls))}
        <div class="today">
            <Section title=t(NEXT_MEETING)>{move || meeting(today.get())}</Section>
            <Section title=t(WAITING_TOPICS)>
                {move || waiting(&today.get(), |today| &today.topics, NO_WAITING_TOPICS, None)}
            </Section>
            <Section title=t(OVERDUE)>
                {move || waiting(&today.get(), |today| &today.overdue, NO_OVERDUE, Some(OVERDUE_BADGE))}
            </Section>
            <Section title=t(SHIFT_GAPS)>{move || gaps(today.get())}</Section>
            <Section title=t(SHARE)>{move || safe(&today.get())}</Section>
        </div>
    }
    .into_any()
}

/// What else needs somebody; nothing where nobody is needed.
fn calls(calls: &[Waiting]) -> Option<AnyView> {
    let link = |one: &Waiting| view! { <p><a href=one.to.href()>{one.title.clone()}</a></p> };
    let lines = calls.iter().take(SHOWN).map(link).collect_view();
    (!calls.is_empty()).then(|| view! { <Notice tone=Tone::Must>{lines}</Notice> }.into_any())
}

fn meeting(today: Today) -> AnyView {
    let Some(next) = today.meeting else {
        return view! {
            <p class="soft">{t(NO_MEETING)}</p>
            <p><a href=Route::Meetings.href()>{t(PLAN_MEETING)}</a></p>
        }
        .into_any();
    };
    let route = Route::Meeting(next.id, crate::ui::route::MeetingPage::Plan);
    let when = move || dates::day_time(next.at, lang());
    let near = move || dates::from_today(next.at.date(), today.date, lang());
    view! {
        <p class="big-time">{when}</p>
        <p>
            <a href=route.href()>{next.title}</a>
        </p>
        <p class="soft">{near} " " {next.place}</p>
    }
    .into_any()
}

fn waiting(
    today: &Today,
    which: fn(&Today) -> &Vec<Waiting>,
    none: Msg,
    badge: Option<Msg>,
) -> AnyView {
    let all = which(today);
    if all.is_empty() {
        return nothing(none);
    }
    let date = today.date;
    let lines = all
        .iter()
        .take(SHOWN)
        .cloned()
        .map(|one| {
            let since = one.since.map(|since| move || dates::from_today(since, date, lang()));
            view! {
                <li>
                    <a href=one.to.href()>{one.title}</a>
                    <span class="row soft">
                        {badge.map(|badge| view! { <Badge label=t(badge) tone=Tone::Must/> })}
                        {since}
                    </span>
                </li>
            }
        })
        .collect_view();
    list(lines.into_any(), all.len())
}

fn gaps(today: Today) -> AnyView {
    let count = today.gaps.len();
    if count == 0 {
        return nothing(NO_SHIFT_GAPS);
    }
    let lines = today
        .gaps
        .into_iter()
        .take(SHOWN)
        .map(|gap| {
            let short = tf(SHORT_BY, move |_| vec![gap.missing.to_string()]);
            view! {
                <li>
                    <a href=Route::Shift(gap.id).href()>{gap.title}</a>
                    <span class="row soft">
                        <Badge label=short tone=Tone::Must/>
                        {move || dates::day_time(gap.at, lang())}
                    </span>
                </li>
            }
        })
        .collect_view();
    list(lines.into_any(), count)
}

fn safe(today: &Today) -> AnyView {
    let (count, backup) = (today.not_shared, today.backup);
    let shared = if count > 0 {
        Some((tf(NOT_SAVED, move |_| vec![count.to_string()]), Tone::Must))
    } else {
        // Where there is no backup nothing is in it.
        backup.map(|_| (t(ALL_SAVED), Tone::Good))
    };
    let (saved, saved_tone) = match backup {
        Some(day) => (tf(LAST_BACKUP, move |lang| vec![dates::weekday_day(day, lang)]), Tone::Good),
        None => (t(NO_BACKUP), Tone::Must),
    };
    view! {
        {shared.map(|(label, tone)| view! { <p><Badge label tone/></p> })}
        <p><Badge label=saved tone=saved_tone/></p>
        <p><a href=Route::Share.href()>{t(SHARE_NOW)}</a></p>
    }
    .into_any()
}

fn nothing(why: Msg) -> AnyView {
    view! { <p class="soft">{t(why)}</p> }.into_any()
}

fn list(lines: AnyView, count: usize) -> AnyView {
    let more = (count > SHOWN).then(|| {
        let more = tf(AND_MORE, move |_| vec![(count - SHOWN).to_string()]);
        view! { <p class="soft">{more}</p> }
    });
    view! {
        <ul role="list" class="list">{lines}</ul>
        {more}
    }
    .into_any()
}
