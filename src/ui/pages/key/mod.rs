//! 签名钥匙: the committee's key, its code for the notice board, and what can be done with it.

pub mod code;
mod making;
mod paper;
pub(super) mod unlocking;

pub use code::{KeyCode, key_code};

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use making::{Purpose, making};

use crate::app::use_app;
use crate::log::Hash;
use crate::share::pact::{KeyLine, fingerprint};
use crate::text::{dates, key as say};
use crate::ui::components::{Badge, Button, Checkbox, EmptyState, Kind, PageHead, Section, Tone};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::print;

/// The committee's key.
#[component]
pub fn KeyPage() -> AnyView {
    let app = use_app();
    let here = RwSignal::new(BTreeSet::new());
    let lines = Memo::new(move |_| app.key_lines());
    let now = Memo::new(move |_| lines.with(|all| all.iter().find(|line| line.now).cloned()));
    // What is sealed here changes with what is unlocked, and with what the log says.
    Effect::new(move |_| {
        lines.track();
        app.key_open();
        spawn_local(async move {
            here.try_set(app.keys_here().await);
        });
    });
    let busy = RwSignal::new(None::<Purpose>);
    view! {
        <div class="no-print"><PageHead title=t(say::KEY) lead=t(say::LEAD)/></div>
        {move || {
            // A key on its way has the page to itself: nothing else there may draw the eye.
            if let Some(purpose) = busy.get() {
                return making(purpose, busy);
            }
            match now.get() {
                None => none(busy),
                Some(line) => one(line, here, busy),
            }
        }}
        {move || busy.with(Option::is_none).then(|| earlier(lines.get()))}
    }
    .into_any()
}

fn none(busy: RwSignal<Option<Purpose>>) -> AnyView {
    view! {
        <EmptyState title=t(say::NONE) why=t(say::NONE_WHY)/>
        <p class="after">
            <Button
                label=t(say::MAKE)
                kind=Kind::Primary
                on_click=move || busy.set(Some(Purpose::First))
            />
        </p>
    }
    .into_any()
}

fn one(line: KeyLine, here: RwSignal<BTreeSet<Hash>>, busy: RwSignal<Option<Purpose>>) -> AnyView {
    let app = use_app();
    let id = line.id;
    let open = Memo::new(move |_| app.key_open() == Some(id));
    let sealed = Memo::new(move |_| here.with(|here| here.contains(&id)));
    view! {
        {code::board(&line)}
        <div class="no-print stack">
            <p><Button label=t(say::PRINT_BOARD) on_click=print/></p>
            {move || match (open.get(), sealed.get()) {
                (true, _) => view! {
                    <p><Badge label=t(say::OPEN) tone=Tone::Good/></p>
                    <p class="soft">{t(say::OPEN_WHY)}</p>
                    <p><Button label=t(say::LOCK) kind=Kind::Primary on_click=move || app.lock_key()/></p>
                }
                .into_any(),
                (false, true) => view! {
                    <p><Badge label=t(say::SHUT)/></p>
                    {unlocking::form(id)}
                }
                .into_any(),
                (false, false) => view! {
                    <p><Badge label=t(say::NOT_HERE) tone=Tone::Must/></p>
                    <p class="soft">{t(say::NOT_HERE_WHY)}</p>
                }
                .into_any(),
            }}
            <details class="fold" open=move || !open.get() && !sealed.get()>
                <summary>{t(say::PAPER)}</summary>
                <p class="soft">{t(say::PAPER_WHY)}</p>
                {paper::form()}
            </details>
            <details class="fold">
                <summary>{t(say::CHANGE)}</summary>
                <p class="soft">{t(say::CHANGE_WHY)}</p>
                {move || if open.get() {
                    let begin = move || busy.set(Some(Purpose::Change));
                    view! { <p><Button label=t(say::CHANGE_DO) on_click=begin/></p> }.into_any()
                } else {
                    view! { <p>{t(say::CHANGE_LOCKED)}</p> }.into_any()
                }}
            </details>
            <details class="fold">
                <summary>{t(say::LOST)}</summary>
                {lost(busy)}
            </details>
        </div>
    }
    .into_any()
}

/// A new key where the old one is gone: told plainly, asked once more.
fn lost(busy: RwSignal<Option<Purpose>>) -> AnyView {
    let (sure, asked) = (RwSignal::new(false), RwSignal::new(false));
    let begin = move || {
        if sure.get_untracked() {
            busy.set(Some(Purpose::Lost));
        } else {
            asked.set(true);
        }
    };
    view! {
        <p>{t(say::LOST_WHY)}</p>
        <Checkbox id="lost-sure" label=t(say::LOST_SURE) checked=sure/>
        <p role="alert" class="wrong">
            {move || (asked.get() && !sure.get()).then(|| t(say::LOST_NOT_SURE))}
        </p>
        <p><Button label=t(say::LOST_DO) kind=Kind::Danger on_click=begin/></p>
    }
    .into_any()
}

fn earlier(lines: Vec<KeyLine>) -> Option<AnyView> {
    let line = |line: KeyLine| {
        let how = if line.next.is_some() { say::PASSED_ON } else { say::BROKEN_OFF };
        let day = code::day(line.made);
        view! {
            <li class="stack">
                <span class="code-digits">{fingerprint(&line.id)}</span>
                <span class="soft">
                    {line.name} " " {tf(say::SINCE, move |lang| vec![dates::day(day, lang)])} " " {t(how)}
                </span>
            </li>
        }
    };
    let all: Vec<_> = lines.into_iter().filter(|l| !l.now).map(line).collect();
    (!all.is_empty()).then(|| {
        view! {
            <div class="no-print">
                <Section title=t(say::EARLIER)><ul role="list" class="list">{all}</ul></Section>
            </div>
        }
        .into_any()
    })
}
