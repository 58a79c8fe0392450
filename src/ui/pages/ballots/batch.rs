//! Papers counted together: of a secret ballot, or hands raised.

use std::cell::RefCell;
use std::collections::BTreeSet;

use leptos::prelude::*;

use super::words::weight;
use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::community::code::half_width;
use crate::domain::community::name_of;
use crate::domain::deliberation::ballot::{
    Ballot, Batch, BatchError, Choice, LEAST_BATCH, Weight, derive,
};
use crate::log::RecordId;
use crate::share::csv;
use crate::text::{Msg, ballots as say};
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, Kind, TextField};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, typed};

/// The fields of one line of a sum: papers, and their area.
#[derive(Clone)]
struct Line {
    name: Signal<String>,
    heads_id: &'static str,
    area_id: &'static str,
    heads: RwSignal<String>,
    area: RwSignal<String>,
}

impl Line {
    fn new(name: Signal<String>, heads_id: &'static str, area_id: &'static str) -> Self {
        let text = || RwSignal::new(String::new());
        Self { name, heads_id, area_id, heads: text(), area: text() }
    }

    fn clear(&self) {
        self.heads.set(String::new());
        self.area.set(String::new());
    }

    /// What is typed; an empty field is nothing.
    fn read(&self, errors: FormErrors) -> Weight {
        let [heads, area] = [self.heads, self.area].map(|value| half_width(&typed(value)));
        let heads = if heads.is_empty() { Some(0) } else { heads.parse().ok() };
        let area = if area.is_empty() || area == "0" { Some(0) } else { csv::area(&area).ok() };
        if heads.is_none() {
            errors.say(self.heads_id, say::NUMBER_WRONG);
        }
        if area.is_none() {
            errors.say(self.area_id, say::NUMBER_WRONG);
        }
        Weight::new(heads.unwrap_or_default(), area.unwrap_or_default())
    }
}

/// The lines of a sum: the four choices, and in an election those who stand.
#[derive(Clone)]
struct Sheet {
    choices: [Line; 4],
    persons: Vec<Line>,
    election: Option<(u32, usize)>,
}

impl Sheet {
    fn of(ballot: &Ballot) -> Self {
        let app = use_app();
        let election = ballot.election();
        let choice = |choice: Choice, heads_id, area_id| {
            let name = if election.is_some() && choice == Choice::For {
                say::PICKED
            } else {
                choice.name()
            };
            Line::new(t(name), heads_id, area_id)
        };
        let person = |(i, who): (usize, &RecordId)| {
            let name = app.peek(|s| name_of(s, who)).unwrap_or_default();
            let ids =
                ["chosen-", "chosen-area-"].map(|what| lasting(&[what, &i.to_string()].concat()));
            Line::new(Signal::stored(name), ids[0], ids[1])
        };
        Self {
            choices: [
                choice(Choice::For, "for", "for-area"),
                choice(Choice::Against, "against", "against-area"),
                choice(Choice::Abstain, "abstain", "abstain-area"),
                choice(Choice::Invalid, "invalid", "invalid-area"),
            ],
            persons: ballot.candidates.iter().enumerate().map(person).collect(),
            election,
        }
    }

    /// The sum as typed; `None` where something is wrong, which the form then says.
    fn read(&self, errors: FormErrors) -> Option<Batch> {
        let [agree, against, abstain, invalid] = self.choices.each_ref().map(|l| l.read(errors));
        let chosen: Vec<Weight> = self.persons.iter().map(|line| line.read(errors)).collect();
        if errors.show() {
            return None;
        }
        let said = Batch {
            agree: agree.heads,
            agree_area: agree.area,
            against: against.heads,
            against_area: against.area,
            abstain: abstain.heads,
            abstain_area: abstain.area,
            invalid: invalid.heads,
            invalid_area: invalid.area,
            chosen: chosen.iter().map(|w| w.heads).collect(),
            chosen_area: chosen.iter().map(|w| w.area).collect(),
        };
        let seats = self.election.map_or(0, |(seats, _)| seats);
        for wrong in said.check(self.election) {
            let of = |place: usize| self.persons.get(place);
            let (place, msg) = match wrong {
                BatchError::AboveValid(place) => (Some(place), say::B_ABOVE),
                BatchError::AreaOdd(place) => (Some(place), say::B_AREA_ODD),
                BatchError::TooMany => (None, say::B_TOO_MANY),
                BatchError::TooFew => (None, say::B_TOO_FEW),
            };
            match place.and_then(of) {
                Some(line) => {
                    errors.say_with(line.heads_id, msg, vec![line.name.get_untracked()]);
                }
                None => errors.say_with("for", msg, vec![seats.to_string()]),
            }
        }
        (!errors.show()).then_some(said)
    }

