//! What is in a file and what taking it in would bring, before anything is done.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;

use super::signature::signature_line;
use crate::app::{Found, Review, use_app};
use crate::domain::conflicts::{Conflict, spoken, title};
use crate::domain::retention::Hold;
use crate::log::{RecordId, merkle};
use crate::share::file::{Header, Profile};
use crate::share::job::{Damage, Fault};
use crate::text::exchange as x;
use crate::text::incoming as say;
use crate::text::{Lang, Msg, conflicts as words, history};
use crate::ui::components::{
    Badge, Button, Checkbox, Fact, Facts, Kind, Notice, Section, Tone, copy_shown,
};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::parts::growing;

/// So many lines of a list are shown; the rest is counted.
const SHOWN: usize = 20;

/// The review of a file.
pub(super) fn review(read: &Rc<Review>) -> AnyView {
    let app = use_app();
    let erase = RwSignal::new(false);
    // Until it is known whose key it is, and where that is another one than before, nothing is taken in.
    let refused = RwSignal::new(read.header.is_some());
    let sound = read.sheet.faults.is_empty() && read.sheet.damaged_in_all == 0;
    let signature = read.header.clone().map(|header| signature_line(header, sound, refused));
    let take = move || app.run(app.take_incoming(erase.get_untracked()));
    let usable = read.is_usable();
    let name = read.name.clone();
    let other = read.other.then(|| view! { <Notice><p>{t(x::OTHER)}</p></Notice> });
    let (problems, facts) = (problems(read, usable), facts(read));
    let closer = usable.then(|| closer(read.erased_here, erase));
    view! {
        <Section title=t(x::PREVIEW)>
            <div class="stack">
                <p class="soft">{name}</p>
                {problems}
                {other}
                {facts}
                {signature}
                {closer}
                <p class="row">
                    {move || (usable && !refused.get())
                        .then(|| view! { <Button label=t(x::TAKE) kind=Kind::Primary on_click=take/> })}
                    <Button label=t(x::LEAVE) kind=Kind::Quiet on_click=move || app.leave_incoming()/>
                </p>
            </div>
        </Section>
    }
    .into_any()
}

fn facts(read: &Review) -> AnyView {
    let app = use_app();
    let head = read.header.clone();
    let theirs = head.as_ref().map(|header| header.share_root);
    let in_step = move || theirs.is_some() && app.share_root() == theirs;
    let counted = |changed: bool| {
        let counts: Vec<(String, usize)> = read
            .tally
            .iter()
            .map(|(base, tally)| {
                let facts = tally.ops * usize::from(tally.made + tally.changed == 0);
                let n = if changed { tally.changed } else { tally.made + facts };
                (base.clone(), n)
            })
            .collect();
        move |lang: Lang| {
            let said = say::things(counts.iter().map(|(base, n)| (base.as_str(), *n)), lang);
            if said.is_empty() { say::NOTHING.get(lang).to_owned() } else { said }
        }
    };
    let (made, changed) = (counted(false), counted(true));
    let any_changed = read.tally.values().any(|tally| tally.changed > 0);
    let (new, known, strange, unknown) = (read.new, read.known, read.strange, read.unknown);
    let (personal, attached) = (read.personal, read.attached);
    let personal_words = tf(say::PERSONAL_N, move |_| vec![personal.to_string()]);
    view! {
        <Facts>
            {head.map(letterhead)}
            <Fact term=t(say::NEW_THINGS)>{move || made(lang())}</Fact>
            {any_changed.then(|| view! { <Fact term=t(say::CHANGED_THINGS)>{move || changed(lang())}</Fact> })}
            <Fact term=t(x::NEW)>{new}</Fact>
            <Fact term=t(x::KNOWN)>{known}</Fact>
            {(strange > 0).then(|| view! { <Fact term=t(x::STRANGE)>{strange}</Fact> })}
            {(unknown > 0).then(|| view! { <Fact term=t(x::UNKNOWN)>{unknown}</Fact> })}
            {(personal > 0).then(|| view! { <Fact term=t(say::PERSONAL)>{personal_words}</Fact> })}
            {(attached > 0).then(|| view! { <Fact term=t(say::ATTACHED)>{attached}</Fact> })}
            {theirs.map(|root| view! {
                <Fact term=t(x::THEIR_FINGERPRINT)>
                    {merkle::fingerprint(&root)} " "
                    {move || in_step().then(|| view! { <Badge label=t(x::IN_STEP) tone=Tone::Good/> })}
                </Fact>
            })}
        </Facts>
    }
    .into_any()
}

