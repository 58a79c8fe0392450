//! Giving a file: for whom, who could learn what, how it goes.

use super::{Msg, msg};

/// The page.
pub const TITLE: Msg = msg("发文件给别人", "Give a file");
/// What it is for.
pub const LEAD: Msg = msg(
    "先选给谁，再看里面有什么，最后才做文件。文件没做之前，什么都不会发出去。",
    "Choose for whom, look what is in it, then make it. Nothing leaves before that.",
);
/// On the page of files: leads here.
pub const GO: Msg = msg("发文件给别人", "Give a file to others");
/// What is there.
pub const GO_WHY: Msg = msg(
    "给别的单位、给大家看，或者只给一场会、一份公约。发之前会先提醒里面写到了谁。",
    "For another committee, for everybody, or one meeting or pact alone. Before it goes you are told whom it names.",
);

/// For whom.
pub const WHOM: Msg = msg("给谁", "For whom");
/// Which kind of file that makes.
pub const WHICH_FILE: Msg = msg("做哪一种文件", "Which kind of file");
/// Colleagues.
pub const FOR_OWN: Msg =
    msg("本单位同事，或自己留底", "Colleagues of my own committee, or to keep");
/// What that means.
pub const FOR_OWN_WHY: Msg = msg(
    "全部内容，连姓名、电话、照片一起。",
    "Everything, with names, telephones and photographs.",
);
/// Another committee.
pub const FOR_OTHER: Msg =
    msg("别的单位（业委会、物业、居委会……）", "Another committee or company");
/// What that means.
pub const FOR_OTHER_WHY: Msg = msg(
    "议事、公约、排班都有，没有姓名、电话、照片；房屋门牌和面积、哪家登记了会在里面。",
    "Topics, pacts and shifts, without names, telephones and photographs; doors, floor areas and which doors have a household are in it.",
);
/// Everybody.
pub const FOR_ALL: Msg = msg("公开给大家看", "Everybody");
/// What that means.
pub const FOR_ALL_WHY: Msg = msg(
    "只有结果：表决结果、定下的公约、各种数字。",
    "Results alone: of ballots, adopted pacts, figures.",
);
/// One thing alone.
pub const FOR_ONE: Msg =
    msg("只给一场会、一份公约或一张班表", "One meeting, one pact or one roster alone");
/// What that means.
pub const FOR_ONE_WHY: Msg = msg(
    "只有这一件和看懂它要用的名字，别的都不在里面；也没有姓名、电话。",
    "This one and what is needed to read it, nothing else; no names and no telephones either.",
);

/// Which one.
pub const WHICH: Msg = msg("哪一件", "Which");
/// Before one is chosen.
pub const WHICH_CHOOSE: Msg = msg("请选一件", "Choose one");
/// None chosen.
pub const WHICH_MISSING: Msg = msg("请选一件要给的。", "Choose what to give.");
/// A meeting, in the list.
pub const A_MEETING: Msg = msg("会：{0}", "Meeting: {0}");
/// A pact.
pub const A_PACT: Msg = msg("公约：{0}", "Pact: {0}");
/// A roster.
pub const A_SHIFT: Msg = msg("班表：{0}", "Roster: {0}");

/// To which partner.
pub const PARTNER: Msg = msg("给哪个单位", "To which committee");
/// To none that is noted.
pub const NO_PARTNER: Msg = msg("不在名单里的", "One that is not noted");
/// How much of it.
pub const HOW_MUCH: Msg = msg("给多少", "How much");
/// Only what they lack.
pub const SINCE: Msg = msg("只给他们还没有的（{0} 条）", "What they do not have yet ({0} entries)");
/// Everything.
pub const WHOLE: Msg = msg("全部都给（{0} 条）", "All of it ({0} entries)");
/// What that is.
pub const SINCE_HINT: Msg = msg(
    "按他们发来过的文件和上次对账算的。",
    "By the files that came from them and the last time both read the same digits.",
);
/// What the delta needs.
pub const SINCE_WHY: Msg = msg(
    "他们要先有以前的 {0} 条，这份才接得上；接不上时对方会看到提示，再发全部就行。",
    "They need the {0} entries from before for it to join; where it does not, they are told so, and you send everything.",
);
/// They have all of it.
pub const SINCE_NONE: Msg =
    msg("他们已经都有了，没有新的要给。", "They have all of it: there is nothing new to give.");

/// What is in it.
pub const INSIDE: Msg = msg("里面有什么，谁会看到", "What is in it, and who would see it");
/// While it is being counted.
pub const COUNTING: Msg = msg("正在数……", "Counting …");
/// The counts.
pub const HOLDS: Msg = msg("里面有：{0}。", "In it: {0}.");
/// Nothing.
pub const HOLDS_NOTHING: Msg =
    msg("这样选，文件里什么都没有。", "Chosen like this there is nothing in it.");
