//! The fields of a topic, for a new one and for a change.

use leptos::prelude::*;

use crate::domain::deliberation::{Category, Source, Topic, TopicKind, TopicRaiser};
use crate::text::Msg;
use crate::text::topics as say;
use crate::ui::components::{
    Button, Checkbox, Choice, ErrorSummary, Form, FormErrors, Kind, Select, TextArea, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    title: RwSignal<String>,
    place: RwSignal<String>,
    who: RwSignal<String>,
    detail: RwSignal<String>,
    category: RwSignal<String>,
    kind: RwSignal<String>,
    source: RwSignal<String>,
    recurring: RwSignal<bool>,
    errors: FormErrors,
}

impl Fields {
    pub(super) fn of(topic: &Topic, raiser: &TopicRaiser) -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self {
            title: text(&topic.title),
            place: text(&topic.place),
            who: text(&raiser.name),
            detail: text(&topic.detail),
            category: text(topic.category.word()),
            kind: text(topic.kind.word()),
            source: text(topic.source.word()),
            recurring: RwSignal::new(topic.recurring),
            errors: FormErrors::new(),
        }
    }

    /// The topic and its raiser with what was typed; `None` where the title is missing, which the form then says.
    pub(super) fn read(self, topic: Topic, raiser: TopicRaiser) -> Option<(Topic, TopicRaiser)> {
        self.errors.clear();
        let title = typed(self.title);
        if title.is_empty() {
            self.errors.say("title", say::TITLE_MISSING);
        }
        if self.errors.show() {
            return None;
        }
        let topic = Topic {
            title,
            place: typed(self.place),
            detail: typed(self.detail),
            category: Category::of_word(&self.category.get_untracked()).unwrap_or_default(),
            kind: TopicKind::of_word(&self.kind.get_untracked()).unwrap_or_default(),
            source: Source::of_word(&self.source.get_untracked()).unwrap_or_default(),
            recurring: self.recurring.get_untracked(),
            ..topic
        };
        Some((topic, TopicRaiser { name: typed(self.who), ..raiser }))
    }
}

/// Three fields, and the rest folded away.
pub(super) fn topic_form(fields: Fields, submit: Msg, on_submit: Callback<()>) -> AnyView {
    let Fields { errors, .. } = fields;
    view! {
        <Form on_submit>
            <ErrorSummary errors/>
            <TextField
                id="title"
                label=t(say::TITLE)
                hint=t(say::TITLE_HINT)
                value=fields.title
                errors
            />
            <TextField id="place" label=t(say::PLACE) value=fields.place/>
            <TextField id="who" label=t(say::WHO) hint=t(say::WHO_HINT) value=fields.who/>
            <Button label=t(submit) kind=Kind::Primary/>
            <details>
                <summary>{t(say::MORE_FIELDS)}</summary>
                <div class="stack">
                    <TextArea id="detail" label=t(say::DETAIL) value=fields.detail/>
                    <Select
                        id="category"
                        label=t(say::CATEGORY)
                        value=fields.category
                        choices=choices(Category::ALL, |c| (c.word(), c.name()))
                    />
                    <Select
                        id="kind"
                        label=t(say::KIND)
                        value=fields.kind
                        choices=choices(TopicKind::ALL, |k| (k.word(), k.name()))
                    />
                    <Select
                        id="source"
                        label=t(say::SOURCE)
                        value=fields.source
                        choices=choices(Source::ALL, |s| (s.word(), s.name()))
                    />
                    <Checkbox id="recurring" label=t(say::RECURRING) checked=fields.recurring/>
                </div>
            </details>
        </Form>
    }
    .into_any()
}

/// A closed list of words as choices in the language of the page.
fn choices<T: Copy + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> (&'static str, Msg),
) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let choice = |one: &T| {
            let (word, name) = name(*one);
            Choice::new(word, name.get(lang()))
        };
        all.iter().map(choice).collect()
    })
}
