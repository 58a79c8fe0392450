//! The page that checks a pact's file, a receipt, a statement or the code on a poster.

use super::{Msg, msg};

/// Its name.
pub const VERIFY: Msg = msg("验一验", "Check a pact");
/// What it is for, in a list of pages.
pub const VERIFY_WHY: Msg = msg(
    "公约文件、签约回执、海报上的码，是不是真的",
    "A pact's file, a receipt, the code on a poster: do they hold?",
);
/// Its lead.
pub const LEAD: Msg = msg(
    "看看一份公约文件、一张签约回执、海报上的二维码对不对。就在您这台设备上查，什么都不往外发。",
    "See whether a pact's file, a receipt or the code on a poster holds. It is checked on this device; nothing is sent anywhere.",
);
/// The link on the first page.
pub const QUIET: Msg = msg("只想核对一份公约或者回执？", "Only want to check a pact or a receipt?");

// What somebody brings.

/// Its heading.
pub const BRING: Msg = msg("要查什么", "What to check");
/// The file.
pub const FILE: Msg = msg("打开公约文件", "Open a pact's file");
/// Where it comes from.
pub const FILE_HINT: Msg = msg(
    "居委会发出来的公约文件，名字一般是 .json 结尾。也可以把文件拖到这里。",
    "The file the committee gave out; its name usually ends in .json. It can also be dropped here.",
);
/// A code.
pub const SCAN: Msg = msg("扫回执或海报上的二维码", "Scan the code on a receipt or a poster");
/// The camera does not open.
pub const SCAN_NOT: Msg =
    msg("摄像头打不开。请把文字粘贴到下面。", "The camera does not open. Paste the text below.");
/// Pasting.
pub const PASTE: Msg = msg("或者粘贴文字", "Or paste a text");
/// What.
pub const PASTE_HINT: Msg = msg(
    "回执、签名、海报上的码，复制出来都是以 mulin- 开头的一长串。",
    "Receipts, signatures and posters copy as one long run that begins with mulin-.",
);
/// The button.
pub const CHECK: Msg = msg("查一查", "Check");
/// Under way.
pub const CHECKING: Msg = msg("正在一份一份地核对……", "Checking one signature after the other…");
/// Called off.
pub const STOPPED: Msg = msg("停下了，没有查完。", "Stopped; the check is not finished.");
/// Broke off.
pub const BROKEN: Msg = msg(
    "这台设备没能查完，可能内存不够。换一台电脑再试，或者用下面别的办法核对。",
    "This device could not finish, perhaps for lack of memory. Try a computer, or check in another way.",
);
/// Begin again.
pub const AGAIN: Msg = msg("清空，查别的", "Clear, check something else");

// What cannot be checked.

/// Nothing there.
pub const EMPTY: Msg = msg(
    "还没有东西可查：请打开文件，或者粘贴文字。",
    "Nothing to check yet: open a file or paste a text.",
);
/// Something else.
pub const OTHER: Msg = msg(
    "这不是公约文件，也不是回执。请向居委会要“公约文件”，或者把回执上以 mulin- 开头的文字完整复制过来。",
    "This is neither a pact's file nor a receipt. Ask the committee for the pact's file, or copy the whole text that begins with mulin-.",
);
/// An exchange file.
pub const EXCHANGE: Msg = msg(
    "这是单位之间交换资料的文件，不是公约文件，验不出签名。要看里面的内容，请到“交换与备份”里打开。",
    "This is a file committees exchange, not a pact's file: there are no signatures to check. Open it under “Files and backup”.",
);
/// A bare statement.
pub const BARE: Msg = msg(
    "这是一份签名，但没有带公钥，单独验不了。请打开它所在的公约文件。",
    "This is a signature without its key, which cannot be checked alone. Open the pact's file that holds it.",
);
/// A text of ours that does not hold.
pub const REFUSED: Msg = msg("这段文字没有通过：", "This text does not hold: ");
/// What to do.
pub const REFUSED_DO: Msg = msg(
    "先看看是不是没有复制完整；再不行，请给您这段文字的人重新发一次。",
    "See first whether it was copied whole; else ask whoever gave it to you to send it again.",
);
/// Locked.
pub const LOCKED: Msg =
    msg("这个文件用口令锁着，请输入口令。", "This file is locked with a passphrase; enter it.");
/// The passphrase.
pub const PASSPHRASE: Msg = msg("口令", "Passphrase");
/// Unlock.
pub const UNLOCK: Msg = msg("打开", "Open");
/// Unlocking.
pub const UNLOCKING: Msg = msg("正在打开，要几秒钟……", "Opening; it takes some seconds…");

// What was found.

