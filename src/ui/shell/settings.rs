//! 设置: what concerns this device only. Each choice takes effect at once, so there is nothing to save.

use leptos::prelude::*;

use super::frame::CurtainDown;
use super::start::roles;
use crate::app::Curtain;
use crate::app::prefs::{Role, Theme, prefs};
use crate::text::Lang;
use crate::text::shell::{
    COVER_NOW, CURTAIN, CURTAIN_IS, CURTAIN_MINUTES, CURTAIN_ON, LANGUAGE, MINUTES_WRONG, PIN,
    PIN_HINT, PIN_SHORT, REMOVE_CURTAIN, SET_CURTAIN, SETTINGS, SETTINGS_LEAD, TEXT_LARGE,
    TEXT_NORMAL, TEXT_SIZE, THEME, THEME_AUTO, THEME_DARK, THEME_LIGHT, WHO, WHO_HINT, WHO_NOBODY,
    YOU_ARE, YOU_ARE_HINT,
};
use crate::ui::components::{
    Button, Choice, ErrorSummary, Form, FormErrors, Kind, PageHead, RadioGroup, Section, Select,
    TextField,
};
use crate::ui::lang::{lang, t, tf};

/// The settings of this device.
#[component]
pub fn SettingsPage(
    /// Who could be using this browser, by id; empty before anyone is registered.
    #[prop(into)]
    people: Signal<Vec<Choice>>,
    /// The id of who is using it, empty for nobody in particular.
    working_as: RwSignal<String>,
) -> AnyView {
    let who = Signal::derive(move || {
        let mut all = vec![Choice::new("", WHO_NOBODY.get(lang()))];
        all.extend(people.get());
        all
    });
    view! {
        <PageHead title=t(SETTINGS) lead=t(SETTINGS_LEAD)/>
        <div class="stack">
            <Looks/>
            <Select id="who" label=t(WHO) hint=t(WHO_HINT) value=working_as choices=who/>
            <Section title=t(CURTAIN)>{curtain()}</Section>
        </div>
    }
    .into_any()
}

#[component]
fn Looks() -> AnyView {
    let prefs = prefs();
    let language = picked(
        move || prefs.lang.get().tag().to_owned(),
        move |tag| prefs.lang.set(if tag == "en" { Lang::En } else { Lang::Zh }),
    );
    let languages = Signal::stored(vec![
        Choice::new(Lang::Zh.tag(), "中文"),
        Choice::new(Lang::En.tag(), "English"),
    ]);
    let size = picked(
        move || if prefs.large.get() { "large" } else { "normal" }.to_owned(),
        move |size| prefs.large.set(size == "large"),
    );
    let sizes = Signal::derive(|| {
        vec![
            Choice::new("normal", TEXT_NORMAL.get(lang())),
            Choice::new("large", TEXT_LARGE.get(lang())),
        ]
    });
    let theme = picked(
        move || {
            match prefs.theme.get() {
                Theme::Auto => "auto",
                Theme::Light => "light",
                Theme::Dark => "dark",
            }
            .to_owned()
        },
        move |name| {
            prefs.theme.set(match name {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::Auto,
            });
        },
    );
    let themes = Signal::derive(|| {
        vec![
            Choice::new("auto", THEME_AUTO.get(lang())),
            Choice::new("light", THEME_LIGHT.get(lang())),
            Choice::new("dark", THEME_DARK.get(lang())),
        ]
    });
    let role = picked(
        move || prefs.role.get().map_or("", Role::name).to_owned(),
        move |name| prefs.role.set(Role::parse(name)),
    );
    view! {
        <RadioGroup id="language" label=t(LANGUAGE) value=language choices=languages/>
        <RadioGroup id="text-size" label=t(TEXT_SIZE) value=size choices=sizes/>
        <RadioGroup id="theme" label=t(THEME) value=theme choices=themes/>
        <RadioGroup id="role" label=t(YOU_ARE) hint=t(YOU_ARE_HINT) value=role choices=roles()/>
    }
    .into_any()
}

/// A preference as the value of a field, in step both ways.
fn picked(
    now: impl Fn() -> String + Send + Sync + 'static,
    pick: impl Fn(&str) + 'static,
) -> RwSignal<String> {
    let value = RwSignal::new(untrack(&now));
    Effect::new(move |_| {
        let now = now();
        if value.with_untracked(|value| *value != now) {
            value.set(now);
        }
    });
    Effect::new(move |before: Option<String>| {
        let now = value.get();
        if before.is_some_and(|before| before != now) {
            pick(&now);
        }
        now
    });
    value
}

fn curtain() -> AnyView {
    let prefs = prefs();
    let state = move || match prefs.curtain.get() {
        None => view! { <CurtainForm/> }.into_any(),
        Some(curtain) => {
            let minutes = curtain.minutes;
            let cover = use_context::<CurtainDown>().map(|CurtainDown(down)| {
                view! { <Button label=t(COVER_NOW) on_click=move || down.set(true)/> }
            });
            view! {
                <p>{tf(CURTAIN_ON, move |_| vec![minutes.to_string()])}</p>
                <div class="row">
                    {cover}
                    <Button
                        label=t(REMOVE_CURTAIN)
                        kind=Kind::Quiet
                        on_click=move || prefs.curtain.set(None)
                    />
                </div>
            }
            .into_any()
        }
    };
    view! {
        <div class="stack measure">
            <p class="soft">{t(CURTAIN_IS)}</p>
            {state}
        </div>
    }
    .into_any()
}

#[component]
fn CurtainForm() -> AnyView {
    let pin = RwSignal::new(String::new());
    let minutes = RwSignal::new("10".to_owned());
    let errors = FormErrors::new();
    let submit = move |()| {
        errors.clear();
        let pin = pin.get_untracked();
        if pin.trim().chars().count() < 4 {
            errors.say("new-pin", PIN_SHORT);
        }
        let minutes = minutes.get_untracked().trim().parse::<u32>().unwrap_or(0);
        if !(1..=240).contains(&minutes) {
            errors.say("curtain-minutes", MINUTES_WRONG);
        }
        if !errors.show() {
            prefs().curtain.set(Some(Curtain::new(&pin, minutes)));
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="new-pin" label=t(PIN) hint=t(PIN_HINT) value=pin errors short=true/>
            <TextField
                id="curtain-minutes"
                label=t(CURTAIN_MINUTES)
                value=minutes
                errors
                keys="numeric"
                short=true
            />
            <Button label=t(SET_CURTAIN)/>
        </Form>
    }
    .into_any()
}
