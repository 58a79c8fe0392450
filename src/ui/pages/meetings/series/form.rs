//! The settings of a regular meeting: when it comes back, where, who convenes and who takes the chair.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::app::commands::series::set_up_series;
use crate::app::use_app;
use crate::domain::deliberation::{
    ChairRule, DayOfWeek, LAST, MeetingKind, Repeat, Series, home_grid,
};
use crate::log::RecordId;
use crate::text::{Msg, meetings, plan as say};
use crate::ui::components::{
    Button, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, PageHead, Select, TextField,
    TimeField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::meetings::bodies::{chosen, estates, grids, held, organizations};
use crate::ui::pages::parts::{number, typed};
use crate::ui::route::Route;
use crate::ui::shell::router::go_instead;

/// How many bodies take turns at most.
const TURNS: usize = 4;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    kind: RwSignal<String>,
    title: RwSignal<String>,
    repeat: RwSignal<String>,
    day: RwSignal<String>,
    nth: RwSignal<String>,
    weekday: RwSignal<String>,
    every: RwSignal<String>,
    time: RwSignal<String>,
    minutes: RwSignal<String>,
    place: RwSignal<String>,
    grid: RwSignal<String>,
    estate: RwSignal<String>,
    from: RwSignal<String>,
    until: RwSignal<String>,
    convener: RwSignal<String>,
    rule: RwSignal<String>,
    turns: [RwSignal<String>; TURNS],
    errors: FormErrors,
}

fn text(value: Option<impl ToString>) -> RwSignal<String> {
    RwSignal::new(value.map(|v| v.to_string()).unwrap_or_default())
}

impl Fields {
    pub(super) fn of(series: &Series) -> Self {
        Self {
            kind: RwSignal::new(series.kind.word().to_owned()),
            title: RwSignal::new(series.title.clone()),
            repeat: RwSignal::new(series.repeat.word().to_owned()),
            day: text(series.day),
            nth: text(series.nth.or(Some(1))),
            weekday: RwSignal::new(series.weekday.unwrap_or_default().word().to_owned()),
            every: text(series.every.or(Some(1))),
            time: text(series.time.map(|time| time.to_string()[..5].to_owned())),
            minutes: text(series.minutes),
            place: RwSignal::new(series.place.clone()),
            grid: held(series.grid),
            estate: held(series.estate),
            from: text(series.from),
            until: text(series.until),
            convener: held(series.convener),
            rule: RwSignal::new(series.chair.word().to_owned()),
            turns: std::array::from_fn(|n| held(series.chairs.get(n).copied())),
            errors: FormErrors::new(),
        }
    }

    /// A number between bounds; says what is wrong with it.
    fn bounded(
        self,
        id: &'static str,
        value: RwSignal<String>,
        to: u32,
        wrong: Msg,
    ) -> Option<u32> {
        let found = number(value).ok().flatten().filter(|n| (1..=to).contains(n));
        if found.is_none() {
            self.errors.say(id, wrong);
        }
        found
    }

