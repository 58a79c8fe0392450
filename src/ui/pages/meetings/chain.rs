//! A list pasted from the chat group, on the page of a meeting.

use leptos::prelude::*;

use super::side;
use crate::log::RecordId;
use crate::ui::pages::chain::{Place, pasted};
use crate::ui::route::MeetingPage;

/// The page of a pasted list.
#[component]
pub fn ChainPage(
    /// Which meeting.
    id: RecordId,
) -> AnyView {
    side(id, MeetingPage::Chain, move || pasted(Place::Meeting(id)))
}
