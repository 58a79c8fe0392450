//! Packing and unpacking gzip with the browser's own means, so that no code for it travels with the page: step by step,
//! and unpacking up to a limit, since a small file may hold a mountain.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::app::world::breathe;

/// The most that is unpacked: 256 MB.
const MOST: usize = 256 << 20;

/// So much is handed over at a time to be unpacked: packed as tightly as can be it becomes some 16 MB.
const STEP: u32 = 16 << 10;

/// So much to be packed: some 10 ms.
const PACK_STEP: u32 = 256 << 10;

/// Why nothing was unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Packed {
    /// This browser cannot.
    Unable,
    /// It is damaged.
    Broken,
    /// It holds more than is read.
    TooLarge,
    /// It was called off.
    Stopped,
}

/// What a gzip file holds. `told` hears how much of the file is unpacked, in per cent, and says whether to go on.
pub(in crate::app) async fn inflate(
    packed: &Uint8Array,
    told: impl Fn(u32) -> bool,
) -> Result<Uint8Array, Packed> {
    through("DecompressionStream", STEP, packed, told).await
}

/// Packs bytes as gzip (Chrome can since 80, Safari since 16.4, Firefox since 113); `told` as in [`inflate`].
pub(super) async fn gzip(
    plain: &Uint8Array,
    told: impl Fn(u32) -> bool,
) -> Result<Uint8Array, Packed> {
    through("CompressionStream", PACK_STEP, plain, told).await
}

/// Ends feeding when it is dropped: whoever drops the future has called it off.
struct Ending(Rc<Cell<bool>>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

async fn through(
    class: &str,
    step: u32,
    packed: &Uint8Array,
    told: impl Fn(u32) -> bool,
) -> Result<Uint8Array, Packed> {
    let (writer, reader) = pipe(class).ok_or(Packed::Unable)?;
    let fed = Rc::new(Cell::new(0_u32));
    let over = Rc::new(Cell::new(false));
    let ending = Ending(Rc::clone(&over));
    spawn_local(feed(writer, step, packed.clone(), Rc::clone(&fed), Rc::clone(&over)));
    let (mut pieces, mut size) = (Vec::new(), 0);
    let unpacked = loop {
        let Ok(read) = called(&reader, "read", &[]).await else { break Err(Packed::Broken) };
        if Reflect::get(&read, &"done".into()).is_ok_and(|done| done.is_truthy()) {
            break Ok(());
        }
        let value = Reflect::get(&read, &"value".into()).unwrap_or_default();
        let Ok(piece) = value.dyn_into::<Uint8Array>() else { break Err(Packed::Broken) };
        size += piece.length() as usize;
        pieces.push(piece);
        if size > MOST {
            break Err(Packed::TooLarge);
        }
        let part = u64::from(fed.get()) * 100 / u64::from(packed.length().max(1));
        if !told(u32::try_from(part).unwrap_or(100)) {
            break Err(Packed::Stopped);
        }
    };
    drop(ending);
    if let Err(why) = unpacked {
        // What was unpacked already is let go of; whether that succeeds is all the same.
        if let Ok(cancel) = function(&reader, "cancel")
            && let Ok(promise) = cancel.call0(&reader)
            && let Ok(promise) = promise.dyn_into::<Promise>()
        {
            spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
        return Err(why);
    }
    let whole = Uint8Array::new_with_length(u32::try_from(size).unwrap_or(u32::MAX));
    let mut begin = 0;
    for piece in pieces {
        whole.set(&piece, begin);
        begin += piece.length();
    }
    Ok(whole)
}

/// Hands the file over in steps, and lets the page draw between two of them.
async fn feed(
    writer: JsValue,
    step: u32,
    packed: Uint8Array,
    fed: Rc<Cell<u32>>,
    over: Rc<Cell<bool>>,
) {
    let all = packed.length();
    while fed.get() < all && !over.get() {
        let end = fed.get().saturating_add(step).min(all);
        // A failure is met by the reader as well.
        if called(&writer, "write", &[packed.subarray(fed.get(), end).into()]).await.is_err() {
            return;
        }
        fed.set(end);
        breathe().await;
    }
    let end = if over.get() { "abort" } else { "close" };
    let _ = called(&writer, end, &[]).await;
}

/// The two ends of the browser's packing or unpacking, where it has one.
fn pipe(class: &str) -> Option<(JsValue, JsValue)> {
    let class = Reflect::get(&js_sys::global(), &class.into()).ok()?;
    let class: Function = class.dyn_into().ok()?;
    let stream = Reflect::construct(&class, &Array::of1(&"gzip".into())).ok()?;
    let end = |name: &str, take: &str| {
        let end = Reflect::get(&stream, &name.into()).ok()?;
        function(&end, take).ok()?.call0(&end).ok()
    };
    Some((end("writable", "getWriter")?, end("readable", "getReader")?))
}

fn function(of: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into()
}

async fn called(of: &JsValue, name: &str, args: &[JsValue]) -> Result<JsValue, JsValue> {
    let args: Array = args.iter().collect();
    let promise: Promise = function(of, name)?.apply(of, &args)?.dyn_into()?;
    JsFuture::from(promise).await
}
