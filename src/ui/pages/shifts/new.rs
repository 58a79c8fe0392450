//! A shift is made: what, when, how many.

use chrono::NaiveTime;
use leptos::prelude::*;

use super::form::form;
use crate::app::commands::shifts::make_shift;
use crate::app::use_app;
use crate::domain::deliberation::home_grid;
use crate::domain::shifts::Shift;
use crate::text::shifts as say;
use crate::ui::components::PageHead;
use crate::ui::lang::t;
use crate::ui::pages::roster::template::Fields;
use crate::ui::route::Route;
use crate::ui::shell::router::go_instead;

/// The page of a new shift.
#[component]
pub fn NewShiftPage() -> AnyView {
    let app = use_app();
    let fresh = Shift {
        day: Some(app.today()),
        start: NaiveTime::from_hms_opt(8, 0, 0),
        end: NaiveTime::from_hms_opt(10, 0, 0),
        grid: app.peek(home_grid),
        min: 2,
        ..Shift::default()
    };
    let fields = Fields::of_shift(&fresh);
    let submit = move |()| {
        let Some(shift) = fields.read_shift(&Shift::default()) else { return };
        app.run(async move {
            let id = make_shift(app, shift).await?;
            go_instead(&Route::Shift(id.to_string()));
            Ok(())
        });
    };
    let back = (Route::Shifts, t(say::SHIFTS));
    view! {
        <PageHead title=t(say::NEW) lead=t(say::NEW_LEAD) back/>
        {form(&fields, false, say::MAKE, Callback::new(submit))}
    }
    .into_any()
}
