//! Ballots in words: names, figures as people read them, and the notices as they are posted.

use super::Outlook;
use super::due::{Due, DueKind, DueState};
use super::election::Seat;
use super::notice::NoticeGap;
use super::pack::local_pack;
use super::problem::Problem;
use super::record::{Ballot, Choice, Delivery, Matter, Parking, StepKind};
use super::result::{BallotPhase, BallotResult};
use super::roll::frozen;
use super::rule::Weight;
use super::step_day;
use crate::domain::community::{Estate, name_of};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, ballots as say, dates};
use chrono::{Days, NaiveDate};

impl Matter {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Own => say::M_OWN,
            Self::Procedure => say::M_PROCEDURE,
            Self::Compact => say::M_COMPACT,
            Self::Committee => say::M_COMMITTEE,
            Self::Manager => say::M_MANAGER,
            Self::FundUse => say::M_FUND_USE,
            Self::FundRaise => say::M_FUND_RAISE,
            Self::Rebuild => say::M_REBUILD,
            Self::CommonUse => say::M_COMMON_USE,
            Self::Major => say::M_MAJOR,
            Self::Residents => say::M_RESIDENTS,
        }
    }
}

impl Choice {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Invalid => say::INVALID,
            Self::For => say::FOR,
            Self::Against => say::AGAINST,
            Self::Abstain => say::ABSTAIN,
        }
    }
}

impl Delivery {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Hand => say::D_HAND,
            Self::Household => say::D_HOUSEHOLD,
            Self::Post => say::D_POST,
            Self::Door => say::D_DOOR,
            Self::Message => say::D_MESSAGE,
        }
    }
}

impl BallotPhase {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Prepared => say::P_DRAFT,
            Self::Roll => say::P_ROLL,
            Self::Open => say::P_OPEN,
            Self::Closed => say::P_CLOSED,
            Self::Announced => say::P_ANNOUNCED,
        }
    }
}

impl Outlook {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Certain => say::O_CERTAIN,
            Self::Possible => say::O_POSSIBLE,
            Self::Impossible => say::O_IMPOSSIBLE,
        }
    }
}

impl Seat {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Elected => say::S_ELECTED,
            Self::Tied => say::S_TIED,
            Self::Spare => say::S_SPARE,
            Self::Failed => say::S_FAILED,
        }
    }
}

impl NoticeGap {
    /// It in a part of a sentence.
    pub const fn name(self) -> Msg {
        match self {
            Self::NotOut => say::X_NOT_OUT,
            Self::NotOnAgenda => say::X_NOT_ON_AGENDA,
            Self::Late => say::X_LATE,
        }
    }
}

impl Parking {
    /// It in words.
    pub const fn name(self) -> Msg {
        match self {
            Self::Marked => say::PK_MARKED,
            Self::Out => say::PK_OUT,
            Self::Counted => say::PK_COUNTED,
        }
    }
}

impl Due {
    /// What must hang, and how many days the rule gives.
    pub fn name(&self, lang: Lang) -> String {
        let msg = match self.what {
            DueKind::Notice => say::DUE_NOTICE,
            DueKind::Result => say::DUE_RESULT,
        };
        msg.fill(lang, &[&self.days.to_string()])
    }

    /// Its last day, and the day it hung or is to hang.
    pub fn days(&self, lang: Lang) -> String {
        let by = dates::day(self.by, lang);
        match self.done {
            Some(done) => say::DUE_BY_ON.fill(lang, &[&by, &dates::day(done, lang)]),
            None => say::DUE_BY.fill(lang, &[&by]),
        }
    }
}

impl DueState {
    /// It in a few words.
    pub fn words(self, lang: Lang) -> String {
        let (msg, days) = match self {
            Self::Ahead(0) => (say::DUE_TODAY, 0),
            Self::Ahead(days) => (say::DUE_AHEAD, days),
            Self::Overdue(days) => (say::DUE_OVERDUE, days),
            Self::Met => (say::DUE_MET, 0),
            Self::Late(days) => (say::DUE_LATE, days),
        };
        msg.fill(lang, &[&days.to_string()])
    }
}

