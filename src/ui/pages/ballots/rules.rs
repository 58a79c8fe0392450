//! The rules in words, each with its source.

use leptos::prelude::*;

use crate::domain::deliberation::ballot::{LOCALS, RULES, RulePack};
use crate::text::{Msg, ballots as say};
use crate::ui::components::{Badge, Fact, Facts, Notice, PageHead, Section, Tone};
use crate::ui::lang::{t, tf};
use crate::ui::route::Route;

/// The page of rules.
#[component]
pub fn BallotRulesPage() -> AnyView {
    let rules = RULES.iter().map(|pack| view! { <div class="card stack">{rule(pack)}</div> });
    let locals = LOCALS.iter().map(|local| {
        view! {
            <div class="card stack">
                <h3>{t(local.name)}</h3>
                {words(local.words, local.source)}
            </div>
        }
    });
    view! {
        <PageHead title=t(say::RULES) lead=t(say::RULES_LEAD) back=(Route::Ballots, t(say::ALL))/>
        <Notice><p>{t(say::NOT_OFFICIAL)}</p></Notice>
        <Section title=t(say::COUNTING)>{rules.collect_view()}</Section>
        <Section title=t(say::LOCAL_RULES)>{locals.collect_view()}</Section>
    }
    .into_any()
}

/// One rule in words, with its source.
pub(super) fn rule(pack: &'static RulePack) -> AnyView {
    let from = (!pack.from.is_empty()).then(|| {
        let text = tf(say::IN_FORCE, move |_| vec![pack.from.to_owned()]);
        view! { <span class="soft">{text}</span> }
    });
    let check = pack.to_check.then(|| view! { <Badge label=t(say::TO_CHECK) tone=Tone::Must/> });
    view! {
        <h3>{t(pack.name)}</h3>
        {words(pack.words, pack.source)}
        <p class="row">{from} {check}</p>
    }
    .into_any()
}

fn words(words: Msg, source: Msg) -> AnyView {
    view! {
        <p>{t(words)}</p>
        <Facts><Fact term=t(say::SOURCE)>{t(source)}</Fact></Facts>
    }
    .into_any()
}
