//! What residents signed comes back: pasted, as a file, or scanned.

use leptos::prelude::*;

use crate::app::commands::phones::{self as acts, Came};
use crate::app::use_app;
use crate::domain::pact::StatementKind;
use crate::log::RecordId;
use crate::text::phone as say;
use crate::text::{ballots, kiosk};
use crate::ui::components::{
    Badge, Button, ErrorSummary, FileField, Form, FormErrors, TextArea, Tone, scan,
};
use crate::ui::lang::{lang, t};

/// The longest paste or file read: thousands of statements.
const MOST_BYTES: usize = 16 << 20;

/// The three ways back, and what came of each statement.
pub(super) fn back(id: RecordId) -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let (busy, results) = (RwSignal::new(false), RwSignal::new(Vec::<Came>::new()));
    let take = move |pasted: String| {
        errors.clear();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        app.run(async move {
            let came = acts::take_in_all(app, id, pasted).await;
            busy.try_set(false);
            let came = came?;
            if came.is_empty() {
                errors.say("pasted", say::NOTHING_IN);
                errors.show();
            } else {
                text.set(String::new());
            }
            results.set(came);
            Ok(())
        });
    };
    let submit = move |()| take(text.get_untracked());
    let file = UnsyncCallback::new(move |bytes: Vec<u8>| {
        let bytes = if bytes.len() > MOST_BYTES { Vec::new() } else { bytes };
        take(String::from_utf8_lossy(&bytes).into_owned());
    });
    let read = Callback::new(move |code: Option<String>| {
        if let Some(code) = code {
            take(code);
        } else {
            errors.clear();
            errors.say("pasted", ballots::SCAN_NOT);
            errors.show();
        }
    });
    let line = |came: Came| {
        let (whose, said) = (came.whose, came.said);
        let words = move || {
            let whose = whose.as_deref().unwrap_or(say::R_NAMELESS.get(lang()));
            say::R_LINE.fill(lang(), &[whose, said.get(lang())])
        };
        let kind = came.kind.map(|kind| {
            let name = match kind {
                StatementKind::Decline => say::WAS_DECLINE,
                StatementKind::Withdraw => say::WAS_WITHDRAW,
                _ => say::WAS_AGREE,
            };
            let tone = if came.here { Tone::Good } else { Tone::Must };
            view! { <Badge label=t(name) tone/> }
        });
        view! { <li class="split"><span>{words}</span> {kind}</li> }
    };
    let shown = move || {
        let all = results.get();
        (!all.is_empty()).then(|| {
            view! {
                <h3>{t(say::RESULTS)}</h3>
                <ul role="list" class="list">{all.into_iter().map(line).collect_view()}</ul>
            }
        })
    };
    view! {
        <div class="stack">
            <Form on_submit=Callback::new(submit)>
                <ErrorSummary errors/>
                <TextArea id="pasted" label=t(say::PASTE) hint=t(say::PASTE_HINT) value=text rows=4 errors/>
                <Button label=t(say::TAKE) disabled=busy/>
            </Form>
            <FileField id="signed-file" label=t(say::FILE) hint=t(say::FILE_HINT) on_file=file/>
            {scan(t(ballots::SCAN), read)}
            <p role="status">{move || busy.get().then(|| t(kiosk::CHECKING))}</p>
            <div aria-live="polite">{shown}</div>
        </div>
    }
    .into_any()
}
