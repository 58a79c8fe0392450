//! What the columns of a register are called, in Chinese and English.

use crate::domain::community::code;
use crate::text::{Lang, Msg, csv as says, volunteers};

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The estate.
    Estate,
    /// The building.
    Building,
    /// The entrance.
    Entrance,
    /// The room.
    Room,
    /// The whole door in one cell.
    Address,
    /// The floor area.
    Area,
    /// What the unit is used for.
    Usage,
    /// Whether it counts in votes.
    Counted,
    /// A name.
    Name,
    /// A telephone.
    Phone,
    /// How many live there.
    Size,
    /// Owner or tenant.
    Tenure,
    /// Since when.
    Since,
    /// What the person does.
    Role,
    /// Anything worth knowing.
    Note,
    /// The grid, by name or code.
    Grid,
    /// Teams of volunteers.
    Teams,
    /// What somebody can do.
    Skills,
    /// The most hours a month.
    MonthHours,
    /// When somebody can.
    Free,
}

/// Every column with what it is called; the first name of each list is the usual one.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Estate, &["小区", "小区名称", "所属小区", "楼盘", "项目名称", "ESTATE", "COMPOUND"]),
    (
        Column::Building,
        &[
            "楼号",
            "楼栋",
            "栋",
            "栋号",
            "幢",
            "幢号",
            "楼栋号",
            "楼幢号",
            "楼幢",
            "楼",
            "号",
            "座",
            "门牌号",
            "门牌",
            "楼宇",
            "BUILDING",
            "BLOCK",
            "HOUSE",
        ],
    ),
    (Column::Entrance, &["单元", "单元号", "门洞", "梯", "梯号", "ENTRANCE", "STAIR"]),
    (
        Column::Room,
        &[
            "室号",
            "房号",
            "室",
            "房间号",
            "房间",
            "户号",
            "房屋编号",
            "户室号",
            "室户号",
            "房室号",
            "门室",
            "ROOM",
            "UNIT",
            "FLAT",
            "DOOR",
        ],
    ),
    (
        Column::Address,
        &[
            "地址",
            "房屋坐落",
            "坐落",
            "房屋地址",
            "详细地址",
            "住址",
            "家庭住址",
            "房屋",
            "ADDRESS",
        ],
    ),
    (
        Column::Area,
        &[
            "建筑面积",
            "面积",
            "产权面积",
            "专有面积",
            "专有部分面积",
            "专有部分建筑面积",
            "房屋面积",
            "AREA",
            "FLOORAREA",
        ],
    ),
    (
        Column::Usage,
        &[
            "用途",
            "房屋用途",
            "规划用途",
            "性质",
            "房屋性质",
            "房屋类型",
            "物业类型",
            "类型",
            "USAGE",
            "USE",
            "TYPE",
        ],
    ),
    (Column::Counted, &["是否计票", "计票", "是否计入", "参与表决", "COUNTED", "COUNTS"]),
    (
        Column::Name,
        &[
            "业主",
            "姓名",
            "业主姓名",
            "户主",
            "户主姓名",
            "产权人",
            "权利人",
            "所有权人",
            "住户",
            "住户姓名",
            "房主",
            "联系人",
            "OWNER",
            "NAME",
        ],
    ),
    (
        Column::Phone,
        &[
            "电话",
            "手机",
            "联系电话",
            "手机号",
            "手机号码",
            "联系方式",
            "电话号码",
            "业主电话",
            "TELEPHONE",
            "PHONE",
            "MOBILE",
            "TEL",
        ],
    ),
    (
        Column::Size,
        &["人数", "家庭人口", "人口", "居住人数", "常住人口", "户籍人数", "PEOPLE", "SIZE"],
    ),
    (Column::Tenure, &["居住性质", "住户类型", "身份", "居住情况", "业主租户", "TENURE"]),
    (
        Column::Since,
        &["入住日期", "入住时间", "交房日期", "登记日期", "交付日期", "SINCE", "MOVEDIN", "DATE"],
    ),
    (Column::Role, &["职务", "角色", "岗位", "职责", "ROLE", "POST"]),
    (Column::Note, &["备注", "说明", "NOTE", "NOTES", "REMARK", "REMARKS"]),
    (Column::Grid, &["网格", "所属网格", "所在网格", "GRID"]),
    (Column::Teams, &["队伍", "志愿队", "所属队伍", "团队", "队", "TEAMS", "TEAM"]),
    (Column::Skills, &["技能", "特长", "专长", "SKILLS", "SKILL"]),
    (
        Column::MonthHours,
        &["每月最多小时", "每月小时", "每月时长", "月最多小时", "HOURSAMONTH", "MONTHHOURS"],
    ),
    (
        Column::Free,
        &[
            "空闲时间",
            "有空时间",
            "可服务时间",
            "服务时间",
            "什么时候能来",
            "FREETIMES",
            "AVAILABLE",
        ],
    ),
];

