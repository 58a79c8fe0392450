//! The form of one shift, new or to be changed: what every shift needs in sight, the rest in a fold.

use leptos::prelude::*;

use crate::text::{Msg, roster_board as board, shifts as say};
use crate::ui::components::{Button, DateField, ErrorSummary, Form, Kind, TextField, TimeField};
use crate::ui::lang::t;
use crate::ui::pages::roster::template::{Fields, counts_as, places, roles};

/// All fields, and the button that keeps them; `comes_back`: the shift was made from a template.
pub(super) fn form(
    fields: &Fields,
    comes_back: bool,
    keep: Msg,
    on_submit: Callback<()>,
) -> AnyView {
    let fields = *fields;
    let errors = fields.errors;
    let each = comes_back.then(|| view! {
        <TextField id="each" label=t(board::EACH) hint=t(board::EACH_HINT) value=fields.each keys="numeric" short=true errors/>
    });
    view! {
        <Form on_submit>
            <ErrorSummary errors/>
            <TextField id="title" label=t(say::TITLE) hint=t(say::TITLE_HINT) value=fields.title errors/>
            <DateField id="day" label=t(say::DAY) value=fields.date errors/>
            <TimeField id="start" label=t(say::FROM) value=fields.start errors/>
            <TimeField id="end" label=t(say::TO) hint=t(say::TO_HINT) value=fields.end errors/>
            <TextField id="min" label=t(say::MIN) value=fields.min keys="numeric" short=true errors/>
            <TextField id="target" label=t(say::TARGET) value=fields.target keys="numeric" short=true errors/>
            <TextField
                id="standby"
                label=t(board::STANDBY)
                hint=t(board::STANDBY_HINT)
                value=fields.standby
                keys="numeric"
                short=true
                errors
            />
            <TextField id="place" label=t(say::PLACE) value=fields.place/>
            <details class="fold" id="more">
                <summary>{t(say::MORE)}</summary>
                <div class="stack">
                    <TextField id="max" label=t(board::MAX) value=fields.max keys="numeric" short=true errors/>
                    {each}
                    {roles(&fields)}
                    {places(&fields)}
                    {counts_as(&fields)}
                </div>
            </details>
            <Button label=t(keep) kind=Kind::Primary/>
        </Form>
    }
    .into_any()
}
