//! Links whose questions stand behind their `?`, and what a phone gives back: as a line for the group, a file, or a code.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::share::short::BadText;
use crate::text::{Msg, roster_hours as say};
use crate::ui::components::{
    Button, Download, DownloadButton, Kind, Notice, PageHead, Section, Tone, copy_shown, qr,
};
use crate::ui::lang::t;
use crate::ui::pages::pacts::own_address;
use crate::ui::pages::sign_here::behind_the_mark;
use crate::ui::route::{Route, Staff};

/// The link to a page with something behind its `?`; empty where this page was opened from a file and others could not
/// open it.
pub(super) fn link_to(page: Staff, text: &str) -> String {
    let address = own_address();
    if address.is_empty() {
        return address;
    }
    [address.as_str(), &Route::Staff(page).href(), "?", text].concat()
}

/// What stands behind the `?` of the address now; follows it when another link is opened in the same tab.
pub(super) fn behind() -> RwSignal<Option<String>> {
    let here = || behind_the_mark(&location().hash().unwrap_or_default());
    let link = RwSignal::new(here());
    let listener = window_event_listener(ev::hashchange, move |_| link.set(here()));
    on_cleanup(move || listener.remove());
    link
}

/// A page that was opened without a link.
pub(super) fn without(title: Msg, why: Msg) -> AnyView {
    view! {
        <PageHead title=t(title)/>
        <div class="stack measure"><p>{t(why)}</p></div>
    }
    .into_any()
}

/// A page whose link cannot be read.
pub(super) fn unread(bad: BadText) -> AnyView {
    let (title, why) = match bad {
        BadText::Damaged => (say::HERE_DAMAGED, say::HERE_DAMAGED_WHY),
        BadText::Newer => (say::HERE_NEWER, say::HERE_NEWER_WHY),
    };
    view! {
        <PageHead title=t(title)/>
        <div class="stack measure">
            <Notice tone=Tone::Must><p>{t(why)}</p></Notice>
        </div>
    }
    .into_any()
}

/// What a phone gives back: `words` for the group, `code` for a camera, `file` the name of a file.
pub(super) fn given(words: String, code: &str, file: &'static str, copy: Msg) -> AnyView {
    let drawn = qr(code, t(say::HERE_CODE));
    let words = StoredValue::new(words);
    let (copied, area) = (RwSignal::new(None), NodeRef::<html::Textarea>::new());
    let press = move || {
        copy_shown(words.get_value(), area, move |done| {
            copied.set(Some(if done { say::COPIED } else { say::COPY_HAND }));
        });
    };
    let save = UnsyncCallback::new(move |()| Download {
        name: file.to_owned(),
        mime: "text/plain;charset=utf-8",
        bytes: words.get_value().into_bytes(),
    });
    view! {
        <Section title=t(say::HERE_TEXT)>
            <textarea
                id="given"
                class="control"
                rows="4"
                readonly
                aria-label=t(say::HERE_TEXT)
                node_ref=area
                prop:value=words.get_value()
            ></textarea>
            <p class="row">
                <Button label=t(copy) kind=Kind::Primary on_click=press/>
                <DownloadButton label=t(say::HERE_SAVE) file=save kind=Kind::Quiet/>
            </p>
            <p role="status">{move || copied.get().map(t)}</p>
        </Section>
        <Section title=t(say::HERE_CODE)>
            <div class="large-code">{drawn}</div>
        </Section>
    }
    .into_any()
}

/// A link to copy, with its code; says why not where others could not open it.
pub(super) fn link_field(link: String, label: Msg) -> AnyView {
    let (copied, area) = (RwSignal::new(None), NodeRef::<html::Textarea>::new());
    let shown = StoredValue::new(link);
    let press = move || {
        copy_shown(shown.get_value(), area, move |done| {
            copied.set(Some(if done { say::COPIED } else { say::COPY_HAND }));
        });
    };
    view! {
        <div class="field">
            <label for="link-out">{t(label)}</label>
            <textarea
                id="link-out"
                class="control"
                rows="5"
                readonly
                node_ref=area
                prop:value=shown.get_value()
            ></textarea>
        </div>
        <p><Button label=t(say::COPY_LINK) on_click=press/></p>
        <p role="status">{move || copied.get().map(t)}</p>
    }
    .into_any()
}
