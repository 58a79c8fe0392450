//! Files that came in: what is in them, what is wrong with them, what taking them in would bring.

use super::{Lang, Msg, msg};

/// How to choose several.
pub const SEVERAL: Msg = msg(
    "可以一次选几个，也可以把文件拖到这里：分成几份的会自动拼好，压缩的、加了口令的也能打开。",
    "Several can be chosen at once, or dropped here: a file in parts is put together, one that is packed or under a \
     passphrase is opened.",
);
/// Unpacking and reading.
pub const READING: Msg =
    msg("正在读文件，逐条核对……", "Reading the file and checking every entry …");
/// More wait.
pub const WAITING: Msg = msg("后面还有 {0} 个文件等着看。", "{0} more files wait to be looked at.");
/// A file under a passphrase.
pub const SEALED: Msg = msg("这个文件加了口令", "This file is under a passphrase");
/// Who has it.
pub const SEALED_WHY: Msg = msg(
    "口令由发文件的人当面或打电话告诉您。",
    "Whoever sent the file tells you the passphrase, face to face or by telephone.",
);
/// The field.
pub const PASSPHRASE: Msg = msg("口令", "Passphrase");
/// Opens it.
pub const OPEN: Msg = msg("打开", "Open");
/// Nothing was typed.
pub const PASSPHRASE_MISSING: Msg = msg("请填口令", "Enter the passphrase");
/// Parts are missing.
pub const PARTS: Msg = msg("文件分成了几份，还没到齐", "A file in parts, not all of them here yet");
/// Which.
pub const PARTS_MISSING: Msg = msg(
    "一共 {0} 份，还差第 {1} 份。把它们也选进来就会自动拼好，先后不要紧。",
    "Of {0} parts, part {1} is missing. Choose the rest and the file is put together; the order does not matter.",
);
/// One of them is damaged.
pub const PART_BROKEN: Msg = msg(
    "第 {0} 份坏了或没有（一共 {1} 份），请对方重发这一份，再和其余几份一起选进来。",
    "Part {0} of {1} is damaged or missing: ask for that part again, then choose all of them together.",
);
/// No more can wait.
pub const CROWDED: Msg = msg(
    "这里等着拼的分卷太多了（合起来最多 256 MB、一万份），这一份没有放进来。请点「换一个文件」，再把还差的几份选进来拼完，\
     或者点「先不拼了」把它们清掉，然后重新选这一份。",
    "Too many parts wait here for others (256 MB together at most, ten thousand in number), so this one was not put \
     aside. Choose “Another file”, then either add the parts still missing or drop those that wait with “Not now”, and \
     choose this one again.",
);
/// Forget them.
pub const LEAVE_PARTS: Msg = msg("先不拼了", "Not now");
/// It cannot be read.
pub const UNREADABLE: Msg = msg("「{0}」打不开", "“{0}” cannot be opened");
/// Unpacked it is too large.
pub const BOMB: Msg = msg(
    "解压后超过 256 MB，不像是交换文件，已经停下，什么也没有收。",
    "Unpacked it is larger than 256 MB, which no file of ours is; it was stopped and nothing was taken in.",
);
/// No gzip here.
pub const NO_GZIP: Msg = msg(
    "这个浏览器不会解压 .gz 文件。请对方存一份不压缩的，或换个新一点的浏览器。",
    "This browser cannot unpack .gz files. Ask for one that is not packed, or use a newer browser.",
);
/// Damaged.
pub const BROKEN: Msg = msg(
    "压缩文件坏了，解不开，请对方重发。",
    "The packed file is damaged and cannot be unpacked; ask for it again.",
);
/// Memory.
pub const NO_MEMORY: Msg = msg(
    "读到一半停下了，多半是内存不够。关掉别的页面再试，或换一台电脑。什么也没有收。",
    "Reading broke off, most likely for want of memory. Close other pages and try again, or use another computer. \
     Nothing was taken in.",
);
/// The browser does not hand it over.
pub const UNREAD: Msg = msg(
    "浏览器读不到这个文件，可能已被移走。请重新选一次。",
    "The browser cannot read this file; it may have been moved. Choose it again.",
);
/// Another one.
pub const ANOTHER: Msg = msg("换一个文件", "Another file");
/// What is new.
pub const NEW_THINGS: Msg = msg("新的内容", "New");
/// What changes.
pub const CHANGED_THINGS: Msg = msg("有改动", "Changed");
/// Nothing of either.
pub const NOTHING: Msg = msg("没有", "None");
/// Whose file it is.
pub const SENDER: Msg = msg("谁发来的", "From");
/// A partner whose key was compared.
pub const SENDER_KNOWN: Msg = msg("{0}（签名已核对）", "{0} (signature compared)");
/// Nobody known.
pub const SENDER_CLAIMED: Msg = msg(
    "还不能确认。文件自己写的是「{0}」，没有核对过。",
    "Not certain. The file itself says “{0}”; nobody has compared that.",
);
/// From whom and when.
pub const FROM_LINE: Msg = msg("来自 {0}", "From {0}");
/// Personal data in it.
pub const PERSONAL: Msg = msg("姓名、电话等个人信息", "Names, telephones and the like");
/// How many of it.
pub const PERSONAL_N: Msg = msg(
    "有 {0} 条新的。收下以后，请像保管自己的一样保管。",
    "{0} new entries. Once taken in, keep them as you would your own.",
);
/// Attachments.
pub const ATTACHED: Msg = msg("照片和附件", "Photographs and attachments");
/// What was left out.
pub const PROFILE: Msg = msg("这份文件的范围", "What was left out");
/// Nothing.
pub const PROFILE_FULL: Msg = msg("全部，含个人信息", "Nothing: names and telephones are in it");
/// Personal things.
pub const PROFILE_SHARED: Msg =
    msg("给其他单位的，不含姓名、电话", "For other committees: no names, no telephones");
