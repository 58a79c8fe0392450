//! The camera as a reader of QR codes, where the browser has such a reader. Nothing leaves the device: pictures are
//! looked at where they are taken, and the camera is off as soon as its view is gone.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack, VisibilityState,
};

use crate::text::ballots as say;
use crate::ui::components::{Button, Kind};
use crate::ui::lang::t;

/// How long between two looks: fast for a hand, slow enough for an old phone.
const LOOK: Duration = Duration::from_millis(200);
const FORMAT: &str = "qr_code";

/// A camera that is on. Dropped, it is off.
struct Eye(MediaStream);

impl Drop for Eye {
    fn drop(&mut self) {
        for track in self.0.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

type Seeing = StoredValue<Option<Eye>, LocalStorage>;

/// Whether this browser has a camera to ask for and can read QR codes. On plain http there is no camera to ask for.
pub(crate) async fn can_scan() -> bool {
    let cameras = Reflect::get(&window().navigator(), &"mediaDevices".into());
    let formats = async {
        let class = reader_class()?;
        let ask: Function = get(&class, "getSupportedFormats")?.dyn_into().ok()?;
        let promise: Promise = ask.call0(&class).ok()?.dyn_into().ok()?;
        JsFuture::from(promise).await.ok()?.dyn_into::<Array>().ok()
    };
    cameras.is_ok_and(|cameras| cameras.is_object())
        && formats.await.is_some_and(|formats| formats.includes(&FORMAT.into(), 0))
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined())
}

fn reader_class() -> Option<Function> {
    get(&window(), "BarcodeDetector")?.dyn_into().ok()
}

fn object(name: &str, value: &JsValue) -> Option<Object> {
    let object = Object::new();
    Reflect::set(&object, &name.into(), value).ok()?;
    Some(object)
}

/// The camera's picture, until a code is read, it is turned off, or the page is left. `read` takes the code read;
/// `None` where the camera cannot be opened. `off` is for the button.
pub(crate) fn camera(read: Callback<Option<String>>, off: Callback<()>) -> AnyView {
    let video = NodeRef::<html::Video>::new();
    let seeing: Seeing = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(video) = video.get() else { return };
        spawn_local(async move {
            let seen = watch(video, seeing).await;
            seeing.try_set_value(None);
            match seen {
                Some(Seen::Code(text)) => {
                    read.try_run(Some(text));
                }
                Some(Seen::Nothing) => {
                    off.try_run(());
                }
                None => {
                    read.try_run(None);
                }
            }
        });
    });
    view! {
        <div class="stack">
            <video node_ref=video class="camera" playsinline muted aria-label=t(say::SCAN_PICTURE)></video>
            <p class="soft" role="status">{t(say::SCAN_AIM)}</p>
            <p><Button label=t(say::SCAN_STOP) kind=Kind::Quiet on_click=move || off.run(())/></p>
        </div>
    }
    .into_any()
}

/// How looking ended.
enum Seen {
    /// A code was read.
    Code(String),
    /// The page was left or hidden first.
    Nothing,
}

/// Looks until one code alone is in the picture: of two papers side by side none is guessed. `None` where there is no
/// camera.
async fn watch(video: HtmlVideoElement, seeing: Seeing) -> Option<Seen> {
    let wanted = object("facingMode", &"environment".into())?;
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&wanted);
    let devices = window().navigator().media_devices().ok()?;
    let asked = devices.get_user_media_with_constraints(&constraints).ok()?;
    let stream: MediaStream = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    // The stream itself is kept and no copy: `clone` of a stream opens the camera a second time.
    video.set_src_object(Some(&stream));
    // Where the view is gone by now the stream comes back here, and the camera goes off with it.
    if seeing.try_set_value(Some(Eye(stream))).is_some() {
        return Some(Seen::Nothing);
    }
    JsFuture::from(video.play().ok()?).await.ok()?;
    let formats = object("formats", &Array::of1(&FORMAT.into()))?;
    let reader = Reflect::construct(&reader_class()?, &Array::of1(&formats)).ok()?;
    let detect: Function = get(&reader, "detect")?.dyn_into().ok()?;
    while seeing.try_with_value(Option::is_some) == Some(true) {
        if document().visibility_state() == VisibilityState::Hidden {
            break;
        }
        if let Some(text) = look(&reader, &detect, &video).await {
            return Some(Seen::Code(text));
        }
        sleep(LOOK).await;
    }
    Some(Seen::Nothing)
}

/// The code in the picture, where there is one and no other. A picture that cannot be read yet is no error.
async fn look(reader: &JsValue, detect: &Function, video: &HtmlVideoElement) -> Option<String> {
    let promise: Promise = detect.call1(reader, video).ok()?.dyn_into().ok()?;
    let codes: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let mut texts: Vec<String> =
        codes.iter().filter_map(|code| get(&code, "rawValue")?.as_string()).collect();
    texts.sort();
    texts.dedup();
    texts.pop().filter(|text| texts.is_empty() && !text.is_empty())
}

async fn sleep(time: Duration) {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::NULL)), time);
    });
    let _ = JsFuture::from(promise).await;
}
