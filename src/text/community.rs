//! Who is who and where: the words of places, people and bodies, and of the pages about them.

use super::{Msg, msg};

// The registers, and what each is for.

/// Grids.
pub const GRIDS: Msg = msg("网格", "Grids");
/// What grids are.
pub const GRIDS_WHY: Msg = msg(
    "网格由几栋楼或几个单元组成，可以跨小区。先记个名字就能用。",
    "A grid is a set of buildings or entrances and may cut across estates. A name is enough to begin.",
);
/// Estates.
pub const ESTATES: Msg = msg("小区", "Estates");
/// What estates are.
pub const ESTATES_WHY: Msg = msg(
    "每个小区有自己的业委会、物业和房屋册。",
    "Each estate has its own owners' committee, property company and register.",
);
/// Buildings.
pub const BUILDINGS: Msg = msg("楼栋", "Buildings");
/// What buildings are.
pub const BUILDINGS_WHY: Msg = msg(
    "没有房屋册也行：在楼栋里写上有多少户就可以。",
    "No register is needed: the number of units of each building will do.",
);
/// Units.
pub const UNITS: Msg = msg("房屋", "Units");
/// What units are.
pub const UNITS_WHY: Msg = msg(
    "业主表决按户数和面积算，才需要这一册。可以从表格导入。",
    "Needed only where owners vote by heads and area. It can come from a table.",
);
/// Households.
pub const HOUSEHOLDS: Msg = msg("住户", "Households");
/// What households are.
pub const HOUSEHOLDS_WHY: Msg = msg(
    "姓名和电话只留在本机和完整备份里，发给别人的文件里没有。",
    "Names and telephones stay on this device and in full backups; shared files leave them out.",
);
/// Persons.
pub const PERSONS: Msg = msg("人员", "People");
/// What persons are for.
pub const PERSONS_WHY: Msg = msg(
    "参与议事、值班、任职的人。姓名和电话不会进入分享文件。",
    "Those who deliberate, serve and hold posts. Names and telephones never go into shared files.",
);
/// Organizations.
pub const ORGANIZATIONS: Msg = msg("组织", "Organizations");
/// What organizations are.
pub const ORGANIZATIONS_WHY: Msg = msg(
    "居委会、业委会、物业“三驾马车”，还有支部和社团，谁在哪里任职。",
    "The residents' committee, owners' committees, property companies and others, and who sits where.",
);
/// Teams.
pub const TEAMS: Msg = msg("队伍", "Teams");
/// What teams are.
pub const TEAMS_WHY: Msg = msg(
    "志愿队、工匠队、观察团。一人可以在几支队里。",
    "Volunteers, craftspeople, observers. One person may be in several.",
);
/// Venues.
pub const VENUES: Msg = msg("场地", "Venues");
/// What venues are.
pub const VENUES_WHY: Msg = msg(
    "睦邻点、议事园、会议室：开会和值班的地方。",
    "Neighbour points, gardens, meeting rooms: where to meet and serve.",
);

// Words of the pages.

/// The community page.
pub const COMMUNITY: Msg = msg("社区资料", "Community registers");
/// What it is for.
pub const COMMUNITY_LEAD: Msg = msg(
    "谁在哪里、谁负责什么。什么都不填也能议事和排班，用到哪里再填哪里。",
    "Who is who and where. Nothing here is required: fill in what you come to need.",
);
/// Makes a new entry.
pub const ADD: Msg = msg("添加", "Add");
/// An entry is new.
pub const NEW_ENTRY: Msg = msg("添加{0}", "Add: {0}");
/// Nothing there yet.
pub const NOTHING_YET: Msg = msg("这里还没有内容", "Nothing here yet");
/// Filter of a list.
pub const FILTER: Msg = msg("查找", "Find");
/// How to filter.
pub const FILTER_HINT: Msg =
    msg("可以打拼音首字母，如 zmj 找“赵某甲”", "Letters of the pinyin work too: zmj finds 赵某甲");
