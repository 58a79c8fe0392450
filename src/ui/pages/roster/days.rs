//! 今明两天: what is at risk, and what to do about it.

use leptos::prelude::*;

use super::candidates::candidates;
use super::words::{name, names, place_words};
use crate::app::commands::roster_board as acts;
use crate::app::commands::standby;
use crate::app::{App, use_app};
use crate::domain::shifts::{
    Blocker, Outlook, Risk, Said, Sheet, Skill, Stood, blockers, handed_to, on_call, outlook,
    roster,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates, roster_board as board, roster_life as say, shifts};
use crate::ui::components::{
    Badge, Button, EmptyState, Kind, LinkButton, Notice, PageHead, Section, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::act;
use crate::ui::route::{Route, Staff};

/// How many days are looked at.
const DAYS: u64 = 2;

/// A shift of these days, in words.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    id: RecordId,
    day: chrono::NaiveDate,
    title: String,
    /// Who comes, with what each said.
    on: Vec<(String, Said)>,
    grave: bool,
    risks: Vec<String>,
    /// Whose place falls empty, where somebody said no.
    off: Option<RecordId>,
    /// Whether there is a place to fill.
    open: bool,
    note: bool,
    /// Who is on call, and what keeps them from taking the place that is empty.
    ready: Vec<(RecordId, String, Vec<Blocker>)>,
    all: String,
}

fn rows(app: App, state: &State, today: chrono::NaiveDate, lang: Lang) -> Vec<Row> {
    let all = roster(state);
    let on_call = on_call(state);
    outlook(state, today, DAYS)
        .into_iter()
        .map(|o| {
            let stood = Stood::of(state, &o.staffing.shift);
            let hours = stood
                .span()
                .map(|(f, to)| [dates::clock(f.time()), dates::clock(to.time())].join("～"));
            let title =
                [hours.unwrap_or_default().as_str(), " ", &stood.title, &place_words(&stood, lang)]
                    .concat();
            let declined = |o: &Outlook| {
                o.said.iter().find(|(_, s)| matches!(s, Said::Declines(_))).map(|(id, _)| *id)
            };
            let ready = on_call.get(&o.staffing.id).into_iter().flatten();
            let ready: Vec<RecordId> = ready.copied().collect();
            Row {
                ready: ready_rows(app, state, &o, &ready, declined(&o), lang),
                id: o.staffing.id,
                day: stood.day.unwrap_or(today),
                title,
                on: o.said.iter().map(|(id, s)| (name(state, id, lang), s.clone())).collect(),
                grave: o.is_at_risk(),
                risks: o.risks.iter().map(|r| risk_words(state, *r, lang)).collect(),
                off: declined(&o),
                open: o.is_at_risk() || o.staffing.room() > 0,
                note: handed_to(state, &all, &o.staffing.id).is_some(),
                all: names(state, &o.staffing.volunteers, lang),
            }
        })
        .collect()
}

/// Those on call for a shift, once `off` has left it.
fn ready_rows(
    app: App,
    state: &State,
    outlook: &Outlook,
    ready: &[RecordId],
    off: Option<RecordId>,
    lang: Lang,
) -> Vec<(RecordId, String, Vec<Blocker>)> {
    let Some(day) = outlook.staffing.shift.day.filter(|_| !ready.is_empty()) else {
        return Vec::new();
    };
    let mut sheet = Sheet::of(state, &app.community(), day, day);
    let Some(s) = sheet.duty(&outlook.staffing.id) else { return Vec::new() };
    if let Some(v) = off.and_then(|id| sheet.person(&id)) {
        sheet.take(v, s);
    }
    let one = |id: &RecordId| {
        let v = sheet.person(id)?;
        Some((*id, name(state, id, lang), blockers(&sheet, v, s)))
    };
    ready.iter().filter_map(one).collect()
}

fn risk_words(state: &State, risk: Risk, lang: Lang) -> String {
    let who = |id: &RecordId| name(state, id, lang);
    match risk {
        Risk::Short(n) => say::R_SHORT.fill(lang, &[&n.to_string()]),
        Risk::RoleShort(skill, n) => {
            let skill = state.get::<Skill>(&skill).unwrap_or_default().name;
            say::R_ROLE.fill(lang, &[&skill, &n.to_string()])
        }
        Risk::Declined(id) => say::R_DECLINED.fill(lang, &[&who(&id)]),
        Risk::NewcomerAlone(id) => say::R_NEWCOMER.fill(lang, &[&who(&id)]),
        Risk::Silent(id) => say::R_SILENT.fill(lang, &[&who(&id)]),
        Risk::MissedLately(id, n) => say::R_MISSED.fill(lang, &[&who(&id), &n.to_string()]),
    }
}

/// The page.
#[component]
pub fn DaysPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let data = Memo::new(move |_| app.read(|state| rows(app, state, today, lang())));
    let asking = RwSignal::new(None::<RecordId>);
    let calling_off = RwSignal::new(None::<RecordId>);
    let back = (Route::Shifts, t(shifts::SHIFTS));
    let body = move || {
        let all = data.get();
        if all.is_empty() {
            let next = (t(say::TO_BOARD), Route::Staff(Staff::Board));
            let (title, why) = (t(say::DAYS_NONE), t(say::DAYS_NONE_WHY));
            return view! { <EmptyState title why next/> }.into_any();
        }
        let days: std::collections::BTreeSet<_> = all.iter().map(|row| row.day).collect();
        let day = |day: chrono::NaiveDate| {
            let title = tf(say::DAY_HEAD, move |lang| {
                vec![dates::from_today(day, today, lang), dates::weekday_day(day, lang)]
            });
            let own: Vec<Row> = all.iter().filter(|row| row.day == day).cloned().collect();
            let rows = own.into_iter().map(|row| shift(row, asking, calling_off)).collect_view();
            view! { <Section title>{rows}</Section> }
        };
        days.into_iter().map(day).collect_view().into_any()
    };
    view! {
        <PageHead title=t(say::DAYS) lead=t(say::DAYS_WHY) back/>
        {body}
        <p class="row">
            <LinkButton label=t(say::SWAPS) to=Route::Staff(Staff::Swaps) kind=Kind::Quiet/>
            <LinkButton label=t(say::SIGN_UP) to=Route::Staff(Staff::SignUp) kind=Kind::Quiet/>
        </p>
    }
    .into_any()
}

