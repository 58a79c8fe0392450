//! The frame around all pages, and the first page, the home page and the settings.

use super::{Msg, msg};

// The frame.

/// Jumps over the navigation.
pub const SKIP: Msg = msg("跳到正文", "Skip to the content");
/// The name of the navigation, read aloud.
pub const NAVIGATION: Msg = msg("主导航", "Main navigation");
/// Home.
pub const TODAY: Msg = msg("今天", "Today");
/// Topics and meetings.
pub const TALK: Msg = msg("议事", "Talk");
/// Pacts.
pub const PACTS: Msg = msg("公约", "Pacts");
/// Shifts.
pub const SHIFTS: Msg = msg("排班", "Shifts");
/// All other pages.
pub const MORE: Msg = msg("更多", "More");
/// Switches to the other language; says its name in it.
pub const OTHER_LANGUAGE: Msg = msg("English", "中文");
/// The language tag of that other language.
pub const OTHER_LANGUAGE_TAG: Msg = msg("en", "zh-CN");
/// Switches large text on.
pub const LARGE_TEXT: Msg = msg("大字", "Larger");
/// A newer version is there.
pub const UPDATE_READY: Msg = msg(
    "睦邻有新版本。先做完手上的事，再更新。",
    "A new version of Mulin is ready. Finish what you are doing first.",
);
/// Moves to the newer version.
pub const UPDATE_NOW: Msg = msg("现在更新", "Update now");
/// Puts the update off.
pub const LATER: Msg = msg("以后再说", "Later");
/// The site runs from one file.
pub const SINGLE_FILE: Msg = msg(
    "您打开的是单个文件版。浏览器可能与别的本地文件共用或清除这里的数据，请每次用完都存一份备份。",
    "This is the single-file version. The browser may share this data with other local files, or clear it: save a backup each time.",
);
/// Saves a backup.
pub const SAVE_BACKUP: Msg = msg("存一份备份", "Save a backup");

// In another app's browser.

/// The heading of the notice inside `WeChat`.
pub const WECHAT_TITLE: Msg = msg("请在浏览器里打开", "Please open this in a browser");
/// Why.
pub const WECHAT_WHY: Msg = msg(
    "微信里的网页不能可靠地保存资料和文件。为了不白填，请换到手机自带的浏览器再开始。",
    "Pages inside WeChat cannot keep data or files reliably. So that nothing is typed in vain, please move to your phone's browser first.",
);
/// First step.
pub const WECHAT_STEP_1: Msg = msg("点右上角的“…”", "Tap … in the top right corner");
/// Second step.
pub const WECHAT_STEP_2: Msg =
    msg("选“在浏览器打开”或“用默认浏览器打开”", "Choose “Open in browser”");
/// Third step.
pub const WECHAT_STEP_3: Msg = msg(
    "没有这一项？长按复制下面的网址，粘贴到浏览器里",
    "Not there? Copy the address below and paste it into the browser",
);
/// The label of the address.
pub const ADDRESS: Msg = msg("网址", "Address");

// Keyboard.

/// The heading of the keyboard help.
pub const KEYS: Msg = msg("键盘操作", "Keyboard");
/// Opens this help.
pub const KEYS_HELP: Msg = msg("打开这份说明", "Open this help");
/// Undoes.
pub const KEYS_UNDO: Msg = msg("撤销上一步", "Undo the last act");
/// Redoes.
pub const KEYS_REDO: Msg = msg("重做", "Redo");
/// Closes dialogs.
pub const KEYS_CLOSE: Msg = msg("关闭对话框", "Close a dialog");
/// Moves on.
pub const KEYS_TAB: Msg = msg("到下一个按钮或输入框", "To the next button or field");

// The curtain.

/// What the curtain is called.
pub const CURTAIN: Msg = msg("遮屏", "Curtain");
/// The heading while it hangs.
pub const CURTAIN_DOWN: Msg = msg("屏幕已遮住", "The curtain is down");
/// What it is and is not.
pub const CURTAIN_IS: Msg = msg(
    "离开一会儿后遮住屏幕，免得路过的人看见。它只是一块帘子，不是加密：懂电脑的人仍能读到这台设备上的资料。",
    "It covers the screen after a while, so that passers-by see nothing. It is a curtain, not encryption: whoever knows computers can still read the data on this device.",
);
/// The PIN.
pub const PIN: Msg = msg("遮屏密码", "PIN");
/// What a PIN may be.
pub const PIN_HINT: Msg =
    msg("4 位以上的数字或字母，可以粘贴", "4 or more digits or letters; pasting is fine");
