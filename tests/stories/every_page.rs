//! Every page, as everyone may see it: both languages, light and dark, large text, narrow and wide.
//!
//! The pages are found by following the links of the sample neighbourhood, so a new page is checked the day it is linked.

use crate::neighbours::open_sample;
use crate::support::{Browser, Server, dist};
use serde_json::json;
use std::collections::BTreeMap;

/// One way to look at the site.
#[derive(Clone, Copy)]
struct Look {
    lang: &'static str,
    theme: &'static str,
    large: bool,
}

impl Look {
    fn name(self) -> String {
        format!("{}-{}{}", self.lang, self.theme, if self.large { "-large" } else { "" })
    }

    /// Sets it as the settings page does, and loads the page anew.
    async fn wear(self, browser: &Browser) {
        let prefs = json!({ "lang": self.lang, "theme": self.theme, "text": self.large.then_some("large") });
        let keep = format!(
            "localStorage['mulin.prefs'] = JSON.stringify(Object.assign(\
             JSON.parse(localStorage['mulin.prefs'] || '{{}}'), {prefs}))"
        );
        browser.ask(&keep).await;
        browser.reload().await;
    }
}

#[tokio::test]
async fn on_the_phone_in_chinese_by_day() {
    on_the_phone("zh", "light").await;
}

#[tokio::test]
async fn on_the_phone_in_chinese_by_night() {
    on_the_phone("zh", "dark").await;
}

#[tokio::test]
async fn on_the_phone_in_english_by_day() {
    on_the_phone("en", "light").await;
}

#[tokio::test]
async fn on_the_phone_in_english_by_night() {
    on_the_phone("en", "dark").await;
}

#[tokio::test]
async fn on_the_desktop_in_chinese() {
    on_the_desktop("zh").await;
}

#[tokio::test]
async fn on_the_desktop_in_english() {
    on_the_desktop("en").await;
}

