//! 换班: what came as a link, on the phone of whoever got it. No community is open, and nothing leaves the phone by
//! itself.

mod offered;
mod own;

use leptos::ev;
use leptos::prelude::*;

use crate::app::phone;
use crate::share::roster::{Own, Short};
use crate::share::short::BadText;
use crate::text::Msg;
use crate::text::roster_life as say;
use crate::ui::components::{
    Button, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, TextArea, Tone,
};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::pages::sign_here::behind_the_mark;
use crate::ui::route::{Route, Staff};

/// The page behind a link.
#[component]
pub fn SwapPage() -> AnyView {
    let link = RwSignal::new(behind_the_mark(&location().hash().unwrap_or_default()));
    // Another link opened in the same tab is another text.
    let listener = window_event_listener(ev::hashchange, move |_| {
        link.set(behind_the_mark(&location().hash().unwrap_or_default()));
    });
    on_cleanup(move || listener.remove());
    (move || {
        let Some(text) = link.get() else { return untrack(without) };
        match Short::all_in(&text).into_iter().next() {
            Some(Ok(Short::Own(own))) => untrack(|| own::own(own)),
            Some(Ok(Short::Offer(offer))) => untrack(|| offered::offered(offer)),
            Some(Ok(Short::Said(_) | Short::Taken(_))) => failed(say::FOR_THE_DESK),
            Some(Err(BadText::Newer)) => failed(say::NEWER),
            Some(Err(BadText::Damaged)) | None => failed(say::DAMAGED),
        }
    })
    .into_any()
}

/// The shifts this phone keeps.
fn kept() -> Option<Own> {
    match Short::all_in(&phone::kept_shifts()?).pop()? {
        Ok(Short::Own(own)) => Some(own),
        _ => None,
    }
}

fn open(text: &str) {
    let _ = location().set_hash(&[&Route::Staff(Staff::Swap).href(), "?", text].concat());
}

/// Without a link: what the phone keeps, and a field for what was sent.
fn without() -> AnyView {
    let changed = RwSignal::new(());
    let kept = move || {
        changed.track();
        kept().map(|own| {
            let name = own.name.clone();
            let text = Short::Own(own).to_text();
            let forget = move || {
                phone::forget_shifts();
                changed.set(());
            };
            view! {
                <Notice>
                    <p>{tf(say::KEPT, move |_| vec![name.clone()])}</p>
                    <p class="row">
                        <Button label=t(say::SWAP_OPEN) on_click=move || open(&text)/>
                        <Button label=t(say::FORGET) kind=Kind::Quiet on_click=forget/>
                    </p>
                </Notice>
            }
        })
    };
    view! {
        <PageHead title=t(say::SWAP) lead=t(say::SWAP_WHY)/>
        <div class="stack measure">{kept} {paste()}</div>
    }
    .into_any()
}

fn failed(why: Msg) -> AnyView {
    view! {
        <PageHead title=t(say::SWAP)/>
        <div class="stack measure">
            <Notice tone=Tone::Must><p>{t(why)}</p></Notice>
            {paste()}
        </div>
    }
    .into_any()
}

/// The field for a message that did not open by itself.
fn paste() -> AnyView {
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        match Short::all_in(&typed(text)).into_iter().next() {
            Some(Ok(short)) => open(&short.to_text()),
            Some(Err(BadText::Newer)) => errors.say("sent", say::NEWER),
            Some(Err(BadText::Damaged)) => errors.say("sent", say::DAMAGED),
            None => errors.say("sent", say::NO_CODE),
        }
        errors.show();
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextArea id="sent" label=t(say::SWAP_PASTE) value=text rows=3 errors/>
            <Button label=t(say::SWAP_OPEN)/>
        </Form>
    }
    .into_any()
}