fn shift(
    row: Row,
    asking: RwSignal<Option<RecordId>>,
    calling_off: RwSignal<Option<RecordId>>,
) -> AnyView {
    let (label, tone) = match (row.grave, row.risks.is_empty()) {
        (true, _) => (say::AT_RISK, Tone::Must),
        (false, false) => (say::LOOK, Tone::Plain),
        (false, true) => (say::FINE, Tone::Good),
    };
    let (id, off) = (row.id, row.off);
    let on = row.on.into_iter().map(|(name, said)| {
        let (label, tone) = match said {
            Said::Comes => (say::COMES, Tone::Good),
            Said::Declines(_) => (say::DECLINES, Tone::Must),
            Said::Nothing => (say::SILENT, Tone::Plain),
        };
        view! { <li class="row">{name} " " <Badge label=t(label) tone/></li> }
    });
    let on = on.collect_view();
    let nobody = row.all.is_empty().then(|| view! { <p class="soft">{t(say::R_NOBODY)}</p> });
    let risks = row.risks.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    let here = Memo::new(move |_| asking.with(|asked| *asked == Some(id)));
    let expanded = move || if here.get() { "true" } else { "false" };
    let toggle = move || asking.update(|a| *a = (*a != Some(id)).then_some(id));
    let fill = row.open.then(|| {
        view! {
            <button type="button" class=Kind::Secondary.class() aria-expanded=expanded on:click=move |_| toggle()>
                {t(say::WHAT_TO_DO)}
            </button>
        }
    });
    let of = move |page: fn(String) -> Staff| Route::Staff(page(id.to_string()));
    let ready = ready_lines(id, off, row.grave, row.ready);
    let all = row.all;
    view! {
        <section class="section stack">
            <h3><a href=Route::Shift(id.to_string()).href()>{row.title}</a></h3>
            <p><Badge label=t(label) tone/></p>
            <ul class="must">{risks}</ul>
            {nobody}
            <ul role="list" class="list">{on}</ul>
            {ready}
            {row.note.then(|| view! {
                <p><a href=of(Staff::Handover).href()>{t(say::NOTE_WAITS)}</a></p>
            })}
            <p class="row">
                {fill}
                <LinkButton label=t(say::TO_PRESENCE) to=of(Staff::Presence) kind=Kind::Quiet/>
                <LinkButton label=t(say::TO_HANDOVER) to=of(Staff::Handover) kind=Kind::Quiet/>
                <Button label=t(say::CALL_OFF) kind=Kind::Quiet on_click=move || calling_off.set(Some(id))/>
            </p>
            {move || here.get().then(|| untrack(|| candidates(id, off)))}
            {move || (calling_off.get() == Some(id)).then(|| untrack(|| call_off(id, all.clone(), calling_off)))}
        </section>
    }
    .into_any()
}

/// Those on call, each to be called up where somebody is missing.
fn ready_lines(
    id: RecordId,
    off: Option<RecordId>,
    missing: bool,
    ready: Vec<(RecordId, String, Vec<Blocker>)>,
) -> AnyView {
    let app = use_app();
    let none = ready.is_empty();
    let lines = ready.into_iter().map(|(who, name, against)| {
        let call = (missing && against.is_empty()).then(|| {
            act(t(board::CALL_UP), Kind::Secondary, move || standby::call_up(app, id, who, off))
        });
        let why = move || {
            let full = |b: &&Blocker| **b != Blocker::Full;
            let words: Vec<String> =
                against.iter().filter(full).map(|b| b.words(lang())).collect();
            words.join("、")
        };
        let words = tf(say::ON_CALL_LINE, move |_| vec![name.clone()]);
        view! { <li class="split"><span>{words} <span class="soft">" " {why}</span></span> {call}</li> }
    });
    let lines = lines.collect_view();
    (!none).then(|| view! { <ul role="list" class="list">{lines}</ul> }).into_any()
}

/// Asks before a shift is called off, and says who must hear of it.
fn call_off(id: RecordId, who: String, asked: RwSignal<Option<RecordId>>) -> AnyView {
    let app = use_app();
    let why = if who.is_empty() {
        t(say::CALL_OFF_NOBODY)
    } else {
        tf(say::CALL_OFF_WHY, move |_| vec![who.clone()])
    };
    let sure = act(t(say::CALL_OFF_SURE), Kind::Danger, move || async move {
        acts::call_off(app, id, true).await?;
        asked.set(None);
        Ok(())
    });
    view! {
        <Notice tone=Tone::Must>
            <p role="status">{why}</p>
            <p class="row">
                {sure}
                <Button label=t(say::THINK_AGAIN) kind=Kind::Quiet on_click=move || asked.set(None)/>
            </p>
        </Notice>
    }
    .into_any()
}
