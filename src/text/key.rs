//! The committee's key.

use super::{Msg, msg};

/// The name of the page.
pub const KEY: Msg = msg("居委会的签名钥匙", "The committee's signing key");
/// On the page of all else.
pub const KEY_WHY: Msg = msg(
    "签公约总账用的。做一把、锁上、换一把、从纸上恢复。",
    "For signing the totals of pacts: make one, lock it, change it, bring it back from paper.",
);
/// What it is for.
pub const LEAD: Msg = msg(
    "像公章一样，谁拿着它，谁就能替居委会签总账、作见证。别人拿公钥校验码一对，就知道是不是你们签的。",
    "Like a seal: who holds it signs totals and attests for the committee. With its 24 digits anybody can see that it was you.",
);
/// The code of the public key.
pub const CODE: Msg = msg("公钥校验码", "Public key code");
/// What it is for.
pub const CODE_WHY: Msg = msg(
    "这 24 个数字可以公开，请贴在公告栏上。公约打印出来的每一页上也有，两边一样才是真的。",
    "These 24 digits are public: put them on the notice board. They stand on every printed page of a pact; both must be the same.",
);
/// The heading of the sheet for the notice board.
pub const BOARD_TITLE: Msg = msg("公钥校验码公告", "The committee's public key code");
/// What the sheet says.
pub const BOARD_TEXT: Msg = msg(
    "{0}用这把钥匙签公约的总账。核对公约文件、海报、回执时，请看上面的 24 个数字是不是和这里一样。不一样，请到居委会问一问。",
    "{0} signs the totals of its pacts with this key. When you check a pact's file, poster or receipt, see that its 24 digits are these. If not, ask at the committee's office.",
);
/// Since when.
pub const SINCE: Msg = msg("{0}起用", "In use since {0}");
/// Prints the sheet.
pub const PRINT_BOARD: Msg = msg("打印，贴到公告栏", "Print it for the notice board");

// Whether it can be used now.

/// Unlocked.
pub const OPEN: Msg = msg("已解锁，可以签", "Unlocked: ready to sign");
/// Unlocked, explained.
pub const OPEN_WHY: Msg = msg(
    "只在这个页面里有效。关掉、刷新页面，或者遮屏落下，就又锁上了。",
    "In this tab alone. Closing or reloading it, or the curtain, locks the key again.",
);
/// Locked.
pub const SHUT: Msg = msg("锁着", "Locked");
/// Elsewhere.
pub const NOT_HERE: Msg = msg("不在这个浏览器里", "Not in this browser");
/// Elsewhere, explained.
pub const NOT_HERE_WHY: Msg = msg(
    "要在这里用，请拿出抄着数字的那张纸，照着输入。",
    "To use it here, take the sheet with its digits and type them in.",
);
/// Locks.
pub const LOCK: Msg = msg("锁上", "Lock it");
/// Unlocks.
pub const UNLOCK: Msg = msg("解锁", "Unlock");
/// To the page.
pub const TO_KEY: Msg = msg("去解锁签名钥匙", "Unlock the signing key");
/// To the page, where there is none.
pub const TO_MAKE: Msg = msg("先做一把签名钥匙", "Make a signing key first");
/// The passphrase.
pub const PASSPHRASE: Msg = msg("口令", "Passphrase");
/// A new passphrase.
pub const PASSPHRASE_NEW: Msg = msg("给它设一个口令", "Choose a passphrase");
/// What makes a good one.
pub const PASSPHRASE_HINT: Msg = msg(
    "至少 8 个字，好记的一句话最好。口令忘了不要紧，纸上的数字还能恢复。",
    "At least 8 characters; a sentence you remember is best. If it is forgotten, the digits on paper bring the key back.",
);
/// Once more.
pub const PASSPHRASE_AGAIN: Msg = msg("再输一遍口令", "The same passphrase again");
/// Too short.
pub const PASSPHRASE_SHORT: Msg = msg("口令太短，至少 8 个字", "Too short: at least 8 characters");
/// Not the same.
pub const PASSPHRASE_DIFFERS: Msg = msg("两次输的不一样", "The two are not the same");
/// None typed.
pub const PASSPHRASE_MISSING: Msg = msg("请输入口令", "Type the passphrase");
/// Work goes on.
pub const WORKING: Msg = msg("正在算，要几秒钟……", "Working; a few seconds…");

// Making one.

