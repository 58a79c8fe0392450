//! The rules in words, each with its source.

use leptos::prelude::*;

use crate::domain::deliberation::ballot::{LOCALS, LocalPack, RULES, RulePack};
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
        <Section title=t(say::R_ROLL)>
            <div class="card stack">{words(say::R_ROLL_WORDS, say::R_ROLL_SOURCE)}</div>
        </Section>
        <Section title=t(say::LOCAL_RULES)>{locals.collect_view()}</Section>
    }
    .into_any()
}

/// A rule folded away: its name in sight, its words and source one tap away.
pub(in crate::ui::pages) fn rule_fold(pack: &'static RulePack) -> AnyView {
    fold(say::RULE_FOLD, pack.name, rule(pack))
}

/// Local rules, likewise.
pub(super) fn local_fold(local: &'static LocalPack) -> AnyView {
    fold(say::LOCAL_FOLD, local.name, words(local.words, local.source))
}

/// How a roll is drawn up, likewise.
pub(super) fn roll_fold() -> AnyView {
    fold(say::RULE_FOLD, say::R_ROLL, words(say::R_ROLL_WORDS, say::R_ROLL_SOURCE))
}

fn fold(label: Msg, name: Msg, body: AnyView) -> AnyView {
    let label = tf(label, move |lang| vec![name.get(lang).to_owned()]);
    view! {
        <details class="fold">
            <summary>{label}</summary>
            <div class="stack">{body}</div>
        </details>
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
