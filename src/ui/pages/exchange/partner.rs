//! 往来单位: who they are, which key is theirs, what was exchanged with them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::history;
use super::own::own_signature;
use crate::app::commands::partners::{forget, note};
use crate::app::use_app;
use crate::domain::exchange::{Confirmed, Partner};
use crate::log::RecordId;
use crate::share::pact::PublicKey;
use crate::text::shell::SHARE;
use crate::text::{Lang, dates, exchange_partners as says};
use crate::ui::components::{
    Badge, Button, EmptyState, ErrorSummary, Fact, Facts, Form, FormErrors, Kind, LinkButton,
    PageHead, Section, TextField, Tone,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::{act, typed};
use crate::ui::route::{Exchange, Route};
use crate::ui::shell::NotFoundPage;
use crate::ui::shell::router::go_instead;

/// All partners, and one's own signature.
pub(super) fn all() -> AnyView {
    let app = use_app();
    let list = Memo::new(move |_| app.partners());
    let line = move |(id, partner): (RecordId, Partner)| {
        let to = Route::Exchange(Exchange::Partner(id.to_string()));
        let sure = partner.is_trusted();
        let how = Signal::derive(move || confirmed(&partner, lang()));
        let name = app.peek(|state| state.get::<Partner>(&id)).unwrap_or_default().name;
        view! {
            <li>
                <a href=to.href()>{name}</a>
                <p>
                    {if sure {
                        view! { <Badge label=how tone=Tone::Good/> }.into_any()
                    } else {
                        view! { <Badge label=t(says::NO_KEY)/> }.into_any()
                    }}
                </p>
            </li>
        }
    };
    view! {
        <PageHead title=t(says::TITLE) lead=t(says::LEAD) back=(Route::Share, t(SHARE))>
            <LinkButton
                label=t(says::ADD)
                to=Route::Exchange(Exchange::Partner(super::NEW.to_owned()))
                kind=Kind::Primary
            />
        </PageHead>
        <div class="stack">
            {move || if list.with(Vec::is_empty) {
                view! { <EmptyState title=t(says::NONE) why=t(says::NONE_WHY)/> }.into_any()
            } else {
                let lines = list.get().into_iter().map(line).collect_view();
                view! { <ul role="list" class="list measure">{lines}</ul> }.into_any()
            }}
            <Section title=t(says::OWN)><div class="measure">{own_signature()}</div></Section>
        </div>
    }
    .into_any()
}

fn confirmed(partner: &Partner, lang: Lang) -> String {
    let how = match partner.how {
        Confirmed::InPerson => says::IN_PERSON,
        Confirmed::Telephone => says::BY_PHONE,
    };
    let day = partner.confirmed.map(|day| dates::day(day, lang)).unwrap_or_default();
    says::CONFIRMED_ON.fill(lang, &[&day, how.get(lang)])
}

/// One not yet noted.
pub(super) fn new() -> AnyView {
    let app = use_app();
    let id = app.fresh_id();
    let done = Callback::new(move |()| {
        go_instead(&Route::Exchange(Exchange::Partner(id.to_string())));
    });
    let back = (Route::Exchange(Exchange::Partners), t(says::TITLE));
    view! {
        <PageHead title=t(says::ADD) back/>
        <div class="measure">{name_form(id, String::new(), Kind::Primary, done)}</div>
    }
    .into_any()
}

fn name_form(id: RecordId, before: String, kind: Kind, done: Callback<()>) -> AnyView {
    let app = use_app();
    let (name, errors) = (RwSignal::new(before), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let name = typed(name);
        if name.is_empty() {
            errors.say("partner-name", says::NAME_MISSING);
        }
        if errors.show() {
            return;
        }
        app.run(async move {
            note(app, id, name).await?;
            done.try_run(());
            Ok(())
        });
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="partner-name" label=t(says::NAME) hint=t(says::NAME_HINT) value=name errors/>
            <Button label=t(says::SAVE) kind/>
        </Form>
    }
    .into_any()
}

/// One partner.
pub(super) fn one(id: RecordId) -> AnyView {
    let app = use_app();
    let partner = Memo::new(move |_| app.read(|state| state.get::<Partner>(&id)));
    let there = Memo::new(move |_| partner.with(Option::is_some));
    (move || {
        if there.get() { whole(id, partner) } else { view! { <NotFoundPage/> }.into_any() }
    })
    .into_any()
}

fn whole(id: RecordId, partner: Memo<Option<Partner>>) -> AnyView {
    let app = use_app();
    let now = Signal::derive(move || partner.get().unwrap_or_default());
    let name = Signal::derive(move || now.get().name);
    let has = RwSignal::new(None::<usize>);
    spawn_local(async move {
        has.try_set(app.known_to(&id).await.map(|known| known.len()));
    });
    let key = move || {
        let partner = now.get();
        let code = PublicKey::parse(&partner.key).ok().map(|key| crate::app::digits(&key));
        match code {
            Some(code) if partner.is_trusted() => {
                let how = Signal::derive(move || confirmed(&partner, lang()));
                view! {
                    <Fact term=t(says::KEY)>
                        <span class="code-digits">{code}</span> " " <Badge label=how tone=Tone::Good/>
                    </Fact>
                }
                .into_any()
            }
            _ => view! { <Fact term=t(says::KEY)>{t(says::NO_KEY)}</Fact> }.into_any(),
        }
    };
    let without = move || !now.get().is_trusted();
    let forgotten = move || now.get().forgotten;
    let back = (Route::Exchange(Exchange::Partners), t(says::TITLE));
    view! {
        <PageHead title=name back>
            <LinkButton
                label=t(says::GIVE)
                to=Route::Exchange(Exchange::OutOne(id.to_string()))
                kind=Kind::Primary
            />
        </PageHead>
        <div class="stack">
            {move || forgotten().then(|| view! {
                <p><Badge label=t(says::FORGOTTEN) tone=Tone::Must/></p>
            })}
            <Facts>
                {key}
                {move || has.get().map(|n| view! {
                    <Fact term=t(says::THEY_HAVE)>{tf(says::SO_MANY, move |_| vec![n.to_string()])}</Fact>
                })}
            </Facts>
            {move || without().then(|| view! { <p class="soft">{t(says::NO_KEY_WHY)}</p> })}
            <Section title=t(says::WITH_THEM)>{history::list(Some(id))}</Section>
            <details class="fold">
                <summary>{t(says::CHANGE_NAME)}</summary>
                {name_form(id, untrack(|| name.get()), Kind::Secondary, Callback::new(|()| ()))}
            </details>
            {move || (!forgotten()).then(|| view! {
                <details class="fold">
                    <summary>{t(says::FORGET)}</summary>
                    <p class="soft">{t(says::FORGET_WHY)}</p>
                    {act(t(says::FORGET_DO), Kind::Secondary, move || forget(app, id))}
                </details>
            })}
        </div>
    }
    .into_any()
}
