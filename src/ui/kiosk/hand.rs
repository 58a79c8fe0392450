//! A box to write a name in with the finger. The strokes stay on the device and go with the screen; only their hash is
//! kept.

use std::fmt::Write as _;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, PointerEvent};

use crate::log::Hash;
use crate::text::kiosk as say;
use crate::ui::components::{Button, Kind};
use crate::ui::lang::t;

/// What was drawn: strokes of points, in pixels of the box.
#[derive(Clone, Copy)]
pub(super) struct Strokes {
    all: StoredValue<Vec<Vec<(i32, i32)>>>,
    any: RwSignal<bool>,
}

impl Strokes {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { all: StoredValue::new(Vec::new()), any: RwSignal::new(false) }
    }

    /// SHA-256 of the strokes; `None` where nothing was drawn.
    pub(super) fn hash(self) -> Option<Hash> {
        let text = self.all.with_value(|all| {
            let mut text = String::new();
            for stroke in all {
                for (x, y) in stroke {
                    // Writing to a string cannot fail.
                    let _ = write!(text, "{x},{y} ");
                }
                text.push('\n');
            }
            text
        });
        (!text.is_empty()).then(|| Hash::of(text.as_bytes()))
    }

    fn wipe(self) {
        self.all.set_value(Vec::new());
        self.any.set(false);
    }
}

/// The box. Whoever cannot draw types a name instead; the form around it says so.
pub(super) fn hand(strokes: Strokes) -> AnyView {
    let canvas = NodeRef::<html::Canvas>::new();
    let down = StoredValue::new(false);
    let begin = move |event: PointerEvent| {
        let Some(canvas) = canvas.get_untracked() else { return };
        event.prevent_default();
        if fit(&canvas) {
            // The tablet was turned: what was drawn is no longer seen.
            strokes.wipe();
        }
        // Without it a finger that leaves the box would draw on when it comes back.
        let _ = canvas.set_pointer_capture(event.pointer_id());
        down.set_value(true);
        let at = (event.offset_x(), event.offset_y());
        strokes.all.update_value(|all| all.push(vec![at]));
        strokes.any.set(true);
        line(&canvas, at, at);
    };
    let go_on = move |event: PointerEvent| {
        let Some(canvas) = canvas.get_untracked().filter(|_| down.get_value()) else { return };
        event.prevent_default();
        let at = (event.offset_x(), event.offset_y());
        let before = strokes.all.try_update_value(|all| {
            let stroke = all.last_mut()?;
            let before = stroke.last().copied();
            stroke.push(at);
            before
        });
        if let Some(before) = before.flatten() {
            line(&canvas, before, at);
        }
    };
    let end = move |_: PointerEvent| down.set_value(false);
    let wipe = move || {
        strokes.wipe();
        if let Some(canvas) = canvas.get_untracked() {
            canvas.set_width(0);
            let _ = fit(&canvas);
        }
    };
    view! {
        <div class="field">
            <p class="label" id="hand-label">{t(say::DRAW)}</p>
            <p class="hint">{t(say::DRAW_WHY)}</p>
            <canvas
                node_ref=canvas
                class="hand"
                role="img"
                aria-labelledby="hand-label"
                on:pointerdown=begin
                on:pointermove=go_on
                on:pointerup=end
                on:pointercancel=end
            ></canvas>
            {move || strokes.any.get().then(|| view! {
                <p><Button label=t(say::DRAW_AGAIN) kind=Kind::Quiet on_click=wipe/></p>
            })}
        </div>
    }
    .into_any()
}

/// As many pixels as the box has on the screen; whether that was new, and what was drawn is gone.
fn fit(canvas: &HtmlCanvasElement) -> bool {
    let size = |pixels: i32| u32::try_from(pixels).unwrap_or_default();
    let (width, height) = (size(canvas.client_width()), size(canvas.client_height()));
    let new = canvas.width() != width || canvas.height() != height;
    if new {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    new
}

fn line(canvas: &HtmlCanvasElement, from: (i32, i32), to: (i32, i32)) {
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|c| c.dyn_into::<CanvasRenderingContext2d>().ok()) else {
        return;
    };
    context.set_stroke_style_str("currentcolor");
    context.set_line_width(4.0);
    context.set_line_cap("round");
    context.begin_path();
    context.move_to(f64::from(from.0), f64::from(from.1));
    // A tap is a dot.
    let nudge = if from == to { 0.5 } else { 0.0 };
    context.line_to(f64::from(to.0) + nudge, f64::from(to.1));
    context.stroke();
}
