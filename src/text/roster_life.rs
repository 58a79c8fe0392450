//! The life of a roster in words: published, answered, swapped, signed up for, at risk, handed over.

use super::{Lang, Msg, dates, msg};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

/// When a shift is, as short as a chat wants it: 12月8日 周二 19:00～20:30, Tue 8 Dec 19:00–20:30.
pub fn when(from: NaiveDateTime, to: NaiveDateTime, lang: Lang) -> String {
    let joint = match lang {
        Lang::Zh => "～",
        Lang::En => "–",
    };
    let hours = [dates::clock(from.time()), dates::clock(to.time())].join(joint);
    [day(from.date(), lang).as_str(), " ", &hours].concat()
}

/// A day with its weekday: 12月8日 周二, Tue 8 Dec.
pub fn day(day: NaiveDate, lang: Lang) -> String {
    let weekday = short_weekday(day.weekday()).get(lang);
    match lang {
        Lang::Zh => [short_day(day, lang).as_str(), " ", weekday].concat(),
        Lang::En => [weekday, " ", &short_day(day, lang)].concat(),
    }
}

/// A day without its year: 12月8日, 8 Dec.
pub fn short_day(day: NaiveDate, lang: Lang) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Zh => format!("{}月{}日", day.month(), day.day()),
        Lang::En => format!("{} {}", day.day(), MONTHS[(day.month0() % 12) as usize]),
    }
}

/// A weekday as a chat writes it.
pub const fn short_weekday(day: Weekday) -> Msg {
    match day {
        Weekday::Mon => msg("周一", "Mon"),
        Weekday::Tue => msg("周二", "Tue"),
        Weekday::Wed => msg("周三", "Wed"),
        Weekday::Thu => msg("周四", "Thu"),
        Weekday::Fri => msg("周五", "Fri"),
        Weekday::Sat => msg("周六", "Sat"),
        Weekday::Sun => msg("周日", "Sun"),
    }
}

// Common to these pages.

/// Between the parts of a line.
pub const PART: Msg = msg(" ", " ");
/// Between names.
pub const AND: Msg = msg("、", ", ");
/// A person and what is said of them.
pub const OF: Msg = msg("{0}：{1}", "{0}: {1}");
/// A span of days.
pub const SPAN: Msg = msg("{0} 到 {1}", "{0} to {1}");
/// Somebody whose name is not here.
pub const NAMELESS: Msg = msg("（姓名不在这台设备上）", "(the name is not on this device)");
/// A shift that is no longer there.
pub const NO_SHIFT: Msg = msg("（班已经没有了）", "(the shift is gone)");
/// The desk's copies travel.
pub const COPY: Msg = msg("复制", "Copy");
/// Copied.
pub const COPIED: Msg = msg("已复制，去群里粘贴", "Copied; paste it into the chat");
/// Not copied.
pub const COPY_BY_HAND: Msg =
    msg("没能复制，请长按选中再复制", "Could not copy; select it by hand");
/// What a code is of.
pub const CODE: Msg = msg("二维码", "QR code");
/// A camera button.
pub const SCAN: Msg = msg("扫二维码", "Scan a code");
/// Nothing was read.
pub const SCAN_NOT: Msg = msg("没扫到，请再试", "Nothing was read; try again");

// 公布

/// The page.
pub const VERSIONS: Msg = msg("公布班表", "Publish the roster");
/// What it is for.
pub const VERSIONS_WHY: Msg = msg(
    "班排好了就公布一版，大家按公布的来。以后再改，这里会告诉您改了谁、该通知谁。",
    "When the roster is ready, publish it: that is what people go by. Whatever changes later is told here, and whom to tell.",
);
/// Which days.
pub const WHICH_DAYS: Msg = msg("哪些天的班表", "The roster of which days");
/// These days.
pub const THIS_WEEK: Msg = msg("这一周", "this week");
/// The coming week.
pub const NEXT_WEEK: Msg = msg("下一周", "next week");
/// This month.
pub const THIS_MONTH: Msg = msg("这个月", "this month");
/// The coming month.
pub const NEXT_MONTH: Msg = msg("下个月", "next month");
/// How it stands.
pub const STATE: Msg = msg("现在", "Now");
/// Not published.
pub const DRAFT: Msg = msg("还没公布", "Not published yet");
/// Published and unchanged.
pub const PUBLISHED: Msg = msg("已公布，没有改动", "Published, nothing changed since");
/// Published and changed.
pub const CHANGED: Msg =
    msg("公布后有 {0} 个班改了", "{0} {0?shift|shifts} changed since it was published");
/// The version that holds: number and when.
pub const HOLDS: Msg =
    msg("大家现在按第 {0} 版来，{1}公布。", "People go by version {0}, published {1}.");
