//! 为什么缺人: why a shift misses somebody, and what would help.

use chrono::TimeDelta;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::plan_words::{self, Names};
use crate::app::commands::roster_plan as acts;
use crate::app::commands::shifts::assign_volunteer;
use crate::app::planner::cures;
use crate::app::{App, Task, use_app};
use crate::domain::shifts::{Change, Cure, Exchange, Gap, Sheet, Shift, explain, moved_by, ranked};
use crate::log::{RecordId, State};
use crate::text::roster_plan as say;
use crate::ui::components::{Badge, Kind, LinkButton, Notice, PageHead, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, growing, painted};
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;

/// What the page tells of: the tables around the shift, its number in them, names, and what is missing.
#[derive(Clone, PartialEq)]
struct Told {
    sheet: Sheet,
    duty: usize,
    names: Names,
    gaps: Vec<Gap>,
}

/// The shift, where there is one with a day, and what it says.
fn about(state: &State, id: &RecordId) -> Option<(RecordId, Shift)> {
    let id = state.one(id);
    let shift = state.get::<Shift>(&id).filter(|shift| shift.day.is_some())?;
    Some((id, shift))
}

/// Looks everything up again whenever something changed: the tables first, what is missing a frame later, so that a slow
/// phone answers in between.
fn look_up(app: App, id: RecordId, data: RwSignal<Option<Told>>) {
    let community = app.community();
    Effect::new(move |_| {
        let Some((id, day)) = app.read(|state| {
            let (id, shift) = about(state, &id)?;
            Some((id, shift.day?))
        }) else {
            return;
        };
        spawn_local(async move {
            painted().await;
            let sheet = app.peek(|state| Sheet::of(state, &community, day, day));
            painted().await;
            let Some(duty) = sheet.duty(&id) else { return };
            let names = app.peek(|state| Names::of(state, &sheet));
            let told = Some(Told { gaps: explain(&sheet, duty), names, duty, sheet });
            if data.try_with_untracked(|before| *before != told) == Some(true) {
                data.try_set(told);
            }
        });
    });
}

/// 为什么缺人: why a shift misses somebody, and what would help.
#[component]
pub fn WhyPage(
    /// Whose, or which.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let shift = Memo::new(move |_| app.read(|state| about(state, &id)).map(|(_, shift)| shift));
    let there = Memo::new(move |_| shift.with(Option::is_some));
    let data = RwSignal::new(None);
    look_up(app, id, data);
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Shift(id.to_string()), t(say::BACK_TO_SHIFT));
        let lead = Signal::derive(move || {
            shift.with(|s| s.as_ref().map(|s| plan_words::shift(s, lang())).unwrap_or_default())
        });
        view! {
            <PageHead title=t(say::WHY) lead back/>
            {move || match data.get() {
                Some(told) => page(told),
                None => waiting(),
            }}
        }
        .into_any()
    })
    .into_any()
}

fn waiting() -> AnyView {
    view! { <p role="status" aria-busy="true">{t(say::CURING)}</p> }.into_any()
}

fn page(told: Told) -> AnyView {
    if told.gaps.is_empty() {
        return view! { <Notice tone=Tone::Good><p>{t(say::WHY_NOT)}</p></Notice> }.into_any();
    }
    let told = StoredValue::new(told);
    let n = told.with_value(|told| told.gaps.len());
    (0..n).map(|gap| one(told, gap)).collect_view().into_any()
}

/// One sort of empty place.
fn one(told: StoredValue<Told>, at: usize) -> AnyView {
    let Some((title, why, must, near)) = told.try_with_value(|d| {
        let gap = &d.gaps[at];
        let lang = lang();
        let near: Vec<String> =
            gap.near.iter().map(|near| plan_words::near(&d.names, *near, lang)).collect();
        (
            plan_words::missing(&d.names, gap, lang),
            plan_words::reasons(&d.names, gap, lang),
            gap.must,
            near,
        )
    }) else {
        return ().into_any();
    };
    let n = near.len();
    let near = (n > 0).then(|| {
        view! {
            <details class="fold">
                <summary>{tf(say::NEAR, move |_| vec![n.to_string()])}</summary>
                {growing(Signal::stored(near), |words| view! { <li>{words}</li> }.into_any())}
            </details>
        }
    });
    view! {
        <Section title=Signal::stored(title)>
            <div class="stack">
            {must.then(|| view! { <p><Badge label=t(say::MUST) tone=Tone::Must/></p> })}
            <p>{why}</p>
            {can(told, at)}
            <h3>{t(say::CURES)}</h3>
            {remedies(told, at)}
            {near}
            </div>
        </Section>
    }
    .into_any()
}