/// None yet.
pub const NONE: Msg = msg("还没有签名钥匙", "There is no signing key yet");
/// Why one is needed.
pub const NONE_WHY: Msg = msg(
    "没有它也能收签名。有了它，居委会才能签总账，住户才能拿到回执，查得出自己那份有没有少。",
    "Signatures can be collected without it. With it the committee signs totals, and households get receipts that show whether theirs is still there.",
);
/// Makes one.
pub const MAKE: Msg = msg("做一把签名钥匙", "Make a signing key");
/// First step.
pub const STEP_WRITE: Msg = msg("第一步：抄在纸上", "First: write it down");
/// What to do.
pub const STEP_WRITE_WHY: Msg = msg(
    "下面 16 组数字就是钥匙。抄两份（或者打印），一份锁进柜子，一份交给另一位负责人。不要拍照，不要发微信：谁看到这些数字，谁就能替你们签。",
    "These 16 groups are the key. Write them twice, or print them: one for the safe, one for a second person in charge. No photographs, no chat: whoever sees them can sign for you.",
);
/// The digits, read aloud.
pub const DIGITS: Msg = msg("钥匙的 16 组数字", "The 16 groups of the key");
/// The heading of the printed sheet.
pub const SHEET_TITLE: Msg = msg("签名钥匙（请锁好）", "Signing key (keep locked away)");
/// What stands on the printed sheet.
pub const SHEET_TEXT: Msg = msg(
    "凭这 16 组数字可以恢复钥匙。请放进柜子锁好，不要拍照，不要转发。",
    "These 16 groups bring the key back. Keep the sheet locked away; do not photograph or forward it.",
);
/// The code of the key, for a camera.
pub const QR: Msg = msg("同样的数字，扫一扫可以输回来", "The same digits, to be scanned back");
/// Prints it.
pub const PRINT_SHEET: Msg = msg("打印这张", "Print this sheet");
/// Goes on.
pub const WRITTEN: Msg = msg("抄好了，去核对", "Written down; now check it");
/// Second step.
pub const STEP_TYPE: Msg = msg("第二步：照着纸输回来", "Second: type it back");
/// Why.
pub const STEP_TYPE_WHY: Msg = msg(
    "看着纸上抄的输入，抄错了现在就能发现。空格可有可无。",
    "Type from the paper: a slip of the pen is found now. Blanks do not matter.",
);
/// The field.
pub const TYPE_DIGITS: Msg = msg("16 组数字", "The 16 groups");
/// Looks again.
pub const LOOK_AGAIN: Msg = msg("回去再看一眼", "Look at it again");
/// Scans instead.
pub const SCAN: Msg = msg("扫纸上的码", "Scan the printed code");
/// No camera after all.
pub const SCAN_NOT: Msg =
    msg("相机打不开，请照着纸输入", "The camera does not open; please type the digits");
/// Goes on.
pub const CHECK: Msg = msg("核对", "Check it");
/// Too few or many.
pub const DIGITS_LENGTH: Msg =
    msg("一共 96 个数字，现在有 {0} 个", "There are 96 digits; these are {0}");
/// Wrong groups.
pub const DIGITS_GROUPS: Msg = msg("第 {0} 组不对，请看看这几组", "Look again at group {0}");
/// Wrong as a whole.
pub const DIGITS_WHOLE: Msg = msg(
    "每组都像，合起来不对。是不是两张纸混了，或者顺序错了？",
    "Each group is sound but not all together: groups of another sheet, or in another order?",
);
/// Another key.
pub const DIGITS_OTHER: Msg =
    msg("这不是刚才那把钥匙的数字", "These are not the digits of that key");
/// Third step.
pub const STEP_LOCK: Msg = msg("第三步：锁进这个浏览器", "Third: lock it in this browser");
/// Why.
pub const STEP_LOCK_WHY: Msg = msg(
    "钥匙加了口令存在这个浏览器里，不会跟着任何文件出去。每次要签，输一次口令。",
    "The key is kept in this browser under the passphrase and goes into no file. Each time you sign, you type it once.",
);
/// What it is called.
pub const NAME: Msg = msg("这把钥匙叫什么（选填）", "What the key is called (optional)");
/// A hint.
pub const NAME_HINT: Msg = msg("比如：2026 届居委会", "For example: committee of 2026");
/// Puts it in use.
pub const PUT_IN_USE: Msg = msg("启用这把钥匙", "Put the key in use");
/// Gives up.
pub const GIVE_UP: Msg = msg("不做了", "Not now");
/// It is in use.
pub const IN_USE: Msg = msg("这把钥匙可以用了", "The key is in use");