impl Problem {
    /// It in a sentence.
    pub fn sentence(self, state: &State, lang: Lang) -> String {
        let who = |id: RecordId| name_of(state, &id).unwrap_or_else(|| "？".into());
        let count = |msg: Msg, n: u32| msg.fill(lang, &[&n.to_string()]);
        match self {
            Self::Astray(n) => count(say::X_ASTRAY, n),
            Self::BatchInOpen => say::X_BATCH_IN_OPEN.get(lang).into(),
            Self::ClauseMissing => say::X_CLAUSE_MISSING.get(lang).into(),
            Self::Disputed(n) => count(say::X_DISPUTED, n),
            Self::NamedInSecret => say::X_NAMED_IN_SECRET.get(lang).into(),
            Self::NoMajority => say::X_NO_MAJORITY.get(lang).into(),
            Self::NotChecked(n) => count(say::X_NOT_CHECKED, n),
            Self::NotEntered(n) => count(say::X_NOT_ENTERED, n),
            Self::OtherPaper(n) => count(say::X_OTHER_PAPER, n),
            Self::OverRoll => say::X_OVER_ROLL.get(lang).into(),
            Self::ProxyBarred(id) => say::X_PROXY_BARRED.fill(lang, &[&who(id)]),
            Self::ProxyLimit(id, n) => say::X_PROXY_LIMIT.fill(lang, &[&who(id), &n.to_string()]),
            Self::ProxyNoOpinion(n) => count(say::X_PROXY_NO_OPINION, n),
            Self::ProxyUnwritten(n) => count(say::X_PROXY_UNWRITTEN, n),
            Self::PutAnyway(gap) => say::X_PUT_ANYWAY.fill(lang, &[gap.name().get(lang)]),
            Self::RollChanged => say::X_ROLL_CHANGED.get(lang).into(),
            Self::RuleUnchecked => say::X_RULE_UNCHECKED.get(lang).into(),
            Self::SmallBatch => say::X_SMALL_BATCH.get(lang).into(),
            Self::TellerStands(id) => say::X_TELLER_STANDS.fill(lang, &[&who(id)]),
            Self::TellerWorks(id) => say::X_TELLER_WORKS.fill(lang, &[&who(id)]),
            Self::TwoRolls => say::X_TWO_ROLLS.get(lang).into(),
            Self::Unannounced(gap) => say::X_UNANNOUNCED.fill(lang, &[gap.name().get(lang)]),
            Self::UnsoundBatch => say::X_UNSOUND_BATCH.get(lang).into(),
        }
    }
}

/// An area in 0.01 m² as people read it: 4,433.46.
pub fn area_text(area: u64) -> String {
    let whole = (area / 100).to_string();
    let mut out = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    let cents = area % 100;
    out.push('.');
    out.push(char::from(b'0' + u8::try_from(cents / 10).unwrap_or_default()));
    out.push(char::from(b'0' + u8::try_from(cents % 10).unwrap_or_default()));
    out
}

/// A share in per cent, cut after two places, so that less than two thirds never reads as two thirds.
pub fn percent_text(part: u64, of: u64) -> String {
    if of == 0 {
        return "—".into();
    }
    let cut = u128::from(part) * 10_000 / u128::from(of);
    let (whole, cents) = ((cut / 100).to_string(), (cut % 100).to_string());
    [whole.as_str(), ".", if cents.len() < 2 { "0" } else { "" }, &cents, "%"].concat()
}

/// Who votes: the owners of an estate, or those assembled.
fn electorate(state: &State, ballot: &Ballot) -> String {
    ballot.estate.and_then(|id| state.get::<Estate>(&id)).map(|e| e.name).unwrap_or_default()
}

