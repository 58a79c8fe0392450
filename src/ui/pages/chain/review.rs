//! The lines of a pasted list as they are looked over: what each would become, or what must be put right first.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::domain::deliberation::chain::{ChainChoice, ChainProblem, ChainRow};
use crate::domain::deliberation::meant;
use crate::domain::shifts::{Blocker, Filling, Fit, Helper, Shift, Stuck, helper};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, chain as say};
use crate::ui::lang::{lang, t, tf};

/// Where the lines go.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Goal {
    /// They were at this meeting.
    Attend(RecordId),
    /// They stand behind this topic.
    Support(RecordId),
    /// They come to this shift.
    SignUp(RecordId),
    /// They are free on this day.
    Free(NaiveDate),
}

/// One line to look over.
#[derive(Clone)]
pub(super) struct Line {
    row: ChainRow,
    take: RwSignal<bool>,
}

/// Of each household or person that wrote several lines the last one is ticked beforehand, unless it says no; whether
/// somebody is free may be said either way.
pub(super) fn lines_of(rows: &[ChainRow], goal: Option<Goal>) -> Vec<Line> {
    let line = |(n, row): (usize, &ChainRow)| {
        let no =
            matches!(row.choice, ChainChoice::Against | ChainChoice::Stays | ChainChoice::Abstain);
        let same = |later: &ChainRow| {
            (&later.name, &later.building, &later.unit) == (&row.name, &row.building, &row.unit)
        };
        let taken_back = rows[n + 1..].iter().any(same);
        let take = !taken_back && (!no || matches!(goal, Some(Goal::Free(_))));
        Line { row: row.clone(), take: RwSignal::new(take) }
    };
    rows.iter().enumerate().map(line).collect()
}

/// Why a line does not go in.
struct Wrong {
    /// What must be put right first, in a sentence.
    cure: String,
    /// Nothing need be done: what it says is so already.
    done: bool,
}

/// What each line would become there, or why it does not go in; those that are ticked count for the lines after them.
fn judge_all(
    app: App,
    state: &State,
    goal: Goal,
    lines: &[Line],
    lang: Lang,
) -> Vec<Result<Msg, Wrong>> {
    let community = app.community();
    let mut filling = match goal {
        Goal::SignUp(shift) => Some(Filling::of(state, &community, &shift)),
        _ => None,
    };
    let judged = |line: &Line| match &mut filling {
        Some(filling) => match filling.next(state, &line.row, line.take.get_untracked()) {
            Ok((who, Fit::Fine)) => Ok(known(&who)),
            Ok((_, fit)) => Err(unfit(state, &fit, lang)),
            Err(why) => Err(Wrong { cure: cure(why, lang), done: false }),
        },
        None => judge(state, goal, &line.row, lang).map_err(|cure| Wrong { cure, done: false }),
    };
    lines.iter().map(judged).collect()
}

/// Why somebody cannot be put on the shift.
fn unfit(state: &State, fit: &Fit, lang: Lang) -> Wrong {
    let Fit::Blocked(all) = fit else {
        return Wrong { cure: say::CURE_FULL.get(lang).to_owned(), done: false };
    };
    let done = all.contains(&Blocker::AlreadyOn);
    let other = all.iter().find_map(|b| match b {
        Blocker::Overlap(other) => state.get::<Shift>(other),
        _ => None,
    });
    let cure = match other {
        _ if done => say::CURE_ON_IT.get(lang).to_owned(),
        Some(other) => say::CURE_BUSY.fill(lang, &[&other.title]),
        None => {
            let words: Vec<String> = all.iter().map(|b| b.words(lang)).collect();
            say::CURE_RULE.fill(lang, &[&words.join("、")])
        }
    };
    Wrong { cure, done }
}

/// What a line would become there, each line by itself.
///
/// # Errors
/// What must be put right first, in a sentence.
fn judge(state: &State, goal: Goal, row: &ChainRow, lang: Lang) -> Result<Msg, String> {
    match goal {
        Goal::Attend(_) | Goal::Support(_) => {
            let found = meant(state, row);
            match (found.person, found.household) {
                (Some(_), _) => Ok(say::LIST_KNOWN),
                (None, Some(_)) => Ok(say::LIST_DOOR),
                (None, None) if row.name.is_empty() => Err(say::CURE_NO_NAME.get(lang).to_owned()),
                (None, None) if matches!(goal, Goal::Support(_)) => Ok(say::LIST_HEAD),
                (None, None) => Ok(say::LIST_GUEST),
            }
        }
        Goal::SignUp(_) => helper(state, row).map(|who| known(&who)).map_err(|why| cure(why, lang)),
        Goal::Free(_) => match helper(state, row) {
            Ok(_) if matches!(row.choice, ChainChoice::Stays | ChainChoice::Against) => {
                Ok(say::LIST_BUSY)
            }
            found => found.map(|who| known(&who)).map_err(|why| cure(why, lang)),
        },
    }
}

