//! One form for every register: what its fields are and what saving them means comes from [`super::forms`].

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;

use super::posts::Posts;
use super::{NEW, called, forms, names};
use crate::app::{ActError, use_app};
use crate::domain::community::code;
use crate::log::RecordId;
use crate::share::csv;
use crate::text::community as says;
use crate::text::{Msg, common};
use crate::ui::components::{
    Button, Choice, DateField, EmptyState, ErrorSummary, Fact, Facts, Form, FormErrors, Kind,
    PageHead, Select, TextArea, TextField,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::afresh;
use crate::ui::pages::past;
use crate::ui::route::{Register, Route};
use crate::ui::shell::router::{go, go_instead};

/// What a field is filled in with.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// A whole number.
    Number,
    /// A telephone.
    Phone,
    /// A day.
    Day,
    /// One of a list.
    One(Signal<Vec<Choice>>),
    /// Any of a list; the value is their ids with blanks between.
    Many(Signal<Vec<Choice>>),
}

/// A field of a form.
#[derive(Clone, Copy)]
pub(super) struct Field {
    /// Its id on the page and its name in [`Values`].
    pub(super) id: &'static str,
    label: Msg,
    hint: Option<Msg>,
    shape: Shape,
    value: RwSignal<String>,
}

impl Field {
    pub(super) fn new(id: &'static str, label: Msg, shape: Shape, value: impl ToString) -> Self {
        Self { id, label, hint: None, shape, value: RwSignal::new(value.to_string()) }
    }

    pub(super) fn hint(self, hint: Msg) -> Self {
        Self { hint: Some(hint), ..self }
    }

    fn view(self, errors: FormErrors) -> AnyView {
        let Self { id, label, hint, shape, value } = self;
        let label = t(label);
        let hint = hint.map_or_else(|| Signal::stored(String::new()), t);
        let plain = self.hint.is_none();
        match shape {
            Shape::Lines => view! { <TextArea id label value errors/> }.into_any(),
            Shape::Day => view! { <DateField id label value errors/> }.into_any(),
            Shape::One(choices) => view! { <Select id label value choices errors/> }.into_any(),
            Shape::Many(choices) => many(id, label, value, choices),
            Shape::Number => {
                view! { <TextField id label value hint errors keys="numeric" short=true/> }
                    .into_any()
            }
            Shape::Phone => {
                view! { <TextField id label value errors kind="tel" keys="tel" short=true/> }
                    .into_any()
            }
            Shape::Line if plain => view! { <TextField id label value errors/> }.into_any(),
            Shape::Line => view! { <TextField id label value hint errors/> }.into_any(),
        }
    }
}

/// How many boxes stand in the page at once.
const BOXES: usize = 20;

