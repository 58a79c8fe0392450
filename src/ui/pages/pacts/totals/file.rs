//! The file of a pact: what goes in, who can learn what from it, and then it is saved.

use leptos::prelude::*;

use crate::app::commands::totals as acts;
use crate::app::use_app;
use crate::log::RecordId;
use crate::share::pact::{Fits, Reveal, Sums};
use crate::text::{Msg, signing as say};
use crate::ui::components::{Button, Checkbox, Choice, Download, Kind, Notice, RadioGroup, Tone};
use crate::ui::lang::{lang, t, tf};

/// What may go in, with its words.
const REVEALS: [(&str, Reveal, Msg); 3] = [
    ("none", Reveal::Nothing, say::REVEAL_NONE),
    ("shared", Reveal::Shared, say::REVEAL_SHARED),
    ("all", Reveal::All, say::REVEAL_ALL),
];

fn of_word(word: &str) -> Reveal {
    REVEALS.iter().find(|(known, ..)| *known == word).map(|(_, r, _)| *r).unwrap_or_default()
}

/// How many signatures would be named.
fn named(sums: &Sums, reveal: Reveal) -> usize {
    let all = sums.export.statements.iter().filter(|s| !s.disclosures.is_empty());
    match reveal {
        Reveal::Nothing => 0,
        Reveal::Shared => {
            sums.signing.households.values().filter(|h| h.share && !h.statements.is_empty()).count()
        }
        Reveal::All => all.count(),
    }
}

/// The choice, the plain word on it, the button.
pub(super) fn form(id: RecordId, sums: Memo<Option<Sums>>) -> AnyView {
    let app = use_app();
    let chosen = RwSignal::new("none".to_owned());
    let (sure, asked) = (RwSignal::new(false), RwSignal::new(false));
    let saved = RwSignal::new(String::new());
    let choices = Signal::derive(move || {
        REVEALS.iter().map(|(word, _, msg)| Choice::new(*word, msg.get(lang()))).collect::<Vec<_>>()
    });
    let reveal = Memo::new(move |_| chosen.with(|word| of_word(word)));
    let old =
        Memo::new(move |_| sums.with(|s| s.as_ref().is_some_and(|s| s.fits != Fits::Exactly)));
    let save = move || {
        let reveal = reveal.get_untracked();
        if reveal == Reveal::All && !sure.get_untracked() {
            asked.set(true);
            return;
        }
        app.run(async move {
            let (name, text) = acts::pact_file(app, id, reveal).await?;
            let file =
                Download { name: name.clone(), mime: "application/json", bytes: text.into_bytes() };
            if file.save().is_ok() {
                saved.set(name);
            }
            Ok(())
        });
    };
    let preview = move || {
        let reveal = reveal.get();
        let n = sums.with(|s| s.as_ref().map(|s| named(s, reveal)).unwrap_or_default());
        let words = match reveal {
            Reveal::Nothing => t(say::REVEAL_NONE_WHY),
            Reveal::Shared => tf(say::REVEAL_SHARED_WHY, move |_| vec![n.to_string()]),
            Reveal::All => tf(say::REVEAL_ALL_WHY, move |_| vec![n.to_string()]),
        };
        let tone = if reveal == Reveal::Nothing { Tone::Plain } else { Tone::Must };
        let tick = (reveal == Reveal::All).then(|| {
            view! {
                <Checkbox id="safe-only" label=t(say::REVEAL_SURE) checked=sure/>
                <p role="alert" class="wrong">
                    {move || (asked.get() && !sure.get()).then(|| t(say::REVEAL_NOT_SURE))}
                </p>
            }
        });
        view! { <Notice tone><p role="status">{words}</p> {tick}</Notice> }
    };
    view! {
        <div class="stack">
            <p class="soft">{t(say::FILE_WHY)}</p>
            <RadioGroup id="reveal" label=t(say::REVEAL) value=chosen choices/>
            {preview}
            {move || old.get().then(|| view! { <p class="wrong">{t(say::FILE_OLD)}</p> })}
            <p class="row">
                <Button label=t(say::SAVE) kind=Kind::Secondary on_click=save/>
                {super::to_verify()}
            </p>
            <p role="status">
                {move || (!saved.with(String::is_empty)).then(|| {
                    tf(say::SAVED, move |_| vec![saved.get()])
                })}
            </p>
            <p class="soft">{t(say::COMPARE)}</p>
        </div>
    }
    .into_any()
}
