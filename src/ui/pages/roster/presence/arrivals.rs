//! Check-ins from phones: pasted or scanned, looked over, noted together.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::in_words;
use crate::app::commands::roster_hours as acts;
use crate::app::{App, use_app};
use crate::domain::shifts::{Arrival, CheckIn, Helper, Odd, Shift, Stuck, arrival};
use crate::log::RecordId;
use crate::share::here::{Pasted, read_check_ins};
use crate::share::hours::presence_word;
use crate::text::{Lang, Msg, dates, roster_hours as say};
use crate::ui::components::{
    Badge, Button, ErrorSummary, FileField, Form, FormErrors, Kind, TextArea, scan,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::shifts::when;

/// One check-in on the list.
#[derive(Clone, PartialEq)]
struct Entry {
    said: Pasted,
    ticked: bool,
}

/// What a check-in means now; the same person twice for one shift is told.
#[derive(Clone, PartialEq)]
enum Meaning {
    Means(CheckIn, Arrival),
    Twice(CheckIn),
    Not(Msg),
}

fn meanings(app: App, all: &[Entry]) -> Vec<Meaning> {
    let (mut seen, now) = (BTreeSet::<(RecordId, Helper)>::new(), app.now());
    app.read(|state| {
        let one = |entry: &Entry| match &entry.said {
            Pasted::Elsewhere => Meaning::Not(say::ARRIVAL_ELSEWHERE),
            Pasted::Bad(_) => Meaning::Not(say::ARRIVAL_DAMAGED),
            Pasted::Read(check) => match arrival(state, check, now) {
                Arrival::Ready { shift, who, .. } if !seen.insert((shift, who.clone())) => {
                    Meaning::Twice(check.clone())
                }
                found => Meaning::Means(check.clone(), found),
            },
        };
        all.iter().map(one).collect()
    })
}

/// Taking check-ins in.
pub(super) fn arrivals() -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let entries = RwSignal::new(Vec::<Entry>::new());
    let taken = RwSignal::new(None::<usize>);
    let found = Memo::new(move |_| entries.with(|all| meanings(app, all)));
    let look = move |pasted: &str| {
        errors.clear();
        taken.set(None);
        let read = read_check_ins(pasted, &app.community());
        if read.is_empty() {
            errors.say("check-ins", say::CHECK_INS_NONE);
            errors.show();
            return;
        }
        let now = app.now();
        entries.update(|all| {
            for said in read {
                if all.iter().any(|entry| entry.said == said) {
                    continue;
                }
                // What is odd is left to a person to tick.
                let ticked = match &said {
                    Pasted::Read(check) => matches!(
                        app.peek(|s| arrival(s, check, now)),
                        Arrival::Ready { odd: None, .. }
                    ),
                    _ => false,
                };
                all.push(Entry { said, ticked });
            }
        });
        text.set(String::new());
    };
    let submit = move |()| look(&text.get_untracked());
    let file = UnsyncCallback::new(move |bytes: Vec<u8>| look(&String::from_utf8_lossy(&bytes)));
    let read = Callback::new(move |code: Option<String>| {
        if let Some(code) = code {
            look(&code);
        } else {
            errors.clear();
            errors.say("check-ins", say::SCAN_NOT);
            errors.show();
        }
    });
    let take = move || {
        errors.clear();
        let chosen: Vec<Arrival> = entries.with_untracked(|all| {
            let found = found.get_untracked();
            let ticked = all.iter().zip(found).filter(|(entry, _)| entry.ticked);
            ticked
                .filter_map(|(_, meaning)| match meaning {
                    Meaning::Means(_, ready @ Arrival::Ready { .. }) => Some(ready),
                    _ => None,
                })
                .collect()
        });
        if chosen.is_empty() {
            errors.say("check-ins", say::NONE_TICKED);
            errors.show();
            return;
        }
        let many = chosen.len();
        app.run(async move {
            acts::note_check_ins(app, chosen).await?;
            entries.set(Vec::new());
            taken.set(Some(many));
            Ok(())
        });
    };
    let some = Memo::new(move |_| entries.with(|all| !all.is_empty()));
    let count = tf(say::CHECK_INS_FOUND, move |_| vec![entries.with(Vec::len).to_string()]);
    let done = tf(say::CHECK_INS_TAKEN, move |_| vec![taken.get().unwrap_or_default().to_string()]);
    let list = move || {
        let lang = lang();
        let all = found.get().into_iter().enumerate();
        all.map(|(n, meaning)| line(app, n, meaning, entries, lang)).collect_view()
    };
    view! {
        <p class="soft">{t(say::CHECK_INS_LEAD)}</p>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextArea id="check-ins" label=t(say::CHECK_INS_TEXT) value=text rows=4 errors/>
            <p><Button label=t(say::CHECK_INS_READ)/></p>
        </Form>
        {scan(t(say::SCAN), read)}
        <FileField
            id="check-ins-file"
            label=t(crate::text::roster_out::ANSWERS_FILE)
            hint=t(crate::text::roster_out::ANSWERS_FILE_HINT)
            on_file=file
        />
        <p role="status">{move || taken.get().map(|_| done)}</p>
        {move || {
            some.get().then(|| view! {
                <div class="review stack">
                    <h3>{count}</h3>
                    <ul role="list" class="list">{list}</ul>
                    <p><Button label=t(say::CHECK_INS_TAKE) kind=Kind::Primary on_click=take/></p>
                </div>
            })
        }}
    }
    .into_any()
}

