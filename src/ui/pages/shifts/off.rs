//! Shifts that were called off, and the way to let them take place again.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::when;
use crate::app::commands::roster_board as acts;
use crate::app::use_app;
use crate::domain::shifts::{Shift, called_off as all_off};
use crate::log::RecordId;
use crate::text::{roster_board as board, shifts as say};
use crate::ui::components::{Kind, Notice, PageHead, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, growing};
use crate::ui::pages::past;
use crate::ui::route::Route;

/// The shifts of some days that were called off, folded away; nothing where there are none.
pub fn called_off(days: Signal<(NaiveDate, NaiveDate)>) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let (first, last) = days.get();
        app.read(|state| all_off(state, first, last))
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let title = tf(board::OFF_THESE, move |_| vec![all.with(Vec::len).to_string()]);
    let line = move |(id, shift): (RecordId, Shift)| {
        let words = when(&shift, lang());
        view! {
            <li class="split">
                <span>
                    <a href=Route::Shift(id.to_string()).href()>{shift.title}</a>
                    <span class="soft">" " {words}</span>
                </span>
                {restore(id)}
            </li>
        }
        .into_any()
    };
    (move || {
        (!none.get()).then(|| {
            view! {
                <details class="fold no-print">
                    <summary>{title}</summary>
                    {growing(all.into(), line)}
                </details>
            }
        })
    })
    .into_any()
}

/// The button that lets a shift take place again.
fn restore(id: RecordId) -> AnyView {
    let app = use_app();
    act(t(board::CALL_ON), Kind::Secondary, move || acts::call_off(app, id, false))
}

/// The page of a shift that was called off.
pub(super) fn page(id: RecordId, shift: Shift) -> AnyView {
    let back = (Route::Shifts, t(say::SHIFTS));
    let lead = Signal::derive({
        let shift = shift.clone();
        move || when(&shift, lang())
    });
    view! {
        <PageHead title=Signal::stored(shift.title) lead back/>
        <Notice tone=Tone::Must>
            <p role="status">{t(board::IS_OFF)}</p>
            <p class="no-print">{restore(id)}</p>
        </Notice>
        {past::links(&id)}
    }
    .into_any()
}
