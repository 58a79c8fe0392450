//! Who a volunteer is: name, telephone, grid, teams; and the form that takes in a new one.

use leptos::prelude::*;

use super::boxes::{Ticked, boxes, ticked, ticked_of};
use crate::app::commands::community::keep_both;
use crate::app::commands::volunteers::take_in;
use crate::app::use_app;
use crate::domain::community::{Grid, Team};
use crate::domain::shifts::{Volunteer, VolunteerName, volunteer_named};
use crate::log::RecordId;
use crate::text::volunteers as say;
use crate::ui::components::{
    Button, Checkbox, Choice, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, Select,
    TextField,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;
use crate::ui::route::{Route, Staff};
use crate::ui::shell::router::go_instead;

/// What is typed.
#[derive(Clone, Copy)]
struct Fields {
    name: RwSignal<String>,
    tel: RwSignal<String>,
    grid: RwSignal<String>,
    teams: Ticked,
    newcomer: RwSignal<bool>,
    employed: RwSignal<bool>,
    errors: FormErrors,
}

impl Fields {
    fn of(volunteer: &Volunteer, name: &VolunteerName) -> Self {
        Self {
            name: RwSignal::new(name.name.clone()),
            tel: RwSignal::new(name.tel.clone()),
            grid: RwSignal::new(volunteer.grid.map(|id| id.to_string()).unwrap_or_default()),
            teams: ticked_of(&volunteer.teams),
            newcomer: RwSignal::new(volunteer.newcomer),
            employed: RwSignal::new(volunteer.employed),
            errors: FormErrors::new(),
        }
    }

    fn read(self, volunteer: Volunteer) -> (Volunteer, VolunteerName) {
        let volunteer = Volunteer {
            grid: self.grid.with_untracked(|id| id.parse().ok()),
            teams: ticked(self.teams),
            newcomer: self.newcomer.get_untracked(),
            employed: self.employed.get_untracked(),
            ..volunteer
        };
        (volunteer, VolunteerName { name: typed(self.name), tel: typed(self.tel) })
    }

    fn view(self) -> AnyView {
        let Self { name, tel, grid, teams, newcomer, employed, errors } = self;
        let grids = choices_of(|state| {
            state.all::<Grid>().map(|(id, grid)| (id, grid.code, grid.name)).collect()
        });
        let grids = Signal::derive(move || {
            let mut all = vec![Choice::new("", say::NO_GRID.get(lang()))];
            all.extend(grids.get());
            all
        });
        let all_teams = choices_of(|state| {
            state.all::<Team>().map(|(id, team)| (id, team.name.clone(), team.name)).collect()
        });
        view! {
            <ErrorSummary errors/>
            <TextField id="name" label=t(say::NAME) hint=t(say::NAME_HINT) value=name errors/>
            <TextField id="tel" label=t(say::TEL) value=tel kind="tel" keys="tel" short=true errors/>
            <Select id="grid" label=t(say::GRID_LABEL) value=grid choices=grids/>
            {move || {
                (!all_teams.with(Vec::is_empty))
                    .then(|| boxes("teams", t(say::TEAMS), None, all_teams, teams))
            }}
            <Checkbox id="newcomer" label=t(say::NEWCOMER) checked=newcomer/>
            <Checkbox id="employed" label=t(say::EMPLOYED) checked=employed/>
        }
        .into_any()
    }
}

/// Records as choices, in the order of the second of three: id, what orders them, name.
fn choices_of(
    all: impl Fn(&crate::log::State) -> Vec<(RecordId, String, String)> + Send + Sync + 'static,
) -> Signal<Vec<Choice>> {
    let app = use_app();
    let choices = Memo::new(move |_| {
        let mut all = app.read(&all);
        all.sort_by(|a, b| a.1.cmp(&b.1));
        all.into_iter().map(|(id, _, name)| Choice::new(id.to_string(), name)).collect::<Vec<_>>()
    });
    choices.into()
}

/// The page that takes in somebody new.
pub(super) fn new() -> AnyView {
    let app = use_app();
    let fields = Fields::of(&Volunteer::default(), &VolunteerName::default());
    let submit = move |()| {
        let errors = fields.errors;
        errors.clear();
        let since = Some(app.today());
        let (volunteer, name) = fields.read(Volunteer { since, ..Volunteer::default() });
        if name.name.is_empty() {
            errors.say("name", say::NAME_MISSING);
        } else if app.peek(|state| volunteer_named(state, &name.name)).is_some() {
            errors.say_with("name", say::SAME_NAME, vec![name.name.clone()]);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            let id = take_in(app, volunteer, name).await?;
            go_instead(&Route::Staff(Staff::Volunteer(id.to_string())));
            Ok(())
        });
    };
    let back = (Route::Staff(Staff::Volunteers), t(say::VOLUNTEERS));
    view! {
        <PageHead title=t(say::NEW_TITLE) lead=t(say::NEW_LEAD) back/>
        <Form on_submit=Callback::new(submit)>
            {fields.view()}
            <Button label=t(say::TAKE_IN) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// The same fields for somebody there is.
pub(super) fn change(id: RecordId) -> AnyView {
    let app = use_app();
    let (held, beside) = (app.hold::<Volunteer>(&id), app.hold::<VolunteerName>(&id));
    let fields = Fields::of(&held.record(), &beside.record());
    let from_register = held.record().person.is_some();
    let submit = move |()| {
        let errors = fields.errors;
        errors.clear();
        let (volunteer, name) = fields.read(held.record());
        if name.name.is_empty() && !from_register {
            errors.say("name", say::NAME_MISSING);
        }
        if !errors.show() {
            app.run(keep_both(app, id, (held, volunteer), (beside, name)));
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            {from_register.then(|| view! { <Notice><p>{t(say::NAME_FROM_REGISTER)}</p></Notice> })}
            {fields.view()}
            <Button label=t(say::SAVE)/>
        </Form>
    }
    .into_any()
}
