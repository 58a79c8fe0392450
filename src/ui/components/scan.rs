//! A button that turns the camera on to read one QR code; nothing where the browser cannot.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Button;
use crate::ui::pages::ballots::camera::{camera, can_scan};

/// The button, and the camera's picture once it was pressed. `read` takes the code; `None` where the camera does not open.
pub fn scan(label: Signal<String>, read: Callback<Option<String>>) -> AnyView {
    let (ready, on) = (RwSignal::new(false), RwSignal::new(false));
    spawn_local(async move {
        ready.try_set(can_scan().await);
    });
    let seen = Callback::new(move |code: Option<String>| {
        on.set(false);
        read.run(code);
    });
    let off = Callback::new(move |()| on.set(false));
    (move || match (ready.get(), on.get()) {
        (false, _) => ().into_any(),
        (true, false) => view! { <p><Button label on_click=move || on.set(true)/></p> }.into_any(),
        (true, true) => camera(seen, off),
    })
    .into_any()
}
