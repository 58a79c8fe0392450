//! A topic is noted: one sentence is enough.

use leptos::prelude::*;

use super::form::{Fields, topic_form};
use crate::app::commands::deliberation::raise_topic;
use crate::app::use_app;
use crate::domain::deliberation::{Topic, TopicRaiser, home_grid};
use crate::text::topics as say;
use crate::ui::components::PageHead;
use crate::ui::lang::t;
use crate::ui::route::Route;
use crate::ui::shell::router::go_instead;

/// The page of a new topic.
#[component]
pub fn NewTopicPage() -> AnyView {
    let app = use_app();
    let fields = Fields::of(&Topic::default(), &TopicRaiser::default());
    let submit = move |()| {
        let grid = app.peek(home_grid);
        let topic = Topic { grid, ..Topic::default() };
        let Some((topic, raiser)) = fields.read(topic, TopicRaiser::default()) else { return };
        app.run(async move {
            let id = raise_topic(app, topic, raiser).await?;
            go_instead(&Route::Topic(id.to_string()));
            Ok(())
        });
    };
    let back = (Route::Topics, t(say::TALK));
    view! {
        <PageHead title=t(say::NOTE_ONE) lead=t(say::NEW_LEAD) back/>
        {topic_form(fields, say::NOTE_DOWN, Callback::new(submit))}
    }
    .into_any()
}
