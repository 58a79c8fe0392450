//! One row at hand: what stands on its paper, what was entered before, delivery, proxy.

use leptos::prelude::*;

use super::board::local_rules;
use super::enter::Desk;
use super::words::building_of;
use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::community::name_of;
use crate::domain::deliberation::ballot::roll::of_row;
use crate::domain::deliberation::ballot::{
    Ballot, Cast, Choice, Delivered, DeliveredBy, Delivery, Proxy, RollPart, RowState, area_text,
    casts, place_of, proxy_of,
};
use crate::log::{OpId, RecordId};
use crate::text::{ballots as say, dates};
use crate::ui::components::{
    Button, Checkbox, Choice as Option_, DateField, Form, FormErrors, Kind, Notice, Select,
    TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, typed};
use crate::ui::shell::router::focus;

/// The heading the eye goes to.
const TITLE: &str = "row-title";

/// The row at hand.
pub(super) fn row_panel(desk: Desk, row: u32) -> AnyView {
    let app = use_app();
    let name = desk.name(row);
    let doors = name.split('、').count();
    let area = app.peek(|s| {
        let (part, place) = desk.roll.with_value(|roll| place_of(roll, row))?;
        s.get::<RollPart>(&part)?.areas.get(place).copied()
    });
    let area = area_text(area.unwrap_or_default());
    let line = tf(say::ROW_LINE, move |_| vec![(row + 1).to_string(), area.clone()]);
    let several = (doors > 1).then(|| {
        view! { <p>{tf(say::ONE_OWNER, move |_| vec![doors.to_string()])}</p> }
    });
    let state = Memo::new(move |_| {
        app.read(|s| desk.states(s, &[row]).first().copied().unwrap_or_default())
    });
    let holder = Memo::new(move |_| {
        app.read(|s| {
            let proxy = desk.roll.with_value(|roll| proxy_of(s, roll, row))?;
            name_of(s, &proxy.holder)
        })
    });
    request_animation_frame(|| focus(TITLE));
    view! {
        <section class="stack">
            <h2 id=TITLE tabindex="-1" class="live-title">{name}</h2>
            <p class="soft">{line}</p>
            {several}
            {move || holder.get().map(|who| {
                view! { <p><strong>{say::PROXY_LINE.fill(lang(), &[&who])}</strong></p> }
            })}
            {move || (state.get() == RowState::Disputed).then(|| settle(desk, row))}
            {choices(desk, row)}
            <p><Button label=t(crate::text::common::BACK) kind=Kind::Quiet on_click=move || desk.row.set(None)/></p>
            {earlier(desk, row, state)}
            {delivery(desk, row)}
            {proxy(desk, row)}
        </section>
    }
    .into_any()
}

/// Enters a paper, and goes back to the doors.
fn enter(desk: Desk, said: Cast) {
    let app = use_app();
    let name = desk.name(said.row);
    app.run(async move {
        acts::enter_paper(app, desk.id, said).await?;
        desk.said.set(say::RECORDED.fill(lang_now(), &[&name]));
        desk.row.set(None);
        request_animation_frame(|| focus("door"));
        Ok(())
    });
}

fn lang_now() -> crate::text::Lang {
    crate::app::prefs::prefs().lang.get_untracked()
}

