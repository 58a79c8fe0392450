//! The frame around every page: skip link, top bar, navigation, page, bars.

use leptos::prelude::*;

use super::curtain::{self, CurtainPage};
use super::host::{WechatPage, in_wechat};
use super::keys::Keys;
use super::long::LongBar;
use super::router::{Router, focus};
use super::switches::Switches;
use super::undo::{UndoBar, UndoOffer};
use super::update::UpdateBar;
use crate::text::Msg;
use crate::text::common::MULIN;
use crate::text::shell::{MORE, NAVIGATION, PACTS, SHIFTS, SKIP, TALK, TODAY};
use crate::ui::components::{Icon, icon};
use crate::ui::lang::t;
use crate::ui::route::{Route, Tab};

/// The whole interface. `page` draws the page of a route; everything around it stays.
#[component]
pub fn Shell(
    /// The name of the community, empty before there is one.
    #[prop(into)]
    community: Signal<String>,
    /// The last act, if it can be taken back.
    #[prop(into)]
    undo: Signal<Option<UndoOffer>>,
    /// Takes the last act back.
    #[prop(into)]
    on_undo: Callback<()>,
    /// Does it again.
    #[prop(into)]
    on_redo: Callback<()>,
    /// Draws the page of a route.
    page: UnsyncCallback<Route, AnyView>,
) -> AnyView {
    let router = Router::provide();
    if in_wechat() {
        return view! { <WechatPage/> }.into_any();
    }
    let curtain = curtain::watch();
    provide_context(CurtainDown(curtain));
    let begun = Memo::new(move |_| {
        community.with(|name| !name.is_empty())
            || router.route.with(|route| !matches!(route, Route::Start | Route::SignHere))
    });
    // Behind the curtain the frame is hidden, not gone: what was half typed is still there when it lifts.
    view! {
        <div class="frame" hidden=move || curtain.get()>
            <a
                class="skip"
                href="#main"
                on:click=|event| {
                    event.prevent_default();
                    focus("main");
                }
            >
                {t(SKIP)}
            </a>
            <header class="top">
                <a class="brand" href=Route::Today.href()>
                    {t(MULIN)}
                    <span class="place">{community}</span>
                </a>
                <Switches/>
            </header>
            <main id="main" class="main" tabindex="-1">
                {move || {
                    let route = router.route.get();
                    untrack(|| page.run(route))
                }}
            </main>
            // Before there is a community, the bar would lead to empty rooms.
            {move || begun.get().then(|| view! { <Navigation router/> })}
            <div class="bars">
                <LongBar/>
                <UpdateBar/>
                <UndoBar offer=undo on_undo on_redo/>
            </div>
        </div>
        <Keys asleep=curtain on_undo on_redo/>
        {move || curtain.get().then(|| view! { <CurtainPage down=curtain/> })}
    }
    .into_any()
}

/// Whether the curtain is down; for the button that covers at once.
#[derive(Clone, Copy)]
pub struct CurtainDown(pub RwSignal<bool>);

#[component]
fn Navigation(router: Router) -> AnyView {
    let links = Tab::ALL
        .into_iter()
        .map(|tab| {
            let (name, drawing) = face(tab);
            let here = move || (router.route.with(Route::tab) == tab).then_some("page");
            view! {
                <li>
                    <a href=tab.route().href() aria-current=here>
                        {icon(drawing)}
                        <span>{t(name)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="nav" aria-label=t(NAVIGATION)>
            <ul role="list">{links}</ul>
        </nav>
    }
    .into_any()
}

const fn face(tab: Tab) -> (Msg, Icon) {
    match tab {
        Tab::Today => (TODAY, Icon::Sun),
        Tab::Talk => (TALK, Icon::Talk),
        Tab::Pacts => (PACTS, Icon::Sheet),
        Tab::Shifts => (SHIFTS, Icon::Calendar),
        Tab::More => (MORE, Icon::More),
    }
}
