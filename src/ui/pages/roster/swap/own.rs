//! Somebody's own shifts on their phone: answered, or one of them offered to others.

use leptos::prelude::*;

use super::paste;
use crate::app::phone;
use crate::share::roster::{Offer, Own, Said, Seat, Short};
use crate::text::roster_life as say;
use crate::ui::components::{Button, Checkbox, Form, Kind, Notice, PageHead, TextField, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::pages::roster::sent::{link_or_text, to_send};
use crate::ui::pages::roster::words::{stood_words, tick, whole_words};

/// What is to be sent.
#[derive(Clone, PartialEq)]
enum Out {
    /// The answer, with the words in front of it.
    Answer(Said, Vec<Seat>),
    /// One of the shifts.
    Offer(Seat),
}

pub(super) fn own(own: Own) -> AnyView {
    let out = RwSignal::new(None::<Out>);
    let note = RwSignal::new(String::new());
    let seats: Vec<(Seat, RwSignal<bool>)> =
        own.seats.iter().map(|seat| (seat.clone(), RwSignal::new(false))).collect();
    let keep = RwSignal::new(
        phone::kept_shifts()
            .is_some_and(|text| Short::all_in(&text) == [Ok(Short::Own(own.clone()))]),
    );
    let text = Short::Own(own.clone()).to_text();
    Effect::new(move |before: Option<bool>| {
        let wanted = keep.get();
        match (before, wanted) {
            (Some(false), true) => drop(phone::keep_shifts(&text)),
            (Some(true), false) => phone::forget_shifts(),
            _ => {}
        }
        wanted
    });
    let lines = seats.clone().into_iter().map(|(seat, on)| {
        let stood = seat.1.clone();
        let words = {
            let stood = stood.clone();
            Signal::derive(move || whole_words(&stood, lang()))
        };
        let label = tf(say::CANNOT, move |lang| vec![stood_words(&stood, lang)]);
        let offer = move || out.set(Some(Out::Offer(seat.clone())));
        view! {
            <li>
                <p><strong>{words}</strong></p>
                {tick(label, on)}
                <p><Button label=t(say::OFFER_THIS) kind=Kind::Quiet on_click=offer/></p>
            </li>
        }
    });
    let lines = lines.collect_view();
    let calls = own.calls.clone().into_iter().map(|(_, stood)| {
        view! { <li>{move || whole_words(&stood, lang())}</li> }
    });
    let calls = (!own.calls.is_empty()).then(|| {
        let calls = calls.collect_view();
        view! { <p>{t(say::OWN_CALLS)}</p><ul role="list" class="list">{calls}</ul> }
    });
    let answers = !own.seats.is_empty();
    let (community, volunteer) = (own.community, own.volunteer);
    let submit = move |()| {
        let said = seats.iter().map(|(seat, on)| (seat.0, on.get_untracked())).collect();
        let not = seats.iter().filter(|(_, on)| on.get_untracked()).map(|(seat, _)| seat.clone());
        let said = Said { community, volunteer, seats: said, note: typed(note) };
        out.set(Some(Out::Answer(said, not.collect())));
    };
    let name = own.name.clone();
    let title = tf(say::OWN_OF, move |_| vec![name.clone()]);
    let called = own.called.clone();
    let own = StoredValue::new(own);
    view! {
        <PageHead title lead=Signal::stored(called)/>
        <div class="stack measure">
            {answers.then(|| view! {
                <p>{t(say::OWN_WHY)}</p>
                <Form on_submit=Callback::new(submit)>
                    <ul role="list" class="list">{lines}</ul>
                    <TextField id="own-note" label=t(say::OWN_NOTE) value=note/>
                    <Button label=t(say::ANSWER) kind=Kind::Primary/>
                </Form>
            })}
            {calls}
            {move || out.get().map(|out| {
                view! { <div class="review stack">{untrack(|| sending(&own.get_value(), out))}</div> }
            })}
            <Checkbox id="keep" label=t(say::KEEP_OWN) checked=keep/>
            <p class="hint">{t(say::KEEP_OWN_WHY)}</p>
            <details class="fold"><summary>{t(say::SWAP_PASTE)}</summary>{paste()}</details>
        </div>
    }
    .into_any()
}

fn sending(own: &Own, out: Out) -> AnyView {
    let name = own.name.clone();
    let (words, code) = match out {
        Out::Answer(said, not) => {
            let note = said.note.clone();
            let code = Short::Said(said).to_text();
            let words = move || {
                let mut words = if not.is_empty() {
                    say::ANSWER_ALL.fill(lang(), &[&name])
                } else {
                    let which: Vec<String> =
                        not.iter().map(|(_, stood)| stood_words(stood, lang())).collect();
                    say::ANSWER_SOME.fill(lang(), &[&name, &which.join(say::AND.get(lang()))])
                };
                words.push_str(&note);
                words
            };
            (Signal::derive(words), code)
        }
        Out::Offer(seat) => {
            let stood = seat.1.clone();
            let offer = Offer {
                community: own.community,
                called: own.called.clone(),
                volunteer: own.volunteer,
                name: own.name.clone(),
                seat,
            };
            let text = Short::Offer(offer).to_text();
            let code = link_or_text(text);
            let words =
                tf(say::OFFER_TEXT, move |lang| vec![name.clone(), whole_words(&stood, lang)]);
            (words, code)
        }
    };
    let whole = {
        let code = code.clone();
        Signal::derive(move || [words.get().as_str(), "\n", &code].concat())
    };
    view! {
        <Notice tone=Tone::Must><p role="status">{t(say::NOT_SENT)}</p></Notice>
        {to_send("to-send", whole, Signal::stored(code))}
    }
    .into_any()
}
