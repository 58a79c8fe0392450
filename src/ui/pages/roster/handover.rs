//! 交接: the note of one shift to the next.

use leptos::prelude::*;

use super::words::{names, place_words, stood_words};
use crate::app::commands::roster_life as acts;
use crate::app::use_app;
use crate::domain::shifts::{HandedOver, Stood, handed_to, next_of_kind, notes_of, roster};
use crate::log::{OpId, RecordId, State};
use crate::text::{Lang, Msg, roster_life as say};
use crate::ui::components::{
    Button, ErrorSummary, Fact, Facts, Form, FormErrors, Kind, Notice, PageHead, Section, TextArea,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, print, typed};
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    title: String,
    when: String,
    on: String,
    own: Vec<(OpId, HandedOver)>,
    last: Option<(String, Vec<(OpId, HandedOver)>)>,
    next: Option<String>,
}

fn shown(state: &State, id: &RecordId, lang: Lang) -> Option<Shown> {
    let all = roster(state);
    let this = all.iter().find(|s| s.id == *id)?;
    let stood = Stood::of(state, &this.shift);
    let words =
        |s: &crate::domain::shifts::Staffing| stood_words(&Stood::of(state, &s.shift), lang);
    let plain = |notes: Vec<(&crate::log::Fact, HandedOver)>| {
        notes.into_iter().map(|(fact, note)| (fact.id, note)).collect::<Vec<_>>()
    };
    Some(Shown {
        title: stood.title.clone(),
        when: [stood_words(&stood, lang), place_words(&stood, lang)].concat(),
        on: names(state, &this.volunteers, lang),
        own: plain(notes_of(state, id)),
        last: handed_to(state, &all, id).map(|(from, notes)| (words(&from), plain(notes))),
        next: next_of_kind(state, id).as_ref().map(words),
    })
}

/// 交接: the note of one shift to the next.
#[component]
pub fn HandoverPage(
    /// Whose, or which.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let data = Memo::new(move |_| app.read(|state| shown(state, &id, lang())));
    let there = Memo::new(move |_| data.with(Option::is_some));
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let title = data.with_untracked(|d| d.as_ref().map(|d| d.title.clone()).unwrap_or_default());
        let back = (Route::Shift(id.to_string()), Signal::stored(title));
        view! {
            <div class="no-print"><PageHead title=t(say::HANDOVER) lead=t(say::HANDOVER_WHY) back/></div>
            <article class="document">{move || data.get().map(|d| sheet(id, d))}</article>
            <div class="no-print stack measure">
                <p><Button label=t(say::PRINT) kind=Kind::Quiet on_click=print/></p>
                <NoteForm id/>
            </div>
        }
        .into_any()
    })
    .into_any()
}

fn sheet(id: RecordId, d: Shown) -> AnyView {
    let app = use_app();
    let on = (!d.on.is_empty()).then(|| {
        let on = d.on.clone();
        view! { <p>{tf(say::WAS_ON, move |_| vec![on.clone()])}</p> }
    });
    let last = match d.last {
        None => view! { <p class="soft">{t(say::FROM_NONE)}</p> }.into_any(),
        Some((from, notes)) => {
            let notes = notes.into_iter().map(|(_, note)| facts(note)).collect_view();
            view! { <p class="soft">{from}</p> {notes} }.into_any()
        }
    };
    let own = d.own.into_iter().map(|(op, note)| {
        let back = act(t(say::TAKE_BACK), Kind::Quiet, move || acts::take_note_back(app, id, op));
        view! { {facts(note)} <p class="no-print">{back}</p> }
    });
    let own: Vec<_> = own.collect();
    let none = own.is_empty().then(|| view! { <p class="soft">{t(say::THIS_NONE)}</p> });
    let next = match d.next {
        Some(next) => tf(say::FOR_NEXT, move |_| vec![next.clone()]),
        None => t(say::NO_NEXT),
    };
    view! {
        <h2>{d.when}</h2>
        {on}
        <Section title=t(say::FROM_LAST)>{last}</Section>
        <Section title=t(say::FROM_THIS)>{none} {own}</Section>
        <p class="soft">{next}</p>
    }
    .into_any()
}

fn facts(note: HandedOver) -> AnyView {
    let fact = |term: Msg, text: String| {
        (!text.is_empty()).then(|| view! { <Fact term=t(term)>{text}</Fact> })
    };
    view! {
        <Facts>
            {fact(say::HAPPENED, note.happened)}
            {fact(say::LEFT, note.left)}
            {fact(say::THINGS, note.things)}
        </Facts>
    }
    .into_any()
}

/// The fields of a note.
#[component]
fn NoteForm(
    /// The shift.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let field = || RwSignal::new(String::new());
    let (happened, left, things) = (field(), field(), field());
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let note =
            HandedOver { happened: typed(happened), left: typed(left), things: typed(things) };
        if note == HandedOver::default() {
            errors.say("happened", say::NOTE_EMPTY);
            errors.show();
            return;
        }
        app.run(async move {
            acts::hand_over(app, id, note).await?;
            for field in [happened, left, things] {
                field.set(String::new());
            }
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextArea id="happened" label=t(say::HAPPENED) value=happened rows=3 errors/>
            <TextArea id="left" label=t(say::LEFT) value=left rows=3/>
            <TextArea id="things" label=t(say::THINGS) value=things rows=2/>
            <Notice><p>{t(say::NOTE_STAYS)}</p></Notice>
            <Button label=t(say::LEAVE_NOTE) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}
