//! 匀不匀: who carries how much, evenings and weekends too, side by side and against the mean.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use leptos::prelude::*;

use super::stories::stories;
use crate::app::commands::roster_hours::employment;
use crate::app::use_app;
use crate::domain::shifts::{Burden, Employment, Volunteer, fair_ledger, planning};
use crate::log::{CommunityId, RecordId, State};
use crate::text::{Lang, Msg, roster_board as say, shifts};
use crate::ui::components::{Bar, BarTable, Checkbox, Choice, Notice, PageHead, Select};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::volunteers::boxes::called;
use crate::ui::pages::volunteers::list::hours;
use crate::ui::route::Route;

/// Somebody with what they carried.
#[derive(Clone, PartialEq)]
struct Load {
    name: String,
    burden: Burden,
    /// The most minutes they can over the span, by their own word or by the usual limit.
    most: u32,
}

/// Everybody who may take shifts and is no staff, with what they carried; those on nothing with nothing.
fn loads(
    state: &State,
    community: &CommunityId,
    jobs: &Employment,
    (first, last): (NaiveDate, NaiveDate),
    months: u32,
    lang: Lang,
) -> Vec<Load> {
    let burdens: BTreeMap<RecordId, Burden> = fair_ledger(state, community, jobs, first, last);
    let usual = planning(state, community).most_minutes();
    let here = |v: &Volunteer| {
        !v.employed
            && v.until.is_none_or(|until| until > first)
            && v.since.is_none_or(|since| since <= last)
    };
    state
        .all::<Volunteer>()
        .filter(|(id, v)| here(v) || (burdens.contains_key(id) && !v.employed))
        .map(|(id, v)| Load {
            name: called(state, &id, lang),
            burden: burdens.get(&id).copied().unwrap_or_default(),
            most: v.month_minutes.unwrap_or(usual).saturating_mul(months),
        })
        .collect()
}

/// What is compared.
const WHAT: [(&str, Msg); 7] = [
    ("hours", say::HOURS),
    ("share", say::SHARE),
    ("evenings", say::EVENINGS),
    ("weekends", say::WEEKENDS),
    ("holidays", say::HOLIDAYS),
    ("shifts", say::SHIFTS),
    ("points", say::POINTS),
];

/// Over which months.
const SPANS: &[(&str, Msg)] = &[
    ("this", say::THIS_MONTH),
    ("next", say::NEXT_MONTH),
    ("three", say::THREE_MONTHS),
    ("twelve", say::TWELVE_MONTHS),
];

/// What the table says beside that.
const BESIDE: [(&str, Msg); 4] = [
    ("hours", say::HOURS),
    ("evenings", say::EVENINGS),
    ("weekends", say::WEEKENDS),
    ("points", say::POINTS),
];

impl Load {
    /// The same in words, to the minute.
    fn words(&self, what: &str) -> String {
        if what == "hours" { hours(self.burden.minutes) } else { self.value(what).to_string() }
    }

    /// The number its bar shows, in tenths for hours.
    fn value(&self, what: &str) -> u32 {
        let b = &self.burden;
        match what {
            "share" => b.minutes.saturating_mul(100) / self.most.max(1),
            "evenings" => b.evenings,
            "weekends" => b.weekends,
            "holidays" => b.holidays,
            "shifts" => b.shifts,
            "points" => b.points(),
            _ => (b.minutes + 30) / 60,
        }
    }
}

