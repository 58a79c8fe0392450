//! The plan of a meeting: when, where, the agenda, what could still go on it.

use leptos::prelude::*;

use super::agenda::agenda_list;
use super::{new, phase_name, phase_of, side};
use crate::app::commands::meetings as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Meeting, OfferBy, Phase, agenda, candidates, minutes_of, predicted_finish,
};
use crate::log::{RecordId, State};
use crate::text::meetings as say;
use crate::text::{Lang, dates, topics};
use crate::ui::components::{
    Badge, Button, Fact, Facts, Form, FormErrors, Kind, LinkButton, Section, TextField, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, afresh, growing, typed};
use crate::ui::route::{MeetingPage, Route};

/// Place and length in words, and whether it is longer than there is time.
#[derive(Clone, PartialEq)]
struct Frame {
    place: String,
    lasts: String,
    too_long: Option<String>,
}

fn frame(state: &State, id: &RecordId, lang: Lang) -> Frame {
    let meeting = state.get::<Meeting>(id).unwrap_or_default();
    let planned = minutes_of(&agenda(state, id));
    let length = dates::length(planned, lang);
    let end = meeting.at.and_then(|at| predicted_finish(at, planned));
    let place = meeting.place_name(state);
    Frame {
        place: if place.is_empty() { say::OPEN.get(lang).to_owned() } else { place },
        lasts: match end {
            Some(end) => say::LASTS_UNTIL.fill(lang, &[&length, &dates::clock(end.time())]),
            None => length,
        },
        too_long: meeting
            .minutes
            .filter(|limit| planned > *limit)
            .map(|limit| say::TOO_LONG.fill(lang, &[&dates::length(limit, lang)])),
    }
}

/// The page of a meeting's plan.
#[component]
pub fn PlanPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Plan, move || {
        let frame = Memo::new(move |_| app.read(|state| frame(state, &id, lang())));
        let phase = Memo::new(move |_| app.read(|state| phase_of(state, &id)));
        let to = move || match phase.get() {
            Some(Phase::Over) => (say::TO_MINUTES, MeetingPage::Minutes),
            _ => (say::TO_LIVE, MeetingPage::Live),
        };
        view! {
            <div class="stack">
                <p class="row">
                    {move || {
                        let (label, page) = to();
                        view! {
                            <LinkButton label=t(label) to=Route::Meeting(id.to_string(), page) kind=Kind::Primary/>
                        }
                    }}
                    {move || {
                        phase.get().and_then(phase_name).map(|(name, tone)| view! { <Badge label=t(name) tone/> })
                    }}
                </p>
                {move || {
                    let Frame { place, lasts, too_long } = frame.get();
                    view! {
                        <Facts>
                            <Fact term=t(say::WHERE)>{place}</Fact>
                            <Fact term=t(say::LASTS)>
                                {lasts} " "
                                {too_long.map(|text| view! { <Badge label=text tone=Tone::Must/> })}
                            </Fact>
                        </Facts>
                    }
                }}
            </div>
            <Section title=t(say::AGENDA)>
                {agenda_list(id)}
                {own_item(id)}
            </Section>
            <Section title=t(say::CANDIDATES)>{could_go_on(id)}</Section>
            <details class="fold">
                <summary>{t(say::CHANGE_WHEN)}</summary>
                <div class="stack">
                    {afresh(move || new::change(id))}
                    {move || {
                        let off = phase.get() == Some(Phase::Cancelled);
                        let label = if off { say::CALL_ON } else { say::CALL_OFF };
                        act(t(label), Kind::Danger, move || acts::call_off(app, id, !off))
                    }}
                </div>
            </details>
        }
        .into_any()
    })
}

fn own_item(id: RecordId) -> AnyView {
    let app = use_app();
    let (title, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(title);
        if words.is_empty() {
            errors.say("own-item", say::OWN_ITEM_MISSING);
            return;
        }
        app.run(async move {
            acts::add_item(app, id, words).await?;
            title.set(String::new());
            Ok(())
        });
    };
    view! {
        <details class="fold">
            <summary>{t(say::OWN_ITEM)}</summary>
            <Form on_submit=Callback::new(submit)>
                <TextField id="own-item" label=t(say::OWN_ITEM) value=title errors/>
                <Button label=t(say::ADD)/>
            </Form>
        </details>
    }
    .into_any()
}

fn could_go_on(id: RecordId) -> AnyView {
    let app = use_app();
    let open = Memo::new(move |_| {
        app.read(|state| {
            let open = candidates(state, &id, OfferBy::Support, None).into_iter();
            open.map(|one| (one.id, one.topic.title)).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| open.with(Vec::is_empty));
    let line = move |(topic, title): (RecordId, String)| {
        let label = t(say::PUT_ON);
        view! {
            <li class="split">
                <a href=Route::Topic(topic.to_string()).href()>{title}</a>
                {act(label, Kind::Secondary, move || acts::put_on_agenda(app, id, topic))}
            </li>
        }
        .into_any()
    };
    view! {
        {move || none.get().then(|| view! { <p class="soft">{t(say::NO_CANDIDATES)}</p> })}
        {growing(open.into(), line)}
        <p><a href=Route::NewTopic.href()>{t(topics::NOTE_ONE)}</a></p>
    }
    .into_any()
}
