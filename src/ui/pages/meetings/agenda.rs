//! The agenda of a meeting: numbered, with minutes; rearranged by buttons, not by dragging.

use leptos::prelude::*;

use crate::app::commands::meetings as acts;
use crate::app::{ActError, use_app};
use crate::domain::deliberation::{Topic, agenda, item_name};
use crate::log::{RecordId, State};
use crate::text::meetings as say;
use crate::text::{Lang, Msg};
use crate::ui::components::{Button, Kind};
use crate::ui::lang::{lang, t, tf};
use crate::ui::route::Route;
use crate::ui::shell::router::focus;

/// An item as it stands on the page.
#[derive(Clone, PartialEq)]
struct Line {
    id: RecordId,
    number: String,
    depth: usize,
    name: String,
    topic: Option<RecordId>,
    minutes: u32,
    /// Its place among its siblings, and how many they are.
    place: (usize, usize),
}

fn lines(state: &State, meeting: &RecordId, lang: Lang) -> Vec<Line> {
    let placed = agenda(state, meeting);
    let siblings = |parent| placed.iter().filter(move |p| p.item.parent == parent);
    placed
        .iter()
        .map(|p| {
            let topic = p.item.topic.and_then(|t| state.get::<Topic>(&t));
            let before = siblings(p.item.parent).position(|s| s.id == p.id).unwrap_or_default();
            Line {
                id: p.id,
                number: p.number.clone(),
                depth: p.depth,
                name: item_name(&p.item, topic.as_ref(), lang),
                topic: p.item.topic,
                minutes: p.item.budget(),
                place: (before, siblings(p.item.parent).count()),
            }
        })
        .collect()
}

/// The agenda, and a button to rearrange it.
pub(super) fn agenda_list(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| lines(state, &id, lang())));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let changing = RwSignal::new(false);
    let label = Signal::derive(move || {
        let label = if changing.get() { say::REARRANGED } else { say::REARRANGE };
        label.get(lang()).to_owned()
    });
    view! {
        {move || none.get().then(|| view! { <p class="soft">{t(say::EMPTY_AGENDA)}</p> })}
        <ol role="list" class="list">
            {move || {
                let changing = changing.get();
                all.get().into_iter().map(|one| line(one, changing)).collect_view()
            }}
        </ol>
        {move || {
            (!none.get()).then(|| view! { <Button label on_click=move || changing.update(|on| *on = !*on)/> })
        }}
    }
    .into_any()
}

fn line(one: Line, changing: bool) -> AnyView {
    let minutes = one.minutes;
    let length = tf(say::ITEM_MINUTES, move |_| vec![minutes.to_string()]);
    let name = match one.topic {
        Some(topic) => {
            view! { <a href=Route::Topic(topic.to_string()).href()>{one.name.clone()}</a> }
                .into_any()
        }
        None => view! { <span>{one.name.clone()}</span> }.into_any(),
    };
    let buttons = changing.then(|| buttons(&one));
    let is_part = one.depth > 0;
    view! {
        <li class:part=is_part>
            <p class="split">
                <span>{one.number.clone()} ". " {name}</span>
                <span class="soft">{length}</span>
            </p>
            {buttons}
        </li>
    }
    .into_any()
}

fn buttons(one: &Line) -> AnyView {
    let app = use_app();
    let (id, minutes, (place, of)) = (one.id, one.minutes, one.place);
    let name = &one.name;
    let up = (place > 0)
        .then(|| button(id, "up", say::UP, name, move || acts::move_item(app, id, place - 1)));
    let down = (place + 1 < of)
        .then(|| button(id, "down", say::DOWN, name, move || acts::move_item(app, id, place + 1)));
    let more =
        button(id, "more", say::LONGER, name, move || acts::allow_minutes(app, id, minutes + 5));
    let less = (minutes > 5).then(|| {
        button(id, "less", say::SHORTER, name, move || acts::allow_minutes(app, id, minutes - 5))
    });
    let off = button(id, "off", say::TAKE_OFF, name, move || acts::take_off_agenda(app, id));
    view! { <p class="row tight">{up} {down} {more} {less} {off}</p> }.into_any()
}

/// A button about one item. The list is drawn anew after the act, so the focus is brought back to the same button.
fn button<F>(
    id: RecordId,
    what: &'static str,
    label: Msg,
    name: &str,
    act: impl Fn() -> F + 'static,
) -> AnyView
where
    F: Future<Output = Result<(), ActError>> + 'static,
{
    let app = use_app();
    let own = [what, "-", &id.to_string()].concat();
    let back = own.clone();
    let press = move |_| {
        let (doing, back) = (act(), back.clone());
        app.run(async move {
            doing.await?;
            request_animation_frame(move || focus(&back));
            Ok(())
        });
    };
    view! {
        <button type="button" class=Kind::Secondary.class() id=own on:click=press>
            {t(label)}
            <span class="aloud">" " {name.to_owned()}</span>
        </button>
    }
    .into_any()
}
