//! What one browser remembers about its reader: language, looks, the curtain. Never leaves the device.
//!
//! Kept in `localStorage` under `mulin.prefs`. Reading is tolerant: a field that is missing or strange falls back to its
//! default by itself, and fields of a newer version are kept when this one writes.

use std::cell::Cell;

use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::curtain::Curtain;
use crate::store::local;
use crate::text::Lang;

const KEY: &str = "mulin.prefs";

thread_local! {
    static CURRENT: Cell<Option<Prefs>> = const { Cell::new(None) };
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// What a person says they are; it only orders the page, it permits and forbids nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// 网格长
    Grid,
    /// 居委会
    Residents,
    /// 业委会
    Owners,
    /// 物业
    Property,
    /// 街镇
    Town,
}

/// The preferences as signals; copy it freely.
#[derive(Clone, Copy)]
pub struct Prefs {
    /// The language of the interface.
    pub lang: RwSignal<Lang>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// Large text, the elders' theme.
    pub large: RwSignal<bool>,
    /// What the person said they are.
    pub role: RwSignal<Option<Role>>,
    /// The curtain after idle, when set up.
    pub curtain: RwSignal<Option<Curtain>>,
    /// The community opened last.
    pub community: RwSignal<Option<String>>,
    /// Who is using this browser, a person's id by community id.
    pub working_as: RwSignal<Map<String, Value>>,
}

/// The preferences of this page.
///
/// Reads them on first call, which must happen outside any component (see [`Prefs::start`]).
pub fn prefs() -> Prefs {
    CURRENT.get().unwrap_or_else(Prefs::start)
}

impl Prefs {
    /// Reads the preferences, applies them to the page and keeps page and storage in step from now on.
    ///
    /// To be called once, before anything is mounted, so that the signals live as long as the page.
    pub fn start() -> Self {
        let kept = kept();
        let text = |name: &str| kept.get(name).and_then(Value::as_str);
        let prefs = Self {
            lang: RwSignal::new(match text("lang") {
                Some("en") => Lang::En,
                // The neighbours' language, whatever the browser was installed in.
                _ => Lang::Zh,
            }),
            theme: RwSignal::new(match text("theme") {
                Some("light") => Theme::Light,
                Some("dark") => Theme::Dark,
                _ => Theme::Auto,
            }),
            large: RwSignal::new(text("text") == Some("large")),
            role: RwSignal::new(text("role").and_then(Role::parse)),
            curtain: RwSignal::new(kept.get("curtain").and_then(Curtain::parse)),
            community: RwSignal::new(text("community").map(str::to_owned)),
            working_as: RwSignal::new(
                kept.get("workingAs").and_then(Value::as_object).cloned().unwrap_or_default(),
            ),
        };
        CURRENT.set(Some(prefs));
        Effect::new(move |_| prefs.apply());
        Effect::new(move |before: Option<()>| {
            let now = prefs.fields();
            if before.is_some() {
                let mut all = self::kept();
                all.extend(now);
                // A full or forbidden localStorage costs a preference, never the page.
                let _ = local::keep(KEY, all);
            }
        });
        prefs
    }

    /// Shows language, theme and text size on the root element, where the style sheets look.
    fn apply(self) {
        let Some(root) = document().document_element() else { return };
        let set = |name: &str, value: Option<&str>| {
            let _ = match value {
                Some(value) => root.set_attribute(name, value),
                None => root.remove_attribute(name),
            };
        };
        set("lang", Some(self.lang.get().tag()));
        set("data-theme", self.theme.get().attribute());
        set("data-text", self.large.get().then_some("large"));
    }

    fn fields(self) -> Map<String, Value> {
        let mut fields = Map::new();
        let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        put("lang", json!(self.lang.get().tag().get(..2)));
        put("theme", json!(self.theme.get().attribute()));
        put("text", json!(self.large.get().then_some("large")));
        put("role", json!(self.role.get().map(Role::name)));
        put("curtain", self.curtain.get().map_or(Value::Null, |curtain| curtain.to_json()));
        put("community", json!(self.community.get()));
        put("workingAs", Value::Object(self.working_as.get()));
        fields
    }
}

impl Theme {
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

impl Role {
    /// All roles, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Grid, Self::Residents, Self::Owners, Self::Property, Self::Town];

    /// The name it is kept under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Residents => "residents",
            Self::Owners => "owners",
            Self::Property => "property",
            Self::Town => "town",
        }
    }

    /// The role kept under `name`.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

fn kept() -> Map<String, Value> {
    local::object(KEY).unwrap_or_default()
}