/// What would be published: shifts, people, places missing.
pub const WOULD: Msg = msg(
    "这些天共 {0} 个班，{1} 个人，还缺 {2} 人。",
    "{0} {0?shift|shifts} in these days, {1} {1?person|people}, {2} still missing.",
);
/// No shift there.
pub const NO_SHIFTS: Msg = msg("这些天还没有班", "No shift in these days yet");
/// What to do then.
pub const NO_SHIFTS_WHY: Msg =
    msg("先加班、排上人，再来公布。", "Add shifts and people first, then publish.");
/// Published at the same time elsewhere; {0} is when.
pub const UNSEEN: Msg = msg(
    "另一台设备也公布了一版（{0}），两台互相不知道。两版都留着，大家按最后一版来；请对一对哪里不一样，再公布一次。",
    "Another device published a version too ({0}), and neither knew of the other. Both are kept and the last one holds; \
     look at where they differ and publish once more.",
);
/// Rules that are broken.
pub const BREACHES: Msg = msg("有规矩没守住，先说清楚", "Rules are broken; say why first");
/// What to do about them.
pub const BREACHES_WHY: Msg = msg(
    "换个人最好；真要这样排，写明原因，公布后看得见。",
    "Better put somebody else on. If it has to be so, say why: it is shown with the roster.",
);
/// Broken with a reason.
pub const EXCUSED: Msg = msg("写明了原因的", "With a reason given");
/// A reason.
pub const REASON: Msg = msg("原因", "Why");
/// A reason with its words.
pub const REASON_IS: Msg = msg("原因：{0}", "Why: {0}");
/// Missing.
pub const REASON_MISSING: Msg = msg("请写原因，或者去换人", "Say why, or put somebody else on");
/// Keeps it.
pub const KEEP_REASON: Msg = msg("就这么排", "Leave it so");
/// A word with the roster.
pub const NOTE: Msg = msg("附一句话（选填）", "A word with it (optional)");
/// Its hint.
pub const NOTE_HINT: Msg = msg("比如：雨天改在楼道里", "For example: in the hallway if it rains");
/// Publishes.
pub const PUBLISH: Msg = msg("公布", "Publish");
/// Publishes again.
pub const PUBLISH_AGAIN: Msg = msg("公布改动", "Publish the changes");
/// To the board.
pub const TO_BOARD: Msg = msg("去看班表", "See the roster");

/// What changed.
pub const CHANGES: Msg = msg("公布后改了什么", "What changed since");
/// By shift.
pub const BY_SHIFT: Msg = msg("哪些班改了", "By shift");
/// By person.
pub const TO_TELL: Msg = msg("要告诉谁", "Whom to tell");
/// No one.
pub const TELL_NOBODY: Msg = msg("不用通知谁。", "Nobody needs to be told.");
/// Of the version that holds.
pub const LAST_CHANGES: Msg = msg("这一版比上一版改了什么", "What this version changed");
/// A new shift.
pub const C_NEW: Msg = msg("新加的班", "new");
/// A shift dropped.
pub const C_DROPPED: Msg = msg("不办了", "called off");
/// A shift moved; {0} is where it was.
pub const C_MOVED: Msg = msg("改了，原来是 {0}", "moved, was {0}");
/// Who came on.
pub const C_ON: Msg = msg("新来：{0}", "came on: {0}");
/// Who went off.
pub const C_OFF: Msg = msg("换下：{0}", "went off: {0}");
/// Who came on call.
pub const C_CALLED: Msg = msg("新请候补：{0}", "on call: {0}");
/// Who no longer is.
pub const C_RELEASED: Msg = msg("不用候补：{0}", "no longer on call: {0}");
/// Somebody on call on the page of the next days; {0} is the name.
pub const ON_CALL_LINE: Msg = msg("候补：{0}", "On call: {0}");
/// To a person: on.
pub const N_ON: Msg = msg("{0}，排上您了", "{0}: you are on");
/// To a person: off.
pub const N_OFF: Msg = msg("{0}，您不用来了", "{0}: you need not come");
/// To a person: moved.
pub const N_MOVED: Msg = msg("改到 {0}", "now {0}");
/// To a person: dropped.
pub const N_DROPPED: Msg = msg("{0}，不办了", "{0}: called off");
/// To a person: on call.
pub const N_CALLED: Msg =
    msg("{0}，请您候补，有人来不了就叫您", "{0}: you are on call, in case somebody cannot come");
/// To a person: on call no more.
pub const N_RELEASED: Msg = msg("{0}，不用您候补了", "{0}: you are no longer on call");
/// In a text for the group: who is on call, behind those who come; {0} are the names.
pub const GROUP_ON_CALL: Msg = msg("（候补：{0}）", " (on call: {0})");
/// Heads the text of changes.
pub const CHANGES_HEAD: Msg =
    msg("【班表有改动】请看有没有您：", "[The roster changed] Please see whether it is you:");
