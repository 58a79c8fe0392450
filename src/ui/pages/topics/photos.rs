//! The photographs of a topic: seen, added, taken away.

use leptos::prelude::*;

use super::parts::picture;
use crate::app::commands::deliberation as acts;
use crate::app::{small_photo, use_app};
use crate::domain::deliberation::photos;
use crate::log::{OpId, RecordId};
use crate::text::topics as say;
use crate::ui::components::{FileField, Kind, Section};
use crate::ui::lang::t;
use crate::ui::pages::parts::act;

/// The photographs of one topic.
#[component]
pub fn Photos(
    /// Which one.
    id: RecordId,
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
    view! {
        <Section title=t(say::PHOTOS)>
            <div class="stack">
                {move || all.get().into_iter().map(|(fact, file)| one(id, fact, &file)).collect_view()}
                <FileField
                    id="photo"
                    label=t(say::ADD_PHOTO)
                    hint=t(say::ADD_PHOTO_WHY)
                    on_file=UnsyncCallback::new(chosen)
                />
                <p role="status">{move || unreadable.get().then(|| t(say::NOT_A_PHOTO))}</p>
            </div>
        </Section>
    }
    .into_any()
}

fn one(topic: RecordId, fact: OpId, file: &str) -> AnyView {
    let app = use_app();
    view! {
        <figure class="stack">
            {picture(file, say::PHOTO)}
            {act(t(say::REMOVE_PHOTO), Kind::Quiet, move || acts::remove_photo(app, topic, fact))}
        </figure>
    }
    .into_any()
}
