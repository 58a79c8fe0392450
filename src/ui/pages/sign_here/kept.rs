//! The keys this phone keeps: to withdraw, to give a signature again, to be deleted.

use leptos::prelude::*;

use super::given::given;
use crate::app::phone::{self, Brought, Kept};
use crate::domain::pact::{Hh, StatementKind};
use crate::share::pact::Own;
use crate::text::{Msg, phone as say};
use crate::ui::components::{Button, Kind, Notice, Section, Tone};
use crate::ui::lang::{lang, t};

/// What a kept signature said.
const fn was(kind: StatementKind) -> Msg {
    match kind {
        StatementKind::Decline => say::WAS_DECLINE,
        StatementKind::Withdraw => say::WAS_WITHDRAW,
        _ => say::WAS_AGREE,
    }
}

/// The signatures kept here: of one household with a pact, or all. Nothing where there is none.
pub(super) fn kept(of: Option<Hh>) -> AnyView {
    let changed = RwSignal::new(());
    (move || {
        changed.track();
        let own = |kept: &Kept| of.is_none_or(|hh| kept.invite.hh == hh);
        let all: Vec<Kept> = phone::kept().into_iter().filter(own).collect();
        (!all.is_empty()).then(|| {
            let each = all.into_iter().map(|kept| one(kept, changed)).collect_view();
            view! {
                <Section title=t(say::KEPT)>
                    <div class="stack">
                        <p class="soft">{t(say::KEPT_WHY)}</p>
                        {each}
                    </div>
                </Section>
            }
        })
    })
    .into_any()
}

/// What is asked before it is done.
#[derive(Clone, PartialEq)]
enum Asked {
    Nothing,
    Withdraw,
    Forget,
    Given(Box<Brought>),
}

fn one(kept: Kept, changed: RwSignal<()>) -> AnyView {
    let asked = RwSignal::new(Asked::Nothing);
    let (title, door, kind) = (kept.invite.title().to_owned(), kept.invite.door.clone(), kept.kind);
    let line = move || say::KEPT_LINE.fill(lang(), &[&title, &door, was(kind).get(lang())]);
    let kept = StoredValue::new(kept);
    let again = move || {
        let brought = kept.with_value(|kept| Brought {
            kind: kept.kind,
            id: kept.id,
            whole: kept.whole.clone(),
            redacted: last_of(&kept.whole),
            not_kept: false,
        });
        asked.set(Asked::Given(Box::new(brought)));
    };
    let withdraw = move || {
        let said = Own { kind: StatementKind::Withdraw, ..Own::default() };
        let signed = kept.with_value(|kept| phone::sign(&kept.invite, kept.version, &said, true));
        if let Ok(brought) = signed {
            asked.set(Asked::Given(Box::new(brought)));
        }
    };
    let forget = move || {
        kept.with_value(phone::forget);
        changed.set(());
    };
    let ask = move |what: Asked| move || asked.set(what.clone());
    let buttons = move || {
        match asked.get() {
        Asked::Nothing => {
            let may = kind != StatementKind::Withdraw;
            view! {
                <p class="row">
                    {may.then(|| view! { <Button label=t(say::WITHDRAW) on_click=ask(Asked::Withdraw)/> })}
                    <Button label=t(say::AGAIN) kind=Kind::Quiet on_click=again/>
                    <Button label=t(say::FORGET) kind=Kind::Quiet on_click=ask(Asked::Forget)/>
                </p>
            }
            .into_any()
        }
        Asked::Withdraw => view! {
            <Notice>
                <p>{t(say::WITHDRAW_WHY)}</p>
                <p class="row">
                    <Button label=t(say::SIGN_WITHDRAW) kind=Kind::Primary on_click=withdraw/>
                    <Button label=t(say::THINK_AGAIN) kind=Kind::Quiet on_click=ask(Asked::Nothing)/>
                </p>
            </Notice>
        }
        .into_any(),
        Asked::Forget => view! {
            <Notice tone=Tone::Must>
                <p>{t(say::FORGET_WHY)}</p>
                <p class="row">
                    <Button label=t(say::FORGET_SURE) kind=Kind::Danger on_click=forget/>
                    <Button label=t(say::THINK_AGAIN) kind=Kind::Quiet on_click=ask(Asked::Nothing)/>
                </p>
            </Notice>
        }
        .into_any(),
        Asked::Given(brought) => given(&brought),
    }
    };
    view! {
        <div class="stack">
            <p><strong>{line}</strong></p>
            {buttons}
        </div>
    }
    .into_any()
}

/// The last statement without what it discloses.
fn last_of(whole: &str) -> String {
    let last = whole.lines().next_back().unwrap_or_default();
    last.split_once('~').map_or_else(|| last.to_owned(), |(bare, _)| [bare, "~"].concat())
}
