//! The file that was made: saved, or sent to another application.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words::{download, size};
use crate::app::{Given, Made, use_app};
use crate::share::file::Profile;
use crate::text::{exchange as x, exchange_out as says};
use crate::ui::components::{Button, Kind, Section, can_share, share};
use crate::ui::lang::{t, tf};

/// What can be done with it. `again` goes back to choosing.
pub(super) fn ready(given: Given, profile: Profile, again: Callback<()>) -> AnyView {
    let app = use_app();
    let said = RwSignal::new(None::<Signal<String>>);
    let missing = given.missing;
    let count = given.files.len();
    let total: usize = given.files.iter().map(|file| file.bytes.len()).sum();
    let files = StoredValue::new(given.files);
    let left = move || {
        // What was handed over counts as a backup where it holds everything.
        if profile == Profile::Full {
            spawn_local(app.exported_now());
        }
    };
    let save = move |which: Vec<Made>| {
        let names: Vec<String> = which.iter().map(|file| file.name.clone()).collect();
        if which.into_iter().all(|file| download(file).save().is_ok()) {
            let names = names.join("、");
            said.set(Some(tf(says::SAVED, move |_| vec![names.clone()])));
            left();
        }
    };
    let send = move || {
        spawn_local(async move {
            let all = files.get_value().into_iter().map(download).collect();
            let sent = share(all).await.is_ok();
            said.try_set(Some(t(if sent { says::SHARED } else { says::NOT_SHARED })));
            if sent {
                left();
            }
        });
    };
    let title = if count == 1 {
        t(says::DONE)
    } else {
        tf(says::DONE_PARTS, move |_| vec![count.to_string()])
    };
    let each = (count > 1).then(|| {
        let line = |file: Made| {
            let (name, bytes) = (file.name.clone(), file.bytes.len() as u64);
            let label = tf(says::SAVE_ONE, move |_| vec![name.clone()]);
            view! {
                <li>
                    <p class="soft">{size(bytes)}</p>
                    <Button label kind=Kind::Quiet on_click=move || save(vec![file.clone()])/>
                </li>
            }
        };
        let lines = files.get_value().into_iter().map(line).collect_view();
        view! { <ul role="list" class="list">{lines}</ul> }
    });
    let name = files.with_value(|files| files.first().map(|file| file.name.clone()));
    view! {
        <div id="ready" tabindex="-1">
            <Section title>
                <div class="stack">
                    <p>
                        {(count == 1).then_some(name)} " " {size(total as u64)}
                    </p>
                    <p class="row">
                        <Button
                            label=t(if count == 1 { says::SAVE } else { says::SAVE_ALL })
                            kind=Kind::Primary
                            on_click=move || save(files.get_value())
                        />
                        {can_share().then(|| view! {
                            <Button label=t(says::SHARE_SHEET) on_click=send/>
                        })}
                        <Button label=t(says::ANOTHER) kind=Kind::Quiet on_click=again/>
                    </p>
                    <div role="status">{move || said.get().map(|said| view! { <p>{said}</p> })}</div>
                    {(missing > 0).then(|| {
                        let words = tf(x::PHOTOS_MISSING, move |_| vec![missing.to_string()]);
                        view! { <p class="wrong">{words}</p> }
                    })}
                    {each}
                    {(profile != Profile::One && profile != Profile::Public).then(|| view! {
                        <p class="soft">{tf(says::TELL_THEM, move |_| vec![app.fingerprint()])}</p>
                    })}
                </div>
            </Section>
        </div>
    }
    .into_any()
}
