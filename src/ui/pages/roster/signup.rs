//! 接龙报名: a list of shifts out to the group, and back with names.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::words::{place_words, stood_words, tick};
use crate::app::commands::roster_life as acts;
use crate::app::use_app;
use crate::domain::deliberation::chain::{ChainChoice, ChainRow};
use crate::domain::shifts::{
    Fit, Helper, SignUp, Staffing, Stood, Stuck, letter, read_sign_ups, shifts_between,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, roster_life as say, shifts};
use crate::ui::components::{
    Button, Checkbox, Choice, CopyForGroup, DateField, ErrorSummary, Form, FormErrors, Kind,
    PageHead, Section, Select, TextArea,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::route::Route;

/// The most days of one list.
const MOST_DAYS: i64 = 28;

/// A shift a line takes, to be looked over.
#[derive(Clone)]
struct Pick {
    shift: RecordId,
    words: String,
    on: RwSignal<bool>,
    /// Why it cannot be ticked.
    wrong: Option<String>,
}

/// A line to look over.
#[derive(Clone)]
struct Item {
    row: ChainRow,
    stuck: bool,
    words: Vec<String>,
    picks: Vec<Pick>,
}

/// The page.
#[component]
pub fn SignUpPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let near = today.checked_add_days(Days::new(2)).unwrap_or(today);
    let (from, to) = (RwSignal::new(today.to_string()), RwSignal::new(near.to_string()));
    let (short, kind) = (RwSignal::new(true), RwSignal::new(String::new()));
    let days = Memo::new(move |_| {
        let day = |text: RwSignal<String>| text.with(|t| t.parse::<NaiveDate>().ok());
        let (from, to) = (day(from)?, day(to)?);
        ((to - from).num_days() >= 0 && (to - from).num_days() < MOST_DAYS).then_some((from, to))
    });
    let open = Memo::new(move |_| {
        let Some((from, to)) = days.get() else { return Vec::new() };
        let (now, short) = (app.now(), short.get());
        app.read(|state| {
            let all = shifts_between(state, from, to).into_iter();
            let open = |s: &Staffing| s.shift.span().is_some_and(|(begins, _)| begins > now);
            all.filter(|s| open(s) && (!short || s.room() > 0)).collect::<Vec<Staffing>>()
        })
    });
    let kinds = Signal::derive(move || {
        let titles: BTreeSet<String> =
            open.with(|all| all.iter().map(|s| s.shift.title.clone()).collect());
        let mut choices = vec![Choice::new("", say::LIST_ALL.get(lang()))];
        choices.extend(titles.into_iter().map(|title| Choice::new(title.clone(), title)));
        choices
    });
    let listed = Memo::new(move |_| {
        let kind = kind.get();
        let mut all = open.get();
        // Of a kind that is not among these days there is nothing to choose from: all are listed then.
        if all.iter().any(|s| s.shift.title == kind) {
            all.retain(|s| s.shift.title == kind);
        }
        all
    });
    let none = Memo::new(move |_| listed.with(Vec::is_empty));
    let wrong = move || days.with(Option::is_none);
    let text = Signal::derive(move || {
        let Some(days) = days.get() else { return String::new() };
        listed.with(|all| app.read(|state| list(state, all, days, lang())))
    });
    let back = (Route::Shifts, t(shifts::SHIFTS));
    view! {
        <PageHead title=t(say::SIGN_UP) lead=t(say::SIGN_UP_WHY) back/>
        <div class="stack measure">
            <DateField id="from" label=t(say::FROM) value=from/>
            <DateField id="to" label=t(say::TO) value=to/>
            <Select id="kind" label=t(say::LIST_KIND) value=kind choices=kinds/>
            <Checkbox id="short" label=t(say::ONLY_SHORT) checked=short/>
            <p role="status">{move || wrong().then(|| view! { <span class="wrong">{t(say::DAYS_WRONG)}</span> })}</p>
        </div>
        {move || {
            if none.get() {
                return (!wrong()).then(|| view! { <p class="soft">{t(say::LIST_EMPTY)}</p> }.into_any());
            }
            Some(view! {
                <Section title=t(say::LIST_OUT)>
                    <CopyForGroup id="list-out" text file=t(say::SIGN_UP)/>
                </Section>
                <Section title=t(say::LIST_BACK)>{untrack(|| list_back(listed))}</Section>
            }
            .into_any())
        }}
    }
    .into_any()
}

/// As long as a chat still reads; what is longer goes without places.
const SHORT: usize = 300;

/// The list as it goes out: letters, so that nobody need write a date.
fn list(state: &State, all: &[Staffing], days: (NaiveDate, NaiveDate), lang: Lang) -> String {
    let whole = list_with(state, all, days, true, lang);
    if whole.chars().count() > SHORT { list_with(state, all, days, false, lang) } else { whole }
}

fn list_with(
    state: &State,
    all: &[Staffing],
    (from, to): (NaiveDate, NaiveDate),
    places: bool,
    lang: Lang,
) -> String {
    let day = |d: NaiveDate| say::short_day(d, lang);
    let days = if from == to { day(from) } else { say::SPAN.fill(lang, &[&day(from), &day(to)]) };
    let how = if all.len() == 1 { say::LIST_HOW_ONE } else { say::LIST_HOW };
    let mut text = vec![say::LIST_HEAD.fill(lang, &[&days]), how.get(lang).to_owned()];
    let mut last = None;
    for (n, s) in all.iter().enumerate() {
        let stood = Stood::of(state, &s.shift);
        if stood.day != last {
            last = stood.day;
            text.extend(last.map(|day| say::TEXT_DAY.fill(lang, &[&say::day(day, lang)])));
        }
        let letter = letter(n).filter(|_| all.len() > 1).map(String::from).unwrap_or_default();
        let wanted = match s.room() {
            0 => say::ENOUGH.get(lang).to_owned(),
            n => say::WANTED.fill(lang, &[&n.to_string()]),
        };
        let start = stood.start.map(dates::clock).unwrap_or_default();
        let place = if places { place_words(&stood, lang) } else { String::new() };
        let line = say::LIST_LINE.fill(lang, &[&letter, &start, &stood.title, &place, &wanted]);
        text.push(line.trim().to_owned());
    }
    text.join("\n")
}

