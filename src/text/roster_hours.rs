//! Presence, checking in, hours, certificates, thanks.

use super::{Msg, msg};

// Presence.

/// The page.
pub const PRESENCE: Msg = msg("谁来了", "Who came");
/// The page of one shift.
pub const PRESENCE_OF: Msg = msg("谁来了：{0}", "Who came: {0}");
/// What one does there.
pub const PRESENCE_LEAD: Msg = msg(
    "{0}。按实际情况记：来了多久就记多久。",
    "{0}. Note it as it was: as long as they were there, no longer.",
);
/// Present.
pub const PRESENT: Msg = msg("到岗", "Came");
/// Late.
pub const LATE: Msg = msg("迟到", "Came late");
/// Left early.
pub const LEFT_EARLY: Msg = msg("早退", "Left early");
/// Excused.
pub const EXCUSED: Msg = msg("请假", "Excused");
/// Absent.
pub const ABSENT: Msg = msg("未到", "Did not come");
/// Replaced.
pub const REPLACED: Msg = msg("别人替", "Somebody else came");
/// All came.
pub const ALL_CAME: Msg = msg("都到了，一次记好", "All came: note it");
/// How the keyboard helps.
pub const KEYS: Msg = msg(
    "用键盘：上下键换人，数字 1 到 6 选到岗、迟到、早退、请假、未到、别人替。",
    "By keyboard: up and down change the person; 1 to 6 choose came, late, left early, excused, did not come, somebody else.",
);
/// Minutes.
pub const MINUTES: Msg = msg("实际多少分钟", "Minutes in fact");
/// Why corrected.
pub const WHY: Msg = msg("为什么改", "Why it is corrected");
/// A hint.
pub const WHY_HINT: Msg = msg("比如：记错了人", "For example: the wrong person");
/// Saves.
pub const NOTE: Msg = msg("记下", "Note it");
/// Nothing chosen.
pub const NOTHING_CHOSEN: Msg = msg("还没有选，也没有改", "Nothing is chosen or changed yet");
/// Minutes wrong.
pub const MINUTES_WRONG: Msg =
    msg("{0}：分钟数请填 1 到 1440 之间的数", "{0}: minutes are a number from 1 to 1440");
/// Reason missing.
pub const WHY_MISSING: Msg = msg("{0}：请写一句为什么改", "{0}: say in a word why it is corrected");
/// Much longer than planned.
pub const LONG_WHY: Msg = msg("比排的长出不少，写一句为什么", "Much longer than planned: say why");
/// A hint.
pub const LONG_HINT: Msg = msg("比如：等救护车来", "For example: waited for the ambulance");
/// Much longer than planned, and nobody said why; {0} is who.
pub const LONG_MISSING: Msg = msg(
    "{0}：比排的时间长出半小时以上，请写一句为什么",
    "{0}: over half an hour longer than planned, say why",
);
/// Not noted.
pub const NOT_NOTED: Msg = msg("还没记", "Not noted yet");
/// Not planned.
pub const CAME_UNASKED: Msg = msg("临时来的", "Came unasked");
/// Noted: state and minutes.
pub const NOTED_AS: Msg = msg("{0}，{1}", "{0}, {1}");
/// By list.
pub const BY_LIST: Msg = msg("现场点名", "By list");
/// By code.
pub const BY_CODE: Msg = msg("扫码签到", "By code");
/// By word.
pub const BY_WORD: Msg = msg("事后补记", "Told afterwards");
/// Nobody on it.
pub const NOBODY: Msg = msg("这个班还没排人", "Nobody is on this shift");
/// Why.
pub const NOBODY_WHY: Msg = msg(
    "有人临时来了，在下面写名字就能记上。",
    "If somebody came all the same, write their name below.",
);
/// Not yet.
pub const NOT_YET: Msg = msg(
    "这个班还没到时间。到时候再记，记早了不作数。",
    "This shift has not begun. Note it when it has.",
);
/// Summary.
pub const SUMMARY: Msg =
    msg("应到 {0} 人，来了 {1} 人，还没记 {2} 人", "{0} due, {1} came, {2} not noted yet");
