//! The pages around shifts: the roster and its planning, volunteers, presence and hours. Pure.

use super::checked;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Staff {
    /// 班表: who is on what, to see and to change.
    Board,
    /// 一键排班: the planner.
    Plan,
    /// 为什么缺人: why a shift misses somebody, and what would help.
    Why(String),
    /// 排班规矩: weights and usual limits.
    Rules,
    /// 匀不匀: loads, evenings and weekends side by side.
    Fair,
    /// 岗位: all templates.
    Templates,
    /// One template; `new` for one not yet made.
    Template(String),
    /// 改这个班: the form of one shift.
    ChangeShift(String),
    /// 公布: the roster's versions, and answers to them.
    Versions,
    /// 换班: swaps and stand-ins.
    Swaps,
    /// 接龙报名: lists out to the group and back.
    SignUp,
    /// 有人来不了: planning anew around those who cannot.
    Ill,
    /// 今明两天: what is at risk.
    Days,
    /// 交接: the note of one shift to the next.
    Handover(String),
    /// 到岗: who came to a shift.
    Presence(String),
    /// 签到码: the code that hangs where a shift is.
    Code(String),
    /// 时间账: minutes served, and corrections.
    Hours,
    /// 证明: a volunteer's certificate, or a record of service.
    Certificate(String),
    /// 谢谢: who did what, to thank them.
    Thanks,
    /// 带走: calendars and tables.
    Out,
    /// 打印: the month for the wall, a week for a place, a list to sign in.
    Sheets,
    /// 填表: a link with questions, and the answers that came back.
    Forms,
    /// 志愿者: all of them.
    Volunteers,
    /// Volunteers from a table.
    BringVolunteers,
    /// One volunteer; `new` for one not yet taken in.
    Volunteer(String),
    /// 我到了: a volunteer's phone checks in; needs no community.
    Here,
    /// 填一填: the questions of a link; needs no community.
    Fill,
    /// 换班: a swap that came as a link; needs no community.
    Swap,
}

impl Staff {
    /// The page these parts of an address lead to.
    pub(super) fn parse(first: &str, second: Option<&str>, third: Option<&str>) -> Option<Self> {
        Some(match (first, second, third) {
            ("roster", None, None) => Self::Board,
            ("roster", Some("plan"), None) => Self::Plan,
            ("roster", Some("why"), Some(id)) => Self::Why(checked(id)?),
            ("roster", Some("rules"), None) => Self::Rules,
            ("roster", Some("fair"), None) => Self::Fair,
            ("roster", Some("templates"), None) => Self::Templates,
            ("roster", Some("templates"), Some(id)) => Self::Template(checked(id)?),
            ("roster", Some("shift"), Some(id)) => Self::ChangeShift(checked(id)?),
            ("roster", Some("versions"), None) => Self::Versions,
            ("roster", Some("swaps"), None) => Self::Swaps,
            ("roster", Some("signup"), None) => Self::SignUp,
            ("roster", Some("ill"), None) => Self::Ill,
            ("roster", Some("today"), None) => Self::Days,
            ("roster", Some("handover"), Some(id)) => Self::Handover(checked(id)?),
            ("roster", Some("presence"), Some(id)) => Self::Presence(checked(id)?),
            ("roster", Some("code"), Some(id)) => Self::Code(checked(id)?),
            ("roster", Some("hours"), None) => Self::Hours,
            ("roster", Some("certificate"), Some(id)) => Self::Certificate(checked(id)?),
            ("roster", Some("thanks"), None) => Self::Thanks,
            ("roster", Some("out"), None) => Self::Out,
            ("roster", Some("sheets"), None) => Self::Sheets,
            ("roster", Some("forms"), None) => Self::Forms,
            ("volunteers", None, None) => Self::Volunteers,
            ("volunteers", Some("import"), None) => Self::BringVolunteers,
            ("volunteers", Some(id), None) => Self::Volunteer(checked(id)?),
            ("here", None, None) => Self::Here,
            ("fill", None, None) => Self::Fill,
            ("swap", None, None) => Self::Swap,
            _ => return None,
        })
    }

    /// The parts of its address.
    pub(super) fn parts(&self) -> [&str; 3] {
        match self {
            Self::Board => ["roster", "", ""],
            Self::Plan => ["roster", "plan", ""],
            Self::Why(id) => ["roster", "why", id],
            Self::Rules => ["roster", "rules", ""],
            Self::Fair => ["roster", "fair", ""],
            Self::Templates => ["roster", "templates", ""],
            Self::Template(id) => ["roster", "templates", id],
            Self::ChangeShift(id) => ["roster", "shift", id],
            Self::Versions => ["roster", "versions", ""],
            Self::Swaps => ["roster", "swaps", ""],
            Self::SignUp => ["roster", "signup", ""],
            Self::Ill => ["roster", "ill", ""],
            Self::Days => ["roster", "today", ""],
            Self::Handover(id) => ["roster", "handover", id],
            Self::Presence(id) => ["roster", "presence", id],
            Self::Code(id) => ["roster", "code", id],
            Self::Hours => ["roster", "hours", ""],
            Self::Certificate(id) => ["roster", "certificate", id],
            Self::Thanks => ["roster", "thanks", ""],
            Self::Out => ["roster", "out", ""],
            Self::Sheets => ["roster", "sheets", ""],
            Self::Forms => ["roster", "forms", ""],
            Self::Volunteers => ["volunteers", "", ""],
            Self::BringVolunteers => ["volunteers", "import", ""],
            Self::Volunteer(id) => ["volunteers", id, ""],
            Self::Here => ["here", "", ""],
            Self::Fill => ["fill", "", ""],
            Self::Swap => ["swap", "", ""],
        }
    }

    /// Whether it can be used while no community is open.
    pub const fn open_to_all(&self) -> bool {
        matches!(self, Self::Here | Self::Fill | Self::Swap)
    }

    /// Every one of them, for tests.
    #[cfg(test)]
    pub(super) fn every(id: &str) -> Vec<Self> {
        let id = || id.to_owned();
        vec![
            Self::Board,
            Self::Plan,
            Self::Why(id()),
            Self::Rules,
            Self::Fair,
            Self::Templates,
            Self::Template(id()),
            Self::ChangeShift(id()),
            Self::Versions,
            Self::Swaps,
            Self::SignUp,
            Self::Ill,
            Self::Days,
            Self::Handover(id()),
            Self::Presence(id()),
            Self::Code(id()),
            Self::Hours,
            Self::Certificate(id()),
            Self::Thanks,
            Self::Out,
            Self::Sheets,
            Self::Forms,
            Self::Volunteers,
            Self::BringVolunteers,
            Self::Volunteer(id()),
            Self::Here,
            Self::Fill,
            Self::Swap,
        ]
    }
}
