//! The tables of a report, each drawn in its own rows.

use leptos::prelude::*;

use super::report::{Shown, held, median, served, signed};
use super::words;
use crate::domain::deliberation::Stage;
use crate::domain::rollup::{Held, Report, Signed, Voted, WAITS, grouped};
use crate::text::{Lang, Msg, rollup as say};
use crate::ui::components::{Bar, BarTable};
use crate::ui::lang::{lang, t};

fn bar_of(label: String, value: u64, more: impl IntoIterator<Item = u64>) -> Bar {
    let value = u32::try_from(value).unwrap_or(u32::MAX);
    Bar { label, value, more: more.into_iter().map(|n| n.to_string()).collect() }
}

/// All of them; one that would be empty is left out.
pub(super) fn tables(shown: Memo<Shown>) -> AnyView {
    let places = Signal::derive(move || {
        shown
            .with(|s| s.places.iter().map(|(name, report)| place(name, report)).collect::<Vec<_>>())
    });
    let place_heads = [
        say::PLACE,
        say::RAISED_SHORT,
        say::ANSWERED_SHORT,
        say::MEDIAN_SHORT,
        say::WAITING_SHORT,
        say::MEETINGS_SHORT,
        say::SIGNING_SHORT,
        say::HOURS_SHORT,
    ]
    .map(t)
    .to_vec();
    view! {
        <BarTable caption=t(say::PLACES) heads=place_heads rows=places/>
        {table(shown, say::STAGES, &STAGE_HEADS, stages, Some(say::STAGES_WHY))}
        {table(shown, say::CATEGORIES, &CATEGORY, categories, None)}
        {table(shown, say::WAITS, &WAIT, waits, None)}
        {table(shown, say::BY_KIND, &MEETING, meetings, None)}
        {table(shown, say::MATTERS, &BALLOT, ballots, None)}
        {table(shown, say::PACT_KINDS, &PACT, pacts, Some(say::UNTOLD_WHY))}
    }
    .into_any()
}

const STAGE_HEADS: [Msg; 2] = [say::STAGE, say::COUNT];
const CATEGORY: [Msg; 4] = [say::CATEGORY, say::RAISED_SHORT, say::SO_FAR, say::CLOSED];
const WAIT: [Msg; 3] = [say::DAYS, say::ANSWERED_SHORT, say::WAITING_SHORT];
const MEETING: [Msg; 5] = [say::KIND, say::HELD, say::PLANNED, say::CANCELLED, say::NOT_NOTED];
const BALLOT: [Msg; 5] = [say::MATTER, say::PASSED, say::FAILED, say::OTHER, say::OPEN];
const PACT: [Msg; 6] =
    [say::KIND, say::SIGNED, say::ASKED, say::PACTS_ALL, say::ADOPTED, say::UNTOLD];

/// A table, where it has a row, and a word on what it counts.
fn table(
    shown: Memo<Shown>,
    caption: Msg,
    heads: &'static [Msg],
    of: fn(&Report, Lang) -> Vec<Bar>,
    why: Option<Msg>,
) -> AnyView {
    let rows = Memo::new(move |_| shown.with(|s| of(&s.all, lang())));
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let drawn = move || {
        let heads: Vec<_> = heads.iter().map(|head| t(*head)).collect();
        view! {
            <BarTable caption=t(caption) heads rows/>
            {why.map(|why| view! { <p class="soft measure">{t(why)}</p> })}
        }
    };
    view! { {move || any.get().then(drawn)} }.into_any()
}

fn place(name: &str, report: &Report) -> Bar {
    let more = vec![
        report.answered().to_string(),
        median(report),
        report.waiting().to_string(),
        held(report),
        signed(report),
        served(report),
    ];
    let value = u32::try_from(report.raised()).unwrap_or(u32::MAX);
    Bar { label: name.to_owned(), value, more }
}

fn stages(report: &Report, lang: Lang) -> Vec<Bar> {
    // In the order in which a topic goes through them, not of their letters.
    let known = Stage::ALL.iter().filter_map(|stage| {
        let count = report.stages.get(stage.word())?;
        Some(bar_of(words::stage(stage.word(), lang), *count, []))
    });
    known.collect()
}

fn categories(report: &Report, lang: Lang) -> Vec<Bar> {
    let mut all: Vec<Bar> = report
        .categories
        .iter()
        .map(|(word, (all, closed))| {
            let raised = report.raised.get(word).copied().unwrap_or_default();
            bar_of(words::category(word, lang), raised, [*all, *closed])
        })
        .collect();
    all.sort_by_key(|bar| std::cmp::Reverse(bar.value));
    all
}

fn waits(report: &Report, lang: Lang) -> Vec<Bar> {
    let (answered, waiting) = (grouped(&report.answered), grouped(&report.waiting));
    if answered.iter().chain(&waiting).all(|count| *count == 0) {
        return Vec::new();
    }
    let label = |n: usize| match (n.checked_sub(1).and_then(|n| WAITS.get(n)), WAITS.get(n)) {
        (from, Some(to)) => {
            let from = from.map_or(0, |last| last + 1);
            say::UP_TO.fill(lang, &[&from.to_string(), &to.to_string()])
        }
        (from, None) => say::OVER.fill(lang, &[&from.copied().unwrap_or_default().to_string()]),
    };
    let both = answered.into_iter().zip(waiting).enumerate();
    both.map(|(n, (answered, waiting))| bar_of(label(n), answered, [waiting])).collect()
}

fn meetings(report: &Report, lang: Lang) -> Vec<Bar> {
    let row = |(word, held): (&String, &Held)| {
        bar_of(words::meeting(word, lang), held.held, [held.planned(), held.cancelled, held.open])
    };
    report.meetings.iter().map(row).collect()
}

fn ballots(report: &Report, lang: Lang) -> Vec<Bar> {
    let row = |(word, all): (&String, &Voted)| {
        bar_of(words::matter(word, lang), all.passed, [all.failed, all.other, all.open])
    };
    report.ballots.iter().map(row).collect()
}

fn pacts(report: &Report, lang: Lang) -> Vec<Bar> {
    let row = |(word, all): (&String, &Signed)| {
        bar_of(words::pact(word, lang), all.signed, [all.asked, all.pacts, all.adopted, all.untold])
    };
    report.pacts.iter().map(row).collect()
}
