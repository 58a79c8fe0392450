//! The report of a month, as it is read and printed.

use leptos::prelude::*;

use super::{Asked, tables, words};
use crate::app::Town;
use crate::domain::rollup::{Figure, Month, Place, Report};
use crate::share::hours::hours;
use crate::text::{Lang, rollup as say};
use crate::ui::components::{Fact, Facts, Section};
use crate::ui::lang::{lang, t, tf};

/// What is shown: the month, the number of communities, all added up, and place by place.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) month: Month,
    pub(super) communities: usize,
    pub(super) all: Report,
    pub(super) places: Vec<(String, Report)>,
}

impl Shown {
    fn of(town: Town, asked: Asked, lang: Lang) -> Self {
        town.digests().with(|digests| {
            let month = asked.month(digests);
            let mut shown =
                Self { month, communities: 0, all: Report::default(), places: Vec::new() };
            let mut figures: Vec<Figure> = Vec::new();
            for digest in digests.iter().filter(|digest| asked.holds(&digest.community)) {
                shown.communities += 1;
                let own = digest.figures(month);
                let community = words::community(digest, lang);
                asked.by.with(|by| {
                    if by == "community" {
                        shown.places.push((community, Report::of(&own)));
                        return;
                    }
                    let grids = by == "grid";
                    let id = |place: &Place| if grids { place.grid } else { place.estate };
                    let mut ids: Vec<_> = digest.places().iter().map(id).collect();
                    ids.sort_unstable();
                    ids.dedup();
                    for one in ids {
                        let of = |f: &&Figure| {
                            let place = Place { estate: f.estate, grid: f.grid };
                            id(&place) == one && f.figure != "volunteer.people"
                        };
                        let report = Report::of(own.iter().filter(of));
                        if report == Report::default() {
                            continue;
                        }
                        let none = if grids { say::NO_GRID } else { say::NO_ESTATE };
                        let name = one.map_or_else(
                            || none.get(lang).to_owned(),
                            |id| words::name(digest, id, lang),
                        );
                        let name = say::WITHIN.fill(lang, &[&community, &name]);
                        shown.places.push((name, report));
                    }
                });
                figures.extend(own);
            }
            shown.all = Report::of(&figures);
            shown.places.sort_by(|(a, x), (b, y)| {
                (std::cmp::Reverse(x.raised()), a).cmp(&(std::cmp::Reverse(y.raised()), b))
            });
            shown
        })
    }
}

/// The report.
pub(super) fn report(town: Town, asked: Asked) -> AnyView {
    let shown = Memo::new(move |_| Shown::of(town, asked, lang()));
    let month = move |lang| shown.with(|s| words::month(s.month, lang));
    let count = move || shown.with(|s| s.communities.to_string());
    view! {
        <article class="stack rollup" id="report">
            <h2>{tf(say::REPORT, move |lang| vec![month(lang)])}</h2>
            <p class="soft measure">{tf(say::COVERS, move |_| vec![count()])}</p>
            {glance(shown)}
            {tables::tables(shown)}
            <p class="soft measure">{t(say::DEFINED)}</p>
        </article>
    }
    .into_any()
}

fn glance(shown: Memo<Shown>) -> AnyView {
    let said = move |of: fn(&Report) -> String| move || shown.with(|s| of(&s.all));
    view! {
        <Section title=t(say::GLANCE)>
            <Facts>
                <Fact term=t(say::RAISED)>{said(|r| r.raised().to_string())}</Fact>
                <Fact term=t(say::ANSWERED)>{said(|r| r.answered().to_string())}</Fact>
                <Fact term=t(say::MEDIAN)>{said(median)}</Fact>
                <Fact term=t(say::WAITING)>{said(|r| r.waiting().to_string())}</Fact>
                <Fact term=t(say::MEETINGS)>{said(held)}</Fact>
                <Fact term=t(say::BALLOTS)>
                    {said(|r| {
                        let all = r.ballots();
                        [all.passed, all.failed, all.other].map(|n| n.to_string()).join(" / ")
                    })}
                </Fact>
                <Fact term=t(say::BALLOTS_OPEN)>{said(|r| r.ballots().open.to_string())}</Fact>
                <Fact term=t(say::PACTS)>
                    {said(|r| {
                        let all = r.pacts();
                        [all.adopted, all.pacts].map(|n| n.to_string()).join(" / ")
                    })}
                </Fact>
                <Fact term=t(say::SIGNING)>{said(signed)}</Fact>
                <Fact term=t(say::HOURS)>{said(served)}</Fact>
                <Fact term=t(say::TURNS)>{said(|r| r.turns.to_string())}</Fact>
                <Fact term=t(say::PEOPLE)>{said(|r| r.people.to_string())}</Fact>
            </Facts>
        </Section>
    }
    .into_any()
}

/// The median of days to answer, or a stroke.
pub(super) fn median(report: &Report) -> String {
    let none = || say::NO_NUMBER.get(Lang::Zh).to_owned();
    report.median().map_or_else(none, |days| days.to_string())
}

/// Meetings held of those planned.
pub(super) fn held(report: &Report) -> String {
    let all = report.meetings();
    [all.held, all.planned()].map(|n| n.to_string()).join(" / ")
}

/// Households that signed of those asked.
pub(super) fn signed(report: &Report) -> String {
    let all = report.pacts();
    [all.signed, all.asked].map(|n| n.to_string()).join(" / ")
}

/// Hours served.
pub(super) fn served(report: &Report) -> String {
    hours(u32::try_from(report.minutes).unwrap_or(u32::MAX))
}
