//! The plan of a meeting: when, where, the agenda, what could still go on it.

use chrono::{Duration, NaiveDateTime};
use leptos::prelude::*;

use super::agenda::agenda_list;
use super::minded::warnings;
use super::offers::offers;
use super::rules::convener_and_chair;
use super::{new, phase_name, phase_of, side};
use crate::app::commands::meetings as acts;
use crate::app::use_app;
use crate::domain::deliberation::live::clock;
use crate::domain::deliberation::{Meeting, Phase, agenda, minutes_of, pace, phase};
use crate::log::{RecordId, State};
use crate::text::meetings as say;
use crate::text::{Lang, dates, plan as planned};
use crate::ui::components::{Badge, Fact, Facts, Kind, LinkButton, Section, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, afresh};
use crate::ui::pages::past;
use crate::ui::route::{MeetingPage, Route};

/// Place, chair, competence and pace in words.
#[derive(Clone, PartialEq)]
struct Frame {
    place: String,
    chair: String,
    can: &'static str,
    lasts: String,
    /// Whether it ends in time; nothing where the meeting has no time of its own.
    pace: Option<(String, Tone)>,
}

fn frame(state: &State, id: &RecordId, now: NaiveDateTime, lang: Lang) -> Frame {
    let meeting = state.get::<Meeting>(id).unwrap_or_default();
    let agenda = agenda(state, id);
    let length = dates::length(minutes_of(&agenda), lang);
    let clock = clock(state, id);
    let current = clock.item.and_then(|item| {
        let spent = i64::try_from(clock.elapsed(&item, now)).ok()?;
        Some((item, now.checked_sub_signed(Duration::try_seconds(spent)?)?))
    });
    let open = phase(state, id, &meeting) != Phase::Over;
    let pace = meeting.at.map(|at| pace(&agenda, at, meeting.minutes, now, current));
    let place = meeting.place_name(state);
    Frame {
        place: if place.is_empty() { say::OPEN.get(lang).to_owned() } else { place },
        chair: convener_and_chair(state, &meeting, lang).1,
        can: meeting.kind.procedure().competence.name().get(lang),
        lasts: match pace.filter(|_| open) {
            Some(pace) => {
                say::LASTS_UNTIL.fill(lang, &[&length, &dates::clock(pace.finish.time())])
            }
            None => length,
        },
        pace: pace.filter(|_| open).map(|pace| match u32::try_from(pace.over) {
            Ok(0) | Err(_) => (planned::IN_TIME.get(lang).to_owned(), Tone::Good),
            Ok(over) => (planned::OVER_BY.fill(lang, &[&dates::length(over, lang)]), Tone::Must),
        }),
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
        let frame = Memo::new(move |_| app.read(|state| frame(state, &id, app.now(), lang())));
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
                    let Frame { place, chair, can, lasts, pace } = frame.get();
                    view! {
                        <Facts>
                            <Fact term=t(say::WHERE)>{place}</Fact>
                            <Fact term=t(planned::CHAIR)>{chair}</Fact>
                            <Fact term=t(planned::CAN)>{can}</Fact>
                            <Fact term=t(say::LASTS)>
                                {lasts} " "
                                {pace.map(|(word, tone)| view! { <Badge label=word tone/> })}
                            </Fact>
                        </Facts>
                    }
                }}
                {warnings(id)}
            </div>
            <Section title=t(say::AGENDA)>
                {agenda_list(id)}
                <p class="row after">
                    <LinkButton
                        label=t(planned::SHEET)
                        to=Route::Meeting(id.to_string(), MeetingPage::Sheet)
                    />
                </p>
            </Section>
            {offers(id)}
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
            {past::links(&id)}
        }
        .into_any()
    })
}
