//! Signatures: entered, listed, summed up, printed.

use super::{Msg, msg};

// Why something was not signed or taken in.

/// Nothing is settled.
pub const NOT_SETTLED: Msg = msg(
    "这份公约还没有定稿，现在还不能签。先到“起草”那一页定稿。",
    "The text is not settled yet, so it cannot be signed. Settle it on the drafting page first.",
);
/// No name.
pub const NOBODY: Msg = msg("请写是哪一家", "Say which household");
/// Not among those asked.
pub const NOT_ASKED: Msg =
    msg("这一户不在这份公约要问的人家里", "This pact does not ask that household");
/// Nothing to take back.
pub const NOTHING_STANDS: Msg = msg(
    "这一户还没有签过，没有可以收回的",
    "This household has signed nothing that could be taken back",
);
/// Not for a household.
pub const NOT_THEIRS: Msg = msg(
    "这不是住户自己手机上签的，不能从这里收。",
    "This was not signed on a resident's own phone and cannot be taken in here.",
);
/// Not a signature.
pub const UNREADABLE: Msg = msg(
    "读不出来，或者路上被改过、没复制全。请让对方再发一次，整段复制。",
    "It cannot be read, or was changed or cut on the way. Ask for it again, copied whole.",
);
/// Another pact.
pub const OTHER_PACT: Msg = msg(
    "这是签在别的公约、别的稿子上的，收不到这里。",
    "It was signed for another pact or another version.",
);
/// Another household.
pub const UNKNOWN_HOUSEHOLD: Msg = msg(
    "这里查不到是哪一户签的。可能登记还没有收全，先收下同事的文件再试。",
    "Which household signed is not known here. Take in your colleague's file first, then try again.",
);
/// What it replaces is missing.
pub const UNKNOWN_STATEMENT: Msg = msg(
    "它要改的是更早的一份签名，那一份还没有收到。先收下那一份再试。",
    "It replaces an earlier signature that is not here yet. Take that one in first.",
);

/// Statements of an earlier total are missing.
pub const TOTAL_MISSING: Msg = msg(
    "上次总账里有的签名，这里不全。先收下同事的文件；还是不全，就是有签名不见了，不要再签新的总账。",
    "Signatures of an earlier total are not here. Take in your colleagues' files first; if they are still missing, something was lost: do not sign a new total.",
);
/// A total in between is missing.
pub const TOTAL_GAP: Msg = msg(
    "还有一次更早的总账没收到。先收下同事的文件，再签新的总账。",
    "An earlier total is not here yet. Take in your colleagues' files, then sign a new one.",
);

// What a household says.

/// It agrees.
pub const AGREES: Msg = msg("同意", "Agrees");
/// It agreed to an earlier text.
pub const AGREED_EARLIER: Msg = msg("签的是旧稿", "Signed an earlier text");
/// It does not sign.
pub const DECLINED: Msg = msg("不签", "Does not sign");
/// It withdrew.
pub const WITHDRAWN: Msg = msg("退出了", "Withdrew");
/// Two different words.
pub const UNCLEAR: Msg = msg("两种说法，要问清", "Two words: to be asked");
/// Nothing yet.
pub const SILENT: Msg = msg("还没问", "Not asked yet");

// Signatures on paper.

