//! Names, shifts and days as these pages say them.

use leptos::prelude::*;

use crate::domain::shifts::{Shift, Stood, roster, volunteer_name};
use crate::log::{RecordId, State};
use crate::text::Lang;
use crate::text::roster_life as say;
use crate::ui::components::Choice;

/// What to call a volunteer.
pub(super) fn name(state: &State, id: &RecordId, lang: Lang) -> String {
    volunteer_name(state, id).unwrap_or_else(|| say::NAMELESS.get(lang).to_owned())
}

<<<<<<< HEAD
/// Several of them.
pub(super) fn names<'a>(
    state: &State,
    ids: impl IntoIterator<Item = &'a RecordId>,
=======
impl Names {
    pub(super) fn of(state: &State, sheet: &Sheet) -> Self {
        let skill = |id: &RecordId| state.get::<Skill>(id).unwrap_or_default().name;
        Self {
            people: sheet.people.iter().map(|c| volunteer_name(state, &c.id)).collect(),
            skills: sheet.skills.iter().map(skill).collect(),
        }
    }

    pub(super) fn person(&self, v: usize, lang: Lang) -> String {
        let name = self.people.get(v).cloned().flatten();
        name.unwrap_or_else(|| shifts::NAMELESS.get(lang).to_owned())
    }

    pub(super) fn people(&self, all: &[usize], lang: Lang) -> String {
        let names: Vec<String> = all.iter().map(|v| self.person(*v, lang)).collect();
        names.join(say::AND.get(lang))
    }

    pub(super) fn skill(&self, skill: usize) -> &str {
        self.skills.get(skill).map_or("", String::as_str)
    }
}

/// When and what: 12月5日 星期六 19:00–20:30 夜间巡逻.
pub(super) fn duty(sheet: &Sheet, s: usize, lang: Lang) -> String {
    let shift = &sheet.duties[s].shift;
    [&when(shift, lang), " ", &shift.title].concat()
}

/// Who comes on and who goes off.
pub(super) fn who_changes(names: &Names, change: &Change, lang: Lang) -> String {
    let mut words = Vec::new();
    let both = change.off.len().min(change.on.len());
    for (off, on) in change.off.iter().zip(&change.on) {
        words.push(say::INSTEAD.fill(lang, &[&names.person(*off, lang), &names.person(*on, lang)]));
    }
    if change.on.len() > both {
        words.push(say::ON.fill(lang, &[&names.people(&change.on[both..], lang)]));
    }
    if change.off.len() > both {
        words.push(say::OFF.fill(lang, &[&names.people(&change.off[both..], lang)]));
    }
    words.join(say::COMMA.get(lang))
}

/// What a change improves and what it costs, in one line; where neither, it is a step for another.
pub(super) fn why_changes(names: &Names, change: &Change, lang: Lang) -> String {
    let all = |effects: &[Effect], better: bool| {
        let words: Vec<String> = effects.iter().map(|e| effect(names, *e, better, lang)).collect();
        words.join(say::COMMA.get(lang))
    };
    let mut parts = Vec::new();
    if !change.gains.is_empty() {
        parts.push(say::BECAUSE.fill(lang, &[&all(&change.gains, true)]));
    }
    if !change.costs.is_empty() {
        parts.push(say::BUT.fill(lang, &[&all(&change.costs, false)]));
    }
    if parts.is_empty() {
        return say::E_CHAIN.get(lang).to_owned();
    }
    parts.join(say::STOP.get(lang))
}

fn effect(names: &Names, effect: Effect, better: bool, lang: Lang) -> String {
    let pick = |good: Msg, bad: Msg| if better { good } else { bad };
    match effect {
        Effect::Places(n) => pick(say::E_PLACES, say::E_PLACES_LESS).fill(lang, &[&n.to_string()]),
        Effect::Enough => pick(say::E_ENOUGH, say::E_ENOUGH_LESS).get(lang).to_owned(),
        Effect::Role(skill) => {
            pick(say::E_ROLE, say::E_ROLE_LESS).fill(lang, &[names.skill(skill)])
        }
        Effect::Rule(v, blocker) => {
            say::E_RULE.fill(lang, &[&names.person(v, lang), &blocker.words(lang)])
        }
        Effect::Wish(v) => {
            pick(say::E_WISH, say::E_WISH_LESS).fill(lang, &[&names.person(v, lang)])
        }
        Effect::Load(v) => {
            pick(say::E_LOAD, say::E_LOAD_MORE).fill(lang, &[&names.person(v, lang)])
        }
    }
}

