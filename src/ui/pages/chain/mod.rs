//! A list pasted from the chat group: read, looked over, taken in. Nothing is written before that.

mod review;

use leptos::prelude::*;

use crate::app::commands::{live, shifts as roster_acts};
use crate::app::{ActError, App, use_app};
use crate::domain::deliberation::chain::{Chain, ChainRow, parse_chain};
use crate::domain::deliberation::{Topic, agenda, lines_left};
use crate::domain::shifts::{Shift, roster};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, chain as say, shifts};
use crate::ui::components::{
    Button, Choice, DateField, ErrorSummary, Form, FormErrors, Kind, RadioGroup, Section, Select,
    TextArea,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::pages::shifts::{filled, when};
use review::{Goal, Line, lines_of, review, stuck};

/// Where a list is pasted: that is what it may be of.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// On the page of a meeting.
    Meeting(RecordId),
    /// On the page of a shift.
    Shift(RecordId),
}

const ATTENDANCE: (&str, Msg) = ("attendance", say::LIST_ATTENDANCE);
const SUPPORT: (&str, Msg) = ("support", say::LIST_SUPPORT);
const SIGN_UP: (&str, Msg) = ("sign-up", say::LIST_SIGN_UP);
const FREE: (&str, Msg) = ("free", say::LIST_FREE);

impl Place {
    fn purposes(self) -> &'static [(&'static str, Msg)] {
        match self {
            Self::Meeting(_) => &[ATTENDANCE, SUPPORT, SIGN_UP, FREE],
            Self::Shift(_) => &[SIGN_UP, FREE],
        }
    }
}

/// What is chosen under the list: what it is of, and the topic, shift or day.
#[derive(Clone, Copy)]
struct Chosen {
    place: Place,
    purpose: RwSignal<String>,
    topic: RwSignal<String>,
    shift: RwSignal<String>,
    day: RwSignal<String>,
    errors: FormErrors,
}

impl Chosen {
    fn of(place: Place) -> Self {
        let app = use_app();
        let first = |choices: Vec<Choice>| {
            RwSignal::new(choices.into_iter().next().map(|c| c.value).unwrap_or_default())
        };
        let (topic, shift, day) = app.peek(|state| match place {
            Place::Meeting(id) => (first(topics_of(state, &id)), String::new(), None),
            Place::Shift(id) => {
                let day = state.get::<Shift>(&id).and_then(|shift| shift.day);
                (RwSignal::new(String::new()), id.to_string(), day)
            }
        });
        let day = day.unwrap_or_else(|| app.today()).to_string();
        Self {
            place,
            purpose: RwSignal::new(place.purposes()[0].0.to_owned()),
            topic,
            shift: RwSignal::new(shift),
            day: RwSignal::new(day),
            errors: FormErrors::new(),
        }
    }

    /// Where the lines go; `None` where topic, shift or day is missing.
    fn goal(self) -> Option<Goal> {
        let is = |(word, _): (&str, Msg)| self.purpose.with(|p| p == word);
        if is(SUPPORT) {
            self.topic.with(|id| id.parse().ok()).map(Goal::Support)
        } else if is(SIGN_UP) {
            self.shift.with(|id| id.parse().ok()).map(Goal::SignUp)
        } else if is(FREE) {
            self.day.with(|day| day.parse().ok()).map(Goal::Free)
        } else if let Place::Meeting(id) = self.place {
            Some(Goal::Attend(id))
        } else {
            None
        }
    }

    /// Says what is missing for a goal.
    fn say_missing(self) {
        let is = |(word, _): (&str, Msg)| self.purpose.with_untracked(|p| p == word);
        if is(SUPPORT) {
            self.errors.say("topic", say::TOPIC_MISSING);
        } else if is(SIGN_UP) {
            self.errors.say("shift", say::SHIFT_MISSING);
        } else {
            self.errors.say("free-day", say::DAY_MISSING);
        }
    }

