//! A neighbour's shift, offered: whoever takes it says so here.

use leptos::prelude::*;

use super::kept;
use crate::share::roster::{Offer, Seat, Short, Taken};
use crate::text::roster_life as say;
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, Select, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::pages::roster::sent::to_send;
use crate::ui::pages::roster::words::{place_words, stood_words, time_words, whole_words};

pub(super) fn offered(offer: Offer) -> AnyView {
    // Somebody else's shifts, or those of another community, are nothing to give here.
    let own =
        kept().filter(|own| own.community == offer.community && own.volunteer != offer.volunteer);
    let name = RwSignal::new(own.as_ref().map(|own| own.name.clone()).unwrap_or_default());
    let (gives, note) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = FormErrors::new();
    let out = RwSignal::new(None::<Taken>);
    let seats: Vec<Seat> = own.as_ref().map(|own| own.seats.clone()).unwrap_or_default();
    let taker = own.as_ref().map(|own| (own.volunteer, own.name.clone()));
    let (giver, called) = (offer.name.clone(), offer.called.clone());
    let stood = offer.seat.1.clone();
    let choices = {
        let seats = seats.clone();
        Signal::derive(move || {
            let mut all = vec![Choice::new("", say::GIVES_NONE.get(lang()))];
            let each = seats.iter();
            all.extend(each.map(|(id, s)| Choice::new(id.to_string(), stood_words(s, lang()))));
            all
        })
    };
    let has_own = !seats.is_empty();
    let submit = move |()| {
        errors.clear();
        let typed_name = typed(name);
        if typed_name.is_empty() {
            errors.say("own-name", say::NAME_MISSING);
            errors.show();
            return;
        }
        let given =
            gives.with_untracked(|id| seats.iter().find(|(s, _)| s.to_string() == *id).cloned());
        // Somebody else may use the phone: then what it keeps says nothing of them.
        let same = taker.as_ref().filter(|(_, name)| *name == typed_name);
        out.set(Some(Taken {
            community: offer.community,
            volunteer: offer.volunteer,
            seat: offer.seat.clone(),
            taker: same.map(|(id, _)| *id),
            name: typed_name,
            gives: given.filter(|_| same.is_some()),
            note: typed(note),
        }));
    };
    let heading = giver.clone();
    let what = Signal::derive(move || {
        let (when, place) = (time_words(&stood, lang()), place_words(&stood, lang()));
        say::OFFERED_WHAT.fill(lang(), &[&when, &stood.title, &place])
    });
    view! {
        <PageHead title=tf(say::OFFERED, move |_| vec![heading.clone()]) lead=Signal::stored(called)/>
        <div class="stack measure">
            <p><strong>{what}</strong></p>
            <p>{t(say::OFFERED_WHY)}</p>
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <TextField id="own-name" label=t(say::NAME) value=name autocomplete="name" errors/>
                {if has_own {
                    view! { <Select id="gives" label=t(say::GIVES_WHICH) value=gives choices/> }.into_any()
                } else {
                    view! {
                        <TextField
                            id="gives"
                            label=t(say::GIVES_WORDS)
                            hint=t(say::GIVES_WORDS_HINT)
                            value=note
                        />
                    }
                    .into_any()
                }}
                <Button label=t(say::TAKE) kind=Kind::Primary/>
            </Form>
            {move || out.get().map(|taken| {
                view! { <div class="review stack">{untrack(|| sending(taken, giver.clone()))}</div> }
            })}
        </div>
    }
    .into_any()
}

fn sending(taken: Taken, giver: String) -> AnyView {
    let code = Short::Taken(taken.clone()).to_text();
    let whole = {
        let code = code.clone();
        Signal::derive(move || {
            let what = whole_words(&taken.seat.1, lang());
            let mut words = say::TAKE_TEXT.fill(lang(), &[&taken.name, &giver, &what]);
            let gives = taken.gives.as_ref().map(|(_, stood)| stood_words(stood, lang()));
            let gives = gives.or_else(|| Some(taken.note.clone()).filter(|note| !note.is_empty()));
            if let Some(gives) = gives {
                words.push_str(&say::TAKE_GIVES.fill(lang(), &[&gives]));
            }
            [words.as_str(), "\n", &code].concat()
        })
    };
    view! {
        <Notice tone=Tone::Must><p role="status">{t(say::NOT_SENT)}</p></Notice>
        {to_send("to-send", whole, Signal::stored(code))}
    }
    .into_any()
}
