//! Who counts and who watches.

use leptos::prelude::*;

use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::community::name_of;
use crate::domain::deliberation::ballot::Teller;
use crate::log::RecordId;
use crate::text::ballots as say;
use crate::ui::components::{Button, Checkbox, Form, FormErrors, Kind, TextField};
use crate::ui::lang::t;
use crate::ui::pages::parts::{act, typed};

/// The tellers, folded away.
pub(super) fn tellers(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.read(|state| {
            state
                .facts::<Teller>(&id)
                .into_iter()
                .map(|(fact, t)| {
                    (fact.id, name_of(state, &t.person).unwrap_or_default(), t.watches)
                })
                .collect::<Vec<_>>()
        })
    });
    let (name, watches) = (RwSignal::new(String::new()), RwSignal::new(false));
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let who = typed(name);
        if who.is_empty() {
            errors.say("teller", say::NAME_MISSING);
            return;
        }
        app.run(async move {
            acts::name_teller(app, id, who, watches.get_untracked()).await?;
            name.set(String::new());
            Ok(())
        });
    };
    let line = move |(fact, name, watches)| {
        let remove = act(t(say::REMOVE), Kind::Quiet, move || acts::take_fact_back(app, id, fact));
        let watches: bool = watches;
        let role = watches.then(|| view! { <span class="soft">{t(say::TELLER_WATCHES)}</span> });
        view! { <li class="split"><span>{name} " " {role}</span> {remove}</li> }
    };
    view! {
        <details class="fold">
            <summary>{t(say::TELLERS)} {move || [" ", &all.with(Vec::len).to_string()].concat()}</summary>
            <div class="stack">
                <p class="soft">{t(say::TELLERS_WHY)}</p>
                <ul role="list" class="list">
                    {move || all.get().into_iter().map(line).collect_view()}
                </ul>
                <Form on_submit=Callback::new(submit)>
                    <TextField id="teller" label=t(say::TELLER_NAME) value=name errors/>
                    <Checkbox id="watches" label=t(say::TELLER_WATCHES) checked=watches/>
                    <Button label=t(say::ADD_TELLER)/>
                </Form>
            </div>
        </details>
    }
    .into_any()
}
