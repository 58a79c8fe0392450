//! The clauses under one's hands: reworded, moved, put in, left out.

use leptos::prelude::*;

use crate::app::commands::pact as acts;
use crate::app::use_app;
use crate::domain::pact::{Clause, ClauseRole, MODELS, clauses, model, remarks};
use crate::log::RecordId;
use crate::text::{common, pact as say, pact_drafting as drafting, pact_talk as words};
use crate::ui::components::{
    Badge, Button, Choice, Dialog, Form, FormErrors, Kind, Select, TextArea, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, afresh, typed};
use crate::ui::pages::past;
use crate::ui::shell::router::focus;

/// What stands open under a clause.
#[derive(Clone, Copy, PartialEq)]
enum Panel {
    /// Its words, to be changed.
    Words,
    /// A clause to come after it.
    Insert,
}

/// The draft as somebody has it before them.
#[derive(Clone, Copy)]
pub(in crate::ui::pages::pacts) struct Desk {
    /// The pact.
    pub(super) id: RecordId,
    /// The clause under which something stands open.
    open: RwSignal<Option<(RecordId, Panel)>>,
    /// The clause that is about to be dropped.
    dropping: RwSignal<Option<RecordId>>,
    /// The clause a remark is about; empty for the whole.
    pub(super) remark_on: RwSignal<String>,
}

impl Desk {
    /// With nothing open.
    pub(in crate::ui::pages::pacts) fn new(id: RecordId) -> Self {
        Self {
            id,
            open: RwSignal::new(None),
            dropping: RwSignal::new(None),
            remark_on: RwSignal::new(String::new()),
        }
    }

    /// Opens a part under a clause, or closes it.
    fn turn(self, clause: RecordId, panel: Panel) {
        let same = self.open.get_untracked() == Some((clause, panel));
        self.open.set((!same).then_some((clause, panel)));
    }
}

/// The field a remark is typed into.
pub(super) const REMARK_FIELD: &str = "remark-text";

/// A clause as its line shows it.
#[derive(Clone, Default, PartialEq)]
struct Line {
    /// Its place, from 0.
    at: usize,
    /// Whether it is the last one.
    last: bool,
    text: String,
    role: ClauseRole,
    /// Remarks on it that nobody has talked over.
    open: usize,
}

