//! The appraisal of a topic: three questions for who raised it and for neighbours, one after the other on one device.

use leptos::prelude::*;

use crate::app::commands::matters as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Counts, Event, Judged, Judgement, Mark, QUESTIONS, Question, Threads, Topic,
};
use crate::log::{RecordId, State};
use crate::text::{matter_pages as say, matters, topics};
use crate::ui::components::{
    Button, Checkbox, Choice, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, RadioGroup,
    Section, TextArea, TextField,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{number, typed};
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;

/// The fields of the three questions.
const FIELDS: [&str; 3] = ["solved", "in-time", "manner"];

/// All judgements on a topic.
fn sum(state: &State, id: &RecordId) -> Judgement {
    let facts = state.facts::<Judged>(id);
    Judgement::of(facts.iter().map(|(_, judged)| judged))
}

/// The appraisal page of one topic.
#[component]
pub fn JudgePage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let title = Memo::new(move |_| app.read(|state| state.get::<Topic>(&id).map(|t| t.title)));
    let ready = Memo::new(move |_| app.read(|state| Threads::of(state).stage(&id).has_result()));
    let there = Memo::new(move |_| title.with(Option::is_some));
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Topic(id.to_string()), t(say::TO_TOPIC));
        view! {
            <PageHead title=t(say::JUDGE) lead=t(say::JUDGE_LEAD) back/>
            <h2>{move || title.get()}</h2>
            <p class="measure prose">{result(id)}</p>
            {move || {
                if ready.get() {
                    form(id)
                } else {
                    view! { <Notice><p>{t(say::NOTHING_TO_JUDGE)}</p></Notice> }.into_any()
                }
            }}
            <Results id/>
        }
        .into_any()
    })
    .into_any()
}

/// What came of it, in the words of the latest answer or of who did it.
fn result(id: RecordId) -> impl Fn() -> Option<String> {
    let app = use_app();
    move || {
        app.read(|state| {
            Threads::of(state).history(&id).into_iter().rev().find_map(|step| match step.event {
                Event::Replied(reply) => Some(reply.text),
                Event::Done(text) => Some(text).filter(|text| !text.is_empty()),
                Event::Kept(_, kept) => Some(kept.text).filter(|text| !text.is_empty()),
                Event::Outcome(_, outcome) => Some(outcome.text).filter(|text| !text.is_empty()),
                _ => None,
            })
        })
    }
}

fn form(id: RecordId) -> AnyView {
    let app = use_app();
    let field = || RwSignal::new(String::new());
    let answers = [field(), field(), field()];
    let (heads, text, raiser) = (field(), field(), RwSignal::new(false));
    let errors = FormErrors::new();
    let thanked = RwSignal::new(false);
    let submit = move |()| {
        errors.clear();
        thanked.set(false);
        let [solved, in_time, manner] = answers.map(|a| Mark::of_word(&a.get_untracked()));
        let many = number(heads).unwrap_or_else(|_| {
            errors.say("heads", topics::NUMBER_WRONG);
            None
        });
        if solved.is_none() && in_time.is_none() && manner.is_none() {
            errors.say("solved", say::ANSWER_ONE);
        }
        if errors.show() {
            return;
        }
        let judged = Judged {
            solved,
            in_time,
            manner,
            raiser: raiser.get_untracked(),
            heads: many.unwrap_or_default(),
            text: typed(text),
            day: Some(app.today()),
        };
        app.run(async move {
            acts::judge(app, id, judged).await?;
            // The next neighbour finds a clean sheet.
            for field in answers.into_iter().chain([heads, text]) {
                field.set(String::new());
            }
            raiser.set(false);
            thanked.set(true);
            Ok(())
        });
    };
    let ask = move |((id, question), value): ((&'static str, Question), RwSignal<String>)| {
        let marks = Signal::derive(move || {
            let named = Mark::ALL.iter().zip(question.answers);
            named.map(|(mark, name)| Choice::new(mark.word(), name.get(lang()))).collect::<Vec<_>>()
        });
        view! { <RadioGroup id label=t(question.ask) value choices=marks errors/> }
    };
    let questions = FIELDS.into_iter().zip(QUESTIONS).zip(answers).map(ask);
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {questions.collect_view()}
            <Checkbox id="raiser" label=t(say::I_RAISED) checked=raiser/>
            <TextArea id="a-word" label=t(say::A_WORD) value=text rows=2/>
            <TextField id="heads" label=t(say::HEADS) value=heads keys="numeric" short=true errors/>
            <Button label=t(say::HAND_IN) kind=Kind::Primary/>
            <p role="status">{move || thanked.get().then(|| t(say::THANKS))}</p>
        </Form>
    }
    .into_any()
}

/// What was answered so far, question by question; nothing where nobody judged.
#[component]
pub fn Results(
    /// Which topic.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let sum = Memo::new(move |_| app.read(|state| sum(state, &id)));
    let any = Memo::new(move |_| sum.with(|sum| sum.people > 0));
    let rows: [fn(&Judgement) -> Counts; 3] =
        [|sum| sum.solved, |sum| sum.in_time, |sum| sum.manner];
    (move || {
        any.get().then(|| {
            let row = move |(question, of): (Question, fn(&Judgement) -> Counts)| {
                let cell = move |n: usize| move || of(&sum.get()).get(n).copied();
                view! {
                    <tr>
                        <th scope="row">{t(question.ask)}</th>
                        <td class="num">{cell(0)}</td>
                        <td class="num">{cell(1)}</td>
                        <td class="num">{cell(2)}</td>
                    </tr>
                }
            };
            let title = tf(say::JUDGED, move |_| vec![sum.get().people.to_string()]);
            view! {
                <Section title>
                    <table class="measure">
                        <thead>
                            <tr>
                                <th scope="col">{t(say::QUESTION)}</th>
                                <th scope="col" class="num">{t(matters::MARK_YES)}</th>
                                <th scope="col" class="num">{t(matters::MARK_PARTLY)}</th>
                                <th scope="col" class="num">{t(matters::MARK_NO)}</th>
                            </tr>
                        </thead>
                        <tbody>{QUESTIONS.into_iter().zip(rows).map(row).collect_view()}</tbody>
                    </table>
                </Section>
            }
        })
    })
    .into_any()
}