/// Heading where the text could not be read.
pub const FILE_FOUND: Msg = msg("这份文件", "This file");
/// Heading.
pub const PACT_FOUND: Msg = msg("《{0}》第 {1} 稿", "{0}, version {1}");
/// Holds.
pub const HOLDS: Msg = msg("对得上", "Holds");
/// Does not.
pub const FAILS: Msg = msg("对不上", "Does not hold");
/// Not judged.
pub const UNKNOWN: Msg = msg("没法判断", "Cannot be judged");
/// For people.
pub const YOURS: Msg = msg("要您来对", "For you to compare");
/// The text holds.
pub const TEXT_HOLDS: Msg =
    msg("就是签名时的那份正文，一个字没有变。", "These are the very words that were signed.");
/// It does not.
pub const TEXT_FAILS: Msg = msg(
    "正文有问题，后面的就不必看了：",
    "Something is wrong with the text, so the rest cannot be judged:",
);
/// The signatures hold.
pub const SIGNATURES_HOLD: Msg =
    msg("每一份签名都对得上这份公约。", "Every signature is on this pact, unchanged.");
/// They do not.
pub const SIGNATURES_FAIL: Msg = msg("有签名对不上：", "Some signatures do not hold:");
/// Complete.
pub const COMPLETE: Msg = msg(
    "和居委会签过的总账一致，没有多，也没有少。",
    "They are exactly those in the committee's signed total: none more, none less.",
);
/// Not complete.
pub const NOT_COMPLETE: Msg =
    msg("和居委会签过的总账对不上：", "They are not those in the committee's signed total:");
/// Not judged.
pub const LEVEL_UNKNOWN: Msg = msg(
    "前面有对不上的，这一项没法判断。",
    "Something before this does not hold, so this cannot be judged.",
);
/// Whose key.
pub const IDENTITY_ASK: Msg = msg(
    "总账是用这把公章钥匙签的。请和公告栏上贴的公钥校验码对一对，24 个数字全一样，才是那家居委会出的。",
    "The total is signed with this key. Compare with the notice board: the same 24 digits mean the same committee.",
);
/// Not known.
pub const IDENTITY_UNKNOWN: Msg = msg("看不出是谁出的。", "Whose file it is cannot be told.");
/// Passed on.
pub const ROTATED: Msg = msg(
    "钥匙换过 {0} 次，每次新旧两把都签了字。",
    "The key was passed on {0} times, each time signed by both keys.",
);
/// A break.
pub const BROKEN_LINE: Msg = msg(
    "注意：有的总账是用另一把钥匙签的，两把之间没有交接。可能是旧钥匙丢了，也可能不是一家出的，请到居委会问清楚。",
    "Mind: some totals are under another key that did not pass on to this one. Perhaps a key was lost, perhaps somebody else signed; ask the committee.",
);
/// A place in the file.
pub const AT_FILE: Msg = msg("整个文件", "the file");
/// The text.
pub const AT_TEXT: Msg = msg("正文", "the text");
/// An earlier text.
pub const AT_EARLIER: Msg = msg("前面第 {0} 稿", "earlier text {0}");
/// A key.
pub const AT_KEY: Msg = msg("一把公钥", "a public key");
/// A statement.
pub const AT_STATEMENT: Msg = msg("第 {0} 份签名", "signature {0}");
/// A rotation.
pub const AT_ROTATION: Msg = msg("第 {0} 次换钥匙", "change of keys {0}");
/// A head.
pub const AT_HEAD: Msg = msg("第 {0} 份总账", "total {0}");
/// One problem.
pub const PROBLEM: Msg = msg("{0}：{1}", "{0}: {1}");
/// More of them.
pub const MORE_PROBLEMS: Msg = msg("还有 {0} 处，不一一列出。", "And {0} more.");

/// How many.
pub const HOW_MANY: Msg = msg("签了多少户", "How many signed");
/// The count.
pub const COUNT: Msg = msg("{1} 户里有 {0} 户同意", "{0} of {1} households agree");
/// When.
pub const AS_OF: Msg = msg("总账日期", "Day of the total");
/// Its day is a claim.
pub const AS_OF_WHY: Msg = msg("{0}（签总账的设备说的）", "{0}, by the clock of whoever signed it");
/// Ways.
pub const WAYS: Msg = msg("怎么签的", "How they signed");
/// Earlier versions.
pub const EARLIER: Msg = msg("前面几稿", "Earlier versions");
/// Their number.
pub const EARLIER_COUNT: Msg =
    msg("带着前面 {0} 稿，一稿接一稿，对得上", "{0} before this one, each leading to the next");
/// None.
pub const EARLIER_NONE: Msg = msg("这是第一稿", "This is the first");
/// Names in the file.
pub const NAMES: Msg = msg(
    "这份文件里带着住户的姓名、门牌或电话。请不要再转发；要给别人看，请居委会另出一份不带姓名的。",
    "Names, doors or telephone numbers of households are in this file. Do not pass it on; ask for one without them.",
);
/// The words.
pub const WORDS: Msg = msg("看看公约全文", "Read the pact");
/// What it shows.
pub const SHOWS: Msg = msg("这说明什么", "What this shows");
/// What it does not.
pub const SHOWS_NOT: Msg = msg("这些它说明不了", "What it does not show");
/// The link.
pub const PROVES: Msg = msg("这能证明什么，不能证明什么", "What this proves, and what not");

