//! People, shifts and changes of a roster in words, for the pages that plan it.

use crate::domain::shifts::{
    Blocker, Change, Cure, Distance, Effect, Gap, LoadReason, LoadStory, MonthLoad, Moved, Sheet,
    Shift, Skill, volunteer_name,
};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, roster_plan as say, shifts};
use crate::ui::pages::shifts::when;

/// Names of people and skills by their number in the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    people: Vec<Option<String>>,
    skills: Vec<String>,
}

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
    shift(&sheet.duties[s].shift, lang)
}

/// The same, of a shift at hand.
pub(super) fn shift(shift: &Shift, lang: Lang) -> String {
    [&when(shift, lang), " ", &shift.title].concat()
}

/// Who comes on and who goes off, and who is on call; whoever is called up is only said to come on.
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
    if !change.called.is_empty() {
        words.push(say::CALLED.fill(lang, &[&names.people(&change.called, lang)]));
    }
    let gone = |v: &&usize| !change.on.contains(v);
    let released: Vec<usize> = change.released.iter().filter(gone).copied().collect();
    if !released.is_empty() {
        words.push(say::RELEASED.fill(lang, &[&names.people(&released, lang)]));
    }
    words.join(say::COMMA.get(lang))
}

/// What a change improves, what it costs and what it does to the months of those concerned, in one line; where it neither
/// improves nor costs anything, it is a step for another.
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
    if parts.is_empty() && change.on.is_empty() && change.off.is_empty() {
        return String::new();
    }
    if parts.is_empty() {
        parts.push(say::E_CHAIN.get(lang).to_owned());
    }
    parts.extend(months_change(names, &change.moved, lang));
    parts.join(say::STOP.get(lang))
}

/// The same around those who cannot come, who are `away`: where one of them goes that is why, beside what it costs.
pub(super) fn why_around(
    names: &Names,
    change: &Change,
    away: impl Fn(usize) -> bool,
    lang: Lang,
) -> String {
    let away: Vec<usize> = change.off.iter().copied().filter(|v| away(*v)).collect();
    if away.is_empty() {
        return why_changes(names, change, lang);
    }
    let mut parts = vec![say::ILL_AWAY.fill(lang, &[&names.people(&away, lang)])];
    let words: Vec<String> = change.costs.iter().map(|e| effect(names, *e, false, lang)).collect();
    if !words.is_empty() {
        parts.push(say::BUT.fill(lang, &[&words.join(say::COMMA.get(lang))]));
    }
    parts.extend(months_change(names, &change.moved, lang));
    parts.join(say::STOP.get(lang))
}

