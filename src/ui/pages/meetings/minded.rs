//! What is to be minded before a meeting: the guard of notice, each warning with the rule it follows.

use leptos::prelude::*;

use super::rules::law_fold;
use crate::app::commands::planning as acts;
use crate::app::use_app;
use crate::domain::deliberation::{Law, Meeting, announcement, guard};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, plan as say, procedures};
use crate::ui::components::{Badge, Kind, Notice, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::act;
use chrono::NaiveDateTime;

/// A warning as it stands on the page.
#[derive(Clone, PartialEq)]
struct Line {
    words: String,
    must: bool,
    law: Option<Law>,
    own: Option<String>,
}

fn lines(state: &State, id: &RecordId, now: NaiveDateTime, lang: Lang) -> Vec<Line> {
    guard(state, id, now, lang)
        .into_iter()
        .map(|one| Line {
            words: one.words(lang),
            must: one.must,
            own: (!one.own_source.is_empty()).then(|| one.source(lang)).flatten(),
            law: one.law,
        })
        .collect()
}

/// The warnings, gravest first; nothing where there is nothing to mind.
pub(super) fn warnings(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let now = app.now();
        let mut all = app.read(|state| lines(state, &id, now, lang()));
        all.sort_by_key(|line| !line.must);
        all
    });
    (move || {
        let all = all.get();
        if all.is_empty() {
            return ().into_any();
        }
        let tone = if all.iter().any(|line| line.must) { Tone::Must } else { Tone::Plain };
        let mut laws: Vec<Law> = Vec::new();
        let mut own = None;
        for line in &all {
            laws.extend(line.law.filter(|law| !laws.contains(law)));
            own = own.or_else(|| line.own.clone());
        }
        let lines = all
            .into_iter()
            .map(|line| {
                if line.must {
                    view! { <p><Badge label=line.words tone=Tone::Must/></p> }.into_any()
                } else {
                    view! { <p>{line.words}</p> }.into_any()
                }
            })
            .collect_view();
        view! {
            <Notice tone>
                <h2>{t(say::MIND)}</h2>
                {lines}
                {own.map(|own| view! { <p class="soft">{own}</p> })}
                {laws.into_iter().map(law_fold).collect_view()}
            </Notice>
        }
        .into_any()
    })
    .into_any()
}

/// Whether the notice is out, and the button that notes it.
pub(super) fn announced(id: RecordId) -> AnyView {
    let app = use_app();
    let day = Memo::new(move |_| app.read(|s| announcement(s, &id)).map(|notice| notice.day));
    let in_time = Memo::new(move |_| {
        let now = app.now();
        app.read(|s| guard(s, &id, now, lang()).iter().all(|one| !one.must))
    });
    let off = Memo::new(move |_| app.read(|s| s.get::<Meeting>(&id)).is_none_or(|m| m.cancelled));
    (move || {
        if off.get() {
            return ().into_any();
        }
        let Some(day) = day.get() else {
            return act(t(say::ANNOUNCE), Kind::Secondary, move || acts::announce(app, id));
        };
        let day = dates::day(day, lang());
        let (msg, tone) = if in_time.get() {
            (procedures::GUARD_GOOD, Tone::Good)
        } else {
            (say::ANNOUNCED_ON, Tone::Plain)
        };
        view! {
            <p class="row">
                <Badge label=msg.fill(lang(), &[&day]) tone/>
                {act(t(say::NOT_ANNOUNCED), Kind::Quiet, move || acts::take_back_notice(app, id))}
            </p>
        }
        .into_any()
    })
    .into_any()
}
