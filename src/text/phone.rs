//! Signing on a phone of one's own: the links the committee hands out, the page behind a link, and what comes back.

use super::{Msg, msg};

// The committee's page.

/// The page.
pub const PHONES: Msg = msg("用自己的手机签", "Signing on one's own phone");
/// What it is.
pub const PHONES_WHY: Msg = msg(
    "一户一个链接。住户在自己手机上看、签，签好的交回给您，您在这一页收下。",
    "Each household has a link of its own. Residents read and sign on their phones and give it back; you take it in on this page.",
);
/// Why each has its own.
pub const ONE_EACH: Msg = msg(
    "链接只发给那一家，别发到大群里：谁拿着链接，谁就能替那一家签。",
    "Send a link to that household only, not to the group: whoever holds it can sign for that household.",
);
/// The first half.
pub const GIVE_OUT: Msg = msg("发出去", "Giving links out");
/// The second half.
pub const TAKE_IN: Msg = msg("收回来", "Taking signatures in");
/// The address.
pub const ADDRESS: Msg = msg("网址", "Address of the site");
/// Which one.
pub const ADDRESS_HINT: Msg = msg(
    "住户手机能打开的睦邻网址，以 http 开头",
    "An address of Mulin that residents' phones can open, beginning with http",
);
/// None.
pub const ADDRESS_WRONG: Msg =
    msg("请填以 http 开头的网址", "Enter an address that begins with http");
/// One household.
pub const ONE: Msg = msg("给一户", "For one household");
/// The link.
pub const LINK: Msg = msg("这一户的链接", "The link of this household");
/// Copies it.
pub const COPY: Msg = msg("复制链接", "Copy the link");
/// Copied.
pub const COPIED: Msg = msg("已复制，去微信里发给这一家。", "Copied. Send it to that household.");
/// Copy by hand.
pub const COPY_HAND: Msg = msg(
    "这里复制不了，请长按上面的字复制。",
    "Copying does not work here; press long on the text above.",
);
/// The QR code of a door.
pub const CODE_OF: Msg = msg("{0} 的二维码", "Code of {0}");
/// The code has no words.
pub const CODE_SHORT: Msg = msg(
    "公约较长，二维码里放不下全文，扫的人要先有公约文字：请把下面的文字发到群里。",
    "The pact is too long for a code. Who scans it needs the words first: send the text below to the group.",
);
/// The text for the group.
pub const TEXT_OUT: Msg = msg("公约文字（发到群里）", "The words, for the group");
/// What is at its end.
pub const TEXT_OUT_WHY: Msg = msg(
    "末尾那串字母是给手机核对用的，请一起发，别改动。",
    "The letters at its end are for phones to check with. Send them along, unchanged.",
);
/// Saves the text.
pub const SAVE_TEXT: Msg = msg("存成文件", "Save as a file");
/// Copies the text.
pub const COPY_TEXT: Msg = msg("复制文字", "Copy the text");
/// Was copied.
pub const TEXT_COPIED: Msg = msg("已复制。", "Copied.");
/// To print.
pub const PRINT_ALL: Msg = msg("印给每一户", "Print one for each household");
/// What is printed.
pub const PRINT_WHY: Msg =
    msg("一户一张小条，剪开送上门。", "A slip for each household, to be cut and delivered.");
/// Which part.
pub const PRINT_PART: Msg = msg("第 {0} 到 {1} 户", "Households {0} to {1}");
/// Which.
pub const PRINT_WHICH: Msg = msg("印哪些", "Which ones");
/// Shows them.
pub const PRINT_SHOW: Msg = msg("摆好小条", "Lay out the slips");
/// Prints them.
pub const PRINT: Msg = msg("打印", "Print");
/// On the slip.
pub const SLIP: Msg =
    msg("用手机扫码，看公约、签或不签", "Scan with your phone: read the pact, sign or not");