/// What it does to the month of those concerned: 王某 12月 6→5 班（夜班 2→1），李某 12月 3→4 班.
pub(super) fn months_change(names: &Names, moved: &[Moved], lang: Lang) -> Option<String> {
    let one = |moved: &Moved| {
        let (name, month) = (names.person(moved.who, lang), dates::month_name(moved.month, lang));
        let [was, is] = [moved.shifts.0, moved.shifts.1].map(|n| n.to_string());
        let head = if was == is {
            say::MOVED_SAME.fill(lang, &[&name, &month, &is])
        } else {
            say::MOVED_ONE.fill(lang, &[&name, &month, &was, &is])
        };
        let more: Vec<String> = [
            (say::MOVED_EVENINGS, moved.evenings),
            (say::MOVED_NIGHTS, moved.nights),
            (say::MOVED_WEEKENDS, moved.weekends),
        ]
        .into_iter()
        .filter(|(_, (was, is))| was != is)
        .map(|(msg, (was, is))| msg.fill(lang, &[&was.to_string(), &is.to_string()]))
        .collect();
        if more.is_empty() {
            return head;
        }
        say::MOVED_WITH.fill(lang, &[&head, &more.join(say::COMMA.get(lang))])
    };
    let all: Vec<String> = moved.iter().map(one).collect();
    (!all.is_empty()).then(|| say::MOVED.fill(lang, &[&all.join(say::COMMA.get(lang))]))
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
        Effect::Turns(v) => {
            pick(say::E_TURNS, say::E_TURNS_LESS).fill(lang, &[&names.person(v, lang)])
        }
        Effect::Asked(v) => {
            pick(say::E_ASKED, say::E_ASKED_LESS).fill(lang, &[&names.person(v, lang)])
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
        parts.push(reason.words(*count, lang));
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
    lang: Lang,
) -> String {
    let name = |v: usize| names.person(v, lang);
    match cure {
        Cure::Take(v) => say::U_TAKE.fill(lang, &[&name(v)]),
        Cure::Exchange { who, gives, to } => {
            say::U_EXCHANGE.fill(lang, &[&name(who), &duty(sheet, gives, lang), &name(to)])
        }
        Cure::Ask(v, blocker) => say::U_ASK.fill(lang, &[&name(v), &blocker.words(lang)]),
        Cure::More(v, minutes) => {
            say::U_MORE.fill(lang, &[&name(v), &dates::length(minutes, lang)])
        }
        Cure::MoreWeek(v, minutes) => {
            say::U_MORE_WEEK.fill(lang, &[&name(v), &dates::length(minutes, lang)])
        }
        Cure::Shift(minutes, v) => {
            let length = dates::length(u32::try_from(minutes.abs()).unwrap_or_default(), lang);
            let msg = if minutes > 0 { say::U_LATER } else { say::U_EARLIER };
            msg.fill(lang, &[&length, &name(v)])
        }
        Cure::Day(days, v) => {
            let day = sheet.duties[s].day + chrono::TimeDelta::days(days);
            say::U_DAY.fill(lang, &[&dates::weekday_day(day, lang), &name(v)])
        }
        Cure::Learn(v) => {
            let skill = gap.role.map_or("", |skill| names.skill(skill));
            say::U_LEARN.fill(lang, &[&name(v), skill])
        }
        Cure::Replan(n) => say::U_REPLAN.fill(lang, &[&n.to_string()]),
    }
}

/// Who is one step from taking a place: 张某：那天请假.
pub(super) fn near(names: &Names, (v, blocker): (usize, Blocker), lang: Lang) -> String {
    [&names.person(v, lang), say::COLON.get(lang), &blocker.words(lang)].concat()
}

/// Why somebody is on so much or so little.
fn load_why(names: &Names, story: &LoadStory, lang: Lang) -> String {
    let one = |reason: &LoadReason| match reason {
        LoadReason::FewFit(fit, all) => {
            say::L_FEW.fill(lang, &[&fit.to_string(), &all.to_string()])
        }
        LoadReason::AtLimit(most) => say::L_LIMIT.fill(lang, &[&dates::length(*most, lang)]),
        LoadReason::RareSkill(skill, n) => {
            say::L_RARE.fill(lang, &[names.skill(*skill), &n.to_string()])
        }
        LoadReason::Declined(n) => say::L_DECLINED.fill(lang, &[&n.to_string()]),
        LoadReason::Away => say::L_AWAY.get(lang).to_owned(),
        LoadReason::New => say::L_NEW.get(lang).to_owned(),
        LoadReason::Spared => say::L_SPARED.get(lang).to_owned(),
        LoadReason::Asked(least, most) => say::L_ASKED.fill(lang, &[&turns(*least, *most, lang)]),
    };
    let words: Vec<String> = story.why.iter().map(one).collect();
    words.join(say::COMMA.get(lang))
}

/// How many turns somebody would like: 2到4次.
fn turns(least: Option<u32>, most: Option<u32>, lang: Lang) -> String {
    let text = |n: u32| n.to_string();
    match (least.filter(|n| *n > 0), most) {
        (Some(least), Some(most)) => say::TURNS_BETWEEN.fill(lang, &[&text(least), &text(most)]),
        (Some(least), None) => say::TURNS_LEAST.fill(lang, &[&text(least)]),
        (None, most) => say::TURNS_MOST.fill(lang, &[&text(most.unwrap_or_default())]),
    }
}

/// What whole months come to: 12月一共 9 小时，最多 20 小时.
pub(super) fn months(all: &[MonthLoad], lang: Lang) -> String {
    let one = |load: &MonthLoad| {
        let [minutes, most] = [load.minutes, load.most].map(|n| dates::length(n, lang));
        say::MONTH_LOAD.fill(lang, &[&dates::month_name(load.month, lang), &minutes, &most])
    };
    let words: Vec<String> = all.iter().map(one).collect();
    words.join(say::COMMA.get(lang))
}

/// The same of one month where there is little room: 12月 9 小时/20 小时.
pub(super) fn month_short(load: &MonthLoad, lang: Lang) -> String {
    let [minutes, most] = [load.minutes, load.most].map(|n| dates::length(n, lang));
    say::MONTH_SHORT.fill(lang, &[&dates::month_name(load.month, lang), &minutes, &most])
}

/// Somebody's load, and what explains it: 张某：3 小时 / 比平均多：会带队的只有 2 人.
pub(super) fn load(names: &Names, v: usize, story: &LoadStory, lang: Lang) -> (String, String) {
    let mut length = dates::length(story.minutes, lang);
    if !story.months.is_empty() {
        length = say::WITH_MONTH.fill(lang, &[&length, &months(&story.months, lang)]);
    }
    let head = [&names.person(v, lang), say::COLON.get(lang), &length].concat();
    let than = match story.minutes.cmp(&story.mean) {
        std::cmp::Ordering::Less => Some(say::LESS),
        std::cmp::Ordering::Greater => Some(say::MORE),
        std::cmp::Ordering::Equal => None,
    };
    let why = load_why(names, story, lang);
    let why = match than {
        Some(than) if !why.is_empty() => [than.get(lang), say::COLON.get(lang), &why].concat(),
        _ => why,
    };
    (head, why)
}

/// How far a roster is from the best at most, as a sentence.
pub(super) fn distance(gap: Distance, lang: Lang) -> String {
    match gap {
        Distance::None => say::BEST.get(lang).to_owned(),
        Distance::Tenths(tenths) => say::GAP.fill(lang, &[&per_cent(tenths)]),
        Distance::Points(points) => say::GAP_POINTS.fill(lang, &[&points.to_string()]),
    }
}

/// Tenths of a per cent as a number: 0.3.
fn per_cent(tenths: i64) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => [whole.to_string(), tenth.to_string()].join("."),
    }
}
