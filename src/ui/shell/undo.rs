//! The bar that offers to take the last act back.

use std::time::Duration;

use leptos::prelude::*;

use crate::text::common::{CLOSE, REDO, UNDO};
use crate::ui::components::{Button, Kind};
use crate::ui::lang::t;

/// Long enough to notice a mistake, read the sentence slowly and reach the button.
const STAYS: Duration = Duration::from_mins(2);

/// What can be taken back, or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoOffer {
    /// Tells one act from the next, even where the words are the same.
    pub act: u64,
    /// What was done, a sentence: 已记下“楼道灯坏了”.
    pub text: String,
    /// Whether it was just taken back, so that the offer is to do it again.
    pub undone: bool,
}

/// Offers to undo the last act, or to redo it when it was undone. Stays for two minutes or until the next act.
#[component]
pub fn UndoBar(
    /// The last act, if it can be taken back.
    offer: Signal<Option<UndoOffer>>,
    /// Takes it back.
    on_undo: Callback<()>,
    /// Does it again.
    on_redo: Callback<()>,
) -> AnyView {
    let shown = RwSignal::new(None::<UndoOffer>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        shown.set(offer.get());
        let later = set_timeout_with_handle(move || shown.set(None), STAYS).ok();
        if let Some(earlier) = timer.try_update_value(|timer| std::mem::replace(timer, later)) {
            earlier.inspect(TimeoutHandle::clear);
        }
    });
    let bar = move || {
        let offer = shown.get()?;
        let (label, on_click) = if offer.undone { (t(REDO), on_redo) } else { (t(UNDO), on_undo) };
        Some(view! {
            <div class="bar">
                <p>{offer.text}</p>
                <div class="pair">
                    <Button label on_click/>
                    <Button label=t(CLOSE) kind=Kind::Quiet on_click=move || shown.set(None)/>
                </div>
            </div>
        })
    };
    view! { <div class="undo" role="status">{bar}</div> }.into_any()
}