/// What a line says, to be looked over.
fn item(state: &State, read: SignUp, lang: Lang) -> Item {
    let mut words: Vec<String> = Vec::new();
    let mut add = |msg: Msg| words.push(msg.get(lang).to_owned());
    match &read.who {
        Ok(Helper::Newcomer(_)) => add(say::L_NEW),
        Ok(Helper::Person(_)) => add(say::L_PERSON),
        Ok(Helper::Volunteer(_)) => {}
        Err(Stuck::NoName) => add(say::L_NO_NAME),
        Err(_) => add(say::L_NAMESAKES),
    }
    if matches!(read.row.choice, ChainChoice::Stays | ChainChoice::Against) {
        add(say::L_STAYS);
    }
    if read.missed {
        add(say::L_MISSED);
    }
    if read.picks.iter().any(|p| !p.sure) {
        add(say::L_UNSURE);
    }
    let pick = |p: crate::domain::shifts::Pick| {
        let wrong = match &p.fit {
            Fit::Fine => None,
            Fit::Full => Some(say::L_FULL.get(lang).to_owned()),
            Fit::Blocked(all) => {
                Some(all.iter().map(|b| b.words(lang)).collect::<Vec<_>>().join(say::AND.get(lang)))
            }
        };
        let shift = state.get(&p.shift).unwrap_or_default();
        Pick {
            shift: p.shift,
            words: stood_words(&Stood::of(state, &shift), lang),
            on: RwSignal::new(p.sure && wrong.is_none()),
            wrong,
        }
    };
    Item {
        stuck: read.who.is_err(),
        words,
        picks: read.picks.into_iter().map(pick).collect(),
        row: read.row,
    }
}

fn list_back(listed: Memo<Vec<Staffing>>) -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let items = RwSignal::new(Vec::<Item>::new());
    let read = move |()| {
        errors.clear();
        let pasted = typed(text);
        let found: Vec<Item> = listed.with_untracked(|all| {
            let (community, today) = (app.community(), app.today());
            app.peek(|state| {
                let read = read_sign_ups(state, &community, all, &pasted, today);
                read.into_iter().map(|one| item(state, one, lang())).collect()
            })
        });
        if found.is_empty() {
            errors.say("list", say::LIST_NONE);
            errors.show();
        }
        items.set(found);
    };
    let take = move |()| {
        errors.clear();
        let ticked = |item: &Item| -> BTreeSet<RecordId> {
            let on = item.picks.iter().filter(|p| p.wrong.is_none() && p.on.get_untracked());
            on.map(|p| p.shift).collect()
        };
        let all = items.get_untracked();
        let taking: Vec<(ChainRow, BTreeSet<RecordId>)> = all
            .iter()
            .filter(|item| !item.stuck)
            .map(|item| (item.row.clone(), ticked(item)))
            .filter(|(_, shifts)| !shifts.is_empty())
            .collect();
        if taking.is_empty() {
            errors.say("list", say::NOTHING_TICKED);
            errors.show();
            return;
        }
        app.run(async move {
            acts::sign_up(app, taking).await?;
            items.set(Vec::new());
            text.set(String::new());
            Ok(())
        });
    };
    let some = Memo::new(move |_| items.with(|items| !items.is_empty()));
    view! {
        <div class="stack measure">
            <Form on_submit=Callback::new(read)>
                <ErrorSummary errors/>
                <TextArea id="list" label=t(say::LIST_PASTE) hint=t(say::LIST_PASTE_HINT) value=text rows=6 errors/>
                <Button label=t(say::LIST_READ)/>
            </Form>
            {move || some.get().then(|| {
                let many = items.with(Vec::len);
                view! {
                    <Form on_submit=Callback::new(take)>
                        <h3>{tf(say::LIST_LINES, move |_| vec![many.to_string()])}</h3>
                        <ul role="list" class="list">{items.get().into_iter().map(line).collect_view()}</ul>
                        <Button label=t(say::LIST_TAKE) kind=Kind::Primary/>
                    </Form>
                }
            })}
        </div>
    }
    .into_any()
}

fn line(item: Item) -> AnyView {
    let stuck = item.stuck;
    let picks = item.picks.into_iter().map(|pick| match pick.wrong {
        Some(wrong) => {
            let words = [pick.words, wrong].join("：");
            view! { <p class="wrong">{words}</p> }.into_any()
        }
        None if stuck => view! { <p class="soft">{pick.words}</p> }.into_any(),
        None => tick(Signal::stored(pick.words), pick.on),
    });
    let name = [item.row.name.as_str(), " ", &item.row.door(), " ", &item.row.rest].concat();
    let words = item.words.join("；");
    let class = if stuck { "wrong" } else { "soft" };
    view! {
        <li>
            <p><strong>{name}</strong></p>
            {(!words.is_empty()).then(|| view! { <p class=class>{words}</p> })}
            {picks.collect_view()}
        </li>
    }
    .into_any()
}
