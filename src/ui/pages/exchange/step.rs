//! 对一对: twelve digits large and as a code, whether both read the same, and what to do where not.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words;
use crate::app::commands::exchange::agreed;
use crate::app::{Outlook, Wanted, use_app};
use crate::domain::exchange::Partner;
use crate::log::RecordId;
use crate::share::file::Profile;
use crate::share::step::{code, read, same};
use crate::text::exchange_partners as says;
use crate::text::shell::SHARE;
use crate::ui::components::{
    Button, ErrorSummary, Form, FormErrors, Kind, LinkButton, Notice, PageHead, Section, Select,
    TextField, Tone, qr, scan,
};
use crate::ui::lang::{t, tf};
use crate::ui::route::{Exchange, Route};
use crate::ui::shell::router::focus;

/// How the two copies stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    Unasked,
    Same,
    Different,
    Elsewhere,
}

/// The page.
pub(super) fn page() -> AnyView {
    let app = use_app();
    let partner = RwSignal::new(String::new());
    let stand = RwSignal::new(Stand::Unasked);
    let chosen = Memo::new(move |_| partner.with(|id| id.parse::<RecordId>().ok()));
    // What was said of one committee, or of another content, says nothing of the next.
    let mark = Memo::new(move |_| app.fingerprint());
    Effect::new(move |_| {
        chosen.track();
        mark.track();
        stand.set(Stand::Unasked);
    });
    let answer = Callback::new(move |found: Stand| {
        stand.set(found);
        if found == Stand::Same {
            app.run(agreed(app, chosen.get_untracked()));
        }
        focus("stand");
    });
    let drawn = move || qr(&code(&app.community(), &mark.get()), t(says::STEP_QR));
    view! {
        <PageHead title=t(says::STEP) lead=t(says::STEP_LEAD) back=(Route::Share, t(SHARE))/>
        <div class="stack">
            <p class="big-digits" id="fingerprint">{mark}</p>
            <div class="step-code">{drawn}</div>
            <div class="measure stack">
                <Select
                    id="with"
                    label=t(says::STEP_WITH)
                    value=partner
                    choices=words::partners(says::SOMEBODY)
                />
                <p class="row">
                    <Button
                        label=t(says::STEP_SAY_SAME)
                        kind=Kind::Primary
                        on_click=move || answer.run(Stand::Same)
                    />
                    <Button
                        label=t(says::STEP_SAY_DIFFERENT)
                        on_click=move || answer.run(Stand::Different)
                    />
                </p>
                {theirs(answer)}
            </div>
            <div role="status" id="stand" tabindex="-1">
                {move || outcome(stand.get(), chosen.get())}
            </div>
        </div>
    }
    .into_any()
}

/// Their digits, read by the camera or typed.
fn theirs(answer: Callback<Stand>) -> AnyView {
    let app = use_app();
    let (typed, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let look = move |text: &str| match read(text) {
        Ok(theirs) if theirs.community.is_some_and(|id| id != app.community()) => {
            answer.run(Stand::Elsewhere);
        }
        Ok(theirs) => {
            let here = untrack(|| app.fingerprint());
            answer.run(if same(&theirs, &here) { Stand::Same } else { Stand::Different });
        }
        Err(n) => errors.say_with("theirs", says::STEP_LENGTH, vec![n.to_string()]),
    };
    let submit = move |()| {
        errors.clear();
        look(&typed.get_untracked());
        errors.show();
    };
    let scanned = Callback::new(move |code: Option<String>| {
        errors.clear();
        match code {
            Some(code) if read(&code).is_ok() => look(&code),
            _ => {
                errors.say("theirs", says::STEP_SCAN_NOT);
                errors.show();
            }
        }
    });
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            {scan(t(says::STEP_SCAN), scanned)}
            <details class="fold">
                <summary>{t(says::STEP_TYPE)}</summary>
                <TextField
                    id="theirs"
                    label=t(says::STEP_THEIRS)
                    hint=t(says::STEP_THEIRS_HINT)
                    value=typed
                    errors
                    keys="numeric"
                    short=true
                />
                <Button label=t(says::STEP_COMPARE)/>
            </details>
        </Form>
    }
    .into_any()
}

fn outcome(stand: Stand, partner: Option<RecordId>) -> Option<AnyView> {
    let app = use_app();
    let name = partner.and_then(|id| app.peek(|state| state.get::<Partner>(&id))).map(|p| p.name);
    Some(match stand {
        Stand::Unasked => return None,
        Stand::Same => view! {
            <Notice tone=Tone::Good>
                <p>{t(says::STEP_SAME)}</p>
                {name.map(|name| view! { <p>{tf(says::STEP_NOTED, move |_| vec![name.clone()])}</p> })}
            </Notice>
        }
        .into_any(),
        Stand::Elsewhere => view! {
            <Notice tone=Tone::Must><p>{t(says::STEP_ELSEWHERE)}</p></Notice>
        }
        .into_any(),
        Stand::Different => different(partner),
    })
}

/// One tap to what they lack.
fn different(partner: Option<RecordId>) -> AnyView {
    let app = use_app();
    let outlook = RwSignal::new(None::<Outlook>);
    spawn_local(async move {
        let wanted = Wanted { partner, ..Wanted::of(Profile::Shared) };
        outlook.try_set(Some(app.outlook(wanted).await));
    });
    let lacking = move || outlook.with(|o| o.as_ref().and_then(|o| o.lacking));
    let out = move |id: Option<RecordId>| {
        Route::Exchange(id.map_or(Exchange::Out, |id| Exchange::OutOne(id.to_string())))
    };
    view! {
        <Section title=t(says::STEP_DIFFERENT)>
            <div class="stack">
                <p>{t(says::STEP_DIFFERENT_WHY)}</p>
                {move || match (partner, lacking()) {
                    (Some(id), Some(n)) => {
                        let label = tf(says::STEP_DELTA, move |_| vec![n.to_string()]);
                        view! { <p><LinkButton label to=out(Some(id))/></p> }.into_any()
                    }
                    _ => view! { <p><LinkButton label=t(says::STEP_ALL) to=out(partner)/></p> }.into_any(),
                }}
            </div>
        </Section>
    }
    .into_any()
}
