//! The words of a pact where the code had no room for them: pasted from the group, or from a file.

use leptos::prelude::*;

use crate::domain::pact::Frozen;
use crate::share::pact::{Invite, find_text};
use crate::text::phone as say;
use crate::ui::components::{
    Button, ErrorSummary, FileField, Form, FormErrors, Kind, Notice, TextArea,
};
use crate::ui::lang::t;

/// Asks for the words until they are those the link names.
pub(super) fn needed(invite: Invite, found: Callback<Frozen>) -> AnyView {
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let hash = invite.hash();
    let look = move |pasted: &str| {
        errors.clear();
        if let Some(words) = find_text(pasted, &hash) {
            found.run(words);
        } else {
            errors.say("text", say::TEXT_OTHER);
            errors.show();
        }
    };
    let submit = move |()| look(&text.get_untracked());
    let file = UnsyncCallback::new(move |bytes: Vec<u8>| look(&String::from_utf8_lossy(&bytes)));
    view! {
        <Notice>
            <p><strong>{t(say::TEXT_NEEDED)}</strong></p>
            <p>{t(say::TEXT_NEEDED_WHY)}</p>
        </Notice>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextArea id="text" label=t(say::TEXT_PASTE) value=text rows=6 errors/>
            <Button label=t(say::TEXT_CHECK) kind=Kind::Primary/>
        </Form>
        <FileField id="text-file" label=t(say::TEXT_FILE) hint=t(say::TEXT_FILE_HINT) on_file=file/>
        <details>
            <summary>{t(say::MARK)}</summary>
            <p><code>{hash.to_string()}</code></p>
        </details>
    }
    .into_any()
}
