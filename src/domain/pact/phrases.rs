//! The words that sound harsh, as data, with what excuses them.

use super::harsh::Harsh;

/// Words in their order that sound harsh.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// What it sounds like.
    pub(super) what: Harsh,
    /// One word of each, in this order.
    pub(super) steps: &'static [&'static [&'static str]],
    /// Characters there may be between two of them.
    pub(super) gap: usize,
    /// Whether a comma may stand between them.
    pub(super) across: bool,
    /// One of these must stand in the sentence; none: always.
    pub(super) needs: &'static [&'static str],
    /// None of these may stand in the sentence.
    pub(super) unless: &'static [&'static str],
    /// None of these may stand in it or right before it.
    pub(super) not_near: &'static [&'static str],
    /// It is another word if one of these follows.
    pub(super) not_after: &'static [&'static str],
    /// Or if one of these precedes.
    pub(super) not_before: &'static [&'static str],
}

const fn phrase(what: Harsh, steps: &'static [&'static [&'static str]]) -> Phrase {
    Phrase {
        what,
        steps,
        gap: 8,
        across: false,
        needs: &[],
        unless: &[],
        not_near: &[],
        not_after: &[],
        not_before: &[],
    }
}

/// A condition that makes what follows a punishment.
const IF: &[&str] = &[
    "违者",
    "违反",
    "违约",
    "否则",
    "不听",
    "屡",
    "拒不",
    "不缴",
    "不交",
    "欠费",
    "拖欠",
    "不签",
    "未签",
    "没签",
    "不同意",
    "不配合",
    "不改",
    "不遵守",
    "不按",
    "予以",
    "一律",
    "有权",
    "直至",
    "未按",
];

/// Whose name may stand on the board: those with a post, those who are praised, those who agreed.
const MAY_BE_NAMED: &[&str] = &[
    "同意",
    "自愿",
    "本人要求",
    "联系人",
    "值班",
    "楼组长",
    "网格长",
    "志愿者",
    "代表",
    "候选",
    "委员",
    "好人好事",
    "表扬",
    "先进",
    "获奖",
    "热心",
    "成员",
    "负责人",
    "观察团",
    "民警",
    "经理",
];

/// It is the owner's own doing, or done with them.
const WITH_OWNER: &[&str] =
    &["同意", "自愿", "认领", "商量", "约好", "帮", "各家", "各户", "主人", "自己", "自家"];

const LEFT_ABOUT: &[&str] = &[
    "杂物",
    "物品",
    "东西",
    "菜地",
    "蔬菜",
    "花盆",
    "车辆",
    "电动车",
    "自行车",
    "鞋柜",
    "家具",
    "纸箱",
    "私人",
    "个人",
];

const CLEAR: &[&str] = &[
    "清理",
    "清除",
    "清走",
    "清掉",
    "清运",
    "搬走",
    "拖走",
    "拆除",
    "拆掉",
    "扔掉",
    "丢掉",
    "处理掉",
    "铲除",
    "铲掉",
    "拔掉",
    "销毁",
    "变卖",
];

/// All that is pointed at.
pub(super) const PHRASES: &[Phrase] = &[
    phrase(
        Harsh::Fine,
        &[&["罚款", "罚钱", "罚金", "扣钱", "扣押金", "不退押金", "违约金", "处罚金"]],
    ),
    Phrase {
        needs: &["违者", "违反", "违约", "否则", "不遵守", "屡", "不改", "发现一次", "每发现"],
        unless: &["捐"],
        ..phrase(Harsh::Fine, &[&["罚", "缴", "交", "扣"], &["元", "块钱"]])
    },
    Phrase {
        not_after: &["到", "回", "齐", "拾", "好", "据", "完", "过", "下", "成", "走", "衣", "被"],
        not_before: &["还", "都", "也", "仍", "尚", "一直", "把"],
        ..phrase(Harsh::Confiscation, &[&["没收"]])
    },
    phrase(Harsh::Confiscation, &[&["收缴", "扣留", "扣押", "扣下", "暂扣"]]),
    Phrase {
        unless: MAY_BE_NAMED,
        gap: 10,
        ..phrase(
            Harsh::Names,
            &[
                &["公布", "公示", "公开", "张贴", "通报", "贴出", "点名", "晒出"],
                &["姓名", "名字", "名单", "门牌", "房号", "户号", "住址", "身份"],
            ],
        )
    },
    Phrase {
        unless: MAY_BE_NAMED,
        ..phrase(
            Harsh::Names,
            &[
                &["姓名", "名字", "名单", "门牌", "房号", "户号", "照片"],
                &[
                    "公布",
                    "公示",
                    "公开",
                    "张贴",
                    "上墙",
                    "发到群",
                    "发群",
                    "贴在",
                    "贴到",
                    "贴出",
                    "挂出",
                ],
            ],
        )
    },
    Phrase {
        unless: &["同意", "自愿"],
        ..phrase(
            Harsh::Names,
            &[&[
                "黑名单",
                "黑榜",
                "红黑榜",
                "曝光",
                "示众",
                "通报批评",
                "点名批评",
                "点名道姓",
                "失信名单",
            ]],
        )
    },
    Phrase {
        needs: IF,
        unless: &["检修", "抢修", "通知", "供电公司", "自来水公司"],
        ..phrase(
            Harsh::Cut,
            &[&[
                "停水",
                "停电",
                "停气",
                "停暖",
                "断水",
                "断电",
                "断网",
                "断气",
                "掐电",
                "拉闸",
                "锁电梯",
                "停电梯",
            ]],
        )
    },
    Phrase {
        gap: 4,
        unless: &["车", "丢失", "遗失", "搬走"],
        ..phrase(
            Harsh::Cut,
            &[
                &["停用", "停掉", "注销", "取消", "限制", "关闭", "收回", "冻结"],
                &["门禁", "门卡", "电梯卡", "出入证", "人脸"],
            ],
        )
    },
    Phrase {
        unless: &["车", "狗", "犬", "宠物", "推销", "快递", "外卖", "电池", "施工"],
        needs: &[
            "小区", "楼", "大门", "单元", "居民", "住户", "业主", "租户", "租客", "人家", "家门",
        ],
        ..phrase(
            Harsh::Cut,
            &[&[
                "不给开门",
                "不让进",
                "不准进",
                "不许进",
                "禁止进",
                "不得进",
                "限制出入",
                "限制进出",
                "禁止出入",
                "不给进",
                "不得出入",
            ]],
        )
    },
    phrase(
        Harsh::Benefits,
        &[
            &["取消", "停发", "扣发", "停止", "扣除", "扣减", "暂停", "剥夺", "终止"],
            &[
                "资格", "待遇", "补助", "补贴", "福利", "低保", "奖励", "慰问", "优惠", "评优",
                "评先", "分红",
            ],
        ],
    ),
    Phrase {
        gap: 4,
        ..phrase(
            Harsh::Benefits,
            &[
                &["不予", "不给", "拒绝", "一律不", "不再"],
                &[
                    "办理",
                    "盖章",
                    "开证明",
                    "出证明",
                    "开具",
                    "出具",
                    "慰问",
                    "补助",
                    "补贴",
                    "评优",
                    "发放",
                ],
            ],
        )
    },
    phrase(Harsh::Benefits, &[&["不得享受", "不能享受", "不再享受", "不享受", "无权享受"]]),
    phrase(
        Harsh::Benefits,
        &[&["低保", "补助", "补贴", "福利", "评优", "入学", "征信", "待遇"], &["挂钩"]],
    ),
    phrase(
        Harsh::Collective,
        &[&["连坐", "株连", "集体受罚", "共同受罚", "一起受罚", "互相担保", "联保"]],
    ),
    Phrase {
        across: true,
        gap: 10,
        ..phrase(
            Harsh::Collective,
            &[
                &["一户", "一家", "一人", "有人"],
                &["全楼", "全单元", "整栋", "整个单元", "整楼", "全体", "全家", "同楼", "其他住户"],
                &["罚", "扣", "取消", "停", "赔", "连带", "不得", "负责", "承担"],
            ],
        )
    },
    phrase(
        Harsh::Collective,
        &[
            &["全楼", "全单元", "整栋", "整个单元", "整楼", "全体住户", "所有住户", "同楼"],
            &["赔", "连带", "承担责任", "承担损失", "受罚", "分摊损失", "分担损失"],
        ],
    ),
    Phrase {
        gap: 6,
        not_near: &["自己", "自行", "自家", "本人", "主人", "商量", "同意", "垃圾", "粪便"],
        unless: &["同意", "认领", "小广告", "积雪", "落叶", "积水"],
        not_after: &["垃圾", "粪便", "树叶", "卫生"],
        ..phrase(
            Harsh::Clearing,
            &[
                &["强制", "强行", "一律", "直接", "当场", "随时", "有权", "擅自", "代为", "予以"],
                CLEAR,
            ],
        )
    },
    Phrase {
        gap: 4,
        not_near: &["分类"],
        ..phrase(
            Harsh::Clearing,
            &[
                &["视为", "视作", "当作", "当成", "按"],
                &["无主", "废品", "废弃", "垃圾"],
                &["处理", "清理", "处置", "清走"],
            ],
        )
    },
    phrase(Harsh::Clearing, &[&["视为", "视作"], &["无主", "放弃", "废弃"]]),
    Phrase {
        gap: 6,
        unless: WITH_OWNER,
        ..phrase(Harsh::Clearing, &[&["统一", "组织", "集中", "定期", "物业"], CLEAR, LEFT_ABOUT])
    },
    Phrase {
        unless: WITH_OWNER,
        ..phrase(
            Harsh::Clearing,
            &[
                LEFT_ABOUT,
                &["清走", "清掉", "扔掉", "丢掉", "铲掉", "铲除", "拔掉", "拆掉", "拖走", "处理掉"],
            ],
        )
    },
];
