//! Clauses to begin with: for the six things neighbours mostly talk about, and for what every pact should say of itself.
//! Each is a plain sentence to be put in one's own words; none of them punishes.

use super::ClauseRole;
use crate::domain::deliberation::Category;
use crate::text::{Msg, pact_models as say};

/// What a model clause is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// One of the things neighbours talk about.
    Topic(Category),
    /// What the pact says of itself.
    Pact(ClauseRole),
}

/// A clause to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    /// What it is called for good.
    pub id: &'static str,
    /// What it is about.
    pub about: About,
    /// The clause: in Chinese as it goes into the pact, in English what it says.
    pub text: Msg,
}

const fn topic(id: &'static str, category: Category, text: Msg) -> Model {
    Model { id, about: About::Topic(category), text }
}

const fn pact(id: &'static str, role: ClauseRole, text: Msg) -> Model {
    Model { id, about: About::Pact(role), text }
}

/// All of them, by what they are about.
pub const MODELS: &[Model] = &[
    topic("pets-lead", Category::Pets, say::PETS_LEAD),
    topic("pets-clean", Category::Pets, say::PETS_CLEAN),
    topic("pets-lift", Category::Pets, say::PETS_LIFT),
    topic("pets-bark", Category::Pets, say::PETS_BARK),
    topic("waste-sort", Category::Waste, say::WASTE_SORT),
    topic("waste-hours", Category::Waste, say::WASTE_HOURS),
    topic("waste-big", Category::Waste, say::WASTE_BIG),
    topic("waste-help", Category::Waste, say::WASTE_HELP),
    topic("plots-none", Category::Plots, say::PLOTS_NONE),
    topic("plots-bring", Category::Plots, say::PLOTS_BRING),
    topic("plots-place", Category::Plots, say::PLOTS_PLACE),
    topic("thrown-none", Category::Thrown, say::THROWN_NONE),
    topic("thrown-sills", Category::Thrown, say::THROWN_SILLS),
    topic("thrown-seen", Category::Thrown, say::THROWN_SEEN),
    topic("clutter-clear", Category::Clutter, say::CLUTTER_CLEAR),
    topic("clutter-charge", Category::Clutter, say::CLUTTER_CHARGE),
    topic("clutter-day", Category::Clutter, say::CLUTTER_DAY),
    topic("clutter-found", Category::Clutter, say::CLUTTER_FOUND),
    topic("laundry-own", Category::Laundry, say::LAUNDRY_OWN),
    topic("laundry-wet", Category::Laundry, say::LAUNDRY_WET),
    topic("laundry-place", Category::Laundry, say::LAUNDRY_PLACE),
    pact("how-signed", ClauseRole::Signing, say::HOW_SIGNED),
    pact("how-signed-promise", ClauseRole::Signing, say::HOW_SIGNED_PROMISE),
    pact("withdraw", ClauseRole::Withdrawal, say::WITHDRAW),
    pact("term", ClauseRole::Term, say::TERM),
    pact("review", ClauseRole::Review, say::REVIEW),
    pact("carry-over", ClauseRole::CarryOver, say::CARRY_OVER),
    pact("remind", ClauseRole::Plain, say::REMIND),
    pact("private", ClauseRole::Plain, say::PRIVATE),
    pact("law", ClauseRole::Plain, say::LAW),
];

/// The months the model clause on the term speaks of.
pub const MODEL_MONTHS: u32 = 12;

/// The model called `id`.
pub fn model(id: &str) -> Option<&'static Model> {
    MODELS.iter().find(|m| m.id == id)
}

impl Model {
    /// What the clause is for.
    pub const fn role(&self) -> ClauseRole {
        match self.about {
            About::Topic(_) => ClauseRole::Plain,
            About::Pact(role) => role,
        }
    }
}