/// Somebody else.
pub const EXTRA: Msg = msg("没排上、临时来了的", "Somebody who came without being on the roster");
/// Name.
pub const EXTRA_NAME: Msg = msg("名字", "Name");
/// Adds.
pub const EXTRA_ADD: Msg = msg("记上这个人", "Note this person");
/// Name missing.
pub const NAME_MISSING: Msg = msg("请写名字", "Write a name");
/// Namesakes.
pub const NAMESAKES: Msg = msg(
    "叫“{0}”的不止一位，请在名单里直接点那一位，或写明是哪一位",
    "More than one is called “{0}”: choose the one meant in the list above, or say which",
);
/// Already in the list.
pub const IN_LIST: Msg =
    msg("“{0}”就在上面的名单里，请直接点", "“{0}” is in the list above: choose there");
/// Employed.
pub const PAID: Msg = msg(
    "这个班是在岗值班，记到岗，不算志愿时长。",
    "This shift is paid duty: presence is noted, no volunteer time.",
);
/// Meeting.
pub const A_MEETING: Msg = msg(
    "这是开会，记到场，不算志愿时长。",
    "This is a meeting: presence is noted, no volunteer time.",
);
/// History.
pub const HISTORY: Msg = msg("改过的记录", "What was corrected");
/// History lead.
pub const HISTORY_LEAD: Msg = msg(
    "原来怎么记的都留着，算数的是最后一条。",
    "What was noted first stays; the last word holds.",
);
/// A line of it: who, what, when noted.
pub const HISTORY_LINE: Msg = msg("{0}：{1}，{2} 记", "{0}: {1}, noted {2}");
/// With a reason.
pub const HISTORY_WHY: Msg = msg("原因：{0}", "Reason: {0}");
/// To the code.
pub const TO_CODE: Msg = msg("签到码", "Code to check in");
/// To the list.
pub const TO_SIGN_SHEET: Msg = msg("打印签到表", "Print a list to sign");
/// To the shift.
pub const TO_SHIFT: Msg = msg("看这个班", "The shift");
/// Noted.
pub const DID_NOTE: Msg = msg("已记到岗", "Noted who came");

// Check-ins.

/// Title.
pub const CHECK_INS: Msg = msg("收手机签到", "Check-ins from phones");
/// Lead.
pub const CHECK_INS_LEAD: Msg = msg(
    "把群里发来的签到文字全选、复制，粘在这里，多少条都行；也可以当面扫。",
    "Paste what people sent to the chat, as many as there are; or scan their phones.",
);
/// Text.
pub const CHECK_INS_TEXT: Msg = msg("粘贴签到文字", "Paste check-ins");
/// Reads.
pub const CHECK_INS_READ: Msg = msg("看看有谁", "Read them");
/// Scans.
pub const SCAN: Msg = msg("扫他手机上的码", "Scan a phone");
/// Camera not.
pub const SCAN_NOT: Msg = msg(
    "打不开摄像头。请允许本页使用摄像头，或者让他发文字。",
    "The camera cannot be opened. Allow this page to use it, or have the text sent.",
);
/// Nothing found.
pub const CHECK_INS_NONE: Msg = msg("这里面没有签到", "There is no check-in in it");
/// Found.
pub const CHECK_INS_FOUND: Msg = msg("读到 {0} 条", "{0} read");
/// Takes.
pub const CHECK_INS_TAKE: Msg = msg("记下勾选的", "Note those ticked");
/// Nothing ticked.
pub const NONE_TICKED: Msg = msg("没有勾选", "None is ticked");
/// Taken.
pub const CHECK_INS_TAKEN: Msg = msg("已记 {0} 人", "{0} noted");
/// A line: name, shift, came.
pub const ARRIVAL: Msg = msg("{0}　{1}　{2} 到", "{0}, {1}, came {2}");
/// Will be noted as.
pub const ARRIVAL_AS: Msg = msg("记为{0}，{1}", "To be noted: {0}, {1}");
/// Unasked.
pub const ARRIVAL_EXTRA: Msg = msg("没排这个班", "Not on this shift");
/// New.
pub const ARRIVAL_NEW: Msg = msg("名单里没有，会新加一位", "Not on the list: will be added");
/// Known.
pub const ARRIVAL_KNOWN: Msg = msg("已经记过，不重复算", "Noted already; not counted twice");
/// Twice.
pub const ARRIVAL_TWICE: Msg = msg("重复的，只算一次", "Twice; counted once");
/// No shift.
pub const ARRIVAL_NO_SHIFT: Msg =
    msg("这台设备上没有这个班", "There is no such shift on this device");
