//! Handing a file to the person: the browser saves it where downloads go.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{Button, Kind};

/// A file ready to be saved.
pub struct Download {
    /// Its name with extension.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Download {
    /// Offers the file to be saved.
    ///
    /// # Errors
    /// What the browser says when it cannot make the file.
    pub fn save(&self) -> Result<(), JsValue> {
        let parts = Array::of1(&Uint8Array::from(self.bytes.as_slice()));
        let options = BlobPropertyBag::new();
        options.set_type(self.mime);
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(&self.name);
        link.click();
        // Some browsers read the address only after the click has returned.
        set_timeout(
            move || {
                let _ = Url::revoke_object_url(&url);
            },
            std::time::Duration::from_mins(1),
        );
        Ok(())
    }
}

/// A button that makes a file and offers it to be saved.
#[component]
pub fn DownloadButton(
    /// What is saved.
    #[prop(into)]
    label: Signal<String>,
    /// Makes the file when pressed.
    file: UnsyncCallback<(), Download>,
    /// How loud it is.
    #[prop(optional)]
    kind: Kind,
) -> AnyView {
    let on_click = move || {
        let _ = file.run(()).save();
    };
    view! { <Button label kind on_click/> }.into_any()
}