/// The same without names.
pub const CHANGES_HEAD_PLAIN: Msg = msg("【班表有改动】", "[The roster changed]");

/// For the group.
pub const GROUP: Msg = msg("发到群里", "For the group");
/// Which days.
pub const WEEK: Msg = msg("哪几天", "Which days");
/// The day itself.
pub const TODAY: Msg = msg("今天", "today");
/// The day after.
pub const TOMORROW: Msg = msg("明天", "tomorrow");
/// A day as a heading of a text: the days stand under each other.
pub const TEXT_DAY: Msg = msg("—{0}—", "—{0}—");
/// A shift under its day: when, what, where, who.
pub const TEXT_LINE: Msg = msg("{0} {1}{2}：{3}", "{0} {1}{2}: {3}");
/// How.
pub const HOW: Msg = msg("怎么排列", "Listed");
/// By day.
pub const BY_DAY: Msg = msg("按日子", "by day");
/// By person.
pub const BY_PERSON: Msg = msg("按人", "by person");
/// Only what changed.
pub const ONLY_CHANGES: Msg = msg("只发改动", "only what changed");
/// Heads it; {0} the days.
pub const GROUP_HEAD: Msg = msg("【志愿班表】{0}", "[Roster] {0}");
/// So many people.
pub const PEOPLE: Msg = msg("{0} 人", "{0} {0?person|people}");
/// So many missing.
pub const MISSING: Msg = msg("缺 {0} 人", "{0} missing");
/// How to answer.
pub const GROUP_FOOT: Msg = msg(
    "收到请回“名字＋已知悉”；来不了回“名字＋哪天＋来不了”。",
    "Please answer with your name and OK, or your name, the day, and “cannot come”.",
);

/// Answers.
pub const ANSWERS: Msg = msg("大家的回话", "Answers");
/// How many.
pub const ANSWERS_COUNT: Msg =
    msg("{0} 个来，{1} 个来不了，{2} 个没回话。", "{0} come, {1} do not, {2} have not answered.");
/// Only of what is published.
pub const ANSWERS_LATER: Msg =
    msg("公布以后，大家的回话记在这里。", "Once it is published, answers are noted here.");
/// They come.
pub const COMES: Msg = msg("来", "comes");
/// They do not.
pub const DECLINES: Msg = msg("来不了", "cannot come");
/// Nothing said.
pub const SILENT: Msg = msg("没回话", "no answer");
/// Those who do not come.
pub const DECLINED: Msg = msg("来不了的，要补人", "Cannot come: to be filled");
/// Those who have not answered.
pub const NOT_ANSWERED: Msg = msg("还没回话的", "No answer yet");
/// Those who come.
pub const ACCEPTED: Msg = msg("说好来的", "Will come");
/// Notes by hand: comes.
pub const NOTE_COMES: Msg = msg("记：来", "Note: comes");
/// Notes by hand: does not.
pub const NOTE_DECLINES: Msg = msg("记：来不了", "Note: cannot come");
/// To fill the place.
pub const FIND: Msg = msg("找人替", "Find somebody");
/// Pasting answers.
pub const PASTE: Msg = msg("把群里的回话粘进来", "Paste the answers from the chat");
/// Its hint.
pub const PASTE_HINT: Msg = msg(
    "比如“张某 已知悉”“李某 周二来不了”，一条一行；手机上点出来的回话也粘在这里。",
    "Such as “Zhang OK” or “Li cannot come on Tuesday”, one a line; answers made on a phone go here too.",
);
/// An answer that came as a file.
pub const AS_FILE: Msg = msg("选对方发来的文件", "Choose the file they sent");
/// Its hint.
pub const AS_FILE_HINT: Msg = msg("手机上存下来的那种", "As saved on their phone");
/// Reads it.
pub const READ: Msg = msg("看看说了什么", "Read them");
/// Nothing understood.
pub const NOTHING_READ: Msg = msg("没看出谁说了什么", "Nothing was understood");
/// What was read.
pub const READ_FOUND: Msg = msg("看出这些", "This was understood");
/// Nobody named.
pub const WHO_SAYS: Msg = msg("没看出是谁说的", "It is not clear who says so");
/// Not clear which day.
pub const WHICH_ONE: Msg =
    msg("没说哪天，请勾出来不了的", "No day is named: tick the ones they cannot come to");
