//! 交换与备份: the file out, the file in, the fingerprint to compare.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Preview, use_app};
use crate::log::OpError;
use crate::share::file::{Problem, Profile};
use crate::text::Msg;
use crate::text::exchange as x;
use crate::text::shell::SHARE;
use crate::ui::components::{
    Badge, Button, Download, Fact, Facts, FileField, Kind, Notice, PageHead, Section, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::names::named;

/// The page of files.
#[component]
pub fn ExchangePage() -> AnyView {
    let app = use_app();
    view! {
        <PageHead title=t(SHARE) lead=t(x::EXCHANGE_LEAD)/>
        <div class="stack">
            <Section title=t(x::FINGERPRINT)>
                <p class="big-time" id="fingerprint">{move || app.fingerprint()}</p>
                <p class="soft">{t(x::FINGERPRINT_WHY)}</p>
            </Section>
            <Section title=t(x::OUT)><Out/></Section>
            <Section title=t(x::IN)><In/></Section>
        </div>
    }
    .into_any()
}

#[component]
fn Out() -> AnyView {
    let app = use_app();
    let saved = RwSignal::new(String::new());
    let missing = RwSignal::new(0);
    let save = move |profile: Profile| {
        spawn_local(async move {
            let made = app.export(profile).await;
            let bytes = made.text.into_bytes();
            let file = Download { name: made.name.clone(), mime: "application/json", bytes };
            if file.save().is_ok() {
                saved.set(made.name);
                missing.set(made.missing);
                if profile == Profile::Full {
                    app.exported_now().await;
                }
            }
        });
    };
    // What has left cannot be called back: names are shown first, where there are any.
    let going = RwSignal::new(Vec::new());
    let look = move || {
        spawn_local(async move {
            let found = app.names_going_out().await;
            if found.is_empty() {
                save(Profile::Shared);
            }
            going.set(found);
        });
    };
    let anyway = move || {
        going.set(Vec::new());
        save(Profile::Shared);
    };
    let said = tf(x::SAVED, move |_| vec![saved.get()]);
    let lacking = tf(x::PHOTOS_MISSING, move |_| vec![missing.get().to_string()]);
    view! {
        <div class="stack">
            <div>
                <Button label=t(x::SAVE_FULL) kind=Kind::Primary on_click=move || save(Profile::Full)/>
                <p class="soft">{t(x::SAVE_FULL_WHY)}</p>
            </div>
            <div>
                <Button label=t(x::SAVE_SHARED) on_click=look/>
                <p class="soft">{t(x::SAVE_SHARED_WHY)}</p>
                <div role="status">{move || (!going.read().is_empty()).then(|| named(going.into()))}</div>
                {move || {
                    (!going.read().is_empty()).then(|| view! {
                        <p class="row">
                            <Button label=t(x::SAVE_ALL_THE_SAME) on_click=anyway/>
                            <Button label=t(x::LEAVE_OUT) kind=Kind::Quiet on_click=move || going.set(Vec::new())/>
                        </p>
                    })
                }}
            </div>
            <div role="status">
                {move || (!saved.with(String::is_empty)).then(|| view! { <p>{said}</p> })}
                {move || (missing.get() > 0).then(|| view! { <p class="wrong">{lacking}</p> })}
            </div>
        </div>
    }
    .into_any()
}

/// Opens a file: chooses, shows what is in it, takes it in. Also behind the third door of the first page.
#[component]
pub fn In() -> AnyView {
    let app = use_app();
    let preview = RwSignal::new_local(None::<Preview>);
    // What an import brought is no news to whoever comes back to this page.
    on_cleanup(move || app.taken.set(None));
    let busy = RwSignal::new(None::<Msg>);
    let chosen = move |bytes: Vec<u8>| {
        app.taken.set(None);
        preview.set(None);
        busy.set(Some(x::READING));
        spawn_local(async move {
            // A flipped byte may leave text that is not UTF-8: its line is damaged, the others are not.
            let text = String::from_utf8(bytes)
                .unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned());
            preview.set(Some(app.preview(text).await));
            busy.set(None);
        });
    };
    let take = move || {
        let Some(file) = preview.try_update(Option::take).flatten() else { return };
        busy.set(Some(x::TAKING));
        app.run(async move {
            let taken = app.import(file).await;
            busy.set(None);
            taken.map(drop)
        });
    };
    view! {
        <div class="stack">
            <FileField id="file" label=t(x::CHOOSE_FILE) hint=t(x::IN_WHY) on_file=UnsyncCallback::new(chosen)/>
            <p role="status">
                {move || busy.get().map(t)}
                {move || app.taken.get().map(|n| {
                    let msg = if n == 0 { x::NOTHING_NEW } else { x::BROUGHT };
                    tf(msg, move |_| vec![n.to_string()])
                })}
            </p>
            {move || preview.with(|file| {
                let leave = move || preview.set(None);
                file.as_ref().map(|file| contents(file, Callback::new(move |()| take()), leave))
            })}
        </div>
    }
    .into_any()
}

