//! Which time is looked at: this month, last month, a year, or days of one's own.

use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::shifts::month_of;
use crate::text::{Lang, Msg, dates, roster_hours as say, roster_out as out};
use crate::ui::components::{Choice, DateField, Select};
use crate::ui::lang::{lang, t};

/// The spans a page offers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Offer {
    /// Looking back at what was done.
    Past,
    /// Looking ahead at what is to come.
    Coming,
}

const OWN: &str = "own";

/// A span of days, chosen.
#[derive(Clone, Copy)]
pub(super) struct Span {
    offer: Offer,
    which: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

impl Span {
    /// The span a page begins with.
    pub(super) fn new(offer: Offer) -> Self {
        let (from, to) = month_of(use_app().today());
        let first = offer.choices()[0].0.to_owned();
        Self {
            offer,
            which: RwSignal::new(first),
            from: RwSignal::new(from.to_string()),
            to: RwSignal::new(to.to_string()),
        }
    }

    /// Its first and last day. Tracked.
    pub(super) fn days(self) -> (NaiveDate, NaiveDate) {
        let today = use_app().today();
        let (first, last) = month_of(today);
        let shifted = |months: i32| {
            let by = Months::new(months.unsigned_abs());
            let day = if months < 0 { first - by } else { first + by };
            month_of(day)
        };
        let year = |year: i32| {
            let day = |m, d| NaiveDate::from_ymd_opt(year, m, d).unwrap_or(today);
            (day(1, 1), day(12, 31))
        };
        self.which.with(|which| match which.as_str() {
            "last-month" => shifted(-1),
            "next-month" => shifted(1),
            "two-months" => (first, shifted(1).1),
            "this-year" => year(today.year()),
            "last-year" => year(today.year() - 1),
            OWN => {
                let day = |text: RwSignal<String>, or| text.with(|t| t.parse().unwrap_or(or));
                (day(self.from, first), day(self.to, last))
            }
            _ => (first, last),
        })
    }

    /// What it is called. Tracked.
    pub(super) fn name(self, lang: Lang) -> String {
        let (from, to) = self.days();
        let month = |day: NaiveDate| {
            let parts = [day.year().to_string(), day.month().to_string()];
            out::YEAR_MONTH.fill(lang, &[&parts[0], &parts[1]])
        };
        let year = (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31);
        if (from, to) == month_of(from) {
            month(from)
        } else if year && from.year() == to.year() {
            out::YEAR.fill(lang, &[&from.year().to_string()])
        } else {
            [dates::day(from, lang), dates::day(to, lang)].join("～")
        }
    }

    /// The field that chooses it.
    pub(super) fn field(self) -> AnyView {
        let choices = Signal::derive(move || {
            let one = |(value, label): &(&str, Msg)| Choice::new(*value, label.get(lang()));
            self.offer.choices().iter().map(one).collect::<Vec<_>>()
        });
        let own = Memo::new(move |_| self.which.with(|which| which == OWN));
        let label = match self.offer {
            Offer::Past => say::SPAN,
            Offer::Coming => out::SPAN,
        };
        view! {
            <Select id="span" label=t(label) value=self.which choices/>
            {move || {
                own.get().then(|| view! {
                    <DateField id="span-from" label=t(say::SPAN_FROM) value=self.from/>
                    <DateField id="span-to" label=t(say::SPAN_TO) value=self.to/>
                })
            }}
        }
        .into_any()
    }
}

impl Offer {
    const fn choices(self) -> &'static [(&'static str, Msg)] {
        match self {
            Self::Past => &[
                ("this-month", say::THIS_MONTH),
                ("last-month", say::LAST_MONTH),
                ("this-year", say::THIS_YEAR),
                ("last-year", say::LAST_YEAR),
                (OWN, say::OWN_SPAN),
            ],
            Self::Coming => &[
                ("two-months", out::TWO_MONTHS),
                ("this-month", out::THIS_MONTH),
                ("next-month", out::NEXT_MONTH),
                (OWN, say::OWN_SPAN),
            ],
        }
    }
}
