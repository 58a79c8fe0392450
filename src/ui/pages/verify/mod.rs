//! 验一验: checks a pact's file, a statement, a receipt or the code on a poster. Needs no community; nothing that is
//! brought here is kept.

mod found;
mod locked;
mod slips;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{NotDone, Task, work};
use crate::share::job::{Answer, Job};
use crate::share::pact::{Findings, Given, Refusal, Slip, behind_address};
use crate::text::{Msg, verify as say};
use crate::ui::components::{
    Button, FileField, Form, Kind, LinkButton, Notice, PageHead, Progress, Section, TextArea, Tone,
    scan,
};
use crate::ui::lang::t;
use crate::ui::route::Route;
use crate::ui::shell::router::focus;

/// What is at hand.
#[derive(Clone, Copy)]
struct Desk {
    /// The bytes of the pact's file.
    file: StoredValue<Option<Vec<u8>>>,
    /// What checking it found.
    found: RwSignal<Option<Findings>>,
    /// Receipts, statements and heads that hold by themselves.
    slips: RwSignal<Vec<Slip>>,
    /// A file that waits for its passphrase.
    locked: RwSignal<Option<Vec<u8>>>,
    /// What could not be checked, or why not.
    said: RwSignal<Option<Said>>,
    /// The check under way.
    task: RwSignal<Option<Task>>,
    /// What was pasted.
    text: RwSignal<String>,
}

/// A word on what was brought.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// In itself.
    Plainly(Msg),
    /// A text of ours that does not hold.
    Refused(Refusal),
}

impl Desk {
    fn new() -> Self {
        Self {
            file: StoredValue::new(None),
            found: RwSignal::new(None),
            slips: RwSignal::new(Vec::new()),
            locked: RwSignal::new(None),
            said: RwSignal::new(None),
            task: RwSignal::new(None),
            text: RwSignal::new(String::new()),
        }
    }

    /// Takes in what was brought.
    fn take(self, bytes: Vec<u8>) {
        self.said.set(None);
        let say = |msg| self.said.set(Some(Said::Plainly(msg)));
        match Given::look(&bytes) {
            Given::Export => {
                self.file.set_value(Some(bytes));
                self.found.set(None);
                self.check(true);
            }
            Given::Slip(slip) => {
                self.text.set(String::new());
                if !self.slips.with_untracked(|slips| slips.contains(&slip)) {
                    self.slips.update(|slips| slips.push(*slip));
                }
                show("slips");
                self.check(false);
            }
            Given::Locked => self.locked.set(Some(bytes)),
            Given::Refused(why) => self.said.set(Some(Said::Refused(why))),
            Given::Exchange => say(say::EXCHANGE),
            Given::Bare => say(say::BARE),
            Given::Empty => say(say::EMPTY),
            Given::Other => say(say::OTHER),
        }
    }

    /// Checks the file, where there is one, and holds the slips against it; a new file is then shown.
    fn check(self, new: bool) {
        let Some(file) = self.file.get_value() else { return };
        let slips = self.slips.with_untracked(|all| all.iter().map(Slip::to_text).collect());
        let job = Job::Export { slips, file };
        self.run(job, move |answer| {
            if let Answer::Found(found) = answer {
                self.found.set(Some(*found));
                if new {
                    show("found");
                }
            }
        });
    }

    /// Has a job done; whatever was under way is called off.
    fn run(self, job: Job, done: impl Fn(Answer) + 'static) {
        if let Some(before) = self.task.get_untracked() {
            before.stop();
        }
        let task = Task::new();
        self.task.set(Some(task));
        spawn_local(async move {
            let answer = work(&job, task).await;
            // The page was left, or something else was brought meanwhile.
            if answer == Err(NotDone::Stopped) {
                return;
            }
            self.task.try_set(None);
            match answer {
                Ok(answer) => done(answer),
                Err(_) => drop(self.said.try_set(Some(Said::Plainly(say::BROKEN)))),
            }
        });
    }

    fn stop(self) {
        if let Some(task) = self.task.get_untracked() {
            task.stop();
        }
        self.task.set(None);
        self.said.set(Some(Said::Plainly(say::STOPPED)));
    }

