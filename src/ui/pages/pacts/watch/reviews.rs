//! The monthly review: counts alone leave; what is done about it; an amendment where the words are the trouble.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{clause_choices, month_words};
use crate::app::commands::pact_life as acts;
use crate::app::use_app;
use crate::domain::deliberation::{AgendaItem, Meeting};
use crate::domain::pact::{
    ClauseCount, Pact, Review, month_counts, responses, review_due, review_item_id, review_meeting,
    review_text, reviews,
};
use crate::log::{OpId, RecordId};
use crate::text::{pact as pacts, pact_board as say, pact_draft, pact_watch as words};
use crate::ui::components::{
    Badge, Button, CopyForGroup, DateField, ErrorSummary, Form, FormErrors, Kind, LinkButton,
    Select, TextArea, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, afresh, document_of, typed};
use crate::ui::route::{MeetingPage, Route, Talk};

/// How often each clause was seen kept and lacking in a month.
pub(super) fn counts(id: RecordId, month: Memo<NaiveDate>) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| month_counts(state, &id, month.get())));
    let row = |count: ClauseCount| {
        let name = Signal::derive(move || match count.number {
            Some(n) => pacts::CLAUSE.fill(lang(), &[&n.to_string()]),
            None => pact_draft::ON_GONE.get(lang()).to_owned(),
        });
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="num">{count.kept}</td>
                <td class="num">{count.lacking}</td>
            </tr>
        }
    };
    let caption = tf(say::COUNTS, move |_| vec![month_words(month.get()).get()]);
    (move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="soft">{t(words::NOTHING)}</p> }.into_any();
        }
        view! {
            <div class="chart" role="region" tabindex="0" aria-label=caption>
                <table>
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(say::COUNT_CLAUSE)}</th>
                            <th scope="col" class="num">{t(say::COUNT_KEPT)}</th>
                            <th scope="col" class="num">{t(say::COUNT_LACKING)}</th>
                        </tr>
                    </thead>
                    <tbody>{all.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// The month is put on the agenda and written down.
pub(super) fn talk(id: RecordId, month: Memo<NaiveDate>) -> AnyView {
    let app = use_app();
    let community = app.community();
    // Where the month stands on an agenda, and whether there is a talk it could be put to.
    let place = Memo::new(move |_| {
        app.read(|state| {
            let item = review_item_id(&community, &id, month.get());
            let at = state.get::<AgendaItem>(&item).map(|item| {
                let meeting = state.one(&item.meeting);
                state.get::<Meeting>(&meeting).map(|_| meeting)
            });
            let grid = state.get::<Pact>(&id).and_then(|p| p.grid);
            (at, review_meeting(state, &community, grid, app.today()).is_some())
        })
    });
    let due = Memo::new(move |_| app.read(|state| review_due(state, &id, month.get())));
    let put = move || acts::put_review(app, id, month.get_untracked());
    view! {
        {move || due.get().then(|| {
            let label = tf(words::DUE, move |_| vec![month_words(month.get()).get()]);
            view! { <p><Badge label tone=Tone::Must/></p> }
        })}
        {move || match place.get() {
            (Some(meeting), _) => {
                let link = meeting.map(|meeting| {
                    let to = Route::Meeting(meeting.to_string(), MeetingPage::Plan);
                    view! { <LinkButton label=t(say::IS_PUT) to kind=Kind::Quiet/> }
                });
                let word = meeting.is_none().then(|| view! { <Badge label=t(say::IS_PUT) tone=Tone::Good/> });
                view! { <p class="row">{word} {link}</p> }.into_any()
            }
            (None, true) => view! { <p>{act(t(say::PUT), Kind::Primary, put)}</p> }.into_any(),
            (None, false) => view! { <p class="soft measure">{t(say::NO_TALK)}</p> }.into_any(),
        }}
        {writing(id, month)}
    }
    .into_any()
}

fn writing(id: RecordId, month: Memo<NaiveDate>) -> AnyView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let submit = move |()| {
        let said = typed(text);
        app.run(async move {
            acts::write_review(app, id, month.get_untracked(), said).await?;
            text.set(String::new());
            Ok(())
        });
    };
    view! {
        <div class="measure">
            <Form on_submit=Callback::new(submit)>
                <TextArea
                    id="review-text"
                    label=t(say::SAID)
                    hint=t(say::SAID_HINT)
                    value=text
                    rows=2
                />
                <Button label=t(say::WRITE)/>
            </Form>
        </div>
    }
    .into_any()
}

