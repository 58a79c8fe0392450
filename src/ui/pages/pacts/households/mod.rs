//! The desk's own list: every household, what it says and how, and what can be done about it. It is never printed.

mod one;
mod pending;

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::desk::{locked, said, settled, word};
use super::side;
use crate::app::use_app;
use crate::domain::community::code::{parts, plain};
use crate::domain::pact::signing::{Say, Stands};
use crate::domain::pact::{Home, homes};
use crate::log::RecordId;
use crate::text::signing as say;
use crate::ui::components::{Choice, Dialog, EmptyState, Notice, Select, TextField};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::{PactPage, Route};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    pact: RecordId,
    /// The household that is asked whether it really withdraws.
    leaving: RwSignal<Option<Line>>,
    /// The household whose particulars are shown; it stays open when what it says changes.
    opened: RwSignal<Option<RecordId>>,
}

/// A household with where it stands.
#[derive(Clone, PartialEq)]
struct Line {
    home: Home,
    stands: Option<Stands>,
}

/// The list of every household.
#[component]
pub fn HouseholdsPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    side(id, PactPage::Households, move || settled(id, list))
}

/// What may be asked for: the word of each state, in the order they matter to the desk.
const FILTERS: [Option<Say>; 6] = [
    None,
    Some(Say::Unclear),
    Some(Say::AgreedEarlier),
    Some(Say::Agrees),
    Some(Say::Declined),
    Some(Say::Withdrawn),
];

fn list(id: RecordId) -> AnyView {
    let app = use_app();
    let signing = app.signing(id);
    let lines = Memo::new(move |_| {
        let homes = app.read(|state| homes(state, &id));
        signing.with(|signing| {
            let line = |home: Home| Line { stands: home.stands(signing).cloned(), home };
            homes.into_iter().map(line).collect::<Vec<_>>()
        })
    });
    let (filter, find) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let choices = Signal::derive(move || {
        let count = |of: Option<Say>| {
            lines.with(|all| {
                all.iter().filter(|line| line.stands.as_ref().map(|s| s.say) == of).count()
            })
        };
        let all = lines.with(Vec::len);
        let mut choices = vec![Choice::new("", format!("{} {all}", say::FILTER_ALL.get(lang())))];
        choices.extend(FILTERS.iter().enumerate().map(|(n, of)| {
            Choice::new(n.to_string(), format!("{} {}", word(*of).get(lang()), count(*of)))
        }));
        choices
    });
    let shown = Signal::derive(move || {
        let wanted = filter.with(|f| f.parse::<usize>().ok().and_then(|n| FILTERS.get(n)));
        let asked = find.with(|text| plain(text));
        let door = parts(&asked).join("-");
        let fits = |line: &&Line| {
            wanted.is_none_or(|say| line.stands.as_ref().map(|s| s.say) == *say)
                && (asked.is_empty()
                    || (!door.is_empty() && line.home.door.starts_with(&door))
                    || plain(&line.home.name).contains(&asked))
        };
        lines.with(|all| all.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    let none = Memo::new(move |_| lines.with(Vec::is_empty));
    let empty = Memo::new(move |_| shown.with(Vec::is_empty));
    let leaving = RwSignal::new(None::<Line>);
    let asked = RwSignal::new(false);
    // The dialog closes by itself too, by Escape: the two follow one another, and neither runs after itself.
    Effect::new(move |_| {
        let open = leaving.with(Option::is_some);
        if asked.get_untracked() != open {
            asked.set(open);
        }
    });
    Effect::new(move |_| {
        if !asked.get() && leaving.with_untracked(Option::is_some) {
            leaving.set(None);
        }
    });
    let desk = Desk { pact: id, leaving, opened: RwSignal::new(None) };
    view! {
        <div class="no-print stack">
            <Notice><p>{t(say::DESK_ONLY)}</p></Notice>
            {locked(id)}
            {pending::pending(signing)}
            {move || none.get().then(|| {
                let next = (t(say::PAPER), Route::Pact(id.to_string(), PactPage::Sign));
                view! { <EmptyState title=t(say::NO_HOMES) why=t(say::NO_HOMES_WHY) next/> }
            })}
            <div class="row">
                <Select id="which-homes" label=t(say::FILTER) value=filter choices/>
                <TextField id="find-home" label=t(say::FIND) value=find short=true/>
            </div>
            {move || (empty.get() && !none.get()).then(|| view! { <p class="soft">{t(say::NONE_FITS)}</p> })}
            {growing(shown, move |line| row(desk, line))}
            <p class="no-print"><a href=Route::Proves.href()>{t(crate::text::verify::PROVES)}</a></p>
        </div>
        <p class="print-only">{t(say::DESK_ONLY)}</p>
        <Dialog
            id="withdraw"
            title=tf(say::WITHDRAW_SURE, move |_| {
                vec![leaving.with(|l| l.as_ref().map(|l| l.home.called().to_owned()).unwrap_or_default())]
            })
            open=asked
        >
            {move || leaving.get().map(|line| one::withdrawal(desk, line))}
        </Dialog>
    }
    .into_any()
}

fn row(desk: Desk, line: Line) -> AnyView {
    let now = line.stands.as_ref().map(|s| s.say);
    let place = line.home.place;
    let called = line.home.called().to_owned();
    let name = if line.home.door.is_empty() { String::new() } else { line.home.name.clone() };
    let way = line.stands.as_ref().map(|s| s.way);
    let way = way.map(|way| {
        let name = t(way.name());
        let words = tf(say::BY_WAY, move |_| vec![name.get()]);
        view! { <span class="soft">{words}</span> }
    });
    let open = Memo::new(move |_| desk.opened.get() == Some(place));
    let toggled = move |event: web_sys::Event| {
        let element = event.target().map(JsValue::from).unwrap_or_default();
        let is_open = Reflect::get(&element, &"open".into()).is_ok_and(|open| open.is_truthy());
        if is_open != open.get_untracked() {
            desk.opened.set(is_open.then_some(place));
        }
    };
    let line = StoredValue::new(line);
    view! {
        <li>
            <details class="home" prop:open=open on:toggle=toggled>
                <summary class="split">
                    <span><strong>{called}</strong> " " <span class="soft">{name}</span></span>
                    <span class="row">{way} {said(now)}</span>
                </summary>
                // Made when it is opened: there are hundreds of them.
                {move || open.get().then(|| one::home(desk, line.get_value()))}
            </details>
        </li>
    }
    .into_any()
}
