//! The notice of a meeting: for the group, for the door.

use leptos::prelude::*;

use super::minded::{announced, warnings};
use super::side;
use crate::app::use_app;
use crate::domain::deliberation::{Meeting, notice_text};
use crate::log::RecordId;
use crate::share::ics::{meeting_calendar, meeting_code};
use crate::share::qr;
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
            {move || {
                let text = app.read(|s| meeting_code(s, &id, lang()))?;
                Some(code(qr::draw(&text)?))
            }}
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

/// The meeting as a QR code, on the page and on paper.
fn code(drawn: qr::Drawn) -> AnyView {
    // Four squares of white around it, which a camera needs to find it.
    let side = (drawn.side + 8).to_string();
    let view_box = ["-4 -4 ", &side, " ", &side].concat();
    view! {
        <figure class="code">
            <svg class="qr" aria-hidden="true" viewBox=view_box><path d=drawn.path></path></svg>
            <figcaption>{t(plan::QR)}</figcaption>
        </figure>
    }
    .into_any()
}