/// The columns of a table of volunteers.
const OF_VOLUNTEERS: &[Column] = &[
    Column::Name,
    Column::Phone,
    Column::Grid,
    Column::Teams,
    Column::Skills,
    Column::MonthHours,
    Column::Free,
];

/// Headers that are known and left out: numbering, and what a register should not travel with.
const LEFT_OUT: &[&str] =
    &["序号", "编号", "NO", "NO.", "身份证", "身份证号", "身份证号码", "证件号码"];

impl Column {
    /// All of them, in the order a person would look for them.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(column, _)| *column)
    }

    /// The columns of a table of units, households and persons.
    pub fn of_registers() -> Vec<Self> {
        Self::all().filter(|column| *column <= Self::Note).collect()
    }

    /// The columns of a table of volunteers.
    pub fn of_volunteers() -> Vec<Self> {
        OF_VOLUNTEERS.to_vec()
    }

    /// What it is called on the page.
    pub fn label(self) -> Msg {
        match self {
            Self::Estate => says::COLUMN_ESTATE,
            Self::Building => says::COLUMN_BUILDING,
            Self::Entrance => says::COLUMN_ENTRANCE,
            Self::Room => says::COLUMN_ROOM,
            Self::Address => says::COLUMN_ADDRESS,
            Self::Area => says::COLUMN_AREA,
            Self::Usage => says::COLUMN_USAGE,
            Self::Counted => says::COLUMN_COUNTED,
            Self::Name => says::COLUMN_NAME,
            Self::Phone => says::COLUMN_PHONE,
            Self::Size => says::COLUMN_SIZE,
            Self::Tenure => says::COLUMN_TENURE,
            Self::Since => says::COLUMN_SINCE,
            Self::Role => says::COLUMN_ROLE,
            Self::Note => says::COLUMN_NOTE,
            Self::Grid => volunteers::COLUMN_GRID,
            Self::Teams => volunteers::COLUMN_TEAMS,
            Self::Skills => volunteers::COLUMN_SKILLS,
            Self::MonthHours => volunteers::COLUMN_HOURS,
            Self::Free => volunteers::COLUMN_FREE,
        }
    }

    /// The column a header names. An exact name goes first; else the longest known name inside it, so that
    /// `业主联系电话` is a telephone and not an owner.
    pub(super) fn of(header: &str) -> Option<Self> {
        let key = key(header);
        if key.is_empty() || LEFT_OUT.contains(&key.as_str()) {
            return None;
        }
        // A column headed as this page heads it is that column, whatever shorter names its heading holds.
        let ours = |column: &Self| {
            [Lang::Zh, Lang::En].iter().any(|lang| self::key(column.label().get(*lang)) == key)
        };
        if let Some(column) = Self::all().find(ours) {
            return Some(column);
        }
        let names =
            || NAMES.iter().flat_map(|(column, names)| names.iter().map(move |n| (*column, *n)));
        names()
            .find(|(_, name)| *name == key)
            .or_else(|| {
                names()
                    // One character says too little inside a longer word, as do English words inside others.
                    .filter(|(_, name)| {
                        name.chars().count() > 1 && !name.is_ascii() && key.contains(name)
                    })
                    .max_by_key(|(column, name)| (name.len(), *column))
                    .filter(|_| key.chars().count() <= 10)
            })
            .map(|(column, _)| column)
    }

    /// Whether a cell is a header, known by name.
    pub(super) fn is_header(cell: &str) -> bool {
        Self::of(cell).is_some() || LEFT_OUT.contains(&key(cell).as_str())
    }
}

/// A header without its unit in brackets, the star of required columns, and blanks.
fn key(header: &str) -> String {
    let plain = code::plain(header);
    let outside = plain.split(['(', '[', '【', '（', ':', '：']).next().unwrap_or_default();
    outside.chars().filter(|c| !matches!(c, '*' | '_' | '/' | '、' | '"')).collect()
}

/// The likely meaning of each column; each meaning goes to the first column that names it. A person may change it.
pub fn guess(names: &[String]) -> Vec<Option<Column>> {
    let mut taken = Vec::new();
    names
        .iter()
        .map(|name| {
            let column = Column::of(name).filter(|c| !taken.contains(c))?;
            taken.push(column);
            Some(column)
        })
        .collect()
}
