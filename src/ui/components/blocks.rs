//! Blocks of a page: its head, notices, badges, empty places, facts, tabs, progress, dialogs.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::text::common::{CANCEL, CLOSE};
use crate::ui::components::{Button, Kind, LinkButton};
use crate::ui::lang::t;
use crate::ui::route::Route;
use crate::ui::shell::router;

/// What a block is about, told by a shape and a word as well as by colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor urgent.
    #[default]
    Plain,
    /// Decided, overdue, to be done.
    Must,
    /// Agreed, filled, kept.
    Good,
}

impl Tone {
    const fn icon(self) -> Icon {
        match self {
            Self::Plain => Icon::Circle,
            Self::Must => Icon::Mark,
            Self::Good => Icon::Tick,
        }
    }
}

/// The head of a page: its one `h1`, a sentence on what it is for, and its primary button. Names the tab as well.
#[component]
pub fn PageHead(
    /// The name of the page.
    #[prop(into)]
    title: Signal<String>,
    /// What one does here.
    #[prop(optional, into)]
    lead: Option<Signal<String>>,
    /// The page this one hangs under, and its name.
    #[prop(optional)]
    back: Option<(Route, Signal<String>)>,
    /// The primary button.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    router::title(title);
    view! {
        <header class="page-head">
            {back
                .map(|(route, name)| {
                    view! {
                        <a class="back" href=route.href()>
                            "‹ "
                            {name}
                        </a>
                    }
                })}
            <h1 tabindex="-1">{title}</h1>
            {children.map(|children| children())}
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        </header>
    }
    .into_any()
}

/// A part of a page under its own heading.
#[component]
pub fn Section(
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// What stands under it.
    children: Children,
) -> AnyView {
    view! {
        <section class="section">
            <h2>{title}</h2>
            {children()}
        </section>
    }
    .into_any()
}

/// Something to know before going on.
#[component]
pub fn Notice(
    /// Good, urgent or neither.
    #[prop(optional)]
    tone: Tone,
    /// What to know.
    children: Children,
) -> AnyView {
    let class = match tone {
        Tone::Plain => "notice stack",
        Tone::Must => "notice stack must",
        Tone::Good => "notice stack good",
    };
    view! { <div class=class>{children()}</div> }.into_any()
}

/// The state of something, in one word with its shape.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: Signal<String>,
    /// Good, urgent or neither.
    #[prop(optional)]
    tone: Tone,
) -> AnyView {
    let class = match tone {
        Tone::Plain => "badge",
        Tone::Must => "badge must",
        Tone::Good => "badge good",
    };
    view! {
        <span class=class>
            {icon(tone.icon())}
            {label}
        </span>
    }
    .into_any()
}

/// A place with nothing in it yet: says why, and what to do next.
#[component]
pub fn EmptyState(
    /// What is not here yet.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and what it would be good for.
    #[prop(into)]
    why: Signal<String>,
    /// The next step: its words and where it leads.
    #[prop(optional)]
    next: Option<(Signal<String>, Route)>,
) -> AnyView {
    view! {
        <div class="empty stack">
            <h2>{title}</h2>
            <p class="soft">{why}</p>
            {next.map(|(label, to)| view! { <p><LinkButton label to/></p> })}
        </div>
    }
    .into_any()
}

/// A list of particulars, each a [`Fact`].
#[component]
pub fn Facts(
    /// The particulars.
    children: Children,
) -> AnyView {
    view! { <dl class="facts">{children()}</dl> }.into_any()
}

/// One particular: what, and how it stands.
#[component]
pub fn Fact(
    /// What.
    #[prop(into)]
    term: Signal<String>,
    /// How it stands.
    children: Children,
) -> AnyView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{children()}</dd>
        </div>
    }
    .into_any()
}

/// Sides of one thing, as links.
#[component]
pub fn Tabs(
    /// What the sides are sides of, read aloud.
    #[prop(into)]
    label: Signal<String>,
    /// The sides in their order.
    tabs: Vec<(Route, Signal<String>)>,
    /// The side shown now.
    current: Route,
) -> AnyView {
    let links = tabs
        .into_iter()
        .map(|(route, name)| {
            let here = (route == current).then_some("page");
            view! { <li><a href=route.href() aria-current=here>{name}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=label>
            <ul role="list">{links}</ul>
        </nav>
    }
    .into_any()
}

/// Long work: how far it is, and a way to stop it.
#[component]
pub fn Progress(
    /// What is going on.
    #[prop(into)]
    label: Signal<String>,
    /// Per cent done, or nothing while that is unknown.
    #[prop(into)]
    percent: Signal<Option<u8>>,
    /// Stops it.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> AnyView {
    view! {
        <div class="stack">
            <p role="status">{label}</p>
            <progress
                class="progress"
                max="100"
                aria-label=label
                aria-valuetext=move || percent.get().is_none().then(|| label.get())
                value=move || percent.get().map(|percent| percent.to_string())
            ></progress>
            {on_cancel.map(|on_click| view! { <Button label=t(CANCEL) on_click/> })}
        </div>
    }
    .into_any()
}

/// A native dialog. It opens and closes with `open`; Escape closes it.
#[component]
pub fn Dialog(
    /// Its id, unique on the page.
    id: &'static str,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What stands in it, made anew each time it opens.
    children: ChildrenFn,
) -> AnyView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // A dialog that cannot be modal is shown all the same.
            (true, false) => dialog.show_modal().unwrap_or_else(|_| dialog.show()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let heading = [id, "-title"].concat();
    let labelled = heading.clone();
    view! {
        <dialog node_ref=node id=id aria-labelledby=labelled on:close=move |_| open.set(false)>
            <div class="stack">
                <h2 id=heading>{title}</h2>
                {move || open.get().then(|| children())}
                <p>
                    <Button label=t(CLOSE) kind=Kind::Quiet on_click=move || open.set(false)/>
                </p>
            </div>
        </dialog>
    }
    .into_any()
}
