//! Kinds of meeting in words: what each is for, its steps, who is invited, what it can decide, and the rules behind it.

use super::{Msg, msg};

// What each kind is for.

/// A meeting of one's own kind.
pub const FOR_OWN: Msg = msg("有事商量。", "To talk something over.");
/// Night talk.
pub const FOR_NIGHT_TALK: Msg = msg(
    "每月 15 日晚上，居民提事、大家商量，能定的当场定。",
    "On the evening of the 15th neighbours bring up and talk over what moves them.",
);
/// Hearing.
pub const FOR_HEARING: Msg = msg(
    "做决定之前，先听居民的意见。",
    "Before something is decided: what do residents say to it?",
);
/// Coordination.
pub const FOR_COORDINATION: Msg = msg(
    "邻里、业主、物业之间有矛盾，各方坐下来谈。",
    "Parties in conflict sit down together and look for a way.",
);
/// Appraisal.
pub const FOR_APPRAISAL: Msg = msg(
    "事情办完以后，请居民评一评办得怎么样。",
    "After something was done: residents say how well it was done.",
);
/// Joint meeting.
pub const FOR_JOINT: Msg = msg(
    "居委会、业委会、物业三方碰头，各自认领要办的事。",
    "The three parties meet, and each takes on what is its to do.",
);
/// Residents' assembly.
pub const FOR_RESIDENTS: Msg = msg(
    "涉及全体居民利益的事，由居民会议表决。",
    "What concerns all residents is put to their vote.",
);
/// Representatives' assembly.
pub const FOR_REPRESENTATIVES: Msg = msg(
    "居民会议授权的事，由居民代表会议表决。",
    "What the residents' assembly left to its representatives is put to their vote.",
);
/// Owners' assembly.
pub const FOR_OWNERS: Msg = msg(
    "小区共有部分和共同管理的大事，由本小区业主共同决定。",
    "What the owners of one estate decide together: its common parts and their management.",
);
/// Safety briefing.
pub const FOR_SAFETY: Msg = msg(
    "通报隐患，落实谁去整改、哪天前改好。",
    "Dangers are reported; who removes them, and by when.",
);

// Steps and parts of an agenda.

/// The rules of the room.
pub const PART_RULES: Msg =
    msg("讲会场规则：一人一次说，先说态度再说理由", "The rules: one at a time, view first");
/// Explaining the matter.
pub const PART_EXPLAIN: Msg = msg("说明要听意见的事", "The matter is explained");
/// Opinions are heard.
pub const PART_OPINIONS: Msg = msg("逐个听意见", "Opinions are heard one by one");
/// Questions and answers.
pub const PART_QUESTIONS: Msg = msg("提问和答复", "Questions and answers");
/// Opinions are read back.
pub const PART_READ_BACK: Msg = msg("归纳意见，当场念一遍", "Opinions are summed up and read back");
/// What happens next with them.
pub const PART_NEXT: Msg = msg(
    "说明谁来定、哪天公布采纳了哪些",
    "Who decides, and when it is published what was taken up",
);
/// Each party speaks.
pub const PART_SIDES: Msg = msg("各方说情况，时间一样多", "Each party speaks, for the same time");
/// Facts are settled.
pub const PART_FACTS: Msg = msg("把事实对清楚", "The facts are settled");
/// Ways out.
pub const PART_OPTIONS: Msg = msg("各方提办法，一条一条商量", "Ways out, talked over one by one");
/// An agreement.
pub const PART_AGREEMENT: Msg = msg(
    "写下达成的约定，各方签字；谈不拢的写明下一步",
    "What is agreed is written and signed; else the next step",
);
/// A report on what was done.
pub const PART_REPORT: Msg = msg("报告办了什么、花了多少", "What was done, and what it cost");
/// A look at it on site.
pub const PART_LOOK: Msg = msg("看现场或照片", "A look at the place or its photos");
/// Residents appraise.
pub const PART_APPRAISE: Msg = msg(
    "居民评：办没办好、满不满意、还差什么",
    "Residents say: is it done, is it good, what is missing",
);
/// The result of the appraisal.
pub const PART_RESULT: Msg = msg("公布评议结果，定整改", "The result, and what is to be put right");
/// The parties report.
pub const PART_PARTIES: Msg =
    msg("居委会、业委会、物业各自通报", "Each of the three parties reports");
