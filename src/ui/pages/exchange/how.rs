//! How a file goes: in parts, smaller, under a passphrase, signed.

use leptos::prelude::*;

use crate::app::{Way, use_app};
use crate::share::pact::fingerprint;
use crate::share::strength::{Strength, strength};
use crate::text::exchange_out as says;
use crate::text::key as key_says;
use crate::ui::components::{Checkbox, Choice, FormErrors, LinkButton, RadioGroup};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::key::unlocking::Chosen;
use crate::ui::route::{Exchange, Route};

/// What is chosen: copy it freely.
#[derive(Clone, Copy)]
pub(super) struct How {
    parts: RwSignal<String>,
    gzip: RwSignal<bool>,
    lock: RwSignal<bool>,
    passphrase: Chosen,
}

impl How {
    pub(super) fn new() -> Self {
        Self {
            parts: RwSignal::new("0".to_owned()),
            gzip: RwSignal::new(false),
            lock: RwSignal::new(false),
            passphrase: Chosen::new(),
        }
    }

    /// What was chosen; what is wrong is said in the form.
    pub(super) fn read(self, errors: FormErrors) -> Option<Way> {
        let passphrase =
            if self.lock.get_untracked() { Some(self.passphrase.read(errors)?) } else { None };
        let megabytes: usize = self.parts.get_untracked().parse().unwrap_or_default();
        Some(Way {
            // A little less than the limit: what carries it adds some.
            parts: (megabytes > 0).then_some(megabytes * 950_000),
            gzip: self.gzip.get_untracked(),
            passphrase,
        })
    }

    /// The fields.
    pub(super) fn fields(self, errors: FormErrors) -> AnyView {
        let parts = Signal::derive(|| {
            let one = |value: &str, words: crate::text::Msg| Choice::new(value, words.get(lang()));
            vec![
                one("0", says::PARTS_NONE),
                one("1", says::PARTS_1),
                one("10", says::PARTS_10),
                one("100", says::PARTS_100),
            ]
        });
        let hint = Signal::derive(move || {
            let typed = self.passphrase.typed();
            let words = match strength(&typed) {
                _ if typed.is_empty() => return String::new(),
                Strength::Weak => says::PASS_WEAK,
                Strength::Fair => says::PASS_FAIR,
                Strength::Good => says::PASS_GOOD,
            };
            words.get(lang()).to_owned()
        });
        view! {
            <div class="stack">
                <Checkbox id="lock" label=t(says::LOCK) checked=self.lock/>
                {move || self.lock.get().then(|| view! {
                    <div class="stack">
                        {self.passphrase.fields_with(t(key_says::PASSPHRASE), t(says::LOCK_WHY), errors)}
                        <p class="soft" role="status" id="strength">{hint}</p>
                    </div>
                })}
                <Checkbox id="gzip" label=t(says::GZIP) checked=self.gzip/>
                <RadioGroup
                    id="parts"
                    label=t(says::PARTS)
                    hint=t(says::PARTS_WHY)
                    value=self.parts
                    choices=parts
                />
            </div>
        }
        .into_any()
    }
}

/// Whether it will be signed.
pub(super) fn signature() -> AnyView {
    let app = use_app();
    let key = Memo::new(move |_| app.signs_with());
    (move || match key.get() {
        Some(id) => {
            let code = fingerprint(&id);
            view! { <p>{tf(says::SIGNED_BY, move |_| vec![code.clone()])}</p> }.into_any()
        }
        None => view! {
            <div class="stack">
                <p>{t(says::NOT_SIGNED)}</p>
                <p><LinkButton label=t(says::TO_KEY) to=Route::Exchange(Exchange::Partners)/></p>
            </div>
        }
        .into_any(),
    })
    .into_any()
}
