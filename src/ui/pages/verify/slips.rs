//! Receipts, statements and heads: what each says by itself, and what the file at hand says about it.

use leptos::prelude::*;

use super::Desk;
use super::found::numbers;
use crate::app::use_app;
use crate::domain::pact::{Seen, StatementKind};
use crate::share::pact::{
    Carried, Held, Jws, Numbers, Receipt, Slip, Standing, attached, fingerprint,
};
use crate::text::dates::day;
use crate::text::{Msg, verify as say};
use crate::ui::components::{Badge, Fact, Facts, Section, Tone};
use crate::ui::lang::{t, tf};

/// The slips at hand, the last one first.
pub(super) fn slips(desk: Desk) -> Option<AnyView> {
    let held = desk.found.with(|found| found.as_ref().map(|found| found.held.clone()));
    let cards: Vec<AnyView> = desk.slips.with(|slips| {
        let card = |(n, slip)| {
            let held = held.as_ref().and_then(|held| held.get(n)).copied();
            one(slip, held)
        };
        slips.iter().enumerate().rev().map(card).collect()
    });
    (!cards.is_empty()).then(|| {
        view! {
            <Section title=t(say::SLIPS)>
                <ul role="list" class="levels">{cards}</ul>
            </Section>
        }
        .into_any()
    })
}

fn one(slip: &Slip, held: Option<Held>) -> AnyView {
    let (name, holds, next, facts) = match slip {
        Slip::Receipt(receipt) => {
            (say::RECEIPT, say::RECEIPT_HOLDS, Some(say::RECEIPT_NEXT), of_receipt(receipt))
        }
        Slip::Carried(carried) => {
            let seen = slip.seen().unwrap_or_default();
            let head = carried.kind == StatementKind::Head;
            let holds = if head { say::HEAD_HOLDS } else { say::STATEMENT_HOLDS };
            (name_of(carried.kind), holds, head.then_some(say::HEAD_NEXT), of_seen(carried, &seen))
        }
    };
    let head = matches!(slip, Slip::Carried(carried) if carried.kind == StatementKind::Head);
    let code = slip.committee().map(|key| {
        view! {
            <Fact term=t(say::KEY)>
                <span class="digits">{fingerprint(&key)}</span>
                " "
                {t(say::KEY_COMPARE)}
            </Fact>
        }
    });
    let verdict = match held {
        Some(held) => {
            let (tone, word, sentence) = verdict(held, head);
            view! { <p><Badge label=t(word) tone/> " " {sentence}</p> }.into_any()
        }
        None => next.map(|next| view! { <p>{t(next)}</p> }).into_any(),
    };
    view! {
        <li class="level">
            <h3>{t(name)} " " <Badge label=t(say::HOLDS) tone=Tone::Good/></h3>
            <p>{t(holds)}</p>
            <Facts>{facts} {code}</Facts>
            {verdict}
        </li>
    }
    .into_any()
}

const fn name_of(kind: StatementKind) -> Msg {
    match kind {
        StatementKind::Consent => say::CONSENT,
        StatementKind::Decline => say::DECLINE,
        StatementKind::Withdraw => say::WITHDRAW,
        StatementKind::Renew => say::RENEW,
        StatementKind::Witness => say::WITNESS,
        StatementKind::Rotate => say::ROTATION,
        StatementKind::Head => say::HEAD,
    }
}

fn version(number: u32) -> AnyView {
    view! { <Fact term=t(say::VERSION)>{number}</Fact> }.into_any()
}

fn of_receipt(receipt: &Receipt) -> AnyView {
    let signed = use_app().day_of(receipt.iat);
    view! {
        {version(receipt.version)}
        <Fact term=t(say::AS_OF)>{tf(say::AS_OF_WHY, move |lang| vec![day(signed, lang)])}</Fact>
    }
    .into_any()
}

fn of_seen(carried: &Carried, seen: &Seen) -> AnyView {
    if let Some(head) = &seen.head {
        let of = Numbers { asked: head.asked, agree: head.agree, iat: seen.iat };
        return view! { {version(seen.version)} {numbers(&of)} }.into_any();
    }
    let (number, way) = (seen.version, seen.via.name());
    let signed = use_app().day_of(seen.iat);
    let of_pact = (carried.kind != StatementKind::Rotate).then(|| {
        view! {
            {version(number)}
            <Fact term=t(say::WAY)>{t(way)}</Fact>
        }
    });
    let shown = shown(carried);
    view! {
        {of_pact}
        <Fact term=t(say::SIGNED_AT)>{tf(say::AS_OF_WHY, move |lang| vec![day(signed, lang)])}</Fact>
        {(!shown.is_empty()).then(|| view! { <Fact term=t(say::SHOWN)>{shown}</Fact> })}
    }
    .into_any()
}

/// What the statement shows of whoever signed it, to whoever was given it.
fn shown(carried: &Carried) -> String {
    let texts: Vec<&str> = carried.disclosures.iter().map(String::as_str).collect();
    let read = Jws::read(&carried.jws);
    let all = read.and_then(|jws| attached(carried.kind, &jws.claims, &texts)).unwrap_or_default();
    let values: Vec<String> = all.into_iter().map(|one| one.value).collect();
    values.join("，")
}

/// What the file says about a slip: how urgent, in a word, in a sentence.
fn verdict(held: Held, head: bool) -> (Tone, Msg, Signal<String>) {
    let on = |msg, iat| {
        let signed = use_app().day_of(iat);
        tf(msg, move |lang| vec![day(signed, lang)])
    };
    match held {
        Held::Receipt(Standing::StillThere) => (Tone::Good, say::HOLDS, t(say::STILL_THERE)),
        Held::Receipt(Standing::Withdrawn { iat }) => {
            (Tone::Plain, say::HOLDS, on(say::WITHDRAWN, iat))
        }
        Held::Receipt(Standing::Replaced { iat }) => {
            (Tone::Plain, say::HOLDS, on(say::REPLACED, iat))
        }
        Held::Receipt(Standing::Dropped) => (Tone::Must, say::FAILS, t(say::DROPPED)),
        Held::Receipt(Standing::NotLater) => (Tone::Plain, say::UNKNOWN, t(say::NOT_LATER)),
        Held::OtherPact | Held::Receipt(Standing::OtherPact) => {
            (Tone::Must, say::FAILS, t(say::OTHER_PACT))
        }
        Held::Unjudged | Held::Receipt(Standing::Unjudged) => {
            (Tone::Plain, say::UNKNOWN, t(say::UNJUDGED))
        }
        Held::There => {
            let there = if head { say::HEAD_THERE } else { say::STATEMENT_THERE };
            (Tone::Good, say::HOLDS, t(there))
        }
        Held::NotThere => {
            let not = if head { say::HEAD_NOT } else { say::STATEMENT_NOT };
            (Tone::Plain, say::UNKNOWN, t(not))
        }
    }
}
