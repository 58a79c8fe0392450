//! One template: what it says, and a change of it carried to shifts already made where nobody touched them.

mod fields;
mod form;

use chrono::NaiveTime;
use leptos::prelude::*;

use crate::app::commands::roster_board as acts;
use crate::app::{Held, use_app};
use crate::domain::deliberation::{DayOfWeek, Repeat, home_grid};
use crate::domain::shifts::{Carry, Template, carry};
use crate::log::RecordId;
use crate::text::{dates, roster_board as say};
use crate::ui::components::{Button, Kind, Notice, PageHead, Tone};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::afresh;
use crate::ui::pages::past;
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router::{focus, go, go_instead};
pub(in crate::ui::pages) use fields::Fields;
use form::form;
pub(in crate::ui::pages) use form::{counts_as, places, roles};

/// The page of one template, or of one not yet made.
#[component]
pub fn TemplatePage(
    /// Which one; none is a new one.
    id: Option<RecordId>,
) -> AnyView {
    match id {
        None => new(),
        Some(id) => afresh(move || one(id)),
    }
}

fn new() -> AnyView {
    let app = use_app();
    let working: Vec<DayOfWeek> = DayOfWeek::ALL[..5].to_vec();
    let fields = Fields::of(&Template {
        repeat: Repeat::Weekly,
        weekdays: working.into_iter().collect(),
        start: NaiveTime::from_hms_opt(8, 0, 0),
        end: NaiveTime::from_hms_opt(10, 0, 0),
        grid: app.peek(home_grid),
        min: 1,
        ..Template::default()
    });
    let submit = move |()| {
        let Some(template) = fields.read() else { return };
        app.run(async move {
            acts::make_template(app, template).await?;
            go_instead(&Route::Staff(Staff::Templates));
            Ok(())
        });
    };
    let back = (Route::Staff(Staff::Templates), t(say::TEMPLATES));
    view! {
        <PageHead title=t(say::NEW_TEMPLATE) back/>
        {form(&fields, Callback::new(submit))}
    }
    .into_any()
}

/// A change that waits for word whether it reaches shifts already made.
type Waiting = RwSignal<Option<(Template, Carry)>>;

fn one(id: RecordId) -> AnyView {
    let app = use_app();
    let Some(before) = app.peek(|state| state.get::<Template>(&id)) else {
        return view! { <NotFoundPage/> }.into_any();
    };
    let held = app.hold::<Template>(&id);
    let fields = Fields::of(&before);
    let waiting: Waiting = RwSignal::new(None);
    let submit = move |()| {
        let before = held.record();
        let Some(after) = fields.read() else { return };
        let from = app.today().succ_opt().unwrap_or_default();
        let found = app.peek(|state| carry(state, &app.community(), &id, (&before, &after), from));
        if found.is_empty() || before == after {
            app.run(acts::change_template(app, id, held, after, None));
        } else {
            waiting.set(Some((after, found)));
            request_animation_frame(|| focus("carry"));
        }
    };
    let title = before.title;
    let back = (Route::Staff(Staff::Templates), t(say::TEMPLATES));
    let remove = move || {
        app.run(async move {
            acts::remove_template(app, id).await?;
            go(&Route::Staff(Staff::Templates));
            Ok(())
        });
    };
    view! {
        <PageHead title=title lead=t(say::CHANGE_STAYS) back/>
        {move || match waiting.get() {
            Some((after, found)) => question(id, held, after, found, waiting),
            None => form(&fields, Callback::new(submit)),
        }}
        <details class="fold">
            <summary>{t(say::REMOVE_TEMPLATE)}</summary>
            <p>{t(say::REMOVE_WHY)}</p>
            <Button label=t(say::REMOVE_DO) kind=Kind::Danger on_click=remove/>
        </details>
        {past::links(&id)}
    }
    .into_any()
}

/// Whether the change reaches the shifts already made: what would become of them, and the choice.
fn question(
    id: RecordId,
    held: Held<Template>,
    after: Template,
    found: Carry,
    waiting: Waiting,
) -> AnyView {
    let app = use_app();
    let first = found.changed.first().and_then(|(_, shift)| shift.day);
    let lines = [
        (found.changed.len(), say::CARRY_CHANGED),
        (found.gone.len(), say::CARRY_GONE),
        (found.called_off.len(), say::CARRY_OFF),
        (found.by_hand, say::CARRY_HAND),
    ];
    let lines = lines.into_iter().filter(|(n, _)| *n > 0).map(|(n, msg)| {
        view! { <li>{tf(msg, move |_| vec![n.to_string()])}</li> }
    });
    let first = first.map(|day| {
        view! { <p>{tf(say::CARRY_FIRST, move |lang| vec![dates::weekday_day(day, lang)])}</p> }
    });
    let keep = move |after: Template, carry: Option<Carry>| {
        app.run(async move {
            acts::change_template(app, id, held, after, carry).await?;
            waiting.set(None);
            Ok(())
        });
    };
    let (alone, both) = (after.clone(), (after, found));
    view! {
        <Notice tone=Tone::Must>
            <h2 id="carry" tabindex="-1">{t(say::CARRY)}</h2>
            <ul>{lines.collect_view()}</ul>
            {first}
            <p class="row">
                <Button
                    label=t(say::CARRY_DO)
                    kind=Kind::Primary
                    on_click=move || keep(both.0.clone(), Some(both.1.clone()))
                />
                <Button label=t(say::CARRY_NOT) on_click=move || keep(alone.clone(), None)/>
                <Button
                    label=t(say::NEVER_MIND)
                    kind=Kind::Quiet
                    on_click=move || waiting.set(None)
                />
            </p>
        </Notice>
    }
    .into_any()
}
