//! What could go on an agenda: topics that wait, items left for later, ready agendas, words of one's own.

use leptos::prelude::*;

use crate::app::commands::meetings as acts;
use crate::app::commands::planning;
use crate::app::use_app;
use crate::domain::deliberation::{
    Category, Meeting, OfferBy, Topic, agenda, backlog_of, candidates, item_name, takes_more,
};
use crate::log::RecordId;
use crate::text::{Msg, dates, meetings as say, plan, topics};
use crate::ui::components::{
    Button, Choice, Form, FormErrors, Kind, Notice, Section, Select, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, growing, typed};
use crate::ui::route::Route;

/// How many earlier meetings are offered to copy from.
const EARLIER: usize = 12;

/// Everything that could go on, or why nothing more can.
pub(super) fn offers(id: RecordId) -> AnyView {
    let app = use_app();
    let open = Memo::new(move |_| app.read(|state| takes_more(state, &id)));
    (move || {
        if !open.get() {
            return view! { <Notice><p>{t(plan::CLOSED_AGENDA)}</p></Notice> }.into_any();
        }
        view! {
            {own_item(id)}
            {ready(id)}
            <Section title=t(say::CANDIDATES)>{topics_that_wait(id)}</Section>
            {left_for_later(id)}
        }
        .into_any()
    })
    .into_any()
}

fn own_item(id: RecordId) -> AnyView {
    let app = use_app();
    let (title, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(title);
        if words.is_empty() {
            errors.say("own-item", say::OWN_ITEM_MISSING);
            return;
        }
        app.run(async move {
            acts::add_item(app, id, words).await?;
            title.set(String::new());
            Ok(())
        });
    };
    view! {
        <details class="fold">
            <summary>{t(say::OWN_ITEM)}</summary>
            <Form on_submit=Callback::new(submit)>
                <TextField id="own-item" label=t(say::OWN_ITEM) value=title errors/>
                <Button label=t(say::ADD)/>
            </Form>
        </details>
    }
    .into_any()
}

/// Ready agendas: the procedure of the kind, an earlier meeting's, the time filled with topics.
fn ready(id: RecordId) -> AnyView {
    let app = use_app();
    let from = RwSignal::new(String::new());
    let earlier = Memo::new(move |_| {
        app.read(|state| {
            let mut all: Vec<(RecordId, Meeting)> =
                state.all::<Meeting>().filter(|(other, _)| *other != id).collect();
            all.sort_by_key(|(_, m)| std::cmp::Reverse(m.at));
            let choice = |(other, m): &(RecordId, Meeting)| {
                let day = m.at.map(|at| dates::day(at.date(), lang())).unwrap_or_default();
                let name = [m.name(state, lang()).as_str(), " ", &day].concat();
                Choice::new(other.to_string(), name)
            };
            all.iter().take(EARLIER).map(choice).collect::<Vec<_>>()
        })
    });
    let choices = Signal::derive(move || {
        let mut all = earlier.get();
        all.insert(0, Choice::new("", plan::NOBODY.get(lang())));
        all
    });
    let copy = move |()| {
        if let Ok(other) = from.get_untracked().parse::<RecordId>() {
            app.run(planning::copy_agenda(app, other, id));
        }
    };
    view! {
        <details class="fold">
            <summary>{t(plan::READY)}</summary>
            <div class="stack">
                <p class="row">
                    {act(t(plan::LAY_OUT), Kind::Secondary, move || planning::lay_out(app, id))}
                </p>
                <Form on_submit=Callback::new(copy)>
                    <Select id="copy-from" label=t(plan::COPY_FROM) value=from choices/>
                    <Button label=t(plan::COPY)/>
                </Form>
            </div>
        </details>
    }
    .into_any()
}

fn orders() -> [(OfferBy, Msg); 3] {
    [
        (OfferBy::Support, plan::BY_SUPPORT),
        (OfferBy::Age, plan::BY_AGE),
        (OfferBy::Category, plan::BY_CATEGORY),
    ]
}

