//! One shift changed: the form, and before it is kept, who could no longer come.

use leptos::prelude::*;

use super::form::form;
use crate::app::commands::shifts::change_shift;
use crate::app::{App, Held, use_app};
use crate::domain::shifts::{Blocker, Shift, Strained, strained};
use crate::log::RecordId;
use crate::text::{roster_board as board, roster_plan, shifts as say};
use crate::ui::components::{Button, Kind, Notice, PageHead, Tone};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::afresh;
use crate::ui::pages::roster::template::Fields;
use crate::ui::pages::volunteers::boxes::called;
use crate::ui::route::Route;
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router::{focus, go_instead};

/// 改这个班: the form of one shift.
#[component]
pub fn ChangeShiftPage(
    /// Which one.
    id: RecordId,
) -> AnyView {
    afresh(move || one(id))
}

/// A change that waits for word, and whom it would keep away.
type Waiting = RwSignal<Option<(Shift, Strained)>>;

fn one(id: RecordId) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let Some(before) = app.peek(|state| state.get::<Shift>(&id)) else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let held = app.hold::<Shift>(&id);
    let fields = Fields::of_shift(&before);
    let waiting: Waiting = RwSignal::new(None);
    let submit = move |()| {
        let Some(after) = fields.read_shift(&held.record()) else { return };
        let found = app.peek(|state| strained(state, &app.community(), &id, &after));
        if found.is_empty() {
            keep(app, id, held, after);
        } else {
            waiting.set(Some((after, found)));
            request_animation_frame(|| focus("strained"));
        }
    };
    let comes_back = before.template.is_some();
    let back = (Route::Shift(id.to_string()), t(roster_plan::BACK_TO_SHIFT));
    view! {
        <PageHead title=t(say::CHANGE) lead=t(say::CHANGE_WHY) back/>
        {move || match waiting.get() {
            Some((after, found)) => question(id, held, after, found, waiting),
            None => form(&fields, comes_back, say::CHANGE_DO, Callback::new(submit)),
        }}
    }
    .into_any()
}

fn keep(app: App, id: RecordId, held: Held<Shift>, after: Shift) {
    app.run(async move {
        change_shift(app, id, held, after).await?;
        go_instead(&Route::Shift(id.to_string()));
        Ok(())
    });
}

/// Who could no longer come, and the choice.
fn question(
    id: RecordId,
    held: Held<Shift>,
    after: Shift,
    found: Strained,
    waiting: Waiting,
) -> AnyView {
    let app = use_app();
    let Strained { people, too_many } = found;
    let line = move |(who, against): (RecordId, Vec<Blocker>)| {
        let words = tf(say::STRAINED_ONE, move |lang| {
            let name = app.peek(|state| called(state, &who, lang));
            let words: Vec<String> = against.iter().map(|b| b.words(lang)).collect();
            vec![name, words.join("、")]
        });
        view! { <li>{words}</li> }
    };
    let many = (too_many > 0).then(|| {
        view! { <li>{tf(say::STRAINED_MANY, move |_| vec![too_many.to_string()])}</li> }
    });
    let go_on = move || keep(app, id, held, after.clone());
    let stay = move || {
        waiting.set(None);
        request_animation_frame(|| focus("title"));
    };
    view! {
        <Notice tone=Tone::Must>
            <h2 id="strained" tabindex="-1">{t(say::STRAINED)}</h2>
            <ul>{people.into_iter().map(line).collect_view()}{many}</ul>
            <p>{t(say::STRAINED_WHY)}</p>
            <p class="row">
                <Button label=t(board::NEVER_MIND) kind=Kind::Primary on_click=stay/>
                <Button label=t(say::STRAINED_DO) on_click=go_on/>
            </p>
        </Notice>
    }
    .into_any()
}
