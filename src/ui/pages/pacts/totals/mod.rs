//! The total the committee signs, the file anybody can check, and the receipts of households.

mod file;
mod receipts;

use leptos::prelude::*;

use super::desk::settled;
use super::side;
use crate::app::commands::totals as acts;
use crate::app::use_app;
use crate::domain::pact::signing::Pending;
use crate::log::RecordId;
use crate::share::pact::{Fits, Head, Sums, fingerprint};
use crate::text::{dates, key, signing as say};
use crate::ui::components::{Fact, Facts, Kind, LinkButton, Notice, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::key::code::{KeyCode, day};
use crate::ui::pages::parts::act;
use crate::ui::route::{PactPage, Route};

/// Totals, the file, receipts.
#[component]
pub fn TotalsPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    side(id, PactPage::Totals, move || settled(id, page))
}

fn page(id: RecordId) -> AnyView {
    let app = use_app();
    let sums = app.sums(id);
    view! {
        <div class="no-print">
            <Section title=t(say::TOTAL)>
                <div class="stack">
                    <p class="soft">{t(say::TOTAL_WHY)}</p>
                    {move || sums.with(|s| s.as_ref().map(|s| state_of(id, s)))}
                    <KeyCode/>
                </div>
            </Section>
            <Section title=t(say::FILE)>{file::form(id, sums)}</Section>
        </div>
        {receipts::section(id, sums)}
    }
    .into_any()
}

/// Whether the total fits, in a sentence.
fn fits(fits: Fits) -> (Tone, Signal<String>) {
    let count = |msg, n: u64| tf(msg, move |_| vec![n.to_string()]);
    match fits {
        Fits::Never => (Tone::Plain, t(say::FITS_NEVER)),
        Fits::Exactly => (Tone::Good, t(say::FITS_EXACTLY)),
        Fits::Since(0) => (Tone::Plain, t(say::FITS_NUMBERS)),
        Fits::Since(n) => (Tone::Plain, count(say::FITS_SINCE, n)),
        Fits::NewText => (Tone::Plain, t(say::FITS_NEW_TEXT)),
        Fits::Several(n) => (Tone::Plain, count(say::FITS_SEVERAL, n as u64)),
        Fits::Gap => (Tone::Must, t(say::FITS_GAP)),
        Fits::Missing => (Tone::Must, t(say::FITS_MISSING)),
    }
}

fn state_of(id: RecordId, sums: &Sums) -> AnyView {
    let app = use_app();
    let (tone, words) = fits(sums.fits);
    let why = (sums.fits == Fits::Missing).then(|| view! { <p>{t(say::FITS_MISSING_WHY)}</p> });
    let waiting = sums.signing.pending.iter();
    let waiting = waiting.filter(|(_, why)| *why == Pending::UnknownHousehold).count();
    let waiting = (waiting > 0).then(|| {
        view! { <p>{tf(say::PENDING_IN, move |_| vec![waiting.to_string()])}</p> }
    });
    let noted = sums.signing.households.values().filter(|h| h.statements.is_empty()).count();
    let noted = (noted > 0).then(|| {
        view! { <p class="soft">{tf(say::NOTED_OUT, move |_| vec![noted.to_string()])}</p> }
    });
    let may = !matches!(sums.fits, Fits::Exactly | Fits::Missing | Fits::Gap);
    let now = app.key_now().map(|line| line.id);
    let open = now.is_some() && app.key_open() == now;
    let next = if !may {
        ().into_any()
    } else if open {
        act(t(say::SIGN_TOTAL), Kind::Primary, move || acts::sign_total(app, id))
    } else {
        let label = if now.is_some() { key::TO_KEY } else { key::TO_MAKE };
        view! { <LinkButton label=t(label) to=Route::Key kind=Kind::Primary/> }.into_any()
    };
    let last = sums.heads.iter().find(|head| head.last).map(last);
    let heads = (sums.heads.len() > 1).then(|| {
        let lines = sums.heads.iter().map(line).collect_view();
        view! {
            <details class="fold">
                <summary>{t(say::HEADS)}</summary>
                <ul>{lines}</ul>
            </details>
        }
    });
    view! {
        <Notice tone>
            <p role="status"><strong>{words}</strong></p>
            {why} {waiting} {noted}
        </Notice>
        <p class="after">{next}</p>
        {last}
        {heads}
    }
    .into_any()
}

fn last(head: &Head) -> AnyView {
    let (at, numbers) = (head.iat, head.numbers.clone());
    let of = [numbers.agree, numbers.asked].map(|n| n.to_string());
    view! {
        <Facts>
            <Fact term=t(say::LAST)>{move || dates::day(day(at), lang())}</Fact>
            <Fact term=t(say::SIZE)>{numbers.size}</Fact>
            <Fact term=t(say::AGREE)>{tf(say::OF, move |_| of.to_vec())}</Fact>
        </Facts>
    }
    .into_any()
}

fn line(head: &Head) -> AnyView {
    let (at, n, code) = (head.iat, head.numbers.clone(), fingerprint(&head.key));
    let text = tf(say::HEAD_LINE, move |lang| {
        vec![dates::day(day(at), lang), n.size.to_string(), n.agree.to_string(), code.clone()]
    });
    view! { <li>{text}</li> }.into_any()
}

/// The route to the page where anybody checks a file.
pub(super) fn to_verify() -> AnyView {
    view! { <LinkButton label=t(say::TO_VERIFY) to=Route::Verify kind=Kind::Quiet/> }.into_any()
}
