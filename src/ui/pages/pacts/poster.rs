//! The poster: the text, when it was adopted, how many signed, and a code with which anybody can check all that.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::text::{Shown, shown};
use crate::app::use_app;
use crate::domain::community::community_record;
use crate::domain::pact::{SignedCount, SigningPart, Total};
use crate::log::{Hash, RecordId};
use crate::share::pact::{Fits, Posted, Sums, fingerprint, key_lines};
use crate::share::qr;
use crate::text::{Lang, Msg, dates, pact_poster as say, pact_text as words};
use crate::ui::components::{Button, Choice, Kind, LinkButton, Notice, PageHead, RadioGroup, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::print;
use crate::ui::route::{PactPage, Route};
use crate::ui::shell::NotFoundPage;

/// What a poster and a screen tell of the signatures.
#[derive(Clone, PartialEq)]
pub(super) struct Signatures {
    /// What signatures are to this kind of pact.
    part: SigningPart,
    /// How many, as the last total says or, without one, as it stands here.
    count: SignedCount,
    /// The day of the total.
    day: Option<NaiveDate>,
    /// The total, with its text for the code.
    posted: Option<Posted>,
    /// Why there is none, or that it is old.
    fits: Option<Fits>,
    /// The committee's key in digits.
    key: Option<String>,
    /// The names that may stand there.
    names: Vec<String>,
}

/// What may be told of the signatures on a pact's text. Tracked.
pub(super) fn signatures(id: RecordId, data: Memo<Option<Shown>>) -> Memo<Option<Signatures>> {
    let app = use_app();
    let (sums, signing) = (app.sums(id), app.signing(id));
    let community = community_record(&app.community());
    Memo::new(move |_| {
        let told = data.get()?.told;
        let here = signing.with(|signing| told.count(signing));
        let (posted, fits, key, names) = sums.with(|sums: &Option<Sums>| {
            let of = |hash: Hash| sums.as_ref().and_then(|sums| sums.posted(&hash));
            let posted = told.hash.and_then(of);
            let names = |hash: Hash| sums.as_ref().map(|sums| sums.poster_names(&hash));
            let key = sums.as_ref().and_then(Sums::key).map(|key| key.thumbprint());
            let names = told.hash.and_then(names).unwrap_or_default();
            (posted, sums.as_ref().map(|sums| sums.fits), key, names)
        });
        let key = key.or_else(|| {
            let lines = app.read(|state| key_lines(state, &community));
            lines.into_iter().find(|line| line.now).map(|line| line.id)
        });
        let count = match &posted {
            Some(posted) => SignedCount {
                signed: posted.head.numbers.agree,
                asked: posted.head.numbers.asked,
                ..here
            },
            None => here,
        };
        let day = posted.as_ref().map(|posted| app.day_of(posted.head.iat));
        Some(Signatures {
            part: told.text.kind().rules().signing,
            count,
            day,
            posted,
            fits,
            key: key.as_ref().map(fingerprint),
            names,
        })
    })
}

impl Signatures {
    /// How many signed, in words; empty where the text is not signed, or where too few households are asked.
    pub(super) fn words(&self, lang: Lang) -> Vec<String> {
        let SignedCount { signed, noted, asked, .. } = self.count;
        // Nothing is told of few households, neither of who signed nor of who was noted.
        if self.part == SigningPart::None || Total::of(asked, signed).is_none() {
            return Vec::new();
        }
        // Before anybody was asked there is nothing to tell.
        if self.posted.is_none() && signed == 0 && noted == 0 {
            return Vec::new();
        }
        let [signed, noted, asked] = [signed, noted, asked].map(|n| n.to_string());
        if self.count.signed == 0 && self.count.noted > 0 {
            return vec![say::ONLY_NOTED.fill(lang, &[&noted, &asked])];
        }
        let mut count = say::COUNT.fill(lang, &[&signed, &asked]);
        if let Some(day) = self.day {
            count.push_str(if lang == Lang::Zh { "，" } else { ", " });
            count.push_str(&say::AS_OF.fill(lang, &[&dates::day(day, lang)]));
        }
        let mut all = vec![count];
        if self.count.noted > 0 {
            all.push(say::NOTED.fill(lang, &[&noted]));
        }
        all
    }

    /// The committee's key in digits.
    pub(super) fn key(&self) -> Option<String> {
        self.key.clone()
    }

    /// The code, as a drawing.
    pub(super) fn code(&self) -> Option<AnyView> {
        let drawn = qr::draw(&self.posted.as_ref()?.text)?;
        let side = (drawn.side + 8).to_string();
        Some(
            view! {
                <svg
                    class="qr large"
                    role="img"
                    aria-label=t(say::CODE)
                    viewBox=["-4 -4 ", &side, " ", &side].concat()
                >
                    <path d=drawn.path></path>
                </svg>
            }
            .into_any(),
        )
    }

    /// What whoever prints it should know.
    fn note(&self) -> Option<Msg> {
        if self.part == SigningPart::None {
            return None;
        }
        match (&self.posted, self.fits) {
            (None, Some(Fits::Never) | None) => Some(say::NO_HEAD),
            (None, Some(_)) => Some(say::OTHER_HEAD),
            (Some(_), Some(Fits::Exactly)) => None,
            (Some(_), _) => Some(say::OLD_HEAD),
        }
    }
}

/// The poster.
#[component]
pub fn PosterPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let today = app.today();
    let data = Memo::new(move |_| app.read(|state| shown(state, &id, today, lang())));
    let signed = signatures(id, data);
    let there = Memo::new(move |_| data.with(Option::is_some));
    let paper = RwSignal::new("a4".to_owned());
    let papers = Signal::derive(move || {
        vec![Choice::new("a4", say::A4.get(lang())), Choice::new("a3", say::A3.get(lang()))]
    });
    (move || {
        if !there.get() {
            return view! { <NotFoundPage/> }.into_any();
        }
        let title =
            Signal::derive(move || data.get().map(|d| d.told.text.title).unwrap_or_default());
        let back = (Route::Pact(id.to_string(), PactPage::Text), t(say::BACK));
        let settled = Memo::new(move |_| data.get().is_some_and(|d| d.told.hash.is_some()));
        view! {
            <div class="no-print stack">
                <PageHead title lead=t(say::POSTER) back/>
                {move || notes(id, data, signed)}
                {move || settled.get().then(|| view! {
                    <RadioGroup id="paper" label=t(say::PAPER) value=paper choices=papers/>
                    <p><Button label=t(say::PRINT) kind=Kind::Primary on_click=print/></p>
                })}
            </div>
            {move || {
                let shown = data.get().filter(|_| settled.get())?;
                Some(sheet(shown, signed.get()?, paper))
            }}
        }
        .into_any()
    })
    .into_any()
}