/// On the slip.
pub const SLIP_FREE: Msg = msg(
    "自愿：可以签，可以不签，以后随时可以退出。这张条是您家的，别给别人。",
    "It is up to you: sign or not, and withdraw at any time. This slip is your household's; give it to nobody else.",
);
/// On the slip, without words in the code.
pub const SLIP_TEXT: Msg = msg(
    "公约全文在群里，扫码时会用到。",
    "The words are in the group; you need them when you scan.",
);
/// Made ready, in the undo bar.
pub const DID_PREPARE: Msg = msg("已为各家备好编号", "Households can be told apart now");
/// No households.
pub const NO_DOORS: Msg = msg(
    "还没有房屋登记，也没有登记过名字。写上一户的名字，就能给它做链接。",
    "No unit is registered and no name is known. Enter a household's name to make its link.",
);
/// Takes it in.
pub const PASTE: Msg = msg("把住户发来的粘在这里", "Paste what residents sent");
/// Several.
pub const PASTE_HINT: Msg = msg(
    "一次可以粘好几户的，前后有别的话也不要紧",
    "Several at once are fine, and so are other words around them",
);
/// Takes it in.
pub const TAKE: Msg = msg("收下", "Take in");
/// From a file.
pub const FILE: Msg = msg("选住户发来的文件", "Choose a file");
/// From where.
pub const FILE_HINT: Msg = msg(
    "住户存的文件，名字以 mulin-signed 开头",
    "Saved by a resident; its name begins with mulin-signed",
);
/// Nothing in it.
pub const NOTHING_IN: Msg = msg(
    "里面没有找到签名，请再看看粘全了没有",
    "No signature was found in it; was all of it pasted?",
);
/// What came of them.
pub const RESULTS: Msg = msg("这次收到的", "What came in");
/// Taken in.
pub const R_TAKEN: Msg = msg("收下了", "Taken in");
/// There already.
pub const R_THERE: Msg = msg("已经有了，不重复算", "There already; counted once");
/// Another pact.
pub const R_OTHER: Msg = msg("是别的公约的，没有收", "It is about another pact; not taken in");
/// An earlier version.
pub const R_BEHIND: Msg = msg(
    "收下了，但签的是前面一稿，请这家再签现在的",
    "Taken in, but it is about an earlier version; ask them to sign the one of now",
);
/// Which household and what.
pub const R_LINE: Msg = msg("{0}：{1}", "{0}: {1}");
/// No door is known.
pub const R_NAMELESS: Msg = msg("有一份", "One of them");

// The page behind a link.

/// Without a link.
pub const HERE: Msg = msg("在自己手机上签公约", "Sign a pact on your phone");
/// What to do.
pub const HERE_WHY: Msg = msg(
    "请打开居委会发给您家的链接，或者扫您家小条上的二维码。",
    "Open the link your committee sent you, or scan the code on your slip.",
);
/// Paste it.
pub const PASTE_LINK: Msg = msg("也可以把链接粘在这里", "Or paste the link here");
/// Opens it.
pub const OPEN: Msg = msg("打开", "Open");
/// Not a link.
pub const LINK_WRONG: Msg =
    msg("这不是签公约的链接，请再看看", "This is not a link for signing; please look again");
/// Damaged.
pub const DAMAGED: Msg = msg("链接不完整", "The link is not whole");
/// What to do.
pub const DAMAGED_WHY: Msg = msg(
    "可能复制时少了一截。请把整条链接重新复制一遍，或者请居委会再发一次。",
    "Part of it may have been lost in copying. Copy the whole link again, or ask the committee to send it once more.",
);
/// Newer.
pub const NEWER: Msg = msg("这个链接是更新的版本做的", "This link was made by a newer version");
/// What to do.
pub const NEWER_WHY: Msg = msg(
    "请刷新这一页；还不行，就请居委会重新发。",
    "Reload this page; if that does not help, ask the committee for another.",
);
/// The text is needed.
pub const TEXT_NEEDED: Msg = msg("还差公约全文", "The words of the pact are needed");
/// Where it is.
pub const TEXT_NEEDED_WHY: Msg = msg(
    "二维码里放不下全文。请把群里的公约文字整段粘过来，或者选群里的公约文件。粘来的和大家签的差一个字，这里都会说。",
    "The code has no room for all words. Paste the whole text from the group, or choose the pact's file. If it differs by one character from what is signed, this page says so.",
);
/// The text.
pub const TEXT_PASTE: Msg = msg("公约全文", "The whole text");
/// Checks it.
pub const TEXT_CHECK: Msg = msg("核对", "Check it");
/// A file.
pub const TEXT_FILE: Msg = msg("选公约文件", "Choose the pact's file");
/// Which.
pub const TEXT_FILE_HINT: Msg =
    msg("群里发的 .txt 或 .json 文件都行", "The .txt or .json file from the group");
