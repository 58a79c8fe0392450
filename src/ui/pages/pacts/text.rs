//! One pact: its words, whether they were adopted, who agreed to them.

use leptos::prelude::*;

use super::consents::consents_of;
use super::drafting;
use crate::app::commands::pact as acts;
use crate::app::use_app;
use crate::domain::pact::{Clause, Pact, adoption, clauses, current_text};
use crate::log::{RecordId, State};
use crate::text::{Lang, dates};
use crate::text::{pact as say, pact_drafting as drafting_words};
use crate::ui::components::{
    Badge, Button, Choice, CopyForGroup, Fact, Facts, Form, FormErrors, Kind, PageHead, Section,
    Select, TextArea, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, afresh, print, typed};
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;

/// What the page shows of the text.
#[derive(Clone, PartialEq)]
struct Shown {
    title: String,
    clauses: Vec<(RecordId, String)>,
    mark: String,
    /// In words, and whether it still holds.
    adopted: (String, bool),
}

/// As much of the hash as tells two texts apart at sight.
const MARK: usize = 8;

fn shown(state: &State, id: &RecordId, lang: Lang) -> Option<Shown> {
    let title = state.get::<Pact>(id)?.title;
    let adopted = match adoption(state, id) {
        None => (say::NOT_ADOPTED.get(lang).to_owned(), false),
        Some((adopted, unchanged)) => {
            let day = adopted.day.map(|day| dates::day(day, lang)).unwrap_or_default();
            let sentence = if unchanged { say::ADOPTED } else { say::ADOPTED_CHANGED };
            (sentence.fill(lang, &[&day]), unchanged)
        }
    };
    Some(Shown {
        title,
        clauses: clauses(state, id).into_iter().map(|(id, c)| (id, c.text)).collect(),
        mark: current_text(state, id).to_string().chars().take(MARK).collect(),
        adopted,
    })
}

/// The page of one pact.
#[component]
pub fn TextPage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let data = Memo::new(move |_| app.read(|state| shown(state, &id, lang())));
    let there = Memo::new(move |_| data.with(Option::is_some));
    let title = Signal::derive(move || {
        data.with(|d| d.as_ref().map(|d| d.title.clone()).unwrap_or_default())
    });
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Pacts, t(say::PACTS));
        view! {
            <PageHead title back/>
            {move || data.get().map(|d| words(id, d))}
            <details class="fold no-print">
                <summary>{t(drafting_words::KIND)}</summary>
                {drafting::kind_of(id)}
            </details>
            <Section title=t(say::CONSENTS)>
                {consents_of(id)}
            </Section>
            <div class="no-print">
                <details class="fold"><summary>{t(say::ADD_CLAUSE)}</summary>{add(id)}</details>
                <details class="fold">
                    <summary>{t(drafting_words::WHOSE)}</summary>
                    {afresh(move || drafting::whose(id))}
                </details>
                <details class="fold">
                    <summary>{t(drafting_words::MODELS)}</summary>
                    {drafting::models(id)}
                </details>
                <details class="fold"><summary>{t(say::REWORD)}</summary>{reword(id)}</details>
                <details class="fold"><summary>{t(say::FOR_GROUP)}</summary>{group(data, title)}</details>
                {drafting::settling(id)}
            </div>
        }
        .into_any()
    })
    .into_any()
}

fn words(id: RecordId, d: Shown) -> AnyView {
    let app = use_app();
    let (adopted, holds) = d.adopted;
    let tone = if holds { Tone::Good } else { Tone::Plain };
    let list = d.clauses.into_iter().map(|(_, text)| view! { <li>{text}</li> }).collect_view();
    let adopt =
        (!holds).then(|| act(t(say::ADOPT), Kind::Secondary, move || acts::adopt_pact(app, id)));
    view! {
        <article class="document">
            <ol class="clauses">{list}</ol>
        </article>
        <Facts>
            <Fact term=t(say::STANDS)><Badge label=adopted tone/></Fact>
        </Facts>
        <details class="no-print">
            <summary>{t(say::TEXT_MARK)}</summary>
            <p>{d.mark} " " <span class="soft">{t(say::TEXT_MARK_WHY)}</span></p>
        </details>
        <p class="row after no-print">
            {adopt}
            <Button label=t(say::PRINT) kind=Kind::Secondary on_click=print/>
        </p>
    }
    .into_any()
}

fn add(id: RecordId) -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(text);
        if words.is_empty() {
            errors.say("new-clause", say::CLAUSE_MISSING);
            return;
        }
        app.run(async move {
            acts::add_clause(app, id, words).await?;
            text.set(String::new());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextArea
                id="new-clause"
                label=t(say::ADD_CLAUSE)
                hint=t(say::REWORD_WHY)
                value=text
                rows=2
                errors
            />
            <Button label=t(say::ADD)/>
        </Form>
    }
    .into_any()
}

fn reword(id: RecordId) -> AnyView {
    let app = use_app();
    let list = Memo::new(move |_| app.read(|state| clauses(state, &id)));
    let first = list.with_untracked(|list| list.first().map(|(id, _)| id.to_string()));
    let which = RwSignal::new(first.unwrap_or_default());
    let choices = Signal::derive(move || {
        list.with(|list| {
            let choice = |(n, (id, _)): (usize, &(RecordId, _))| {
                Choice::new(id.to_string(), say::CLAUSE.fill(lang(), &[&(n + 1).to_string()]))
            };
            list.iter().enumerate().map(choice).collect::<Vec<_>>()
        })
    });
    // Only the choice of another clause changes what stands in the field, not what happens to the clauses meanwhile.
    let chosen = Memo::new(move |_| {
        let first = || list.with(|list| list.first().map(|(id, _)| *id));
        which.get().parse().ok().or_else(first)
    });
    view! {
        <div class="stack">
            <p class="soft">{t(say::REWORD_WHY)}</p>
            <Select id="which" label=t(say::WHICH) value=which choices/>
            {move || chosen.get().map(|clause| afresh(move || words_of(clause)))}
        </div>
    }
    .into_any()
}

/// The words of one clause stand in the field, ready to be changed.
fn words_of(clause: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Clause>(&clause);
    let (text, errors) = (RwSignal::new(held.record().text), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(text);
        if words.is_empty() {
            errors.say("words", say::CLAUSE_MISSING);
            return;
        }
        app.run(acts::reword_clause(app, clause, held, words));
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextArea id="words" label=t(say::NEW_WORDS) value=text rows=3 errors/>
            <Button label=t(crate::text::common::SAVE)/>
        </Form>
    }
    .into_any()
}

fn group(data: Memo<Option<Shown>>, title: Signal<String>) -> AnyView {
    let text = Signal::derive(move || {
        let Some(d) = data.get() else { return String::new() };
        let mut lines = vec![["【", &d.title, "】"].concat()];
        let numbered = d.clauses.iter().enumerate();
        lines.extend(numbered.map(|(n, (_, text))| [&(n + 1).to_string(), ". ", text].concat()));
        lines.join("\n")
    });
    view! { <CopyForGroup id="pact-text" text file=title/> }.into_any()
}
