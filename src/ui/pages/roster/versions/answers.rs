//! Answers to the version that holds: who comes, who does not, who has said nothing; a link for each person.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::{Seen, pasted};
use crate::app::commands::{roster_life as acts, shifts as shift_acts};
use crate::app::{App, use_app};
use crate::domain::shifts::{Said, Stood, Voices, own_calls, own_seats};
use crate::log::{RecordId, State};
use crate::share::roster::{Own, Short};
use crate::share::short::tag;
use crate::text::Lang;
use crate::text::roster_life as say;
use crate::text::{Msg, shifts};
use crate::ui::components::{Choice, Kind, LinkButton, Notice, Section, Select};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::pacts::phones::own_address;
use crate::ui::pages::parts::{act, growing};
use crate::ui::pages::roster::sent::{link_or_text, to_send};
use crate::ui::pages::roster::words::{name, stood_words};
use crate::ui::route::{Route, Staff};

/// A seat of the version that holds.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    shift: RecordId,
    volunteer: RecordId,
    words: String,
    said: Said,
    /// Whether they are still on it.
    on: bool,
}

fn rows(state: &State, seen: &Seen, lang: Lang) -> Vec<Row> {
    let Some(version) = seen.versions.last() else { return Vec::new() };
    let voices = Voices::of(state);
    let mut rows = Vec::new();
    for (id, line) in version.edition.in_order() {
        let what = stood_words(&line.stood, lang);
        for who in &line.on {
            let on = seen.now.0.get(id).is_some_and(|now| now.on.contains(who));
            rows.push(Row {
                shift: *id,
                volunteer: *who,
                words: say::OF.fill(lang, &[&name(state, who, lang), &what]),
                said: voices.said(state, id, who),
                on,
            });
        }
    }
    rows
}

pub(super) fn answers(seen: Memo<Seen>) -> AnyView {
    let app = use_app();
    let rows = Memo::new(move |_| seen.with(|s| app.read(|state| rows(state, s, lang()))));
    let published = Memo::new(move |_| seen.with(|s| !s.versions.is_empty()));
    let any = Memo::new(move |_| seen.with(|s| !s.now.0.is_empty()));
    (move || {
        if !published.get() {
            return any.get().then(|| {
                view! {
                    <Section title=t(say::ANSWERS)><p class="soft">{t(say::ANSWERS_LATER)}</p></Section>
                }
                .into_any()
            });
        }
        let of = move |fits: fn(&Said) -> bool| {
            Signal::derive(move || {
                let all = rows.get().into_iter();
                all.filter(|r| r.on && fits(&r.said)).collect::<Vec<_>>()
            })
        };
        let comes = of(|said| *said == Said::Comes);
        let declined = of(|said| matches!(said, Said::Declines(_)));
        let silent = of(|said| *said == Said::Nothing);
        let counts = move |_| {
            [comes, declined, silent].map(|rows| rows.with(Vec::len).to_string()).to_vec()
        };
        Some(
            view! {
                <Section title=t(say::ANSWERS)>
                    <div class="stack">
                    <p>{tf(say::ANSWERS_COUNT, counts)}</p>
                    {group(say::DECLINED, declined, true)}
                    {pasted::paste(seen)}
                    {group(say::NOT_ANSWERED, silent, false)}
                    {group(say::ACCEPTED, comes, false)}
                    <details class="fold no-print">
                        <summary>{t(say::OWN_LINK)}</summary>
                        {untrack(|| own_link(seen))}
                    </details>
                    </div>
                </Section>
            }
            .into_any(),
        )
    })
    .into_any()
}

/// Some seats under their heading, folded unless something is to be done; nothing where there is none.
fn group(title: Msg, rows: Signal<Vec<Row>>, open: bool) -> AnyView {
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    (move || {
        (!none.get()).then(|| {
            if open {
                return view! { <Notice><h3>{t(title)}</h3>{growing(rows, line)}</Notice> }.into_any();
            }
            view! { <details class="fold no-print"><summary>{t(title)}</summary>{growing(rows, line)}</details> }
                .into_any()
        })
    })
    .into_any()
}

