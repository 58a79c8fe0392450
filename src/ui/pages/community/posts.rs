//! Who holds a post at an organization, a grid, a team or a building.

use leptos::prelude::*;

use super::{forms, names, words};
use crate::app::commands::community::{Who, appoint, end_post};
use crate::app::use_app;
use crate::domain::community::{Grid, Post, appointments_at, code};
use crate::log::RecordId;
use crate::text::community as says;
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, Section, Select, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::route::Register;

/// The posts at `at`, and a form to enter one more.
#[component]
pub fn Posts(
    /// The organization, grid, team or building.
    at: RecordId,
) -> AnyView {
    let app = use_app();
    let held = move || {
        let list = app.read(|state| {
            appointments_at(state, &at, app.today())
                .into_iter()
                .filter_map(|(id, a)| {
                    let person = a.person?;
                    let post = words::post(a.post).get(lang());
                    let post = if a.title.is_empty() { post.to_owned() } else { a.title };
                    Some((id, names::person(state, &person, lang()), person, post))
                })
                .collect::<Vec<_>>()
        });
        if list.is_empty() {
            return view! { <p class="soft">{t(says::NO_APPOINTMENTS)}</p> }.into_any();
        }
        let lines = list
            .into_iter()
            .map(|(id, name, person, post)| {
                let to = names::entry(Register::Persons, &person).href();
                view! {
                    <li class="row">
                        <span><a href=to>{name}</a> " · " {post}</span>
                        <Button
                            label=t(says::END_POST)
                            kind=Kind::Quiet
                            on_click=Callback::new(move |()| app.run(end_post(app, id)))
                        />
                    </li>
                }
            })
            .collect_view();
        view! { <ul role="list" class="list">{lines}</ul> }.into_any()
    };
    let usual = if app.peek(|state| state.get::<Grid>(&at).is_some()) {
        Post::GridLeader
    } else {
        Post::Member
    };
    let person = RwSignal::new(String::new());
    let named = RwSignal::new(String::new());
    let post = RwSignal::new(usual.word().to_owned());
    let title = RwSignal::new(String::new());
    let errors = FormErrors::new();
    let people = forms::persons(app);
    let who = Signal::derive(move || {
        let new = Choice::new("", says::SOMEBODY_NEW.get(lang()));
        std::iter::once(new).chain(people.get()).collect()
    });
    let kinds = Signal::derive(move || {
        Post::ALL.iter().map(|p| Choice::new(p.word(), words::post(*p).get(lang()))).collect()
    });
    let submit = move |()| {
        errors.clear();
        let name = code::tidy(&named.get_untracked());
        let who = match person.get_untracked().parse() {
            Ok(id) => Who::Known(id),
            Err(_) if name.is_empty() => {
                errors.say("who", says::PERSON_NEEDED);
                errors.show();
                return;
            }
            Err(_) => Who::Named(name),
        };
        let kind = Post::of_word(&post.get_untracked()).unwrap_or_default();
        let called = code::tidy(&title.get_untracked());
        app.run(async move {
            appoint(app, who, at, kind, called).await?;
            named.set(String::new());
            person.set(String::new());
            Ok(())
        });
    };
    view! {
        <Section title=t(says::APPOINTMENTS)>
            <div class="stack">
                {held}
                <Form on_submit=Callback::new(submit)>
                    <ErrorSummary errors/>
                    <Select id="who" label=t(says::WHO) value=person choices=who errors/>
                    <TextField id="who-new" label=t(says::NEW_PERSON) value=named/>
                    <Select id="post" label=t(says::POST) value=post choices=kinds/>
                    <TextField id="post-title" label=t(says::TITLE) value=title/>
                    <Button label=t(says::APPOINT)/>
                </Form>
            </div>
        </Section>
    }
    .into_any()
}