/// Nothing of theirs is meant.
pub const NONE_MEANT: Msg = msg("没对上哪个班", "No shift of theirs is meant");
/// Notes them.
pub const TAKE_ANSWERS: Msg = msg("记下", "Note them");
/// Nothing is ticked.
pub const NOTHING_TICKED: Msg = msg("没有勾上的", "Nothing is ticked");
/// A text of another community.
pub const OTHER_COMMUNITY: Msg = msg("这是别的社区的", "This is of another community");
/// Damaged.
pub const DAMAGED: Msg = msg("这条不完整，请对方重发", "This text is incomplete; ask for it again");
/// Newer.
pub const NEWER: Msg = msg("这条是新版做的，请先更新", "A newer version made this; update first");
/// An own link pasted at the desk.
pub const OWN_HERE: Msg = msg(
    "这是发给本人的链接，不是回话；让他在手机上点开，再把回话发来。",
    "This is the link for the person, no answer; they open it on their phone and send back what it gives.",
);
/// A swap pasted among answers.
pub const SWAP_HERE: Msg = msg(
    "这是换班的，请到“换班替班”那一页去粘",
    "This is about a swap: paste it on the page of swaps",
);

/// A link for one person.
pub const OWN_LINK: Msg = msg("给一个人发他的班", "Send somebody their shifts");
/// What it is.
pub const OWN_LINK_WHY: Msg = msg(
    "点开就看见自己的班，能回“来”或“来不了”，也能发起换班。链接里有名字和班，只发给本人。",
    "They see their own shifts, answer, and can offer one to others. The link holds their name and shifts: for them alone.",
);
/// Whom.
pub const WHOM: Msg = msg("给谁", "To whom");
/// The link.
pub const LINK: Msg = msg("他的链接", "Their link");
/// The message with it; {0} name.
pub const OWN_MESSAGE: Msg =
    msg("{0}，这是您的班，点开看看、回个话：", "{0}, these are your shifts; open and answer:");
/// No address to open.
pub const NO_ADDRESS: Msg = msg(
    "现在是从文件打开的，没有网址可点；对方在自己的睦邻里打开“换班”，把这段粘进去也一样。",
    "This page was opened from a file, so there is no address to tap; they can paste this text on the page “Swap” of their \
     own copy.",
);

/// History.
pub const HISTORY: Msg = msg("公布过的版本", "Versions");
/// A version: number, when.
pub const VERSION: Msg = msg("第 {0} 版，{1}", "Version {0}, {1}");
/// By whom.
pub const VERSION_BY: Msg = msg("{0}公布", "by {0}");
/// Compare.
pub const COMPARE: Msg = msg("两版对比", "Compare two versions");
/// From.
pub const OLDER: Msg = msg("从", "From");
/// To.
pub const NEWER_ONE: Msg = msg("到", "To");
/// As it stands now.
pub const AS_NOW: Msg = msg("现在的样子", "as it stands now");
/// No difference.
pub const SAME: Msg = msg("没有不同。", "No difference.");

// 换班

/// The page.
pub const SWAPS: Msg = msg("换班替班", "Swaps and stand-ins");
/// What it is for.
pub const SWAPS_WHY: Msg = msg(
    "谁来不了，在这里找人替或者换。群里说好的，粘进来核对规矩，一下就换好。",
    "Somebody cannot come: find a stand-in or a swap here. What was agreed in the chat is pasted, checked against the rules, \
     and done at one tap.",
);
/// What came by chat.
pub const BROUGHT: Msg = msg("群里发来的换班", "Swaps from the chat");
/// The field.
pub const BROUGHT_PASTE: Msg = msg("把换班的话粘在这里", "Paste what they sent");
/// Its hint.
pub const BROUGHT_HINT: Msg =
    msg("整段粘进来，里面有一串换班码", "The whole message; it holds a code");
/// Reads.
pub const BROUGHT_READ: Msg = msg("看看怎么换", "Read it");
/// No code within.
pub const NO_CODE: Msg =
    msg("没找到换班码，请整段复制", "No code was found; copy the whole message");
/// An offer: name, shift.
pub const S_OFFER: Msg = msg("{0} 找人替：{1}", "{0} looks for somebody to take {1}");
/// Keeps it.
pub const KEEP_OFFER: Msg = msg("记下，帮着找人", "Keep it and help to find somebody");
/// Kept already.
pub const OFFER_KEPT: Msg = msg("已经记着了", "It is kept already");
/// A swap: from, shift, to.
pub const S_TAKES: Msg = msg("{0} 的 {1}，由 {2} 来", "{2} takes {1} from {0}");
/// And gives.
pub const S_GIVES: Msg = msg("{0} 去替 {1}", "{0} takes {1} in return");
/// Their words.
pub const S_NOTE: Msg = msg("附言：{0}", "They say: {0}");
/// Which volunteer is meant by the name typed.
pub const WHO_IS: Msg = msg("“{0}”是哪一位", "Which one is “{0}”");
/// Choose.
pub const CHOOSE: Msg = msg("请选一位", "Choose one");
/// Which shift is given.
pub const GIVES_WHICH: Msg = msg("拿哪个班来换（选填）", "Which shift in return (optional)");
/// None.
pub const GIVES_NONE: Msg = msg("不换，只是替", "None: only standing in");
/// Does it.
pub const DO_SWAP: Msg = msg("就这么换", "Do it");
/// Done already.
pub const DONE_ALREADY: Msg = msg("已经换好了", "Done already");
/// Cannot be done.
pub const NOT_FIT: Msg = msg("换不了：", "It cannot be done:");
/// Worth a word: shift, skill.
pub const LOST: Msg =
    msg("换了以后，{0}就缺“{1}”的人了。", "After that, {0} misses somebody for “{1}”.");
