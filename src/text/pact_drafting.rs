//! The page on which a pact is drafted and settled.

use super::{Msg, msg};

/// What kind of text.
pub const KIND: Msg = msg("是什么", "What it is");
/// Who adopts it.
pub const ADOPTER: Msg = msg("谁来定", "Who adopts it");
/// Who keeps it.
pub const BINDS: Msg = msg("谁来守", "Who keeps it");
/// Whether it is signed.
pub const SIGNED: Msg = msg("要不要签名", "Whether it is signed");
/// Whether it is filed.
pub const FILED: Msg = msg("要不要备案", "Whether it is filed");
/// Somebody must look it up.
pub const TO_CHECK: Msg = msg("请对照现行条文核对", "Please check this against the text in force");
/// Whose it is and how long it runs.
pub const WHOSE: Msg = msg("哪里的、用多久", "Where it holds and how long");
/// A grid.
pub const GRID: Msg = msg("哪个网格", "Which grid");
/// An estate.
pub const ESTATE: Msg = msg("哪个小区", "Which estate");
/// A building.
pub const BUILDING: Msg = msg("哪栋楼", "Which building");
/// A body.
pub const BODY: Msg = msg("哪个组织", "Which body");
/// None chosen.
pub const CHOOSE: Msg = msg("请选一个", "Please choose");
/// The term.
pub const MONTHS: Msg = msg("用几个月（选填）", "For how many months (optional)");
/// The term is wrong.
pub const MONTHS_WRONG: Msg = msg("请填月数，比如 12", "Enter a number of months, such as 12");
/// Models.
pub const MODELS: Msg = msg("从范文里挑一条", "Take a model clause");
/// What they are for.
pub const MODELS_WHY: Msg =
    msg("加上以后再改成自己的话。", "Once it is added, put it in your own words.");
/// Takes one over.
pub const TAKE_MODEL: Msg = msg("用这条范文", "Use this model");
/// Settling.
pub const SETTLE: Msg = msg("定稿", "Settle the text");
/// What it means.
pub const SETTLE_WHY: Msg = msg(
    "定稿以后每个字都有据可查；再改就是新的一稿，旧的一稿还在。",
    "Once settled, every word can be checked; a later change makes a new version, and the old one stays.",
);
/// Stands in the way.
pub const MUST: Msg = msg("定稿前要补上", "Needed before it can be settled");
/// Advice.
pub const BETTER: Msg = msg("最好再看看", "Better looked at again");
/// Settles it.
pub const FREEZE: Msg = msg("把这一稿定下来", "Settle this version");
/// Settled.
pub const SETTLED: Msg = msg("现在的文字已定稿", "The words of now are settled");
/// What changed.
pub const CHANGES_WHY: Msg = msg(
    "和上一稿比：下划线是加上的，划掉的是去掉的。",
    "Against the version before: underlined is new, struck through is gone.",
);
/// Unchanged.
pub const KEPT: Msg = msg("没有改", "unchanged");
/// The mark of a text.
pub const MARK: Msg = msg("文字校验码", "Text mark");

/// Changed, in the undo bar.
pub const DID_CHANGE: Msg = msg("已改好", "Changed it");
/// Settled, in the undo bar.
pub const DID_FREEZE: Msg = msg("已定稿", "Settled the text");
