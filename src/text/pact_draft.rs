//! Drafting a pact: remarks, what is missing, versions, putting it to a meeting and to the vote, its term.

use super::{Msg, msg};

// What neighbours say of a draft.

/// A comment.
pub const COMMENT: Msg = msg("想法", "Comment");
/// An objection.
pub const OBJECTION: Msg = msg("不同意见", "Objection");
/// Other words.
pub const ALTERNATIVE: Msg = msg("另一种写法", "Other words");
/// Answered.
pub const ANSWERED: Msg = msg("已答复", "answered");
/// Taken up.
pub const TAKEN_UP: Msg = msg("已采纳", "taken up");
/// Dropped.
pub const DROPPED: Msg = msg("本人不再提", "let go by who said it");
/// To the ballot.
pub const TO_BALLOT: Msg = msg("留到表决时定", "left to the vote");
/// Nothing was said.
pub const NOTHING_SAID: Msg = msg("还没有人提意见。", "Nobody has said anything yet.");
/// How many.
pub const SAID_COUNTS: Msg = msg(
    "意见共 {0} 条：{1} 条还没谈，{2} 条留到表决时定。",
    "{0} remarks: {1} still open, {2} left to the vote.",
);
/// On a clause.
pub const ON_CLAUSE: Msg = msg("第 {0} 条", "Clause {0}");
/// On a clause that is gone.
pub const ON_GONE: Msg = msg("已删去的一条", "A clause since dropped");
/// On the whole.
pub const ON_WHOLE: Msg = msg("全文", "The whole");
/// One remark.
pub const SAID_LINE: Msg = msg("· {0}，{1}：{2}", "· {0}, {1}: {2}");
/// Why.
pub const SAID_REASON: Msg = msg("（理由：{0}）", " (because: {0})");
/// Open.
pub const SAID_OPEN: Msg = msg(" —— 还没谈", " — open");
/// Settled.
pub const SAID_SETTLED: Msg = msg(" —— {0}", " — {0}");
/// Settled, with an answer.
pub const SAID_SETTLED_TEXT: Msg = msg(" —— {0}：{1}", " — {0}: {1}");

// What is missing before it can be frozen.

/// Everything is there.
pub const READY: Msg = msg("可以定稿了", "Ready to be settled");
/// The title.
pub const NO_TITLE: Msg = msg("还没有名字", "It has no name yet");
/// Its cure.
pub const NO_TITLE_CURE: Msg =
    msg("给它起个名字，比如“第一网格养犬公约”", "Give it a name, such as “Grid 1 dog pact”");
/// Whose it is.
pub const NO_PLACE: Msg = msg("没写是哪里的", "It does not say whose it is");
/// Its cure: a grid.
pub const PLACE_GRID: Msg = msg("选一个网格", "Choose a grid");
/// An estate.
pub const PLACE_ESTATE: Msg = msg("选一个小区", "Choose an estate");
/// A building.
pub const PLACE_BUILDING: Msg = msg("选一栋楼", "Choose a building");
/// The community.
pub const PLACE_COMMUNITY: Msg =
    msg("先到“社区”里填上社区的名字", "Give the community its name first");
/// A body.
pub const PLACE_BODY: Msg = msg("选一个组织", "Choose a body");
/// No clauses.
pub const NO_CLAUSES: Msg = msg("还没有条款", "It has no clauses yet");
/// Its cure.
pub const NO_CLAUSES_CURE: Msg = msg(
    "从范例里挑两三条最要紧的，再改成自己的话",
    "Choose two or three from the models and put them in your own words",
);
/// An empty clause.
pub const EMPTY_CLAUSE: Msg = msg("第 {0} 条是空的", "Clause {0} is empty");
/// Its cure.
pub const EMPTY_CLAUSE_CURE: Msg = msg("写上内容，或者删掉这一条", "Write it, or drop it");
/// The same twice.
pub const SAME_CLAUSE: Msg = msg("第 {0} 条和第 {1} 条一样", "Clauses {0} and {1} say the same");
/// Its cure.
pub const SAME_CLAUSE_CURE: Msg = msg("删掉其中一条", "Drop one of them");
/// A letter.
pub const LETTER: Msg =
    msg("第 {0} 条里有一个特殊字符“{1}”", "Clause {0} holds an unusual letter, “{1}”");
/// In the title.
pub const LETTER_TITLE: Msg =
    msg("名字里有一个特殊字符“{1}”", "The name holds an unusual letter, “{1}”");
/// Its cure.
pub const LETTER_CURE: Msg = msg(
    "删掉它，用键盘重新打一遍：同一个字只能有一种写法，校验码才对得上",
    "Delete it and type it again: one letter must have one form, or the text mark will not match",
);
/// How it is signed.
pub const NO_SIGNING: Msg = msg("没有写明怎么签", "It does not say how it is signed");
/// Its cure.
pub const NO_SIGNING_CURE: Msg = msg(
    "加一条“签署方式”：纸上签、用公用平板签、用自己手机签，都一样看待",
    "Add a clause on signing: on paper, on the shared tablet, on one's own phone, all alike",
);
/// A clause reads like it.
pub const SIGNING_GUESS: Msg = msg(
    "第 {0} 条像是讲这个的，是的话把它标成“签署方式”",
    "Clause {0} reads like it: if so, mark it as the clause on signing",
);
/// How one withdraws.
pub const NO_WITHDRAWAL: Msg = msg("没有写明怎么退出", "It does not say how one withdraws");
/// Its cure.
pub const NO_WITHDRAWAL_CURE: Msg =
    msg("加一条“随时可以退出，不用说理由”", "Add: one can withdraw at any time, without a reason");
