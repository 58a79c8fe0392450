//! For whom a file is: the profile, the partner, what they lack, or one thing alone.

use leptos::prelude::*;

use super::words;
use crate::app::{Outlook, Wanted, use_app};
use crate::domain::deliberation::Meeting;
use crate::domain::exchange::Partner;
use crate::domain::pact::Pact;
use crate::domain::shifts::Roster;
use crate::log::{RecordId, State};
use crate::share::file::Profile;
use crate::text::{Lang, exchange_out as says};
use crate::ui::components::{Choice, FormErrors, RadioGroup, Select};
use crate::ui::lang::{lang, t};

/// What is chosen: copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Whom {
    profile: RwSignal<String>,
    partner: RwSignal<String>,
    since: RwSignal<String>,
    about: RwSignal<String>,
}

const SINCE: &str = "since";
const ALL: &str = "all";

impl Whom {
    /// `of` is what to give alone, or a partner.
    pub(super) fn new(of: Option<RecordId>) -> Self {
        let app = use_app();
        let is_partner = of.is_some_and(|id| app.peek(|state| state.get::<Partner>(&id).is_some()));
        let id = of.map(|id| id.to_string()).unwrap_or_default();
        let (profile, partner, about) = match (of, is_partner) {
            (None, _) => (Profile::Shared, String::new(), String::new()),
            (Some(_), true) => (Profile::Shared, id, String::new()),
            (Some(_), false) => (Profile::One, String::new(), id),
        };
        Self {
            profile: RwSignal::new(profile.word().to_owned()),
            partner: RwSignal::new(partner),
            since: RwSignal::new(if is_partner { SINCE } else { ALL }.to_owned()),
            about: RwSignal::new(about),
        }
    }

    fn profile(self) -> Profile {
        self.profile.with(|word| Profile::of_word(word)).unwrap_or_default()
    }

    /// Whether a partner can be named: not for colleagues, and not for everybody.
    fn asks_partner(self) -> bool {
        matches!(self.profile(), Profile::Shared | Profile::One)
    }

    /// What is wanted. Tracked.
    pub(super) fn wanted(self) -> Wanted {
        let profile = self.profile();
        let partner =
            self.partner.with(|id| id.parse().ok()).filter(|_: &RecordId| self.asks_partner());
        let about = self.about.with(|id| id.parse().ok()).filter(|_| profile == Profile::One);
        let since = profile == Profile::Shared
            && partner.is_some()
            && self.since.with(|word| word == SINCE);
        Wanted { profile, about: about.into_iter().collect(), partner, since }
    }

    /// The same untracked, where the page is still there.
    pub(super) fn try_wanted(self) -> Option<Wanted> {
        self.profile.try_get_untracked()?;
        Some(untrack(|| self.wanted()))
    }

    /// Notes what is missing.
    pub(super) fn check(self, errors: FormErrors) {
        let wanted = untrack(|| self.wanted());
        if wanted.profile == Profile::One && wanted.about.is_empty() {
            errors.say("which", says::WHICH_MISSING);
        }
    }

    /// The fields.
    pub(super) fn fields(self, outlook: RwSignal<Option<Outlook>>, errors: FormErrors) -> AnyView {
        let app = use_app();
        let profiles = Signal::derive(|| {
            let one = |profile: Profile, words: crate::text::Msg| {
                Choice::new(profile.word(), words.get(lang()))
            };
            vec![
                one(Profile::Shared, says::FOR_OTHER),
                one(Profile::Public, says::FOR_ALL),
                one(Profile::One, says::FOR_ONE),
                one(Profile::Full, says::FOR_OWN),
            ]
        });
        let why = Signal::derive(move || {
            let words = match self.profile() {
                Profile::Full => says::FOR_OWN_WHY,
                Profile::Shared => says::FOR_OTHER_WHY,
                Profile::Public => says::FOR_ALL_WHY,
                Profile::One => says::FOR_ONE_WHY,
            };
            words.get(lang()).to_owned()
        });
        let things = Signal::derive(move || app.read(|state| things(state, lang())));
        let one = Memo::new(move |_| self.profile() == Profile::One);
        let asks = Memo::new(move |_| self.asks_partner());
        let lacking = Memo::new(move |before: Option<&Option<(usize, usize)>>| {
            // Stays while it is being counted anew.
            let now = outlook.with(|o| o.as_ref().map(|o| o.lacking.map(|n| (n, o.all))));
            now.unwrap_or_else(|| before.copied().flatten())
        });
        let knows = Memo::new(move |_| {
            self.profile() == Profile::Shared
                && self.partner.with(|id| !id.is_empty())
                && lacking.get().is_some()
        });
        let amounts = Signal::derive(move || {
            let (lacking, all) = lacking.get().unwrap_or_default();
            let one = |word: &str, msg: crate::text::Msg, n: usize| {
                Choice::new(word, msg.fill(lang(), &[&n.to_string()]))
            };
            vec![one(SINCE, says::SINCE, lacking), one(ALL, says::WHOLE, all)]
        });
        view! {
            <div class="stack">
                <RadioGroup id="whom" label=t(says::WHICH_FILE) value=self.profile choices=profiles/>
                <p class="soft" role="status">{why}</p>
                {move || one.get().then(|| view! {
                    <Select id="which" label=t(says::WHICH) value=self.about choices=things errors/>
                })}
                {move || asks.get().then(|| view! {
                    <Select
                        id="partner"
                        label=t(says::PARTNER)
                        value=self.partner
                        choices=words::partners(says::NO_PARTNER)
                    />
                })}
                {move || knows.get().then(|| view! {
                    <RadioGroup
                        id="how-much"
                        label=t(says::HOW_MUCH)
                        hint=t(says::SINCE_HINT)
                        value=self.since
                        choices=amounts
                    />
                })}
            </div>
        }
        .into_any()
    }
}

/// What can be given alone: meetings and rosters from the latest on, pacts by name.
fn things(state: &State, lang: Lang) -> Vec<Choice> {
    let mut meetings: Vec<(RecordId, Meeting)> = state.all().collect();
    meetings.sort_by_key(|(id, meeting)| std::cmp::Reverse((meeting.at, *id)));
    let meetings = meetings.into_iter().map(|(id, meeting)| {
        let day = meeting.at.map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default();
        let name = format!("{} {day}", meeting.name(state, lang));
        (id, says::A_MEETING, name)
    });
    let mut pacts: Vec<(RecordId, Pact)> = state.all().collect();
    pacts.sort_by(|(_, a), (_, b)| a.title.cmp(&b.title));
    let pacts = pacts.into_iter().map(|(id, pact)| (id, says::A_PACT, pact.title));
    let mut rosters: Vec<(RecordId, Roster)> = state.all().collect();
    rosters.sort_by_key(|(id, roster)| std::cmp::Reverse((roster.from, *id)));
    let rosters = rosters.into_iter().map(|(id, roster)| {
        let day = |day: Option<chrono::NaiveDate>| day.map(|d| d.to_string()).unwrap_or_default();
        let name = if roster.title.is_empty() {
            format!("{} – {}", day(roster.from), day(roster.to))
        } else {
            roster.title
        };
        (id, says::A_SHIFT, name)
    });
    let none = Choice::new("", says::WHICH_CHOOSE.get(lang));
    let all = meetings.chain(pacts).chain(rosters);
    let all = all.map(|(id, msg, name)| Choice::new(id.to_string(), msg.fill(lang, &[&name])));
    [none].into_iter().chain(all).collect()
}
