//! Swaps that came by chat or code: read, looked over one by one.

use leptos::prelude::*;

use super::one::taken;
use crate::app::commands::roster_life as acts;
use crate::app::use_app;
use crate::domain::shifts::{Assignment, Swap, swap_id};
use crate::share::roster::{Offer, Short};
use crate::share::short::{BadText, tag};
use crate::text::Msg;
use crate::text::roster_life as say;
use crate::ui::components::{
    Button, ErrorSummary, FileField, Form, FormErrors, Kind, TextArea, scan,
};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::{act, typed};
use crate::ui::pages::roster::words::stood_words;

pub(super) fn brought() -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let found = RwSignal::new(Vec::<Result<Short, Msg>>::new());
    let look = move |pasted: String| {
        errors.clear();
        let own = tag(&app.community());
        let read = |one: Result<Short, BadText>| match one {
            Err(BadText::Damaged) => Err(say::DAMAGED),
            Err(BadText::Newer) => Err(say::NEWER),
            Ok(short) if short.community() != own => Err(say::OTHER_COMMUNITY),
            Ok(Short::Own(_)) => Err(say::OWN_HERE),
            Ok(Short::Said(_)) => Err(say::ANSWERS_HERE),
            Ok(short) => Ok(short),
        };
        let all: Vec<_> = Short::all_in(&pasted).into_iter().map(read).collect();
        if all.is_empty() {
            errors.say("swap", say::NO_CODE);
            errors.show();
        }
        found.set(all);
    };
    let file = UnsyncCallback::new(move |bytes: Vec<u8>| {
        look(String::from_utf8_lossy(&bytes).into_owned());
    });
    let scanned = Callback::new(move |code: Option<String>| {
        if let Some(code) = code {
            look(code);
            return;
        }
        errors.clear();
        errors.say("swap", say::SCAN_NOT);
        errors.show();
    });
    let one = |short: Result<Short, Msg>| {
        let body = match short {
            Err(problem) => view! { <p class="wrong">{t(problem)}</p> }.into_any(),
            Ok(Short::Offer(offer)) => offered(offer),
            Ok(Short::Taken(one)) => taken(one),
            Ok(Short::Own(_) | Short::Said(_)) => ().into_any(),
        };
        view! { <li>{body}</li> }
    };
    view! {
        <div class="stack measure">
            <Form on_submit=Callback::new(move |()| look(typed(text)))>
                <ErrorSummary errors/>
                <TextArea id="swap" label=t(say::BROUGHT_PASTE) hint=t(say::BROUGHT_HINT) value=text rows=4 errors/>
                <Button label=t(say::BROUGHT_READ) kind=Kind::Primary/>
            </Form>
            {scan(t(say::SCAN), scanned)}
            <FileField id="swap-file" label=t(say::AS_FILE) hint=t(say::AS_FILE_HINT) on_file=file/>
            <ul role="list" class="list">
                {move || found.get().into_iter().map(one).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

/// An offer: kept so that others can be asked.
fn offered(offer: Offer) -> AnyView {
    let app = use_app();
    let (shift, volunteer) = (offer.seat.0, offer.volunteer);
    let stands = Memo::new(move |_| {
        app.read(|state| {
            let on = state.all::<Assignment>().any(|(_, a)| {
                state.one(&a.shift) == state.one(&shift)
                    && state.one(&a.volunteer) == state.one(&volunteer)
            });
            let id = swap_id(&app.community(), &state.one(&shift), &state.one(&volunteer));
            (on, state.get::<Swap>(&id).is_some_and(|swap| !swap.withdrawn))
        })
    });
    let (who, stood) = (offer.name.clone(), offer.seat.1.clone());
    let words = tf(say::S_OFFER, move |lang| vec![who.clone(), stood_words(&stood, lang)]);
    let (who, stood) = (offer.name, offer.seat.1);
    let not_on = tf(say::U_NOT_ON, move |lang| vec![who.clone(), stood_words(&stood, lang)]);
    let act = move || match stands.get() {
        (false, _) => view! { <p class="wrong">{not_on}</p> }.into_any(),
        (true, true) => view! { <p role="status">{t(say::OFFER_KEPT)}</p> }.into_any(),
        (true, false) => act(t(say::KEEP_OFFER), Kind::Secondary, move || {
            acts::keep_offer(app, shift, volunteer)
        }),
    };
    view! { <p><strong>{words}</strong></p> {act} }.into_any()
}
