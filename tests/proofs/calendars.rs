//! Another program's calendar takes our rosters in twice: python-icalendar, by `tests/tools/oracle/rosters.py`.

use crate::interop::{python, run};
use crate::support::path;

fn taken_in(before: &str, after: &str) -> String {
    let out = run(&python(), &[path("tools/oracle/rosters.py"), path(before), path(after)]);
    let said = [&out.stdout, &out.stderr].map(|b| String::from_utf8_lossy(b).into_owned()).concat();
    assert!(out.status.success(), "{said}");
    said
}

#[test]
fn a_roster_taken_in_again_updates_and_holds_nothing_twice() {
    let person =
        taken_in("fixtures/ics/roster-person-before.ics", "fixtures/ics/roster-person-after.ics");
    // One hour later, and one evening they are off.
    assert!(person.ends_with("2 held, 2 updated, 0 as before\n"), "{person}");
    assert_eq!(person.matches("CANCELLED").count(), 1, "{person}");
    let place =
        taken_in("fixtures/ics/roster-place-before.ics", "fixtures/ics/roster-place-after.ics");
    assert!(place.ends_with("3 held, 3 updated, 0 as before\n"), "{place}");
    assert_eq!(place.matches("CANCELLED").count(), 1, "{place}");
}

#[test]
fn whoever_is_called_up_is_no_longer_on_call_in_their_calendar() {
    let said =
        taken_in("fixtures/ics/roster-on-call-before.ics", "fixtures/ics/roster-on-call-after.ics");
    // The evening they were on call for is struck out, and the same evening is theirs.
    assert!(said.ends_with("3 held, 1 updated, 1 as before\n"), "{said}");
    assert_eq!(said.matches("CANCELLED").count(), 1, "{said}");
}

#[test]
fn a_roster_taken_in_twice_unchanged_stays_as_it_is() {
    let same = "fixtures/ics/roster-place-after.ics";
    assert!(taken_in(same, same).ends_with("3 held, 0 updated, 3 as before\n"));
}