/// The heading.
pub const PAPER: Msg = msg("录入纸上的签名", "Enter signatures on paper");
/// What to do.
pub const PAPER_WHY: Msg = msg(
    "一张纸一张纸录：先填见证人、拍张照，再一户一户输门牌，按回车就记下。",
    "Sheet by sheet: name the witnesses, take a photograph, then type door after door; Enter records each.",
);
/// Nothing is settled.
pub const NOT_YET: Msg = msg("定稿以后才能签", "It can be signed once the text is settled");
/// To drafting.
pub const TO_DRAFT: Msg = msg("去定稿", "Settle the text");
/// The other ways.
pub const OTHER_WAYS: Msg = msg("别的签法", "Other ways to sign");
/// The tablet.
pub const TO_TABLET: Msg = msg("公用平板", "Shared tablet");
/// Own phones.
pub const TO_PHONES: Msg = msg("自己手机", "Own phones");
/// Slips.
pub const TO_SLIPS: Msg = msg("打印签名条", "Print slips");
/// This sheet.
pub const SHEET: Msg = msg("这张纸", "This sheet");
/// The first witness.
pub const WITNESS_1: Msg = msg("见证人一", "First witness");
/// The second witness.
pub const WITNESS_2: Msg = msg("见证人二", "Second witness");
/// A hint.
pub const WITNESS_HINT: Msg = msg(
    "看着签的人。一张纸填一次；姓名只留在居委会。",
    "Who saw it signed. Once a sheet; the names stay with the committee.",
);
/// The photograph.
pub const PHOTO: Msg = msg("给这张纸拍照", "Photograph the sheet");
/// A hint.
pub const PHOTO_HINT: Msg = msg(
    "照片只存在这里，不发给别人；出去的只有它的指纹，以后拿原照片一比就知道是不是这张。",
    "The photograph stays here. Only its mark goes out, so that the same photograph can be recognised later.",
);
/// It is there.
pub const PHOTO_THERE: Msg = msg(
    "照片好了，下面录的都算这张纸上的",
    "The photograph is there; what follows is on this sheet",
);
/// It cannot be read.
pub const PHOTO_BAD: Msg =
    msg("这张照片打不开，换一张", "This picture cannot be read; try another");
/// The next sheet.
pub const NEXT_SHEET: Msg = msg("换下一张纸", "Next sheet");
/// Which household.
pub const DOOR: Msg = msg("哪一户", "Which household");
/// A hint.
pub const DOOR_HINT: Msg =
    msg("输门牌，比如 3-201；下面会列出来", "Its door, such as 3-201; matches are listed below");
/// A name, where there is no register.
pub const WHO: Msg = msg("哪一家", "Which household");
/// A hint.
pub const WHO_HINT: Msg = msg(
    "还没有录房屋，就写怎么称呼，比如：3 号楼 201 张家",
    "Where no homes are entered, what you call it: building 3, 201",
);
/// No such door.
pub const NO_DOOR: Msg = msg("这份公约里没有这个门牌", "This pact asks no such door");
/// Scans a slip.
pub const SCAN: Msg = msg("扫签名条上的码", "Scan the code on a slip");
/// No camera.
pub const SCAN_NOT: Msg =
    msg("相机打不开，请输门牌", "The camera does not open; please type the door");
/// Another code.
pub const SCAN_OTHER: Msg =
    msg("这个码不是这份公约的签名条", "This is not the code of a slip of this pact");
/// What the paper says.
pub const WHAT: Msg = msg("纸上写的是", "What the paper says");
/// May the name be posted.
pub const POSTER: Msg = msg("纸上勾了：名字可以上海报", "Ticked: the name may stand on the poster");
/// May the name go to others.
pub const SHARE: Msg = msg("纸上勾了：名字可以给外单位看", "Ticked: the name may go to others");
/// Somebody they sent.
pub const BY_OTHER: Msg = msg("是家里人代签的", "Signed by somebody they sent");
/// Records it.
pub const ENTER: Msg = msg("记下", "Record it");
/// What was just recorded.
pub const ENTERED: Msg = msg("已记下：{0}，{1}", "Recorded: {0}, {1}");
/// It was the same.
pub const SAME: Msg =
    msg("{0} 早就记过了，没有变化：{1}", "{0} was recorded before, nothing changed: {1}");
/// What it said before.
pub const BEFORE: Msg = msg("（原来是：{0}）", " (before: {0})");
/// Entered with this sheet.
pub const OF_SHEET: Msg = msg("这张纸上已录 {0} 户", "{0} recorded from this sheet");
/// The key is locked.
pub const KEY_LATER: Msg = msg(
    "签名钥匙锁着：照样能录，居委会的作证以后再补。",
    "The signing key is locked: enter all the same, and attest later.",
);
/// To be attested.
pub const TO_ATTEST: Msg =
    msg("有 {0} 份还没有居委会作证", "{0} are not attested by the committee yet");
