//! What the months of many communities add up to 汇总: one flat table of whole numbers.
//!
//! A line is (figure, community, estate, grid, key, value); see [`Figure`]. The browser, the CSV, the example `rollup`
//! and the SQL in `public/analysis/` write the same lines, so that agreement is a comparison of sorted lines. Lines of
//! value 0 are left out. Lines of one figure may be added up over communities, estates, grids and keys, unless the
//! figure says otherwise. No line names a person, a door or a choice.
//!
//! # What is read
//! * Kinds of shared scope alone, so that a full file and a shared one of the same community give the same lines.
//!   Operations of a kind in a newer version than ours are not read, and neither are the remains of erased ones.
//! * A *record* is what the operations of one kind on one id set, field by field: of a field the head, that is the
//!   operation no other operation setting that field replaces (`over`); of several heads the one with the highest
//!   (stamp, id). Ids compare by their bytes. A record is *there* unless it is removed ([`crate::log::REMOVED`]) or
//!   all it ever had is cleared ([`crate::log::fold`]).
//! * A *fact* counts while no live `retract` on its record names it. A retraction can be retracted.
//! * Records joined by `same` are one: their operations are read together and every reference to one of them is a
//!   reference to the smallest id of the group.
//! * A field that is absent, null, empty or of another JSON type has its default. A *word* is the text of a field as it
//!   stands, also one this version does not know; its default is given below in brackets.
//!
//! # Days
//! * A *day* is a text `YYYY-MM-DD` of the years 1900 to 2199 that is in the calendar. Of a `when` or `at` like
//!   `2026-11-03T19:00` it is the first ten characters.
//! * The *stamped day* of an operation is that of its stamp's milliseconds at +08:00, the one zone of China; stamps
//!   from 2200 on have none.
//! * A month is `YYYY-MM`. *In the month*: the first seven characters of the day are it. *By the month*: they are it
//!   or earlier. What has no day is neither. What is corrected or taken back later is read as corrected: the figures of
//!   a month say what is known today of that month.
//! * The *first day* of a record is the stamped day of its earliest operation of its kind.
//!
//! # Places
//! * `grid`: what the record's field `grid` names; else empty.
//! * `estate`: what its field `estate` names; else the `estate` of the building its field `building` names; else the
//!   one estate its grid lies in; else empty. A grid lies in the estates of its members (`members+<id>`, a member where
//!   any head is `true`): of a building its `estate`, of an entrance that of its `building`. It must be exactly one,
//!   and grid, building and entrance must be there.
//!
//! # Topics
//! Of every `topic` that is there. It was *raised* on its `raised` if that is a day, else on its first day. Its category
//! is the word `category` [other].
//!
//! | figure | key | value |
//! |---|---|---|
//! | `topic.raised` | category | topics raised in the month |
//! | `topic.stage` | category`/`stage | topics raised by the month |
//! | `topic.answered` | days | topics raised on some day whose first answer is in the month |
//! | `topic.answer_days` | empty | the days of these added up |
//! | `topic.waiting` | days | topics raised by the month that had no answer by it and were not closed |
//!
//! * The first answer is the earliest `day` of its `topic.reply` facts that have one. Days of waiting: from raised to the
//!   first answer, or to the last day of the month; below zero is 0. As a key they are written as a number, 366 for
//!   all above; added up they are not cut.
//! * The stage is the furthest a topic ever came, the first of these that holds (its page shows where it stands now,
//!   which may be less far: reopened, to be talked over again). *Said by the month*: the stamped day of the fact is.
//!   1. `declined`: a `topic.declined` was said by the month. 2. `merged`: a `topic.merged`.
//!   3. `appraised`: a `topic.appraised` or `topic.judged`.
//!   4. `done`: a `topic.done`; or a `topic.reply` with `settles` true; or it has actions, and on each of them an
//!      `action.done` was said by the month.
//!   5. `in-hand`: a `topic.handed`; or it has an action.
//!   6. `decided`: on one of its items an outcome with the verdict `agreed`; or on a ballot about it a `ballot.step`
//!      with the word `what` [published] `announced` was said by the month.
//!   7. `deliberated`: on one of its items an outcome.
//!   8. `on-agenda`: it has an item.
//!   9. `triaged`: a `topic.triaged`. 10. `raised`: nothing of all that.
//! * Its actions: each `action` there whose `topic` is it, first day by the month. Its ballots: each `ballot` there whose
//!   `topic` is it. Its items: each `agenda.item` there whose `topic` is it, whose `meeting` is a meeting that is there
//!   and not `cancelled`, and whose first day is by the month. An outcome: an `item.outcome` said by the month, with the
//!   word `verdict` [agreed], that no other live outcome of the item names in `instead`; none in a meeting with a live
//!   `meeting.rehearsal`.
//! * Closed: `declined`, `merged`, `appraised` or `done`.
//!
//! # Meetings
//! Of every `meeting` that is there. Its day is that of `at`; where that is none, the earliest day of a `when` of its
//! `meeting.started` facts, or else of its `meeting.ended` facts.
//!
//! | figure | key | value |
//! |---|---|---|
//! | `meeting` | kind`/`state | meetings whose day is in the month |
//!
//! * Kind: the word `kind` [own]. Planned are all of them; *held* against planned is `held` over all three states.
//! * State: `held` where it has no live `meeting.rehearsal` and a `meeting.started` or `meeting.ended` was said by the
//!   month (stamped day); else `cancelled` where `cancelled` is true; else `open`: to come, or nobody noted that it was.
//!
//! # Ballots
//! Of every `ballot` that is there. The day of a step: its `day`, else its stamped day; of several the earliest. Matter:
//! the word `matter` [own].
//!
//! | figure | key | value |
//! |---|---|---|
//! | `ballot.announced` | matter`/`result | ballots whose step `announced` is in the month |
//! | `ballot.open` | matter | ballots whose step `opened` is by the month and whose `announced` is not |
//!
//! * Result: `election` where the list `candidates` is not empty; else `clause` where the word `unreturned` is
//!   `majority` (papers that did not come back count by a clause of the owners' own); else `passed` or `failed`.
//! * `passed`: the papers on record satisfy the rule. The roll is the last by (stamp, id) of the `ballot.roll` facts
//!   that no other live one names in `instead`: `heads`, `area`, `parts`; without one all are 0. Of each row of a part
//!   (`roll.part` there: `first`, and a head for each of `areas`; its row numbers count from `first`) counts the word
//!   `choice` [invalid] of the last `ballot.settled` on the part with its `row` [0], if its `saw` names every
//!   `ballot.cast` with that `row`; else the one word `choice` of these casts, where all say the same; else nothing.
//!   What is none of `for`, `against`, `abstain` is invalid. Further the `ballot.batch` facts, where `secret` is true or
//!   the roll has no parts: `for`, `against`, `abstain`, `invalid` heads and the same with `_area`; of a secret ballot
//!   those with fewer than 10 heads in all four are left out.
//! * The rule is the one `rule` names, or the usual one of the matter: see [`crate::domain::deliberation::ballot::RULES`]
//!   and [`crate::domain::deliberation::ballot::tally`].
//!
//! # Pacts
//! Of every `pact` that is there and whose first day is by the month. Kind: the word `kind` [grid].
//!
//! | figure | key | value |
//! |---|---|---|
//! | `pact` | kind`/`state | pacts |
//! | `pact.asked` | kind | households asked, of pacts whose total is told |
//! | `pact.signed` | kind | of these, those that agreed |
//! | `pact.told` | kind | pacts whose total is told |
//! | `pact.untold` | kind | other pacts whose signing has begun |
//!
//! * State: `adopted` where it has a `pact.adopted` whose `day`, or else stamped day, is by the month; else `frozen`
//!   where a `pact.frozen` was said by the month; else `draft`.
//! * Its total is the committee's last signed one: of its `pact.statement` facts those whose `jws` has three parts, the
//!   first base64url of JSON with `typ` `mulin-head+jwt`, the second with whole numbers `iat`, `asked` and `agree`, not
//!   more agreeing than asked, and the day of `iat` (seconds) at +08:00 by the month; the highest (`iat`, stamp, id).
//!   The signature is not checked here.
//! * Without one, and where a `pact.consent` was said by the month: the distinct `signer`s of those consents that are not
//!   taken back, of the number `asked`, or of as many as signed where these are more; unknown where `asked` is 0 or
//!   absent. Taken back: a `pact.withdrawn` said by the month names the consent in `instead`; or it names none, is of the
//!   same signer and later by (stamp, id). *Begun* is signing where there is a signed total or such a consent.
//! * A total is told where it is known and covers [`crate::domain::pact::LEAST`] (20) households or more: fewer would
//!   tell of single homes ([`crate::domain::pact`], the wall).
//!
//! # Volunteers
//! Of every pair of shift and volunteer an `assignment` names, now there or not, whose `shift` (there or not) has a `day`
//! in the month and is of no other `class` than [volunteering], where the volunteer is not a `volunteer` there with
//! `employed` true. The word that holds: of the `assignment.attended` facts on its assignments the last by (stamp's
//! milliseconds, id). They came where its word `presence` [present] is none of `excused`, `absent`, `replaced`.
//!
//! | figure | key | value |
//! |---|---|---|
//! | `volunteer.turns` | empty | pairs that came |
//! | `volunteer.minutes` | empty | `minutes` of the words that hold, of these; none is 0 |
//! | `volunteer.people` | empty | distinct volunteers of these. Only by community: estate and grid are empty |
//!
//! The place of a turn is that of its shift.