/// No shift.
pub const U_NO_SHIFT: Msg =
    msg("这个班没有了，或者不办了。", "There is no such shift, or it is called off.");
/// Past.
pub const U_PAST: Msg = msg("{0}，已经开始或过去了。", "{0} has begun or is over.");
/// Not on it: name, shift.
pub const U_NOT_ON: Msg = msg("{0} 不在这个班上：{1}。", "{0} is not on {1}.");
/// Moved: where it stands.
pub const U_MOVED: Msg = msg(
    "这个班后来改了，现在是 {0}，请再问一声。",
    "The shift has moved since, to {0}; ask again.",
);
/// Oneself.
pub const U_ONESELF: Msg = msg("换的是同一个人。", "Both are the same person.");
/// A rule: name, shift, rule.
pub const U_RULE: Msg = msg("{0} 上不了 {1}：{2}。", "{0} cannot take {1}: {2}.");
/// Open offers.
pub const OPEN: Msg = msg("正在找人替的班", "Looking for somebody");
/// None.
pub const OPEN_NONE: Msg = msg("现在没有。", "None now.");
/// Say whose by hand.
pub const OFFER_NEW: Msg = msg("有人打电话说来不了", "Somebody rang that they cannot come");
/// Whose.
pub const OFFER_WHICH: Msg = msg("谁的哪个班", "Whose, and which shift");
/// Choose a shift.
pub const OFFER_CHOOSE: Msg = msg("请选一个", "Choose one");
/// Keeps it.
pub const OFFER_MAKE: Msg = msg("记下，找人替", "Keep it and find somebody");
/// Who could.
pub const CANDIDATES: Msg = msg("谁能替，最合适的在前", "Who can, the best first");
/// Nobody can.
pub const CANDIDATES_NONE: Msg =
    msg("照规矩现在没人能替。", "By the rules nobody can take it now.");
/// Why not.
pub const WHY_NOT: Msg = msg("看看为什么", "See why");
/// They do it.
pub const STANDS_IN: Msg = msg("替上", "Put on");
/// Taken back.
pub const WITHDRAW: Msg = msg("不用找了，本人来", "No need: they come after all");
/// An answer pasted among swaps.
pub const ANSWERS_HERE: Msg = msg(
    "这是对班表的回话，请到“公布班表”那一页去粘",
    "This answers the roster: paste it on the page “Publish”",
);
/// A call to the group; when, what, place.
pub const CALL: Msg = msg(
    "【找人替班】{0} {1}{2}，谁能来？回“能来＋名字”。",
    "[Stand-in wanted] {0} {1}{2}. Who can? Answer “can come” and your name.",
);
/// A call to one: name, when, what, place.
pub const CALL_ONE: Msg = msg(
    "{0}，{1} {2}{3}缺个人，您能来吗？",
    "{0}, somebody is missing {1} for {2}{3}. Could you come?",
);
/// Where.
pub const AT: Msg = msg("（{0}）", " ({0})");
/// Text for the group.
pub const CALL_GROUP: Msg = msg("发到群里问", "Ask the group");
/// Text for one.
pub const CALL_SINGLE: Msg = msg("一个一个问", "Ask one by one");
/// History.
pub const SWAP_HISTORY: Msg = msg("换过的", "Done");
/// A line: when, from, shift, to.
pub const SWAP_LINE: Msg = msg("{0} 把 {1} 给了 {2}", "{0} gave {1} to {2}");
/// And got.
pub const SWAP_LINE_BACK: Msg = msg("，换来 {0}", ", for {0}");

// 换班, on a phone

/// The page on a phone.
pub const SWAP: Msg = msg("我的班", "My shifts");
/// Without a link.
pub const SWAP_WHY: Msg = msg(
    "把社区或邻居发来的班表、换班链接点开，就到这里。没点开？把收到的整段话粘进来。",
    "The link somebody sent you leads here. If it did not open, paste the whole message.",
);
/// The field.
pub const SWAP_PASTE: Msg = msg("收到的话", "What you were sent");
/// Opens it.
pub const SWAP_OPEN: Msg = msg("打开", "Open");
/// Whose shifts.
pub const OWN_OF: Msg = msg("{0}，这是您的班", "{0}, these are your shifts");
/// What to do.
pub const OWN_WHY: Msg =
    msg("来不了的勾上，然后点“回话”。", "Tick those you cannot come to, then tap “Answer”.");