/// All but results.
pub const PROFILE_PUBLIC: Msg =
    msg("公开的：结果、公约和数字", "Public: results, pacts and figures");
/// All but one thing.
pub const PROFILE_ONE: Msg = msg("单独一件事的", "One matter alone");
/// Damaged lines.
pub const DAMAGED: Msg =
    msg("坏了 {0} 行，这些行没有收：", "{0} damaged lines, which are left out:");
/// Sections of a newer version.
pub const SECTIONS_ASIDE: Msg = msg(
    "有 {0} 个部分是新版本才有的，这里不认识，先放在一边没有收：{1}。请把这份文件留好，更新睦邻以后再收一次。",
    "Sections of a newer version left aside: {0} ({1}). Keep this file, update Mulin, and take it in again.",
);
/// The rest.
pub const DAMAGED_MORE: Msg = msg("还有 {0} 行没有列出。", "{0} more are not listed.");
/// Copies the list.
pub const COPY_DAMAGED: Msg = msg("复制这份清单", "Copy this list");
/// It is copied.
pub const COPIED: Msg = msg("已复制", "Copied");
/// A line and what is wrong.
pub const DAMAGED_LINE: Msg = msg("第 {0} 行：{1}", "Line {0}: {1}");
/// A damaged attachment.
pub const D_FILE: Msg = msg("附件坏了", "a damaged attachment");
/// Looking closer.
pub const LOOKING: Msg =
    msg("正在看有没有两种说法……", "Looking whether anything is said in two ways …");
