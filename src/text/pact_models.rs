//! Model clauses: in Chinese as they go into a pact, in English what each says.

use super::{Msg, msg};

// Pets.

/// On a lead.
pub const PETS_LEAD: Msg = msg(
    "出门遛狗牵好绳，绳子收短一点；遇到老人、孕妇、小孩，主动让一让。",
    "Dogs go out on a short lead and make way for the old, the pregnant and children.",
);
/// Traces.
pub const PETS_CLEAN: Msg =
    msg("随身带袋子，狗狗的粪便当场捡走，丢进垃圾桶。", "Pick up after your dog and bin it.");
/// In the lift.
pub const PETS_LIFT: Msg = msg(
    "坐电梯先问一声；人多时等下一趟，或者把狗抱起来、戴上嘴套。",
    "Ask before entering a lift with a dog; when it is full, wait, carry or muzzle the dog.",
);
/// Barking.
pub const PETS_BARK: Msg = msg(
    "夜里十点到早上六点，尽量不让狗叫影响邻居；邻居来说，好好商量。",
    "From ten at night to six, keep dogs quiet as far as you can; talk it over when a neighbour asks.",
);

// Waste.

/// Sorting.
pub const WASTE_SORT: Msg = msg(
    "垃圾按干、湿、可回收、有害分开，湿垃圾去袋投放。",
    "Sort waste into dry, wet, recyclable and harmful; wet waste goes in without its bag.",
);
/// Hours.
pub const WASTE_HOURS: Msg = msg(
    "在投放时间把垃圾送到投放点，不放在楼道和楼门口。",
    "Bring waste to the point at its hours; do not leave it in corridors or at the door.",
);
/// Large things.
pub const WASTE_BIG: Msg = msg(
    "旧家具、装修垃圾先和物业约时间，放到指定地方。",
    "Agree a time with the property company for old furniture and rubble, and use the place set for it.",
);
/// Help.
pub const WASTE_HELP: Msg = msg(
    "分不清的，志愿者在旁边教一教；行动不方便的老人，邻居和志愿者帮着带下楼。",
    "Volunteers help those who are unsure; neighbours carry it down for the old and frail.",
);

// Vegetables in green space.

/// None on common green.
pub const PLOTS_NONE: Msg = msg(
    "小区绿地是大家的，不在绿地里种菜、养鸡鸭。",
    "The green belongs to all: no vegetables and no poultry on it.",
);
/// Those there are.
pub const PLOTS_BRING: Msg = msg(
    "已经种下的，收完这一茬由种的人自己清好，需要帮忙的说一声，大家一起复绿。",
    "Whoever has planted clears the bed after this harvest; say if you need help, and it is made green together.",
);
/// A place for it.
pub const PLOTS_PLACE: Msg = msg(
    "喜欢种的，可以在自家阳台种；要设共享菜园，由业主按规定表决。",
    "Grow on your own balcony; a shared garden is for the owners to decide by vote.",
);

// Things from height.

/// Nothing is thrown.
pub const THROWN_NONE: Msg = msg(
    "不从窗口、阳台往下丢东西，烟头、水、纸巾也不丢。",
    "Nothing is thrown from windows or balconies: no cigarette ends, water or tissues.",
);
/// Sills.
pub const THROWN_SILLS: Msg = msg(
    "窗台、空调机位上的花盆杂物收进来或固定牢，刮大风前再看一遍。",
    "Bring in or fix what stands on sills and beside air conditioners; look again before strong wind.",
);
/// Seen.
pub const THROWN_SEEN: Msg = msg(
    "看到有人高空抛物，先提醒安全，有危险就打 110；家里有小孩的，大人多讲几遍。",
    "If you see something thrown, warn people, and ring 110 in danger; tell your children why.",
);

// Corridors.

/// Clear.
pub const CLUTTER_CLEAR: Msg = msg(
    "楼道、门厅、消防通道是逃生的路，不放鞋柜、纸箱、旧家具。",
    "Corridors, halls and fire lanes are escape routes: no shoe racks, boxes or furniture in them.",
);
/// Charging.
pub const CLUTTER_CHARGE: Msg = msg(
    "电动自行车和电池不进楼、不进电梯，到充电棚充电，不拉飞线。",
    "Electric bicycles and their batteries stay out of the building and are charged in the shed, without loose cables.",
);
/// A day.
pub const CLUTTER_DAY: Msg = msg(
    "每月约一天，各家把门口的东西收进去，搬不动的请志愿者帮忙。",
    "One day a month each household takes in what stands at its door; volunteers help with what is heavy.",
);
/// Something was found.
pub const CLUTTER_FOUND: Msg = msg(
    "看到楼道有东西，先问是谁家的，商量好几天内拿走；影响消防安全的，请物业和消防部门按规定处理。",
    "Ask whose it is and agree when it goes; where it endangers escape, the property company and the fire service act by their rules.",
);

