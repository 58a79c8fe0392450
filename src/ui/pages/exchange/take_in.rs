//! Files to open: chosen or dropped, opened, looked at, taken in.

use leptos::prelude::*;

use super::review::review;
use crate::app::{Stage, WhyNot, cool_down, use_app, warm_up};
use crate::domain::conflicts::conflicts;
use crate::share::age::Refused;
use crate::text::Msg;
use crate::text::exchange as x;
use crate::text::exchange_partners::STEP;
use crate::text::incoming as say;
use crate::ui::components::{
    Button, ErrorSummary, FilesField, FormErrors, Kind, LinkButton, Notice, Progress, Tone,
};
use crate::ui::lang::{t, tf};
use crate::ui::pages::key::unlocking::asked;
use crate::ui::pages::parts::going_on;
use crate::ui::route::{Exchange, Route};

/// Opens files: chooses, shows what is in them, takes them in. Also behind the third door of the first page.
#[component]
pub fn In() -> AnyView {
    let app = use_app();
    // Once the page is drawn.
    request_animation_frame(warm_up);
    // What an import brought is no news to whoever comes back to this page.
    on_cleanup(move || {
        cool_down();
        app.incoming().taken.set(None);
        app.incoming().between.set(false);
    });
    let incoming = app.incoming();
    let taken = move || {
        app.incoming().taken.get().map(|n| {
            let msg = if n == 0 { x::NOTHING_NEW } else { x::BROUGHT };
            tf(msg, move |_| vec![n.to_string()])
        })
    };
    let open = Memo::new(move |_| {
        if app.incoming().taken.get().is_some() && app.is_whole() {
            app.read(|state| conflicts(state).len())
        } else {
            0
        }
    });
    view! {
        <div class="stack">
            <FilesField
                id="file"
                label=t(x::CHOOSE_FILE)
                hint=t(x::IN_WHY)
                also=t(say::SEVERAL)
                on_files=UnsyncCallback::new(move |files| app.incoming_files(files))
            />
            <p role="status">{taken}</p>
            {move || (open.get() > 0).then(|| {
                let label = tf(say::SETTLE_NOW, move |_| vec![open.get().to_string()]);
                view! { <p><LinkButton label to=Route::Conflicts/></p> }
            })}
            {move || incoming.between.get().then(|| view! {
                <Notice tone=Tone::Must>
                    <p>{t(say::BETWEEN)}</p>
                    <p><LinkButton label=t(STEP) to=Route::Exchange(Exchange::Step)/></p>
                </Notice>
            })}
            {move || stage(incoming.stage.get())}
            {move || (incoming.waiting.get() > 0).then(|| {
                let words = tf(say::WAITING, move |_| vec![incoming.waiting.get().to_string()]);
                view! { <p class="soft">{words}</p> }
            })}
        </div>
    }
    .into_any()
}

fn stage(stage: Stage) -> AnyView {
    let app = use_app();
    let task = app.incoming().task;
    match stage {
        Stage::Idle => ().into_any(),
        Stage::Reading => {
            let percent = Signal::derive(move || task.percent());
            let stop = Callback::new(move |()| app.leave_incoming());
            let label = going_on(task, say::READING);
            view! { <Progress label percent on_cancel=stop/> }.into_any()
        }
        Stage::Taking => {
            let percent = Signal::derive(move || task.percent());
            view! { <Progress label=t(x::TAKING) percent on_cancel=move || task.stop()/> }
                .into_any()
        }
        Stage::Locked { name, refused } => sealed(name, refused),
        Stage::Parts { of, missing } => parts(of, &missing),
        Stage::Read(read) => review(&read),
        Stage::Refused { name, why } => refused(name, why),
    }
}

/// Asks for the passphrase of a file.
fn sealed(name: String, refused: Option<Refused>) -> AnyView {
    let app = use_app();
    let errors = FormErrors::new();
    if let Some(why) = refused {
        errors.say("file-passphrase", why.sentence());
        errors.show();
    }
    let buttons = move || {
        view! {
            <p class="row">
                <Button label=t(say::OPEN) kind=Kind::Primary/>
                <Button label=t(x::LEAVE) kind=Kind::Quiet on_click=move || app.leave_incoming()/>
            </p>
        }
        .into_any()
    };
    let open = move |typed, _| app.open_incoming(typed);
    view! {
        <section class="section">
            <h2>{t(say::SEALED)}</h2>
            <p class="soft">{name}</p>
            <ErrorSummary errors/>
            {asked("file-passphrase", Some(t(say::SEALED_WHY)), errors, open, buttons)}
        </section>
    }
    .into_any()
}

fn parts(of: usize, missing: &[usize]) -> AnyView {
    let app = use_app();
    let listed: Vec<String> = missing.iter().map(ToString::to_string).collect();
    let words = tf(say::PARTS_MISSING, move |lang| {
        vec![of.to_string(), listed.join(crate::text::erasure::AND.get(lang))]
    });
    view! {
        <Notice>
            <h3>{t(say::PARTS)}</h3>
            <p>{words}</p>
            <p><Button label=t(say::LEAVE_PARTS) kind=Kind::Quiet on_click=move || app.leave_parts()/></p>
        </Notice>
    }
    .into_any()
}

fn refused(name: String, why: WhyNot) -> AnyView {
    let app = use_app();
    let title = tf(say::UNREADABLE, move |_| vec![name.clone()]);
    view! {
        <Notice tone=Tone::Must>
            <h3>{title}</h3>
            <p role="alert">{t(reason(why))}</p>
            <p><Button label=t(say::ANOTHER) kind=Kind::Quiet on_click=move || app.leave_incoming()/></p>
        </Notice>
    }
    .into_any()
}

const fn reason(why: WhyNot) -> Msg {
    match why {
        WhyNot::TooLarge => x::P_TOO_LARGE,
        WhyNot::Bomb => say::BOMB,
        WhyNot::NoGzip => say::NO_GZIP,
        WhyNot::Broken => say::BROKEN,
        WhyNot::NoMemory => say::NO_MEMORY,
        WhyNot::Unread => say::UNREAD,
        WhyNot::Crowded => say::CROWDED,
    }
}