/// Its term.
pub const NO_TERM: Msg = msg("没有写用多久", "It does not say how long it runs");
/// Its cure.
pub const NO_TERM_CURE: Msg = msg(
    "写上用几个月，到期大家再议一次",
    "Say how many months; then neighbours talk it over again",
);
/// Its review.
pub const NO_REVIEW: Msg = msg("没有写多久看一次", "It does not say when it is looked at");
/// Its cure.
pub const NO_REVIEW_CURE: Msg =
    msg("加一条“每月夜谈会上看一次”", "Add: it is looked at in each month's evening meeting");
/// Remarks are open.
pub const OPEN_REMARKS: Msg =
    msg("还有 {0} 条不同意见没谈", "{0} objections or other wordings are still open");
/// Their cure.
pub const OPEN_REMARKS_CURE: Msg = msg(
    "逐条谈：采纳、答复，或者留到表决时定",
    "Take them one by one: take up, answer, or leave to the vote",
);
/// The lint found something.
pub const HARSH: Msg = msg("第 {0} 条“{1}”：{2}", "Clause {0}, “{1}”: {2}");
/// Two texts were frozen at once.
pub const TWO_TEXTS: Msg =
    msg("两台设备各定了一稿，内容不一样", "Two devices settled different texts");
/// Its cure.
pub const TWO_TEXTS_CURE: Msg = msg(
    "看看哪里不同，商量好再定一稿，新的一稿接在两稿后面",
    "See what differs, agree, and settle one that follows both",
);

// Put to a meeting and to the vote.

/// A version.
pub const VERSION: Msg = msg("第 {0} 稿", "version {0}");
/// Its line on the agenda.
pub const ITEM: Msg = msg("讨论《{0}》（第 {1} 稿）", "{0} (version {1})");
/// The name of the ballot.
pub const BALLOT: Msg = msg("《{0}》（第 {1} 稿）表决", "Vote on {0} (version {1})");
/// The question on the paper.
pub const QUESTION: Msg = msg(
    "是否同意通过《{0}》第 {1} 稿？全文 {2} 条，文字校验码 {3}。",
    "Shall {0}, version {1}, be adopted? It has {2} clauses; its text mark is {3}.",
);
/// Why it is not adopted: no version.
pub const NOT_FROZEN: Msg = msg(
    "先定稿，再表决：表决的是定下来的那一稿",
    "Settle the text first: what is voted on is a settled text",
);
/// Needs a ballot.
pub const NEEDS_BALLOT: Msg = msg(
    "这一类要表决通过，会上商量一致还不够",
    "This kind is adopted by a vote; agreement in a meeting is not enough",
);
/// The ballot is about another text.
pub const OTHER_TEXT: Msg = msg("这次表决的不是这一稿", "That vote was on another text");
/// The ballot is not over.
pub const NOT_CLOSED: Msg = msg("表决还没有结束", "The vote is not over");
/// It did not carry.
pub const NOT_CARRIED: Msg = msg("表决没有通过", "The vote did not carry");
/// The meeting has not agreed.
pub const NOT_AGREED: Msg =
    msg("会上还没有记下“达成一致”", "The meeting has not recorded that it agreed");
/// Adopted by ballot.
pub const BY_BALLOT: Msg = msg("{0}表决通过", "adopted by vote on {0}");
/// By a meeting.
pub const BY_MEETING: Msg = msg("{0}会上商量一致通过", "agreed in the meeting of {0}");
/// As somebody noted.
pub const BY_NOTE: Msg = msg("{0}记为通过", "noted as adopted on {0}");
/// The ballot no longer says so.
pub const NOT_BACKED: Msg = msg(
    "重新计票，这次表决现在不是“通过”，请核对",
    "Counted again, that vote does not carry now: please check",
);

// Its term.

/// Until.
pub const UNTIL: Msg = msg("用到 {0}", "runs until {0}");
/// Soon over.
pub const SOON_OVER: Msg = msg(
    "还有 {0} 天到期（{1}），该议要不要续了",
    "{0} days left (until {1}): time to talk of renewing it",
);
/// Over.
pub const OVER: Msg = msg(
    "{0}到期了，要续的话再议一次、再通过一次",
    "It ran out on {0}; to renew it, talk it over and adopt it again",
);
/// No term.
pub const NO_END: Msg = msg("没有写期限", "It has no term");

// What a household still signs.

/// Nothing.
pub const SIGN_NOTHING: Msg =
    msg("签过的都没改，不用再签", "What was signed is unchanged: nothing to sign");
/// The change.
pub const SIGN_CHANGE: Msg = msg(
    "只签改动的：{0}。其余 {1} 条照旧，按先前通过的规则继续有效。",
    "Sign the change only: {0}. The other {1} clauses carry over by the rule adopted before.",
);
/// The whole.
pub const SIGN_WHOLE: Msg =
    msg("整份请再看一遍、再签一次", "Read the whole again and sign it anew");
/// A new clause.
pub const NEW_CLAUSE: Msg = msg("新的第 {0} 条", "new clause {0}");
/// A changed clause.
pub const CHANGED_CLAUSE: Msg = msg("改过的第 {0} 条", "changed clause {0}");
/// A clause that is gone.
pub const GONE_CLAUSE: Msg = msg("删去原第 {0} 条", "former clause {0} dropped");
/// The term.
pub const CHANGED_TERM: Msg = msg("期限", "the term");
/// The title.
pub const CHANGED_TITLE: Msg = msg("名字", "the name");
