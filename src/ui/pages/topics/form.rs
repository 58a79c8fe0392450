//! The fields of a topic, for a new one and for a change.

use leptos::prelude::*;

use super::parts::{choices, grid_choices};
use crate::domain::deliberation::{Category, Source, Topic, TopicKind, TopicRaiser, sounds_urgent};
use crate::log::RecordId;
use crate::text::topics as say;
use crate::text::{Msg, matter_pages as more};
use crate::ui::components::{
    Button, Checkbox, ErrorSummary, Form, FormErrors, Kind, Notice, RadioGroup, Select, TextArea,
    TextField, Tone,
};
use crate::ui::lang::t;
use crate::ui::pages::parts::typed;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    title: RwSignal<String>,
    place: RwSignal<String>,
    who: RwSignal<String>,
    whose: RwSignal<String>,
    tel: RwSignal<String>,
    grid: RwSignal<String>,
    desk: RwSignal<String>,
    about: RwSignal<String>,
    detail: RwSignal<String>,
    category: RwSignal<String>,
    kind: RwSignal<String>,
    source: RwSignal<String>,
    recurring: RwSignal<bool>,
    /// Who is working here.
    worker: Option<RecordId>,
    /// Whether the topic was noted before.
    kept: bool,
    errors: FormErrors,
}

const NEIGHBOUR: &str = "neighbour";
const MYSELF: &str = "myself";

impl Fields {
    pub(super) fn of(topic: &Topic, raiser: &TopicRaiser, worker: Option<RecordId>) -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self {
            title: text(&topic.title),
            place: text(&topic.place),
            who: text(&raiser.name),
            whose: text(if raiser.behalf || topic.title.is_empty() { NEIGHBOUR } else { MYSELF }),
            tel: text(&raiser.tel),
            grid: text(&topic.grid.map(|grid| grid.to_string()).unwrap_or_default()),
            desk: text(&topic.desk),
            about: text(&topic.about),
            detail: text(&topic.detail),
            category: text(topic.category.word()),
            kind: text(topic.kind.word()),
            source: text(topic.source.word()),
            recurring: RwSignal::new(topic.recurring),
            worker,
            kept: !topic.title.is_empty(),
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
            grid: self.grid.get_untracked().parse().ok(),
            desk: typed(self.desk),
            about: typed(self.about),
            ..topic
        };
        let (name, tel) = (typed(self.who), typed(self.tel));
        let behalf = self.whose.get_untracked() == NEIGHBOUR;
        // Who works here raises it for themselves, where they say so and name nobody else.
        let person = if behalf || !name.is_empty() { None } else { self.worker };
        // That nobody is named is not worth an operation.
        let behalf = behalf && !(name.is_empty() && tel.is_empty());
        let person = if self.kept { raiser.person } else { person };
        Some((topic, TopicRaiser { person, name, tel, behalf, ..raiser }))
    }
}

/// Three fields, and the rest folded away.
pub(super) fn topic_form(fields: Fields, submit: Msg, on_submit: Callback<()>) -> AnyView {
    let Fields { errors, .. } = fields;
    let whose = choices(&[true, false], |neighbour| {
        if neighbour { (NEIGHBOUR, more::FOR_NEIGHBOUR) } else { (MYSELF, more::FOR_MYSELF) }
    });
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
            {move || {
                fields
                    .title
                    .with(|title| sounds_urgent(title))
                    .then(|| view! { <Notice tone=Tone::Must><p role="alert">{t(more::URGENT)}</p></Notice> })
            }}
            <TextField id="place" label=t(say::PLACE) value=fields.place/>
            <RadioGroup id="whose" label=t(more::FOR_WHOM) value=fields.whose choices=whose/>
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
                    <TextField id="about" label=t(more::ABOUT) value=fields.about/>
                    <Select
                        id="grid"
                        label=t(more::GRID)
                        value=fields.grid
                        choices=grid_choices(more::EVERYWHERE)
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
                    <TextField id="tel" label=t(more::TEL) hint=t(say::WHO_HINT) value=fields.tel kind="tel" keys="tel"/>
                    <TextField id="desk" label=t(more::DESK) hint=t(more::FIRST_DESK_WHY) value=fields.desk/>
                    <Checkbox id="recurring" label=t(say::RECURRING) checked=fields.recurring/>
                </div>
            </details>
        </Form>
    }
    .into_any()
}
