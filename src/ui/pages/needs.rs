//! 供需对接: needs not met with the offers that suit them, offers, and what was brought together.

use leptos::prelude::*;

use crate::app::commands::matters as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Match, MatchDone, Stage, Threads, Topic, TopicKind, match_result, suggestions,
};
use crate::log::{RecordId, State};
use crate::text::{matter_pages as say, matters};
use crate::ui::components::{Badge, Kind, LinkButton, PageHead, Section, Tone};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::{act, growing};
use crate::ui::pages::topics::sides;
use crate::ui::route::{Route, Talk};

/// How many offers are suggested for a need.
const SUGGESTED: usize = 3;

/// A topic by id and title.
type Named = (RecordId, String);

/// What the page shows.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    /// Needs not met, each with the offers that suit it.
    needs: Vec<(Named, Vec<Named>)>,
    offers: Vec<Named>,
    /// (the match, the need, the offer, what was agreed, what came of it)
    pairs: Vec<(RecordId, Named, Named, String, Option<MatchDone>)>,
}

fn shown(state: &State) -> Shown {
    let threads = Threads::of(state);
    let mut shown = Shown::default();
    for (id, topic) in state.all::<Topic>() {
        let stage = threads.stage(&id);
        match topic.kind {
            TopicKind::Need if !stage.is_closed() && stage != Stage::InHand => {
                let suited = suggestions(state, &threads, &id);
                let suited = suited.into_iter().take(SUGGESTED).map(|(o, t)| (o, t.title));
                shown.needs.push(((id, topic.title), suited.collect()));
            }
            TopicKind::Offer if !stage.is_closed() => shown.offers.push((id, topic.title)),
            _ => {}
        }
    }
    let named = |id: &RecordId| Some((state.one(id), state.get::<Topic>(id)?.title));
    for (id, pair) in state.all::<Match>() {
        if let (Some(need), Some(offer)) = (named(&pair.need), named(&pair.offer)) {
            shown.pairs.push((id, need, offer, pair.text, match_result(state, &id)));
        }
    }
    shown.pairs.sort_by_key(|(id, .., result)| (result.is_some(), *id));
    shown
}

/// The page of needs and offers.
#[component]
pub fn NeedsPage() -> AnyView {
    let app = use_app();
    let data = Memo::new(move |_| app.read(shown));
    let needs = Signal::derive(move || data.with(|d| d.needs.clone()));
    let offers = Signal::derive(move || data.with(|d| d.offers.clone()));
    let pairs = Signal::derive(move || data.with(|d| d.pairs.clone()));
    let none = |empty: Memo<bool>| {
        move || empty.get().then(|| view! { <p class="soft">{t(say::NONE)}</p> })
    };
    view! {
        <PageHead title=t(say::NEEDS) lead=t(say::NEEDS_LEAD)>
            <LinkButton label=t(say::ADD_NEED) to=Route::NewTopic kind=Kind::Primary/>
        </PageHead>
        {sides(Route::Talk(Talk::Needs))}
        <Section title=t(say::OPEN_NEEDS)>
            {none(Memo::new(move |_| needs.with(Vec::is_empty)))}
            {growing(needs, need)}
        </Section>
        <Section title=t(say::PAIRS)>
            {none(Memo::new(move |_| pairs.with(Vec::is_empty)))}
            {growing(pairs, pair)}
        </Section>
        <Section title=t(say::OFFERS)>
            {none(Memo::new(move |_| offers.with(Vec::is_empty)))}
            {growing(offers, |offer| view! { <li>{link(offer)}</li> }.into_any())}
        </Section>
    }
    .into_any()
}

fn link((id, title): Named) -> AnyView {
    view! { <a href=Route::Topic(id.to_string()).href()>{title}</a> }.into_any()
}

fn need((need, suited): (Named, Vec<Named>)) -> AnyView {
    let app = use_app();
    let id = need.0;
    let none = suited.is_empty().then(|| view! { <p class="soft">{t(say::NO_SUGGESTION)}</p> });
    let offers = suited.into_iter().map(move |(offer, title)| {
        let label = tf(say::BRING, move |_| vec![title.clone()]);
        act(label, Kind::Secondary, move || {
            acts::bring_together(app, Match { need: id, offer, ..Match::default() })
        })
    });
    view! { <li class="stack"><p>{link(need)}</p> {none} {offers.collect_view()}</li> }.into_any()
}

fn pair(
    (id, need, offer, text, result): (RecordId, Named, Named, String, Option<MatchDone>),
) -> AnyView {
    let app = use_app();
    let end = if let Some(done) = result {
        let (word, tone) = if done.failed {
            (matters::H_MATCH_FAILED, Tone::Plain)
        } else {
            (matters::H_MATCH_DONE, Tone::Good)
        };
        view! { <Badge label=t(word) tone/> }.into_any()
    } else {
        let end = move |failed| acts::end_match(app, id, failed, String::new());
        view! {
            <span class="row">
                {act(t(say::WORKED), Kind::Secondary, move || end(false))}
                {act(t(say::FAILED), Kind::Quiet, move || end(true))}
            </span>
        }
        .into_any()
    };
    view! {
        <li class="stack">
            <p>{link(need)} " ↔ " {link(offer)}</p>
            {(!text.is_empty()).then(|| view! { <p class="soft">{text}</p> })}
            {end}
        </li>
    }
    .into_any()
}