/// Tasks are taken on.
pub const PART_TASKS: Msg = msg("认领任务：谁办、哪天前", "Tasks are taken on: who, by when");
/// Who is there is counted against the roll.
pub const PART_QUORUM: Msg =
    msg("核对名册，宣布到会人数够不够", "The roll is checked: are enough there?");
/// The motion is explained.
pub const PART_MOTION: Msg = msg("宣读议案，业主提问", "The motion is read; questions");
/// The vote.
pub const PART_VOTE: Msg = msg("表决", "The vote");
/// The count.
pub const PART_COUNT: Msg = msg("清点、宣布结果", "The count and its result");
/// Dangers are reported.
pub const PART_DANGERS: Msg = msg("通报隐患和近期案例", "Dangers and recent cases");
/// Who removes them.
pub const PART_REMOVE: Msg =
    msg("定整改：谁去、哪天前、谁来查", "Who removes them, by when, who checks");

// Steps before and after the meeting.

/// Announce.
pub const STEP_ANNOUNCE: Msg =
    msg("会前公布议题和议程", "Beforehand: publish the topics and the agenda");
/// Announce to owners.
pub const STEP_ANNOUNCE_OWNERS: Msg = msg(
    "提前通知全体业主，同时告知居委会；没通知的事不表决",
    "Notify all owners in time and tell the residents' committee; nothing else is put to the vote",
);
/// Invite both sides.
pub const STEP_INVITE_SIDES: Msg =
    msg("先分别听各方说，再请到一起", "Hear each party alone first, then invite all");
/// Choose residents for the hearing.
pub const STEP_CHOOSE: Msg =
    msg("确定听证代表：有利害关系的都要有人", "Choose who is heard: every interest has a voice");
/// Publish.
pub const STEP_PUBLISH: Msg =
    msg("会后公布结果和办理情况", "Afterwards: publish the result and what is done");
/// Objections.
pub const STEP_OBJECT: Msg =
    msg("公示结果，留出提异议的时间", "Publish the result, with time to object");
/// Collect topics.
pub const STEP_COLLECT: Msg =
    msg("会前收齐居民提的事", "Beforehand: collect what neighbours bring up");
/// Check the roll.
pub const STEP_ROLL: Msg =
    msg("定名册，公布，受理异议", "Settle the roll, publish it, hear objections");

// Who convenes and who takes the chair, where nothing else is said.

/// Whoever calls it.
pub const BY_CALLER: Msg = msg("召集人", "whoever calls it");
/// The grid leader.
pub const BY_GRID_LEADER: Msg = msg("网格长", "the grid leader");
/// The residents' committee.
pub const BY_COMMITTEE: Msg = msg("居委会", "the residents' committee");
/// Its director.
pub const BY_DIRECTOR: Msg = msg("居委会主任", "the director of the residents' committee");
/// The owners' committee.
pub const BY_OWNERS_COMMITTEE: Msg = msg("业委会", "the owners' committee");
/// Somebody neutral.
pub const BY_NEUTRAL: Msg = msg("各方都认可的中立人", "somebody neutral whom all parties accept");
/// The parties in turn, if so set.
pub const BY_PARTIES: Msg =
    msg("三方之一（可以轮值）", "one of the three parties, in turn if you like");

// Roles that are invited.

/// Residents of the grid.
pub const ROLE_RESIDENTS: Msg = msg("本网格居民", "residents of the grid");
/// Those who raised a topic.
pub const ROLE_RAISERS: Msg = msg("提出议题的居民", "who raised the topics");
/// Those concerned.
pub const ROLE_CONCERNED: Msg = msg("有利害关系的居民", "residents concerned");
/// The parties in conflict.
pub const ROLE_SIDES: Msg = msg("矛盾各方", "the parties in conflict");
/// Owners.
pub const ROLE_OWNERS: Msg = msg("本小区全体业主", "all owners of the estate");
/// Representatives.
pub const ROLE_REPRESENTATIVES: Msg = msg("居民代表", "residents' representatives");
/// Grid leader.
pub const ROLE_GRID_LEADER: Msg = msg("网格长", "grid leader");
/// Stairwell leaders.
pub const ROLE_STAIR_LEADERS: Msg = msg("楼组长", "stairwell leaders");
/// Residents' committee.
pub const ROLE_COMMITTEE: Msg = msg("居委会", "residents' committee");
/// Owners' committee.
pub const ROLE_OWNERS_COMMITTEE: Msg = msg("业委会", "owners' committee");
/// Property company.
pub const ROLE_PROPERTY: Msg = msg("物业公司", "property company");
/// Mediation committee.
pub const ROLE_MEDIATION: Msg = msg("矛盾调解委员会", "mediation committee");
/// Observer group.
pub const ROLE_OBSERVERS: Msg = msg("观察团", "observer group");
/// Police.
pub const ROLE_OFFICER: Msg = msg("社区民警", "neighbourhood police officer");
/// Lawyer.
pub const ROLE_LAWYER: Msg = msg("法律顾问", "lawyer");

