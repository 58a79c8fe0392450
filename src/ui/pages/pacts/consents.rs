//! Who agreed to a pact, and a field for the next household.

use leptos::prelude::*;

use crate::app::commands::pact as acts;
use crate::app::use_app;
use crate::domain::pact::{Pact, Standing, signer_name, signer_named, standing};
use crate::log::{RecordId, State};
use crate::text::pact as say;
use crate::ui::components::{
    Button, ErrorSummary, Form, FormErrors, Kind, Notice, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, growing, typed};

/// A household in the list: token, name if it is known here, whether it agreed to the text of now.
type Line = (RecordId, Option<String>, bool);

fn lines(state: &State, standing: &Standing) -> Vec<Line> {
    let name = |id: &RecordId| signer_name(state, id);
    let current = standing.current.iter().map(|id| (*id, name(id), true));
    let earlier = standing.earlier.iter().map(|id| (*id, name(id), false));
    let mut lines: Vec<Line> = earlier.chain(current).collect();
    lines.sort_by(|a, b| (a.2, &a.1, a.0).cmp(&(b.2, &b.1, b.0)));
    lines
}

/// The count, the field, the list.
pub(super) fn consents_of(id: RecordId) -> AnyView {
    let app = use_app();
    let now = Memo::new(move |_| app.read(|state| standing(state, &id)));
    let asked = Memo::new(move |_| app.read(|s| s.get::<Pact>(&id).and_then(|pact| pact.asked)));
    let all = Signal::derive(move || app.read(|state| now.with(|now| lines(state, now))));
    let count = move || {
        let agree = now.with(|now| now.current.len()).to_string();
        match asked.get() {
            Some(asked) => say::COUNT_OF.fill(lang(), &[&agree, &asked.to_string()]),
            None => say::COUNT.fill(lang(), &[&agree]),
        }
    };
    let line = move |line: Line| consent(id, line);
    view! {
        <div class="stack">
        <p class="big-time">{count}</p>
        {move || {
            let (earlier, gone) = now.with(|now| (now.earlier.len(), now.withdrawn.len()));
            view! {
                {(earlier > 0).then(|| view! {
                    <Notice tone=Tone::Must><p>{tf(say::EARLIER, move |_| vec![earlier.to_string()])}</p></Notice>
                })}
                {(gone > 0).then(|| view! {
                    <p class="soft">{tf(say::WITHDRAWN_COUNT, move |_| vec![gone.to_string()])}</p>
                })}
                {now.with(|n| *n == Standing::default()).then(|| view! { <p class="soft">{t(say::NOBODY)}</p> })}
            }
        }}
        <div class="no-print">
            {field(id)}
            {growing(all, line)}
        </div>
        </div>
    }
    .into_any()
}

fn field(id: RecordId) -> AnyView {
    let app = use_app();
    let (name, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let who = typed(name);
        let twice = app.peek(|state| {
            signer_named(state, &id, &who)
                .is_some_and(|signer| standing(state, &id).current.contains(&signer))
        });
        if who.is_empty() {
            errors.say("household", say::WHO_MISSING);
        } else if twice {
            errors.say("household", say::WHO_TWICE);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            acts::record_consent(app, id, who).await?;
            name.set(String::new());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="household" label=t(say::WHO) hint=t(say::WHO_HINT) value=name errors/>
            <Button label=t(say::RECORD) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

fn consent(pact: RecordId, (signer, name, current): Line) -> AnyView {
    let app = use_app();
    let again = (!current).then(|| {
        act(t(say::AGREES_AGAIN), Kind::Secondary, move || acts::renew_consent(app, pact, signer))
    });
    let back =
        act(t(say::WITHDRAW), Kind::Quiet, move || acts::withdraw_consent(app, pact, signer));
    let name = match name {
        Some(name) => name.into_any(),
        None => t(say::NAMELESS).into_any(),
    };
    view! {
        <li class="split">
            <span>{name}</span>
            <span class="row">{again} {back}</span>
        </li>
    }
    .into_any()
}
