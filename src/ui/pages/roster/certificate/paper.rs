//! The paper itself, on A4: the fields of decree 67 and 民发〔2015〕149号 as far as they are known here. Identity documents
//! are never kept: their line is filled in by hand. The seal has a blank.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::shifts::{Account, Certificate, Issuer};
use crate::text::{Lang, dates, roster_hours as say, shifts};
use crate::ui::lang::{lang, t};

/// What stands on it.
pub(super) struct Paper {
    pub(super) name: String,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) account: Account,
    pub(super) issuer: Issuer,
    /// The certificate it is, once it has a number.
    pub(super) issued: Option<Certificate>,
    /// Whether each time is listed.
    pub(super) details: bool,
}

/// The sheet.
pub(super) fn paper(paper: Paper) -> AnyView {
    let lang = lang();
    let official = paper.issuer.entitled;
    let (title, body, why) = if official {
        (say::OFFICIAL, say::F_BODY, say::F_FREE)
    } else {
        (say::PLAIN, say::F_BODY_PLAIN, say::F_NOT)
    };
    // What was certified stands as it was, whatever was corrected since.
    let (times, minutes) = paper
        .issued
        .as_ref()
        .map_or((paper.account.times, paper.account.minutes), |c| (c.times, c.minutes));
    let words = body.fill(
        lang,
        &[
            &dates::day(paper.from, lang),
            &dates::day(paper.to, lang),
            &times.to_string(),
            &dates::length(minutes, lang),
            &minutes.to_string(),
        ],
    );
    let fact = |term: crate::text::Msg, text: String| {
        view! { <p><b>{t(term)}</b> "　" {text}</p> }.into_any()
    };
    let number = official.then(|| {
        let number = paper.issued.as_ref().map(|c| c.number.clone());
        fact(say::F_NUMBER, number.unwrap_or_else(|| say::F_NUMBER_OPEN.get(lang).to_owned()))
    });
    let document =
        official.then(|| fact(say::F_DOCUMENT, "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿".into()));
    let training = trained(&paper.account, lang).map(|words| view! { <p>{words}</p> });
    let foot = if official { signed(&paper, lang) } else { recorded(&paper, lang) };
    let works = works(&paper.account, lang);
    let details = paper.details.then(|| details(&paper.account, lang));
    view! {
        <article class="document sheet certificate">
            <h2>{t(title)}</h2>
            {number}
            {fact(say::F_NAME, paper.name)}
            {document}
            <p>{words}</p>
            {works}
            {training}
            <p class="soft">{t(why)}</p>
            {foot}
            {details}
        </article>
    }
    .into_any()
}

fn works(account: &Account, lang: Lang) -> AnyView {
    let row = |work: &crate::domain::shifts::Work| {
        let places: Vec<&str> = work.places.iter().map(String::as_str).collect();
        view! {
            <tr>
                <td>{work.title.clone()}</td>
                <td>{places.join(shifts::BETWEEN.get(lang))}</td>
                <td class="num">{work.times.to_string()}</td>
                <td class="num">{dates::length(work.minutes, lang)}</td>
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{t(say::F_CONTENT)}</th>
                    <th scope="col">{t(say::F_PLACES)}</th>
                    <th scope="col" class="num">{t(say::TIMES)}</th>
                    <th scope="col" class="num">{t(say::LENGTH)}</th>
                </tr>
            </thead>
            <tbody>{account.works.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn trained(account: &Account, lang: Lang) -> Option<String> {
    let minutes = account.trainings.iter().map(|t| t.minutes).sum();
    let count = account.trainings.len();
    (count > 0)
        .then(|| say::F_TRAINING.fill(lang, &[&count.to_string(), &dates::length(minutes, lang)]))
}

/// Lines to sign, and a blank for the seal.
fn signed(paper: &Paper, lang: Lang) -> AnyView {
    let issued = paper.issued.as_ref();
    let handler = issued.map(|c| c.handler.clone()).unwrap_or_default();
    let issuer = issued.map_or(&paper.issuer.name, |c| &c.issuer).clone();
    let day = issued.and_then(|c| c.day).map(|d| dates::day(d, lang)).unwrap_or_default();
    let contact = (!paper.issuer.contact.is_empty()).then(|| {
        let contact = paper.issuer.contact.clone();
        view! { <p>{t(say::F_CONTACT)} "　" {contact}</p> }
    });
    view! {
        <div class="certificate-foot">
            <div>
                <p>{t(say::F_ISSUER)} "　" {issuer}</p>
                <p>{t(say::F_RESPONSIBLE)} "　＿＿＿＿＿＿＿＿"</p>
                <p>{t(say::F_HANDLER)} "　" {handler} "　＿＿＿＿＿＿＿＿"</p>
                <p>{t(say::F_DATE)} "　" {day}</p>
                {contact}
            </div>
            <span class="stamp-blank" aria-hidden="true"></span>
        </div>
    }
    .into_any()
}

/// Who recorded it, and when it was printed; nothing to sign, no blank for a seal.
fn recorded(paper: &Paper, lang: Lang) -> AnyView {
    let day = dates::day(use_app().today(), lang);
    let by = say::F_RECORDED.fill(lang, &[&paper.issuer.name]);
    view! { <p>{by} "　" {day}</p> }.into_any()
}

fn details(account: &Account, lang: Lang) -> AnyView {
    let row = |service: &crate::domain::shifts::Service| {
        let shift = &service.turn.on;
        let day = shift.day.map(|d| dates::weekday_day(d, lang)).unwrap_or_default();
        view! {
            <tr>
                <td>{day}</td>
                <td>{shift.title.clone()}</td>
                <td class="num">{dates::length(service.minutes, lang)}</td>
            </tr>
        }
    };
    view! {
        <h3>{t(say::F_DETAILS)}</h3>
        <table>
            <tbody>{account.services.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