/// A difference from the mean, both in hundredths, with its sign: +1.2, −0.4, 0.
fn signed(value: u32, mean_of_ten: u32) -> String {
    let difference = i64::from(value) * 10 - i64::from(mean_of_ten);
    let sign = match difference {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    let tenths = difference.unsigned_abs();
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

/// The page of fair shares.
#[component]
pub fn FairPage() -> AnyView {
    let app = use_app();
    let span = RwSignal::new("this".to_owned());
    let what = RwSignal::new("hours".to_owned());
    let everybody = RwSignal::new(true);
    let days = Memo::new(move |_| {
        let (back, ahead) = match span.get().as_str() {
            "next" => (0, 2),
            "three" => (2, 1),
            "twelve" => (11, 1),
            _ => (0, 1),
        };
        let month = app.this_month();
        let from = u32::from(ahead == 2);
        let first = month
            .checked_sub_months(Months::new(back))
            .and_then(|day| day.checked_add_months(Months::new(from)))
            .unwrap_or(month);
        let last = month.checked_add_months(Months::new(ahead)).and_then(|day| day.pred_opt());
        ((first, last.unwrap_or(month)), back + ahead - from)
    });
    let loads = Memo::new(move |_| {
        let (days, months) = days.get();
        let jobs = employment(app);
        app.read(|state| loads(state, &app.community(), &jobs, days, months, lang()))
    });
    let counted = Memo::new(move |_| {
        let mut all = loads.get();
        if !everybody.get() {
            all.retain(|load| load.burden.shifts > 0);
        }
        all
    });
    let values = move || {
        let what = what.get();
        counted.with(|all| all.iter().map(|load| load.value(&what)).collect::<Vec<u32>>())
    };
    // In tenths, rounded.
    let mean = move || {
        let values = values();
        let count = u32::try_from(values.len()).unwrap_or(1).max(1);
        let sum = values.iter().fold(0_u32, |sum, value| sum.saturating_add(*value));
        (sum.saturating_mul(10) + count / 2) / count
    };
    let rows = Signal::derive(move || {
        let (now, mean) = (what.get(), mean());
        let mut all: Vec<(u32, Load)> =
            counted.get().into_iter().map(|load| (load.value(&now), load)).collect();
        all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name.cmp(&b.1.name)));
        let row = |(value, load): (u32, Load)| {
            let others = BESIDE.iter().filter(|(word, _)| *word != now);
            let more = others.map(|(word, _)| load.words(word));
            let more = [signed(value, mean)].into_iter().chain(more).collect();
            Bar { label: load.name, value, more }
        };
        all.into_iter().map(row).collect::<Vec<Bar>>()
    });
    let choices = |all: &'static [(&'static str, Msg)]| {
        Signal::derive(move || {
            all.iter().map(|(word, msg)| Choice::new(*word, msg.get(lang()))).collect::<Vec<_>>()
        })
    };
    let range = tf(say::RANGE, move |_| {
        let values = values();
        [values.iter().max(), values.iter().min()]
            .map(|n| n.copied().unwrap_or_default().to_string())
            .to_vec()
    });
    let average = tf(say::MEAN, move |_| {
        let mean = mean();
        vec![format!("{}.{}", mean / 10, mean % 10)]
    });
    let caption = Signal::derive(move || {
        let now = what.get();
        let name = WHAT.iter().find(|(word, _)| *word == now).map_or(say::HOURS, |(_, msg)| *msg);
        name.get(lang()).to_owned()
    });
    // What is compared is not said a second time.
    let heads = move |now: &str| {
        let others = BESIDE.iter().filter(|(word, _)| *word != now).map(|(_, msg)| t(*msg));
        [t(say::ROWS_PERSON), caption, t(say::AGAINST)]
            .into_iter()
            .chain(others)
            .collect::<Vec<_>>()
    };
    let none = Memo::new(move |_| loads.with(|all| all.iter().all(|l| l.burden.shifts == 0)));
    let idle = move || loads.with(|all| all.iter().filter(|l| l.burden.shifts == 0).count());
    view! {
        <PageHead title=t(say::FAIR) lead=t(say::FAIR_LEAD) back=(Route::Shifts, t(shifts::SHIFTS))/>
        <div class="stack">
            <div class="filters no-print">
                <Select id="span" label=t(say::FAIR_SPAN) value=span choices=choices(SPANS)/>
                <Select id="what" label=t(say::FAIR_WHAT) value=what choices=choices(&WHAT)/>
            </div>
            <Checkbox id="everybody" label=t(say::WITH_NONE) checked=everybody/>
            {move || {
                if none.get() {
                    return view! { <Notice><p>{t(say::FAIR_NONE)}</p></Notice> }.into_any();
                }
                view! {
                    <p role="status"><strong>{average}</strong> " " {range}</p>
                    {(!everybody.get()).then(|| view! {
                        <p class="soft">{tf(say::NOT_THIS, move |_| vec![idle().to_string()])}</p>
                    })}
                    <div class="fair">
                    <BarTable
                        caption
                        heads=heads(&what.get())
                        rows
                    />
                    </div>
                }
                .into_any()
            }}
            {move || (!none.get()).then(|| untrack(|| stories(Memo::new(move |_| days.get().0))))}
            <p class="soft measure">{t(say::FAIR_WHY)} " " {t(say::WITHOUT_STAFF)}</p>
        </div>
    }
    .into_any()
}
