//! The words of a pact as all may read them: the adopted text, else the settled one, else the draft; and how it stands.

use leptos::prelude::*;

use super::consents::consents_of;
use super::side;
use crate::app::use_app;
use crate::domain::pact::{Life, SignedCount, SigningPart, Told, life, told};
use crate::log::{RecordId, State};
use crate::text::exchange_out::GIVE_ONE;
use crate::text::{Lang, pact as say, pact_text as words};
use crate::ui::components::{
    Badge, Button, CopyForGroup, Fact, Facts, Kind, LinkButton, Notice, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::print;
use crate::ui::pages::past;
use crate::ui::route::{Exchange, PactPage, Route};

/// The text, and how it stands.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    /// The text that is told.
    pub(super) told: Told,
    /// The adoption in words.
    pub(super) adopted: String,
    /// How far its term is.
    pub(super) life: Life,
}

/// Reads it.
pub(super) fn shown(
    state: &State,
    id: &RecordId,
    today: chrono::NaiveDate,
    lang: Lang,
) -> Option<Shown> {
    let told = told(state, id)?;
    let adopted = match &told.adoption {
        Some(adoption) if told.is_adopted => adoption.words(state, lang),
        Some(_) => words::EARLIER_ADOPTED.get(lang).to_owned(),
        None => words::NOT_ADOPTED.get(lang).to_owned(),
    };
    Some(Shown { told, adopted, life: life(state, id, today) })
}

/// The page of the words.
#[component]
pub fn TextPage(
    /// Which pact.
    id: RecordId,
) -> AnyView {
    let app = use_app();
    let id = app.peek(|state| state.one(&id));
    let today = app.today();
    let data = Memo::new(move |_| app.read(|state| shown(state, &id, today, lang())));
    let signing = app.signing(id);
    side(id, PactPage::Text, move || {
        let count = Memo::new(move |_| {
            let now = data.get()?;
            Some((now.told.text.kind().rules().signing, now.told.count(&signing.get())))
        });
        view! {
            {move || data.get().map(|now| standing(id, now, count))}
            {move || data.get().map(article)}
            {move || data.get().map(|now| below(id, &now.told))}
            {past::links(&id)}
        }
        .into_any()
    })
}

/// How many signed, in words; nothing is told of few households.
pub(super) fn count_words(count: SignedCount, lang: Lang) -> String {
    let Some(total) = count.total() else { return words::TOO_FEW.get(lang).to_owned() };
    let numbers = [total.agreed().to_string(), total.households().to_string()];
    let mut text = words::SIGNED_COUNT.fill(lang, &[&numbers[0], &numbers[1]]);
    if count.noted > 0 {
        let noted = words::OF_THEM_NOTED.fill(lang, &[&count.noted.to_string()]);
        text.push_str(if lang == Lang::Zh { "；" } else { "; " });
        text.push_str(&noted);
    }
    if count.apart > 0 {
        text.push_str(if lang == Lang::Zh { "；" } else { "; " });
        text.push_str(&words::APART.fill(lang, &[&count.apart.to_string()]));
    }
    text
}

