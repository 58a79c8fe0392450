//! The tablet that goes from hand to hand: setting it up, signing on it, leaving it.

use super::{Msg, msg};

// Setting it up.

/// The page.
pub const SET_UP: Msg = msg("用平板轮流签", "Signing on one tablet, hand to hand");
/// What it is.
pub const SET_UP_WHY: Msg = msg(
    "把平板交给住户，一户一屏：找自己的门牌，看公约，签或不签。签完自动回到开头，下一家接着来。",
    "Hand the tablet round, one household a screen: find your door, read the pact, sign or not. Then it goes back to the beginning for the next.",
);
/// What the lock does.
pub const LOCK_DOES: Msg = msg(
    "锁上以后，这个浏览器里打开的每一页都只有签字这一屏；刷新、返回、另开一页、改网址都出不去，要密码才能离开。",
    "Once locked, every page of this site in this browser shows the signing screen only. Reloading, going back, another tab or another address lead nowhere; only the PIN does.",
);
/// What it does not do.
pub const LOCK_DOES_NOT: Msg = msg(
    "这把锁防的是随手乱点。懂电脑的人用浏览器的“开发者工具”能绕过去，所以旁边要有自己人。",
    "The lock is against curious fingers. Somebody who knows a browser's developer tools can get round it, so one of you should stay near.",
);
/// A backup first.
pub const BACKUP_FIRST: Msg =
    msg("交出去之前，最好先存一份备份。", "Better save a backup before you hand it out.");
/// To the page of files.
pub const TO_BACKUP: Msg = msg("去存备份", "Save a backup");
/// The committee's key.
pub const KEY_LOCKS: Msg = msg(
    "居委会的钥匙会跟着锁上。住户签的先记下，回头您开锁再一起证明。",
    "The committee's key is locked too. What households sign is kept; you attest it all when you unlock the key again.",
);
/// The PIN.
pub const PIN: Msg = msg("给平板设一个密码", "A PIN for the tablet");
/// What it may be.
pub const PIN_HINT: Msg =
    msg("4 到 12 位数字，最好 6 位。请记牢。", "4 to 12 digits, 6 are better. Remember it.");
/// Once more.
pub const PIN_AGAIN: Msg = msg("再输一遍", "Once more");
/// Not a PIN.
pub const PIN_WRONG_FORM: Msg = msg("请输入 4 到 12 位数字", "Enter 4 to 12 digits");
/// They differ.
pub const PIN_DIFFERS: Msg = msg("两遍不一样，请重新输", "The two differ; please enter it again");
/// Locks it.
pub const LOCK: Msg = msg("锁上，开始签", "Lock it and begin");
/// While it is being locked.
pub const LOCKING: Msg = msg("正在锁上……", "Locking…");
/// Nothing is settled.
pub const NOT_SETTLED: Msg = msg("公约还没有定稿", "The pact is not settled yet");
/// Why that matters.
pub const NOT_SETTLED_WHY: Msg = msg(
    "先把文字定下来，大家签的才是同一份。",
    "Settle its words first, so that all sign the same.",
);
/// To the text.
pub const TO_TEXT: Msg = msg("去定稿", "Settle the text");

// The locked screens.

/// The first screen.
pub const BEGIN: Msg = msg("开始", "Begin");
/// Its lead.
pub const BEGIN_WHY: Msg = msg(
    "请您看一看这份公约。同意就签，不同意可以不签，以后也随时可以退出。",
    "Please have a look at this pact. Sign if you agree; you need not; and you can withdraw at any time.",
);
/// For whom the other button is.
pub const STAFF: Msg = msg("工作人员", "Staff");
/// Which door.
pub const WHICH_DOOR: Msg = msg("您家是哪一户？", "Which door is yours?");
/// A building.
pub const BUILDING: Msg = msg("{0} 号楼", "Building {0}");
/// Units of no building.
pub const NO_BUILDING: Msg = msg("其他", "Others");
/// By typing.
pub const DOOR: Msg = msg("门牌", "Door");
/// How it is typed.
pub const DOOR_HINT: Msg = msg("比如 3-501，也可以在下面点", "Such as 3-501; or tap below");
/// None such.
pub const DOOR_MISSING: Msg =
    msg("没有找到这个门牌，请再看看", "There is no such door; please look again");
