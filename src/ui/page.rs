//! Puts the interface into the page and says which page belongs to which route.

use leptos::prelude::*;

use super::components::{BeforeItGoes, Choice};
use super::kiosk::LockedFrame;
use super::lang::lang;
use super::later;
use super::pages::actions::{ActionPage, ActionsPage};
use super::pages::ballots::{
    BallotRulesPage, BallotsPage, BoardPage, EnterPage, NewBallotPage, PapersPage, ResultPage,
    RollPage,
};
use super::pages::community::{
    editor::EntryPage, import::ImportPage, list::RegisterPage, overview::CommunityPage,
};
use super::pages::conflicts::ConflictsPage;
use super::pages::exchange;
use super::pages::figures::FiguresPage;
use super::pages::health::HealthPage;
use super::pages::key::KeyPage;
use super::pages::meetings::{
    ChainPage, DisplayPage, LedgerPage, LivePage, MeetingsPage, MinutesPage, NewMeetingPage,
    NewSeriesPage, NoticePage, PlanPage, RulesPage, SeriesListPage, SeriesPage, SheetPage,
};
use super::pages::names::names_in;
use super::pages::needs::NeedsPage;
use super::pages::notices::{NewNoticePage, NoticeLoopPage, NoticesPage, PostingPage};
use super::pages::outside::{ClearedPage, FailedPage, StartingPage, Trouble};
use super::pages::pacts::{
    DraftPage, HouseholdsPage, NewPactPage, PactsPage, PhonesPage, PosterPage, ProgressPage,
    ScreenPage, SignPage, SlipsPage, TabletPage, TextPage, TotalsPage, WatchPage,
};
use super::pages::parts::of_record;
use super::pages::past::{ErasePage, HistoryPage, KeepingPage};
use super::pages::proves::ProvesPage;
use super::pages::rollup::RollupPage;
use super::pages::shifts::{NewShiftPage, ShiftPage, ShiftsPage};
use super::pages::sign_here::SignHerePage;
use super::pages::today::{HomePage, told};
use super::pages::topics::{JudgePage, NewTopicPage, SlipPage, TopicPage, TopicsPage};
use super::pages::venues::{VenuePage, VenuesPage};
use super::pages::verify::VerifyPage;
use super::route::{BallotPage, MeetingPage, PactPage, Past, Route, Talk};
use super::shell::router::go;
use super::shell::{
    MorePage, NewCommunity, NotFoundPage, SettingsPage, Shell, StartPage, UndoOffer,
};
use super::staff;
use crate::app::prefs::{Prefs, prefs};
use crate::app::{App, Phase, Wish, is_locked, use_app};
use crate::domain::community::{Person, name_of};

/// Puts the interface into the page. The start script then takes away the static one that was painted first.
pub fn mount() {
    mount_to_body(|| {
        Prefs::start();
        let app = App::new();
        provide_context(app);
        mark_usable(app);
        later::provide();
        if is_locked() {
            return later::locked();
        }
        app.start();
        let undo = Signal::derive(move || {
            app.offered.get().map(|offer| UndoOffer {
                act: offer.act,
                text: offer.label.get(lang()).to_owned(),
                undone: offer.undone,
            })
        });
        view! {
            <Shell
                community=Signal::derive(move || app.name())
                undo
                on_undo=move || app.run(app.ask(Wish::Undo))
                on_redo=move || app.run(app.ask(Wish::Redo))
                page=UnsyncCallback::new(page)
            />
        }
        .into_any()
    });
}

/// Leaves marks in the browser's timeline when the first page can be used, and when the log behind it is read; the
/// measuring drivers wait for them.
fn mark_usable(app: App) {
    let mark = |name: &'static str| {
        request_animation_frame(move || {
            let _ = window().performance().map(|timeline| timeline.mark(name));
        });
    };
    let whole = Memo::new(move |_| app.is_whole());
    Effect::new(move |_| match app.phase.get() {
        Phase::Starting => {}
        Phase::Open if whole.get() => {
            mark("mulin:usable");
            mark("mulin:whole");
        }
        _ => mark("mulin:usable"),
    });
}

/// The page of a route, once it is known what is open.
fn page(route: Route) -> AnyView {
    let app = use_app();
    let whole = Memo::new(move |_| app.is_whole());
    view! {
        <Trouble/>
        {move || {
            let phase = app.phase.get();
            // Home and the form for a topic need no log; all else waits for it.
            let early = matches!(route, Route::Today | Route::NewTopic | Route::More | Route::Start);
            let phase = if phase == Phase::Open && !early && !whole.get() { Phase::Starting } else { phase };
            // Only the phase draws the page anew: what a page reads while it is built must not.
            untrack(|| match (phase, &route) {
            (Phase::Starting, _) => view! { <StartingPage/> }.into_any(),
            (Phase::Outside, route) if !open_to_all(route) => start(),
            (phase, route) => later::page(phase, route.clone()),
            })
        }}
    }
    .into_any()
}