/// Attests.
pub const ATTEST: Msg = msg("用钥匙一起作证", "Attest them with the key");
/// Not signed at all.
pub const ALL: Msg = msg("一共 {0} 户，同意 {1} 户", "{1} of {0} households agree");

// The desk's list.

/// What the list is.
pub const DESK_ONLY: Msg = msg(
    "只给居委会自己看。哪家签了、哪家没签，不打印、不外传、不评比。",
    "For the committee's desk alone. Who signed and who did not is not printed, not passed on, not ranked.",
);
/// Which ones.
pub const FILTER: Msg = msg("看哪些", "Which ones");
/// All.
pub const FILTER_ALL: Msg = msg("全部", "All");
/// By door or name.
pub const FIND: Msg = msg("找门牌或姓名", "Find a door or name");
/// None fits.
pub const NONE_FITS: Msg = msg("没有这样的人家", "No household fits");
/// No household at all.
pub const NO_HOMES: Msg = msg("还没有人家", "No households yet");
/// What to do.
pub const NO_HOMES_WHY: Msg = msg(
    "先在社区里录入房屋，或者直接在“签名”那一页按名字记。",
    "Enter the homes of the community first, or record signatures by name.",
);
/// By which way.
pub const BY_WAY: Msg = msg("签法：{0}", "How: {0}");
/// What is known of it.
pub const LEVEL: Msg = msg("能说明什么", "What that shows");
/// More to do.
pub const DO: Msg = msg("改一改", "Change");
/// Records agreement.
pub const SAY_AGREES: Msg = msg("同意，记下", "Agrees: record it");
/// Records that they do not sign.
pub const SAY_DECLINES: Msg = msg("不签，记下", "Does not sign: record it");
/// Records a withdrawal.
pub const SAY_WITHDRAWS: Msg = msg("要退出", "Withdraws");
/// Asks first.
pub const WITHDRAW_SURE: Msg = msg("{0}要退出公约？", "{0} withdraws from the pact?");
/// What it means.
pub const WITHDRAW_WHY: Msg = msg(
    "退出不用说理由，也不用别人同意。原来的签名还留着，后面多一条“退出”。以后随时可以再回来。",
    "No reason is needed and nobody has to agree. The signature stays, with the withdrawal after it. They can come back at any time.",
);
/// Does it.
pub const WITHDRAW_DO: Msg = msg("记下退出", "Record the withdrawal");
/// Not after all.
pub const WITHDRAW_NOT: Msg = msg("不退了", "Not after all");
/// Met.
pub const MET: Msg = msg("当面核对过", "Checked in person");
/// What it means.
pub const MET_WHY: Msg = msg(
    "上门或者在居委会当面问过这家人，他们说是自己签的。",
    "Somebody asked them face to face and they said that they signed.",
);
/// How to settle.
pub const UNCLEAR_WHY: Msg = msg(
    "这一户有两份不一样的签名。问清楚现在是哪一种，再点下面一个。",
    "There are two different signatures of this household. Ask which holds now, then choose.",
);
/// Several statements.
pub const SAID_ON: Msg = msg("{0}，第 {1} 稿，{2}", "{0}, version {1}, {2}");
/// Not counted.
pub const PENDING: Msg = msg("没有算进去的签名", "Signatures that are not counted");
/// Not checked.
pub const P_UNVERIFIED: Msg =
    msg("{0} 份签名对不上，可能被改过", "{0} do not hold; they may have been changed");
/// Unknown household.
pub const P_HOUSEHOLD: Msg = msg(
    "{0} 份不知道是哪一户的。登记收全了、或者收下同事的整份文件，就能对上",
    "{0} are of households not known here. A complete register, or a colleague's full file, will tell",
);
/// Unknown text.
pub const P_TEXT: Msg = msg("{0} 份签的稿子这里没有", "{0} are about a text that is not here");
/// Unknown statement.
pub const P_STATEMENT: Msg = msg(
    "{0} 份要改的是还没收到的签名",
    "{0} replace a signature that is not here, or not theirs to replace",
);
/// Noted by hand, unknown here.
pub const NOTED_UNKNOWN: Msg = msg(
    "另有 {0} 户是手工登记的，在房屋里对不上，所以不算在里面",
    "{0} more were noted by hand and are in no register, so they are not counted",
);