/// Another text.
pub const TEXT_OTHER: Msg = msg(
    "和要签的不是同一份文字。请确认粘全了，或请居委会重新发。",
    "These are not the words to be signed. Was all of it pasted? Else ask the committee again.",
);
/// Whose word it is.
pub const FREE: Msg = msg(
    "签不签由您家自己定，不签也不用说理由。",
    "It is for your household to decide; no reason is needed for not signing.",
);
/// The name.
pub const NAME: Msg = msg("您的名字（选填）", "Your name (optional)");
/// Who sees it.
pub const NAME_HINT: Msg = msg(
    "给居委会看的；不会自己出现在海报上",
    "For the committee; it does not appear on a poster by itself",
);
/// Keeps the key.
pub const KEEP: Msg = msg("在这部手机上留一把钥匙", "Keep a key on this phone");
/// What for.
pub const KEEP_WHY: Msg = msg(
    "留了，以后在这部手机上就能自己退出、再签。别人拿着这部手机也能。不留也行，退出时跟居委会说一声。",
    "With it you can withdraw or sign again from this phone; so can anybody who holds it. Without it, tell the committee when you want to withdraw.",
);
/// Signs.
pub const SIGN_AGREE: Msg = msg("签：我家同意", "Sign: we agree");
/// Signs.
pub const SIGN_DECLINE: Msg = msg("签：我家不签", "Sign: we do not sign");
/// Signs.
pub const SIGN_WITHDRAW: Msg = msg("签：我家退出", "Sign: we withdraw");
/// Back.
pub const THINK_AGAIN: Msg = msg("再想想", "Think again");
/// Signed, not given back.
pub const SIGNED: Msg =
    msg("签好了，还差一步：交给居委会", "Signed. One more step: give it to the committee");
/// Why.
pub const SIGNED_WHY: Msg = msg(
    "这个网页不会自己往外发。下面三样选一样，离开这一页之前做好。",
    "This page sends nothing by itself. Choose one of the three before you leave it.",
);
/// By chat.
pub const BACK_TEXT: Msg = msg("发文字", "As text");
/// Copies it.
pub const BACK_COPY: Msg = msg("复制，发给网格长", "Copy it, for the grid leader");
/// Copied.
pub const BACK_COPIED: Msg = msg(
    "已复制。请发给网格长本人，里面有您的名字和门牌。",
    "Copied. Send it to the grid leader alone: your name and door are in it.",
);
/// As a file.
pub const BACK_FILE: Msg = msg("发文件", "As a file");
/// Saves it.
pub const BACK_SAVE: Msg = msg("存成文件", "Save as a file");
/// As a code.
pub const BACK_CODE: Msg = msg("当面扫", "Face to face");
/// What is in it.
pub const BACK_CODE_WHY: Msg = msg(
    "请网格长用“收回来”里的扫码扫这个。里面没有您的名字和门牌。",
    "Let the grid leader scan this. Neither your name nor your door is in it.",
);
/// Kept here.
pub const KEPT: Msg = msg("这部手机上留着的", "Kept on this phone");
/// What.
pub const KEPT_WHY: Msg = msg(
    "留的是您家的签名钥匙，只在这部手机的这个浏览器里；浏览器清理数据时会一起没了。",
    "The keys of your household's signatures; they are in this browser on this phone only and go when its data is cleared.",
);
/// A line.
pub const KEPT_LINE: Msg = msg("{0} · {1} · {2}", "{0} · {1} · {2}");
/// Agreed.
pub const WAS_AGREE: Msg = msg("签了同意", "agreed");
/// Declined.
pub const WAS_DECLINE: Msg = msg("签了不签", "did not sign");
/// Withdrew.
pub const WAS_WITHDRAW: Msg = msg("已退出", "withdrew");
/// Withdraws.
pub const WITHDRAW: Msg = msg("退出这份公约", "Withdraw");
/// What it means.
pub const WITHDRAW_WHY: Msg = msg(
    "退出不用说理由。签好退出以后，同样要交给居委会才算数。",
    "No reason is needed. The withdrawal too counts once it is given to the committee.",
);
/// Once more.
pub const AGAIN: Msg = msg("再拿一次签好的", "Get the signature again");
/// Forgets it.
pub const FORGET: Msg = msg("从这部手机删掉", "Delete it from this phone");
/// What that means.
pub const FORGET_WHY: Msg = msg(
    "删掉的是钥匙，不是签名：签名还算数，只是这部手机不能替您家退出了。",
    "The key goes, not the signature: that still counts, but this phone can no longer withdraw it.",
);
/// Sure.
pub const FORGET_SURE: Msg = msg("确定删掉", "Yes, delete it");
/// Not kept.
pub const NOT_KEPT: Msg = msg(
    "这部手机存不下钥匙（浏览器不让存），其余照常。",
    "This phone could not keep the key; all else is as it should be.",
);
/// No dice.
pub const NO_DICE: Msg = msg(
    "这个浏览器签不了名，请换一个浏览器打开。",
    "This browser cannot sign; please open the link in another.",
);
/// The text's mark.
pub const MARK: Msg = msg("文字校验码", "Text mark");