const fn known(helper: &Helper) -> Msg {
    match helper {
        Helper::Volunteer(_) => say::LIST_VOLUNTEER,
        Helper::Person(_) => say::LIST_PERSON,
        Helper::Newcomer(_) => say::LIST_NEWCOMER,
    }
}

fn cure(why: Stuck, lang: Lang) -> String {
    let words = match why {
        Stuck::NoName => say::CURE_NO_NAME,
        Stuck::Namesakes => say::CURE_NAMESAKES,
    };
    words.get(lang).to_owned()
}

/// The rows that are ticked and go in, and those that are stuck and can be put right.
pub(super) fn stuck(
    app: App,
    state: &State,
    goal: Goal,
    lines: &[Line],
) -> (Vec<ChainRow>, Vec<ChainRow>) {
    let (mut ticked, mut stuck) = (Vec::new(), Vec::new());
    for (line, found) in lines.iter().zip(judge_all(app, state, goal, lines, Lang::default())) {
        match found {
            Ok(_) if line.take.get_untracked() => ticked.push(line.row.clone()),
            Err(wrong) if !wrong.done => stuck.push(line.row.clone()),
            _ => {}
        }
    }
    (ticked, stuck)
}

/// The lines to tick, and under them those that must be put right first.
pub(super) fn review(goal: Memo<Option<Goal>>, lines: RwSignal<Vec<Line>>) -> AnyView {
    let app = use_app();
    let judged = move || {
        let (goal, lines) = (goal.get(), lines.get());
        app.read(|state| match goal {
            None => lines.into_iter().map(|line| (line, Ok(None))).collect(),
            Some(goal) => {
                let found = judge_all(app, state, goal, &lines, lang());
                let found = found.into_iter().map(|f| f.map(Some).map_err(|wrong| wrong.cure));
                lines.into_iter().zip(found).collect::<Vec<_>>()
            }
        })
    };
    (move || {
        let (fine, wrong): (Vec<_>, Vec<_>) =
            judged().into_iter().partition(|(_, found)| found.is_ok());
        let many = wrong.len();
        let fine = fine.into_iter().map(|(line, found)| tick(line, found.ok().flatten()));
        let wrong = wrong.into_iter().map(|(line, found)| {
            let cure = found.err().unwrap_or_default();
            view! {
                <li>
                    <p>{label(&line.row, lang())}</p>
                    <p class="wrong">{cure}</p>
                </li>
            }
        });
        let wrong = (many > 0).then(|| {
            view! {
                <h3>{tf(say::LIST_STUCK, move |_| vec![many.to_string()])}</h3>
                <ul role="list" class="list">{wrong.collect_view()}</ul>
            }
        });
        view! {
            <ul role="list" class="list">{fine.collect_view()}</ul>
            {wrong}
        }
        .into_any()
    })
    .into_any()
}

fn tick(line: Line, found: Option<Msg>) -> AnyView {
    let Line { row, take } = line;
    let problems: Vec<String> = row.problems.iter().map(|p| problem(p, lang())).collect();
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=take
                    on:change=move |event| take.set(event_target_checked(&event))
                />
                <span>{label(&row, lang())}</span>
            </label>
            {found.map(|found| view! { <p class="soft">{t(found)}</p> })}
            {(!problems.is_empty()).then(|| view! { <p class="wrong">{problems.join("；")}</p> })}
        </li>
    }
    .into_any()
}

/// A line as it was read.
fn label(row: &ChainRow, lang: Lang) -> String {
    let mut words = vec![row.name.clone(), row.door()];
    words.extend(choice_word(row.choice).map(|msg| msg.get(lang).to_owned()));
    words.push(row.rest.clone());
    words.retain(|word| !word.is_empty());
    [row.number.to_string().as_str(), ". ", &words.join(" · ")].concat()
}

const fn choice_word(choice: ChainChoice) -> Option<Msg> {
    match choice {
        ChainChoice::None => None,
        ChainChoice::For => Some(say::SAYS_FOR),
        ChainChoice::Against => Some(say::SAYS_AGAINST),
        ChainChoice::Abstain => Some(say::SAYS_ABSTAIN),
        ChainChoice::Comes => Some(say::SAYS_COMES),
        ChainChoice::Stays => Some(say::SAYS_STAYS),
    }
}

fn problem(problem: &ChainProblem, lang: Lang) -> String {
    match problem {
        ChainProblem::NoName => say::PROBLEM_NO_NAME.get(lang).to_owned(),
        ChainProblem::Same(line) => say::PROBLEM_SAME.fill(lang, &[&line.to_string()]),
        ChainProblem::Differs(line) => say::PROBLEM_DIFFERS.fill(lang, &[&line.to_string()]),
        ChainProblem::TwoChoices => say::PROBLEM_TWO.get(lang).to_owned(),
        ChainProblem::Number => say::PROBLEM_NUMBER.get(lang).to_owned(),
    }
}
