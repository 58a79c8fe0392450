//! 证明: a volunteer's certificate where the issuer may, and else a record of service.

mod issuing;
mod paper;

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::app::commands::roster_hours as acts;
use crate::app::use_app;
use crate::domain::shifts::{
    Account, Certificate, Issuer, Volunteer, account, certificates, issuer, numbers, overlapping,
    volunteer_name,
};
use crate::log::RecordId;
use crate::text::{dates, roster_hours as say, shifts};
use crate::ui::components::{
    Button, Checkbox, DateField, EmptyState, ErrorSummary, Form, FormErrors, Kind, Notice,
    PageHead, Section, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{print, typed};
use crate::ui::route::{Route, Staff};
use crate::ui::shell::NotFoundPage;
use paper::{Paper, paper};

/// What is chosen on the page.
#[derive(Clone, Copy)]
struct Chosen {
    from: RwSignal<String>,
    to: RwSignal<String>,
    handler: RwSignal<String>,
    details: RwSignal<bool>,
    /// The certificate issued before that is looked at again.
    again: RwSignal<Option<Certificate>>,
}

impl Chosen {
    fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let day = |text: RwSignal<String>| text.with(|t| t.parse::<NaiveDate>().ok());
        day(self.from).zip(day(self.to)).filter(|(from, to)| from <= to)
    }
}

/// 证明: a volunteer's certificate, or a record of service.
#[component]
pub fn CertificatePage(
    /// Whose.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let there = Memo::new(move |_| app.read(|state| state.get::<Volunteer>(&id).is_some()));
    (move || {
        if there.get() { untrack(|| page(id)) } else { view! { <NotFoundPage/> }.into_any() }
    })
    .into_any()
}

fn page(id: RecordId) -> AnyView {
    let app = use_app();
    let community = app.community();
    let name = Signal::derive(move || {
        let name = app.read(|state| volunteer_name(state, &id));
        name.unwrap_or_else(|| shifts::NAMELESS.get(lang()).to_owned())
    });
    let who = Memo::new(move |_| app.read(|state| issuer(state, &community)));
    let today = app.today();
    let first = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let chosen = Chosen {
        from: RwSignal::new(first.to_string()),
        to: RwSignal::new(today.to_string()),
        handler: RwSignal::new(String::new()),
        details: RwSignal::new(false),
        again: RwSignal::new(None),
    };
    let data = Memo::new(move |_| {
        let (from, to) = match chosen.again.get() {
            Some(issued) => (issued.from?, issued.to?),
            None => chosen.days()?,
        };
        let jobs = acts::employment(app);
        Some((from, to, app.read(|state| account(state, &jobs, &id, from, to))))
    });
    let asked = Memo::new(move |_| who.with(|issuer| issuer.since.is_some()));
    let changing = RwSignal::new(false);
    let title = Signal::derive(move || [&name.get(), "　", say::CERTIFICATE.get(lang())].concat());
    let back = (Route::Staff(Staff::Hours), t(say::HOURS));
    view! {
        <div class="no-print">
            <PageHead title lead=t(say::CERTIFICATE_LEAD) back/>
            {move || {
                if asked.get() && !changing.get() {
                    issuing::stands(who, changing)
                } else {
                    issuing::ask(who, changing)
                }
            }}
            {move || asked.get().then(|| untrack(|| period(id, who, chosen, data)))}
            {issued(id, chosen)}
        </div>
        {move || asked.get().then(|| shown((id, name), who, chosen, data))}
    }
    .into_any()
}

type Data = Memo<Option<(NaiveDate, NaiveDate, Account)>>;

/// For which time, handled by whom; issues, or prints.
fn period(id: RecordId, who: Memo<Issuer>, chosen: Chosen, data: Data) -> AnyView {
    let app = use_app();
    let errors = FormErrors::new();
    let entitled = Memo::new(move |_| who.with(|issuer| issuer.entitled));
    let submit = move |()| {
        errors.clear();
        chosen.again.set(None);
        let handler = typed(chosen.handler);
        let served = data.get_untracked();
        if served.is_none() {
            errors.say("to", say::DATES_WRONG);
        } else if served.as_ref().is_some_and(|(.., account)| account.times == 0) {
            errors.say("from", say::NOTHING_SERVED);
        }
        if handler.is_empty() {
            errors.say("handler", say::HANDLER_MISSING);
        }
        if errors.show() {
            return;
        }
        let Some((from, to, account)) = served else { return };
        let certificate = Certificate {
            from: Some(from),
            to: Some(to),
            minutes: account.minutes,
            times: account.times,
            issuer: who.get_untracked().name,
            handler,
            day: Some(app.today()),
            ..Certificate::default()
        };
        app.run(async move {
            let number = acts::issue_certificate(app, id, certificate.clone()).await?;
            chosen.again.set(Some(Certificate { number, ..certificate }));
            Ok(())
        });
    };
    let official = move || {
        view! {
            <TextField id="handler" label=t(say::HANDLER) value=chosen.handler errors/>
            <p><Button label=t(say::ISSUE) kind=Kind::Primary/></p>
        }
    };
    let plain = || view! { <p><Button label=t(say::PRINT) kind=Kind::Primary on_click=print/></p> };
    view! {
        <Section title=t(say::PERIOD)>
            <div class="measure">
                <Form on_submit=Callback::new(submit)>
                    <ErrorSummary errors/>
                    <DateField id="from" label=t(say::SPAN_FROM) value=chosen.from errors/>
                    <DateField id="to" label=t(say::SPAN_TO) value=chosen.to errors/>
                    <Checkbox id="details" label=t(say::WITH_DETAILS) checked=chosen.details/>
                    {move || if entitled.get() { official().into_any() } else { plain().into_any() }}
                </Form>
            </div>
        </Section>
    }
    .into_any()
}