/// Nothing matches.
pub const NO_MATCH: Msg = msg("没有找到。换个字试试。", "Nothing matches. Try other words.");
/// Removes an entry.
pub const REMOVE: Msg = msg("删除", "Delete");
/// Something was kept.
pub const KEPT: Msg = msg("已保存", "Saved");
/// Something was removed.
pub const TAKEN_OUT: Msg = msg("已删除", "Deleted");
/// An appointment was made.
pub const APPOINTED: Msg = msg("已登记任职", "Appointment entered");
/// A table was brought in.
pub const IMPORTED: Msg = msg("已导入表格", "Table imported");
/// Two records were joined.
pub const JOINED: Msg = msg("已合并", "Joined");
/// It is not there.
pub const MISSING: Msg = msg("这一条不在这里", "This entry is not here");
/// Why it may not be there.
pub const MISSING_WHY: Msg = msg(
    "可能已经删除，或者还在别人的文件里。",
    "It was deleted, or is still in someone else's file.",
);
/// A name is needed.
pub const NAME_NEEDED: Msg = msg("请填名称", "Enter a name");
/// A number is not one.
pub const NUMBER_WRONG: Msg = msg("请填数字，或留空", "Enter a number, or leave it blank");
/// An estate is needed.
pub const ESTATE_NEEDED: Msg = msg("请先选小区", "Choose the estate");
/// A door is needed.
pub const DOOR_NEEDED: Msg = msg("请填门牌，如 1-2-301", "Enter the door, such as 1-2-301");
/// It is there already.
pub const THERE_ALREADY: Msg = msg("这一条已经有了", "This entry is already there");
/// None chosen.
pub const NONE: Msg = msg("（不选）", "(none)");
/// How many are chosen.
pub const CHOSEN: Msg = msg("已选 {0} 个", "{0} chosen");
/// Only the first of many are shown.
pub const FIRST_OF: Msg = msg("只列出 {0} 个，请用查找。", "Only {0} are listed; use Find.");

// Fields and columns.

/// A name.
pub const NAME: Msg = msg("名称", "Name");
/// A person's name.
pub const PERSON_NAME: Msg = msg("姓名", "Name");
/// A person's pseudonym.
pub const ALIAS: Msg = msg("化名", "Pseudonym");
/// What it is for.
pub const ALIAS_HINT: Msg =
    msg("不带姓名的文件里用这个称呼", "How files without names call this person");
/// Roles in words.
pub const ROLES: Msg = msg("职责", "Roles");
/// How to write several.
pub const ROLES_HINT: Msg = msg("几项用顿号隔开", "Separate several by commas");
/// Telephone.
pub const PHONE: Msg = msg("电话", "Telephone");
/// A code.
pub const CODE: Msg = msg("编码", "Code");
/// The city's code.
pub const CITY_CODE: Msg = msg("城运网格编码", "Code in the city's grid system");
/// The leader.
pub const LEADER: Msg = msg("网格长", "Grid leader");
/// In charge.
pub const IN_CHARGE: Msg = msg("负责人", "In charge");
/// How many units.
pub const DOORS: Msg = msg("户数", "Units");
/// How many units, typed.
pub const DOORS_TYPED: Msg = msg("大约多少户", "About how many units");
/// When it matters.
pub const DOORS_TYPED_HINT: Msg =
    msg("没有房屋册时用这个数", "Used where there is no register to count");
/// The counted area.
pub const COUNTED_AREA: Msg = msg("计票面积（㎡）", "Counted area (m²)");
/// Area.
pub const AREA: Msg = msg("建筑面积（㎡）", "Floor area (m²)");
/// How to write it.
pub const AREA_HINT: Msg = msg("照产权证写，如 89.50", "As on the title deed, such as 89.50");
/// Estate.
pub const ESTATE: Msg = msg("小区", "Estate");
/// Building.
pub const BUILDING: Msg = msg("楼号", "Building");
/// Door.
pub const DOOR: Msg = msg("门牌", "Door");
/// How to write it.
pub const DOOR_HINT: Msg =
    msg("如 1-2-301 或 1号楼2单元301室", "Such as 1-2-301: building, entrance, room");