/// Topics that wait, in the order and of the category asked for.
fn topics_that_wait(id: RecordId) -> AnyView {
    let app = use_app();
    let by = RwSignal::new(OfferBy::Support.word().to_owned());
    let only = RwSignal::new(String::new());
    let wanted = move || {
        (
            by.with(|word| OfferBy::of_word(word)).unwrap_or_default(),
            only.with(|word| Category::of_word(word)),
        )
    };
    let open = Memo::new(move |_| {
        let (by, only) = wanted();
        app.read(|state| {
            let row = |one: crate::domain::deliberation::Candidate| {
                let since = app.time_of(&one.since).date();
                let since = dates::from_today(since, app.today(), lang());
                let waits = plan::WAITS.fill(lang(), &[&one.support.to_string(), &since]);
                (one.id, one.topic.title, waits)
            };
            candidates(state, &id, by, only).into_iter().map(row).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| open.with(Vec::is_empty));
    let order = Signal::derive(move || {
        orders().map(|(by, msg)| Choice::new(by.word(), msg.get(lang()))).to_vec()
    });
    let categories = Signal::derive(move || {
        let mut all = vec![Choice::new("", plan::ALL_CATEGORIES.get(lang()))];
        all.extend(Category::ALL.iter().map(|c| Choice::new(c.word(), c.name().get(lang()))));
        all
    });
    let line = move |(topic, title, waits): (RecordId, String, String)| {
        let label = t(say::PUT_ON);
        view! {
            <li class="split">
                <span>
                    <a href=Route::Topic(topic.to_string()).href()>{title}</a>
                    <br/>
                    <span class="soft">{waits}</span>
                </span>
                {act(label, Kind::Secondary, move || acts::put_on_agenda(app, id, topic))}
            </li>
        }
        .into_any()
    };
    let fill = move || {
        let (by, only) = (by.get_untracked(), only.get_untracked());
        let by = OfferBy::of_word(&by).unwrap_or_default();
        planning::fill_agenda(app, id, by, Category::of_word(&only))
    };
    view! {
        <details class="fold">
            <summary>{t(plan::OFFER_BY)}</summary>
            <div class="stack">
                <Select id="offer-by" label=t(plan::OFFER_BY) value=by choices=order/>
                <Select id="offer-only" label=t(plan::ONLY) value=only choices=categories/>
                <p class="row">{act(t(plan::FILL), Kind::Secondary, fill)}</p>
            </div>
        </details>
        {move || none.get().then(|| view! { <p class="soft">{t(say::NO_CANDIDATES)}</p> })}
        {growing(open.into(), line)}
        <p><a class="target" href=Route::NewTopic.href()>{t(topics::NOTE_ONE)}</a></p>
    }
    .into_any()
}

/// The backlog of the meeting's series.
fn left_for_later(id: RecordId) -> AnyView {
    let app = use_app();
    let waiting = Memo::new(move |_| {
        app.read(|state| {
            let series = backlog_of(state, &id)?;
            let items = agenda(state, &series).into_iter().filter(|p| p.depth == 0);
            let name = |item: &crate::domain::deliberation::AgendaItem| {
                let topic = item.topic.and_then(|t| state.get::<Topic>(&t));
                item_name(item, topic.as_ref(), lang())
            };
            Some(items.map(|p| (p.id, name(&p.item))).collect::<Vec<_>>())
        })
        .unwrap_or_default()
    });
    let line = move |(item, name): (RecordId, String)| {
        view! {
            <li class="split">
                <span>{name}</span>
                {act(t(plan::FROM_BACKLOG), Kind::Secondary, move || planning::take_now(app, item, id))}
            </li>
        }
        .into_any()
    };
    (move || {
        (!waiting.with(Vec::is_empty)).then(|| {
            view! {
                <Section title=t(plan::BACKLOG)>{growing(waiting.into(), line)}</Section>
            }
        })
    })
    .into_any()
}
