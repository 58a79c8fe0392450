//! What a volunteer can do, was trained in, and with whom they go.

use leptos::prelude::*;

use super::boxes::called;
use crate::app::commands::volunteers::{self as acts, WhichSkill};
use crate::app::use_app;
use crate::domain::shifts::{Held, Pair, Skill, Training, Volunteer, volunteer_name};
use crate::log::{OpId, RecordId};
use crate::text::{Lang, dates, volunteers as say};
use crate::ui::components::{
    Button, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, RadioGroup, Select, TextField,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, number, typed};

/// A line with a button that takes it away.
fn line<F>(words: Signal<String>, take: impl Fn() -> F + Send + Sync + 'static) -> AnyView
where
    F: Future<Output = Result<(), crate::app::ActError>> + 'static,
{
    view! {
        <li class="split">
            <span>{words}</span>
            {act(t(say::TAKE_AWAY), Kind::Quiet, take)}
        </li>
    }
    .into_any()
}

pub(super) fn skills(id: RecordId) -> AnyView {
    let app = use_app();
    let held = Memo::new(move |_| {
        app.read(|state| {
            let one = state.one(&id);
            let mine = state.all::<Held>().filter(|(_, h)| state.one(&h.volunteer) == one);
            mine.map(|(at, h)| (at, state.get::<Skill>(&h.skill).unwrap_or_default().name, h))
                .collect::<Vec<(RecordId, String, Held)>>()
        })
    });
    let known = Memo::new(move |_| {
        app.read(|state| state.all::<Skill>().map(|(id, s)| (id, s.name)).collect::<Vec<_>>())
    });
    let choices = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::CHOOSE.get(lang()))];
        all.extend(known.get().into_iter().map(|(id, name)| Choice::new(id.to_string(), name)));
        all
    });
    let text = || RwSignal::new(String::new());
    let (chosen, new, level, until) = (text(), text(), text(), text());
    let levels = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::LEVEL_NONE.get(lang()))];
        all.extend(
            (1..)
                .zip(say::LEVELS)
                .map(|(n, name): (u32, _)| Choice::new(n.to_string(), name.get(lang()))),
        );
        all
    });
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let named = typed(new);
        let which = match chosen.get_untracked().parse() {
            _ if !named.is_empty() => WhichSkill::Named(named),
            Ok(id) => WhichSkill::Known(id),
            Err(_) => {
                errors.say("skill", say::SKILL_MISSING);
                errors.show();
                return;
            }
        };
        let (how_well, last) = (typed(level).parse().ok(), typed(until).parse().ok());
        app.run(async move {
            acts::note_skill(app, id, which, (how_well, last)).await?;
            for field in [chosen, new, level, until] {
                field.set(String::new());
            }
            Ok(())
        });
    };
    let words = move |name: String, held: Held| {
        Signal::derive(move || {
            let mut words = vec![name.clone()];
            words.extend(held.level.map(|level| level_words(level, lang())));
            words.extend(held.until.map(|day| {
                let word = if day < app.today() { say::EXPIRED } else { say::UNTIL };
                word.fill(lang(), &[&dates::day(day, lang())])
            }));
            words.join(" ")
        })
    };
    let lines = move || {
        let one = |(at, name, held)| line(words(name, held), move || acts::drop_skill(app, at));
        held.get().into_iter().map(one).collect_view()
    };
    view! {
        {move || held.with(Vec::is_empty).then(|| view! { <p class="soft">{t(say::NO_SKILLS)}</p> })}
        <ul role="list" class="list">{lines}</ul>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <Select id="skill" label=t(say::SKILL) value=chosen choices errors/>
            <TextField id="skill-new" label=t(say::SKILL_NEW) hint=t(say::SKILL_HINT) value=new/>
            <Select id="skill-level" label=t(say::SKILL_LEVEL) value=level choices=levels/>
            <DateField id="skill-until" label=t(say::SKILL_UNTIL) value=until/>
            <Button label=t(say::ADD)/>
        </Form>
    }
    .into_any()
}

/// How well somebody holds a skill.
fn level_words(level: u32, lang: Lang) -> String {
    let named = level.checked_sub(1).and_then(|n| say::LEVELS.get(n as usize));
    named.map_or_else(
        || say::LEVEL_OTHER.fill(lang, &[&level.to_string()]),
        |name| name.get(lang).to_owned(),
    )
}

