//! One household after the other: door, what its paper says, Enter.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::app::commands::signing::{Said, Whose, say_all};
use crate::app::use_app;
use crate::domain::community::code::{parts, plain};
use crate::domain::pact::signing::Say;
use crate::domain::pact::{Capacity, Home, StatementKind, Way, homes, read_slip};
use crate::text::{Msg, signing as say};
use crate::ui::components::{
    Button, Checkbox, Choice, ErrorSummary, Form, FormErrors, Kind, RadioGroup, TextField, scan,
};
use crate::ui::lang::{lang, t};
use crate::ui::pages::pacts::desk::word;
use crate::ui::pages::parts::typed;
use crate::ui::shell::router::focus;

/// How many doors are listed while one types.
const LISTED: usize = 8;

const FIELD: &str = "door";
const AGREES: &str = "consent";
const DECLINES: &str = "decline";

/// What stands in the form.
#[derive(Clone, Copy)]
struct Entry {
    sheet: Sheet,
    homes: Memo<Vec<Home>>,
    door: RwSignal<String>,
    what: RwSignal<String>,
    poster: RwSignal<bool>,
    share: RwSignal<bool>,
    other: RwSignal<bool>,
    told: RwSignal<String>,
    errors: FormErrors,
}

/// The form.
pub(super) fn form(sheet: Sheet) -> AnyView {
    let app = use_app();
    let entry = Entry {
        sheet,
        homes: Memo::new(move |_| app.read(|state| homes(state, &sheet.pact))),
        door: RwSignal::new(String::new()),
        what: RwSignal::new(AGREES.to_owned()),
        poster: RwSignal::new(false),
        share: RwSignal::new(false),
        other: RwSignal::new(false),
        told: RwSignal::new(String::new()),
        errors: FormErrors::new(),
    };
    let by_door =
        Memo::new(move |_| entry.homes.with(|all| all.iter().any(|home| home.in_register)));
    let choices = Signal::derive(move || {
        vec![
            Choice::new(AGREES, say::AGREES.get(lang())),
            Choice::new(DECLINES, say::DECLINED.get(lang())),
        ]
    });
    let agrees = move || entry.what.with(|what| what == AGREES);
    view! {
        <p role="status" class="said after">{move || entry.told.get()}</p>
        <Form on_submit=Callback::new(move |()| enter(entry))>
            <ErrorSummary errors=entry.errors/>
            {move || by_door.get().then(|| scan_slip(entry))}
            {move || {
                let (label, hint) = if by_door.get() {
                    (say::DOOR, say::DOOR_HINT)
                } else {
                    (say::WHO, say::WHO_HINT)
                };
                view! {
                    <TextField
                        id=FIELD
                        label=t(label)
                        hint=t(hint)
                        value=entry.door
                        short=true
                        errors=entry.errors
                    />
                }
            }}
            {move || matches(entry)}
            <RadioGroup id="what" label=t(say::WHAT) value=entry.what choices/>
            {move || agrees().then(|| view! {
                <Checkbox id="poster" label=t(say::POSTER) checked=entry.poster/>
                <Checkbox id="share" label=t(say::SHARE) checked=entry.share/>
            })}
            <Checkbox id="other" label=t(say::BY_OTHER) checked=entry.other/>
            <Button label=t(say::ENTER) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

/// Doors and names that fit what is typed so far, each with what it says now.
fn matches(entry: Entry) -> Option<AnyView> {
    let asked = entry.door.with(|text| plain(text));
    if asked.is_empty() {
        return None;
    }
    let wanted = parts(&asked).join("-");
    let fits = |home: &&Home| {
        (!wanted.is_empty() && home.door.starts_with(&wanted)) || plain(&home.name).contains(&asked)
    };
    let found: Vec<Home> =
        entry.homes.with(|all| all.iter().filter(fits).take(LISTED).cloned().collect());
    let keys: Vec<AnyView> = found
        .into_iter()
        .map(|home| {
            let now = entry.sheet.signing.with(|s| home.stands(s).map(|stands| stands.say));
            let called = home.called().to_owned();
            let name = if home.door.is_empty() { String::new() } else { home.name };
            let take = called.clone();
            view! {
                <button
                    type="button"
                    class=if now.is_some() { "key done" } else { "key" }
                    on:click=move |_| {
                        entry.door.set(take.clone());
                        focus(FIELD);
                    }
                >
                    <strong>{called}</strong>
                    <span>{name} " " {t(word(now))}</span>
                </button>
            }
            .into_any()
        })
        .collect();
    (!keys.is_empty()).then(|| view! { <div class="keys">{keys}</div> }.into_any())
}

fn scan_slip(entry: Entry) -> AnyView {
    let app = use_app();
    let read = Callback::new(move |code: Option<String>| {
        entry.errors.clear();
        let Some(code) = code else {
            entry.errors.say(FIELD, say::SCAN_NOT);
            return;
        };
        let here = |pact| app.peek(|s| s.one(&pact) == s.one(&entry.sheet.pact));
        let hh = read_slip(&code).filter(|(pact, _)| here(*pact)).map(|(_, hh)| hh);
        let home = hh.and_then(|hh| {
            entry.homes.with_untracked(|all| all.iter().find(|h| h.hh == Some(hh)).cloned())
        });
        match home {
            Some(home) => {
                entry.door.set(home.called().to_owned());
                focus(FIELD);
            }
            None => entry.errors.say(FIELD, say::SCAN_OTHER),
        }
    });
    scan(t(say::SCAN), read)
}

/// The household that is meant; a name that was never entered is a new one where there is no register.
fn meant(entry: Entry, asked: &str) -> Option<(Whose, String, String, Option<Say>)> {
    let (door, name) = (parts(asked).join("-"), plain(asked));
    entry.homes.with_untracked(|all| {
        let by_door = all.iter().find(|h| h.in_register && !door.is_empty() && h.door == door);
        let mut named = all.iter().filter(|h| plain(&h.name) == name);
        // Two of one name are told apart by their doors alone.
        let by_name = match (named.next(), named.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        };
        if let Some(home) = by_door.or(by_name) {
            let now = entry.sheet.signing.with_untracked(|s| home.stands(s).map(|s| s.say));
            let whose = if home.in_register {
                Whose::Unit(home.place)
            } else {
                Whose::Name(home.name.clone())
            };
            return Some((whose, home.called().to_owned(), home.name.clone(), now));
        }
        let register = all.iter().any(|h| h.in_register);
        (!register).then(|| (Whose::Name(asked.to_owned()), asked.to_owned(), String::new(), None))
    })
}

/// Records it; said to be recorded only when it is on the disk.
fn enter(entry: Entry) {
    let app = use_app();
    entry.errors.clear();
    entry.told.set(String::new());
    let asked = typed(entry.door);
    let found = meant(entry, &asked).filter(|_| !asked.is_empty());
    let Some((whose, called, name, before)) = found else {
        let why: Msg = if asked.is_empty() { say::NOBODY } else { say::NO_DOOR };
        entry.errors.say(FIELD, why);
        entry.errors.show();
        return;
    };
    let agrees = entry.what.with_untracked(|what| what == AGREES);
    let said = Said {
        kind: if agrees { StatementKind::Consent } else { StatementKind::Decline },
        whose,
        via: Way::Paper,
        capacity: if entry.other.get_untracked() {
            Capacity::Representative
        } else {
            Capacity::Householder
        },
        poster: agrees && entry.poster.get_untracked(),
        share: agrees && entry.share.get_untracked(),
        name,
        witnesses: entry.sheet.witnesses(),
        ..Said::default()
    };
    let now = if agrees { Say::Agrees } else { Say::Declined };
    let sheet = entry.sheet;
    app.run(async move {
        let had = sheet.signing.with_untracked(statements);
        let ids = say_all(app, sheet.pact, vec![said], sheet.photo()).await?;
        let is_new = !ids.iter().any(|id| had.contains(id));
        let lang = lang();
        let now_word = word(Some(now)).get(lang);
        let told = if is_new {
            let mut told = say::ENTERED.fill(lang, &[&called, now_word]);
            if let Some(before) = before.filter(|before| *before != now) {
                told.push_str(&say::BEFORE.fill(lang, &[word(Some(before)).get(lang)]));
            }
            told
        } else {
            say::SAME.fill(lang, &[&called, now_word])
        };
        let hh = sheet.signing.with_untracked(|s| {
            let holds = |h: &&crate::domain::pact::signing::Stands| {
                ids.iter().any(|id| h.statements.contains(id))
            };
            s.households.iter().find(|(_, stands)| holds(stands)).map(|(hh, _)| *hh)
        });
        if let Some(hh) = hh {
            sheet.done.update(|done| {
                done.retain(|(known, _)| *known != hh);
                done.push((hh, called));
            });
        }
        entry.told.set(told);
        entry.door.set(String::new());
        for flag in [entry.poster, entry.share, entry.other] {
            flag.set(false);
        }
        entry.what.set(AGREES.to_owned());
        focus(FIELD);
        Ok(())
    });
}

fn statements(
    signing: &crate::domain::pact::signing::Signing,
) -> std::collections::BTreeSet<crate::log::Hash> {
    signing.households.values().flat_map(|h| h.statements.iter().copied()).collect()
}