// What a matter is, and who decides it.

/// Neighbours agree among themselves.
pub const MATTER_NEIGHBOURS: Msg = msg("邻里自己商量着办", "neighbours, by agreement");
/// Owners vote.
pub const MATTER_OWNERS: Msg = msg("业主共同决定的事", "owners, by vote");
/// Residents vote.
pub const MATTER_RESIDENTS: Msg = msg("居民会议决定的事", "residents, by vote");
/// The three parties agree.
pub const MATTER_PARTIES: Msg = msg("三方各自认领的事", "the three parties, each its own");
/// Who decides: by the topic.
pub const MATTER_AUTO: Msg = msg("按议题类别", "as topics of its category");
/// The question.
pub const MATTER_LABEL: Msg = msg("这件事归谁定", "Whose is it to decide");

/// Consensus.
pub const CAN_CONSENSUS: Msg = msg(
    "在场的人商量一致就算数，约束愿意照办的人；不是表决。",
    "What those present agree on holds for those who agreed; it is not a vote.",
);
/// Recommendation.
pub const CAN_RECOMMEND: Msg = msg(
    "只听意见、提建议，不作决定；采纳了哪些要公布。",
    "It hears and recommends, and decides nothing; what is taken up is published.",
);
/// Owners' vote.
pub const CAN_OWNERS: Msg = msg(
    "按《民法典》第二百七十八条表决本小区业主共同决定的事。",
    "It votes on what the owners of the estate decide together (Civil Code, art. 278).",
);
/// Residents' vote.
pub const CAN_RESIDENTS: Msg = msg(
    "表决居民会议权限内的事；人数规则请对照现行居委会组织法。",
    "It votes on what is the residents' to decide; check its numbers against the law in force.",
);
/// Agreement of parties.
pub const CAN_PARTIES: Msg = msg(
    "三方各管各的事，都点头才算；不能代替业主或居民表决。",
    "Each party answers for its own, and all must nod; it does not replace a vote of owners or residents.",
);

/// Tonight can only recommend: the owners decide.
pub const ONLY_OWNERS: Msg = msg(
    "这件事归业主共同决定，会上只能提建议，要由业主表决。",
    "This is for the owners to decide: the meeting can only recommend, the owners vote.",
);
/// The residents decide.
pub const ONLY_RESIDENTS: Msg = msg(
    "这件事归居民会议决定，会上只能提建议，要由居民（或居民代表）表决。",
    "This is for the residents to decide: the meeting can only recommend, they vote.",
);
/// The parties decide.
pub const ONLY_PARTIES: Msg = msg(
    "这件事要三方点头，会上只能提建议，请拿到联席会议上定。",
    "This needs the nod of the three parties: the meeting can only recommend it to them.",
);
/// Whoever heard the opinions decides.
pub const ONLY_CONVENER: Msg = msg(
    "会上只听意见、提建议，由召集的一方按程序定，并公布采纳情况。",
    "The meeting only hears and recommends; whoever convened it decides, and publishes what was taken up.",
);

// Quorum.

/// None.
pub const QUORUM_NONE: Msg = msg("不设人数门槛", "no number is required");
/// More than half of those entitled are there.
pub const QUORUM_HALF: Msg = msg("应到的过半数到会", "more than half of those entitled are there");
/// Two thirds of those entitled are there.
pub const QUORUM_TWO_THIRDS: Msg =
    msg("应到的三分之二以上到会", "at least two thirds of those entitled are there");
/// By ballot, both heads and area.
pub const QUORUM_BALLOT: Msg = msg(
    "按表决票算：参与的面积和人数都要三分之二以上",
    "by ballots: two thirds of area and of heads take part",
);
/// All three are there.
pub const QUORUM_PARTIES: Msg = msg("三方都到", "all three parties are there");

