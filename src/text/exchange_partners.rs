//! Whom files are exchanged with: their keys, being in step, what was given and taken.

use super::{Msg, msg};

/// The page.
pub const TITLE: Msg = msg("往来单位", "Partners");
/// What it is for.
pub const LEAD: Msg = msg(
    "常和哪些单位互发文件、认哪把签名钥匙，记在这里。名单只在这台设备上，不会发出去。",
    "Whom you exchange files with, and which signing key is theirs. The list stays on this device.",
);
/// What is there, on the page of files.
pub const GO_WHY: Msg =
    msg("记下对方是谁、认哪把签名钥匙。", "Who they are, and which signing key is theirs.");
/// None yet.
pub const NONE: Msg = msg("还没有记下往来单位", "No partners yet");
/// Why.
pub const NONE_WHY: Msg = msg(
    "记下以后，可以只发对方还没有的；对方的文件有签名，也能认出来。",
    "Once noted, you can give them what they lack alone, and their signed files are recognised.",
);
/// Adds one.
pub const ADD: Msg = msg("记一个往来单位", "Note a partner");
/// Its name.
pub const NAME: Msg = msg("单位叫什么", "What they are called");
/// Hint.
pub const NAME_HINT: Msg =
    msg("比如：桂花苑业委会", "For instance: owners' committee of Guihuayuan");
/// Missing.
pub const NAME_MISSING: Msg = msg("请写单位名字。", "Give its name.");
/// Saved.
pub const DID_NOTE: Msg = msg("已记下往来单位", "Partner noted");
/// Save.
pub const SAVE: Msg = msg("记下", "Note");
/// Key known.
pub const KEY: Msg = msg("签名钥匙", "Signing key");
/// Confirmed.
pub const CONFIRMED: Msg = msg("已核对", "Confirmed");
/// On a day, how.
pub const CONFIRMED_ON: Msg = msg("{0} {1}核对", "confirmed {1}, {0}");
/// In person.
pub const IN_PERSON: Msg = msg("当面", "in person");
/// By telephone.
pub const BY_PHONE: Msg = msg("打电话", "by telephone");
/// Not confirmed.
pub const NO_KEY: Msg = msg("没有核对过钥匙", "No key confirmed");
/// What to do.
pub const NO_KEY_WHY: Msg = msg(
    "收到对方签过名的文件时，在那里核对。",
    "When a signed file of theirs comes, confirm it there.",
);
/// Forgotten.
pub const FORGOTTEN: Msg = msg("不再往来", "No longer a partner");
/// Forget.
pub const FORGET: Msg = msg("不再往来", "Forget them");
/// What that means.
pub const FORGET_WHY: Msg = msg(
    "以后他们签名的文件不再算认识的；以前收发的记录还在。可以撤销。",
    "Files they sign count as unknown again; what was exchanged stays noted. It can be undone.",
);
/// Does it.
pub const FORGET_DO: Msg = msg("确定不再往来", "Forget this partner");
/// Forgot.
pub const DID_FORGET: Msg = msg("已不再往来", "Partner forgotten");
/// Rename.
pub const CHANGE_NAME: Msg = msg("改名字", "Change the name");
/// The exchanges with one.
pub const WITH_THEM: Msg = msg("和他们的往来", "Exchanged with them");
/// How much they have.
pub const THEY_HAVE: Msg = msg("他们已经有", "They have");
/// So many.
pub const SO_MANY: Msg = msg("{0} 条", "{0} entries");
/// Give to them.
pub const GIVE: Msg = msg("给他们发文件", "Give them a file");

/// Own signature.
pub const OWN: Msg = msg("本单位的签名", "Your own signature");
/// The key is open.
pub const OWN_OPEN: Msg = msg("已解锁，发出的文件会签名", "Unlocked: files you give are signed");
/// Its digits.
pub const OWN_CODE: Msg =
    msg("把这 24 位数字念给对方，或当面给对方看：", "Read these 24 digits to them, or show them:");
/// Locked.
pub const OWN_SHUT: Msg = msg("锁着，输口令就能签名", "Locked: the passphrase unlocks it");
/// None.
pub const OWN_NONE: Msg = msg("还没有签名钥匙", "No signing key yet");
/// What it is for.
pub const OWN_NONE_WHY: Msg = msg(
    "签公约的那个单位，用公约的那把钥匙就行。别的单位在这里做一把，只用来给文件签名。",
    "The committee that signs pacts uses that key. Others make one here, for files alone.",
);
/// Make one.
pub const OWN_MAKE: Msg = msg("做一把签名钥匙", "Make a signing key");
/// What if lost.
pub const OWN_LOST: Msg = msg(
    "口令忘了或浏览器清空了，就再做一把，请往来单位重新核对。",
    "Where the passphrase is forgotten or the browser was cleared, make another and have your partners confirm it.",
);
/// Another one.
pub const OWN_AGAIN: Msg = msg("口令忘了，另做一把", "Passphrase forgotten: make another");
/// What makes a good passphrase.
pub const OWN_PASS_HINT: Msg = msg(
    "至少 8 个字，好记的一句话最好。",
    "At least 8 characters; a sentence you remember is best.",
);

