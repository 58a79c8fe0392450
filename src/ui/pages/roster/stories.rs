//! Everybody's load against the mean, and why it is what it is.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::plan_words::{self, Names};
use crate::app::commands::roster_plan::sheet;
use crate::app::{breathe, use_app};
use crate::domain::shifts::{LoadStory, load_story, unsuited};
use crate::text::roster_board as say;
use crate::ui::lang::{lang, t};
use crate::ui::pages::parts::{growing, painted};

/// How many people are looked at before others have a turn.
const AT_ONCE: usize = 4;

/// Whose load, and what explains it.
pub(super) type Story = (usize, LoadStory);

/// Stories as lines: who with how much, and why.
pub(super) fn lines(names: &Names, stories: &[Story]) -> AnyView {
    let lang = lang();
    let lines: Vec<(String, String)> =
        stories.iter().map(|(v, story)| plan_words::load(names, *v, story, lang)).collect();
    let line = |(head, why): (String, String)| {
        view! { <li><span>{head}</span><span class="soft">{why}</span></li> }.into_any()
    };
    growing(Signal::stored(lines), line)
}

/// The stories of some days, folded away and worked out when somebody looks.
pub(super) fn stories(days: Memo<(NaiveDate, NaiveDate)>) -> AnyView {
    let app = use_app();
    let open = RwSignal::new(false);
    let told = RwSignal::new_local(None::<(Names, Vec<Story>)>);
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        let (first, last) = days.get();
        app.read(|_| ());
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        if !open.get() {
            return;
        }
        told.set(None);
        // Nothing goes on once the page is left, or other days are asked for.
        let still = move || turn.try_get_value() == Some(mine);
        spawn_local(async move {
            painted().await;
            if !still() {
                return;
            }
            let sheet = sheet(app, first, last);
            let inside: Vec<usize> = (0..sheet.duties.len()).filter(|s| sheet.inside(*s)).collect();
            let mut all = Vec::new();
            for v in 0..sheet.people.len() {
                if inside.iter().any(|s| unsuited(&sheet, v, *s).is_empty()) || sheet.load(v) > 0 {
                    all.push((v, load_story(&sheet, v)));
                }
                if v % AT_ONCE == 0 {
                    breathe().await;
                    if !still() {
                        return;
                    }
                }
            }
            all.sort_by_key(|(v, story)| (std::cmp::Reverse(story.minutes), *v));
            let names = app.peek(|state| Names::of(state, &sheet));
            told.try_set(Some((names, all)));
        });
    });
    let body = move || {
        told.with(|told| match told {
            None => {
                view! { <p role="status" aria-busy="true">{t(say::STORIES_WAIT)}</p> }.into_any()
            }
            Some((names, all)) => lines(names, all),
        })
    };
    let toggled = move |event: leptos::ev::Event| {
        let now = event_target::<web_sys::Element>(&event).has_attribute("open");
        if open.get_untracked() != now {
            open.set(now);
        }
    };
    view! {
        <details class="fold no-print" on:toggle=toggled>
            <summary>{t(say::STORIES)}</summary>
            {move || open.get().then_some(body)}
        </details>
    }
    .into_any()
}
