//! Deliberation in words: names, and the plain texts that go to the notice board and into the group.

use super::{
    AgendaItem, CarriedFor, Category, ItemKind, Meeting, MeetingKind, Source, Stage, Topic,
    TopicKind, Verdict, agenda, chair_of, convener_of, minutes_of, predicted_finish,
};
use crate::domain::community::{Grid, Organization, Venue};
use crate::log::{RecordId, State};
use crate::text::{Lang, Msg, dates, deliberation as words, matters};

impl MeetingKind {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Own => words::MEETING,
            Self::NightTalk => words::NIGHT_TALK,
            Self::Hearing => words::HEARING,
            Self::Coordination => words::COORDINATION,
            Self::Appraisal => words::APPRAISAL,
            Self::Joint => words::JOINT,
            Self::Residents => words::RESIDENTS_ASSEMBLY,
            Self::Owners => words::OWNERS_ASSEMBLY,
            Self::Safety => words::SAFETY,
            Self::Representatives => words::REPRESENTATIVES_ASSEMBLY,
        }
    }
}

impl Verdict {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Agreed => words::AGREED,
            Self::Again => words::AGAIN,
            Self::Handed => words::HANDED,
            Self::Vote => words::VOTE,
        }
    }
}

impl Category {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Other => words::OTHER,
            Self::Pets => words::PETS,
            Self::Waste => words::WASTE,
            Self::Plots => words::PLOTS,
            Self::Thrown => words::THROWN,
            Self::Clutter => words::CLUTTER,
            Self::Laundry => words::LAUNDRY,
            Self::Parking => words::PARKING,
            Self::Charging => words::CHARGING,
            Self::Repairs => words::REPAIRS,
            Self::Noise => words::NOISE,
            Self::Care => words::CARE,
            Self::Activities => words::ACTIVITIES,
        }
    }
}

impl TopicKind {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Question => words::QUESTION,
            Self::Need => words::NEED,
            Self::Offer => words::OFFER,
        }
    }
}

impl Source {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Person => words::BY_PERSON,
            Self::Meeting => words::BY_MEETING,
            Self::Phone => words::BY_PHONE,
            Self::Chat => words::BY_CHAT,
            Self::Round => words::BY_ROUND,
            Self::Handed => words::BY_HANDED,
            Self::Visit => matters::BY_VISIT,
            Self::Reception => matters::BY_RECEPTION,
            Self::Inspection => matters::BY_INSPECTION,
        }
    }
}

impl Stage {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Raised => words::STAGE_RAISED,
            Self::Triaged => words::STAGE_TRIAGED,
            Self::OnAgenda => words::STAGE_ON_AGENDA,
            Self::Deliberated => words::STAGE_DELIBERATED,
            Self::Decided => words::STAGE_DECIDED,
            Self::InHand => words::STAGE_IN_HAND,
            Self::Done => words::STAGE_DONE,
            Self::Appraised => words::STAGE_APPRAISED,
            Self::CarriedOver => words::STAGE_CARRIED_OVER,
            Self::Merged => words::STAGE_MERGED,
            Self::Declined => words::STAGE_DECLINED,
            Self::Answered => matters::STAGE_ANSWERED,
            Self::Reopened => matters::STAGE_REOPENED,
        }
    }
}

impl CarriedFor {
    /// The reason in words.
    pub const fn name(self) -> Msg {
        match self {
            Self::NotReached => words::CARRIED_NOT_REACHED,
            Self::Again => words::CARRIED_AGAIN,
            Self::Recurring => words::CARRIED_RECURRING,
            Self::OpenAction => words::CARRIED_OPEN_ACTION,
        }
    }
}