/// Each page is built once and then looked at by day and by night, in normal and in large text: what the settings page
/// changes on the root element is changed there.
async fn on_the_desktop(lang: &'static str) {
    let server = Server::of(&dist());
    let desk = Browser::desk("at the desk").await;
    let look = Look { lang, theme: "light", large: false };
    let mut wrong = first_page(&desk, &server, look, "1280").await;
    open_sample(&desk).await;
    look.wear(&desk).await;
    for (shape, hash) in pages(&desk).await {
        let name = format!("1280-{lang}-{shape}");
        wrong.extend(examine(&desk, &hash, &name).await);
        for (theme, large) in [("dark", false), ("dark", true), ("light", true)] {
            desk.dress(theme, large).await;
            let mut found = desk.contrast().await;
            found.extend(desk.sideways().await);
            let look = Look { lang, theme, large }.name();
            wrong.extend(found.into_iter().map(|why| format!("{name} {look}: {why}")));
        }
        desk.dress(look.theme, look.large).await;
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    desk.was_quiet(&server.origin()).await;
}

async fn on_the_phone(lang: &'static str, theme: &'static str) {
    let server = Server::of(&dist());
    let phone = Browser::phone("on the phone").await;
    let normal = Look { lang, theme, large: false };
    let mut wrong = first_page(&phone, &server, normal, "360").await;
    open_sample(&phone).await;
    let pages = pages(&phone).await;
    for look in [normal, Look { large: true, ..normal }] {
        look.wear(&phone).await;
        for (shape, hash) in &pages {
            let name = format!("360-{}-{shape}", look.name());
            wrong.extend(examine(&phone, hash, &name).await);
            // The narrowest phones still in use.
            phone.resize(320, 640).await;
            wrong.extend(phone.sideways().await.map(|why| format!("{name} at 320 px: {why}")));
            phone.resize(360, 800).await;
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    phone.was_quiet(&server.origin()).await;
}

/// The page of a new device, before there is any data.
async fn first_page(browser: &Browser, server: &Server, look: Look, width: &str) -> Vec<String> {
    browser.go(&server.url("")).await;
    let mut wrong = vec![];
    for look in [Look { large: true, ..look }, look] {
        look.wear(browser).await;
        browser.settled().await;
        wrong.extend(faults(browser, &format!("{width}-{}-first", look.name())).await);
    }
    // Doors are words; the story that opens the sample reads Chinese.
    Look { lang: "zh", ..look }.wear(browser).await;
    wrong
}

async fn examine(browser: &Browser, hash: &str, name: &str) -> Vec<String> {
    browser.turn_to(hash).await;
    faults(browser, name).await
}

async fn faults(browser: &Browser, name: &str) -> Vec<String> {
    browser.screenshot(&name.replace(['/', '*'], "_")).await;
    let mut wrong: Vec<String> = browser.axe().await;
    wrong.extend(browser.sideways().await);
    wrong.extend(browser.console_errors().await);
    wrong.into_iter().map(|why| format!("{name}: {why}")).collect()
}

/// One address for every kind of page that can be reached by links; ids in its name become `*`.
async fn pages(browser: &Browser) -> BTreeMap<String, String> {
    // No link of ours leads a committee to the pages behind a household's or a volunteer's link.
    let unlinked =
        ["sign", "here", "fill", "swap"].map(|shape| (shape.to_owned(), format!("#/{shape}")));
    let mut found: BTreeMap<String, String> =
        unlinked.into_iter().chain([(String::new(), "#/".to_owned())]).collect();
    let mut unread = vec!["#/".to_owned()];
    while let Some(hash) = unread.pop() {
        browser.turn_to(&hash).await;
        let links = browser
            .ask("return [...document.querySelectorAll('a[href^=\"#/\"]')].map((a) => a.getAttribute('href'))")
            .await;
        for link in links.as_array().into_iter().flatten().filter_map(|l| l.as_str()) {
            if let std::collections::btree_map::Entry::Vacant(new) = found.entry(shape(link)) {
                new.insert(link.to_owned());
                unread.push(link.to_owned());
            }
        }
    }
    for must in MUST {
        assert!(found.contains_key(*must), "no link leads to {must}: {:?}", found.keys());
    }
    found
}

/// Pages a person must be able to reach; the walk may not silently lose one.
const MUST: &[&str] = &[
    "topics",
    "topics/new",
    "topics/*",
    "topics/*/slip",
    "topics/*/judge",
    "actions",
    "actions/*",
    "needs",
    "notices",
    "notices/loop",
    "notices/new",
    "notices/*",
    "venues",
    "venues/*",
    "figures",
    "meetings",
    "meetings/new",
    "meetings/*",
    "meetings/*/notice",
    "meetings/*/live",
    "meetings/*/minutes",
    "meetings/*/notice",
    "meetings/*/rules",
    "meetings/*/sheet",
    "meetings/new",
    "meetings/series",
    "meetings/series/*",
    "meetings/series/new",
    "meetings/*/display",
    "meetings/*/list",
    "meetings/*/folder",
    "pacts",
    "pacts/new",
    "pacts/*",
    "pacts/*/sign",
    "pacts/*/households",
    "pacts/*/totals",
    "pacts/*/slips",
    "key",
    "pacts/*/tablet",
    "pacts/*/phones",
    "pacts/*/draft",
    "pacts/*/poster",
    "pacts/*/progress",
    "pacts/*/screen",
    "pacts/*/watch",
    "shifts",
    "shifts/new",
    "shifts/*",
    "roster",
    "roster/fair",
    "roster/templates",
    "roster/templates/*",
    "roster/templates/new",
    "volunteers",
    "volunteers/*",
    "volunteers/import",
    "volunteers/new",
    "roster/versions",
    "roster/swaps",
    "roster/signup",
    "roster/today",
    "roster/handover/*",
    "roster/presence/*",
    "roster/code/*",
    "roster/hours",
    "roster/certificate/*",
    "roster/thanks",
    "roster/out",
    "roster/sheets",
    "roster/forms",
    "community",
    "community/import",
    "community/units",
    "community/persons",
    "community/grids",
    "community/persons/*",
    "community/units/*",
    "more",
    "start",
    "share",
    "history/*",
    "erase/*",
    "keeping",
    "settings",
    "health",
];

/// Addresses of one kind of page share their shape.
fn shape(hash: &str) -> String {
    let path = hash.trim_start_matches("#/").split('?').next().unwrap_or_default();
    let word =
        |part: &str| part.len() < 16 && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    path.split('/').map(|part| if word(part) { part } else { "*" }).collect::<Vec<_>>().join("/")
}

#[test]
fn ids_have_no_shape() {
    assert_eq!(shape("#/topics/AbCdEfGhIjKlMnOpQrStUv"), "topics/*");
    assert_eq!(shape("#/meetings/kQ3-x_9/live?item=2"), "meetings/*/live");
    assert_eq!(shape("#/"), "");
}
