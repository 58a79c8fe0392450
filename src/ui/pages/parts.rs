//! Small parts the pages of the tools share: what was typed, made clean; lists that grow; plain texts as documents.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::{ActError, Task, use_app};
use crate::domain::community::code::half_width;
use crate::log::RecordId;
use crate::text::Msg;
use crate::text::exchange_out::STRETCHING;
use crate::text::topics::SHOW_MORE;
use crate::ui::components::{Button, Kind};
use crate::ui::lang::{lang, tf};
use crate::ui::shell::NotFoundPage;

/// The page of the record an address names.
pub fn of_record(id: &str, page: impl FnOnce(RecordId) -> AnyView) -> AnyView {
    match id.parse() {
        Ok(id) => page(id),
        Err(_) => view! { <NotFoundPage/> }.into_any(),
    }
}

/// What was typed, as it goes into a record: composed characters, plain line ends, no blanks around.
pub fn typed(value: RwSignal<String>) -> String {
    let text = value.with_untracked(|text| text.replace("\r\n", "\n").replace('\r', "\n"));
    String::from(js_sys::JsString::from(text.trim()).normalize("NFC"))
}

/// The number typed, full-width digits read as they are meant; `None` where nothing is typed.
///
/// # Errors
/// Something is typed that is no number.
pub fn number(value: RwSignal<String>) -> Result<Option<u32>, std::num::ParseIntError> {
    let text = half_width(&typed(value));
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

/// A button that does an act in the background.
pub fn act<F>(
    label: Signal<String>,
    kind: Kind,
    act: impl Fn() -> F + Send + Sync + 'static,
) -> AnyView
where
    F: Future<Output = Result<(), ActError>> + 'static,
{
    let app = use_app();
    view! { <Button label kind on_click=move || app.run(act())/> }.into_any()
}

/// A form that is filled in anew when an act was taken back: what stands in it must not be the words just undone.
pub fn afresh(form: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let app = use_app();
    let undone = Memo::new(move |before: Option<&u64>| {
        let undone = app.offered.with(|offer| offer.as_ref().filter(|o| o.undone).map(|o| o.act));
        undone.unwrap_or_else(|| before.copied().unwrap_or_default())
    });
    (move || {
        undone.track();
        untrack(&form)
    })
    .into_any()
}

/// How many lines a long list shows at first, and adds at each asking.
const PORTION: usize = 60;

/// A list that shows its first lines and more on asking; `line` draws one.
pub fn growing<T: Clone + Send + Sync + 'static>(
    items: Signal<Vec<T>>,
    line: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    growing_by(PORTION, items, line)
}

/// The same, so many lines at first and at each asking: where what follows the list must not be far below.
pub fn growing_by<T: Clone + Send + Sync + 'static>(
    portion: usize,
    items: Signal<Vec<T>>,
    line: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let shown = RwSignal::new(portion);
    let rest = move || items.with(Vec::len).saturating_sub(shown.get());
    let more = tf(SHOW_MORE, move |_| vec![rest().min(portion).to_string()]);
    view! {
        <ul role="list" class="list">
            {move || items.get().into_iter().take(shown.get()).map(&line).collect_view()}
        </ul>
        {move || {
            (rest() > 0)
                .then(|| view! { <Button label=more on_click=move || shown.update(|n| *n += portion)/> })
        }}
    }
    .into_any()
}

/// A plain text as it is printed: its first line is its heading.
pub fn document_of(text: Signal<String>) -> AnyView {
    let parts = move || {
        let text = text.get();
        let (head, body) = text.split_once('\n').unwrap_or((&text, ""));
        view! {
            <h2>{head.to_owned()}</h2>
            <p>{body.trim_start_matches('\n').to_owned()}</p>
        }
    };
    view! { <article class="document">{parts}</article> }.into_any()
}

/// Turns true once the page is drawn as far as it is: what is below may be worked out then.
pub fn soon() -> RwSignal<bool> {
    let drawn = RwSignal::new(false);
    set_timeout(
        move || {
            drawn.try_set(true);
        },
        Duration::ZERO,
    );
    drawn
}

/// What follows from `of`, worked out after the page is drawn each time that changes; nothing until then.
pub fn aside<S: Send + Sync + 'static, T: Default + Send + Sync + 'static>(
    of: Memo<S>,
    work: impl Fn() -> T + Clone + Send + Sync + 'static,
) -> RwSignal<T> {
    let out = RwSignal::new(T::default());
    Effect::new(move |_| {
        of.track();
        let work = work.clone();
        set_timeout(
            move || {
                if !out.is_disposed() {
                    out.try_set(untrack(work));
                }
            },
            Duration::ZERO,
        );
    });
    out
}

/// Waits until what is on the page now is painted.
pub async fn painted() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        request_animation_frame(move || {
            set_timeout(
                move || {
                    let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
                },
                Duration::ZERO,
            );
        });
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Prints the page.
pub fn print() {
    let _ = window().print();
}

/// What is going on, or that the passphrase takes its time.
pub(super) fn going_on(task: Task, label: Msg) -> Signal<String> {
    Signal::derive(move || match task.wait() {
        Some(seconds) => STRETCHING.fill(lang(), &[&seconds.to_string()]),
        None => label.get(lang()).to_owned(),
    })
}
