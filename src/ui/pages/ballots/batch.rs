//! Papers counted together: of a secret ballot, or hands raised.

use leptos::prelude::*;

use super::words::weight;
use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::community::code::half_width;
use crate::domain::deliberation::ballot::{Batch, Choice, LEAST_BATCH, Weight, derive};
use crate::log::RecordId;
use crate::share::csv;
use crate::text::{Msg, ballots as say};
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, Kind, TextField};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, typed};

/// The fields of one choice.
type Pair = (Choice, &'static str, &'static str, RwSignal<String>, RwSignal<String>);

fn pairs() -> [Pair; 4] {
    let text = || RwSignal::new(String::new());
    [
        (Choice::For, "for", "for-area", text(), text()),
        (Choice::Against, "against", "against-area", text(), text()),
        (Choice::Abstain, "abstain", "abstain-area", text(), text()),
        (Choice::Invalid, "invalid", "invalid-area", text(), text()),
    ]
}

/// Sums, entered and listed.
pub(super) fn batch(id: RecordId, secret: bool) -> AnyView {
    let app = use_app();
    let with_area = app.peek(|s| derive(s, &id)).is_some_and(|r| r.roll.area > 0);
    let pairs = pairs();
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let Some(said) = read(pairs, errors) else { return };
        let counts = said.counts();
        let all = counts.returned().unwrap_or_default();
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
            for (_, _, _, heads, area) in pairs {
                heads.set(String::new());
                area.set(String::new());
            }
            Ok(())
        });
    };
    let fields: Vec<AnyView> =
        pairs.into_iter().map(|pair| fields_of(pair, with_area, errors)).collect();
    view! {
        <h2>{t(say::BATCH)}</h2>
        {secret.then(|| view! { <p class="soft">{t(say::BATCH_WHY)}</p> })}
        {entered(id, with_area)}
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {fields}
            <Button label=t(say::ENTER_BATCH) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

fn fields_of(pair: Pair, with_area: bool, errors: FormErrors) -> AnyView {
    let (choice, heads_id, area_id, heads, area) = pair;
    let label = move |msg: Msg| tf(msg, move |lang| vec![choice.name().get(lang).to_owned()]);
    let area = with_area.then(|| {
        view! {
            <TextField
                id=area_id
                label=label(say::BATCH_AREA)
                value=area
                keys="decimal"
                short=true
                errors
            />
        }
    });
    view! {
        <TextField
            id=heads_id
            label=label(say::BATCH_HEADS)
            value=heads
            keys="numeric"
            short=true
            errors
        />
        {area}
    }
    .into_any()
}

fn read(pairs: [Pair; 4], errors: FormErrors) -> Option<Batch> {
    let one = |(_, heads_id, area_id, heads, area): Pair| {
        let (heads, area) = (half_width(&typed(heads)), half_width(&typed(area)));
        let heads = if heads.is_empty() { Some(0) } else { heads.parse().ok() };
        let area = if area.is_empty() || area == "0" { Some(0) } else { csv::area(&area).ok() };
        if heads.is_none() {
            errors.say(heads_id, say::NUMBER_WRONG);
        }
        if area.is_none() {
            errors.say(area_id, say::NUMBER_WRONG);
        }
        Weight::new(heads.unwrap_or_default(), area.unwrap_or_default())
    };
    let [agree, against, abstain, invalid] = pairs.map(one);
    if errors.show() {
        return None;
    }
    Some(Batch {
        agree: agree.heads,
        agree_area: agree.area,
        against: against.heads,
        against_area: against.area,
        abstain: abstain.heads,
        abstain_area: abstain.area,
        invalid: invalid.heads,
        invalid_area: invalid.area,
        ..Batch::default()
    })
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
