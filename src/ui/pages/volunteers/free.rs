//! When a volunteer can, how much at most, and what they like.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::boxes::{boxes, ticked, ticked_of};
use crate::app::commands::community::keep;
use crate::app::use_app;
use crate::domain::deliberation::DayOfWeek;
use crate::domain::shifts::{
    DayPart, Template, Volunteer, Window, free_part, planning, read_week, short, switch_part,
    week_words,
};
use crate::log::RecordId;
use crate::text::volunteers as say;
use crate::text::{Lang, Msg};
use crate::ui::components::{Button, Choice, ErrorSummary, Form, FormErrors, TextField};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{number, typed};

/// The week of a volunteer: a field of large buttons, and words for whoever wants it exact.
pub(super) fn week(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Volunteer>(&id);
    let windows = RwSignal::new(held.record().windows);
    let words = |windows: &BTreeSet<Window>| {
        if windows.is_empty() { String::new() } else { week_words(windows, lang_now()) }
    };
    let exact = RwSignal::new(words(&windows.get_untracked()));
    let errors = FormErrors::new();
    let press = move |day: DayOfWeek, part: DayPart| {
        // What was typed and not yet kept counts, too.
        let typed_so_far = read_week(&typed(exact)).ok();
        let now = typed_so_far.unwrap_or_else(|| windows.get_untracked());
        let on = now.is_empty() || !free_part(&now, day, part);
        let new = switch_part(&now, day, part, on);
        exact.set(words(&new));
        windows.set(new);
    };
    let submit = move |()| {
        errors.clear();
        match read_week(&typed(exact)) {
            Ok(new) => {
                windows.set(new.clone());
                app.run(keep(app, id, held, Volunteer { windows: new, ..held.record() }));
            }
            Err(rest) => {
                errors.say_with("exact", say::WEEK_WRONG, vec![rest]);
                errors.show();
            }
        }
    };
    let row = move |day: DayOfWeek| {
        let button = move |part: DayPart| {
            let pressed = move || {
                let is = windows.with(|w| !w.is_empty() && free_part(w, day, part));
                if is { "true" } else { "false" }
            };
            let name = tf(say::PART_OF, move |lang| {
                vec![short(day).get(lang).to_owned(), part.name().get(lang).to_owned()]
            });
            view! {
                <button
                    type="button"
                    class="button toggle"
                    aria-pressed=pressed
                    aria-label=name
                    on:click=move |_| press(day, part)
                >
                    {t(part.name())}
                </button>
            }
        };
        view! {
            <span class="day" aria-hidden="true">{t(short(day))}</span>
            {DayPart::ALL.iter().copied().map(button).collect_view()}
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <p class="soft">{t(say::WEEK_HINT)}</p>
            <p>{tf(say::WEEK_NOW, move |lang| vec![windows.with(|w| week_words(w, lang))])}</p>
            <div class="week" role="group" aria-label=t(say::WEEK)>
                {DayOfWeek::ALL.iter().copied().map(row).collect_view()}
            </div>
            <TextField id="exact" label=t(say::EXACT) hint=t(say::EXACT_HINT) value=exact errors/>
            <Button label=t(say::SAVE)/>
        </Form>
    }
    .into_any()
}

fn lang_now() -> Lang {
    untrack(lang)
}

/// How much at most; an empty field leaves it to the community's rule.
pub(super) fn limits(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Volunteer>(&id);
    let now = held.record();
    let text = |n: Option<u32>| RwSignal::new(n.map(|n| n.to_string()).unwrap_or_default());
    let hours = |minutes: Option<u32>| text(minutes.map(|minutes| minutes / 60));
    let (month, week) = (hours(now.month_minutes), hours(now.week_minutes));
    let (shifts, run) = (text(now.week_shifts), text(now.run));
    let (day, on_end) = (text(now.day_shifts), text(now.window_shifts));
    let (on_end_hours, stretch) = (hours(now.window_minutes), hours(now.stretch_minutes));
    let (least, most) = (text(now.least_shifts), text(now.most_shifts));
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let read = |field, value| {
            number(value).unwrap_or_else(|_| {
                errors.say(field, say::NUMBER_WRONG);
                None
            })
        };
        let before = held.record();
        // What was not touched stays to the minute.
        let minutes = |field, value, before: Option<u32>| {
            let hours = read(field, value);
            if hours == before.map(|m| m / 60) {
                before
            } else {
                hours.map(|h| h.saturating_mul(60))
            }
        };
        let volunteer = Volunteer {
            month_minutes: minutes("month", month, before.month_minutes),
            week_minutes: minutes("week-hours", week, before.week_minutes),
            week_shifts: read("week-shifts", shifts),
            day_shifts: read("day-shifts", day),
            window_shifts: read("window-shifts", on_end),
            window_minutes: minutes("window-hours", on_end_hours, before.window_minutes),
            run: read("run", run),
            stretch_minutes: minutes("stretch", stretch, before.stretch_minutes),
            least_shifts: read("least-shifts", least),
            most_shifts: read("most-shifts", most),
            ..before
        };
        if volunteer.least_shifts.zip(volunteer.most_shifts).is_some_and(|(few, many)| few > many) {
            errors.say("most-shifts", say::TURNS_WRONG);
        }
        if !errors.show() {
            app.run(keep(app, id, held, volunteer));
        }
    };
    let usual = move |_: Lang| {
        let rules = app.read(|state| planning(state, &app.community()));
        vec![(rules.most_minutes() / 60).to_string(), rules.most_shifts().to_string()]
    };
    let days = move |_: Lang| {
        vec![app.read(|state| planning(state, &app.community()).window().to_string())]
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <p class="soft">{tf(say::LIMITS_HINT, usual)}</p>
            <TextField id="month" label=t(say::MONTH_HOURS) value=month keys="numeric" short=true errors/>
            <TextField id="week-hours" label=t(say::WEEK_HOURS) value=week keys="numeric" short=true errors/>
            <TextField id="week-shifts" label=t(say::WEEK_SHIFTS) value=shifts keys="numeric" short=true errors/>
            <TextField id="day-shifts" label=t(say::DAY_SHIFTS) value=day keys="numeric" short=true errors/>
            <TextField id="window-shifts" label=tf(say::WINDOW_SHIFTS, days) value=on_end keys="numeric" short=true errors/>
            <TextField id="window-hours" label=tf(say::WINDOW_HOURS, days) value=on_end_hours keys="numeric" short=true errors/>
            <TextField id="run" label=t(say::RUN) value=run keys="numeric" short=true errors/>
            <TextField id="stretch" label=t(say::STRETCH) value=stretch keys="numeric" short=true errors/>
            <fieldset class="field">
                <legend>{t(say::TURNS)}</legend>
                <div class="stack">
                    <p class="soft">{t(say::TURNS_HINT)}</p>
                    <TextField id="least-shifts" label=t(say::LEAST_SHIFTS) value=least keys="numeric" short=true errors/>
                    <TextField id="most-shifts" label=t(say::MOST_SHIFTS) value=most keys="numeric" short=true errors/>
                </div>
            </fieldset>
            <Button label=t(say::SAVE)/>
        </Form>
    }
    .into_any()
}

/// Templates they like to take, and those they would rather not.
pub(super) fn wishes(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Volunteer>(&id);
    let (likes, dislikes) = (ticked_of(&held.record().likes), ticked_of(&held.record().dislikes));
    let templates = Memo::new(move |_| {
        let all = app.read(|state| state.all::<Template>().collect::<Vec<_>>());
        all.into_iter().map(|(id, t)| Choice::new(id.to_string(), t.title)).collect::<Vec<_>>()
    });
    let submit = move |()| {
        let volunteer =
            Volunteer { likes: ticked(likes), dislikes: ticked(dislikes), ..held.record() };
        app.run(keep(app, id, held, volunteer));
    };
    let list = move |id, legend: Msg, chosen| boxes(id, t(legend), None, templates.into(), chosen);
    (move || {
        if templates.with(Vec::is_empty) {
            return view! { <p class="soft">{t(say::NO_TEMPLATES)}</p> }.into_any();
        }
        view! {
            <Form on_submit=Callback::new(submit)>
                {list("likes", say::LIKES, likes)}
                {list("dislikes", say::DISLIKES, dislikes)}
                <Button label=t(say::SAVE)/>
            </Form>
        }
        .into_any()
    })
    .into_any()
}
