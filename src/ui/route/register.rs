//! The registers of a community, as addresses name them. Pure.

/// The registers of a community.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Register {
    /// 小区
    Estates,
    /// 楼栋
    Buildings,
    /// 房屋
    Units,
    /// 住户
    Households,
    /// 人员
    Persons,
    /// 组织
    Organizations,
    /// 队伍
    Teams,
    /// 场地
    Venues,
    /// 网格
    Grids,
}

impl Register {
    /// All registers, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Grids,
        Self::Estates,
        Self::Buildings,
        Self::Units,
        Self::Households,
        Self::Persons,
        Self::Organizations,
        Self::Teams,
        Self::Venues,
    ];

    /// How it is called in an address.
    pub(super) const fn segment(self) -> &'static str {
        match self {
            Self::Estates => "estates",
            Self::Buildings => "buildings",
            Self::Units => "units",
            Self::Households => "households",
            Self::Persons => "persons",
            Self::Organizations => "organizations",
            Self::Teams => "teams",
            Self::Venues => "venues",
            Self::Grids => "grids",
        }
    }
}
