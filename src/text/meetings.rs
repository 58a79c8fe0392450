//! The pages of meetings.

use super::{Msg, msg};

/// The page of meetings.
pub const LEAD: Msg = msg(
    "到日子了，议程替您排好；点一下就定。",
    "When the day comes the agenda is ready: one tap calls it.",
);
/// Meetings to come.
pub const COMING: Msg = msg("要开的会", "To come");
/// Meetings that were.
pub const PAST: Msg = msg("开过的会", "Past");
/// None to come.
pub const NONE_COMING: Msg = msg("还没有定下的会。", "No meeting is called yet.");
/// None past.
pub const NONE_PAST: Msg =
    msg("还没有开过会。开完会，纪要就在这里。", "None yet. Minutes will be here.");
/// Calls another.
pub const NEW: Msg = msg("另开一个会", "Call another meeting");
/// What is proposed.
pub const PROPOSED: Msg = msg("该开的会，这样行吗？", "Due next: like this?");
/// Accepts it.
pub const ACCEPT: Msg = msg("就这么定", "Agreed, call it");
/// More of them.
pub const MORE_PROPOSED: Msg = msg("还有 {0} 个例会", "{0} more regular meetings");
/// The agenda.
pub const AGENDA: Msg = msg("议程", "Agenda");
/// Minutes of an item, beside it.
pub const ITEM_MINUTES: Msg = msg("{0} 分钟", "{0} min");

/// The form's title.
pub const NEW_TITLE: Msg = msg("开一个会", "Call a meeting");
/// Which kind.
pub const KIND: Msg = msg("什么会", "What kind");
/// Its name.
pub const TITLE: Msg = msg("会名（选填）", "Name (optional)");
/// On which day.
pub const DAY: Msg = msg("哪天", "Day");
/// It is missing.
pub const DAY_MISSING: Msg = msg("请选哪天开", "Choose the day");
/// At what time.
pub const TIME: Msg = msg("几点", "Time");
/// It is missing.
pub const TIME_MISSING: Msg = msg("请选几点开", "Choose the time");
/// Where.
pub const PLACE: Msg = msg("在哪儿开", "Where");
/// A hint on places.
pub const PLACE_HINT: Msg =
    msg("比如：睦邻点一楼", "For example: the neighbour point, ground floor");
/// Calls it.
pub const CALL: Msg = msg("定下", "Call it");

/// The sides of a meeting, read aloud.
pub const SIDES: Msg = msg("这次会", "This meeting");
/// Its plan.
pub const SIDE_PLAN: Msg = msg("准备", "Plan");
/// Its notice.
pub const SIDE_NOTICE: Msg = msg("通知", "Notice");
/// The meeting itself.
pub const SIDE_LIVE: Msg = msg("开会", "Meet");
/// Its minutes.
pub const SIDE_MINUTES: Msg = msg("纪要", "Minutes");
/// Back to all.
pub const ALL: Msg = msg("所有会议", "All meetings");
/// When.
pub const WHEN: Msg = msg("时间", "When");
/// Where, as a particular.
pub const WHERE: Msg = msg("地点", "Where");
/// Not said yet.
pub const OPEN: Msg = msg("还没定", "Not set yet");
/// How long.
pub const LASTS: Msg = msg("排了多久", "Planned");
/// How long and until when.
pub const LASTS_UNTIL: Msg = msg("{0}，大约 {1} 结束", "{0}, until about {1}");
/// More than there is time for.
pub const TOO_LONG: Msg =
    msg("比说好的 {0} 长，少排几项吧", "Longer than the {0} there are: plan less");
/// Goes to the meeting.
pub const TO_LIVE: Msg = msg("去开会", "Hold it");
/// Goes to the minutes.
pub const TO_MINUTES: Msg = msg("看纪要", "See the minutes");
/// Starts rearranging.
pub const REARRANGE: Msg = msg("调整议程", "Rearrange");
/// Ends rearranging.
pub const REARRANGED: Msg = msg("调整好了", "Done rearranging");
/// Up.
pub const UP: Msg = msg("上移", "Up");
/// Down.
pub const DOWN: Msg = msg("下移", "Down");
/// More time.
pub const LONGER: Msg = msg("加 5 分钟", "+5 min");
/// Less time.
pub const SHORTER: Msg = msg("减 5 分钟", "−5 min");
/// Takes it off.
pub const TAKE_OFF: Msg = msg("去掉", "Take off");
/// Topics that may go on.
pub const CANDIDATES: Msg = msg("还能议的", "Could go on");
/// None.
pub const NO_CANDIDATES: Msg = msg("没有等着上会的议题。", "No topic waits for a meeting.");
/// Puts it on.
pub const PUT_ON: Msg = msg("放进议程", "Put on");
/// An item of one's own.
pub const OWN_ITEM: Msg = msg("自己加一项", "An item of your own");
/// It is missing.
pub const OWN_ITEM_MISSING: Msg = msg("请写加什么", "Say what to add");
/// Adds it.
pub const ADD: Msg = msg("加上", "Add");
/// Changes time and place.
pub const CHANGE_WHEN: Msg = msg("改时间、地点", "Change time or place");
/// Calls it off.
pub const CALL_OFF: Msg = msg("这次不开了", "Call it off");
/// It is on after all.
pub const CALL_ON: Msg = msg("还是要开", "It takes place after all");
/// Called off.
pub const OFF: Msg = msg("不开了", "Called off");
/// Going on.
pub const RUNNING: Msg = msg("正在开", "Going on");
/// Over.
pub const OVER: Msg = msg("开完了", "Over");

