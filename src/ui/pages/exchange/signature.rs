//! Whose file it is: the signature in plain words, and the digits compared before a key is believed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words;
use crate::app::commands::partners::{Whose, confirm};
use crate::app::{Trust, code_of, use_app};
use crate::domain::exchange::{Confirmed, KeyStanding, Partner};
use crate::log::RecordId;
use crate::share::file::{Header, Signed};
use crate::share::pact::PublicKey;
use crate::share::step::{Differs, compare};
use crate::text::{dates, exchange_partners as says};
use crate::ui::components::{
    Badge, Button, Choice, ErrorSummary, Form, FormErrors, Notice, RadioGroup, Select, TextField,
    Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;

/// What the signature of a file says, and where its key is new or another one, the form to confirm it. `refused` hears
/// whether the file must not be taken in; `sound` says that the file is what was signed, and nothing is damaged in it.
pub(super) fn signature_line(header: Header, sound: bool, refused: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let trust = RwSignal::new(None::<Trust>);
    let held = StoredValue::new(header);
    // Confirming a key changes what is known of it.
    Effect::new(move |_| {
        app.partners();
        spawn_local(async move {
            let Some(header) = held.try_get_value() else { return };
            let found = app.trust(&header).await;
            refused.try_set(found.refuses().is_some());
            trust.try_set(Some(found));
        });
    });
    view! {
        <div class="stack" id="signature">
            {move || trust.get().map(|trust| told(&trust, &held.get_value(), sound))}
        </div>
    }
    .into_any()
}

fn told(trust: &Trust, header: &Header, sound: bool) -> AnyView {
    let app = use_app();
    let partner = |id: &RecordId| app.peek(|state| state.get::<Partner>(id)).unwrap_or_default();
    let line = |tone: Tone, words: Signal<String>| {
        view! { <Notice tone><p>{words}</p></Notice> }.into_any()
    };
    match trust {
        Trust::Own => line(Tone::Plain, t(says::SIG_OWN)),
        Trust::Of(KeyStanding::Unsigned) => line(Tone::Plain, t(says::SIG_NONE)),
        Trust::Of(KeyStanding::Broken) => line(Tone::Must, t(says::SIG_BROKEN)),
        Trust::Of(KeyStanding::Lacking { partner: id }) => {
            let name = partner(id).name;
            line(Tone::Must, tf(says::SIG_LACKING, move |_| vec![name.clone()]))
        }
        Trust::Of(KeyStanding::Known { partner: id }) if !sound => {
            let name = partner(id).name;
            line(Tone::Must, tf(says::SIG_NOT_ALL, move |_| vec![name.clone()]))
        }
        Trust::Of(KeyStanding::Known { partner: id }) => {
            let partner = partner(id);
            line(
                Tone::Good,
                tf(says::SIG_KNOWN, move |lang| {
                    let day =
                        partner.confirmed.map(|day| dates::day(day, lang)).unwrap_or_default();
                    vec![partner.name.clone(), day]
                }),
            )
        }
        Trust::Of(KeyStanding::Unknown) => {
            let code = code_of(header).map(|code| digits(says::SIG_NOW_BARE, code));
            let compare = comparing(header, None);
            view! { <Notice><p>{t(says::SIG_UNKNOWN)}</p> {code}</Notice> {compare} }.into_any()
        }
        Trust::Of(KeyStanding::Changed { partner: id }) => {
            let known = partner(id);
            let before = PublicKey::parse(&known.key).map(|key| crate::app::digits(&key));
            let before = before.ok().map(|code| digits(says::SIG_BEFORE, code));
            let now = code_of(header).map(|code| digits(says::SIG_NOW, code));
            let compare = comparing(header, Some(*id));
            view! {
                <Notice tone=Tone::Must>
                    <p><Badge label=t(says::SIG_CHANGED_WORD) tone=Tone::Must/></p>
                    <p>{tf(says::SIG_CHANGED, move |_| vec![known.name.clone()])}</p>
                    {before}
                    {now}
                </Notice>
                {compare}
            }
            .into_any()
        }
    }
}

fn digits(label: crate::text::Msg, code: String) -> AnyView {
    view! { <p>{t(label)} " " <span class="code-digits">{code}</span></p> }.into_any()
}

/// The digits as their owner reads them, typed: nobody believes a key by looking at it.
fn comparing(header: &Header, of: Option<RecordId>) -> AnyView {
    let app = use_app();
    let (heard, name, errors) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), FormErrors::new());
    let whose = RwSignal::new(of.map(|id| id.to_string()).unwrap_or_default());
    let how = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let held = StoredValue::new(header.clone());
    let submit = move |()| {
        errors.clear();
        let noted = whose.get_untracked().parse::<RecordId>().ok();
        let new = typed(name);
        if noted.is_none() && new.is_empty() {
            errors.say("partner-name", says::NAME_MISSING);
        }
        let Some(how) = Confirmed::of_word(&how.get_untracked()) else {
            errors.say("how", says::HOW_MISSING);
            errors.show();
            return;
        };
        let code = code_of(&held.get_value()).unwrap_or_default();
        match compare(&heard.get_untracked(), &code) {
            Ok(()) => {}
            Err(Differs::Length(n)) => {
                errors.say_with("key-digits", says::DIGITS_LENGTH, vec![n.to_string()]);
            }
            Err(Differs::Group(n)) => {
                errors.say_with("key-digits", says::DIGITS_WRONG, vec![n.to_string()]);
            }
        }
        if errors.show() || !matches!(held.get_value().signed(), Signed::By(_)) {
            return;
        }
        busy.set(true);
        let whose = noted.map_or(Whose::New(new), Whose::Noted);
        app.run(async move {
            let done = confirm(app, held.get_value(), whose, how).await;
            busy.try_set(false);
            done
        });
    };
    let ways = Signal::derive(move || {
        let way =
            |how: Confirmed, words: crate::text::Msg| Choice::new(how.word(), words.get(lang()));
        vec![way(Confirmed::Telephone, says::BY_PHONE), way(Confirmed::InPerson, says::IN_PERSON)]
    });
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {of.is_none().then(|| view! {
                <Select id="whose" label=t(says::WHOSE) value=whose choices=words::partners(says::WHOSE_NEW)/>
                {move || whose.with(String::is_empty).then(|| view! {
                    <TextField id="partner-name" label=t(says::NAME) hint=t(says::NAME_HINT) value=name errors/>
                })}
            })}
            <RadioGroup id="how" label=t(says::HOW) value=how choices=ways errors/>
            <TextField
                id="key-digits"
                label=t(says::DIGITS)
                hint=t(says::DIGITS_HINT)
                value=heard
                errors
                keys="numeric"
            />
            <Button label=t(says::CONFIRM) disabled=busy/>
        </Form>
    }
    .into_any()
}
