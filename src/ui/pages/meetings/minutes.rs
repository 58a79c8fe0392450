//! The minutes of a meeting, written from its facts.

use leptos::prelude::*;

use super::{phase_of, side};
use crate::app::use_app;
use crate::domain::deliberation::{Meeting, Phase, minutes_brief, minutes_text};
use crate::log::RecordId;
use crate::text::meetings as say;
use crate::ui::components::{
    Button, Checkbox, CopyForGroup, Download, DownloadButton, Kind, LinkButton, Notice, Section,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::names::names_in;
use crate::ui::pages::parts::{document_of, print};
use crate::ui::route::{MeetingPage, Route};

/// The page of a meeting's minutes.
#[component]
pub fn MinutesPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Minutes, move || {
        let phase = Memo::new(move |_| app.read(|state| phase_of(state, &id)));
        let names = RwSignal::new(false);
        let text =
            Memo::new(move |_| app.read(|state| minutes_text(state, &id, names.get(), lang())));
        let brief = Memo::new(move |_| app.read(|state| minutes_brief(state, &id, lang())));
        let file = Signal::derive(move || {
            let name = app.read(|s| s.get::<Meeting>(&id).map(|m| m.name(s, lang())));
            [name.unwrap_or_default().as_str(), "-", say::SIDE_MINUTES.get(lang())].concat()
        });
        let whole = UnsyncCallback::new(move |()| Download {
            name: file.get_untracked() + ".txt",
            mime: "text/plain;charset=utf-8",
            bytes: text.get_untracked().into_bytes(),
        });
        view! {
            {move || {
                (phase.get() == Some(Phase::Called))
                    .then(|| view! { <Notice><p>{t(say::NOT_HELD)}</p></Notice> })
            }}
            <div class="stack no-print">
                <p class="soft">{t(say::MINUTES_LEAD)}</p>
                <Checkbox id="names" label=t(say::WITH_NAMES) checked=names/>
                // Without the names of those who promised, what people typed may still name somebody.
                {move || (!names.get()).then(|| names_in(text.into()))}
                <p class="row">
                    <Button label=t(say::PRINT) kind=Kind::Primary on_click=print/>
                    <DownloadButton label=t(say::SAVE_WHOLE) file=whole/>
                    <LinkButton
                        label=t(say::ADD_NOTES)
                        to=Route::Meeting(id.to_string(), MeetingPage::Live)
                    />
                </p>
            </div>
            {document_of(text.into())}
            <div class="no-print">
                <Section title=t(say::FOR_GROUP)>
                    <CopyForGroup id="brief" text=brief file/>
                </Section>
            </div>
        }
        .into_any()
    })
}
