//! Files that were taken in before, each of which may go back as a whole.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{ImportNote, use_app};
use crate::text::{dates, incoming as say};
use crate::ui::components::{Button, Kind, Section};
use crate::ui::lang::{lang, t, tf};

/// The list of imports; nothing where there was none.
pub(super) fn imports() -> AnyView {
    let app = use_app();
    let all = RwSignal::new(Vec::<ImportNote>::new());
    let turns = RwSignal::new(0_u32);
    // Read again after every change: an import, a file made, an undo.
    Effect::new(move |_| {
        app.read(|_| ());
        app.incoming().taken.track();
        turns.track();
        spawn_local(async move {
            if let Ok(found) = app.imports().await {
                all.try_set(found);
            }
        });
    });
    let take_back = move |at: u64| {
        app.run(async move {
            let done = app.take_back_import(at).await;
            turns.try_update(|n| *n += 1);
            done
        });
    };
    let line = move |note: ImportNote| {
        let at = app.moment(note.at);
        let (name, new) = (note.name, note.new);
        let words = Signal::derive(move || {
            say::IMPORT_LINE.fill(lang(), &[&dates::day_time(at, lang()), &name, &new.to_string()])
        });
        let state = if note.undone {
            view! { <span class="soft">{t(say::IMPORT_UNDONE)}</span> }.into_any()
        } else if note.given {
            view! { <span class="soft">{t(say::IMPORT_GIVEN)}</span> }.into_any()
        } else {
            let at = note.at;
            view! { <Button label=t(say::TAKE_BACK) kind=Kind::Quiet on_click=move || take_back(at)/> }
                .into_any()
        };
        let erased = note.erased;
        let stays = (erased > 0).then(|| {
            view! { <p class="soft">{tf(say::IMPORT_ERASED, move |_| vec![erased.to_string()])}</p> }
        });
        view! { <li><p>{words}</p>{stays}<p class="row">{state}</p></li> }
    };
    view! {
        {move || {
            let notes = all.get();
            (!notes.is_empty()).then(|| view! {
                <Section title=t(say::IMPORTS)>
                    <p class="soft">{t(say::IMPORTS_WHY)}</p>
                    <ul role="list" class="list">{notes.into_iter().map(line).collect_view()}</ul>
                </Section>
            })
        }}
    }
    .into_any()
}
