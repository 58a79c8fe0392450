//! The frame of a page that is one side of something: its head, its tabs, and what stands under them.

use leptos::prelude::*;

use super::{PageHead, Tabs};
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;

/// One side of something. Where there is no such thing, that is said instead.
#[component]
pub fn Sides(
    /// What it is called and a line under it; `None` where it does not exist (any more).
    #[prop(into)]
    head: Signal<Option<(String, String)>>,
    /// The page it hangs under, and its name.
    back: (Route, Signal<String>),
    /// What the sides are sides of, read aloud.
    label: Signal<String>,
    /// The sides in their order.
    tabs: Vec<(Route, Signal<String>)>,
    /// The side shown now.
    current: Route,
    /// What stands on this side.
    children: ChildrenFn,
) -> AnyView {
    let there = Memo::new(move |_| head.with(Option::is_some));
    let title = Signal::derive(move || head.get().unwrap_or_default().0);
    let lead = Signal::derive(move || head.get().unwrap_or_default().1);
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let (back, tabs, current) = (back.clone(), tabs.clone(), current.clone());
        view! {
            <div class="no-print">
                <PageHead title lead back/>
                <Tabs label tabs current/>
            </div>
            {children()}
        }
        .into_any()
    })
    .into_any()
}
