//! The tablet that goes from hand to hand: set up here, locked, and handed out.

use leptos::prelude::*;

use super::side;
use crate::app::use_app;
use crate::domain::pact::frozen_now;
use crate::log::RecordId;
use crate::share::lock::pin;
use crate::text::kiosk as say;
use crate::ui::components::{
    Button, EmptyState, ErrorSummary, Form, FormErrors, Kind, LinkButton, Notice, Section,
    TextField, Tone,
};
use crate::ui::lang::t;
use crate::ui::route::{PactPage, Route};

/// The tablet that goes from hand to hand.
#[component]
pub fn TabletPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, PactPage::Tablet, move || {
        let settled = Memo::new(move |_| app.read(|state| frozen_now(state, &id).is_some()));
        (move || if settled.get() { set_up(id) } else { not_settled(id) }).into_any()
    })
}

/// What to do where nothing is settled yet.
pub(super) fn not_settled(id: RecordId) -> AnyView {
    let next = (t(say::TO_TEXT), Route::Pact(id.to_string(), PactPage::Drafting));
    view! { <EmptyState title=t(say::NOT_SETTLED) why=t(say::NOT_SETTLED_WHY) next=next/> }
        .into_any()
}

fn set_up(id: RecordId) -> AnyView {
    let app = use_app();
    let (first, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (busy, errors) = (RwSignal::new(false), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let (typed, repeated) = (first.get_untracked(), again.get_untracked());
        match pin(&typed) {
            None => errors.say("tablet-pin", say::PIN_WRONG_FORM),
            Some(_) if pin(&repeated) != pin(&typed) => {
                errors.say("tablet-pin-again", say::PIN_DIFFERS);
            }
            Some(_) => {}
        }
        if errors.show() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        app.run(async move {
            let locked = app.lock_tablet(id, &typed).await;
            busy.try_set(false);
            locked
        });
    };
    view! {
        <Section title=t(say::SET_UP)>
            <div class="stack measure">
                <p>{t(say::SET_UP_WHY)}</p>
                <p>{t(say::LOCK_DOES)}</p>
                <Notice tone=Tone::Must><p>{t(say::LOCK_DOES_NOT)}</p></Notice>
                <p>{t(say::KEY_LOCKS)}</p>
                <p>{t(say::BACKUP_FIRST)} " " <LinkButton label=t(say::TO_BACKUP) to=Route::Share kind=Kind::Quiet/></p>
                <Form on_submit=Callback::new(submit)>
                    <ErrorSummary errors/>
                    <TextField
                        id="tablet-pin"
                        label=t(say::PIN)
                        hint=t(say::PIN_HINT)
                        value=first
                        errors
                        kind="password"
                        keys="numeric"
                        short=true
                    />
                    <TextField
                        id="tablet-pin-again"
                        label=t(say::PIN_AGAIN)
                        value=again
                        errors
                        kind="password"
                        keys="numeric"
                        short=true
                    />
                    <Button label=t(say::LOCK) kind=Kind::Primary disabled=busy/>
                    <p role="status">{move || busy.get().then(|| t(say::LOCKING))}</p>
                </Form>
            </div>
        </Section>
    }
    .into_any()
}
