//! The address bar as a signal, and what a change of page means for title, focus and scroll.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::text::common::MULIN;
use crate::ui::lang::lang;
use crate::ui::route::Route;

/// The page shown now; provided to all components as context.
#[derive(Clone, Copy)]
pub struct Router {
    /// The route in the address bar.
    pub route: ReadSignal<Route>,
}

impl Router {
    /// Listens to the address bar and provides itself as context.
    pub fn provide() -> Self {
        let (route, set_route) = signal(here());
        let listener = window_event_listener(ev::hashchange, move |_| {
            let now = here();
            // A change behind `?` stays on its page.
            if route.with_untracked(|route| *route != now) {
                set_route.set(now);
                request_animation_frame(arrive);
            }
        });
        on_cleanup(move || listener.remove());
        let router = Self { route };
        provide_context(router);
        router
    }
}

/// Goes to a page.
pub fn go(route: &Route) {
    let _ = location().set_hash(&route.href());
}

/// Goes to a page without leaving this one in the history: after a form became a record.
pub fn go_instead(route: &Route) {
    let _ = location().replace(&route.href());
}

/// Names the page in the browser's title; the heading names it on the page.
pub fn title(title: Signal<String>) {
    Effect::new(move |_| {
        let name = MULIN.get(lang());
        let title = title.get();
        document().set_title(&if title.is_empty() {
            name.to_owned()
        } else {
            [title.as_str(), " · ", name].concat()
        });
    });
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

fn here() -> Route {
    Route::parse(&location().hash().unwrap_or_default())
}

/// On a new page the eye starts at the top and the reader at the heading.
fn arrive() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector("#main h1").ok().flatten();
    match heading {
        Some(heading) => {
            let _ = heading.unchecked_into::<web_sys::HtmlElement>().focus();
        }
        None => focus("main"),
    }
}
