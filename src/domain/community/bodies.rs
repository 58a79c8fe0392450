//! Bodies people act in: organizations, appointments to them, teams.

use crate::log::RecordId;
use crate::{record, words};
use chrono::NaiveDate;
use std::collections::BTreeSet;

words! {
    /// What an organization is.
    pub enum OrgKind {
        /// Residents' committee 居委会.
        Residents = "residents",
        /// Owners' committee 业委会.
        Owners = "owners",
        /// Property company 物业公司.
        Property = "property",
        /// Party branch 党支部.
        Branch = "branch",
        /// Co-building council 小区共建理事会.
        Council = "council",
        /// Mediation committee 矛盾调解委员会.
        Mediation = "mediation",
        /// Elderly association 老年人协会.
        Elders = "elders",
        /// A unit that registered with the neighbourhood to help 双报到单位.
        Partner = "partner",
        /// Anything else.
        Own = "own",
    }
}

impl OrgKind {
    /// Whether it is one of the three carriages 三驾马车.
    pub fn is_carriage(self) -> bool {
        matches!(self, Self::Residents | Self::Owners | Self::Property)
    }
}

record! {
    /// An organization 组织.
    pub struct Organization: "organization" as Record, Shared {
        /// Its name.
        pub name: String = "name",
        /// What it is.
        pub kind: OrgKind = "kind",
        /// The estates it works in; none means the whole community.
        pub estates: BTreeSet<RecordId> = "estates",
        /// How its office is reached.
        pub contact: String = "contact",
        /// Anything worth knowing.
        pub note: String = "note",
    }
}

words! {
    /// A post 职务.
    pub enum Post {
        /// Member 委员.
        Member = "member",
        /// Grid leader 网格长.
        GridLeader = "grid-leader",
        /// Secretary 书记.
        Secretary = "secretary",
        /// Director or chair 主任.
        Director = "director",
        /// Deputy 副主任.
        Deputy = "deputy",
        /// Manager 项目经理.
        Manager = "manager",
        /// Stairwell leader 楼组长.
        StairLeader = "stair-leader",
        /// Neighbourhood police officer 社区民警.
        Officer = "officer",
        /// Lawyer 法律顾问.
        Lawyer = "lawyer",
        /// Anything else; the title says what.
        Other = "other",
    }
}

record! {
    /// An appointment 任职: a person holds a post in an organization, a grid, a building or a team. A person in two of
    /// the three carriages is a cross-appointment 交叉任职, which is derived, not stored.
    pub struct Appointment: "appointment" as Record, Shared {
        /// Who.
        pub person: Option<RecordId> = "person",
        /// Where: an organization, grid, building or team.
        pub at: Option<RecordId> = "at",
        /// The post.
        pub post: Post = "post",
        /// The title in words, where it differs.
        pub title: String = "title",
        /// The first day.
        pub from: Option<NaiveDate> = "from",
        /// The last day.
        pub until: Option<NaiveDate> = "until",
    }
}

impl Appointment {
    /// Whether it holds on `day`.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

words! {
    /// What a team is for.
    pub enum TeamKind {
        /// Volunteers 志愿队伍.
        Volunteer = "volunteer",
        /// Craftspeople and paid helpers 工作队伍.
        Work = "work",
        /// Group leaders and respected neighbours 管理队伍.
        Management = "management",
        /// The observer group 观察团.
        Observer = "observer",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A team 队伍.
    pub struct Team: "team" as Record, Shared {
        /// Its name.
        pub name: String = "name",
        /// What it is for.
        pub kind: TeamKind = "kind",
        /// The grid it works in; none means the whole community.
        pub grid: Option<RecordId> = "grid",
        /// Who is in it.
        pub members: BTreeSet<RecordId> = "members",
        /// What it does.
        pub about: String = "about",
    }
}
