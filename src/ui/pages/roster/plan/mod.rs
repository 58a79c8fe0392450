//! 一键排班: the planner. The days are chosen, the button pressed, what came of it looked at, and taken over or not.
//!
//! * `outcome`: what came of it, worked out once; `result`: how that is shown.

mod outcome;
mod result;

use std::sync::Arc;

use chrono::{Days, Months, NaiveDate};
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::outcome::Outcome;
use crate::app::commands::roster_plan as acts;
use crate::app::planner::{Wanted, bound, plan};
use crate::app::{App, NotDone, Task, use_app};
use crate::domain::shifts::{Case, Sheet, make_shifts};
use crate::share::job::Budget;
use crate::text::{dates, roster_plan as say, shifts};
use crate::ui::components::{
    Button, Choice, DateField, FormErrors, Kind, LinkButton, Notice, PageHead, Progress,
    RadioGroup, Section, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::act;
use crate::ui::route::{Route, Staff};

/// The longest span planned at once, in days.
const LONGEST: i64 = 100;

/// How many people of a slot's candidates a step looks at: steps for each pair of person and shift.
const STEPS_A_PAIR: u64 = 150;
/// The fewest and the most steps.
const STEPS: (u64, u64) = (300_000, 16_000_000);
/// How long the bound is looked for, in milliseconds.
const BOUND_TIME: u64 = 20_000;

/// How far planning is.
#[derive(Clone)]
pub(super) enum Stage {
    /// Not begun.
    Idle,
    /// It goes on: places filled and empty so far.
    Running(Option<(u32, u32)>),
    /// It is done.
    Done(Arc<Outcome>),
    /// Nothing lies ahead that could be planned.
    Nothing,
    /// It broke off.
    Broken,
    /// It was taken over.
    Taken,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    app: App,
    /// The page: what goes on lives as long as it, not as long as the button that began it.
    page: StoredValue<Owner>,
    pub(super) stage: RwSignal<Stage>,
    /// The bound of what was planned, once it is known; whether it is being looked for.
    pub(super) bound: RwSignal<Option<i64>>,
    pub(super) bounding: RwSignal<Option<Task>>,
    task: RwSignal<Option<Task>>,
    /// The seed, and how often something was given up: what comes of an earlier turn is not shown.
    run: StoredValue<(u64, u64)>,
}

/// 一键排班: the planner.
#[component]
pub fn PlanRosterPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let choice = RwSignal::new("next".to_owned());
    let (next_first, next_last) = next_month(today);
    let from = RwSignal::new(next_first.to_string());
    let to = RwSignal::new(next_last.to_string());
    let errors = FormErrors::new();
    let span = Signal::derive(move || match choice.get().as_str() {
        "next" => Some((next_first, next_last)),
        "rest" => Some((today, next_first.pred_opt().unwrap_or(today))),
        _ => {
            let day = |value: RwSignal<String>| value.get().parse::<NaiveDate>().ok();
            let (first, last) = (day(from)?, day(to)?);
            (first <= last && (last - first).num_days() < LONGEST).then_some((first, last))
        }
    });
    let desk = Desk {
        app,
        page: StoredValue::new(Owner::current().unwrap_or_default()),
        stage: RwSignal::new(Stage::Idle),
        bound: RwSignal::new(None),
        bounding: RwSignal::new(None),
        task: RwSignal::new(None),
        run: StoredValue::new((1, 0)),
    };
    // Nobody waits for it once the page is left.
    on_cleanup(move || {
        let tasks = [desk.task, desk.bounding].map(|task| task.try_get_untracked().flatten());
        tasks.into_iter().flatten().for_each(Task::stop);
    });
    // A plan of other days is no longer what is asked for.
    Effect::new(move |before: Option<Option<(NaiveDate, NaiveDate)>>| {
        let now = span.get();
        if before.is_some_and(|before| before != now) {
            desk.stop();
            desk.run.update_value(|run| run.0 = 1);
            desk.stage.set(Stage::Idle);
        }
        now
    });
    let choices = Signal::derive(|| {
        let one = |value: &str, msg: crate::text::Msg| Choice::new(value, msg.get(lang()));
        vec![one("next", say::SPAN_NEXT), one("rest", say::SPAN_REST), one("own", say::SPAN_OWN)]
    });
    let back = (Route::Shifts, t(shifts::SHIFTS));
    let rules = || Route::Staff(Staff::Rules);
    view! {
        <PageHead title=t(say::PLAN) lead=t(say::PLAN_LEAD) back>
            <LinkButton label=t(say::TO_RULES) to=rules() kind=Kind::Quiet/>
        </PageHead>
        <div class="stack no-print">
            <RadioGroup id="span" label=t(say::SPAN) value=choice choices/>
            {move || {
                (choice.get() == "own").then(|| view! {
                    <div class="row">
                        <DateField id="from" label=t(say::FROM) value=from errors/>
                        <DateField id="to" label=t(say::TO) value=to errors/>
                    </div>
                })
            }}
            {move || match span.get() {
                Some((first, last)) => standing(desk, first, last),
                None => view! { <p class="wrong">{t(say::SPAN_WRONG)}</p> }.into_any(),
            }}
        </div>
        {move || stage(desk, span)}
    }
    .into_any()
}