    /// The series with what was typed; `None` where something is missing, which the form then says.
    pub(super) fn read(self, series: Series) -> Option<Series> {
        self.errors.clear();
        let repeat = Repeat::of_word(&self.repeat.get_untracked()).unwrap_or_default();
        let by_day = repeat == Repeat::Monthly;
        let day = by_day.then(|| self.bounded("month-day", self.day, 31, say::MONTH_DAY_WRONG));
        let every = self.bounded("every", self.every, 24, say::EVERY_WRONG);
        let minutes = self.bounded("minutes", self.minutes, 600, say::LENGTH_WRONG);
        let time = typed(self.time);
        let time = NaiveTime::parse_from_str(time.get(..5).unwrap_or(&time), "%H:%M").ok();
        if time.is_none() {
            self.errors.say("time", meetings::TIME_MISSING);
        }
        let chair = ChairRule::of_word(&self.rule.get_untracked()).unwrap_or_default();
        let chairs: Vec<RecordId> = match chair {
            ChairRule::Convener => Vec::new(),
            ChairRule::Fixed => chosen(self.turns[0]).into_iter().collect(),
            ChairRule::Rotating => self.turns.into_iter().filter_map(chosen).collect(),
        };
        if chair != ChairRule::Convener && chairs.is_empty() {
            self.errors.say("turn-1", say::TURN_MISSING);
        }
        if self.errors.show() {
            return None;
        }
        let date = |value| typed(value).parse::<NaiveDate>().ok();
        let weekday = DayOfWeek::of_word(&self.weekday.get_untracked());
        Some(Series {
            kind: MeetingKind::of_word(&self.kind.get_untracked()).unwrap_or_default(),
            title: typed(self.title),
            repeat,
            day: day.flatten(),
            weekday: weekday.filter(|_| !by_day),
            nth: typed(self.nth).parse().ok().filter(|_| repeat == Repeat::Weekday),
            every: every.filter(|n| *n > 1),
            time,
            minutes,
            place: typed(self.place),
            grid: chosen(self.grid),
            estate: chosen(self.estate),
            from: date(self.from),
            until: date(self.until),
            convener: chosen(self.convener),
            chair,
            chairs,
            ..series
        })
    }
}

fn words(all: Vec<(String, Msg)>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        all.iter().map(|(word, msg)| Choice::new(word.clone(), msg.get(lang()))).collect()
    })
}

/// The settings of a series, and the button that keeps them.
pub(super) fn series_form(
    fields: &Fields,
    submit: Msg,
    kind: Kind,
    on_submit: Callback<()>,
) -> AnyView {
    let fields = *fields;
    let errors = fields.errors;
    let kinds = words(MeetingKind::ALL.iter().map(|k| (k.word().to_owned(), k.name())).collect());
    let usual = Signal::derive(move || {
        let kind = MeetingKind::of_word(&fields.kind.get()).unwrap_or_default();
        say::AS_USUAL.fill(lang(), &[kind.procedure().convener.get(lang())])
    });
    let owners = move || fields.kind.with(|kind| kind == MeetingKind::Owners.word());
    let estate = move || {
        owners().then(|| {
            let choices = estates(say::NO_ESTATE);
            view! { <Select id="estate" label=t(say::ESTATE) value=fields.estate choices/> }
        })
    };
    view! {
        <Form on_submit>
            <ErrorSummary errors/>
            <Select id="kind" label=t(meetings::KIND) value=fields.kind choices=kinds/>
            {estate}
            {when(&fields)}
            <TimeField id="time" label=t(meetings::TIME) value=fields.time errors/>
            <TextField id="minutes" label=t(say::LENGTH) value=fields.minutes errors keys="numeric" short=true/>
            <TextField id="place" label=t(meetings::PLACE) hint=t(meetings::PLACE_HINT) value=fields.place/>
            <Select id="grid" label=t(say::GRID) value=fields.grid choices=grids(say::WHOLE)/>
            <DateField id="from" label=t(say::FROM) value=fields.from/>
            <DateField id="until" label=t(say::UNTIL) value=fields.until/>
            <Select
                id="convener"
                label=t(say::CONVENER)
                hint=t(say::BODIES_HINT)
                value=fields.convener
                choices=organizations(usual)
            />
            {chair(&fields)}
            <TextField id="title" label=t(meetings::TITLE) value=fields.title/>
            <Button label=t(submit) kind/>
        </Form>
    }
    .into_any()
}

