//! The words of closed lists, as the page says them.

use crate::domain::community::people::Tenure;
use crate::domain::community::{OrgKind, Post, TeamKind, Usage, VenueKind};
use crate::text::{Msg, msg};

/// What a unit is used for.
pub(in crate::ui::pages) const fn usage(usage: Usage) -> Msg {
    match usage {
        Usage::Home => msg("住宅", "Home"),
        Usage::Shop => msg("商铺", "Shop"),
        Usage::Office => msg("办公", "Office"),
        Usage::Parking => msg("车位", "Parking"),
        Usage::Storage => msg("储藏", "Storage"),
        Usage::Public => msg("公共", "Public"),
        Usage::Other => msg("其他", "Other"),
    }
}

/// What an organization is.
pub(in crate::ui::pages) const fn organization(kind: OrgKind) -> Msg {
    match kind {
        OrgKind::Residents => msg("居委会", "Residents' committee"),
        OrgKind::Owners => msg("业委会", "Owners' committee"),
        OrgKind::Property => msg("物业", "Property company"),
        OrgKind::Branch => msg("党支部", "Party branch"),
        OrgKind::Council => msg("共建理事会", "Co-building council"),
        OrgKind::Mediation => msg("调解委员会", "Mediation committee"),
        OrgKind::Elders => msg("老年人协会", "Elderly association"),
        OrgKind::Partner => msg("双报到单位", "Partner unit"),
        OrgKind::Own => msg("其他", "Other"),
    }
}

/// A post.
pub(in crate::ui::pages) const fn post(post: Post) -> Msg {
    match post {
        Post::Member => msg("委员", "Member"),
        Post::GridLeader => msg("网格长", "Grid leader"),
        Post::Secretary => msg("书记", "Secretary"),
        Post::Director => msg("主任", "Director"),
        Post::Deputy => msg("副主任", "Deputy"),
        Post::Manager => msg("项目经理", "Manager"),
        Post::StairLeader => msg("楼组长", "Stairwell leader"),
        Post::Officer => msg("社区民警", "Police officer"),
        Post::Lawyer => msg("法律顾问", "Lawyer"),
        Post::Other => msg("其他", "Other"),
    }
}

/// What a team is for.
pub(in crate::ui::pages) const fn team(kind: TeamKind) -> Msg {
    match kind {
        TeamKind::Volunteer => msg("志愿队伍", "Volunteers"),
        TeamKind::Work => msg("工作队伍", "Work team"),
        TeamKind::Management => msg("管理队伍", "Management team"),
        TeamKind::Observer => msg("观察团", "Observers"),
        TeamKind::Other => msg("其他", "Other"),
    }
}

/// What a venue is.
pub(in crate::ui::pages) const fn venue(kind: VenueKind) -> Msg {
    match kind {
        VenueKind::NeighbourPoint => msg("睦邻点", "Neighbour point"),
        VenueKind::ServicePoint => msg("党群服务点", "Service point"),
        VenueKind::Garden => msg("议事园", "Deliberation garden"),
        VenueKind::Family => msg("姐妹微家", "Family room"),
        VenueKind::Room => msg("会议室", "Meeting room"),
        VenueKind::Other => msg("其他", "Other"),
    }
}

/// How a household holds its unit.
pub(in crate::ui::pages) const fn tenure(tenure: Tenure) -> Msg {
    match tenure {
        Tenure::Owner => msg("业主", "Owner"),
        Tenure::Tenant => msg("租户", "Tenant"),
        Tenure::Other => msg("其他", "Other"),
    }
}