/// Elsewhere.
pub const ARRIVAL_ELSEWHERE: Msg = msg("是别的社区的签到", "A check-in of another community");
/// Damaged.
pub const ARRIVAL_DAMAGED: Msg = msg("没发完整，请他重发", "Cut short: ask for it again");
/// Namesakes.
pub const ARRIVAL_NAMESAKES: Msg =
    msg("重名，请在名单里直接点", "More than one of that name: choose in the list");
/// No name.
pub const ARRIVAL_NAMELESS: Msg = msg("没写名字", "Without a name");
/// A person noted already that they did not come; {0} is what was noted.
pub const ODD_DENIED: Msg = msg(
    "已经记了“{0}”，这条却说来了。问清楚再勾；勾了就按这条更正。",
    "Noted before: {0}. This one says they came. Ask first; if ticked, it corrects that.",
);
/// Clock ahead.
pub const ODD_AHEAD: Msg = msg(
    "他手机的时间比这里还晚，可能不准。看清楚再勾。",
    "That phone's clock is ahead of this one. Look before you tick.",
);
/// Early.
pub const ODD_EARLY: Msg = msg(
    "比开始早了 {0}，手机时间可能不准。看清楚再勾。",
    "{0} before the shift began; the clock may be wrong. Look before you tick.",
);
/// After.
pub const ODD_AFTER: Msg =
    msg("结束以后 {0} 才扫的。看清楚再勾。", "{0} after the shift ended. Look before you tick.");

// The code that hangs at the place.

/// Title.
pub const CODE: Msg = msg("签到码", "Code to check in");
/// Lead.
pub const CODE_LEAD: Msg = msg(
    "打印出来贴在岗位上。到的人用自己手机扫一扫，写名字，把得到的一行字发到群里；您再一次收下。",
    "Print it and hang it up. Whoever comes scans it, writes a name, and sends the line it gives to the group; you take them in together.",
);
/// Which.
pub const CODE_FOR: Msg = msg("这张码管多久", "How long this code is good for");
/// One shift.
pub const CODE_ONCE: Msg = msg("只管这一个班", "For this shift alone");
/// Always.
pub const CODE_ALWAYS: Msg =
    msg("一直贴着，这个岗位每个班都用它", "It stays: for every shift of this kind");
/// Prints.
pub const CODE_PRINT: Msg = msg("打印", "Print");
/// On the sheet.
pub const CODE_HEAD: Msg = msg("到岗请扫码", "Here? Scan to check in");
/// How.
pub const CODE_HOW: Msg = msg(
    "一、用微信或相机扫码\n二、写上名字，点“我到了”\n三、把那行字发到群里",
    "1. Scan with your phone\n2. Write your name, press “I am here”\n3. Send the line to the group",
);
/// Without a phone.
pub const CODE_OR: Msg =
    msg("没带手机、不会扫？跟带班的说一声就行。", "No phone? Just tell whoever leads the shift.");
