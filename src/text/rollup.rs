//! 街镇汇总: the page where a town office lays the files of its communities side by side.

use super::{Msg, msg};

/// The page.
pub const ROLLUP: Msg = msg("街镇汇总", "Town roll-up");
/// Who needs it.
pub const ROLLUP_WHY: Msg = msg(
    "给街道、镇里用：把各社区发来的文件放在一起，看这个月怎么样。",
    "For the town office: lay the files of several communities side by side and see the month.",
);
/// What one does here.
pub const LEAD: Msg = msg(
    "把各社区导出的文件一起放进来，就能看到每个月的数。只看，不改；关上这一页，什么也不留。",
    "Bring the exports of all communities at once and see the figures of each month. Nothing is changed, and nothing \
     is kept when you leave this page.",
);
/// Bringing files.
pub const BRING: Msg = msg("放文件", "Bring the files");
/// The field.
pub const FILES: Msg = msg("选文件", "Choose files");
/// What files.
pub const FILES_HINT: Msg = msg(
    "可以一次选很多个，也可以拖到这里。同一个社区有几个文件，会合在一起算，不会重复。",
    "As many at once as you like; dropping them here works too. Several files of one community are counted together, \
     each thing once.",
);
/// Reading.
pub const READING: Msg =
    msg("正在读文件，读好一个社区算一个", "Reading; each community is added as it is read");
/// Called off.
pub const STOPPED: Msg = msg(
    "停下了。读好的社区还在下面，没读的没有算进去。",
    "Stopped. The communities read so far are below; the others are not counted.",
);
/// It broke.
pub const BROKEN: Msg = msg(
    "读到一半断了，多半是这台电脑内存不够。读好的社区还在下面。",
    "Reading broke off; most likely this computer is short of memory. What was read is below.",
);
/// Goes on.
pub const GO_ON: Msg = msg("接着读", "Go on reading");
/// Puts all away.
pub const CLEAR: Msg = msg("全部拿走，重新来", "Put all away");
/// The files.
pub const GIVEN: Msg = msg("放进来的文件：{0} 个", "Files brought: {0}");
/// Files with troubles.
pub const WITH_TROUBLE: Msg = msg("有 {0} 个文件要留意", "{0} files need a look");
/// All is well.
pub const ALL_WELL: Msg =
    msg("文件都读好了，没有发现问题。", "All files were read; nothing is wrong.");
/// A file.
pub const FILE: Msg = msg("文件、哪个社区的", "File and its community");
/// How it went.
pub const HOW: Msg = msg("怎么样", "How it went");
/// Well.
pub const FINE: Msg = msg("读好了", "Read");
/// Not yet.
pub const NOT_YET: Msg = msg("还没读", "Not read yet");
/// Not ours.
pub const T_NOT_OURS: Msg = msg("不是交换文件，没有算。", "Not an exchange file; not counted.");
/// Cut.
pub const T_CUT: Msg = msg(
    "文件不完整，少了一截；在的都算了。请对方重新发一份。",
    "The file is not whole; what is there is counted. Ask for it again.",
);
/// Damaged lines.
pub const T_DAMAGED: Msg = msg(
    "有 {0} 行坏了，没有算，第一处在第 {1} 行。请对方重新发一份。",
    "{0} lines are damaged and not counted, the first of them line {1}. Ask for it again.",
);
/// Foreign lines.
pub const T_FOREIGN: Msg = msg(
    "有 {0} 行是别的社区的，没有算。",
    "{0} lines belong to another community and are not counted.",
);
/// For anybody.
pub const T_PUBLIC: Msg = msg(
    "这是给大家看的公开文件，里面没有一张一张录的选票，这些表决的结果算不准，别的都算了。要算全，请对方发“给其他单位”的。",
    "A public file: ballot papers entered one by one are not in it, so the results of those ballots cannot be relied on; all \
     else is counted. For everything, ask for the file “for other bodies”.",
);
/// Under a passphrase.
pub const T_SEALED: Msg =
    msg("加了口令，还没打开，没有算。", "Under a passphrase and not opened yet; not counted.");