// Totals.

/// The heading.
pub const TOTAL: Msg = msg("签名总账", "The signed total");
/// What it is.
pub const TOTAL_WHY: Msg = msg(
    "居委会用签名钥匙签一下：到现在一共收了多少份签名、多少户同意。签过以后，少一份、改一份都看得出来。",
    "The committee signs how many signatures there are and how many households agree. After that nothing can be left out or changed unseen.",
);
/// None yet.
pub const FITS_NEVER: Msg = msg("还没有签过总账", "No total was signed yet");
/// It fits.
pub const FITS_EXACTLY: Msg = msg("总账和现在的签名一致", "The total says exactly what there is");
/// It is behind.
pub const FITS_SINCE: Msg = msg(
    "上次签总账以后，又多了 {0} 份记录，请再签一次",
    "{0} records came in since the last total; sign it again",
);
/// Numbers alone changed.
pub const FITS_NUMBERS: Msg = msg(
    "上次签总账以后，户数变了，请再签一次",
    "The number of households changed since the last total; sign it again",
);
/// A new text.
pub const FITS_NEW_TEXT: Msg = msg(
    "公约定了新的一稿，总账还是旧稿的，请再签一次",
    "A new text was settled; the total is about the old one. Sign it again",
);
/// Several.
pub const FITS_SEVERAL: Msg = msg(
    "有 {0} 台设备各签了一次总账。这很平常，再签一次就合到一起了",
    "{0} devices signed a total each. That is nothing unusual: the next one brings them together",
);
/// A gap.
pub const FITS_GAP: Msg = msg(
    "中间有一次总账还没收到。先收下同事的文件",
    "A total in between is not here yet. Take in your colleagues' files first",
);
/// Missing.
pub const FITS_MISSING: Msg = msg(
    "要留心：签过总账的签名，这里少了",
    "Take care: signatures that a total was signed over are missing here",
);
/// What to do.
pub const FITS_MISSING_WHY: Msg = msg(
    "先收下各位同事的文件，多半就齐了。收齐了还少，就是有签名被删掉了：别再签新的总账，请负责人来看。",
    "Take in your colleagues' files; most likely that completes it. If some are still missing, they were taken out: sign no new total, and ask whoever is in charge.",
);
/// Signs.
pub const SIGN_TOTAL: Msg = msg("签总账", "Sign the total");
/// It was signed.
pub const SIGNED_TOTAL: Msg = msg("总账签好了", "The total is signed");
/// The last one.
pub const LAST: Msg = msg("上次签", "Last signed");
/// How many statements.
pub const SIZE: Msg = msg("一共几份记录", "Records");
/// How many agree.
pub const AGREE: Msg = msg("同意", "Agree");
/// Of how many.
pub const OF: Msg = msg("{0} 户，一共要问 {1} 户", "{0} of {1} households");
/// Totals so far.
pub const HEADS: Msg = msg("签过的总账", "Totals so far");
/// One of them.
pub const HEAD_LINE: Msg =
    msg("{0}：{1} 份记录，{2} 户同意，钥匙 {3}", "{0}: {1} records, {2} agree, key {3}");
/// Pending ones are in it too.
pub const PENDING_IN: Msg = msg(
    "有 {0} 份签名还没对上是哪一户。最好先在“各户”那一页弄清楚，再签总账。",
    "{0} signatures are not matched to a household yet. Best settle that on the page of homes first.",
);
/// To be signed without some noted by hand.
pub const NOTED_OUT: Msg = msg(
    "另有 {0} 户只是手工登记、没有签名，不进总账。",
    "{0} households were only noted by hand, without a signature, and are not in the total.",
);
/// The file.
pub const FILE: Msg = msg("公约文件", "The file of the pact");
/// What it is.
pub const FILE_WHY: Msg = msg(
    "给上级、别的社区、记者或者任何人核对用。对方在“验一验”里打开，或者用别的工具，都能自己查。",
    "For anybody to check: on the page that checks files, or with other tools.",
);
/// What goes in.
pub const REVEAL: Msg = msg("里面写不写名字", "Names in it");
/// None.
pub const REVEAL_NONE: Msg =
    msg("不写：没有姓名、门牌、电话", "None: no name, no door, no telephone");
