//! Files out and in, and the health of what is kept.

use super::{Msg, msg};

/// What it is for.
pub const EXCHANGE_LEAD: Msg = msg(
    "数据只在这台设备上。存一份文件就是备份；把文件发给同事，两边就能合并。",
    "The data is on this device alone. A saved file is a backup; sent to a colleague, it can be merged.",
);
/// The fingerprint.
pub const FINGERPRINT: Msg = msg("对账码", "Fingerprint");
/// What the fingerprint is for.
pub const FINGERPRINT_WHY: Msg = msg(
    "打电话念给对方听：两边数字一样，内容就一样。",
    "Read it over the telephone: where both read the same, both hold the same.",
);
/// Heading of the way out.
pub const OUT: Msg = msg("存文件", "Save a file");
/// A full file.
pub const SAVE_FULL: Msg = msg("存一份备份（全部）", "Save a backup (everything)");
/// What a full file holds.
pub const SAVE_FULL_WHY: Msg = msg(
    "含姓名、电话等个人信息，只给本单位同事或自己留底。",
    "Holds names and telephone numbers: for colleagues of your own committee, or to keep.",
);
/// Whose data a backup holds, before it is made.
pub const SAVE_FULL_WHOSE: Msg = msg(
    "里面有 {0} 个人的姓名、{1} 个电话号码：{2}。只给本单位同事或自己留底。",
    "It holds {0} people's names and {1} telephone numbers: {2}. For your own committee alone, or to keep.",
);
/// Says that a file was handed over.
pub const SAVED: Msg = msg("文件已交给浏览器保存：{0}", "Handed to the browser to save: {0}");
/// Photographs that are not in the file.
pub const PHOTOS_MISSING: Msg = msg(
    "有 {0} 张照片不在这台设备上，没有放进文件。有这些照片的同事要另存一份。",
    "{0} photographs are not on this device and not in the file; a colleague who has them should save one too.",
);
/// How many more names.
pub const AND_OTHERS: Msg = msg("等，还有 {0} 个", " and {0} more");
/// Heading of the way in.
pub const IN: Msg = msg("打开文件", "Open a file");
/// What to do with a file.
pub const IN_WHY: Msg = msg(
    "选同事发来的 .json 文件，先看里面有什么，再决定要不要收下。",
    "Choose the .json file a colleague sent; see what is in it before taking it in.",
);
/// The file field.
pub const CHOOSE_FILE: Msg = msg("选择文件", "Choose a file");
/// While reading.
pub const READING: Msg = msg("正在读文件……", "Reading the file …");
/// While taking in.
pub const TAKING: Msg = msg("正在收下……", "Taking it in …");
/// Heading of the preview.
pub const PREVIEW: Msg = msg("文件里有什么", "What is in the file");
/// Which community.
pub const FROM: Msg = msg("社区", "Community");
/// When made.
pub const MADE: Msg = msg("文件时间", "Made");
/// Operations that do not belong.
pub const STRANGE: Msg = msg("不是这个社区的（不收）", "Not of this community (left out)");
/// New operations.
pub const NEW: Msg = msg("新记录", "New entries");
/// Known operations.
pub const KNOWN: Msg = msg("已经有的", "Already here");
/// Unknown kinds.
pub const UNKNOWN: Msg =
    msg("新版本才认识的（先收着，不丢）", "Of a newer version (kept and passed on)");
/// The maker's fingerprint.
pub const THEIR_FINGERPRINT: Msg = msg("对方的对账码", "Their fingerprint");
/// The file is of another community.
pub const OTHER: Msg = msg(
    "这是另一个社区的文件，会单独打开，不会和现在的混在一起。",
    "This file is of another community: it opens apart and does not mix with the one open now.",
);
/// Take it in.
pub const TAKE: Msg = msg("收下", "Take it in");
/// Do not.
pub const LEAVE: Msg = msg("不收", "Leave it");
/// The label of an import.
pub const IMPORTED: Msg = msg("收下了文件", "File taken in");
/// What an import brought.
pub const BROUGHT: Msg = msg("收下了 {0} 条新记录。", "{0} new entries taken in.");
/// Nothing new.
pub const NOTHING_NEW: Msg =
    msg("没有新内容：这份文件里的都已经有了。", "Nothing new: all of it is here already.");
/// Both are in step.
pub const IN_STEP: Msg = msg("两边一致。", "Both hold the same.");
/// Problems.
pub const PROBLEMS: Msg = msg("文件有问题", "Problems with the file");
/// No loss.
pub const REST_IS_FINE: Msg =
    msg("没坏的部分可以照常收下。", "What is not damaged can be taken in as usual.");
