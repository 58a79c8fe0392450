//! The words of closed lists, which are stored as codes, as their own pages say them.

use crate::domain::community::people::Tenure;
use crate::domain::community::{OrgKind, Post, TeamKind, Usage, VenueKind};
use crate::domain::deliberation::ballot::{self, Choice, Delivery, Parking};
use crate::domain::deliberation::live::{HandsBase, Majority, Party, Side};
use crate::domain::deliberation::{
    Category, DayOfWeek, Matter, MeetingKind, MinutesPhase, PostingKind, ReplyWay, Role, Source,
    TopicKind, Verdict,
};
use crate::domain::pact::{ClauseRole, PactKind, RemarkKind, SettledHow, Way};
use crate::domain::shifts::{DayPart, short};
use crate::text::{Msg, history as say};
use crate::ui::pages::community::words as place;

/// What a stored word means in a field of a kind; `None` where it stands for itself.
pub(super) fn word(base: &str, field: &str, stored: &str) -> Option<Msg> {
    match (base, field) {
        ("organization", "kind") => OrgKind::of_word(stored).map(place::organization),
        ("appointment", "post") => Post::of_word(stored).map(place::post),
        ("team", "kind") => TeamKind::of_word(stored).map(place::team),
        ("household.private", "tenure") => Tenure::of_word(stored).map(place::tenure),
        ("unit", "usage") => Usage::of_word(stored).map(place::usage),
        ("venue", "kind") => VenueKind::of_word(stored).map(place::venue),
        ("agenda.item", "matter") => Matter::of_word(stored).map(Matter::name),
        ("ballot", "matter") => ballot::Matter::of_word(stored).map(ballot::Matter::name),
        ("ballot", "parking") => Parking::of_word(stored).map(Parking::name),
        ("ballot.delivered", "how") => Delivery::of_word(stored).map(Delivery::name),
        ("ballot.cast" | "ballot.settled", "choice") => Choice::of_word(stored).map(Choice::name),
        ("meeting.invited", "role") => Role::of_word(stored).map(Role::name),
        ("motion.hands", "majority") => Majority::of_word(stored).map(Majority::name),
        ("motion.hands", "base") => HandsBase::of_word(stored).map(HandsBase::name),
        ("speech", "party") => Party::of_word(stored).map(Party::name),
        ("speech", "side") => Side::of_word(stored).map(Side::name),
        ("meeting" | "series", "kind") => MeetingKind::of_word(stored).map(MeetingKind::name),
        ("minutes.step", "phase") => MinutesPhase::of_word(stored).map(MinutesPhase::name),
        ("item.outcome", "verdict") => Verdict::of_word(stored).map(Verdict::name),
        ("notice", "kind") => PostingKind::of_word(stored).map(PostingKind::name),
        ("topic.reply", "way") => ReplyWay::of_word(stored).map(ReplyWay::name),
        ("topic", "category") => Category::of_word(stored).map(Category::name),
        ("topic", "kind") => TopicKind::of_word(stored).map(TopicKind::name),
        ("topic", "source") => Source::of_word(stored).map(Source::name),
        ("pact", "kind") => PactKind::of_word(stored).map(|kind| kind.rules().name),
        ("pact.clause", "role") => ClauseRole::of_word(stored).map(ClauseRole::name),
        ("pact.remark", "kind") => RemarkKind::of_word(stored).map(RemarkKind::name),
        ("pact.remark.settled", "how") => SettledHow::of_word(stored).map(SettledHow::name),
        ("pact.evidence", "via") => Way::of_word(stored).map(Way::name),
        ("volunteer.free", "parts") => DayPart::of_word(stored).map(DayPart::name),
        ("series" | "shift.template", "weekday" | "weekdays") => {
            DayOfWeek::of_word(stored).map(short)
        }
        _ => say::word(field, stored),
    }
}
