//! A topic is noted: one sentence is enough.

use leptos::prelude::*;

use super::form::{Fields, topic_form};
use crate::app::commands::deliberation::raise_topic;
use crate::app::use_app;
use crate::domain::deliberation::{Topic, TopicRaiser, home_grid};
use crate::text::{matter_pages as more, topics as say};
use crate::ui::components::PageHead;
use crate::ui::lang::t;
use crate::ui::route::Route;
use crate::ui::shell::router::go_instead;

/// The page of a new topic.
#[component]
pub fn NewTopicPage() -> AnyView {
    let app = use_app();
    let blank = Topic { grid: app.peek(home_grid), ..Topic::default() };
    let fields = Fields::of(&blank, &TopicRaiser::default(), app.who());
    let submit = move |()| {
        let Some((mut topic, raiser)) = fields.read(Topic::default(), TopicRaiser::default())
        else {
            return;
        };
        // This form may be filled in before the log is read; the grid is known after.
        topic.grid = topic.grid.or_else(|| app.peek(home_grid));
        app.run(async move {
            let id = raise_topic(app, topic, raiser).await?;
            go_instead(&Route::Topic(id.to_string()));
            Ok(())
        });
    };
    let back = (Route::Topics, t(say::TALK));
    view! {
        <PageHead title=t(say::NOTE_ONE) lead=t(say::NEW_LEAD) back/>
        <p class="measure"><strong>{t(more::EMERGENCY)}</strong></p>
        {topic_form(fields, say::NOTE_DOWN, Callback::new(submit))}
        <p class="soft measure">{t(more::NOT_PETITION)}</p>
    }
    .into_any()
}
