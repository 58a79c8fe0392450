//! The pages around topics: promises, needs and offers, notices, figures, places. Pure.

use super::checked;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Talk {
    /// 供需: needs and offers, brought together.
    Needs,
    /// 待办: all promises.
    Actions,
    /// One promise.
    Action(String),
    /// 统计: what the topics add up to.
    Figures,
    /// 公示: all notices.
    Notices,
    /// A notice not yet written.
    NewNotice,
    /// The current notices, one after the other, for a screen.
    NoticeLoop,
    /// One notice.
    Notice(String),
    /// 场地: what meets where today.
    Venues,
    /// One place: what meets there.
    Venue(String),
    /// The slip of a topic's answer.
    Slip(String),
    /// The appraisal of a topic, for neighbours to fill in.
    Judge(String),
}

impl Talk {
    /// The page these parts of an address lead to.
    pub(super) fn parse(first: &str, second: Option<&str>, third: Option<&str>) -> Option<Self> {
        Some(match (first, second, third) {
            ("needs", None, None) => Self::Needs,
            ("actions", None, None) => Self::Actions,
            ("actions", Some(id), None) => Self::Action(checked(id)?),
            ("figures", None, None) => Self::Figures,
            ("notices", None, None) => Self::Notices,
            ("notices", Some("new"), None) => Self::NewNotice,
            ("notices", Some("loop"), None) => Self::NoticeLoop,
            ("notices", Some(id), None) => Self::Notice(checked(id)?),
            ("venues", None, None) => Self::Venues,
            ("venues", Some(id), None) => Self::Venue(checked(id)?),
            ("topics", Some(id), Some("slip")) => Self::Slip(checked(id)?),
            ("topics", Some(id), Some("judge")) => Self::Judge(checked(id)?),
            _ => return None,
        })
    }

    /// The parts of its address.
    pub(super) fn parts(&self) -> [&str; 3] {
        match self {
            Self::Needs => ["needs", "", ""],
            Self::Actions => ["actions", "", ""],
            Self::Action(id) => ["actions", id, ""],
            Self::Figures => ["figures", "", ""],
            Self::Notices => ["notices", "", ""],
            Self::NewNotice => ["notices", "new", ""],
            Self::NoticeLoop => ["notices", "loop", ""],
            Self::Notice(id) => ["notices", id, ""],
            Self::Venues => ["venues", "", ""],
            Self::Venue(id) => ["venues", id, ""],
            Self::Slip(id) => ["topics", id, "slip"],
            Self::Judge(id) => ["topics", id, "judge"],
        }
    }

    /// Every one of them, for tests.
    #[cfg(test)]
    pub(super) fn every(id: &str) -> Vec<Self> {
        let id = || id.to_owned();
        vec![
            Self::Needs,
            Self::Actions,
            Self::Action(id()),
            Self::Figures,
            Self::Notices,
            Self::NewNotice,
            Self::NoticeLoop,
            Self::Notice(id()),
            Self::Venues,
            Self::Venue(id()),
            Self::Slip(id()),
            Self::Judge(id()),
        ]
    }
}
