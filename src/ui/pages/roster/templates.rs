//! 岗位: what comes back, and the shifts made from it.

use chrono::{Days, Months, NaiveDate};
use leptos::prelude::*;

use crate::app::commands::roster_board::make_span;
use crate::app::use_app;
use crate::domain::community::Grid;
use crate::domain::deliberation::place_name;
use crate::domain::shifts::{Template, make_shifts};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, roster_board as say, shifts};
use crate::ui::components::{
    Button, DateField, EmptyState, ErrorSummary, Form, FormErrors, Kind, LinkButton, Notice,
    PageHead, Section, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::{Route, Staff};

/// Shifts are made for so many days at most.
const MOST_DAYS: i64 = 366;

/// A template as it stands in the list.
#[derive(Clone, PartialEq)]
struct Line {
    id: RecordId,
    title: String,
    rule: String,
    need: String,
    place: String,
    next: Option<NaiveDate>,
}

fn lines(state: &State, today: NaiveDate, lang: Lang) -> Vec<Line> {
    let year = today.checked_add_days(Days::new(366)).unwrap_or(today);
    let mut all: Vec<Line> = state
        .all::<Template>()
        .map(|(id, template)| {
            let wanted = template.target.max(template.min);
            let grid = template.grid.and_then(|id| state.get::<Grid>(&id)).map(|g| g.name);
            let place = place_name(state, template.venue.as_ref(), &template.place);
            let places: Vec<String> =
                grid.into_iter().chain([place]).filter(|p| !p.is_empty()).collect();
            Line {
                id,
                rule: template.rule_words(lang),
                need: say::NEED.fill(lang, &[&template.min.to_string(), &wanted.to_string()]),
                place: places.join("，"),
                next: template.days(today, year).into_iter().next(),
                title: template.title,
            }
        })
        .collect();
    all.sort_by(|a, b| a.title.cmp(&b.title).then(a.id.cmp(&b.id)));
    all
}

/// The page of all templates.
#[component]
pub fn TemplatesPage() -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| lines(state, app.today(), lang())));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let new = || Route::Staff(Staff::Template("new".into()));
    view! {
        <PageHead
            title=t(say::TEMPLATES)
            lead=t(say::TEMPLATES_LEAD)
            back=(Route::Shifts, t(shifts::SHIFTS))
        >
            <LinkButton label=t(say::NEW_TEMPLATE) to=new() kind=Kind::Primary/>
        </PageHead>
        {move || {
            if none.get() {
                let next = (t(say::NEW_TEMPLATE), new());
                return view! {
                    <EmptyState title=t(say::NO_TEMPLATES) why=t(say::NO_TEMPLATES_WHY) next/>
                }
                .into_any();
            }
            view! {
                {growing(all.into(), line)}
                <Section title=t(say::MAKE_SHIFTS)>{making()}</Section>
            }
            .into_any()
        }}
    }
    .into_any()
}

fn line(line: Line) -> AnyView {
    let next = line.next.map(|day| {
        let words = tf(say::NEXT, move |lang| vec![dates::weekday_day(day, lang)]);
        view! { <span>{words}</span> }
    });
    view! {
        <li>
            <a href=Route::Staff(Staff::Template(line.id.to_string())).href()>{line.title}</a>
            <span class="row soft">
                <span>{line.rule}</span>
                <span>{line.need}</span>
                <span>{line.place}</span>
                {next}
            </span>
        </li>
    }
    .into_any()
}

/// Makes the shifts of a span; next month by default.
fn making() -> AnyView {
    let app = use_app();
    let month = |n| app.this_month().checked_add_months(Months::new(n)).unwrap_or_default();
    let first = RwSignal::new(month(1).to_string());
    let last = RwSignal::new(month(2).pred_opt().unwrap_or_default().to_string());
    let made = RwSignal::new(None::<usize>);
    let errors = FormErrors::new();
    let span = move || {
        let read = |value: RwSignal<String>| value.get().parse::<NaiveDate>().ok();
        let (first, last) = (read(first)?, read(last)?);
        let days = (last - first).num_days();
        (0..MOST_DAYS).contains(&days).then_some((first, last))
    };
    let would = Memo::new(move |_| {
        let (first, last) = span()?;
        Some(app.read(|state| make_shifts(state, &app.community(), first, last).len()))
    });
    let submit = move |()| {
        errors.clear();
        made.set(None);
        let Some((first, last)) = untrack(span) else {
            errors.say("make-from", say::DAYS_WRONG);
            errors.show();
            return;
        };
        app.run(async move {
            made.set(Some(make_span(app, first, last).await?));
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <p class="soft">{t(say::MAKE_WHY)}</p>
            <DateField id="make-from" label=t(say::MAKE_FROM) value=first errors/>
            <DateField id="make-to" label=t(say::MAKE_TO) value=last/>
            <p>
                {move || match would.get() {
                    None => t(say::DAYS_WRONG),
                    Some(0) => t(say::MADE_NONE),
                    Some(n) => tf(say::WOULD_MAKE, move |_| vec![n.to_string()]),
                }}
            </p>
            <Button label=t(say::MAKE_SHIFTS)/>
            <div role="status">
                {move || made.get().filter(|n| *n > 0).map(|n| view! {
                    <Notice tone=Tone::Good>
                        <p>{tf(say::MADE, move |_| vec![n.to_string()])}</p>
                        <p class="row">
                            <LinkButton label=t(say::TO_BOARD) to=Route::Staff(Staff::Board)/>
                            <LinkButton label=t(say::TO_PLAN) to=Route::Staff(Staff::Plan)/>
                        </p>
                    </Notice>
                })}
            </div>
        </Form>
    }
    .into_any()
}
