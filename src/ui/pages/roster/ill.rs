//! 有人来不了: planning anew around those who cannot.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveDateTime};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::plan_words::{self, Names};
use crate::app::commands::roster_plan as acts;
use crate::app::planner::{Wanted, plan};
use crate::app::{App, NotDone, Task, use_app};
use crate::domain::shifts::{Change, Missing, Sheet, changed_seats, replan, turnover};
use crate::log::{RecordId, State};
use crate::share::job::Budget;
use crate::text::{Lang, roster_plan as say, shifts};
use crate::ui::components::{
    Button, CopyForGroup, DateField, ErrorSummary, Form, FormErrors, Kind, LinkButton, Notice,
    PageHead, Progress, Section, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::community::pinyin;
use crate::ui::pages::parts::growing_by;
use crate::ui::route::{Route, Staff};

/// How far ahead somebody's shifts are looked for, in days.
const AHEAD: u64 = 28;
/// How many people are listed at first: the days and the button are to be in sight below them.
const SHOWN: usize = 8;
/// Steps for each pair of person and shift, and the fewest and most.
const STEPS_A_PAIR: u64 = 60;
const STEPS: (u64, u64) = (60_000, 1_500_000);

/// A new plan around absences.
struct Outcome {
    before: Sheet,
    missing: Vec<Missing>,
    changes: Vec<Change>,
    names: Names,
    vacated: usize,
    seats: usize,
    /// Places that fell empty and stay so.
    open: u32,
}

#[derive(Clone)]
enum Stage {
    Idle,
    Running,
    Nothing,
    Broken,
    Done(Arc<Outcome>),
    Taken(Arc<Outcome>, Vec<Change>),
}

#[derive(Clone, Copy)]
struct Desk {
    app: App,
    /// The page: what goes on lives as long as it, not as long as the button that began it.
    page: StoredValue<Owner>,
    ticked: RwSignal<BTreeSet<RecordId>>,
    stage: RwSignal<Stage>,
    task: RwSignal<Option<Task>>,
    /// Lines that are not wanted, by their place.
    spared: RwSignal<BTreeSet<usize>>,
}

/// Somebody with a shift ahead: who, their name, how many shifts, the first letters of the name.
type Row = (RecordId, String, usize, String);

/// Everybody with a shift ahead, by name.
fn with_shifts(
    state: &State,
    community: &crate::log::CommunityId,
    now: NaiveDateTime,
    lang: Lang,
) -> Vec<Row> {
    let today = now.date();
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let sheet = Sheet::of(state, community, today, last);
    let names = Names::of(state, &sheet);
    let all: Vec<(RecordId, String, usize)> = (0..sheet.people.len())
        .map(|v| {
            // What has begun stays as it is.
            let ahead = |s: &&usize| sheet.inside(**s) && sheet.duties[**s].from > now;
            let n = sheet.of[v].iter().filter(ahead).count();
            (sheet.people[v].id, names.person(v, lang), n)
        })
        .filter(|(_, _, n)| *n > 0)
        .collect();
    let pinyin = pinyin(all.iter().map(|row| row.1.as_str()));
    let row = |(id, name, n): (RecordId, String, usize)| {
        let letters = pinyin.initials(&name, true);
        (id, name, n, letters)
    };
    let mut all: Vec<Row> = all.into_iter().map(row).collect();
    all.sort_by_cached_key(|row| (pinyin.key(&row.1, true), row.0));
    all
}

/// 有人来不了: planning anew around those who cannot.
#[component]
pub fn IllPage() -> AnyView {
    let app = use_app();
    let (community, today) = (app.community(), app.today());
    let desk = Desk {
        app,
        page: StoredValue::new(Owner::current().unwrap_or_default()),
        ticked: RwSignal::new(BTreeSet::new()),
        stage: RwSignal::new(Stage::Idle),
        task: RwSignal::new(None),
        spared: RwSignal::new(BTreeSet::new()),
    };
    on_cleanup(move || {
        desk.task.try_get_untracked().flatten().into_iter().for_each(Task::stop);
    });
    let find = RwSignal::new(String::new());
    let day = |n| today.checked_add_days(Days::new(n)).unwrap_or(today).to_string();
    let (from, to) = (RwSignal::new(day(0)), RwSignal::new(day(6)));
    let errors = FormErrors::new();
    let all = Memo::new(move |_| app.read(|s| with_shifts(s, &community, app.now(), lang())));
    let shown = Signal::derive(move || {
        let wanted = find.get().trim().to_owned();
        let letters = wanted.to_lowercase();
        let fits =
            |r: &&Row| r.1.contains(&wanted) || !letters.is_empty() && r.3.contains(&letters);
        // Who is ticked stays in sight while the next one is looked for; nothing moves while one ticks.
        let ticked = desk.ticked.get_untracked();
        all.with(|all| {
            let (first, rest): (Vec<_>, Vec<_>) =
                all.iter().partition(|row| ticked.contains(&row.0));
            first.into_iter().chain(rest.into_iter().filter(fits)).cloned().collect::<Vec<_>>()
        })
    });
    let line = move |(id, name, n, _): Row| {
        let label = tf(say::ILL_HAS, move |_| vec![name.clone(), n.to_string()]);
        view! {
            <li>
                <label class="choice">
                    <input
                        type="checkbox"
                        prop:checked=move || desk.ticked.with(|all| all.contains(&id))
                        on:change=move |event| desk.tick(id, event_target_checked(&event))
                    />
                    <span>{label}</span>
                </label>
            </li>
        }
        .into_any()
    };
    let submit = move |()| {
        errors.clear();
        let date = |value: RwSignal<String>| value.get_untracked().parse::<NaiveDate>().ok();
        let span = date(from)
            .zip(date(to))
            .filter(|(from, to)| from <= to && (*to - *from).num_days() <= 100);
        if desk.ticked.with_untracked(BTreeSet::is_empty) {
            errors.say("who", say::ILL_NONE);
        }
        if span.is_none() {
            errors.say("from", say::SPAN_WRONG);
        }
        if let (false, Some((from, to))) = (errors.show(), span) {
            desk.go(from, to);
        }
    };
    let back = (Route::Shifts, t(shifts::SHIFTS));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let nobody =
        move || shown.with(Vec::is_empty).then(|| view! { <p>{t(say::ILL_NOT_FOUND)}</p> });
    view! {
        <PageHead title=t(say::ILL) lead=t(say::ILL_LEAD) back/>
        {move || {
            if none.get() && matches!(desk.stage.get(), Stage::Idle) {
                return view! { <p>{t(say::ILL_NOBODY)}</p> }.into_any();
            }
            view! {
                <Form on_submit=Callback::new(submit)>
                    <ErrorSummary errors/>
                    <fieldset class="field" id="who" tabindex="-1">
                        <legend>{t(say::ILL_WHO)}</legend>
                        <TextField id="find" label=t(say::ILL_FIND) value=find/>
                        {growing_by(SHOWN, shown, line)}
                        {nobody}
                    </fieldset>
                    <div class="row">
                        <DateField id="from" label=t(say::FROM) value=from errors/>
                        <DateField id="to" label=t(say::TO) value=to errors/>
                    </div>
                    <p><Button label=t(say::ILL_GO) kind=Kind::Primary/></p>
                </Form>
            }
            .into_any()
        }}
        {move || stage(desk)}
    }
    .into_any()
}

fn stage(desk: Desk) -> AnyView {
    match desk.stage.get() {
        Stage::Idle => ().into_any(),
        Stage::Running => {
            let percent = Signal::derive(move || desk.task.get().and_then(Task::percent));
            let stop = move |()| desk.task.get_untracked().into_iter().for_each(Task::stop);
            view! { <Progress label=t(say::BEGINNING) percent on_cancel=Callback::new(stop)/> }
                .into_any()
        }
        Stage::Nothing => {
            view! { <Notice><p role="status">{t(say::ILL_NOTHING)}</p></Notice> }.into_any()
        }
        Stage::Broken => {
            view! { <Notice tone=Tone::Must><p role="status">{t(say::FAILED)}</p></Notice> }
                .into_any()
        }
        Stage::Done(outcome) => done(desk, outcome),
        Stage::Taken(outcome, changes) => taken(&outcome, &changes),
    }
}

fn done(desk: Desk, outcome: Arc<Outcome>) -> AnyView {
    let app = use_app();
    let (vacated, seats, open) = (outcome.vacated, outcome.seats, outcome.open);
    let title = tf(say::ILL_LINES, move |_| vec![vacated.to_string(), seats.to_string()]);
    let verdict = if open == 0 {
        view! { <Notice tone=Tone::Good><p role="status">{t(say::ILL_ALL)}</p></Notice> }.into_any()
    } else {
        let words = tf(say::ILL_LEFT, move |_| vec![open.to_string()]);
        view! { <Notice tone=Tone::Must><p role="status">{words}</p></Notice> }.into_any()
    };
    let lang = lang();
    let lines = outcome.changes.iter().enumerate().map(|(at, change)| {
        let why = because(&outcome, change, lang);
        let words = view! {
            <span>
                {plan_words::duty(&outcome.before, change.duty, lang)} {say::COLON.get(lang)}
                <strong>{line_words(&outcome, change, lang)}</strong>
                " "
                <span class="soft">{why}</span>
            </span>
        };
        if change.is_left() {
            let to = Route::Staff(Staff::Why(outcome.before.duties[change.duty].id.to_string()));
            return view! { <li>{words}" "<a href=to.href()>{t(say::WHY_LINK)}</a></li> }
                .into_any();
        }
        let wanted = move || !desk.spared.with(|spared| spared.contains(&at));
        view! {
            <li>
                <label class="choice">
                    <input
                        type="checkbox"
                        prop:checked=wanted
                        on:change=move |event| desk.spare(at, !event_target_checked(&event))
                    />
                    {words}
                </label>
            </li>
        }
        .into_any()
    });
    let lines = lines.collect_view();
    let take = move || {
        let outcome = Arc::clone(&outcome);
        let spared = desk.spared.get_untracked();
        let wanted: Vec<Change> = outcome
            .changes
            .iter()
            .enumerate()
            .filter(|(at, _)| !spared.contains(at))
            .map(|(_, change)| change.clone())
            .collect();
        app.run(async move {
            acts::replan_around(app, &outcome.before, &outcome.missing, &wanted).await?;
            desk.ticked.set(BTreeSet::new());
            desk.stage.set(Stage::Taken(outcome, wanted));
            Ok(())
        });
    };
    view! {
        <Section title>
            {verdict}
            <p class="soft">{t(say::ILL_CHOOSE)}</p>
            <ul role="list" class="list">{lines}</ul>
            <p class="row review">
                <Button label=t(say::ILL_TAKE) kind=Kind::Primary on_click=take/>
                <Button label=t(say::DROP) kind=Kind::Quiet on_click=move || desk.stage.set(Stage::Idle)/>
            </p>
        </Section>
    }
    .into_any()
}

/// Who for whom; a place that stays empty says so.
fn line_words(outcome: &Outcome, change: &Change, lang: Lang) -> String {
    if change.is_left() {
        say::ILL_OPEN.fill(lang, &[&outcome.names.people(&change.off, lang)])
    } else {
        plan_words::who_changes(&outcome.names, change, lang)
    }
}

/// Because somebody cannot come; else what the step is good for.
fn because(outcome: &Outcome, change: &Change, lang: Lang) -> String {
    let away = |v: usize| outcome.missing.iter().any(|(m, ..)| *m == v);
    plan_words::why_around(&outcome.names, change, away, lang)
}

fn taken(outcome: &Outcome, changes: &[Change]) -> AnyView {
    let text = |lang: Lang| {
        let mut lines = vec![say::ILL_TEXT.get(lang).to_owned()];
        lines.extend(changes.iter().filter(|c| !c.is_left()).map(|change| {
            let words = plan_words::who_changes(&outcome.names, change, lang);
            [&plan_words::duty(&outcome.before, change.duty, lang), say::COLON.get(lang), &words]
                .concat()
        }));
        lines.join("\n")
    };
    let text = text(lang());
    view! {
        <Notice tone=Tone::Good><p role="status">{t(say::ILL_TAKEN)}</p></Notice>
        <Section title=t(say::ILL_TELL)>
            <CopyForGroup id="tell" text=Signal::stored(text) file=t(say::ILL)/>
        </Section>
        <p><LinkButton label=t(say::TO_BOARD) to=Route::Staff(Staff::Board)/></p>
    }
    .into_any()
}

/// Puts something among others, or takes it from them.
fn mark<T: Ord>(all: &mut BTreeSet<T>, one: T, on: bool) {
    if on {
        all.insert(one);
    } else {
        all.remove(&one);
    }
}

impl Desk {
    fn tick(self, id: RecordId, on: bool) {
        self.ticked.update(|all| mark(all, id, on));
    }

    fn spare(self, at: usize, spared: bool) {
        self.spared.update(|all| mark(all, at, spared));
    }

    /// Plans the days anew around those ticked.
    fn go(self, from: NaiveDate, to: NaiveDate) {
        let app = self.app;
        let before = acts::sheet(app, from, to);
        let ticked = self.ticked.get_untracked();
        let missing: Vec<Missing> =
            ticked.iter().filter_map(|id| Some((before.person(id)?, from, to))).collect();
        self.spared.set(BTreeSet::new());
        let Some(found) = replan(&before, &missing, app.now()) else {
            self.stage.set(Stage::Nothing);
            return;
        };
        let names = app.peek(|state| Names::of(state, &before));
        let pairs = found.case.problem.pairs.len() as u64;
        let steps = (pairs * STEPS_A_PAIR).clamp(STEPS.0, STEPS.1);
        let task = self.page.with_value(|page| page.with(Task::new));
        self.task.set(Some(task));
        self.stage.set(Stage::Running);
        let wanted = Wanted {
            problem: found.case.problem.clone(),
            start: found.case.start.clone(),
            seed: 1,
            mild: true,
            budget: Budget::Steps(steps),
        };
        spawn_local(async move {
            let stage = match plan(wanted, task, |_| ()).await {
                Ok(plan) => {
                    let after = found.case.settled(&plan.rows);
                    let changes = turnover(&before, &after);
                    let gone: BTreeSet<usize> = found.vacated.iter().map(|(_, s)| *s).collect();
                    let open =
                        gone.iter().map(|s| after.room(*s).saturating_sub(before.room(*s))).sum();
                    Stage::Done(Arc::new(Outcome {
                        vacated: found.vacated.len(),
                        seats: changed_seats(&changes),
                        open,
                        before,
                        missing,
                        changes,
                        names,
                    }))
                }
                Err(NotDone::Stopped) => Stage::Idle,
                Err(NotDone::Broken) => Stage::Broken,
            };
            self.stage.try_set(stage);
        });
    }
}
