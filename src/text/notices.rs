//! Public notices.

use super::{Msg, msg};

/// Other.
pub const KIND_OTHER: Msg = msg("公告", "Announcement");
/// A result.
pub const KIND_RESULT: Msg = msg("结果公示", "Result");
/// A roll.
pub const KIND_ROLL: Msg = msg("名册公示", "Roll");
/// A pact.
pub const KIND_PACT: Msg = msg("公约公示", "Pact");
/// An honour.
pub const KIND_HONOUR: Msg = msg("荣誉公示", "Honour");
/// A finding.
pub const KIND_FINDING: Msg = msg("监督情况公示", "Finding of supervision");

/// To be seen now.
pub const PHASE_CURRENT: Msg = msg("公示中", "To be seen");
/// To come.
pub const PHASE_COMING: Msg = msg("还没到日子", "To come");
/// A draft.
pub const PHASE_DRAFT: Msg = msg("草稿", "Draft");
/// Over.
pub const PHASE_OVER: Msg = msg("已到期", "Over");
/// Withdrawn.
pub const PHASE_WITHDRAWN: Msg = msg("已撤回", "Withdrawn");

/// From to.
pub const LINE_FROM_TO: Msg = msg("公示时间：{0}至{1}", "To be seen from {0} to {1}");
/// From.
pub const LINE_FROM: Msg = msg("公示时间：{0}起", "To be seen from {0}");
/// A draft.
pub const LINE_DRAFT: Msg = msg("（草稿，日期未定）", "(draft, no day set)");
/// Whom to object to.
pub const LINE_OBJECT: Msg =
    msg("有意见请在公示期内联系：{0}", "Objections, while it is to be seen, to: {0}");
/// How many objected; {1} were answered.
pub const LINE_OBJECTED: Msg =
    msg("收到异议 {0} 条，已答复 {1} 条", "Objections so far: {0}, answered: {1}");
/// Where.
pub const LINE_PLACES: Msg = msg("张贴地点：{0}", "Posted at: {0}");
/// The picture, read aloud.
pub const PICTURE: Msg = msg("公示附图", "The picture of this notice");

// The pages.

/// The page.
pub const NOTICES: Msg = msg("公示公告", "Notices");
/// Short.
pub const NOTICES_SHORT: Msg = msg("公示", "Notices");
/// What it is for.
pub const LEAD: Msg = msg(
    "结果、名册、公约、荣誉、监督情况，都在这里写好、张贴、留照片。",
    "Results, rolls, pacts, honours, findings: write them, put them up, keep a photograph.",
);
/// Writes one.
pub const WRITE: Msg = msg("写一份公示", "Write a notice");
/// Which to show.
pub const WHICH: Msg = msg("看哪些", "Show");
/// All.
pub const ALL: Msg = msg("全部（{0}）", "All ({0})");
/// So many of a phase.
pub const OF_PHASE: Msg = msg("{0}（{1}）", "{0} ({1})");
/// None at all.
pub const NONE: Msg = msg("还没有公示", "No notices yet");
/// Why.
pub const NONE_WHY: Msg = msg(
    "会议有了结果、要公布名册或公约时，在这里写，打印张贴，也能发一个网页给居民看。",
    "When there is a result, a roll or a pact to tell, write it here, print it, or pass it on as a page of its own.",
);
/// None of this kind.
pub const NONE_HERE: Msg = msg("这一类里现在没有。", "There are none of these now.");
/// Nobody put it up.
pub const NOT_POSTED: Msg = msg("还没张贴", "Not put up yet");
/// The kind.
pub const KIND: Msg = msg("哪一种", "Kind");
/// The heading.
pub const TITLE: Msg = msg("标题", "Heading");
/// It is missing.
pub const TITLE_MISSING: Msg = msg("请写标题", "Write a heading");
/// The text.
pub const TEXT: Msg = msg("内容", "Text");
/// A hint.
pub const TEXT_HINT: Msg = msg(
    "没有本人同意，别写姓名、电话和门牌。",
    "Without their consent, leave out names, telephones and doors.",
);
/// The first day.
pub const FROM: Msg = msg("从哪天", "From");
/// The last day.
pub const UNTIL: Msg = msg("到哪天（选填）", "Until (optional)");
/// The last day comes first.
pub const UNTIL_WRONG: Msg = msg("到期日比开始日还早", "The last day is before the first");
/// A date is wrong.
pub const DATE_WRONG: Msg = msg("日期不对，请重选", "Not a date: choose again");
/// Whom to object to.
pub const OBJECT: Msg = msg("有意见找谁（选填）", "Objections to (optional)");
/// Where.
pub const PLACES: Msg = msg("贴在哪儿（选填）", "To be put up at (optional)");
/// Who tells it.
pub const ISSUER: Msg = msg("落款单位（选填）", "Issued by (optional)");
/// Changes it.
pub const CHANGE: Msg = msg("修改", "Change it");
/// Prints it.
pub const PRINT: Msg = msg("打印", "Print");
/// As a page.
pub const SAVE_PAGE: Msg = msg("存成网页，发给居民", "Save as a page for residents");
/// What it is.
pub const SAVE_PAGE_WHY: Msg = msg(
    "一个文件，不用联网，手机点开就能看，里面没有程序。",
    "One file that any phone opens without a network; there is no program in it.",
);
/// The picture.
pub const ADD_PICTURE: Msg = msg("附一张图", "Add a picture");
/// What becomes of it.
pub const ADD_PICTURE_WHY: Msg =
    msg("会缩小存放，拍摄地点和手机型号不会留下。", "It is kept small, without place or camera.");