// Rules: words and source.

/// Owners' notice, the source.
pub const LAW_OWNERS_NOTICE: Msg =
    msg("《物业管理条例》第十四条", "Property Management Regulations, art. 14");
/// Its words.
pub const LAW_OWNERS_NOTICE_WORDS: &str = "召开业主大会会议，应当于会议召开15日以前通知全体业主。住宅小区的业主大会会议，应当同时告知相关的居民委员会。业主委员会应当做好业主大会会议记录。";
/// No vote on what was not announced, the source.
pub const LAW_UNANNOUNCED: Msg = msg(
    "杭州、北京等地物业管理条例（各地不一，请对照本地条文）",
    "Rules of Hangzhou, Beijing and others (they differ: check yours)",
);
/// What they say, in short.
pub const LAW_UNANNOUNCED_WORDS: &str = "大意：业主大会会议不得就未通知、未公示的事项进行表决。";
/// Three meetings, the source.
pub const LAW_THREE: Msg = msg(
    "《上海市居民委员会工作条例》第十一、十六、十七条（外地作参考）",
    "Shanghai rules for residents' committees, arts. 11, 16, 17 (an example elsewhere)",
);
/// What it says, in short.
pub const LAW_THREE_WORDS: &str =
    "大意：居民区议事实行听证会、协调会、评议会制度；议题和议程会前公布，结果和落实情况会后公布。";
/// The residents' assembly, the source.
pub const LAW_RESIDENTS: Msg = msg(
    "《城市居民委员会组织法》（2025 年修订，2026 年 1 月 1 日起施行）第四章，人数规则待核对",
    "Residents' Committee Law (rewritten, in force from 2026-01-01), chapter 4: numbers to be checked",
);
/// What was read of it.
pub const LAW_RESIDENTS_WORDS: &str =
    "这里的到会人数按 2018 年文本填写，法律已经修订，请对照现行条文核对后再用。";
/// The owners' vote, the source.
pub const LAW_278: Msg = msg("《民法典》第二百七十八条", "Civil Code, art. 278");
/// Its words on taking part.
pub const LAW_278_WORDS: &str = "业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。";
/// A clause of one's own.
pub const LAW_OWN: Msg = msg("您填的依据：{0}", "The clause you named: {0}");

// What the guard says.

/// Not announced; there is time.
pub const WARN_ANNOUNCE_BY: Msg =
    msg("最晚 {0} 要发出通知（提前 {1} 天）", "Announce it by {0} at the latest ({1} days before)");
/// Too late.
pub const WARN_TOO_LATE: Msg = msg(
    "通知来不及了：最晚应在 {0} 发出（提前 {1} 天）。请把会改到 {2} 或以后。",
    "Too late to announce: it had to be out by {0} ({1} days before). Move the meeting to {2} or later.",
);
/// Announced too late.
pub const WARN_TOO_SHORT: Msg = msg(
    "通知只提前了 {0} 天，要提前 {1} 天。请把会改到 {2} 或以后。",
    "Announced only {0} days before, {1} are needed. Move the meeting to {2} or later.",
);
/// Not announced at all.
pub const WARN_NOT_ANNOUNCED: Msg = msg(
    "还没公布议题和议程，会前要公布",
    "Topics and agenda are not published yet; they must be before the meeting",
);
/// Items that were not announced.
pub const WARN_UNANNOUNCED: Msg = msg(
    "通知发出以后才加的，这次不能表决：{0}",
    "Added after the notice, so not to be voted on this time: {0}",
);
/// The notice changed since.
pub const WARN_CHANGED: Msg = msg(
    "通知发出以后时间或地点改过，请重新通知",
    "Day or place changed after the notice: announce it again",
);
/// Tell the committee.
pub const WARN_TELL: Msg = msg("记得同时告知居委会", "Tell the residents' committee as well");
/// No agenda.
pub const WARN_EMPTY: Msg = msg("议程还是空的", "The agenda is empty");
/// A holiday.
pub const WARN_HOLIDAY: Msg =
    msg("这天是{0}，大家来得了吗？", "This day is {0}: will people come?");
/// Announced in time.
pub const GUARD_GOOD: Msg = msg("通知已在 {0} 发出，够时间", "Announced on {0}, in time");
