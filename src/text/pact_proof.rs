//! "What this proves": the page, and the ways a signature came in. Nothing here promises what only a court can say.

use super::{Msg, msg};

// Ways.

/// Noted by hand.
pub const NOTED: Msg = msg("手工登记", "Noted by hand");
/// What it shows.
pub const NOTED_SHOWS: Msg =
    msg("居委会记了一笔：这家说同意。", "The committee noted that this household agreed.");
/// What it leaves open.
pub const NOTED_OPEN: Msg = msg(
    "没有签名，别人没法核对，只能去问这家人。",
    "There is no signature; nobody else can check it except by asking the household.",
);
/// Paper.
pub const PAPER: Msg = msg("纸上签", "On paper");
/// What it shows.
pub const PAPER_SHOWS: Msg = msg(
    "居委会手里应当有一张签了字的纸。记了见证人、拍了照的，可以去问、去对，换一张照片对不上。",
    "The committee should hold a signed paper. Where witnesses were named and a photograph was taken, they can be asked and compared; another photograph would not match.",
);
/// What it leaves open.
pub const PAPER_OPEN: Msg = msg(
    "录入的是居委会，要对就对原来的纸。",
    "The committee entered it; to be sure, look at the paper itself.",
);
/// Tablet.
pub const TABLET: Msg = msg("公用平板签", "On the shared tablet");
/// What it shows.
pub const TABLET_SHOWS: Msg = msg(
    "在居委会的平板上，一户一屏看了全文、签的；签完文字改不了。",
    "On the committee's tablet, the text on the screen, one household at a time; no word can change after that.",
);
/// What it leaves open.
pub const TABLET_OPEN: Msg = msg(
    "平板是居委会的，是谁的手指签的，只有在场的人知道。",
    "The tablet is the committee's; whose finger signed is known to those who were there.",
);
/// Own phone.
pub const PHONE: Msg = msg("自己手机签", "On one's own phone");
/// What it shows.
pub const PHONE_SHOWS: Msg = msg(
    "在一部手机上签的，签名的密钥没有交给别人。",
    "It was signed on a phone, and its key was given to nobody.",
);
/// What it leaves open.
pub const PHONE_OPEN: Msg =
    msg("手机在谁手里，文件里看不出来。", "Who held the phone cannot be seen from the file.");
/// Checked in person.
pub const MET: Msg = msg("当面核对过", "Checked in person");
/// What it shows.
pub const MET_SHOWS: Msg = msg(
    "居委会的人当面问过，这家说是自己签的，居委会另签了一份证明。",
    "Somebody of the committee asked face to face, the household said that it signed, and the committee signed that too.",
);
/// What it leaves open.
pub const MET_OPEN: Msg =
    msg("靠的是当面核对的那位同事的话。", "It rests on the word of the colleague who asked.");
/// How the ways compare.
pub const WAYS_WHY: Msg = msg(
    "几种签法一样看待，都算一户。写明哪一种，是让看的人心里有数。",
    "All ways are treated alike, one household each. The way is told so that a reader knows.",
);

// The page.

