//! All meetings: what is proposed, what is to come, what was.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::{phase_name, when};
use crate::app::commands::meetings::call_proposed;
use crate::app::use_app;
use crate::domain::deliberation::{
    AgendaItem, Meeting, Phase, Proposal, Topic, home_grid, item_name, meeting_name, phase,
    proposals,
};
use crate::log::{RecordId, State};
use crate::text::meetings as say;
use crate::text::{Lang, dates};
use crate::text::{plan, topics};
use crate::ui::components::{Badge, Button, Kind, LinkButton, PageHead, Section};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::pages::topics::sides;
use crate::ui::route::{MeetingPage, Route};
use crate::ui::shell::router::go;

/// A meeting as it stands in a list.
#[derive(Clone, PartialEq)]
struct Row {
    id: RecordId,
    name: String,
    when: String,
    place: String,
    phase: Phase,
    at: Option<NaiveDateTime>,
}

/// A proposed meeting in words.
#[derive(Clone, PartialEq)]
struct Offer {
    series: RecordId,
    name: String,
    when: String,
    items: Vec<String>,
}

fn rows(state: &State, lang: Lang) -> Vec<Row> {
    let mut rows: Vec<Row> = state
        .all::<Meeting>()
        .map(|(id, m)| Row {
            id,
            name: m.name(state, lang),
            when: when(&m, lang),
            place: m.place_name(state),
            phase: phase(state, &id, &m),
            at: m.at,
        })
        .collect();
    rows.sort_by_key(|row| (row.at, row.id));
    rows
}

fn offer(state: &State, proposal: &Proposal, lang: Lang) -> Offer {
    let Proposal { series_id, series, occurrence, items } = proposal;
    let line = |item: &crate::domain::deliberation::ProposedItem| {
        let topic = item.topic.and_then(|id| state.get::<Topic>(&id));
        let waited = item.backlog.as_ref().map(|(_, waited)| waited.clone());
        let record = waited.unwrap_or_else(|| AgendaItem {
            kind: item.kind,
            part: item.part,
            ..AgendaItem::default()
        });
        let name = item_name(&record, topic.as_ref(), lang);
        match item.carried {
            Some(why) => [name.as_str(), " (", why.name().get(lang), ")"].concat(),
            None => name,
        }
    };
    Offer {
        series: *series_id,
        name: meeting_name(state, &series.title, series.kind, series.grid.as_ref(), lang),
        when: dates::day_time(occurrence.at, lang),
        items: items.iter().map(line).collect(),
    }
}

/// The page of all meetings.
#[component]
pub fn MeetingsPage() -> AnyView {
    let app = use_app();
    let offers = Memo::new(move |_| {
        let (community, now) = (app.community(), app.now());
        app.read(|state| {
            proposals(state, &community, home_grid(state), now)
                .iter()
                .map(|proposal| offer(state, proposal, lang()))
                .collect::<Vec<_>>()
        })
    });
    let all = Memo::new(move |_| app.read(|state| rows(state, lang())));
    let today = app.today();
    let to_come = move |row: &Row| match row.phase {
        Phase::Running => true,
        Phase::Called => row.at.is_none_or(|at| at.date() >= today),
        Phase::Over | Phase::Cancelled => false,
    };
    let coming = Signal::derive(move || {
        all.with(|all| all.iter().filter(|r| to_come(r)).cloned().collect::<Vec<_>>())
    });
    let past = Signal::derive(move || {
        all.with(|all| all.iter().rev().filter(|r| !to_come(r)).cloned().collect::<Vec<_>>())
    });
    view! {
        <PageHead title=t(topics::MEETINGS) lead=t(say::LEAD)>
            <LinkButton label=t(say::NEW) to=Route::NewMeeting/>
            <LinkButton label=t(plan::SERIES) to=Route::AllSeries/>
        </PageHead>
        {sides(Route::Meetings)}
        {move || proposed(offers.get())}
        <Section title=t(say::COMING)>{list(coming, say::NONE_COMING)}</Section>
        <Section title=t(say::PAST)>{list(past, say::NONE_PAST)}</Section>
    }
    .into_any()
}

fn proposed(offers: Vec<Offer>) -> AnyView {
    let mut offers = offers.into_iter();
    let Some(first) = offers.next() else { return ().into_any() };
    let rest: Vec<Offer> = offers.collect();
    let more = (!rest.is_empty()).then(|| {
        let count = rest.len();
        let label = tf(say::MORE_PROPOSED, move |_| vec![count.to_string()]);
        let cards = rest.into_iter().map(|o| card(o, Kind::Secondary)).collect_view();
        view! { <details class="fold"><summary>{label}</summary>{cards}</details> }
    });
    view! {
        <Section title=t(say::PROPOSED)>
            {card(first, Kind::Primary)}
            {more}
        </Section>
    }
    .into_any()
}

fn card(offer: Offer, kind: Kind) -> AnyView {
    let app = use_app();
    let series = offer.series;
    let accept = move || {
        app.run(async move {
            let id = call_proposed(app, series).await?;
            go(&Route::Meeting(id.to_string(), MeetingPage::Plan));
            Ok(())
        });
    };
    let items = offer.items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view();
    view! {
        <div class="card stack">
            <h3>{offer.name}</h3>
            <p class="big-time">{offer.when}</p>
            <ol>{items}</ol>
            <Button label=t(say::ACCEPT) kind on_click=accept/>
        </div>
    }
    .into_any()
}

fn list(rows: Signal<Vec<Row>>, none: crate::text::Msg) -> AnyView {
    let empty = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        {move || empty.get().then(|| view! { <p class="soft">{t(none)}</p> })}
        {growing(rows, line)}
    }
    .into_any()
}

fn line(row: Row) -> AnyView {
    let page = if row.phase == Phase::Over { MeetingPage::Minutes } else { MeetingPage::Plan };
    let badge = phase_name(row.phase).map(|(name, tone)| view! { <Badge label=t(name) tone/> });
    view! {
        <li>
            <a href=Route::Meeting(row.id.to_string(), page).href()>{row.name}</a>
            <span class="row soft">{row.when} " " {row.place} {badge}</span>
        </li>
    }
    .into_any()
}
