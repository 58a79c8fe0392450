//! A list to sign in, with a line for each person and some for those who come unasked.

use leptos::prelude::*;

use super::{foot, on_call};
use crate::app::use_app;
use crate::domain::shifts::{Naming, Staffing, named, place_of};
use crate::text::{roster_hours as hours, roster_out as say};
use crate::ui::lang::{lang, t};
use crate::ui::pages::shifts::when;

/// Lines left for those who come unasked.
const SPARE: usize = 3;

/// One sheet a shift.
pub(super) fn sign(all: &[Staffing], naming: Naming) -> AnyView {
    all.iter().map(|staffing| one(staffing, naming)).collect_view().into_any()
}

fn one(staffing: &Staffing, naming: Naming) -> AnyView {
    let app = use_app();
    let lang = lang();
    let shift = &staffing.shift;
    let head = say::SIGN_HEAD.fill(lang, &[&shift.title]);
    let place = app.peek(|state| place_of(state, shift));
    // Whoever signs in is told from others by the name alone: a masked one would be of no use where two are called so.
    let mut names: Vec<String> = app.peek(|state| {
        let all = staffing.volunteers.iter();
        all.map(|id| named(state, id, naming).unwrap_or_default()).collect()
    });
    names.sort();
    let open = usize::try_from(staffing.room()).unwrap_or_default() + SPARE;
    names.extend(std::iter::repeat_n(String::new(), open));
    let line = |(n, name): (usize, String)| {
        view! {
            <tr>
                <td>{n + 1}</td>
                <td>{name}</td>
                <td></td>
                <td></td>
                <td></td>
            </tr>
        }
    };
    let lines = names.into_iter().enumerate().map(line).collect_view();
    view! {
        <article class="document sheet wall sign-sheet" tabindex="0">
            <h2>{head}</h2>
            <p>{when(shift, lang)} "　" {place}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t(crate::text::ledger::COL_NUMBER)}</th>
                        <th scope="col">{t(hours::PERSON)}</th>
                        <th scope="col">{t(say::SIGN_CAME)}</th>
                        <th scope="col">{t(say::SIGN_LEFT)}</th>
                        <th scope="col">{t(say::SIGN_NAME)}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
            {on_call(staffing, naming)}
            <p>{t(say::SIGN_LEADER)}</p>
            {foot()}
        </article>
    }
    .into_any()
}
