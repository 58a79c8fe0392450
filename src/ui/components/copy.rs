//! 复制发群: the one way words leave for the neighbours' group. Short plain text, names off by default, looked at before it
//! goes; or on paper, or as a file.

use js_sys::{Function, Reflect};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Button, Checkbox, Download, Kind};
use crate::text::shell::{
    COPIED, COPY_BY_HAND, COPY_COUNT, COPY_CUT, COPY_FOR_GROUP, COPY_LEAD, COPY_NAMES,
    COPY_PREVIEW, COPY_TOO_LONG, PRINT, SAVE_TEXT,
};
use crate::ui::lang::{t, tf};

/// As long as a message in a group is still read.
const MOST: usize = 300;

/// What the pages have to say of a text before it goes out, such as whom it names; found in the context, so that no page
/// can forget it. Where the text can still be changed, what is put in its place goes through the callback.
#[derive(Clone, Copy)]
pub struct BeforeItGoes(pub fn(Signal<String>, Option<Callback<String>>) -> AnyView);

/// What the pages have to say of a text that leaves as a file: the same as of one that is copied.
pub fn before_it_goes(text: Signal<String>) -> Option<AnyView> {
    use_context::<BeforeItGoes>().map(|BeforeItGoes(check)| check(text, None))
}

/// Text to copy into a group, to print or to save.
#[component]
pub fn CopyForGroup(
    /// Its id, unique on the page.
    id: &'static str,
    /// The text without any name.
    #[prop(into)]
    text: Signal<String>,
    /// The text with names, where there are some to show.
    #[prop(optional, into)]
    named: Option<Signal<String>>,
    /// The name of the file, without extension.
    #[prop(into)]
    file: Signal<String>,
) -> AnyView {
    let names = RwSignal::new(false);
    let draft = RwSignal::new(String::new());
    let said = RwSignal::new(None);
    let node = NodeRef::<html::Textarea>::new();
    let check = use_context::<BeforeItGoes>();
    // The draft can be touched up; when its source changes, the source wins.
    Effect::new(move |_| {
        let source = match named {
            Some(named) if names.get() => named.get(),
            _ => text.get(),
        };
        draft.set(source);
        said.set(None);
    });
    let count = move || draft.with(|draft| draft.chars().count());
    let tone = move || if count() > MOST { "wrong" } else { "hint" };
    let copy = move || {
        let words = draft.get_untracked();
        // Nobody reads more in a group; what is longer goes as a file or on paper.
        if words.chars().count() > MOST {
            said.set(Some(COPY_TOO_LONG));
            return;
        }
        spawn_local(async move {
            let done = to_clipboard(&words).await.is_ok() || select_and_copy(node);
            said.set(Some(if done { COPIED } else { COPY_BY_HAND }));
        });
    };
    let save = move || {
        let bytes = draft.get_untracked().into_bytes();
        let name = file.get_untracked() + ".txt";
        let _ = Download { name, mime: "text/plain;charset=utf-8", bytes }.save();
    };
    let print = || {
        let _ = window().print();
    };
    let lead_id = [id, "-count"].concat();
    view! {
        <div class="stack measure no-print">
            <p class="soft">{t(COPY_LEAD)}</p>
            {named.map(|_| view! { <Checkbox id="copy-names" label=t(COPY_NAMES) checked=names/> })}
            <div class="field">
                <label for=id>{t(COPY_PREVIEW)}</label>
                <textarea
                    id=id
                    class="control"
                    rows="8"
                    node_ref=node
                    aria-describedby=lead_id.clone()
                    prop:value=draft
                    on:input=move |event| draft.set(event_target_value(&event))
                ></textarea>
                <p id=lead_id class=tone>
                    {tf(COPY_COUNT, move |_| vec![count().to_string(), MOST.to_string()])}
                    {move || (count() > MOST).then(|| t(COPY_TOO_LONG))}
                </p>
                {move || (count() > MOST).then(|| {
                    let label = tf(COPY_CUT, |_| vec![MOST.to_string()]);
                    let cut = move || draft.update(|draft| *draft = draft.chars().take(MOST).collect());
                    view! { <p><Button label kind=Kind::Quiet on_click=cut/></p> }
                })}
            </div>
            {check.map(|BeforeItGoes(check)| {
                check(draft.into(), Some(Callback::new(move |text| draft.set(text))))
            })}
            <div class="row">
                <Button label=t(COPY_FOR_GROUP) on_click=copy/>
                <Button label=t(PRINT) kind=Kind::Quiet on_click=print/>
                <Button label=t(SAVE_TEXT) kind=Kind::Quiet on_click=save/>
            </div>
            <p role="status">{move || said.get().map(t)}</p>
        </div>
    }
    .into_any()
}

