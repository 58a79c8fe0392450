//! One shift: when, where, who is on it, who could be.

use leptos::prelude::*;

use super::{filled, off, when};
use crate::app::commands::roster_board::call_off;
use crate::app::commands::shifts as acts;
use crate::app::{App, use_app};
use crate::domain::deliberation::place_name;
use crate::domain::shifts::{
    Blocker, Obstacle, Sheet, Shift, Volunteer, blockers, free_for, roster, volunteer_name,
    volunteer_named,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, chain, dates, roster_board as board, shifts as say};
use crate::ui::components::{
    Badge, Button, Choice, CopyForGroup, ErrorSummary, Fact, Facts, Form, FormErrors, Kind,
    LinkButton, PageHead, Section, Select, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::chain::{Place, pasted};
use crate::ui::pages::parts::{act, typed};
use crate::ui::pages::past;
use crate::ui::pages::roster::board::{Asked, exception};
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router::{focus, go};

/// What the page shows, in words.
#[derive(Clone, PartialEq)]
struct Shown {
    shift: Shift,
    when: String,
    place: String,
    filled: (Msg, u32, Tone),
    on: Vec<(RecordId, Option<String>)>,
    /// Who said they are free that day, each with the rules against it in words; without any they can simply come.
    free: Vec<(RecordId, Option<String>, String)>,
}

fn shown(app: App, state: &State, id: &RecordId, lang: Lang) -> Option<Shown> {
    let roster = roster(state);
    let staffing = roster.iter().find(|s| s.id == *id)?;
    let shift = staffing.shift.clone();
    let free = free_for(state, &app.community(), id).into_iter().map(|(id, against)| {
        let words: Vec<String> = against.iter().map(|b| b.words(lang)).collect();
        (id, volunteer_name(state, &id), words.join("、"))
    });
    let named = |id: &RecordId| (*id, volunteer_name(state, id));
    Some(Shown {
        when: when(&shift, lang),
        place: place_name(state, shift.venue.as_ref(), &shift.place),
        filled: filled(staffing),
        on: staffing.volunteers.iter().map(named).collect(),
        free: free.collect(),
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
    let data = Memo::new(move |_| app.read(|state| shown(app, state, &id, lang())));
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
    let asked: RwSignal<Asked> = RwSignal::new(None);
    let off = Memo::new(move |_| {
        app.read(|state| state.get::<Shift>(&id).filter(|shift| shift.cancelled))
    });
    (move || {
        if let Some(shift) = off.get() {
            return off::page(id, shift);
        }
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Shifts, t(say::SHIFTS));
        view! {
            <PageHead title back/>
            {move || data.get().map(particulars)}
            {around(id)}
            <Section title=t(say::ON_IT)>{move || data.get().map(|d| on_it(id, d))}</Section>
            {move || data.get().and_then(|d| free(id, d, asked))}
            <Section title=t(say::PUT_ON)>
                {move || match asked.get() {
                    Some(who) => exception(id, who, asked),
                    None => view! { <Assign id asked/> }.into_any(),
                }}
            </Section>
            <details class="fold no-print">
                <summary>{t(chain::LIST_TITLE)}</summary>
                {pasted(Place::Shift(id))}
            </details>
            <details class="fold no-print">
                <summary>{t(say::FOR_GROUP)}</summary>
                <CopyForGroup id="call" text=Signal::derive(move || call(data.get(), lang())) file=title/>
            </details>
            <p class="row no-print">
                {act(t(board::CALL_OFF), Kind::Secondary, move || call_off(app, id, true))}
                <Button label=t(say::REMOVE) kind=Kind::Danger on_click=remove/>
            </p>
            {past::links(&id)}
        }
        .into_any()
    })
    .into_any()
}

/// What else there is about the shift: who came, the code at the place, the note to the next, why somebody is missing.
fn around(id: RecordId) -> AnyView {
    let id = id.to_string();
    let doors = [
        (Staff::ChangeShift(id.clone()), say::CHANGE),
        (Staff::Presence(id.clone()), board::DOOR_PRESENCE),
        (Staff::Code(id.clone()), board::DOOR_CODE),
        (Staff::Handover(id.clone()), board::DOOR_HANDOVER),
        (Staff::Why(id), board::WHY),
    ];
    let link = |(to, label)| view! { <LinkButton label=t(label) to=Route::Staff(to)/> };
    view! { <p class="row no-print">{doors.map(link).collect_view()}</p> }.into_any()
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
    let off = move |volunteer| {
        act(t(say::TAKE_OFF), Kind::Quiet, move || acts::take_off_shift(app, shift, volunteer))
    };
    volunteers(d.on, off)
}

/// Who said they are free that day and is not on the shift; nothing where nobody did.
fn free(shift: RecordId, d: Shown, asked: RwSignal<Asked>) -> Option<AnyView> {
    let app = use_app();
    let line = move |(volunteer, name, words): (RecordId, Option<String>, String)| {
        let against =
            (!words.is_empty()).then(|| view! { <span class="soft">" " {words.clone()}</span> });
        let button = if words.is_empty() {
            act(t(say::ASSIGN), Kind::Quiet, move || async move {
                acts::assign_volunteer(app, shift, volunteer).await.map(drop)
            })
        } else {
            let ask = move || ask(asked, volunteer, words.clone());
            view! { <Button label=t(board::OVERRIDE) kind=Kind::Quiet on_click=ask/> }.into_any()
        };
        view! { <li class="split"><span>{called(name)} {against}</span> {button}</li> }
    };
    let some = !d.free.is_empty();
    some.then(|| {
        let all = d.free.into_iter().map(line).collect_view();
        view! { <Section title=t(say::FREE)><ul role="list" class="list">{all}</ul></Section> }
            .into_any()
    })
}

/// Has the reason asked for by which somebody may come against a rule.
fn ask(asked: RwSignal<Asked>, volunteer: RecordId, words: String) {
    asked.set(Some((volunteer, words, None)));
    request_animation_frame(|| focus("reason"));
}

fn called(name: Option<String>) -> AnyView {
    match name {
        Some(name) => name.into_any(),
        None => t(say::NAMELESS).into_any(),
    }
}

/// Volunteers by name, each with what can be done.
fn volunteers(
    all: Vec<(RecordId, Option<String>)>,
    button: impl Fn(RecordId) -> AnyView,
) -> AnyView {
    let line = |(volunteer, name): (RecordId, Option<String>)| {
        view! { <li class="split"><span>{called(name)}</span> {button(volunteer)}</li> }
    };
    view! { <ul role="list" class="list">{all.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}

/// Chooses somebody known, or takes in somebody new.
#[component]
fn Assign(id: RecordId, asked: RwSignal<Asked>) -> AnyView {
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
        let known = volunteer.filter(|_| newcomer.is_empty());
        if let Some((who, words)) = known.and_then(|v| Some((v, against(id, v)?))) {
            ask(asked, who, words);
            return;
        }
        if volunteer.is_none() && newcomer.is_empty() {
            errors.say("newcomer", say::NAME_MISSING);
            errors.show();
            return;
        }
        app.run(async move {
            if !newcomer.is_empty() {
                if let Some(blocker) = acts::assign_newcomer(app, id, newcomer).await? {
                    let why = blocker.words(untrack(lang));
                    errors.say_with("newcomer", say::NEWCOMER_NOT, vec![why]);
                    errors.show();
                    return Ok(());
                }
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

/// The rules that would be broken by putting a volunteer on a shift, in words; being on it already, or on another one
/// meanwhile, is refused by the act itself.
fn against(shift: RecordId, volunteer: RecordId) -> Option<String> {
    let app = use_app();
    app.peek(|state| {
        let day = state.get::<Shift>(&shift)?.day?;
        let sheet = Sheet::of(state, &app.community(), day, day);
        let (v, s) = (sheet.person(&state.one(&volunteer))?, sheet.duty(&shift)?);
        let found = blockers(&sheet, v, s);
        let elsewhere = |b: &Blocker| matches!(b, Blocker::AlreadyOn | Blocker::Overlap(_));
        if found.is_empty() || found.iter().any(elsewhere) {
            return None;
        }
        let words: Vec<String> = found.into_iter().map(|b| b.words(untrack(lang))).collect();
        Some(words.join("、"))
    })
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