/// Whether a page can be used while no community is open.
const fn open_to_all(route: &Route) -> bool {
    if let Route::Staff(page) = route {
        return page.open_to_all();
    }
    matches!(
        route,
        Route::Settings
            | Route::Health
            | Route::Share
            | Route::Verify
            | Route::Rollup
            | Route::Proves
            | Route::SignHere
    )
}

/// Anything but the first page: the part that is loaded later.
pub(super) fn behind(shown: Option<&(Phase, Route)>) -> AnyView {
    let Some((phase, route)) = shown.cloned() else {
        return view! { <LockedFrame/> }.into_any();
    };
    use_app().tells_today(told);
    provide_context(BeforeItGoes(names_in));
    // The roll-up reads files itself.
    if !matches!(route, Route::Rollup) {
        exchange::anywhere();
    }
    match phase {
        Phase::Failed(error) => view! { <FailedPage error/> }.into_any(),
        Phase::Cleared(ops) => view! { <ClearedPage ops/> }.into_any(),
        _ => inside(&route),
    }
}

fn inside(route: &Route) -> AnyView {
    match route {
        Route::Today => view! { <HomePage/> }.into_any(),
        Route::Topics => view! { <TopicsPage/> }.into_any(),
        Route::NewTopic => view! { <NewTopicPage/> }.into_any(),
        Route::Topic(id) => of_record(id, |id| view! { <TopicPage id/> }.into_any()),
        Route::Talk(page) => talk(page),
        Route::Meetings => view! { <MeetingsPage/> }.into_any(),
        Route::NewMeeting => view! { <NewMeetingPage/> }.into_any(),
        Route::AllSeries => view! { <SeriesListPage/> }.into_any(),
        Route::NewSeries => view! { <NewSeriesPage/> }.into_any(),
        Route::Series(id) => of_record(id, |id| view! { <SeriesPage id/> }.into_any()),
        Route::Meeting(id, side) => of_record(id, |id| match side {
            MeetingPage::Plan => view! { <PlanPage id/> }.into_any(),
            MeetingPage::Notice => view! { <NoticePage id/> }.into_any(),
            MeetingPage::Display => view! { <DisplayPage id/> }.into_any(),
            MeetingPage::Chain => view! { <ChainPage id/> }.into_any(),
            MeetingPage::Ledger => view! { <LedgerPage id/> }.into_any(),
            MeetingPage::Live => view! { <LivePage id/> }.into_any(),
            MeetingPage::Minutes => view! { <MinutesPage id/> }.into_any(),
            MeetingPage::Rules => view! { <RulesPage id/> }.into_any(),
            MeetingPage::Sheet => view! { <SheetPage id/> }.into_any(),
        }),
        Route::Ballots => view! { <BallotsPage/> }.into_any(),
        Route::NewBallot => view! { <NewBallotPage/> }.into_any(),
        Route::BallotOn(id) => of_record(id, |on| view! { <NewBallotPage on/> }.into_any()),
        Route::BallotRules => view! { <BallotRulesPage/> }.into_any(),
        Route::Ballot(id, side) => of_record(id, |id| match side {
            BallotPage::Board => view! { <BoardPage id/> }.into_any(),
            BallotPage::Roll => view! { <RollPage id/> }.into_any(),
            BallotPage::Papers => view! { <PapersPage id/> }.into_any(),
            BallotPage::Enter => view! { <EnterPage id/> }.into_any(),
            BallotPage::Result => view! { <ResultPage id/> }.into_any(),
        }),
        Route::Pacts => view! { <PactsPage/> }.into_any(),
        Route::NewPact => view! { <NewPactPage/> }.into_any(),
        Route::Pact(id, side) => of_record(id, |id| match side {
            PactPage::Text => view! { <TextPage id/> }.into_any(),
            PactPage::Drafting => view! { <DraftPage id/> }.into_any(),
            PactPage::Sign => view! { <SignPage id/> }.into_any(),
            PactPage::Households => view! { <HouseholdsPage id/> }.into_any(),
            PactPage::Totals => view! { <TotalsPage id/> }.into_any(),
            PactPage::Slips => view! { <SlipsPage id/> }.into_any(),
            PactPage::Progress => view! { <ProgressPage id/> }.into_any(),
            PactPage::Watch => view! { <WatchPage id/> }.into_any(),
            PactPage::Poster => view! { <PosterPage id/> }.into_any(),
            PactPage::Screen => view! { <ScreenPage id/> }.into_any(),
            PactPage::Tablet => view! { <TabletPage id/> }.into_any(),
            PactPage::Phones => view! { <PhonesPage id/> }.into_any(),
        }),
        Route::Key => view! { <KeyPage/> }.into_any(),
        Route::Verify => view! { <VerifyPage/> }.into_any(),
        Route::Rollup => view! { <RollupPage/> }.into_any(),
        Route::Proves => view! { <ProvesPage/> }.into_any(),
        Route::SignHere => view! { <SignHerePage/> }.into_any(),
        Route::Shifts => view! { <ShiftsPage/> }.into_any(),
        Route::NewShift => view! { <NewShiftPage/> }.into_any(),
        Route::Shift(id) => of_record(id, |id| view! { <ShiftPage id/> }.into_any()),
        Route::Staff(page) => staff::page(page),
        Route::Start => start(),
        Route::Settings => settings(),
        Route::Share => exchange::files(),
        Route::Exchange(page) => exchange::page(page),
        Route::Past(page) => past(page),
        Route::Health => view! { <HealthPage/> }.into_any(),
        Route::More => view! { <MorePage/> }.into_any(),
        Route::Conflicts => view! { <ConflictsPage/> }.into_any(),
        Route::Community => view! { <CommunityPage/> }.into_any(),
        Route::Import => view! { <ImportPage/> }.into_any(),
        Route::Register(register, None) => view! { <RegisterPage register=*register/> }.into_any(),
        Route::Register(register, Some(entry)) => {
            view! { <EntryPage register=*register entry=entry.clone()/> }.into_any()
        }
        _ => view! { <NotFoundPage/> }.into_any(),
    }
}

