//! Calendars, tables, sheets to hang up, and forms of when people can.

use super::{Msg, msg};

/// A volunteer's calendar.
pub const CALENDAR_OF: Msg = msg("{0}的班", "Shifts of {0}");
/// All shifts.
pub const CALENDAR_ALL: Msg = msg("值班表", "Shifts");
/// Who is on.
pub const ON_IT: Msg = msg("值班：{0}", "On it: {0}");
/// Missing.
pub const SHORT: Msg = msg("还缺 {0} 人", "{0} short");
/// Who is on call; {0} are the names.
pub const ON_CALL: Msg = msg("候补：{0}", "On call: {0}");
/// Who is on call, as a column.
pub const COL_ON_CALL: Msg = msg("候补", "On call");
/// A shift somebody is on call for, in a calendar; {0} is the shift.
pub const CALENDAR_ON_CALL: Msg = msg("候补：{0}", "On call: {0}");
/// Between names.
pub const LIST_COMMA: Msg = msg("、", ", ");

/// Day.
pub const COL_DAY: Msg = msg("日期", "Day");
/// Weekday.
pub const COL_WEEKDAY: Msg = msg("星期", "Weekday");
/// From.
pub const COL_FROM: Msg = msg("开始", "From");
/// To.
pub const COL_TO: Msg = msg("结束", "To");
/// What.
pub const COL_WHAT: Msg = msg("做什么", "What");
/// Where.
pub const COL_WHERE: Msg = msg("在哪儿", "Where");
/// Needed.
pub const COL_NEEDED: Msg = msg("要几个人", "Needed");
/// On it.
pub const COL_ON: Msg = msg("排了几个", "On it");
/// Short.
pub const COL_SHORT: Msg = msg("还缺", "Short");
/// Who.
pub const COL_WHO: Msg = msg("谁", "Who");
/// Name.
pub const COL_NAME: Msg = msg("姓名", "Name");

// Out.

/// Title.
pub const OUT: Msg = msg("日历和表格", "Calendars and tables");
/// Lead.
pub const OUT_LEAD: Msg = msg(
    "存成文件，发给本人或带去开会。电话不会写在里面。",
    "Saved as files, to send or to take along. No telephone numbers are in them.",
);
/// Calendars.
pub const CALENDARS: Msg = msg("手机日历", "Calendars");
/// Why.
pub const CALENDARS_WHY: Msg = msg(
    "文件在手机上点开，就进日历。班改了再存一次、再点开，日历跟着改，不会多出一份。还没公布的班写着“待定”，公布了再发更稳妥。",
    "Opened on a phone it goes into the calendar. After a change save and open it again: the calendar follows and holds \
     nothing twice. What is not published yet is marked tentative: better publish first.",
);
/// Whose.
pub const WHOSE: Msg = msg("谁的班", "Whose shifts");
/// Everyone's.
pub const EVERYONE: Msg = msg("所有的班", "All shifts");
/// Saves.
pub const SAVE_CALENDAR: Msg = msg("存成日历", "Save the calendar");
/// Place.
pub const AT_PLACE: Msg = msg("哪个地方的班", "Shifts at which place");
/// All places.
pub const ALL_PLACES: Msg = msg("所有地方", "All places");
/// Person missing.
pub const WHOSE_MISSING: Msg = msg("请选一位", "Choose somebody");
/// Names.
pub const NAMING: Msg = msg("名字怎么写", "How names are written");
/// Masked.
pub const NAMING_MASKED: Msg = msg("只写姓（张*）", "Family name only (张*)");
/// Full.
pub const NAMING_FULL: Msg = msg("写全名", "Full names");
/// None.
pub const NAMING_NONE: Msg = msg("不写名字", "No names");
/// Tables.
pub const TABLES: Msg = msg("表格（Excel、WPS 都能开）", "Tables (for a spreadsheet)");
/// Who they are for.
pub const TABLES_WHY: Msg = msg(
    "时长和签到的表里有全名，只在自己单位里用；班表里的姓名按上面选的写。",
    "Hours and presence have full names: keep them within your own office. The roster has names as chosen above.",
);
/// Roster.
pub const SAVE_ROSTER: Msg = msg("班表存成表格", "Save the roster");
/// Span.
pub const SPAN: Msg = msg("哪段时间", "Which time");
/// This month.
pub const THIS_MONTH: Msg = msg("本月", "This month");
/// Next month.
pub const NEXT_MONTH: Msg = msg("下个月", "Next month");
/// Both.
pub const TWO_MONTHS: Msg = msg("本月和下个月", "This month and the next");
/// How many shifts.
pub const COUNT: Msg = msg("这段时间有 {0} 个班。", "{0} {0?shift|shifts} in this time.");
/// To the sheets.
pub const TO_SHEETS: Msg = msg("打印值班表", "Sheets to print");
/// To the forms.
pub const TO_FORMS: Msg = msg("问大家哪天有空", "Ask when people can");