/// The modern way; absent on plain http and in some apps' browsers.
async fn to_clipboard(words: &str) -> Result<(), JsValue> {
    let navigator: JsValue = window().navigator().into();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let promise: js_sys::Promise = write.call1(&clipboard, &words.into())?.dyn_into()?;
    JsFuture::from(promise).await.map(drop)
}

/// Copies formatted text, for a word processor. Where the browser has no clipboard of that kind, `shown` is selected
/// and copied the old way; then it is still selected, so that a person can copy it by hand.
pub fn copy_rich(
    html: String,
    plain: String,
    shown: Option<web_sys::Element>,
    said: impl FnOnce(bool) + 'static,
) {
    spawn_local(async move {
        let done = rich(&html, &plain).await.is_ok() || select_shown(shown).is_some();
        said(done);
    });
}

async fn rich(html: &str, plain: &str) -> Result<(), JsValue> {
    let item = Reflect::get(&window(), &"ClipboardItem".into())?;
    let item: Function = item.dyn_into()?;
    let parts = js_sys::Object::new();
    for (mime, text) in [("text/html", html), ("text/plain", plain)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(mime);
        let text = js_sys::Array::of1(&text.into());
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&text, &options)?;
        Reflect::set(&parts, &mime.into(), &blob)?;
    }
    let item = Reflect::construct(&item, &js_sys::Array::of1(&parts))?;
    let navigator: JsValue = window().navigator().into();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    let items = js_sys::Array::of1(&item);
    let promise: js_sys::Promise = write.call1(&clipboard, &items)?.dyn_into()?;
    JsFuture::from(promise).await.map(drop)
}

fn select_shown(shown: Option<web_sys::Element>) -> Option<()> {
    let selection = Reflect::get(&window(), &"getSelection".into()).ok()?;
    let selection: JsValue = selection.dyn_into::<Function>().ok()?.call0(&window()).ok()?;
    let all: Function =
        Reflect::get(&selection, &"selectAllChildren".into()).ok()?.dyn_into().ok()?;
    all.call1(&selection, shown?.as_ref()).ok()?;
    exec_copy().then_some(())
}

fn exec_copy() -> bool {
    let page: JsValue = document().into();
    Reflect::get(&page, &"execCommand".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|command| command.call1(&page, &"copy".into()))
        .is_ok_and(|done| done.is_truthy())
}

/// The old way. The text stays selected, so that where this fails too a long press or Ctrl+C copies it.
fn select_and_copy(node: NodeRef<html::Textarea>) -> bool {
    let Some(area) = node.get_untracked() else { return false };
    let _ = area.focus();
    area.select();
    exec_copy()
}

/// Copies plain text. Where the browser has no clipboard of the modern kind, what is `shown` is selected and copied the
/// old way; then it is still selected, so that a person can copy it by hand.
pub fn copy_shown(
    words: String,
    shown: NodeRef<html::Textarea>,
    said: impl FnOnce(bool) + 'static,
) {
    spawn_local(async move {
        said(to_clipboard(&words).await.is_ok() || select_and_copy(shown));
    });
}
