//! Answers pasted from the chat, in words or as texts made on a phone: read, looked over, noted.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::Seen;
use crate::app::commands::roster_life as acts;
use crate::app::use_app;
use crate::domain::shifts::{Reply, Stood, own_seats, read_replies};
use crate::log::{RecordId, State};
use crate::share::roster::{MARK, Said, Short};
use crate::share::short::{BadText, tag};
use crate::text::Msg;
use crate::text::roster_life as say;
use crate::ui::components::{
    Button, ErrorSummary, FileField, Form, FormErrors, Kind, TextArea, scan,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::pages::roster::words::{name, stood_words, tick};

/// An answer to one seat, to be looked over.
#[derive(Clone)]
struct Mark {
    shift: RecordId,
    words: String,
    declined: bool,
    on: RwSignal<bool>,
}

/// One answer that was read.
#[derive(Clone)]
struct Item {
    /// What was written.
    text: String,
    /// Who says so, by name.
    who: Option<(RecordId, String)>,
    marks: Vec<Mark>,
    /// What to look at.
    problem: Option<Msg>,
}

type Seats = BTreeMap<RecordId, Vec<(RecordId, Stood)>>;

/// What stands in the pasted text.
fn read(
    state: &State,
    seats: &Seats,
    text: &str,
    community: [u8; 4],
    today: chrono::NaiveDate,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut spoken: Vec<RecordId> = Vec::new();
    for short in Short::all_in(text) {
        let item = match short {
            Err(BadText::Damaged) => wrong(say::DAMAGED),
            Err(BadText::Newer) => wrong(say::NEWER),
            Ok(short) if short.community() != community => wrong(say::OTHER_COMMUNITY),
            Ok(Short::Said(said)) => {
                spoken.push(said.volunteer);
                by_phone(state, seats, &said)
            }
            Ok(Short::Own(_)) => wrong(say::OWN_HERE),
            Ok(Short::Offer(_) | Short::Taken(_)) => wrong(say::SWAP_HERE),
        };
        items.push(item);
    }
    // The words around a text made on a phone say the same once more.
    let plain: Vec<&str> = text.lines().filter(|line| !line.contains(MARK)).collect();
    let replies = read_replies(state, seats, &plain.join("\n"), today);
    let words = replies.into_iter().filter(|r| r.volunteer.is_none_or(|v| !spoken.contains(&v)));
    items.extend(words.map(|reply| in_words(state, seats, reply)));
    items
}

fn wrong(problem: Msg) -> Item {
    Item { text: String::new(), who: None, marks: Vec::new(), problem: Some(problem) }
}

fn named(state: &State, id: RecordId) -> (RecordId, String) {
    (id, name(state, &id, lang()))
}

fn by_phone(state: &State, seats: &Seats, said: &Said) -> Item {
    let own = seats.get(&said.volunteer).map_or(&[][..], Vec::as_slice);
    let marks = said.seats.iter().filter_map(|(shift, declined)| {
        let (_, stood) = own.iter().find(|(id, _)| id == shift)?;
        Some(mark((*shift, stood), *declined, true))
    });
    let marks: Vec<Mark> = marks.collect();
    let problem = marks.is_empty().then_some(say::NONE_MEANT);
    let who = Some(named(state, said.volunteer));
    Item { text: said.note.clone(), who, marks, problem }
}

fn in_words(state: &State, seats: &Seats, reply: Reply) -> Item {
    let own = reply.volunteer.and_then(|id| seats.get(&id)).map_or(&[][..], Vec::as_slice);
    let mut marks = Vec::new();
    for (shift, stood) in own {
        if let Some((_, declined)) = reply.seats.iter().find(|(id, _)| id == shift) {
            marks.push(mark((*shift, stood), *declined, true));
        } else if reply.unsure.contains(shift) {
            marks.push(mark((*shift, stood), true, false));
        }
    }
    let problem = match reply.volunteer {
        None => Some(say::WHO_SAYS),
        Some(_) if !reply.unsure.is_empty() => Some(say::WHICH_ONE),
        Some(_) if marks.is_empty() => Some(say::NONE_MEANT),
        Some(_) => None,
    };
    Item { text: reply.text, who: reply.volunteer.map(|id| named(state, id)), marks, problem }
}

fn mark((shift, stood): (RecordId, &Stood), declined: bool, on: bool) -> Mark {
    Mark { shift, words: stood_words(stood, lang()), declined, on: RwSignal::new(on) }
}

/// The field, what was read, and the button that notes it.
pub(super) fn paste(seen: Memo<Seen>) -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let items = RwSignal::new(Vec::<Item>::new());
    let look = move |pasted: String| {
        errors.clear();
        let found = seen.with_untracked(|s| {
            let seats = s.versions.last().map(own_seats).unwrap_or_default();
            let (community, today) = (tag(&app.community()), app.today());
            app.peek(|state| read(state, &seats, &pasted, community, today))
        });
        if found.is_empty() {
            errors.say("answers", say::NOTHING_READ);
            errors.show();
        }
        items.set(found);
    };
    let submit = move |()| look(typed(text));
    let file = UnsyncCallback::new(move |bytes: Vec<u8>| {
        look(String::from_utf8_lossy(&bytes).into_owned());
    });
    let scanned = Callback::new(move |code: Option<String>| {
        if let Some(code) = code {
            look(code);
            return;
        }
        errors.clear();
        errors.say("answers", say::SCAN_NOT);
        errors.show();
    });
    let take = move |()| {
        errors.clear();
        let all = items.get_untracked();
        let answers: Vec<acts::Answered> = all
            .iter()
            .filter_map(|item| item.who.as_ref().map(|(who, _)| (who, item)))
            .flat_map(|(who, item)| {
                let ticked = item.marks.iter().filter(|mark| mark.on.get_untracked());
                ticked.map(|mark| {
                    let note = if mark.declined { item.text.clone() } else { String::new() };
                    (mark.shift, *who, mark.declined, note)
                })
            })
            .collect();
        if answers.is_empty() {
            errors.say("answers", say::NOTHING_TICKED);
            errors.show();
            return;
        }
        app.run(async move {
            acts::note_answers(app, answers).await?;
            items.set(Vec::new());
            text.set(String::new());
            Ok(())
        });
    };
    let some = Memo::new(move |_| items.with(|items| !items.is_empty()));
    let any_mark = move || items.with(|items| items.iter().any(|item| !item.marks.is_empty()));
    view! {
        <div class="stack measure no-print">
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <TextArea id="answers" label=t(say::PASTE) hint=t(say::PASTE_HINT) value=text rows=4 errors/>
                <Button label=t(say::READ)/>
            </Form>
            {scan(t(say::SCAN), scanned)}
            <FileField id="answers-file" label=t(say::AS_FILE) hint=t(say::AS_FILE_HINT) on_file=file/>
            {move || some.get().then(|| view! {
                <div class="review">
                    <Form on_submit=Callback::new(take)>
                        <h3>{t(say::READ_FOUND)}</h3>
                        <ul role="list" class="list">{items.get().into_iter().map(item).collect_view()}</ul>
                        {any_mark().then(|| view! { <Button label=t(say::TAKE_ANSWERS) kind=Kind::Primary/> })}
                    </Form>
                </div>
            })}
        </div>
    }
    .into_any()
}

fn item(item: Item) -> AnyView {
    let marks = item.marks.into_iter().map(|mark| {
        let said = if mark.declined { say::DECLINES } else { say::COMES };
        let words = mark.words;
        let label = tf(say::OF, move |lang| vec![words.clone(), said.get(lang).to_owned()]);
        tick(label, mark.on)
    });
    let who = item.who.map(|(_, name)| view! { <p><strong>{name}</strong></p> });
    let text = (!item.text.is_empty()).then(|| view! { <p class="soft">{item.text}</p> });
    let problem = item.problem.map(|problem| view! { <p class="wrong">{t(problem)}</p> });
    view! { <li>{who}{text}{problem}{marks.collect_view()}</li> }.into_any()
}