/// What to see to before it is printed.
fn notes(id: RecordId, data: Memo<Option<Shown>>, signed: Memo<Option<Signatures>>) -> AnyView {
    let Some(shown) = data.get() else { return ().into_any() };
    if shown.told.hash.is_none() {
        let to = Route::Pact(id.to_string(), PactPage::Drafting);
        return view! {
            <Notice tone=Tone::Must><p>{t(say::NOT_SETTLED)}</p></Notice>
            <p><LinkButton label=t(words::TO_DRAFT) to kind=Kind::Primary/></p>
        }
        .into_any();
    }
    let adopted =
        (!shown.told.is_adopted).then(|| view! { <Notice><p>{t(say::NOT_ADOPTED)}</p></Notice> });
    let total = signed.get().and_then(|signed| signed.note()).map(|note| {
        let to = Route::Pact(id.to_string(), PactPage::Totals);
        view! {
            <Notice>
                <p>{t(note)}</p>
                <p><LinkButton label=t(say::TO_TOTALS) to kind=Kind::Quiet/></p>
            </Notice>
        }
    });
    view! { {adopted} {total} }.into_any()
}

/// How large the words of a text stand on the sheet, so that a short one fills it and a long one fits.
fn letters(text: &crate::domain::pact::Frozen) -> &'static str {
    let clauses = text.clauses.iter();
    // A clause begins a line of its own, however short it is.
    let count: usize = clauses.map(|c| c.text.chars().count().max(24) + 12).sum();
    match count {
        0..=230 => "vast",
        231..=330 => "huge",
        331..=560 => "big",
        561..=900 => "middling",
        _ => "small",
    }
}

fn sheet(shown: Shown, signed: Signatures, paper: RwSignal<String>) -> AnyView {
    let Shown { told, adopted, .. } = shown;
    let text = told.text;
    let size = letters(&text);
    let class = move || ["poster ", size, " ", &paper.get()].concat();
    let number = text.version.to_string();
    let version = tf(say::VERSION, move |_| vec![number.clone()]);
    let state = if told.is_adopted {
        view! { <p class="adopted">{adopted}</p> }.into_any()
    } else {
        view! { <p class="adopted">{t(say::FOR_COMMENT)}</p> }.into_any()
    };
    let clauses = text.clauses.into_iter().map(|c| view! { <li class="prose">{c.text}</li> });
    let hash = told.hash.map(|hash| hash.to_string()).unwrap_or_default();
    let code = signed.code();
    let check = code.is_some().then(|| view! { <p>{t(say::CHECK)}</p> });
    let key = signed.key.clone().map(|key| {
        view! { <p>{t(say::KEY)} "　" <span class="digits">{key}</span></p> }
    });
    let counts = {
        let signed = signed.clone();
        move || {
            let lines = signed.words(lang()).into_iter().enumerate();
            let line = |(n, text)| view! { <p class:count={n == 0}>{text}</p> };
            lines.map(line).collect_view()
        }
    };
    let names = (!signed.names.is_empty()).then(|| {
        view! {
            <section class="names">
                <h3>{t(say::NAMES)}</h3>
                <p>{signed.names.join("　")}</p>
                <p class="fine">{t(say::NAMES_WHY)}</p>
            </section>
        }
    });
    let free = (signed.part != SigningPart::None).then(|| view! { <p>{t(say::FREE)}</p> });
    view! {
        <article class=class>
            <header>
                {text.place.map(|place| view! { <p class="whose">{place}</p> })}
                <h2>{text.title}</h2>
                {state}
            </header>
            <ol class="clauses">{clauses.collect_view()}</ol>
            <footer>
                <div class="signed">
                    <div>
                        {counts}
                        {free}
                    </div>
                    {code}
                </div>
                {names}
                <div class="fine">
                    {check}
                    {key}
                    <p>{version} "　" {t(say::MARK)} " " <code>{hash}</code></p>
                </div>
            </footer>
        </article>
    }
    .into_any()
}
