//! Two ballots of the sample: residents' representatives have decided by a show of hands; the owners of the first estate
//! are voting on paper, and it is still open.

use super::Maker;
use super::places::Places;
use crate::domain::deliberation::ballot::{
    Ballot, Batch, Cast, Choice, Delivered, Matter, RollFrozen, Step, StepKind, freeze, part_id,
};
use crate::log::RecordId;

/// Rows papers were delivered to, and how many of these came back so far.
const DELIVERED: u32 = 60;
const ENTERED: u32 = 48;

pub(super) fn make(maker: &mut Maker, places: &Places) {
    hands(maker);
    paper(maker, places);
}

fn step(maker: &mut Maker, ballot: &RecordId, what: StepKind) {
    let day = Some(maker.now.date());
    maker.fact(ballot, &Step { what, day });
}

fn hands(maker: &mut Maker) {
    let day = maker.at(1, 12, 15).date();
    let ballot = maker.id("ballot", 0);
    let record = Ballot {
        title: "居民公约修订".into(),
        question: "同意按征求意见稿修订居民公约".into(),
        matter: Matter::Residents,
        rule: "representatives".into(),
        opens: Some(day),
        closes: Some(day),
        ..Ballot::default()
    };
    maker.put(ballot, &record);
    maker.fact(&ballot, &RollFrozen { heads: 45, day: Some(day), ..RollFrozen::default() });
    step(maker, &ballot, StepKind::Opened);
    maker.fact(&ballot, &Batch { agree: 31, against: 3, abstain: 2, ..Batch::default() });
    step(maker, &ballot, StepKind::Closed);
}

fn paper(maker: &mut Maker, places: &Places) {
    let day = maker.at(0, 1, 10).date();
    let ballot = maker.id("ballot", 1);
    let record = Ballot {
        title: "续聘物业公司".into(),
        question: "同意按现行合同条件续聘物业公司三年，物业费不变".into(),
        matter: Matter::Manager,
        estate: places.estates.first().copied(),
        local: "shanghai".into(),
        notice: Some(day),
        opens: Some(day),
        closes: day.checked_add_days(chrono::Days::new(27)),
        objection_days: Some(15),
        ..Ballot::default()
    };
    maker.put(ballot, &record);
    let drafts = freeze(&maker.empty, &maker.community, &ballot, &places.rows, day);
    let now = maker.now;
    maker.drafts.extend(drafts.into_iter().map(|draft| (now, draft)));
    step(maker, &ballot, StepKind::Opened);
    let part = part_id(&maker.community, &ballot, 0, 0);
    for row in 0..DELIVERED {
        maker.fact(&part, &Delivered { row, day: Some(day), ..Delivered::default() });
        if row < ENTERED {
            let choice = match row % 8 {
                3 => Choice::Against,
                6 => Choice::Abstain,
                _ => Choice::For,
            };
            maker.fact(&part, &Cast { row, choice, ..Cast::default() });
        }
    }
}