/// Minutes before it falls.
pub const CURTAIN_MINUTES: Msg = msg("几分钟不用就遮住", "Minutes of rest before it falls");
/// Lifts it.
pub const LIFT: Msg = msg("揭开", "Lift");
/// Not this PIN.
pub const PIN_WRONG: Msg = msg("密码不对，请再试一次", "That is not the PIN; please try again");
/// Too short a PIN.
pub const PIN_SHORT: Msg = msg("请输入 4 位以上的密码", "Enter a PIN of 4 characters or more");
/// Minutes that make no sense.
pub const MINUTES_WRONG: Msg =
    msg("请填 1 到 240 之间的分钟数", "Enter a number of minutes from 1 to 240");
/// The way past.
pub const PIN_FORGOTTEN: Msg = msg("忘记密码了", "I forgot the PIN");
/// How to get past.
pub const PIN_FORGOTTEN_HOW: Msg = msg(
    "遮屏挡不住会用这台设备的人，所以也不会把您关在外面。在下面输入“移除遮屏”四个字，遮屏就会取消，资料一点不少。",
    "The curtain keeps nobody out who can use this device, so it does not lock you out either. Type “remove curtain” below and it is gone; no data is lost.",
);
/// What to type to get past.
pub const REMOVE_WORDS: Msg = msg("移除遮屏", "remove curtain");
/// The label of that field.
pub const REMOVE_TYPE: Msg = msg("输入“移除遮屏”", "Type “remove curtain”");
/// Takes the curtain away.
pub const REMOVE_CURTAIN: Msg = msg("移除遮屏", "Remove the curtain");
/// Puts the curtain up.
pub const SET_CURTAIN: Msg = msg("设置遮屏", "Set up the curtain");
/// How it stands.
pub const CURTAIN_ON: Msg =
    msg("已开启：{0} 分钟不用就遮住", "On: falls after {0} minutes of rest");
/// Covers at once.
pub const COVER_NOW: Msg = msg("现在遮住", "Cover now");

// Copy for the group.

/// Copies.
pub const COPY_FOR_GROUP: Msg = msg("复制发群", "Copy for the group");
/// What one does with it.
pub const COPY_LEAD: Msg = msg(
    "先看一遍，可以改；再复制，到群里粘贴。",
    "Look it over, change it if you like; then copy, and paste it in the group.",
);
/// Names are off by default.
pub const COPY_NAMES: Msg = msg("带上姓名（默认不带）", "With names (off by default)");
/// The label of the text.
pub const COPY_PREVIEW: Msg = msg("要发的内容", "What will be sent");
/// How long it is.
pub const COPY_COUNT: Msg = msg("{0} 字，最多 {1} 字。", "{0} characters, {1} at most. ");
/// Too long.
pub const COPY_TOO_LONG: Msg = msg(
    "太长了，群里没人看得完。删短了才能复制。",
    "Too long to be read in a group: shorten it, then it can be copied.",
);
/// Shortens it.
pub const COPY_CUT: Msg = msg("只留前面 {0} 字", "Keep the first {0} characters");
/// Done.
pub const COPIED: Msg = msg("已复制，去群里粘贴吧。", "Copied. Now paste it in the group.");
/// Not done.
pub const COPY_BY_HAND: Msg = msg(
    "浏览器不让自动复制。文字已选好，长按或按 Ctrl+C 复制。",
    "The browser does not allow copying. The text is selected: long-press, or press Ctrl+C.",
);
/// Prints.
pub const PRINT: Msg = msg("打印", "Print");
/// Saves as a file.
pub const SAVE_TEXT: Msg = msg("存成文件", "Save as a file");

// Not found.

/// The heading of the page that is not there.
pub const NOT_FOUND: Msg = msg("没有这一页", "There is no such page");
/// Why.
pub const NOT_FOUND_WHY: Msg = msg(
    "网址可能抄漏了，或者这条记录还没导入到这台设备。资料都还在。",
    "The address may be incomplete, or the record has not been imported on this device yet. Your data is all there.",
);
/// The way home.
pub const GO_HOME: Msg = msg("回到今天", "Go to Today");

// The first page.