/// Signature lines: none.
pub const SIG_NONE: Msg = msg(
    "没有签名：看不出是谁发的。请打电话问一声是不是他们发的。",
    "Not signed: nobody can tell whom it is from. Ask by telephone whether it is theirs.",
);
/// Known.
pub const SIG_KNOWN: Msg =
    msg("签名认得：{0} 发的（{1} 核对过）。", "Signed by {0}, whose key you confirmed ({1}).");
/// Own.
pub const SIG_OWN: Msg = msg("这是本单位自己签名的文件。", "Signed with your own committee's key.");
/// Unknown.
pub const SIG_UNKNOWN: Msg = msg(
    "有签名，但还不认得这把钥匙。打电话或当面核对下面 24 位数字，核对过就记住。",
    "Signed with a key you do not know yet. Compare these 24 digits by telephone or in person; then it is remembered.",
);
/// Changed.
pub const SIG_CHANGED: Msg = msg(
    "签名的钥匙换了！以前 {0} 用的是另一把。没核对之前，这份文件不能收。请打他们平时的电话，核对新的 24 位数字。",
    "The key has changed! {0} used another one before. The file cannot be taken in until you have compared the new 24 digits: call them on the number you always use.",
);
/// Broken.
pub const SIG_BROKEN: Msg = msg(
    "签名对不上：文件在路上被改过，或者不是他们签的，不能当作他们的文件。最好请对方重发；没坏的部分也可以先收下。",
    "The signature does not hold: the file was changed on the way, or somebody else made it; it does not count as theirs. Better ask for it again; what is whole can be taken in meanwhile.",
);
/// Signed, and changed since.
pub const SIG_NOT_ALL: Msg = msg(
    "签名是 {0} 的，可文件里的东西和签名时不一样了：哪些坏了、多了、少了，看上面。",
    "The signature is that of {0}, but what is in the file is not what was signed: above you see what is damaged, added or missing.",
);
/// A partner's file without a signature.
pub const SIG_LACKING: Msg = msg(
    "没有签名，可是 {0} 从这台设备发来的文件以前都签名。收之前请打他们平时的电话问一声。",
    "Not signed, although files of {0} from this device were before. Call them on the number you always use before you take it in.",
);
/// One word for it.
pub const SIG_CHANGED_WORD: Msg = msg("钥匙换了", "Another key");
/// The digits.
pub const SIG_NOW_BARE: Msg = msg("24 位数字：", "24 digits:");
/// Old digits.
pub const SIG_BEFORE: Msg = msg("以前的：", "Before:");
/// New digits.
pub const SIG_NOW: Msg = msg("现在的：", "Now:");
/// Whose.
pub const WHOSE: Msg = msg("这是谁的钥匙", "Whose key it is");
/// A new partner.
pub const WHOSE_NEW: Msg = msg("名单里没有的新单位", "A partner not noted yet");
/// How compared.
pub const HOW: Msg = msg("怎么核对的", "How you compared");
/// How missing.
pub const HOW_MISSING: Msg = msg("请选是当面还是打电话核对的。", "Say how you compared them.");
/// Digits typed.
pub const DIGITS: Msg = msg("对方念的 24 位数字", "The 24 digits they read to you");
/// Hint.
pub const DIGITS_HINT: Msg = msg(
    "照对方念的打，不要照着上面抄；空格不要紧。",
    "Type what they read to you, do not copy it from above. Spaces do not matter.",
);
/// Too few.
pub const DIGITS_LENGTH: Msg =
    msg("应该是 24 位数字，现在是 {0} 位。", "There should be 24 digits; there are {0}.");
/// They differ.
pub const DIGITS_WRONG: Msg = msg(
    "和这份文件的钥匙对不上（第 {0} 组）。不要收，问清楚再说。",
    "That is not the key of this file (group {0}). Do not take it in; find out first.",
);
/// Confirms.
pub const CONFIRM: Msg =
    msg("两边数字一样，记住这把钥匙", "The digits are the same: remember this key");
