//! One promise: who, by when, how far, what shows that it is done.

use leptos::prelude::*;

use crate::app::commands::matters as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Action, ActionDone, ActionProgress, ActionWho, Promise, Topic, one_promise,
};
use crate::log::RecordId;
use crate::text::{dates, matter_pages as say, topics};
use crate::ui::components::{
    Badge, Button, Fact, Facts, Form, FormErrors, Kind, PageHead, Section, TextArea, TextField,
    Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, afresh, number, typed};
use crate::ui::pages::past;
use crate::ui::pages::topics::photos::Photos;
use crate::ui::pages::topics::story::{PromiseFields, promise_form};
use crate::ui::route::{Route, Talk};
use crate::ui::shell::NotFoundPage;

/// The page of one promise.
#[component]
pub fn ActionPage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let today = app.today();
    let data = Memo::new(move |_| app.read(|state| one_promise(state, &id, today)));
    let there = Memo::new(move |_| data.with(Option::is_some));
    let done = Memo::new(move |_| data.with(|d| d.as_ref().is_some_and(|d| d.done.is_some())));
    let title = Signal::derive(move || data.get().map(|d| d.action.what).unwrap_or_default());
    let said = Memo::new(move |_| {
        app.read(|state| {
            let facts = state.facts::<ActionProgress>(&id);
            facts.into_iter().map(|(_, progress)| progress).rev().collect::<Vec<_>>()
        })
    });
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Talk(Talk::Actions), t(say::ACTIONS));
        view! {
            <PageHead title back/>
            {move || data.get().map(head)}
            {move || {
                if done.get() {
                    act(t(say::NOT_DONE), Kind::Secondary, move || acts::not_done(app, id))
                } else {
                    view! { <div class="no-print">{progress(id)} {finish(id)}</div> }.into_any()
                }
            }}
            <Photos id title=topics::EVIDENCE_PHOTOS alt=topics::EVIDENCE_PHOTO/>
            {move || said.with(|said| !said.is_empty()).then(|| history(said.get()))}
            <details class="fold">
                <summary>{t(say::CHANGE_PROMISE)}</summary>
                {afresh(move || change(id))}
            </details>
            {past::links(&id)}
        }
        .into_any()
    })
    .into_any()
}

fn head(promise: Promise) -> AnyView {
    let app = use_app();
    let topic = promise.action.topic.map(|topic| app.peek(|state| state.one(&topic)));
    let topic = topic.and_then(|id| Some((id, app.peek(|s| s.get::<Topic>(&id))?.title)));
    let topic = topic.map(|(id, title)| {
        let to = Route::Topic(id.to_string()).href();
        view! { <Fact term=t(say::ITS_TOPIC)><a href=to>{title}</a></Fact> }
    });
    let due = promise.action.due.map(|due| {
        view! { <Fact term=t(say::DUE)>{move || dates::day(due, lang())}</Fact> }
    });
    let far = promise.percent().map(|n| {
        view! { <Fact term=t(say::PROGRESS)>{tf(say::HOW_FAR, move |_| vec![n.to_string()])}</Fact> }
    });
    let badge = match (&promise.done, promise.late) {
        (Some(_), _) => view! { <Badge label=t(topics::KEPT) tone=Tone::Good/> }.into_any(),
        (None, Some(days)) => {
            let label = tf(say::DAYS_LATE, move |_| vec![days.to_string()]);
            view! { <Badge label tone=Tone::Must/> }.into_any()
        }
        (None, None) => ().into_any(),
    };
    let done = promise.done.map(|done| {
        let fact = |term, text: String| {
            (!text.is_empty()).then(|| view! { <Fact term=t(term)>{text}</Fact> })
        };
        view! { {fact(say::DONE_TEXT, done.text)} {fact(say::SHOWN_BY, done.evidence)} }
    });
    let who = promise.who.map_or_else(|| t(say::SOMEBODY), Signal::stored);
    view! {
        <p class="row">{badge}</p>
        <Facts>
            {topic}
            <Fact term=t(say::WHO)>{who}</Fact>
            {due}
            {far}
            {done}
        </Facts>
    }
    .into_any()
}

fn history(said: Vec<ActionProgress>) -> AnyView {
    let line = |said: ActionProgress| {
        let day = move || said.day.map(|day| dates::day(day, lang()));
        let far = said.percent.map(|n| tf(say::HOW_FAR, move |_| vec![n.to_string()]));
        view! { <li><span class="soft">{day}</span> " " {far} " " {said.text}</li> }
    };
    view! {
        <Section title=t(topics::HISTORY)>
            <ul role="list" class="list">{said.into_iter().map(line).collect_view()}</ul>
        </Section>
    }
    .into_any()
}

fn progress(id: RecordId) -> AnyView {
    let app = use_app();
    let (percent, text) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let share = match number(percent) {
            Ok(share) if share.is_none_or(|n| n <= 100) => share,
            _ => {
                errors.say("percent", say::PERCENT_WRONG);
                None
            }
        };
        let text_now = typed(text);
        if text_now.is_empty() && typed(percent).is_empty() {
            errors.say("progress-text", say::PROGRESS_MISSING);
        }
        if errors.show() {
            return;
        }
        let how = ActionProgress {
            percent: share.and_then(|n| u8::try_from(n).ok()),
            text: text_now,
            day: Some(app.today()),
        };
        percent.set(String::new());
        text.set(String::new());
        app.run(acts::note_progress(app, id, how));
    };
    view! {
        <Section title=t(say::PROGRESS)>
            <Form on_submit=Callback::new(submit)>
                <TextField id="percent" label=t(say::PERCENT) value=percent keys="numeric" short=true errors/>
                <TextField id="progress-text" label=t(say::PROGRESS_TEXT) value=text errors/>
                <Button label=t(say::NOTE_PROGRESS)/>
            </Form>
        </Section>
    }
    .into_any()
}

fn finish(id: RecordId) -> AnyView {
    let app = use_app();
    let (text, evidence) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move |()| {
        let done =
            ActionDone { day: Some(app.today()), text: typed(text), evidence: typed(evidence) };
        app.run(acts::finish(app, id, done));
    };
    view! {
        <Section title=t(say::FINISH)>
            <Form on_submit=Callback::new(submit)>
                <TextArea id="done-text" label=t(say::DONE_TEXT) value=text rows=2/>
                <TextField id="evidence" label=t(say::EVIDENCE) hint=t(say::EVIDENCE_HINT) value=evidence/>
                <Button label=t(say::FINISH) kind=Kind::Primary/>
            </Form>
        </Section>
    }
    .into_any()
}

fn change(id: RecordId) -> AnyView {
    let app = use_app();
    let (held, beside) = (app.hold::<Action>(&id), app.hold::<ActionWho>(&id));
    let fields = PromiseFields::of(&held.record(), &beside.record());
    let submit = move |()| {
        if let Some((action, who)) = fields.read(held.record(), beside.record()) {
            app.run(acts::change_promise(app, id, (held, action), (beside, who)));
        }
    };
    promise_form(fields, Callback::new(submit))
}
