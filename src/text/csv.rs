//! Reading tables: columns, and what is wrong with a cell and how to put it right. `{0}` is the cell as it stands.

use super::{Msg, msg};

/// A problem of one cell: row, column letter, column name, what.
pub const AT_CELL: Msg = msg("第 {0} 行 {1} 列“{2}”：{3}", "Row {0}, column {1} “{2}”: {3}");
/// A problem of one row: row, what.
pub const AT_ROW: Msg = msg("第 {0} 行：{1}", "Row {0}: {1}");

/// The estate.
pub const COLUMN_ESTATE: Msg = msg("小区", "Estate");
/// The building.
pub const COLUMN_BUILDING: Msg = msg("楼号", "Building");
/// The entrance.
pub const COLUMN_ENTRANCE: Msg = msg("单元", "Entrance");
/// The room.
pub const COLUMN_ROOM: Msg = msg("室号", "Room");
/// The whole door.
pub const COLUMN_ADDRESS: Msg =
    msg("完整门牌（如 1号楼2单元301室）", "Whole door (such as 1-2-301)");
/// The area.
pub const COLUMN_AREA: Msg = msg("建筑面积", "Floor area");
/// The use.
pub const COLUMN_USAGE: Msg = msg("用途", "Use");
/// Counted or not.
pub const COLUMN_COUNTED: Msg = msg("是否计票", "Counts in votes");
/// The name.
pub const COLUMN_NAME: Msg = msg("姓名", "Name");
/// The telephone.
pub const COLUMN_PHONE: Msg = msg("电话", "Telephone");
/// The number of people.
pub const COLUMN_SIZE: Msg = msg("人数", "People");
/// Owner or tenant.
pub const COLUMN_TENURE: Msg = msg("业主还是租户", "Owner or tenant");
/// Since when.
pub const COLUMN_SINCE: Msg = msg("入住日期", "Since");
/// The role.
pub const COLUMN_ROLE: Msg = msg("职务", "Role");
/// The note.
pub const COLUMN_NOTE: Msg = msg("备注", "Note");

/// An area in scientific notation.
pub const AREA_SCIENTIFIC: Msg = msg(
    "面积“{0}”是科学计数法，位数已经丢了。请在表格里把这一列设成“数值、两位小数”，再另存一次。",
    "The area “{0}” is in scientific notation and has lost digits. Format the column as a number with two decimals and save again.",
);
/// An area that is no number.
pub const AREA_NOT_A_NUMBER: Msg = msg(
    "面积“{0}”不是数字。请写成 89.50 这样，不清楚就留空。",
    "The area “{0}” is not a number. Write it like 89.50, or leave it blank if unknown.",
);
/// An area with more than two decimals.
pub const AREA_DECIMALS: Msg = msg(
    "面积“{0}”的小数超过两位。请照产权证写成两位小数，如 89.50。",
    "The area “{0}” has more than two decimals. Write two, as on the title deed: 89.50.",
);
/// An area too large for a unit.
pub const AREA_TOO_LARGE: Msg = msg(
    "面积“{0}”太大，不像一户。请看看是不是合计或证号错了列。",
    "The area “{0}” is too large for one unit. See whether a total or a deed number slipped into the column.",
);
/// An area of nothing.
pub const AREA_ZERO: Msg = msg(
    "面积是 0。请写上面积，不清楚就留空。",
    "The area is 0. Write the area, or leave it blank if unknown.",
);
/// A telephone in scientific notation.
pub const PHONE_SCIENTIFIC: Msg = msg(
    "电话“{0}”是科学计数法，号码已经丢了。请在表格里把这一列设成“文本”，重新填号码，再另存一次。",
    "The telephone “{0}” is in scientific notation and has lost digits. Format the column as text, type the number again and save.",
);
/// A telephone that is none.
pub const PHONE_SHAPE: Msg = msg(
    "电话“{0}”不像电话。请只写号码，几个号码用 / 隔开。",
    "“{0}” does not look like a telephone. Write the number alone; separate several by /.",
);
/// A mobile number of the wrong length.
pub const PHONE_DIGITS: Msg = msg(
    "手机号“{0}”的位数不对，应是 11 位。请核对。",
    "The mobile number “{0}” should have 11 digits. Please check it.",
);
/// A date that cannot be read.
pub const DATE_SHAPE: Msg = msg(
    "日期“{0}”看不明白。请写成 2024-03-05（年-月-日）。",
    "The date “{0}” cannot be read. Write it as 2024-03-05 (year-month-day).",
);
/// A date that is not in the calendar.
pub const DATE_NO_SUCH_DAY: Msg = msg(
    "日历上没有“{0}”这一天。请核对月和日。",
    "There is no such day as “{0}”. Please check month and day.",
);
/// A number of people that is none.
pub const COUNT_SHAPE: Msg = msg(
    "人数“{0}”不是数字。请写成 3 这样，不清楚就留空。",
    "“{0}” is not a number of people. Write it like 3, or leave it blank.",
);
/// Neither yes nor no.
pub const YES_OR_NO: Msg = msg(
    "“{0}”看不出是还是否。请写“是”或“否”。",
    "“{0}” is neither yes nor no. Write 是 or 否 (yes or no).",
);
/// A use nobody foresaw.
pub const USAGE_UNKNOWN: Msg = msg(
    "不认得用途“{0}”，先按“其他”登记。要改就写住宅、商铺、办公、车位、储藏或公共。",
    "The use “{0}” is unknown and was entered as “other”. To change it write home, shop, office, parking, storage or public.",
);
/// No room.
pub const ROOM_MISSING: Msg =
    msg("没有室号。请补上，或者删掉这一行。", "No room is named. Add it, or delete the row.");
/// A door that a spreadsheet made a date.
pub const DOOR_AS_DATE: Msg = msg(
    "门牌“{0}”被表格变成了日期。请把这一列设成“文本”，重新填成 1-2 这样。",
    "The spreadsheet turned the door “{0}” into a date. Format the column as text and type it again, like 1-2.",
);
/// No name.
pub const NAME_MISSING: Msg =
    msg("没有姓名。请补上，或者删掉这一行。", "No name is given. Add it, or delete the row.");
/// One door in two rows with two areas: door, first row.
pub const REPEATED_AREA: Msg = msg(
    "{0} 在第 {1} 行已经有了，面积却不一样。请核对产权证，只留一个面积。",
    "{0} already stands in row {1} with another area. Check the title deed and keep one.",
);
/// One door in two rows: door, first row.
pub const REPEATED: Msg = msg(
    "{0} 在第 {1} 行已经有了，两行合成一户，姓名、电话、备注并在一起。如果是两户，请改门牌。",
    "{0} already stands in row {1}; both rows were joined as one household. If they are two, correct the door.",
);
/// One door in two rows that differ in this column: door, first row.
pub const REPEATED_DIFFERS: Msg = msg(
    "{0} 在第 {1} 行写的不一样，按第 {1} 行登记。请核对。",
    "Row {1} says something else of {0} and was kept. Please check which is right.",
);
/// A quotation mark that is never closed.
pub const OPEN_QUOTE: Msg = msg(
    "有一个引号（\"）没有成对，已当作普通字符。请看看这一行的内容是否对。",
    "A quotation mark (\") is never closed and was read as a plain character. Please look whether this row is right.",
);