/// On the phone of somebody on call: over their shifts.
pub const OWN_CALLS: Msg = msg(
    "候补：请把时间留着，有人来不了就叫您",
    "On call: please keep the time, you are called if somebody cannot come",
);
/// A box; {0} the shift.
pub const CANNOT: Msg = msg("来不了：{0}", "Cannot come: {0}");
/// A word.
pub const OWN_NOTE: Msg = msg("想说的话（选填）", "A word (optional)");
/// Answers.
pub const ANSWER: Msg = msg("回话", "Answer");
/// It is not sent by itself.
pub const NOT_SENT: Msg = msg(
    "还差一步：把下面这段发回群里或发给排班的人。",
    "One step left: send this to the chat or to whoever makes the roster.",
);
/// The text.
pub const TO_SEND: Msg = msg("要发的话", "What to send");
/// Or show the code.
pub const OR_SHOW: Msg = msg("当面也可以让对方扫这个：", "Or let them scan this:");
/// The answer in words: name.
pub const ANSWER_ALL: Msg = msg("{0} 已知悉，都来。", "{0}: OK, I come to all.");
/// The answer in words: name, shifts.
pub const ANSWER_SOME: Msg = msg("{0} 已知悉；来不了：{1}。", "{0}: OK, but I cannot come to {1}.");
/// Offers a shift.
pub const OFFER_THIS: Msg = msg("找人替或换", "Offer it");
/// The offer in words: name, shift.
pub const OFFER_TEXT: Msg = msg(
    "【换班】{0} {1} 来不了，谁能替、或者换一个班？点开答应：",
    "[Swap] {0} cannot come {1}. Who can take it, or swap? Open to say yes:",
);
/// A file.
pub const SAVE: Msg = msg("存成文件", "Save as a file");
/// Keep on this phone.
pub const KEEP_OWN: Msg =
    msg("把我的班记在这部手机上，换班时不用再找链接", "Keep my shifts on this phone, for swaps");
/// What it means.
pub const KEEP_OWN_WHY: Msg =
    msg("拿到这部手机的人看得见。", "Whoever holds this phone can see them.");
/// Deletes it.
pub const FORGET: Msg = msg("从这部手机删掉", "Delete from this phone");
/// Kept.
pub const KEPT: Msg = msg("这部手机上记着 {0} 的班。", "This phone keeps the shifts of {0}.");
/// What is offered: name.
pub const OFFERED: Msg = msg("{0} 想找人替班", "{0} looks for a stand-in");
/// When, what and where.
pub const OFFERED_WHAT: Msg = msg("{0} {1}{2}", "{0} {1}{2}");
/// What happens.
pub const OFFERED_WHY: Msg = msg(
    "您答应以后，发回一段话，排班的人核对好了才算换成。",
    "When you say yes you get a text to send back; it counts once whoever makes the roster has checked it.",
);
/// Name.
pub const NAME: Msg = msg("您的名字", "Your name");
/// Missing.
pub const NAME_MISSING: Msg = msg("请写名字", "Enter your name");
/// In words.
pub const GIVES_WORDS: Msg =
    msg("想拿自己的哪个班换（选填）", "Which of your shifts in return (optional)");
/// Hint.
pub const GIVES_WORDS_HINT: Msg =
    msg("比如：周四晚上的巡逻", "For example: Thursday evening's patrol");
/// Says yes.
pub const TAKE: Msg = msg("我来替", "I take it");
/// In words: taker, giver, shift.
pub const TAKE_TEXT: Msg =
    msg("【换班】{0} 答应来替 {1}：{2}", "[Swap] {0} takes over from {1}: {2}");
/// In words: what is given.
pub const TAKE_GIVES: Msg = msg("，拿 {0} 换", ", giving {0}");
/// An answer that was pasted on the phone's page.
pub const FOR_THE_DESK: Msg =
    msg("这段是发给排班的人的，您不用点。", "This one is for whoever makes the roster.");

// 接龙报名

/// The page.
pub const SIGN_UP: Msg = msg("接龙报名", "Sign-up list");
/// What it is for.
pub const SIGN_UP_WHY: Msg = msg(
    "不排班，先让大家自己报：把一天或一周的班发到群里接龙，回来粘进来，一下排好。",
    "Let people choose first: send a day's or a week's shifts to the group, paste the list when it comes back.",
);
/// From.
pub const FROM: Msg = msg("从哪天", "From");
/// To.
pub const TO: Msg = msg("到哪天", "To");
/// Wrong order.
pub const DAYS_WRONG: Msg =
    msg("请选从哪天到哪天，最多四周", "Choose the days, four weeks at most");