/// No conflict.
pub const NO_CONFLICTS: Msg = msg(
    "没有两种说法：和这里的内容都对得上。",
    "Nothing is said in two ways: it fits what is here.",
);
/// Conflicts.
pub const CONFLICTS: Msg = msg("会有 {0} 处两种说法", "{0} places would have two words");
/// What becomes of them.
pub const CONFLICTS_WHY: Msg = msg(
    "两边各写了各的。收下以后两种都在，一句也不会丢；可以马上逐处选定，也可以以后再选。",
    "Two people wrote different things. Both are kept once taken in; you can choose at once, place by place, or later.",
);
/// A place and its words.
pub const CONFLICT_LINE: Msg = msg("{0}：{1}", "{0}: {1}");
/// Between two words.
pub const OR: Msg = msg(" ／ ", " / ");
/// More.
pub const AND_MORE: Msg = msg("还有 {0} 处", "{0} more");
/// What is new since last time, and something may lie between.
pub const BETWEEN: Msg = msg(
    "这份文件只带了上次以后的新内容，再往前的这边可能还缺一些。请和对方念一念对账码；不一样，就请对方发一份全部的来。",
    "This file holds only what is new since last time, and something before that may be missing here. Read the digits to one another; where they differ, ask for a file of everything.",
);
/// After taking in.
pub const SETTLE_NOW: Msg =
    msg("有 {0} 处两种说法，现在去选定", "Choose between two words in {0} places");
/// Erasures.
pub const ERASURES: Msg = msg(
    "对方删除了 {0} 条个人信息，这里还有",
    "Others erased {0} personal entries that are still here",
);
/// What it means.
pub const ERASURES_WHY: Msg = msg(
    "有人要求删除自己的信息，对方已经删了。要是您这里也删，删了就找不回来；不删也可以先收下别的内容。",
    "Somebody asked for their data to be erased, and it was erased there. Erased here too it cannot be had back; \
     without that the rest can be taken in all the same.",
);
/// The tick.
pub const ERASE_TOO: Msg =
    msg("收下时，这里也删掉上面这些", "Erase these here too when taking the file in");
/// Erased here before.
pub const ERASED_HERE: Msg = msg(
    "有 {0} 条个人信息这里已经删除过，不会再收进来。",
    "{0} personal entries were erased here before and do not come in again.",
);
/// Imports before.
pub const IMPORTS: Msg = msg("收过的文件", "Files taken in before");
/// What can be done.
pub const IMPORTS_WHY: Msg = msg(
    "收错了文件，可以整份退回；要是内容已经用上，或者之后又存过文件，就不能整份退回了。",
    "A file taken in by mistake can go back as a whole, unless what it brought is in use or a file was saved since.",
);
/// One of them.
pub const IMPORT_LINE: Msg = msg("{0} · {1} · {2} 条新记录", "{0} · {1} · {2} new entries");
/// What it erased stays gone.
pub const IMPORT_ERASED: Msg = msg(
    "收这份文件时，这里也删掉了 {0} 条个人信息。整份退回，删掉的也找不回来。",
    "Taking this file in erased {0} personal entries here as well. They stay gone even when the file goes back.",
);
/// It went back, and what was erased did not come again.
pub const ERASED_STAY: Msg = msg(
    "文件已退回。收它的时候在这里删掉的个人信息，找不回来了。",
    "The file went back. The personal data erased here when it was taken in stays gone.",
);
/// It went back.
pub const IMPORT_UNDONE: Msg = msg("已退回", "Taken back");
/// It may be elsewhere.
pub const IMPORT_GIVEN: Msg =
    msg("之后存过文件，不能整份退回", "A file was saved since: it cannot go back");
/// Takes it back.
pub const TAKE_BACK: Msg = msg("整份退回", "Take back as a whole");

