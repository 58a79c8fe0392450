//! The meeting as it happens: one item at a time in large letters, what people say, what comes of it. Everything else
//! is off until somebody switches it on.

use leptos::prelude::*;

use super::item::{Panel, item_panel};
use super::live_clock::{clock_line, ticking};
use super::live_keys::keys;
use super::live_tools::tools;
use super::{live_floor, live_hands, live_motions, live_people, side};
use crate::app::commands::live as acts;
use crate::app::commands::meetings::{count_heads, resume_meeting};
use crate::app::use_app;
use crate::domain::deliberation::live::{LiveSetup, clock, rehearsing};
use crate::domain::deliberation::{
    Ended, Placed, Present, Started, Topic, agenda, item_name, present,
};
use crate::log::{RecordId, State};
use crate::text::live_pages as words;
use crate::text::meetings as say;
use crate::ui::components::{Button, Form, FormErrors, Kind, LinkButton, Notice, TextField, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, number};
use crate::ui::route::{MeetingPage, Route};
use crate::ui::shell::router::{focus, go};

/// Where the eye goes when the item changes.
pub(super) const TITLE: &str = "item-title";

/// How far the meeting is for those who hold it; a rehearsal goes through the same steps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Before,
    Running,
    Over,
}

pub(super) fn step_of(state: &State, id: &RecordId) -> Step {
    if !state.facts::<Ended>(id).is_empty() {
        Step::Over
    } else if !state.facts::<Started>(id).is_empty() {
        Step::Running
    } else {
        Step::Before
    }
}

/// The page of a meeting as it happens.
#[component]
pub fn LivePage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, MeetingPage::Live, move || {
        let step = Memo::new(move |_| app.read(|state| step_of(state, &id)));
        let begun = Memo::new(move |_| step.get() != Step::Before);
        (move || if begun.get() { running(id, step) } else { begin(id) }).into_any()
    })
}

