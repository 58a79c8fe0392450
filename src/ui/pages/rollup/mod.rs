//! 街镇汇总: the files of many communities side by side, month by month. Needs no community; nothing is kept.

mod files;
mod report;
mod tables;
mod words;

use leptos::prelude::*;
use std::collections::BTreeSet;

use crate::app::{NotDone, Task, Town, use_app};
use crate::domain::rollup::{Digest, Month};
use crate::log::CommunityId;
use crate::share::rollup::table;
use crate::text::rollup as say;
use crate::ui::components::{
    Button, Choice, Download, DownloadButton, Kind, Notice, PageHead, Progress, RadioGroup, Select,
    Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::exchange::handed;
use crate::ui::pages::parts::{going_on, print};

/// What is asked of the figures.
#[derive(Clone, Copy)]
struct Asked {
    /// The month it is.
    now: Month,
    /// The month, `2026-05`; empty is the last one that is over.
    month: RwSignal<String>,
    /// The community; empty is all of them.
    which: RwSignal<String>,
    /// How places are told apart: by community, estate or grid.
    by: RwSignal<String>,
}

/// Lays the files of many communities side by side; needs none of its own.
#[component]
pub fn RollupPage() -> AnyView {
    let town = Town::new();
    on_cleanup(move || town.call_off());
    // Beside the box, too.
    handed(move |files| town.bring(files));
    // A button that goes on vanishes with its notice, and the work must not.
    let again = RwSignal::new(false);
    Effect::new(move |_| {
        if again.get() {
            town.bring(Vec::new());
        }
    });
    // Nor with the form, which vanishes while they are opened.
    let passphrase = RwSignal::new(None);
    Effect::new(move |_| {
        if let Some(passphrase) = passphrase.get() {
            town.open_sealed(passphrase);
        }
    });
    let asked = Asked {
        now: Month::of(use_app().today()),
        month: RwSignal::new(String::new()),
        which: RwSignal::new(String::new()),
        by: RwSignal::new("community".into()),
    };
    let here = Memo::new(move |_| town.digests().with(|all| !all.is_empty()));
    view! {
        <PageHead title=t(say::ROLLUP) lead=t(say::LEAD)/>
        <div class="stack">
            <div class="no-print">{files::bring(town)}</div>
            <div role="status">{move || town.task().map(|task| progress(town, task))}</div>
            <div role="alert" class="no-print">
                {move || town.stopped().map(|why| stopped(again, why))}
            </div>
            <div class="no-print">{files::sealed(town, passphrase)}</div>
            <div class="no-print">{files::given(town)}</div>
            {move || here.get().then(|| view! {
                <div class="no-print">{controls(town, asked)}</div>
                {report::report(town, asked)}
            })}
        </div>
    }
    .into_any()
}

fn progress(town: Town, task: Task) -> AnyView {
    let percent = Signal::derive(move || task.percent());
    let stop = Callback::new(move |()| town.stop());
    let label = going_on(task, say::READING);
    view! { <Progress label percent on_cancel=stop/> }.into_any()
}

fn stopped(again: RwSignal<bool>, why: NotDone) -> AnyView {
    let word = match why {
        NotDone::Stopped => say::STOPPED,
        NotDone::Broken => say::BROKEN,
    };
    view! {
        <Notice tone=Tone::Must>
            <p>{t(word)}</p>
            <p>
                <Button
                    label=t(say::GO_ON)
                    kind=Kind::Secondary
                    on_click=move || again.set(true)
                />
            </p>
        </Notice>
    }
    .into_any()
}

/// The months there is anything of, the latest first: not those to come, and five years at most.
fn months(digests: &[Digest], now: Month) -> Vec<Month> {
    let spans: Vec<(Month, Month)> = digests.iter().filter_map(Digest::months).collect();
    let Some(first) = spans.iter().map(|(first, _)| *first).min() else { return vec![now] };
    let last = spans.iter().map(|(_, last)| *last).max().unwrap_or(now).min(now).max(first);
    let mut months = vec![last];
    while let Some(month) = months.last().map(|m| m.before()).filter(|m| *m >= first)
        && months.len() < 60
    {
        months.push(month);
    }
    months
}

impl Asked {
    /// The month that is shown: the one chosen; else the last one that is over, of which most is known.
    fn month(self, digests: &[Digest]) -> Month {
        let now = self.now;
        let chosen = self.month.with(|text| text.parse().ok());
        chosen.unwrap_or_else(|| {
            let months = months(digests, now);
            let over = months.iter().find(|month| **month < now).or(months.first());
            over.copied().unwrap_or(now)
        })
    }

    /// Whether a community is among those that are shown.
    fn holds(self, community: &CommunityId) -> bool {
        self.which.with(|which| which.is_empty() || *which == community.to_string())
    }
}

fn controls(town: Town, asked: Asked) -> AnyView {
    let choose_month = Signal::derive(move || {
        town.digests().with(|all| {
            let shown = asked.month(all);
            let mut all: BTreeSet<Month> = months(all, asked.now).into_iter().collect();
            all.insert(shown);
            let choice = |m: &Month| Choice::new(m.to_string(), words::month(*m, lang()));
            all.iter().rev().map(choice).collect::<Vec<_>>()
        })
    });
    // The field shows the month that is shown, also before somebody chose one.
    Effect::new(move |_| {
        let shown = town.digests().with(|all| asked.month(all)).to_string();
        if asked.month.with_untracked(String::is_empty) {
            asked.month.set(shown);
        }
    });
    let choose_which = Signal::derive(move || {
        let mut all: Vec<(String, String)> = town.digests().with(|all| {
            all.iter().map(|d| (words::community(d, lang()), d.community.to_string())).collect()
        });
        all.sort();
        let first = Choice::new(String::new(), say::ALL.get(lang()));
        let rest = all.into_iter().map(|(name, id)| Choice::new(id, &name));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    });
    let choose_by = Signal::derive(move || {
        let by =
            [("community", say::BY_COMMUNITY), ("estate", say::BY_ESTATE), ("grid", say::BY_GRID)];
        by.map(|(id, name)| Choice::new(id, name.get(lang()))).to_vec()
    });
    let csv = UnsyncCallback::new(move |()| {
        town.digests().with_untracked(|all| {
            let month = untrack(|| asked.month(all));
            let shown: Vec<&Digest> =
                all.iter().filter(|d| untrack(|| asked.holds(&d.community))).collect();
            Download {
                name: format!("mulin-rollup-{month}.csv"),
                mime: "text/csv",
                bytes: table(&shown, month).into_bytes(),
            }
        })
    });
    view! {
        <div class="stack">
            <div class="rollup-asked">
                <Select id="month" label=t(say::MONTH) value=asked.month choices=choose_month/>
                <Select id="which" label=t(say::WHICH) value=asked.which choices=choose_which/>
                <RadioGroup id="by" label=t(say::BY) value=asked.by choices=choose_by/>
            </div>
            <div class="row">
                <Button label=t(say::PRINT) on_click=print/>
                <DownloadButton label=t(say::CSV) kind=Kind::Secondary file=csv/>
                <Button label=t(say::CLEAR) kind=Kind::Quiet on_click=move || town.clear()/>
            </div>
        </div>
    }
    .into_any()
}
