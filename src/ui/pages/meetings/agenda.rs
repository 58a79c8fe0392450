//! The agenda of a meeting: a numbered tree with minutes and the time each item begins; what it can only recommend is
//! said beside the item.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::arrange::{Drag, controls, row};
use super::rules::law_fold;
use crate::app::use_app;
use crate::domain::deliberation::ballot::{BallotPhase, ballot_phase, ballots_of};
use crate::domain::deliberation::{
    Answer, Decider, Matter, Meeting, OWNERS_VOTE, Shift, Topic, agenda, backlog_of, can_shift,
    competence, is_unannounced, item_name, matter_of, predicted_finish, shares, takes_more,
};
use crate::log::{RecordId, State};
use crate::text::meetings as say;
use crate::text::{Lang, ballots, dates, plan};
use crate::ui::components::{Badge, Button, LinkButton, Tone};
use crate::ui::lang::{lang, t, tf};
use crate::ui::pages::past;
use crate::ui::route::{BallotPage, Route};

/// An item as it stands on the page.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    pub(super) id: RecordId,
    pub(super) number: String,
    depth: usize,
    pub(super) name: String,
    topic: Option<RecordId>,
    pub(super) minutes: u32,
    /// When it begins, if the meeting has a time.
    begins: Option<String>,
    /// The steps it can take: up, down, in, out.
    pub(super) steps: [bool; 4],
    /// Who decides what the meeting can only recommend.
    decider: Option<Decider>,
    /// What was said of whose it is to decide.
    pub(super) matter: Option<Matter>,
    /// Whether it goes to a vote, here or elsewhere.
    votes: bool,
    /// The ballot that was prepared on it, and what it is called.
    ballot: Option<(RecordId, String)>,
    /// Whether it was not in the notice of a meeting that votes only on what was.
    late: bool,
    /// The series in whose backlog it can wait.
    pub(super) later: Option<RecordId>,
}

/// The steps in the order [`Line::steps`] holds them.
pub(super) const STEPS: [Shift; 4] = [Shift::Up, Shift::Down, Shift::In, Shift::Out];

fn lines(state: &State, id: &RecordId, lang: Lang) -> Vec<Line> {
    let placed = agenda(state, id);
    let Some(meeting) = state.get::<Meeting>(id) else { return Vec::new() };
    let (later, closed) = (backlog_of(state, id), !takes_more(state, id));
    let mut at: Option<NaiveDateTime> = meeting.at;
    let shares = shares(&placed);
    placed
        .iter()
        .enumerate()
        .map(|(index, p)| {
            let topic = p.item.topic.and_then(|t| state.get::<Topic>(&t));
            let begins = at;
            at = at.and_then(|at| predicted_finish(at, shares[index]));
            // Only a topic, or words of one's own, can ask for a decision.
            let decides = topic.is_some() || !p.item.title.is_empty();
            let matter = matter_of(&p.item, topic.as_ref());
            let answer = competence(meeting.kind, matter);
            // A topic may come back: what was decided on it before is not this item's ballot.
            let own = ballots_of(state, None, Some(&p.id)).into_iter().next_back();
            let open = |id: &RecordId| ballot_phase(state, id) < BallotPhase::Announced;
            let ballot = own.or_else(|| {
                let mut on_topic = ballots_of(state, p.item.topic.as_ref(), None).into_iter();
                on_topic.rfind(|(id, b)| b.item.is_none() && open(id))
            });
            let decider = match answer {
                // That it only hears is said of the whole meeting, not of each item.
                Answer::OnlyRecommend(who) if decides && who != Decider::Convener => Some(who),
                _ => None,
            };
            Line {
                id: p.id,
                number: p.number.clone(),
                depth: p.depth,
                name: item_name(&p.item, topic.as_ref(), lang),
                topic: p.item.topic,
                minutes: p.item.budget(),
                begins: begins.map(|at| dates::clock(at.time())),
                steps: STEPS.map(|step| can_shift(&placed, index, step)),
                decider,
                votes: decides
                    && match answer {
                        Answer::OnlyRecommend(who) => who.votes(),
                        Answer::CanDecide => matches!(matter, Matter::Owners | Matter::Residents),
                    },
                ballot: ballot.map(|(id, b)| (id, b.title)),
                matter: p.item.matter,
                late: closed && is_unannounced(state, id, &p.id),
                later,
            }
        })
        .collect()
}

/// The agenda, and a button to rearrange it.
pub(super) fn agenda_list(id: RecordId) -> AnyView {
    let app = use_app();
    let all = Memo::new(move |_| app.read(|state| lines(state, &id, lang())));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let changing = RwSignal::new(false);
    let drag = Drag::new();
    let label = Signal::derive(move || {
        let label = if changing.get() { say::REARRANGED } else { say::REARRANGE };
        label.get(lang()).to_owned()
    });
    view! {
        {move || none.get().then(|| view! { <p class="soft">{t(say::EMPTY_AGENDA)}</p> })}
        {move || {
            changing.get().then(|| view! { <p class="soft" id="arrange-hint">{t(plan::KEYS_HINT)}</p> })
        }}
        <ol role="list" class="list">
            {move || {
                let changing = changing.get();
                all.get().into_iter().map(|one| line(one, changing, drag)).collect_view()
            }}
        </ol>
        {move || {
            (!none.get()).then(|| view! { <Button label on_click=move || changing.update(|on| *on = !*on)/> })
        }}
    }
    .into_any()
}

fn line(one: Line, changing: bool, drag: Drag) -> AnyView {
    let minutes = one.minutes;
    let length = tf(say::ITEM_MINUTES, move |_| vec![minutes.to_string()]);
    let begins = one.begins.clone().map(|at| tf(plan::BEGINS_AT, move |_| vec![at.clone()]));
    let name = match one.topic {
        Some(topic) => {
            view! { <a href=Route::Topic(topic.to_string()).href()>{one.name.clone()}</a> }
                .into_any()
        }
        None => view! { <span>{one.name.clone()}</span> }.into_any(),
    };
    let class = match one.depth {
        0 => "",
        1 => "part",
        _ => "part deep",
    };
    // Whoever rearranges sees as many items at once as there is room for.
    let only = one.decider.filter(|_| !changing).map(|who| {
        let rule = (who == Decider::Owners).then(|| law_fold(OWNERS_VOTE));
        view! { <p class="only"><Badge label=t(who.name()) tone=Tone::Must/></p> {rule} }
    });
    let vote = (one.votes && !changing).then(|| {
        if let Some((id, title)) = one.ballot.clone() {
            let to = Route::Ballot(id.to_string(), BallotPage::Board);
            view! { <p>{t(ballots::BALLOTS)} " " <a href=to.href()>{title}</a></p> }.into_any()
        } else {
            let to = Route::BallotOn(one.id.to_string());
            view! { <p><LinkButton label=t(ballots::NEW) to/></p> }.into_any()
        }
    });
    let late =
        one.late.then(|| view! { <p><Badge label=t(plan::NOT_IN_NOTICE) tone=Tone::Must/></p> });
    let head = view! {
        <p class="split">
            <span>{one.number.clone()} ". " {name}</span>
            <span class="soft">{begins} " " {length}</span>
        </p>
        {only}
        {vote}
        {late}
    }
    .into_any();
    if changing {
        let body = view! { {head} {controls(&one, drag)} {past::links(&one.id)} }.into_any();
        return row(one, class, body, drag);
    }
    view! { <li class=class>{head}</li> }.into_any()
}