/// What is missing: 还缺 1 个会带队的人.
pub(super) fn missing(names: &Names, gap: &Gap, lang: Lang) -> String {
    let n = gap.missing.to_string();
    match gap.role {
        Some(skill) => say::MISSING_ROLE.fill(lang, &[&n, names.skill(skill)]),
        None => say::MISSING.fill(lang, &[&n]),
    }
}

/// Why, told of many at once: 会带队的一共 12 人：9 人那个时间没空，3 人到上限了.
pub(super) fn reasons(names: &Names, gap: &Gap, lang: Lang) -> String {
    let n = gap.able.to_string();
    let head = match gap.role {
        Some(skill) if gap.able == 0 => {
            return say::ABLE_NONE.fill(lang, &[names.skill(skill)]);
        }
        Some(skill) => say::ABLE_ROLE.fill(lang, &[&n, names.skill(skill)]),
        None => say::ABLE.fill(lang, &[&n]),
    };
    let mut parts = Vec::new();
    if !gap.can.is_empty() {
        parts.push(say::CAN_NOW.fill(lang, &[&gap.can.len().to_string()]));
    }
    for (reason, count) in &gap.groups {
        parts.push(reason.said().fill(lang, &[&count.to_string()]));
    }
    if parts.is_empty() {
        return head;
    }
    [&head, say::COLON.get(lang), &parts.join(say::COMMA.get(lang))].concat()
}

/// A cure in words.
pub(super) fn cure(
    names: &Names,
    sheet: &Sheet,
    s: usize,
    gap: &Gap,
    cure: Cure,
>>>>>>> why
    lang: Lang,
) -> String {
    let names: Vec<String> = ids.into_iter().map(|id| name(state, id, lang)).collect();
    names.join(say::AND.get(lang))
}

/// When a shift is.
pub(super) fn time_words(stood: &Stood, lang: Lang) -> String {
    stood.span().map(|(from, to)| say::when(from, to, lang)).unwrap_or_default()
}

/// When a shift is and what is done.
pub(super) fn stood_words(stood: &Stood, lang: Lang) -> String {
    [time_words(stood, lang).as_str(), " ", &stood.title].concat()
}

/// The same, with where.
pub(super) fn whole_words(stood: &Stood, lang: Lang) -> String {
    [stood_words(stood, lang), place_words(stood, lang)].concat()
}

/// Where, in brackets; nothing where that is not known.
pub(super) fn place_words(stood: &Stood, lang: Lang) -> String {
    if stood.place.is_empty() { String::new() } else { say::AT.fill(lang, &[&stood.place]) }
}

/// A shift of the state.
pub(super) fn shift_words(state: &State, id: &RecordId, lang: Lang) -> String {
    match state.get::<Shift>(id) {
        Some(shift) => stood_words(&Stood::of(state, &shift), lang),
        None => say::NO_SHIFT.get(lang).to_owned(),
    }
}

/// Everybody on a shift from `now` on, as choices: shift and volunteer, with a full stop between them.
pub(super) fn coming_seats(
    state: &State,
    now: chrono::NaiveDateTime,
    of: Option<RecordId>,
    lang: Lang,
) -> Vec<Choice> {
    let coming = roster(state).into_iter().filter(|s| s.shift.span().is_some_and(|(f, _)| f > now));
    coming
        .flat_map(|s| {
            let what = stood_words(&Stood::of(state, &s.shift), lang);
            let seat = |who: &RecordId| {
                let label = say::OF.fill(lang, &[&name(state, who, lang), &what]);
                Choice::new([s.id.to_string().as_str(), ".", &who.to_string()].concat(), label)
            };
            let own = |who: &&RecordId| of.is_none_or(|of| of == **who);
            s.volunteers.iter().filter(own).map(seat).collect::<Vec<_>>()
        })
        .collect()
}

/// A seat chosen among [`coming_seats`].
pub(super) fn seat_chosen(value: &str) -> Option<(RecordId, RecordId)> {
    let (shift, volunteer) = value.split_once('.')?;
    Some((shift.parse().ok()?, volunteer.parse().ok()?))
}

/// A label with a box to tick.
pub(super) fn tick(label: Signal<String>, on: RwSignal<bool>) -> AnyView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=on
                on:change=move |event| on.set(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
