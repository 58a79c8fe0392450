//! Receipts: one household's on the screen, or many on paper.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::community::code::{parts, plain};
use crate::domain::pact::{Home, homes};
use crate::log::{Hash, RecordId};
use crate::share::pact::{Fits, Receipt, Sums};
use crate::text::{dates, signing as say};
use crate::ui::components::{Button, Form, FormErrors, Kind, Section, TextArea, TextField, qr};
use crate::ui::lang::{t, tf};
use crate::ui::pages::key::code::{KeyCode, day};
use crate::ui::pages::pacts::slips::{SHEAF, part};
use crate::ui::pages::parts::{print, typed};

/// A household with the statement its receipt is of.
#[derive(Clone, PartialEq)]
struct Owed {
    home: Home,
    statement: Hash,
}

/// The households that have something in the total, in the order of their doors. Of several statements of one household
/// the last one is shown.
fn owed(homes: Vec<Home>, sums: &Sums) -> Vec<Owed> {
    let one = |home: Home| {
        let statement = *home.stands(&sums.signing)?.statements.last()?;
        Some(Owed { home, statement })
    };
    homes.into_iter().filter_map(one).collect()
}

/// The section of receipts.
pub(super) fn section(id: RecordId, sums: Memo<Option<Sums>>) -> AnyView {
    let app = use_app();
    let fits =
        Memo::new(move |_| sums.with(|s| s.as_ref().is_some_and(|s| s.fits == Fits::Exactly)));
    let all = Memo::new(move |_| {
        let homes = app.read(|state| homes(state, &id));
        sums.with(|s| s.as_ref().map(|s| owed(homes, s)).unwrap_or_default())
    });
    view! {
        <div class="no-print">
            <Section title=t(say::RECEIPTS)>
                <p class="soft">{t(say::RECEIPTS_WHY)}</p>
                {move || (!fits.get()).then(|| view! { <p>{t(say::RECEIPTS_LATER)}</p> })}
            </Section>
        </div>
        {move || fits.get().then(|| {
            let laid = RwSignal::new(false);
            view! { {single(sums, all, laid)} {many(sums, all, laid)} }
        })}
    }
    .into_any()
}

fn single(sums: Memo<Option<Sums>>, all: Memo<Vec<Owed>>, laid: RwSignal<bool>) -> AnyView {
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let shown = RwSignal::new(None::<Owed>);
    let submit = move |()| {
        errors.clear();
        let asked = typed(text);
        let (door, name) = (parts(&asked).join("-"), plain(&asked));
        let found = all.with_untracked(|all| {
            let by_door = all.iter().find(|o| o.home.in_register && o.home.door == door);
            by_door.or_else(|| all.iter().find(|o| plain(&o.home.name) == name)).cloned()
        });
        if found.is_none() {
            errors.say("receipt-of", say::RECEIPT_NONE);
        }
        shown.set(found);
    };
    view! {
        <div class="no-print">
            <Form on_submit=Callback::new(submit)>
                <TextField
                    id="receipt-of"
                    label=t(say::RECEIPT_OF)
                    hint=t(say::DOOR_HINT)
                    value=text
                    short=true
                    errors
                />
                <Button label=t(say::SHOW)/>
            </Form>
        </div>
        {move || {
            let owed = shown.get()?;
            let made = sums.with(|s| {
                let s = s.as_ref()?;
                let receipt = s.receipts(&[owed.statement]).into_iter().next()?;
                Some((receipt, s.export.pact.title.clone()))
            });
            // One job prints one thing: this one, or the many laid out below.
            made.map(|(receipt, title)| {
                view! { <div class:no-print=laid>{on_screen(&receipt, &title)}</div> }
            })
        }}
    }
    .into_any()
}

fn on_screen(receipt: &Receipt, title: &str) -> AnyView {
    let text = RwSignal::new(receipt.to_text());
    view! {
        {paper(receipt, title, None)}
        <div class="no-print stack">
            <TextArea id="receipt-text" label=t(say::RECEIPT_AS_TEXT) value=text rows=3/>
            <p><Button label=t(say::PRINT_RECEIPT) on_click=print/></p>
        </div>
    }
    .into_any()
}

/// A receipt as it is printed. The door stands on the edge that is cut off, so that a lost receipt names nobody.
fn paper(receipt: &Receipt, title: &str, door: Option<String>) -> AnyView {
    let (title, version, at) = (title.to_owned(), receipt.version.to_string(), receipt.iat);
    let words = tf(say::RECEIPT_TEXT, move |lang| {
        vec![title.clone(), version.clone(), dates::day(day(at), lang)]
    });
    let edge = door.map(|door| {
        view! { <p class="edge">{tf(say::TO_DOOR, move |_| vec![door.clone()])}</p> }
    });
    view! {
        <article class="slip receipt">
            {edge}
            <div class="slip-words">
                <h2>{t(say::RECEIPT)}</h2>
                <p>{words}</p>
                <KeyCode/>
            </div>
            {qr(&receipt.to_text(), t(say::RECEIPT_QR))}
        </article>
    }
    .into_any()
}

fn many(sums: Memo<Option<Sums>>, all: Memo<Vec<Owed>>, laid: RwSignal<bool>) -> AnyView {
    let chosen = RwSignal::new("0".to_owned());
    let count = Memo::new(move |_| all.with(Vec::len));
    let papers = move || {
        let from: usize = chosen.get().parse().unwrap_or_default();
        let part: Vec<Owed> = all.with(|all| all.iter().skip(from).take(SHEAF).cloned().collect());
        let ids: Vec<Hash> = part.iter().map(|owed| owed.statement).collect();
        sums.with(|s| {
            let s = s.as_ref()?;
            let receipts = s.receipts(&ids);
            let title = s.export.pact.title.clone();
            let one = |receipt: &Receipt| {
                let owed = part.iter().find(|owed| owed.statement == receipt.id)?;
                Some(paper(receipt, &title, Some(owed.home.called().to_owned())))
            };
            Some(receipts.iter().filter_map(one).collect_view())
        })
    };
    view! {
        <details class="fold no-print" on:toggle=move |_| laid.set(false)>
            <summary>{t(say::ALL_RECEIPTS)}</summary>
            <div class="stack">
                <p class="soft">{t(say::ALL_RECEIPTS_WHY)}</p>
                {move || part(count.get(), chosen)}
                <p class="row">
                    <Button label=t(say::LAY_OUT) on_click=move || laid.set(true)/>
                    {move || laid.get().then(|| view! {
                        <Button label=t(say::PRINT) kind=Kind::Primary on_click=print/>
                    })}
                </p>
            </div>
        </details>
        <div class="slips">{move || laid.get().then(papers)}</div>
    }
    .into_any()
}
