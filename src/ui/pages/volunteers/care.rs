//! What a volunteer asks to be spared: a need and never its reason.

use leptos::prelude::*;

use super::boxes::{boxes, ticked};
use crate::app::commands::community::keep;
use crate::app::use_app;
use crate::domain::shifts::{Care, Need};
use crate::log::RecordId;
use crate::text::{Msg, volunteers as say};
use crate::ui::components::{Button, Checkbox, Choice, DateField, Form};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::typed;

const fn name(need: Need) -> Msg {
    match need {
        Need::NoLate => say::NO_LATE,
        Need::NoNight => say::NO_NIGHT,
        Need::NotAlone => say::NOT_ALONE,
        Need::NoStairs => say::NO_STAIRS,
    }
}

pub(super) fn care(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Care>(&id);
    let now = held.record();
    let needs = RwSignal::new(now.needs.iter().map(ToString::to_string).collect());
    let minor = RwSignal::new(now.minor);
    let consent = RwSignal::new(now.consent.map(|day| day.to_string()).unwrap_or_default());
    let choices = Signal::derive(move || {
        let choice = |need: &Need| Choice::new(need.word(), name(*need).get(lang()));
        Need::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let submit = move |()| {
        let minor = minor.get_untracked();
        let care = Care {
            needs: ticked(needs),
            minor,
            consent: typed(consent).parse().ok().filter(|_| minor),
        };
        app.run(keep(app, id, held, care));
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            {boxes("needs", t(say::CARE), Some(t(say::CARE_HINT)), choices, needs)}
            <Checkbox id="minor" label=t(say::MINOR) checked=minor/>
            {move || {
                minor
                    .get()
                    .then(|| view! {
                        <DateField
                            id="consent"
                            label=t(say::CONSENT)
                            hint=t(say::CONSENT_HINT)
                            value=consent
                        />
                    })
            }}
            <Button label=t(say::SAVE)/>
        </Form>
    }
    .into_any()
}