/// A count that differs.
pub const P_COUNT: Msg = msg(
    "应有 {0} 条，只读到 {1} 条：文件可能没传完，请对方重发。",
    "Should hold {0} entries, {1} could be read: it may have been cut; ask for it again.",
);
/// A damaged line.
pub const P_DAMAGED: Msg =
    msg("第 {0} 行坏了（{1}），这一行没有收。", "Line {0} is damaged ({1}) and was left out.");
/// A line that is no JSON, or lacks a part.
pub const D_SHAPE: Msg = msg("不完整", "incomplete");
/// A line with a value that may not be kept.
pub const D_VALUE: Msg = msg("有存不了的内容", "it holds what cannot be kept");
/// A line whose content is not what its id says.
pub const D_HASH: Msg = msg("内容和编号对不上", "its content does not match its id");
/// A cut file.
pub const P_END: Msg = msg(
    "文件结尾不完整，可能没传完，请对方重发。",
    "The end is missing: the file may have been cut; ask for it again.",
);
/// A damaged attachment.
pub const P_FILE: Msg =
    msg("第 {0} 行的附件坏了，没有收。", "The attachment in line {0} is damaged and was left out.");
/// Form changed.
pub const P_FORM: Msg = msg(
    "内容没变，只是文件被别的软件重新排过版。",
    "Content equal, form changed: another program re-arranged the file.",
);
/// Damaged header.
pub const P_HEADER: Msg = msg(
    "文件开头坏了，来历不能确认，记录仍逐条核对过。",
    "The header is damaged, so its origin is uncertain; each entry was still checked.",
);
/// Newer container.
pub const P_NEWER: Msg = msg(
    "这是新版睦邻（格式 {0}）做的文件，请先更新本页再打开。",
    "Made by a newer Mulin (format {0}): update this page first.",
);
/// Not ours.
pub const P_NOT_OURS: Msg = msg(
    "这不是睦邻的文件。请选以 mulin- 开头的 .json 文件。",
    "Not a Mulin file. Choose a .json file whose name begins with mulin-.",
);
/// Root differs.
pub const P_ROOT: Msg = msg(
    "文件里的记录和开头写的不符，可能被人改过，请对方重发核对。",
    "The entries are not those the header names: it may have been changed; ask for it again.",
);
/// A part of a file.
pub const P_PART: Msg = msg(
    "这是一个文件的第 {0} 份，一共 {1} 份。请把其余几份也选上，一起打开。",
    "Part {0} of {1} of a file: choose the other parts as well and open them together.",
);
/// A signature that does not hold.
pub const P_SIGNATURE: Msg = msg(
    "文件上写着有签名，但签名核对不上，可能被人改过。请对方重发，或打电话核对。",
    "The file claims a signature that does not hold: it may have been changed. Ask for it again, or telephone.",
);
/// Too large.
pub const P_TOO_LARGE: Msg = msg(
    "文件太大了，打不开（最多 64 MB，展开后 256 MB）。",
    "Too large: at most 64 MB, and 256 MB once inflated.",
);

/// The health page.
pub const HEALTH_TITLE: Msg = msg("自检", "Self-check");
/// What it shows.
pub const HEALTH_LEAD: Msg =
    msg("这台设备把数据存得牢不牢，一看便知。", "How well this device keeps your data.");
/// Yes.
pub const YES: Msg = msg("是", "Yes");
/// No.
pub const NO: Msg = msg("否", "No");
/// The browser does not say.
pub const UNSAID: Msg = msg("浏览器没说", "The browser does not say");
/// Kept for good.
pub const H_PERSISTED: Msg = msg("浏览器答应不自动清理", "The browser promises not to clear it");
/// Secure context.
pub const H_SECURE: Msg = msg("可以离线使用（安全网址）", "Works offline (secure address)");
/// Locks.
pub const H_LOCKS: Msg = msg("多个标签页互不打架", "Tabs take turns");
/// Strict.
pub const H_STRICT: Msg = msg("每一步都写到磁盘才算数", "Each act is on the disk before it counts");
/// Local storage.
pub const H_LOCAL: Msg = msg("能发现数据被清理", "Can tell when data was cleared");
/// Space.
pub const H_SPACE: Msg = msg("已用 / 可用（MB）", "Used / allowed (MB)");
/// Operations.
pub const H_OPS: Msg = msg("记录条数", "Entries");
/// Damaged lines.
pub const H_DAMAGED: Msg = msg("读不出的行", "Lines that could not be read");
/// The last export.
pub const H_EXPORTED: Msg = msg("上次备份", "Last backup");
/// Never.
pub const NEVER: Msg = msg("还没有", "Never");
/// Ask for persistence.
pub const ASK_PERSIST: Msg = msg("请浏览器别清理", "Ask the browser to keep it");
/// Not on plain http.
pub const NO_OFFLINE: Msg = msg(
    "这个网址不是 https，不能离线使用，请常备份。",
    "This address is not https: it does not work offline. Back up often.",
);
/// Raw download.
pub const RAW: Msg = msg("下载原始数据", "Download raw data");
/// What raw data is.
pub const RAW_WHY: Msg =
    msg("一字不动，给懂行的人修复用。", "Unchanged, for someone who repairs it.");

