//! The observer group 乡贤能人观察团: a team of the community with posts for its members. Nothing of its own is stored.

use crate::domain::community::{Appointment, Post, Team, TeamKind, appointments_at};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::text::{Lang, Msg, pact_watch as say};
use crate::words;
use chrono::NaiveDate;

words! {
    /// What somebody does in the group.
    pub enum ObserverRole {
        /// Looks on.
        Observer = "observer",
        /// Leads it 团长.
        Lead = "lead",
        /// Keeps its notes 记录员.
        Recorder = "recorder",
        /// A respected neighbour 乡贤.
        Elder = "elder",
        /// A skilled neighbour 能人.
        Expert = "expert",
    }
}

impl ObserverRole {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Observer => say::OBSERVER,
            Self::Lead => say::LEAD,
            Self::Recorder => say::RECORDER,
            Self::Elder => say::ELDER,
            Self::Expert => say::EXPERT,
        }
    }

    /// The post it is appointed to.
    const fn post(self) -> Post {
        match self {
            Self::Observer => Post::Member,
            Self::Lead => Post::Director,
            Self::Recorder | Self::Elder | Self::Expert => Post::Other,
        }
    }

    /// The role of an appointment to the group; what is called otherwise looks on.
    fn of(appointment: &Appointment) -> Self {
        if appointment.post == Post::Director {
            return Self::Lead;
        }
        let called = |role: &&Self| {
            let name = role.name();
            [Lang::Zh, Lang::En].iter().any(|lang| name.get(*lang) == appointment.title)
        };
        Self::ALL.iter().find(called).copied().unwrap_or_default()
    }
}

/// An observer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observer {
    /// The appointment.
    pub appointment: RecordId,
    /// Who.
    pub person: Option<RecordId>,
    /// What they do.
    pub role: ObserverRole,
}

/// The id of the observer group of a grid, the same on every device.
pub fn observer_team_id(community: &CommunityId, grid: Option<&RecordId>) -> RecordId {
    let code = grid.map_or_else(|| "observers".into(), |grid| format!("observers/{grid}"));
    RecordId::derived(community, "team", &code)
}

/// The observer groups that look after a grid: its own first, then those of the whole community.
pub fn observer_teams(state: &State, grid: Option<&RecordId>) -> Vec<(RecordId, Team)> {
    let grid = grid.map(|g| state.one(g));
    let own = |t: &Team| t.grid.map(|g| state.one(&g));
    let mut found: Vec<(RecordId, Team)> = state
        .all::<Team>()
        .filter(|(_, t)| t.kind == TeamKind::Observer)
        .filter(|(_, t)| own(t).is_none() || own(t) == grid)
        .collect();
    found.sort_by_key(|(id, t)| (own(t).is_none(), *id));
    found
}

/// Sets up the observer group of a grid; nothing where there is one.
pub fn set_up_observers(
    state: &State,
    community: &CommunityId,
    grid: Option<&RecordId>,
    lang: Lang,
) -> Vec<Draft> {
    let grid = grid.map(|g| state.one(g));
    let has = observer_teams(state, grid.as_ref());
    if has.iter().any(|(_, t)| t.grid.map(|g| state.one(&g)) == grid) {
        return Vec::new();
    }
    let team = Team {
        name: say::GROUP.get(lang).to_owned(),
        kind: TeamKind::Observer,
        grid,
        about: say::GROUP_ABOUT.get(lang).to_owned(),
        ..Team::default()
    };
    state.set(&observer_team_id(community, grid.as_ref()), &team).into_iter().collect()
}

/// Somebody joins the group in a role: a member of the team, with an appointment. `id` is the appointment's: a fresh one,
/// or the one they have, which is changed.
pub fn appoint_observer(
    state: &State,
    id: &RecordId,
    team: &RecordId,
    person: &RecordId,
    role: ObserverRole,
    (from, lang): (NaiveDate, Lang),
) -> Vec<Draft> {
    let (team, person) = (state.one(team), state.one(person));
    let before: Appointment = state.get(id).unwrap_or_default();
    let record = Appointment {
        person: Some(person),
        at: Some(team),
        post: role.post(),
        title: role.name().get(lang).to_owned(),
        from: before.from.or(Some(from)),
        until: None,
    };
    let join = |t: &mut Team| {
        t.members.insert(person);
    };
    let mut drafts: Vec<Draft> = state.change(&team, join).into_iter().collect();
    drafts.extend(state.set(id, &record));
    drafts
}

/// Somebody leaves the group: the appointment ends that day, the team goes on without them.
pub fn dismiss_observer(state: &State, appointment: &RecordId, last: NaiveDate) -> Vec<Draft> {
    let Some(record) = state.get::<Appointment>(appointment) else { return Vec::new() };
    let mut drafts: Vec<Draft> =
        state.change::<Appointment>(appointment, |a| a.until = Some(last)).into_iter().collect();
    if let (Some(team), Some(person)) = (record.at, record.person) {
        let leave = |t: &mut Team| {
            t.members.remove(&person);
        };
        drafts.extend(state.change(&team, leave));
    }
    drafts
}

/// Who holds a post in the group on a day, its head first.
pub fn observers(state: &State, team: &RecordId, day: NaiveDate) -> Vec<Observer> {
    let mut found: Vec<Observer> = appointments_at(state, team, day)
        .into_iter()
        .map(|(id, a)| Observer {
            appointment: id,
            person: a.person.map(|p| state.one(&p)),
            role: ObserverRole::of(&a),
        })
        .collect();
    found.sort_by_key(|o| (o.role != ObserverRole::Lead, o.role, o.person));
    found
}