/// Confirmed.
pub const DID_CONFIRM: Msg = msg("已核对签名钥匙", "Signing key confirmed");
/// Refused until then.
pub const REFUSED: Msg = msg(
    "签名的钥匙换了，核对之前不能收。",
    "The signing key has changed: it cannot be taken in before you have confirmed it.",
);
/// In step: the page.
pub const STEP: Msg = msg("对一对", "In step");
/// What it is for.
pub const STEP_LEAD: Msg = msg(
    "打电话念这 12 个数字。两边一样，内容就一样；不一样，点一下就能把缺的发过去。",
    "Read these 12 digits over the telephone. The same digits mean the same content; where they differ, one tap makes what is missing.",
);
/// On the page of files.
pub const STEP_WHY: Msg = msg(
    "打电话念数字，或互相扫码，看两边一不一样。",
    "Read digits on the telephone or scan one another's code to see whether both hold the same.",
);
/// The digits' code.
pub const STEP_QR: Msg = msg("对账码的二维码", "The fingerprint as a QR code");
/// With whom.
pub const STEP_WITH: Msg = msg("和谁对", "With whom");
/// The other reads.
pub const STEP_THEIRS: Msg = msg("对方念的数字", "What they read");
/// Hint.
pub const STEP_THEIRS_HINT: Msg = msg(
    "12 位，空格不要紧。也可以扫对方的码。",
    "12 digits, spaces do not matter. You can scan their code instead.",
);
/// Length.
pub const STEP_LENGTH: Msg =
    msg("应该是 12 位数字，现在是 {0} 位。", "There should be 12 digits; there are {0}.");
/// Compare.
pub const STEP_COMPARE: Msg = msg("比一比", "Compare");
/// Scan.
pub const STEP_SCAN: Msg = msg("扫对方的码", "Scan their code");
/// Not a code.
pub const STEP_SCAN_NOT: Msg =
    msg("没扫到对账码，可以改用打字。", "No fingerprint was read; type it instead.");
/// Same.
pub const STEP_SAME: Msg = msg("两边一样：内容完全一致。", "The same: both hold exactly the same.");
/// Noted.
pub const STEP_NOTED: Msg =
    msg("已记下：{0} 有这里的全部共享内容。", "Noted: {0} has all that is shared here.");
/// Different.
pub const STEP_DIFFERENT: Msg = msg("两边不一样", "They differ");
/// What to do.
pub const STEP_DIFFERENT_WHY: Msg = msg(
    "互相发一次文件，收下后再对。",
    "Give one another a file each, take it in, then compare again.",
);
/// They say the same.
pub const STEP_SAY_SAME: Msg = msg("两边念的一样", "Both read the same");
/// They say another.
pub const STEP_SAY_DIFFERENT: Msg = msg("不一样", "They differ");
/// Types theirs.
pub const STEP_TYPE: Msg = msg("打字比一比", "Type their digits");
/// Another community.
pub const STEP_ELSEWHERE: Msg = msg(
    "对方打开的是另一个社区，没法比。请让对方打开同一个社区。",
    "They have another community open. Ask them to open the same one.",
);
/// Delta.
pub const STEP_DELTA: Msg = msg("发他们还没有的（{0} 条）", "Make what they lack ({0} entries)");
/// Everything.
pub const STEP_ALL: Msg =
    msg("发全部（不含姓名、电话）", "Make everything (no names, no telephones)");
/// The label.
pub const DID_AGREE: Msg = msg("已记下两边一致", "Noted that both are the same");

/// History: the page.
pub const HISTORY: Msg = msg("往来记录", "What was exchanged");
/// Lead.
pub const HISTORY_LEAD: Msg = msg(
    "这台设备上发过、收过哪些文件，收之前和之后的对账码是多少。",
    "Which files were given and taken on this device, with the fingerprint before and after.",
);
/// On the page of files.
pub const HISTORY_WHY: Msg = msg("发过、收过哪些文件。", "Which files were given and taken.");
/// None.
pub const HISTORY_NONE: Msg = msg("还没有发过或收过文件", "Nothing was exchanged yet");
/// Why.
pub const HISTORY_NONE_WHY: Msg =
    msg("发出或收下一份文件，这里就会记一条。", "Each file given or taken is noted here.");
/// Given.
pub const OUT: Msg = msg("发出", "Given");
/// Taken.
pub const IN: Msg = msg("收下", "Taken in");
/// Compared.
pub const AGREED: Msg = msg("对过，一样", "Compared: the same");
/// To nobody noted.
pub const SOMEBODY: Msg = msg("没有指明单位", "nobody noted");
/// Counts.
pub const COUNTS: Msg = msg("{0} 条，新的 {1} 条", "{0} entries, {1} new");
/// Count.
pub const COUNT: Msg = msg("{0} 条", "{0} entries");
/// Fingerprints.
pub const BEFORE_AFTER: Msg = msg("对账码：{0} → {1}", "Fingerprint: {0} → {1}");
/// Fingerprint.
pub const AT: Msg = msg("对账码：{0}", "Fingerprint: {0}");
/// Taken back.
pub const UNDONE: Msg = msg("已整份退回", "Taken back as a whole");
/// Profile words.
pub const P_FULL: Msg = msg("全部内容", "everything");
/// Shared.
pub const P_SHARED: Msg = msg("不含个人信息", "no personal data");
/// Public.
pub const P_PUBLIC: Msg = msg("公开内容", "public");
/// One.
pub const P_ONE: Msg = msg("只有一件", "one thing alone");

/// On the page of files: heading of what else there is.
pub const MORE: Msg = msg("往来", "Exchange");
