//! A text on its way into a chat, and the same as a code to be scanned face to face.

use leptos::html;
use leptos::prelude::*;

use crate::text::roster_life as say;
use crate::ui::components::{Button, Download, DownloadButton, Kind, copy_shown, qr};
use crate::ui::lang::t;
use crate::ui::pages::pacts::phones::own_address;
use crate::ui::route::{Route, Staff};

/// The text, a button that copies it, one that saves it, and the code where it fits into one.
pub(super) fn to_send(id: &'static str, words: Signal<String>, code: Signal<String>) -> AnyView {
    let (copied, area) = (RwSignal::new(None), NodeRef::<html::Textarea>::new());
    Effect::new(move |_| {
        words.track();
        copied.set(None);
    });
    let copy = move || {
        copy_shown(words.get_untracked(), area, move |done| {
            copied.set(Some(if done { say::COPIED } else { say::COPY_BY_HAND }));
        });
    };
    let file = UnsyncCallback::new(move |()| Download {
        name: "mulin-shift.txt".to_owned(),
        mime: "text/plain;charset=utf-8",
        bytes: words.get_untracked().into_bytes(),
    });
    view! {
        <div class="stack measure">
            <div class="field">
                <label for=id>{t(say::TO_SEND)}</label>
                <textarea id=id class="control" rows="5" readonly node_ref=area prop:value=words></textarea>
            </div>
            <p class="row">
                <Button label=t(say::COPY) kind=Kind::Primary on_click=copy/>
                <DownloadButton label=t(say::SAVE) file kind=Kind::Quiet/>
            </p>
            <p role="status">{move || copied.get().map(t)}</p>
            {move || {
                qr(&code.get(), t(say::CODE)).map(|drawn| view! {
                    <p class="soft">{t(say::OR_SHOW)}</p>
                    <div class="large-code">{drawn}</div>
                })
            }}
        </div>
    }
    .into_any()
}

/// The link at which a phone opens one of these texts, or, where this page was opened from a file and has no address to
/// give, the text itself: it can be pasted where the link would have led.
pub(super) fn link_or_text(text: String) -> String {
    let address = own_address();
    if address.is_empty() {
        return text;
    }
    [address.as_str(), &Route::Staff(Staff::Swap).href(), "?", &text].concat()
}