/// Read aloud.
pub const CODE_ALT: Msg = msg("签到二维码", "QR code to check in");
/// Link.
pub const CODE_LINK: Msg = msg("不打印，也可以发这个链接", "Or send this link");
/// Copies.
pub const COPY_LINK: Msg = msg("复制链接", "Copy the link");
/// Copied.
pub const COPIED: Msg = msg("已复制。", "Copied.");
/// By hand.
pub const COPY_HAND: Msg = msg("已选中，请长按复制。", "Selected: press long to copy.");
/// Every time.
pub const EVERY_TIME: Msg = msg("每次 {0}～{1}", "each time {0} to {1}");

// The phone of whoever comes.

/// Title without a link.
pub const HERE: Msg = msg("我到了", "I am here");
/// Why nothing is here.
pub const HERE_WHY: Msg = msg(
    "这一页要从岗位上贴的签到码进来。请扫那张码，或者点群里发的链接。",
    "This page is opened by the code that hangs where the shift is. Scan it, or open the link from the group.",
);
/// Damaged.
pub const HERE_DAMAGED: Msg = msg("链接不完整", "The link is not whole");
/// Why.
pub const HERE_DAMAGED_WHY: Msg =
    msg("像是没有复制全。请再扫一次岗位上的码。", "Part of it is missing. Scan the code again.");
/// Newer.
pub const HERE_NEWER: Msg =
    msg("这个链接是更新的版本做的", "This link was made by a newer version");
/// Why.
pub const HERE_NEWER_WHY: Msg = msg("请刷新这一页再试。", "Load this page anew.");
/// Nothing leaves.
pub const HERE_PRIVATE: Msg = msg(
    "不用注册，不联网。名字只在您自己发出去的那行字里。",
    "No account, no network. Your name is only in the line you send yourself.",
);
/// Name.
pub const HERE_NAME: Msg = msg("您的名字", "Your name");
/// A hint.
pub const HERE_NAME_HINT: Msg = msg("写排班表上的名字", "As it stands on the roster");
/// Acts.
pub const HERE_DO: Msg = msg("我到了", "I am here");
/// Phone's time.
pub const HERE_NOW: Msg = msg("您手机现在是 {0}", "Your phone says {0}");
/// Another day.
pub const HERE_OTHER_DAY: Msg = msg(
    "这个班是 {0}，和您手机的日期不是同一天。要么扫错了码，要么手机日期不准；仍然可以签到，带班的会核对。",
    "This shift is on {0}, not on your phone's date. Either it is the wrong code or the date is wrong; you can check in, and it will be looked at.",
);
/// Far from it.
pub const HERE_FAR: Msg = msg(
    "这个班是 {0}，和您手机的时间差得远。如果手机时间不准，先调准再签到。",
    "This shift is {0}, far from your phone's time. If the clock is wrong, set it first.",
);
/// Done.
pub const HERE_DONE: Msg = msg("还差一步：发出去", "One more step: send it");
/// Why.
pub const HERE_DONE_WHY: Msg = msg(
    "把下面这行字发到群里，或者把码给带班的扫。没发出去，就没有签上。",
    "Send this line to the group, or let the leader scan the code. Until then nobody knows.",
);
/// Text label.
pub const HERE_TEXT: Msg = msg("发这行字", "Send this line");
/// Copies.
pub const HERE_COPY: Msg = msg("复制，去群里粘贴", "Copy it for the group");
/// File.
pub const HERE_SAVE: Msg = msg("存成文件", "Save as a file");
/// Code.
pub const HERE_CODE: Msg = msg("或者给带班的扫", "Or let the leader scan");
/// The line: name, time, shift.
pub const HERE_LINE: Msg = msg("{0} {1} 到 {2}", "{0} {1} at {2}");
/// Again.
pub const HERE_AGAIN: Msg = msg("再签一位", "Another person");

// Hours.

