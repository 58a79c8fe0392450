//! What changed, by shift and by person, on the page and as a text for the group.

use leptos::prelude::*;

use super::Seen;
use crate::app::use_app;
use crate::domain::shifts::{Edition, News, ShiftChange, changes, to_tell};
use crate::log::State;
use crate::text::roster_life as say;
use crate::text::{Lang, Msg};
use crate::ui::components::Section;
use crate::ui::lang::{lang, t};
use crate::ui::pages::roster::words::{name, names, stood_words, time_words, whole_words};

/// What changed since the version that holds; where nothing did, what that version changed of the one before.
pub(super) fn since(seen: Memo<Seen>) -> AnyView {
    let told = Memo::new(move |_| seen.with(latest));
    (move || {
        told.get().map(|(title, changes)| {
            view! { <Section title=t(title)>{both(changes)}</Section> }
        })
    })
    .into_any()
}

/// The changes there are to tell.
pub(super) fn latest(seen: &Seen) -> Option<(Msg, Vec<ShiftChange>)> {
    let open = seen.changes();
    match seen.versions.as_slice() {
        _ if !open.is_empty() => Some((say::CHANGES, open)),
        [.., before, last] => {
            let done = changes(&before.edition, &last.edition);
            (!done.is_empty()).then_some((say::LAST_CHANGES, done))
        }
        _ => None,
    }
}

/// The changes as a text for the group.
pub(super) fn text(state: &State, changes: &[ShiftChange], named: bool, lang: Lang) -> String {
    let head = if named { say::CHANGES_HEAD } else { say::CHANGES_HEAD_PLAIN };
    let mut all = vec![head.get(lang).to_owned()];
    all.extend(if named { by_person(state, changes, lang) } else { nameless(changes, lang) });
    all.join("\n")
}

/// By shift and by person.
fn both(changes: Vec<ShiftChange>) -> AnyView {
    let app = use_app();
    let changes = StoredValue::new(changes);
    let lines = move |of: fn(&State, &[ShiftChange], Lang) -> Vec<String>| {
        move || changes.with_value(|all| app.read(|state| of(state, all, lang())))
    };
    let shown = move |of| {
        let lines = lines(of);
        move || lines().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let nobody = move || lines(by_person)().is_empty();
    view! {
        <div class="stack">
            <h3>{t(say::TO_TELL)}</h3>
            {move || nobody().then(|| view! { <p class="soft">{t(say::TELL_NOBODY)}</p> })}
            <ul role="list" class="list">{shown(by_person)}</ul>
            <h3>{t(say::BY_SHIFT)}</h3>
            <ul role="list" class="list">{shown(by_shift)}</ul>
        </div>
    }
    .into_any()
}

/// A line a shift: what became of it, who came on and who went off.
fn by_shift(state: &State, changes: &[ShiftChange], lang: Lang) -> Vec<String> {
    let line = |change: &ShiftChange| {
        let mut what = fate(change, lang);
        for (msg, who) in [
            (say::C_ON, &change.on),
            (say::C_OFF, &change.off),
            (say::C_CALLED, &change.called),
            (say::C_RELEASED, &change.released),
        ] {
            if !who.is_empty() && change.after.is_some() {
                what.push(msg.fill(lang, &[&names(state, who, lang)]));
            }
        }
        say::OF.fill(lang, &[&stood_words(&change.stood(), lang), &what.join(comma(lang))])
    };
    changes.iter().map(line).collect()
}

/// The same without names, for a group.
fn nameless(changes: &[ShiftChange], lang: Lang) -> Vec<String> {
    let line = |change: &ShiftChange| {
        let what = fate(change, lang).join(comma(lang));
        let when = stood_words(&change.stood(), lang);
        if what.is_empty() { when } else { say::OF.fill(lang, &[&when, &what]) }
    };
    changes.iter().map(line).collect()
}

const fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    }
}

/// Whether it is new, gone or elsewhere.
fn fate(change: &ShiftChange, lang: Lang) -> Vec<String> {
    match (&change.before, &change.after) {
        (None, _) => vec![say::C_NEW.get(lang).to_owned()],
        (_, None) => vec![say::C_DROPPED.get(lang).to_owned()],
        (Some(before), Some(after)) if before != after => {
            let was = if before.span() == after.span() {
                whole_words(before, lang)
            } else {
                time_words(before, lang)
            };
            vec![say::C_MOVED.fill(lang, &[&was])]
        }
        _ => Vec::new(),
    }
}

/// A line a person: each of their shifts that changed for them.
fn by_person(state: &State, changes: &[ShiftChange], lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = to_tell(changes)
        .into_iter()
        .map(|(who, news)| {
            let each = news.into_iter().map(|(news, change)| {
                let what = stood_words(&change.stood(), lang);
                match news {
                    News::On => say::N_ON.fill(lang, &[&whole_words(&change.stood(), lang)]),
                    News::Off => say::N_OFF.fill(lang, &[&what]),
                    News::Dropped => say::N_DROPPED.fill(lang, &[&what]),
                    News::Called => {
                        say::N_CALLED.fill(lang, &[&whole_words(&change.stood(), lang)])
                    }
                    News::Released => say::N_RELEASED.fill(lang, &[&what]),
                    News::Moved => {
                        let was = change.before.as_ref().map(|b| stood_words(b, lang));
                        let now = say::N_MOVED.fill(lang, &[&whole_words(&change.stood(), lang)]);
                        say::OF.fill(lang, &[&was.unwrap_or_default(), &now])
                    }
                }
            });
            let each: Vec<String> = each.collect();
            say::OF.fill(lang, &[&name(state, &who, lang), &each.join(comma(lang))])
        })
        .collect();
    lines.sort();
    lines
}

/// What changed from one edition to another, or that nothing did.
pub(super) fn between(before: &Edition, after: &Edition) -> AnyView {
    let changes = changes(before, after);
    if changes.is_empty() {
        return view! { <p class="soft">{t(say::SAME)}</p> }.into_any();
    }
    let app = use_app();
    let lines = move || {
        let all = app.read(|state| by_shift(state, &changes, lang()));
        all.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! { <ul role="list" class="list">{lines}</ul> }.into_any()
}
