//! 保存期限: how long what is personal is kept, what is past its time, and what others have erased.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::commands::erasure::{carry_out, erased_by_others, follow, overdue};
use crate::app::use_app;
use crate::domain::conflicts::spoken;
use crate::domain::retention::{Due, Hold, Rule};
use crate::domain::shifts::volunteer_name;
use crate::log::OpId;
use crate::text::{dates, erasure as say, shell};
use crate::ui::components::{
    Button, Checkbox, EmptyState, ErrorSummary, FormErrors, Kind, Notice, PageHead, Section, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::exchange::{held, record_title};
use crate::ui::pages::parts::growing;
use crate::ui::route::Route;

/// What is past its time.
#[component]
pub fn KeepingPage() -> AnyView {
    let app = use_app();
    let found = RwSignal::new(None::<Vec<Due>>);
    let others = RwSignal::new(Vec::<OpId>::new());
    let done = RwSignal::new(None::<usize>);
    Effect::new(move |_| {
        app.read(|_| ());
        spawn_local(async move {
            if let Ok(due) = overdue(app).await {
                found.try_set(Some(due));
            }
            if let Ok(ops) = erased_by_others(app).await {
                others.try_set(ops);
            }
        });
    });
    let rules =
        Rule::ALL.iter().map(|rule| view! { <li>{t(say::rule(rule.word()))}</li> }).collect_view();
    view! {
        <PageHead title=t(say::KEEPING) lead=t(say::KEEPING_LEAD) back=(Route::More, t(shell::MORE))/>
        <div class="stack">
            <p role="status">
                {move || done.get().map(|n| tf(say::ERASED, move |_| vec![n.to_string()]))}
            </p>
            <Section title=t(say::DUE)>
                {move || found.get().map(|due| overdue_list(due, done))}
            </Section>
            {move || {
                let ops = others.get();
                (!ops.is_empty()).then(|| by_others(ops, done))
            }}
            <Section title=t(say::RULES)>
                <ul>{rules}</ul>
            </Section>
        </div>
    }
    .into_any()
}

fn overdue_list(due: Vec<Due>, done: RwSignal<Option<usize>>) -> AnyView {
    if due.is_empty() {
        return view! { <EmptyState title=t(say::NONE_DUE) why=t(say::NONE_DUE_WHY)/> }.into_any();
    }
    let app = use_app();
    let (sure, errors) = (RwSignal::new(false), FormErrors::new());
    let count = due.iter().map(|due| due.erasing.ops.len()).sum::<usize>();
    let all = StoredValue::new(due.clone());
    let go = move || {
        errors.clear();
        if !sure.get_untracked() {
            errors.say("sure", say::CONFIRM_FIRST);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            carry_out(app, all.get_value()).await?;
            done.try_set(Some(count));
            Ok(())
        });
    };
    let label = tf(say::ERASE, move |_| vec![count.to_string()]);
    view! {
        {growing(Signal::stored(due), line)}
        <Notice tone=Tone::Must>
            <ErrorSummary errors/>
            <Checkbox id="sure" label=t(say::CONFIRM) checked=sure/>
            <p><Button label kind=Kind::Danger on_click=go/></p>
        </Notice>
    }
    .into_any()
}

fn line(due: Due) -> AnyView {
    let app = use_app();
    let (named, said) = app.look(|log, state| {
        let holds = due.holds(log);
        let base = holds.first().map(|hold| hold.base.clone()).unwrap_or_default();
        let named =
            volunteer_name(state, &due.on).unwrap_or_else(|| record_title(state, &base, &due.on));
        let mut said: Vec<String> = Vec::new();
        for (_, value) in holds.iter().flat_map(|hold| &hold.said) {
            if let Some(text) =
                spoken(state, value).filter(|text| text != "✓" && !said.contains(text))
            {
                said.push(text);
            }
        }
        (named, said)
    });
    let (rule, since) = (say::rule(due.rule.word()), due.since);
    let words = Signal::derive(move || {
        let lang = lang();
        let named = if named.is_empty() { say::UNNAMED.get(lang) } else { &named };
        let said = said.join(say::AND.get(lang));
        say::DUE_LINE.fill(lang, &[named, &dates::day(since, lang), &said])
    });
    view! { <li><p>{words}</p><p class="soft">{t(rule)}</p></li> }.into_any()
}

fn by_others(ops: Vec<OpId>, done: RwSignal<Option<usize>>) -> AnyView {
    let app = use_app();
    let count = ops.len();
    let words = tf(say::BY_OTHERS_WHY, move |_| vec![count.to_string()]);
    let label = tf(say::ERASE, move |_| vec![count.to_string()]);
    let (sure, errors) = (RwSignal::new(false), FormErrors::new());
    let holds: Vec<Hold> =
        app.look(|log, _| ops.iter().filter_map(|id| log.get(id)).map(Hold::of).collect());
    let lines =
        growing(Signal::stored(holds), |hold: Hold| view! { <li>{held(&hold)}</li> }.into_any());
    let all = StoredValue::new(ops);
    let go = move || {
        errors.clear();
        if !sure.get_untracked() {
            errors.say("sure-too", say::CONFIRM_FIRST);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            follow(app, all.get_value()).await?;
            done.try_set(Some(count));
            Ok(())
        });
    };
    view! {
        <Section title=t(say::BY_OTHERS)>
            <p>{words}</p>
            {lines}
            <ErrorSummary errors/>
            <Checkbox id="sure-too" label=t(say::CONFIRM) checked=sure/>
            <p><Button label kind=Kind::Danger on_click=go/></p>
        </Section>
    }
    .into_any()
}
