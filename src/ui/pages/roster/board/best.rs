//! Who would be best for the shift that is opened: looked for a few people at a time, so that the page answers meanwhile.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seat::{done, named};
use super::{Board, Shared};
use crate::app::breathe;
use crate::app::commands::roster_board as acts;
use crate::domain::shifts::{Candidate, best_first, candidate};
use crate::log::RecordId;
use crate::text::roster_board as say;
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::painted;

/// How many candidates are shown.
const BEST: usize = 8;
/// How many people are looked at before others have a turn.
const AT_ONCE: usize = 50;

/// Those who could take a place of the shift, with the model they were found in.
pub(super) type Found = Option<(Shared, usize, Vec<Candidate>)>;

/// Looks for those who could come, a few people at a time, once the rest is painted and whenever something changed.
pub(super) fn candidates(board: Board, shift: RecordId) -> RwSignal<Found> {
    let found = RwSignal::new(None);
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        let model = board.model.get();
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let still = move || turn.try_get_value() == Some(mine);
        spawn_local(async move {
            painted().await;
            let Some(s) = model.sheet.duty(&shift) else { return };
            let mut all = Vec::new();
            for from in (0..model.sheet.people.len()).step_by(AT_ONCE) {
                if !still() {
                    return;
                }
                let to = (from + AT_ONCE).min(model.sheet.people.len());
                all.extend((from..to).filter_map(|v| candidate(&model.sheet, v, s)));
                breathe().await;
            }
            best_first(&mut all);
            if still() {
                found.try_set(Some((model, s, all)));
            }
        });
    });
    found
}

/// The best of them, each with a button.
pub(super) fn best(board: Board, found: Found) -> AnyView {
    let Some((model, s, all)) = found else {
        return view! { <p class="soft" aria-busy="true">{t(say::LOOKING)}</p> }.into_any();
    };
    let app = board.app();
    let shift = model.sheet.duties[s].id;
    if all.is_empty() {
        let full = model.sheet.count(s) >= model.sheet.duties[s].shift.most();
        return (!full).then(|| view! { <p class="soft">{t(say::NOBODY_CAN)}</p> }).into_any();
    }
    let more = all.len().saturating_sub(BEST);
    let lines = all.iter().take(BEST).map(|candidate| {
        let person = model.sheet.people[candidate.who].id;
        let name = model.name(candidate.who).to_owned();
        let words = candidate.words(model.lang);
        let button = named(say::PUT_ON, &name, move || {
            done(app, acts::put_on(app, shift, person, String::new()));
        });
        view! {
            <li class="split">
                <span>{name.clone()} <span class="soft">" " {words}</span></span>
                {button}
            </li>
        }
    });
    view! {
        <h3>{t(say::BEST)}</h3>
        <ul role="list" class="list">{lines.collect_view()}</ul>
        {(more > 0).then(|| view! {
            <p class="soft">{tf(say::MORE_PEOPLE, move |_| vec![more.to_string()])}</p>
        })}
    }
    .into_any()
}
