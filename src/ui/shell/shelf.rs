//! The other communities on this device, each one tap away.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::router::go;
use crate::app::{Known, Wish, use_app};
use crate::text::shell::{CLEARED_HERE, NAMELESS, ON_THIS_DEVICE, OPEN_IT};
use crate::ui::components::{Button, Section};
use crate::ui::lang::t;
use crate::ui::route::Route;

/// Every community this browser holds but the open one; nothing where there is none.
#[component]
pub fn Shelf() -> AnyView {
    let app = use_app();
    spawn_local(async move {
        // Where the part that can look is missing, the page says so itself.
        let _ = app.ask(Wish::Look).await;
    });
    let line = move |one: Known| {
        let id = one.id;
        let open = move || {
            let id = id.clone();
            app.run(async move {
                app.ask(Wish::Open(id)).await?;
                go(&Route::Today);
                Ok(())
            });
        };
        let named = !one.name.is_empty();
        view! {
            <li>
                <p>
                    {named.then_some(one.name)}
                    {(!named).then(|| t(NAMELESS))}
                    {one.cleared.then(|| view! { <span class="soft">" " {t(CLEARED_HERE)}</span> })}
                </p>
                <Button label=t(OPEN_IT) on_click=open/>
            </li>
        }
    };
    let all = move || {
        let open = app.community().to_string();
        let others: Vec<Known> = app.shelf.get().into_iter().filter(|one| one.id != open).collect();
        (!others.is_empty()).then(|| {
            view! {
                <Section title=t(ON_THIS_DEVICE)>
                    <ul role="list" class="list measure">
                        {others.into_iter().map(line).collect_view()}
                    </ul>
                </Section>
            }
        })
    };
    view! { {all} }.into_any()
}
