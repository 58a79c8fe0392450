//! The community at a glance: the registers with their counts, who sits in two places, who may be entered twice.

use leptos::prelude::*;

use super::{called, names};
use crate::app::commands::community::{join_twins, keep};
use crate::app::use_app;
use crate::domain::community::{
    Building, Community, Estate, Grid, Household, Organization, Person, Register as Counts, Team,
    Unit, Venue, community_record, cross_appointments, possible_duplicates,
};
use crate::log::{Record, State};
use crate::text::common;
use crate::text::community as says;
use crate::text::erasure;
use crate::ui::components::{
    Button, Fact, Facts, Form, FormErrors, Kind, LinkButton, Notice, PageHead, Section, TextField,
    Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::afresh;
use crate::ui::route::{Past, Register, Route};

fn count(state: &State, register: Register) -> usize {
    let of = |base: &str| state.of_kind(base).count();
    of(match register {
        Register::Estates => Estate::KIND.base,
        Register::Buildings => Building::KIND.base,
        Register::Units => Unit::KIND.base,
        Register::Households => Household::KIND.base,
        Register::Persons => Person::KIND.base,
        Register::Organizations => Organization::KIND.base,
        Register::Teams => Team::KIND.base,
        Register::Venues => Venue::KIND.base,
        Register::Grids => Grid::KIND.base,
    })
}

/// The page of the community.
#[component]
pub fn CommunityPage() -> AnyView {
    let app = use_app();
    let registers = Register::ALL
        .into_iter()
        .map(|register| {
            let (name, why) = called(register);
            let number = move || app.read(|state| count(state, register));
            view! {
                <li>
                    <a href=Route::Register(register, None).href()>{t(name)}</a>
                    " "
                    <span class="num">{number}</span>
                    <p class="soft">{t(why)}</p>
                </li>
            }
        })
        .collect_view();
    let counts = Memo::new(move |_| app.read(Counts::of));
    let total = move || counts.with(|c| c.total);
    let twice = move || counts.with(|c| c.claimed_twice.len());
    view! {
        <PageHead title=t(says::COMMUNITY) lead=t(says::COMMUNITY_LEAD)>
            <LinkButton label=t(says::IMPORT) to=Route::Import/>
        </PageHead>
        <div class="stack measure">
            <Section title=t(says::AT_A_GLANCE)>
                <Facts>
                    <Fact term=t(says::DOORS)>{move || total().doors()}</Fact>
                    <Fact term=t(says::COUNTED_AREA)>{move || names::area(total().counted_area)}</Fact>
                    <Fact term=t(says::WITHOUT_AREA)>{move || total().without_area}</Fact>
                </Facts>
            </Section>
            {move || (twice() > 0).then(|| view! {
                <Notice tone=Tone::Must>
                    <p>{tf(says::CLAIMED_TWICE, move |_| vec![twice().to_string()])}</p>
                </Notice>
            })}
            <ul role="list" class="list">{registers}</ul>
            {twins()}
            {cross()}
            {afresh(name)}
            <p><a href=Route::Past(Past::Keeping).href()>{t(erasure::KEEPING)}</a></p>
        </div>
    }
    .into_any()
}

/// Persons who may have been entered twice, each pair to be joined or left.
fn twins() -> impl IntoView {
    let app = use_app();
    move || {
        let pairs = app.read(|state| {
            let named = |(a, b)| (names::person(state, &a, lang()), a, b);
            possible_duplicates(state).into_iter().map(named).collect::<Vec<_>>()
        });
        (!pairs.is_empty()).then(|| {
            let lines = pairs
                .into_iter()
                .map(|(name, a, b)| {
                    view! {
                        <li class="row">
                            <a href=names::entry(Register::Persons, &a).href()>{name.clone()}</a>
                            <a href=names::entry(Register::Persons, &b).href()>{name}</a>
                            <Button
                                label=t(says::JOIN)
                                on_click=Callback::new(move |()| app.run(join_twins(app, a, b)))
                            />
                        </li>
                    }
                })
                .collect_view();
            view! { <Section title=t(says::TWINS)><ul role="list" class="list">{lines}</ul></Section> }
        })
    }
}

/// Who sits in several bodies.
fn cross() -> impl IntoView {
    let app = use_app();
    move || {
        let seats = app.read(|state| {
            cross_appointments(state, app.today())
                .into_iter()
                .map(|(person, at)| {
                    let at = at.iter().filter_map(|id| Some(names::body(state, id)?.0));
                    let at = at.collect::<Vec<_>>().join("、");
                    says::SITS_IN.fill(lang(), &[&names::person(state, &person, lang()), &at])
                })
                .collect::<Vec<_>>()
        });
        (!seats.is_empty()).then(|| {
            let lines = seats.into_iter().map(|seat| view! { <li>{seat}</li> }).collect_view();
            view! { <Section title=t(says::CROSS)><ul>{lines}</ul></Section> }
        })
    }
}

/// The name of the community, to be changed.
fn name() -> AnyView {
    let app = use_app();
    let id = community_record(&app.community());
    let held = app.hold::<Community>(&id);
    let name = RwSignal::new(held.record().name);
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let name = name.get_untracked().trim().to_owned();
        if name.is_empty() {
            errors.say("community", says::NAME_NEEDED);
            errors.show();
            return;
        }
        app.run(keep(app, id, held, Community { name, ..held.record() }));
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <TextField id="community" label=t(says::NAME) value=name errors/>
            <Button label=t(common::SAVE) kind=Kind::Secondary/>
        </Form>
    }
    .into_any()
}
