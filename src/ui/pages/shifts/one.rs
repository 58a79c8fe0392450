//! One shift: when, where, who is on it, who could be.

use leptos::prelude::*;

use super::{filled, when};
use crate::app::commands::shifts as acts;
use crate::app::use_app;
use crate::domain::deliberation::place_name;
use crate::domain::shifts::{Obstacle, Shift, Volunteer, roster, volunteer_name, volunteer_named};
use crate::log::{RecordId, State};
use crate::text::shifts as say;
use crate::text::{Lang, Msg, dates};
use crate::ui::components::{
    Badge, Button, Choice, CopyForGroup, ErrorSummary, Fact, Facts, Form, FormErrors, Kind,
    PageHead, Section, Select, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, typed};
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router::go;

/// What the page shows, in words.
#[derive(Clone, PartialEq)]
struct Shown {
    shift: Shift,
    when: String,
    place: String,
    filled: (Msg, u32, Tone),
    on: Vec<(RecordId, Option<String>)>,
}

fn shown(state: &State, id: &RecordId, lang: Lang) -> Option<Shown> {
    let staffing = roster(state).into_iter().find(|s| s.id == *id)?;
    let shift = staffing.shift.clone();
    Some(Shown {
        when: when(&shift, lang),
        place: place_name(state, shift.venue.as_ref(), &shift.place),
        filled: filled(&staffing),
        on: staffing.volunteers.iter().map(|id| (*id, volunteer_name(state, id))).collect(),
        shift,
    })
}

/// The page of one shift.
#[component]
pub fn ShiftPage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let data = Memo::new(move |_| app.read(|state| shown(state, &id, lang())));
    let there = Memo::new(move |_| data.with(Option::is_some));
    let title = Signal::derive(move || {
        data.with(|d| d.as_ref().map(|d| d.shift.title.clone()).unwrap_or_default())
    });
    let remove = move || {
        app.run(async move {
            acts::remove_shift(app, id).await?;
            go(&Route::Shifts);
            Ok(())
        });
    };
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Shifts, t(say::SHIFTS));
        view! {
            <PageHead title back/>
            {move || data.get().map(particulars)}
            <Section title=t(say::ON_IT)>{move || data.get().map(|d| on_it(id, d))}</Section>
            <Section title=t(say::PUT_ON)><Assign id/></Section>
            <details class="fold no-print">
                <summary>{t(say::FOR_GROUP)}</summary>
                <CopyForGroup id="call" text=Signal::derive(move || call(data.get(), lang())) file=title/>
            </details>
            <p class="no-print"><Button label=t(say::REMOVE) kind=Kind::Danger on_click=remove/></p>
        }
        .into_any()
    })
    .into_any()
}

fn particulars(d: Shown) -> AnyView {
    let (min, wanted, minutes) = (d.shift.min, d.shift.wanted(), d.shift.minutes());
    let (label, count, tone) = d.filled;
    let place = (!d.place.is_empty()).then(|| view! { <Fact term=t(say::WHERE)>{d.place}</Fact> });
    view! {
        <p><Badge label=tf(label, move |_| vec![count.to_string()]) tone/></p>
        <Facts>
            <Fact term=t(say::WHEN)>{d.when}</Fact>
            <Fact term=t(say::LASTS)>{move || dates::length(minutes, lang())}</Fact>
            {place}
            <Fact term=t(say::NEEDED)>
                {tf(say::NEEDED_RANGE, move |_| vec![min.to_string(), wanted.to_string()])}
            </Fact>
        </Facts>
    }
    .into_any()
}

fn on_it(shift: RecordId, d: Shown) -> AnyView {
    let app = use_app();
    if d.on.is_empty() {
        return view! { <p class="soft">{t(say::NOBODY)}</p> }.into_any();
    }
    let line = |(volunteer, name): (RecordId, Option<String>)| {
        let name = match name {
            Some(name) => name.into_any(),
            None => t(say::NAMELESS).into_any(),
        };
        let off =
            act(t(say::TAKE_OFF), Kind::Quiet, move || acts::take_off_shift(app, shift, volunteer));
        view! { <li class="split"><span>{name}</span> {off}</li> }
    };
    view! { <ul role="list" class="list">{d.on.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}

/// Chooses somebody known, or takes in somebody new.
#[component]
fn Assign(id: RecordId) -> AnyView {
    let app = use_app();
    let (chosen, name) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = FormErrors::new();
    let known = Memo::new(move |_| {
        app.read(|state| {
            let named =
                |(id, _): (RecordId, Volunteer)| volunteer_name(state, &id).map(|name| (name, id));
            let mut all: Vec<(String, RecordId)> =
                state.all::<Volunteer>().filter_map(named).collect();
            all.sort();
            all
        })
    });
    let choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", say::CHOOSE.get(lang()))];
        known.with(|all| {
            choices.extend(all.iter().map(|(name, id)| Choice::new(id.to_string(), name)));
        });
        choices
    });
    let refuse = move |obstacle| match obstacle {
        Obstacle::AlreadyOn => errors.say("volunteer", say::ALREADY_ON),
        Obstacle::DoubleBooked(other) => {
            let title = app.peek(|s| s.get::<Shift>(&other)).unwrap_or_default().title;
            errors.say_with("volunteer", say::DOUBLE, vec![title]);
        }
    };
    let submit = move |()| {
        errors.clear();
        let (volunteer, newcomer) = (chosen.get_untracked().parse().ok(), typed(name));
        // Somebody of that name is known: they are offered before a second one of the same name is made.
        if let Some(known) = app.peek(|state| volunteer_named(state, &newcomer)) {
            errors.say_with("volunteer", say::KNOWN_ALREADY, vec![newcomer]);
            errors.show();
            chosen.set(known.to_string());
            name.set(String::new());
            return;
        }
        if volunteer.is_none() && newcomer.is_empty() {
            errors.say("newcomer", say::NAME_MISSING);
            errors.show();
            return;
        }
        app.run(async move {
            if !newcomer.is_empty() {
                acts::assign_newcomer(app, id, newcomer).await?;
            } else if let Some(volunteer) = volunteer
                && let Some(obstacle) = acts::assign_volunteer(app, id, volunteer).await?
            {
                refuse(obstacle);
                errors.show();
                return Ok(());
            }
            chosen.set(String::new());
            name.set(String::new());
            Ok(())
        });
    };
    let some = Memo::new(move |_| !known.with(Vec::is_empty));
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {move || {
                some.get().then(|| view! {
                    <Select
                        id="volunteer"
                        label=t(say::VOLUNTEER)
                        hint=t(say::VOLUNTEER_HINT)
                        value=chosen
                        choices
                        errors
                    />
                })
            }}
            <TextField
                id="newcomer"
                label=t(say::SOMEBODY_NEW)
                hint=t(say::NAME_HINT)
                value=name
                errors
            />
            <Button label=t(say::ASSIGN) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// The words that go into the group; they name nobody.
fn call(d: Option<Shown>, lang: Lang) -> String {
    let Some(d) = d else { return String::new() };
    let (_, missing, tone) = d.filled;
    let head = if tone == Tone::Must { say::CALL } else { say::CALL_FILLED };
    let mut lines = vec![head.fill(lang, &[&d.shift.title, &missing.to_string()]), d.when, d.place];
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
