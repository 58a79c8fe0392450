//! Erasing what is personal, and how long it is kept.

use super::{Msg, msg};

/// The page of one person.
pub const TITLE: Msg = msg("删除个人信息", "Erase personal data");
/// What it is for.
pub const LEAD: Msg = msg(
    "本人或家人要求删除时用。先看清楚会删什么，再确认；删了就找不回来。",
    "For when somebody asks for it. See what goes, then confirm; what is erased cannot be had back.",
);
/// The link to it.
pub const LINK: Msg = msg("本人要求删除个人信息", "Erase on request");
/// Whom it is about.
pub const WHOM: Msg = msg("关于 {0}", "About {0}");
/// What is on their own record.
pub const OWN: Msg = msg("登记的资料", "What is on record");
/// What names them elsewhere.
pub const ELSEWHERE: Msg = msg("别处提到的", "What names them elsewhere");
/// What the ticks mean.
pub const TICKS: Msg =
    msg("打勾的会删除，不该删的请去掉勾。", "What is ticked goes; untick what should stay.");
/// One of them.
pub const HOLD: Msg = msg("{0}：{1}", "{0}: {1}");
/// One of them, on a named record.
pub const HOLD_ON: Msg = msg("{0}（{1}）：{2}", "{0} ({1}): {2}");
/// Kept by proposal.
pub const CERTIFICATE_WHY: Msg = msg(
    "服务证明里没有姓名，编号不能再发给别人，建议留着。",
    "A certificate holds no name, and its number must not be given again: better kept.",
);
/// Texts for everybody.
pub const MENTIONS: Msg = msg("公开的文字里还写到名字", "Texts for everybody that name them");
/// What to do.
pub const MENTIONS_WHY: Msg = msg(
    "这些是大家都有的内容，删不掉，只能改写。请到那一页把名字改掉；改之前的字句仍留在来龙去脉里。",
    "Everybody holds these, so they cannot be erased, only reworded: change the name on its page. The words before stay \
     in the history.",
);
/// Nothing.
pub const NOTHING: Msg = msg("这里没有这个人的个人信息", "Nothing personal about them is here");
/// Why.
pub const NOTHING_WHY: Msg = msg(
    "要么从来没有登记过，要么已经删除。",
    "Either it was never noted, or it is erased already.",
);
/// What stays.
pub const STAYS: Msg = msg(
    "删除以后：姓名、电话、门牌等内容从这台设备上抹掉；编号留着，所以对账码、签名回执和公约的核对都不受影响。以后发出的文件会带上这次删除，别人收下时会被问要不要也删。以前发出去的文件收不回来，请通知对方。",
    "After that: names, telephones and doors are gone from this device; ids stay, so the fingerprint, receipts and pacts \
     still check. Files given from now on carry the erasure, and whoever takes one in is asked to erase too. Files given \
     before cannot be called back: tell their holders.",
);
/// Confirms.
pub const CONFIRM: Msg =
    msg("我已经核对过，删了不能恢复", "I have checked it; it cannot be had back");
/// Not confirmed.
pub const CONFIRM_FIRST: Msg = msg("请先打勾确认", "Confirm first");
/// Nothing is ticked.
pub const TICK_FIRST: Msg = msg("请至少选一条", "Choose at least one");
/// Does it.
pub const ERASE: Msg = msg("删除选中的 {0} 条", "Erase the {0} chosen");
/// Done.
pub const ERASED: Msg = msg("已删除 {0} 条个人信息。", "{0} personal entries were erased.");

/// The page of keeping.
pub const KEEPING: Msg = msg("个人信息的保存期限", "How long personal data is kept");
/// In a list of pages.
pub const KEEPING_WHY: Msg =
    msg("到期的个人信息，看过再一起删除", "What is past its time: look, then erase it together");
/// What it is for.
pub const KEEPING_LEAD: Msg = msg(
    "个人信息用完了就该删除。到期的列在这里，您看过、确认了才删，从不自动删除。",
    "Personal data should go once its purpose is met. What is past its time stands here; nothing goes before you have \
     looked and confirmed.",
);
/// The rules.
pub const RULES: Msg = msg("保存多久", "For how long");
/// What is due.
pub const DUE: Msg = msg("已经到期的", "Past its time");
/// Nothing is.
pub const NONE_DUE: Msg = msg("没有到期的", "Nothing is past its time");
/// Why.
pub const NONE_DUE_WHY: Msg = msg("到期的会出现在这里。", "What is past its time will stand here.");
/// One that is due: what it is about, since when, what goes.
pub const DUE_LINE: Msg = msg("{0}（{1} 起用不着）：{2}", "{0} (not needed since {1}): {2}");
/// Erased by others.
pub const BY_OTHERS: Msg = msg("别的单位已删除、这里还有的", "Erased by others, still here");
/// What to do.
pub const BY_OTHERS_WHY: Msg = msg(
    "对方应本人要求已经删除了这 {0} 条。要是您这里也没有理由留着，请一起删除。",
    "Others erased these {0} entries on request. Unless there is a reason to keep them here, erase them too.",
);
/// Unnamed.
pub const UNNAMED: Msg = msg("没有名称的一条", "Something without a name");
/// Between particulars.
pub const AND: Msg = msg("、", ", ");

/// A rule in words: what, and for how long.
pub fn rule(word: &str) -> Msg {
    match word {
        "left-phones" => msg(
            "离队志愿者的电话：离队满一个月",
            "Telephones of volunteers who left: a month after",
        ),
        "volunteers" => msg(
            "志愿者的姓名和照顾事项：最后一次服务满两年",
            "Names and needs of volunteers: two years after their last service",
        ),
        "raisers" => {
            msg("谁提出的议题：办结满一年", "Who raised a topic: a year after it is closed")
        }
        "promised" => {
            msg("谁答应的事：办完满一年", "Who promised something: a year after it is done")
        }
        "speakers" => msg(
            "来宾、发言人和动议人的姓名：满一年",
            "Names of guests, speakers and movers: a year",
        ),
        "handovers" => msg("班次交接的话：满一年", "Notes handed over between shifts: a year"),
        "observed" => msg(
            "公约观察记录：满两年（数字留着）",
            "Observations under a pact: two years (counts stay)",
        ),
        "objections" => msg("对公示的异议：满两年", "Objections to notices: two years"),
        "deliveries" => msg(
            "谁送的选票、谁在场：满两年",
            "Who delivered ballot papers and who saw it: two years",
        ),
        "taken-out" => msg(
            "搬走的住户、不在名册上的人，姓名和电话：从名册里删掉满两年",
            "Names and telephones of households that moved away and of people no longer in the register: two years after \
             they were taken out of it",
        ),
        _ => msg("其他", "Other"),
    }
}
