//! The answer to who raised a topic: what is owed, the form that notes it, the slip.

use leptos::prelude::*;

use super::parts::{choices, day_typed};
use crate::app::commands::matters as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Reply, ReplyWay, Threads, owes_reply, replies, reply_draft, slip_text,
};
use crate::log::RecordId;
use crate::text::{dates, matter_pages as say};
use crate::ui::components::{
    Badge, Button, Checkbox, CopyForGroup, DateField, EmptyState, Form, FormErrors, Kind,
    LinkButton, Notice, PageHead, RadioGroup, Section, TextArea, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{document_of, print, typed};
use crate::ui::route::{Route, Talk};

/// The part of a topic's page.
#[component]
pub fn Answers(
    /// Which topic.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let given = Memo::new(move |_| app.read(|state| replies(state, &id)));
    let owed = Memo::new(move |_| app.read(|state| owes_reply(&Threads::of(state), &id)));
    let any = Memo::new(move |_| given.with(|given| !given.is_empty()));
    let line = |(_, reply): (_, Reply)| {
        let day = move || reply.day.map(|day| dates::day(day, lang()));
        view! {
            <li>
                <p class="prose">{reply.text}</p>
                <p class="row soft">
                    <span>{day}</span>
                    {reply.way.map(|way| view! { <Badge label=t(way.name()) tone=Tone::Good/> })}
                </p>
            </li>
        }
    };
    let to_slip = move || Route::Talk(Talk::Slip(id.to_string()));
    view! {
        <Section title=t(say::ANSWER)>
            <div class="stack">
                {move || owed.get().then(|| view! { <Notice tone=Tone::Must><p>{t(say::OWED)}</p></Notice> })}
                {move || {
                    any.get()
                        .then(|| {
                            view! {
                                <ul role="list" class="list">
                                    {move || given.get().into_iter().map(line).collect_view()}
                                </ul>
                                <p><LinkButton label=t(say::TO_SLIP) to=to_slip()/></p>
                            }
                        })
                }}
                <details class="fold" prop:open=move || owed.get()>
                    <summary>{t(say::ADD_REPLY)}</summary>
                    {form(id)}
                </details>
            </div>
        </Section>
    }
    .into_any()
}

fn form(id: RecordId) -> AnyView {
    let app = use_app();
    let draft =
        Memo::new(move |_| app.read(|state| reply_draft(state, &Threads::of(state), &id, lang())));
    let text = RwSignal::new(String::new());
    // What was proposed follows what happens, what was typed stays.
    Effect::new(move |before: Option<String>| {
        let draft = draft.get();
        if before.is_none_or(|before| text.with_untracked(|text| *text == before)) {
            text.set(draft.clone());
        }
        draft
    });
    let way = RwSignal::new(String::new());
    let day = RwSignal::new(app.today().to_string());
    let settles = RwSignal::new(false);
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let said = Reply {
            text: typed(text),
            way: ReplyWay::of_word(&way.get_untracked()),
            day: day_typed(day, "reply-day", errors),
            settles: settles.get_untracked(),
        };
        if said.text.is_empty() {
            errors.say("reply-text", say::REPLY_TEXT_MISSING);
        }
        if said.way.is_none() {
            errors.say("reply-way", say::REPLY_WAY_MISSING);
        }
        if said.day.is_none() && typed(day).is_empty() {
            errors.say("reply-day", say::DAY_MISSING);
        }
        if !errors.show() {
            app.run(acts::reply(app, id, said));
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextArea
                id="reply-text"
                label=t(say::REPLY_TEXT)
                hint=t(say::REPLY_TEXT_HINT)
                value=text
                errors
            />
            <RadioGroup
                id="reply-way"
                label=t(say::REPLY_WAY)
                value=way
                choices=choices(ReplyWay::ALL, |w| (w.word(), w.name()))
                errors
            />
            <DateField id="reply-day" label=t(say::REPLY_DAY) value=day errors/>
            <Checkbox id="reply-settles" label=t(say::SETTLES) checked=settles/>
            <Button label=t(say::NOTE_REPLY)/>
        </Form>
    }
    .into_any()
}

/// The slip of a topic's latest answer, for paper and for a chat.
#[component]
pub fn SlipPage(
    /// Which topic.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let text = Memo::new(move |_| {
        app.read(|state| {
            let (_, reply) = replies(state, &id).pop()?;
            Some(slip_text(state, &id, &reply, lang()))
        })
    });
    let there = Memo::new(move |_| text.with(Option::is_some));
    let text = Signal::derive(move || text.get().unwrap_or_default());
    let to_topic = move || Route::Topic(id.to_string());
    view! {
        <div class="no-print">
            <PageHead title=t(crate::text::matters::SLIP) lead=t(say::SLIP_LEAD) back=(to_topic(), t(say::TO_TOPIC))/>
        </div>
        {move || {
            if !there.get() {
                let next = (t(say::TO_TOPIC), to_topic());
                return view! { <EmptyState title=t(say::NO_REPLY) why=t(say::NO_REPLY_WHY) next/> }
                    .into_any();
            }
            view! {
                {document_of(text)}
                <div class="stack no-print">
                    <Button label=t(say::PRINT) kind=Kind::Primary on_click=print/>
                    <CopyForGroup id="slip" text file=t(crate::text::matters::SLIP)/>
                </div>
            }
            .into_any()
        }}
    }
    .into_any()
}
