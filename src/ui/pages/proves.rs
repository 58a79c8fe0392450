//! What a signed pact proves, and what not.

use leptos::prelude::*;

use crate::domain::pact::{Answer, DOES_NOT_PROVE, PROVES, WHAT_TO_DO, Way};
use crate::text::{pact_proof as proof, proves as say};
use crate::ui::components::{Kind, LinkButton, PageHead, Section};
use crate::ui::lang::t;
use crate::ui::route::Route;

/// How a signature is checked with stock tools, as it is typed.
const OPENSSL: &str =
    "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed.txt -sigfile signature.bin";

/// What a signed pact proves, and what not.
#[component]
pub fn ProvesPage() -> AnyView {
    let ways: Vec<_> = Way::ALL
        .iter()
        .map(|way| {
            view! {
                <li class="level">
                    <h3>{t(way.name())}</h3>
                    <p>{t(say::SHOWS)} {t(way.shows())}</p>
                    <p class="soft">{t(say::OPEN)} {t(way.leaves_open())}</p>
                </li>
            }
        })
        .collect();
    let to_do: Vec<_> = WHAT_TO_DO.iter().map(|what| view! { <li>{t(*what)}</li> }).collect();
    view! {
        <PageHead title=t(proof::PAGE) lead=t(proof::LEAD)/>
        <div class="stack">
            <Section title=t(proof::PROVEN)>
                <p class="soft">{t(say::LEVELS_WHY)}</p>
                {answers(PROVES)}
            </Section>
            <Section title=t(proof::NOT_PROVEN)>{answers(DOES_NOT_PROVE)}</Section>
            <Section title=t(say::SIGNATURE)>
                <div class="stack measure">
                    <p>{t(say::SIGNATURE_IS)}</p>
                    <p>{t(say::SIGNATURE_KEY)}</p>
                    <p>{t(say::SIGNATURE_IS_NOT)}</p>
                </div>
            </Section>
            <Section title=t(say::WAYS)>
                <p class="soft">{t(proof::WAYS_WHY)}</p>
                <ol role="list" class="levels">{ways}</ol>
            </Section>
            <Section title=t(proof::TO_DO)>
                <div class="stack">
                    <ul class="measure">{to_do}</ul>
                    <p><LinkButton label=t(say::TO_CHECK) to=Route::Verify kind=Kind::Secondary/></p>
                </div>
            </Section>
            <Section title=t(say::WITHOUT_US)>{without_us()}</Section>
        </div>
    }
    .into_any()
}

fn answers(all: &'static [Answer]) -> AnyView {
    let items: Vec<_> = all
        .iter()
        .map(|(what, why)| view! { <li class="level"><h3>{t(*what)}</h3><p>{t(*why)}</p></li> })
        .collect();
    view! { <ul role="list" class="levels">{items}</ul> }.into_any()
}

fn without_us() -> AnyView {
    // Beside the site lie the scripts; a single file has nothing beside it.
    let single =
        document().document_element().is_some_and(|root| root.has_attribute("data-single"));
    let scripts = if single {
        view! { <p>{t(say::FROM_SITE)}</p> }.into_any()
    } else {
        let link = |name: &'static str| {
            view! { <a href=["verify/", name].concat() download=name>{name}</a> }
        };
        view! { <p class="row">{link("verify.py")} {link("verify.mjs")}</p> }.into_any()
    };
    view! {
        <div class="stack measure">
            <p>{t(say::WITHOUT_US_WHY)}</p>
            {scripts}
            <ul>
                <li>{t(say::PYTHON)}</li>
                <li>{t(say::NODE)}</li>
                <li>
                    {t(say::OPENSSL)}
                    <pre class="command" tabindex="0"><code>{OPENSSL}</code></pre>
                </li>
            </ul>
            <p class="soft">{t(say::STANDARDS)}</p>
        </div>
    }
    .into_any()
}
