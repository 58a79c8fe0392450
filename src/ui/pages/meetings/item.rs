//! One item while the meeting is at it. What is typed is kept at every pause, not only when somebody goes on.

use std::time::Duration;

use chrono::{Days, NaiveDate};
use leptos::ev;
use leptos::prelude::*;

use super::live_keys::said;
use crate::app::commands::deliberation::keep_promise;
use crate::app::commands::live::{Then, keep_item};
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

/// A pause in typing, after which what is there is kept.
const PAUSE: Duration = Duration::from_secs(3);

/// What the form shows of what is recorded.
fn shown(opened: &OpenedItem) -> Conclusion {
    let (came, promise) = (opened.outcome.as_ref(), opened.promise.as_ref());
    Conclusion {
        notes: opened.item.record.notes.clone(),
        verdict: came.map(|o| o.verdict),
        text: came.map(|o| o.text.clone()).unwrap_or_default(),
        who: promise.map(|p| p.name.clone()).unwrap_or_default(),
        due: promise.and_then(|p| p.action.record.due),
    }
}

/// What is typed about an item, beginning with what is recorded already.
#[derive(Clone, Copy)]
struct Fields {
    notes: RwSignal<String>,
    verdict: RwSignal<Option<Verdict>>,
    text: RwSignal<String>,
    who: RwSignal<String>,
    due: RwSignal<String>,
    errors: FormErrors,
    /// What is recorded, as far as its author has seen it.
    base: StoredValue<OpenedItem>,
}

impl Fields {
    fn of(opened: OpenedItem) -> Self {
        let fields = Self {
            notes: RwSignal::default(),
            verdict: RwSignal::default(),
            text: RwSignal::default(),
            who: RwSignal::default(),
            due: RwSignal::default(),
            errors: FormErrors::new(),
            base: StoredValue::default(),
        };
        fields.show(opened);
        fields
    }

    fn show(self, opened: OpenedItem) {
        let said = shown(&opened);
        self.notes.set(said.notes);
        self.verdict.set(said.verdict);
        self.text.set(said.text);
        self.who.set(said.who);
        self.due.set(said.due.map(|day| day.to_string()).unwrap_or_default());
        self.base.set_value(opened);
    }

    fn typed(self) -> Conclusion {
        let (notes, verdict) = (typed(self.notes), self.verdict.get_untracked());
        if verdict.is_none() {
            // The other fields are out of sight.
            return Conclusion { notes, ..Conclusion::default() };
        }
        let due = typed(self.due).parse().ok();
        Conclusion { notes, verdict, text: typed(self.text), who: typed(self.who), due }
    }

    /// What was typed; `None` where something is wrong, which the form then says.
    fn read(self) -> Option<Conclusion> {
        self.errors.clear();
        let said = self.typed();
        if said.verdict.is_some() && said.due.is_none() && !typed(self.due).is_empty() {
            self.errors.say("due", say::DUE_WRONG);
        }
        (!self.errors.show()).then_some(said)
    }

    /// What there is to keep at a pause: what was typed, where it differs from what is recorded.
    fn to_keep(self) -> Option<Conclusion> {
        let said = self.typed();
        self.base.with_value(|base| shown(base) != said).then_some(said)
    }
}

/// What a panel is about.
#[derive(Clone, Copy)]
pub(super) struct Panel {
    /// The item.
    pub(super) item: RecordId,
    /// The id of its title, where the eye goes.
    pub(super) title_id: &'static str,
    /// Where the meeting goes after it.
    pub(super) then: Callback<(), Then>,
    /// Called once it is kept.
    pub(super) kept: Callback<()>,
}

