//! One household: what it said and how, what that shows and leaves open, and what it says now.

use leptos::prelude::*;

use super::{Desk, Line};
use crate::app::commands::pact::withdraw_consent;
use crate::app::commands::signing::{Said, Whose, meet, say as speak};
use crate::app::{ActError, App, use_app};
use crate::domain::pact::signing::Say;
use crate::domain::pact::{Home, StatementKind, Way, signers_of};
use crate::log::RecordId;
use crate::text::{Msg, dates, signing as say};
use crate::ui::components::{Button, Kind, Notice, Tone};
use crate::ui::lang::{lang, t};
use crate::ui::pages::key::code::day;
use crate::ui::pages::pacts::desk::word;
use crate::ui::pages::parts::act;

/// Records what a household says at the desk: written down from its mouth or its paper.
async fn says(app: App, pact: RecordId, home: Home, kind: StatementKind) -> Result<(), ActError> {
    let whose =
        if home.in_register { Whose::Unit(home.place) } else { Whose::Name(home.name.clone()) };
    let said = Said { kind, whose, via: Way::Paper, name: home.name, ..Said::default() };
    speak(app, pact, said).await.map(drop)
}

/// What opens under a household.
pub(super) fn home(desk: Desk, line: Line) -> AnyView {
    let app = use_app();
    let (pact, leaving) = (desk.pact, desk.leaving);
    let now = line.stands.as_ref().map(|s| s.say);
    let button = |label: Msg, kind: StatementKind| {
        let home = line.home.clone();
        act(t(label), Kind::Secondary, move || says(app, pact, home.clone(), kind))
    };
    let agrees =
        (now != Some(Say::Agrees)).then(|| button(say::SAY_AGREES, StatementKind::Consent));
    let declines =
        (now != Some(Say::Declined)).then(|| button(say::SAY_DECLINES, StatementKind::Decline));
    let stands = !matches!(now, None | Some(Say::Withdrawn));
    let withdraws = stands.then(|| {
        let line = line.clone();
        view! {
            <Button label=t(say::SAY_WITHDRAWS) on_click=move || leaving.set(Some(line.clone()))/>
        }
    });
    let met = line.stands.as_ref().filter(|s| s.way != Way::Met && !s.statements.is_empty());
    let met = met.map(|stands| {
        let statements = stands.statements.clone();
        let label = t(say::MET);
        view! {
            {act(label, Kind::Secondary, move || meet(app, pact, statements.clone()))}
            <p class="soft">{t(say::MET_WHY)}</p>
        }
    });
    let unclear = (now == Some(Say::Unclear))
        .then(|| view! { <Notice tone=Tone::Must><p>{t(say::UNCLEAR_WHY)}</p></Notice> });
    view! {
        <div class="stack">
            {unclear}
            {level(&line)}
            {history(&line)}
            <p class="row">{agrees} {declines} {withdraws}</p>
            {met}
        </div>
    }
    .into_any()
}

/// What the way it came shows, and what it leaves open.
fn level(line: &Line) -> Option<AnyView> {
    let way = line.stands.as_ref()?.way;
    Some(
        view! { <p>{t(way.shows())} <span class="soft">{t(way.leaves_open())}</span></p> }
            .into_any(),
    )
}

/// The statements that stand for it, in words.
fn history(line: &Line) -> AnyView {
    let app = use_app();
    let ids = line.stands.as_ref().map(|s| s.statements.clone()).unwrap_or_default();
    let seen = app.verified(|verified, _| {
        let all = verified.0.values().filter(|seen| ids.contains(&seen.id));
        let mut all: Vec<_> = all.map(|s| (s.iat, s.kind, s.version, s.via)).collect();
        all.sort_unstable_by_key(|s| s.0);
        all.dedup();
        all
    });
    let line = move |(iat, kind, version, via): (u64, StatementKind, u32, Way)| {
        let said = match kind {
            StatementKind::Decline => Say::Declined,
            StatementKind::Withdraw => Say::Withdrawn,
            _ => Say::Agrees,
        };
        let text = move || {
            let (lang, day) = (lang(), dates::day(day(iat), lang()));
            let words = [word(Some(said)).get(lang), via.name().get(lang)].join("，");
            say::SAID_ON.fill(lang, &[&day, &version.to_string(), &words])
        };
        view! { <li>{text}</li> }
    };
    view! { <ul>{seen.into_iter().map(line).collect_view()}</ul> }.into_any()
}

/// Asks before a withdrawal; what follows is said.
pub(super) fn withdrawal(desk: Desk, line: Line) -> AnyView {
    let app = use_app();
    let (pact, leaving) = (desk.pact, desk.leaving);
    let signed = line.stands.as_ref().is_some_and(|s| !s.statements.is_empty());
    let home = line.home;
    let go = move || {
        let home = home.clone();
        leaving.set(None);
        app.run(async move {
            if signed {
                return says(app, pact, home, StatementKind::Withdraw).await;
            }
            // What was only noted by hand is taken back the same way.
            let signers = app.peek(|state| signers_of(state, &pact, &home));
            for signer in signers {
                withdraw_consent(app, pact, signer).await?;
            }
            Ok(())
        });
    };
    view! {
        <p>{t(say::WITHDRAW_WHY)}</p>
        <p class="row">
            <Button label=t(say::WITHDRAW_DO) kind=Kind::Danger on_click=go/>
            <Button
                label=t(say::WITHDRAW_NOT)
                kind=Kind::Quiet
                on_click=move || leaving.set(None)
            />
        </p>
    }
    .into_any()
}
