//! Making the link: certain days or a usual week, all parts of a day or only those with shifts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::link::{link_field, link_to};
use crate::app::{App, use_app};
use crate::domain::deliberation::DayOfWeek;
use crate::domain::shifts::{Asked, DayPart, Parts, Template, Which, month_of, shifts_on};
use crate::share::fill::{Form as Questions, MOST_DAYS};
use crate::share::short::tag;
use crate::text::{dates, roster_out as say};
use crate::ui::components::{
    Button, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, Notice, RadioGroup, Select,
    TextField, Tone, qr,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;
use crate::ui::route::Staff;

const DAYS: &str = "days";
const WEEK: &str = "week";
const ALL_TIMES: &str = "all";
const ANY_SHIFT: &str = "any";

fn every_part() -> Parts {
    DayPart::ALL.iter().copied().collect()
}

/// The days from `from` to `to` with the parts to ask about: all, those with any shift, those with a template's.
fn days_asked(app: App, from: NaiveDate, to: NaiveDate, only: &str) -> BTreeMap<NaiveDate, Parts> {
    if only == ALL_TIMES {
        return from.iter_days().take_while(|d| *d <= to).map(|d| (d, every_part())).collect();
    }
    let mut days: BTreeMap<NaiveDate, Parts> = BTreeMap::new();
    app.peek(|state| {
        let template = only.parse().ok().map(|id| state.one(&id));
        for staffing in shifts_on(state, &Which::default(), from, to) {
            let shift = staffing.shift;
            let of = shift.template.map(|id| state.one(&id));
            if template.is_some() && of != template {
                continue;
            }
            if let (Some(day), Some(start)) = (shift.day, shift.start) {
                days.entry(day).or_default().insert(DayPart::at(start));
            }
        }
    });
    days
}

/// The form, and the link it makes.
pub(super) fn compose() -> AnyView {
    let app = use_app();
    let (_, last) = month_of(app.today());
    let (first, last) = month_of(last.succ_opt().unwrap_or(last));
    let about = RwSignal::new(DAYS.to_owned());
    let (from, to) = (RwSignal::new(first.to_string()), RwSignal::new(last.to_string()));
    let only = RwSignal::new(ALL_TIMES.to_owned());
    let title = RwSignal::new(String::new());
    let made = RwSignal::new(None::<Questions>);
    let errors = FormErrors::new();
    let abouts = Signal::derive(move || {
        [(DAYS, say::ASK_DAYS), (WEEK, say::ASK_WEEK)]
            .map(|(value, label)| Choice::new(value, label.get(lang())))
            .to_vec()
    });
    let onlys = Signal::derive(move || {
        let mut all = [(ALL_TIMES, say::FORM_ALL_TIMES), (ANY_SHIFT, say::FORM_ANY_SHIFT)]
            .map(|(value, label)| Choice::new(value, label.get(lang())))
            .to_vec();
        let one = |(id, template): (crate::log::RecordId, Template)| {
            Choice::new(id.to_string(), template.title)
        };
        all.extend(app.read(|state| state.all::<Template>().map(one).collect::<Vec<_>>()));
        all
    });
    let submit = move |()| {
        errors.clear();
        made.set(None);
        let lang = lang();
        let (asked, heading) = if about.with_untracked(|about| about == WEEK) {
            let week = DayOfWeek::ALL.iter().map(|day| (*day, every_part())).collect();
            (Asked::Week(week), say::FORM_TITLE_WEEK.get(lang).to_owned())
        } else {
            let day = |text: RwSignal<String>| text.with_untracked(|t| t.parse::<NaiveDate>().ok());
            let span = day(from).zip(day(to)).filter(|(from, to)| {
                let days = (*to - *from).num_days();
                usize::try_from(days).is_ok_and(|days| days < MOST_DAYS)
            });
            let Some((from, to)) = span else {
                errors.say("form-from", say::FORM_SPAN_WRONG);
                errors.show();
                return;
            };
            let days = days_asked(app, from, to, &only.get_untracked());
            if days.is_empty() {
                errors.say("form-only", say::FORM_NOTHING);
                errors.show();
                return;
            }
            let ends = [dates::day(from, lang), dates::day(to, lang)];
            (Asked::Days(days), say::FORM_TITLE_DAYS.fill(lang, &[&ends[0], &ends[1]]))
        };
        let own = typed(title);
        made.set(Some(Questions {
            community: tag(&app.community()),
            name: app.name(),
            title: if own.is_empty() { heading } else { own },
            asked,
        }));
    };
    let days = Memo::new(move |_| about.with(|about| about == DAYS));
    view! {
        <div class="measure stack">
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <RadioGroup id="form-about" label=t(say::FORM_ABOUT) value=about choices=abouts/>
                {move || days.get().then(|| view! {
                    <DateField id="form-from" label=t(say::FORM_FROM) value=from errors/>
                    <DateField id="form-to" label=t(say::FORM_TO) value=to errors/>
                    <Select id="form-only" label=t(say::FORM_SHIFTS) value=only choices=onlys errors/>
                })}
                <TextField id="form-title" label=t(say::FORM_TITLE) hint=t(crate::text::common::OPTIONAL) value=title/>
                <p><Button label=t(say::MAKE_LINK) kind=Kind::Primary/></p>
            </Form>
            {move || made.get().map(|questions| ready(&questions))}
        </div>
    }
    .into_any()
}

/// The words for the group with the link, and its code.
fn ready(questions: &Questions) -> AnyView {
    let link = link_to(Staff::Fill, &questions.to_text());
    if link.is_empty() {
        return view! { <Notice tone=Tone::Must><p>{t(say::ADDRESS_WRONG)}</p></Notice> }
            .into_any();
    }
    let drawn = qr(&link, t(say::LINK_CODE));
    let words = say::LINK_WORDS.fill(lang(), &[&questions.name, &questions.title, &link]);
    view! {
        <h3>{t(say::LINK_READY)}</h3>
        {link_field(words, say::LINK_READY)}
        <div class="large-code">{drawn}</div>
    }
    .into_any()
}
