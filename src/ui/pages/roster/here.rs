//! 我到了: a volunteer's phone checks in; needs no community.

use chrono::{Days, NaiveDateTime};
use leptos::prelude::*;

use super::code::sign_when;
use super::link::{behind, given, unread, without};
use crate::app::use_app;
use crate::domain::shifts::CheckIn;
use crate::share::here::{Sign, check_in_text};
use crate::text::{dates, roster_hours as say};
use crate::ui::components::{
    Button, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::shell::router::focus;

/// Further from the shift than this, in minutes, a phone's clock may be wrong.
const FAR: i64 = 60;

/// 我到了: a volunteer's phone checks in; needs no community.
#[component]
pub fn HerePage() -> AnyView {
    let link = behind();
    (move || match link.get().map(|text| Sign::read(&text)) {
        None => without(say::HERE, say::HERE_WHY),
        Some(Err(bad)) => unread(bad),
        Some(Ok(sign)) => untrack(|| arrive(sign)),
    })
    .into_any()
}

fn arrive(sign: Sign) -> AnyView {
    let app = use_app();
    let done = RwSignal::new(None::<CheckIn>);
    let title = Signal::stored(sign.title.clone());
    let lead = {
        let sign = sign.clone();
        Signal::derive(move || {
            let parts = [sign_when(&sign), sign.place.clone(), sign.name.clone()];
            parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("　")
        })
    };
    let sign = StoredValue::new(sign);
    let name = RwSignal::new(String::new());
    Effect::new(move |before: Option<()>| {
        done.track();
        if before.is_some() {
            request_animation_frame(|| focus("step"));
        }
    });
    let body = move || match done.get() {
        None => untrack(|| form(sign, name, done)),
        Some(check) => {
            let lang = lang();
            let (community, what) = sign.with_value(|s| (s.community, s.title.clone()));
            let text = check_in_text(community, &check);
            let at = dates::day_time(check.came, lang);
            let words = say::HERE_LINE.fill(lang, &[&check.name, &at, &what]);
            let again = move || {
                name.set(String::new());
                done.set(None);
            };
            view! {
                <h2 id="step" tabindex="-1">{t(say::HERE_DONE)}</h2>
                <Notice tone=Tone::Must><p role="status">{t(say::HERE_DONE_WHY)}</p></Notice>
                {given([words.as_str(), " ", &text].concat(), &text, "mulin-here.txt", say::HERE_COPY)}
                <p><Button label=t(say::HERE_AGAIN) kind=Kind::Quiet on_click=again/></p>
            }
            .into_any()
        }
    };
    let now = app.now();
    let odd = move || {
        let far = sign.with_value(|sign| far_from(sign, now));
        far.map(|words| {
            let when = sign.with_value(sign_when);
            view! { <Notice tone=Tone::Must><p>{words.fill(lang(), &[&when])}</p></Notice> }
        })
    };
    view! {
        <PageHead title lead/>
        <div class="stack measure">
            {move || done.with(Option::is_none).then(odd)}
            {body}
        </div>
    }
    .into_any()
}

/// What to say where the phone's clock is not near the shift.
fn far_from(sign: &Sign, now: NaiveDateTime) -> Option<crate::text::Msg> {
    let (day, start, end) = (sign.day?, sign.start?, sign.end?);
    let last = if end > start { day } else { day.checked_add_days(Days::new(1))? };
    if now.date() != day && now.date() != last {
        return Some(say::HERE_OTHER_DAY);
    }
    let (early, after) = (day.and_time(start) - now, now - last.and_time(end));
    (early.num_minutes().max(after.num_minutes()) > FAR).then_some(say::HERE_FAR)
}

fn form(
    sign: StoredValue<Sign>,
    name: RwSignal<String>,
    done: RwSignal<Option<CheckIn>>,
) -> AnyView {
    let app = use_app();
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let who = typed(name);
        if who.is_empty() {
            errors.say("here-name", say::NAME_MISSING);
        }
        if errors.show() {
            return;
        }
        // The moment the button is pressed, not the one the page was opened.
        let came = app.now();
        done.set(Some(CheckIn { spot: sign.with_value(|s| s.spot), name: who, came }));
    };
    let now = app.now();
    view! {
        <p id="step" tabindex="-1">{tf(say::HERE_NOW, move |lang| vec![dates::day_time(now, lang)])}</p>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField
                id="here-name"
                label=t(say::HERE_NAME)
                hint=t(say::HERE_NAME_HINT)
                value=name
                autocomplete="name"
                errors
            />
            <p class="hint">{t(say::HERE_PRIVATE)}</p>
            <p><Button label=t(say::HERE_DO) kind=Kind::Primary/></p>
        </Form>
    }
    .into_any()
}