/// The pages around what was.
fn past(page: &Past) -> AnyView {
    match page {
        Past::History(id) => of_record(id, |id| view! { <HistoryPage id/> }.into_any()),
        Past::Erase(id) => of_record(id, |id| view! { <ErasePage id/> }.into_any()),
        Past::Keeping => view! { <KeepingPage/> }.into_any(),
    }
}

/// The pages around topics.
fn talk(page: &Talk) -> AnyView {
    match page {
        Talk::Needs => view! { <NeedsPage/> }.into_any(),
        Talk::Actions => view! { <ActionsPage/> }.into_any(),
        Talk::Action(id) => of_record(id, |id| view! { <ActionPage id/> }.into_any()),
        Talk::Figures => view! { <FiguresPage/> }.into_any(),
        Talk::Notices => view! { <NoticesPage/> }.into_any(),
        Talk::NewNotice => view! { <NewNoticePage/> }.into_any(),
        Talk::NoticeLoop => view! { <NoticeLoopPage/> }.into_any(),
        Talk::Notice(id) => of_record(id, |id| view! { <PostingPage id/> }.into_any()),
        Talk::Venues => view! { <VenuesPage/> }.into_any(),
        Talk::Venue(id) => of_record(id, |id| view! { <VenuePage id/> }.into_any()),
        Talk::Slip(id) => of_record(id, |id| view! { <SlipPage id/> }.into_any()),
        Talk::Judge(id) => of_record(id, |id| view! { <JudgePage id/> }.into_any()),
    }
}

fn start() -> AnyView {
    let app = use_app();
    let own = UnsyncCallback::new(move |new: NewCommunity| {
        let at = place();
        app.run(async move {
            app.ask(Wish::SetUp { name: new.community, grid: new.grid }).await?;
            // The page is home by now; whoever went on from there stays where they went.
            if place() == at {
                go(&Route::Today);
            }
            Ok(())
        });
    });
    view! { <StartPage on_sample=move || open_sample(app, 1) on_own=own/> }.into_any()
}

/// Where the page is.
fn place() -> String {
    window().location().hash().unwrap_or_default()
}

/// Opens the sample and goes home.
pub(super) fn open_sample(app: App, size: usize) {
    app.phase.set(Phase::Starting);
    app.run(async move {
        let opened = app.ask(Wish::Sample(size)).await;
        if opened.is_err() {
            app.phase.set(Phase::Outside);
        }
        opened?;
        go(&Route::Today);
        Ok(())
    });
}

fn settings() -> AnyView {
    let app = use_app();
    let people = Signal::derive(move || {
        app.read(|state| {
            let person = |(id, _): (_, Person)| {
                name_of(state, &id).map(|name| Choice::new(id.to_string(), &name))
            };
            state.all::<Person>().filter_map(person).collect()
        })
    });
    let community = app.community().to_string();
    let working_as = RwSignal::new(app.who().map(|id| id.to_string()).unwrap_or_default());
    Effect::new(move |_| {
        let who = working_as.get();
        let known = prefs().working_as.with_untracked(|map| map.get(&community).cloned());
        let who = serde_json::Value::from(who);
        if known.as_ref() != Some(&who) {
            prefs().working_as.update(|map| {
                map.insert(community.clone(), who);
            });
        }
    });
    view! { <SettingsPage people working_as/> }.into_any()
}