/// The first and the last day of the month after `today`'s.
fn next_month(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let this = today - Days::new(u64::from(chrono::Datelike::day0(&today)));
    let month = |n| this.checked_add_months(Months::new(n)).unwrap_or(this);
    (month(1), month(2).pred_opt().unwrap_or(this))
}

/// What stands in the span, and shifts that are still to be made.
fn standing(desk: Desk, first: NaiveDate, last: NaiveDate) -> AnyView {
    let app = use_app();
    let community = app.community();
    let data = Memo::new(move |_| {
        app.read(|state| {
            let sheet = Sheet::of(state, &community, first, last);
            let mine: Vec<usize> = (0..sheet.duties.len()).filter(|s| sheet.inside(*s)).collect();
            let wanted: u32 = mine.iter().map(|s| sheet.duties[*s].shift.wanted()).sum();
            let filled: u32 = mine.iter().map(|s| sheet.count(*s)).sum();
            let people = sheet.people.iter().filter(|c| c.known).count();
            let to_make = make_shifts(state, &community, first, last).len();
            (mine.len(), wanted, filled, people, to_make)
        })
    });
    let make = move || {
        view! {
            <Notice tone=Tone::Plain>
                <p>{tf(say::TO_MAKE, move |_| vec![data.get().4.to_string()])}</p>
                <p>{act(t(say::MAKE), Kind::Secondary, move || acts::make_shifts(app, first, last))}</p>
            </Notice>
        }
    };
    view! {
        {move || (data.get().4 > 0).then(make)}
        {move || {
            let (shifts, wanted, filled, people, _) = data.get();
            if people == 0 {
                let to = Route::Staff(Staff::Volunteers);
                return view! {
                    <p>{t(say::NO_PEOPLE)}</p>
                    <p><LinkButton label=t(say::TO_PEOPLE) to/></p>
                }
                .into_any();
            }
            if shifts == 0 {
                return view! { <p>{t(say::NO_SHIFTS)}</p> }.into_any();
            }
            let words = tf(say::STANDS, move |lang| {
                vec![
                    dates::day(first, lang),
                    dates::day(last, lang),
                    shifts.to_string(),
                    wanted.to_string(),
                    filled.to_string(),
                ]
            });
            let idle = move || !matches!(desk.stage.get(), Stage::Running(_) | Stage::Done(_));
            view! {
                <p>{words}</p>
                {move || {
                    idle().then(|| view! {
                        <p><Button label=t(say::GO) kind=Kind::Primary on_click=move || desk.go(first, last)/></p>
                    })
                }}
            }
            .into_any()
        }}
    }
    .into_any()
}

fn stage(desk: Desk, span: Signal<Option<(NaiveDate, NaiveDate)>>) -> AnyView {
    match desk.stage.get() {
        Stage::Idle => ().into_any(),
        Stage::Running(so_far) => {
            let label = match so_far {
                None => t(say::BEGINNING),
                Some((filled, empty)) => {
                    tf(say::RUNNING, move |_| vec![filled.to_string(), empty.to_string()])
                }
            };
            let percent = Signal::derive(move || desk.task.get().and_then(Task::percent));
            let enough = move || desk.task.get_untracked().into_iter().for_each(Task::stop);
            view! {
                <Progress label percent/>
                <p><Button label=t(say::ENOUGH) on_click=enough/></p>
            }
            .into_any()
        }
        Stage::Nothing => view! { <p role="status">{t(say::NO_SHIFTS)}</p> }.into_any(),
        Stage::Broken => {
            view! { <Notice tone=Tone::Must><p>{t(say::FAILED)}</p></Notice> }.into_any()
        }
        Stage::Taken => taken(span),
        Stage::Done(outcome) => result::result(desk, outcome),
    }
}

