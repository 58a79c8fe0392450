//! Files to hand on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::use_app;
use crate::share::file::Profile;
use crate::text::exchange as x;
use crate::ui::components::{Button, Download, Kind};
use crate::ui::lang::{t, tf};
use crate::ui::pages::names::named;

#[component]
pub(super) fn Out() -> AnyView {
    let app = use_app();
    let saved = RwSignal::new(String::new());
    let missing = RwSignal::new(0);
    let save = move |profile: Profile| {
        spawn_local(async move {
            let made = app.export(profile).await;
            let bytes = made.text.into_bytes();
            let file = Download { name: made.name.clone(), mime: "application/json", bytes };
            if file.save().is_ok() {
                saved.set(made.name);
                missing.set(made.missing);
                if profile == Profile::Full {
                    app.exported_now().await;
                }
            }
        });
    };
    // What has left cannot be called back: names are shown first, where there are any.
    let going = RwSignal::new(Vec::new());
    let look = move || {
        spawn_local(async move {
            let found = app.names_going_out().await;
            if found.is_empty() {
                save(Profile::Shared);
            }
            going.set(found);
        });
    };
    let anyway = move || {
        going.set(Vec::new());
        save(Profile::Shared);
    };
    let said = tf(x::SAVED, move |_| vec![saved.get()]);
    let lacking = tf(x::PHOTOS_MISSING, move |_| vec![missing.get().to_string()]);
    view! {
        <div class="stack">
            <div>
                <Button label=t(x::SAVE_FULL) kind=Kind::Primary on_click=move || save(Profile::Full)/>
                <p class="soft">{t(x::SAVE_FULL_WHY)}</p>
            </div>
            <div>
                <Button label=t(x::SAVE_SHARED) on_click=look/>
                <p class="soft">{t(x::SAVE_SHARED_WHY)}</p>
                <div role="status">{move || (!going.read().is_empty()).then(|| named(going.into()))}</div>
                {move || {
                    (!going.read().is_empty()).then(|| view! {
                        <p class="row">
                            <Button label=t(x::SAVE_ALL_THE_SAME) on_click=anyway/>
                            <Button label=t(x::LEAVE_OUT) kind=Kind::Quiet on_click=move || going.set(Vec::new())/>
                        </p>
                    })
                }}
            </div>
            <div role="status">
                {move || (!saved.with(String::is_empty)).then(|| view! { <p>{said}</p> })}
                {move || (missing.get() > 0).then(|| view! { <p class="wrong">{lacking}</p> })}
            </div>
        </div>
    }
    .into_any()
}
