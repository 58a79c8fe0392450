//! The photographs of a topic, or of what shows a promise kept: seen, added, taken away.

use leptos::prelude::*;

use super::parts::picture;
use crate::app::commands::deliberation as acts;
use crate::app::{small_photo, use_app};
use crate::domain::deliberation::photos;
use crate::log::{OpId, RecordId};
use crate::text::{Msg, topics as say};
use crate::ui::components::{FileField, Kind, Section};
use crate::ui::lang::t;
use crate::ui::pages::parts::act;

/// The photographs of one topic or promise.
#[component]
pub fn Photos(
    /// Which one.
    id: RecordId,
    /// What they are called.
    #[prop(default = say::PHOTOS)]
    title: Msg,
    /// Each of them, read aloud.
    #[prop(default = say::PHOTO)]
    alt: Msg,
) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| photos(state, &id)));
    let unreadable = RwSignal::new(false);
    let chosen = move |bytes: Vec<u8>| {
        unreadable.set(false);
        app.run(async move {
            if let Some(photo) = small_photo(&bytes).await {
                return acts::add_photo(app, id, photo).await;
            }
            unreadable.set(true);
            Ok(())
        });
    };
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        // Without a photograph there is nothing to print.
        <div class:no-print=none>
            <Section title=t(title)>
                <div class="stack">
                    {move || {
                        all.get().into_iter().map(|(fact, file)| one(id, fact, &file, alt)).collect_view()
                    }}
                    <div class="no-print">
                        <FileField
                            id="photo"
                            label=t(say::ADD_PHOTO)
                            hint=t(say::ADD_PHOTO_WHY)
                            on_file=UnsyncCallback::new(chosen)
                        />
                    </div>
                    <p role="status">{move || unreadable.get().then(|| t(say::NOT_A_PHOTO))}</p>
                </div>
            </Section>
        </div>
    }
    .into_any()
}

fn one(on: RecordId, fact: OpId, file: &str, alt: Msg) -> AnyView {
    let app = use_app();
    view! {
        <figure class="stack">
            {picture(file, alt)}
            {act(t(say::REMOVE_PHOTO), Kind::Quiet, move || acts::remove_photo(app, on, fact))}
        </figure>
    }
    .into_any()
}
