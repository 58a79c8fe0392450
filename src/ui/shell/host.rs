//! Where the page runs: inside `WeChat`, or from a single file.

use leptos::prelude::*;

use super::router;
use crate::text::shell::{
    ADDRESS, SAVE_BACKUP, SINGLE_FILE, WECHAT_STEP_1, WECHAT_STEP_2, WECHAT_STEP_3, WECHAT_TITLE,
    WECHAT_WHY,
};
use crate::ui::components::{Notice, Tone};
use crate::ui::lang::t;
use crate::ui::route::Route;
use crate::ui::shell::switches::Switches;

/// Whether this is `WeChat`'s own browser, as the boot script noted on the root element.
pub fn in_wechat() -> bool {
    root_says("data-host").as_deref() == Some("wechat")
}

/// The only page inside WeChat: nothing can be entered where nothing would be kept.
#[component]
pub fn WechatPage() -> AnyView {
    router::title(t(WECHAT_TITLE));
    let address = location().href().unwrap_or_default();
    view! {
        <main id="main" class="alone stack">
            <h1 tabindex="-1">{t(WECHAT_TITLE)}</h1>
            <p>{t(WECHAT_WHY)}</p>
            <ol>
                <li>{t(WECHAT_STEP_1)}</li>
                <li>{t(WECHAT_STEP_2)}</li>
                <li>{t(WECHAT_STEP_3)}</li>
            </ol>
            <div class="field">
                <label for="address">{t(ADDRESS)}</label>
                <input id="address" class="control" readonly value=address/>
            </div>
            <div class="row">
                <Switches/>
            </div>
        </main>
    }
    .into_any()
}

/// What to know when the site runs from one file on a disk.
#[component]
pub fn SingleFileNotice() -> AnyView {
    if root_says("data-single").is_none() {
        return ().into_any();
    }
    view! {
        <Notice tone=Tone::Must>
            <p>{t(SINGLE_FILE)}</p>
            <p>
                <a href=Route::Share.href()>{t(SAVE_BACKUP)}</a>
            </p>
        </Notice>
    }
    .into_any()
}

fn root_says(name: &str) -> Option<String> {
    document().document_element().and_then(|root| root.get_attribute(name))
}
