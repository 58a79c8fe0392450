//! The working of a verdict: each gate with its numbers and what it falls short of.

use leptos::prelude::*;

use super::rules::rule_fold;
use super::words::asked;
use crate::domain::deliberation::ballot::{Passage, RulePack, Test, area_text};
use crate::text::{Msg, ballots as say};
use crate::ui::components::{Badge, Tone};
use crate::ui::lang::{lang, t};

/// The gates as a table; on a phone each is a block of its own, so that what is short stands in sight.
/// Under it stands the rule it follows.
pub(super) fn working(
    rule: &'static RulePack,
    participation: Option<&Passage>,
    approval: Option<&Passage>,
) -> AnyView {
    let gates = [(say::G_PARTICIPATION, participation), (say::G_APPROVAL, approval)];
    let rows: Vec<AnyView> = gates
        .into_iter()
        .filter_map(|(name, passage)| passage.map(|p| gate(name, p)))
        .flatten()
        .collect();
    let heads = [say::C_GATE, say::C_GOT, say::C_OF, say::C_NEED, say::C_STATE];
    let heads = heads.map(|head| view! { <th scope="col">{t(head)}</th> });
    view! {
        <table class="working">
            <caption>{t(say::WORKING)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {rule_fold(rule)}
    }
    .into_any()
}

fn gate(name: Msg, passage: &Passage) -> Vec<AnyView> {
    let heads = passage.heads.map(|test| row(name, say::BY_HEADS, test, |n| n.to_string()));
    let area = passage.area.map(|test| row(name, say::BY_AREA, test, area_text));
    heads.into_iter().chain(area).collect()
}

fn row(gate: Msg, measure: Msg, test: Test, text: fn(u64) -> String) -> AnyView {
    let state = move || {
        if test.passed {
            return view! { <Badge label=t(say::HOLDS) tone=Tone::Good/> }.into_any();
        }
        let label = match test.short {
            Some(short) => say::SHORT_OF.fill(lang(), &[&text(short)]),
            None => say::OUT_OF_REACH.get(lang()).to_owned(),
        };
        view! { <Badge label tone=Tone::Must/> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{t(gate)} " · " {t(measure)}</th>
            <td class="num" data-label=t(say::C_GOT)>{text(test.got)}</td>
            <td class="num" data-label=t(say::C_OF)>{text(test.of)}</td>
            <td data-label=t(say::C_NEED)>{move || asked(test.need, test.strict, lang())}</td>
            <td data-label=t(say::C_STATE)>{state}</td>
        </tr>
    }
    .into_any()
}
