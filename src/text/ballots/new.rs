//! Ballots: preparing one.

use crate::text::{Msg, msg};

/// New page.
pub const NEW_TITLE: Msg = msg("准备一次表决", "A new ballot");
/// Matter.
pub const MATTER: Msg = msg("表决什么事项", "What is decided");
/// Matter hint.
pub const MATTER_HINT: Msg = msg(
    "前九项是民法典第二百七十八条规定由业主共同决定的事项",
    "The first nine are the matters of Civil Code art. 278",
);
/// Title.
pub const TITLE: Msg = msg("叫什么", "What it is called");
/// Title hint.
pub const TITLE_HINT: Msg = msg("例如：选聘物业公司", "For instance: engaging a property company");
/// Title missing.
pub const TITLE_MISSING: Msg = msg("请写一个名称", "Give it a name");
/// Question.
pub const QUESTION: Msg = msg("表决票上怎么写", "The question on the paper");
/// Question hint.
pub const QUESTION_HINT: Msg = msg(
    "写清楚同意的是什么：谁、做什么、多少钱、从哪里出",
    "Say what one agrees to: who, what, how much, paid from where",
);
/// Estate.
pub const ESTATE: Msg = msg("哪个小区", "Which estate");
/// Estate missing.
pub const ESTATE_MISSING: Msg =
    msg("业主表决要选一个小区", "A vote of owners belongs to one estate");
/// No estate.
pub const NO_ESTATE: Msg = msg("不按小区（居民会议等）", "None (an assembly of residents)");
/// Rule.
pub const RULE: Msg = msg("按哪条规则", "By which rule");
/// Rule fixed.
pub const RULE_BY_MATTER: Msg = msg("按事项的法定规则", "As the law says for the matter");
/// Locality.
pub const LOCALITY: Msg = msg("按哪里的地方规定", "Local rules of");
/// Days.
pub const NOTICE_DAY: Msg = msg("公告日", "Day of the notice");
/// Opens.
pub const OPENS: Msg = msg("开始投票", "Voting opens");
/// Closes.
pub const CLOSES: Msg = msg("投票截止", "Voting closes");
/// Days in order.
pub const DAYS_WRONG: Msg = msg("截止日不能早于开始日", "Voting cannot close before it opens");
/// Objection days.
pub const OBJECTION_DAYS: Msg = msg("结果异议期（天）", "Days for objections to the result");
/// Number wrong.
pub const NUMBER_WRONG: Msg = msg("请填数字", "Enter a number");
/// Secret.
pub const SECRET: Msg = msg(
    "无记名：票上不写门牌，每十张以上合计录入",
    "Secret: no door on the paper; sums of at least ten papers are entered",
);
/// Candidates.
pub const CANDIDATES: Msg =
    msg("候选人，每行一个（选举才填）", "Candidates, one a line (for an election)");
/// Seats.
pub const SEATS: Msg = msg("选几个人", "How many are elected");
/// Tie break.
pub const TIE_BREAK: Msg =
    msg("票数相同怎么办（按议事规则写）", "What decides a tie (as your rules say)");
/// Proxy limit.
pub const PROXY_LIMIT: Msg =
    msg("一个人最多代理几户", "One holder votes for how many owners at most");
/// Clause.
pub const CLAUSE: Msg = msg(
    "已送达未交回的计入多数票：规约怎么写的，照抄",
    "Papers not returned count with the majority: copy the clause of your rules",
);
/// Clause hint.
pub const CLAUSE_HINT: Msg = msg(
    "规约没有这样写就空着，未交回的不计",
    "Leave empty where your rules do not say so: they do not count",
);
/// More.
pub const MORE_FIELDS: Msg = msg("更多设置", "More settings");
/// Notice too short.
pub const NOTICE_SHORT: Msg = msg(
    "公告到投票只有 {0} 天，{1}规定要提前 {2} 天",
    "Only {0} days from notice to vote; the rules of {1} ask for {2}",
);
/// Voting days out of bounds.
pub const VOTING_DAYS: Msg = msg(
    "投票 {0} 天，{1}规定 {2} 到 {3} 天",
    "{0} days of voting; the rules of {1} ask for {2} to {3}",
);
/// Carried over.
pub const BROUGHT: Msg = msg(
    "名称和内容是从议题（会议）带过来的，请核对、改好再建。",
    "Name and wording were brought over from the topic or meeting. Check them before you go on.",
);
/// Brought over from a pact.
pub const BROUGHT_PACT: Msg = msg(
    "名称和内容是从公约带过来的，表决的就是定好的这一稿。请核对、补好再建。",
    "Name and wording were brought over from the pact; the vote is on its settled text. Check them before you go on.",
);
/// Assembly.
pub const ASSEMBLY: Msg =
    msg("对应会议通知里的哪一项", "Which item in the notice of an assembly it is");
/// Assembly hint.
pub const ASSEMBLY_HINT: Msg = msg(
    "业主大会只能表决通知里写明的事。不开会、只用书面征求意见的，不用选",
    "An assembly of owners votes only on what its notice names. Leave it where papers go round without an assembly",
);
/// None.
pub const ASSEMBLY_NONE: Msg = msg("不开会，书面征求意见", "No assembly: papers go round");
/// Item.
pub const ASSEMBLY_ITEM: Msg = msg("{0}：{1}. {2}", "{0}: {1}. {2}");
/// Not listed.
pub const ASSEMBLY_OTHER: Msg = msg("{0}：议程里没有", "{0}: not on its agenda");
/// Parking.
pub const PARKING: Msg = msg("车位算不算", "Do parking places count");
/// Parking hint.
pub const PARKING_HINT: Msg = msg(
    "登记里有车位时才有关系；各地规定不一样",
    "Matters only where the register holds parking places; places differ",
);
/// By the local rule.
pub const PARKING_LOCAL: Msg = msg("按上面的地方规定（{0}）", "As the local rules say ({0})");
/// Create.
pub const CREATE: Msg = msg("建好，去冻结名册", "Create, and freeze the roll");