/// Adopted, signed, until when: each a state of its own.
fn standing(id: RecordId, now: Shown, count: Memo<Option<(SigningPart, SignedCount)>>) -> AnyView {
    let Shown { told, adopted, life } = now;
    let number = told.text.version.to_string();
    let which = if told.hash.is_some() {
        tf(words::VERSION, move |_| vec![number.clone()])
    } else {
        t(words::DRAFT)
    };
    let tone = if told.is_adopted { Tone::Good } else { Tone::Plain };
    let term = (life != Life::NotAdopted).then(|| {
        let must = matches!(life, Life::Soon(..) | Life::Over(_));
        let label = Signal::derive(move || life.words(lang()));
        let tone = if must { Tone::Must } else { Tone::Plain };
        view! { <Fact term=t(words::TERM)><Badge label tone/></Fact> }
    });
    let signed = move || match count.get() {
        Some((SigningPart::None, _)) => words::NOT_SIGNED.get(lang()).to_owned(),
        Some((_, count)) => count_words(count, lang()),
        None => String::new(),
    };
    let to_draft = move || {
        let to = Route::Pact(id.to_string(), PactPage::Drafting);
        view! { <p><LinkButton label=t(words::TO_DRAFT) to kind=Kind::Secondary/></p> }
    };
    let next = told.next.map(|n| tf(words::NEXT, move |_| vec![n.to_string()]));
    let settled = told.hash.is_some();
    let note = match next {
        Some(next) => Some(next),
        None => (settled && told.differs).then(|| t(words::DIFFERS)),
    };
    let note = note.map(|text| view! { <Notice><p>{text}</p>{to_draft()}</Notice> });
    view! {
        <div class="no-print stack">
            <Facts>
                <Fact term=t(words::WHICH)>{which}</Fact>
                <Fact term=t(words::ADOPTED)><Badge label=Signal::stored(adopted) tone/></Fact>
                <Fact term=t(words::SIGNED)>{signed}</Fact>
                {term}
            </Facts>
            {note}
            {(!settled).then(to_draft)}
        </div>
    }
    .into_any()
}

/// The text as it is read and printed.
pub(super) fn article(now: Shown) -> AnyView {
    let Told { text, hash, is_adopted, .. } = now.told;
    let none = text.clauses.is_empty();
    let clauses = text.clauses.into_iter().map(|c| view! { <li class="prose">{c.text}</li> });
    let foot = hash.map(|hash| {
        let words_of = [text.version.to_string(), hash.to_string()];
        let line = tf(words::FOOT, move |_| words_of.to_vec());
        let adopted = is_adopted.then_some(now.adopted);
        view! { <p class="soft foot">{adopted} " " {line}</p> }
    });
    view! {
        <article class="document">
            <h2>{text.title}</h2>
            {text.place.map(|place| view! { <p class="cover-place">{place}</p> })}
            {none.then(|| view! { <p class="soft">{t(words::NO_CLAUSES)}</p> })}
            <ol class="clauses">{clauses.collect_view()}</ol>
            {foot}
        </article>
    }
    .into_any()
}

/// What one can do with it.
fn below(id: RecordId, told: &Told) -> AnyView {
    let link = |page, label| {
        let to = Route::Pact(id.to_string(), page);
        view! { <LinkButton label=t(label) to kind=Kind::Quiet/> }
    };
    let mark = told.hash.map(|hash| {
        let hash = hash.to_string();
        view! {
            <details class="fold">
                <summary>{t(say::TEXT_MARK)}</summary>
                <p><code>{hash}</code></p>
                <p class="soft">{t(words::MARK_WHY)}</p>
            </details>
        }
    });
    let plain = told.text.plain();
    let title = told.text.title.clone();
    view! {
        <div class="no-print">
            <p class="row after">
                <Button label=t(say::PRINT) kind=Kind::Secondary on_click=print/>
                {link(PactPage::Poster, words::TO_POSTER)}
                {link(PactPage::Screen, words::TO_SCREEN)}
                {link(PactPage::Slips, words::TO_SLIPS)}
                <LinkButton label=t(words::TO_PROOF) to=Route::Proves kind=Kind::Quiet/>
                <LinkButton
                    label=t(GIVE_ONE)
                    to=Route::Exchange(Exchange::OutOne(id.to_string()))
                    kind=Kind::Quiet
                />
            </p>
            {mark}
            <details class="fold">
                <summary>{t(say::FOR_GROUP)}</summary>
                <CopyForGroup id="pact-text" text=Signal::stored(plain) file=Signal::stored(title)/>
            </details>
            <details class="fold">
                <summary>{t(words::BY_HAND)}</summary>
                <p class="soft">{t(words::BY_HAND_WHY)}</p>
                {consents_of(id)}
            </details>
        </div>
    }
    .into_any()
}
