//! 换班: swaps and stand-ins, as the desk does them.

mod brought;
mod one;

use leptos::prelude::*;

use super::candidates::candidates;
use super::words::{coming_seats, name, seat_chosen, shift_words};
use crate::app::commands::roster_life as acts;
use crate::app::use_app;
use crate::domain::shifts::{Offered, is_open, offers, roster};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, roster_life as say, shifts};
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, PageHead, Section, Select,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, growing};
use crate::ui::route::Route;

/// An offer that is open.
#[derive(Clone, Debug, PartialEq)]
struct Open {
    id: RecordId,
    shift: RecordId,
    volunteer: RecordId,
    words: String,
}

/// The page.
#[component]
pub fn SwapsPage() -> AnyView {
    let app = use_app();
    let open = Memo::new(move |_| app.read(|state| open_now(state, app.now(), lang())));
    let none = Memo::new(move |_| open.with(Vec::is_empty));
    let done = Signal::derive(move || {
        app.read(|state| {
            let when = |o: &Offered| {
                let day = o.done.as_ref().map(|(at, _)| app.time_of(at).date());
                day.map(|day| dates::day(day, lang())).unwrap_or_default()
            };
            let all = offers(state).into_iter();
            all.filter_map(|o| Some([when(&o), done_words(state, &o, lang())?].join("：")))
                .collect::<Vec<_>>()
        })
    });
    let some_done = Memo::new(move |_| done.with(|all| !all.is_empty()));
    let asking = RwSignal::new(None::<RecordId>);
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::SWAPS) lead=t(say::SWAPS_WHY) back/>
        <Section title=t(say::BROUGHT)>{brought::brought()}</Section>
        <Section title=t(say::OPEN)>
            {move || none.get().then(|| view! { <p class="soft">{t(say::OPEN_NONE)}</p> })}
            {move || open.get().into_iter().map(|one| line(one, asking)).collect_view()}
            {by_hand()}
        </Section>
        {move || some_done.get().then(|| view! {
            <details class="fold">
                <summary>{t(say::SWAP_HISTORY)}</summary>
                {growing(done, |line| view! { <li>{line}</li> }.into_any())}
            </details>
        })}
    }
    .into_any()
}

fn open_now(state: &State, now: chrono::NaiveDateTime, lang: Lang) -> Vec<Open> {
    let all = roster(state);
    let open = offers(state).into_iter().filter(|o| is_open(&all, state, o, now));
    open.map(|o| {
        let (shift, volunteer) = (state.one(&o.swap.shift), state.one(&o.swap.volunteer));
        let who = name(state, &volunteer, lang);
        let words = say::OF.fill(lang, &[&who, &shift_words(state, &shift, lang)]);
        Open { id: o.id, shift, volunteer, words }
    })
    .collect()
}

/// What was done of an offer, in words; nothing where nothing was.
fn done_words(state: &State, offered: &Offered, lang: Lang) -> Option<String> {
    let (_, done) = offered.done.as_ref()?;
    let giver = name(state, &state.one(&offered.swap.volunteer), lang);
    let shift = shift_words(state, &state.one(&offered.swap.shift), lang);
    let taker = name(state, &state.one(&done.taker), lang);
    let mut words = say::SWAP_LINE.fill(lang, &[&giver, &shift, &taker]);
    if let Some(gives) = done.gives {
        let back = shift_words(state, &state.one(&gives), lang);
        words.push_str(&say::SWAP_LINE_BACK.fill(lang, &[&back]));
    }
    Some(words)
}

fn line(open: Open, asking: RwSignal<Option<RecordId>>) -> AnyView {
    let app = use_app();
    let (id, shift, volunteer) = (open.id, open.shift, open.volunteer);
    let here = Memo::new(move |_| asking.with(|asked| *asked == Some(id)));
    let toggle = move || asking.update(|a| *a = (*a != Some(id)).then_some(id));
    let expanded = move || if here.get() { "true" } else { "false" };
    view! {
        <section class="stack">
            <h3>{open.words}</h3>
            <p class="row">
                <button type="button" class=Kind::Secondary.class() aria-expanded=expanded on:click=move |_| toggle()>
                    {t(say::FIND)}
                </button>
                {act(t(say::WITHDRAW), Kind::Quiet, move || acts::withdraw_offer(app, id))}
            </p>
            {move || here.get().then(|| untrack(|| candidates(shift, Some(volunteer))))}
        </section>
    }
    .into_any()
}

/// Somebody rang: their shift is offered by hand.
fn by_hand() -> AnyView {
    let app = use_app();
    let (chosen, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let choices = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::OFFER_CHOOSE.get(lang()))];
        all.extend(app.read(|state| coming_seats(state, app.now(), None, lang())));
        all
    });
    let submit = move |()| {
        errors.clear();
        let Some((shift, volunteer)) = chosen.with_untracked(|v| seat_chosen(v)) else {
            errors.say("whose", say::OFFER_CHOOSE);
            errors.show();
            return;
        };
        app.run(async move {
            acts::keep_offer(app, shift, volunteer).await?;
            chosen.set(String::new());
            Ok(())
        });
    };
    view! {
        <details class="fold">
            <summary>{t(say::OFFER_NEW)}</summary>
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <Select id="whose" label=t(say::OFFER_WHICH) value=chosen choices errors/>
                <Button label=t(say::OFFER_MAKE)/>
            </Form>
        </details>
    }
    .into_any()
}
