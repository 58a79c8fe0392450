//! Rearranging an agenda: by buttons, by Alt and the arrow keys, by dragging with mouse or finger.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::agenda::{Line, STEPS};
use crate::app::commands::meetings as acts;
use crate::app::commands::planning;
use crate::app::{ActError, use_app};
use crate::domain::deliberation::{Matter, Shift};
use crate::log::RecordId;
use crate::text::{Msg, meetings as say, plan, procedures};
use crate::ui::components::Kind;
use crate::ui::lang::{lang, t};
use crate::ui::shell::router::focus;

/// What is dragged, and over which item.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    item: RwSignal<Option<RecordId>>,
    over: RwSignal<Option<RecordId>>,
}

impl Drag {
    pub(super) fn new() -> Self {
        Self { item: RwSignal::new(None), over: RwSignal::new(None) }
    }

    /// The pointer is held, so that it may leave the handle and, on a touch screen, does not scroll.
    fn begin(self, id: RecordId, event: &PointerEvent) {
        event.prevent_default();
        let handle = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(handle) = handle {
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        self.item.set(Some(id));
        self.over.set(None);
    }

    fn go_on(self, event: &PointerEvent) {
        if self.item.get_untracked().is_none() {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
        let (x, y) = (event.client_x() as f32, event.client_y() as f32);
        let below = document().element_from_point(x, y);
        let item = below.and_then(|element| element.closest("[data-item]").ok().flatten());
        let id = item.and_then(|item| item.get_attribute("data-item")?.parse().ok());
        if self.over.get_untracked() != id {
            self.over.set(id);
        }
    }

    /// Nothing is dragged any more.
    fn leave(self) {
        self.item.set(None);
        self.over.set(None);
    }

    /// What was dragged, and where it was let go.
    fn end(self) -> Option<(RecordId, RecordId)> {
        let (item, over) = (self.item.get_untracked(), self.over.get_untracked());
        self.leave();
        item.zip(over).filter(|(item, over)| item != over)
    }
}

fn id_of(what: &str, id: RecordId) -> String {
    [what, "-", &id.to_string()].concat()
}

/// Does an act after which the list is drawn anew, and brings the focus back to where it was.
fn act_and_return<F>(doing: F, back: String)
where
    F: Future<Output = Result<(), ActError>> + 'static,
{
    use_app().run(async move {
        doing.await?;
        request_animation_frame(move || focus(&back));
        Ok(())
    });
}

/// An item that can be moved: the arrow keys with Alt, wherever in it the focus is.
pub(super) fn row(one: Line, class: &'static str, body: AnyView, drag: Drag) -> AnyView {
    let app = use_app();
    let (id, steps) = (one.id, one.steps);
    let keys = move |event: KeyboardEvent| {
        if !event.alt_key() || event.ctrl_key() || event.is_composing() {
            return;
        }
        let step = match event.key().as_str() {
            "ArrowUp" => 0,
            "ArrowDown" => 1,
            "ArrowRight" => 2,
            "ArrowLeft" => 3,
            _ => return,
        };
        // Alt and left would leave the page, even where the item cannot go further.
        event.prevent_default();
        if steps[step] {
            act_and_return(planning::shift_item(app, id, STEPS[step]), id_of("handle", id));
        }
    };
    view! {
        <li
            class=class
            class:dropping=move || drag.over.get() == Some(id)
            class:dragged=move || drag.item.get() == Some(id)
            data-item=id.to_string()
            on:keydown=keys
        >
            {body}
        </li>
    }
    .into_any()
}

/// The handle, the buttons and the choice of whose an item is to decide.
pub(super) fn controls(one: &Line, drag: Drag) -> AnyView {
    let app = use_app();
    let (id, minutes) = (one.id, one.minutes);
    let name = &one.name;
    let steps = [("up", say::UP), ("down", say::DOWN), ("in", plan::IN), ("out", plan::OUT)];
    let steps = steps
        .into_iter()
        .zip(STEPS)
        .zip(one.steps)
        .filter(|(_, can)| *can)
        .map(|(((what, label), step), _)| shift(id, what, label, name, step))
        .collect_view();
    let more =
        button(id, "more", say::LONGER, name, move || acts::allow_minutes(app, id, minutes + 5));
    let less = (minutes > 5).then(|| {
        button(id, "less", say::SHORTER, name, move || acts::allow_minutes(app, id, minutes - 5))
    });
    // What is seldom wanted is folded away; after it the list is drawn anew, folded, and the focus is on the handle.
    let (series, name_later) = (one.later, name.clone());
    let later = series.map(|series| {
        rare(id, plan::TO_BACKLOG, &name_later, move || planning::leave_for_later(app, id, series))
    });
    let off = rare(id, say::TAKE_OFF, name, move || acts::take_off_agenda(app, id));
    view! {
        <p class="row tight">{handle(one, drag)} {steps} {more} {less}</p>
        <details class="more">
            <summary>{t(plan::MORE)} <span class="aloud">" " {name.clone()}</span></summary>
            <p class="row tight">{later} {off}</p>
            {matter(one)}
        </details>
    }
    .into_any()
}

fn handle(one: &Line, drag: Drag) -> AnyView {
    let app = use_app();
    let (id, name) = (one.id, one.name.clone());
    let end = move |_| {
        if let Some((item, onto)) = drag.end() {
            act_and_return(planning::drop_item(app, item, onto), id_of("handle", item));
        }
    };
    view! {
        <button
            type="button"
            class="button handle"
            id=id_of("handle", id)
            aria-describedby="arrange-hint"
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
            on:pointerdown=move |event| drag.begin(id, &event)
            on:pointermove=move |event| drag.go_on(&event)
            on:pointerup=end
            on:pointercancel=move |_| drag.leave()
        >
            <span aria-hidden="true">"⠿"</span>
            <span class="aloud">{t(plan::HANDLE)} " " {name}</span>
        </button>
    }
    .into_any()
}

fn shift(id: RecordId, what: &'static str, label: Msg, name: &str, step: Shift) -> AnyView {
    let app = use_app();
    button(id, what, label, name, move || planning::shift_item(app, id, step))
}

/// A button about one item, after which the focus goes to its handle.
fn rare<F>(id: RecordId, label: Msg, name: &str, act: impl Fn() -> F + 'static) -> AnyView
where
    F: Future<Output = Result<(), ActError>> + 'static,
{
    let press = move |_| act_and_return(act(), id_of("handle", id));
    view! {
        <button type="button" class=Kind::Secondary.class() on:click=press>
            {t(label)}
            <span class="aloud">" " {name.to_owned()}</span>
        </button>
    }
    .into_any()
}

/// A button about one item.
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
    let own = id_of(what, id);
    let back = own.clone();
    let press = move |_| act_and_return(act(), back.clone());
    view! {
        <button type="button" class=Kind::Secondary.class() id=own on:click=press>
            {t(label)}
            <span class="aloud">" " {name.to_owned()}</span>
        </button>
    }
    .into_any()
}

/// Whose the item is to decide.
fn matter(one: &Line) -> AnyView {
    let app = use_app();
    let (id, now) = (one.id, one.matter);
    let own = id_of("matter", id);
    let (label_for, back) = (own.clone(), id_of("handle", id));
    let change = move |event| {
        let matter = Matter::of_word(&event_target_value(&event));
        act_and_return(planning::set_matter(app, id, matter), back.clone());
    };
    let option = move |matter: Option<Matter>| {
        let name = matter.map_or(procedures::MATTER_AUTO, Matter::name);
        let word = matter.map_or("", Matter::word);
        view! { <option value=word selected=now == matter>{move || name.get(lang())}</option> }
    };
    let all = std::iter::once(None).chain(Matter::ALL.iter().copied().map(Some));
    view! {
        <p class="row tight">
            <label for=label_for>{t(procedures::MATTER_LABEL)}</label>
            <select class="control short" id=own on:change=change>
                {all.map(option).collect_view()}
            </select>
        </p>
    }
    .into_any()
}