/// Usage.
pub const USAGE: Msg = msg("用途", "Use");
/// Counts in votes.
pub const COUNTS: Msg = msg("计票", "Counts");
/// As its use suggests.
pub const COUNTS_BY_USE: Msg = msg("按用途", "As its use suggests");
/// Yes.
pub const YES: Msg = msg("是", "Yes");
/// No.
pub const NO: Msg = msg("否", "No");
/// Head of household.
pub const HEAD: Msg = msg("户主或业主", "Head or owner");
/// Number of people.
pub const SIZE: Msg = msg("人数", "People");
/// Tenure.
pub const TENURE: Msg = msg("业主还是租户", "Owner or tenant");
/// Since.
pub const SINCE: Msg = msg("入住日期", "Since");
/// Note.
pub const NOTE: Msg = msg("备注", "Note");
/// Address.
pub const ADDRESS: Msg = msg("地址", "Address");
/// Kind.
pub const KIND: Msg = msg("类型", "Kind");
/// Contact.
pub const CONTACT: Msg = msg("办公电话或地点", "Office telephone or place");
/// The estates an organization serves.
pub const SERVES: Msg = msg("服务哪些小区（不选就是全社区）", "Estates it serves (none means all)");
/// Grid.
pub const GRID: Msg = msg("网格", "Grid");
/// Members of a grid.
pub const GRID_MEMBERS: Msg = msg("包括哪些楼栋和单元", "Buildings and entrances in it");
/// Members of a team.
pub const MEMBERS: Msg = msg("成员", "Members");
/// What a team does.
pub const ABOUT: Msg = msg("做什么", "What it does");
/// Seats.
pub const SEATS: Msg = msg("能坐多少人", "Seats");
/// Opening hours.
pub const HOURS: Msg = msg("开放时间", "Open");
/// Where someone lives.
pub const LIVES_AT: Msg = msg("住在", "Lives at");
/// Households without a register.
pub const HOUSEHOLDS_TYPED: Msg = msg("大约多少户", "About how many households");

// Appointments.

/// The section.
pub const APPOINTMENTS: Msg = msg("任职", "Posts");
/// Nobody yet.
pub const NO_APPOINTMENTS: Msg = msg("还没有登记谁在任。", "Nobody is entered yet.");
/// Who.
pub const WHO: Msg = msg("谁", "Who");
/// Who is new.
pub const SOMEBODY_NEW: Msg =
    msg("名单里没有，下面写姓名", "Not in the list: write the name below");
/// Name of who is new.
pub const NEW_PERSON: Msg = msg("姓名（名单里没有时填）", "Name (if not in the list)");
/// Which post.
pub const POST: Msg = msg("职务", "Post");
/// Title in words.
pub const TITLE: Msg = msg("职务的叫法（选填）", "Its title in words (optional)");
/// Appoints.
pub const APPOINT: Msg = msg("登记任职", "Enter");
/// Ends an appointment.
pub const END_POST: Msg = msg("不再担任", "No longer");
/// Choose or write a person.
pub const PERSON_NEEDED: Msg = msg("请选人，或写姓名", "Choose somebody, or write a name");
/// Cross-appointments.
pub const CROSS: Msg = msg("双向进入、交叉任职", "Cross-appointments");
/// Where somebody sits.
pub const SITS_IN: Msg = msg("{0}：{1}", "{0}: {1}");
/// Possible duplicates.
pub const TWINS: Msg = msg("可能是同一个人", "Possibly one person");
/// Joins them.
pub const JOIN: Msg = msg("是同一个人，合并", "One person: join");
/// Without a name here.
pub const NAMELESS: Msg = msg("（未写姓名）", "(no name here)");
/// Claimed by several grids.
pub const CLAIMED_TWICE: Msg = msg(
    "有 {0} 栋楼或单元同时算在几个网格里，请到网格里改一改。",
    "{0} buildings or entrances are in several grids at once. Please put that right in the grids.",
);
/// Counts at a glance.
pub const AT_A_GLANCE: Msg = msg("一眼看清", "At a glance");
/// Units without an area.
pub const WITHOUT_AREA: Msg = msg("没有面积的房屋", "Units without an area");