/// Who can come as things stand, the best first.
fn can(told: StoredValue<Told>, at: usize) -> AnyView {
    let app = use_app();
    let lines = told.with_value(|d| {
        let can = &d.gaps[at].can;
        let all = ranked(&d.sheet, d.duty).into_iter().filter(|c| can.contains(&c.who));
        let lang = lang();
        all.map(|c| {
            let words =
                [&d.names.person(c.who, lang), say::COLON.get(lang), &c.words(lang)].concat();
            (words, d.sheet.duties[d.duty].id, d.sheet.people[c.who].id)
        })
        .collect::<Vec<_>>()
    });
    if lines.is_empty() {
        return ().into_any();
    }
    let line = move |(words, shift, volunteer): (String, RecordId, RecordId)| {
        let put = act(t(say::PUT_ON), Kind::Secondary, move || async move {
            assign_volunteer(app, shift, volunteer).await.map(drop)
        });
        view! { <li><p>{words}</p><p>{put}</p></li> }.into_any()
    };
    view! {
        <h3>{t(say::CAN)}</h3>
        {growing(Signal::stored(lines), line)}
    }
    .into_any()
}

/// What would fill the place; each was tried.
fn remedies(told: StoredValue<Told>, at: usize) -> AnyView {
    let found = RwSignal::new(None::<(Vec<Cure>, Vec<Change>)>);
    let (now, task) = (use_app().now(), Task::new());
    on_cleanup(move || task.stop());
    spawn_local(async move {
        painted().await;
        let about = told.try_with_value(|d| (d.sheet.clone(), d.duty, d.gaps[at].clone()));
        let Some((sheet, duty, gap)) = about else { return };
        let (mut all, anew) = cures(&sheet, duty, &gap, now, task).await;
        // Who can simply come stands above.
        all.retain(|c| !matches!(c, Cure::Take(_)));
        found.try_set(Some((all, anew)));
    });
    (move || match found.get() {
        None => waiting(),
        Some((found, anew)) => cured(told, at, found, &anew),
    })
    .into_any()
}

fn cured(told: StoredValue<Told>, at: usize, found: Vec<Cure>, anew: &[Change]) -> AnyView {
    let can = told.with_value(|d| !d.gaps[at].can.is_empty());
    if found.is_empty() {
        return (!can).then(|| view! { <p>{t(say::NO_CURE)}</p> }).into_any();
    }
    let line = |cure: Cure| {
        let words = told.with_value(|d| {
            plan_words::cure(&d.names, &d.sheet, d.duty, &d.gaps[at], cure, lang())
        });
        let lines = told.with_value(|d| effects(d, cure, anew));
        let lines = lines.into_iter().map(|line| view! { <p class="soft">{line}</p> });
        view! { <li><p>{words}</p>{lines.collect_view()}<p>{remedy(told, cure, anew)}</p></li> }
    };
    view! {
        <p class="soft">{t(say::CURES_LEAD)}</p>
        <ul role="list" class="list">{found.into_iter().map(line).collect_view()}</ul>
    }
    .into_any()
}

/// What a cure does to everybody's month; of one that plans anew every change, and why.
fn effects(d: &Told, cure: Cure, anew: &[Change]) -> Vec<String> {
    let lang = lang();
    if !matches!(cure, Cure::Replan(_)) {
        let moved = moved_by(&d.sheet, d.duty, cure);
        return plan_words::months_change(&d.names, &moved, lang).into_iter().collect();
    }
    let line = |change: &Change| {
        let parts = [
            plan_words::duty(&d.sheet, change.duty, lang),
            say::COLON.get(lang).to_owned(),
            plan_words::who_changes(&d.names, change, lang),
            say::STOP.get(lang).to_owned(),
            plan_words::why_changes(&d.names, change, lang),
        ];
        parts.concat()
    };
    anew.iter().map(line).collect()
}

/// The button that does it, or the way to where it is done.
fn remedy(told: StoredValue<Told>, cure: Cure, anew: &[Change]) -> AnyView {
    let app = use_app();
    let volunteer = |v: usize| {
        let id = told.with_value(|d| d.sheet.people[v].id.to_string());
        let to = Route::Staff(Staff::Volunteer(id));
        view! { <LinkButton label=t(say::SEE) to kind=Kind::Quiet/> }.into_any()
    };
    let moved = |by: TimeDelta, v: usize| {
        let (shift, who) = told.with_value(|d| (d.sheet.duties[d.duty].id, d.sheet.people[v].id));
        act(t(say::DO_IT), Kind::Secondary, move || acts::move_and_assign(app, shift, by, who))
    };
    match cure {
        Cure::Exchange { who, gives, to } => {
            let by = Exchange { who, gives, to };
            act(t(say::DO_IT), Kind::Secondary, move || {
                let (sheet, duty) = told.with_value(|d| (d.sheet.clone(), d.duty));
                async move { acts::exchange(app, &sheet, duty, by).await }
            })
        }
        Cure::Shift(minutes, v) => moved(TimeDelta::minutes(minutes), v),
        Cure::Day(days, v) => moved(TimeDelta::days(days), v),
        Cure::Ask(v, _)
        | Cure::More(v, _)
        | Cure::MoreWeek(v, _)
        | Cure::Learn(v)
        | Cure::Take(v) => volunteer(v),
        Cure::Replan(_) => {
            let anew = anew.to_vec();
            act(t(say::DO_IT), Kind::Secondary, move || {
                let (sheet, anew) = (told.with_value(|d| d.sheet.clone()), anew.clone());
                async move { acts::take_plan(app, &sheet, &anew, None).await }
            })
        }
    }
}