/// The clauses, each with what can be done with it.
pub(in crate::ui::pages::pacts) fn editor(desk: Desk) -> AnyView {
    let app = use_app();
    let id = desk.id;
    let lines = Memo::new(move |_| {
        app.read(|state| {
            let said = remarks(state, &id);
            let all = clauses(state, &id);
            let count = all.len();
            let line = |(at, (id, clause)): (usize, (RecordId, Clause))| {
                let open = said.iter().filter(|r| r.is_open() && r.number == Some(at + 1)).count();
                let last = at + 1 == count;
                (id, Line { at, last, text: clause.text, role: clause.role, open })
            };
            all.into_iter().enumerate().map(line).collect::<Vec<_>>()
        })
    });
    let ids =
        Memo::new(move |_| lines.with(|all| all.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    // The line of a clause stays the same element while it moves: the button just pressed keeps the focus.
    let one = move |clause: RecordId| {
        let line = Memo::new(move |before: Option<&Line>| {
            let found = lines.with(|all| all.iter().find(|(id, _)| *id == clause).cloned());
            found.map(|(_, line)| line).or_else(|| before.cloned()).unwrap_or_default()
        });
        clause_line(desk, clause, line)
    };
    view! {
        <ol class="list drafted" role="list">
            <For each=move || ids.get() key=|id| *id children=one/>
        </ol>
        {dropping(desk, lines)}
        <details class="fold">
            <summary>{t(say::ADD_CLAUSE)}</summary>
            {adding(id, None)}
        </details>
    }
    .into_any()
}

fn clause_line(desk: Desk, clause: RecordId, line: Memo<Line>) -> AnyView {
    let app = use_app();
    let number = move || say::CLAUSE.fill(lang(), &[&(line.get().at + 1).to_string()]);
    let role = move || {
        let role = line.get().role;
        (role != ClauseRole::Plain).then(|| view! { <Badge label=t(role.name())/> })
    };
    let open = move || {
        let open = line.get().open;
        let label = tf(words::OPEN_HERE, move |_| vec![open.to_string()]);
        (open > 0).then(|| view! { <Badge label tone=Tone::Must/> })
    };
    let shift = move |label, down: bool, off: Signal<bool>| {
        let press = move || app.run(acts::shift_clause(app, clause, down));
        view! { <Button label=t(label) kind=Kind::Quiet on_click=press disabled=off/> }
    };
    let (first, last) =
        (Signal::derive(move || line.get().at == 0), Signal::derive(move || line.get().last));
    let turn = move |panel| move || desk.turn(clause, panel);
    let remark = move || {
        desk.remark_on.set(clause.to_string());
        focus(REMARK_FIELD);
    };
    let panel = move || match desk.open.get() {
        Some((id, Panel::Words)) if id == clause => afresh(move || rewording(desk, clause)),
        Some((id, Panel::Insert)) if id == clause => adding(desk.id, Some(clause)),
        _ => ().into_any(),
    };
    view! {
        <li class="stack">
            <p class="row soft">{number} {role} {open}</p>
            <p class="prose">{move || line.get().text}</p>
            <p class="row tight">
                <Button label=t(words::REWORD) kind=Kind::Quiet on_click=turn(Panel::Words)/>
                {shift(words::UP, false, first)}
                {shift(words::DOWN, true, last)}
                <Button label=t(words::INSERT) kind=Kind::Quiet on_click=turn(Panel::Insert)/>
                <Button label=t(words::SAY) kind=Kind::Quiet on_click=remark/>
            </p>
            {panel}
        </li>
    }
    .into_any()
}

/// The words of a clause stand in the field, ready to be changed.
fn rewording(desk: Desk, clause: RecordId) -> AnyView {
    let app = use_app();
    let held = app.hold::<Clause>(&clause);
    let record = held.record();
    let (text, errors) = (RwSignal::new(record.text), FormErrors::new());
    let role = RwSignal::new(record.role.word().to_owned());
    let roles = Signal::derive(move || {
        let choice = |role: &ClauseRole| Choice::new(role.word(), role.name().get(lang()));
        ClauseRole::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    let submit = move |()| {
        errors.clear();
        let (new, role) = (typed(text), role.with_untracked(|word| ClauseRole::of_word(word)));
        if new.is_empty() {
            errors.say("words", say::CLAUSE_MISSING);
            return;
        }
        app.run(async move {
            acts::reword_clause(app, clause, held, new, role.unwrap_or_default()).await?;
            desk.open.set(None);
            Ok(())
        });
    };
    view! {
        <div class="card">
            <Form on_submit=Callback::new(submit)>
                <TextArea
                    id="words"
                    label=t(say::NEW_WORDS)
                    hint=t(say::REWORD_WHY)
                    value=text
                    rows=3
                    errors
                />
                <Select id="role" label=t(words::ROLE) value=role choices=roles/>
                <p class="row">
                    <Button label=t(common::SAVE)/>
                    <Button
                        label=t(words::DROP)
                        kind=Kind::Danger
                        on_click=move || desk.dropping.set(Some(clause))
                    />
                </p>
            </Form>
            {past::links(&clause)}
        </div>
    }
    .into_any()
}

/// Asks before a clause is dropped.
fn dropping(desk: Desk, lines: Memo<Vec<(RecordId, Line)>>) -> AnyView {
    let app = use_app();
    let open = RwSignal::new(false);
    // The dialog closes by itself, too: by Escape.
    Effect::new(move |_| {
        let asked = desk.dropping.get().is_some();
        if open.get_untracked() != asked {
            open.set(asked);
        }
    });
    Effect::new(move |_| {
        if !open.get() && desk.dropping.get_untracked().is_some() {
            desk.dropping.set(None);
        }
    });
    let title = Signal::derive(move || {
        let at = desk.dropping.get().and_then(|id| {
            lines.with(|all| all.iter().find(|(one, _)| *one == id).map(|(_, line)| line.at + 1))
        });
        words::DROP_SURE.fill(lang(), &[&at.unwrap_or_default().to_string()])
    });
    let sure = move || {
        let Some(clause) = desk.dropping.get_untracked() else { return };
        open.set(false);
        desk.open.set(None);
        app.run(acts::drop_clause(app, clause));
    };
    view! {
        <Dialog id="drop-clause" title open>
            <p>{t(words::DROP_WHY)}</p>
            <p><Button label=t(words::DROP) kind=Kind::Danger on_click=sure/></p>
        </Dialog>
    }
    .into_any()
}

/// A clause to come after another, or at the end: in one's own words, or a model.
fn adding(id: RecordId, after: Option<RecordId>) -> AnyView {
    // The form at the end stands beside the one under a clause.
    let (field, list) =
        if after.is_some() { ("insert-clause", "insert-model") } else { ("new-clause", "model") };
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let new = typed(text);
        if new.is_empty() {
            errors.say(field, say::CLAUSE_MISSING);
            return;
        }
        app.run(async move {
            acts::add_clause(app, id, after, new).await?;
            text.set(String::new());
            Ok(())
        });
    };
    let which = RwSignal::new(MODELS.first().map(|m| m.id.to_owned()).unwrap_or_default());
    let choices = Signal::derive(move || {
        MODELS.iter().map(|m| Choice::new(m.id, m.text.get(lang()))).collect::<Vec<_>>()
    });
    let whole = move || which.with(|id| model(id)).map(|m| m.text.get(lang()));
    let take = move || acts::add_model(app, id, after, which.get_untracked());
    view! {
        <div class="card stack">
            <Form on_submit=Callback::new(submit)>
                <TextArea id=field label=t(words::OWN_WORDS) value=text rows=2 errors/>
                <Button label=t(say::ADD)/>
            </Form>
            <Select id=list label=t(drafting::MODELS) value=which choices/>
            <p class="prose soft">{whole}</p>
            <p class="soft">{t(drafting::MODELS_WHY)}</p>
            <p>{act(t(drafting::TAKE_MODEL), Kind::Secondary, take)}</p>
        </div>
    }
    .into_any()
}
