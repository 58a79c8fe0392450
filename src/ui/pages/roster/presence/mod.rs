//! 到岗: who came to a shift, by list or by the code that hangs there, and corrections of what was noted.

mod arrivals;
mod extra;
mod rows;

use leptos::prelude::*;

use crate::app::commands::roster_hours as acts;
use crate::app::use_app;
use crate::domain::shifts::{Presence, Shift, ShiftClass, Turn, presence_sheet};
use crate::log::RecordId;
use crate::share::hours::{noted_word, presence_word};
use crate::text::{dates, roster_hours as say, shifts};
use crate::ui::components::{Button, EmptyState, LinkButton, Notice, PageHead, Section, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::shifts::when;
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;
use rows::{Picks, rows};

/// A turn with the name of whoever's it is.
pub(super) type Line = (Turn, Option<String>);

/// 到岗: who came to a shift.
#[component]
pub fn PresencePage(
    /// Which shift.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let shift = Memo::new(move |_| app.read(|state| state.get::<Shift>(&id)));
    let there = Memo::new(move |_| shift.with(Option::is_some));
    (move || {
        if there.get() {
            untrack(|| sheet(id, shift))
        } else {
            view! { <NotFoundPage/> }.into_any()
        }
    })
    .into_any()
}

fn sheet(id: RecordId, shift: Memo<Option<Shift>>) -> AnyView {
    let app = use_app();
    let lines = Memo::new(move |_| app.read(|state| presence_sheet(state, &id)));
    let picks = Picks::new();
    let title = Signal::derive(move || {
        say::PRESENCE_OF.fill(lang(), &[&shift.get().map(|s| s.title).unwrap_or_default()])
    });
    let lead = tf(say::PRESENCE_LEAD, move |lang| {
        vec![shift.get().map(|s| when(&s, lang)).unwrap_or_default()]
    });
    let back = (Route::Shift(id.to_string()), t(say::TO_SHIFT));
    let early = move || {
        let begins = shift.get().and_then(|s| s.span()).map(|(from, _)| from);
        begins.is_some_and(|from| from > app.now())
    };
    let class = move || {
        let words = match shift.get().unwrap_or_default().class {
            ShiftClass::Volunteering => return None,
            ShiftClass::PaidDuty => say::PAID,
            ShiftClass::Meeting => say::A_MEETING,
        };
        Some(view! { <Notice><p>{t(words)}</p></Notice> })
    };
    let some = Memo::new(move |_| lines.with(|all| !all.is_empty()));
    let open = Memo::new(move |_| {
        lines.with(|all| all.iter().any(|(turn, _)| turn.due && turn.words.is_empty()))
    });
    let all = move || app.run(acts::note_all_came(app, id));
    let body = move || {
        if !some.get() {
            return view! { <EmptyState title=t(say::NOBODY) why=t(say::NOBODY_WHY)/> }.into_any();
        }
        view! {
            {move || open.get().then(|| view! { <p><Button label=t(say::ALL_CAME) on_click=all/></p> })}
            {untrack(|| rows(id, lines, picks))}
        }
        .into_any()
    };
    let code = Route::Staff(Staff::Code(id.to_string()));
    view! {
        <PageHead title lead back/>
        <p class="row no-print">
            <LinkButton label=t(say::TO_CODE) to=code/>
            <LinkButton label=t(say::TO_SIGN_SHEET) to=Route::Staff(Staff::Sheets)/>
        </p>
        <div class="stack">
            {move || early().then(|| view! { <Notice tone=Tone::Must><p>{t(say::NOT_YET)}</p></Notice> })}
            {class}
            <p role="status">{summary(lines)}</p>
            {body}
            <Section title=t(say::EXTRA)>{extra::extra(id, lines)}</Section>
            <Section title=t(say::CHECK_INS)>{arrivals::arrivals()}</Section>
            {history(lines)}
        </div>
    }
    .into_any()
}

fn summary(lines: Memo<Vec<Line>>) -> Signal<String> {
    tf(say::SUMMARY, move |_| {
        lines.with(|all| {
            let due = all.iter().filter(|(turn, _)| turn.due).count();
            let came = all.iter().filter(|(turn, _)| turn.came() == Some(true)).count();
            let open = all.iter().filter(|(t, _)| t.due && t.words.is_empty()).count();
            [due, came, open].iter().map(ToString::to_string).collect()
        })
    })
}

/// What a word says: the state and, where they came, how long.
pub(super) fn in_words(
    presence: Presence,
    minutes: Option<u32>,
    lang: crate::text::Lang,
) -> String {
    let state = presence_word(presence).get(lang);
    match minutes.filter(|_| presence.came()) {
        None => state.to_owned(),
        Some(minutes) => say::NOTED_AS.fill(lang, &[state, &dates::length(minutes, lang)]),
    }
}

/// What was corrected, every word of it; nothing where nothing was.
fn history(lines: Memo<Vec<Line>>) -> AnyView {
    let app = use_app();
    let corrected = Memo::new(move |_| {
        lines.with(|all| {
            all.iter().filter(|(turn, _)| turn.was_corrected()).cloned().collect::<Vec<Line>>()
        })
    });
    (move || {
        let all = corrected.get();
        (!all.is_empty()).then(|| {
            let lang = lang();
            let line = |(name, word): (String, crate::domain::shifts::Word)| {
                let said = in_words(word.said.presence, word.said.minutes, lang);
                let at = app.time_of(&word.at);
                let noted = [
                    dates::day_time(at, lang),
                    shifts::BETWEEN.get(lang).to_owned(),
                    noted_word(word.said.noted).get(lang).to_owned(),
                ]
                .concat();
                let note = (!word.said.note.is_empty()).then(|| {
                    view! { <p class="soft">{say::HISTORY_WHY.fill(lang, &[&word.said.note])}</p> }
                });
                view! { <li>{say::HISTORY_LINE.fill(lang, &[&name, &said, &noted])} {note}</li> }
            };
            let each = all
                .into_iter()
                .flat_map(|(turn, name)| {
                    let name = name.unwrap_or_else(|| shifts::NAMELESS.get(lang).to_owned());
                    turn.words.into_iter().map(move |word| (name.clone(), word))
                })
                .map(line)
                .collect_view();
            view! {
                <Section title=t(say::HISTORY)>
                    <p class="soft">{t(say::HISTORY_LEAD)}</p>
                    <ul role="list" class="list">{each}</ul>
                </Section>
            }
        })
    })
    .into_any()
}
