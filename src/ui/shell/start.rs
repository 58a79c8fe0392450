//! The first page on a new device: three doors, and one short form behind the second.

use leptos::prelude::*;

use super::host::SingleFileNotice;
use super::router::go;
use super::shelf::Shelf;
use crate::app::prefs::{Role, prefs};
use crate::text::Msg;
use crate::text::rollup::ROLLUP;
use crate::text::shell::{
    COMMUNITY_NAME, COMMUNITY_NAME_HINT, COMMUNITY_NAME_MISSING, DOOR_FILE, DOOR_FILE_WHY,
    DOOR_OWN, DOOR_OWN_WHY, DOOR_SAMPLE, DOOR_SAMPLE_WHY, GRID_NAME, GRID_NAME_HINT,
    GRID_NAME_MISSING, ROLE_GRID, ROLE_OWNERS, ROLE_PROPERTY, ROLE_RESIDENTS, ROLE_TOWN, SET_UP,
    WELCOME, WELCOME_LEAD, WHO_SEES, YOU_ARE, YOU_ARE_HINT,
};
use crate::text::verify::{QUIET, VERIFY};
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, RadioGroup, Section,
    TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::route::Route;

/// What the second door asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCommunity {
    /// The name of the community.
    pub community: String,
    /// The name of the first grid.
    pub grid: String,
    /// What the person says they are.
    pub role: Role,
}

/// Three doors: the sample, one's own, a file. All that each does is told to the caller.
#[component]
pub fn StartPage(
    /// Opens the sample neighbourhood.
    #[prop(into)]
    on_sample: Callback<()>,
    /// Sets up a community.
    #[prop(into)]
    on_own: UnsyncCallback<NewCommunity>,
) -> AnyView {
    view! {
        <PageHead title=t(WELCOME) lead=t(WELCOME_LEAD)/>
        <SingleFileNotice/>
        <Shelf/>
        <Notice>
            <p>{t(DOOR_FILE_WHY)}</p>
            <Button label=t(DOOR_FILE) on_click=|| go(&Route::Share)/>
        </Notice>
        <Section title=t(DOOR_SAMPLE)>
            <div class="stack">
                <p class="soft">{t(DOOR_SAMPLE_WHY)}</p>
                <Button label=t(DOOR_SAMPLE) on_click=on_sample/>
            </div>
        </Section>
        <Section title=t(DOOR_OWN)>
            <OwnForm on_own/>
        </Section>
        <p class="soft measure">{t(WHO_SEES)}</p>
        <p class="soft">{t(QUIET)} " " <a href=Route::Verify.href()>{t(VERIFY)}</a></p>
        <p class="soft"><a href=Route::Rollup.href()>{t(ROLLUP)}</a></p>
    }
    .into_any()
}

#[component]
fn OwnForm(on_own: UnsyncCallback<NewCommunity>) -> AnyView {
    let community = RwSignal::new(String::new());
    let grid = RwSignal::new(String::new());
    let role = RwSignal::new(
        prefs().role.get_untracked().map_or(Role::Grid.name(), Role::name).to_owned(),
    );
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let (name, grid) = (community.get_untracked(), grid.get_untracked());
        let (name, grid) = (name.trim(), grid.trim());
        if name.is_empty() {
            errors.say("community-name", COMMUNITY_NAME_MISSING);
        }
        if grid.is_empty() {
            errors.say("grid-name", GRID_NAME_MISSING);
        }
        if errors.show() {
            return;
        }
        let role = Role::parse(&role.get_untracked()).unwrap_or(Role::Grid);
        prefs().role.set(Some(role));
        on_own.run(NewCommunity { community: name.to_owned(), grid: grid.to_owned(), role });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <p class="soft">{t(DOOR_OWN_WHY)}</p>
            <ErrorSummary errors/>
            <TextField
                id="community-name"
                label=t(COMMUNITY_NAME)
                hint=t(COMMUNITY_NAME_HINT)
                value=community
                errors
            />
            <TextField id="grid-name" label=t(GRID_NAME) hint=t(GRID_NAME_HINT) value=grid errors/>
            <RadioGroup
                id="role"
                label=t(YOU_ARE)
                hint=t(YOU_ARE_HINT)
                value=role
                choices=roles()
            />
            <Button label=t(SET_UP) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// The roles as choices, in the language of the page.
pub fn roles() -> Signal<Vec<Choice>> {
    let one = |role: Role| Choice::new(role.name(), role_name(role).get(lang()));
    Signal::derive(move || Role::ALL.into_iter().map(one).collect())
}

/// What a role is called.
pub const fn role_name(role: Role) -> Msg {
    match role {
        Role::Grid => ROLE_GRID,
        Role::Residents => ROLE_RESIDENTS,
        Role::Owners => ROLE_OWNERS,
        Role::Property => ROLE_PROPERTY,
        Role::Town => ROLE_TOWN,
    }
}