/// Title.
pub const HOURS: Msg = msg("时长", "Hours served");
/// Lead.
pub const HOURS_LEAD: Msg = msg(
    "只算实际到岗的志愿服务，一分钟不多、一分钟不少。在岗值班和开会不算。",
    "Volunteering as it was noted, to the minute. Paid duty and meetings do not count.",
);
/// Span.
pub const SPAN: Msg = msg("看哪段时间", "Which time");
/// This month.
pub const THIS_MONTH: Msg = msg("本月", "This month");
/// Last month.
pub const LAST_MONTH: Msg = msg("上个月", "Last month");
/// This year.
pub const THIS_YEAR: Msg = msg("今年", "This year");
/// Last year.
pub const LAST_YEAR: Msg = msg("去年", "Last year");
/// Own.
pub const OWN_SPAN: Msg = msg("自己选", "Other days");
/// From.
pub const SPAN_FROM: Msg = msg("从哪天", "From");
/// To.
pub const SPAN_TO: Msg = msg("到哪天", "To");
/// Total.
pub const TOTAL: Msg = msg("合计", "In all");
/// People.
pub const PEOPLE: Msg = msg("几个人", "People");
/// Times.
pub const TIMES: Msg = msg("几次", "Times");
/// Length.
pub const LENGTH: Msg = msg("时长", "Time");
/// By person.
pub const BY_PERSON: Msg = msg("每个人", "By person");
/// By month.
pub const BY_MONTH: Msg = msg("每个月", "By month");
/// By team.
pub const BY_TEAM: Msg = msg("每支队伍", "By team");
/// Without a team.
pub const NO_TEAM: Msg = msg("没有队伍的", "In no team");
/// A note on teams.
pub const TEAM_NOTE: Msg =
    msg("一个人在两支队伍里，两边都算。", "Who is in two teams is counted in both.");
/// Person.
pub const PERSON: Msg = msg("姓名", "Name");
/// Hours.
pub const COL_HOURS: Msg = msg("小时", "Hours");
/// Training.
pub const COL_TRAINING: Msg = msg("培训", "Training");
/// None.
pub const NO_HOURS: Msg = msg("这段时间还没有记到岗", "Nothing is noted for this time");
/// Why.
pub const NO_HOURS_WHY: Msg = msg(
    "班上完了，打开那个班记一下谁来了，时长就在这里。",
    "After a shift, note who came; the hours are here then.",
);
/// Open shifts.
pub const OPEN_SHIFTS: Msg = msg("上完了还没记的班", "Shifts that are over and not noted");
/// How many.
pub const OPEN_LINE: Msg = msg("{0}，{1} 人没记", "{0}, {1} not noted");
/// Incomplete.
pub const NO_MINUTES: Msg = msg("来了、没写分钟数的", "Came, without minutes");
/// Corrections.
pub const CORRECTIONS: Msg = msg("这段时间改过的", "Corrections in this time");
/// From and to.
pub const CORRECTED: Msg = msg("{0}：{1} 改成 {2}。原因：{3}", "{0}: {1} became {2}. Reason: {3}");
/// No reason.
pub const NO_REASON: Msg = msg("没写", "none given");
/// CSV.
pub const SAVE_HOURS: Msg = msg("存成表格", "Save as a table");
/// CSV of words.
pub const SAVE_PRESENCE: Msg =
    msg("到岗记录（含改动）存成表格", "Save every note, corrections included");
