//! The notice of a meeting: for the group, for the door.

use leptos::prelude::*;

use super::side;
use crate::app::use_app;
use crate::domain::deliberation::{Meeting, notice_text};
use crate::log::RecordId;
use crate::text::meetings as say;
use crate::ui::components::{Button, CopyForGroup, Kind};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{document_of, print};
use crate::ui::route::MeetingPage;

/// The page of a meeting's notice.
#[component]
pub fn NoticePage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Notice, move || {
        let text = Memo::new(move |_| app.read(|state| notice_text(state, &id, lang())));
        let file = Signal::derive(move || {
            let name = app.read(|s| s.get::<Meeting>(&id).map(|m| m.name(s, lang())));
            [name.unwrap_or_default().as_str(), "-", say::SIDE_NOTICE.get(lang())].concat()
        });
        view! {
            <p class="soft no-print">{t(say::NOTICE_LEAD)}</p>
            {document_of(text.into())}
            <div class="stack no-print">
                <CopyForGroup id="notice" text=text file/>
                <Button label=t(say::PRINT_NOTICE) kind=Kind::Secondary on_click=print/>
            </div>
        }
        .into_any()
    })
}
