//! The fields of a notice, for a new one and for a change.

use leptos::prelude::*;

use crate::domain::deliberation::{Posting, PostingKind};
use crate::text::{common, notices as say};
use crate::ui::components::{
    Button, DateField, ErrorSummary, Form, FormErrors, Kind, Select, TextArea, TextField,
};
use crate::ui::lang::t;
use crate::ui::pages::parts::typed;
use crate::ui::pages::topics::parts::{choices, day_typed};

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    kind: RwSignal<String>,
    title: RwSignal<String>,
    text: RwSignal<String>,
    from: RwSignal<String>,
    until: RwSignal<String>,
    objections: RwSignal<String>,
    places: RwSignal<String>,
    issuer: RwSignal<String>,
    errors: FormErrors,
}

impl Fields {
    pub(super) fn of(posting: &Posting) -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        let day = |day: Option<chrono::NaiveDate>| {
            RwSignal::new(day.map(|day| day.to_string()).unwrap_or_default())
        };
        Self {
            kind: text(posting.kind.word()),
            title: text(&posting.title),
            text: text(&posting.text),
            from: day(posting.from),
            until: day(posting.until),
            objections: text(&posting.objections),
            places: text(&posting.places),
            issuer: text(&posting.issuer),
            errors: FormErrors::new(),
        }
    }

    /// The notice with what was typed; `None` where something is wrong, which the form then says.
    pub(super) fn read(self, posting: Posting) -> Option<Posting> {
        self.errors.clear();
        let title = typed(self.title);
        if title.is_empty() {
            self.errors.say("title", say::TITLE_MISSING);
        }
        let from = day_typed(self.from, "from", self.errors);
        let until = day_typed(self.until, "until", self.errors);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            self.errors.say("until", say::UNTIL_WRONG);
        }
        if self.errors.show() {
            return None;
        }
        Some(Posting {
            kind: PostingKind::of_word(&self.kind.get_untracked()).unwrap_or_default(),
            title,
            text: typed(self.text),
            from,
            until,
            objections: typed(self.objections),
            places: typed(self.places),
            issuer: typed(self.issuer),
            ..posting
        })
    }
}

pub(super) fn form(fields: Fields, kind: Kind, on_submit: Callback<()>) -> AnyView {
    let Fields { errors, .. } = fields;
    view! {
        <Form on_submit>
            <ErrorSummary errors/>
            <Select
                id="kind"
                label=t(say::KIND)
                value=fields.kind
                choices=choices(PostingKind::ALL, |k| (k.word(), k.name()))
            />
            <TextField id="title" label=t(say::TITLE) value=fields.title errors/>
            <TextArea id="text" label=t(say::TEXT) hint=t(say::TEXT_HINT) value=fields.text rows=8/>
            <DateField id="from" label=t(say::FROM) value=fields.from errors/>
            <DateField id="until" label=t(say::UNTIL) value=fields.until errors/>
            <TextField id="objections" label=t(say::OBJECT) value=fields.objections/>
            <TextField id="places" label=t(say::PLACES) value=fields.places/>
            <TextField id="issuer" label=t(say::ISSUER) value=fields.issuer/>
            <Button label=t(common::SAVE) kind/>
        </Form>
    }
    .into_any()
}
