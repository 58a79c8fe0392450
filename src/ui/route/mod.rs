//! Where one can go: every address of the site, typed. Pure.
//!
//! Addresses live behind the `#`, so the site works in any folder of any static host, and from a file.

mod ballot;
mod exchange;
mod pact;
mod past;
mod register;
mod staff;
mod talk;
#[cfg(test)]
mod tests;

pub use ballot::BallotPage;
pub use exchange::Exchange;
pub use pact::PactPage;
pub use past::Past;
pub use register::Register;
pub use staff::Staff;
pub use talk::Talk;

/// One page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// 今天: what waits today.
    Today,
    /// 议事: all topics.
    Topics,
    /// A topic not yet raised.
    NewTopic,
    /// One topic.
    Topic(String),
    /// One of the pages around topics.
    Talk(Talk),
    /// All meetings.
    Meetings,
    /// A meeting not yet called.
    NewMeeting,
    /// All regular meetings.
    AllSeries,
    /// A regular meeting not yet set up.
    NewSeries,
    /// One regular meeting.
    Series(String),
    /// One meeting, one side of it.
    Meeting(String, MeetingPage),
    /// 表决: all ballots.
    Ballots,
    /// A ballot not yet prepared.
    NewBallot,
    /// A ballot not yet prepared, on a topic or an item of an agenda.
    BallotOn(String),
    /// The rules of counting in words.
    BallotRules,
    /// One ballot, one side of it.
    Ballot(String, BallotPage),
    /// 公约: all pacts.
    Pacts,
    /// A pact not yet drafted.
    NewPact,
    /// One pact, one side of it.
    Pact(String, PactPage),
    /// 公章钥匙: the committee's key.
    Key,
    /// 验一验: checks a pact's file or a receipt, without a community.
    Verify,
    /// 街镇汇总: the files of many communities side by side, without a community.
    Rollup,
    /// What a signed pact proves and what not.
    Proves,
    /// A resident signs on a phone of their own; what is signed stands behind the `?`.
    SignHere,
    /// 排班: all shifts.
    Shifts,
    /// A shift not yet made.
    NewShift,
    /// One shift.
    Shift(String),
    /// One of the pages around shifts.
    Staff(Staff),
    /// The community at a glance.
    Community,
    /// Registers from a CSV file.
    Import,
    /// One register of the community, or one entry of it.
    Register(Register, Option<String>),
    /// 更多: all that is not in the bar.
    More,
    /// 两种说法: what two people said differently.
    Conflicts,
    /// Files out and in.
    Share,
    /// One of the pages around them.
    Exchange(Exchange),
    /// One of the pages around what was.
    Past(Past),
    /// Language, looks, curtain.
    Settings,
    /// Storage and self-check.
    Health,
    /// The first page on a new device.
    Start,
    /// An address that leads nowhere.
    NotFound,
}

/// The sides of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingPage {
    /// Its agenda and particulars.
    Plan,
    /// The meeting as it happens.
    Live,
    /// Its minutes.
    Minutes,
    /// Its notice.
    Notice,
    /// How its kind goes, who is invited, who takes the chair.
    Rules,
    /// Its agenda on one sheet.
    Sheet,
    /// The big screen.
    Display,
    /// A list pasted from the chat.
    Chain,
    /// Everything for the folder, one print job.
    Ledger,
}

impl MeetingPage {
    const ALL: [Self; 9] = [
        Self::Plan,
        Self::Live,
        Self::Minutes,
        Self::Notice,
        Self::Rules,
        Self::Sheet,
        Self::Display,
        Self::Chain,
        Self::Ledger,
    ];

    const fn segment(self) -> &'static str {
        match self {
            Self::Plan => "",
            Self::Live => "live",
            Self::Minutes => "minutes",
            Self::Notice => "notice",
            Self::Rules => "rules",
            Self::Sheet => "sheet",
            Self::Display => "display",
            Self::Chain => "list",
            Self::Ledger => "folder",
        }
    }
}

