//! Ballots: entering papers.

use crate::text::{Msg, msg};

/// Entry.
pub const WHICH_DOOR: Msg = msg("门牌号或票号", "Door or paper number");
/// Hint.
pub const WHICH_DOOR_HINT: Msg =
    msg("例如 3-201，或先点楼号", "For instance 3-201, or tap a building first");
/// Scan.
pub const SCAN: Msg = msg("扫票上的二维码", "Scan the code on a paper");
/// Stop.
pub const SCAN_STOP: Msg = msg("关掉摄像头", "Turn the camera off");
/// Aim.
pub const SCAN_AIM: Msg = msg(
    "把二维码对准画面，读到就自动往下走",
    "Hold the code into the picture: it goes on by itself",
);
/// Picture.
pub const SCAN_PICTURE: Msg = msg("摄像头画面", "Picture of the camera");
/// Refused.
pub const SCAN_NOT: Msg = msg(
    "打不开摄像头。请允许本页使用摄像头，或者直接输入票号。",
    "The camera cannot be opened. Allow this page to use it, or type the number.",
);
/// Another ballot.
pub const SCAN_OTHER: Msg = msg("这张票不是这次表决的", "This paper is of another ballot");
/// Building.
pub const BUILDING: Msg = msg("{0} 号楼", "Building {0}");
/// Whole roll.
pub const NO_BUILDING: Msg = msg("其他", "Others");
/// Second.
pub const SECOND: Msg = msg("我是第二个人，来复核", "I am the second person, checking");
/// Second explanation.
pub const SECOND_WHY: Msg = msg(
    "复核时看不到第一次录的，照票再录一遍；不一样的会列出来。",
    "While checking, the first entry is hidden: enter the paper again; differences are listed.",
);
/// Next.
pub const RECORDED: Msg = msg("{0} 已录", "{0} entered");
/// Done state.
pub const T_ENTERED: Msg = msg("已录", "entered");
/// Checked state.
pub const T_CHECKED: Msg = msg("已复核", "checked");
/// Disputed state.
pub const T_DISPUTED: Msg = msg("不一致", "differs");
/// Empty.
pub const T_OPEN: Msg = msg("未录", "open");
/// No row.
pub const NO_SUCH_DOOR: Msg = msg("名册里没有这个门牌或票号", "No such door or number on the roll");
/// Area line.
pub const ROW_LINE: Msg = msg("{0} 号票 · {1} ㎡", "Paper {0} · {1} m²");
/// Several doors.
pub const ONE_OWNER: Msg =
    msg("同一个业主的 {0} 套房，算一个人，一张票", "{0} units of one owner: one head, one paper");
/// Candidates.
pub const PICK: Msg = msg("票上选了谁（最多 {0} 个）", "Who is chosen on the paper ({0} at most)");
/// Submit picks.
pub const ENTER_PICKS: Msg = msg("录入这张票", "Enter this paper");
/// Earlier entries.
pub const EARLIER: Msg = msg("已有的录入", "Entries so far");
/// Take back.
pub const TAKE_BACK: Msg = msg("录错了，撤掉", "A mistake: take it back");
/// Settle.
pub const SETTLE: Msg = msg("两次不一样，以哪个为准？", "The entries differ. Which one counts?");
/// Settle intro.
pub const DISPUTED_ROWS: Msg = msg("录入不一致的", "Entered differently");
/// Other papers.
pub const PAPER_NUMBER: Msg =
    msg("票上的号码（和门牌不对应时才填）", "Number on the paper (if another)");