/// The postings.
pub const POSTINGS: Msg = msg("张贴记录", "Where it was put up");
/// None.
pub const NO_POSTINGS: Msg = msg(
    "还没有记录。张贴后记一笔，最好拍张照。",
    "Nothing noted. After putting it up, note where, best with a photograph.",
);
/// Where it hangs.
pub const PLACE: Msg = msg("贴在哪儿了", "Where it hangs");
/// Neither.
pub const PLACE_MISSING: Msg = msg("写一下贴在哪儿", "Say where it hangs");
/// Notes it.
pub const NOTE_POSTED: Msg = msg("记一笔，没拍照", "Note it without a photograph");
/// With a photograph.
pub const WITH_PHOTO: Msg = msg("拍照记下", "Note it with a photograph");
/// A hint.
pub const WITH_PHOTO_WHY: Msg = msg("先写贴在哪儿，再拍。", "Say where first, then take it.");
/// Objections.
pub const OBJECTIONS: Msg = msg("异议", "Objections");
/// What becomes of them.
pub const OBJECTIONS_WHY: Msg = msg(
    "谁说的、说了什么、怎么答复的，只留在这里；公示上和给别处的文件里只写几条。",
    "Who objected, what they said and what they were told stay here; notices and files for others tell only how many.",
);
/// None.
pub const NO_OBJECTIONS: Msg = msg("还没有人提异议。", "Nobody has objected.");
/// Leads to noting one.
pub const ADD_OBJECTION: Msg = msg("记一条异议", "Note an objection");
/// Who.
pub const OBJECTOR: Msg = msg("谁提的（选填）", "Who objects (optional)");
/// A hint.
pub const OBJECTOR_HINT: Msg =
    msg("姓名另外存放，默认不外发", "Names are kept apart and stay here by default");
/// What.
pub const OBJECTION: Msg = msg("有什么异议", "What they object to");
/// It is missing.
pub const OBJECTION_MISSING: Msg = msg("请写有什么异议", "Say what they object to");
/// By when.
pub const ANSWER_UNTIL: Msg = msg("哪天前答复（选填）", "To be answered by (optional)");
/// Notes it.
pub const NOTE_OBJECTION: Msg = msg("记下异议", "Note it");
/// No name.
pub const SOMEBODY: Msg = msg("有居民", "A resident");
/// The words are not here.
pub const WORDS_ELSEWHERE: Msg =
    msg("（内容不在这台设备上）", "(what they said is not on this device)");
/// Open.
pub const ANSWER_OPEN: Msg = msg("还没答复", "Not answered yet");
/// Late.
pub const ANSWER_LATE: Msg = msg("过期没答复", "Overdue");
/// Answered.
pub const ANSWERED: Msg = msg("已答复", "Answered");
/// By when.
pub const ANSWER_BY: Msg = msg("{0} 前答复", "by {0}");
/// What they were told.
pub const TOLD: Msg = msg("{0} 答复：{1}", "Told on {0}: {1}");
/// The answer.
pub const ANSWER: Msg = msg("怎么答复的", "What they were told");
/// It is missing.
pub const ANSWER_MISSING: Msg = msg("请写怎么答复的", "Say what they were told");
/// Notes it.
pub const NOTE_ANSWER: Msg = msg("记下答复", "Note the answer");
/// Changes it.
pub const CHANGE_ANSWER: Msg = msg("改答复的话", "Change the words");
/// It was noted by mistake.
pub const NO_SUCH_OBJECTION: Msg = msg("记错了，去掉", "A mistake: take it away");
/// On the home page.
pub const OBJECTION_WAITS: Msg = msg("公示“{0}”有异议待答复", "Objection to “{0}”");
/// Leads to withdrawing it.
pub const TO_WITHDRAW: Msg = msg("撤回这份公示", "Withdraw this notice");
/// Withdraws it.
pub const WITHDRAW: Msg = msg("撤回", "Withdraw it");
/// Why.
pub const WHY: Msg = msg("为什么撤回", "Why it is withdrawn");
/// It is missing.
pub const WHY_MISSING: Msg = msg("请写原因", "Say why");
/// Withdrawn, and why.
pub const WITHDRAWN: Msg = msg("已撤回：{0}", "Withdrawn: {0}");
/// The photograph, read aloud.
pub const PHOTO: Msg = msg("张贴的照片", "Photograph of the notice where it hangs");
/// The file's name.
pub const FILE: Msg = msg("公示", "notice");

// The loop.

/// The page.
pub const LOOP: Msg = msg("大屏轮播", "Loop for a screen");
/// Nothing to show.
pub const NOTHING_NOW: Msg = msg("现在没有公示。", "There are no notices now.");
/// Which of how many.
pub const NTH: Msg = msg("第 {0} 条，共 {1} 条", "{0} of {1}");
/// Stops it.
pub const STOP: Msg = msg("停在这条", "Stay here");
/// Goes on.
pub const GO_ON: Msg = msg("接着播", "Go on");
/// The next one.
pub const NEXT: Msg = msg("下一条", "Next");

// What the undo bar says.

/// Kept.
pub const DID_KEEP: Msg = msg("已存好公示", "Kept the notice");
/// Put up.
pub const DID_POST: Msg = msg("已记下张贴", "Noted where it hangs");
/// An objection.
pub const DID_OBJECT: Msg = msg("已记下异议", "Noted the objection");
/// Answered.
pub const DID_ANSWER: Msg = msg("已记下答复", "Noted the answer");
/// Not an objection.
pub const DID_DROP_OBJECTION: Msg = msg("已去掉一条异议", "Took an objection away");
/// Withdrawn.
pub const DID_WITHDRAW: Msg = msg("已撤回公示", "Withdrew the notice");
/// A picture.
pub const DID_PICTURE: Msg = msg("已附图", "Added the picture");