// Laundry.

/// On one's own rack.
pub const LAUNDRY_OWN: Msg = msg(
    "衣服被子晾在自家晾衣架或公共晾晒处，不挂在树上、电线上和健身器材上。",
    "Laundry dries on one's own rack or the common one; nothing hangs on trees, wires or exercise gear.",
);
/// Wet.
pub const LAUNDRY_WET: Msg = msg(
    "拧干再晾，不往楼下滴水；晾之前看看楼下有没有晒被子。",
    "Wring it out, and look whether bedding airs below.",
);
/// A place.
pub const LAUNDRY_PLACE: Msg = msg(
    "公共晾晒处先来后到，干了就收，刮风下雨互相招呼一声。",
    "First come, first served at the common rack; take it in when dry, and call one another when it rains.",
);

// What a pact says of itself.

/// How it is signed.
pub const HOW_SIGNED: Msg = msg(
    "签署方式：一户一签，签不签自愿。可以在纸上签，用公用平板签，用自己的手机签，也可以请人到家当面签，几种方式一样看待。每份签名记下签的是哪一稿文字、用的哪种方式。姓名和门牌默认不公开，愿意公开的在签的时候自己选。",
    "One signature a household, of one's own will: on paper, on the shared tablet, on one's own phone, or in person at home, all alike. Each names the text and the way. Name and door stay private unless one chooses otherwise when signing.",
);
/// The same where it is adopted by a vote.
pub const HOW_SIGNED_PROMISE: Msg = msg(
    "签署方式：本公约由居民会议表决通过。通过以后，愿意的人家可以签名表示支持，可以在纸上签、用公用平板签、用自己的手机签，几种方式一样看待。姓名和门牌默认不公开。",
    "It is adopted by the assembly's vote. After that those who wish sign to support it: on paper, tablet or phone, all alike. Name and door stay private.",
);
/// Withdrawal.
pub const WITHDRAW: Msg = msg(
    "随时可以退出，说一声就行，不用说理由；退出以后，先前的签名注明“已退出”，不影响邻里往来和任何服务。",
    "One can withdraw at any time without a reason; the signature is marked as withdrawn, and nothing else changes.",
);
/// Its term.
pub const TERM: Msg = msg(
    "从通过那天起用十二个月。到期前一个月在夜谈会上议一议，要续就再通过一次。",
    "It runs for twelve months from its adoption; a month before, the evening meeting talks of renewing it.",
);
/// Its review.
pub const REVIEW: Msg = msg(
    "每月夜谈会上看一次：哪几条做得好，哪几条难做到，要不要改。只说事，不点名。",
    "Each month's evening meeting looks at it: what works, what is hard, what should change. Things are named, people are not.",
);
/// Carry-over.
pub const CARRY_OVER: Msg = msg(
    "以后修改，没有改动的条款，先前签过的继续算数，只请大家签改动的部分；改动的部分没签，就只算原来那几条。",
    "When it is amended, earlier signatures go on standing for unchanged clauses and only the change is signed; who does not sign the change stays with the rest.",
);
/// Reminding.
pub const REMIND: Msg = msg(
    "有人没做到，先当面提醒，再请楼组长或观察团的人去聊一聊；还不行，拿到夜谈会或协调会上商量。",
    "If somebody does not keep it: a friendly word first, then a talk with the stairwell leader or an observer, then the meeting.",
);
/// Privacy.
pub const PRIVATE: Msg = msg(
    "谁签了、谁没签、谁退出，不张贴、不排名、不在群里说。对外只说一共多少户。",
    "Who signed, who did not and who withdrew is neither posted nor ranked nor told in the group; only totals are.",
);
/// The law.
pub const LAW: Msg = msg(
    "和法律法规不一致的地方，按法律法规办；该由公安、城管、消防等部门管的事，请他们管。",
    "Where it differs from the law, the law holds; what is for the police, city management or the fire service is left to them.",
);
