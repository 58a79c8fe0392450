//! What was seen, written down for the committee alone.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{clause_choices, month_words};
use crate::app::commands::pact_life as acts;
use crate::app::use_app;
use crate::domain::pact::{Observed, clauses, month_of, observations};
use crate::log::{OpId, RecordId};
use crate::text::{dates, pact as pacts, pact_board as say, pact_watch as words};
use crate::ui::components::{
    Badge, Button, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, RadioGroup, Select,
    TextArea, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, growing, typed};

/// The form.
pub(super) fn form(id: RecordId) -> AnyView {
    let app = use_app();
    let field = || RwSignal::new(String::new());
    let (clause, text, place, errors) = (field(), field(), field(), FormErrors::new());
    let how = RwSignal::new("kept".to_owned());
    let day = RwSignal::new(app.today().to_string());
    let hows = Signal::derive(move || {
        vec![
            Choice::new("kept", say::KEPT.get(lang())),
            Choice::new("lacking", say::LACKING.get(lang())),
        ]
    });
    let submit = move |()| {
        errors.clear();
        let on: Option<NaiveDate> = day.get_untracked().parse().ok();
        let on = on.filter(|day| *day <= app.today());
        let seen = Observed {
            clause: clause.with_untracked(|id| id.parse().ok()),
            kept: how.with_untracked(|how| how == "kept"),
            text: typed(text),
            place: typed(place),
            day: on,
            ..Observed::default()
        };
        if seen.clause.is_none() && seen.text.is_empty() {
            errors.say("seen-what", say::WHAT_MISSING);
        }
        if on.is_none() {
            errors.say("seen-day", say::DAY_WRONG);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            acts::observe(app, id, seen).await?;
            text.set(String::new());
            place.set(String::new());
            Ok(())
        });
    };
    view! {
        <div class="stack measure">
            <p>{t(words::WHY)}</p>
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <Select
                    id="seen-clause"
                    label=t(say::CLAUSE)
                    value=clause
                    choices=clause_choices(id, true)
                />
                <RadioGroup id="seen-how" label=t(say::HOW) value=how choices=hows/>
                <TextArea
                    id="seen-what"
                    label=t(say::WHAT)
                    hint=t(say::WHAT_HINT)
                    value=text
                    rows=2
                    errors
                />
                <TextField id="seen-place" label=t(say::PLACE) value=place/>
                <DateField id="seen-day" label=t(say::DAY) value=day errors/>
                <Button label=t(say::NOTE)/>
            </Form>
        </div>
    }
    .into_any()
}

/// A note as its line shows it.
#[derive(Clone, PartialEq)]
struct Line {
    id: OpId,
    seen: Observed,
    /// The number of the clause now.
    number: Option<usize>,
}

/// The notes of a month; they are looked at here and nowhere else.
pub(super) fn notes(id: RecordId, month: Memo<NaiveDate>) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let month = month.get();
        app.read(|state| {
            let present: Vec<RecordId> =
                clauses(state, &id).into_iter().map(|(id, _)| id).collect();
            let line = |(fact, seen): (OpId, Observed)| {
                let clause = seen.clause.map(|c| state.one(&c));
                let at = clause.and_then(|c| present.iter().position(|id| *id == c));
                Line { id: fact, number: at.map(|n| n + 1), seen }
            };
            let of_month = |seen: &Observed| seen.day.is_some_and(|day| month_of(day) == month);
            let all = observations(state, &id).into_iter().rev();
            all.filter(|(_, seen)| of_month(seen)).map(line).collect::<Vec<_>>()
        })
    });
    let title = tf(say::NOTES, move |_| {
        vec![month_words(month.get()).get(), all.with(Vec::len).to_string()]
    });
    let one = move |line: Line| {
        let Line { id: fact, seen, number } = line;
        let (label, tone) =
            if seen.kept { (say::KEPT, Tone::Good) } else { (say::LACKING, Tone::Plain) };
        let number = number.map(|n| {
            view! { <span>{tf(pacts::CLAUSE, move |_| vec![n.to_string()])}</span> }
        });
        let day = seen.day;
        let day = move || day.map(|day| dates::day(day, lang()));
        let back =
            act(t(say::TAKE_BACK), Kind::Quiet, move || acts::take_back_observation(app, id, fact));
        view! {
            <li class="split">
                <span>
                    <span class="row soft">
                        {number}
                        <Badge label=t(label) tone/>
                        <span>{day}</span>
                        <span>{seen.place}</span>
                    </span>
                    <span class="prose">{seen.text}</span>
                </span>
                {back}
            </li>
        }
        .into_any()
    };
    view! {
        <details class="fold">
            <summary>{title}</summary>
            <p class="soft">{t(say::SEEN_PRIVATE)}</p>
            {growing(all.into(), one)}
        </details>
    }
    .into_any()
}
