//! A list copied from paper, read, shown as it was read, then entered.

use leptos::prelude::*;

use super::enter::Desk;
use crate::app::commands::ballots as acts;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{Choice, Listed, read_list};
use crate::text::ballots as say;
use crate::ui::components::{Button, Form, Kind, Notice, TextArea, Tone};
use crate::ui::lang::{t, tf};

/// Entry from a list, folded away; not where names are chosen.
pub(super) fn list(desk: Desk) -> Option<AnyView> {
    if desk.election.is_some() {
        return None;
    }
    let text = RwSignal::new(String::new());
    let read = RwSignal::new(None::<Listed>);
    let submit = move |()| {
        let listed = desk.doors.with_value(|doors| read_list(&text.get_untracked(), doors));
        read.set(Some(listed));
    };
    Some(
        view! {
            <details class="fold">
                <summary>{t(say::LIST)}</summary>
                <Form on_submit=Callback::new(submit)>
                    <TextArea id="list" label=t(say::LIST_FIELD) hint=t(say::LIST_HINT) value=text/>
                    <Button label=t(say::LIST_REVIEW)/>
                </Form>
                {move || read.get().map(|listed| review(desk, text, read, listed))}
            </details>
        }
        .into_any(),
    )
}

fn review(
    desk: Desk,
    text: RwSignal<String>,
    read: RwSignal<Option<Listed>>,
    listed: Listed,
) -> AnyView {
    let app = use_app();
    let Listed { votes, unread } = listed;
    let count = |choice| votes.iter().filter(|(_, c)| *c == choice).count();
    let counts = [
        votes.len(),
        count(Choice::For),
        count(Choice::Against),
        count(Choice::Abstain),
        count(Choice::Invalid),
    ]
    .map(|n| n.to_string());
    let line = tf(say::LIST_READ, move |_| counts.to_vec());
    let left = unread.join("\n");
    let unread = (!unread.is_empty()).then(|| {
        let count = unread.len().to_string();
        let lines = unread.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <Notice tone=Tone::Must>
                <p>{tf(say::LIST_UNREAD, move |_| vec![count.clone()])}</p>
                <ul>{lines}</ul>
            </Notice>
        }
    });
    let enter = (!votes.is_empty()).then(|| {
        let enter = move || {
            let (votes, left) = (votes.clone(), left.clone());
            app.run(async move {
                acts::enter_list(app, desk.id, votes, desk.second.get_untracked()).await?;
                // What was not understood stays, to be put right.
                text.set(left);
                read.set(None);
                Ok(())
            });
        };
        view! { <Button label=t(say::LIST_ENTER) kind=Kind::Primary on_click=enter/> }
    });
    view! { <div class="stack"><p role="status">{line}</p> {unread} {enter}</div> }.into_any()
}
