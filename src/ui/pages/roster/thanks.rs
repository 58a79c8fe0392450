//! 谢谢: who did what, to thank them. Nobody is ranked, and nobody is named unless that was chosen.

use leptos::prelude::*;

use super::span::{Offer, Span};
use crate::app::commands::roster_hours::employment;
use crate::app::use_app;
use crate::domain::shifts::{account_of, services, volunteer_name};
use crate::text::{Lang, dates, roster_hours as say, shifts};
use crate::ui::components::{Button, Checkbox, CopyForGroup, EmptyState, Kind, PageHead};
use crate::ui::lang::{lang, t};
use crate::ui::pages::community::by_pinyin;
use crate::ui::pages::parts::print;
use crate::ui::route::{Route, Staff};

/// What there is to thank for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Thanks {
    people: usize,
    times: u32,
    minutes: u32,
    works: Vec<(String, u32)>,
    names: Vec<String>,
}

/// 谢谢: who did what, to thank them.
#[component]
pub fn ThanksPage() -> AnyView {
    let app = use_app();
    let span = Span::new(Offer::Past);
    let with_names = RwSignal::new(false);
    let data = Memo::new(move |_| {
        let (from, to) = span.days();
        let jobs = employment(app);
        app.read(|state| {
            let all = services(state, &jobs, from, to);
            let mut people: Vec<_> = all.iter().map(|s| s.turn.volunteer).collect();
            people.sort_unstable();
            people.dedup();
            let names = people.iter().filter_map(|id| volunteer_name(state, id)).collect();
            let account = account_of(state, all);
            Thanks {
                people: people.len(),
                times: account.times,
                minutes: account.minutes,
                works: account.works.into_iter().map(|w| (w.title, w.times)).collect(),
                names: by_pinyin(names, |name: &String| name),
            }
        })
    });
    let some = Memo::new(move |_| data.with(|d| d.people > 0));
    let back = (Route::Staff(Staff::Hours), t(say::HOURS));
    let group = Signal::derive(move || words(&data.get(), &span.name(lang()), false, lang()));
    let named = Signal::derive(move || words(&data.get(), &span.name(lang()), true, lang()));
    let body = move || {
        if !some.get() {
            return view! { <EmptyState title=t(say::THANKS_NONE) why=t(say::THANKS_NONE_WHY)/> }
                .into_any();
        }
        view! {
            <div class="stack measure no-print">
                <Checkbox id="with-names" label=t(say::THANKS_NAMES) checked=with_names/>
                <p><Button label=t(say::PRINT) kind=Kind::Primary on_click=print/></p>
            </div>
            {move || letter(data.get(), &span.name(lang()), with_names.get())}
            <details class="fold no-print">
                <summary>{t(say::THANKS_GROUP)}</summary>
                <CopyForGroup id="thanks-out" text=group named file=t(say::THANKS)/>
            </details>
        }
        .into_any()
    };
    view! {
        <div class="no-print">
            <PageHead title=t(say::THANKS) lead=t(say::THANKS_LEAD) back/>
            <div class="measure stack">{span.field()}</div>
        </div>
        {body}
    }
    .into_any()
}

fn sums(thanks: &Thanks, lang: Lang) -> String {
    let counts = [thanks.people.to_string(), thanks.times.to_string()];
    say::THANKS_BODY.fill(lang, &[&counts[0], &counts[1], &dates::length(thanks.minutes, lang)])
}

/// The sheet.
fn letter(thanks: Thanks, span: &str, named: bool) -> AnyView {
    let lang = lang();
    let head = say::THANKS_HEAD.fill(lang, &[span]);
    let body = sums(&thanks, lang);
    let work = |(title, times): (String, u32)| {
        let words = say::THANKS_WORK.fill(lang, &[&title, &times.to_string()]);
        view! { <li>{words}</li> }
    };
    let works = thanks.works.into_iter().map(work).collect_view();
    let names = (named && !thanks.names.is_empty()).then(|| {
        let names = thanks.names.into_iter().map(|name| view! { <li>{name}</li> });
        view! {
            <h3>{t(say::THANKS_WHO)}</h3>
            <ul role="list" class="name-wall">{names.collect_view()}</ul>
        }
    });
    let from = use_app().name();
    view! {
        <article class="document sheet thanks">
            <h2>{head}</h2>
            <p class="thanks-body">{body}</p>
            <h3>{t(say::THANKS_DID)}</h3>
            <ul>{works}</ul>
            {names}
            <p>{t(say::THANKS_CLOSE)}</p>
            <p class="thanks-from">{from}</p>
        </article>
    }
    .into_any()
}

/// The same for the group.
fn words(thanks: &Thanks, span: &str, named: bool, lang: Lang) -> String {
    let mut lines = vec![say::THANKS_HEAD.fill(lang, &[span]), sums(thanks, lang)];
    lines.extend(
        thanks.works.iter().map(|(t, n)| say::THANKS_WORK.fill(lang, &[t, &n.to_string()])),
    );
    if named {
        lines.push(thanks.names.join(shifts::BETWEEN.get(lang)));
    }
    lines.push(say::THANKS_CLOSE.get(lang).to_owned());
    lines.join("\n")
}
