//! One topic: what it is, where it stands, what can be done with it, how it came here.

use leptos::prelude::*;

use super::answer::Answers;
use super::form::{Fields, topic_form};
use super::hand::Hands;
use super::judge::Results;
use super::parts::stage_line;
use super::photos::Photos;
use super::story::{NewPromise, story};
use super::voices::Voices;
use super::{ballots, history, tone};
use crate::app::commands::{deliberation as acts, matters, meetings};
use crate::app::{App, use_app};
use crate::domain::community::name_of;
use crate::domain::deliberation::{
    Event, Promise, Stage, Threads, Topic, TopicRaiser, agenda, one_promise, same_number, upcoming,
};
use crate::log::{RecordId, State};
use crate::text::topics as say;
use crate::text::{Lang, dates, matter_pages as more};
use crate::ui::components::{
    Badge, Button, Choice, Fact, Facts, Form, FormErrors, Kind, LinkButton, Notice, PageHead,
    Select, TextField,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, afresh, typed};
use crate::ui::pages::past;
use crate::ui::route::{Route, Talk};
use crate::ui::shell::NotFoundPage;

/// What the page shows, in words.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    topic: Topic,
    raiser: String,
    receiver: String,
    stage: Stage,
    pub(super) promises: Vec<Promise>,
    pub(super) history: Vec<history::Line>,
    /// Whether another topic is called by the same number.
    doubled: bool,
    /// The next meeting, unless the topic is on it: (id, name).
    next: Option<(RecordId, String)>,
    no_meeting: bool,
    merged: Option<RecordId>,
}

fn shown(app: App, state: &State, id: &RecordId, lang: Lang) -> Option<Shown> {
    let topic = state.get::<Topic>(id)?;
    let threads = Threads::of(state);
    let steps = threads.history(id);
    let today = app.today();
    let promises = threads.actions(id).iter().filter_map(|(a, _)| one_promise(state, a, today));
    let meetings = upcoming(state, app.today());
    let on = |meeting: &RecordId| {
        agenda(state, meeting).iter().any(|p| p.item.topic.map(|t| state.one(&t)) == Some(*id))
    };
    let next = meetings.iter().find(|(meeting, _)| !on(meeting)).map(|(meeting, m)| {
        let day = m.at.map(|at| dates::day(at.date(), lang)).unwrap_or_default();
        (*meeting, [day.as_str(), " ", &m.name(state, lang)].concat())
    });
    Some(Shown {
        raiser: raiser(state, id, lang),
        receiver: topic
            .receiver
            .and_then(|person| name_of(state, &person))
            .unwrap_or_else(|| topic.desk.clone()),
        stage: threads.stage_after(id, &steps),
        promises: promises.collect(),
        doubled: !same_number(state, id, &topic).is_empty(),
        merged: steps.iter().rev().find_map(|s| match s.event {
            Event::Merged(into) => Some(into),
            _ => None,
        }),
        history: steps.iter().map(|step| history::Line::of(app, state, step, lang)).collect(),
        no_meeting: meetings.is_empty(),
        next,
        topic,
    })
}

/// Who raised it, as far as somebody wrote it down: else a resident.
fn raiser(state: &State, id: &RecordId, lang: Lang) -> String {
    let raiser: TopicRaiser = state.get(id).unwrap_or_default();
    let person = raiser.person.and_then(|person| name_of(state, &person));
    let named = person.or(Some(raiser.name).filter(|name| !name.is_empty()));
    let name = named.unwrap_or_else(|| more::A_RESIDENT.get(lang).to_owned());
    if raiser.behalf { name + more::ON_BEHALF.get(lang) } else { name }
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
    let stage = Memo::new(move |_| data.with(|d| d.as_ref().map(|d| d.stage)));
    let open = Memo::new(move |_| stage.get().is_some_and(|stage| !stage.is_closed()));
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Topics, t(say::TALK));
        view! {
            <PageHead title back/>
            {move || data.get().map(|d| head(id, d))}
            <Voices id open/>
            <Answers id/>
            <Hands id stage/>
            {move || data.get().map(|d| story(d.promises))}
            {move || open.get().then(|| view! { <NewPromise topic=id/> })}
            {ballots::ballots(id, stage)}
            <Results id/>
            <Others id stage/>
            <Photos id/>
            {move || data.get().map(|d| history::list(d.history))}
            <p><LinkButton label=t(say::NOTE_ANOTHER) to=Route::NewTopic/></p>
            {past::links(&id)}
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
    let judge = stage.has_result().then(|| {
        let to = Route::Talk(Talk::Judge(id.to_string()));
        view! { <LinkButton label=t(more::TO_JUDGE) to/> }
    });
    let doubled = d.doubled.then(|| {
        view! {
            <Notice>
                <p>{t(more::SAME_NUMBER)}</p>
                <p>{act(t(more::RENUMBER), Kind::Secondary, move || matters::renumber(app, id))}</p>
            </Notice>
        }
    });
    let category = match d.topic.about.as_str() {
        "" => t(d.topic.category.name()),
        about => Signal::stored(about.to_owned()),
    };
    let raised = d.topic.raised;
    let merged = d.merged.filter(|_| stage == Stage::Merged).map(|into| {
        view! { <a href=Route::Topic(into.to_string()).href()>{t(say::STAGE_MERGED_LINK)}</a> }
    });
    view! {
        <div class="stack">
            {stage_line(stage)}
            <p class="row"><Badge label=t(stage.name()) tone=tone(stage)/> {merged}</p>
            {doubled}
            {(!d.topic.detail.is_empty()).then(|| view! { <p class="measure prose">{d.topic.detail}</p> })}
            <p class="row">{put_on} {to_meetings} {triage} {judge} {me_too} {reopen}</p>
            <Facts>
                {fact(say::NUMBER, d.topic.number)}
                {fact(say::WHERE, d.topic.place)}
                {fact(say::RAISED_BY, d.raiser)}
                {raised.map(|day| view! { <Fact term=t(more::RAISED_ON)>{move || dates::day(day, lang())}</Fact> })}
                {fact(more::FIRST_DESK, d.receiver)}
                <Fact term=t(say::CATEGORY)>{category}</Fact>
                <Fact term=t(say::KIND_SHORT)>{t(d.topic.kind.name())}</Fact>
                <Fact term=t(say::SOURCE)>{t(d.topic.source.name())}</Fact>
            </Facts>
        </div>
    }
    .into_any()
}

/// What else can be done with it, folded away; what is typed here stays while the rest of the page changes.
#[component]
fn Others(id: RecordId, stage: Memo<Option<Stage>>) -> AnyView {
    let app = use_app();
    view! {
        {move || {
            stage.get().filter(|stage| !stage.is_closed()).map(|_| {
                view! {
                    <details class="fold">
                        <summary>{t(say::OTHER_WAYS)}</summary>
                        <div class="stack">
                            {act(t(say::IS_DONE), Kind::Secondary, move || acts::finish_topic(app, id))}
                            {ballots::seldom(id, stage)}
                            {decline(id)}
                            {merge(id)}
                        </div>
                    </details>
                }
            })
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
    let fields = Fields::of(&held.record(), &beside.record(), app.who());
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
            let others = Threads::of(state).can_merge_into(&id).into_iter();
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
