//! One template: what it says, and a change of it carried to shifts already made where nobody touched them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::app::commands::roster_board as acts;
use crate::app::{Held, use_app};
use crate::domain::community::{Grid, Venue};
use crate::domain::deliberation::{DayOfWeek, LAST, Repeat, home_grid};
use crate::domain::shifts::{
    Carry, Priority, RoleWanted, ShiftClass, Skill, Template, carry, short,
};
use crate::log::RecordId;
use crate::text::{Lang, Msg, dates, plan, roster_board as say};
use crate::ui::components::{
    Button, Checkbox, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead,
    Select, TextField, TimeField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{afresh, number, typed};
use crate::ui::pages::volunteers::boxes::{Ticked, boxes, ticked};
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router::{focus, go, go_instead};

/// What is typed.
#[derive(Clone, Copy)]
struct Fields {
    title: RwSignal<String>,
    class: RwSignal<String>,
    repeat: RwSignal<String>,
    weekdays: Ticked,
    day: RwSignal<String>,
    nth: RwSignal<String>,
    weekday: RwSignal<String>,
    every: RwSignal<String>,
    from: RwSignal<String>,
    until: RwSignal<String>,
    start: RwSignal<String>,
    end: RwSignal<String>,
    venue: RwSignal<String>,
    place: RwSignal<String>,
    grid: RwSignal<String>,
    min: RwSignal<String>,
    target: RwSignal<String>,
    max: RwSignal<String>,
    priority: RwSignal<String>,
    /// How many holders of each skill are wanted, by the skill's id.
    roles: RwSignal<BTreeMap<String, String>>,
    stairs: RwSignal<bool>,
    errors: FormErrors,
}

fn text(value: Option<impl ToString>) -> RwSignal<String> {
    RwSignal::new(value.map(|value| value.to_string()).unwrap_or_default())
}

fn count(value: u32) -> RwSignal<String> {
    text((value > 0).then_some(value))
}

impl Fields {
    fn of(template: &Template) -> Self {
        let clock = |time: Option<NaiveTime>| text(time.map(dates::clock));
        let days = template.weekdays.iter().map(|day| day.word().to_owned()).collect();
        let roles = template.roles.iter().map(|r| (r.skill.to_string(), r.count.to_string()));
        Self {
            title: RwSignal::new(template.title.clone()),
            class: RwSignal::new(template.class.word().to_owned()),
            repeat: RwSignal::new(template.repeat.word().to_owned()),
            weekdays: RwSignal::new(days),
            day: text(template.day),
            nth: text(template.nth.or(Some(1))),
            weekday: RwSignal::new(template.weekday.unwrap_or_default().word().to_owned()),
            every: text(template.every.or(Some(1))),
            from: text(template.from),
            until: text(template.until),
            start: clock(template.start),
            end: clock(template.end),
            venue: text(template.venue),
            place: RwSignal::new(template.place.clone()),
            grid: text(template.grid),
            min: count(template.min),
            target: count(template.target),
            max: count(template.max),
            priority: RwSignal::new(template.priority.word().to_owned()),
            roles: RwSignal::new(roles.collect()),
            stairs: RwSignal::new(template.stairs),
            errors: FormErrors::new(),
        }
    }

    fn time(self, id: &'static str, value: RwSignal<String>) -> Option<NaiveTime> {
        let text = typed(value);
        let time = NaiveTime::parse_from_str(text.get(..5).unwrap_or(&text), "%H:%M").ok();
        if time.is_none() {
            self.errors.say(id, say::TIME_MISSING);
        }
        time
    }

    fn people(self, id: &'static str, value: RwSignal<String>) -> u32 {
        let read = number(value).unwrap_or_else(|_| {
            self.errors.say(id, say::NUMBER_WRONG);
            None
        });
        read.unwrap_or_default()
    }

    /// The template with what was typed; `None` where something is missing, which the form then says.
    fn read(self) -> Option<Template> {
        self.errors.clear();
        let title = typed(self.title);
        if title.is_empty() {
            self.errors.say("title", say::TITLE_MISSING);
        }
        let repeat = Repeat::of_word(&self.repeat.get_untracked()).unwrap_or_default();
        let weekly = repeat == Repeat::Weekly;
        let weekdays = if weekly { ticked::<DayOfWeek>(self.weekdays) } else { [].into() };
        if weekly && weekdays.is_empty() {
            self.errors.say("weekdays", say::WEEKDAYS_MISSING);
        }
        let day = number(self.day).ok().flatten().filter(|day| (1..=31).contains(day));
        if repeat == Repeat::Monthly && day.is_none() {
            self.errors.say("month-day", say::MONTH_DAY_WRONG);
        }
        let every = number(self.every).ok().flatten().filter(|n| (1..=24).contains(n));
        if every.is_none() {
            self.errors.say("every", say::NUMBER_WRONG);
        }
        let (start, end) = (self.time("start", self.start), self.time("end", self.end));
        let min = self.people("min", self.min);
        let (target, max) = (self.people("target", self.target), self.people("max", self.max));
        if self.errors.show() {
            return None;
        }
        let date = |value| typed(value).parse::<NaiveDate>().ok();
        let id = |value: RwSignal<String>| value.with_untracked(|id| id.parse::<RecordId>().ok());
        let roles = self.roles.with_untracked(|all| {
            let role = |(skill, count): (&String, &String)| {
                let count = count.trim().parse().ok().filter(|count| *count > 0)?;
                Some(RoleWanted { skill: skill.parse().ok()?, count })
            };
            all.iter().filter_map(role).collect()
        });
        Some(Template {
            title,
            class: ShiftClass::of_word(&self.class.get_untracked()).unwrap_or_default(),
            repeat,
            weekdays,
            day: day.filter(|_| repeat == Repeat::Monthly),
            weekday: DayOfWeek::of_word(&self.weekday.get_untracked())
                .filter(|_| repeat == Repeat::Weekday),
            nth: typed(self.nth).parse().ok().filter(|_| repeat == Repeat::Weekday),
            every: every.filter(|n| *n > 1),
            from: date(self.from),
            until: date(self.until),
            start,
            end,
            venue: id(self.venue),
            place: typed(self.place),
            grid: id(self.grid),
            min,
            target,
            max,
            priority: Priority::of_word(&self.priority.get_untracked()).unwrap_or_default(),
            roles,
            stairs: self.stairs.get_untracked(),
        })
    }
}

/// The page of one template, or of one not yet made.
#[component]
pub fn TemplatePage(
    /// Which one; none is a new one.
    id: Option<RecordId>,
) -> AnyView {
    match id {
        None => new(),
        Some(id) => afresh(move || one(id)),
    }
}

fn new() -> AnyView {
    let app = use_app();
    let working: Vec<DayOfWeek> = DayOfWeek::ALL[..5].to_vec();
    let fields = Fields::of(&Template {
        repeat: Repeat::Weekly,
        weekdays: working.into_iter().collect(),
        start: NaiveTime::from_hms_opt(8, 0, 0),
        end: NaiveTime::from_hms_opt(10, 0, 0),
        grid: app.peek(home_grid),
        min: 1,
        ..Template::default()
    });
    let submit = move |()| {
        let Some(template) = fields.read() else { return };
        app.run(async move {
            acts::make_template(app, template).await?;
            go_instead(&Route::Staff(Staff::Templates));
            Ok(())
        });
    };
    let back = (Route::Staff(Staff::Templates), t(say::TEMPLATES));
    view! {
        <PageHead title=t(say::NEW_TEMPLATE) back/>
        {form(fields, Callback::new(submit))}
    }
    .into_any()
}

/// A change that waits for word whether it reaches shifts already made.
type Waiting = RwSignal<Option<(Template, Carry)>>;

fn one(id: RecordId) -> AnyView {
    let app = use_app();
    let Some(before) = app.peek(|state| state.get::<Template>(&id)) else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let held = app.hold::<Template>(&id);
    let fields = Fields::of(&before);
    let waiting: Waiting = RwSignal::new(None);
    let submit = move |()| {
        let before = held.record();
        let Some(after) = fields.read() else { return };
        let from = app.today().succ_opt().unwrap_or_default();
        let found = app.peek(|state| carry(state, &app.community(), &id, (&before, &after), from));
        if found.is_empty() || before == after {
            app.run(acts::change_template(app, id, held, after, None));
        } else {
            waiting.set(Some((after, found)));
            request_animation_frame(|| focus("carry"));
        }
    };
    let title = before.title;
    let back = (Route::Staff(Staff::Templates), t(say::TEMPLATES));
    let remove = move || {
        app.run(async move {
            acts::remove_template(app, id).await?;
            go(&Route::Staff(Staff::Templates));
            Ok(())
        });
    };
    view! {
        <PageHead title=title lead=t(say::CHANGE_STAYS) back/>
        {move || match waiting.get() {
            Some((after, found)) => question(id, held, after, found, waiting),
            None => form(fields, Callback::new(submit)),
        }}
        <details class="fold">
            <summary>{t(say::REMOVE_TEMPLATE)}</summary>
            <p>{t(say::REMOVE_WHY)}</p>
            <Button label=t(say::REMOVE_DO) kind=Kind::Danger on_click=remove/>
        </details>
    }
    .into_any()
}

/// Whether the change reaches the shifts already made: what would become of them, and the choice.
fn question(
    id: RecordId,
    held: Held<Template>,
    after: Template,
    found: Carry,
    waiting: Waiting,
) -> AnyView {
    let app = use_app();
    let first = found.changed.first().and_then(|(_, shift)| shift.day);
    let lines = [
        (found.changed.len(), say::CARRY_CHANGED),
        (found.gone.len(), say::CARRY_GONE),
        (found.called_off.len(), say::CARRY_OFF),
        (found.by_hand, say::CARRY_HAND),
    ];
    let lines = lines.into_iter().filter(|(n, _)| *n > 0).map(|(n, msg)| {
        view! { <li>{tf(msg, move |_| vec![n.to_string()])}</li> }
    });
    let first = first.map(|day| {
        view! { <p>{tf(say::CARRY_FIRST, move |lang| vec![dates::weekday_day(day, lang)])}</p> }
    });
    let keep = move |after: Template, carry: Option<Carry>| {
        app.run(async move {
            acts::change_template(app, id, held, after, carry).await?;
            waiting.set(None);
            Ok(())
        });
    };
    let (alone, both) = (after.clone(), (after, found));
    view! {
        <Notice tone=Tone::Must>
            <h2 id="carry" tabindex="-1">{t(say::CARRY)}</h2>
            <ul>{lines.collect_view()}</ul>
            {first}
            <p class="row">
                <Button
                    label=t(say::CARRY_DO)
                    kind=Kind::Primary
                    on_click=move || keep(both.0.clone(), Some(both.1.clone()))
                />
                <Button label=t(say::CARRY_NOT) on_click=move || keep(alone.clone(), None)/>
                <Button
                    label=t(say::NEVER_MIND)
                    kind=Kind::Quiet
                    on_click=move || waiting.set(None)
                />
            </p>
        </Notice>
    }
    .into_any()
}

fn words<const N: usize>(all: [(&'static str, Msg); N]) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        all.iter().map(|(word, msg)| Choice::new(*word, msg.get(lang()))).collect()
    })
}

fn form(fields: Fields, on_submit: Callback<()>) -> AnyView {
    let errors = fields.errors;
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
        <Form on_submit>
            <ErrorSummary errors/>
            <TextField id="title" label=t(say::TITLE) value=fields.title errors/>
            {when(fields)}
            <TimeField id="start" label=t(say::START) value=fields.start errors/>
            <TimeField id="end" label=t(say::END) hint=t(say::END_HINT) value=fields.end errors/>
            <TextField id="min" label=t(say::MIN) value=fields.min keys="numeric" short=true errors/>
            <TextField id="target" label=t(say::TARGET) value=fields.target keys="numeric" short=true errors/>
            <TextField id="max" label=t(say::MAX) value=fields.max keys="numeric" short=true errors/>
            {roles(fields)}
            {places(fields)}
            <Select id="priority" label=t(say::PRIORITY) value=fields.priority choices=priorities/>
            <Select id="class" label=t(say::CLASS) value=fields.class choices=classes/>
            <Checkbox id="stairs" label=t(say::STAIRS) checked=fields.stairs/>
            <DateField id="from" label=t(say::FROM) value=fields.from/>
            <DateField id="until" label=t(say::UNTIL) value=fields.until/>
            <Button label=t(say::SAVE) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// On which days.
fn when(fields: Fields) -> AnyView {
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
fn roles(fields: Fields) -> AnyView {
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

/// Where.
fn places(fields: Fields) -> AnyView {
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
        <TextField id="place" label=t(say::PLACE) value=fields.place/>
    }
    .into_any()
}
