//! Who is here, and whether that is enough.

use leptos::prelude::*;

use super::live::count;
use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::community::{Household, PersonPrivate, Unit, name_of};
use crate::domain::deliberation::chain::parse_entry;
use crate::domain::deliberation::live::{Attendee, LiveSetup, Who, attendees, here};
use crate::domain::deliberation::{Meeting, resolve, token_of};
use crate::log::{RecordId, State};
use crate::text::{dates, live_pages as say};
use crate::ui::components::{Button, Form, FormErrors, Kind, Section, TextField};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, growing, typed};

/// How many names are offered for what is typed so far.
const OFFERED: usize = 5;

/// The panel of attendance.
pub(super) fn panel(id: RecordId) -> AnyView {
    let app = use_app();
    let setup =
        Memo::new(move |_| app.read(|state| state.get::<LiveSetup>(&id).unwrap_or_default()));
    let numbers = Memo::new(move |_| app.read(|state| here(state, &id)));
    let now = move || {
        let (heads, homes) = numbers.with(|n| (n.heads(), n.households));
        say::HERE_NOW.fill(lang(), &[&heads.to_string(), &homes.to_string()])
    };
    view! {
        <Section title=t(say::ATTENDANCE)>
            <div class="stack">
                <p role="status">{now}</p>
                {move || setup.with(|s| s.quorum).then(|| quorum(id))}
                {move || setup.with(|s| s.attendance).then(|| ticks(id))}
                {count(id)}
            </div>
        </Section>
    }
    .into_any()
}

/// Whether enough are here, with the numbers.
fn quorum(id: RecordId) -> AnyView {
    let app = use_app();
    let now = Memo::new(move |_| {
        app.read(|state| {
            let setup = state.get::<LiveSetup>(&id).unwrap_or_default();
            let here = here(state, &id);
            let count = if setup.quorum_households { here.households } else { here.heads() };
            let kind = state.get::<Meeting>(&id).unwrap_or_default().kind;
            setup.quorum_rule(kind).map(|rule| rule.now(u64::from(count)))
        })
    });
    let text = move || match now.get() {
        None => say::QUORUM_OPEN.get(lang()).to_owned(),
        Some(q) => {
            let numbers = [q.need, q.here, q.short].map(|n| n.to_string());
            let form = if q.met { say::QUORUM_MET } else { say::QUORUM_SHORT };
            form.fill(lang(), &numbers.each_ref().map(String::as_str))
        }
    };
    view! { <p role="status"><b>{text}</b></p> }.into_any()
}

/// Ticking off, and the list of those who were.
fn ticks(id: RecordId) -> AnyView {
    let app = use_app();
    let (entry, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let tick = move |text: String| {
        app.run(async move {
            acts::tick_off(app, id, vec![parse_entry(&text)]).await?;
            entry.set(String::new());
            Ok(())
        });
    };
    let submit = move |()| {
        errors.clear();
        match typed(entry) {
            text if text.is_empty() => errors.say("entry", say::ENTRY_MISSING),
            text => tick(text),
        }
    };
    let offered = Memo::new(move |_| app.read(|state| offers(state, &entry.get())));
    let all = Memo::new(move |_| app.read(|state| attendees(state, &id)));
    let offer = move |(person, label): (RecordId, String)| {
        let come = move || {
            app.run(async move {
                acts::here(app, id, Who::Person(person), true).await?;
                entry.set(String::new());
                Ok(())
            });
        };
        view! { <Button label=Signal::stored(label) on_click=come/> }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField id="entry" label=t(say::ENTRY) hint=t(say::ENTRY_HINT) value=entry errors/>
            <p class="row">{move || offered.get().into_iter().map(offer).collect_view()}</p>
            <Button label=t(say::TICK)/>
        </Form>
        {growing(all.into(), move |one| line(id, one))}
    }
    .into_any()
}

/// Persons whose name or door holds what is typed, the first few.
fn offers(state: &State, text: &str) -> Vec<(RecordId, String)> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let door = |home: RecordId| {
        let unit = state.get::<Household>(&home)?.unit?;
        state.get::<Unit>(&unit).map(|u| u.code)
    };
    let fits = state.all::<PersonPrivate>().filter_map(|(id, person)| {
        let door = person.household.and_then(door).unwrap_or_default();
        let fits = person.name.contains(text) || (!door.is_empty() && door.contains(text));
        let name = name_of(state, &id)?;
        fits.then(|| (id, [name.as_str(), &door].join(" ").trim().to_owned()))
    });
    fits.take(OFFERED).collect()
}

fn line(meeting: RecordId, one: Attendee) -> AnyView {
    let app = use_app();
    let (who, here) = (one.who, one.here());
    let name = app.peek(|state| resolve(state, &token_of(&who), true, lang()));
    let times: Vec<String> = one
        .stays
        .iter()
        .map(|stay| {
            let clock = |at: Option<chrono::NaiveDateTime>| {
                at.map(|at| dates::clock(at.time())).unwrap_or_default()
            };
            [clock(stay.from), clock(stay.to)].join("–")
        })
        .collect();
    let label = if here { say::LEAVES } else { say::BACK };
    view! {
        <li class="split">
            <span>{name} " " <span class="soft">{times.join(" ")}</span></span>
            <span class="row">
                {act(t(label), Kind::Secondary, move || acts::here(app, meeting, who, !here))}
                {act(t(say::NOT_HERE), Kind::Quiet, move || acts::not_here(app, meeting, who))}
            </span>
        </li>
    }
    .into_any()
}
