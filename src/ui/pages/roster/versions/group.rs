//! The roster as a text for the group: a week, by day or by person. Telephone numbers never go out.

use std::collections::BTreeMap;

use chrono::{Days as Count, NaiveDate};
use leptos::prelude::*;

use super::{Seen, changes, week};
use crate::app::use_app;
use crate::domain::shifts::{Line, Version};
use crate::log::{RecordId, State};
use crate::text::Lang;
use crate::text::{dates, roster_life as say};
use crate::ui::components::{Choice, CopyForGroup, RadioGroup, Section, Select};
use crate::ui::lang::{lang, t};
use crate::ui::pages::roster::words::{name, names, stood_words, time_words};

pub(super) fn group(seen: Memo<Seen>) -> AnyView {
    let some = Memo::new(move |_| seen.with(|s| !s.versions.is_empty()));
    (move || {
        some.get().then(|| {
            view! { <Section title=t(say::GROUP)>{untrack(|| text_of(seen))}</Section> }
        })
    })
    .into_any()
}

fn text_of(seen: Memo<Seen>) -> AnyView {
    let app = use_app();
    let choices = Signal::derive(move || {
        let days = seen.with(|s| s.days);
        weeks(days).into_iter().map(|(from, to)| choice(from, to, lang())).collect::<Vec<_>>()
    });
    let today = app.today();
    let first = move |all: Vec<Choice>| {
        let own = week(today, 0).0.to_string();
        let here = all.iter().find(|c| c.value == own).or(all.first());
        here.map(|c| c.value.clone()).unwrap_or_default()
    };
    let chosen = RwSignal::new(first(choices.get_untracked()));
    // Other days have other weeks.
    Effect::new(move |_| {
        let all = choices.get();
        if !chosen.with_untracked(|v| all.iter().any(|c| c.value == *v)) {
            chosen.set(first(all));
        }
    });
    let how = RwSignal::new("day".to_owned());
    let ways = Signal::derive(|| {
        vec![
            Choice::new("day", say::BY_DAY.get(lang())),
            Choice::new("person", say::BY_PERSON.get(lang())),
            Choice::new("changes", say::ONLY_CHANGES.get(lang())),
        ]
    });
    let text = move |named: bool| {
        Signal::derive(move || {
            if how.with(|how| how == "changes") {
                let changes = seen.with(|s| changes::latest(s).map(|(_, all)| all));
                let all = changes.unwrap_or_default();
                return app.read(|state| changes::text(state, &all, named, lang()));
            }
            let from: NaiveDate = chosen.with(|v| v.parse().unwrap_or_default());
            let to = from.checked_add_days(Count::new(6)).unwrap_or(from);
            let by_person = named && how.with(|how| how == "person");
            seen.with(|s| {
                let Some(version) = s.versions.last() else { return String::new() };
                app.read(|state| words(state, version, (from, to), (named, by_person), lang()))
            })
        })
    };
    view! {
        <div class="stack measure">
            <Select id="week" label=t(say::WEEK) value=chosen choices/>
            <RadioGroup id="how" label=t(say::HOW) value=how choices=ways/>
        </div>
        <CopyForGroup id="group-text" text=text(false) named=text(true) file=t(say::VERSIONS)/>
    }
    .into_any()
}

/// The weeks from Monday to Sunday that touch the days.
fn weeks((from, to): (NaiveDate, NaiveDate)) -> Vec<(NaiveDate, NaiveDate)> {
    let mut all = Vec::new();
    let mut next = week(from, 0);
    while next.0 <= to {
        all.push(next);
        next = week(next.0, 1);
    }
    all
}

fn choice(from: NaiveDate, to: NaiveDate, lang: Lang) -> Choice {
    Choice::new(from.to_string(), span(from, to, lang))
}

fn span(from: NaiveDate, to: NaiveDate, lang: Lang) -> String {
    say::SPAN.fill(lang, &[&dates::day(from, lang), &dates::day(to, lang)])
}

fn words(
    state: &State,
    version: &Version,
    (from, to): (NaiveDate, NaiveDate),
    (named, by_person): (bool, bool),
    lang: Lang,
) -> String {
    let within = |line: &Line| line.stood.day.is_some_and(|day| day >= from && day <= to);
    let lines: Vec<(&RecordId, &Line)> =
        version.edition.in_order().into_iter().filter(|(_, line)| within(line)).collect();
    let mut text = vec![say::GROUP_HEAD.fill(lang, &[&span(from, to, lang)])];
    if by_person {
        text.extend(persons(state, &lines, lang));
    } else {
        text.extend(lines.iter().map(|(_, line)| {
            let who = if named {
                names(state, &line.on, lang)
            } else {
                say::PEOPLE.fill(lang, &[&line.on.len().to_string()])
            };
            say::OF.fill(lang, &[&stood_words(&line.stood, lang), &who])
        }));
    }
    if !version.note.is_empty() {
        text.push(version.note.clone());
    }
    text.push(say::GROUP_FOOT.get(lang).to_owned());
    text.join("\n")
}

fn persons(state: &State, lines: &[(&RecordId, &Line)], lang: Lang) -> Vec<String> {
    // Two of one name are two people.
    let mut own: BTreeMap<(String, RecordId), Vec<String>> = BTreeMap::new();
    for (_, line) in lines {
        for who in &line.on {
            let times = own.entry((name(state, who, lang), *who)).or_default();
            times.push(time_words(&line.stood, lang));
        }
    }
    let line = |((who, _), times): ((String, RecordId), Vec<String>)| {
        say::OF.fill(lang, &[&who, &times.join(say::AND.get(lang))])
    };
    own.into_iter().map(line).collect()
}