/// The notice.
pub const NOTICE_LEAD: Msg =
    msg("复制到群里，或者打印出来贴在门口。", "Copy it into the group, or print it for the door.");
/// The minutes.
pub const MINUTES_LEAD: Msg = msg(
    "照会上记的自动写成，数字都能在上面数出来。",
    "Written from what was recorded; every number can be counted in the lines above.",
);
/// Names in it.
pub const WITH_NAMES: Msg = msg("写上负责人的姓名", "Name who promised");
/// Prints.
pub const PRINT: Msg = msg("打印纪要", "Print the minutes");
/// Prints the notice.
pub const PRINT_NOTICE: Msg = msg("打印通知", "Print the notice");
/// Saves the whole text.
pub const SAVE_WHOLE: Msg = msg("全文存成文件", "Save the whole text");
/// For the group.
pub const FOR_GROUP: Msg = msg("发到群里的简报", "A short report for the group");
/// Adds to the minutes.
pub const ADD_NOTES: Msg = msg("补记", "Add to it");
/// Not yet held.
pub const NOT_HELD: Msg =
    msg("会还没开，开完会这里就是纪要。", "Not held yet; the minutes will stand here.");

/// Begins.
pub const BEGIN: Msg = msg("开始开会", "Begin");
/// How many are here.
pub const HEADS: Msg = msg("到场几个人", "How many are here");
/// A hint.
pub const HEADS_HINT: Msg = msg("数一数就行，不用登记姓名", "Just count; no names needed");
/// A number is wrong.
pub const HEADS_WRONG: Msg = msg("请填人数，比如 18", "Enter a number, such as 18");
/// Counts anew.
pub const COUNT_AGAIN: Msg = msg("重新清点", "Count again");
/// So many are here.
pub const PRESENT: Msg = msg("到场 {0} 人", "{0} here");
/// Not counted.
pub const NOT_COUNTED: Msg = msg("还没清点人数", "Not counted yet");
/// Where we are.
pub const ITEM_OF: Msg = msg("第 {0} 项，共 {1} 项", "Item {0} of {1}");
/// When it would be over.
pub const FINISH: Msg = msg("照现在大约 {0} 结束", "At this pace until about {0}");
/// What people say.
pub const SAID: Msg = msg("大家怎么说", "What people say");
/// What came of it.
pub const CAME: Msg = msg("结果", "What came of it");
/// In a sentence.
pub const CAME_TEXT: Msg = msg("一句话说清结果", "The outcome in a sentence");
/// Who does it.
pub const WHO: Msg = msg("谁来办（选填）", "Who does it (optional)");
/// By when.
pub const DUE: Msg = msg("哪天前办好（选填）", "By when (optional)");
/// A week.
pub const IN_A_WEEK: Msg = msg("一周内", "In a week");
/// Two weeks.
pub const IN_TWO_WEEKS: Msg = msg("两周内", "In two weeks");
/// A month.
pub const IN_A_MONTH: Msg = msg("一个月内", "In a month");
/// Keeps and goes on.
pub const NEXT: Msg = msg("记下，下一项", "Keep, next item");
/// Goes back.
pub const PREVIOUS: Msg = msg("上一项", "Previous item");
/// A date is wrong.
pub const DUE_WRONG: Msg = msg("日期不对，请重选", "That is no date; choose again");
/// All through.
pub const ALL_THROUGH: Msg = msg("议程都走完了", "That was the whole agenda");
/// What follows.
pub const ALL_THROUGH_WHY: Msg =
    msg("散会后纪要自动写好。", "After the end the minutes write themselves.");
/// Ends.
pub const END: Msg = msg("散会，看纪要", "End, see the minutes");
/// It is over already.
pub const IS_OVER: Msg = msg(
    "会已经散了。在这里补记的，会写进纪要。",
    "The meeting is over. What you add here goes into the minutes.",
);
/// Goes on after all.
pub const RESUME: Msg = msg("还没散，接着开", "Not over: go on");
/// Promises that are open.
pub const STILL_OPEN: Msg = msg("还没办完的", "Still to be done");
/// None.
pub const NOTHING_OPEN: Msg = msg("没有没办完的事。", "Nothing is left to be done.");
/// An agenda without items.
pub const EMPTY_AGENDA: Msg =
    msg("议程还是空的，先去加一项。", "The agenda is empty: add an item first.");

// What the undo bar says.

/// Called.
pub const DID_CALL: Msg = msg("会定下了", "Called the meeting");
/// Changed.
pub const DID_CHANGE: Msg = msg("已改会议", "Changed the meeting");
/// Called off.
pub const DID_CALL_OFF: Msg = msg("这次会不开了", "Called it off");
/// Item added.
pub const DID_ADD: Msg = msg("已加进议程", "Added it to the agenda");
/// Item moved.
pub const DID_MOVE: Msg = msg("已调整议程", "Rearranged the agenda");
/// Item taken off.
pub const DID_TAKE_OFF: Msg = msg("已从议程去掉", "Took it off the agenda");
/// Began.
pub const DID_BEGIN: Msg = msg("会开始了", "The meeting began");
/// Counted.
pub const DID_COUNT: Msg = msg("已记下人数", "Noted how many are here");
/// Recorded.
pub const DID_RECORD: Msg = msg("已记下", "Kept");
/// Ended.
pub const DID_END: Msg = msg("散会了", "The meeting is over");
/// Goes on.
pub const DID_RESUME: Msg = msg("会接着开", "The meeting goes on");
/// Kept.
pub const DID_KEEP: Msg = msg("已记为办好", "Marked as done");
