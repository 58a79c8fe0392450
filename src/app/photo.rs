//! Photographs: drawn anew and small before they are kept, so that place and camera do not travel with them.

use base64::{Engine, engine::general_purpose::STANDARD};
use js_sys::{Promise, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap, Url};

use super::App;
use super::act::{ActError, new_file};
use crate::log::{Draft, Hash};
use crate::share::file::Attachment;
use crate::store::Batch;
use crate::text::Msg;

/// The longer side of what is kept, in pixels: enough to read a notice on a door.
const LONGER: f64 = 1280.0;
const MEDIA: &str = "image/jpeg";

/// Draws a picture anew, small, as JPEG. `None` where the browser cannot read it as a picture.
pub async fn small_photo(bytes: &[u8]) -> Option<Attachment> {
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
    let drawn = JsFuture::from(window().create_image_bitmap_with_blob(&blob).ok()?).await.ok()?;
    let drawn: ImageBitmap = drawn.dyn_into().ok()?;
    let (width, height) = (f64::from(drawn.width()), f64::from(drawn.height()));
    let scale = (LONGER / width.max(height)).min(1.0);
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(pixels(width * scale));
    canvas.set_height(pixels(height * scale));
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(&drawn, 0.0, 0.0, width * scale, height * scale)
        .ok()?;
    let promise = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob_with_type_and_encoder_options(
            done.unchecked_ref(),
            MEDIA,
            &JsValue::from_f64(0.7),
        );
    });
    let blob: Blob = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Attachment { media: MEDIA.to_owned(), bytes: Uint8Array::new(&buffer).to_vec() })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most 1280, at least 1"
)]
fn pixels(side: f64) -> u32 {
    side.round().max(1.0) as u32
}

impl App {
    /// As [`App::commit`], with the bytes the operations name: all in one transaction.
    ///
    /// # Errors
    /// As [`App::commit`].
    pub async fn commit_with(
        self,
        label: Msg,
        drafts: Vec<Draft>,
        file: Attachment,
    ) -> Result<(), ActError> {
        if drafts.is_empty() {
            return Ok(());
        }
        let also = Batch { files: vec![new_file(file)], ..Batch::default() };
        let ids = self.write(drafts, also).await?;
        self.finish(label, ids).await;
        Ok(())
    }

    /// An attachment as it stands in a page that holds it itself: its media type and its bytes in base64. `None` where
    /// it is not on this device.
    pub async fn attachment_text(self, file: &Hash) -> Option<(String, String)> {
        let (media, bytes) = self.attachment(file).await?;
        Some((media, STANDARD.encode(bytes)))
    }

    async fn attachment(self, file: &Hash) -> Option<(String, Vec<u8>)> {
        let store = self.with(|book| book.store.clone())?;
        store.file(&file.to_string()).await.ok()?
    }

    /// An address under which the page can show an attachment, while the page lives. `None` where it is not on this
    /// device: files for other committees leave attachments out.
    pub async fn address_of(self, file: &Hash) -> Option<String> {
        let (_, bytes) = self.attachment(file).await?;
        let parts = js_sys::Array::of1(&Uint8Array::from(bytes.as_slice()));
        // Shown as a picture whatever it says it is: nothing in it is ever run.
        Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence(&parts).ok()?).ok()
    }
}
