//! A resident signs on a phone of their own: what the link says is read, signed and given back here. No community is
//! open, and nothing leaves the phone by itself.

mod given;
mod kept;
mod words;

use leptos::ev;
use leptos::prelude::*;

use crate::app::phone;
use crate::domain::pact::{Capacity, Frozen, StatementKind};
use crate::share::pact::{BadInvite, Invite, Invited, Own};
use crate::text::{Msg, common, kiosk, phone as say};
use crate::ui::components::{
    Button, Checkbox, ErrorSummary, Form, FormErrors, Kind, Notice, PageHead, RadioGroup,
    TextField, Tone,
};
use crate::ui::kiosk::{capacities, reading};
use crate::ui::lang::{t, tf};
use crate::ui::pages::parts::typed;
use crate::ui::shell::router::focus;

/// The page behind a link.
#[component]
pub fn SignHerePage() -> AnyView {
    let link = RwSignal::new(behind_the_mark(&location().hash().unwrap_or_default()));
    // Another link opened in the same tab is another household's.
    let listener = window_event_listener(ev::hashchange, move |_| {
        link.set(behind_the_mark(&location().hash().unwrap_or_default()));
    });
    on_cleanup(move || listener.remove());
    (move || match link.get() {
        None => without(),
        Some(text) => match Invite::read(&text) {
            Ok(invite) => untrack(|| invited(invite)),
            Err(BadInvite::Damaged) => failed(say::DAMAGED, say::DAMAGED_WHY),
            Err(BadInvite::Newer) => failed(say::NEWER, say::NEWER_WHY),
        },
    })
    .into_any()
}

/// What stands behind the `?` of a link.
pub(super) fn behind_the_mark(link: &str) -> Option<String> {
    let (_, text) = link.split_once('?')?;
    // Some chats put a blank or a full stop behind a link.
    let text: String = text.trim().trim_end_matches(['.', '。', '，', ',']).to_owned();
    (!text.is_empty()).then_some(text)
}

/// Without a link: where it comes from, a field for it, and what this phone keeps.
fn without() -> AnyView {
    view! {
        <PageHead title=t(say::HERE) lead=t(say::HERE_WHY)/>
        <div class="stack measure">
            {paste_link()}
            {kept::kept(None)}
        </div>
    }
    .into_any()
}

fn failed(title: Msg, why: Msg) -> AnyView {
    view! {
        <PageHead title=t(title)/>
        <div class="stack measure">
            <Notice tone=Tone::Must><p>{t(why)}</p></Notice>
            {paste_link()}
        </div>
    }
    .into_any()
}

fn paste_link() -> AnyView {
    let (text, errors) = (RwSignal::new(String::new()), FormErrors::new());
    let submit = move |()| {
        errors.clear();
        let pasted = typed(text);
        // From the chat it may come with words around it.
        let link = pasted
            .split_whitespace()
            .find_map(|word| word.contains("#/sign?").then(|| behind_the_mark(word)).flatten());
        if let Some(link) = link {
            let _ = location().set_hash(&["#/sign?", &link].concat());
        } else {
            errors.say("link", say::LINK_WRONG);
            errors.show();
        }
    };
    view! {
        <Form on_submit=Callback::new(submit)>
            <ErrorSummary errors/>
            <TextField id="link" label=t(say::PASTE_LINK) value=text errors/>
            <Button label=t(say::OPEN)/>
        </Form>
    }
    .into_any()
}

/// Where the resident is.
#[derive(Clone, PartialEq)]
enum At {
    Reading,
    Saying(StatementKind),
    Signed(Box<phone::Brought>),
}

