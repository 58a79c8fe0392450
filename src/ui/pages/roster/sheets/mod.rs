//! 打印: the month for the wall, a week for a place, a list to sign in. On A4; no telephone stands on any of them.

mod month;
mod sign;
mod week;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::naming::naming_field;
use crate::app::use_app;
use crate::domain::shifts::{
    Naming, Staffing, Which, monday, month_of, names_on_call, places, shifts_on,
};
use crate::text::{dates, roster_out as say, shifts};
use crate::ui::components::{
    Button, Choice, DateField, EmptyState, Kind, PageHead, RadioGroup, Select,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::print;
use crate::ui::route::Route;

const MONTH: &str = "month";
const WEEK: &str = "week";
const SIGN: &str = "sign";

/// 打印: the month for the wall, a week for a place, a list to sign in.
#[component]
pub fn SheetsPage() -> AnyView {
    let app = use_app();
    let kind = RwSignal::new(MONTH.to_owned());
    let day = RwSignal::new(app.today().to_string());
    let place = RwSignal::new(String::new());
    let (naming, naming_choice) = naming_field();
    let kinds = Signal::derive(move || {
        [(MONTH, say::SHEET_MONTH), (WEEK, say::SHEET_WEEK), (SIGN, say::SHEET_SIGN)]
            .map(|(value, label)| Choice::new(value, label.get(lang())))
            .to_vec()
    });
    let somewhere = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::ALL_PLACES.get(lang()))];
        all.extend(app.read(places).into_iter().map(|place| Choice::new(place.clone(), place)));
        all
    });
    let shown = Memo::new(move |_| {
        let day: NaiveDate = day.with(|day| day.parse().unwrap_or_else(|_| app.today()));
        let (from, to) = kind.with(|kind| match kind.as_str() {
            WEEK => (monday(day), monday(day) + Days::new(6)),
            SIGN => (day, day),
            _ => month_of(day),
        });
        let place = Some(place.get()).filter(|place| !place.is_empty());
        let which = Which { place, volunteer: None };
        (day, app.read(|state| shifts_on(state, &which, from, to)))
    });
    let sheet = move || {
        let (day, all) = shown.get();
        if all.is_empty() {
            return view! { <EmptyState title=t(say::NO_SHIFTS) why=t(say::NO_SHIFTS_WHY)/> }
                .into_any();
        }
        let place = place.get();
        match kind.get().as_str() {
            WEEK => week::week(day, &all, &place, naming.get()),
            SIGN => sign::sign(&all, naming.get()),
            _ => month::month(day, &all, &place, naming.get()),
        }
    };
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <div class="no-print">
            <PageHead title=t(say::SHEETS) lead=t(say::SHEETS_LEAD) back/>
            <div class="stack measure">
                <RadioGroup id="sheet" label=t(say::SHEET) value=kind choices=kinds/>
                <DateField id="sheet-day" label=t(say::SHEET_DAY) value=day/>
                <Select id="sheet-place" label=t(say::AT_PLACE) value=place choices=somewhere/>
                {naming_choice}
                <p><Button label=t(say::PRINT) kind=Kind::Primary on_click=print/></p>
            </div>
        </div>
        {sheet}
    }
    .into_any()
}

/// Who is on call for a shift, where anybody is.
fn on_call(staffing: &Staffing, naming: Naming) -> AnyView {
    let app = use_app();
    let names = app.peek(|state| names_on_call(state, &staffing.id, naming));
    let lang = lang();
    let words = say::ON_CALL.fill(lang, &[&names.join(say::LIST_COMMA.get(lang))]);
    (!names.is_empty()).then(|| view! { <small class="wall-names">{words}</small> }).into_any()
}

/// Whose sheet it is, and when it was printed: an old one is told from a new one.
fn foot() -> AnyView {
    let app = use_app();
    let words = say::SHEET_FOOT.fill(lang(), &[&app.name(), &dates::day(app.today(), lang())]);
    view! { <p class="sheet-foot">{words}</p> }.into_any()
}
