//! 交换与备份: the file out, the file in, the fingerprint to compare.
//!
//! * [`ExchangePage`]: the page; [`out`] makes files, [`In`] opens them.

mod imports;
mod out;
mod review;
mod take_in;

use leptos::prelude::*;

use crate::app::use_app;
use crate::text::exchange as x;
use crate::text::shell::SHARE;
use crate::ui::components::{PageHead, Section};
use crate::ui::lang::t;
use imports::Imports;
use out::Out;
pub(in crate::ui::pages) use review::{held, record_title};
pub use take_in::In;

/// The page of files.
#[component]
pub fn ExchangePage() -> AnyView {
    let app = use_app();
    view! {
        <PageHead title=t(SHARE) lead=t(x::EXCHANGE_LEAD)/>
        <div class="stack">
            <Section title=t(x::FINGERPRINT)>
                <p class="big-time" id="fingerprint">{move || app.fingerprint()}</p>
                <p class="soft">{t(x::FINGERPRINT_WHY)}</p>
            </Section>
            <Section title=t(x::OUT)><Out/></Section>
            <Section title=t(x::IN)><In/></Section>
            <Imports/>
        </div>
    }
    .into_any()
}
