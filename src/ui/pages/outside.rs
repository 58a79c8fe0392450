//! What is shown while no community is open: opening, a database that fails, data the browser cleared.

use leptos::prelude::*;

use super::exchange::In;
use super::health::RawButton;
use crate::app::{ActError, Phase, StoreError, use_app};
use crate::text::Msg;
use crate::text::exchange as x;
use crate::ui::components::{Button, Kind, Notice, PageHead, Section, Tone};
use crate::ui::lang::{t, tf};

/// While the data is read.
#[component]
pub fn StartingPage() -> AnyView {
    view! { <p role="status" aria-busy="true" class="soft">{t(x::STARTING)}</p> }.into_any()
}

/// The database does not open.
#[component]
pub fn FailedPage(
    /// Why.
    error: StoreError,
) -> AnyView {
    let app = use_app();
    view! {
        <PageHead title=t(x::FAILED) lead=t(x::FAILED_WHY)/>
        <div class="stack">
            <p class="row">
                <RawButton/>
                <Button label=t(x::TRY_AGAIN) kind=Kind::Primary on_click=move || app.start()/>
            </p>
            <Section title=t(x::IN)><In/></Section>
            <details>
                <summary>{t(x::PROBLEMS)}</summary>
                <p>{error.to_string()}</p>
            </details>
        </div>
    }
    .into_any()
}

/// The browser cleared the data.
#[component]
pub fn ClearedPage(
    /// How many operations there were.
    ops: u64,
) -> AnyView {
    let app = use_app();
    view! {
        <PageHead title=t(x::CLEARED) lead=tf(x::CLEARED_WHY, move |_| vec![ops.to_string()])/>
        <div class="stack">
            <Section title=t(x::IN)><In/></Section>
            <p>
                <Button label=t(x::GO_ON_EMPTY) kind=Kind::Quiet on_click=move || app.phase.set(Phase::Outside)/>
            </p>
        </div>
    }
    .into_any()
}

/// What went wrong with the last act, and that this tab may only read; above every page.
#[component]
pub fn Trouble() -> AnyView {
    let app = use_app();
    view! {
        {move || app.read_only.get().then(|| view! {
            <Notice tone=Tone::Must><p role="alert">{t(x::READ_ONLY)}</p></Notice>
        })}
        {move || app.failed.get().map(|error| view! {
            <Notice tone=Tone::Must><p role="alert">{t(said(&error))}</p></Notice>
        })}
    }
    .into_any()
}

const fn said(error: &ActError) -> Msg {
    match error {
        ActError::Store(StoreError::Quota { .. }) => x::NO_SPACE,
        ActError::Store(StoreError::NewerSchema) => x::READ_ONLY,
        ActError::Store(StoreError::Stopped) => x::STOPPED,
        ActError::Store(_) => x::NOT_SAVED,
        ActError::BuiltOn => x::BUILT_ON,
        ActError::Changed => x::CHANGED_SINCE,
        ActError::Given => x::GIVEN_SINCE,
        ActError::Nothing => x::NOTHING_TO_UNDO,
        ActError::Missing => x::MISSING,
        ActError::Unsealed(_) => x::UNSEALED,
        ActError::NotLoaded => x::NOT_LOADED,
        ActError::Refused(why) | ActError::But(why) => *why,
    }
}
