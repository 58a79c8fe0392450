//! The minutes of a meeting: written from its facts, touched up, shown around, approved.

use leptos::html;
use leptos::prelude::*;

use super::live::{Step, step_of};
use super::minutes_edit::{correction, lint, phases, sections, state_line};
use super::side;
use crate::app::use_app;
use crate::domain::deliberation::{
    HEAD, Meeting, MinutesSection, approved, minutes_brief, minutes_read, resolve, sections_html,
    sections_text,
};
use crate::log::{RecordId, State};
use crate::text::exchange_out::GIVE_ONE;
use crate::text::{Lang, ledger, meetings as say, minutes as words};
use crate::ui::components::{
    Button, Checkbox, CopyForGroup, Download, DownloadButton, Kind, LinkButton, Notice, Section,
    copy_rich,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::names::names_in;
use crate::ui::pages::parts::print;
use crate::ui::route::{Exchange, MeetingPage, Route};

/// The sections as they are read, people resolved.
pub(super) fn readable(
    state: &State,
    id: &RecordId,
    names: bool,
    lang: Lang,
) -> Vec<MinutesSection> {
    let read = |section: MinutesSection| MinutesSection {
        heading: resolve(state, &section.heading, names, lang),
        text: resolve(state, &section.text, names, lang),
        ..section
    };
    minutes_read(state, id, lang).into_iter().map(read).collect()
}

/// Sections as they are printed.
pub(super) fn document(sections: Vec<MinutesSection>) -> AnyView {
    let one = |section: MinutesSection| {
        let heading = if section.key == HEAD {
            view! { <h2>{section.heading}</h2> }.into_any()
        } else if section.heading.is_empty() {
            ().into_any()
        } else {
            view! { <h3>{section.heading}</h3> }.into_any()
        };
        let text = (!section.text.is_empty()).then(|| view! { <p>{section.text}</p> });
        view! { {heading} {text} }
    };
    sections.into_iter().map(one).collect_view().into_any()
}

/// The page of a meeting's minutes.
#[component]
pub fn MinutesPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Minutes, move || {
        let held = Memo::new(move |_| app.read(|state| step_of(state, &id) != Step::Before));
        let is_approved = Memo::new(move |_| app.read(|state| approved(state, &id).is_some()));
        let names = RwSignal::new(false);
        let all = Memo::new(move |_| app.read(|state| readable(state, &id, names.get(), lang())));
        let plain = Memo::new(move |_| all.with(|all| sections_text(all)));
        let brief = Memo::new(move |_| app.read(|state| minutes_brief(state, &id, lang())));
        let file = Signal::derive(move || {
            let name = app.read(|s| s.get::<Meeting>(&id).map(|m| m.name(s, lang())));
            [name.unwrap_or_default().as_str(), "-", say::SIDE_MINUTES.get(lang())].concat()
        });
        let whole = UnsyncCallback::new(move |()| Download {
            name: file.get_untracked() + ".txt",
            mime: "text/plain;charset=utf-8",
            bytes: all.with_untracked(|all| sections_text(all)).into_bytes(),
        });
        let node = NodeRef::<html::Article>::new();
        let copied = RwSignal::new(None);
        let copy = move || {
            let (html, plain) = all.with_untracked(|all| (sections_html(all), sections_text(all)));
            let element = node.get_untracked().map(Into::into);
            copy_rich(html, plain, element, move |done| {
                copied.set(Some(if done { words::COPIED_RICH } else { words::NOT_COPIED }));
            });
        };
        let route = move |page| Route::Meeting(id.to_string(), page);
        view! {
            {move || (!held.get()).then(|| view! { <Notice><p>{t(say::NOT_HELD)}</p></Notice> })}
            <div class="stack no-print">
                <p class="soft">{t(say::MINUTES_LEAD)}</p>
                {phases(id)}
                {lint(id)}
                <Checkbox id="names" label=t(say::WITH_NAMES) checked=names/>
                // Without the names of those who promised, what people typed may still name somebody.
                {move || (!names.get()).then(|| names_in(plain.into(), None))}
                <p class="row">
                    <Button label=t(say::PRINT) kind=Kind::Primary on_click=print/>
                    <Button label=t(words::COPY_RICH) on_click=copy/>
                    <DownloadButton label=t(say::SAVE_WHOLE) file=whole/>
                    <LinkButton label=t(ledger::LEDGER) to=route(MeetingPage::Ledger)/>
                    <LinkButton label=t(say::ADD_NOTES) to=route(MeetingPage::Live)/>
                    <LinkButton
                        label=t(GIVE_ONE)
                        to=Route::Exchange(Exchange::OutOne(id.to_string()))
                        kind=Kind::Quiet
                    />
                </p>
                <p role="status">{move || copied.get().map(t)}</p>
            </div>
            <article class="document" node_ref=node>{move || document(all.get())}</article>
            <p class="document print-only">{move || app.read(|state| state_line(state, &id))}</p>
            <div class="no-print">
                {move || if is_approved.get() { correction(id) } else { sections(id) }}
                <Section title=t(say::FOR_GROUP)>
                    <CopyForGroup id="brief" text=brief file/>
                </Section>
            </div>
        }
        .into_any()
    })
}
