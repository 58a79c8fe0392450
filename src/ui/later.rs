//! The pages behind the first one. A release keeps them in a part of their own, which is loaded while the first page is
//! being read; any other build has them from the start.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::{Button, Notice, Tone};
use super::lang::t;
use super::pages::outside::StartingPage;
use super::route::Route;
use crate::app::Phase;
use crate::text::exchange::{NOT_LOADED, TRY_AGAIN};

/// How far the part with the pages is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Unasked,
    Coming,
    Here,
    Missing,
}

#[derive(Clone, Copy)]
struct Later(RwSignal<Part>);

impl Later {
    fn load(self) {
        if matches!(self.0.get_untracked(), Part::Unasked | Part::Missing) {
            self.0.set(Part::Coming);
            spawn_local(async move {
                self.0.set(if part::load().await { Part::Here } else { Part::Missing });
            });
        }
    }
}

/// Has the pages loaded as soon as the first one is built.
pub(super) fn provide() {
    let later = Later(RwSignal::new(Part::Unasked));
    provide_context(later);
    set_timeout(move || later.load(), Duration::ZERO);
}

/// What the later part draws: the page of a route; none for the screens of a locked tablet.
pub(super) type Shown = Option<(Phase, Route)>;

/// A page of the later part; until that is here, word that it is coming.
pub(super) fn page(phase: Phase, route: Route) -> AnyView {
    shown(Some((phase, route)))
}

/// The screens of a locked tablet.
pub(super) fn locked() -> AnyView {
    shown(None)
}

fn shown(what: Shown) -> AnyView {
    let later: Later = expect_context();
    later.load();
    view! {
        {move || {
            let built = match later.0.get() {
                Part::Missing => return missing(later),
                Part::Here => untrack(|| part::build(what.clone())),
                Part::Unasked | Part::Coming => None,
            };
            built.unwrap_or_else(|| view! { <StartingPage/> }.into_any())
        }}
    }
    .into_any()
}

fn missing(later: Later) -> AnyView {
    view! {
        <Notice tone=Tone::Must>
            <p role="alert">{t(NOT_LOADED)}</p>
            <Button label=t(TRY_AGAIN) on_click=move || later.load()/>
        </Notice>
    }
    .into_any()
}

#[cfg(not(feature = "split"))]
mod part {
    use leptos::prelude::AnyView;

    use super::Shown;
    use crate::ui::page::behind;

    pub(super) fn load() -> std::future::Ready<bool> {
        std::future::ready(true)
    }

    #[expect(clippy::unnecessary_wraps, reason = "a release, which is cut, may not have the part")]
    pub(super) fn build(shown: Shown) -> Option<AnyView> {
        Some(behind(shown.as_ref()))
    }
}

#[cfg(feature = "split")]
mod part {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use leptos::prelude::AnyView;
    use wasm_split_helpers::wasm_split;

    use super::Shown;
    use crate::app::ActError;
    use crate::ui::page::behind;

    pub(super) async fn load() -> bool {
        fetched().await.is_ok()
    }

    #[wasm_split(rest, preload(fetched), fallible)]
    fn built(shown: Shown) -> Result<AnyView, ActError> {
        Ok(behind(shown.as_ref()))
    }

    /// The page at once, so that it belongs to the scope it is drawn in; nothing is waited for once the part is here.
    pub(super) fn build(shown: Shown) -> Option<AnyView> {
        match pin!(built(shown)).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(page) => page.ok(),
            Poll::Pending => None,
        }
    }
}
