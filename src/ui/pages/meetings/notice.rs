//! The notice of a meeting: for the group, for the door.

use leptos::prelude::*;

use super::minded::{announced, warnings};
use super::side;
use crate::app::use_app;
use crate::domain::deliberation::{Meeting, notice_text};
use crate::log::RecordId;
use crate::share::ics::meeting_calendar;
use crate::text::{meetings as say, plan};
use crate::ui::components::{Button, CopyForGroup, Download, DownloadButton, Kind};
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
        let calendar = UnsyncCallback::new(move |()| Download {
            name: file.get_untracked() + ".ics",
            mime: "text/calendar;charset=utf-8",
            bytes: app.peek(|s| meeting_calendar(s, &id, lang())).unwrap_or_default().into_bytes(),
        });
        let dated =
            Memo::new(move |_| app.read(|s| s.get::<Meeting>(&id)).is_some_and(|m| m.at.is_some()));
        view! {
            <div class="stack no-print">{warnings(id)}</div>
            <p class="soft no-print">{t(say::NOTICE_LEAD)}</p>
            {document_of(text.into())}
            <div class="stack no-print">
                <CopyForGroup id="notice" text=text file/>
                <p class="row">
                    <Button label=t(say::PRINT_NOTICE) kind=Kind::Secondary on_click=print/>
                    {move || {
                        dated
                            .get()
                            .then(|| view! { <DownloadButton label=t(plan::TO_CALENDAR) file=calendar/> })
                    }}
                </p>
                {announced(id)}
            </div>
        }
        .into_any()
    })
}
