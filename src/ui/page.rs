//! Puts the interface into the page and says which page belongs to which route.

use leptos::prelude::*;

use super::components::Choice;
use super::route::Route;
use super::shell::router::go;
use super::shell::{
    MorePage, NewCommunity, NotFoundPage, SettingsPage, Shell, StartPage, Today, TodayPage,
};
use crate::app::prefs::Prefs;

/// Puts the interface into the page. The start script then takes away the static one that was painted first.
pub fn mount() {
    mount_to_body(|| {
        Prefs::start();
        view! {
            <Shell
                community=String::new()
                undo=Signal::stored(None)
                on_undo=|| ()
                on_redo=|| ()
                page=UnsyncCallback::new(page)
            />
        }
    });
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Today => view! { <TodayPage today=Signal::stored(Today::default())/> }.into_any(),
        Route::Start => {
            let own = UnsyncCallback::new(|_: NewCommunity| go(&Route::Today));
            view! { <StartPage on_sample=|| go(&Route::Today) on_own=own/> }.into_any()
        }
        Route::Settings => {
            let people = Signal::stored(Vec::<Choice>::new());
            view! { <SettingsPage people working_as=RwSignal::new(String::new())/> }.into_any()
        }
        Route::More => view! { <MorePage/> }.into_any(),
        _ => view! { <NotFoundPage/> }.into_any(),
    }
}
