//! Choosing or dropping many files at once, and how each of them went.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

use super::words;
use crate::app::{Handed, Town};
use crate::log::RecordId;
use crate::share::age::Refused;
use crate::share::rollup::Trouble;
use crate::text::rollup as say;
use crate::ui::components::{Badge, Button, ErrorSummary, FormErrors, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::key::unlocking::asked;

/// Where the passphrase is typed.
const FIELD: &str = "town-passphrase";

fn all_of(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|n| list.get(n)).collect()
}

/// The field for files.
pub(super) fn bring(town: Town) -> AnyView {
    let take = move |files: Vec<File>| {
        if !files.is_empty() {
            town.bring(files);
        }
    };
    let changed = move |event: Event| {
        let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        take(all_of(input.files()));
        // The same files can be chosen again after they were mended.
        input.set_value("");
    };
    let over = RwSignal::new(false);
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take(all_of(event.data_transfer().and_then(|carried| carried.files())));
    };
    let dragged = move |event: DragEvent| {
        // Without this the browser would open the file in place of the page.
        event.prevent_default();
        over.set(true);
    };
    view! {
        <Section title=t(say::BRING)>
            <div
                class="field drop"
                class:over=over
                on:dragover=dragged
                on:dragleave=move |_| over.set(false)
                on:drop=dropped
            >
                <p class="hint measure" id="town-files-hint">{t(say::FILES_HINT)}</p>
                <input
                    class="unseen"
                    type="file"
                    multiple=true
                    id="town-files"
                    aria-describedby="town-files-hint"
                    on:change=changed
                />
                <label class="button" for="town-files">{t(say::FILES)}</label>
            </div>
        </Section>
    }
    .into_any()
}

/// Asks for the passphrase of those that are under one, once for all of them.
pub(super) fn sealed(town: Town, passphrase: RwSignal<Option<String>>) -> AnyView {
    let given = town.given();
    let count = Memo::new(move |_| {
        let locked = |one: &&Handed| one.troubles.contains(&Trouble::Locked);
        given.with(|all| all.iter().filter(locked).count())
    });
    let view = move || {
        if count.get() == 0 || town.task().is_some() {
            return ().into_any();
        }
        let errors = FormErrors::new();
        if town.wrong() {
            errors.say(FIELD, Refused::WrongPassphrase.sentence());
            errors.show();
        }
        let title = tf(say::SEALED_SOME, move |_| vec![count.get().to_string()]);
        let submit = move |typed, _| passphrase.set(Some(typed));
        let button = || view! { <p><Button label=t(say::OPEN_SEALED)/></p> }.into_any();
        view! {
            <Section title>
                <ErrorSummary errors/>
                {asked(FIELD, Some(t(say::SEALED_WHY)), errors, submit, button)}
            </Section>
        }
        .into_any()
    };
    view.into_any()
}

/// The files, those with troubles first.
pub(super) fn given(town: Town) -> AnyView {
    let given = town.given();
    let view = move || {
        let all = given.get();
        if all.is_empty() {
            return ().into_any();
        }
        let odd = all.iter().filter(|one| !one.troubles.is_empty()).count();
        let open = odd > 0;
        let whole = odd == 0 && all.iter().all(|one| one.read);
        let count = all.len().to_string();
        let told = if open {
            let odd = odd.to_string();
            view! {
                <Badge label=tf(say::WITH_TROUBLE, move |_| vec![odd.clone()]) tone=Tone::Must/>
            }
            .into_any()
        } else if whole {
            view! { <p>{t(say::ALL_WELL)}</p> }.into_any()
        } else {
            ().into_any()
        };
        let mut all = all;
        all.sort_by_key(|one| one.troubles.is_empty());
        let lines = all.into_iter().map(|one| line(town, one)).collect_view();
        view! {
            {told}
            <details open=open>
                <summary>{tf(say::GIVEN, move |_| vec![count.clone()])}</summary>
                <div class="chart files" role="region" tabindex="0" aria-label=t(say::FILE)>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{t(say::FILE)}</th>
                                <th scope="col">{t(say::HOW)}</th>
                            </tr>
                        </thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
            </details>
        }
        .into_any()
    };
    view! { <div class="stack">{view}</div> }.into_any()
}

fn line(town: Town, one: Handed) -> AnyView {
    let id = one.community;
    let community = move || {
        let id = id?;
        town.digests().with(|all| {
            let digest = all.iter().find(|digest| digest.community == id)?;
            Some(words::name(digest, RecordId(id.0), lang()))
        })
    };
    let how = move || {
        if one.troubles.is_empty() {
            let word = if one.read { say::FINE } else { say::NOT_YET };
            return word.get(lang()).to_owned();
        }
        let said: Vec<String> = one.troubles.iter().map(|t| words::trouble(t, lang())).collect();
        said.join(" ")
    };
    view! {
        <tr>
            <th scope="row">
                <span class="file-name">{one.name.clone()}</span>
                {move || community().map(|name| view! { <span class="soft">{name}</span> })}
            </th>
            <td>{how}</td>
        </tr>
    }
    .into_any()
}