/// Who learns what.
pub const REVEAL_NONE_WHY: Msg = msg(
    "拿到的人看得到：公约全文、一共几份签名、几户同意、怎么签的。看不出哪一家签了、哪一家没签。",
    "Who gets it sees the text, how many signatures there are, how many agree and how they signed; not which household did and which did not.",
);
/// Those who allowed it.
pub const REVEAL_SHARED: Msg = msg("只写同意公开的那几家", "Those who allowed it");
/// Who learns what.
pub const REVEAL_SHARED_WHY: Msg = msg(
    "除了上面这些，还看得到 {0} 家的姓名和门牌：他们签的时候勾了“可以给外单位看”。发出去就收不回来。",
    "Besides that it shows name and door of {0} households, who ticked that it may. What has left cannot be called back.",
);
/// All.
pub const REVEAL_ALL: Msg = msg("全写：只放居委会的柜子", "All: for the committee's safe only");
/// Who learns what.
pub const REVEAL_ALL_WHY: Msg = msg(
    "{0} 份签名的姓名、门牌、见证人都在里面，谁打开谁就看得到谁签了、谁没签。不要发微信，不要给外单位。",
    "Names, doors and witnesses of {0} signatures are in it: who opens it sees who signed and who did not. No chats, no outsiders.",
);
/// It is understood.
pub const REVEAL_SURE: Msg =
    msg("只存进居委会的柜子，不外发", "It goes into the committee's safe and nowhere else");
/// Not ticked.
pub const REVEAL_NOT_SURE: Msg = msg("请先打钩", "Please tick this first");
/// Saves it.
pub const SAVE: Msg = msg("保存公约文件", "Save the file");
/// Saved.
pub const SAVED: Msg = msg("已保存 {0}", "Saved {0}");
/// Without a total.
pub const FILE_OLD: Msg = msg(
    "总账不是最新的，这样的文件别人核对时会说“不齐”。请先签总账。",
    "The total is not up to date: whoever checks this file will find it incomplete. Sign the total first.",
);
/// Compare.
pub const COMPARE: Msg = msg(
    "告诉对方：核对时看公钥校验码是不是这 24 个数字，和公告栏上的一样。",
    "Tell them to compare the public key code with these 24 digits, and with the notice board.",
);
/// Checks it.
pub const TO_VERIFY: Msg = msg("自己先验一验", "Check it yourself");

// Receipts.

/// The heading.
pub const RECEIPTS: Msg = msg("住户的回执", "Receipts for households");
/// What they are.
pub const RECEIPTS_WHY: Msg = msg(
    "给住户留着。哪天想查自己那份还在不在，拿回执到“验一验”对一下公约文件，少了就看得出来。回执上没有姓名。",
    "For households to keep. With it they can see at any time whether theirs is still in the pact's file. It names nobody.",
);
/// Not yet.
pub const RECEIPTS_LATER: Msg =
    msg("先签总账，才有回执", "Sign the total first; receipts come with it");
