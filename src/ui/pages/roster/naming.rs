//! How names stand on what leaves the desk.

use leptos::prelude::*;

use crate::domain::shifts::Naming;
use crate::text::roster_out as say;
use crate::ui::components::{Choice, RadioGroup};
use crate::ui::lang::{lang, t};

const FULL: &str = "full";
const NONE: &str = "none";
const MASKED: &str = "masked";

/// The choice, and the field that makes it; family names alone to begin with.
pub(super) fn naming_field() -> (Signal<Naming>, AnyView) {
    let value = RwSignal::new(MASKED.to_owned());
    let choices = Signal::derive(move || {
        [(MASKED, say::NAMING_MASKED), (FULL, say::NAMING_FULL), (NONE, say::NAMING_NONE)]
            .map(|(value, label)| Choice::new(value, label.get(lang())))
            .to_vec()
    });
    let naming = Signal::derive(move || {
        value.with(|value| match value.as_str() {
            FULL => Naming::Full,
            NONE => Naming::None,
            _ => Naming::Masked,
        })
    });
    (naming, view! { <RadioGroup id="naming" label=t(say::NAMING) value choices/> }.into_any())
}
