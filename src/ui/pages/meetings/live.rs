//! The meeting as it happens: one item at a time in large letters, what people say, what comes of it.

use std::time::Duration;

use leptos::prelude::*;

use super::item::item_panel;
use super::{phase_of, side};
use crate::app::commands::meetings as acts;
use crate::app::use_app;
use crate::domain::deliberation::{
    Phase, Placed, Present, agenda, minutes_of, predicted_finish, present,
};
use crate::log::RecordId;
use crate::text::dates;
use crate::text::meetings as say;
use crate::ui::components::{Button, Form, FormErrors, Kind, LinkButton, Notice, TextField};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, number};
use crate::ui::route::{MeetingPage, Route};
use crate::ui::shell::router::{focus, go};

/// Where the eye goes when the item changes.
const TITLE: &str = "item-title";

/// The page of a meeting as it happens.
#[component]
pub fn LivePage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Live, move || {
        let phase = Memo::new(move |_| app.read(|state| phase_of(state, &id)));
        (move || match phase.get() {
            Some(Phase::Running | Phase::Over) => running(id, phase),
            _ => begin(id),
        })
        .into_any()
    })
}

/// Before it begins: count, begin.
fn begin(id: RecordId) -> AnyView {
    let app = use_app();
    let (heads, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        match number(heads) {
            Ok(heads) => app.run(acts::begin_meeting(app, id, heads)),
            Err(_) => errors.say("heads", say::HEADS_WRONG),
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            {heads_field(heads, errors)}
            <Button label=t(say::BEGIN) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}

fn heads_field(heads: RwSignal<String>, errors: FormErrors) -> AnyView {
    view! {
        <TextField
            id="heads"
            label=t(say::HEADS)
            hint=t(say::HEADS_HINT)
            value=heads
            keys="numeric"
            short=true
            errors
        />
    }
    .into_any()
}

fn running(id: RecordId, phase: Memo<Option<Phase>>) -> AnyView {
    let app = use_app();
    let items = Memo::new(move |_| app.read(|state| agenda(state, &id)));
    let ids = Memo::new(move |_| items.with(|all| all.iter().map(|p| p.id).collect::<Vec<_>>()));
    let place = RwSignal::new(0_usize);
    let current = Memo::new(move |_| ids.with(|ids| ids.get(place.get()).copied()));
    let step = move |to: usize| {
        place.set(to);
        request_animation_frame(|| focus(TITLE));
    };
    let next = Callback::new(move |()| step(place.get_untracked() + 1));
    let number_of = tf(say::ITEM_OF, move |_| {
        vec![(place.get() + 1).to_string(), ids.with(Vec::len).to_string()]
    });
    view! {
        {move || {
            (phase.get() == Some(Phase::Over)).then(|| view! {
                <Notice>
                    <p>{t(say::IS_OVER)}</p>
                    {act(t(say::RESUME), Kind::Secondary, move || acts::resume_meeting(app, id))}
                </Notice>
            })
        }}
        <div class="row soft">
            {move || current.get().map(|_| view! { <span>{number_of}</span> })}
            {finish(items, place, phase)}
        </div>
        {move || match current.get() {
            Some(item) => item_panel(item, TITLE, next),
            None => through(id, phase),
        }}
        <p class="row">
            {move || {
                (place.get() > 0).then(|| view! {
                    <Button
                        label=t(say::PREVIOUS)
                        kind=Kind::Quiet
                        on_click=move || step(place.get_untracked().saturating_sub(1))
                    />
                })
            }}
        </p>
        {count(id)}
    }
    .into_any()
}

/// When it would be over if each item left takes its time; the clock runs on by itself.
fn finish(items: Memo<Vec<Placed>>, place: RwSignal<usize>, phase: Memo<Option<Phase>>) -> AnyView {
    let app = use_app();
    let now = RwSignal::new(app.now());
    let tick = set_interval_with_handle(move || now.set(app.now()), Duration::from_secs(30)).ok();
    on_cleanup(move || {
        tick.inspect(IntervalHandle::clear);
    });
    let text = move || {
        if phase.get() == Some(Phase::Over) {
            return None;
        }
        let left = items.with(|all| all.get(place.get()..).map_or(0, minutes_of));
        if left == 0 {
            return None;
        }
        let end = predicted_finish(now.get(), left)?;
        Some(say::FINISH.fill(lang(), &[&dates::clock(end.time())]))
    };
    view! { <span>{text}</span> }.into_any()
}

/// The agenda is through.
fn through(id: RecordId, phase: Memo<Option<Phase>>) -> AnyView {
    let app = use_app();
    let minutes = move || Route::Meeting(id.to_string(), MeetingPage::Minutes);
    let end = move || {
        app.run(async move {
            acts::end_meeting(app, id).await?;
            go(&minutes());
            Ok(())
        });
    };
    let button = move || {
        if phase.get() == Some(Phase::Over) {
            view! { <LinkButton label=t(say::TO_MINUTES) to=minutes() kind=Kind::Primary/> }
                .into_any()
        } else {
            view! { <Button label=t(say::END) kind=Kind::Primary on_click=end/> }.into_any()
        }
    };
    view! {
        <div class="stack">
            <h2 id=TITLE tabindex="-1">{t(say::ALL_THROUGH)}</h2>
            <p class="soft">{t(say::ALL_THROUGH_WHY)}</p>
            {button}
        </div>
    }
    .into_any()
}

/// How many are here, and counting again.
fn count(id: RecordId) -> AnyView {
    let app = use_app();
    let here = Memo::new(move |_| {
        app.read(|state| match present(state, &id) {
            Present::Counted(n) | Present::Named(n) => Some(n),
            Present::Unknown => None,
        })
    });
    let text = move || match here.get() {
        Some(n) => say::PRESENT.fill(lang(), &[&n.to_string()]),
        None => say::NOT_COUNTED.get(lang()).to_owned(),
    };
    let (heads, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let Ok(Some(count)) = number(heads) else {
            errors.say("heads", say::HEADS_WRONG);
            return;
        };
        app.run(async move {
            acts::count_heads(app, id, count).await?;
            heads.set(String::new());
            Ok(())
        });
    };
    view! {
        <details class="fold">
            <summary>{text}</summary>
            <Form on_submit=Callback::new(submit)>
                {heads_field(heads, errors)}
                <Button label=t(say::COUNT_AGAIN)/>
            </Form>
        </details>
    }
    .into_any()
}
