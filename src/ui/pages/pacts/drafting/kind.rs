//! What kind of text it is, whose it is, how long it runs.

use leptos::prelude::*;

use crate::app::commands::pact as acts;
use crate::app::use_app;
use crate::domain::pact::{Pact, PactKind};
use crate::log::RecordId;
use crate::text::{common, pact_drafting as words};
use crate::ui::components::{
    Badge, Button, ErrorSummary, Fact, Facts, Form, FormErrors, Select, TextField, Tone,
};
use crate::ui::lang::t;
use crate::ui::pages::meetings::bodies::{
    buildings, chosen, estates, grids, held as choice, organizations,
};
use crate::ui::pages::meetings::rules::law_fold;
use crate::ui::pages::parts::number;

/// What a text of this kind is: who adopts it, who keeps it, whether it is filed, and the rules behind it.
pub(in crate::ui::pages::pacts) fn kind_of(id: RecordId) -> AnyView {
    let app = use_app();
    let kind =
        Memo::new(move |_| app.read(|s| s.get::<Pact>(&id)).map(|p| p.kind).unwrap_or_default());
    (move || {
        let rules = kind.get().rules();
        let laws = rules.laws.iter().map(|law| law_fold(*law)).collect_view();
        let check =
            rules.to_check.then(|| view! { <Badge label=t(words::TO_CHECK) tone=Tone::Must/> });
        view! {
            <Facts>
                <Fact term=t(words::KIND)>{t(rules.name)}</Fact>
                <Fact term=t(words::ADOPTER)>{t(rules.adopter)}</Fact>
                <Fact term=t(words::BINDS)>{t(rules.binds)}</Fact>
                <Fact term=t(words::SIGNED)>{t(rules.signing.words())}</Fact>
                <Fact term=t(words::FILED)>{t(rules.filed)}</Fact>
            </Facts>
            {check}
            {laws}
        }
    })
    .into_any()
}

/// Whose the pact is and how long it runs.
pub(in crate::ui::pages::pacts) fn whose(id: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Pact>(&id);
    let pact = held.record();
    let months = RwSignal::new(pact.months.map(|n| n.to_string()).unwrap_or_default());
    let errors = FormErrors::new();
    let kind = pact.kind;
    let none = words::CHOOSE;
    let place = match kind {
        PactKind::Grid | PactKind::Matter => Some((words::GRID, pact.grid, grids(none))),
        PactKind::Estate | PactKind::Management => {
            Some((words::ESTATE, pact.estate, estates(none)))
        }
        PactKind::Building => Some((words::BUILDING, pact.building, buildings(none))),
        PactKind::Charter => Some((words::BODY, pact.body, organizations(t(none)))),
        // The community's own.
        PactKind::Residents => None,
    };
    let where_it_holds = choice(place.as_ref().and_then(|(_, now, _)| *now));
    let submit = move |()| {
        errors.clear();
        let named = number(months);
        if named.is_err() || named.as_ref().is_ok_and(|n| *n == Some(0)) {
            errors.say("months", words::MONTHS_WRONG);
        }
        if errors.show() {
            return;
        }
        let mut pact = Pact { months: named.ok().flatten(), ..held.record() };
        let chosen = chosen(where_it_holds);
        match kind {
            PactKind::Grid | PactKind::Matter => pact.grid = chosen,
            PactKind::Estate | PactKind::Management => pact.estate = chosen,
            PactKind::Building => pact.building = chosen,
            PactKind::Charter => pact.body = chosen,
            PactKind::Residents => {}
        }
        app.run(acts::change_pact(app, id, held, pact));
    };
    let select = place.map(|(label, _, choices)| {
        view! { <Select id="place" label=t(label) value=where_it_holds choices/> }
    });
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {select}
            <TextField
                id="months"
                label=t(words::MONTHS)
                value=months
                errors
                keys="numeric"
                short=true
            />
            <Button label=t(common::SAVE)/>
        </Form>
    }
    .into_any()
}
