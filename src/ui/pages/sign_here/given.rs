//! What was signed, on its way to the committee: as text, as a file, or as a code to be scanned face to face.

use leptos::html;
use leptos::prelude::*;

use crate::app::phone::Brought;
use crate::text::phone as say;
use crate::ui::components::{
    Button, Download, DownloadButton, Kind, Notice, Section, Tone, copy_shown, qr,
};
use crate::ui::lang::t;

/// The three ways.
pub(super) fn given(brought: &Brought) -> AnyView {
    let whole = StoredValue::new(brought.whole.clone());
    let (copied, area) = (RwSignal::new(None), NodeRef::<html::Textarea>::new());
    let copy = move || {
        copy_shown(whole.get_value(), area, move |done| {
            copied.set(Some(if done { say::BACK_COPIED } else { say::COPY_HAND }));
        });
    };
    let id: String = brought.id.to_string().chars().take(8).collect();
    let file = UnsyncCallback::new(move |()| Download {
        name: ["mulin-signed-", &id, ".txt"].concat(),
        mime: "text/plain;charset=utf-8",
        bytes: whole.get_value().into_bytes(),
    });
    let not_kept = brought.not_kept.then(|| {
        view! { <Notice tone=Tone::Must><p>{t(say::NOT_KEPT)}</p></Notice> }
    });
    let code = qr(&brought.redacted, t(say::BACK_CODE));
    view! {
        <h2 id="step" tabindex="-1">{t(say::SIGNED)}</h2>
        <Notice tone=Tone::Must><p role="status">{t(say::SIGNED_WHY)}</p></Notice>
        {not_kept}
        <Section title=t(say::BACK_TEXT)>
            <textarea
                class="control"
                rows="4"
                readonly
                aria-label=t(say::BACK_TEXT)
                node_ref=area
                prop:value=whole.get_value()
            ></textarea>
            <p><Button label=t(say::BACK_COPY) kind=Kind::Primary on_click=copy/></p>
            <p role="status">{move || copied.get().map(t)}</p>
        </Section>
        <Section title=t(say::BACK_FILE)>
            <p><DownloadButton label=t(say::BACK_SAVE) file/></p>
        </Section>
        <Section title=t(say::BACK_CODE)>
            <p class="soft">{t(say::BACK_CODE_WHY)}</p>
            <div class="large-code">{code}</div>
        </Section>
    }
    .into_any()
}