mod ballots;
mod day;
mod digest;
mod figure;
mod meetings;
mod pacts;
mod places;
mod read;
mod report;
#[cfg(test)]
mod tests;
mod topics;
mod turns;

pub use day::Month;
pub use digest::Digest;
pub use figure::Figure;
pub use places::Place;
pub use report::{Held, Report, Signed, Voted, WAITS, grouped};
pub use topics::MOST_DAYS;

use super::community::{Building, Community, Entrance, Estate, Grid};
use super::deliberation::{
    Action, ActionDone, AgendaItem, Appraised, Declined, Ended, HandedOver, Judged, Meeting,
    Merged, Outcome, Reply, Started, Topic, TopicDone, Triaged, ballot, live,
};
use super::pact::{Adopted, Consent, FrozenText, Pact, Statement, Withdrawn};
use super::shifts::{Assignment, Attended, Shift, Volunteer};
use crate::log::{Kind, Kinds, Record};

/// The kinds the figures are made from; nothing else of a file need be read.
pub const KINDS: Kinds = Kinds(&[READ]);

const READ: &[Kind] = &[
    Community::KIND,
    Estate::KIND,
    Building::KIND,
    Entrance::KIND,
    Grid::KIND,
    Topic::KIND,
    Triaged::KIND,
    Declined::KIND,
    Merged::KIND,
    TopicDone::KIND,
    Appraised::KIND,
    Judged::KIND,
    Reply::KIND,
    HandedOver::KIND,
    AgendaItem::KIND,
    Outcome::KIND,
    Action::KIND,
    ActionDone::KIND,
    Meeting::KIND,
    Started::KIND,
    Ended::KIND,
    live::Rehearsal::KIND,
    ballot::Ballot::KIND,
    ballot::RollPart::KIND,
    ballot::RollFrozen::KIND,
    ballot::Cast::KIND,
    ballot::Settled::KIND,
    ballot::Step::KIND,
    ballot::Batch::KIND,
    Pact::KIND,
    FrozenText::KIND,
    Adopted::KIND,
    Consent::KIND,
    Withdrawn::KIND,
    Statement::KIND,
    Volunteer::KIND,
    Shift::KIND,
    Assignment::KIND,
    Attended::KIND,
];
