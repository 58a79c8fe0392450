//! The versions that were published, and two of them side by side.

use leptos::prelude::*;

use super::{Seen, changes, when};
use crate::app::use_app;
use crate::domain::community::name_of;
use crate::domain::shifts::{Edition, Version};
use crate::text::roster_life as say;
use crate::ui::components::{Choice, Select};
use crate::ui::lang::{lang, t};
use crate::ui::pages::roster::plan_words::distance;

/// Stands for what is not published.
const NOW: &str = "now";

pub(super) fn history(seen: Memo<Seen>) -> AnyView {
    let many = Memo::new(move |_| seen.with(|s| s.versions.len()));
    (move || {
        (many.get() > 0).then(|| {
            view! {
                <details class="fold no-print">
                    <summary>{t(say::HISTORY)}</summary>
                    <ol class="list">{move || seen.with(|s| lines(&s.versions))}</ol>
                    {untrack(|| compare(seen))}
                </details>
            }
        })
    })
    .into_any()
}

fn lines(versions: &[Version]) -> AnyView {
    let app = use_app();
    let each = (1..).zip(versions).map(|(n, v): (usize, _)| {
        let at = say::VERSION.fill(lang(), &[&n.to_string(), &when(app, v, lang())]);
        let by = v.by.and_then(|id| app.read(|state| name_of(state, &id)));
        let by = by.map(|name| say::VERSION_BY.fill(lang(), &[&name]));
        let note = (!v.note.is_empty()).then(|| view! { <p class="soft">{v.note.clone()}</p> });
        let worth = v.worth.and_then(|worth| worth.gap()).map(|gap| {
            let words = distance(gap, lang());
            view! { <p class="soft">{words}</p> }
        });
        view! { <li><p>{at} " " {by}</p>{note}{worth}</li> }
    });
    each.collect_view().into_any()
}

fn compare(seen: Memo<Seen>) -> AnyView {
    let app = use_app();
    let last = seen.with_untracked(|s| s.versions.len());
    let older = RwSignal::new(last.max(1).to_string());
    let newer = RwSignal::new(NOW.to_owned());
    let choices = Signal::derive(move || {
        let mut all: Vec<Choice> = seen.with(|s| {
            let label = |n: usize, v: &Version| {
                say::VERSION.fill(lang(), &[&n.to_string(), &when(app, v, lang())])
            };
            (1..).zip(&s.versions).map(|(n, v)| Choice::new(n.to_string(), label(n, v))).collect()
        });
        all.push(Choice::new(NOW, say::AS_NOW.get(lang())));
        all
    });
    let edition = move |value: &str| -> Edition {
        seen.with(|s| {
            let n = value.parse::<usize>().ok().and_then(|n| s.versions.get(n.checked_sub(1)?));
            n.map_or_else(|| s.now.clone(), |v| v.edition.clone())
        })
    };
    view! {
        <h3>{t(say::COMPARE)}</h3>
        <div class="row">
            <Select id="older" label=t(say::OLDER) value=older choices/>
            <Select id="newer" label=t(say::NEWER_ONE) value=newer choices/>
        </div>
        {move || changes::between(&older.with(|v| edition(v)), &newer.with(|v| edition(v)))}
    }
    .into_any()
}