/// Without a register.
pub const YOUR_NAME: Msg = msg("您家怎么称呼", "What is your household called");
/// How.
pub const YOUR_NAME_HINT: Msg = msg("写户主的名字", "The householder's name");
/// It is missing.
pub const YOUR_NAME_MISSING: Msg = msg("请写名字", "Enter a name");
/// On with it.
pub const FIND: Msg = msg("下一步", "Next");
/// Back to the first screen.
pub const TO_BEGIN: Msg = msg("回到开头", "Back to the beginning");
/// Not this door.
pub const OTHER_DOOR: Msg = msg("不是这一户", "Another door");
/// Your door.
pub const YOUR_DOOR: Msg = msg("您家：{0}", "Your door: {0}");
/// Larger letters.
pub const LARGER: Msg = msg("字大一点", "Larger");
/// Smaller letters.
pub const SMALLER: Msg = msg("字小一点", "Smaller");
/// Reads aloud.
pub const ALOUD: Msg = msg("读给我听", "Read it to me");
/// Stops.
pub const HUSH: Msg = msg("别读了", "Stop reading");
/// The version.
pub const VERSION: Msg = msg("第 {0} 稿", "Version {0}");
/// Agrees.
pub const AGREE: Msg = msg("我家同意，去签名", "We agree, to signing");
/// Does not sign.
pub const DECLINE: Msg = msg("我家不签", "We do not sign");
/// Withdraws.
pub const WITHDRAW: Msg = msg("我家退出", "We withdraw");
/// Agreed already.
pub const HAS_AGREED: Msg = msg(
    "您家已经签过“同意”了。可以再签一次，也可以退出。",
    "Your household has agreed already. It can sign again, or withdraw.",
);
/// Agreed to an earlier text.
pub const HAS_AGREED_EARLIER: Msg = msg(
    "您家签过前面一稿。文字改过了，请再看一遍；同意就再签一次。",
    "Your household agreed to an earlier version. The words have changed; please read again, and sign again if you agree.",
);
/// Declined.
pub const HAS_DECLINED: Msg = msg(
    "您家说过“不签”。改主意了，现在也可以签。",
    "Your household said that it does not sign. It can change its mind.",
);
/// Withdrew.
pub const HAS_WITHDRAWN: Msg = msg(
    "您家已经退出了。想回来，再签一次就行。",
    "Your household has withdrawn. To come back, just sign again.",
);
/// Two different answers.
pub const HAS_TWO: Msg = msg(
    "您家有过两种说法。再签一次，以这次为准。",
    "Your household has given two different answers. Sign again, and this one counts.",
);
/// Signing.
pub const SIGN_AGREE: Msg = msg("签名：同意", "Signing: we agree");
/// Not signing.
pub const SIGN_DECLINE: Msg = msg("记下：不签", "Noting: we do not sign");
/// What it means.
pub const SIGN_DECLINE_WHY: Msg = msg(
    "不签不用说理由，也不会给别的邻居看。以后想签还可以签。",
    "No reason is needed, and no neighbour is shown. You can still sign later.",
);
/// Withdrawing.
pub const SIGN_WITHDRAW: Msg = msg("记下：退出", "Noting: we withdraw");
/// What it means.
pub const SIGN_WITHDRAW_WHY: Msg = msg(
    "退出不用说理由，从现在起您家不算在内。以后想回来，再签一次就行。",
    "No reason is needed. From now on your household is not counted. To come back, just sign again.",
);
/// The name.
pub const NAME: Msg = msg("您的名字（可以不打）", "Your name (may be left out)");
/// What for.
pub const NAME_HINT: Msg =
    msg("不方便用手指写的，在这里打上名字就行", "If you cannot draw, type your name here instead");
/// As what.
pub const AS: Msg = msg("您是", "You are");
/// The householder.
pub const HOUSEHOLDER: Msg = msg("户主", "the householder");
/// Somebody of the household.
pub const REPRESENTATIVE: Msg = msg("家里人，代签", "of the household, signing for it");
/// On a poster.
pub const POSTER: Msg =
    msg("名字可以写在公约海报上", "My name may stand on the poster of the pact");
/// To others.
pub const SHARE: Msg =
    msg("名字可以给居委会以外的单位看", "My name may be shown to bodies other than the committee");
