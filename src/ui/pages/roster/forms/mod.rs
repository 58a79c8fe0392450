//! 填表: a link with questions of when people can, and the answers that came back.

mod answers;
mod compose;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::domain::deliberation::DayOfWeek;
use crate::domain::shifts::{Asked, Parts};
use crate::text::{Lang, dates, roster_out as say, shifts};
use crate::ui::components::{PageHead, Section};
use crate::ui::lang::t;
use crate::ui::route::Route;

/// 填表: a link with questions, and the answers that came back.
#[component]
pub fn FormsPage() -> AnyView {
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::FORMS) lead=t(say::FORMS_LEAD) back/>
        <Section title=t(say::COMPOSE)>{compose::compose()}</Section>
        <Section title=t(say::TAKE_IN)>{answers::answers()}</Section>
    }
    .into_any()
}

fn parts_words(parts: &Parts, lang: Lang) -> String {
    let words: Vec<&str> = parts.iter().map(|part| part.name().get(lang)).collect();
    words.join(say::LIST_COMMA.get(lang))
}

/// A day in short, with its weekday.
pub(super) fn short_day(day: NaiveDate, lang: Lang) -> String {
    let parts = [day.month().to_string(), day.day().to_string()];
    let short = say::SHORT_DAY.fill(lang, &[&parts[0], &parts[1]]);
    [short.as_str(), " ", dates::weekday(day.weekday()).get(lang)].concat()
}

/// What an answer says, in words.
fn answer_words(said: &Asked, lang: Lang) -> String {
    fn each<K>(
        all: &BTreeMap<K, Parts>,
        name: impl Fn(&K) -> String,
        lang: Lang,
    ) -> (usize, String) {
        let free: Vec<String> = all
            .iter()
            .filter(|(_, parts)| !parts.is_empty())
            .map(|(k, parts)| say::DAY_PARTS.fill(lang, &[&name(k), &parts_words(parts, lang)]))
            .collect();
        (free.len(), free.join(shifts::BETWEEN.get(lang)))
    }
    match said {
        Asked::Days(days) => {
            let all = days.len().to_string();
            match each(days, |day| short_day(*day, lang), lang) {
                (0, _) => say::ANSWER_NO_DAY.fill(lang, &[&all]),
                (free, words) => say::ANSWER_DAYS.fill(lang, &[&all, &free.to_string(), &words]),
            }
        }
        Asked::Week(week) => {
            let name = |day: &DayOfWeek| dates::weekday(day.weekday()).get(lang).to_owned();
            match each(week, name, lang) {
                (0, _) => say::ANSWER_NO_WEEK.get(lang).to_owned(),
                (_, words) => say::ANSWER_WEEK.fill(lang, &[&words]),
            }
        }
    }
}