// Sheets.

/// Title.
pub const SHEETS: Msg = msg("打印值班表", "Sheets to print");
/// Lead.
pub const SHEETS_LEAD: Msg = msg(
    "A4 纸。贴在外面的，名字只写姓；电话不印。",
    "On A4. What hangs outside shows family names alone; telephones are not printed.",
);
/// Which sheet.
pub const SHEET: Msg = msg("印哪一种", "Which sheet");
/// Month.
pub const SHEET_MONTH: Msg = msg("一个月，贴墙上", "A month for the wall");
/// Week.
pub const SHEET_WEEK: Msg = msg("一周，贴在岗位上", "A week for a place");
/// Sign.
pub const SHEET_SIGN: Msg = msg("签到表，人来了签字", "A list to sign");
/// Day in it.
pub const SHEET_DAY: Msg = msg("哪一天所在的月或周", "A day of that month or week");
/// Prints.
pub const PRINT: Msg = msg("打印", "Print");
/// Month's heading.
pub const MONTH_HEAD: Msg = msg("{0} 值班表", "{0}: shifts");
/// Year and month.
pub const YEAR_MONTH: Msg = msg("{0}年{1}月", "{1}/{0}");
/// Year.
pub const YEAR: Msg = msg("{0}年", "{0}");
/// Week's heading.
pub const WEEK_HEAD: Msg = msg("{0}　一周值班", "{0}: a week of shifts");
/// Sign-in heading.
pub const SIGN_HEAD: Msg = msg("{0}　签到表", "{0}: list to sign");
/// Came.
pub const SIGN_CAME: Msg = msg("几点到", "Came");
/// Left.
pub const SIGN_LEFT: Msg = msg("几点走", "Left");
/// Signature.
pub const SIGN_NAME: Msg = msg("签名", "Signature");
/// Empty seat.
pub const EMPTY_SEAT: Msg = msg("缺人", "open");
/// Nobody.
pub const NO_SHIFTS: Msg = msg("这段时间没有班", "No shifts in this time");
/// Why.
pub const NO_SHIFTS_WHY: Msg =
    msg("换一天，或者先排班。", "Choose another day, or make shifts first.");
/// Leader's signature.
pub const SIGN_LEADER: Msg = msg("带班人签字：", "Leader's signature:");
/// Footnote.
pub const SHEET_FOOT: Msg = msg("{0}　{1} 印", "{0}, printed {1}");

// Forms.

