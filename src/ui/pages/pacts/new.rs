//! A pact is written: a name and its first clauses.

use leptos::prelude::*;

use crate::app::commands::pact::write_pact;
use crate::app::use_app;
use crate::domain::deliberation::home_grid;
use crate::domain::pact::{Pact, PactKind};
use crate::text::pact as say;
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, PageHead, Select, TextArea, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{number, typed};
use crate::ui::route::{PactPage, Route};
use crate::ui::shell::router::go_instead;

/// The page of a new pact.
#[component]
pub fn NewPactPage() -> AnyView {
    let app = use_app();
    let text = || RwSignal::new(String::new());
    let (title, first, second, asked) = (text(), text(), text(), text());
    let kind = RwSignal::new(PactKind::Grid.word().to_owned());
    let errors = FormErrors::new();
    let kinds = Signal::derive(move || {
        let choice = |kind: &PactKind| Choice::new(kind.word(), kind.rules().name.get(lang()));
        PactKind::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let submit = move |()| {
        errors.clear();
        let pact = Pact {
            title: typed(title),
            kind: PactKind::of_word(&kind.get_untracked()).unwrap_or_default(),
            grid: app.peek(home_grid),
            asked: number(asked).unwrap_or_else(|_| {
                errors.say("asked", say::ASKED_WRONG);
                None
            }),
            ..Pact::default()
        };
        let mut clauses = vec![typed(first), typed(second)];
        clauses.retain(|clause| !clause.is_empty());
        if pact.title.is_empty() {
            errors.say("title", say::TITLE_MISSING);
        }
        if clauses.is_empty() {
            errors.say("clause-1", say::CLAUSE_MISSING);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            let id = write_pact(app, pact, clauses).await?;
            go_instead(&Route::Pact(id.to_string(), PactPage::Drafting));
            Ok(())
        });
    };
    let back = (Route::Pacts, t(say::PACTS));
    view! {
        <PageHead title=t(say::NEW) lead=t(say::NONE_WHY) back/>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="title" label=t(say::TITLE) hint=t(say::TITLE_HINT) value=title errors/>
            <TextArea id="clause-1" label=t(say::CLAUSE_1) value=first rows=2 errors/>
            <TextArea id="clause-2" label=t(say::CLAUSE_2) value=second rows=2/>
            <Select id="kind" label=t(say::KIND) value=kind choices=kinds/>
            <TextField id="asked" label=t(say::ASKED) value=asked keys="numeric" short=true errors/>
            <Button label=t(say::WRITE_DOWN) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}