/// Behind why one does not open.
pub const NOT_COUNTED: Msg = msg("没有算。", " Not counted.");
/// How many are under a passphrase.
pub const SEALED_SOME: Msg = msg("有 {0} 个文件加了口令", "Files under a passphrase: {0}");
/// Whom to ask, and that once is enough.
pub const SEALED_WHY: Msg = msg(
    "口令由发文件的人当面或打电话告诉您。几个文件用同一个口令，填一次就行，每个要几秒钟。",
    "Whoever sent the file tells you the passphrase, face to face or by telephone. Where several files share one, once is \
     enough; each takes some seconds.",
);
/// Opens them.
pub const OPEN_SEALED: Msg = msg("打开", "Open");
/// Packed.
pub const T_PACKED: Msg = msg(
    "压缩过，解不开，没有算：文件坏了，或者这个浏览器太旧。请先解开再放。",
    "Compressed, and could not be unpacked; not counted: it is damaged, or this browser is too old. Unpack it first.",
);
/// Newer.
pub const T_NEWER: Msg = msg(
    "是新版本做的，看得懂的都算了。",
    "Made by a newer version; what this one understands is counted.",
);
/// Too large.
pub const T_TOO_LARGE: Msg = msg("超过 64 MB，没有读。", "Larger than 64 MB; not read.");
/// Could not be read.
pub const T_UNREADABLE: Msg = msg(
    "打不开：文件可能挪走了或者改过。请重新选一次。",
    "Could not be opened: it may have been moved or changed. Choose it again.",
);
/// Which month.
pub const MONTH: Msg = msg("哪个月", "Month");
/// Which part.
pub const WHICH: Msg = msg("看哪里", "Which community");
/// All of them.
pub const ALL: Msg = msg("全部社区", "All communities");
/// Compared by.
pub const BY: Msg = msg("按什么比", "Compare by");
/// By community.
pub const BY_COMMUNITY: Msg = msg("按社区", "Community");
/// By estate.
pub const BY_ESTATE: Msg = msg("按小区", "Estate");
/// By grid.
pub const BY_GRID: Msg = msg("按网格", "Grid");
/// The table of the month.
pub const CSV: Msg = msg("存成表格（CSV）", "Save as a table (CSV)");
/// Prints.
pub const PRINT: Msg = msg("打印这份月报", "Print this report");
/// The heading of a report.
pub const REPORT: Msg = msg("{0}月报", "Report for {0}");
/// What it covers.
pub const COVERS: Msg = msg(
    "{0} 个社区。数都从各社区的文件里算出来，谁拿到同样的文件，算出来都一样。",
    "{0} communities. All numbers come from their files; whoever has the same files finds the same.",
);
/// A month.
pub const YEAR_MONTH: Msg = msg("{0}年{1}月", "{1}/{0}");
/// At a glance.
pub const GLANCE: Msg = msg("一眼看清", "At a glance");
/// Raised.
pub const RAISED: Msg = msg("当月提出的议题", "Topics raised");
/// Answered.
pub const ANSWERED: Msg = msg("当月第一次答复", "First answers");
/// The median.
pub const MEDIAN: Msg = msg("答复用了几天（中位数）", "Days to answer (median)");
/// Waiting.
pub const WAITING: Msg = msg("月底还等着答复", "Waiting for an answer");
/// Meetings.
pub const MEETINGS: Msg = msg("开了的会 / 定了的会", "Meetings held / planned");
/// Ballots.
pub const BALLOTS: Msg = msg("表决：通过 / 没通过 / 其他", "Ballots: carried / not / other");
/// Ballots open.
pub const BALLOTS_OPEN: Msg = msg("月底还在投票", "Ballots still open");
/// Pacts.
pub const PACTS: Msg = msg("公约：通过的 / 全部", "Pacts: adopted / all");
/// Signing.
pub const SIGNING: Msg = msg("签约：签了 / 请了（户）", "Signed / asked (households)");
/// Hours.
pub const HOURS: Msg = msg("志愿时长（小时）", "Volunteer hours");
/// Turns.
pub const TURNS: Msg = msg("志愿人次", "Volunteer turns");
/// People.
pub const PEOPLE: Msg = msg("志愿者人数", "Volunteers");
/// Topics by stage.
pub const STAGES: Msg = msg("议题走到了哪一步", "Topics by stage reached");
/// What that means.
pub const STAGES_WHY: Msg = msg(
    "到这个月底提出过的全部议题，按走得最远的一步算；后来又退回重议的，仍算走到过那一步。",
    "All topics raised by the end of the month, by the furthest stage they ever reached, also where they were taken \
     up again later.",
);
/// The stage.
pub const STAGE: Msg = msg("阶段", "Stage");
/// A number.
pub const COUNT: Msg = msg("件数", "Number");
/// Topics by category.
pub const CATEGORIES: Msg = msg("议题是哪一类", "Topics by category");
/// The category.
pub const CATEGORY: Msg = msg("类别", "Category");
/// Raised in the month, short.
pub const RAISED_SHORT: Msg = msg("当月提出", "Raised");
/// All so far.
pub const SO_FAR: Msg = msg("至今共有", "So far");
/// Closed.
pub const CLOSED: Msg = msg("已办结", "Closed");
/// Days to answer.
pub const WAITS: Msg = msg("等了几天才有答复", "Days to the first answer");
/// The days.
pub const DAYS: Msg = msg("天数", "Days");
/// Answered in the month.
pub const ANSWERED_SHORT: Msg = msg("当月答复", "Answered");
/// Waiting at its end.
pub const WAITING_SHORT: Msg = msg("月底还在等", "Still waiting");
/// Up to.
pub const UP_TO: Msg = msg("{0}～{1} 天", "{0} to {1}");
/// Over.
pub const OVER: Msg = msg("{0} 天以上", "over {0}");
/// Meetings by kind.
pub const BY_KIND: Msg = msg("会议：开了的和定了的", "Meetings held against planned");
/// The kind.
pub const KIND: Msg = msg("种类", "Kind");
/// Held.
pub const HELD: Msg = msg("开了", "Held");
/// Planned.
pub const PLANNED: Msg = msg("定了", "Planned");
/// Called off.
pub const CANCELLED: Msg = msg("取消", "Called off");
/// Not noted.
pub const NOT_NOTED: Msg = msg("没开或没记", "Not held or not noted");
/// Ballots by matter.
pub const MATTERS: Msg = msg("表决的结果", "Ballots by result");
/// The matter.
pub const MATTER: Msg = msg("表决什么", "Matter");
/// Carried.
pub const PASSED: Msg = msg("通过", "Carried");
/// Not carried.
pub const FAILED: Msg = msg("没通过", "Not carried");
/// Others.
pub const OTHER: Msg = msg("选举等", "Elections, others");
/// Open.
pub const OPEN: Msg = msg("还在投", "Open");
/// Pacts by kind.
pub const PACT_KINDS: Msg = msg("公约和签约", "Pacts and signing");
/// Households asked.
pub const ASKED: Msg = msg("请了（户）", "Asked");
/// Households signed.
pub const SIGNED: Msg = msg("签了（户）", "Signed");
/// All pacts.
pub const PACTS_ALL: Msg = msg("公约", "Pacts");
/// Adopted.
pub const ADOPTED: Msg = msg("已通过", "Adopted");
/// Not told.
pub const UNTOLD: Msg = msg("户数太少不列的", "Too few to tell");
/// Why.
pub const UNTOLD_WHY: Msg = msg(
    "请签不到 20 户的公约，只算有几份，不列户数：那样会看出是哪一家。",
    "Of pacts that ask fewer than 20 households only their number is told: more would tell of single homes.",
);
/// Places compared.
pub const PLACES: Msg = msg("各处比一比", "Place by place");
/// The place.
pub const PLACE: Msg = msg("地方", "Place");
/// Median, short.
pub const MEDIAN_SHORT: Msg = msg("答复天数", "Days to answer");
/// Meetings, short.
pub const MEETINGS_SHORT: Msg = msg("会议", "Meetings");
/// Signing, short.
pub const SIGNING_SHORT: Msg = msg("签约户数", "Signed");
/// Hours, short.
pub const HOURS_SHORT: Msg = msg("志愿小时", "Hours");
/// Of so many.
pub const OF: Msg = msg("{0}/{1}", "{0}/{1}");
/// No single estate.
pub const NO_ESTATE: Msg = msg("不分小区", "no single estate");
/// No grid.
pub const NO_GRID: Msg = msg("不分网格", "no grid");
/// A place in a community.
pub const WITHIN: Msg = msg("{0} · {1}", "{0} · {1}");
/// Nameless.
pub const NAMELESS: Msg = msg("没写名字", "no name");
/// No number.
pub const NO_NUMBER: Msg = msg("—", "—");
/// How it is counted.
pub const DEFINED: Msg = msg(
    "每个数怎么算，在说明里逐条写着；表格和脚本用的是同样的算法。报告里没有一个人名、一个门牌。",
    "How each number is counted is written down line by line; the table and the scripts count alike. No report holds \
     a person's name or a door.",
);