/// The boxes of the paper as four large keys; in an election, the names first.
fn choices(desk: Desk, row: u32) -> AnyView {
    let app = use_app();
    let paper = RwSignal::new(String::new());
    let ballot = app.peek(|s| s.get::<Ballot>(&desk.id)).unwrap_or_default();
    let picked: Vec<RwSignal<bool>> =
        ballot.candidates.iter().map(|_| RwSignal::new(false)).collect();
    let cast = move |choice, picks| Cast {
        row,
        choice,
        picks,
        paper: typed(paper).parse().ok(),
        second: desk.second.get_untracked(),
    };
    let key = move |choice: Choice| {
        view! {
            <button
                type="button"
                class="button"
                on:click=move |_| enter(desk, cast(choice, Vec::new()))
            >
                {t(choice.name())}
            </button>
        }
        .into_any()
    };
    let names = desk.election.map(|(seats, _)| {
        let boxes: Vec<AnyView> = ballot
            .candidates
            .iter()
            .zip(&picked)
            .map(|(who, picked)| candidate(who, *picked))
            .collect();
        let picked = picked.clone();
        let done = move || {
            let picks = (0..).zip(&picked).filter(|(_, p)| p.get_untracked()).map(|(i, _)| i);
            enter(desk, cast(Choice::For, picks.collect()));
        };
        view! {
            <fieldset class="field">
                <legend>{tf(say::PICK, move |_| vec![seats.to_string()])}</legend>
                <div class="choices">{boxes}</div>
            </fieldset>
            <Button label=t(say::ENTER_PICKS) kind=Kind::Primary on_click=done/>
        }
    });
    let all = Choice::ALL.iter().filter(|c| desk.election.is_none() || **c != Choice::For);
    let mut keys: Vec<Choice> = all.copied().collect();
    // As on the paper, the spoilt one last.
    keys.rotate_left(1);
    view! {
        {names}
        <div class="verdicts">{keys.into_iter().map(key).collect_view()}</div>
        <TextField id="paper" label=t(say::PAPER_NUMBER) value=paper keys="numeric" short=true/>
    }
    .into_any()
}