// Slips.

/// Their heading.
pub const SLIPS: Msg = msg("回执和签名", "Receipts and signatures");
/// A receipt.
pub const RECEIPT: Msg = msg("签约回执", "Receipt of a household");
/// What it says.
pub const RECEIPT_HOLDS: Msg = msg(
    "回执是真的：出回执那天，这家的签名算在居委会签过的总账里。",
    "It holds: on its day this household's signature was in the committee's signed total.",
);
/// What next.
pub const RECEIPT_NEXT: Msg = msg(
    "想知道签名现在还在不在：请再打开居委会现在的公约文件。",
    "To see whether the signature is still there, open the pact's file of today as well.",
);
/// Still there.
pub const STILL_THERE: Msg = msg(
    "还在：这份签名在您打开的公约文件里。",
    "Still there: the signature is in the file you opened.",
);
/// Withdrawn.
pub const WITHDRAWN: Msg =
    msg("已退出：这家 {0} 退出了。", "Withdrawn: this household took it back on {0}.");
/// Replaced.
pub const REPLACED: Msg =
    msg("换过了：这家 {0} 重新签过。", "Replaced: this household has signed anew on {0}.");
/// Dropped.
pub const DROPPED: Msg = msg(
    "被拿掉了：您打开的文件认了回执上的那份总账，却没有这份签名。请留好回执，去问居委会。",
    "Dropped: the file stands on the very total of this receipt, but the signature is not in it. Keep the receipt and ask the committee.",
);
/// Not later.
pub const NOT_LATER: Msg = msg(
    "看不出来：您打开的文件比回执旧，或者是另一台还没合并的设备出的。请居委会用最新的资料重新出一份；一直出不来，就是有签名被漏掉了。",
    "Cannot be told: the file is older than the receipt, or from a device that had not seen it yet. Ask the committee for one of today; if it cannot make one, something was left out.",
);
/// Another pact.
pub const OTHER_PACT: Msg =
    msg("不是一回事：您打开的文件是另一份公约。", "The file you opened is of another pact.");
/// Not judged.
pub const UNJUDGED: Msg = msg(
    "您打开的文件自己就对不上，拿它比不出什么。",
    "The file you opened does not hold by itself, so it shows nothing.",
);
/// A head.
pub const HEAD: Msg = msg("居委会签的总账", "A total signed by the committee");
/// What it says.
pub const HEAD_HOLDS: Msg = msg(
    "码是真的：这一行数字是用下面这把钥匙签的，签后没有改过。",
    "It holds: these numbers are signed with the key below and were not changed since.",
);
/// What next.
pub const HEAD_NEXT: Msg = msg(
    "想看是哪些字、签名齐不齐：请再打开公约文件。",
    "To see which words and whether all signatures are there, open the pact's file as well.",
);
/// In the file.
pub const HEAD_THERE: Msg =
    msg("您打开的公约文件里有这份总账。", "The file you opened holds this total.");
/// Not in it.
pub const HEAD_NOT: Msg = msg(
    "您打开的公约文件里没有这份总账：文件可能更旧。请居委会出一份最新的。",
    "The file you opened does not hold this total: it may be older. Ask for one of today.",
);
/// A consent.
pub const CONSENT: Msg = msg("一户的签名：同意", "Signature of a household: agrees");
/// A decline.
pub const DECLINE: Msg = msg("一户的签名：不签", "Signature of a household: does not sign");
/// A withdrawal.
pub const WITHDRAW: Msg = msg("一户的签名：退出", "Signature of a household: withdraws");
/// A renewal.
pub const RENEW: Msg = msg("一户的签名：续签", "Signature of a household: renews");
/// A witness.
pub const WITNESS: Msg = msg("居委会的见证", "A witness of the committee");
/// A rotation.
pub const ROTATION: Msg = msg("换钥匙的声明", "A change of the committee's key");
/// What it says.
pub const STATEMENT_HOLDS: Msg = msg(
    "签名对得上，签后没有改过。光看它，看不出是哪份公约、算没算进去。",
    "The signature holds. Alone it does not show which pact it is on, nor that it was counted.",
);
/// In the file.
pub const STATEMENT_THERE: Msg =
    msg("您打开的公约文件里有这份签名。", "The file you opened holds this signature.");
/// Not in it.
pub const STATEMENT_NOT: Msg =
    msg("您打开的公约文件里没有这份签名。", "The file you opened does not hold this signature.");
/// What goes with it.
pub const SHOWN: Msg = msg("附带", "It shows");
/// When.
pub const SIGNED_AT: Msg = msg("签的日子", "Day");
/// Its way.
pub const WAY: Msg = msg("怎么签的", "How");
/// Its version.
pub const VERSION: Msg = msg("公约第几稿", "Version of the pact");
/// The key.
pub const KEY: Msg = msg("公钥校验码", "Code of the key");
/// Compare.
pub const KEY_COMPARE: Msg = msg("请和公告栏上的对一对。", "Compare it with the notice board.");