/// What is left out.
pub const LEFT_OUT: Msg = msg("不在里面：{0}。", "Not in it: {0}.");
/// Left out of shared files.
pub const LEFT_OUT_PERSONAL: Msg = msg(
    "姓名、电话、身份资料、谁提的问题、哪家投了什么、照片",
    "names, telephones, who raised what, who voted how, photographs",
);
/// Left out of public files as well.
pub const LEFT_OUT_PUBLIC: Msg = msg(
    "姓名、电话、照片，房屋和住户名册，问题的原话，每一户怎么投的，志愿者和班表",
    "names, telephones, photographs, the register of doors and households, topics in their raisers' words, votes door by door, volunteers and rosters",
);
/// Left out of a file about one thing.
pub const LEFT_OUT_ONE: Msg = msg(
    "其他的会、公约、班表和问题，姓名、电话、照片",
    "other meetings, pacts, rosters and topics, names, telephones, photographs",
);
/// Who could learn it: full.
pub const WHO_FULL: Msg = msg(
    "拿到文件的人，谁叫什么、电话多少、住哪一户，全都看得到。",
    "Whoever has the file sees who is called what, their telephone and their door.",
);
/// Shared.
pub const WHO_SHARED: Msg = msg(
    "拿到文件的人看得到事情和门牌，看不到姓名电话；熟悉小区的人仍可能猜出是哪一家。",
    "Whoever has the file sees matters and doors, no names and telephones; somebody who knows the estate may still guess which household it is.",
);
/// Public.
pub const WHO_PUBLIC: Msg = msg(
    "谁都可以看、可以转。里面只有结果和数字，不指向哪一家。",
    "Anybody may read it and pass it on. It holds results and figures, and points at no household.",
);
/// Full warns.
pub const FULL_WARNS: Msg = msg(
    "里面有个人信息：{0} 个姓名、{1} 个电话号码、{2} 户门牌对应的人。",
    "It holds personal data: {0} names, {1} telephone numbers, the people behind {2} doors.",
);
/// What the law says.
pub const FULL_LAW: Msg = msg(
    "只给本单位同事。要给别的单位，得每个人单独同意（《个人信息保护法》第二十三条）。",
    "For colleagues of your own committee alone. For another body each person must agree separately (Personal Information Protection Law, article 23).",
);
/// The list.
pub const FULL_NAMES: Msg = msg("看看都有谁", "See who they are");
/// Names.
pub const NAMES: Msg = msg("姓名", "Names");
/// Telephones.
pub const PHONES: Msg = msg("电话", "Telephones");
/// Doors.
pub const DOORS: Msg = msg("门牌", "Doors");
/// Many more.
pub const MORE: Msg = msg("……还有 {0} 个", "… and {0} more");
/// None.
pub const NOBODY: Msg = msg("没有", "none");
/// The size.
pub const SIZE: Msg = msg("大小", "Size");
/// About so much.
pub const ABOUT: Msg = msg("约 {0}", "about {0}");
/// Entries.
pub const ENTRIES: Msg = msg("记录", "Entries");

/// How it goes.
pub const HOW: Msg = msg("怎么发", "How it goes");
/// Parts.
pub const PARTS: Msg = msg("分几份发", "In parts");
/// Not split.
pub const PARTS_NONE: Msg = msg("不分，一份发完", "In one");
/// 1 MB.
pub const PARTS_1: Msg =
    msg("每份不超过 1 MB（有的邮箱、群）", "Parts of 1 MB at most (some mail, some chats)");
/// 10 MB.
pub const PARTS_10: Msg = msg("每份不超过 10 MB（多数邮箱）", "Parts of 10 MB at most (most mail)");
/// 100 MB.
pub const PARTS_100: Msg = msg("每份不超过 100 MB（微信）", "Parts of 100 MB at most (WeChat)");
/// What parts mean.
pub const PARTS_WHY: Msg =
    msg("对方收齐几份一起打开就行，先后不要紧。", "They open all parts together, in any order.");
/// Compressed.
pub const GZIP: Msg =
    msg("压小一点（.gz，约小到五分之一）", "Make it smaller (.gz, to about a fifth)");
/// Under a passphrase.
pub const LOCK: Msg =
    msg("加口令（没有口令打不开）", "Under a passphrase (nobody opens it without)");