/// One household's.
pub const RECEIPT_OF: Msg = msg("哪一户要回执", "Whose receipt");
/// Looks.
pub const SHOW: Msg = msg("看回执", "Show it");
/// Nothing signed.
pub const RECEIPT_NONE: Msg = msg("这一户还没有签名", "This household has signed nothing");
/// Its title.
pub const RECEIPT: Msg = msg("签约回执", "Receipt");
/// What stands on it.
pub const RECEIPT_TEXT: Msg = msg(
    "《{0}》第 {1} 稿。您家的记录已在 {2} 签的总账里。以后想核对，用“验一验”扫这个码，再打开居委会给的公约文件。",
    "“{0}”, version {1}. Your record is in the total signed on {2}. To check it later, scan this code on the page that checks, and open the file of the pact.",
);
/// The code, read aloud.
pub const RECEIPT_QR: Msg = msg("回执的二维码", "The code of the receipt");
/// The text.
pub const RECEIPT_AS_TEXT: Msg = msg("也可以复制这段文字存着", "Or keep this text");
/// Prints one.
pub const PRINT_RECEIPT: Msg = msg("打印回执", "Print the receipt");
/// Prints all.
pub const ALL_RECEIPTS: Msg = msg("一次打印很多份", "Print many at once");
/// What they are for.
pub const ALL_RECEIPTS_WHY: Msg = msg(
    "按门牌排好，裁开送到各家。门牌只印在裁掉的边上。",
    "In the order of the doors, to be cut and delivered. The door stands only on the edge that is cut off.",
);
/// Which part.
pub const PART: Msg = msg("打印哪一部分", "Which part");
/// A part.
pub const PART_OF: Msg = msg("第 {0} 到 {1} 份", "{0} to {1}");
/// Draws them.
pub const LAY_OUT: Msg = msg("排好这一部分", "Lay this part out");
/// Prints them.
pub const PRINT: Msg = msg("打印", "Print");
/// The edge.
pub const TO_DOOR: Msg = msg("送到 {0}（此边裁掉）", "For {0} (cut this edge off)");

// Slips.

/// The heading.
pub const SLIPS: Msg = msg("签名条", "Slips");
/// What they are.
pub const SLIPS_WHY: Msg = msg(
    "一户一条，送到门口，签好收回来。收回以后在“签名”那一页扫码录入。",
    "One for each household, to be left at the door and collected. Then scan the code on the page of signatures.",
);
/// Where the text can be read.
pub const PLACE: Msg = msg("全文在哪里看（选填）", "Where the text can be read (optional)");
/// A hint.
pub const PLACE_HINT: Msg =
    msg("比如：居委会门口公告栏", "For example: the notice board at the office");
/// What to tick.
pub const SLIP_BOXES: Msg = msg("请勾一个：", "Please tick one:");
/// Agrees.
pub const SLIP_AGREES: Msg = msg("同意", "We agree");
/// Does not sign.
pub const SLIP_DECLINES: Msg = msg("这次不签", "We do not sign");
/// Names.
pub const SLIP_POSTER: Msg =
    msg("名字可以上海报（不勾就不上）", "Our name may stand on the poster");
/// Names to others.
pub const SLIP_SHARE: Msg =
    msg("名字可以给外单位看（不勾就不给）", "Our name may be shown to others");
/// Sign here.
pub const SLIP_SIGN: Msg =
    msg("签名 ____________　日期 ____________", "Signature ____________  Date ____________");
/// Witnesses sign here.
pub const SLIP_WITNESS: Msg =
    msg("见证人 ____________　____________", "Witnesses ____________  ____________");
/// The code, read aloud.
pub const SLIP_QR: Msg = msg("{0} 的签名条", "Slip of {0}");
/// Prints them.
pub const PRINT_SLIPS: Msg = msg("打印这些签名条", "Print these slips");

// What the undo bar says.

/// Signed.
pub const DID_SIGN: Msg = msg("已记下签名", "Recorded the signature");
/// Several.
pub const DID_SIGN_ALL: Msg = msg("已记下这一批签名", "Recorded the signatures");
/// Declined.
pub const DID_DECLINE: Msg = msg("已记下不签", "Recorded that they do not sign");
/// Withdrawn.
pub const DID_WITHDRAW: Msg = msg("已记下退出", "Recorded the withdrawal");
/// Taken in.
pub const DID_TAKE_IN: Msg = msg("已收下手机上的签名", "Took in the signature from a phone");
/// Attested.
pub const DID_ATTEST: Msg = msg("已用密钥作证", "Attested with the key");
/// Met.
pub const DID_MEET: Msg = msg("已记下当面核对过", "Recorded that it was checked in person");