/// On which days.
fn when(fields: &Fields) -> AnyView {
    let fields = *fields;
    let errors = fields.errors;
    let repeats = words(vec![
        (Repeat::Monthly.word().to_owned(), say::BY_DAY),
        (Repeat::Weekday.word().to_owned(), say::BY_WEEKDAY),
        (Repeat::Weekly.word().to_owned(), say::BY_WEEK),
    ]);
    let nths = words(vec![
        ("1".to_owned(), say::FIRST),
        ("2".to_owned(), say::SECOND),
        ("3".to_owned(), say::THIRD),
        ("4".to_owned(), say::FOURTH),
        (LAST.to_string(), say::LAST),
    ]);
    let weekdays = Signal::derive(move || {
        DayOfWeek::ALL.iter().map(|d| Choice::new(d.word(), d.name(lang()))).collect::<Vec<_>>()
    });
    let repeat = Memo::new(move |_| Repeat::of_word(&fields.repeat.get()).unwrap_or_default());
    let days = move || {
        let (hint, label) = (t(say::MONTH_DAY_HINT), t(say::MONTH_DAY));
        let by_day = view! {
            <TextField id="month-day" label hint value=fields.day errors keys="numeric" short=true/>
        };
        let weekday = view! {
            <Select id="weekday" label=t(say::WEEKDAY) value=fields.weekday choices=weekdays/>
        };
        let nth = view! { <Select id="nth" label=t(say::NTH) value=fields.nth choices=nths/> };
        match repeat.get() {
            Repeat::Monthly => by_day.into_any(),
            Repeat::Weekday => view! { {nth} {weekday} }.into_any(),
            Repeat::Weekly => weekday.into_any(),
        }
    };
    view! {
        <Select id="repeat" label=t(say::REPEAT) value=fields.repeat choices=repeats/>
        <div class="stack">{days}</div>
        <TextField
            id="every"
            label=t(say::EVERY)
            hint=t(say::EVERY_HINT)
            value=fields.every
            errors
            keys="numeric"
            short=true
        />
    }
    .into_any()
}

/// Who takes the chair, and in which turn.
fn chair(fields: &Fields) -> AnyView {
    let fields = *fields;
    let rules = words(vec![
        (ChairRule::Convener.word().to_owned(), say::CHAIR_CONVENER),
        (ChairRule::Fixed.word().to_owned(), say::CHAIR_FIXED),
        (ChairRule::Rotating.word().to_owned(), say::CHAIR_ROTATING),
    ]);
    let rule = Memo::new(move |_| ChairRule::of_word(&fields.rule.get()).unwrap_or_default());
    let labels: [(&str, Msg); TURNS] = [
        ("turn-1", say::TURN_1),
        ("turn-2", say::TURN_2),
        ("turn-3", say::TURN_3),
        ("turn-4", say::TURN_4),
    ];
    let bodies = move || {
        let (count, first) = match rule.get() {
            ChairRule::Convener => (0, say::CHAIR),
            ChairRule::Fixed => (1, say::CHAIR),
            ChairRule::Rotating => (TURNS, say::TURN_1),
        };
        let one = |(n, (id, label)): (usize, (&'static str, Msg))| {
            let label = t(if n == 0 { first } else { label });
            let choices = organizations(t(say::NOBODY));
            view! { <Select id label value=fields.turns[n] choices errors=fields.errors/> }
        };
        labels.into_iter().enumerate().take(count).map(one).collect_view()
    };
    view! {
        <Select id="chair-rule" label=t(say::CHAIR_RULE) value=fields.rule choices=rules/>
        <div class="stack">{bodies}</div>
    }
    .into_any()
}

/// The page of a new regular meeting.
#[component]
pub fn NewSeriesPage() -> AnyView {
    let app = use_app();
    let fields =
        Fields::of(&Series { kind: MeetingKind::Joint, ..Series::night_talk(app.peek(home_grid)) });
    let submit = move |()| {
        let Some(series) = fields.read(Series::default()) else { return };
        app.run(async move {
            let id = set_up_series(app, series).await?;
            go_instead(&Route::Series(id.to_string()));
            Ok(())
        });
    };
    let back = (Route::AllSeries, t(say::ALL_SERIES));
    view! {
        <PageHead title=t(say::NEW_SERIES) back/>
        {series_form(&fields, say::KEEP_SERIES, Kind::Primary, Callback::new(submit))}
    }
    .into_any()
}
