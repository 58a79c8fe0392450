//! 删除个人信息: what there is about somebody, looked at and then erased on request.

use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

use crate::app::commands::erasure::{all_about, erase};
use crate::app::use_app;
use crate::domain::retention::{About, Hold, Mention};
use crate::domain::shifts::{Certificate, volunteer_name};
use crate::log::{OpId, Record, RecordId};
use crate::text::{Msg, erasure as say};
use crate::ui::components::{
    Button, Checkbox, EmptyState, ErrorSummary, FormErrors, Kind, Notice, PageHead, Section, Tone,
};
use crate::ui::lang::{t, tf};
use crate::ui::pages::exchange::{held, record_title};
use crate::ui::route::{Past, Route};

/// What is ticked.
type Picked = RwSignal<BTreeSet<OpId>>;

/// What there is about a person, household or volunteer.
#[component]
pub fn ErasePage(
    /// The record.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let found = RwSignal::new(None::<About>);
    let picked: Picked = RwSignal::new(BTreeSet::new());
    let done = RwSignal::new(None::<usize>);
    Effect::new(move |_| {
        app.read(|_| ());
        spawn_local(async move {
            let Ok(about) = all_about(app, id).await else { return };
            let all = about.own.iter().chain(&about.elsewhere).filter(|hold| hold.proposed);
            picked.try_set(all.map(|hold| hold.op).collect());
            found.try_set(Some(about));
        });
    });
    let named = Memo::new(move |_| {
        app.read(|state| {
            let title = record_title(state, "", &id);
            if title.is_empty() { volunteer_name(state, &id).unwrap_or_default() } else { title }
        })
    });
    let whom = move || {
        let name = named.get();
        (!name.is_empty()).then(|| {
            let words = tf(say::WHOM, move |_| vec![name.clone()]);
            view! { <p class="lead">{words}</p> }
        })
    };
    let history = Route::Past(Past::History(id.to_string()));
    view! {
        <PageHead title=t(say::TITLE) lead=t(say::LEAD) back=(history, t(crate::text::history::TITLE))/>
        <div class="stack">
            {whom}
            <p role="status">
                {move || done.get().map(|n| tf(say::ERASED, move |_| vec![n.to_string()]))}
            </p>
            {move || found.get().map(|about| all(id, &about, picked, done))}
        </div>
    }
    .into_any()
}

fn all(id: RecordId, about: &About, picked: Picked, done: RwSignal<Option<usize>>) -> AnyView {
    let nothing = about.own.is_empty() && about.elsewhere.is_empty();
    let group = |title: Msg, holds: &[Hold]| {
        (!holds.is_empty()).then(|| {
            let lines = holds.iter().map(|hold| line(hold, picked)).collect_view();
            view! {
                <Section title=t(title)>
                    <p class="soft">{t(say::TICKS)}</p>
                    <ul role="list" class="list">{lines}</ul>
                </Section>
            }
        })
    };
    view! {
        {nothing.then(|| view! { <EmptyState title=t(say::NOTHING) why=t(say::NOTHING_WHY)/> })}
        {group(say::OWN, &about.own)}
        {group(say::ELSEWHERE, &about.elsewhere)}
        {mentions(&about.mentions)}
        {(!nothing).then(|| confirm(id, picked, done))}
    }
    .into_any()
}

/// One personal operation with its tick.
pub(super) fn line(hold: &Hold, picked: Picked) -> AnyView {
    let op = hold.op;
    let words = held(hold);
    let why = (hold.base == Certificate::KIND.base)
        .then(|| view! { <p class="soft">{t(say::CERTIFICATE_WHY)}</p> });
    let change = move |event| {
        let ticked = event_target_checked(&event);
        picked.update(|picked| {
            if ticked {
                picked.insert(op);
            } else {
                picked.remove(&op);
            }
        });
    };
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || picked.with(|picked| picked.contains(&op))
                    on:change=change
                />
                <span>{words}</span>
            </label>
            {why}
        </li>
    }
    .into_any()
}

fn mentions(all: &[Mention]) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let lines = all
        .iter()
        .map(|mention| {
            let kind = crate::text::history::kind(mention.base);
            let text = mention.text.clone();
            let words = tf(say::HOLD, move |lang| vec![kind.get(lang).to_owned(), text.clone()]);
            let to = Route::Past(Past::History(mention.on.to_string())).href();
            view! { <li><a href=to>{words}</a></li> }
        })
        .collect_view();
    Some(
        view! {
            <Section title=t(say::MENTIONS)>
                <p class="soft">{t(say::MENTIONS_WHY)}</p>
                <ul>{lines}</ul>
            </Section>
        }
        .into_any(),
    )
}

fn confirm(id: RecordId, picked: Picked, done: RwSignal<Option<usize>>) -> AnyView {
    let app = use_app();
    let (sure, errors) = (RwSignal::new(false), FormErrors::new());
    let go = move || {
        errors.clear();
        let ops: Vec<OpId> = picked.get_untracked().into_iter().collect();
        if ops.is_empty() {
            errors.say("sure", say::TICK_FIRST);
        } else if !sure.get_untracked() {
            errors.say("sure", say::CONFIRM_FIRST);
        }
        if errors.show() {
            return;
        }
        let count = ops.len();
        app.run(async move {
            erase(app, id, ops).await?;
            done.try_set(Some(count));
            Ok(())
        });
    };
    let label = tf(say::ERASE, move |_| vec![picked.with(BTreeSet::len).to_string()]);
    view! {
        <Notice tone=Tone::Must>
            <p>{t(say::STAYS)}</p>
            <ErrorSummary errors/>
            <Checkbox id="sure" label=t(say::CONFIRM) checked=sure/>
            <p><Button label kind=Kind::Danger on_click=go/></p>
        </Notice>
    }
    .into_any()
}