pub(super) fn pairs(id: RecordId) -> AnyView {
    let app = use_app();
    let mine = Memo::new(move |_| {
        app.read(|state| {
            let one = state.one(&id);
            let of = |(at, p): (RecordId, Pair)| {
                let (a, b) = (state.one(&p.a), state.one(&p.b));
                let other = if a == one { b } else { a };
                (a == one || b == one).then(|| (at, called(state, &other, lang()), p.apart))
            };
            state.all::<Pair>().filter_map(of).collect::<Vec<_>>()
        })
    });
    let others = Signal::derive(move || {
        let mut all = app.read(|state| {
            let named = |(other, _): (RecordId, Volunteer)| {
                let name = volunteer_name(state, &other)?;
                (other != id).then(|| Choice::new(other.to_string(), name))
            };
            state.all::<Volunteer>().filter_map(named).collect::<Vec<_>>()
        });
        all.sort_by(|a, b| a.label.cmp(&b.label));
        all.insert(0, Choice::new("", say::CHOOSE.get(lang())));
        all
    });
    let how = Signal::derive(move || {
        vec![
            Choice::new("together", say::TOGETHER.get(lang())),
            Choice::new("apart", say::APART.get(lang())),
        ]
    });
    let (chosen, way) = (RwSignal::new(String::new()), RwSignal::new("together".to_owned()));
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let Ok(other) = chosen.get_untracked().parse() else {
            errors.say("pair", say::PAIR_MISSING);
            errors.show();
            return;
        };
        let apart = way.get_untracked() == "apart";
        app.run(async move {
            acts::pair_up(app, id, other, apart).await?;
            chosen.set(String::new());
            Ok(())
        });
    };
    let lines = move || {
        let one = |(at, name, apart): (RecordId, String, bool)| {
            let word = if apart { say::APART_FROM } else { say::TOGETHER_WITH };
            line(tf(word, move |_| vec![name.clone()]), move || acts::unpair(app, at))
        };
        mine.get().into_iter().map(one).collect_view()
    };
    view! {
        <ul role="list" class="list">{lines}</ul>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <Select id="pair" label=t(say::PAIR_WITH) value=chosen choices=others errors/>
            <RadioGroup id="pair-how" label=t(say::PAIR_HOW) value=way choices=how/>
            <Button label=t(say::ADD)/>
        </Form>
    }
    .into_any()
}

pub(super) fn training(id: RecordId) -> AnyView {
    let app = use_app();
    let facts = Memo::new(move |_| {
        app.read(|state| {
            let all = state.facts::<Training>(&id).into_iter();
            all.map(|(fact, training)| (fact.id, training)).collect::<Vec<_>>()
        })
    });
    let text = || RwSignal::new(String::new());
    let (what, minutes) = (text(), text());
    let day = RwSignal::new(app.today().to_string());
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let training = Training {
            day: typed(day).parse().ok(),
            what: typed(what),
            minutes: number(minutes).ok().flatten().unwrap_or_else(|| {
                errors.say("training-minutes", say::NUMBER_WRONG);
                0
            }),
        };
        if training.what.is_empty() {
            errors.say("training-what", say::TRAINING_MISSING);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            acts::note_training(app, id, training).await?;
            what.set(String::new());
            minutes.set(String::new());
            Ok(())
        });
    };
    let lines = move || {
        let one = |(at, fact): (OpId, Training)| {
            let words = Signal::derive(move || {
                let day = fact.day.map(|day| dates::day(day, lang())).unwrap_or_default();
                let parts = [day, fact.what.clone(), dates::length(fact.minutes, lang())];
                parts.join(" ")
            });
            line(words, move || acts::drop_training(app, id, at))
        };
        facts.get().into_iter().map(one).collect_view()
    };
    view! {
        <ul role="list" class="list">{lines}</ul>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="training-what" label=t(say::TRAINING_WHAT) value=what errors/>
            <DateField id="training-day" label=t(say::TRAINING_DAY) value=day/>
            <TextField
                id="training-minutes"
                label=t(say::TRAINING_MINUTES)
                value=minutes
                keys="numeric"
                short=true
                errors
            />
            <Button label=t(say::TRAINING_NOTE)/>
        </Form>
    }
    .into_any()
}
