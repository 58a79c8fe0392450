//! A picture to send: shown, and saved as drawing or as pixels.

use base64::{Engine, engine::general_purpose::STANDARD};
use js_sys::{Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use super::{Button, Download, Kind};
use crate::share::picture::{FAMILY, Mark, Picture};
use crate::text::pact_progress as say;
use crate::ui::lang::t;

/// A picture and the buttons that save it.
#[component]
pub fn PictureToSend(
    /// The picture.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What is on it, read aloud.
    #[prop(into)]
    label: Signal<String>,
    /// The name of the file, without extension.
    #[prop(into)]
    file: Signal<String>,
) -> AnyView {
    let address = move || {
        let svg = picture.with(Picture::svg);
        ["data:image/svg+xml;base64,", &STANDARD.encode(svg)].concat()
    };
    let save_svg = move || {
        let bytes = picture.with_untracked(Picture::svg).into_bytes();
        let name = file.get_untracked() + ".svg";
        let _ = Download { name, mime: "image/svg+xml", bytes }.save();
    };
    let save_png = move || {
        let (drawn, name) = (picture.get_untracked(), file.get_untracked() + ".png");
        spawn_local(async move {
            if let Some(bytes) = pixels(&drawn).await {
                let _ = Download { name, mime: "image/png", bytes }.save();
            }
        });
    };
    view! {
        <div class="stack no-print">
            <img class="photo picture" src=address alt=label/>
            <p class="row">
                <Button label=t(say::SAVE_PNG) kind=Kind::Secondary on_click=save_png/>
                <Button label=t(say::SAVE_SVG) kind=Kind::Quiet on_click=save_svg/>
            </p>
        </div>
    }
    .into_any()
}

/// The picture as PNG. Drawn mark by mark: a drawing taken over as an image may not be read back in some browsers.
async fn pixels(picture: &Picture) -> Option<Vec<u8>> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(picture.width);
    canvas.set_height(picture.height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    for mark in &picture.marks {
        match mark {
            Mark::Box { x, y, width, height, ink } => {
                context.set_fill_style_str(ink.colour());
                let [x, y, width, height] = [*x, *y, *width, *height].map(f64::from);
                context.fill_rect(x, y, width, height);
            }
            Mark::Words { x, y, size, strong, ink, text } => {
                let weight = if *strong { "600 " } else { "" };
                context.set_font(&[weight, &size.to_string(), "px ", FAMILY].concat());
                context.set_fill_style_str(ink.colour());
                context.fill_text(text, f64::from(*x), f64::from(*y)).ok()?;
            }
        }
    }
    let promise = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    let blob: Blob = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