fn invited(invite: Invite) -> AnyView {
    let title = invite.title().to_owned();
    let door = invite.door.clone();
    let whole = match &invite.text {
        Invited::Whole(text) => Some((**text).clone()),
        Invited::Named { .. } => None,
    };
    let at = RwSignal::new(At::Reading);
    let text = StoredValue::new(whole.clone());
    let have = RwSignal::new(whole.is_some());
    let found = Callback::new(move |words: Frozen| {
        text.set_value(Some(words));
        have.set(true);
    });
    let invite = StoredValue::new(invite);
    Effect::new(move |before: Option<()>| {
        at.track();
        if before.is_some() {
            request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus("step");
            });
        }
    });
    let body = move || {
        if !have.get() {
            return words::needed(invite.get_value(), found);
        }
        let Some(text) = text.get_value() else { return ().into_any() };
        match at.get() {
            At::Reading => untrack(|| read(&invite.get_value(), &text, at)),
            At::Saying(kind) => untrack(|| saying(invite, text.version, kind, at)),
            At::Signed(brought) => given::given(&brought),
        }
    };
    view! {
        <PageHead title=Signal::stored(title) lead=tf(kiosk::YOUR_DOOR, move |_| vec![door.clone()])/>
        <div class="stack measure">{body}</div>
    }
    .into_any()
}

fn read(invite: &Invite, text: &Frozen, at: RwSignal<At>) -> AnyView {
    let mark = invite.hash().to_string();
    let go = move |kind| move || at.set(At::Saying(kind));
    view! {
        <p id="step" tabindex="-1">{t(say::FREE)}</p>
        {reading(text)}
        <p class="row">
            <Button label=t(kiosk::AGREE) kind=Kind::Primary on_click=go(StatementKind::Consent)/>
            <Button label=t(kiosk::DECLINE) on_click=go(StatementKind::Decline)/>
        </p>
        <details>
            <summary>{t(say::MARK)}</summary>
            <p><code>{mark}</code></p>
        </details>
        {kept::kept(Some(invite.hh))}
    }
    .into_any()
}

/// Name, what it may be used for, and whether a key stays.
fn saying(
    invite: StoredValue<Invite>,
    version: u32,
    kind: StatementKind,
    at: RwSignal<At>,
) -> AnyView {
    let agrees = kind == StatementKind::Consent;
    let name = RwSignal::new(String::new());
    let capacity = RwSignal::new(Capacity::Householder.word().to_owned());
    let (poster, share, keep) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let no_dice = RwSignal::new(false);
    let submit = move |()| {
        let said = Own {
            kind,
            name: typed(name),
            capacity: Capacity::of_word(&capacity.get_untracked()).unwrap_or_default(),
            poster: poster.get_untracked(),
            share: share.get_untracked(),
        };
        let signed =
            invite.with_value(|invite| phone::sign(invite, version, &said, keep.get_untracked()));
        match signed {
            Ok(brought) => at.set(At::Signed(Box::new(brought))),
            Err(phone::NoDice) => no_dice.set(true),
        }
    };
    let (head, why, done) = if agrees {
        (kiosk::SIGN_AGREE, say::FREE, say::SIGN_AGREE)
    } else {
        (kiosk::SIGN_DECLINE, kiosk::SIGN_DECLINE_WHY, say::SIGN_DECLINE)
    };
    let flags = agrees.then(|| {
        view! {
            <RadioGroup id="capacity" label=t(kiosk::AS) value=capacity choices=capacities()/>
            <Checkbox id="poster" label=t(kiosk::POSTER) checked=poster/>
            <Checkbox id="share" label=t(kiosk::SHARE) checked=share/>
        }
    });
    view! {
        <h2 id="step" tabindex="-1">{t(head)}</h2>
        <p>{t(why)}</p>
        {move || no_dice.get().then(|| view! { <Notice tone=Tone::Must><p role="alert">{t(say::NO_DICE)}</p></Notice> })}
        <Form on_submit=Callback::new(submit)>
            <TextField id="own-name" label=t(say::NAME) hint=t(say::NAME_HINT) value=name autocomplete="name"/>
            {flags}
            <Checkbox id="keep" label=t(say::KEEP) checked=keep/>
            <p class="hint">{t(say::KEEP_WHY)}</p>
            <p class="row">
                <Button label=t(done) kind=Kind::Primary/>
                <Button label=t(common::BACK) kind=Kind::Quiet on_click=move || at.set(At::Reading)/>
            </p>
        </Form>
    }
    .into_any()
}
