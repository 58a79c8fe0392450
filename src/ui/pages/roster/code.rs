//! 签到码: the code that hangs where a shift is.

use leptos::prelude::*;

use super::link::{link_field, link_to};
use crate::app::use_app;
use crate::domain::shifts::Shift;
use crate::log::RecordId;
use crate::share::here::Sign;
use crate::text::{dates, roster_hours as say, roster_out};
use crate::ui::components::{Button, Choice, Kind, Notice, PageHead, RadioGroup, Tone, qr};
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::print;
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;

const ONCE: &str = "once";
const ALWAYS: &str = "always";

/// 签到码: the code that hangs where a shift is.
#[component]
pub fn CodePage(
    /// Which shift.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let of_template =
        app.peek(|state| state.get::<Shift>(&id)).is_some_and(|shift| shift.template.is_some());
    let which = RwSignal::new(if of_template { ALWAYS } else { ONCE }.to_owned());
    let sign = Memo::new(move |_| {
        let (community, name) = (app.community(), app.name());
        app.read(|state| Sign::of(state, &community, &name, &id, which.with(|w| w == ALWAYS)))
    });
    let there = Memo::new(move |_| sign.with(Option::is_some));
    let choices = Signal::derive(move || {
        [(ALWAYS, say::CODE_ALWAYS), (ONCE, say::CODE_ONCE)]
            .map(|(value, label)| Choice::new(value, label.get(lang())))
            .to_vec()
    });
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let back = (Route::Staff(Staff::Presence(id.to_string())), t(say::PRESENCE));
        view! {
            <div class="no-print">
                <PageHead title=t(say::CODE) lead=t(say::CODE_LEAD) back/>
                <div class="stack measure">
                    {of_template.then(|| view! {
                        <RadioGroup id="code-for" label=t(say::CODE_FOR) value=which choices/>
                    })}
                </div>
            </div>
            {move || sign.get().map(sheet)}
        }
        .into_any()
    })
    .into_any()
}

/// The sheet to hang up, and the link.
fn sheet(sign: Sign) -> AnyView {
    let link = link_to(Staff::Here, &sign.to_text());
    if link.is_empty() {
        return view! { <Notice tone=Tone::Must><p>{t(roster_out::ADDRESS_WRONG)}</p></Notice> }
            .into_any();
    }
    let code = qr(&link, t(say::CODE_ALT));
    let lines = [sign_when(&sign), sign.place.clone(), sign.name.clone()];
    let lines = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    view! {
        <p class="no-print"><Button label=t(say::CODE_PRINT) kind=Kind::Primary on_click=print/></p>
        <article class="document sheet place-code">
            <h2>{t(say::CODE_HEAD)}</h2>
            <p class="place-code-what">{sign.title}</p>
            {lines}
            <div class="large-code">{code}</div>
            <p>{t(say::CODE_HOW)}</p>
            <p>{t(say::CODE_OR)}</p>
        </article>
        <div class="stack measure no-print">{link_field(link, say::CODE_LINK)}</div>
    }
    .into_any()
}

/// When a code is for, in words: the day and the hours, or the hours of every time.
pub(super) fn sign_when(sign: &Sign) -> String {
    let lang = lang();
    let (Some(start), Some(end)) = (sign.start, sign.end) else { return String::new() };
    let (from, to) = (dates::clock(start), dates::clock(end));
    match sign.day {
        Some(day) => [dates::weekday_day(day, lang).as_str(), " ", &from, "～", &to].concat(),
        None => say::EVERY_TIME.fill(lang, &[&from, &to]),
    }
}
