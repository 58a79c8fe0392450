//! 公约: all pacts, a new one, and the sides of one.

mod consents;
mod desk;
pub mod draft;
mod drafting;
pub mod households;
pub mod list;
pub mod new;
pub mod phones;
pub mod poster;
pub mod progress;
pub mod screen;
pub mod sign;
pub mod slips;
pub mod tablet;
pub mod text;
pub mod totals;
pub mod watch;

pub use draft::DraftPage;
pub use households::HouseholdsPage;
pub use list::PactsPage;
pub use new::NewPactPage;
pub use phones::PhonesPage;
pub(super) use phones::own_address;
pub use poster::PosterPage;
pub use progress::ProgressPage;
pub use screen::ScreenPage;
pub use sign::SignPage;
pub use slips::SlipsPage;
pub use tablet::TabletPage;
pub use text::TextPage;
pub use totals::TotalsPage;
pub use watch::WatchPage;

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::pact::Pact;
use crate::log::RecordId;
use crate::text::pact as say;
use crate::text::verify::CHECKING;
use crate::ui::components::Sides;
use crate::ui::lang::{lang, t};
use crate::ui::route::{PactPage, Route};

/// A side of a pact: head and tabs, and under them what `body` draws. Where there is no such pact, that is said.
fn side(
    id: RecordId,
    page: PactPage,
    body: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let app = use_app();
    let head = Memo::new(move |_| {
        let pact = app.read(|state| state.get::<Pact>(&id))?;
        Some((pact.title, pact.kind.rules().name.get(lang()).to_owned()))
    });
    let route = |page| Route::Pact(id.to_string(), page);
    let tabs = vec![
        (route(PactPage::Text), t(say::SIDE_TEXT)),
        (route(PactPage::Drafting), t(say::SIDE_DRAFT)),
        (route(PactPage::Sign), t(say::SIDE_SIGN)),
        (route(PactPage::Households), t(say::SIDE_HOUSEHOLDS)),
        (route(PactPage::Progress), t(say::SIDE_PROGRESS)),
        (route(PactPage::Totals), t(say::SIDE_TOTALS)),
        (route(PactPage::Watch), t(say::SIDE_WATCH)),
    ];
    let back = (Route::Pacts, t(say::PACTS));
    view! {
        <Sides head back label=t(say::SIDES) tabs current=route(page)>
            // Until they are checked, what is shown of them is not all.
            <div role="status" class="no-print">
                {move || app.checking().then(|| view! { <p class="soft">{t(CHECKING)}</p> })}
            </div>
            {body()}
        </Sides>
    }
    .into_any()
}
