//! Kinds of pact in words: who adopts each, who keeps it, whether it is signed, whether it is filed, and the sources.

use super::{Msg, msg};

// What each kind is called.

/// A grid's.
pub const GRID: Msg = msg("网格契约", "Grid pact");
/// An estate's.
pub const ESTATE: Msg = msg("小区邻里公约", "Neighbours' pact of an estate");
/// A building's.
pub const BUILDING: Msg = msg("楼栋公约", "Pact of a building");
/// On one matter.
pub const MATTER: Msg = msg("一件事的约定", "Pact on one matter");
/// Residents'.
pub const RESIDENTS: Msg = msg("居民公约", "Residents' pact");
/// Management agreement.
pub const MANAGEMENT: Msg = msg("管理规约", "Management agreement");
/// Charter.
pub const CHARTER: Msg = msg("章程", "Charter");

// Who adopts it.

/// Those who meet.
pub const ADOPT_NEIGHBOURS: Msg = msg(
    "邻居们在夜谈会上商量一致，定下文字",
    "neighbours, who talk it over in the evening meeting and settle the words",
);
/// The residents' assembly.
pub const ADOPT_RESIDENTS: Msg = msg(
    "居民会议（或受它委托的居民代表会议）表决",
    "the residents' assembly, or the representatives it left this to, by vote",
);
/// The owners.
pub const ADOPT_OWNERS: Msg = msg(
    "本小区全体业主共同表决，人数和面积两样都要够",
    "the owners of the estate, by a vote counted by heads and by area",
);
/// The body's members.
pub const ADOPT_BODY: Msg =
    msg("本组织成员开会表决", "the members of the body, by vote in their meeting");

// Who keeps it.

/// Those who sign.
pub const BINDS_SIGNERS: Msg = msg(
    "签了的人家自己照着做；没签的不受它约束",
    "the households that signed; it asks nothing of those who did not",
);
/// Residents.
pub const BINDS_RESIDENTS: Msg =
    msg("本社区居民一起遵守", "the residents of the community keep it together");
/// Owners.
pub const BINDS_OWNERS: Msg =
    msg("本小区全体业主，签不签名都一样", "all owners of the estate, whether they sign or not");
/// Members.
pub const BINDS_MEMBERS: Msg = msg("本组织成员", "the members of the body");

// Whether signing is part of it.

/// It rests on signing.
pub const SIGN_BINDS: Msg = msg(
    "靠一户一户签；签不签自愿，随时可以退出",
    "it rests on each household's signature, which is free and can be withdrawn at any time",
);
/// Signing is a promise beside the adoption.
pub const SIGN_PROMISE: Msg = msg(
    "先表决通过；通过以后再请愿意的人家签，表示支持",
    "it is adopted first; after that those who wish sign to say they support it",
);
/// It is not signed.
pub const SIGN_NONE: Msg = msg("不用一户一户签", "households do not sign it");

// Whether it is filed.

/// No.
pub const FILED_NONE: Msg = msg("不用备案，公布就行", "it is published; nothing is filed");
/// With the sub-district.
pub const FILED_STREET: Msg = msg(
    "通过以后报街道（乡镇）备案，再公布",
    "after adoption it is filed with the sub-district or township, then published",
);
/// With the housing authority.
pub const FILED_HOUSING: Msg = msg(
    "由业委会报房管部门和街道（乡镇）备案",
    "the owners' committee files it with the housing office and the sub-district",
);
/// Where the body is registered.
pub const FILED_BODY: Msg = msg(
    "登记过的组织向登记机关办；没登记的按街道要求办",
    "a registered body files it where it is registered; others as the sub-district asks",
);
/// Somebody must look.
pub const TO_CHECK: Msg = msg(
    "这里写的程序请对照现行条文和本地规定，再用。",
    "Check this procedure against the law in force and local rules before you rely on it.",
);

// Sources.

/// Of one's own will.
pub const LAW_VOLUNTARY: Msg = msg("《民法典》第五条", "Civil Code, art. 5");
/// Its words.
pub const LAW_VOLUNTARY_WORDS: &str =
    "民事主体从事民事活动，应当遵循自愿原则，按照自己的意思设立、变更、终止民事法律关系。";
/// Residents' pact.
pub const LAW_RESIDENTS_PACT: Msg = msg(
    "《城市居民委员会组织法》（2025 年修订，2026 年 1 月 1 日起施行）；居民公约的条文待核对",
    "Residents' Committee Law (rewritten, in force from 2026-01-01); its article on residents' pacts is to be checked",
);
/// What was read of it.
pub const LAW_RESIDENTS_PACT_WORDS: &str = "这里按 2018 年文本第十五条（大意）：居民公约由居民会议讨论制定，报备案，由居民委员会监督执行，内容不得与法律法规和国家政策相抵触。";
/// Guidance of seven ministries.
pub const LAW_GUIDANCE: Msg = msg(
    "民政部等七部门《关于做好村规民约和居民公约工作的指导意见》（2018 年）",
    "Guidance of seven ministries on village rules and residents' pacts (2018)",
);
/// Its steps, in short.
pub const LAW_GUIDANCE_WORDS: &str =
    "大意：征集民意、拟定草案、提请审核、审议表决、备案公布；不得滥用惩罚。";
/// What owners decide together.
pub const LAW_278_COMPACT: Msg =
    msg("《民法典》第二百七十八条第一款第（二）项", "Civil Code, art. 278 para. 1 (2)");
/// Its words.
pub const LAW_278_COMPACT_WORDS: &str = "下列事项由业主共同决定：……（二）制定和修改管理规约；……";
/// What the agreement is about.
pub const LAW_COMPACT: Msg =
    msg("《物业管理条例》第十七条", "Property Management Regulations, art. 17");
/// Its words.
pub const LAW_COMPACT_WORDS: &str = "管理规约应当尊重社会公德，不得违反法律、法规或者损害社会公共利益。管理规约对全体业主具有约束力。";
/// Filing.
pub const LAW_OWNERS_FILING: Msg = msg(
    "住房和城乡建设部《业主大会和业主委员会指导规则》（建房〔2009〕274 号）",
    "Ministry of Housing, Guidance on owners' assemblies and committees (2009)",
);
/// In short.
pub const LAW_OWNERS_FILING_WORDS: &str =
    "大意：业主委员会自选举产生之日起三十日内，持管理规约等文件办理备案；有变更的再备案。";
/// Charters.
pub const LAW_CHARTER: Msg = msg(
    "各组织自己的规定；社会团体另见《社会团体登记管理条例》",
    "the body's own rules; for registered associations also the Regulations on their registration",
);
/// In short.
pub const LAW_CHARTER_WORDS: &str =
    "没有登记的社区组织，章程管成员之间怎么做事，请向街道问清要不要备案。";

// Roles of a clause.

/// Plain.
pub const ROLE_PLAIN: Msg = msg("一般约定", "An ordinary clause");
/// How it is signed.
pub const ROLE_SIGNING: Msg = msg("签署方式", "How it is signed");
/// Withdrawal.
pub const ROLE_WITHDRAWAL: Msg = msg("怎么退出", "How one withdraws");
/// Term.
pub const ROLE_TERM: Msg = msg("用多久", "Its term");
/// Review.
pub const ROLE_REVIEW: Msg = msg("多久看一次", "When it is reviewed");
/// Carry-over.
pub const ROLE_CARRY: Msg = msg("没改的条款怎么算", "What becomes of unchanged clauses");
