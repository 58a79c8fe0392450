//! Files to open.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Preview, use_app};
use crate::log::OpError;
use crate::share::file::Problem;
use crate::text::Msg;
use crate::text::exchange as x;
use crate::ui::components::{Badge, Button, Fact, Facts, FileField, Kind, Notice, Section, Tone};
use crate::ui::lang::{lang, t, tf};

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
