//! How a roster stands, what it would break, and the button that publishes it.

use leptos::prelude::*;

use super::{Seen, when};
use crate::app::commands::roster_life as acts;
use crate::app::use_app;
use crate::domain::shifts::{Breach, roster_id, unseen};
use crate::log::State;
use crate::text::Lang;
use crate::text::exchange_out::GIVE_ONE;
use crate::text::roster_life as say;
use crate::ui::components::{
    Badge, Button, EmptyState, ErrorSummary, Form, FormErrors, Kind, LinkButton, Notice, Section,
    TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::pages::roster::words::{name, shift_words};
use crate::ui::route::{Exchange, Route, Staff};

pub(super) fn state(seen: Memo<Seen>) -> AnyView {
    let none = Memo::new(move |_| seen.with(|s| s.now.0.is_empty() && s.versions.is_empty()));
    (move || {
        if none.get() {
            let next = (t(say::TO_BOARD), Route::Staff(Staff::Board));
            let (title, why) = (t(say::NO_SHIFTS), t(say::NO_SHIFTS_WHY));
            return view! { <EmptyState title why next/> }.into_any();
        }
        view! {
            <Section title=t(say::STATE)>
                <div class="stack measure">
                    {move || seen.with(standing)}
                    {broken(seen)}
                    {publish(seen)}
                    <p class="row no-print">
                        <LinkButton label=t(say::SIGN_UP) to=Route::Staff(Staff::SignUp) kind=Kind::Quiet/>
                        {move || seen.with(give_one)}
                    </p>
                </div>
            </Section>
        }
        .into_any()
    })
    .into_any()
}

/// A file of this roster alone, once it is published: for another committee, or whoever looks after the place.
fn give_one(seen: &Seen) -> Option<AnyView> {
    let (from, to) = (!seen.versions.is_empty()).then_some(seen.days)?;
    let id = roster_id(&use_app().community(), from, to);
    let to = Route::Exchange(Exchange::OutOne(id.to_string()));
    Some(view! { <LinkButton label=t(GIVE_ONE) to kind=Kind::Quiet/> }.into_any())
}

fn standing(seen: &Seen) -> AnyView {
    let app = use_app();
    let changed = seen.changes().len();
    let (label, tone) = match (seen.versions.last(), changed) {
        (None, _) => (t(say::DRAFT), Tone::Plain),
        (Some(_), 0) => (t(say::PUBLISHED), Tone::Good),
        (Some(_), n) => (tf(say::CHANGED, move |_| vec![n.to_string()]), Tone::Must),
    };
    let many = seen.versions.len();
    let holds = seen.versions.last().cloned().map(|v| {
        let words = move |lang| vec![many.to_string(), when(app, &v, lang)];
        view! { <p>{tf(say::HOLDS, words)}</p> }
    });
    let beside = unseen(&seen.versions).into_iter().cloned().map(|v| {
        let words = tf(say::UNSEEN, move |lang| vec![when(app, &v, lang)]);
        view! { <Notice tone=Tone::Must><p>{words}</p></Notice> }
    });
    let people: std::collections::BTreeSet<_> =
        seen.now.0.values().flat_map(|line| line.on.iter().copied()).collect();
    let counts = [seen.now.0.len(), people.len()].map(|n| n.to_string());
    let missing = seen.missing.to_string();
    let would = move |_| vec![counts[0].clone(), counts[1].clone(), missing.clone()];
    view! {
        <p><Badge label tone/></p>
        {holds}
        {beside.collect_view()}
        <p>{tf(say::WOULD, would)}</p>
    }
    .into_any()
}

/// A broken rule in words: who, on what, which rule.
fn breach_words(state: &State, breach: &Breach, lang: Lang) -> String {
    let shifts: Vec<String> =
        breach.seats.iter().map(|(s, _)| shift_words(state, s, lang)).collect();
    let rule = breach.seats.first().map(|(_, b)| b.words(lang)).unwrap_or_default();
    let who = name(state, &breach.volunteer, lang);
    say::U_RULE.fill(lang, &[&who, &shifts.join(say::AND.get(lang)), &rule])
}

fn broken(seen: Memo<Seen>) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let breaches = seen.with(|s| s.breaches.clone());
        app.read(|state| {
            let words = |b: Breach| (breach_words(state, &b, lang()), b);
            breaches.into_iter().map(words).collect::<Vec<_>>()
        })
    });
    (move || {
        let (silent, excused): (Vec<_>, Vec<_>) =
            all.get().into_iter().partition(|(_, b)| b.reason.is_empty());
        let excused = (!excused.is_empty()).then(|| {
            let lines = excused.into_iter().map(|(words, b)| {
                let reason = tf(say::REASON_IS, move |_| vec![b.reason.clone()]);
                view! { <li><p>{words}</p><p class="soft">{reason}</p></li> }
            });
            view! {
                <h3>{t(say::EXCUSED)}</h3>
                <ul role="list" class="list">{lines.collect_view()}</ul>
            }
        });
        let silent = (!silent.is_empty()).then(|| {
            let lines = silent.into_iter().map(|(words, breach)| one_breach(words, breach));
            view! {
                <Notice tone=Tone::Must>
                    <h3>{t(say::BREACHES)}</h3>
                    <p>{t(say::BREACHES_WHY)}</p>
                    <ul role="list" class="list">{lines.collect_view()}</ul>
                    <p><LinkButton label=t(say::TO_BOARD) to=Route::Staff(Staff::Board)/></p>
                </Notice>
            }
        });
        view! { {silent} {excused} }.into_any()
    })
    .into_any()
}

