//! A rule broken openly: the reason is asked for and stays to be read.

use leptos::prelude::*;

use super::seat::{Asked, NOW};
use crate::app::commands::roster_board as acts;
use crate::app::use_app;
use crate::log::RecordId;
use crate::text::roster_board as say;
use crate::ui::components::{Button, ErrorSummary, Form, FormErrors, Kind, TextField};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::shell::router::focus;

/// Asks why a rule is to be broken.
pub(in crate::ui::pages) fn exception(
    shift: RecordId,
    (person, words, from): (RecordId, String, Option<RecordId>),
    asked: RwSignal<Asked>,
) -> AnyView {
    let app = use_app();
    let reason = RwSignal::new(String::new());
    let errors = FormErrors::new();
    let name = app.peek(|state| {
        crate::ui::pages::volunteers::boxes::called(state, &person, untrack(crate::ui::lang::lang))
    });
    let submit = move |()| {
        errors.clear();
        let why = typed(reason);
        if why.is_empty() {
            errors.say("reason", say::REASON_MISSING);
            errors.show();
            return;
        }
        app.run(async move {
            match from {
                Some(from) => acts::move_on(app, person, from, shift, why).await?,
                None => acts::put_on(app, shift, person, why).await?,
            }
            asked.set(None);
            request_animation_frame(|| focus(NOW));
            Ok(())
        });
    };
    view! {
        <div class="notice must stack">
            <p>{tf(say::OVERRIDE_WHY, move |_| vec![name.clone(), words.clone()])}</p>
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <TextField id="reason" label=t(say::REASON) value=reason errors/>
                <p class="row">
                    <Button label=t(say::OVERRIDE) kind=Kind::Primary/>
                    <Button
                        label=t(say::NEVER_MIND)
                        kind=Kind::Quiet
                        on_click=move || asked.set(None)
                    />
                </p>
            </Form>
        </div>
    }
    .into_any()
}