/// Only those short of people.
pub const ONLY_SHORT: Msg = msg("只列缺人的班", "Only shifts that miss people");
/// The text out.
pub const LIST_OUT: Msg = msg("发到群里的接龙", "The list for the group");
/// None.
pub const LIST_EMPTY: Msg = msg("这些天没有要报的班。", "No shift to sign up for in these days.");
/// Heads it: days.
pub const LIST_HEAD: Msg = msg("#接龙 {0} 志愿班报名", "#Sign-up {0}");
/// How: example letters.
pub const LIST_HOW: Msg =
    msg("接龙写名字＋哪个班，比如“王某 A”。", "Write your name and which, like “Wang A”.");
/// For a list with one shift.
pub const LIST_HOW_ONE: Msg = msg("能来的接龙写名字。", "Write your name if you can come.");
/// A line: letter, when, what, place, how many are wanted.
pub const LIST_LINE: Msg = msg("{0} {1} {2}{3} {4}", "{0} {1} {2}{3}, {4}");
/// Which kind of shift.
pub const LIST_KIND: Msg = msg("哪一种班", "Which shifts");
/// All.
pub const LIST_ALL: Msg = msg("全部", "all");
/// Wanted.
pub const WANTED: Msg = msg("缺{0}人", "{0} wanted");
/// Wanted, none missing.
pub const ENOUGH: Msg = msg("够了", "enough");
/// The list back.
pub const LIST_BACK: Msg = msg("接龙回来了", "The list came back");
/// The field.
pub const LIST_PASTE: Msg = msg("把接龙粘在这里", "Paste the list");
/// Its hint.
pub const LIST_PASTE_HINT: Msg = msg(
    "“1. 张某 A”“2. 李某 周二晚、周四晚”都认得",
    "“1. Zhang A” and “2. Li Tuesday evening” (周二晚) are both understood",
);
/// Reads.
pub const LIST_READ: Msg = msg("看看谁报了", "Read it");
/// So many lines.
pub const LIST_LINES: Msg = msg("看出 {0} 个人", "{0} {0?person|people}");
/// No line.
pub const LIST_NONE: Msg = msg("没看出名字", "No name was found");
/// A newcomer.
pub const L_NEW: Msg = msg("新志愿者，顺便登记", "new, taken in as well");
/// Of the register.
pub const L_PERSON: Msg = msg("名册里有，头一次来", "in the register, comes for the first time");
/// No name.
pub const L_NO_NAME: Msg = msg("没写名字", "no name");
/// Namesakes.
pub const L_NAMESAKES: Msg =
    msg("有同名的，请在名字后写门牌", "several of this name: add the door");
/// Does not come.
pub const L_STAYS: Msg = msg("说来不了", "says no");
/// Missed.
pub const L_MISSED: Msg = msg("有的日子或字母没对上", "a day or letter fits no shift");
/// Not sure.
pub const L_UNSURE: Msg = msg("没说清哪个班，请勾", "not clear which: tick");
/// Full.
pub const L_FULL: Msg = msg("人够了", "full");
/// Takes them in.
pub const LIST_TAKE: Msg = msg("按勾的排上", "Put them on");

// 今明两天

/// The page.
pub const DAYS: Msg = msg("今明两天", "Today and tomorrow");
/// What it is for.
pub const DAYS_WHY: Msg =
    msg("眼前的班谁来、哪里可能出岔子、怎么补。", "Who comes, what may go wrong, and what to do.");
/// None.
pub const DAYS_NONE: Msg = msg("今明两天没有班", "No shift today or tomorrow");
/// Why.
pub const DAYS_NONE_WHY: Msg = msg(
    "有班的时候，谁来谁没回话都列在这里。",
    "When there are shifts, who comes and who has not answered is listed here.",
);
/// Fine.
pub const FINE: Msg = msg("没问题", "Fine");
/// At risk.
pub const AT_RISK: Msg = msg("要补", "To be mended");
/// Worth a look.
pub const LOOK: Msg = msg("问一声", "Worth a call");
/// Short.
pub const R_SHORT: Msg = msg("还缺 {0} 人", "{0} missing");
/// A role: skill, how many.
pub const R_ROLE: Msg = msg("缺会“{0}”的 {1} 人", "{1} for “{0}” missing");
/// Declined.
pub const R_DECLINED: Msg = msg("{0} 说来不了", "{0} cannot come");
/// Newcomer alone.
pub const R_NEWCOMER: Msg =
    msg("{0} 是新人，没有老志愿者一起", "{0} is new, and nobody experienced is there");