/// Its name.
pub const PAGE: Msg = msg("这能证明什么", "What this proves");
/// Its lead.
pub const LEAD: Msg = msg(
    "一份公约文件，谁都可以核对，不用联网，也不用问我们。它能说清四件事，也有说不清的。",
    "Anybody can check a pact file, offline and without us. It can show four things, and there are things it cannot.",
);
/// What it proves.
pub const PROVEN: Msg = msg("能证明的", "What it proves");
/// The text.
pub const TEXT: Msg = msg("文字", "Text");
/// What of it.
pub const TEXT_PROVES: Msg = msg(
    "大家签的就是这些字。改一个字、一个标点，校验码就不一样，一核对就看得出来。",
    "These are the words that were signed. One changed character, one comma, and the mark no longer matches.",
);
/// The signatures.
pub const SIGNATURES: Msg = msg("签名", "Signatures");
/// What of them.
pub const SIGNATURES_PROVES: Msg = msg(
    "每份签名都是对这一稿签的，搬不到别的公约、别的稿子、别的人家上去，签完也改不了。",
    "Each signature is on this very version and cannot be moved to another pact, version or household, nor changed.",
);
/// Completeness.
pub const COMPLETENESS: Msg = msg("齐不齐", "Completeness");
/// What of it.
pub const COMPLETENESS_PROVES: Msg = msg(
    "居委会签过的总账里写着一共几份。事后少了一份、多了一份，对不上总账；手里有回执的人家，查得出自己那份还在不在。",
    "The committee's signed total says how many there are. One taken out or put in later does not fit it; who holds a receipt can see whether theirs is still there.",
);
/// Identity.
pub const IDENTITY: Msg = msg("谁的章", "Whose file");
/// What of it.
pub const IDENTITY_PROVES: Msg = msg(
    "文件是用哪把公钥签的。拿公钥校验码和公告栏上贴的对一对，一样的，就是那家居委会出的。",
    "Which key signed the file. Compare its 24 digits with those on the notice board: the same ones mean the same committee.",
);
/// What it does not prove.
pub const NOT_PROVEN: Msg = msg("证明不了的", "What it does not prove");
/// Who.
pub const NOT_WHO: Msg = msg("是不是本人签的", "Whether that very person signed");
/// Why.
pub const NOT_WHO_WHY: Msg = msg(
    "没有做实名认证。名字和门牌是居委会对的，签法旁边写着怎么对的。",
    "There is no official identity check. Names and doors were matched by the committee; beside each signature stands how.",
);
/// Whether the households exist.
pub const NOT_ALL: Msg = msg("有没有凑数的人家", "Whether every household is real");
/// Why.
pub const NOT_ALL_WHY: Msg = msg(
    "居委会要是自己编几户，密码学拦不住。可以抽几户上门问一问，也可以请观察团来看。",
    "Cryptography does not stop a committee that makes households up. Ask some at the door, or let the observer group look.",
);
/// When.
pub const NOT_WHEN: Msg = msg("到底是哪天签的", "The true day of signing");
/// Why.
pub const NOT_WHEN_WHY: Msg = msg(
    "日期是设备上的钟说的，钟可能不准。一份接一份的总账能看出先后。",
    "The day is what a device's clock said, and clocks can be wrong. The chain of totals shows what came before what.",
);
/// Free will.
pub const NOT_WILL: Msg = msg("是不是心甘情愿", "Whether it was of free will");
/// Why.
pub const NOT_WILL_WHY: Msg = msg(
    "签的时候有没有被催、被劝，文件不知道。所以谁都可以随时退出，不用说理由。",
    "The file does not know whether somebody was pressed. That is why anybody can withdraw at any time, without a reason.",
);
/// The law.
pub const NOT_LAW: Msg = msg("法律上算不算数", "What it counts for in law");
/// Why.
pub const NOT_LAW_WHY: Msg = msg(
    "这要看是哪一类公约、按什么程序通过，最后由法院说了算。我们不打这个包票。",
    "That depends on the kind of pact and how it was adopted, and in the end on a court. We promise nothing here.",
);
/// Official votes.
pub const NOT_OFFICIAL: Msg = msg("能不能代替官方的投票", "Whether it replaces an official vote");
/// Why.
pub const NOT_OFFICIAL_WHY: Msg = msg(
    "有的城市规定业主网上投票要用官方系统，那就用官方的；这里只管登记、记录和核对。",
    "Some cities reserve owners' internet votes to their own system; use it there. This is for registers, records and checking.",
);
/// What to do.
pub const TO_DO: Msg = msg("您可以做的", "What you can do");
/// Compare.
pub const DO_COMPARE: Msg = msg(
    "把公钥校验码和公告栏上的对一对。",
    "Compare the key's digits with those on the notice board.",
);
/// The receipt.
pub const DO_RECEIPT: Msg = msg(
    "留好自己的回执，过些日子再查一次自己那份还在不在。",
    "Keep your receipt, and look again after a while whether yours is still there.",
);
/// Ask.
pub const DO_ASK: Msg =
    msg("问几家邻居：文件里说签了的，是不是真签了。", "Ask some neighbours whether they did sign.");
/// Outside.
pub const DO_OUTSIDE: Msg = msg(
    "信不过这个网页，就用别的工具核对：文件是公开的格式，附有几十行的小程序。",
    "If you do not trust this page, check with other tools: the format is open, and small programs come with it.",
);