/// A broken rule and the field for why; one id each would need names known at compile time, so the label holds the
/// field.
fn one_breach(words: String, breach: Breach) -> AnyView {
    let app = use_app();
    let (reason, wrong) = (RwSignal::new(String::new()), RwSignal::new(false));
    let submit = move |()| {
        let (reason, breach) = (typed(reason), breach.clone());
        wrong.set(reason.is_empty());
        if !reason.is_empty() {
            app.run(acts::give_reason(app, breach, reason));
        }
    };
    view! {
        <li>
            <Form on_submit=Callback::new(submit)>
                <p>{words}</p>
                <label class="field">
                    <span>{t(say::REASON)}</span>
                    <input
                        class="control"
                        type="text"
                        prop:value=reason
                        on:input=move |event| reason.set(event_target_value(&event))
                    />
                </label>
                <p role="alert">{move || wrong.get().then(|| view! { <span class="wrong">{t(say::REASON_MISSING)}</span> })}</p>
                <Button label=t(say::KEEP_REASON) kind=Kind::Quiet/>
            </Form>
        </li>
    }
    .into_any()
}

fn publish(seen: Memo<Seen>) -> AnyView {
    let app = use_app();
    let (note, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let wanted = Memo::new(move |_| {
        seen.with(|s| {
            let fresh = s.versions.is_empty();
            let open = fresh || !s.changes().is_empty() || !unseen(&s.versions).is_empty();
            open.then_some(fresh)
        })
    });
    let submit = move |()| {
        errors.clear();
        let (days, words) = (seen.with_untracked(|s| s.days), typed(note));
        app.run(async move {
            if acts::publish(app, days, words).await?.is_empty() {
                note.set(String::new());
            } else {
                errors.say("note", say::BREACHES);
                errors.show();
            }
            Ok(())
        });
    };
    (move || {
        let fresh = wanted.get()?;
        let label = if fresh { say::PUBLISH } else { say::PUBLISH_AGAIN };
        Some(view! {
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <TextField id="note" label=t(say::NOTE) hint=t(say::NOTE_HINT) value=note errors/>
                <Button label=t(label) kind=Kind::Primary/>
            </Form>
        })
    })
    .into_any()
}
