//! 统计: what the topics add up to, each chart with its numbers in the same table.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::community::Grid;
use crate::domain::deliberation::{AGES, Figures, Line};
use crate::log::RecordId;
use crate::text::{Lang, dates, figures as say, matter_pages};
use crate::ui::components::{Bar, BarTable, EmptyState, Fact, Facts, PageHead, Section};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::topics::sides;
use crate::ui::route::{Route, Talk};

/// The page of figures.
#[component]
pub fn FiguresPage() -> AnyView {
    let app = use_app();
    let today = app.today();
    let data = Memo::new(move |_| {
        app.read(|state| Figures::of(state, today, |stamp| app.time_of(stamp).date()))
    });
    let none = Memo::new(move |_| data.with(|d| d.total.raised == 0));
    let lead = tf(say::LEAD, move |lang| vec![dates::day(today, lang)]);
    view! {
        <PageHead title=t(say::FIGURES) lead/>
        {sides(Route::Talk(Talk::Figures))}
        {move || {
            if none.get() {
                view! { <EmptyState title=t(say::NOTHING) why=t(say::HOW)/> }.into_any()
            } else {
                tables(data)
            }
        }}
    }
    .into_any()
}

fn tables(data: Memo<Figures>) -> AnyView {
    let app = use_app();
    let rows = move |of: fn(&Figures, Lang) -> Vec<Bar>| {
        Signal::derive(move || data.with(|d| of(d, lang())))
    };
    let grids = Signal::derive(move || {
        let name = |grid: Option<RecordId>| {
            let named = grid.and_then(|g| app.read(|s| s.get::<Grid>(&g))).map(|g| g.name);
            named.unwrap_or_else(|| matter_pages::EVERYWHERE.get(lang()).to_owned())
        };
        data.with(|d| d.grids.iter().map(|(g, line)| bar(name(*g), line, lang())).collect())
    });
    let heads = |first| vec![t(first), t(say::RAISED), t(say::OPEN), t(say::MEDIAN_SHORT)];
    let months = vec![t(say::MONTH), t(say::RAISED), t(say::OPEN), t(say::CLOSED)];
    view! {
        <Section title=t(say::TOTAL)>{total(data)}</Section>
        <BarTable
            caption=t(say::BY_STAGE)
            heads=vec![t(say::STAGE), t(say::COUNT)]
            rows=rows(stages)
        />
        <BarTable caption=t(say::BY_CATEGORY) heads=heads(say::CATEGORY) rows=rows(categories)/>
        <BarTable caption=t(say::BY_AGE) heads=vec![t(say::AGE), t(say::COUNT)] rows=rows(ages)/>
        <BarTable caption=t(say::BY_GRID) heads=heads(say::GRID) rows=grids/>
        <BarTable caption=t(say::BY_MONTH) heads=months rows=rows(by_month)/>
        <p class="soft measure">{t(say::HOW)}</p>
    }
    .into_any()
}

fn total(data: Memo<Figures>) -> AnyView {
    let number = move |of: fn(&Figures) -> Option<u32>| {
        move || match data.with(of) {
            Some(number) => number.to_string(),
            None => say::NO_NUMBER.get(lang()).to_owned(),
        }
    };
    let promises = move || data.with(|d| d.promises.map(|n| n.to_string()).join(" / "));
    view! {
        <Facts>
            <Fact term=t(say::RAISED)>{number(|d| Some(d.total.raised))}</Fact>
            <Fact term=t(say::OPEN)>{number(|d| Some(d.total.open))}</Fact>
            <Fact term=t(say::ANSWERED)>{number(|d| Some(d.total.waits.answered))}</Fact>
            <Fact term=t(say::UNANSWERED)>{number(|d| Some(d.total.waits.unanswered))}</Fact>
            <Fact term=t(say::OWED)>{number(|d| Some(d.owed))}</Fact>
            <Fact term=t(say::MEDIAN)>{number(|d| d.total.waits.median)}</Fact>
            <Fact term=t(say::LONGEST)>{number(|d| d.total.waits.longest)}</Fact>
            <Fact term=t(say::PROMISES)>{promises}</Fact>
        </Facts>
    }
    .into_any()
}

fn bar(label: String, line: &Line, lang: Lang) -> Bar {
    let median = line.waits.median.map(|days| days.to_string());
    let median = median.unwrap_or_else(|| say::NO_NUMBER.get(lang).to_owned());
    Bar { label, value: line.raised, more: vec![line.open.to_string(), median] }
}

fn stages(figures: &Figures, lang: Lang) -> Vec<Bar> {
    let stage = |(stage, count): &(crate::domain::deliberation::Stage, u32)| Bar {
        label: stage.name().get(lang).to_owned(),
        value: *count,
        more: Vec::new(),
    };
    figures.stages.iter().map(stage).collect()
}

fn categories(figures: &Figures, lang: Lang) -> Vec<Bar> {
    let name = |(category, line): &(crate::domain::deliberation::Category, Line)| {
        bar(category.name().get(lang).to_owned(), line, lang)
    };
    figures.categories.iter().map(name).collect()
}

fn ages(figures: &Figures, lang: Lang) -> Vec<Bar> {
    let label = |n: usize| match (n.checked_sub(1).and_then(|n| AGES.get(n)), AGES.get(n)) {
        (from, Some(to)) => {
            let from = from.map_or(0, |last| last + 1);
            say::UP_TO.fill(lang, &[&from.to_string(), &to.to_string()])
        }
        (from, None) => say::OVER.fill(lang, &[&from.copied().unwrap_or_default().to_string()]),
    };
    let group =
        |(n, count): (usize, &u32)| Bar { label: label(n), value: *count, more: Vec::new() };
    figures.ages.iter().enumerate().map(group).collect()
}

fn by_month(figures: &Figures, lang: Lang) -> Vec<Bar> {
    let mut months: Vec<(i32, u32)> = figures.months.iter().map(|(month, _)| *month).collect();
    months.extend(figures.closed.keys());
    months.sort_unstable();
    months.dedup();
    let month = |month: (i32, u32)| {
        let raised = figures.months.iter().find(|(m, _)| *m == month).map(|(_, line)| *line);
        let raised = raised.unwrap_or_default();
        let closed = figures.closed.get(&month).copied().unwrap_or_default();
        Bar {
            label: say::YEAR_MONTH.fill(lang, &[&month.0.to_string(), &month.1.to_string()]),
            value: raised.raised,
            more: vec![raised.open.to_string(), closed.to_string()],
        }
    };
    months.into_iter().map(month).collect()
}