fn line(
    app: App,
    n: usize,
    meaning: Meaning,
    entries: RwSignal<Vec<Entry>>,
    lang: Lang,
) -> AnyView {
    let named = |check: &CheckIn, shift: Option<String>| {
        let came = dates::day_time(check.came, lang);
        say::ARRIVAL.fill(lang, &[&check.name, &shift.unwrap_or_default(), &came])
    };
    let told = |words: String, why: Msg| {
        view! { <li class="split"><span>{words}</span> <Badge label=t(why)/></li> }.into_any()
    };
    let (check, found) = match meaning {
        Meaning::Not(why) => return told(String::new(), why),
        Meaning::Twice(check) => return told(named(&check, None), say::ARRIVAL_TWICE),
        Meaning::Means(check, found) => (check, found),
    };
    let (shift, who, due, said, odd) = match found {
        Arrival::Known(_) => return told(named(&check, None), say::ARRIVAL_KNOWN),
        Arrival::NoShift => return told(named(&check, None), say::ARRIVAL_NO_SHIFT),
        Arrival::Stuck(Stuck::NoName) => return told(named(&check, None), say::ARRIVAL_NAMELESS),
        Arrival::Stuck(_) => return told(named(&check, None), say::ARRIVAL_NAMESAKES),
        Arrival::Ready { shift, who, due, said, odd } => (shift, who, due, said, odd),
    };
    let shift = app.peek(|s| s.get::<Shift>(&shift)).unwrap_or_default();
    let words = named(&check, Some([shift.title.as_str(), " ", &when(&shift, lang)].concat()));
    let length = dates::length(said.minutes.unwrap_or_default(), lang);
    let state = in_words(said.presence, None, lang);
    let as_what = say::ARRIVAL_AS.fill(lang, &[&state, &length]);
    let extra = (!due).then(|| {
        let known = matches!(who, Helper::Volunteer(_));
        let words = if known { say::ARRIVAL_EXTRA } else { say::ARRIVAL_NEW };
        view! { <Badge label=t(words)/> }
    });
    let odd = odd.map(|odd| {
        let words = match odd {
            Odd::Ahead => say::ODD_AHEAD.get(lang).to_owned(),
            Odd::Early(by) => say::ODD_EARLY.fill(lang, &[&length_of(by, lang)]),
            Odd::After(by) => say::ODD_AFTER.fill(lang, &[&length_of(by, lang)]),
            Odd::Denied(presence) => {
                say::ODD_DENIED.fill(lang, &[presence_word(presence).get(lang)])
            }
        };
        view! { <p class="wrong">{words}</p> }
    });
    let ticked = move || entries.with(|all| all.get(n).is_some_and(|entry| entry.ticked));
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=ticked
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        entries.update(|all| {
                            if let Some(entry) = all.get_mut(n) {
                                entry.ticked = on;
                            }
                        });
                    }
                />
                <span>{words} " " {extra} <span class="hint">{as_what}</span></span>
            </label>
            {odd}
        </li>
    }
    .into_any()
}

fn length_of(minutes: i64, lang: Lang) -> String {
    dates::length(u32::try_from(minutes).unwrap_or_default(), lang)
}
