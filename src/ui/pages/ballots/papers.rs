//! Numbered papers to print, cut and deliver: each with its question, its boxes and a QR code of ballot and number.

use leptos::prelude::*;

use super::words::ON_PAPER;
use super::{roll_of, side};
use crate::app::use_app;
use crate::domain::community::{Estate, name_of};
use crate::domain::deliberation::ballot::{
    Ballot, RollFrozen, RollPart, area_text, doors, paper_text,
};
use crate::log::RecordId;
use crate::share::qr;
use crate::text::{ballots as say, dates};
use crate::ui::components::{Button, Choice, Kind, Select};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::print;
use crate::ui::route::BallotPage;

/// How many papers are drawn at a time: as many as a browser prints without stumbling.
const SHEAF: usize = 200;

/// One paper.
#[derive(Clone, PartialEq)]
struct Paper {
    number: usize,
    doors: String,
    area: u64,
}

/// The page of papers.
#[component]
pub fn PapersPage(
    /// Which ballot.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, BallotPage::Papers, move || {
        let roll = roll_of(app, id);
        (move || match roll.get().filter(|roll| !roll.parts.is_empty()) {
            Some(roll) => papers(id, roll),
            None => view! { <p class="soft">{t(say::NO_PAPERS)}</p> }.into_any(),
        })
        .into_any()
    })
}

fn papers(id: RecordId, roll: RollFrozen) -> AnyView {
    let app = use_app();
    let ballot = StoredValue::new(app.read(|state| state.get::<Ballot>(&id)).unwrap_or_default());
    let count = usize::try_from(roll.heads).unwrap_or_default();
    let all = StoredValue::new(app.read(|state| {
        let areas = roll
            .parts
            .iter()
            .flat_map(|part| state.get::<RollPart>(part).map(|p| p.areas).unwrap_or_default());
        let of = |(i, (doors, area))| Paper { number: i + 1, doors, area };
        doors(state, &roll).into_iter().zip(areas).enumerate().map(of).collect::<Vec<_>>()
    }));
    let sheaf = RwSignal::new("0".to_owned());
    let choices = Signal::derive(move || {
        let part = |from: usize| {
            let ends = [(from + 1).to_string(), (from + SHEAF).min(count).to_string()];
            Choice::new(from.to_string(), say::PAPERS_PART.fill(lang(), &[&ends[0], &ends[1]]))
        };
        (0..count).step_by(SHEAF).map(part).collect::<Vec<_>>()
    });
    let several = count > SHEAF;
    view! {
        <div class="no-print stack">
            <p class="soft">{t(say::PAPERS_LEAD)}</p>
            {several.then(|| view! { <Select id="sheaf" label=t(say::PAPERS_WHICH) value=sheaf choices/> })}
            <Button label=t(say::PRINT_PAPERS) kind=Kind::Primary on_click=print/>
        </div>
        <div class="papers">
            {move || {
                let from: usize = sheaf.get().parse().unwrap_or_default();
                all.with_value(|all| {
                    let papers = all.iter().skip(from).take(SHEAF);
                    ballot.with_value(|b| papers.map(|paper| one(id, b, paper)).collect_view())
                })
            }}
        </div>
    }
    .into_any()
}

fn one(id: RecordId, ballot: &Ballot, paper: &Paper) -> AnyView {
    let app = use_app();
    let estate = ballot.estate.and_then(|id| app.peek(|s| s.get::<Estate>(&id)));
    let estate = estate.map(|e| e.name).unwrap_or_default();
    let question =
        if ballot.question.is_empty() { ballot.title.clone() } else { ballot.question.clone() };
    let number = paper.number.to_string();
    let row = {
        let (number, area) = (number.clone(), area_text(paper.area));
        tf(say::ROW_LINE, move |_| vec![number.clone(), area.clone()])
    };
    // A secret paper is counted by its area, and says nothing of its door.
    let doors = (!ballot.secret).then(|| view! { <strong>{paper.doors.clone()}</strong> });
    let boxes: Vec<AnyView> = if ballot.candidates.is_empty() {
        ON_PAPER.iter().map(|choice| view! { <li>{t(choice.name())}</li> }.into_any()).collect()
    } else {
        let name = |who: &RecordId| app.peek(|s| name_of(s, who)).unwrap_or_default();
        ballot.candidates.iter().map(|who| view! { <li>{name(who)}</li> }.into_any()).collect()
    };
    let mark = if let Some((seats, _)) = ballot.election() {
        tf(say::PAPER_PICK, move |_| vec![seats.to_string()])
    } else {
        t(say::PAPER_MARK)
    };
    let sign = if ballot.secret { t(say::PAPER_SECRET) } else { t(say::PAPER_SIGN) };
    let until = ballot.closes.map(|day| {
        view! { <p class="soft">{tf(say::PAPER_UNTIL, move |lang| vec![dates::day(day, lang)])}</p> }
    });
    let link = paper_text(&id, u32::try_from(paper.number).unwrap_or(u32::MAX));
    let code = (!ballot.secret).then(|| drawing(&link, &number));
    view! {
        <article class="paper">
            <header>
                <div>
                    <h2>{estate} {t(say::PAPER)}</h2>
                    <p>{doors} " " {row}</p>
                    <p class="matter">{t(ballot.matter.name())}</p>
                    <p class="question">{question}</p>
                </div>
                {code}
            </header>
            <ul role="list" class="boxes">{boxes}</ul>
            <p class="soft">{mark}</p>
            <p>{sign}</p>
            {until}
        </article>
    }
    .into_any()
}

/// The QR code of a paper.
fn drawing(text: &str, number: &str) -> Option<AnyView> {
    let drawn = qr::draw(text)?;
    let side = (drawn.side + 8).to_string();
    let number = number.to_owned();
    let label = tf(say::QR_OF, move |_| vec![number.clone()]);
    Some(
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=["-4 -4 ", &side, " ", &side].concat()>
                <path d=drawn.path></path>
            </svg>
        }
        .into_any(),
    )
}