/// Keeps what is typed at every pause, when the field is left, when the page goes out of sight, and when the panel goes.
///
/// What comes back is no callback: the browser reports that a field was left while the panel is being taken away, when
/// a callback of the panel is gone already.
fn keep_typed(app: App, item: RecordId, fields: Fields) -> impl Fn() + Copy + Send + Sync {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let keep = move || {
        // The panel may be gone by the time a timer rings.
        if fields.base.try_with_value(|_| ()).is_none() {
            return;
        }
        let Some(said) = fields.to_keep() else { return };
        let base = fields.base.get_value();
        app.run(async move {
            keep_item(app, item, base, said, Then::Stay).await?;
            fields.base.try_set_value(app.peek(|state| open_item(state, &item)));
            Ok(())
        });
    };
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        let changed = (
            fields.notes.with(String::len),
            fields.verdict.get(),
            fields.text.with(String::len),
            fields.who.with(String::len),
            fields.due.with(String::len),
        );
        let _ = changed;
        stop();
        if fields.to_keep().is_some() {
            timer.set_value(set_timeout_with_handle(keep, PAUSE).ok());
        }
    });
    // What others record, or undo takes back, is shown, unless something else is being typed.
    Effect::new(move |_| {
        let now = app.read(|state| open_item(state, &item));
        let typing = fields.to_keep().is_some();
        if !typing && fields.base.with_value(|base| shown(base) != shown(&now)) {
            fields.show(now);
        }
    });
    let hidden = window_event_listener_untyped("visibilitychange", move |_| keep());
    on_cleanup(move || {
        stop();
        keep();
        hidden.remove();
    });
    move || {
        stop();
        keep();
    }
}

/// One item: its name in large letters, what people say, four outcomes, who and by when.
pub(super) fn item_panel(panel: Panel) -> AnyView {
    let app = use_app();
    let Panel { item, title_id, then, kept } = panel;
    let fields = Fields::of(app.peek(|state| open_item(state, &item)));
    let kind = app.peek(|state| state.get::<AgendaItem>(&item).unwrap_or_default().kind);
    let name = Memo::new(move |_| app.read(|state| name(state, &item, lang())));
    let disputed = Memo::new(move |_| {
        app.read(|state| outcome(state, &item).is_some_and(|standing| standing.disputed))
    });
    let keep = keep_typed(app, item, fields);
    let submit = Callback::new(move |()| {
        let Some(said) = fields.read() else { return };
        let (base, then) = (fields.base.get_value(), then.run(()));
        app.run(async move {
            keep_item(app, item, base, said, then).await?;
            // Nothing is left for the panel to keep when it goes.
            fields.base.try_set_value(app.peek(|state| open_item(state, &item)));
            kept.run(());
            Ok(())
        });
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        let Some(key) = said(&event) else { return };
        match key.as_str() {
            "Ctrl+Enter" | "n" => submit.run(()),
            "1" | "2" | "3" | "4" => {
                let at = usize::from(key.as_bytes()[0] - b'1');
                choose(fields, Verdict::ALL[at]);
            }
            "i" => crate::ui::shell::router::focus("notes"),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    view! {
        <h2 class="live-title" id=title_id tabindex="-1">{name}</h2>
        {(kind == ItemKind::FollowUp).then(|| still_open(app))}
        <div on:focusout=move |_| keep()>
            <Form on_submit=submit>
                <ErrorSummary errors=fields.errors/>
                {move || {
                    disputed.get().then(|| view! { <Notice tone=Tone::Must><p>{t(DISPUTED)}</p></Notice> })
                }}
                <TextArea id="notes" label=t(say::SAID) value=fields.notes rows=3/>
                {verdicts(fields)}
                {move || fields.verdict.with(Option::is_some).then(|| promise(app, fields))}
                <Button label=t(say::NEXT) kind=Kind::Primary/>
            </Form>
        </div>
    }
    .into_any()
}

fn name(state: &State, item: &RecordId, lang: Lang) -> String {
    let item: AgendaItem = state.get(item).unwrap_or_default();
    let topic = item.topic.and_then(|id| state.get::<Topic>(&id));
    item_name(&item, topic.as_ref(), lang)
}

/// Choosing the chosen one again lets go of it.
fn choose(fields: Fields, verdict: Verdict) {
    fields.verdict.update(|now| *now = (*now != Some(verdict)).then_some(verdict));
}

/// Four large buttons.
fn verdicts(fields: Fields) -> AnyView {
    let button = |verdict: Verdict| {
        let chosen = move || fields.verdict.get() == Some(verdict);
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || if chosen() { "true" } else { "false" }
                on:click=move |_| choose(fields, verdict)
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