/// Kinds that a person counts, with how they are counted.
const THINGS: &[(&[&str], Msg)] = &[
    (&["topic"], msg("{0} 个议题", "{0} topics")),
    (
        &["topic.support", "topic.judged", "topic.appraised"],
        msg("{0} 次附议或评议", "{0} voices on topics"),
    ),
    (&["topic.reply"], msg("{0} 条答复", "{0} answers")),
    (&["meeting"], msg("{0} 次会议", "{0} meetings")),
    (&["agenda.item"], msg("{0} 项议程", "{0} agenda items")),
    (
        &["minutes.prose", "minutes.step", "minutes.correction"],
        msg("{0} 处会议记录", "{0} pieces of minutes"),
    ),
    (&["meeting.attendance", "meeting.guest"], msg("{0} 次到会", "{0} attendances")),
    (&["motion", "motion.hands"], msg("{0} 项动议和举手", "{0} motions and shows of hands")),
    (&["action"], msg("{0} 项承诺", "{0} promises")),
    (&["action.done", "action.progress"], msg("{0} 次办理进展", "{0} reports on promises")),
    (&["ballot"], msg("{0} 次表决", "{0} ballots")),
    (&["ballot.cast", "ballot.batch"], msg("{0} 张选票", "{0} votes")),
    (&["pact"], msg("{0} 份公约", "{0} pacts")),
    (&["pact.clause"], msg("{0} 条公约条款", "{0} clauses")),
    (&["pact.remark"], msg("{0} 条公约意见", "{0} remarks on pacts")),
    (&["pact.consent", "pact.statement"], msg("{0} 个签名", "{0} signatures")),
    (&["notice"], msg("{0} 份公示", "{0} notices")),
    (&["volunteer"], msg("{0} 名志愿者", "{0} volunteers")),
    (&["shift"], msg("{0} 个班次", "{0} shifts")),
    (&["assignment"], msg("{0} 次排班", "{0} assignments")),
    (&["standby"], msg("{0} 次候补", "{0} times on call")),
    (&["assignment.attended"], msg("{0} 次到岗", "{0} presences")),
    (&["person"], msg("{0} 个人员", "{0} persons")),
    (&["household"], msg("{0} 户住户", "{0} households")),
    (&["unit"], msg("{0} 套房屋", "{0} dwellings")),
    (
        &["grid", "estate", "building", "entrance", "venue"],
        msg("{0} 处网格、小区、楼栋和场地", "{0} places"),
    ),
    (&["organization", "team"], msg("{0} 个组织和队伍", "{0} organizations and teams")),
    (&["erase"], msg("{0} 次个人信息删除", "{0} erasures")),
];
const OTHER: Msg = msg("{0} 条其他记录", "{0} other entries");

/// "3 topics, 1 meeting, 12 votes": what is counted by kind, as a person counts it; empty for nothing.
pub fn things<'a>(counts: impl IntoIterator<Item = (&'a str, usize)>, lang: Lang) -> String {
    let mut sums = vec![0; THINGS.len()];
    let mut rest = 0;
    for (base, count) in counts {
        match THINGS.iter().position(|(kinds, _)| kinds.contains(&base)) {
            Some(place) => sums[place] += count,
            None => rest += count,
        }
    }
    let named = THINGS.iter().map(|(_, says)| *says).zip(sums).chain([(OTHER, rest)]);
    let said = named.filter(|(_, count)| *count > 0);
    let said: Vec<String> =
        said.map(|(says, n)| one(says.fill(lang, &[&n.to_string()]), n, lang)).collect();
    said.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}

/// One of a thing is no plural.
fn one(said: String, count: usize, lang: Lang) -> String {
    if count != 1 || lang == Lang::Zh {
        return said;
    }
    match said.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => said.strip_suffix('s').map_or(said.clone(), str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_is_told_as_a_person_counts() {
        let counts =
            [("topic", 3), ("ballot.cast", 12), ("meeting", 1), ("topic.key", 2), ("pact", 0)];
        assert_eq!(things(counts, Lang::Zh), "3 个议题、1 次会议、12 张选票、2 条其他记录");
        assert_eq!(things(counts, Lang::En), "3 topics, 1 meeting, 12 votes, 2 other entries");
        assert_eq!(things([], Lang::Zh), "");
        assert_eq!(things([("skill", 1)], Lang::En), "1 other entry");
    }
}