    fn fields(self) -> AnyView {
        let app = use_app();
        let purposes = Signal::derive(move || {
            let choice = |(word, label): &(&str, Msg)| Choice::new(*word, label.get(lang()));
            self.place.purposes().iter().map(choice).collect::<Vec<_>>()
        });
        let topics = Signal::derive(move || match self.place {
            Place::Meeting(id) => app.read(|state| topics_of(state, &id)),
            Place::Shift(_) => Vec::new(),
        });
        let shifts = Signal::derive(move || {
            let mut all = vec![Choice::new("", say::CHOOSE_SHIFT.get(lang()))];
            all.extend(app.read(|state| shifts_from(state, app.today(), lang())));
            all
        });
        let (purpose, errors) = (self.purpose, self.errors);
        let asked = Memo::new(move |_| purpose.get());
        let target = move || {
            let is = |(word, _): (&str, Msg)| asked.with(|p| p == word);
            if is(SUPPORT) {
                view! {
                    <Select id="topic" label=t(say::LIST_TOPIC) value=self.topic choices=topics errors/>
                }
                .into_any()
            } else if is(SIGN_UP) && matches!(self.place, Place::Meeting(_)) {
                view! {
                    <Select id="shift" label=t(say::LIST_SHIFT) value=self.shift choices=shifts errors/>
                }
                .into_any()
            } else if is(FREE) {
                view! { <DateField id="free-day" label=t(say::LIST_DAY) value=self.day errors/> }
                    .into_any()
            } else {
                ().into_any()
            }
        };
        view! {
            <RadioGroup id="purpose" label=t(say::LIST_FOR) value=purpose choices=purposes errors/>
            {target}
        }
        .into_any()
    }
}

/// Pasting a list, and what becomes of it.
pub(super) fn pasted(place: Place) -> AnyView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let chain = RwSignal::new(None::<Chain>);
    let lines = RwSignal::new(Vec::<Line>::new());
    let taken = RwSignal::new(None::<usize>);
    let chosen = Chosen::of(place);
    let errors = chosen.errors;
    // What was read, whatever is typed meanwhile.
    let source = StoredValue::new(String::new());
    let look = move |text: String| {
        let read = parse_chain(&text);
        source.set_value(text);
        errors.clear();
        lines.set(lines_of(&read.rows, chosen.goal()));
        chain.set(Some(read));
    };
    let read = move |()| {
        taken.set(None);
        look(typed(text));
    };
    let goal = Memo::new(move |_| chosen.goal());
    let take = move |()| {
        errors.clear();
        let Some(goal) = goal.get_untracked() else {
            chosen.say_missing();
            errors.show();
            return;
        };
        let (rows, left) = app.peek(|state| stuck(app, state, goal, &lines.get_untracked()));
        if rows.is_empty() {
            errors.say("purpose", say::NOTHING_TICKED);
            errors.show();
            return;
        }
        let many = rows.len();
        app.run(async move {
            take_in(app, goal, rows).await?;
            // What could not be taken in stays, to be put right.
            let left = source.with_value(|source| lines_left(source, &left));
            text.set(left.clone());
            look(left);
            taken.set(Some(many));
            Ok(())
        });
    };
    let none = move || {
        taken.get().is_none() && chain.with(|c| c.as_ref().is_some_and(|c| c.rows.is_empty()))
    };
    let some = Memo::new(move |_| !lines.with(Vec::is_empty));
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
                        <ErrorSummary errors/>
                        {chosen.fields()}
                        {review(goal, lines)}
                        <Button label=t(say::LIST_TAKE) kind=Kind::Primary/>
                    </Form>
                </Section>
            })
        }}
    }
    .into_any()
}

async fn take_in(app: App, goal: Goal, rows: Vec<ChainRow>) -> Result<(), ActError> {
    match goal {
        Goal::Attend(meeting) => live::tick_off(app, meeting, rows).await,
        Goal::Support(topic) => live::support_by_list(app, topic, rows).await,
        Goal::SignUp(shift) => roster_acts::sign_up_by_list(app, shift, rows).await,
        Goal::Free(day) => roster_acts::note_free_by_list(app, day, rows).await,
    }
}

/// The topics on the agenda.
fn topics_of(state: &State, meeting: &RecordId) -> Vec<Choice> {
    let items = agenda(state, meeting);
    let topics = items.iter().filter_map(|p| p.item.topic);
    topics.filter_map(|t| Some(Choice::new(t.to_string(), state.get::<Topic>(&t)?.title))).collect()
}

/// The shifts from a day on: when, what, whether somebody is missing.
fn shifts_from(state: &State, from: chrono::NaiveDate, lang: Lang) -> Vec<Choice> {
    let coming = roster(state).into_iter().filter(|s| s.shift.day.is_some_and(|day| day >= from));
    coming
        .map(|s| {
            let (state, count, _) = filled(&s);
            let state = state.fill(lang, &[&count.to_string()]);
            let words = [when(&s.shift, lang), s.shift.title, state];
            Choice::new(s.id.to_string(), words.join(shifts::BETWEEN.get(lang)))
        })
        .collect()
}
