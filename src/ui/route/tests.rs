//! Addresses lead where they should, and back.

use super::*;

fn every() -> Vec<Route> {
    let id = || "kQ3-x_9".to_owned();
    let mut all = vec![
        Route::Today,
        Route::Topics,
        Route::NewTopic,
        Route::Topic(id()),
        Route::Meetings,
        Route::NewMeeting,
        Route::AllSeries,
        Route::NewSeries,
        Route::Series(id()),
        Route::Ballots,
        Route::NewBallot,
        Route::BallotOn(id()),
        Route::BallotRules,
        Route::Pacts,
        Route::NewPact,
        Route::Key,
        Route::Verify,
        Route::Rollup,
        Route::Proves,
        Route::SignHere,
        Route::Shifts,
        Route::NewShift,
        Route::Shift(id()),
        Route::Community,
        Route::Import,
        Route::More,
        Route::Conflicts,
        Route::Share,
        Route::Settings,
        Route::Health,
        Route::Start,
        Route::NotFound,
    ];
    all.extend(Staff::every("kQ3-x_9").into_iter().map(Route::Staff));
    all.extend(Talk::every("kQ3-x_9").into_iter().map(Route::Talk));
    all.extend(Exchange::every("kQ3-x_9").into_iter().map(Route::Exchange));
    all.extend(Past::every("kQ3-x_9").into_iter().map(Route::Past));
    all.extend(MeetingPage::ALL.map(|page| Route::Meeting(id(), page)));
    all.extend(BallotPage::ALL.map(|page| Route::Ballot(id(), page)));
    all.extend(PactPage::ALL.map(|page| Route::Pact(id(), page)));
    all.extend(Register::ALL.map(|register| Route::Register(register, None)));
    all.extend(Register::ALL.map(|register| Route::Register(register, Some(id()))));
    all
}

#[test]
fn every_address_leads_back_to_its_page() {
    for route in every() {
        assert_eq!(Route::parse(&route.href()), route, "{}", route.href());
    }
}

#[test]
fn no_two_pages_share_an_address() {
    let mut seen: Vec<String> = every().iter().map(Route::href).collect();
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), count);
}

#[test]
fn sloppy_addresses_find_home_and_strange_ones_a_friendly_page() {
    for home in ["", "#", "#/", "#//", "#/?from=poster"] {
        assert_eq!(Route::parse(home), Route::Today, "{home}");
    }
    assert_eq!(Route::parse("#/topics/"), Route::Topics);
    for strange in
        ["#main", "#/nowhere", "#/topics/a/b", "#/topics/睦邻", "#/meetings/x/dance", "#/a/b/c/d"]
    {
        assert_eq!(Route::parse(strange), Route::NotFound, "{strange}");
    }
}

#[test]
fn a_page_lights_its_entry_in_the_bar() {
    for tab in Tab::ALL {
        assert_eq!(tab.route().tab(), tab);
    }
    assert_eq!(Route::Meeting("x".into(), MeetingPage::Live).tab(), Tab::Talk);
    assert_eq!(Route::Register(Register::Units, None).tab(), Tab::More);
}