/// What follows once the plan was taken over: empty places are explained where they are.
fn taken(span: Signal<Option<(NaiveDate, NaiveDate)>>) -> AnyView {
    let app = use_app();
    let community = app.community();
    let open = move || {
        let Some((first, last)) = span.get() else { return Vec::new() };
        app.read(|state| {
            let sheet = Sheet::of(state, &community, first, last);
            result::short(&sheet)
                .into_iter()
                .map(|s| {
                    (sheet.duties[s].id.to_string(), super::plan_words::duty(&sheet, s, lang()))
                })
                .collect::<Vec<_>>()
        })
    };
    let lines =
        move || {
            let line = |(id, words): (String, String)| {
                let to = Route::Staff(Staff::Why(id)).href();
                view! { <li>{words}" "<a href=to>{t(say::WHY_LINK)}</a></li> }
            };
            let open = open();
            let title = tf(say::EMPTY, {
                let n = open.len();
                move |_| vec![n.to_string()]
            });
            (!open.is_empty()).then(|| view! {
            <Section title>
                <ul role="list" class="list">{open.into_iter().map(line).collect_view()}</ul>
            </Section>
        })
        };
    view! {
        <Notice tone=Tone::Good><p role="status">{t(say::TAKEN)}</p></Notice>
        <p><LinkButton label=t(say::TO_BOARD) to=Route::Staff(Staff::Board) kind=Kind::Primary/></p>
        {lines}
    }
    .into_any()
}

impl Desk {
    /// Plans the span with the seed at hand.
    pub(super) fn go(self, first: NaiveDate, last: NaiveDate) {
        let app = self.app;
        self.stop();
        let sheet = acts::sheet(app, first, last);
        let past = acts::carried(app, first);
        let Some(mut case) = Case::of(&sheet, app.now(), &past) else {
            self.stage.set(Stage::Nothing);
            return;
        };
        case.hold_told(&acts::told(app, &sheet));
        let pairs = case.problem.pairs.len() as u64;
        let steps = (pairs * STEPS_A_PAIR).clamp(STEPS.0, STEPS.1);
        let task = self.page.with_value(|page| page.with(Task::new));
        self.task.set(Some(task));
        self.stage.set(Stage::Running(None));
        let wanted = Wanted {
            problem: case.problem.clone(),
            start: case.start.clone(),
            seed: self.run.get_value().0,
            mild: false,
            budget: Budget::Steps(steps),
        };
        let case = Arc::new(case);
        let so_far = Arc::clone(&case);
        let turn = self.run.get_value().1;
        let heard = move |found: &crate::share::job::Found| {
            if !self.still(turn) {
                return;
            }
            let seats: u32 = so_far.problem.slots.iter().map(|s| s.need).sum();
            let empty = so_far.empty(&found.rows);
            self.stage.try_update(|stage| {
                if let Stage::Running(n) = stage {
                    *n = Some((seats.saturating_sub(empty), empty));
                }
            });
        };
        spawn_local(async move {
            let found = plan(wanted, task, heard).await;
            if !self.still(turn) {
                return;
            }
            match found {
                Ok(found) => {
                    let outcome = Outcome::of(app, sheet, case, found);
                    self.stage.try_set(Stage::Done(Arc::clone(&outcome)));
                    self.look_for_bound(outcome);
                }
                Err(NotDone::Stopped) => {
                    self.stage.try_set(Stage::Idle);
                }
                Err(NotDone::Broken) => {
                    self.stage.try_set(Stage::Broken);
                }
            }
        });
    }

    /// Works out how far from the best it is, once it is shown.
    fn look_for_bound(self, outcome: Arc<Outcome>) {
        let Some(task) = self.page.try_with_value(|page| page.with(Task::new)) else { return };
        let turn = self.run.get_value().1;
        self.bounding.try_set(Some(task));
        self.bound.try_set(None);
        let problem = outcome.case.problem.clone();
        let known = (outcome.found.rows.clone(), outcome.found.best);
        spawn_local(async move {
            let heard = move |bound: i64| {
                if self.still(turn) {
                    self.bound.try_set(Some(bound));
                }
            };
            let budget = Budget::Millis(BOUND_TIME);
            let found = bound(problem, known, budget, task, heard).await;
            if !self.still(turn) {
                return;
            }
            if let Ok(found) = found {
                self.bound.try_set(Some(found));
            }
            self.bounding.try_set(None);
        });
    }

    /// Another way: another seed.
    pub(super) fn again(self, first: NaiveDate, last: NaiveDate) {
        self.run.update_value(|run| run.0 += 1);
        self.go(first, last);
    }

    /// Whether what began in a turn is still wanted; not once the page is gone.
    fn still(self, turn: u64) -> bool {
        self.run.try_get_value().is_some_and(|run| run.1 == turn)
    }

    /// Gives up whatever goes on.
    pub(super) fn stop(self) {
        self.run.update_value(|run| run.1 += 1);
        self.bounding.get_untracked().into_iter().for_each(Task::stop);
        self.bounding.set(None);
        self.bound.set(None);
        let task = self.task.get_untracked();
        self.task.set(None);
        task.into_iter().for_each(Task::stop);
    }
}