fn letterhead(head: Header) -> AnyView {
    let made: String = head.made.replace('T', " ").chars().take(16).collect();
    let profile = head.profile.map(|profile| match profile {
        Profile::Full => say::PROFILE_FULL,
        Profile::Shared => say::PROFILE_SHARED,
        Profile::Public => say::PROFILE_PUBLIC,
        Profile::One => say::PROFILE_ONE,
    });
    let app = use_app();
    let (community, signed) = (head.name.clone(), head.clone());
    // A file can claim anything; whose key signed it was compared with its owner.
    let sender = move || match app.sender(&signed) {
        Some(name) => say::SENDER_KNOWN.fill(lang(), &[&name]),
        None => say::SENDER_CLAIMED.fill(lang(), &[&community]),
    };
    view! {
        <Fact term=t(say::SENDER)>{sender}</Fact>
        <Fact term=t(x::FROM)>{head.name}</Fact>
        <Fact term=t(x::MADE)>{made}</Fact>
        {profile.map(|profile| view! { <Fact term=t(say::PROFILE)>{t(profile)}</Fact> })}
    }
    .into_any()
}

/// What is looked up while the rest is being read.
fn closer(erased: usize, erase: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let erased = (erased > 0).then(|| {
        let words = tf(say::ERASED_HERE, move |_| vec![erased.to_string()]);
        view! { <p class="soft">{words}</p> }
    });
    view! {
        {erased}
        <div role="status" class="stack">
            {move || match app.incoming().found.get() {
                None => view! { <p class="soft">{t(say::LOOKING)}</p> }.into_any(),
                Some(found) => found_out(&found, erase),
            }}
        </div>
    }
    .into_any()
}

fn found_out(found: &Found, erase: RwSignal<bool>) -> AnyView {
    let Found { conflicts, erasures } = found;
    let arising = if conflicts.is_empty() {
        view! { <p class="soft">{t(say::NO_CONFLICTS)}</p> }.into_any()
    } else {
        arising(conflicts)
    };
    view! {
        {arising}
        {(!erasures.is_empty()).then(|| erased_elsewhere(erasures, erase))}
    }
    .into_any()
}

fn arising(conflicts: &[Conflict]) -> AnyView {
    let all = conflicts.len();
    let heading = tf(say::CONFLICTS, move |_| vec![all.to_string()]);
    let lines = conflicts.iter().take(SHOWN).map(conflict_line).collect_view();
    view! {
        <Notice>
            <h3>{heading}</h3>
            <p>{t(say::CONFLICTS_WHY)}</p>
            <ul>{lines}</ul>
            {more(all)}
        </Notice>
    }
    .into_any()
}

fn more(all: usize) -> Option<AnyView> {
    let rest = all.saturating_sub(SHOWN);
    let words = tf(say::AND_MORE, move |_| vec![rest.to_string()]);
    (rest > 0).then(|| view! { <p class="soft">{words}</p> }.into_any())
}

fn conflict_line(conflict: &Conflict) -> AnyView {
    let app = use_app();
    let (kind, field) = (words::kind(conflict.base), words::field(&conflict.field));
    let named = conflict.title.clone();
    let said: Vec<(Option<String>, Option<String>, String)> = app.peek(|state| {
        let one = |said: &crate::domain::conflicts::Said| {
            let at = app.time_of(&said.at).format("%m-%d %H:%M").to_string();
            (spoken(state, &said.value), said.by.clone(), at)
        };
        conflict.said.iter().map(one).collect()
    });
    let line = Signal::derive(move || {
        let lang = lang();
        let head = [kind.get(lang), &named, field.get(lang)];
        let head: Vec<&str> = head.into_iter().filter(|part| !part.is_empty()).collect();
        let each = |(value, by, at): &(Option<String>, Option<String>, String)| {
            let value = value.clone().unwrap_or_else(|| words::EMPTY.get(lang).to_owned());
            let by = by.clone().unwrap_or_else(|| words::SOMEBODY.get(lang).to_owned());
            format!("「{value}」（{by} {at}）")
        };
        let all: Vec<String> = said.iter().map(each).collect();
        say::CONFLICT_LINE.fill(lang, &[&head.join(" · "), &all.join(say::OR.get(lang))])
    });
    view! { <li>{line}</li> }.into_any()
}

fn erased_elsewhere(erasures: &[Hold], erase: RwSignal<bool>) -> AnyView {
    let all = erasures.len();
    let heading = tf(say::ERASURES, move |_| vec![all.to_string()]);
    // All of them can be looked at: what is ticked goes for good.
    let lines = growing(Signal::stored(erasures.to_vec()), |hold: Hold| {
        view! { <li>{held(&hold)}</li> }.into_any()
    });
    view! {
        <Notice tone=Tone::Must>
            <h3>{heading}</h3>
            <p>{t(say::ERASURES_WHY)}</p>
            {lines}
            <Checkbox id="erase-too" label=t(say::ERASE_TOO) checked=erase/>
        </Notice>
    }
    .into_any()
}

