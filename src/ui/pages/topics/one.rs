//! One topic: what it is, where it stands, what can be done with it, how it came here.

use leptos::prelude::*;

use super::form::{Fields, topic_form};
use super::photos::Photos;
use super::{history, tone};
use crate::app::commands::{deliberation as acts, meetings};
use crate::app::{App, use_app};
use crate::domain::deliberation::{
    Appraised, Event, Stage, Threads, Topic, TopicRaiser, agenda, is_done, promise_name, support,
    upcoming,
};
use crate::log::{RecordId, State};
use crate::text::topics as say;
use crate::text::{Lang, dates};
use crate::ui::components::{
    Badge, Button, Choice, Fact, Facts, Form, FormErrors, Kind, LinkButton, PageHead, Section,
    Select, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, afresh, number, typed};
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;

/// What the page shows, in words.
#[derive(Clone, PartialEq)]
struct Shown {
    topic: Topic,
    raiser: String,
    stage: Stage,
    support: u32,
    /// (id, what, who and when, done)
    promises: Vec<(RecordId, String, String, bool)>,
    /// (day, sentence)
    history: Vec<(String, String)>,
    /// The next meeting, unless the topic is on it: (id, name).
    next: Option<(RecordId, String)>,
    no_meeting: bool,
    merged: Option<RecordId>,
}

fn shown(app: App, state: &State, id: &RecordId, lang: Lang) -> Option<Shown> {
    let topic = state.get::<Topic>(id)?;
    let threads = Threads::of(state);
    let steps = threads.history(id);
    let promises = threads
        .actions(id)
        .iter()
        .map(|(action_id, action)| {
            let mut more: Vec<String> = promise_name(state, action_id).into_iter().collect();
            more.extend(action.due.map(|due| dates::day(due, lang)));
            (*action_id, action.what.clone(), more.join(" · "), is_done(state, action_id))
        })
        .collect();
    let meetings = upcoming(state, app.today());
    let on = |meeting: &RecordId| {
        agenda(state, meeting).iter().any(|p| p.item.topic.map(|t| state.one(&t)) == Some(*id))
    };
    let next = meetings.iter().find(|(meeting, _)| !on(meeting)).map(|(meeting, m)| {
        let day = m.at.map(|at| dates::day(at.date(), lang)).unwrap_or_default();
        (*meeting, [day.as_str(), " ", &m.name(state, lang)].concat())
    });
    Some(Shown {
        raiser: state.get::<TopicRaiser>(id).unwrap_or_default().name,
        stage: threads.stage(id),
        support: support(state, id),
        promises,
        merged: steps.iter().rev().find_map(|s| match s.event {
            Event::Merged(into) => Some(into),
            _ => None,
        }),
        history: steps
            .iter()
            .map(|step| {
                let day = dates::day(app.time_of(&step.at).date(), lang);
                (day, history::sentence(state, step, lang))
            })
            .collect(),
        no_meeting: meetings.is_empty(),
        next,
        topic,
    })
}

/// The page of one topic.
#[component]
pub fn TopicPage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let data = Memo::new(move |_| app.read(|state| shown(app, state, &id, lang())));
    let there = Memo::new(move |_| data.with(Option::is_some));
    let title = Signal::derive(move || {
        data.with(|d| d.as_ref().map(|d| d.topic.title.clone()).unwrap_or_default())
    });
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Topics, t(say::TALK));
        view! {
            <PageHead title back/>
            {move || data.get().map(|d| head(id, d))}
            <Others id data=Signal::derive(move || data.get().map(|d| d.stage))/>
            <Photos id/>
            {move || data.get().map(|d| story(&d))}
            <p><LinkButton label=t(say::NOTE_ANOTHER) to=Route::NewTopic/></p>
        }
        .into_any()
    })
    .into_any()
}

fn head(id: RecordId, d: Shown) -> AnyView {
    let app = use_app();
    let stage = d.stage;
    let fact =
        |term, text: String| (!text.is_empty()).then(|| view! { <Fact term=t(term)>{text}</Fact> });
    let open = !stage.is_closed();
    let put_on =
        d.next.filter(|_| stage.waits() || stage == Stage::Deliberated).map(|(meeting, name)| {
            let label = tf(say::PUT_ON, move |_| vec![name.clone()]);
            act(label, Kind::Primary, move || meetings::put_on_agenda(app, meeting, id))
        });
    let to_meetings = (stage.waits() && d.no_meeting).then(
        || view! { <LinkButton label=t(say::TO_MEETINGS) to=Route::Meetings kind=Kind::Primary/> },
    );
    let reopen = matches!(stage, Stage::Declined | Stage::Merged)
        .then(|| act(t(say::REOPEN), Kind::Secondary, move || acts::reopen_topic(app, id)));
    let triage = (stage == Stage::Raised)
        .then(|| act(t(say::TRIAGE), Kind::Secondary, move || acts::triage_topic(app, id)));
    let me_too =
        open.then(|| act(t(say::ME_TOO), Kind::Secondary, move || acts::support_topic(app, id)));
    let merged = d.merged.filter(|_| stage == Stage::Merged).map(|into| {
        view! { <a href=Route::Topic(into.to_string()).href()>{t(say::STAGE_MERGED_LINK)}</a> }
    });
    view! {
        <div class="stack">
            <p class="row"><Badge label=t(stage.name()) tone=tone(stage)/> {merged}</p>
            {(!d.topic.detail.is_empty()).then(|| view! { <p class="measure prose">{d.topic.detail}</p> })}
            <p class="row">{put_on} {to_meetings} {triage} {me_too} {reopen}</p>
            <Facts>
                {fact(say::NUMBER, d.topic.number)}
                {fact(say::WHERE, d.topic.place)}
                {fact(say::RAISED_BY, d.raiser)}
                <Fact term=t(say::SUPPORT)>{d.support}</Fact>
                <Fact term=t(say::CATEGORY)>{t(d.topic.category.name())}</Fact>
                <Fact term=t(say::KIND_SHORT)>{t(d.topic.kind.name())}</Fact>
                <Fact term=t(say::SOURCE)>{t(d.topic.source.name())}</Fact>
            </Facts>
        </div>
    }
    .into_any()
}