fn contents(
    file: &Preview,
    take: Callback<()>,
    leave: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let app = use_app();
    let header = file.read.header.clone();
    let (new, known, unknown, other) = (file.new, file.known, file.unknown, file.other);
    let strange = file.strange;
    let theirs = file.fingerprint.clone();
    let in_step = {
        let theirs = theirs.clone();
        move || theirs.as_deref() == Some(app.fingerprint().as_str())
    };
    let problems = file.read.problems.iter().map(problem).collect::<Vec<_>>();
    let usable = !file.read.entries.is_empty();
    view! {
        <Section title=t(x::PREVIEW)>
            <div class="stack">
                {(!problems.is_empty()).then(|| view! {
                    <Notice tone=Tone::Must>
                        <h3>{t(x::PROBLEMS)}</h3>
                        <ul>{problems.into_iter().map(|p| view! { <li>{p}</li> }).collect_view()}</ul>
                        {usable.then(|| view! { <p>{t(x::REST_IS_FINE)}</p> })}
                    </Notice>
                })}
                {other.then(|| view! { <Notice><p>{t(x::OTHER)}</p></Notice> })}
                <Facts>
                    {header.map(|h| view! {
                        <Fact term=t(x::FROM)>{h.name}</Fact>
                        <Fact term=t(x::MADE)>{h.made.replace('T', " ").chars().take(16).collect::<String>()}</Fact>
                    })}
                    <Fact term=t(x::NEW)>{new}</Fact>
                    <Fact term=t(x::KNOWN)>{known}</Fact>
                    {(strange > 0).then(|| view! { <Fact term=t(x::STRANGE)>{strange}</Fact> })}
                    {(unknown > 0).then(|| view! { <Fact term=t(x::UNKNOWN)>{unknown}</Fact> })}
                    {theirs.map(|code| view! {
                        <Fact term=t(x::THEIR_FINGERPRINT)>
                            {code} " "
                            {move || in_step().then(|| view! { <Badge label=t(x::IN_STEP) tone=Tone::Good/> })}
                        </Fact>
                    })}
                </Facts>
                <p class="row">
                    {usable.then(|| view! { <Button label=t(x::TAKE) kind=Kind::Primary on_click=take/> })}
                    <Button label=t(x::LEAVE) kind=Kind::Quiet on_click=Callback::new(move |()| leave())/>
                </p>
            </div>
        </Section>
    }
    .into_any()
}

fn problem(problem: &Problem) -> Signal<String> {
    let (msg, args): (Msg, Vec<String>) = match problem {
        Problem::Count { said, found } => (x::P_COUNT, vec![said.to_string(), found.to_string()]),
        Problem::Damaged { line, why } => {
            let (line, why) = (line.to_string(), damage(why));
            return Signal::derive(move || x::P_DAMAGED.fill(lang(), &[&line, why.get(lang())]));
        }
        Problem::End => (x::P_END, Vec::new()),
        Problem::File { line } => (x::P_FILE, vec![line.to_string()]),
        Problem::Form => (x::P_FORM, Vec::new()),
        Problem::Header => (x::P_HEADER, Vec::new()),
        Problem::Newer { version } => (x::P_NEWER, vec![version.to_string()]),
        Problem::NotOurs => (x::P_NOT_OURS, Vec::new()),
        Problem::Part { part, parts } => (x::P_PART, vec![part.to_string(), parts.to_string()]),
        Problem::Root => (x::P_ROOT, Vec::new()),
        Problem::Signature => (x::P_SIGNATURE, Vec::new()),
        Problem::TooLarge => (x::P_TOO_LARGE, Vec::new()),
    };
    Signal::derive(move || msg.fill(lang(), &args.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// What is wrong with a line, for people; developers find the particulars in the file itself.
const fn damage(why: &OpError) -> Msg {
    match why {
        OpError::Json(_) | OpError::Member(_) | OpError::Form => x::D_SHAPE,
        OpError::Value(_) => x::D_VALUE,
        OpError::Hash => x::D_HASH,
    }
}