/// For developers.
pub const DEVELOPERS: Msg = msg("给开发者", "For developers");
/// What they find.
pub const DEVELOPERS_WHY: Msg = msg(
    "示范社区可以放大，用来试速度。各自单独打开，不碰您的社区。",
    "The sample can be made larger, to try the speed. It opens apart and leaves your community alone.",
);
/// The sample, several times.
pub const SAMPLE_TIMES: Msg = msg("示范社区，{0} 倍大", "The sample, {0} times");

/// The database does not open.
pub const FAILED: Msg = msg("数据打不开", "The data does not open");
/// What was not done.
pub const FAILED_WHY: Msg = msg(
    "数据没有被删。先下载原始数据留底，再关掉其他标签页重试；还不行就换个浏览器，打开最近一次备份。",
    "Nothing was deleted. Download the raw data first, then close other tabs and try again; if that fails, open your last backup in another browser.",
);
/// Again.
pub const TRY_AGAIN: Msg = msg("再试一次", "Try again");
/// The browser cleared the data.
pub const CLEARED: Msg = msg("浏览器清除了数据", "The browser cleared the data");
/// What to do.
pub const CLEARED_WHY: Msg = msg(
    "这里原来有 {0} 条记录，现在空了。请导入最近一次导出的文件。",
    "There were {0} entries here; now there are none. Import the file you exported last.",
);
/// Start again all the same.
pub const GO_ON_EMPTY: Msg = msg("没有备份，从头开始", "No backup: begin again");
/// Reading at start.
pub const STARTING: Msg = msg("正在打开……", "Opening …");
/// Read only.
pub const READ_ONLY: Msg = msg(
    "另一个标签页已是新版本，这里只能看、不能改。请刷新本页。",
    "Another tab runs a newer version; this one can only read. Reload the page.",
);
/// An act failed: the store.
pub const NOT_SAVED: Msg =
    msg("没存上，原来的数据没动，请再试一次。", "Not saved; the data is as it was. Try again.");
/// An act was called off.
pub const STOPPED: Msg =
    msg("已取消，原来的数据没动。", "Called off; the data is as it was before.");
/// A file goes back.
pub const TAKING_BACK: Msg = msg("正在退回……", "Taking it back …");
/// Personal data is erased.
pub const ERASING: Msg = msg("正在删除……", "Erasing …");
/// An act failed: quota.
pub const NO_SPACE: Msg = msg(
    "空间满了，没存上。请先存一份备份，再清理手机空间。",
    "No space left: not saved. Save a backup, then free some space.",
);
/// Undo impossible.
pub const CHANGED_SINCE: Msg = msg(
    "后来有人改过，不能直接撤销，请到那一页改回来。",
    "Changed again since: it cannot be undone here; edit it on its page.",
);
/// An import that is built on.
pub const BUILT_ON: Msg = msg(
    "收进来的内容已经用上了，不能再整份退回。不要的部分，请到那一页删掉。",
    "What the file brought is in use by now, so it cannot go back as a whole; remove what you do not want on its page.",
);
/// An import after which a file was made.
pub const GIVEN_SINCE: Msg = msg(
    "收进来以后又存过文件，内容可能已经到了别人手里，不能再整份退回。不要的部分，请到那一页删掉。",
    "A file was saved since, so others may have it by now and it cannot go back as a whole; remove what you do not want on its page.",
);
/// Nothing to undo.
pub const NOTHING_TO_UNDO: Msg = msg("没有可以撤销的了。", "Nothing to undo.");
/// A part of the application did not arrive.
pub const NOT_LOADED: Msg = msg(
    "这一部分没有载入成功。请检查网络，再试一次；您的数据没有受影响。",
    "This part did not load. Check the network and try again; your data is untouched.",
);
/// Missing.
pub const MISSING: Msg = msg("这一条已经不在了。", "It is not there any more.");
/// What was typed cannot be stored.
pub const UNSEALED: Msg = msg(
    "数字太大，存不下，请检查后再试。",
    "A number is too large to be kept: check it and try again.",
);