/// What a personal operation says, in one line: of what, on whose record, and the words.
pub(in crate::ui::pages) fn held(hold: &Hold) -> Signal<String> {
    let app = use_app();
    let kind = history::kind(&hold.base);
    let (on, said) =
        app.peek(|state| (record_title(state, &hold.base, &hold.on), told(state, hold)));
    Signal::derive(move || {
        let lang = lang();
        let said = said.clone();
        let says = &crate::text::erasure::HOLD_ON;
        if on.is_empty() || said.contains(&on) {
            return crate::text::erasure::HOLD.fill(lang, &[kind.get(lang), &said]);
        }
        says.fill(lang, &[kind.get(lang), &on, &said])
    })
}

/// What a record is called.
pub(in crate::ui::pages) fn record_title(
    state: &crate::log::State,
    base: &str,
    on: &RecordId,
) -> String {
    title(state, base, on)
}

/// The words of a personal operation.
fn told(state: &crate::log::State, hold: &Hold) -> String {
    let said = hold.said.iter().filter_map(|(_, value)| spoken(state, value));
    said.filter(|text| text != "✓").collect::<Vec<_>>().join("、")
}

fn problems(read: &Review, usable: bool) -> Option<AnyView> {
    let sheet = &read.sheet;
    if sheet.faults.is_empty() && sheet.damaged_in_all == 0 {
        return None;
    }
    let faults =
        sheet.faults.iter().map(|fault| view! { <li>{fault_words(*fault)}</li> }).collect_view();
    let aside = (!sheet.sections.is_empty()).then(|| {
        let (n, names) = (sheet.sections.len(), sheet.sections.clone());
        let words = tf(say::SECTIONS_ASIDE, move |lang| {
            vec![n.to_string(), names.join(crate::text::erasure::AND.get(lang))]
        });
        view! { <p>{words}</p> }
    });
    let lines = (sheet.damaged_in_all > 0).then(|| damaged(&sheet.damaged, sheet.damaged_in_all));
    Some(
        view! {
            <Notice tone=Tone::Must>
                <h3>{t(x::PROBLEMS)}</h3>
                <ul>{faults}</ul>
                {aside}
                {lines}
                {usable.then(|| view! { <p>{t(x::REST_IS_FINE)}</p> })}
            </Notice>
        }
        .into_any(),
    )
}

/// Damaged lines, line by line; the list can be copied for whoever made the file.
fn damaged(lines: &[(usize, Damage)], all: usize) -> AnyView {
    let listed = lines.to_vec();
    let text = Signal::derive(move || {
        let line = |(line, how): &(usize, Damage)| {
            say::DAMAGED_LINE.fill(lang(), &[&line.to_string(), damage(*how).get(lang())])
        };
        listed.iter().map(line).collect::<Vec<_>>().join("\n")
    });
    let heading = tf(say::DAMAGED, move |_| vec![all.to_string()]);
    let hidden = all.saturating_sub(lines.len());
    let rest = tf(say::DAMAGED_MORE, move |_| vec![hidden.to_string()]);
    let (node, copied) = (NodeRef::<html::Textarea>::new(), RwSignal::new(false));
    let copy = move || copy_shown(text.get_untracked(), node, move |done| copied.set(done));
    let rows = lines.len().clamp(1, 8).to_string();
    view! {
        <div class="stack">
            <p id="damaged-lines">{heading}</p>
            <textarea
                node_ref=node
                class="control"
                readonly
                rows=rows
                aria-labelledby="damaged-lines"
                prop:value=text
            ></textarea>
            {(hidden > 0).then(|| view! { <p class="soft">{rest}</p> })}
            <p class="row">
                <Button label=t(say::COPY_DAMAGED) kind=Kind::Quiet on_click=copy/>
                <span role="status">{move || copied.get().then(|| t(say::COPIED))}</span>
            </p>
        </div>
    }
    .into_any()
}

fn fault_words(fault: Fault) -> Signal<String> {
    let (msg, args): (Msg, Vec<String>) = match fault {
        Fault::Count { said, found } => (x::P_COUNT, vec![said.to_string(), found.to_string()]),
        Fault::End => (x::P_END, Vec::new()),
        Fault::Form => (x::P_FORM, Vec::new()),
        Fault::Header => (x::P_HEADER, Vec::new()),
        Fault::Newer { version } => (x::P_NEWER, vec![version.to_string()]),
        Fault::NotOurs => (x::P_NOT_OURS, Vec::new()),
        Fault::Part { part, parts } => {
            (say::PART_BROKEN, vec![part.to_string(), parts.to_string()])
        }
        Fault::Root => (x::P_ROOT, Vec::new()),
        Fault::Signature => (x::P_SIGNATURE, Vec::new()),
        Fault::TooLarge => (x::P_TOO_LARGE, Vec::new()),
    };
    tf(msg, move |_| args.clone())
}

/// What is wrong with a line, for people; developers find the particulars in the file itself.
const fn damage(how: Damage) -> Msg {
    match how {
        Damage::Shape => x::D_SHAPE,
        Damage::Value => x::D_VALUE,
        Damage::Hash => x::D_HASH,
        Damage::File => say::D_FILE,
    }
}