/// Boxes to tick, those ticked first; a long list has a field to find in it.
fn many(
    id: &'static str,
    label: Signal<String>,
    value: RwSignal<String>,
    choices: Signal<Vec<Choice>>,
) -> AnyView {
    let find = RwSignal::new(String::new());
    let chosen = move |id: &str| value.with(|value| value.split(' ').any(|one| one == id));
    let toggle = move |id: &str, on: bool| {
        value.update(|value| {
            let mut all: Vec<&str> =
                value.split(' ').filter(|one| !one.is_empty() && *one != id).collect();
            if on {
                all.push(id);
            }
            *value = all.join(" ");
        });
    };
    // The order is that of when the list was opened: a box must not run away under the finger.
    let first = value.get_untracked();
    let shown = Memo::new(move |_| {
        let key = find.with(|find| code::plain(find));
        let mut list = choices.get();
        list.retain(|c| key.is_empty() || code::plain(&c.label).contains(&key));
        list.sort_by_key(|c| !first.split(' ').any(|one| one == c.value));
        list
    });
    let boxes = move || {
        let list = shown.get();
        let more = list.len() > BOXES;
        let lines = list
            .into_iter()
            .take(BOXES)
            .map(|Choice { value: id, label }| {
                let (mine, own) = (id.clone(), id);
                view! {
                    <label class="choice">
                        <input
                            type="checkbox"
                            prop:checked=move || chosen(&mine)
                            on:change=move |event| toggle(&own, event_target_checked(&event))
                        />
                        <span>{label}</span>
                    </label>
                }
            })
            .collect_view();
        view! {
            {lines}
            {more.then(|| view! { <p class="soft">{tf(says::FIRST_OF, |_| vec![BOXES.to_string()])}</p> })}
        }
    };
    let long = choices.with_untracked(|choices| choices.len() > BOXES / 2);
    let count = move || value.with(|v| v.split(' ').filter(|one| !one.is_empty()).count());
    let field = [id, "-find"].concat();
    view! {
        <fieldset class="field" id=id tabindex="-1">
            <legend>{label}</legend>
            <p class="hint" role="status">{tf(says::CHOSEN, move |_| vec![count().to_string()])}</p>
            {long.then(|| view! {
                <label for=field.clone()>{t(says::FILTER)}</label>
                <input
                    class="control"
                    id=field
                    autocomplete="off"
                    prop:value=find
                    on:input=move |event| find.set(event_target_value(&event))
                />
            })}
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// What was filled in.
pub(super) struct Values {
    fields: Vec<Field>,
    errors: FormErrors,
}

impl Values {
    /// A text, without blanks at its ends.
    pub(super) fn text(&self, id: &str) -> String {
        self.fields
            .iter()
            .find(|f| f.id == id)
            .map(|f| code::tidy(&f.value.get_untracked()))
            .unwrap_or_default()
    }

    /// Prose as written.
    pub(super) fn prose(&self, id: &str) -> String {
        let field = self.fields.iter().find(|f| f.id == id);
        field.map(|f| f.value.get_untracked().trim().replace("\r\n", "\n")).unwrap_or_default()
    }

    /// A text that must not be empty.
    pub(super) fn needed(&self, id: &'static str, missing: Msg) -> String {
        let text = self.text(id);
        if text.is_empty() {
            self.errors.say(id, missing);
        }
        text
    }

    /// A number, or nothing.
    pub(super) fn number(&self, id: &'static str) -> Option<u32> {
        let text = self.text(id);
        let number = text.parse().ok();
        if number.is_none() && !text.is_empty() {
            self.errors.say(id, says::NUMBER_WRONG);
        }
        number
    }

    /// A telephone, written as tables write it; what stood there before may stay as it is.
    pub(super) fn phone(&self, id: &'static str, before: &str) -> String {
        let text = self.text(id);
        if text == before {
            return text;
        }
        csv::phone(&text).unwrap_or_else(|what| {
            self.wrong(id, what, &text);
            String::new()
        })
    }

    /// Anything that is written as text and read back.
    pub(super) fn parsed<T: std::str::FromStr>(&self, id: &str) -> Option<T> {
        self.text(id).parse().ok()
    }

    /// Several records.
    pub(super) fn ids<T: FromIterator<RecordId>>(&self, id: &str) -> T {
        self.text(id).split(' ').filter_map(|one| one.parse().ok()).collect()
    }

    /// Says that a field is wrong.
    pub(super) fn wrong(&self, id: &'static str, what: Msg, cell: &str) {
        self.errors.say_with(id, what, vec![cell.to_owned()]);
    }
}

/// An act under way.
pub(super) type Act = Pin<Box<dyn Future<Output = Result<(), ActError>>>>;

/// Keeps what was filled in; returns the entry. Wrong fields have been named where it is `None`.
pub(super) type Save = Box<dyn Fn(&Values) -> Option<(RecordId, Act)>>;

/// A form that has been made for an entry.
pub(super) struct Editor {
    /// Its fields.
    pub(super) fields: Vec<Field>,
    /// What cannot be changed here, to read.
    pub(super) facts: Vec<(Msg, String)>,
    /// Keeps it.
    pub(super) save: Save,
    /// Takes the entry out.
    pub(super) remove: Option<Box<dyn Fn() -> Act>>,
}

/// The page of one entry, or of one to be made.
#[component]
pub fn EntryPage(
    /// Its register.
    register: Register,
    /// Its id in the address.
    entry: String,
) -> AnyView {
    afresh(move || entry_form(register, &entry))
}

fn entry_form(register: Register, entry: &str) -> AnyView {
    let app = use_app();
    let (list, why) = called(register);
    let back = (Route::Register(register, None), t(list));
    let id: Option<RecordId> = entry.parse().ok();
    let Some(editor) = forms::editor(app, register, id).filter(|_| id.is_some() || entry == NEW)
    else {
        return view! {
            <PageHead title=t(says::MISSING) back/>
            <EmptyState title=t(says::MISSING) why=t(says::MISSING_WHY)/>
        }
        .into_any();
    };
    let Editor { fields, facts, save, remove } = editor;
    let errors = FormErrors::new();
    let inputs = fields.iter().map(|field| field.view(errors)).collect_view();
    let save = StoredValue::new_local((save, Values { fields, errors }));
    let submit = move |()| {
        errors.clear();
        let made = save.with_value(|(save, values)| save(values));
        if errors.show() {
            return;
        }
        let Some((saved, act)) = made else { return };
        app.run(async move {
            act.await?;
            if id.is_none() {
                go_instead(&names::entry(register, &saved));
            }
            Ok(())
        });
    };
    let take_out = remove.map(|remove| {
        let press = UnsyncCallback::new(move |()| {
            let act = remove();
            app.run(async move {
                act.await?;
                go(&Route::Register(register, None));
                Ok(())
            });
        });
        let press = StoredValue::new_local(press);
        view! {
            <Button
                label=t(says::REMOVE)
                kind=Kind::Quiet
                on_click=Callback::new(move |()| press.with_value(|press| press.run(())))
            />
        }
    });
    let title = match id {
        None => tf(says::NEW_ENTRY, move |lang| vec![list.get(lang).to_owned()]),
        Some(id) => {
            Signal::derive(move || app.read(|state| names::title(state, register, &id, lang())))
        }
    };
    let has_posts = matches!(
        register,
        Register::Organizations | Register::Grids | Register::Teams | Register::Buildings
    );
    view! {
        <PageHead title lead=t(why) back/>
        <div class="stack measure">
            {(!facts.is_empty()).then(|| view! {
                <Facts>
                    {facts
                        .into_iter()
                        .map(|(term, value)| view! { <Fact term=t(term)>{value}</Fact> })
                        .collect_view()}
                </Facts>
            })}
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                {inputs}
                <p class="row">
                    <Button label=t(common::SAVE) kind=Kind::Primary/>
                    {take_out}
                </p>
            </Form>
            {id.filter(|_| has_posts).map(|at| view! { <Posts at/> })}
            {id.map(|id| past::links(&id))}
        </div>
    }
    .into_any()
}
