//! 发文件给别人: for whom, what is in it, how it goes; then the file.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::decide::{Decided, decide};
use super::how::{How, signature};
use super::inside::inside;
use super::ready::ready;
use super::whom::Whom;
use crate::app::{ActError, Given, Outlook, Task, Way, use_app};
use crate::log::RecordId;
use crate::share::file::Profile;
use crate::share::scan::Hit;
use crate::text::Msg;
use crate::text::exchange_out as says;
use crate::text::exchange_scan as asks;
use crate::text::shell::SHARE;
use crate::ui::components::{Button, ErrorSummary, FormErrors, Kind, PageHead, Progress, Section};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts;
use crate::ui::route::Route;
use crate::ui::shell::router::focus;

/// How far it is.
#[derive(Clone)]
enum Stage {
    /// Being chosen.
    Choosing,
    /// What it names is being looked for.
    Looking,
    /// What was decided of that is being noted.
    Noting,
    /// What it names is being decided.
    Deciding(Vec<Hit>),
    /// Being made; whether it is being sealed.
    Making(bool),
    /// There.
    Ready(Given, Profile),
}

/// The page; `of` is what to give alone, or whom to give it to.
pub(super) fn page(of: Option<RecordId>) -> AnyView {
    let app = use_app();
    let whom = Whom::new(of);
    let how = How::new();
    let errors = FormErrors::new();
    let stage = RwSignal::new_local(Stage::Choosing);
    let outlook = RwSignal::new(None::<Outlook>);
    let task = Task::new();
    let wanted = Memo::new(move |_| whom.wanted());
    // What it would hold, each time something else is chosen and each time the data changes.
    Effect::new(move |_| {
        let wanted = wanted.get();
        app.operations();
        outlook.set(None);
        let look = move || {
            spawn_local(async move {
                let found = app.outlook(wanted.clone()).await;
                if whom.try_wanted().as_ref() == Some(&wanted) {
                    outlook.try_set(Some(found));
                }
            });
        };
        set_timeout(look, Duration::ZERO);
    });
    let back = move || stage.set(Stage::Choosing);
    let make = StoredValue::new_local(move |way: Way| {
        let wanted = wanted.get_untracked();
        let profile = wanted.profile;
        stage.set(Stage::Making(way.passphrase.is_some()));
        app.run(async move {
            let made = app.make_file(wanted, way, task).await;
            stage.try_set(match &made {
                Ok(given) => Stage::Ready(given.clone(), profile),
                Err(_) => Stage::Choosing,
            });
            arrive("ready");
            made.map(drop)
        });
    });
    let way = StoredValue::new(None::<Way>);
    // What goes as it stands because somebody said so before.
    let kept = RwSignal::new(Vec::<Hit>::new());
    let begin = move || {
        errors.clear();
        whom.check(errors);
        let chosen = how.read(errors);
        if errors.show() {
            return;
        }
        let Some(chosen) = chosen else { return };
        let nothing = outlook.with_untracked(|o| {
            o.as_ref().is_some_and(|o| {
                let wanted = wanted.get_untracked();
                if wanted.since { o.lacking == Some(0) } else { o.all == 0 }
            })
        });
        if nothing {
            app.failed.set(Some(ActError::Refused(says::NOTHING)));
            return;
        }
        app.failed.set(None);
        way.set_value(Some(chosen.clone()));
        stage.set(Stage::Looking);
        kept.set(Vec::new());
        spawn_local(async move {
            let screened = app.screen(&wanted.get_untracked(), task).await;
            if let Ok(found) = &screened {
                kept.try_set(found.kept.clone());
            }
            match screened {
                Err(_) => drop(stage.try_set(Stage::Choosing)),
                Ok(found) if found.open.is_empty() => {
                    make.try_with_value(|make| make(chosen));
                }
                Ok(found) => {
                    stage.try_set(Stage::Deciding(found.open));
                    arrive("decide");
                }
            }
        });
    };
    let decided = Callback::new(move |decided: Decided| {
        let Some(chosen) = way.get_value() else { return };
        stage.set(Stage::Noting);
        app.run(async move {
            let done = async {
                app.mask_hits(decided.mask, task).await?;
                app.keep_as_it_stands(&decided.keep).await
            };
            let done = done.await;
            if done.is_ok() {
                make.try_with_value(|make| make(chosen));
            } else {
                stage.try_set(Stage::Choosing);
            }
            done
        });
    });
    let again = move || {
        let mut hits = kept.get_untracked();
        if let Stage::Deciding(open) = stage.get_untracked() {
            hits.extend(open);
        }
        app.run(async move {
            app.ask_again(&hits).await?;
            kept.try_set(Vec::new());
            stage.try_set(Stage::Deciding(hits));
            arrive("decide");
            Ok(())
        });
    };
    let choosing = Memo::new(move |_| stage.with(|stage| matches!(stage, Stage::Choosing)));
    view! {
        <PageHead title=t(says::TITLE) lead=t(says::LEAD) back=(Route::Share, t(SHARE))/>
        <div class="stack measure" hidden=move || !choosing.get()>
            <ErrorSummary errors/>
            <Section title=t(says::WHOM)>{whom.fields(outlook, errors)}</Section>
            <Section title=t(says::INSIDE)>{inside(wanted, outlook)}</Section>
            <Section title=t(says::HOW)>{how.fields(errors)}</Section>
            <Section title=t(says::SIGNATURE)>{signature()}</Section>
            {move || choosing.get().then(|| view! {
                <p><Button label=t(says::MAKE) kind=Kind::Primary on_click=begin/></p>
            })}
        </div>
        {move || match stage.get() {
            Stage::Choosing => ().into_any(),
            Stage::Looking => going_on(task, says::LOOKING),
            Stage::Noting => going_on(task, says::MASKING),
            Stage::Deciding(hits) => decide(
                hits,
                t(says::MAKE),
                decided,
                Callback::new(move |()| back()),
            ),
            Stage::Making(sealing) => {
                going_on(task, if sealing { says::SEALING } else { says::MAKING })
            }
            Stage::Ready(given, profile) => ready(given, profile, Callback::new(move |()| back())),
        }}
        {move || {
            let count = kept.with(Vec::len);
            let there = stage.with(|stage| matches!(stage, Stage::Deciding(_) | Stage::Ready(..)));
            (there && count > 0).then(|| view! {
                <p class="row">
                    {tf(asks::BEFORE, move |_| vec![count.to_string()])}
                    <Button label=t(asks::AGAIN) kind=Kind::Quiet on_click=again/>
                </p>
            })
        }}
    }
    .into_any()
}

/// How far the work is, and a way to call it off.
pub(super) fn going_on(task: Task, label: Msg) -> AnyView {
    let percent = Signal::derive(move || task.percent());
    let label = parts::going_on(task, label);
    view! { <Progress label percent on_cancel=move || task.stop()/> }.into_any()
}

/// The reader goes along to the next part of the page once that is drawn.
fn arrive(id: &'static str) {
    set_timeout(move || focus(id), Duration::from_millis(50));
}
