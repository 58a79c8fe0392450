//! The list of speakers of an item.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::deliberation::live::{
    FloorRules, LiveSetup, Party, Side, Speaker, Speech, Spoken, floor_order, speeches, times,
};
use crate::domain::deliberation::{TokenKind, agenda, duration, resolve};
use crate::log::{RecordId, State};
use crate::text::{Lang, live, live_pages as say};
use crate::ui::components::{
    Button, Checkbox, Choice, Form, Kind, RadioGroup, Section, Select, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, growing, typed};

/// Everything said in the meeting so far.
fn all_speeches(state: &State, meeting: &RecordId) -> Vec<Spoken> {
    agenda(state, meeting).iter().flat_map(|p| speeches(state, &p.id)).collect()
}

/// Who waits for the floor of an item, in order.
pub(super) fn waiting(
    state: &State,
    meeting: &RecordId,
    item: &RecordId,
    now: NaiveDateTime,
) -> Vec<RecordId> {
    let rules = FloorRules::of(&state.get::<LiveSetup>(meeting).unwrap_or_default());
    floor_order(&speeches(state, item), &all_speeches(state, meeting), &rules, now)
}

/// What to call a speech here: who, and for whom or on which side.
pub(super) fn label(state: &State, id: &RecordId, lang: Lang) -> String {
    let speech = state.get::<Speech>(id).unwrap_or_default();
    let mut words = vec![resolve(state, &TokenKind::Speech.of(id), true, lang)];
    if speech.point {
        words.push(live::POINT.get(lang).to_owned());
    }
    if speech.party != Party::Own {
        words.push(speech.party.name().get(lang).to_owned());
    }
    if speech.side != Side::Neutral {
        words.push(speech.side.name().get(lang).to_owned());
    }
    words.join(" · ")
}

/// The panel of speakers.
pub(super) fn panel(meeting: RecordId, item: RecordId, now: RwSignal<NaiveDateTime>) -> AnyView {
    let app = use_app();
    let list = Memo::new(move |_| app.read(|state| speeches(state, &item)));
    // The order depends on time only through budgets; it is asked anew when something is said.
    let order = Memo::new(move |_| app.read(|state| waiting(state, &meeting, &item, app.now())));
    let none = Memo::new(move |_| order.with(Vec::is_empty));
    let speaking = Memo::new(move |_| list.with(|l| l.iter().find(|s| s.speaking()).cloned()));
    let line = move |id: RecordId| {
        let text = app.peek(|state| label(state, &id, lang()));
        view! {
            <li class="split">
                <span>{text}</span>
                <span class="row">
                    {act(t(say::FLOOR_GIVE), Kind::Secondary, move || acts::give_floor(app, id))}
                    {act(t(say::FLOOR_DROP), Kind::Quiet, move || acts::drop_speech(app, id))}
                </span>
            </li>
        }
        .into_any()
    };
    view! {
        <Section title=t(say::FLOOR)>
            <div class="stack">
                {move || speaking.get().map(|one| has_floor(meeting, item, one, now))}
                <h3>{t(say::FLOOR_WAITING)}</h3>
                {move || none.get().then(|| view! { <p class="soft">{t(say::FLOOR_NOBODY)}</p> })}
                {growing(order.into(), line)}
                {enter(item)}
                {totals(meeting)}
            </div>
        </Section>
    }
    .into_any()
}

/// Who has the floor, and for how long.
fn has_floor(
    meeting: RecordId,
    item: RecordId,
    one: Spoken,
    now: RwSignal<NaiveDateTime>,
) -> AnyView {
    let app = use_app();
    let name = app.peek(|state| label(state, &one.id, lang()));
    let most = app.peek(|state| state.get::<LiveSetup>(&meeting).unwrap_or_default().turn);
    let over = {
        let one = one.clone();
        Memo::new(move |_| most.is_some_and(|m| one.seconds(now.get()) > u64::from(m) * 60))
    };
    let took = move || duration(one.seconds(now.get()), lang());
    view! {
        <div class="split">
            <p>
                <b>{say::FLOOR_NOW.fill(lang(), &[&name])}</b>
                " "
                <span class="clock" class:over=over>{took}</span>
                " "
                {move || over.get().then(|| t(say::FLOOR_OVER))}
            </p>
            {act(t(say::FLOOR_END), Kind::Secondary, move || acts::end_speech(app, item))}
        </div>
    }
    .into_any()
}

/// Somebody asks for the floor.
fn enter(item: RecordId) -> AnyView {
    let app = use_app();
    let who = RwSignal::new(String::new());
    let party = RwSignal::new(Party::Own.word().to_owned());
    let side = RwSignal::new(Side::Neutral.word().to_owned());
    let point = RwSignal::new(false);
    let submit = move |()| {
        let speech = Speech {
            item,
            party: Party::of_word(&party.get_untracked()).unwrap_or_default(),
            side: Side::of_word(&side.get_untracked()).unwrap_or_default(),
            point: point.get_untracked(),
            ..Speech::default()
        };
        let name = typed(who);
        app.run(async move {
            acts::ask_floor(app, speech, name).await?;
            who.set(String::new());
            point.set(false);
            Ok(())
        });
    };
    let parties = Signal::derive(move || {
        Party::ALL.iter().map(|p| Choice::new(p.word(), p.name().get(lang()))).collect::<Vec<_>>()
    });
    let sides = Signal::derive(move || {
        Side::ALL.iter().map(|s| Choice::new(s.word(), s.name().get(lang()))).collect::<Vec<_>>()
    });
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField id="speaker" label=t(say::FLOOR_WHO) value=who/>
            <Select id="party" label=t(say::FLOOR_PARTY) value=party choices=parties/>
            <RadioGroup id="side" label=t(say::FLOOR_SIDE) value=side choices=sides/>
            <Checkbox id="point" label=t(say::FLOOR_POINT) checked=point/>
            <Button label=t(say::FLOOR_ADD)/>
        </Form>
    }
    .into_any()
}

/// How long each spoke in the whole meeting, and what the parties used of their time.
fn totals(meeting: RecordId) -> AnyView {
    let app = use_app();
    let lines = Memo::new(move |_| {
        app.read(|state| {
            let lang = lang();
            let all = all_speeches(state, &meeting);
            let sums = times(&all, app.now());
            let mut lines = Vec::new();
            for (speaker, (turns, seconds)) in &sums.speakers {
                let name = match speaker {
                    Speaker::Name(name) => name.clone(),
                    Speaker::Person(id) => resolve(state, &TokenKind::Person.of(id), true, lang),
                    Speaker::Alone(id) => resolve(state, &TokenKind::Speech.of(id), true, lang),
                };
                let took = duration(*seconds, lang);
                lines.push(say::FLOOR_TOTAL.fill(lang, &[&name, &turns.to_string(), &took]));
            }
            let rules = FloorRules::of(&state.get::<LiveSetup>(&meeting).unwrap_or_default());
            for (party, budget) in &rules.budgets {
                let used = sums.parties.get(party).copied().unwrap_or_default();
                let [used, budget] = [used, *budget].map(|s| duration(s, lang));
                lines.push(say::FLOOR_USED.fill(lang, &[party.name().get(lang), &used, &budget]));
            }
            lines
        })
    });
    view! {
        <details class="fold">
            <summary>{t(say::FLOOR_TOTALS)}</summary>
            <ul>{move || lines.get().into_iter().map(|l| view! { <li>{l}</li> }).collect_view()}</ul>
        </details>
    }
    .into_any()
}