    fn clear(&self) {
        self.choices.iter().chain(&self.persons).for_each(Line::clear);
    }
}

/// An id that lives as long as the page, as fields want theirs; each text is made once.
fn lasting(text: &str) -> &'static str {
    thread_local! {
        static MADE: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
    }
    MADE.with_borrow_mut(|made| {
        if let Some(known) = made.get(text) {
            return *known;
        }
        let new: &'static str = text.to_owned().leak();
        made.insert(new);
        new
    })
}

/// Sums, entered and listed.
pub(super) fn batch(id: RecordId, ballot: &Ballot) -> AnyView {
    let app = use_app();
    let with_area = app.peek(|s| derive(s, &id)).is_some_and(|r| r.roll.area > 0);
    let (secret, sheet, errors) = (ballot.secret, Sheet::of(ballot), FormErrors::new());
    let fields = |lines: &[Line]| {
        lines.iter().map(|line| fields_of(line, with_area, errors)).collect::<Vec<_>>()
    };
    let (choices, persons) = (fields(&sheet.choices), fields(&sheet.persons));
    let persons = (!persons.is_empty()).then(|| {
        view! { <h3>{t(say::STANDINGS)}</h3> {persons} }
    });
    let sheet = StoredValue::new(sheet);
    let submit = move |()| {
        errors.clear();
        let Some(said) = sheet.with_value(|sheet| sheet.read(errors)) else { return };
        let all = said.counts().returned().unwrap_or_default();
        let missing = app.peek(|s| derive(s, &id)).map(|r| r.missing).unwrap_or_default();
        if secret && all.heads < LEAST_BATCH {
            errors.say("for", say::BATCH_SMALL);
        } else if !all.within(missing) {
            errors.say("for", say::BATCH_OVER);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            acts::enter_batch(app, id, said).await?;
            sheet.with_value(Sheet::clear);
            Ok(())
        });
    };
    view! {
        <h2>{t(say::BATCH)}</h2>
        {secret.then(|| view! { <p class="soft">{t(say::BATCH_WHY)}</p> })}
        {entered(id, with_area)}
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {choices}
            {persons}
            <Button label=t(say::ENTER_BATCH) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

fn fields_of(line: &Line, with_area: bool, errors: FormErrors) -> AnyView {
    let name = line.name;
    let label = move |msg: Msg| Signal::derive(move || msg.fill(lang(), &[&name.get()]));
    let area = with_area.then(|| {
        view! {
            <TextField
                id=line.area_id
                label=label(say::BATCH_AREA)
                value=line.area
                keys="decimal"
                short=true
                errors
            />
        }
    });
    view! {
        <TextField
            id=line.heads_id
            label=label(say::BATCH_HEADS)
            value=line.heads
            keys="numeric"
            short=true
            errors
        />
        {area}
    }
    .into_any()
}

/// The sums entered so far, each to be taken back.
fn entered(id: RecordId, with_area: bool) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.read(|state| {
            let batches = state.facts::<Batch>(&id);
            batches
                .into_iter()
                .map(|(fact, b)| (fact.id, b.counts().returned()))
                .collect::<Vec<_>>()
        })
    });
    let line = move |(fact, sum): (_, Option<Weight>)| {
        let sum = sum.unwrap_or_default();
        let back = act(t(say::TAKE_BACK), Kind::Quiet, move || acts::take_fact_back(app, id, fact));
        view! {
            <li class="split"><span>{move || weight(sum, with_area, lang())}</span> {back}</li>
        }
    };
    view! {
        <ul role="list" class="list">
            {move || all.get().into_iter().map(line).collect_view()}
        </ul>
    }
    .into_any()
}