/// The load.
pub const LOAD: Msg = msg("辛苦账", "Loads");
/// Why another.
pub const LOAD_WHY: Msg = msg(
    "晚上、夜里、周末、节假日上得多的，排班时轮一轮。辛苦分只用来排班，不是时长，也不写进证明。",
    "Who had many evenings, nights, weekends and holidays gets a rest. These points are for rosters alone: they are no time served and stand on no certificate.",
);
/// Evenings.
pub const EVENINGS: Msg = msg("晚上", "Evenings");
/// Nights.
pub const NIGHTS: Msg = msg("夜里", "Nights");
/// Weekends.
pub const WEEKENDS: Msg = msg("周末", "Weekends");
/// Holidays.
pub const HOLIDAYS: Msg = msg("节假日", "Holidays");
/// Points.
pub const POINTS: Msg = msg("辛苦分", "Points");
/// Times on.
pub const SHIFTS: Msg = msg("班次", "Shifts");
/// To fairness.
pub const TO_FAIR: Msg = msg("看匀不匀", "How even it is");
/// To thanks.
pub const TO_THANKS: Msg = msg("谢谢大家", "Thanks");
/// To tables.
pub const TO_OUT: Msg = msg("日历和表格", "Calendars and tables");

// Tables.

/// State.
pub const COL_STATE: Msg = msg("到岗情况", "Presence");
/// Minutes.
pub const COL_MINUTES: Msg = msg("分钟", "Minutes");
/// How it is known.
pub const COL_NOTED: Msg = msg("怎么记的", "How it is known");
/// Is a correction.
pub const COL_CORRECTS: Msg = msg("是更正", "Is a correction");
/// Counts.
pub const COL_COUNTS: Msg = msg("算数", "Holds");
/// Note.
pub const COL_NOTE: Msg = msg("备注", "Note");
/// Yes.
pub const YES: Msg = msg("是", "yes");
/// Volunteering.
pub const VOLUNTEERING: Msg = msg("志愿服务", "Volunteering");
/// Duty.
pub const PAID_DUTY: Msg = msg("在岗值班", "Paid duty");
/// Meeting.
pub const MEETING: Msg = msg("会议", "Meeting");

// Certificates.

/// Page.
pub const CERTIFICATE: Msg = msg("服务证明", "Certificate of service");
/// Page, not entitled.
pub const CERTIFICATE_LEAD: Msg = msg(
    "谁组织、谁记录，谁才能开证明。别的单位可以打印一份服务记录，写明不作证明。",
    "Whoever organized and recorded the service may certify it. Others can print a record that says it certifies nothing.",
);
/// The official heading.
pub const OFFICIAL: Msg = msg("志愿服务记录证明", "Certificate of volunteer service");
/// The plain heading.
pub const PLAIN: Msg = msg("服务记录（不作证明）", "Record of service (not a certificate)");
/// Who issues.
pub const ISSUER: Msg = msg("开证明的单位", "Who issues");
/// Asked once.
pub const ISSUER_ASK: Msg =
    msg("先问一次：你们单位能开证明吗？", "Asked once: may you issue certificates?");
/// Why.
pub const ISSUER_WHY: Msg = msg(
    "民政部令第67号：依法开展志愿服务、自己组织这些活动、自己记录时长的单位，才能出具志愿服务记录证明。证明免费，要盖章，要能查到是谁经办的。",
    "Ministry of Civil Affairs decree 67: an organization that lawfully runs volunteering, organized these activities and recorded the hours itself may certify them. It is free, sealed, and names who handled it.",
);
/// Name.
pub const ISSUER_NAME: Msg = msg("单位全称", "Full name of the organization");
/// Contact.
pub const ISSUER_CONTACT: Msg = msg("核实电话或地址（选填）", "Where to verify it (optional)");
/// Yes.
pub const ISSUER_YES: Msg = msg(
    "是：这些服务由我们单位组织并记录，我们依法可以出具证明",
    "Yes: we organized and recorded this service and are entitled to certify it",
);
/// No.
pub const ISSUER_NO: Msg =
    msg("不是，或说不准：只打印服务记录", "No, or not sure: print a record of service only");
