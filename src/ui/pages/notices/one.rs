//! One notice: as it is printed, where it hangs, as a page for residents.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{Fields, form};
use super::objections::objections;
use super::tone;
use crate::app::commands::notices as acts;
use crate::app::{small_photo, use_app};
use crate::domain::deliberation::{
    Posted, Posting, PostingPhase, Withdrawn, objection_count, posted, posting_html, posting_phase,
    posting_text,
};
use crate::log::{Hash, RecordId};
use crate::text::{dates, notices as say, topics};
use crate::ui::components::{
    Badge, Button, CopyForGroup, Download, FileField, Form, FormErrors, Kind, Notice, PageHead,
    Section, TextField, Tone, before_it_goes,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{afresh, document_of, print, typed};
use crate::ui::pages::past;
use crate::ui::pages::topics::parts::picture;
use crate::ui::route::{Route, Talk};
use crate::ui::shell::NotFoundPage;

/// The page of one notice.
#[component]
pub fn PostingPage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let today = app.today();
    let data = Memo::new(move |_| {
        app.read(|state| {
            let posting = state.get::<Posting>(&id)?;
            Some((posting_phase(state, &id, &posting, today), posting))
        })
    });
    let there = Memo::new(move |_| data.with(Option::is_some));
    let phase = Memo::new(move |_| data.with(|d| d.as_ref().map(|d| d.0)));
    let posting = move || data.get().map(|d| d.1).unwrap_or_default();
    let title = Signal::derive(move || posting().title);
    let objected = Memo::new(move |_| app.read(|state| objection_count(state, &id)));
    let text = Signal::derive(move || posting_text(&posting(), objected.get(), lang()));
    let file = Memo::new(move |_| posting().file);
    let kind = Memo::new(move |_| posting().kind);
    let why = Memo::new(move |_| {
        app.read(|state| state.facts::<Withdrawn>(&id).pop().map(|(_, gone)| gone.reason))
    });
    let name = Signal::derive(move || [say::FILE.get(lang()), "-", &title.get()].concat());
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Talk(Talk::Notices), t(say::NOTICES));
        view! {
            <div class="no-print stack">
                <PageHead title back/>
                <p class="row">
                    {move || phase.get().map(|p| view! { <Badge label=t(p.name()) tone=tone(p)/> })}
                    <span class="soft">{move || kind.get().name().get(lang())}</span>
                </p>
                {move || {
                    why.get()
                        .map(|why| {
                            let text = tf(say::WITHDRAWN, move |_| vec![why.clone()]);
                            view! { <Notice tone=Tone::Must><p>{text}</p></Notice> }
                        })
                }}
            </div>
            {document_of(text)}
            {move || file.with(|file| (!file.is_empty()).then(|| picture(file, say::PICTURE)))}
            <div class="stack no-print">
                {before_it_goes(text)}
                <div class="row">
                    <Button label=t(say::PRINT) kind=Kind::Primary on_click=print/>
                    <Button label=t(say::SAVE_PAGE) on_click=move || save_page(id)/>
                </div>
                <p class="soft measure">{t(say::SAVE_PAGE_WHY)}</p>
                <Hanging id/>
                {objections(id)}
                <CopyForGroup id="notice" text file=name/>
                {more(id, phase)}
                {past::links(&id)}
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// Hands over the notice as one HTML file, its picture inside where it is on this device.
fn save_page(id: RecordId) {
    let app = use_app();
    let Some(posting) = app.peek(|state| state.get::<Posting>(&id)) else { return };
    let objected = app.peek(|state| objection_count(state, &id));
    let (community, lang) = (app.name(), lang());
    spawn_local(async move {
        let file = posting.file.parse::<Hash>().ok();
        let found = match file {
            Some(file) => app.attachment_text(&file).await,
            None => None,
        };
        let picture = found.as_ref().map(|(media, text)| (media.as_str(), text.as_str()));
        let html = posting_html(&posting, objected, &community, picture, lang);
        let name = [say::FILE.get(lang), "-", &posting.title, ".html"].concat();
        let _ = Download { name, mime: "text/html;charset=utf-8", bytes: html.into_bytes() }.save();
    });
}

/// Where it hangs, and one more place.
#[component]
fn Hanging(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| posted(state, &id)));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let (place, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let unreadable = RwSignal::new(false);
    let submit = move |()| {
        errors.clear();
        let where_to = typed(place);
        if where_to.is_empty() {
            errors.say("hung-at", say::PLACE_MISSING);
        }
        if !errors.show() {
            place.set(String::new());
            app.run(acts::put_up(app, id, where_to, None));
        }
    };
    let chosen = move |bytes: Vec<u8>| {
        unreadable.set(false);
        let where_to = typed(place);
        app.run(async move {
            let photo = small_photo(&bytes).await;
            unreadable.set(photo.is_none());
            if photo.is_some() {
                acts::put_up(app, id, where_to, photo).await?;
                place.set(String::new());
            }
            Ok(())
        });
    };
    let line = |(_, hung): (_, Posted)| {
        let day = move || hung.day.map(|day| dates::day(day, lang()));
        let photo = (!hung.file.is_empty()).then(|| picture(&hung.file, say::PHOTO));
        view! { <li>{hung.place} " " <span class="soft">{day}</span> {photo}</li> }
    };
    view! {
        <Section title=t(say::POSTINGS)>
            {move || none.get().then(|| view! { <p class="soft">{t(say::NO_POSTINGS)}</p> })}
            <ul role="list" class="list">{move || all.get().into_iter().map(line).collect_view()}</ul>
            <Form on_submit=Callback::new(submit)>
                <TextField id="hung-at" label=t(say::PLACE) value=place errors/>
                <FileField
                    id="hung-photo"
                    label=t(say::WITH_PHOTO)
                    hint=t(say::WITH_PHOTO_WHY)
                    on_file=UnsyncCallback::new(chosen)
                />
                <p role="status">{move || unreadable.get().then(|| t(topics::NOT_A_PHOTO))}</p>
                <Button label=t(say::NOTE_POSTED)/>
            </Form>
        </Section>
    }
    .into_any()
}

