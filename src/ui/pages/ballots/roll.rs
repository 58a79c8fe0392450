//! The roll: drawn up from the register, frozen, published, objected to.

use leptos::prelude::*;

use super::board::local_rules;
use super::rules::{roll_fold, rule_fold};
use super::words::weight;
use super::{phase_of, roll_of, side};
use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{
    Ballot, BallotPhase, Drawn, Objection, RollFrozen, RollPart, Weight, area_text, doors, draw_up,
    roll_notice,
};
use crate::log::{OpId, RecordId, State};
use crate::text::{ballots as say, dates};
use crate::ui::components::{
    Button, Column, Fact, Facts, Form, FormErrors, Kind, LinkButton, Notice, Section, Table,
    TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, document_of, number, print, typed};
use crate::ui::route::{BallotPage, Route};

/// The page of the roll.
#[component]
pub fn RollPage(
    /// Which ballot.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, BallotPage::Roll, move || {
        let roll = roll_of(app, id);
        let phase = phase_of(app, id);
        view! {
            <div class="no-print">
                {move || frozen_facts(roll.get())}
                {move || (phase.get() <= BallotPhase::Roll).then(|| freezing(id, roll.get().is_some()))}
                {move || {
                    (phase.get() >= BallotPhase::Open)
                        .then(|| view! { <p class="soft">{t(say::REFREEZE_LATE)}</p> })
                }}
            </div>
            <div class="no-print">{rules_of(id)}</div>
            {move || roll.get().filter(|r| !r.parts.is_empty()).map(|roll| listed(id, roll))}
            <div class="no-print">{objections(id, false)}</div>
        }
        .into_any()
    })
}

/// The rules the roll and its notice rest on, each with its source.
fn rules_of(id: RecordId) -> AnyView {
    let ballot = use_app().peek(|s| s.get::<Ballot>(&id)).unwrap_or_default();
    let owners = ballot.matter.is_owners().then(|| view! { {roll_fold()} {local_rules(id)} });
    view! { {owners} {rule_fold(ballot.rule_pack())} }.into_any()
}

fn frozen_facts(roll: Option<RollFrozen>) -> Option<AnyView> {
    let roll = roll?;
    let total = Weight::new(roll.heads, roll.area);
    let with_area = roll.area > 0;
    let day = roll.day.unwrap_or_default();
    let line =
        tf(say::FROZEN, move |lang| vec![dates::day(day, lang), weight(total, with_area, lang)]);
    let hash = (!roll.hash.is_empty())
        .then(|| view! { <Facts><Fact term=t(say::HASH)><code>{roll.hash}</code></Fact></Facts> });
    Some(view! { <p><strong>{line}</strong></p> {hash} }.into_any())
}