/// Its heading.
pub const WELCOME: Msg = msg("您好，从哪儿开始？", "Hello. Where shall we start?");
/// What it is.
pub const WELCOME_LEAD: Msg = msg(
    "睦邻帮您议事、立公约、排值班。不用注册，不用联网，资料只在这台设备里。",
    "Mulin helps neighbours deliberate, agree pacts and share out shifts. No account, no network; the data stays on this device.",
);
/// The first door.
pub const DOOR_SAMPLE: Msg = msg("看看示范社区", "Look at a sample neighbourhood");
/// What is behind it.
pub const DOOR_SAMPLE_WHY: Msg = msg(
    "人名都是编的，随便点，弄乱了也不要紧。",
    "All names are made up. Press anything; nothing can go wrong.",
);
/// The second door.
pub const DOOR_OWN: Msg = msg("建我的社区", "Set up mine");
/// What it takes.
pub const DOOR_OWN_WHY: Msg =
    msg("只要两个名字，其余以后再补。", "Two names are enough; the rest can wait.");
/// The third door.
pub const DOOR_FILE: Msg = msg("导入文件", "Import a file");
/// Why it should come first.
pub const DOOR_FILE_WHY: Msg = msg(
    "同事已经在用？先导入他发来的文件，再做别的，免得同一个社区建两遍。",
    "Does a colleague already use it? Import their file first, so that one community is not set up twice.",
);
/// The name of the community.
pub const COMMUNITY_NAME: Msg = msg("社区名称", "Name of the community");
/// An example.
pub const COMMUNITY_NAME_HINT: Msg = msg("比如：梧桐里社区", "For example: Wutongli");
/// Missing.
pub const COMMUNITY_NAME_MISSING: Msg = msg("请填社区名称", "Enter the name of the community");
/// The name of the grid.
pub const GRID_NAME: Msg = msg("网格名称", "Name of your grid");
/// An example.
pub const GRID_NAME_HINT: Msg = msg("比如：第一网格", "For example: Grid 1");
/// Missing.
pub const GRID_NAME_MISSING: Msg = msg("请填网格名称", "Enter the name of the grid");
/// Who is setting up.
pub const YOU_ARE: Msg = msg("您是", "You are");
/// It only orders the page.
pub const YOU_ARE_HINT: Msg = msg(
    "只影响页面的先后顺序，不限制任何功能，随时能改。",
    "It only orders the page; it permits and forbids nothing, and can be changed at any time.",
);
/// 网格长
pub const ROLE_GRID: Msg = msg("网格长", "Grid leader");
/// 居委会
pub const ROLE_RESIDENTS: Msg = msg("居委会", "Residents' committee");
/// 业委会
pub const ROLE_OWNERS: Msg = msg("业委会", "Owners' committee");
/// 物业
pub const ROLE_PROPERTY: Msg = msg("物业", "Property company");
/// 街镇
pub const ROLE_TOWN: Msg = msg("街镇", "Town or sub-district");
/// Sets it up.
pub const SET_UP: Msg = msg("建好，开始用", "Set up and begin");
/// Who sees the data.
pub const WHO_SEES: Msg = msg(
    "谁能打开这个浏览器，谁就看得到全部资料。公用电脑上用完，请先存一份备份、关掉本页，再到浏览器设置里清除本网站的数据。",
    "Whoever opens this browser sees all the data. On a shared computer, save a backup when you are done, close this page, then clear this site’s data in the browser’s settings.",
);

/// Heading of the communities that are here already.
pub const ON_THIS_DEVICE: Msg = msg("这台设备上的社区", "Communities on this device");
/// Opens one of them.
pub const OPEN_IT: Msg = msg("打开", "Open");
/// One that nobody named.
pub const NAMELESS: Msg = msg("没有名字的社区", "A community without a name");
/// Its data is gone.
pub const CLEARED_HERE: Msg = msg("（数据被浏览器清掉了）", "(cleared by the browser)");

// Home.

