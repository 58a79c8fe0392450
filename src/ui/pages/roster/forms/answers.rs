//! Answers pasted or scanned, looked over, taken in together.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::answer_words;
use crate::app::commands::roster_hours as acts;
use crate::app::{App, use_app};
use crate::domain::shifts::{Answered, Asked, Helper, Stuck, is_news, who_answered};
use crate::share::fill::{Pasted, read_answers};
use crate::text::{Lang, Msg, roster_hours, roster_out as say};
use crate::ui::components::{
    Badge, Button, ErrorSummary, FileField, Form, FormErrors, Kind, TextArea, scan,
};
use crate::ui::lang::{lang, t, tf};

/// One answer on the list.
#[derive(Clone, PartialEq)]
struct Entry {
    said: Pasted,
    ticked: bool,
}

/// How an answer stands: who it is of and what to know, or why it cannot be taken in.
#[derive(Clone, PartialEq)]
enum Stands {
    Ready(Answered, Option<Msg>),
    Not(Option<Answered>, Msg),
}

fn standing(app: App, all: &[Entry]) -> Vec<Stands> {
    // Of several answers of one person to one kind of form the last holds.
    let mut last: BTreeMap<(Helper, bool), usize> = BTreeMap::new();
    app.read(|state| {
        let whose = |answer: &Answered| {
            let helper = who_answered(state, &answer.name)?;
            Ok::<_, Stuck>((helper, matches!(answer.said, Asked::Week(_))))
        };
        for (n, entry) in all.iter().enumerate() {
            if let Pasted::Read(answer) = &entry.said
                && let Ok(key) = whose(answer)
            {
                last.insert(key, n);
            }
        }
        let one = |(n, entry): (usize, &Entry)| {
            let answer = match &entry.said {
                Pasted::Read(answer) => answer.clone(),
                Pasted::Elsewhere => return Stands::Not(None, say::ANSWER_ELSEWHERE),
                Pasted::Bad(_) => return Stands::Not(None, say::ANSWER_DAMAGED),
            };
            match whose(&answer) {
                Err(Stuck::NoName) => Stands::Not(Some(answer), say::ANSWER_NAMELESS),
                Err(_) => Stands::Not(Some(answer), say::ANSWER_NAMESAKES),
                Ok(key) if last.get(&key) != Some(&n) => {
                    Stands::Not(Some(answer), say::ANSWER_OLDER)
                }
                Ok((Helper::Volunteer(id), _)) => {
                    if is_news(state, &id, &answer) {
                        Stands::Ready(answer, None)
                    } else {
                        Stands::Not(Some(answer), say::ANSWER_SAME)
                    }
                }
                Ok(_) => Stands::Ready(answer, Some(say::ANSWER_NEW)),
            }
        };
        all.iter().enumerate().map(one).collect()
    })
}

/// Taking answers in.
pub(super) fn answers() -> AnyView {
    let app = use_app();
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let entries = RwSignal::new(Vec::<Entry>::new());
    let taken = RwSignal::new(None::<usize>);
    let stands = Memo::new(move |_| entries.with(|all| standing(app, all)));
    let look = move |pasted: &str| {
        errors.clear();
        taken.set(None);
        let read = read_answers(pasted, &app.community());
        if read.is_empty() {
            errors.say("answers", say::ANSWERS_NONE);
            errors.show();
            return;
        }
        entries.update(|all| {
            for said in read {
                if !all.iter().any(|entry| entry.said == said) {
                    all.push(Entry { said, ticked: true });
                }
            }
        });
        text.set(String::new());
    };
    let submit = move |()| look(&text.get_untracked());
    let file = UnsyncCallback::new(move |bytes: Vec<u8>| look(&String::from_utf8_lossy(&bytes)));
    let read = Callback::new(move |code: Option<String>| {
        if let Some(code) = code {
            look(&code);
        } else {
            errors.clear();
            errors.say("answers", roster_hours::SCAN_NOT);
            errors.show();
        }
    });
    let take = move || {
        errors.clear();
        let chosen: Vec<Answered> = entries.with_untracked(|all| {
            let ready = all.iter().zip(stands.get_untracked()).filter(|(entry, _)| entry.ticked);
            ready
                .filter_map(|(_, stands)| match stands {
                    Stands::Ready(answer, _) => Some(answer),
                    Stands::Not(..) => None,
                })
                .collect()
        });
        if chosen.is_empty() {
            errors.say("answers", roster_hours::NONE_TICKED);
            errors.show();
            return;
        }
        let many = chosen.len();
        app.run(async move {
            acts::take_answers(app, chosen).await?;
            entries.set(Vec::new());
            taken.set(Some(many));
            Ok(())
        });
    };
    let some = Memo::new(move |_| entries.with(|all| !all.is_empty()));
    let count = tf(say::ANSWERS_FOUND, move |_| vec![entries.with(Vec::len).to_string()]);
    let done = tf(say::ANSWERS_TAKEN, move |_| vec![taken.get().unwrap_or_default().to_string()]);
    let list = move || {
        let lang = lang();
        let all = stands.get().into_iter().enumerate();
        all.map(|(n, stands)| line(n, stands, entries, lang)).collect_view()
    };
    view! {
        <p class="soft measure">{t(say::TAKE_IN_LEAD)}</p>
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextArea id="answers" label=t(say::ANSWERS_TEXT) value=text rows=4 errors/>
            <p><Button label=t(say::ANSWERS_READ)/></p>
        </Form>
        {scan(t(say::ANSWERS_SCAN), read)}
        <FileField
            id="answers-file"
            label=t(say::ANSWERS_FILE)
            hint=t(say::ANSWERS_FILE_HINT)
            on_file=file
        />
        <p role="status">{move || taken.get().map(|_| done)}</p>
        {move || {
            some.get().then(|| view! {
                <div class="review stack">
                    <h3>{count}</h3>
                    <ul role="list" class="list">{list}</ul>
                    <p><Button label=t(say::ANSWERS_TAKE) kind=Kind::Primary on_click=take/></p>
                </div>
            })
        }}
    }
    .into_any()
}

fn line(n: usize, stands: Stands, entries: RwSignal<Vec<Entry>>, lang: Lang) -> AnyView {
    let words = |answer: &Answered| {
        say::FILL_LINE.fill(lang, &[&answer.name, &answer_words(&answer.said, lang)])
    };
    let (answer, know) = match stands {
        Stands::Ready(answer, know) => (answer, know),
        Stands::Not(answer, why) => {
            let words = answer.as_ref().map(words).unwrap_or_default();
            return view! { <li class="split"><span>{words}</span> <Badge label=t(why)/></li> }
                .into_any();
        }
    };
    let ticked = move || entries.with(|all| all.get(n).is_some_and(|entry| entry.ticked));
    let know = know.map(|know| view! { " " <Badge label=t(know)/> });
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=ticked
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        entries.update(|all| {
                            if let Some(entry) = all.get_mut(n) {
                                entry.ticked = on;
                            }
                        });
                    }
                />
                <span>{words(&answer)} {know}</span>
            </label>
        </li>
    }
    .into_any()
}