/// Title.
pub const FORMS: Msg = msg("问大家哪天有空", "Ask when people can");
/// Lead.
pub const FORMS_LEAD: Msg = msg(
    "做一个链接发到群里，大家在自己手机上勾，把得到的一行字发回来，您一次收下。",
    "Make a link for the group; people tick on their phones and send back a line; you take them in together.",
);
/// Composes.
pub const COMPOSE: Msg = msg("一、做链接", "1. Make the link");
/// About.
pub const FORM_ABOUT: Msg = msg("问什么", "What to ask");
/// Days.
pub const ASK_DAYS: Msg = msg("某几天", "Certain days");
/// Week.
pub const ASK_WEEK: Msg = msg("平时每周", "A usual week");
/// Title of the form.
pub const FORM_TITLE: Msg = msg("标题", "Heading");
/// Its default.
pub const FORM_TITLE_DAYS: Msg = msg("{0} 到 {1}，哪天能来？", "{0} to {1}: when can you come?");
/// Its default.
pub const FORM_TITLE_WEEK: Msg =
    msg("平时每周什么时候能来？", "When can you come in a usual week?");
/// From.
pub const FORM_FROM: Msg = msg("从哪天", "From");
/// To.
pub const FORM_TO: Msg = msg("到哪天", "To");
/// Which shifts.
pub const FORM_SHIFTS: Msg = msg("只问有这些班的时候", "Only when there are these shifts");
/// All times.
pub const FORM_ALL_TIMES: Msg =
    msg("不管有没有班，上午下午晚上都问", "Every morning, afternoon and evening");
/// Any shift.
pub const FORM_ANY_SHIFT: Msg = msg("有班的时候才问", "Whenever there is a shift");
/// Makes.
pub const MAKE_LINK: Msg = msg("做好链接", "Make the link");
/// Span wrong.
pub const FORM_SPAN_WRONG: Msg = msg(
    "请选两个日子，先早后晚，最多三个月",
    "Choose two days, the earlier first, at most three months",
);
/// Nothing to ask.
pub const FORM_NOTHING: Msg =
    msg("这几天没有这样的班，没什么可问", "There is no such shift in these days: nothing to ask");
/// Made.
pub const LINK_READY: Msg = msg("发到群里", "For the group");
/// The words.
pub const LINK_WORDS: Msg = msg(
    "【{0}】{1}\n点开勾一勾，把得到的那行字发回群里就行：\n{2}",
    "[{0}] {1}\nOpen, tick, and send the line you get back here:\n{2}",
);
/// Code.
pub const LINK_CODE: Msg = msg("填表二维码", "QR code of the form");
/// Address.
pub const ADDRESS_WRONG: Msg = msg(
    "这一页是从文件打开的，别人打不开这样的链接。请从网址打开再做。",
    "This page was opened from a file; others cannot open such a link. Open it from its address.",
);
/// Takes in.
pub const TAKE_IN: Msg = msg("二、收回答", "2. Take answers in");
/// Lead.
pub const TAKE_IN_LEAD: Msg = msg(
    "把群里的回答全选、复制，粘在这里，多少条都行；也可以当面扫。",
    "Paste the answers from the group, as many as there are; or scan a phone.",
);
/// Text.
pub const ANSWERS_TEXT: Msg = msg("粘贴回答", "Paste answers");
/// Reads.
pub const ANSWERS_READ: Msg = msg("看看有谁", "Read them");
/// Scans.
pub const ANSWERS_SCAN: Msg = msg("扫他手机上的码", "Scan a phone");
/// None.
pub const ANSWERS_NONE: Msg = msg("这里面没有回答", "There is no answer in it");
/// Found.
pub const ANSWERS_FOUND: Msg = msg("读到 {0} 份", "{0} {0?answer|answers}");
/// Takes.
pub const ANSWERS_TAKE: Msg = msg("收下勾选的", "Take in those ticked");
/// Taken.
pub const ANSWERS_TAKEN: Msg = msg("收下了 {0} 份", "{0} {0?answer|answers} taken in");
/// Nothing new.
pub const ANSWER_SAME: Msg = msg("已经收过，没有新的", "Taken in already; nothing new");
/// Later one of the same person.
pub const ANSWER_OLDER: Msg =
    msg("后面还有他的一份，以后面的为准", "A later one of theirs follows; that one holds");