// Import.

/// The import page.
pub const IMPORT: Msg = msg("从表格导入", "Import a table");
/// What it takes.
pub const IMPORT_LEAD: Msg = msg(
    "Excel 或 WPS 里“另存为 CSV”的文件都可以。先看再导，确认前什么都不会写入。",
    "Any CSV that Excel or WPS saved. You look first; nothing is written before you confirm.",
);
/// What the table is about.
pub const IMPORT_WHAT: Msg = msg("表格里是什么", "What the table holds");
/// A register.
pub const IMPORT_REGISTER: Msg = msg("房屋和住户", "Units and households");
/// People.
pub const IMPORT_PEOPLE: Msg = msg("人员名单", "A list of people");
/// Chooses the file.
pub const CHOOSE_TABLE: Msg = msg("选择表格文件", "Choose a file");
/// About the file.
pub const CHOOSE_TABLE_HINT: Msg = msg(
    "CSV 文件，UTF-8 或 GB18030 编码都认得，最多 20 MB。",
    "A CSV file, in UTF-8 or GB18030, of 20 MB at most.",
);
/// Columns.
pub const MATCH_COLUMNS: Msg = msg("对一对列", "Match the columns");
/// Why.
pub const MATCH_COLUMNS_WHY: Msg = msg(
    "认出来的已经选好，不对的改一下。",
    "What was recognised is chosen; change what is not right.",
);
/// One column.
pub const COLUMN_NAMED: Msg = msg("{0} 列“{1}”，如 {2}", "Column {0} “{1}”, such as {2}");
/// Left out.
pub const LEAVE_OUT: Msg = msg("不导入", "Leave out");
/// The estate of all rows.
pub const WHICH_ESTATE: Msg = msg("这张表是哪个小区的", "Which estate this table is of");
/// Columns missing.
pub const NEEDS_COLUMNS: Msg = msg(
    "还不知道哪一列是门牌（或姓名），请在上面选一选。",
    "It is not yet known which column holds the doors (or names). Choose it above.",
);
/// Estate missing.
pub const NEEDS_ESTATE: Msg = msg("请在上面填小区名称。", "Enter the name of the estate above.");
/// Preview.
pub const PREVIEW: Msg = msg("看一看", "Preview");
/// What will happen.
pub const WILL_BRING: Msg = msg("可以导入 {0} 行", "{0} rows can be imported");
/// Nothing new.
pub const NOTHING_NEW: Msg = msg(
    "这些内容这里都已经有了，不用再导。",
    "Everything in it is already here; there is nothing to import.",
);
/// Rows left out.
pub const LEFT_OUT: Msg = msg("{0} 行有问题，先不导入", "{0} rows have problems and are left out");
/// To look at.
pub const TO_LOOK_AT: Msg = msg("请看一看", "Please look at these");
/// More of them.
pub const MORE_PROBLEMS: Msg = msg("还有 {0} 处，没有全列出来。", "{0} more are not listed.");
/// Imports.
pub const DO_IMPORT: Msg = msg("确认导入", "Import");
/// Done.
pub const IMPORT_DONE: Msg =
    msg("导入完成，共 {0} 行。可以撤销。", "Done: {0} rows. It can be undone.");
/// A workbook.
pub const IS_WORKBOOK: Msg = msg(
    "这是 Excel 工作簿。请在 Excel 或 WPS 里点“另存为”，选“CSV”，再导入那个文件。",
    "This is an Excel workbook. Use “Save as”, choose CSV, and import that file.",
);
/// Not a table.
pub const IS_BINARY: Msg =
    msg("这不是表格。请选 CSV 文件。", "This is not a table. Choose a CSV file.");
/// Empty.
pub const IS_EMPTY: Msg = msg("文件是空的。", "The file is empty.");
/// Too large.
pub const TOO_LARGE: Msg =
    msg("文件超过 20 MB，请分成几个再导。", "The file is over 20 MB. Please split it.");
/// Row number column.
pub const ROW: Msg = msg("行", "Row");