/// What the passphrase is.
pub const LOCK_WHY: Msg = msg(
    "口令另外打电话说，别跟文件一起发。忘了口令，谁也打不开。用的是 age 格式，别的软件也能开。",
    "Tell the passphrase by telephone, never with the file. Forgotten, nobody opens it. The format is that of age, which other tools open too.",
);
/// Strength: weak.
pub const PASS_WEAK: Msg = msg(
    "太容易猜：换长一点的，比如四五个不相干的词连在一起。",
    "Easy to guess: take a longer one, four or five unrelated words for one.",
);
/// Strength: fair.
pub const PASS_FAIR: Msg = msg("还可以，再长一点更好。", "Fair; longer is better.");
/// Strength: good.
pub const PASS_GOOD: Msg = msg("够结实。", "Strong enough.");

/// The signature.
pub const SIGNATURE: Msg = msg("签名", "Signature");
/// It will be signed.
pub const SIGNED_BY: Msg = msg(
    "会签上本单位的钥匙，对方能认出是您发的：{0}",
    "It will be signed with your committee's key, so that they know it is from you: {0}",
);
/// It will not.
pub const NOT_SIGNED: Msg = msg(
    "现在没有解锁的签名钥匙，文件不签名也能用，只是对方认不出是谁发的。",
    "No signing key is unlocked. The file works without, but they cannot tell whom it is from.",
);
/// To the key.
pub const TO_KEY: Msg = msg("去解锁或做一把钥匙", "Unlock or make a key");

/// Makes it.
pub const MAKE: Msg = msg("做成文件", "Make the file");
/// While it is being made.
pub const MAKING: Msg = msg("正在做文件……", "Making the file …");
/// While it is being sealed.
pub const SEALING: Msg =
    msg("正在做文件、加口令……", "Making the file and sealing it under the passphrase …");
/// While the passphrase is stretched, in seconds.
pub const STRETCHING: Msg = msg(
    "正在用口令反复运算，这样别人难猜，大约要 {0} 秒……",
    "Working the passphrase through many rounds, so that it is hard to guess; seconds it takes, about: {0} …",
);
/// While looking for names.
pub const LOOKING: Msg = msg("正在看里面写到了谁……", "Looking whom it names …");
/// While names are masked.
pub const MASKING: Msg = msg("正在遮住……", "Masking …");
/// It is there.
pub const DONE: Msg = msg("文件做好了", "The file is made");
/// How many.
pub const DONE_PARTS: Msg = msg("文件做好了，一共 {0} 份", "The file is made, in {0} parts");
/// Save.
pub const SAVE: Msg = msg("存到这台设备", "Save on this device");
/// Save all.
pub const SAVE_ALL: Msg = msg("全部存到这台设备", "Save all on this device");
/// Share.
pub const SHARE_SHEET: Msg = msg("直接发给……", "Send it to …");
/// Was shared.
pub const SHARED: Msg = msg("已交给别的应用。", "Handed to another application.");
/// Was not.
pub const NOT_SHARED: Msg = msg(
    "没有发出去。可以先存到这台设备，再到聊天里选它。",
    "Not sent. Save it on this device, then choose it in the chat.",
);
/// Where it is.
pub const SAVED: Msg = msg("文件已交给浏览器保存：{0}", "Handed to the browser to save: {0}");
/// The browser cannot compress.
pub const NO_GZIP: Msg = msg(
    "这个浏览器不会压缩，去掉那一项再试。",
    "This browser cannot compress: leave that out and try again.",
);
/// Could not be made.
pub const NOT_MADE: Msg = msg(
    "文件没做成：这台设备的内存可能不够。去掉口令或分成几份再试。",
    "It could not be made: this device may lack memory. Try without a passphrase, or in parts.",
);
/// Afterwards.
pub const TELL_THEM: Msg = msg(
    "对方收下后，打电话核对一下对账码：{0}",
    "When they have taken it in, compare the fingerprint by telephone: {0}",
);
/// Too large for a file.
pub const TOO_LARGE: Msg = msg(
    "超过 64 MB，对方打不开。请只给他们还没有的，或分成几份。",
    "Above 64 MB they cannot open it. Give only what they lack, or give it in parts.",
);
/// The label of what is noted of it.
pub const DID_GIVE: Msg = msg("已记下发出的文件", "File given noted");
/// Called off.
pub const CALLED_OFF: Msg = msg("没有做文件。", "No file was made.");
/// One of several, saved by itself.
pub const SAVE_ONE: Msg = msg("存 {0}", "Save {0}");
/// Makes another.
pub const ANOTHER: Msg = msg("再做一份", "Make another");
/// Nothing would be in it.
pub const NOTHING: Msg =
    msg("这样选，文件里什么都没有，没有做。", "Nothing would be in it, so it was not made.");
/// On the page of a meeting or a pact.
pub const GIVE_ONE: Msg = msg("只把这一件做成文件", "Give this one as a file");
