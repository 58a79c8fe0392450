//! Supervision of a pact: what was seen, the monthly review, what is done about it, the observer group, the term.

mod group;
mod reviews;
mod seen;

use chrono::{Months, NaiveDate};
use leptos::prelude::*;

use super::side;
use crate::app::use_app;
use crate::domain::pact::{ClauseRole, Life, clauses, life, month_of, told};
use crate::log::RecordId;
use crate::text::{pact as pacts, pact_board as say, pact_watch as words};
use crate::ui::components::{Badge, Choice, Kind, LinkButton, Notice, Section, Select, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::route::{PactPage, Route};

/// How many months back one can look.
const BACK: u32 = 12;

/// Supervision of a pact.
#[component]
pub fn WatchPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    side(id, PactPage::Watch, move || {
        let today = app.today();
        let month = RwSignal::new(month_of(today).to_string());
        let chosen = Memo::new(move |_| {
            month.with(|text| text.parse::<NaiveDate>()).unwrap_or_else(|_| month_of(today))
        });
        view! {
            {term(id)}
            <div class="no-print">
                <Section title=t(say::SEEN)>{seen::form(id)}</Section>
            </div>
            <Section title=t(say::REVIEW)>
                <div class="stack">
                    <div class="no-print">
                        <Select
                            id="month"
                            label=t(say::WHICH_MONTH)
                            value=month
                            choices=months(today)
                        />
                    </div>
                    {reviews::counts(id, chosen)}
                    <div class="no-print stack">
                        {seen::notes(id, chosen)}
                        {reviews::talk(id, chosen)}
                    </div>
                </div>
            </Section>
            <Section title=t(say::PAST)>{reviews::past(id)}</Section>
            <div class="no-print">
                <Section title=t(words::GROUP)>{group::group(id)}</Section>
            </div>
        }
        .into_any()
    })
}

/// A month in words.
fn month_words(month: NaiveDate) -> Signal<String> {
    tf(words::MONTH, move |_| vec![month.format("%Y").to_string(), month.format("%-m").to_string()])
}

fn months(today: NaiveDate) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let back = |n| month_of(today).checked_sub_months(Months::new(n));
        let choice = |month: NaiveDate| Choice::new(month.to_string(), month_words(month).get());
        (0..BACK).filter_map(back).map(choice).collect()
    })
}

/// The clauses to choose from, with a choice for none of them.
fn clause_choices(id: RecordId, none: bool) -> Signal<Vec<Choice>> {
    let app = use_app();
    Signal::derive(move || {
        let nobody = none.then(|| Choice::new("", say::NO_CLAUSE.get(lang())));
        let clause = |(n, (id, text)): (usize, (RecordId, String))| {
            let number = pacts::CLAUSE.fill(lang(), &[&(n + 1).to_string()]);
            let begins: String = text.chars().take(14).collect();
            Choice::new(id.to_string(), [&number, "　", &begins].concat())
        };
        let all = app.read(|state| {
            let all = clauses(state, &id).into_iter();
            all.map(|(id, c)| (id, c.text)).collect::<Vec<_>>()
        });
        nobody.into_iter().chain(all.into_iter().enumerate().map(clause)).collect::<Vec<_>>()
    })
}

/// Until when it runs, and how it is renewed or amended.
fn term(id: RecordId) -> AnyView {
    let app = use_app();
    let now = Memo::new(move |_| {
        app.read(|state| {
            let told = told(state, &id)?;
            let rule = told.text.roles.contains_key(&ClauseRole::CarryOver);
            Some((life(state, &id, app.today()), rule && told.is_adopted))
        })
    });
    (move || {
        let (life, carries) = now.get()?;
        if life == Life::NotAdopted {
            return None;
        }
        let urgent = matches!(life, Life::Soon(..) | Life::Over(_));
        let tone = if urgent { Tone::Must } else { Tone::Plain };
        let label = Signal::derive(move || life.words(lang()));
        let rule = if carries { say::CARRIES } else { say::CARRIES_NOT };
        let to = Route::Pact(id.to_string(), PactPage::Drafting);
        let how = view! {
            <p class="measure">{t(say::RENEW_WHY)}</p>
            <p class="soft measure">{t(rule)}</p>
            <p><LinkButton label=t(say::RENEW) to kind=Kind::Secondary/></p>
        };
        let body = if urgent {
            view! { <Notice tone>{how}</Notice> }.into_any()
        } else {
            view! {
                <details class="fold">
                    <summary>{t(say::RENEW)}</summary>
                    <div class="stack">{how}</div>
                </details>
            }
            .into_any()
        };
        Some(view! {
            <div class="no-print">
                <Section title=t(say::TERM)>
                    <p><Badge label tone/></p>
                    {body}
                </Section>
            </div>
        })
    })
    .into_any()
}
