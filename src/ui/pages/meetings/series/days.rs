//! The next days of a regular meeting: whose turn the chair is, which falls on a holiday; one moved or called off.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use leptos::prelude::*;

use crate::app::commands::series as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Coming, Exception, Meeting, Series, coming, exceptions, meeting_id,
};
use crate::log::{CommunityId, RecordId, State};
use crate::text::{Lang, dates, meetings, plan as say};
use crate::ui::components::{
    Badge, Button, DateField, Form, FormErrors, Kind, Select, TimeField, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::meetings::bodies::{chosen, held, organization, organizations};
use crate::ui::pages::parts::{act, typed};
use crate::ui::route::{MeetingPage, Route};

/// How many are shown: a year of a monthly meeting.
const SHOWN: usize = 12;

/// One day as it stands on the page.
#[derive(Clone, PartialEq)]
struct Line {
    one: Coming,
    when: String,
    was: Option<String>,
    chair: Option<String>,
    meeting: Option<String>,
}

fn lines(
    state: &State,
    community: &CommunityId,
    id: &RecordId,
    now: NaiveDateTime,
    lang: Lang,
) -> Vec<Line> {
    let Some(series) = state.get::<Series>(id) else { return Vec::new() };
    let line = |one: Coming| {
        let meeting = meeting_id(community, id, one.occurrence.day);
        Line {
            when: dates::day_time(one.occurrence.at, lang),
            was: one.moved.then(|| {
                say::MOVED_FROM.fill(lang, &[&dates::weekday_day(one.occurrence.day, lang)])
            }),
            chair: one.chair.map(|body| say::CHAIRED_BY.fill(lang, &[&organization(state, &body)])),
            meeting: state.get::<Meeting>(&meeting).map(|_| meeting.to_string()),
            one,
        }
    };
    coming(state, id, &series, now, SHOWN).into_iter().map(line).collect()
}

/// The next twelve, and a form for one of them at a time.
pub(super) fn days(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        // From this morning on, so that tonight's stays in sight while it goes on.
        let now = app.today().and_time(NaiveTime::MIN);
        app.read(|state| lines(state, &app.community(), &id, now, lang()))
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let open: RwSignal<Option<NaiveDate>> = RwSignal::new(None);
    view! {
        {move || none.get().then(|| view! { <p class="soft">{t(say::NO_DAYS)}</p> })}
        <ol role="list" class="list">
            {move || {
                let open_day = open.get();
                all.get().into_iter().map(|one| line(id, one, open_day, open)).collect_view()
            }}
        </ol>
    }
    .into_any()
}

fn line(
    id: RecordId,
    line: Line,
    open_day: Option<NaiveDate>,
    open: RwSignal<Option<NaiveDate>>,
) -> AnyView {
    let Line { one, when, was, chair, meeting } = line;
    let day = one.occurrence.day;
    let is_open = open_day == Some(day);
    let label = t(if is_open { say::CHANGED_ONE } else { say::CHANGE_ONE });
    let toggle = move |_| open.set((!is_open).then_some(day));
    let off = one.cancelled;
    let aloud = when.clone();
    let to_meeting = meeting.map(|meeting| {
        let href = Route::Meeting(meeting, MeetingPage::Plan).href();
        view! { <a class="target" href=href>{t(say::TO_MEETING)}</a> }
    });
    view! {
        <li>
            <div class="split">
                <span class:off=off>{when}</span>
                <button
                    type="button"
                    class=Kind::Quiet.class()
                    aria-expanded=if is_open { "true" } else { "false" }
                    on:click=toggle
                >
                    {label}
                    <span class="aloud">" " {aloud}</span>
                </button>
            </div>
            <p class="row soft">
                {chair.map(|chair| view! { <span>{chair}</span> })}
                {off.then(|| view! { <Badge label=t(say::OFF) tone=Tone::Must/> })}
                {was.map(|was| view! { <Badge label=was/> })}
                {one.holiday.clone().map(|name| view! { <Badge label=name tone=Tone::Must/> })}
                {to_meeting}
            </p>
            {is_open.then(|| change(id, &one))}
        </li>
    }
    .into_any()
}

/// Moves one, calls it off, or names who takes the chair.
fn change(id: RecordId, one: &Coming) -> AnyView {
    let app = use_app();
    let (day, at) = (one.occurrence.day, one.occurrence.at);
    let (to_day, to_time) = (
        RwSignal::new(at.date().to_string()),
        RwSignal::new(at.time().to_string()[..5].to_owned()),
    );
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let date: Option<NaiveDate> = typed(to_day).parse().ok();
        let time = typed(to_time);
        let time = NaiveTime::parse_from_str(time.get(..5).unwrap_or(&time), "%H:%M").ok();
        if date.is_none() {
            errors.say("to-day", meetings::DAY_MISSING);
        }
        if time.is_none() {
            errors.say("to-time", meetings::TIME_MISSING);
        }
        if errors.show() {
            return;
        }
        if let (Some(date), Some(time)) = (date, time) {
            app.run(acts::move_one(app, id, day, date.and_time(time)));
        }
    };
    let exception: Option<Exception> = app.peek(|s| exceptions(s, &id).remove(&day));
    let chair = held(exception.and_then(|e| e.chair));
    let restorable = one.moved || one.cancelled;
    let back = restorable
        .then(|| act(t(say::RESTORE), Kind::Secondary, move || acts::restore_one(app, id, day)));
    let off = (!one.cancelled)
        .then(|| act(t(say::CANCEL_ONE), Kind::Danger, move || acts::cancel_one(app, id, day)));
    view! {
        <div class="stack">
            <Form on_submit=Callback::new(submit)>
                <DateField id="to-day" label=t(meetings::DAY) value=to_day errors/>
                <TimeField id="to-time" label=t(meetings::TIME) value=to_time errors/>
                <Button label=t(say::MOVE)/>
            </Form>
            <Form on_submit=Callback::new(move |()| {
                app.run(acts::chair_one(app, id, day, chosen(chair)));
            })>
                <Select
                    id="to-chair"
                    label=t(say::WHOSE_TURN)
                    value=chair
                    choices=organizations(t(say::AS_IT_FALLS))
                />
                <Button label=t(say::SET_CHAIR)/>
            </Form>
            <p class="row">{back} {off}</p>
        </div>
    }
    .into_any()
}