/// Before it begins: count, begin.
fn begin(id: RecordId) -> AnyView {
    let app = use_app();
    let (heads, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        match number(heads) {
            Ok(heads) => app.run(acts::begin(app, id, heads)),
            Err(_) => errors.say("heads", say::HEADS_WRONG),
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            {heads_field(heads, errors)}
            <Button label=t(say::BEGIN) kind=Kind::Primary/>
        </Form>
        <p class="row after">
            {act(t(words::REHEARSE), Kind::Quiet, move || acts::rehearse(app, id))}
            {side_links(id)}
        </p>
        {tools(id)}
    }
    .into_any()
}

/// The pages beside this one.
fn side_links(id: RecordId) -> AnyView {
    let route = |page| Route::Meeting(id.to_string(), page);
    view! {
        <LinkButton label=t(words::BIG_SCREEN) to=route(MeetingPage::Display) kind=Kind::Quiet/>
        <LinkButton label=t(words::PASTE_LIST) to=route(MeetingPage::Chain) kind=Kind::Quiet/>
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

fn running(id: RecordId, step: Memo<Step>) -> AnyView {
    let app = use_app();
    let items = Memo::new(move |_| app.read(|state| agenda(state, &id)));
    let ids = Memo::new(move |_| items.with(|all| all.iter().map(|p| p.id).collect::<Vec<_>>()));
    let clock_now = Memo::new(move |_| app.read(|state| clock(state, &id)));
    let setup =
        Memo::new(move |_| app.read(|state| state.get::<LiveSetup>(&id).unwrap_or_default()));
    let rehearsal = Memo::new(move |_| app.read(|state| rehearsing(state, &id)));
    let now = ticking(app);
    let place = RwSignal::new(0_usize);
    // The page follows the meeting, whoever turned it to another item: this page, another device, or undo.
    Effect::new(move |_| {
        let at = clock_now.with(|c| c.item.filter(|_| c.since.is_some() || c.paused));
        let held = clock_now.with(|c| c.since.is_some());
        let index = ids.with(|ids| ids.iter().position(|id| Some(*id) == at));
        if let Some(index) = index
            && (held || place.get_untracked() < ids.with_untracked(Vec::len))
            && step.get_untracked() == Step::Running
        {
            place.set(index);
        }
    });
    let current = Memo::new(move |_| ids.with(|ids| ids.get(place.get()).copied()));
    // In a meeting that is over one looks and adds; its clock stands.
    let turn = Callback::new(move |to: usize| {
        let item = ids.with_untracked(|ids| ids.get(to).copied());
        app.run(async move {
            if let Some(item) = item.filter(|_| step.get_untracked() == Step::Running) {
                acts::turn_to(app, id, item).await?;
            }
            place.set(to);
            request_animation_frame(|| focus(TITLE));
            Ok(())
        });
    });
    let target = StoredValue::new(0_usize);
    let then = move || {
        target.set_value(place.get_untracked() + 1);
        let next = ids.with_untracked(|ids| ids.get(target.get_value()).copied());
        match (step.get_untracked(), next) {
            (Step::Running, Some(next)) => acts::Then::To(next),
            (Step::Running, None) => acts::Then::Through,
            _ => acts::Then::Stay,
        }
    };
    let kept = Callback::new(move |()| {
        place.set(target.get_value());
        request_animation_frame(|| focus(TITLE));
    });
    let number_of = tf(say::ITEM_OF, move |_| {
        vec![(place.get() + 1).to_string(), ids.with(Vec::len).to_string()]
    });
    let previous = move || turn.run(place.get_untracked().saturating_sub(1));
    let panel = move |item: RecordId| {
        let panel = Panel { item, title_id: TITLE, then: Callback::new(move |()| then()), kept };
        view! {
            {item_panel(panel)}
            {move || setup.with(|s| s.speakers).then(|| live_floor::panel(id, item, now))}
            {move || setup.with(|s| s.motions).then(|| live_motions::panel(id, item))}
            {move || setup.with(|s| s.hands).then(|| live_hands::panel(id, item))}
        }
        .into_any()
    };
    view! {
        {move || rehearsal.get().then(|| rehearsal_notice(id))}
        {move || (step.get() == Step::Over && !rehearsal.get()).then(|| over_notice(id))}
        <div class="row soft">
            {move || current.get().map(|_| view! { <span>{number_of}</span> })}
            {clock_line(id, items, setup, now)}
        </div>
        {move || match current.get() {
            Some(item) => panel(item),
            None => through(id, step),
        }}
        <p class="row after">
            {move || {
                (place.get() > 0)
                    .then(|| view! { <Button label=t(say::PREVIOUS) kind=Kind::Quiet on_click=previous/> })
            }}
            {side_links(id)}
            {keys(id, Callback::new(move |()| previous()))}
        </p>
        {all_items(items, current, turn)}
        {move || {
            let people = setup.with(|s| s.attendance || s.quorum);
            if people { live_people::panel(id) } else { count(id) }
        }}
        {tools(id)}
    }
    .into_any()
}

fn rehearsal_notice(id: RecordId) -> AnyView {
    let app = use_app();
    view! {
        <Notice tone=Tone::Must>
            <p>{t(words::IS_REHEARSAL)}</p>
            {act(t(words::CLEAR), Kind::Secondary, move || acts::clear_rehearsal(app, id))}
        </Notice>
    }
    .into_any()
}

fn over_notice(id: RecordId) -> AnyView {
    let app = use_app();
    view! {
        <Notice>
            <p>{t(say::IS_OVER)}</p>
            <p class="row">
                {act(t(say::RESUME), Kind::Secondary, move || resume_meeting(app, id))}
                {act(t(words::WAS_REHEARSAL), Kind::Quiet, move || acts::clear_rehearsal(app, id))}
            </p>
        </Notice>
    }
    .into_any()
}

/// The agenda, to jump in.
fn all_items(
    items: Memo<Vec<Placed>>,
    current: Memo<Option<RecordId>>,
    turn: Callback<usize>,
) -> AnyView {
    let app = use_app();
    let lines = move || {
        let lines = items.get().into_iter().enumerate().map(|(at, placed)| {
            let topic = placed.item.topic;
            let name = app.peek(|state| {
                let topic = topic.and_then(|t| state.get::<Topic>(&t));
                item_name(&placed.item, topic.as_ref(), lang())
            });
            let label = Signal::stored([placed.number.as_str(), ". ", &name].concat());
            let here = move || current.get() == Some(placed.id);
            view! {
                <li>
                    {move || {
                        if here() {
                            view! { <b>{label}</b> }.into_any()
                        } else {
                            view! { <Button label kind=Kind::Quiet on_click=move || turn.run(at)/> }.into_any()
                        }
                    }}
                </li>
            }
        });
        lines.collect_view()
    };
    view! {
        <details class="fold">
            <summary>{t(words::ALL_ITEMS)}</summary>
            <ul role="list" class="list">{lines}</ul>
        </details>
    }
    .into_any()
}

/// The agenda is through.
fn through(id: RecordId, step: Memo<Step>) -> AnyView {
    let app = use_app();
    let minutes = move || Route::Meeting(id.to_string(), MeetingPage::Minutes);
    let end = move || {
        app.run(async move {
            acts::end(app, id).await?;
            go(&minutes());
            Ok(())
        });
    };
    let button = move || {
        if step.get() == Step::Over {
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
pub(super) fn count(id: RecordId) -> AnyView {
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
            count_heads(app, id, count).await?;
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