/// The reviews so far, the latest first: the words that go out, what was taken on, and where an amendment begins.
pub(super) fn past(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| reviews(state, &id)));
    let promised = Memo::new(move |_| app.read(|state| responses(state, &id, app.today())));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let promises = move || {
        promised
            .get()
            .into_iter()
            .map(|one| {
                let to = Route::Talk(Talk::Action(one.id.to_string()));
                let done = one.done.is_some();
                view! {
                    <li class="split">
                        <a href=to.href()>{one.action.what}</a>
                        {done.then(|| view! { <Badge label=t(say::DONE) tone=Tone::Good/> })}
                    </li>
                }
            })
            .collect_view()
    };
    let no_promise = Memo::new(move |_| promised.with(Vec::is_empty));
    view! {
        {move || none.get().then(|| view! { <p class="soft measure no-print">{t(say::PAST_NONE)}</p> })}
        {move || {
            let all = all.get();
            let last = all.len();
            all.into_iter().enumerate().rev().map(|(n, (fact, review))| {
                one(id, fact, review, n + 1 == last)
            }).collect_view()
        }}
        <div class="no-print">
            {move || (!no_promise.get()).then(|| view! { <h3>{t(say::DO)}</h3> })}
            <ul class="list measure" role="list">{promises}</ul>
        </div>
    }
    .into_any()
}

fn one(id: RecordId, fact: OpId, review: Review, latest: bool) -> AnyView {
    let app = use_app();
    let text = {
        let review = review.clone();
        Signal::derive(move || app.read(|state| review_text(state, &id, &review, lang())))
    };
    let file = Signal::derive(move || {
        text.with(|text| text.lines().next().unwrap_or_default().to_owned())
    });
    // What is done about a month is said of the latest one; the rest is read.
    let more = latest.then(|| {
        view! {
            <details class="fold">
                <summary>{t(pacts::FOR_GROUP)}</summary>
                <CopyForGroup id="review" text file/>
            </details>
            <details class="fold">
                <summary>{t(say::DO)}</summary>
                {respond(review)}
            </details>
            <details class="fold">
                <summary>{t(say::AMEND)}</summary>
                {afresh(move || amend(id, fact))}
            </details>
        }
    });
    view! {
        {document_of(text)}
        <div class="no-print">{more}</div>
    }
    .into_any()
}

/// Somebody takes on what is to be done.
fn respond(review: Review) -> AnyView {
    if review.item.is_none() {
        return view! { <p class="soft">{t(say::DO_FIRST_PUT)}</p> }.into_any();
    }
    let app = use_app();
    let field = || RwSignal::new(String::new());
    let (what, who, due, errors) = (field(), field(), field(), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let words = typed(what);
        let text = due.get_untracked();
        let day: Option<NaiveDate> = text.parse().ok();
        if words.is_empty() {
            errors.say("do-what", say::DO_MISSING);
        }
        if day.is_none() && !text.is_empty() {
            errors.say("do-due", say::DO_DUE_WRONG);
        }
        if errors.show() {
            return;
        }
        let (review, name) = (review.clone(), typed(who));
        app.run(async move {
            acts::respond(app, review, words, day, name).await?;
            for field in [what, who, due] {
                field.set(String::new());
            }
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="do-what" label=t(say::DO_WHAT) value=what errors/>
            <TextField id="do-who" label=t(say::DO_WHO) value=who/>
            <DateField id="do-due" label=t(say::DO_DUE) value=due errors/>
            <Button label=t(say::DO_NOTE)/>
        </Form>
    }
    .into_any()
}

/// Other words for a clause, put to the draft.
fn amend(id: RecordId, review: OpId) -> AnyView {
    let app = use_app();
    let choices = clause_choices(id, false);
    let first = untrack(|| choices.get()).first().map(|c| c.value.clone());
    let clause = RwSignal::new(first.unwrap_or_default());
    let field = || RwSignal::new(String::new());
    let (wording, why, errors) = (field(), field(), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let (words, reason) = (typed(wording), typed(why));
        let Ok(on) = clause.with_untracked(|id| id.parse()) else { return };
        if words.is_empty() {
            errors.say("amend-words", say::AMEND_MISSING);
            return;
        }
        app.run(async move {
            acts::amend_from_review(app, id, (review, on), words, reason).await?;
            wording.set(String::new());
            why.set(String::new());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <Select id="amend-clause" label=t(say::AMEND_CLAUSE) value=clause choices/>
            <TextArea id="amend-words" label=t(say::AMEND_WORDS) value=wording rows=2 errors/>
            <TextField id="amend-why" label=t(say::AMEND_WHY) value=why/>
            <Button label=t(say::AMEND_NOTE)/>
        </Form>
    }
    .into_any()
}
