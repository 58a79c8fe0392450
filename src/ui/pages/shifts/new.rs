//! A shift is made: what, when, how many.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::app::commands::shifts::make_shift;
use crate::app::use_app;
use crate::domain::deliberation::home_grid;
use crate::domain::shifts::Shift;
use crate::text::{roster_board as board, shifts as say};
use crate::ui::components::{
    Button, DateField, ErrorSummary, Form, FormErrors, Kind, PageHead, TextField, TimeField,
};
use crate::ui::lang::t;
use crate::ui::pages::parts::{number, typed};
use crate::ui::route::Route;
use crate::ui::shell::router::go_instead;

/// The page of a new shift.
#[component]
pub fn NewShiftPage() -> AnyView {
    let app = use_app();
    let text = |text: &str| RwSignal::new(text.to_owned());
    let (title, place) = (text(""), text(""));
    let (target, standby) = (text(""), text(""));
    let day = text(&app.today().to_string());
    let (from, to, min) = (text("08:00"), text("10:00"), text("2"));
    let errors = FormErrors::new();
    let time = move |field, value| {
        let text = typed(value);
        let time = NaiveTime::parse_from_str(text.get(..5).unwrap_or(&text), "%H:%M").ok();
        if time.is_none() {
            errors.say(field, say::TIME_MISSING);
        }
        time
    };
    let people = move |field, value| {
        number(value).unwrap_or_else(|_| {
            errors.say(field, say::NUMBER_WRONG);
            None
        })
    };
    let submit = move |()| {
        errors.clear();
        let shift = Shift {
            title: typed(title),
            day: typed(day).parse::<NaiveDate>().ok(),
            start: time("from", from),
            end: time("to", to),
            place: typed(place),
            grid: app.peek(home_grid),
            min: people("min", min).unwrap_or_default(),
            target: people("target", target).unwrap_or_default(),
            standby: people("standby", standby).unwrap_or_default(),
            ..Shift::default()
        };
        if shift.title.is_empty() {
            errors.say("title", say::TITLE_MISSING);
        }
        if shift.day.is_none() {
            errors.say("day", say::DAY_MISSING);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            let id = make_shift(app, shift).await?;
            go_instead(&Route::Shift(id.to_string()));
            Ok(())
        });
    };
    let back = (Route::Shifts, t(say::SHIFTS));
    view! {
        <PageHead title=t(say::NEW) lead=t(say::NEW_LEAD) back/>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="title" label=t(say::TITLE) hint=t(say::TITLE_HINT) value=title errors/>
            <DateField id="day" label=t(say::DAY) value=day errors/>
            <TimeField id="from" label=t(say::FROM) value=from errors/>
            <TimeField id="to" label=t(say::TO) hint=t(say::TO_HINT) value=to errors/>
            <TextField id="min" label=t(say::MIN) value=min keys="numeric" short=true errors/>
            <TextField id="target" label=t(say::TARGET) value=target keys="numeric" short=true errors/>
            <TextField
                id="standby"
                label=t(board::STANDBY)
                hint=t(board::STANDBY_HINT)
                value=standby
                keys="numeric"
                short=true
                errors
            />
            <TextField id="place" label=t(say::PLACE) value=place/>
            <Button label=t(say::MAKE) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}
