//! Residents' own phones: links handed out, signatures taken in.

mod back;
mod links;
mod slips;

use leptos::prelude::*;

use super::side;
use super::tablet::not_settled;
use crate::app::{App, use_app};
use crate::domain::pact::signing::{hh_of_name, hh_of_unit};
use crate::domain::pact::{Hh, Signer, frozen_now, signer_name};
use crate::log::RecordId;
use crate::share::pact::{Invite, Inviter};
use crate::share::qr;
use crate::text::phone as say;
use crate::ui::components::Section;
use crate::ui::kiosk::{Door, doors};
use crate::ui::lang::t;
use crate::ui::route::{PactPage, Route};

/// The side of the largest code that is handed out, in squares: version 25. A larger one is not read by every phone.
const LARGEST: u32 = 117;

/// The page of residents' own phones.
#[component]
pub fn PhonesPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    side(id, PactPage::Phones, move || {
        let settled = Memo::new(move |_| app.read(|state| frozen_now(state, &id).map(|(h, _)| h)));
        (move || if settled.get().is_some() { untrack(|| both(id)) } else { not_settled(id) })
            .into_any()
    })
}

fn both(id: RecordId) -> AnyView {
    let address = RwSignal::new(own_address());
    let laid: slips::Laid = RwSignal::new(None);
    view! {
        <div class="no-print">
            <h2>{t(say::PHONES)}</h2>
            <p>{t(say::PHONES_WHY)}</p>
            <Section title=t(say::GIVE_OUT)>{links::links(id, address)}</Section>
            <Section title=t(say::TAKE_IN)>{back::back(id)}</Section>
            <Section title=t(say::PRINT_ALL)>{slips::ask(id, address, laid)}</Section>
        </div>
        {slips::sheet(id, address, laid)}
    }
    .into_any()
}

/// The address of this page where residents can open it too: from a file they cannot.
pub(in crate::ui::pages) fn own_address() -> String {
    let address = location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default();
    if address.starts_with("http") { address.to_owned() } else { String::new() }
}

/// A link to sign on a phone.
fn link(address: &str, invite: &Invite) -> String {
    [address.trim().trim_end_matches('#'), &Route::SignHere.href(), "?", &invite.to_text()].concat()
}

/// A link as short as a code has to be; whether the words are in it.
fn code_link(address: &str, invite: &Invite) -> (String, bool) {
    let whole = link(address, invite);
    match qr::draw(&whole) {
        Some(drawn) if drawn.side <= LARGEST => (whole, true),
        _ => (link(address, &invite.short()), false),
    }
}

fn inviter(app: App, pact: RecordId) -> Option<Inviter> {
    app.verified(|verified, _| app.peek(|state| Inviter::new(state, &pact, verified)))
}

/// The households of a pact that can be invited: token and door, or name where there is no register.
fn households(app: App, pact: RecordId) -> Vec<(Hh, String)> {
    app.peek(|state| {
        let units = doors(state, &pact);
        if !units.is_empty() {
            let one =
                |door: &Door| Some((hh_of_unit(state, &pact, &door.unit)?, door.name.clone()));
            return units.iter().filter_map(one).collect();
        }
        let group = state.one(&pact);
        let named = state.all::<Signer>().filter(|(_, who)| state.one(&who.pact) == group);
        let mut all: Vec<(Hh, String)> = named
            .filter_map(|(id, _)| {
                let name = signer_name(state, &id)?;
                Some((hh_of_name(state, &pact, &name)?, name))
            })
            .collect();
        all.sort_by(|a, b| a.1.cmp(&b.1));
        all.dedup_by(|a, b| a.0 == b.0);
        all
    })
}