/// Freezing: from the register of the estate, or a number of heads where there is none.
fn freezing(id: RecordId, again: bool) -> AnyView {
    let app = use_app();
    let ballot = app.peek(|s| s.get::<Ballot>(&id)).unwrap_or_default();
    let Some(estate) = ballot.estate else { return heads_only(id) };
    let parking = ballot.counts_parking();
    let drawn = Memo::new(move |_| app.read(|state| draw_up(state, &estate, parking)));
    (move || {
        let drawn = drawn.get();
        if drawn.rows.is_empty() {
            return view! {
                <Notice tone=Tone::Must>
                    <p>{t(say::NO_UNITS)}</p>
                    <LinkButton label=t(say::TO_IMPORT) to=Route::Import/>
                </Notice>
            }
            .into_any();
        }
        let (label, kind) =
            if again { (say::FREEZE_AGAIN, Kind::Secondary) } else { (say::FREEZE, Kind::Primary) };
        view! {
            <div class="stack">
                <p class="soft measure">{t(say::FREEZE_WHY)}</p>
                <p>{tf(say::PARKING_LINE, move |lang| vec![parking.name().get(lang).to_owned()])}</p>
                {drawn_up(&drawn)}
                {act(t(label), kind, move || acts::freeze_roll(app, id))}
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// What the register gives now, and what is odd about it.
fn drawn_up(drawn: &Drawn) -> AnyView {
    let total = Weight::new(
        drawn.rows.len() as u64,
        drawn.rows.iter().map(|r| r.area).fold(0, u64::saturating_add),
    );
    let total = tf(say::DRAWN, move |_| vec![total.heads.to_string(), area_text(total.area)]);
    let (merged, left_out) = (drawn.merged, drawn.left_out);
    let count =
        |n: usize, msg| (n > 0).then(|| view! { <li>{tf(msg, move |_| vec![n.to_string()])}</li> });
    let bare = (!drawn.without_area.is_empty()).then(|| {
        let count = drawn.without_area.len().to_string();
        let some = drawn.without_area[..drawn.without_area.len().min(8)].join("、");
        let text = tf(say::WITHOUT_AREA, move |_| vec![count.clone(), some.clone()]);
        view! { <Notice tone=Tone::Must><p>{text}</p></Notice> }
    });
    let alone = (drawn.parking_alone > 0).then(|| {
        let count = drawn.parking_alone.to_string();
        let text = tf(say::PARKING_ALONE, move |_| vec![count.clone()]);
        view! { <Notice tone=Tone::Must><p>{text}</p></Notice> }
    });
    view! {
        <p>{total}</p>
        {alone}
        <ul>{count(merged, say::MERGED)} {count(left_out, say::LEFT_OUT)}</ul>
        {bare}
    }
    .into_any()
}

fn heads_only(id: RecordId) -> AnyView {
    let app = use_app();
    let (heads, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        match number(heads) {
            Ok(Some(heads)) => app.run(acts::freeze_heads(app, id, heads)),
            _ => errors.say("heads", say::NUMBER_WRONG),
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField
                id="heads"
                label=t(say::TOTAL_HEADS)
                value=heads
                keys="numeric"
                short=true
                errors
            />
            <Button label=t(say::FREEZE) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// One row as it is listed: number, doors, area.
fn lines(state: &State, roll: &RollFrozen) -> Vec<(u32, String, u64)> {
    let areas = roll
        .parts
        .iter()
        .flat_map(|part| state.get::<RollPart>(part).map(|p| p.areas).unwrap_or_default());
    (1..).zip(doors(state, roll)).zip(areas).map(|((n, door), area)| (n, door, area)).collect()
}

/// The notice and the rows: on the screen a long table, on paper the notice with them under it.
fn listed(id: RecordId, roll: RollFrozen) -> AnyView {
    let app = use_app();
    let rows = StoredValue::new(app.read(|state| lines(state, &roll)));
    let text = Memo::new(move |_| {
        app.read(|state| {
            let ballot = state.get::<Ballot>(&id).unwrap_or_default();
            roll_notice(state, &id, &ballot, lang())
        })
    });
    let columns = vec![
        Column::words(t(say::PAPER_NO)).fixed(),
        Column::words(t(say::DOORS)).fixed(),
        Column::numbers(t(say::BY_AREA)).fixed(),
    ];
    let cell = UnsyncCallback::new(move |(row, column): (usize, usize)| {
        rows.with_value(|rows: &Vec<(u32, String, u64)>| {
            let Some((n, door, area)) = rows.get(row) else { return String::new() };
            match column {
                0 => n.to_string(),
                1 => door.clone(),
                _ => area_text(*area),
            }
        })
    });
    let count = Signal::derive(move || rows.with_value(Vec::len));
    view! {
        <div class="print-only">{document_of(text.into())}</div>
        <Table caption=t(say::ROLL_TABLE) columns rows=count cell/>
        <p class="no-print row after">
            <Button label=t(say::PRINT_ROLL) on_click=print/>
        </p>
    }
    .into_any()
}

/// An objection and its answer, if there is one.
#[derive(Clone, PartialEq)]
struct Said {
    fact: OpId,
    text: String,
    day: Option<chrono::NaiveDate>,
    answer: Option<String>,
}

fn said(state: &State, id: &RecordId, to_result: bool) -> Vec<Said> {
    let all = state.facts::<Objection>(id);
    let answer =
        |fact: OpId| all.iter().find(|(_, o)| o.answers == Some(fact)).map(|(_, o)| o.text.clone());
    all.iter()
        .filter(|(_, o)| o.answers.is_none() && o.to_result == to_result)
        .map(|(fact, o)| Said {
            fact: fact.id,
            text: o.text.clone(),
            day: o.day,
            answer: answer(fact.id),
        })
        .collect()
}

/// Objections to the roll or to the result, and noting one.
pub(super) fn objections(id: RecordId, to_result: bool) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| said(state, &id, to_result)));
    // One answer at a time is written.
    let open = RwSignal::new(None::<OpId>);
    let title = if to_result { say::RESULT_OBJECTIONS } else { say::OBJECTIONS };
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(text);
        if words.is_empty() {
            errors.say("objection", say::TEXT_MISSING);
            return;
        }
        let said = Objection { to_result, text: words, ..Objection::default() };
        app.run(async move {
            acts::note_objection(app, id, said).await?;
            text.set(String::new());
            Ok(())
        });
    };
    view! {
        <Section title=t(title)>
            {move || {
                all.with(Vec::is_empty).then(|| view! { <p class="soft">{t(say::NO_OBJECTIONS)}</p> })
            }}
            <ul role="list" class="list">
                {move || all.get().into_iter().map(|one| objection(id, to_result, one, open)).collect_view()}
            </ul>
            <Form on_submit=Callback::new(submit)>
                <TextField
                    id="objection"
                    label=t(say::OBJECTION)
                    hint=t(say::OBJECTION_HINT)
                    value=text
                    errors
                />
                <Button label=t(say::NOTE_OBJECTION)/>
            </Form>
        </Section>
    }
    .into_any()
}

fn objection(id: RecordId, to_result: bool, said: Said, open: RwSignal<Option<OpId>>) -> AnyView {
    let day = said.day.unwrap_or_default();
    let answer = if let Some(answer) = said.answer {
        let text = tf(say::ANSWERED, move |_| vec![answer.clone()]);
        view! { <p class="soft">{text}</p> }.into_any()
    } else {
        answering(id, to_result, said.fact, open)
    };
    view! {
        <li>
            <p>{move || dates::day(day, lang())} " " {said.text}</p>
            {answer}
        </li>
    }
    .into_any()
}

/// A field for the answer to an objection, once it is asked for.
fn answering(id: RecordId, to_result: bool, fact: OpId, open: RwSignal<Option<OpId>>) -> AnyView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let submit = move |()| {
        let words = typed(text);
        if words.is_empty() {
            return;
        }
        let answers = Some(fact);
        let said = Objection { to_result, text: words, answers, ..Objection::default() };
        app.run(acts::note_objection(app, id, said));
    };
    (move || {
        if open.get() != Some(fact) {
            let ask = move || open.set(Some(fact));
            return view! { <Button label=t(say::NOTE_ANSWER) on_click=ask/> }.into_any();
        }
        view! {
            <Form on_submit=Callback::new(submit)>
                <TextField id="answer" label=t(say::ANSWER) value=text/>
                <Button label=t(say::NOTE_ANSWER)/>
            </Form>
        }
        .into_any()
    })
    .into_any()
}