/// Saves.
pub const ISSUER_SAVE: Msg = msg("记下", "Keep this");
/// Name missing.
pub const ISSUER_MISSING: Msg = msg("请写单位全称", "Enter the organization's full name");
/// Choice missing.
pub const ISSUER_CHOOSE: Msg = msg("请选一项", "Choose one");
/// How it stands: {0} name, {1} day.
pub const ISSUER_IS: Msg = msg("{0}，{1} 说明可以出具证明", "{0}; said on {1} that it may certify");
/// How it stands, not.
pub const ISSUER_IS_NOT: Msg = msg("只打印服务记录", "Records of service only");
/// Changes.
pub const ISSUER_CHANGE: Msg = msg("改单位", "Change this");
/// Kept.
pub const DID_ISSUER: Msg = msg("已记下开证明的单位", "Noted who issues");
/// Period.
pub const PERIOD: Msg = msg("哪段时间的", "For which time");
/// Handler.
pub const HANDLER: Msg = msg("经办人", "Handled by");
/// Handler missing.
pub const HANDLER_MISSING: Msg = msg("请写经办人", "Say who handles it");
/// Dates wrong.
pub const DATES_WRONG: Msg =
    msg("请选两个日子，先早后晚", "Choose two days, the earlier one first");
/// Issues.
pub const ISSUE: Msg = msg("编号，开证明", "Number it and issue");
/// Issued.
pub const DID_ISSUE: Msg = msg("已开证明", "Issued a certificate");
/// Number taken.
pub const NUMBER_GIVEN: Msg =
    msg("这个编号刚被用掉，请再点一次", "That number was just given: press again");
/// Before issuing.
pub const PREVIEW: Msg = msg("样子（还没编号）", "Preview (no number yet)");
/// Prints.
pub const PRINT: Msg = msg("打印", "Print");
/// Issued ones.
pub const ISSUED: Msg = msg("开过的证明", "Certificates issued");
/// A line: number, from-to, length, day, handler.
pub const ISSUED_LINE: Msg =
    msg("{0}：{1} 至 {2}，{3}。{4} 开，经办 {5}", "{0}: {1} to {2}, {3}. Issued {4} by {5}");
/// Shows it again.
pub const SHOW_AGAIN: Msg = msg("再看", "Show");
/// Another count now.
pub const COUNT_DIFFERS: Msg = msg(
    "记录后来改过：现在算下来是 {0}，证明上写的是 {1}。要不要重开，请核实。",
    "The record was corrected since: it comes to {0} now, the certificate says {1}. Check whether to issue another.",
);
/// So many times, so long.
pub const TIMES_AND_LENGTH: Msg = msg("{0} 次，{1}", "{0} times, {1}");
/// Another certificate covers some of these days; {0} its number, {1} and {2} its days.
pub const OVERLAPS: Msg = msg(
    "{1} 到 {2} 已经开过一张（编号 {0}），这几天会算两遍。请换一段时间，或者确认是重开。",
    "One was issued for {1} to {2} (number {0}): these days would count twice. Choose other days, or make sure it replaces \
     that one.",
);
/// A number twice.
pub const NUMBER_TWICE: Msg =
    msg("编号 {0} 出现了两次，请核实。", "The number {0} was given twice. Please check.");
/// Nothing to certify.
pub const NOTHING_SERVED: Msg = msg(
    "这段时间没有记到志愿服务，没有可写的。",
    "No volunteering was noted in this time: there is nothing to write.",
);
/// Number.
pub const F_NUMBER: Msg = msg("编号", "No.");
/// Blank number.
pub const F_NUMBER_OPEN: Msg = msg("（开证明时编）", "(given when issued)");
/// Name.
pub const F_NAME: Msg = msg("姓名", "Name");
/// Identity document, by hand.
pub const F_DOCUMENT: Msg =
    msg("证件类型和号码（当面核对后手写）", "Identity document (by hand, once seen)");