// Another one.

/// The heading.
pub const CHANGE: Msg = msg("换一把", "Change the key");
/// When.
pub const CHANGE_WHY: Msg = msg(
    "换届了，或者怕数字被人看到，就换一把。旧钥匙和新钥匙都要签一下，别人一查就知道是正常交接。换好以后，公告栏上的校验码也要换。",
    "After an election, or if somebody may have seen the digits. The old and the new key both sign the change, so that anybody sees it was handed over. Then change the code on the notice board.",
);
/// It must be unlocked.
pub const CHANGE_LOCKED: Msg = msg("要先解锁现在这把", "Unlock the key of now first");
/// Begins.
pub const CHANGE_DO: Msg = msg("做一把新的来换", "Make a new one in its place");
/// Signed by both.
pub const CHANGE_FINISH: Msg = msg("两把都签，换成新的", "Sign with both and change");
/// The heading.
pub const LOST: Msg = msg("钥匙丢了", "The key is lost");
/// What to do.
pub const LOST_WHY: Msg = msg(
    "先找那张抄着数字的纸，有纸就能恢复。真的找不到，只能做一把新的：旧钥匙签过的还算数，可是谁来查都会看到“前后不是同一把钥匙”，请在公告栏上写明换钥匙的日子和新的校验码。",
    "Look for the sheet first: it brings the key back. If it is gone, only a new key is left. What the old one signed still counts, but everybody who checks will see that the key broke off: put the day and the new code on the notice board.",
);
/// It is understood.
pub const LOST_SURE: Msg =
    msg("纸找过了，确实没有了", "The sheet was looked for; it is really gone");
/// Not ticked.
pub const LOST_NOT_SURE: Msg =
    msg("请先找一找，确认没有了再打钩", "Look for it first, then tick this");
/// Begins.
pub const LOST_DO: Msg = msg("做一把新的", "Make a new one");
/// The heading.
pub const PAPER: Msg = msg("从纸上恢复", "Bring it back from paper");
/// When.
pub const PAPER_WHY: Msg = msg(
    "换了电脑、忘了口令，都可以拿纸上的数字恢复。",
    "On another computer, or with the passphrase forgotten, the digits on paper bring the key back.",
);
/// Brings it back.
pub const PAPER_DO: Msg = msg("恢复", "Bring it back");
/// Keys of before.
pub const EARLIER: Msg = msg("以前的钥匙", "Earlier keys");
/// Passed on.
pub const PASSED_ON: Msg = msg("已交接给后面的钥匙", "passed on to a later one");
/// Broken off.
pub const BROKEN_OFF: Msg = msg("没有交接（丢了）", "broken off (lost)");

// Why something was refused.

/// Locked, in an error.
pub const LOCKED: Msg = msg(
    "签名钥匙还锁着。请先到“签名钥匙”那一页解锁，再做这一步。",
    "The key is locked. Unlock it on the page of the key first.",
);
/// No dice.
pub const NO_CHANCE: Msg = msg(
    "这个浏览器给不出随机数，不能在这里签名。请换一个新一点的浏览器。",
    "This browser gives no random numbers, so nothing can be signed here. Please use a newer one.",
);
/// Not the key of now.
pub const OLD_KEY: Msg = msg(
    "解锁的这把是旧钥匙，已经换过了。请用现在这把。",
    "The key unlocked here is an old one that has been replaced. Use the one of now.",
);
/// A key of another community.
pub const NOT_OURS: Msg = msg(
    "这些数字没有写错，但不是这个社区的钥匙。看看是不是拿错了纸，或者先收下同事的文件。",
    "The digits are right, but this is no key of this community. Is it another sheet? Or take in your colleague's file first.",
);
/// What is sealed was damaged.
pub const SEALED_DAMAGED: Msg = msg(
    "存在这个浏览器里的钥匙坏了。请用纸上的数字重新恢复。",
    "The key kept in this browser is damaged. Bring it back from the digits on paper.",
);
/// It broke off.
pub const NOT_DONE: Msg = msg(
    "没算完，可能是这台设备内存不够。关掉别的页面再试一次。",
    "It broke off; this device may have too little memory. Close other pages and try again.",
);