/// A problem noted.
pub const NOTE_TOPIC: Msg = msg("记一个问题", "Note a problem");
/// A meeting.
pub const HOLD_MEETING: Msg = msg("开会", "Hold a meeting");
/// A pact.
pub const SIGN_PACT: Msg = msg("签约", "Sign a pact");
/// A roster.
pub const MAKE_ROSTER: Msg = msg("排班", "Make a roster");
/// The next meeting.
pub const NEXT_MEETING: Msg = msg("下一次会", "The next meeting");
/// None.
pub const NO_MEETING: Msg = msg("还没有安排会议。", "No meeting is planned.");
/// Plans one.
pub const PLAN_MEETING: Msg = msg("安排一次", "Plan one");
/// Topics that wait.
pub const WAITING_TOPICS: Msg = msg("等答复的问题", "Topics waiting for an answer");
/// None.
pub const NO_WAITING_TOPICS: Msg = msg("没有等答复的问题。", "No topic is waiting.");
/// Actions past their day.
pub const OVERDUE: Msg = msg("过期没办的事", "Overdue actions");
/// None.
pub const NO_OVERDUE: Msg = msg("没有过期的事。", "Nothing is overdue.");
/// The word of the badge.
pub const OVERDUE_BADGE: Msg = msg("已过期", "Overdue");
/// Shifts without enough people.
pub const SHIFT_GAPS: Msg = msg("本周还缺人的班", "This week's gaps");
/// None.
pub const NO_SHIFT_GAPS: Msg = msg("本周的班都排满了。", "This week's shifts are filled.");
/// How many are missing.
pub const SHORT_BY: Msg = msg("缺 {0} 人", "{0} short");
/// How many are not shown.
pub const AND_MORE: Msg = msg("还有 {0} 条", "{0} more");
/// Changes that no backup holds yet.
pub const NOT_SAVED: Msg = msg("有 {0} 处改动还没存进备份", "{0} changes are in no backup yet");
/// The last backup holds all changes.
pub const ALL_SAVED: Msg = msg("改动都已存进备份", "All changes are in the backup");
/// Last backup.
pub const LAST_BACKUP: Msg = msg("上次备份：{0}", "Last backup: {0}");
/// None.
pub const NO_BACKUP: Msg = msg("还没有备份过", "There is no backup yet");
/// Shares.
pub const SHARE_NOW: Msg = msg("导出或导入", "Export or import");

// More.

/// The registers.
pub const COMMUNITY: Msg = msg("社区资料", "Community registers");
/// What is there.
pub const COMMUNITY_WHY: Msg = msg(
    "网格、小区、楼栋、住户、队伍和场地",
    "Grids, estates, buildings, households, teams and venues",
);
/// Files: the page, the way to it, and what home says of it.
pub const SHARE: Msg = msg("交换与备份", "Sharing and backup");
/// What is there.
pub const SHARE_WHY: Msg =
    msg("导出给同事，导入他们的，核对是否一致", "Export to colleagues, import theirs, compare");
/// Meetings.
pub const MEETINGS: Msg = msg("会议", "Meetings");
/// What is there.
pub const MEETINGS_WHY: Msg = msg("夜谈会、听证会、协调会和纪要", "Night talks, hearings, minutes");
/// Health.
pub const HEALTH: Msg = msg("自检", "Self-check");
/// What is there.
pub const HEALTH_WHY: Msg = msg("资料存在哪里，安不安全", "Where the data is kept, and how safely");
/// Another community.
pub const START: Msg = msg("另开一个社区", "Another community");
/// What is there.
pub const START_WHY: Msg = msg("示范社区、新建或导入", "The sample, a new one, or an import");

// Settings.

/// The heading.
pub const SETTINGS: Msg = msg("设置", "Settings");
/// What is there.
pub const SETTINGS_WHY: Msg =
    msg("语言、字号、深浅、遮屏", "Language, text size, light and dark, curtain");
/// The lead of the page.
pub const SETTINGS_LEAD: Msg =
    msg("只影响这台设备，改了马上生效。", "They concern this device only and take effect at once.");
/// The language.
pub const LANGUAGE: Msg = msg("语言", "Language");
/// The text size.
pub const TEXT_SIZE: Msg = msg("字号", "Text size");
/// Normal.
pub const TEXT_NORMAL: Msg = msg("标准", "Normal");
/// Large.
pub const TEXT_LARGE: Msg = msg("大字（长辈）", "Large");
/// The theme.
pub const THEME: Msg = msg("深浅", "Light or dark");
/// As the system says.
pub const THEME_AUTO: Msg = msg("跟随系统", "As the system");
/// Light.
pub const THEME_LIGHT: Msg = msg("浅色", "Light");
/// Dark.
pub const THEME_DARK: Msg = msg("深色", "Dark");
/// Who is using this.
pub const WHO: Msg = msg("现在是谁在用", "Who is using this");
/// What it does.
pub const WHO_HINT: Msg = msg(
    "记在每一步操作上，不是登录，也不限制谁能看。",
    "It is noted with each act. It is not a login and keeps nobody from seeing anything.",
);
/// Nobody in particular.
pub const WHO_NOBODY: Msg = msg("不写名字", "No name");
