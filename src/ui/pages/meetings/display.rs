//! The big screen: a second window or a projector that follows the meeting, and alone an agenda for the screen at the
//! gate. Large enough to be read from five metres.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::live::{Step, step_of};
use super::live_clock::{left_text, ticking};
use super::{live_floor, when};
use crate::app::use_app;
use crate::domain::deliberation::live::{
    LiveSetup, Spoken, clock, here, motions, next_vote, rehearsing, speeches,
};
use crate::domain::deliberation::{
    Meeting, Placed, Topic, agenda, count_line, duration, item_name, outcome,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, live_pages as say, meetings};
use crate::ui::components::{Button, Kind, LinkButton};
use crate::ui::lang::{lang, t};
use crate::ui::route::{MeetingPage, Route};
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router;

/// How many of those who wait are shown.
const NEXT: usize = 3;

/// The big screen of a meeting.
#[component]
pub fn DisplayPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let name = Memo::new(move |_| {
        app.read(|state| state.get::<Meeting>(&id).map(|m| m.name(state, lang())))
    });
    let there = Memo::new(move |_| name.with(Option::is_some));
    let step = Memo::new(move |_| app.read(|state| step_of(state, &id)));
    let now = ticking(app);
    router::title(Signal::derive(move || name.get().unwrap_or_default()));
    let whole = || {
        if let Some(root) = document().document_element() {
            let _ = root.request_fullscreen();
        }
    };
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        view! {
            <div class="display">
                <header class="split">
                    <h1 tabindex="-1">{move || name.get()}</h1>
                    <Time now/>
                </header>
                {move || match step.get() {
                    Step::Before => coming(id),
                    Step::Running => running(id, now),
                    Step::Over => over(id),
                }}
                <p class="row leave">
                    <Button label=t(say::FULL_SCREEN) kind=Kind::Quiet on_click=whole/>
                    <LinkButton
                        label=t(say::LEAVE_SCREEN)
                        to=Route::Meeting(id.to_string(), MeetingPage::Live)
                        kind=Kind::Quiet
                    />
                </p>
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// The time of day.
#[component]
fn Time(now: RwSignal<NaiveDateTime>) -> AnyView {
    let text = Memo::new(move |_| crate::text::dates::clock(now.get().time()));
    view! { <span class="clock">{text}</span> }.into_any()
}

fn name_in(state: &State, placed: &Placed, lang: Lang) -> String {
    let topic = placed.item.topic.and_then(|t| state.get::<Topic>(&t));
    [placed.number.as_str(), ". ", &item_name(&placed.item, topic.as_ref(), lang)].concat()
}

/// Before it begins: when, where, what about.
fn coming(id: RecordId) -> AnyView {
    let app = use_app();
    let head = move || {
        app.read(|state| {
            let meeting = state.get::<Meeting>(&id).unwrap_or_default();
            [when(&meeting, lang()), meeting.place_name(state)].join("　")
        })
    };
    let items = move || {
        let names: Vec<String> = app
            .read(|state| agenda(state, &id).iter().map(|p| name_in(state, p, lang())).collect());
        names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()
    };
    view! {
        <p class="big">{head}</p>
        <ul role="list" class="list">{items}</ul>
    }
    .into_any()
}

/// While it goes on: the item, its time, who speaks and who is next, what is voted.
fn running(id: RecordId, now: RwSignal<NaiveDateTime>) -> AnyView {
    let app = use_app();
    let clock = Memo::new(move |_| app.read(|state| clock(state, &id)));
    let items = Memo::new(move |_| app.read(|state| agenda(state, &id)));
    let setup =
        Memo::new(move |_| app.read(|state| state.get::<LiveSetup>(&id).unwrap_or_default()));
    let title = Memo::new(move |_| {
        app.read(|state| {
            let at = clock.with(|c| c.item);
            items.with(|all| {
                all.iter().find(|p| Some(p.id) == at).map(|p| name_in(state, p, lang()))
            })
        })
    });
    let left = Memo::new(move |_| {
        let text = clock.with(|c| items.with(|all| left_text(c, all, now.get())));
        text.filter(|_| setup.with(|s| s.countdown))
    });
    let paused = Memo::new(move |_| clock.with(|c| c.paused));
    let floor = Memo::new(move |_| {
        let item = clock.with(|c| c.item).filter(|_| setup.with(|s| s.speakers))?;
        app.read(|state| {
            let all = speeches(state, &item);
            let one = all.into_iter().find(Spoken::speaking);
            let next = live_floor::waiting(state, &id, &item, app.now());
            let names: Vec<String> =
                next.iter().take(NEXT).map(|id| live_floor::label(state, id, lang())).collect();
            Some((one.map(|s| (live_floor::label(state, &s.id, lang()), s)), names))
        })
    });
    let speaking = move || {
        let (name, one) = floor.get()?.0?;
        let took = move || duration(one.seconds(now.get()), lang());
        Some(view! {
            <p>
                {say::FLOOR_NOW.fill(lang(), &[&name])}
                " "
                <span class="clock">{took}</span>
            </p>
        })
    };
    let next = move || {
        let names = floor.get()?.1;
        let line = say::NEXT_UP.fill(lang(), &[&names.join("，")]);
        (!names.is_empty()).then(|| view! { <p>{line}</p> })
    };
    let motion = Memo::new(move |_| {
        let item = clock.with(|c| c.item).filter(|_| setup.with(|s| s.motions))?;
        app.read(|state| {
            let all = motions(state, &item);
            let last = || all.iter().rfind(|m| m.vote.is_some());
            let one = next_vote(&all).or_else(last)?;
            let vote = one.vote.as_ref().map(|count| count_line(count, lang()));
            Some((one.number.clone() + ". " + &one.wording, vote.unwrap_or_default()))
        })
    });
    let present = move || {
        let n = app.read(|state| here(state, &id).heads());
        (n > 0).then(|| meetings::PRESENT.fill(lang(), &[&n.to_string()]))
    };
    let rehearsal = Memo::new(move |_| app.read(|state| rehearsing(state, &id)));
    view! {
        <p class="big" role="status">{title}</p>
        {move || left.get().map(|text| view! { <p class="clock">{text}</p> })}
        {move || paused.get().then(|| view! { <p>{t(say::ON_BREAK)}</p> })}
        {speaking}
        {next}
        {move || motion.get().map(|(words, vote)| view! { <p>{words}</p> <p>{vote}</p> })}
        <p>{present}</p>
        {move || rehearsal.get().then(|| view! { <p>{t(crate::text::live::REHEARSED)}</p> })}
    }
    .into_any()
}

/// After it: what came of each item.
fn over(id: RecordId) -> AnyView {
    let app = use_app();
    let lines = move || {
        let lines: Vec<(String, String)> = app.read(|state| {
            let came = |p: &Placed| {
                let verdict = outcome(state, &p.id)?.outcome.verdict.name().get(lang());
                Some((name_in(state, p, lang()), verdict.to_owned()))
            };
            agenda(state, &id).iter().filter_map(came).collect()
        });
        let line = |(name, verdict): (String, String)| {
            view! { <li class="split"><span>{name}</span> <b>{verdict}</b></li> }
        };
        lines.into_iter().map(line).collect_view()
    };
    view! {
        <p class="big">{t(say::THANKS)}</p>
        <ul role="list" class="list">{lines}</ul>
    }
    .into_any()
}
