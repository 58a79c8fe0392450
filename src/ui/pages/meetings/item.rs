//! One item while the meeting is at it.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use crate::app::commands::deliberation::keep_promise;
use crate::app::commands::meetings::conclude_item;
use crate::app::{App, use_app};
use crate::domain::deliberation::{
    Action, AgendaItem, Conclusion, ItemKind, OpenedItem, Topic, Verdict, is_done, item_name,
    open_item, outcome, promise_name,
};
use crate::log::{RecordId, State};
use crate::text::deliberation::DISPUTED;
use crate::text::meetings as say;
use crate::text::{Lang, Msg, dates, topics};
use crate::ui::components::{
    Button, DateField, ErrorSummary, Form, FormErrors, Kind, Notice, TextArea, TextField, Tone,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, growing, typed};

/// What is typed about an item, beginning with what is recorded already.
#[derive(Clone, Copy)]
struct Fields {
    notes: RwSignal<String>,
    verdict: RwSignal<Option<Verdict>>,
    text: RwSignal<String>,
    who: RwSignal<String>,
    due: RwSignal<String>,
    errors: FormErrors,
}

impl Fields {
    fn of(opened: &OpenedItem) -> Self {
        let (came, promise) = (opened.outcome.as_ref(), opened.promise.as_ref());
        let due = promise.and_then(|p| p.action.record.due);
        Self {
            notes: RwSignal::new(opened.item.record.notes.clone()),
            verdict: RwSignal::new(came.map(|o| o.verdict)),
            text: RwSignal::new(came.map(|o| o.text.clone()).unwrap_or_default()),
            who: RwSignal::new(promise.map(|p| p.name.clone()).unwrap_or_default()),
            due: RwSignal::new(due.map(|day| day.to_string()).unwrap_or_default()),
            errors: FormErrors::new(),
        }
    }

    /// What was typed; `None` where something is wrong, which the form then says.
    fn read(self) -> Option<Conclusion> {
        self.errors.clear();
        let (notes, verdict) = (typed(self.notes), self.verdict.get_untracked());
        if verdict.is_none() {
            // The other fields are out of sight.
            return Some(Conclusion { notes, ..Conclusion::default() });
        }
        let due = typed(self.due);
        let (text, who) = (typed(self.text), typed(self.who));
        let said = Conclusion { notes, verdict, text, who, due: due.parse().ok() };
        if !due.is_empty() && said.due.is_none() {
            self.errors.say("due", say::DUE_WRONG);
        }
        (!self.errors.show()).then_some(said)
    }
}

/// One item: its name in large letters, what people say, four outcomes, who and by when.
pub(super) fn item_panel(item: RecordId, title_id: &'static str, on_kept: Callback<()>) -> AnyView {
    let app = use_app();
    let opened = app.peek(|state| open_item(state, &item));
    let fields = Fields::of(&opened);
    let kind = app.peek(|state| state.get::<AgendaItem>(&item).unwrap_or_default().kind);
    let name = Memo::new(move |_| app.read(|state| name(state, &item, lang())));
    let disputed = Memo::new(move |_| {
        app.read(|state| outcome(state, &item).is_some_and(|standing| standing.disputed))
    });
    let submit = move |()| {
        let Some(said) = fields.read() else { return };
        let opened = opened.clone();
        app.run(async move {
            conclude_item(app, item, opened, said).await?;
            on_kept.run(());
            Ok(())
        });
    };
    view! {
        <h2 class="live-title" id=title_id tabindex="-1">{name}</h2>
        {(kind == ItemKind::FollowUp).then(|| still_open(app))}
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors=fields.errors/>
            {move || {
                disputed.get().then(|| view! { <Notice tone=Tone::Must><p>{t(DISPUTED)}</p></Notice> })
            }}
            <TextArea id="notes" label=t(say::SAID) value=fields.notes rows=3/>
            {verdicts(fields)}
            {move || fields.verdict.with(Option::is_some).then(|| promise(app, fields))}
            <Button label=t(say::NEXT) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

fn name(state: &State, item: &RecordId, lang: Lang) -> String {
    let item: AgendaItem = state.get(item).unwrap_or_default();
    let topic = item.topic.and_then(|id| state.get::<Topic>(&id));
    item_name(&item, topic.as_ref(), lang)
}

/// Four large buttons; pressing the chosen one again lets go of it.
fn verdicts(fields: Fields) -> AnyView {
    let button = |verdict: Verdict| {
        let chosen = move || fields.verdict.get() == Some(verdict);
        let press = move |_| {
            fields.verdict.update(|now| *now = (*now != Some(verdict)).then_some(verdict));
        };
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || if chosen() { "true" } else { "false" }
                on:click=press
            >
                {t(verdict.name())}
            </button>
        }
    };
    view! {
        <fieldset class="field" id="outcome">
            <legend>{t(say::CAME)}</legend>
            <div class="verdicts">{Verdict::ALL.iter().copied().map(button).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The outcome in a sentence, who does it, by when.
fn promise(app: App, fields: Fields) -> AnyView {
    let today = app.today();
    let soon = |label: Msg, days: u64| {
        let day = today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        let set = move || fields.due.set(day.to_string());
        view! { <Button label=t(label) on_click=set/> }
    };
    view! {
        <div class="stack">
            <TextField id="outcome-text" label=t(say::CAME_TEXT) value=fields.text/>
            <TextField id="who" label=t(say::WHO) value=fields.who/>
            <DateField id="due" label=t(say::DUE) value=fields.due errors=fields.errors/>
            <p class="row">
                {soon(say::IN_A_WEEK, 7)} {soon(say::IN_TWO_WEEKS, 14)} {soon(say::IN_A_MONTH, 30)}
            </p>
        </div>
    }
    .into_any()
}

/// What was promised and is not done, oldest day first.
fn still_open(app: App) -> AnyView {
    let open = Memo::new(move |_| {
        app.read(|state| {
            let mut open: Vec<(RecordId, Action)> =
                state.all::<Action>().filter(|(id, _)| !is_done(state, id)).collect();
            open.sort_by_key(|(id, action)| (action.due.is_none(), action.due, *id));
            open.into_iter()
                .map(|(id, action)| {
                    let mut more: Vec<String> = promise_name(state, &id).into_iter().collect();
                    more.extend(action.due.map(|due| dates::day(due, lang())));
                    (id, action.what, more.join(" · "))
                })
                .collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| open.with(Vec::is_empty));
    let line = move |(id, what, more): (RecordId, String, String)| {
        view! {
            <li class="split">
                <span>{what} " " <span class="soft">{more}</span></span>
                {act(t(topics::KEPT), Kind::Secondary, move || keep_promise(app, id))}
            </li>
        }
        .into_any()
    };
    view! {
        <h3>{t(say::STILL_OPEN)}</h3>
        {move || none.get().then(|| view! { <p class="soft">{t(say::NOTHING_OPEN)}</p> })}
        {growing(open.into(), line)}
    }
    .into_any()
}
