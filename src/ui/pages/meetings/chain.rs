//! A list pasted from the chat group: read, looked over, taken in.

use leptos::prelude::*;

use super::side;
use crate::app::commands::live as acts;
use crate::app::use_app;
use crate::domain::deliberation::chain::{Chain, ChainChoice, ChainProblem, ChainRow, parse_chain};
use crate::domain::deliberation::{Topic, agenda, meant};
use crate::log::RecordId;
use crate::text::{Lang, live_pages as say};
use crate::ui::components::{Button, Choice, Form, Kind, RadioGroup, Section, Select, TextArea};
use crate::ui::lang::{lang, t, tf};
use crate::ui::route::MeetingPage;

/// One line to look over.
#[derive(Clone)]
struct Line {
    row: ChainRow,
    take: RwSignal<bool>,
    found: &'static str,
}

/// The page of a pasted list.
#[component]
pub fn ChainPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    side(id, MeetingPage::Chain, move || page(id))
}

fn page(id: RecordId) -> AnyView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let chain = RwSignal::new(None::<Chain>);
    let lines = RwSignal::new(Vec::<Line>::new());
    let taken = RwSignal::new(None::<usize>);
    let read = move |()| {
        let read = text.with_untracked(|text| parse_chain(text));
        taken.set(None);
        lines.set(read.rows.iter().map(|row| line_of(row, lang())).collect());
        chain.set(Some(read));
    };
    let none = move || chain.with(|c| c.as_ref().is_some_and(|c| c.rows.is_empty()));
    let some = Memo::new(move |_| lines.with(|l| !l.is_empty()));
    let purpose = RwSignal::new("attendance".to_owned());
    let topics = topics_of(id);
    let topic = RwSignal::new(
        topics.with_untracked(|all| all.first().map(|c| c.value.clone())).unwrap_or_default(),
    );
    let take = move |()| {
        let rows: Vec<ChainRow> = lines.with_untracked(|all| {
            all.iter().filter(|l| l.take.get_untracked()).map(|l| l.row.clone()).collect()
        });
        let many = rows.len();
        let to_topic = purpose.with_untracked(|p| p == "support");
        let topic = topic.with_untracked(|t| t.parse().ok());
        app.run(async move {
            match topic {
                Some(topic) if to_topic => acts::support_by_list(app, topic, rows).await?,
                _ => acts::tick_off(app, id, rows).await?,
            }
            lines.set(Vec::new());
            chain.set(None);
            text.set(String::new());
            taken.set(Some(many));
            Ok(())
        });
    };
    let purposes = Signal::derive(move || {
        vec![
            Choice::new("attendance", say::LIST_ATTENDANCE.get(lang())),
            Choice::new("support", say::LIST_SUPPORT.get(lang())),
        ]
    });
    let found = tf(say::LIST_FOUND, move |_| vec![lines.with(Vec::len).to_string()]);
    let heading = move || {
        let lines = chain.with(|c| c.as_ref().map(|c| c.heading.clone())).unwrap_or_default();
        lines.into_iter().map(|line| view! { <p class="soft">{line}</p> }).collect_view()
    };
    let done = tf(say::LIST_TAKEN, move |_| vec![taken.get().unwrap_or_default().to_string()]);
    view! {
        <p class="soft">{t(say::LIST_LEAD)}</p>
        <Form on_submit=Callback::new(read)>
            <TextArea id="list" label=t(say::LIST_TEXT) value=text rows=6/>
            <Button label=t(say::LIST_READ) kind=Kind::Primary/>
        </Form>
        <p role="status">{move || taken.get().map(|_| done)}</p>
        {move || none().then(|| view! { <p class="wrong">{t(say::LIST_NONE)}</p> })}
        {move || {
            some.get().then(|| view! {
                <Section title=found>
                    {heading}
                    <Form on_submit=Callback::new(take)>
                        <ul role="list" class="list">
                            {move || lines.get().into_iter().map(line).collect_view()}
                        </ul>
                        <RadioGroup id="purpose" label=t(say::LIST_FOR) value=purpose choices=purposes/>
                        {move || {
                            purpose.with(|p| p == "support").then(|| view! {
                                <Select id="topic" label=t(say::LIST_TOPIC) value=topic choices=topics/>
                            })
                        }}
                        <Button label=t(say::LIST_TAKE) kind=Kind::Primary/>
                    </Form>
                </Section>
            })
        }}
    }
    .into_any()
}

/// The topics on the agenda.
fn topics_of(id: RecordId) -> Signal<Vec<Choice>> {
    let app = use_app();
    Signal::derive(move || {
        app.read(|state| {
            let items = agenda(state, &id);
            let topics = items.iter().filter_map(|p| p.item.topic);
            topics
                .filter_map(|t| Some(Choice::new(t.to_string(), state.get::<Topic>(&t)?.title)))
                .collect()
        })
    })
}

/// A line with what the register knows of it. Those that say no, and doubles, are not ticked beforehand.
fn line_of(row: &ChainRow, lang: Lang) -> Line {
    let app = use_app();
    let found = app.peek(|state| meant(state, row));
    let no = matches!(row.choice, ChainChoice::Against | ChainChoice::Stays | ChainChoice::Abstain);
    let twice = row.problems.iter().any(|p| matches!(p, ChainProblem::Same(_)));
    let word = match (found.person, found.household) {
        (Some(_), _) => say::LIST_KNOWN,
        (None, Some(_)) => say::LIST_DOOR,
        (None, None) => say::LIST_GUEST,
    };
    let nothing = row.name.is_empty() && found.household.is_none();
    Line { row: row.clone(), take: RwSignal::new(!no && !twice && !nothing), found: word.get(lang) }
}

fn line(line: Line) -> AnyView {
    let Line { row, take, found } = line;
    let lang = lang();
    let mut words = vec![row.name.clone(), row.door()];
    words.extend(choice_word(row.choice).map(|msg| msg.get(lang).to_owned()));
    words.push(row.rest.clone());
    words.retain(|word| !word.is_empty());
    let label = [row.number.to_string().as_str(), ". ", &words.join(" · ")].concat();
    let problems: Vec<String> = row.problems.iter().map(|p| problem(p, lang)).collect();
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=take
                    on:change=move |event| take.set(event_target_checked(&event))
                />
                <span>{label}</span>
            </label>
            <p class="soft">{found}</p>
            {(!problems.is_empty()).then(|| view! { <p class="wrong">{problems.join("；")}</p> })}
        </li>
    }
    .into_any()
}

const fn choice_word(choice: ChainChoice) -> Option<crate::text::Msg> {
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
