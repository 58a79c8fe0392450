//! 自检: how well this device keeps the data.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Health, use_app};
use crate::text::dates;
use crate::text::exchange as x;
use crate::ui::components::{Button, Download, Fact, Facts, Notice, PageHead, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::page::open_sample;

/// The health page.
#[component]
pub fn HealthPage() -> AnyView {
    let app = use_app();
    let health = RwSignal::new_local(None::<Health>);
    let look = move || spawn_local(async move { health.set(Some(app.health().await)) });
    look();
    let ask = move || {
        spawn_local(async move {
            app.ask_to_keep().await;
            look();
        });
    };
    let sizes = [1, 10, 50].map(|size| {
        let label = tf(x::SAMPLE_TIMES, move |_| vec![size.to_string()]);
        view! { <Button label on_click=move || open_sample(app, size)/> }
    });
    view! {
        <PageHead title=t(x::HEALTH_TITLE) lead=t(x::HEALTH_LEAD)/>
        <div class="stack">
            <Facts>
                <Fact term=t(x::H_OPS)>{move || app.operations()}</Fact>
                <Fact term=t(x::H_DAMAGED)>{move || app.damaged()}</Fact>
                <Fact term=t(x::H_EXPORTED)>
                    {move || match app.exported() {
                        Some(day) => dates::weekday_day(day, lang()),
                        None => app.t(x::NEVER).to_owned(),
                    }}
                </Fact>
                {move || health.get().map(particulars)}
            </Facts>
            {move || health.get().filter(|h| !h.secure).map(|_| view! {
                <Notice tone=Tone::Must><p>{t(x::NO_OFFLINE)}</p></Notice>
            })}
            <p><Button label=t(x::ASK_PERSIST) on_click=ask/></p>
            <Section title=t(x::RAW)>
                <p class="soft">{t(x::RAW_WHY)}</p>
                <RawButton/>
            </Section>
            <details>
                <summary>{t(x::DEVELOPERS)}</summary>
                <div class="stack">
                    <p class="soft">{t(x::DEVELOPERS_WHY)}</p>
                    <p class="row">{sizes}</p>
                </div>
            </details>
        </div>
    }
    .into_any()
}

fn particulars(health: Health) -> AnyView {
    let space = health.space.map(|(used, quota)| format!("{} / {}", used >> 20, quota >> 20));
    view! {
        <Fact term=t(x::H_PERSISTED)>{yes(health.persisted)}</Fact>
        <Fact term=t(x::H_SECURE)>{yes(Some(health.secure))}</Fact>
        <Fact term=t(x::H_LOCKS)>{yes(Some(health.locks))}</Fact>
        <Fact term=t(x::H_STRICT)>{yes(Some(health.strict))}</Fact>
        <Fact term=t(x::H_LOCAL)>{yes(Some(health.local_storage))}</Fact>
        {space.map(|space| view! { <Fact term=t(x::H_SPACE)>{space}</Fact> })}
    }
    .into_any()
}

fn yes(answer: Option<bool>) -> Signal<String> {
    match answer {
        Some(true) => t(x::YES),
        Some(false) => t(x::NO),
        None => t(x::UNSAID),
    }
}

/// Saves every row of the database as it stands.
#[component]
pub fn RawButton() -> AnyView {
    let app = use_app();
    let save = move || {
        spawn_local(async move {
            let bytes = app.raw_dump().await.into_bytes();
            let name = "mulin-raw.txt".to_owned();
            let _ = Download { name, mime: "text/plain;charset=utf-8", bytes }.save();
        });
    };
    view! { <Button label=t(x::RAW) on_click=save/> }.into_any()
}
