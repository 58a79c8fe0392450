//! The form of a template; parts of it serve a single shift as well.

use leptos::prelude::*;

use super::fields::Fields;
use crate::app::use_app;
use crate::domain::community::{Grid, Venue};
use crate::domain::deliberation::{DayOfWeek, LAST, Repeat};
use crate::domain::shifts::{Priority, ShiftClass, Skill, short};
use crate::log::RecordId;
use crate::text::{Lang, Msg, plan, roster_board as say};
use crate::ui::components::{
    Button, Checkbox, Choice, DateField, ErrorSummary, Form, Kind, Select, TextField, TimeField,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::volunteers::boxes::boxes;

fn words<const N: usize>(all: [(&'static str, Msg); N]) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        all.iter().map(|(word, msg)| Choice::new(*word, msg.get(lang()))).collect()
    })
}

/// All fields, and the button that keeps them.
pub(super) fn form(fields: &Fields, on_submit: Callback<()>) -> AnyView {
    let fields = *fields;
    let errors = fields.errors;
    view! {
        <Form on_submit>
            <ErrorSummary errors/>
            <TextField id="title" label=t(say::TITLE) value=fields.title errors/>
            {when(&fields)}
            <TimeField id="start" label=t(say::START) value=fields.start errors/>
            <TimeField id="end" label=t(say::END) hint=t(say::END_HINT) value=fields.end errors/>
            <TextField id="min" label=t(say::MIN) value=fields.min keys="numeric" short=true errors/>
            <TextField id="target" label=t(say::TARGET) value=fields.target keys="numeric" short=true errors/>
            <TextField id="max" label=t(say::MAX) value=fields.max keys="numeric" short=true errors/>
            <TextField id="each" label=t(say::EACH) hint=t(say::EACH_HINT) value=fields.each keys="numeric" short=true errors/>
            <TextField
                id="standby"
                label=t(say::STANDBY)
                hint=t(say::STANDBY_HINT)
                value=fields.standby
                keys="numeric"
                short=true
                errors
            />
            {roles(&fields)}
            {places(&fields)}
            <TextField id="place" label=t(say::PLACE) value=fields.place/>
            {counts_as(&fields)}
            <DateField id="from" label=t(say::FROM) value=fields.from/>
            <DateField id="until" label=t(say::UNTIL) value=fields.until/>
            <Button label=t(say::SAVE) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// How much it matters and what it counts as.
pub(in crate::ui::pages) fn counts_as(fields: &Fields) -> AnyView {
    let fields = *fields;
    let classes = words([
        (ShiftClass::Volunteering.word(), say::VOLUNTEERING),
        (ShiftClass::PaidDuty.word(), say::PAID_DUTY),
        (ShiftClass::Meeting.word(), say::MEETING),
    ]);
    let priorities = words([
        (Priority::Ordinary.word(), say::ORDINARY),
        (Priority::High.word(), say::HIGH),
        (Priority::Vital.word(), say::VITAL),
    ]);
    view! {
        <Select id="priority" label=t(say::PRIORITY) value=fields.priority choices=priorities/>
        <Select id="class" label=t(say::CLASS) value=fields.class choices=classes/>
        <Checkbox id="stairs" label=t(say::STAIRS) checked=fields.stairs/>
    }
    .into_any()
}

/// On which days.
fn when(fields: &Fields) -> AnyView {
    let fields = *fields;
    let errors = fields.errors;
    let repeats = words([
        (Repeat::Weekly.word(), say::WEEKLY),
        (Repeat::Monthly.word(), say::MONTHLY),
        (Repeat::Weekday.word(), say::BY_WEEKDAY),
    ]);
    let nths = Signal::derive(move || {
        [
            ("1".to_owned(), plan::FIRST),
            ("2".to_owned(), plan::SECOND),
            ("3".to_owned(), plan::THIRD),
            ("4".to_owned(), plan::FOURTH),
            (LAST.to_string(), plan::LAST),
        ]
        .map(|(value, msg)| Choice::new(value, msg.get(lang())))
        .to_vec()
    });
    let days = |name: fn(DayOfWeek, Lang) -> &'static str| {
        Signal::derive(move || {
            let choice = |day: &DayOfWeek| Choice::new(day.word(), name(*day, lang()));
            DayOfWeek::ALL.iter().map(choice).collect::<Vec<_>>()
        })
    };
    let (few, one) = (days(|day, lang| short(day).get(lang)), days(DayOfWeek::name));
    let repeat = Memo::new(move |_| Repeat::of_word(&fields.repeat.get()).unwrap_or_default());
    let which = move || {
        match repeat.get() {
        Repeat::Weekly => boxes("weekdays", t(say::WEEKDAYS), None, few, fields.weekdays),
        Repeat::Monthly => view! {
            <TextField id="month-day" label=t(say::MONTH_DAY) value=fields.day keys="numeric" short=true errors/>
        }
        .into_any(),
        Repeat::Weekday => view! {
            <Select id="nth" label=t(say::NTH) value=fields.nth choices=nths/>
            <Select id="weekday" label=t(say::WEEKDAY) value=fields.weekday choices=one/>
        }
        .into_any(),
    }
    };
    view! {
        <Select id="repeat" label=t(say::REPEAT) value=fields.repeat choices=repeats/>
        <div class="stack">{which}</div>
        <TextField
            id="every"
            label=t(say::EVERY)
            hint=t(say::EVERY_HINT)
            value=fields.every
            keys="numeric"
            short=true
            errors
        />
    }
    .into_any()
}

/// How many holders of each skill are wanted.
pub(in crate::ui::pages) fn roles(fields: &Fields) -> AnyView {
    let fields = *fields;
    let app = use_app();
    let skills = app.peek(|state| {
        state.all::<Skill>().map(|(id, skill)| (id.to_string(), skill.name)).collect::<Vec<_>>()
    });
    if skills.is_empty() {
        return view! { <p class="soft">{t(say::NO_SKILLS)}</p> }.into_any();
    }
    let field = |(id, name): (String, String)| {
        let own = ["role-", &id].concat();
        let (label_for, mine, read) = (own.clone(), id.clone(), id);
        let label = tf(say::ROLE_COUNT, move |_| vec![name.clone()]);
        view! {
            <p class="row">
                <label for=label_for>{label}</label>
                <input
                    class="control count"
                    id=own
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=move || {
                        fields.roles.with(|all| all.get(&read).cloned().unwrap_or_default())
                    }
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        fields.roles.update(|all| {
                            all.insert(mine.clone(), typed);
                        });
                    }
                />
            </p>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t(say::ROLES)}</legend>
            {skills.into_iter().map(field).collect_view()}
        </fieldset>
    }
    .into_any()
}

/// For which grid, and where by the register of venues.
pub(in crate::ui::pages) fn places(fields: &Fields) -> AnyView {
    let fields = *fields;
    let app = use_app();
    let (venues, grids) = app.peek(|state| {
        let mut grids: Vec<(RecordId, Grid)> = state.all::<Grid>().collect();
        grids.sort_by(|a, b| a.1.code.cmp(&b.1.code));
        let grids = grids.into_iter().map(|(id, grid)| Choice::new(id.to_string(), grid.name));
        let venue = |(id, venue): (RecordId, Venue)| Choice::new(id.to_string(), venue.name);
        (state.all::<Venue>().map(venue).collect::<Vec<_>>(), grids.collect::<Vec<_>>())
    });
    let with = |none: Msg, all: Vec<Choice>| {
        Signal::derive(move || {
            let first = Choice::new("", none.get(lang()));
            std::iter::once(first).chain(all.iter().cloned()).collect::<Vec<_>>()
        })
    };
    let (venues, grids) = (with(say::NO_VENUE, venues), with(say::WHOLE, grids));
    view! {
        <Select id="grid" label=t(say::GRID) value=fields.grid choices=grids/>
        <Select id="venue" label=t(say::VENUE) value=fields.venue choices=venues/>
    }
    .into_any()
}