fn line(row: Row) -> AnyView {
    let app = use_app();
    let (shift, volunteer) = (row.shift, row.volunteer);
    let note = move |declined: bool| {
        let label = if declined { say::NOTE_DECLINES } else { say::NOTE_COMES };
        act(t(label), Kind::Quiet, move || {
            acts::note_answers(app, vec![(shift, volunteer, declined, String::new())])
        })
    };
    let buttons = match &row.said {
        Said::Comes => note(true),
        Said::Nothing => view! { {note(false)} {note(true)} }.into_any(),
        Said::Declines(_) => {
            let find = act(t(say::FIND), Kind::Secondary, move || async move {
                acts::keep_offer(app, shift, volunteer).await?;
                crate::ui::shell::router::go(&Route::Staff(Staff::Swaps));
                Ok(())
            });
            let off = act(t(shifts::TAKE_OFF), Kind::Quiet, move || {
                shift_acts::take_off_shift(app, shift, volunteer)
            });
            view! { {find} {off} {note(false)} }.into_any()
        }
    };
    let why = match row.said {
        Said::Declines(note) if !note.is_empty() => Some(view! { <p class="soft">{note}</p> }),
        _ => None,
    };
    view! { <li><p>{row.words}</p>{why}<p class="row no-print">{buttons}</p></li> }.into_any()
}

/// The shifts of somebody in a version, as their phone gets them.
fn own(app: App, state: &State, seen: &Seen, who: &RecordId) -> Option<Own> {
    let version = seen.versions.last()?;
    // What is over needs no answer.
    let coming = |all: BTreeMap<RecordId, Vec<(RecordId, Stood)>>| {
        let mut own = all.get(who).cloned().unwrap_or_default();
        own.retain(|(_, stood)| stood.day >= Some(app.today()));
        own
    };
    Some(Own {
        community: tag(&app.community()),
        called: app.name(),
        volunteer: *who,
        name: name(state, who, lang()),
        seats: coming(own_seats(version)),
        calls: coming(own_calls(version)),
    })
}

fn own_link(seen: Memo<Seen>) -> AnyView {
    let app = use_app();
    let chosen = RwSignal::new(String::new());
    let choices = Signal::derive(move || {
        let mut all = vec![Choice::new("", say::CHOOSE.get(lang()))];
        seen.with(|s| {
            let Some(version) = s.versions.last() else { return };
            let mut people: Vec<(String, RecordId)> = app.read(|state| {
                let all: BTreeSet<RecordId> =
                    own_seats(version).into_keys().chain(own_calls(version).into_keys()).collect();
                all.into_iter().map(|id| (name(state, &id, lang()), id)).collect()
            });
            people.sort();
            all.extend(people.into_iter().map(|(name, id)| Choice::new(id.to_string(), name)));
        });
        all
    });
    let made = Memo::new(move |_| {
        let who: RecordId = chosen.with(|id| id.parse().ok())?;
        seen.with(|s| app.read(|state| own(app, state, s, &who)))
    });
    let code = Signal::derive(move || {
        let text = made.get().map(|own| Short::Own(own).to_text()).unwrap_or_default();
        link_or_text(text)
    });
    let words = Signal::derive(move || {
        let called = made.with(|m| m.as_ref().map(|own| own.name.clone()).unwrap_or_default());
        [say::OWN_MESSAGE.fill(lang(), &[&called]).as_str(), "\n", &code.get()].concat()
    });
    let some = Memo::new(move |_| made.with(Option::is_some));
    let no_address = own_address().is_empty();
    view! {
        <div class="stack measure">
            <p class="soft">{t(say::OWN_LINK_WHY)}</p>
            {no_address.then(|| view! { <p class="soft">{t(say::NO_ADDRESS)}</p> })}
            <Select id="whom" label=t(say::WHOM) value=chosen choices/>
            {move || some.get().then(|| to_send("own-link", words, code))}
            <p><LinkButton label=t(say::SWAPS) to=Route::Staff(Staff::Swaps) kind=Kind::Quiet/></p>
        </div>
    }
    .into_any()
}
