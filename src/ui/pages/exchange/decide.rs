//! 发出前看一看: every place that names or reaches somebody, in its sentence, to be kept or masked.

use leptos::prelude::*;

use crate::share::scan::{Hit, What, masked};
use crate::text::exchange_scan as says;
use crate::ui::components::{Badge, Button, Kind, Section};
use crate::ui::lang::{t, tf};

/// So many characters stand around what was found.
const AROUND: usize = 16;
/// So many are listed at first, and more on asking.
const PORTION: usize = 30;

/// What was decided.
#[derive(Clone, Debug, Default)]
pub(super) struct Decided {
    /// Goes as it stands.
    pub(super) keep: Vec<Hit>,
    /// Is masked.
    pub(super) mask: Vec<Hit>,
}

/// What a hit is, in a word.
pub(super) const fn what(what: What) -> crate::text::Msg {
    match what {
        What::Phone => says::PHONE,
        What::IdNumber => says::ID_NUMBER,
        What::Door => says::DOOR,
        What::Name => says::NAME,
        What::Surname => says::SURNAME,
    }
}

/// The list, and the button that goes on once all are decided. `go` is what that button says.
pub(super) fn decide(
    hits: Vec<Hit>,
    go: Signal<String>,
    done: Callback<Decided>,
    not_now: Callback<()>,
) -> AnyView {
    let all = hits.len();
    let hits = StoredValue::new(hits);
    // One of each: masked or kept, once that was said. What cannot be masked waits for its word like the others.
    let chosen: RwSignal<Vec<Option<bool>>> = RwSignal::new(vec![None; all]);
    let left = Memo::new(move |_| chosen.with(|c| c.iter().filter(|one| one.is_none()).count()));
    let rest = move |mask: bool| {
        let fixed: Vec<bool> = hits.with_value(|hits| hits.iter().map(|hit| hit.fixed).collect());
        chosen.update(|chosen| {
            for (one, fixed) in chosen.iter_mut().zip(fixed) {
                one.get_or_insert(mask && !fixed);
            }
        });
    };
    let finish = move || {
        let mut decided = Decided::default();
        let chosen = chosen.get_untracked();
        for (hit, mask) in hits.get_value().into_iter().zip(chosen) {
            let place = if mask == Some(true) { &mut decided.mask } else { &mut decided.keep };
            place.push(hit);
        }
        done.run(decided);
    };
    let shown = RwSignal::new(PORTION);
    let lines = move || {
        let n = shown.get().min(all);
        hits.with_value(|hits| {
            hits[..n].iter().enumerate().map(|(n, hit)| line(n, hit, chosen)).collect_view()
        })
    };
    let more = tf(crate::text::topics::SHOW_MORE, move |_| {
        vec![all.saturating_sub(shown.get()).min(PORTION).to_string()]
    });
    view! {
        <div id="decide" tabindex="-1">
            <Section title=t(says::TITLE)>
                <div class="stack">
                    <p>{t(says::LEAD)}</p>
                    <p class="soft">{t(says::MASK_WHY)} " " {t(says::NOT_ALL)}</p>
                    <ol role="list" class="list hits">{lines}</ol>
                    {move || (shown.get() < all).then(|| view! {
                        <p><Button label=more on_click=move || shown.update(|n| *n += PORTION)/></p>
                    })}
                    {move || (left.get() > 0).then(|| view! {
                        <p class="row">
                            <Button label=t(says::MASK_ALL) on_click=move || rest(true)/>
                            <Button label=t(says::KEEP_ALL) kind=Kind::Quiet on_click=move || rest(false)/>
                        </p>
                    })}
                    <p role="status">
                        {move || match left.get() {
                            0 => t(says::NONE_LEFT),
                            n => tf(says::LEFT, move |_| vec![n.to_string()]),
                        }}
                    </p>
                    <p class="row">
                        <Button
                            label=go
                            kind=Kind::Primary
                            disabled=Signal::derive(move || left.get() > 0)
                            on_click=finish
                        />
                        <Button label=t(says::NOT_NOW) kind=Kind::Quiet on_click=not_now/>
                    </p>
                </div>
            </Section>
        </div>
    }
    .into_any()
}

fn line(n: usize, hit: &Hit, chosen: RwSignal<Vec<Option<bool>>>) -> AnyView {
    let (before, after) = around(hit);
    let found = hit.found().to_owned();
    let mask_to = masked(&found, [(&(0..found.len()), hit.what)]);
    let legend = {
        let found = found.clone();
        tf(says::THIS_ONE, move |_| vec![(n + 1).to_string(), found.clone()])
    };
    let name = format!("hit-{n}");
    let radio = |mask: bool, label: Signal<String>| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || chosen.with(|chosen| chosen[n] == Some(mask))
                    on:change=move |_| chosen.update(|chosen| chosen[n] = Some(mask))
                />
                <span>{label}</span>
            </label>
        }
    };
    let keep = radio(false, t(says::KEEP));
    let mask = (!hit.fixed).then(|| radio(true, tf(says::MASKED, move |_| vec![mask_to.clone()])));
    view! {
        <li>
            <fieldset class="hit">
                <legend class="unseen">{legend}</legend>
                <p class="prose">
                    <Badge label=t(what(hit.what))/> " " {before} <mark>{found}</mark> {after}
                </p>
                {hit.fixed.then(|| view! { <p class="soft">{t(says::FIXED)}</p> })}
                <div class="choices row">{keep} {mask}</div>
            </fieldset>
        </li>
    }
    .into_any()
}

/// What stands before and after, cut where it is long.
fn around(hit: &Hit) -> (String, String) {
    let before = hit.text.get(..hit.range.start).unwrap_or_default();
    let after = hit.text.get(hit.range.end..).unwrap_or_default();
    let skip = before.chars().count().saturating_sub(AROUND);
    let mut head: String = before.chars().skip(skip).collect();
    if skip > 0 {
        head.insert(0, '…');
    }
    let mut tail: String = after.chars().take(AROUND).collect();
    if after.chars().count() > AROUND {
        tail.push('…');
    }
    (head, tail)
}
