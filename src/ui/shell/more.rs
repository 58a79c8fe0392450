//! 更多, and the page for an address that leads nowhere.

use leptos::prelude::*;

use super::shelf::Shelf;
use crate::text::key::{KEY, KEY_WHY};
use crate::text::rollup::{ROLLUP, ROLLUP_WHY};
use crate::text::shell::{
    COMMUNITY, COMMUNITY_WHY, GO_HOME, HEALTH, HEALTH_WHY, MEETINGS, MEETINGS_WHY, MORE, NOT_FOUND,
    NOT_FOUND_WHY, SETTINGS, SETTINGS_WHY, SHARE, SHARE_WHY, START, START_WHY,
};
use crate::text::verify::{VERIFY, VERIFY_WHY};
use crate::ui::components::{LinkButton, PageHead};
use crate::ui::lang::t;
use crate::ui::route::Route;

/// All that is not in the navigation bar, each with a word on what is there.
#[component]
pub fn MorePage() -> AnyView {
    let entries = [
        (COMMUNITY, COMMUNITY_WHY, Route::Community),
        (MEETINGS, MEETINGS_WHY, Route::Meetings),
        (SHARE, SHARE_WHY, Route::Share),
        (KEY, KEY_WHY, Route::Key),
        (VERIFY, VERIFY_WHY, Route::Verify),
        (ROLLUP, ROLLUP_WHY, Route::Rollup),
        (SETTINGS, SETTINGS_WHY, Route::Settings),
        (HEALTH, HEALTH_WHY, Route::Health),
        (START, START_WHY, Route::Start),
    ];
    let lines = entries
        .into_iter()
        .map(|(name, why, to)| {
            view! {
                <li>
                    <a href=to.href()>{t(name)}</a>
                    <p class="soft">{t(why)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <PageHead title=t(MORE)/>
        <div class="stack">
            <ul role="list" class="list measure">{lines}</ul>
            <Shelf/>
        </div>
    }
    .into_any()
}

/// A friendly end for an address that leads nowhere.
#[component]
pub fn NotFoundPage() -> AnyView {
    view! {
        <PageHead title=t(NOT_FOUND) lead=t(NOT_FOUND_WHY)/>
        <LinkButton label=t(GO_HOME) to=Route::Today/>
    }
    .into_any()
}