fn candidate(who: &RecordId, picked: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let name = app.peek(|s| name_of(s, who)).unwrap_or_default();
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=picked
                on:change=move |event| picked.set(event_target_checked(&event))
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// An entry in words.
fn words_of(app: crate::app::App, desk: Desk, said: &Cast) -> String {
    let mut text = said.choice.name().get(lang()).to_owned();
    if !said.picks.is_empty() {
        let ballot = app.peek(|s| s.get::<Ballot>(&desk.id)).unwrap_or_default();
        let names = said.picks.iter().filter_map(|n| ballot.candidates.get(*n as usize));
        let names: Vec<String> = names.filter_map(|who| app.peek(|s| name_of(s, who))).collect();
        text = names.join("、");
    }
    text
}

fn entries(app: crate::app::App, desk: Desk, row: u32) -> Vec<(OpId, Cast)> {
    app.read(|state| desk.roll.with_value(|roll| casts(state, roll, row)))
}

/// What was entered before, each to be taken back; hidden from the second person, who must not look.
fn earlier(desk: Desk, row: u32, state: Memo<RowState>) -> AnyView {
    let app = use_app();
    (move || {
        let hidden = desk.second.get() && state.get() != RowState::Disputed;
        let all = entries(app, desk, row);
        if hidden || all.is_empty() {
            return None;
        }
        let lines: Vec<AnyView> = all
            .into_iter()
            .map(|(id, said)| {
                let text = words_of(app, desk, &said);
                let back = act(t(say::TAKE_BACK), Kind::Quiet, move || {
                    acts::take_back_entry(app, desk.id, row, id)
                });
                view! { <li class="split"><span>{text}</span> {back}</li> }.into_any()
            })
            .collect();
        Some(view! {
            <h3>{t(say::EARLIER)}</h3>
            <ul role="list" class="list">{lines}</ul>
        })
    })
    .into_any()
}

/// Entries differ: one of them is chosen.
fn settle(desk: Desk, row: u32) -> AnyView {
    let app = use_app();
    let mut seen: Vec<(Choice, Vec<u32>)> = Vec::new();
    let mut keys: Vec<AnyView> = Vec::new();
    for (_, said) in entries(app, desk, row) {
        let vote = (said.choice, said.picks.clone());
        if seen.contains(&vote) {
            continue;
        }
        seen.push(vote);
        let label = words_of(app, desk, &said);
        let settle = move || acts::settle_row(app, desk.id, row, said.choice, said.picks.clone());
        keys.push(act(label.into(), Kind::Secondary, settle));
    }
    if !seen.iter().any(|(choice, _)| *choice == Choice::Invalid) {
        keys.push(act(t(say::INVALID), Kind::Secondary, move || {
            acts::settle_row(app, desk.id, row, Choice::Invalid, Vec::new())
        }));
    }
    view! {
        <Notice tone=Tone::Must>
            <p>{t(say::SETTLE)}</p>
            <p class="row">{keys}</p>
        </Notice>
    }
    .into_any()
}

/// How the paper reached its owner, and that it came back.
fn delivery(desk: Desk, row: u32) -> AnyView {
    let app = use_app();
    let known = Memo::new(move |_| {
        app.read(|s| {
            let all =
                desk.roll.with_value(|roll| of_row::<Delivered>(s, roll, row, |d| d.row).pop());
            all.map(|(_, d)| (d.how, d.day.unwrap_or_default()))
        })
    });
    let how = RwSignal::new(Delivery::Hand.word().to_owned());
    let day = RwSignal::new(app.today().to_string());
    let (by, witness) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let choices = Signal::derive(move || {
        let one = |how: &Delivery| Option_::new(how.word(), how.name().get(lang()));
        Delivery::ALL.iter().map(one).collect::<Vec<_>>()
    });
    let note = move |rows: Vec<u32>| {
        let said = Delivered {
            how: how.with_untracked(|word| Delivery::of_word(word)).unwrap_or_default(),
            day: day.with_untracked(|text| text.parse().ok()),
            ..Delivered::default()
        };
        let by = DeliveredBy { by: typed(by), witness: typed(witness), ..DeliveredBy::default() };
        app.run(acts::deliver_papers(app, desk.id, rows, said, by));
    };
    let whole = move || {
        let name = desk.name(row);
        let building = building_of(name.split('、').next().unwrap_or_default()).to_owned();
        let rows = desk.doors.with_value(|doors| {
            let here = |doors: &String| doors.split('、').any(|d| building_of(d) == building);
            (0..).zip(doors).filter(|(_, d)| here(d)).map(|(row, _)| row).collect()
        });
        note(rows);
    };
    view! {
        <details class="fold">
            <summary>
                {t(say::DELIVERY)} " "
                {move || known.get().map(|(how, day)| {
                    let words = [how.name().get(lang()).to_owned(), dates::day(day, lang())];
                    say::WAS_DELIVERED.fill(lang(), &[&words[0], &words[1]])
                })}
            </summary>
            <Form on_submit=Callback::new(move |()| note(vec![row]))>
                <Select id="how" label=t(say::HOW) value=how choices/>
                <DateField id="delivered" label=t(say::DAY) value=day/>
                <TextField id="by" label=t(say::BY) value=by/>
                <TextField id="witness" label=t(say::WITNESS) value=witness/>
                <p class="row">
                    <Button label=t(say::NOTE_DELIVERY)/>
                    <Button label=t(say::NOTE_DELIVERY_ALL) on_click=whole/>
                </p>
            </Form>
            {act(t(say::NOTE_RETURN), Kind::Secondary, move || acts::take_paper_back(app, desk.id, row))}
        </details>
    }
    .into_any()
}

/// Somebody votes for the owner.
fn proxy(desk: Desk, row: u32) -> AnyView {
    let app = use_app();
    let (name, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let (written, opinion) = (RwSignal::new(true), RwSignal::new(true));
    let submit = move |()| {
        errors.clear();
        let holder = typed(name);
        if holder.is_empty() {
            errors.say("holder", say::NAME_MISSING);
            return;
        }
        let (written, opinion) = (written.get_untracked(), opinion.get_untracked());
        let said = Proxy { row, written, opinion, ..Proxy::default() };
        app.run(acts::give_proxy(app, desk.id, holder, said));
    };
    view! {
        <details class="fold">
            <summary>{t(say::PROXY)}</summary>
            <Form on_submit=Callback::new(submit)>
                <TextField id="holder" label=t(say::HOLDER) value=name errors/>
                <Checkbox id="written" label=t(say::WRITTEN) checked=written/>
                <Checkbox id="opinion" label=t(say::OPINION) checked=opinion/>
                <Button label=t(say::NOTE_PROXY)/>
            </Form>
            {local_rules(desk.id)}
        </details>
    }
    .into_any()
}