/// Delivery.
pub const DELIVERY: Msg = msg("送达和收回", "Delivery and return");
/// How.
pub const HOW: Msg = msg("怎么送的", "How");
/// Day.
pub const DAY: Msg = msg("哪天", "Day");
/// By.
pub const BY: Msg = msg("谁送的", "By whom");
/// Witness.
pub const WITNESS: Msg = msg("见证人", "Witness");
/// Do.
pub const NOTE_DELIVERY: Msg = msg("记下送达", "Note the delivery");
/// Whole building.
pub const NOTE_DELIVERY_ALL: Msg = msg("整栋都这样送达", "The whole building, likewise");
/// Return.
pub const NOTE_RETURN: Msg = msg("票收回来了，还没看", "It came back, not looked at");
/// Delivered line.
pub const WAS_DELIVERED: Msg = msg("{0}，{1}", "{0}, {1}");
/// Proxy.
pub const PROXY: Msg = msg("委托别人投票", "Voting by proxy");
/// Holder.
pub const HOLDER: Msg = msg("代理人姓名", "Holder's name");
/// Written.
pub const WRITTEN: Msg = msg("有书面委托，已存档", "In writing and on file");
/// Opinion.
pub const OPINION: Msg =
    msg("委托书写明了意见，按它投", "It says how to vote, and the paper follows it");
/// Note.
pub const NOTE_PROXY: Msg = msg("记下委托", "Note the proxy");
/// Proxy line.
pub const PROXY_LINE: Msg = msg("由 {0} 代投", "{0} votes for this owner");
/// List.
pub const LIST: Msg = msg("照着登记表成批录", "Enter a list");
/// List field.
pub const LIST_FIELD: Msg = msg("每行一户：门牌 意见", "One a line: door, choice");
/// List hint.
pub const LIST_HINT: Msg = msg("例如：3-201 同意", "For instance: 3-201 for");
/// Review.
pub const LIST_REVIEW: Msg = msg("看一下读得对不对", "See how it is read");
/// Reading.
pub const LIST_READ: Msg = msg(
    "读懂 {0} 户：同意 {1}，反对 {2}，弃权 {3}，废票 {4}",
    "{0} read: for {1}, against {2}, abstaining {3}, invalid {4}",
);
/// Unread.
pub const LIST_UNREAD: Msg =
    msg("这 {0} 行没读懂，改好再录：", "These {0} lines are not understood:");
/// Enter.
pub const LIST_ENTER: Msg = msg("录入读懂的", "Enter what was read");
/// Batch.
pub const BATCH: Msg = msg("合计录入", "Enter a sum");
/// Batch explanation.
pub const BATCH_WHY: Msg = msg(
    "无记名的票，每批至少十张，先按颜色分好再数。",
    "Of a secret ballot at least ten papers at a time, sorted first.",
);
/// Heads.
pub const BATCH_HEADS: Msg = msg("{0}：人数（张数）", "{0}: papers");
/// Area.
pub const BATCH_AREA: Msg = msg("{0}：面积（㎡）", "{0}: area (m²)");
/// Enter.
pub const ENTER_BATCH: Msg = msg("录入这一批", "Enter this sum");
/// Papers with names.
pub const PICKED: Msg = msg("选了人的票", "Papers with names");
/// Above.
pub const B_ABOVE: Msg =
    msg("{0}的得票比选了人的票还多", "{0} has more than there are papers with names");
/// Odd.
pub const B_AREA_ODD: Msg =
    msg("{0}的张数和面积对不上", "Papers and area of {0} do not go together");
/// Too many.
pub const B_TOO_MANY: Msg = msg(
    "各人得票加起来太多了：每张票最多选 {0} 人",
    "Too many names in all: a paper names {0} at most",
);
/// Too few.
pub const B_TOO_FEW: Msg = msg(
    "各人得票加起来比选了人的票还少；一个人也没选的算弃权",
    "Fewer names than papers with names; a paper that names nobody abstains",
);
/// Too few.
pub const BATCH_SMALL: Msg =
    msg("不足十张，面积会认出是哪一户", "Fewer than ten: the area would tell whose they are");
/// Over.
pub const BATCH_OVER: Msg = msg("比名册上还没投的还多", "More than is still out on the roll");
/// Not open.
pub const NOT_OPEN: Msg = msg(
    "名册冻结、开始投票以后，在这里录票。",
    "Papers are entered here once the roll is frozen and voting is open.",
);
/// Closed.
pub const ENTRY_CLOSED: Msg = msg(
    "投票已截止。截止前收到的票还可以补录。",
    "Voting is closed. Papers that came in before may still be entered.",
);
