//! 填一填: the questions of a link; needs no community.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::forms::short_day;
use super::link::{behind, given, unread, without};
use crate::domain::deliberation::DayOfWeek;
use crate::domain::shifts::{Answered, Asked, DayPart, Parts};
use crate::share::fill::{Form as Questions, answer_text};
use crate::text::{Lang, dates, roster_hours, roster_out as say};
use crate::ui::components::{
    Button, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::shell::router::focus;

/// A question: the day asked about, by its place in the form, and a part of it.
type Tick = (usize, DayPart);

/// 填一填: the questions of a link; needs no community.
#[component]
pub fn FillPage() -> AnyView {
    let link = behind();
    (move || match link.get().map(|text| Questions::read(&text)) {
        None => without(say::FILL, say::FILL_WHY),
        Some(Err(bad)) => unread(bad),
        Some(Ok(questions)) => untrack(|| fill(questions)),
    })
    .into_any()
}

fn fill(questions: Questions) -> AnyView {
    let (title, name) = (questions.title.clone(), questions.name.clone());
    let questions = StoredValue::new(questions);
    let ticked = RwSignal::new(Vec::<Tick>::new());
    let who = RwSignal::new(String::new());
    let done = RwSignal::new(false);
    Effect::new(move |before: Option<()>| {
        done.track();
        if before.is_some() {
            request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus("step");
            });
        }
    });
    let body = move || {
        if done.get() {
            untrack(|| answer(questions, ticked, who, done))
        } else {
            untrack(|| form(questions, ticked, who, done))
        }
    };
    view! {
        <PageHead title=Signal::stored(title) lead=tf(say::FILL_LEAD, move |_| vec![name.clone()])/>
        <div class="stack measure">{body}</div>
    }
    .into_any()
}

/// The days asked about, in words, each with its parts.
fn rows(asked: &Asked, lang: Lang) -> Vec<(String, Parts)> {
    match asked {
        Asked::Days(days) => {
            days.iter().map(|(day, parts)| (short_day(*day, lang), parts.clone())).collect()
        }
        Asked::Week(week) => {
            let name = |day: &DayOfWeek| dates::weekday(day.weekday()).get(lang).to_owned();
            week.iter().map(|(day, parts)| (name(day), parts.clone())).collect()
        }
    }
}

fn form(
    questions: StoredValue<Questions>,
    ticked: RwSignal<Vec<Tick>>,
    who: RwSignal<String>,
    done: RwSignal<bool>,
) -> AnyView {
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        if typed(who).is_empty() {
            errors.say("fill-name", roster_hours::NAME_MISSING);
        }
        if !errors.show() {
            done.set(true);
        }
    };
    let days = move || {
        let lang = lang();
        let rows = questions.with_value(|q| rows(&q.asked, lang));
        rows.into_iter()
            .enumerate()
            .map(|(n, (day, parts))| question(n, &day, &parts, ticked, lang))
            .collect_view()
    };
    view! {
        <p id="step" tabindex="-1" class="hint">{t(say::FILL_PRIVATE)}</p>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField
                id="fill-name"
                label=t(say::FILL_NAME)
                hint=t(say::FILL_NAME_HINT)
                value=who
                autocomplete="name"
                errors
            />
            <div class="fill-days">{days}</div>
            <p><Button label=t(say::FILL_DO) kind=Kind::Primary/></p>
        </Form>
    }
    .into_any()
}

fn question(
    n: usize,
    day: &str,
    parts: &Parts,
    ticked: RwSignal<Vec<Tick>>,
    lang: Lang,
) -> AnyView {
    let one = |part: DayPart| {
        let is = move || ticked.with(|all| all.contains(&(n, part)));
        let name = [day, " ", part.name().get(lang)].concat();
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    aria-label=name
                    prop:checked=is
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        ticked.update(|all| {
                            all.retain(|one| *one != (n, part));
                            if on {
                                all.push((n, part));
                            }
                        });
                    }
                />
                <span>{part.name().get(lang)}</span>
            </label>
        }
    };
    let boxes = parts.iter().copied().map(one).collect_view();
    view! {
        <fieldset class="field fill-day">
            <legend>{day.to_owned()}</legend>
            <div class="fill-parts">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

/// The answer made of what was ticked.
fn answered(questions: &Questions, ticked: &[Tick], who: &str) -> Answered {
    fn chosen<K: Copy + Ord>(all: &BTreeMap<K, Parts>, ticked: &[Tick]) -> BTreeMap<K, Parts> {
        let own = |n: usize, parts: &Parts| {
            parts.iter().copied().filter(|part| ticked.contains(&(n, *part))).collect()
        };
        all.iter().enumerate().map(|(n, (k, parts))| (*k, own(n, parts))).collect()
    }
    let said = match &questions.asked {
        Asked::Days(days) => Asked::Days(chosen(days, ticked)),
        Asked::Week(week) => Asked::Week(chosen(week, ticked)),
    };
    Answered { name: who.to_owned(), asked: questions.asked.clone(), said }
}

fn answer(
    questions: StoredValue<Questions>,
    ticked: RwSignal<Vec<Tick>>,
    who: RwSignal<String>,
    done: RwSignal<bool>,
) -> AnyView {
    let (answer, community) =
        questions.with_value(|q| (answered(q, &ticked.get_untracked(), &typed(who)), q.community));
    let text = answer_text(community, &answer);
    let lang = lang();
    let sum = match &answer.said {
        Asked::Days(days) => match days.values().filter(|parts| !parts.is_empty()).count() {
            0 => say::FILL_SUM_NONE.get(lang).to_owned(),
            days => say::FILL_SUM.fill(lang, &[&days.to_string()]),
        },
        Asked::Week(week) => match week.values().map(Parts::len).sum::<usize>() {
            0 => say::FILL_SUM_NONE.get(lang).to_owned(),
            times => say::FILL_SUM_WEEK.fill(lang, &[&times.to_string()]),
        },
    };
    let words = say::FILL_LINE.fill(lang, &[&answer.name, &sum]);
    let words = [words.as_str(), " ", &text].concat();
    view! {
        <h2 id="step" tabindex="-1">{t(say::FILL_DONE)}</h2>
        <Notice tone=Tone::Must><p role="status">{t(say::FILL_DONE_WHY)}</p></Notice>
        {given(words, &text, "mulin-free.txt", say::FILL_COPY)}
        <p><Button label=t(say::FILL_BACK) kind=Kind::Quiet on_click=move || done.set(false)/></p>
    }
    .into_any()
}