    fn clear(self) {
        if let Some(task) = self.task.get_untracked() {
            task.stop();
        }
        self.task.set(None);
        self.file.set_value(None);
        self.found.set(None);
        self.slips.set(Vec::new());
        self.locked.set(None);
        self.said.set(None);
        self.text.set(String::new());
    }
}

/// Checks a pact's file, a statement or a receipt; needs no community.
#[component]
pub fn VerifyPage() -> AnyView {
    let desk = Desk::new();
    from_address(desk);
    on_cleanup(move || {
        if let Some(task) = desk.task.try_get_untracked().flatten() {
            task.stop();
        }
    });
    let brought =
        move || desk.found.with(Option::is_some) || desk.slips.with(|slips| !slips.is_empty());
    view! {
        <PageHead title=t(say::VERIFY) lead=t(say::LEAD)/>
        <div class="stack">
            {bring(desk)}
            <div role="status">{move || desk.task.get().map(|task| progress(desk, task))}</div>
            <div role="alert">{move || desk.said.get().map(said)}</div>
            {move || desk.locked.get().map(|sealed| locked::unlock(desk, sealed))}
            <div id="found" tabindex="-1">
                {move || desk.found.with(|found| found.as_ref().map(found::found))}
            </div>
            <div id="slips" tabindex="-1">{move || slips::slips(desk)}</div>
            {move || brought().then(|| view! {
                <p class="row no-print">
                    <Button label=t(say::AGAIN) kind=Kind::Quiet on_click=move || desk.clear()/>
                </p>
            })}
            <p><LinkButton label=t(say::PROVES) to=Route::Proves kind=Kind::Quiet/></p>
        </div>
    }
    .into_any()
}

/// Brings what was found under the eyes, and under the reader, once it is drawn.
fn show(id: &'static str) {
    request_animation_frame(move || focus(id));
}

/// A code may open this page with what it carries behind the `?`.
fn from_address(desk: Desk) {
    let look = move || {
        let hash = location().hash().unwrap_or_default();
        if let Some(text) = behind_address(&hash) {
            desk.take(text.into_bytes());
        }
    };
    let listener = window_event_listener(ev::hashchange, move |_| look());
    on_cleanup(move || listener.remove());
    look();
}

fn bring(desk: Desk) -> AnyView {
    let paste = move |()| desk.take(desk.text.get_untracked().into_bytes());
    let scanned = Callback::new(move |code: Option<String>| match code {
        Some(code) => desk.take(code.into_bytes()),
        None => desk.said.set(Some(Said::Plainly(say::SCAN_NOT))),
    });
    view! {
        <div class="no-print">
            <Section title=t(say::BRING)>
                <div class="stack">
                    <FileField
                        id="pact-file"
                        label=t(say::FILE)
                        hint=t(say::FILE_HINT)
                        on_file=UnsyncCallback::new(move |bytes| desk.take(bytes))
                    />
                    {scan(t(say::SCAN), scanned)}
                    <Form on_submit=Callback::new(paste)>
                        <TextArea
                            id="pasted"
                            label=t(say::PASTE)
                            hint=t(say::PASTE_HINT)
                            value=desk.text
                            rows=3
                        />
                        <p><Button label=t(say::CHECK)/></p>
                    </Form>
                </div>
            </Section>
        </div>
    }
    .into_any()
}

fn progress(desk: Desk, task: Task) -> AnyView {
    let label = move || {
        let opening = desk.locked.with(Option::is_some);
        if opening { say::UNLOCKING } else { say::CHECKING }
    };
    let percent = Signal::derive(move || task.percent());
    let label = Signal::derive(move || t(label()).get());
    view! { <Progress label percent on_cancel=Callback::new(move |()| desk.stop())/> }.into_any()
}

fn said(said: Said) -> AnyView {
    match said {
        Said::Plainly(msg) => view! { <Notice><p>{t(msg)}</p></Notice> }.into_any(),
        Said::Refused(why) => view! {
            <Notice tone=Tone::Must>
                <p>{t(say::REFUSED)} {t(why.sentence())}</p>
                <p>{t(say::REFUSED_DO)}</p>
            </Notice>
        }
        .into_any(),
    }
}
