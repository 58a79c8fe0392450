//! What came of planning, in words: what is filled and what not and why, whether it is fair, what changes.

use std::sync::Arc;

use leptos::prelude::*;

use super::outcome::Outcome;
use super::{Desk, Stage};
use crate::app::commands::roster_plan as acts;
use crate::app::{Task, use_app};
use crate::domain::shifts::{Sheet, explain};
use crate::text::roster_board::WITHOUT_STAFF;
use crate::text::{Lang, dates, roster_plan as say};
use crate::ui::components::{Badge, Button, Kind, Notice, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::pages::roster::{plan_words, stories};

/// The shifts of the span that miss somebody, or a skill.
pub(super) fn short(sheet: &Sheet) -> Vec<usize> {
    let all = (0..sheet.duties.len()).filter(|s| sheet.inside(*s));
    all.filter(|s| sheet.room(*s) > 0 || !sheet.roles_missing(*s).is_empty()).collect()
}

pub(super) fn result(desk: Desk, outcome: Arc<Outcome>) -> AnyView {
    let app = use_app();
    let (first, last) = (outcome.after.first, outcome.after.last);
    let taking = Arc::clone(&outcome);
    let take = move || {
        let (outcome, bound) = (Arc::clone(&taking), desk.bound.get_untracked());
        app.run(async move {
            let worth = outcome.worth(bound);
            let after = Some((&outcome.after, worth));
            acts::take_plan(app, &outcome.before, &outcome.changes, after).await?;
            desk.stop();
            desk.stage.set(Stage::Taken);
            Ok(())
        });
    };
    let drop_it = move || {
        desk.stop();
        desk.stage.set(Stage::Idle);
    };
    let none = outcome.changes.is_empty();
    let buttons = view! {
        <p class="row">
            {(!none).then(|| view! { <Button label=t(say::TAKE) kind=Kind::Primary on_click=take/> })}
            <Button label=t(say::AGAIN) on_click=move || desk.again(first, last)/>
            <Button label=t(say::DROP) kind=Kind::Quiet on_click=drop_it/>
        </p>
    };
    let (summary, empty) = (summary(&outcome), empty(&outcome));
    let (changes, loads) = (changes(&outcome), loads(&outcome));
    let gap = gap(desk, outcome);
    view! {
        <Section title=t(say::RESULT)>{summary} {gap} {buttons}</Section>
        {empty}
        {changes}
        {loads}
    }
    .into_any()
}

fn summary(outcome: &Outcome) -> AnyView {
    let after = &outcome.after;
    let open: u32 = short(after)
        .iter()
        .map(|s| {
            let roles = after.roles_missing(*s).iter().map(|(_, n)| *n).max().unwrap_or(0);
            after.room(*s).max(roles)
        })
        .sum();
    let must =
        short(after).iter().filter(|s| after.count(**s) < after.duties[**s].shift.min).count();
    let (mean, most, least) = outcome.loads;
    let loads =
        tf(say::LOADS, move |lang| [mean, most, least].map(|n| dates::length(n, lang)).to_vec());
    let filled = if open == 0 {
        view! { <Notice tone=Tone::Good><p role="status">{t(say::ALL_FILLED)}</p></Notice> }
            .into_any()
    } else {
        let empty = tf(say::SOME_EMPTY, move |_| vec![open.to_string()]);
        let must_words = tf(say::MUST_EMPTY, move |_| vec![must.to_string()]);
        view! {
            <Notice tone=Tone::Must>
                <p role="status">{empty}</p>
                {(must > 0).then(|| view! { <p>{must_words}</p> })}
            </Notice>
        }
        .into_any()
    };
    let breaks = outcome.breaks;
    let kept = if breaks == 0 {
        t(say::NO_BREAKS)
    } else {
        tf(say::SOME_BREAKS, move |_| vec![breaks.to_string()])
    };
    let evenings = outcome.evenings.map(|(most, least)| {
        let words = tf(say::EVENINGS, move |_| vec![most.to_string(), least.to_string()]);
        view! { <li>{words}</li> }
    });
    view! {
        {filled}
        <ul>
            <li>{kept}</li>
            <li>{loads} " " {outcome.staff_apart.then(|| t(WITHOUT_STAFF))}</li>
            {evenings}
        </ul>
    }
    .into_any()
}

/// How far from the best, once that is known.
fn gap(desk: Desk, outcome: Arc<Outcome>) -> AnyView {
    let stop = move || desk.bounding.get_untracked().into_iter().for_each(Task::stop);
    let words = move || {
        let gap = outcome.worth(desk.bound.get()).gap()?;
        Some(Signal::derive(move || plan_words::distance(gap, lang())))
    };
    view! {
        <div class="row no-print">
            <p role="status" class="soft">
                {move || match words() {
                    Some(words) => words.get(),
                    None if desk.bounding.get().is_some() => t(say::BOUNDING).get(),
                    None => String::new(),
                }}
            </p>
            {move || {
                desk.bounding
                    .get()
                    .map(|_| view! { <Button label=t(say::BOUND_STOP) kind=Kind::Quiet on_click=stop/> })
            }}
        </div>
    }
    .into_any()
}

/// Empty places, each with the reason.
fn empty(outcome: &Outcome) -> AnyView {
    let lines = |lang: Lang| {
        let (after, names) = (&outcome.after, &outcome.names);
        let mut lines = Vec::new();
        for s in short(after) {
            for gap in explain(after, s) {
                lines.push((
                    plan_words::duty(after, s, lang),
                    plan_words::missing(names, &gap, lang),
                    plan_words::reasons(names, &gap, lang),
                    gap.must,
                ));
            }
        }
        lines
    };
    let lines = lines(lang());
    if lines.is_empty() {
        return ().into_any();
    }
    let n = lines.len();
    let title = tf(say::EMPTY, move |_| vec![n.to_string()]);
    let line = |(duty, missing, why, must): (String, String, String, bool)| {
        let tone = if must { Tone::Must } else { Tone::Plain };
        let missing = Signal::stored(missing);
        view! {
            <li>
                <span>{duty}</span>
                <span class="row"><Badge label=missing tone/></span>
                <span class="soft">{why}</span>
            </li>
        }
        .into_any()
    };
    view! { <Section title>{growing(Signal::stored(lines), line)}</Section> }.into_any()
}

fn changes(outcome: &Outcome) -> AnyView {
    let n = outcome.seats;
    if n == 0 {
        return view! { <p>{t(say::NO_CHANGES)}</p> }.into_any();
    }
    let (names, lang) = (&outcome.names, lang());
    let lines: Vec<[String; 3]> = outcome
        .changes
        .iter()
        .map(|change| {
            [
                plan_words::duty(&outcome.after, change.duty, lang),
                plan_words::who_changes(names, change, lang),
                plan_words::why_changes(names, change, lang),
            ]
        })
        .collect();
    let line = |[duty, who, why]: [String; 3]| {
        view! {
            <li>
                <span>{duty}</span>
                <strong>{who}</strong>
                <span class="soft">{why}</span>
            </li>
        }
        .into_any()
    };
    let title = tf(say::CHANGES, move |_| vec![n.to_string()]);
    view! {
        <details class="fold">
            <summary>{title}</summary>
            {growing(Signal::stored(lines), line)}
        </details>
    }
    .into_any()
}

fn loads(outcome: &Outcome) -> AnyView {
    let n = outcome.stories.len();
    let title = tf(say::BY_PERSON, move |_| vec![n.to_string()]);
    view! {
        <details class="fold">
            <summary>{title}</summary>
            {stories::lines(&outcome.names, &outcome.stories)}
        </details>
    }
    .into_any()
}
