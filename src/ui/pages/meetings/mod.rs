//! 会议: all meetings, a new one, and the four sides of one: plan, notice, live, minutes.

mod agenda;
mod arrange;
pub mod bodies;
pub mod chain;
pub mod display;
mod item;
pub mod ledger;
pub mod list;
pub mod live;
mod live_clock;
mod live_floor;
mod live_hands;
mod live_keys;
mod live_motions;
mod live_people;
mod live_tools;
mod minded;
pub mod minutes;
mod minutes_edit;
pub mod new;
pub mod notice;
mod offers;
pub mod plan;
pub mod rules;
pub mod series;
pub mod sheet;

pub use chain::ChainPage;
pub use display::DisplayPage;
pub use ledger::LedgerPage;
pub use list::MeetingsPage;
pub use live::LivePage;
pub use minutes::MinutesPage;
pub use new::NewMeetingPage;
pub use notice::NoticePage;
pub use plan::PlanPage;
pub use rules::RulesPage;
pub use series::{NewSeriesPage, SeriesListPage, SeriesPage};
pub use sheet::SheetPage;

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::deliberation::{Meeting, Phase, phase};
use crate::log::{RecordId, State};
use crate::text::meetings as say;
use crate::text::{Lang, Msg, dates, plan as planned};
use crate::ui::components::{Sides, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::route::{MeetingPage, Route};

/// What a phase is called; nothing for one that is simply to come.
const fn phase_name(phase: Phase) -> Option<(Msg, Tone)> {
    match phase {
        Phase::Called => None,
        Phase::Running => Some((say::RUNNING, Tone::Must)),
        Phase::Over => Some((say::OVER, Tone::Good)),
        Phase::Cancelled => Some((say::OFF, Tone::Must)),
    }
}

/// Day and time of a meeting in words.
fn when(meeting: &Meeting, lang: Lang) -> String {
    match meeting.at {
        Some(at) => dates::day_time(at, lang),
        None => say::OPEN.get(lang).to_owned(),
    }
}

fn phase_of(state: &State, id: &RecordId) -> Option<Phase> {
    state.get::<Meeting>(id).map(|meeting| phase(state, id, &meeting))
}

/// A side of a meeting: head and tabs, and under them what `body` draws. Where there is no such meeting, that is said.
fn side(
    id: RecordId,
    page: MeetingPage,
    body: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let app = use_app();
    let head = Memo::new(move |_| {
        app.read(|state| {
            state.get::<Meeting>(&id).map(|m| (m.name(state, lang()), when(&m, lang())))
        })
    });
    let route = |page| Route::Meeting(id.to_string(), page);
    let tabs = vec![
        (route(MeetingPage::Plan), t(say::SIDE_PLAN)),
        (route(MeetingPage::Rules), t(planned::SIDE_RULES)),
        (route(MeetingPage::Notice), t(say::SIDE_NOTICE)),
        (route(MeetingPage::Live), t(say::SIDE_LIVE)),
        (route(MeetingPage::Minutes), t(say::SIDE_MINUTES)),
    ];
    let back = (Route::Meetings, t(say::ALL));
    view! {
        <Sides head back label=t(say::SIDES) tabs current=route(page)>
            {body()}
        </Sides>
    }
    .into_any()
}
