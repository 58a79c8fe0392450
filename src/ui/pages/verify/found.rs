//! What checking a file found: a line for each level, never one for all; the numbers; the words; what it shows.

use leptos::prelude::*;

use crate::app::day_of;
use crate::domain::pact::{DOES_NOT_PROVE, Frozen, PROVES, Total, Way};
use crate::share::pact::{Findings, Identity, Level, Numbers, Place, Problem};
use crate::text::dates::day;
use crate::text::{Msg, pact_proof, pact_wall, verify as say};
use crate::ui::components::{Badge, Fact, Facts, Notice, Section, Tone};
use crate::ui::lang::{lang, t, tf};

/// How many problems of a level are listed.
const MOST: usize = 10;

/// Draws it.
pub(super) fn found(found: &Findings) -> AnyView {
    let pact = found.pact();
    let title = match &pact {
        Some(pact) => {
            let args = vec![pact.title.clone(), pact.version.to_string()];
            tf(say::PACT_FOUND, move |_| args.clone())
        }
        None => t(say::FILE_FOUND),
    };
    let levels = [
        level(pact_proof::TEXT, &found.text, say::TEXT_HOLDS, say::TEXT_FAILS),
        level(
            pact_proof::SIGNATURES,
            &found.signatures,
            say::SIGNATURES_HOLD,
            say::SIGNATURES_FAIL,
        ),
        level(pact_proof::COMPLETENESS, &found.completeness, say::COMPLETE, say::NOT_COMPLETE),
        identity(found.identity.as_ref()),
    ];
    let whole = found.holds();
    let names = found.names.then(|| view! { <Notice><p>{t(say::NAMES)}</p></Notice> });
    let facts = whole.then(|| facts(found));
    let words = pact.filter(|_| found.text.holds()).map(|pact| words(&pact));
    view! {
        <Section title>
            <div class="stack">
                <ul role="list" class="levels">{Vec::from(levels)}</ul>
                {names}
                {facts}
                {words}
                {whole.then(shows)}
            </div>
        </Section>
    }
    .into_any()
}

fn line(name: Msg, badge: Msg, tone: Tone, children: impl IntoAny) -> AnyView {
    view! {
        <li class="level">
            <h3>{t(name)} " " <Badge label=t(badge) tone/></h3>
            {children.into_any()}
        </li>
    }
    .into_any()
}

fn level(name: Msg, level: &Level, holds: Msg, fails: Msg) -> AnyView {
    match level {
        Level::Holds => line(name, say::HOLDS, Tone::Good, view! { <p>{t(holds)}</p> }),
        Level::Unknown => {
            line(name, say::UNKNOWN, Tone::Plain, view! { <p>{t(say::LEVEL_UNKNOWN)}</p> })
        }
        Level::Fails(problems) => {
            let list: Vec<_> =
                problems.iter().take(MOST).map(|p| view! { <li>{problem(p)}</li> }).collect();
            let more = problems.len().saturating_sub(MOST);
            let rest = (more > 0).then(|| {
                view! { <p>{tf(say::MORE_PROBLEMS, move |_| vec![more.to_string()])}</p> }
            });
            line(name, say::FAILS, Tone::Must, view! { <p>{t(fails)}</p> <ul>{list}</ul> {rest} })
        }
    }
}

fn problem(problem: &Problem) -> Signal<String> {
    let (place, number) = match &problem.place {
        Place::File => (say::AT_FILE, 0),
        Place::Text => (say::AT_TEXT, 0),
        Place::Key(_) => (say::AT_KEY, 0),
        Place::Earlier(n) => (say::AT_EARLIER, *n),
        Place::Statement(n) => (say::AT_STATEMENT, *n),
        Place::Rotation(n) => (say::AT_ROTATION, *n),
        Place::Head(n) => (say::AT_HEAD, *n),
    };
    let why = problem.why.sentence();
    tf(say::PROBLEM, move |lang| {
        vec![place.fill(lang, &[&number.to_string()]), why.get(lang).to_owned()]
    })
}

fn identity(identity: Option<&Identity>) -> AnyView {
    let name = pact_proof::IDENTITY;
    let Some(identity) = identity else {
        let body = view! { <p>{t(say::IDENTITY_UNKNOWN)}</p> };
        return line(name, say::UNKNOWN, Tone::Plain, body);
    };
    let rotations = identity.rotations;
    let rotated = (rotations > 0).then(|| {
        view! { <p class="soft">{tf(say::ROTATED, move |_| vec![rotations.to_string()])}</p> }
    });
    let broken = identity
        .broken
        .then(|| view! { <Notice tone=Tone::Must><p>{t(say::BROKEN_LINE)}</p></Notice> });
    let body = view! {
        <p class="digits">{identity.code.clone()}</p>
        <p>{t(say::IDENTITY_ASK)}</p>
        {rotated}
        {broken}
    };
    line(name, say::YOURS, Tone::Plain, body)
}

fn facts(found: &Findings) -> AnyView {
    let ways: Vec<Way> = found.ways.iter().filter_map(|word| Way::of_word(word)).collect();
    let ways = Signal::derive(move || {
        let joint = match lang() {
            crate::text::Lang::Zh => "、",
            crate::text::Lang::En => ", ",
        };
        let mut ways = ways.clone();
        ways.sort_unstable();
        let names: Vec<&str> = ways.iter().map(|way| way.name().get(lang())).collect();
        names.join(joint)
    });
    let earlier = match found.earlier {
        0 => t(say::EARLIER_NONE),
        n => tf(say::EARLIER_COUNT, move |_| vec![n.to_string()]),
    };
    let counted = found.numbers.as_ref().map(numbers);
    view! {
        <Facts>
            {counted}
            <Fact term=t(say::WAYS)>{ways}</Fact>
            <Fact term=t(say::EARLIER)>{earlier}</Fact>
        </Facts>
    }
    .into_any()
}

/// The committee's numbers; of fewer than twenty households none is told.
pub(super) fn numbers(numbers: &Numbers) -> AnyView {
    let count = match Total::of(numbers.asked, numbers.agree) {
        Some(total) => tf(say::COUNT, move |_| {
            vec![total.agreed().to_string(), total.households().to_string()]
        }),
        None => t(pact_wall::TOO_FEW),
    };
    let iat = numbers.iat;
    view! {
        <Fact term=t(say::HOW_MANY)>{count}</Fact>
        <Fact term=t(say::AS_OF)>{tf(say::AS_OF_WHY, move |lang| vec![day(day_of(iat), lang)])}</Fact>
    }
    .into_any()
}

fn words(pact: &Frozen) -> AnyView {
    let clauses: Vec<_> =
        pact.clauses.iter().map(|c| view! { <li>{c.text.clone()}</li> }).collect();
    view! {
        <details>
            <summary>{t(say::WORDS)}</summary>
            <ol class="measure clauses">{clauses}</ol>
        </details>
    }
    .into_any()
}

/// What a file shows that holds on every level, and what no file can.
fn shows() -> AnyView {
    let proven: Vec<_> = PROVES.iter().map(|(_, what)| view! { <li>{t(*what)}</li> }).collect();
    let open: Vec<_> = DOES_NOT_PROVE
        .iter()
        .map(|(what, why)| view! { <li><strong>{t(*what)}</strong> " " {t(*why)}</li> })
        .collect();
    view! {
        <details class="proven">
            <summary>{t(say::SHOWS)}</summary>
            <ul class="measure">{proven}</ul>
            <h3>{t(say::SHOWS_NOT)}</h3>
            <ul class="measure">{open}</ul>
        </details>
    }
    .into_any()
}