/// Silent.
pub const R_SILENT: Msg = msg("{0} 还没回话，打个电话", "{0} has not answered: a call helps");
/// Missed lately.
pub const R_MISSED: Msg = msg(
    "{0} 最近有 {1} 次没来成，先问一声方不方便",
    "{0} could not make it {1} {1?time|times} lately: ask first whether it suits",
);
/// Nobody is on it.
pub const R_NOBODY: Msg = msg("还没有人", "Nobody yet");
/// What to do.
pub const WHAT_TO_DO: Msg = msg("补人", "Fill it");
/// Calls it off.
pub const CALL_OFF: Msg = msg("这个班不办了", "Call it off");
/// Asks first; what it means.
pub const CALL_OFF_WHY: Msg = msg(
    "不办以后，记得告诉 {0}；班表里还查得到，也能撤销。",
    "Tell {0} then. It stays in the books and can be taken back.",
);
/// Nobody to tell.
pub const CALL_OFF_NOBODY: Msg =
    msg("班表里还查得到，也能撤销。", "It stays in the books and can be taken back.");
/// Sure.
pub const CALL_OFF_SURE: Msg = msg("确定不办", "Call it off");
/// Think again.
pub const THINK_AGAIN: Msg = msg("再想想", "Think again");
/// To presence.
pub const TO_PRESENCE: Msg = msg("记到岗", "Who came");
/// To the note.
pub const TO_HANDOVER: Msg = msg("交接", "Hand-over");
/// A note waits.
pub const NOTE_WAITS: Msg = msg("上一班留了话", "The last shift left a note");
/// For the home page.
pub const RISK_CALL: Msg = msg(
    "今明两天有 {0} 个班可能出岔子，看看怎么补",
    "{0} {0?shift|shifts} of today and tomorrow {0?is|are} at risk",
);
/// After 今天, 明天: the full day.
pub const DAY_HEAD: Msg = msg("{0}，{1}", "{0}, {1}");

// 交接

/// The page.
pub const HANDOVER: Msg = msg("交接", "Hand-over");
/// What it is for.
pub const HANDOVER_WHY: Msg =
    msg("这一班的事，给下一班留个话。", "What this shift leaves to the next.");
/// From the last shift.
pub const FROM_LAST: Msg = msg("上一班留的话", "From the shift before");
/// None.
pub const FROM_NONE: Msg = msg("上一班没有留话。", "The shift before left no note.");
/// Notes of this shift.
pub const FROM_THIS: Msg = msg("这一班留的话", "From this shift");
/// None.
pub const THIS_NONE: Msg = msg("还没有留话。", "No note yet.");
/// Happened.
pub const HAPPENED: Msg = msg("发生了什么", "What happened");
/// Left.
pub const LEFT: Msg = msg("还有什么没做完", "What is left to do");
/// Things.
pub const THINGS: Msg = msg("钥匙和东西在哪儿", "Keys and things, and where");
/// Nothing said.
pub const NOTE_EMPTY: Msg = msg("请至少写一样", "Write at least one of these");
/// Keeps it.
pub const LEAVE_NOTE: Msg = msg("留下", "Leave the note");
/// For whom; {0} when.
pub const FOR_NEXT: Msg = msg("下一班：{0}", "The next shift: {0}");
/// No next.
pub const NO_NEXT: Msg = msg("还没有排下一班。", "No next shift yet.");
/// Takes back.
pub const TAKE_BACK: Msg = msg("收回", "Take back");
/// Personal.
pub const NOTE_STAYS: Msg =
    msg("留言可能提到邻居，默认不外发。", "Notes may name neighbours and stay here by default.");
/// Prints.
pub const PRINT: Msg = msg("打印", "Print");
/// Who was on it.
pub const WAS_ON: Msg = msg("当班：{0}", "On duty: {0}");

// What the undo bar says.

/// Published.
pub const DID_PUBLISH: Msg = msg("已公布", "Published");
/// A reason.
pub const DID_REASON: Msg = msg("已写明原因", "Noted why");
/// Answers.
pub const DID_ANSWERS: Msg = msg("已记下回话", "Noted the answers");
/// An offer.
pub const DID_OFFER: Msg = msg("已记下，找人替", "Kept: a stand-in is wanted");
/// Withdrawn.
pub const DID_WITHDRAW: Msg = msg("已记：不用找人了", "Noted: no stand-in needed");
/// Swapped.
pub const DID_SWAP: Msg = msg("已换好", "Swapped");
/// Signed up.
pub const DID_SIGN_UP: Msg = msg("已按接龙排上", "Put on by the list");
/// A note.
pub const DID_HAND_OVER: Msg = msg("已留话", "Left the note");
/// Taken back.
pub const DID_TAKE_BACK: Msg = msg("已收回", "Took the note back");