/// What a meeting is called: its own name, or that of its kind and grid.
pub fn meeting_name(
    state: &State,
    title: &str,
    kind: MeetingKind,
    grid: Option<&RecordId>,
    lang: Lang,
) -> String {
    if !title.is_empty() {
        return title.to_owned();
    }
    let grid = grid.and_then(|id| state.get::<Grid>(id)).map(|g| g.name).unwrap_or_default();
    match kind {
        MeetingKind::NightTalk if !grid.is_empty() => words::NIGHT_TALK_OF.fill(lang, &[&grid]),
        _ => kind.name().get(lang).to_owned(),
    }
}

impl Meeting {
    /// What it is called.
    pub fn name(&self, state: &State, lang: Lang) -> String {
        meeting_name(state, &self.title, self.kind, self.grid.as_ref(), lang)
    }

    /// Where it is held; empty where that is open.
    pub fn place_name(&self, state: &State) -> String {
        place_name(state, self.venue.as_ref(), &self.place)
    }
}

/// A place in words: the venue's name, or what was typed; empty where neither is known.
pub fn place_name(state: &State, venue: Option<&RecordId>, place: &str) -> String {
    let venue = venue.and_then(|id| state.get::<Venue>(id)).map(|v| v.name).unwrap_or_default();
    match (venue.as_str(), place) {
        ("", place) => place.to_owned(),
        (_, "") => venue,
        (venue, place) => [venue, " ", place].concat(),
    }
}

/// What an item is called: its own name, its topic's, or its kind's.
pub fn item_name(item: &AgendaItem, topic: Option<&Topic>, lang: Lang) -> String {
    if !item.title.is_empty() {
        return item.title.clone();
    }
    if let Some(part) = item.part.name() {
        return part.get(lang).to_owned();
    }
    match (item.kind, topic) {
        (_, Some(topic)) => topic.title.clone(),
        (ItemKind::FollowUp, None) => words::FOLLOW_UP.get(lang).to_owned(),
        (ItemKind::Open, None) => words::OPEN_ROUND.get(lang).to_owned(),
        (ItemKind::Topic, None) => words::UNKNOWN_TOPIC.get(lang).to_owned(),
    }
}

/// The notice of a meeting as plain text: what was written for it, else when, where and what about.
pub fn notice_text(state: &State, id: &RecordId, lang: Lang) -> String {
    let Some(meeting) = state.get::<Meeting>(id) else { return String::new() };
    if !meeting.notice.is_empty() {
        return meeting.notice;
    }
    let say = |msg: Msg, arg: &str| msg.fill(lang, &[arg]);
    let mut lines = vec![["【", &meeting.name(state, lang), "】"].concat()];
    if meeting.cancelled {
        lines.push(words::NOTICE_CANCELLED.get(lang).to_owned());
    }
    if let Some(at) = meeting.at {
        lines.push(say(words::LINE_WHEN, &dates::day_time(at, lang)));
    }
    let place = meeting.place_name(state);
    let place = if place.is_empty() { words::PLACE_OPEN.get(lang) } else { &place };
    lines.push(say(words::LINE_WHERE, place));
    let bodies = [
        (words::LINE_CONVENER, convener_of(state, &meeting)),
        (words::LINE_CHAIR, chair_of(state, &meeting)),
    ];
    for (line, body) in bodies {
        let body = body.and_then(|id| state.get::<Organization>(&id));
        lines.extend(body.map(|body| say(line, &body.name)));
    }
    let agenda = agenda(state, id);
    if !meeting.cancelled && !agenda.is_empty() {
        lines.push(words::NOTICE_AGENDA.get(lang).to_owned());
        for placed in &agenda {
            let topic = placed.item.topic.and_then(|t| state.get::<Topic>(&t));
            let name = item_name(&placed.item, topic.as_ref(), lang);
            lines.push([placed.number.as_str(), ". ", &name].concat());
        }
        let end = meeting.at.and_then(|at| predicted_finish(at, minutes_of(&agenda)));
        if let Some(end) = end {
            lines.push(say(words::NOTICE_END, &dates::clock(end.time())));
        }
    }
    lines.join("\n")
}
