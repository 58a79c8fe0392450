//! Which page stands behind an address of [`Staff`].

use leptos::prelude::*;

use super::pages::parts::of_record;
use super::pages::roster::{
    BoardPage, CertificatePage, CodePage, DaysPage, FairPage, FillPage, FormsPage, HandoverPage,
    HerePage, HoursPage, IllPage, OutPage, PlanRosterPage, PresencePage, RosterRulesPage,
    SheetsPage, SignUpPage, SwapPage, SwapsPage, TemplatePage, TemplatesPage, ThanksPage,
    VersionsPage, WhyPage,
};
use super::pages::shifts::ChangeShiftPage;
use super::pages::volunteers::{BringVolunteersPage, VolunteerPage, VolunteersPage};
use super::route::Staff;

/// The page.
pub(super) fn page(page: &Staff) -> AnyView {
    match page {
        Staff::Board => view! { <BoardPage/> }.into_any(),
        Staff::Plan => view! { <PlanRosterPage/> }.into_any(),
        Staff::Why(id) => of_record(id, |id| view! { <WhyPage id/> }.into_any()),
        Staff::Rules => view! { <RosterRulesPage/> }.into_any(),
        Staff::Fair => view! { <FairPage/> }.into_any(),
        Staff::Templates => view! { <TemplatesPage/> }.into_any(),
        Staff::Template(id) if id == NEW => view! { <TemplatePage id=None/> }.into_any(),
        Staff::Template(id) => of_record(id, |id| view! { <TemplatePage id=Some(id)/> }.into_any()),
        Staff::ChangeShift(id) => of_record(id, |id| view! { <ChangeShiftPage id/> }.into_any()),
        Staff::Versions => view! { <VersionsPage/> }.into_any(),
        Staff::Swaps => view! { <SwapsPage/> }.into_any(),
        Staff::SignUp => view! { <SignUpPage/> }.into_any(),
        Staff::Ill => view! { <IllPage/> }.into_any(),
        Staff::Days => view! { <DaysPage/> }.into_any(),
        Staff::Handover(id) => of_record(id, |id| view! { <HandoverPage id/> }.into_any()),
        Staff::Presence(id) => of_record(id, |id| view! { <PresencePage id/> }.into_any()),
        Staff::Code(id) => of_record(id, |id| view! { <CodePage id/> }.into_any()),
        Staff::Hours => view! { <HoursPage/> }.into_any(),
        Staff::Certificate(id) => of_record(id, |id| view! { <CertificatePage id/> }.into_any()),
        Staff::Thanks => view! { <ThanksPage/> }.into_any(),
        Staff::Out => view! { <OutPage/> }.into_any(),
        Staff::Sheets => view! { <SheetsPage/> }.into_any(),
        Staff::Forms => view! { <FormsPage/> }.into_any(),
        Staff::Volunteers => view! { <VolunteersPage/> }.into_any(),
        Staff::BringVolunteers => view! { <BringVolunteersPage/> }.into_any(),
        Staff::Volunteer(id) if id == NEW => view! { <VolunteerPage id=None/> }.into_any(),
        Staff::Volunteer(id) => {
            of_record(id, |id| view! { <VolunteerPage id=Some(id)/> }.into_any())
        }
        Staff::Here => view! { <HerePage/> }.into_any(),
        Staff::Fill => view! { <FillPage/> }.into_any(),
        Staff::Swap => view! { <SwapPage/> }.into_any(),
    }
}

/// Stands in an address for what is not yet made.
const NEW: &str = "new";