fn change(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Posting>(&id);
    let fields = Fields::of(&held.record());
    let keep = move |()| {
        if let Some(posting) = fields.read(held.record()) {
            app.run(acts::change_notice(app, id, held, posting));
        }
    };
    form(fields, Kind::Secondary, Callback::new(keep))
}

/// Changing it, its picture, withdrawing it.
fn more(id: RecordId, phase: Memo<Option<PostingPhase>>) -> AnyView {
    let app = use_app();
    let chosen = move |bytes: Vec<u8>| {
        app.run(async move {
            match small_photo(&bytes).await {
                Some(picture) => acts::add_picture(app, id, picture).await,
                None => Ok(()),
            }
        });
    };
    let (why, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let withdraw = move |()| {
        errors.clear();
        let reason = typed(why);
        if reason.is_empty() {
            errors.say("withdraw-why", say::WHY_MISSING);
        }
        if !errors.show() {
            app.run(acts::withdraw(app, id, reason));
        }
    };
    view! {
        <details class="fold">
            <summary>{t(say::CHANGE)}</summary>
            {afresh(move || change(id))}
            <FileField
                id="picture"
                label=t(say::ADD_PICTURE)
                hint=t(say::ADD_PICTURE_WHY)
                on_file=UnsyncCallback::new(chosen)
            />
        </details>
        {move || {
            (phase.get() != Some(PostingPhase::Withdrawn))
                .then(|| {
                    view! {
                        <details class="fold">
                            <summary>{t(say::TO_WITHDRAW)}</summary>
                            <Form on_submit=Callback::new(withdraw)>
                                <TextField id="withdraw-why" label=t(say::WHY) value=why errors/>
                                <Button label=t(say::WITHDRAW) kind=Kind::Danger/>
                            </Form>
                        </details>
                    }
                })
        }}
    }
    .into_any()
}