impl Route {
    /// The page a hash leads to; anything unknown leads to [`Route::NotFound`], never to an error.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        let path = path.split('?').next().unwrap_or_default().trim_matches('/');
        let mut parts = path.split('/');
        let (first, second, third) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Self::NotFound;
        }
        Self::from_parts(first, second, third).unwrap_or(Self::NotFound)
    }

    fn from_parts(first: &str, second: Option<&str>, third: Option<&str>) -> Option<Self> {
        Some(match (first, second, third) {
            ("", None, None) => Self::Today,
            ("topics", None, None) => Self::Topics,
            ("topics", Some("new"), None) => Self::NewTopic,
            ("topics", Some(id), None) => Self::Topic(checked(id)?),
            ("meetings", None, None) => Self::Meetings,
            ("meetings", Some("new"), None) => Self::NewMeeting,
            ("meetings", Some("series"), None) => Self::AllSeries,
            ("meetings", Some("series"), Some("new")) => Self::NewSeries,
            ("meetings", Some("series"), Some(id)) => Self::Series(checked(id)?),
            ("meetings", Some(id), side) => {
                let side = side.unwrap_or_default();
                let page = MeetingPage::ALL.into_iter().find(|page| page.segment() == side)?;
                Self::Meeting(checked(id)?, page)
            }
            ("ballots", None, None) => Self::Ballots,
            ("ballots", Some("new"), None) => Self::NewBallot,
            ("ballots", Some("new"), Some(id)) => Self::BallotOn(checked(id)?),
            ("ballots", Some("rules"), None) => Self::BallotRules,
            ("ballots", Some(id), side) => {
                let side = side.unwrap_or_default();
                let page = BallotPage::ALL.into_iter().find(|page| page.segment() == side)?;
                Self::Ballot(checked(id)?, page)
            }
            ("pacts", None, None) => Self::Pacts,
            ("pacts", Some("new"), None) => Self::NewPact,
            ("pacts", Some(id), side) => {
                let side = side.unwrap_or_default();
                let page = PactPage::ALL.into_iter().find(|page| page.segment() == side)?;
                Self::Pact(checked(id)?, page)
            }
            ("key", None, None) => Self::Key,
            ("verify", None, None) => Self::Verify,
            ("rollup", None, None) => Self::Rollup,
            ("proof", None, None) => Self::Proves,
            ("sign", None, None) => Self::SignHere,
            ("shifts", None, None) => Self::Shifts,
            ("shifts", Some("new"), None) => Self::NewShift,
            ("shifts", Some(id), None) => Self::Shift(checked(id)?),
            ("community", None, None) => Self::Community,
            ("community", Some("import"), None) => Self::Import,
            ("community", Some(name), entry) => {
                let register = Register::ALL.into_iter().find(|one| one.segment() == name)?;
                match entry {
                    None => Self::Register(register, None),
                    Some(id) => Self::Register(register, Some(checked(id)?)),
                }
            }
            ("more", None, None) => Self::More,
            ("conflicts", None, None) => Self::Conflicts,
            ("share", None, None) => Self::Share,
            ("settings", None, None) => Self::Settings,
            ("health", None, None) => Self::Health,
            ("start", None, None) => Self::Start,
            _ => {
                let staff = || Staff::parse(first, second, third).map(Self::Staff);
                let exchange = || Exchange::parse(first, second, third).map(Self::Exchange);
                let talk = Talk::parse(first, second, third).map(Self::Talk);
                let past = || Past::parse(first, second, third).map(Self::Past);
                return talk.or_else(staff).or_else(exchange).or_else(past);
            }
        })
    }

    /// The address of the page, `#` included, for `href`.
    pub fn href(&self) -> String {
        let join = |parts: &[&str]| {
            let mut text = String::from("#");
            for part in parts.iter().filter(|part| !part.is_empty()) {
                text.push('/');
                text.push_str(part);
            }
            if text.len() == 1 {
                text.push('/');
            }
            text
        };
        match self {
            Self::Today => join(&[]),
            Self::Topics => join(&["topics"]),
            Self::NewTopic => join(&["topics", "new"]),
            Self::Topic(id) => join(&["topics", id]),
            Self::Talk(talk) => join(&talk.parts()),
            Self::Meetings => join(&["meetings"]),
            Self::NewMeeting => join(&["meetings", "new"]),
            Self::AllSeries => join(&["meetings", "series"]),
            Self::NewSeries => join(&["meetings", "series", "new"]),
            Self::Series(id) => join(&["meetings", "series", id]),
            Self::Meeting(id, page) => join(&["meetings", id, page.segment()]),
            Self::Ballots => join(&["ballots"]),
            Self::NewBallot => join(&["ballots", "new"]),
            Self::BallotOn(id) => join(&["ballots", "new", id]),
            Self::BallotRules => join(&["ballots", "rules"]),
            Self::Ballot(id, page) => join(&["ballots", id, page.segment()]),
            Self::Pacts => join(&["pacts"]),
            Self::NewPact => join(&["pacts", "new"]),
            Self::Pact(id, page) => join(&["pacts", id, page.segment()]),
            Self::Key => join(&["key"]),
            Self::Verify => join(&["verify"]),
            Self::Rollup => join(&["rollup"]),
            Self::Proves => join(&["proof"]),
            Self::SignHere => join(&["sign"]),
            Self::Shifts => join(&["shifts"]),
            Self::NewShift => join(&["shifts", "new"]),
            Self::Shift(id) => join(&["shifts", id]),
            Self::Staff(staff) => join(&staff.parts()),
            Self::Community => join(&["community"]),
            Self::Import => join(&["community", "import"]),
            Self::Register(register, entry) => {
                join(&["community", register.segment(), entry.as_deref().unwrap_or_default()])
            }
            Self::More => join(&["more"]),
            Self::Conflicts => join(&["conflicts"]),
            Self::Share => join(&["share"]),
            Self::Exchange(page) => join(&page.parts()),
            Self::Past(page) => join(&page.parts()),
            Self::Settings => join(&["settings"]),
            Self::Health => join(&["health"]),
            Self::Start => join(&["start"]),
            Self::NotFound => join(&["not-found"]),
        }
    }

    /// The entry of the navigation bar this page belongs to.
    pub fn tab(&self) -> Tab {
        match self {
            Self::Today | Self::Start => Tab::Today,
            Self::Topics
            | Self::NewTopic
            | Self::Topic(_)
            | Self::Talk(_)
            | Self::Meetings
            | Self::NewMeeting
            | Self::AllSeries
            | Self::NewSeries
            | Self::Series(_)
            | Self::Meeting(..)
            | Self::Ballots
            | Self::NewBallot
            | Self::BallotOn(_)
            | Self::BallotRules
            | Self::Ballot(..) => Tab::Talk,
            Self::Pacts | Self::NewPact | Self::Pact(..) | Self::Proves => Tab::Pacts,
            Self::Shifts | Self::NewShift | Self::Shift(_) | Self::Staff(_) => Tab::Shifts,
            _ => Tab::More,
        }
    }
}

/// The five entries of the navigation bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// 今天
    Today,
    /// 议事
    Talk,
    /// 公约
    Pacts,
    /// 排班
    Shifts,
    /// 更多
    More,
}

impl Tab {
    /// The entries in their order.
    pub const ALL: [Self; 5] = [Self::Today, Self::Talk, Self::Pacts, Self::Shifts, Self::More];

    /// Where the entry leads.
    pub fn route(self) -> Route {
        match self {
            Self::Today => Route::Today,
            Self::Talk => Route::Topics,
            Self::Pacts => Route::Pacts,
            Self::Shifts => Route::Shifts,
            Self::More => Route::More,
        }
    }
}

/// Ids are base64url; anything else in their place is not an address of ours.
fn checked(id: &str) -> Option<String> {
    let fits = !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    fits.then(|| id.to_owned())
}