fn story(d: &Shown) -> AnyView {
    let app = use_app();
    let promises = d.promises.iter().cloned().map(move |(id, what, more, done)| {
        let mark = if done {
            view! { <Badge label=t(say::KEPT) tone=Tone::Good/> }.into_any()
        } else {
            act(t(say::KEPT), Kind::Secondary, move || acts::keep_promise(app, id))
        };
        view! { <li><p>{what}</p><p class="row soft">{more} {mark}</p></li> }
    });
    let promises = promises.collect_view();
    let promises = (!d.promises.is_empty()).then(|| {
        view! {
            <Section title=t(say::PROMISES)>
                <ul role="list" class="list">{promises}</ul>
            </Section>
        }
    });
    let steps = d.history.iter().cloned().map(|(day, text)| {
        view! { <li><span class="soft">{day}</span> " " {text}</li> }
    });
    let steps = steps.collect_view();
    view! {
        {promises}
        <Section title=t(say::HISTORY)>
            <ol role="list" class="list">{steps}</ol>
        </Section>
    }
    .into_any()
}

/// What else can be done with it, folded away; what is typed here stays while the rest of the page changes.
#[component]
fn Others(id: RecordId, data: Signal<Option<Stage>>) -> AnyView {
    let app = use_app();
    let stage = Memo::new(move |_| data.get());
    view! {
        {move || {
            let stage = stage.get()?;
            let content = if matches!(stage, Stage::Done | Stage::Appraised) {
                appraise(id)
            } else if stage.is_closed() {
                return None;
            } else {
                view! {
                    <div class="stack">
                        {act(t(say::IS_DONE), Kind::Secondary, move || acts::finish_topic(app, id))}
                        {decline(id)}
                        {merge(id)}
                    </div>
                }
                .into_any()
            };
            let label = if stage.is_closed() { say::APPRAISE } else { say::OTHER_WAYS };
            Some(view! { <details class="fold"><summary>{t(label)}</summary>{content}</details> })
        }}
        <details class="fold">
            <summary>{t(say::CHANGE)}</summary>
            {afresh(move || change(id))}
        </details>
    }
    .into_any()
}

fn change(id: RecordId) -> AnyView {
    let app = use_app();
    let (held, beside) = (app.hold::<Topic>(&id), app.hold::<TopicRaiser>(&id));
    let fields = Fields::of(&held.record(), &beside.record());
    let submit = move |()| {
        if let Some((topic, raiser)) = fields.read(held.record(), beside.record()) {
            app.run(acts::change_topic(app, id, (held, topic), (beside, raiser)));
        }
    };
    topic_form(fields, crate::text::common::SAVE, Callback::new(submit))
}

fn decline(id: RecordId) -> AnyView {
    let app = use_app();
    let (reason, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let reason = typed(reason);
        if reason.is_empty() {
            errors.say("reason", say::REASON_MISSING);
            return;
        }
        app.run(acts::decline_topic(app, id, reason));
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField id="reason" label=t(say::REASON) hint=t(say::REASON_HINT) value=reason errors/>
            <Button label=t(say::DECLINE)/>
        </Form>
    }
    .into_any()
}

fn merge(id: RecordId) -> AnyView {
    let app = use_app();
    let into = RwSignal::new(String::new());
    let errors = FormErrors::new();
    let choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", say::CHOOSE.get(lang()))];
        app.read(|state| {
            let others = state.all::<Topic>().filter(|(other, _)| *other != id);
            choices
                .extend(others.map(|(other, topic)| Choice::new(other.to_string(), topic.title)));
        });
        choices
    });
    let submit = move |()| {
        errors.clear();
        match into.get_untracked().parse() {
            Ok(into) => app.run(acts::merge_topic(app, id, into)),
            Err(_) => errors.say("into", say::CHOOSE),
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <Select id="into" label=t(say::MERGE_INTO) value=into choices errors/>
            <Button label=t(say::MERGE)/>
        </Form>
    }
    .into_any()
}

fn appraise(id: RecordId) -> AnyView {
    let app = use_app();
    let (yes, no) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let read = |field, value| {
            number(value).unwrap_or_else(|_| {
                errors.say(field, say::NUMBER_WRONG);
                None
            })
        };
        let said = Appraised {
            content: read("content", yes).unwrap_or_default(),
            not_content: read("not-content", no).unwrap_or_default(),
            ..Appraised::default()
        };
        if !errors.show() {
            app.run(acts::appraise_topic(app, id, said));
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField id="content" label=t(say::CONTENT) value=yes keys="numeric" short=true errors/>
            <TextField id="not-content" label=t(say::NOT_CONTENT) value=no keys="numeric" short=true errors/>
            <Button label=t(say::NOTE_DOWN)/>
        </Form>
    }
    .into_any()
}
