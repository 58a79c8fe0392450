//! A notice is written.

use leptos::prelude::*;

use super::form::{Fields, form};
use crate::app::commands::notices::write_notice;
use crate::app::use_app;
use crate::domain::deliberation::Posting;
use crate::text::notices as say;
use crate::ui::components::{Kind, PageHead};
use crate::ui::lang::t;
use crate::ui::route::{Route, Talk};
use crate::ui::shell::router::go_instead;

/// The page of a new notice.
#[component]
pub fn NewNoticePage() -> AnyView {
    let app = use_app();
    let blank = Posting { from: Some(app.today()), ..Posting::default() };
    let fields = Fields::of(&blank);
    let submit = move |()| {
        let Some(posting) = fields.read(Posting::default()) else { return };
        app.run(async move {
            let id = write_notice(app, posting).await?;
            go_instead(&Route::Talk(Talk::Notice(id.to_string())));
            Ok(())
        });
    };
    let back = (Route::Talk(Talk::Notices), t(say::NOTICES));
    view! {
        <PageHead title=t(say::WRITE) lead=t(say::TEXT_HINT) back/>
        {form(fields, Kind::Primary, Callback::new(submit))}
    }
    .into_any()
}