fn head(state: &State, ballot: &Ballot, about: Msg, lang: Lang) -> Vec<String> {
    let mut lines = vec![about.fill(lang, &[&electorate(state, ballot)])];
    lines.push(say::N_MATTER.fill(lang, &[ballot.matter.name().get(lang)]));
    let question = if ballot.question.is_empty() { &ballot.title } else { &ballot.question };
    lines.push(say::N_QUESTION.fill(lang, &[question]));
    lines.push(say::N_BASIS.fill(lang, &[ballot.rule_pack().source.get(lang)]));
    let local = local_pack(&ballot.local);
    if !local.id.is_empty() {
        lines.push(say::N_LOCAL.fill(lang, &[local.source.get(lang)]));
    }
    if let (Some(from), Some(to)) = (ballot.opens, ballot.closes) {
        lines.push(say::N_DAYS.fill(lang, &[&dates::day(from, lang), &dates::day(to, lang)]));
    }
    lines.push(String::new());
    lines
}

fn total(roll: Weight, lang: Lang) -> String {
    let heads = roll.heads.to_string();
    if roll.area == 0 {
        say::N_TOTAL_HEADS.fill(lang, &[&heads])
    } else {
        say::N_TOTAL.fill(lang, &[&heads, &area_text(roll.area)])
    }
}

/// The figures of a result: all, those taking part, those agreeing, the others.
fn figures(result: &BallotResult, lang: Lang) -> Vec<String> {
    let counts = &result.counts;
    let mut lines = vec![total(result.roll, lang)];
    let mut took = counts.agree;
    for more in [counts.against, counts.abstain] {
        super::count::join(&mut took, more);
    }
    let n = |n: u64| n.to_string();
    if result.roll.area == 0 {
        let share = percent_text(took.heads, result.roll.heads);
        lines.push(say::N_TOOK_PART_HEADS.fill(lang, &[&n(took.heads), &share]));
        let share = percent_text(counts.agree.heads, took.heads);
        lines.push(say::N_AGREED_HEADS.fill(lang, &[&n(counts.agree.heads), &share]));
        let [against, abstain, invalid] =
            [counts.against, counts.abstain, counts.invalid].map(|w| n(w.heads));
        lines.push(say::N_OTHERS_HEADS.fill(lang, &[&against, &abstain, &invalid]));
    } else {
        let shares = |msg: Msg, part: Weight, of: Weight| {
            let (heads, area) =
                (percent_text(part.heads, of.heads), percent_text(part.area, of.area));
            msg.fill(lang, &[&n(part.heads), &heads, &area_text(part.area), &area])
        };
        lines.push(shares(say::N_TOOK_PART, took, result.roll));
        lines.push(shares(say::N_AGREED, counts.agree, took));
        let pairs = [counts.against, counts.abstain, counts.invalid];
        let texts: Vec<String> =
            pairs.iter().flat_map(|w| [n(w.heads), area_text(w.area)]).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        lines.push(say::N_OTHERS.fill(lang, &texts));
    }
    lines
}

/// The result in a word; in an election, who is elected.
pub fn result_line(state: &State, result: &BallotResult, lang: Lang) -> String {
    if result.standings.is_empty() {
        let carried = if result.verdict.passed() { say::CARRIED } else { say::NOT_CARRIED };
        return carried.get(lang).into();
    }
    let elected = result.standings.iter().filter(|s| s.seat == Seat::Elected);
    let names: Vec<String> = elected.filter_map(|s| name_of(state, &s.person)).collect();
    if names.is_empty() {
        return say::ELECTED_NONE.get(lang).into();
    }
    say::ELECTED_LINE.fill(lang, &[&names.join("、")])
}

/// The result in a few lines, for a group.
pub fn result_short(ballot: &Ballot, result: &BallotResult, lang: Lang) -> String {
    let carried = if result.verdict.passed() { say::N_CARRIED } else { say::N_NOT_CARRIED };
    let mut lines = vec![ballot.title.clone()];
    if result.standings.is_empty() {
        lines.push(carried.get(lang).into());
    }
    lines.extend(figures(result, lang).into_iter().take(3));
    lines.join("\n")
}

