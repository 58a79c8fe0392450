//! A slip with a code for each household, to print, cut and deliver.

use leptos::prelude::*;

use super::{code_link, households, inviter};
use crate::app::commands::phones as acts;
use crate::app::use_app;
use crate::domain::pact::Hh;
use crate::log::RecordId;
use crate::share::pact::Inviter;
use crate::text::phone as say;
use crate::ui::components::{Button, Choice, Select, qr};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::print;

/// How many slips are drawn at a time: as many as a browser prints without stumbling.
const SHEAF: usize = 100;

/// The part of the households whose slips are laid out, by its first one.
pub(super) type Laid = RwSignal<Option<usize>>;

/// Which slips, and the button that lays them out.
pub(super) fn ask(id: RecordId, address: RwSignal<String>, laid: Laid) -> AnyView {
    let app = use_app();
    let count = Memo::new(move |_| {
        app.read(|_| ());
        households(app, id).len()
    });
    let part = RwSignal::new("0".to_owned());
    let choices = Signal::derive(move || {
        let count = count.get();
        let part = |from: usize| {
            let ends = [(from + 1).to_string(), (from + SHEAF).min(count).to_string()];
            Choice::new(from.to_string(), say::PRINT_PART.fill(lang(), &[&ends[0], &ends[1]]))
        };
        (0..count).step_by(SHEAF).map(part).collect::<Vec<_>>()
    });
    let show = move || {
        app.run(async move {
            acts::prepare(app, id).await?;
            laid.set(part.get_untracked().parse().ok());
            Ok(())
        });
    };
    let good = move || address.with(|address| address.trim().starts_with("http"));
    view! {
        <div class="stack">
            <p class="soft">{t(say::PRINT_WHY)}</p>
            {move || (count.get() > SHEAF).then(|| view! { <Select id="part" label=t(say::PRINT_WHICH) value=part choices/> })}
            <p class="row">
                <Button label=t(say::PRINT_SHOW) on_click=show/>
                {move || (laid.get().is_some() && good()).then(|| view! { <Button label=t(say::PRINT) on_click=print/> })}
            </p>
        </div>
    }
    .into_any()
}

/// The slips themselves.
pub(super) fn sheet(id: RecordId, address: RwSignal<String>, laid: Laid) -> AnyView {
    let app = use_app();
    (move || {
        let from = laid.get()?;
        let address = address.get();
        let inviter = inviter(app, id)?;
        let all = households(app, id);
        let own = all.into_iter().skip(from).take(SHEAF);
        let slips = own.map(|(hh, name)| slip(&inviter, &address, hh, name)).collect_view();
        Some(view! { <div class="papers slips">{slips}</div> })
    })
    .into_any()
}

fn slip(inviter: &Inviter, address: &str, hh: Hh, name: String) -> AnyView {
    let (link, whole) = code_link(address, &inviter.invite(hh, &name));
    let label = {
        let name = name.clone();
        tf(say::CODE_OF, move |_| vec![name.clone()])
    };
    view! {
        <article class="paper">
            <header>
                <div>
                    <h2>{inviter.text().title.clone()}</h2>
                    <p><strong>{name}</strong></p>
                    <p class="question">{t(say::SLIP)}</p>
                    {(!whole).then(|| view! { <p>{t(say::SLIP_TEXT)}</p> })}
                    <p class="soft">{t(say::SLIP_FREE)}</p>
                </div>
                {qr(&link, label)}
            </header>
        </article>
    }
    .into_any()
}
