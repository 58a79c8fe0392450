//! The pages around what was: the history of a record, erasing, how long things are kept. Pure.

use super::checked;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Past {
    /// 来龙去脉: what happened to a record.
    History(String),
    /// 删除个人信息: what there is about somebody, to be erased.
    Erase(String),
    /// 保存期限: what is past its time.
    Keeping,
}

impl Past {
    /// The page these parts of an address lead to.
    pub(super) fn parse(first: &str, second: Option<&str>, third: Option<&str>) -> Option<Self> {
        Some(match (first, second, third) {
            ("history", Some(id), None) => Self::History(checked(id)?),
            ("erase", Some(id), None) => Self::Erase(checked(id)?),
            ("keeping", None, None) => Self::Keeping,
            _ => return None,
        })
    }

    /// The parts of its address.
    pub(super) fn parts(&self) -> [&str; 3] {
        match self {
            Self::History(id) => ["history", id, ""],
            Self::Erase(id) => ["erase", id, ""],
            Self::Keeping => ["keeping", "", ""],
        }
    }

    /// Every one of them, for tests.
    #[cfg(test)]
    pub(super) fn every(id: &str) -> Vec<Self> {
        vec![Self::History(id.to_owned()), Self::Erase(id.to_owned()), Self::Keeping]
    }
}
