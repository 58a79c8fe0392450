//! 交换与备份: the file out, the file in, whom one exchanges with, and whether both hold the same.
//!
//! * [`files`]: the page all begins at; [`page`]: those behind it. [`In`] opens files; [`anywhere`]
//!   has one dropped on any page looked at, [`handed`] gives them to a page that reads them itself.

mod decide;
mod dropped;
mod history;
mod how;
mod imports;
mod inside;
mod out;
mod own;
mod partner;
mod ready;
mod review;
mod signature;
mod step;
pub mod take_in;
mod whom;
mod words;

use std::collections::BTreeSet;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use imports::imports;

use crate::app::{Given, Task, Wanted, Way, use_app};
use crate::domain::personal::Personal;
use crate::share::file::Profile;
use crate::text::exchange as x;
use crate::text::exchange_out as out_says;
use crate::text::exchange_partners as says;
use crate::text::shell::SHARE;
use crate::ui::components::{Button, Kind, LinkButton, PageHead, Section};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::of_record;
use crate::ui::route::{Exchange, Route};

pub use dropped::{anywhere, handed};
pub(in crate::ui::pages) use review::{held, record_title};
pub use take_in::In;

/// One of the pages behind [`files`].
pub fn page(page: &Exchange) -> AnyView {
    match page {
        Exchange::Out => out::page(None),
        Exchange::OutOne(id) => of_record(id, |id| out::page(Some(id))),
        Exchange::Partners => partner::all(),
        Exchange::Partner(id) if id == NEW => partner::new(),
        Exchange::Partner(id) => of_record(id, partner::one),
        Exchange::Step => step::page(),
        Exchange::History => history::page(),
    }
}

/// Stands in an address for what is not yet noted.
const NEW: &str = "new";

/// The page of files.
pub fn files() -> AnyView {
    let app = use_app();
    let entries = [
        (says::TITLE, says::GO_WHY, Exchange::Partners),
        (says::HISTORY, says::HISTORY_WHY, Exchange::History),
    ];
    let entry = |(name, why, page)| {
        view! {
            <li>
                <a href=Route::Exchange(page).href()>{t(name)}</a>
                <p class="soft">{t(why)}</p>
            </li>
        }
    };
    view! {
        <PageHead title=t(SHARE) lead=t(x::EXCHANGE_LEAD)/>
        <div class="stack">
            <Section title=t(x::FINGERPRINT)>
                <p class="big-time" id="fingerprint">{move || app.fingerprint()}</p>
                <p class="soft">{t(x::FINGERPRINT_WHY)}</p>
                <p><LinkButton label=t(says::STEP) to=Route::Exchange(Exchange::Step)/></p>
            </Section>
            <Section title=t(x::OUT)>{backup()}</Section>
            <Section title=t(x::IN)><In/></Section>
            {imports()}
            <Section title=t(says::MORE)>
                <ul role="list" class="list measure">{entries.into_iter().map(entry).collect_view()}</ul>
            </Section>
        </div>
    }
    .into_any()
}

/// A backup with one tap; all else has a page of its own.
fn backup() -> AnyView {
    let app = use_app();
    let saved = RwSignal::new(String::new());
    let missing = RwSignal::new(0);
    let task = Task::new();
    let making = RwSignal::new(false);
    let save = move || {
        if making.get_untracked() {
            return;
        }
        making.set(true);
        app.run(async move {
            let wanted = Wanted::of(Profile::Full);
            let made = app.make_file(wanted, Way::default(), task).await;
            making.try_set(false);
            let Given { files, missing: lacking } = made?;
            for file in files {
                let name = file.name.clone();
                if words::download(file).save().is_ok() {
                    saved.try_set(name);
                    missing.try_set(lacking);
                    app.exported_now().await;
                }
            }
            Ok(())
        });
    };
    let said = tf(x::SAVED, move |_| vec![saved.get()]);
    let lacking = tf(x::PHOTOS_MISSING, move |_| vec![missing.get().to_string()]);
    view! {
        <div class="stack">
            <div>
                <Button label=t(x::SAVE_FULL) kind=Kind::Primary on_click=save/>
                {whose()}
            </div>
            {move || making.get().then(|| out::going_on(task, out_says::MAKING))}
            <div role="status">
                {move || (!saved.with(String::is_empty)).then(|| view! { <p>{said}</p> })}
                {move || (missing.get() > 0).then(|| view! { <p class="wrong">{lacking}</p> })}
            </div>
            <div>
                <LinkButton label=t(out_says::GO) to=Route::Exchange(Exchange::Out)/>
                <p class="soft">{t(out_says::GO_WHY)}</p>
            </div>
        </div>
    }
    .into_any()
}

/// So many are named beside the button; the rest is counted, and listed where a file is given.
const NAMED: usize = 6;

/// Whose data is in a backup, in a line that stands there before anybody taps: a daily backup stays one tap.
fn whose() -> AnyView {
    let app = use_app();
    let found = RwSignal::new(None::<Personal>);
    Effect::new(move |_| {
        app.operations();
        let look = move || {
            spawn_local(async move {
                found.try_set(Some(app.personal().await));
            });
        };
        set_timeout(look, Duration::ZERO);
    });
    let words = move || {
        found.with(|found| match found {
            Some(all) if !all.is_empty() => {
                let [names, phones] = [all.names.len(), all.phones.len()].map(|n| n.to_string());
                x::SAVE_FULL_WHOSE.fill(lang(), &[&names, &phones, &some(&all.names)])
            }
            _ => x::SAVE_FULL_WHY.get(lang()).to_owned(),
        })
    };
    view! { <p class="soft" id="backup-whose">{words}</p> }.into_any()
}

/// The first of them, and how many more.
fn some(names: &BTreeSet<String>) -> String {
    let shown: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
    match names.len().saturating_sub(NAMED) {
        0 => shown.join("、"),
        more => shown.join("、") + &x::AND_OTHERS.fill(lang(), &[&more.to_string()]),
    }
}
