//! The roster as a text for the group: a week, by day or by person. Telephone numbers never go out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days as Count, NaiveDate};
use leptos::prelude::*;

use super::{Seen, changes, read, week, written};
use crate::app::use_app;
use crate::domain::shifts::{Days, Line, Version};
use crate::log::{RecordId, State};
use crate::text::Lang;
use crate::text::{dates, roster_life as say, roster_out as out};
use crate::ui::components::{Choice, CopyForGroup, RadioGroup, Section, Select};
use crate::ui::lang::{lang, t};
use crate::ui::pages::roster::words::{name, names, place_words, time_words};

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
    let today = app.today();
    let choices = Signal::derive(move || {
        seen.with(|s| {
            let held = s.versions.last().map(|v| v.edition.0.values().filter_map(|l| l.stood.day));
            choices(s.days, &held.into_iter().flatten().collect(), today, lang())
        })
    });
    let first = |all: &[Choice]| all.first().map(|c| c.value.clone()).unwrap_or_default();
    let chosen = RwSignal::new(choices.with_untracked(|all| first(all)));
    // Another roster has other days.
    Effect::new(move |_| {
        let all = choices.get();
        if !chosen.with_untracked(|v| all.iter().any(|c| c.value == *v)) {
            chosen.set(first(&all));
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
            let days = chosen.with(|v| read(v)).unwrap_or_default();
            let by_person = named && how.with(|how| how == "person");
            seen.with(|s| {
                let Some(version) = s.versions.last() else { return String::new() };
                app.read(|state| words(state, version, days, (named, by_person), lang()))
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

/// What is sent at a time: a day that is near, else a week that touches the days; those on which something is.
fn choices(
    (first, last): Days,
    held: &BTreeSet<NaiveDate>,
    today: NaiveDate,
    lang: Lang,
) -> Vec<Choice> {
    let mut all = Vec::new();
    for (name, later) in [(say::TODAY, 0), (say::TOMORROW, 1)] {
        if let Some(day) =
            today.checked_add_days(Count::new(later)).filter(|day| held.contains(day))
        {
            let label = say::OF.fill(lang, &[name.get(lang), &say::day(day, lang)]);
            all.push(Choice::new(written((day, day)), label));
        }
    }
    let mut next = week(first, 0);
    while next.0 <= last {
        // What is over need not be sent.
        let days = (next.0.max(first), next.1.min(last));
        let any = held.range(days.0..=days.1).next().is_some();
        if any && (days.1 >= today || last < today) {
            all.push(Choice::new(written(days), span(days, lang)));
        }
        next = week(next.0, 1);
    }
    all
}

fn span((from, to): Days, lang: Lang) -> String {
    say::SPAN.fill(lang, &[&say::short_day(from, lang), &say::short_day(to, lang)])
}

/// As long as a chat still reads; what is longer goes without places.
const SHORT: usize = 300;

fn words(
    state: &State,
    version: &Version,
    days: Days,
    (named, by_person): (bool, bool),
    lang: Lang,
) -> String {
    let within = |line: &Line| line.stood.day.is_some_and(|day| day >= days.0 && day <= days.1);
    let lines: Vec<(&RecordId, &Line)> =
        version.edition.in_order().into_iter().filter(|(_, line)| within(line)).collect();
    let put = |places: bool| {
        let when = if days.0 == days.1 { say::day(days.0, lang) } else { span(days, lang) };
        let mut text = vec![say::GROUP_HEAD.fill(lang, &[&when])];
        text.extend(if by_person {
            persons(state, &lines, lang)
        } else {
            by_day(state, &lines, (named, places, days.0 != days.1), lang)
        });
        text.extend((!version.note.is_empty()).then(|| version.note.clone()));
        text.push(say::GROUP_FOOT.get(lang).to_owned());
        text.join("\n")
    };
    let whole = put(true);
    if whole.chars().count() > SHORT { put(false) } else { whole }
}

/// The shifts under their days.
fn by_day(
    state: &State,
    lines: &[(&RecordId, &Line)],
    (named, places, heads): (bool, bool, bool),
    lang: Lang,
) -> Vec<String> {
    let mut text = Vec::new();
    let mut last = None;
    for (_, line) in lines {
        if heads && line.stood.day != last {
            last = line.stood.day;
            text.extend(last.map(|day| say::TEXT_DAY.fill(lang, &[&say::day(day, lang)])));
        }
        let who = match line.on.len() {
            0 => say::R_NOBODY.get(lang).to_owned(),
            _ if named => names(state, &line.on, lang),
            n => say::PEOPLE.fill(lang, &[&n.to_string()]),
        };
        let ready = match line.ready.len() {
            0 => String::new(),
            _ if named => say::GROUP_ON_CALL.fill(lang, &[&names(state, &line.ready, lang)]),
            n => say::GROUP_ON_CALL.fill(lang, &[&say::PEOPLE.fill(lang, &[&n.to_string()])]),
        };
        let who = [who, ready].concat();
        let place = if places { place_words(&line.stood, lang) } else { String::new() };
        let start = line.stood.start.map(dates::clock).unwrap_or_default();
        text.push(say::TEXT_LINE.fill(lang, &[&start, &line.stood.title, &place, &who]));
    }
    text
}

fn persons(state: &State, lines: &[(&RecordId, &Line)], lang: Lang) -> Vec<String> {
    // Two of one name are two people.
    let mut own: BTreeMap<(String, RecordId), Vec<String>> = BTreeMap::new();
    for (_, line) in lines {
        for who in &line.on {
            let times = own.entry((name(state, who, lang), *who)).or_default();
            times.push(time_words(&line.stood, lang));
        }
        for who in &line.ready {
            let times = own.entry((name(state, who, lang), *who)).or_default();
            times.push(out::ON_CALL.fill(lang, &[&time_words(&line.stood, lang)]));
        }
    }
    let line = |((who, _), times): ((String, RecordId), Vec<String>)| {
        say::OF.fill(lang, &[&who, &times.join(say::AND.get(lang))])
    };
    own.into_iter().map(line).collect()
}
