//! 往来记录: who, when, what, and the fingerprint before and after.

use leptos::prelude::*;

use super::words::profile;
use crate::app::use_app;
use crate::domain::exchange::{Exchange as Note, Partner, Way};
use crate::log::{RecordId, Stamp};
use crate::text::shell::SHARE;
use crate::text::{dates, exchange_partners as says};
use crate::ui::components::{Badge, EmptyState, PageHead, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;
use crate::ui::route::{Exchange, Route};

/// The page.
pub(super) fn page() -> AnyView {
    view! {
        <PageHead
            title=t(says::HISTORY)
            lead=t(says::HISTORY_LEAD)
            back=(Route::Share, t(SHARE))
        />
        {list(None)}
    }
    .into_any()
}

/// What was exchanged, with one partner or with all.
pub(super) fn list(with: Option<RecordId>) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let all = app.exchanges().into_iter().map(|(_, at, note)| (at, note));
        all.filter(|(_, note)| with.is_none() || note.partner == with).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    (move || {
        if none.get() {
            let next = (t(says::STEP), Route::Exchange(Exchange::Step));
            let (title, why) = (t(says::HISTORY_NONE), t(says::HISTORY_NONE_WHY));
            return view! { <EmptyState title why next/> }.into_any();
        }
        growing(all.into(), line)
    })
    .into_any()
}

fn line((at, note): (Stamp, Note)) -> AnyView {
    let app = use_app();
    let when = app.time_of(&at);
    let way = match note.way {
        Way::Out => says::OUT,
        Way::In => says::IN,
        Way::Compared => says::AGREED,
    };
    let partner = note.partner;
    let who = Signal::derive(move || {
        let name = partner.and_then(|id| app.read(|state| state.get::<Partner>(&id)));
        name.map_or_else(|| says::SOMEBODY.get(lang()).to_owned(), |partner| partner.name)
    });
    let counts = match note.way {
        Way::In => (says::COUNTS, vec![note.count.to_string(), note.new.to_string()]),
        Way::Out | Way::Compared => (says::COUNT, vec![note.count.to_string()]),
    };
    let counts = tf(counts.0, move |_| counts.1.clone());
    let marks = if note.before == note.after {
        (says::AT, vec![note.after.clone()])
    } else {
        (says::BEFORE_AFTER, vec![note.before.clone(), note.after.clone()])
    };
    let marks = tf(marks.0, move |_| marks.1.clone());
    let what = profile(&note.profile).map(t);
    let (undone, file) = (note.undone, note.file.clone());
    let head = Signal::derive(move || {
        let parts = [way.get(lang()).to_owned(), who.get(), dates::day_time(when, lang())];
        parts.join(" · ")
    });
    view! {
        <li class="stack">
            <p>{head} " " {undone.then(|| view! { <Badge label=t(says::UNDONE) tone=Tone::Must/> })}</p>
            <p class="soft">
                {counts} {what.map(|what| view! { " · " {what} })}
            </p>
            {(!file.is_empty()).then(|| view! { <p class="soft">{file}</p> })}
            <p class="soft">{marks}</p>
        </li>
    }
    .into_any()
}
