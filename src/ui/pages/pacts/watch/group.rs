//! The observer group 乡贤能人观察团: who is in it, and as what.

use leptos::prelude::*;

use crate::app::commands::pact_life as acts;
use crate::app::use_app;
use crate::domain::community::name_of;
use crate::domain::pact::{ObserverRole, Pact, observer_teams, observers};
use crate::log::RecordId;
use crate::text::{pact_board as say, pact_watch as words};
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, Select, TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{act, typed};

/// The group that looks after the pact, or the button that sets it up.
pub(super) fn group(id: RecordId) -> AnyView {
    let app = use_app();
    let grid = Memo::new(move |_| app.read(|s| s.get::<Pact>(&id).and_then(|p| p.grid)));
    let team = Memo::new(move |_| {
        app.read(|state| observer_teams(state, grid.get().as_ref()).into_iter().next())
    });
    view! {
        <p class="soft measure">{t(words::GROUP_ABOUT)}</p>
        {move || {
            if let Some((team, _)) = team.get() {
                return members(team);
            }
            let set_up = move || acts::set_up_observers(app, grid.get_untracked());
            view! { <p>{act(t(say::SET_UP), Kind::Secondary, set_up)}</p> }.into_any()
        }}
    }
    .into_any()
}

fn members(team: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.read(|state| {
            let named = |one: crate::domain::pact::Observer| {
                let name = one.person.and_then(|person| name_of(state, &person));
                (one.appointment, name, one.role)
            };
            observers(state, &team, app.today()).into_iter().map(named).collect::<Vec<_>>()
        })
    });
    let line = move |(appointment, name, role): (RecordId, Option<String>, ObserverRole)| {
        let leave =
            act(t(say::DISMISS), Kind::Quiet, move || acts::dismiss_observer(app, appointment));
        let name = match name {
            Some(name) => name.into_any(),
            None => t(say::NAMELESS).into_any(),
        };
        view! {
            <li class="split">
                <span>{name} " " <span class="soft">{t(role.name())}</span></span>
                {leave}
            </li>
        }
    };
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        {move || none.get().then(|| view! { <p class="soft">{t(say::NOBODY)}</p> })}
        <ul class="list measure" role="list">
            {move || all.get().into_iter().map(line).collect_view()}
        </ul>
        {form(team)}
    }
    .into_any()
}

fn form(team: RecordId) -> AnyView {
    let app = use_app();
    let (name, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let role = RwSignal::new(ObserverRole::default().word().to_owned());
    let roles = Signal::derive(move || {
        let choice = |role: &ObserverRole| Choice::new(role.word(), role.name().get(lang()));
        ObserverRole::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let submit = move |()| {
        errors.clear();
        let who = typed(name);
        if who.is_empty() {
            errors.say("observer", say::WHO_MISSING);
        }
        if errors.show() {
            return;
        }
        let role = role.with_untracked(|word| ObserverRole::of_word(word)).unwrap_or_default();
        app.run(async move {
            acts::appoint_observer(app, team, who, role).await?;
            name.set(String::new());
            Ok(())
        });
    };
    view! {
        <div class="measure">
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <TextField id="observer" label=t(say::WHO) value=name errors/>
                <Select id="observer-role" label=t(say::ROLE) value=role choices=roles/>
                <Button label=t(say::APPOINT)/>
            </Form>
        </div>
    }
    .into_any()
}