/// The notice of the result in the published form: total heads and area, those taking part and agreeing with their
/// shares, the clause relied on, the days for objections. The first line is its heading.
pub fn result_notice(
    state: &State,
    id: &RecordId,
    ballot: &Ballot,
    result: &BallotResult,
    names: bool,
    lang: Lang,
) -> String {
    let mut lines = vec![say::N_RESULT.get(lang).to_owned(), String::new()];
    if result.problems.iter().any(|p| p.is_grave()) || result.phase < BallotPhase::Closed {
        lines.push(say::N_PROVISIONAL.get(lang).into());
        lines.push(String::new());
    }
    lines.extend(head(state, ballot, say::N_ABOUT, lang));
    lines.extend(figures(result, lang));
    lines.extend(result.put_anyway.as_ref().map(|why| say::N_PUT_ANYWAY.fill(lang, &[why])));
    let n = |n: u64| n.to_string();
    if let Some((choice, weight)) = result.presumed {
        lines.push(say::N_PRESUMED.fill(
            lang,
            &[&n(weight.heads), &area_text(weight.area), &ballot.clause, choice.name().get(lang)],
        ));
    }
    for (i, standing) in result.standings.iter().enumerate() {
        let name = names.then(|| name_of(state, &standing.person));
        let nameless = || say::N_CANDIDATE.fill(lang, &[&(i + 1).to_string()]);
        let name = name.map_or_else(nameless, |name| name.unwrap_or_else(|| "？".into()));
        let heads = n(standing.chosen.heads);
        let seat = standing.seat.name().get(lang);
        lines.push(
            [&name, "：", &heads, "，", &area_text(standing.chosen.area), " m²，", seat].concat(),
        );
    }
    if result.standings.is_empty() {
        let carried = if result.verdict.passed() { say::N_CARRIED } else { say::N_NOT_CARRIED };
        lines.push(carried.get(lang).into());
    }
    lines.push(say::N_PERCENT.get(lang).into());
    lines.push(String::new());
    let announced = step_day(state, id, StepKind::Announced);
    if let Some(last) = objections_until(ballot, announced) {
        lines.push(say::N_OBJECT.fill(lang, &[&dates::day(last, lang)]));
    }
    close(&mut lines, state, ballot, &result.roll_hash, announced, lang);
    lines.join("\n")
}

/// The last day for objections to the result.
fn objections_until(ballot: &Ballot, announced: Option<NaiveDate>) -> Option<NaiveDate> {
    announced?.checked_add_days(Days::new(u64::from(ballot.objection_days.unwrap_or(15))))
}

fn close(
    lines: &mut Vec<String>,
    state: &State,
    ballot: &Ballot,
    hash: &str,
    day: Option<NaiveDate>,
    lang: Lang,
) {
    if !hash.is_empty() {
        lines.push(say::N_HASH.fill(lang, &[hash]));
    }
    lines.push(String::new());
    lines.push([&electorate(state, ballot), say::N_SEAL.get(lang)].concat());
    lines.extend(day.map(|day| dates::day(day, lang)));
}

/// The notice of the roll: how many may vote with how much area, and how to object. The rows are printed under it.
pub fn roll_notice(state: &State, id: &RecordId, ballot: &Ballot, lang: Lang) -> String {
    let mut lines = vec![say::N_ROLL.get(lang).to_owned(), String::new()];
    lines.extend(head(state, ballot, say::N_ROLL_ABOUT, lang));
    let Some((roll, _)) = frozen(state, id) else { return lines.join("\n") };
    lines.push(total(Weight::new(roll.heads, roll.area), lang));
    if ballot.estate.is_some() {
        lines.push(say::N_PARKING.fill(lang, &[ballot.counts_parking().name().get(lang)]));
    }
    lines.push(say::N_ROLL_OBJECT.get(lang).into());
    close(&mut lines, state, ballot, &roll.hash, roll.day, lang);
    lines.join("\n")
}