/// New person.
pub const ANSWER_NEW: Msg = msg("名单里没有，会新加一位", "Not on the list: will be added");
/// Namesakes.
pub const ANSWER_NAMESAKES: Msg = msg("重名，分不清是哪一位", "More than one of that name");
/// No name.
pub const ANSWER_NAMELESS: Msg = msg("没写名字", "Without a name");
/// Elsewhere.
pub const ANSWER_ELSEWHERE: Msg = msg("是别的社区的回答", "An answer to another community");
/// Damaged.
pub const ANSWER_DAMAGED: Msg = msg("没发完整，请他重发", "Cut short: ask for it again");
/// How many: days, parts.
pub const ANSWER_DAYS: Msg = msg("{0} 天里有 {1} 天能来：{2}", "Can come on {1} of {0} days: {2}");
/// None of them.
pub const ANSWER_NO_DAY: Msg = msg("这 {0} 天都来不了", "Can come on none of {0} days");
/// A week.
pub const ANSWER_WEEK: Msg =
    msg("每周：{0}（会换掉原来的）", "Weekly: {0} (replaces what was there)");
/// No hour of a week.
pub const ANSWER_NO_WEEK: Msg =
    msg("平时都没空，先不改他的资料", "No time in a usual week; their record stays as it is");
/// Acted.
pub const DID_TAKE: Msg = msg("已收下回答", "Took answers in");
/// File of answers.
pub const ANSWERS_FILE: Msg = msg("选他发来的文件", "Choose a file they sent");
/// Hint.
pub const ANSWERS_FILE_HINT: Msg = msg("也可以把存成的文件拖到这里", "Or drop a saved file here");

// Fill.

/// Title without link.
pub const FILL: Msg = msg("填一填", "When can you come?");
/// Why.
pub const FILL_WHY: Msg = msg(
    "这一页要从群里发的链接进来。请点那个链接，或者扫码。",
    "This page is opened by a link from the group. Open it, or scan the code.",
);
/// Lead: community.
pub const FILL_LEAD: Msg = msg(
    "{0} 想问问您。勾上能来的，没勾就是来不了。",
    "{0} would like to know. Tick when you can; what is not ticked is a no.",
);
/// Private.
pub const FILL_PRIVATE: Msg = msg(
    "不用注册，不联网。您填的只在您自己发出去的那行字里。",
    "No account, no network. What you tick is only in the line you send yourself.",
);
/// Name.
pub const FILL_NAME: Msg = msg("您的名字", "Your name");
/// Hint.
pub const FILL_NAME_HINT: Msg =
    msg("写排班表上的名字；重名的加上楼号", "As it stands on the roster");
/// Done.
pub const FILL_DO: Msg = msg("填好了", "Done");
/// Given.
pub const FILL_DONE: Msg = msg("还差一步：发回去", "One more step: send it back");
/// Why.
pub const FILL_DONE_WHY: Msg = msg(
    "把下面这行字发到群里，或者给网格长扫。没发回去，他们就不知道。",
    "Send this line to the group or let them scan the code. Until then nobody knows.",
);
/// Copies.
pub const FILL_COPY: Msg = msg("复制，去群里粘贴", "Copy it for the group");
/// The line: name, summary.
pub const FILL_LINE: Msg = msg("{0}：{1}", "{0}: {1}");
/// Summary of days.
pub const FILL_SUM: Msg = msg("{0} 天能来", "can come on {0} {0?day|days}");
/// Summary of a week.
pub const FILL_SUM_WEEK: Msg = msg("每周 {0} 个时段能来", "{0} {0?time|times} a week");
/// Summary of none.
pub const FILL_SUM_NONE: Msg = msg("这回来不了", "cannot come this time");
/// Changes.
pub const FILL_BACK: Msg = msg("改一改", "Change it");
/// A day in short: month, day, weekday.
pub const SHORT_DAY: Msg = msg("{0}月{1}日", "{1}/{0}");
/// Day with parts.
pub const DAY_PARTS: Msg = msg("{0}{1}", "{0} {1}");
