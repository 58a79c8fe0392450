//! The settled versions and what changed from one to the next.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::pact::{ClauseChange, Run, Version, changes, versions};
use crate::log::RecordId;
use crate::text::{pact as say, pact_draft, pact_drafting as words};
use crate::ui::lang::{lang, t};

/// The settled versions, the latest first, each with what changed since the one before it.
pub(super) fn past(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| Seen(app.read(|state| versions(state, &id))));
    view! {
        {move || {
            let Seen(all) = all.get();
            let each = all.iter().enumerate().rev().map(|(n, version)| {
                let before = version.text.prev.and_then(|hash| all[..n].iter().find(|v| v.hash == hash));
                one_version(version, before)
            });
            each.collect_view()
        }}
    }
    .into_any()
}

/// Versions as a page compares them.
#[derive(Clone)]
struct Seen(Vec<Version>);

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        let marks = |seen: &Self| seen.0.iter().map(|v| (v.hash, v.last)).collect::<Vec<_>>();
        marks(self) == marks(other)
    }
}

fn one_version(version: &Version, before: Option<&Version>) -> AnyView {
    let number = version.text.version.to_string();
    let title = move || pact_draft::VERSION.fill(lang(), &[&number]);
    let mark = version.hash.to_string();
    let inside = match before {
        None => {
            let clauses = version.text.clauses.iter().map(|c| view! { <li>{c.text.clone()}</li> });
            view! { <ol class="clauses">{clauses.collect_view()}</ol> }.into_any()
        }
        Some(before) => {
            let changes = changes(&before.text, &version.text);
            let lines = changes.clauses.into_iter().map(|clause| {
                let number = clause.is.or(clause.was).unwrap_or_default().to_string();
                let words = match clause.change {
                    ClauseChange::Kept => t(words::KEPT).into_any(),
                    ClauseChange::Added(text) => view! { <ins>{text}</ins> }.into_any(),
                    ClauseChange::Dropped(text) => view! { <del>{text}</del> }.into_any(),
                    ClauseChange::Reworded(runs) => {
                        runs.into_iter().map(run).collect_view().into_any()
                    }
                };
                let name = move || say::CLAUSE.fill(lang(), &[&number]);
                view! { <li><span class="soft">{name}</span> " " {words}</li> }
            });
            view! {
                <p class="soft">{t(words::CHANGES_WHY)}</p>
                <ul class="list" role="list">{lines.collect_view()}</ul>
            }
            .into_any()
        }
    };
    view! {
        <details class="fold">
            <summary>{title}</summary>
            <div class="stack">
                {inside}
                <p class="soft">{t(words::MARK)} " " {mark}</p>
            </div>
        </details>
    }
    .into_any()
}

/// A run of a text, as it stands to the text before.
pub(super) fn run(run: Run) -> AnyView {
    match run {
        Run::Equal(text) => text.into_any(),
        Run::Removed(text) => view! { <del>{text}</del> }.into_any(),
        Run::Inserted(text) => view! { <ins>{text}</ins> }.into_any(),
    }
}
