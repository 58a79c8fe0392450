//! Words a pact is better without: why, where that stands, and how to say it more gently.

use super::{Msg, msg};

// What was found.

/// A fine.
pub const FINE: Msg = msg("像是罚款", "it sounds like a fine");
/// Confiscation.
pub const CONFISCATION: Msg = msg("像是没收东西", "it sounds like taking things away");
/// Names.
pub const NAMES: Msg = msg("像是公开别人的姓名", "it sounds like publishing people's names");
/// Cutting off.
pub const CUT: Msg =
    msg("像是停水停电、不让进出", "it sounds like cutting off water, power or the way in");
/// Benefits.
pub const BENEFITS: Msg =
    msg("像是取消待遇或服务", "it sounds like withdrawing benefits or services");
/// Collective.
pub const COLLECTIVE: Msg =
    msg("像是一家出错、别家受连累", "it sounds like making others pay for one household");
/// Clearing.
pub const CLEARING: Msg =
    msg("像是直接清走别人的东西", "it sounds like clearing away people's things");

// Why.

/// A fine.
pub const FINE_WHY: Msg = msg(
    "罚款是行政处罚，只有有权的行政机关能罚；公约里写了也不能罚，还容易闹矛盾。",
    "A fine is an administrative penalty and for the authorities alone; a pact cannot set one, and it breeds quarrels.",
);
/// Its source.
pub const FINE_LAW: Msg =
    msg("《行政处罚法》第九条、第十七条", "Law on Administrative Penalties, arts. 9 and 17");
/// Gentler.
pub const FINE_MILD: Msg = msg(
    "改成：先当面提醒；再请楼组长上门聊一聊；还做不到，拿到夜谈会上商量。属于违法的，请有关部门依法处理。",
    "Rather: a friendly word first, then a visit by the stairwell leader, then the evening meeting. What breaks the law is for the authorities.",
);
/// Confiscation.
pub const CONFISCATION_WHY: Msg = msg(
    "东西是人家的，公约不能让谁拿走；没收也只有有权的机关能做。",
    "Things belong to their owners and a pact lets nobody take them; confiscation is for the authorities alone.",
);
/// Its source.
pub const CONFISCATION_LAW: Msg = msg(
    "《民法典》第二百六十七条；《行政处罚法》第九条、第十七条",
    "Civil Code, art. 267; Law on Administrative Penalties, arts. 9 and 17",
);
/// Gentler.
pub const CONFISCATION_MILD: Msg = msg(
    "改成：请主人自己收好；找不到主人的，交物业保管，贴启事等人认领。",
    "Rather: ask the owner to put it away; where none is found, the property company keeps it and a note says so.",
);
/// Names.
pub const NAMES_WHY: Msg = msg(
    "姓名、门牌、照片是个人信息，没有本人单独同意不能公开；点名曝光还可能伤到名誉。",
    "Names, doors and photographs are personal; publishing them needs each person's own consent, and shaming may harm their name.",
);
/// Its source.
pub const NAMES_LAW: Msg = msg(
    "《个人信息保护法》第二十五条；《民法典》第一千零二十四条、第一千零三十二条",
    "Personal Information Protection Law, art. 25; Civil Code, arts. 1024 and 1032",
);
/// Gentler.
pub const NAMES_MILD: Msg = msg(
    "改成：只说有几件、做得怎么样，不点名；表扬谁，先问过本人。",
    "Rather: say how many and how it went, and name nobody; before praising somebody, ask them.",
);
/// Cutting off.
pub const CUT_WHY: Msg = msg(
    "水电气和回家的路是生活必需，不能拿来催人；物业也不得停水停电催交物业费。",
    "Water, power and the way home are needed to live and are no means of pressure; nor may the property company cut them to collect its fee.",
);
/// Its source.
pub const CUT_LAW: Msg = msg(
    "《民法典》第九百四十四条第三款、第二百七十二条",
    "Civil Code, art. 944 para. 3 and art. 272",
);
/// Gentler.
pub const CUT_MILD: Msg = msg(
    "改成：上门问清难处，商量分期或晚几天；谈不拢的，请调解委员会，或依法起诉。",
    "Rather: ask at the door what the trouble is, agree to pay later or in parts; else mediation, or the court.",
);
/// Benefits.
pub const BENEFITS_WHY: Msg = msg(
    "补助、福利、盖章办事按国家和本地规定来，和签没签公约、做没做到不能挂钩。",
    "Benefits and services follow public rules; they do not depend on whether somebody signed or kept a pact.",
);
/// Its source.
pub const BENEFITS_LAW: Msg = msg(
    "民政部等七部门 2018 年指导意见（大意：不得滥用惩罚）；具体待遇另看各自的规定",
    "Guidance of seven ministries, 2018 (in short: no abuse of penalties); each benefit has its own rules",
);
/// Gentler.
pub const BENEFITS_MILD: Msg = msg(
    "改成：多鼓励，不扣减。做得好的当面夸一夸；有难处的，邻居帮一把。",
    "Rather: encourage and take nothing away. Praise what goes well, help where it is hard.",
);
/// Collective.
pub const COLLECTIVE_WHY: Msg = msg(
    "谁的事谁负责。连带责任要由法律规定或者本人约定，没签的、没做错的人家不能跟着受罚。",
    "Each answers for their own. Joint liability comes from the law or from one's own promise; others cannot be made to pay.",
);
/// Its source.
pub const COLLECTIVE_LAW: Msg = msg(
    "《民法典》第一百七十八条第三款；高空抛物见第一千二百五十四条",
    "Civil Code, art. 178 para. 3; for things thrown from height, art. 1254",
);
/// Gentler.
pub const COLLECTIVE_MILD: Msg = msg(
    "改成：哪家的事找哪家商量；全楼的事，全楼一起想办法。",
    "Rather: talk to the household it is about; what concerns the whole building, the building solves together.",
);
/// Clearing.
pub const CLEARING_WHY: Msg = msg(
    "放在楼道里的东西还是人家的，没有同意就清走、扔掉，要赔的是动手的人。",
    "Things left in a corridor still have an owner; whoever clears them away without consent may have to pay for them.",
);
/// Its source.
pub const CLEARING_LAW: Msg = msg(
    "《民法典》第二百六十七条；占用疏散通道另见《消防法》第二十八条",
    "Civil Code, art. 267; for blocked escape routes, Fire Protection Law, art. 28",
);
/// Gentler.
pub const CLEARING_MILD: Msg = msg(
    "改成：先问是谁家的，约好几天内拿走，搬不动请志愿者帮忙；影响消防的，请物业报消防部门按规定处理。",
    "Rather: ask whose it is, agree on a day, let volunteers help carry; where it blocks the escape route, the property company tells the fire service.",
);