/// The canvas.
pub const DRAW: Msg = msg("请用手指在框里写名字", "Write your name in the box with your finger");
/// What becomes of it.
pub const DRAW_WHY: Msg = msg(
    "笔画只留在这台平板上，签完就清掉；记下的只是一串校验数字。",
    "The strokes stay on this tablet and are dropped when you are done; only a check number is kept.",
);
/// Again.
pub const DRAW_AGAIN: Msg = msg("擦掉重写", "Wipe it off");
/// Nothing is there.
pub const DRAW_MISSING: Msg =
    msg("请用手指写名字，或者在上面打上名字", "Write your name with your finger, or type it above");
/// Signs.
pub const DONE_AGREE: Msg = msg("签好了", "Sign");
/// Notes it.
pub const DONE_OTHER: Msg = msg("就这样记下", "Note it");
/// Thanks.
pub const THANKS: Msg = msg("谢谢您！", "Thank you!");
/// Agreed.
pub const KEPT_AGREE: Msg = msg("{0}：“同意”已经记下。", "{0}: “we agree” is kept.");
/// Declined.
pub const KEPT_DECLINE: Msg = msg("{0}：“不签”已经记下。", "{0}: “we do not sign” is kept.");
/// Withdrawn.
pub const KEPT_WITHDRAW: Msg = msg("{0}：“退出”已经记下。", "{0}: “we withdraw” is kept.");
/// The code.
pub const CODE: Msg = msg("签名凭证码", "The code of your signature");
/// What it is for.
pub const CODE_WHY: Msg = msg(
    "想留底的，用手机拍下这个码。码里没有您的名字和门牌；以后拿它可以查自己这一份还在不在。",
    "To keep a proof, take a picture of this code. Neither your name nor your door is in it; with it you can find out later whether your signature is still there.",
);
/// It goes back by itself.
pub const BACK_SOON: Msg =
    msg("过一会儿会自动回到开头。", "It goes back to the beginning by itself after a while.");
/// The next one.
pub const NEXT_ONE: Msg = msg("好了，下一家", "Done, next household");
/// Opening.
pub const OPENING: Msg = msg("正在打开……", "Opening…");
/// It does not open.
pub const TROUBLE: Msg = msg("暂时签不了", "Signing does not work just now");
/// What to do.
pub const TROUBLE_WHY: Msg = msg(
    "请把平板交给工作人员。已经签好的都在，没有丢。",
    "Please hand the tablet to the staff. What was signed is kept.",
);

// Leaving.

/// The screen.
pub const LEAVE: Msg = msg("工作人员解锁", "Unlocking, for staff");
/// The PIN.
pub const LEAVE_PIN: Msg = msg("平板密码", "PIN of the tablet");
/// Unlocks.
pub const UNLOCK: Msg = msg("解锁", "Unlock");
/// Checking.
pub const CHECKING: Msg = msg("正在核对……", "Checking…");
/// Wrong.
pub const WRONG: Msg = msg("密码不对，请再试一次", "That is not the PIN; please try again");
/// Wrong, and wait.
pub const WRONG_WAIT: Msg =
    msg("密码不对。请等 {0} 秒再试", "That is not the PIN. Wait {0} seconds, then try again");
/// Not yet.
pub const WAIT: Msg = msg(
    "刚才错了几次，请等 {0} 秒再试",
    "There were several wrong ones. Wait {0} seconds, then try again",
);
/// Forgotten.
pub const FORGOTTEN: Msg = msg("忘记密码了", "The PIN is forgotten");
/// What is not lost.
pub const FORGOTTEN_KEPT: Msg = msg(
    "资料没有丢：签好的和以前的都还在这台平板的这个浏览器里。千万不要清除浏览器数据，一清就真没了。",
    "Nothing is lost: what was signed and all before it is still in this browser on this tablet. Do not clear the browser's data: that would lose it.",
);
/// Ask and try.
pub const FORGOTTEN_TRY: Msg = msg(
    "先问设密码的同事。可以一直试，错得多了要多等一会儿，一次最多等十分钟。",
    "Ask the colleague who set it. You can go on trying; after several wrong ones you wait, ten minutes at most.",
);
/// Somebody who knows computers.
pub const FORGOTTEN_TOOLS: Msg = msg(
    "实在想不起来，请懂电脑的同事打开浏览器的“开发者工具”，只删掉名叫 mulin.device 的数据库，别的都不要动，再重新打开这一页。",
    "If all fails, let somebody who knows computers open the browser's developer tools and delete the database called mulin.device and nothing else, then reload this page.",
);
