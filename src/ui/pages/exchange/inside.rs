//! Who could learn what: what would be in the file, what not, and the people a full one names.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::words;
use crate::app::{Outlook, Wanted};
use crate::domain::personal::Personal;
use crate::share::file::Profile;
use crate::text::{Msg, exchange_out as says};
use crate::ui::components::{Fact, Facts, Notice, Tone};
use crate::ui::lang::{lang, t, tf};

/// So many names are listed; the rest is counted.
const LISTED: usize = 300;

/// The preview.
pub(super) fn inside(wanted: Memo<Wanted>, outlook: RwSignal<Option<Outlook>>) -> AnyView {
    (move || {
        let Some(found) = outlook.get() else {
            return view! { <p class="soft" role="status">{t(says::COUNTING)}</p> }.into_any();
        };
        let wanted = wanted.get_untracked();
        told(&wanted, found)
    })
    .into_any()
}

fn told(wanted: &Wanted, found: Outlook) -> AnyView {
    let (left_out, who) = match wanted.profile {
        Profile::Full => (None, says::WHO_FULL),
        Profile::Shared => (Some(says::LEFT_OUT_PERSONAL), says::WHO_SHARED),
        Profile::Public => (Some(says::LEFT_OUT_PUBLIC), says::WHO_PUBLIC),
        Profile::One => (Some(says::LEFT_OUT_ONE), says::WHO_SHARED),
    };
    let since = wanted.since.then_some(found.lacking).flatten();
    let given = since.unwrap_or(found.all);
    let (count, bytes) = (given, found.bytes);
    let base = found.all - given;
    let personal = found.personal.clone();
    let holds = Signal::derive(move || {
        let words = words::inside(&found, lang());
        if words.is_empty() {
            says::HOLDS_NOTHING.get(lang()).to_owned()
        } else {
            says::HOLDS.fill(lang(), &[&words])
        }
    });
    view! {
        <div class="stack">
            {(since == Some(0)).then(|| view! { <p>{t(says::SINCE_NONE)}</p> })}
            <p id="holds">{holds}</p>
            {left_out.map(|what| {
                let words = Signal::derive(move || says::LEFT_OUT.fill(lang(), &[what.get(lang())]));
                view! { <p id="left-out">{words}</p> }
            })}
            <p class="soft">{t(who)}</p>
            {(since.is_some() && base > 0).then(|| {
                view! { <p class="soft">{tf(says::SINCE_WHY, move |_| vec![base.to_string()])}</p> }
            })}
            {(!personal.is_empty()).then(|| people(&personal))}
            <Facts>
                <Fact term=t(says::ENTRIES)>{count}</Fact>
                <Fact term=t(says::SIZE)>
                    {tf(says::ABOUT, move |_| vec![words::size(bytes)])}
                </Fact>
            </Facts>
        </div>
    }
    .into_any()
}

fn counts(personal: &Personal) -> Vec<String> {
    let counts = [personal.names.len(), personal.phones.len(), personal.doors.len()];
    counts.map(|n| n.to_string()).to_vec()
}

/// The people a full file names, counted and, on asking, each.
fn people(personal: &Personal) -> AnyView {
    let (counts, each) = (counts(personal), each(personal));
    view! {
        <Notice tone=Tone::Must>
            <p id="warns">{tf(says::FULL_WARNS, move |_| counts.clone())}</p>
            <p>{t(says::FULL_LAW)}</p>
            <details class="fold">
                <summary>{t(says::FULL_NAMES)}</summary>
                {each}
            </details>
        </Notice>
    }
    .into_any()
}

fn each(personal: &Personal) -> AnyView {
    let list = |label: Msg, all: &BTreeSet<String>| {
        let shown: Vec<&str> = all.iter().take(LISTED).map(String::as_str).collect();
        let words = shown.join("、");
        let rest = all.len().saturating_sub(LISTED);
        view! {
            <h3>{t(label)}</h3>
            <p>
                {if all.is_empty() { t(says::NOBODY) } else { Signal::stored(words) }}
                {(rest > 0).then(|| tf(says::MORE, move |_| vec![rest.to_string()]))}
            </p>
        }
    };
    view! {
        {list(says::NAMES, &personal.names)}
        {list(says::PHONES, &personal.phones)}
        {list(says::DOORS, &personal.doors)}
    }
    .into_any()
}
