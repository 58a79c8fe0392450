//! The pages around files that committees exchange. Pure.

use super::checked;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// 发文件: for whom, what is in it, how it goes.
    Out,
    /// The same, for one partner, or of one meeting, pact or roster alone.
    OutOne(String),
    /// 往来单位: whom files are exchanged with, and whose signature is trusted.
    Partners,
    /// One of them; `new` for one not yet noted.
    Partner(String),
    /// 对一对: whether two copies read the same, and what to do where not.
    Step,
    /// 往来记录: every file given and taken.
    History,
}

impl Exchange {
    /// The page these parts of an address lead to.
    pub(super) fn parse(first: &str, second: Option<&str>, third: Option<&str>) -> Option<Self> {
        Some(match (first, second, third) {
            ("share", Some("out"), None) => Self::Out,
            ("share", Some("out"), Some(id)) => Self::OutOne(checked(id)?),
            ("share", Some("partners"), None) => Self::Partners,
            ("share", Some("partners"), Some(id)) => Self::Partner(checked(id)?),
            ("share", Some("step"), None) => Self::Step,
            ("share", Some("history"), None) => Self::History,
            _ => return None,
        })
    }

    /// The parts of its address.
    pub(super) fn parts(&self) -> [&str; 3] {
        match self {
            Self::Out => ["share", "out", ""],
            Self::OutOne(id) => ["share", "out", id],
            Self::Partners => ["share", "partners", ""],
            Self::Partner(id) => ["share", "partners", id],
            Self::Step => ["share", "step", ""],
            Self::History => ["share", "history", ""],
        }
    }

    /// Every one of them, for tests.
    #[cfg(test)]
    pub(super) fn every(id: &str) -> Vec<Self> {
        let id = || id.to_owned();
        vec![
            Self::Out,
            Self::OutOne(id()),
            Self::Partners,
            Self::Partner(id()),
            Self::Step,
            Self::History,
        ]
    }
}
