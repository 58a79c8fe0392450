//! The key one's own files are signed with: unlocked, locked, or not yet made.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::commands::key::unlock;
use crate::app::use_app;
use crate::log::Hash;
use crate::share::pact::fingerprint;
use crate::text::{exchange_partners as says, key as say};
use crate::ui::components::{Badge, Button, Form, FormErrors, Kind, Tone};
use crate::ui::lang::t;
use crate::ui::pages::key::unlocking::{Chosen, unlocking, working};

/// A key that can be unlocked here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Locked {
    /// The committee's.
    Committee(Hash),
    /// The one for files alone.
    Files,
}

/// What stands about it, with what can be done.
pub(super) fn own_signature() -> AnyView {
    let app = use_app();
    let here = RwSignal::new((BTreeSet::new(), None));
    Effect::new(move |_| {
        app.signs_with();
        app.key_now();
        spawn_local(async move {
            let found = (app.keys_here().await, app.own_key().await);
            here.try_set(found);
        });
    });
    let sealed = Memo::new(move |_| {
        let committee = app.key_now().map(|line| line.id);
        here.with(|(keys, own)| match committee.filter(|id| keys.contains(id)) {
            Some(id) => Some(Locked::Committee(id)),
            None => own.map(|_: Hash| Locked::Files),
        })
    });
    let open = Memo::new(move |_| app.signs_with());
    (move || match (open.get(), sealed.get()) {
        (Some(id), _) => view! {
            <div class="stack">
                <p><Badge label=t(says::OWN_OPEN) tone=Tone::Good/></p>
                <p>{t(says::OWN_CODE)}</p>
                <p class="big-digits" id="own-code">{fingerprint(&id)}</p>
                <p><Button label=t(say::LOCK) on_click=move || app.lock_key()/></p>
            </div>
        }
        .into_any(),
        (None, Some(which)) => view! {
            <div class="stack">
                <p><Badge label=t(says::OWN_SHUT)/></p>
                {opening(which)}
                {(which == Locked::Files).then(|| view! {
                    <details class="fold">
                        <summary>{t(says::OWN_AGAIN)}</summary>
                        <p class="soft">{t(says::OWN_LOST)}</p>
                        {making()}
                    </details>
                })}
            </div>
        }
        .into_any(),
        (None, None) => view! {
            <div class="stack">
                <p><Badge label=t(says::OWN_NONE)/></p>
                <p class="soft">{t(says::OWN_NONE_WHY)}</p>
                {making()}
                <p class="soft">{t(says::OWN_LOST)}</p>
            </div>
        }
        .into_any(),
    })
    .into_any()
}

fn opening(which: Locked) -> AnyView {
    let app = use_app();
    unlocking(Kind::Secondary, move |typed| async move {
        match which {
            Locked::Committee(id) => unlock(app, id, typed).await,
            Locked::Files => app.unlock_own_key(typed).await,
        }
    })
}

fn making() -> AnyView {
    let app = use_app();
    let (errors, busy, chosen) = (FormErrors::new(), RwSignal::new(false), Chosen::new());
    let submit = move |()| {
        errors.clear();
        let passphrase = chosen.read(errors);
        if errors.show() {
            return;
        }
        let Some(passphrase) = passphrase else { return };
        busy.set(true);
        app.run(async move {
            let done = app.make_own_key(passphrase).await;
            busy.try_set(false);
            done
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            {chosen.fields_with(t(say::PASSPHRASE_NEW), t(says::OWN_PASS_HINT), errors)}
            <Button label=t(says::OWN_MAKE) disabled=busy/>
        </Form>
        {working(busy)}
    }
    .into_any()
}
