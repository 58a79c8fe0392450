//! What was promised on a topic, and one more promise.

use leptos::prelude::*;

use super::parts::day_typed;
use crate::app::commands::deliberation::keep_promise;
use crate::app::commands::matters as acts;
use crate::app::use_app;
use crate::domain::deliberation::{Action, ActionWho, Promise};
use crate::log::RecordId;
use crate::text::{dates, matter_pages as say, topics};
use crate::ui::components::{
    Badge, Button, DateField, Form, FormErrors, Kind, Section, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, typed};
use crate::ui::route::{Route, Talk};

/// The promises of a topic; nothing where there are none.
pub(super) fn story(promises: Vec<Promise>) -> AnyView {
    if promises.is_empty() {
        return ().into_any();
    }
    let app = use_app();
    let line = move |promise: Promise| {
        let id = promise.id;
        let mark = if promise.done.is_some() {
            view! { <Badge label=t(topics::KEPT) tone=Tone::Good/> }.into_any()
        } else {
            act(t(topics::KEPT), Kind::Secondary, move || keep_promise(app, id))
        };
        view! { <li>{particulars(promise)} <p>{mark}</p></li> }
    };
    view! {
        <Section title=t(topics::PROMISES)>
            <ul role="list" class="list">{promises.into_iter().map(line).collect_view()}</ul>
        </Section>
    }
    .into_any()
}

/// What was promised, as a link to its page; who, by when, how far.
pub(in crate::ui::pages) fn particulars(promise: Promise) -> AnyView {
    let to = Route::Talk(Talk::Action(promise.id.to_string()));
    let due = promise.action.due;
    let who = promise.who.clone().unwrap_or_default();
    let far = promise.percent().filter(|_| promise.done.is_none());
    let far = far.map(|n| view! { <span>{tf(say::HOW_FAR, move |_| vec![n.to_string()])}</span> });
    let late = promise.late.map(|days| {
        let label = tf(say::DAYS_LATE, move |_| vec![days.to_string()]);
        view! { <Badge label tone=Tone::Must/> }
    });
    view! {
        <p><a href=to.href()>{promise.action.what}</a></p>
        <p class="row soft">
            <span>{who}</span>
            {due.map(|due| view! { <span>{move || say::BY_DAY.fill(lang(), &[&dates::day(due, lang())])}</span> })}
            {far}
            {late}
        </p>
    }
    .into_any()
}

/// The form for one more promise on a topic.
#[component]
pub fn NewPromise(
    /// Which topic.
    topic: RecordId,
) -> AnyView {
    let app = use_app();
    let fields = PromiseFields::of(&Action::default(), &ActionWho::default());
    let submit = move |()| {
        let blank = Action { topic: Some(topic), ..Action::default() };
        if let Some((action, who)) = fields.read(blank, ActionWho::default()) {
            fields.clear();
            app.run(acts::promise(app, action, who));
        }
    };
    view! {
        <details class="fold">
            <summary>{t(say::ADD_PROMISE)}</summary>
            {promise_form(fields, Callback::new(submit))}
        </details>
    }
    .into_any()
}

/// What is typed about a promise.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct PromiseFields {
    what: RwSignal<String>,
    who: RwSignal<String>,
    due: RwSignal<String>,
    errors: FormErrors,
}

impl PromiseFields {
    pub(in crate::ui::pages) fn of(action: &Action, who: &ActionWho) -> Self {
        Self {
            what: RwSignal::new(action.what.clone()),
            who: RwSignal::new(who.name.clone()),
            due: RwSignal::new(action.due.map(|due| due.to_string()).unwrap_or_default()),
            errors: FormErrors::new(),
        }
    }

    fn clear(self) {
        for field in [self.what, self.who, self.due] {
            field.set(String::new());
        }
    }

    /// The promise with what was typed; `None` where something is missing, which the form then says.
    pub(in crate::ui::pages) fn read(
        self,
        action: Action,
        who: ActionWho,
    ) -> Option<(Action, ActionWho)> {
        self.errors.clear();
        let what = typed(self.what);
        if what.is_empty() {
            self.errors.say("promise-what", say::WHAT_MISSING);
        }
        let due = day_typed(self.due, "promise-due", self.errors);
        let name = typed(self.who);
        (!self.errors.show()).then_some((Action { what, due, ..action }, ActionWho { name, ..who }))
    }
}

/// The fields of a promise: what, who, by when.
pub(in crate::ui::pages) fn promise_form(
    fields: PromiseFields,
    on_submit: Callback<()>,
) -> AnyView {
    let errors = fields.errors;
    view! {
        <Form on_submit>
            <TextField id="promise-what" label=t(say::WHAT) value=fields.what errors/>
            <TextField
                id="promise-who"
                label=t(say::WHO)
                hint=t(topics::WHO_HINT)
                value=fields.who
            />
            <DateField id="promise-due" label=t(say::DUE) value=fields.due errors/>
            <Button label=t(crate::text::common::SAVE)/>
        </Form>
    }
    .into_any()
}
