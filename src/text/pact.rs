//! The pages of pacts.

use super::{Msg, msg};

/// The page of pacts.
pub const PACTS: Msg = msg("公约", "Pacts");
/// What it is for.
pub const LEAD: Msg = msg(
    "大家说好的几条，写下来，一户一户同意。",
    "What neighbours agree on, written down, household by household.",
);
/// Writes one.
pub const NEW: Msg = msg("写一份公约", "Write a pact");
/// None yet.
pub const NONE: Msg = msg("还没有公约", "There is no pact yet");
/// What pacts are for.
pub const NONE_WHY: Msg = msg(
    "先写两三条最要紧的，比如遛狗牵绳、楼道不堆物，再请各家看看、同意的签上。",
    "Begin with the two or three things that matter most, such as dogs on leads and clear corridors; then ask each household.",
);
/// Its name.
pub const TITLE: Msg = msg("公约叫什么", "What it is called");
/// A hint.
pub const TITLE_HINT: Msg = msg("比如：第一网格文明养犬公约", "For example: Grid 1 dog pact");
/// It is missing.
pub const TITLE_MISSING: Msg = msg("请写公约的名字", "Give the pact a name");
/// The first clause.
pub const CLAUSE_1: Msg = msg("第一条", "First clause");
/// The second clause.
pub const CLAUSE_2: Msg = msg("第二条（选填）", "Second clause (optional)");
/// It is missing.
pub const CLAUSE_MISSING: Msg = msg("至少写一条", "Write at least one clause");
/// Whose it is.
pub const KIND: Msg = msg("谁的公约", "Whose pact");
/// How many are asked.
pub const ASKED: Msg = msg("一共要问几户（选填）", "How many households are asked (optional)");
/// A number is wrong.
pub const ASKED_WRONG: Msg = msg("请填户数，比如 36", "Enter a number, such as 36");
/// Keeps it.
pub const WRITE_DOWN: Msg = msg("写下", "Write it down");
/// One clause, read aloud.
pub const CLAUSE: Msg = msg("第 {0} 条", "Clause {0}");
/// Another clause.
pub const ADD_CLAUSE: Msg = msg("再加一条", "Add a clause");
/// Adds it.
pub const ADD: Msg = msg("加上", "Add");
/// What a change means.
pub const REWORD_WHY: Msg = msg(
    "改了内容，先前的同意只算对旧文本，要请大家再看一遍。",
    "Consents given before count for the earlier text only; people must be asked again.",
);
/// The new words.
pub const NEW_WORDS: Msg = msg("改成", "New words");
/// How many of how many.
pub const COUNT_OF: Msg = msg("{0} 户同意，一共要问 {1} 户", "{0} of {1} households agree");
/// How many.
pub const COUNT: Msg = msg("{0} 户同意", "{0} households agree");
/// To an earlier text.
pub const EARLIER: Msg = msg(
    "另有 {0} 户同意的是旧文本，要再问一遍",
    "{0} more agreed to an earlier text and must be asked again",
);
/// Withdrawn.
pub const WITHDRAWN_COUNT: Msg = msg("{0} 户收回了同意", "{0} took it back");
/// Nobody yet.
pub const NOBODY: Msg = msg(
    "还没有人同意。念给邻居听，同意的把名字记在这里。",
    "Nobody yet. Read it to the neighbours and note who agrees.",
);
/// Whose consent.
pub const WHO: Msg = msg("哪一家", "Which household");
/// A hint.
pub const WHO_HINT: Msg = msg(
    "比如：3 号楼 201 张家。名字另外存放，默认不外发",
    "For example: building 3, 201. Names are kept apart and stay here by default",
);
/// It is missing.
pub const WHO_MISSING: Msg = msg("请写是哪一家", "Say which household");
/// They agree already.
pub const WHO_TWICE: Msg = msg("这一家已经同意过了", "This household has agreed already");
/// Records it.
pub const RECORD: Msg = msg("记下同意", "Record the consent");
/// No name here.
pub const NAMELESS: Msg = msg("（姓名不在这台设备上）", "(the name is not on this device)");
/// Asks again.
pub const AGREES_AGAIN: Msg = msg("新文本也同意", "Agrees to the new text");
/// Takes it back.
pub const WITHDRAW: Msg = msg("收回", "Take back");
/// How the text is told from another.
pub const TEXT_MARK: Msg = msg("怎么核对文字没被改过", "How to see that no word was changed");
/// Prints.
pub const PRINT: Msg = msg("打印", "Print");
/// For the group.
pub const FOR_GROUP: Msg = msg("发到群里", "For the group");

// What the undo bar says.

/// Written.
pub const DID_WRITE: Msg = msg("已写下公约", "Wrote the pact");
/// Clause added.
pub const DID_ADD: Msg = msg("已加一条", "Added a clause");
/// Reworded.
pub const DID_REWORD: Msg = msg("已改公约的文字", "Changed the words");
/// Agreed.
pub const DID_CONSENT: Msg = msg("已记下同意", "Recorded the consent");
/// Withdrawn.
pub const DID_WITHDRAW: Msg = msg("已收回同意", "Took the consent back");
/// The sides of a pact, read aloud.
pub const SIDES: Msg = msg("这份公约的各页", "Pages of this pact");
/// The side with the words.
pub const SIDE_TEXT: Msg = msg("全文", "Text");
/// The side where it is drafted.
pub const SIDE_DRAFT: Msg = msg("起草", "Draft");
/// The side where signatures are entered.
pub const SIDE_SIGN: Msg = msg("签名", "Sign");
/// The side with every household.
pub const SIDE_HOUSEHOLDS: Msg = msg("各户", "Homes");
/// The side with what all may see.
pub const SIDE_PROGRESS: Msg = msg("进度", "Progress");
/// The side with signed totals and receipts.
pub const SIDE_TOTALS: Msg = msg("总账", "Totals");
/// The side of supervision.
pub const SIDE_WATCH: Msg = msg("监督", "Watch");
