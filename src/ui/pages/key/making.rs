//! A key on its way: shown once, typed back, locked. Until the last step it is nowhere but on this page.

use leptos::prelude::*;

use super::paper;
use super::unlocking::{Chosen, working};
use crate::app::commands::key as acts;
use crate::app::{Seed, use_app};
use crate::text::{Msg, key as say};
use crate::ui::components::{
    Button, ErrorSummary, Form, FormErrors, Kind, Notice, TextField, Tone, qr,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{print, typed};

/// What a new key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// There was none.
    First,
    /// It takes the place of the one of now, which signs that.
    Change,
    /// The one of now is gone.
    Lost,
}

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Write,
    Type,
    Lock,
}

/// The three steps.
pub(super) fn making(purpose: Purpose, busy: RwSignal<Option<Purpose>>) -> AnyView {
    let seed = match Seed::draw() {
        Ok(seed) => StoredValue::new(seed),
        Err(_) => {
            return view! { <Notice tone=Tone::Must><p>{t(say::NO_CHANCE)}</p></Notice> }
                .into_any();
        }
    };
    let step = RwSignal::new(Step::Write);
    let give_up = move || busy.set(None);
    view! {
        {move || match step.get() {
            Step::Write => write(seed, step),
            Step::Type => type_back(seed, step),
            Step::Lock => lock(seed, purpose, busy),
        }}
        <p class="no-print after"><Button label=t(say::GIVE_UP) kind=Kind::Quiet on_click=give_up/></p>
    }
    .into_any()
}

fn heading(title: Msg, why: Msg) -> AnyView {
    view! {
        <div class="no-print">
            <h2>{t(title)}</h2>
            <p class="measure">{t(why)}</p>
        </div>
    }
    .into_any()
}

fn write(seed: StoredValue<Seed>, step: RwSignal<Step>) -> AnyView {
    let digits = seed.with_value(Seed::digits);
    let code = seed.with_value(Seed::code);
    let drawn = qr(&digits.concat(), t(say::QR));
    let groups = digits
        .into_iter()
        .enumerate()
        .map(|(n, group)| view! { <li><span class="soft">{n + 1}</span> " " <b>{group}</b></li> })
        .collect_view();
    view! {
        {heading(say::STEP_WRITE, say::STEP_WRITE_WHY)}
        <article class="document">
            <h2>{t(say::SHEET_TITLE)}</h2>
            <ol role="list" class="groups" aria-label=t(say::DIGITS)>{groups}</ol>
            {drawn}
            <p>{t(say::SHEET_TEXT)}</p>
            <p class="key-code">{t(say::CODE)} " " <span class="code-digits">{code}</span></p>
        </article>
        <p class="row no-print">
            <Button label=t(say::WRITTEN) kind=Kind::Primary on_click=move || step.set(Step::Type)/>
            <Button label=t(say::PRINT_SHEET) on_click=print/>
        </p>
    }
    .into_any()
}

fn type_back(seed: StoredValue<Seed>, step: RwSignal<Step>) -> AnyView {
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        if let Some(back) = paper::seed(text, errors) {
            if seed.with_value(|seed| *seed == back) {
                step.set(Step::Lock);
                return;
            }
            errors.say(paper::FIELD, say::DIGITS_OTHER);
        }
        errors.show();
    };
    view! {
        {heading(say::STEP_TYPE, say::STEP_TYPE_WHY)}
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {paper::field(text, errors)}
            <p class="row">
                <Button label=t(say::CHECK) kind=Kind::Primary/>
                <Button label=t(say::LOOK_AGAIN) on_click=move || step.set(Step::Write)/>
            </p>
        </Form>
    }
    .into_any()
}

fn lock(seed: StoredValue<Seed>, purpose: Purpose, busy: RwSignal<Option<Purpose>>) -> AnyView {
    let app = use_app();
    let (name, errors, works) =
        (RwSignal::new(String::new()), FormErrors::new(), RwSignal::new(false));
    let chosen = Chosen::new();
    let submit = move |()| {
        errors.clear();
        let passphrase = chosen.read(errors);
        if errors.show() {
            return;
        }
        let Some(passphrase) = passphrase else { return };
        let (seed, name) = (seed.get_value(), typed(name));
        works.set(true);
        app.run(async move {
            let done = match purpose {
                Purpose::Change => acts::pass_on(app, seed, name, passphrase).await,
                Purpose::First | Purpose::Lost => {
                    acts::put_in_use(app, seed, name, passphrase).await
                }
            };
            works.try_set(false);
            if done.is_ok() {
                busy.try_set(None);
            }
            done
        });
    };
    let finish = match purpose {
        Purpose::Change => say::CHANGE_FINISH,
        Purpose::First | Purpose::Lost => say::PUT_IN_USE,
    };
    let finish = Signal::derive(move || finish.get(lang()).to_owned());
    view! {
        {heading(say::STEP_LOCK, say::STEP_LOCK_WHY)}
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="key-name" label=t(say::NAME) hint=t(say::NAME_HINT) value=name errors/>
            {chosen.fields(errors)}
            <Button label=finish kind=Kind::Primary disabled=works/>
        </Form>
        {working(works)}
    }
    .into_any()
}