/// The paper, before and after it has a number.
fn shown(
    (id, name): (RecordId, Signal<String>),
    who: Memo<Issuer>,
    chosen: Chosen,
    data: Data,
) -> AnyView {
    let app = use_app();
    (move || {
        let Some((from, to, account)) = data.get() else {
            return view! { <p class="wrong no-print">{t(say::DATES_WRONG)}</p> }.into_any();
        };
        let issued = chosen.again.get();
        if account.times == 0 && issued.is_none() {
            return view! { <EmptyState title=t(say::NO_HOURS) why=t(say::NOTHING_SERVED)/> }
                .into_any();
        }
        let issuer = who.get();
        let numbered = issued.is_some();
        let now = (account.times, account.minutes);
        let differs = issued.as_ref().map(|c| (c.times, c.minutes)).filter(|then| *then != now);
        let differs = differs.map(|then| {
            let words = [now, then].map(|(times, minutes)| {
                let length = dates::length(minutes, lang());
                say::TIMES_AND_LENGTH.fill(lang(), &[&times.to_string(), &length])
            });
            let words = say::COUNT_DIFFERS.fill(lang(), &[&words[0], &words[1]]);
            view! { <Notice tone=Tone::Must><p>{words}</p></Notice> }
        });
        let twice = if issuer.entitled && !numbered {
            app.read(|state| overlapping(state, &id, (from, to)))
        } else {
            Vec::new()
        };
        let twice = twice.into_iter().map(|c| {
            let days = [c.from, c.to].map(|d| d.map(|d| dates::day(d, lang())).unwrap_or_default());
            let words = say::OVERLAPS.fill(lang(), &[&c.number, &days[0], &days[1]]);
            view! { <Notice tone=Tone::Must><p>{words}</p></Notice> }
        });
        let twice = twice.collect_view();
        let preview = (issuer.entitled && !numbered).then(|| view! { <h2>{t(say::PREVIEW)}</h2> });
        let print_it = (issuer.entitled && numbered).then(|| {
            view! { <p><Button label=t(say::PRINT) kind=Kind::Primary on_click=print/></p> }
        });
        let details = chosen.details.get();
        let sheet = Paper { name: name.get(), from, to, account, issuer, issued, details };
        view! {
            <div class="no-print stack">{preview} {differs} {twice} {print_it}</div>
            // A certificate without a number is none: nobody prints it by the browser's menu.
            <div class:no-print=move || who.with(|w| w.entitled) && !numbered>{paper(sheet)}</div>
        }
        .into_any()
    })
    .into_any()
}

/// What was issued to this volunteer before.
fn issued(id: RecordId, chosen: Chosen) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.read(|state| {
            let given = numbers(state);
            let twice = |c: &Certificate| given.get(&c.number).is_some_and(|times| *times > 1);
            let all = certificates(state, &id).into_iter();
            all.map(|c| (twice(&c), c)).collect::<Vec<_>>()
        })
    });
    (move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            let lang = lang();
            let day = |day: Option<NaiveDate>| day.map(|d| dates::day(d, lang)).unwrap_or_default();
            let line = |(twice, c): (bool, Certificate)| {
                let words = say::ISSUED_LINE.fill(
                    lang,
                    &[
                        &c.number,
                        &day(c.from),
                        &day(c.to),
                        &dates::length(c.minutes, lang),
                        &day(c.day),
                        &c.handler,
                    ],
                );
                let number = c.number.clone();
                let warning = twice.then(|| {
                    let number = number.clone();
                    view! { <p class="wrong">{tf(say::NUMBER_TWICE, move |_| vec![number.clone()])}</p> }
                });
                let show = move || chosen.again.set(Some(c.clone()));
                view! {
                    <li class="split">
                        <span>{words} {warning}</span>
                        <Button label=t(say::SHOW_AGAIN) kind=Kind::Quiet on_click=show/>
                    </li>
                }
            };
            let lines = all.into_iter().map(line).collect_view();
            view! {
                <Section title=t(say::ISSUED)>
                    <ul role="list" class="list">{lines}</ul>
                </Section>
            }
        })
    })
    .into_any()
}