/// Body: from, to, times, hours, minutes.
pub const F_BODY: Msg = msg(
    "自 {0} 至 {1}，参加志愿服务 {2} 次，实际服务 {3}（{4} 分钟）。以上服务无偿提供，由本单位组织并如实记录。",
    "From {0} to {1} the above took part in volunteering {2} {2?time|times}, {3} in fact ({4} {4?minute|minutes}), unpaid, organized and truthfully recorded by us.",
);
/// Body of a record.
pub const F_BODY_PLAIN: Msg = msg(
    "自 {0} 至 {1}，记录到志愿服务 {2} 次，实际服务 {3}（{4} 分钟）。",
    "From {0} to {1}, volunteering was noted {2} {2?time|times}, {3} in fact ({4} {4?minute|minutes}).",
);
/// What it is not.
pub const F_NOT: Msg = msg(
    "这是一份记录，供本人留存，不是志愿服务记录证明。",
    "This is a record for the volunteer to keep. It is no certificate.",
);
/// Content.
pub const F_CONTENT: Msg = msg("服务内容", "Service");
/// Place.
pub const F_PLACES: Msg = msg("地点", "Where");
/// Issuer.
pub const F_ISSUER: Msg = msg("出具单位（盖章）", "Issued by (seal)");
/// Responsible.
pub const F_RESPONSIBLE: Msg = msg("负责人（签字）", "Responsible (signature)");
/// Handler.
pub const F_HANDLER: Msg = msg("经办人（签字）", "Handled by (signature)");
/// Date.
pub const F_DATE: Msg = msg("出具日期", "Date");
/// Contact.
pub const F_CONTACT: Msg = msg("核实方式", "To verify");
/// Recorded by.
pub const F_RECORDED: Msg = msg("记录：{0}", "Recorded by {0}");
/// Training.
pub const F_TRAINING: Msg = msg("参加培训 {0} 次，{1}", "Trained {0} {0?time|times}, {1}");
/// Free.
pub const F_FREE: Msg = msg("出具证明不收费。", "Certificates are free of charge.");
/// The details.
pub const F_DETAILS: Msg = msg("附：每一次", "Each time");
/// With details.
pub const WITH_DETAILS: Msg = msg("附上每一次的日期", "Add the date of each time");

// Thanks.

/// Title.
pub const THANKS: Msg = msg("谢谢大家", "Thank you");
/// Lead.
pub const THANKS_LEAD: Msg = msg(
    "打印出来贴在门口，或者发到群里。不排名次：来一次也是来。",
    "Print it for the door or send it to the group. Nobody is ranked: coming once is coming.",
);
/// Month.
pub const THANKS_SPAN: Msg = msg("谢哪段时间", "For which time");
/// Names.
pub const THANKS_NAMES: Msg =
    msg("写上名字（先问过大家愿意）", "With names (ask first whether people want that)");
/// Heading: {0} span.
pub const THANKS_HEAD: Msg = msg("{0}，谢谢您", "{0}: thank you");
/// Body: people, times, hours.
pub const THANKS_BODY: Msg = msg(
    "有 {0} 位邻居抽出自己的时间，来了 {1} 次，一共 {2}。",
    "{0} {0?neighbour|neighbours} gave their time, {1} {1?time|times}, {2} in all.",
);
/// What they did.
pub const THANKS_DID: Msg = msg("大家做了这些事", "What was done");
/// A work: title, times.
pub const THANKS_WORK: Msg = msg("{0}，{1} 次", "{0}, {1} {1?time|times}");
/// Who.
pub const THANKS_WHO: Msg = msg("他们是（按姓氏排）", "They are, by surname");
/// Closing.
pub const THANKS_CLOSE: Msg = msg(
    "您值过的每一个早晨和夜晚，邻居们都记得。",
    "Your neighbours remember every morning and every evening you gave.",
);
/// Nobody.
pub const THANKS_NONE: Msg = msg("这段时间还没有记到岗", "Nothing is noted for this time yet");
/// Why.
pub const THANKS_NONE_WHY: Msg =
    msg("记了谁来了，这里就能写谢谢。", "Once it is noted who came, thanks can be said here.");
/// Group.
pub const THANKS_GROUP: Msg = msg("发到群里", "For the group");
