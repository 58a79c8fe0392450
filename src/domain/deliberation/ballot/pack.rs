//! Rules as dated, cited data: rules of counting, and what localities add to them. A rule is shown in words with its
//! source; what could not be held against the text in force says so, and a person confirms it.

use super::record::{Ballot, Matter, Parking};
use super::rule::{Base, Fraction, Rule};
use crate::text::Msg;
use crate::text::ballots as say;

/// A rule of counting with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RulePack {
    /// What records call it; never changes.
    pub id: &'static str,
    /// What it is called.
    pub name: Msg,
    /// The rule in words.
    pub words: Msg,
    /// The article it comes from.
    pub source: Msg,
    /// In force from.
    pub from: &'static str,
    /// The rule itself.
    pub rule: Rule,
    /// Somebody must hold it against the text in force before it is relied on.
    pub to_check: bool,
}

/// All rules of counting.
pub const RULES: &[RulePack] = &[
    RulePack {
        id: "cc278-ordinary",
        name: say::R_ORDINARY,
        words: say::R_ORDINARY_WORDS,
        source: say::R_CC278,
        from: "2021-01-01",
        rule: Rule::CC278_ORDINARY,
        to_check: false,
    },
    RulePack {
        id: "cc278-special",
        name: say::R_SPECIAL,
        words: say::R_SPECIAL_WORDS,
        source: say::R_CC278,
        from: "2021-01-01",
        rule: Rule::CC278_SPECIAL,
        to_check: false,
    },
    RulePack {
        id: "residents",
        name: say::R_RESIDENTS,
        words: say::R_RESIDENTS_WORDS,
        source: say::R_COMMITTEE_LAW,
        from: "2026-01-01",
        rule: Rule::ASSEMBLY,
        to_check: true,
    },
    RulePack {
        id: "representatives",
        name: say::R_REPRESENTATIVES,
        words: say::R_REPRESENTATIVES_WORDS,
        source: say::R_COMMITTEE_LAW,
        from: "2026-01-01",
        rule: Rule::REPRESENTATIVES,
        to_check: true,
    },
    own(
        "present",
        say::R_PRESENT,
        say::R_PRESENT_WORDS,
        Rule::by_heads(Fraction::HALF, true, Base::Participating),
    ),
    own(
        "cast",
        say::R_CAST,
        say::R_CAST_WORDS,
        Rule::by_heads(Fraction::HALF, true, Base::ForAgainst),
    ),
    own("all", say::R_ALL, say::R_ALL_WORDS, Rule::by_heads(Fraction::HALF, true, Base::All)),
    own(
        "two-thirds",
        say::R_TWO_THIRDS,
        say::R_TWO_THIRDS_WORDS,
        Rule::by_heads(Fraction::TWO_THIRDS, false, Base::Participating),
    ),
    own(
        "three-quarters",
        say::R_THREE_QUARTERS,
        say::R_THREE_QUARTERS_WORDS,
        Rule::by_heads(Fraction::THREE_QUARTERS, false, Base::Participating),
    ),
    own(
        "unanimous",
        say::R_UNANIMOUS,
        say::R_UNANIMOUS_WORDS,
        Rule::by_heads(Fraction::WHOLE, false, Base::All),
    ),
];

const fn own(id: &'static str, name: Msg, words: Msg, rule: Rule) -> RulePack {
    RulePack { id, name, words, source: say::R_OWN, from: "", rule, to_check: false }
}

/// The rule named `id`.
pub fn rule_pack(id: &str) -> Option<&'static RulePack> {
    RULES.iter().find(|pack| pack.id == id)
}

impl Matter {
    /// The rule a matter asks for: items 6 to 8 of Civil Code art. 278 are special, the other six ordinary.
    pub const fn usual_rule(self) -> &'static str {
        match self {
            Self::FundRaise | Self::Rebuild | Self::CommonUse => "cc278-special",
            Self::Procedure
            | Self::Compact
            | Self::Committee
            | Self::Manager
            | Self::FundUse
            | Self::Major => "cc278-ordinary",
            Self::Residents => "residents",
            Self::Own => "present",
        }
    }

    /// Whether it is one of the nine that owners decide together, for which the law fixes the rule.
    pub const fn is_owners(self) -> bool {
        !matches!(self, Self::Own | Self::Residents)
    }
}

/// What a locality adds. A switch that is absent is left to the owners' own rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in some locality")]
pub struct LocalPack {
    /// What records call it; never changes.
    pub id: &'static str,
    /// Where it is in force.
    pub name: Msg,
    /// What it says, in words.
    pub words: Msg,
    /// The articles it comes from, and the day they were read.
    pub source: Msg,
    /// Days between the notice and the vote.
    pub notice_days: Option<u32>,
    /// Least and most days of voting.
    pub voting_days: Option<(u32, u32)>,
    /// Nothing may be put to the vote that was not announced.
    pub announced_only: bool,
    /// How many owners one holder may vote for.
    pub proxy_limit: Option<u32>,
    /// Property staff may not hold proxies.
    pub staff_barred: bool,
    /// A proxy must follow the owner's own written opinion.
    pub opinion: bool,
    /// The result must be published within so many days.
    pub publish_days: Option<u32>,
    /// An internet vote is reserved to the city's own system.
    pub official_online: bool,
    /// Whether parking places count.
    pub parking: Option<Parking>,
}

const NATIONAL: LocalPack = LocalPack {
    id: "",
    name: say::L_NATIONAL,
    words: say::L_NATIONAL_WORDS,
    source: say::L_NATIONAL_SOURCE,
    notice_days: Some(15),
    voting_days: None,
    announced_only: false,
    proxy_limit: None,
    staff_barred: false,
    opinion: false,
    publish_days: None,
    official_online: false,
    parking: None,
};

/// All local rules; the first is what holds everywhere.
pub const LOCALS: &[LocalPack] = &[
    NATIONAL,
    LocalPack {
        id: "shanghai",
        name: say::L_SHANGHAI,
        words: say::L_SHANGHAI_WORDS,
        source: say::L_SHANGHAI_SOURCE,
        opinion: true,
        ..NATIONAL
    },
    LocalPack {
        id: "hangzhou",
        name: say::L_HANGZHOU,
        words: say::L_HANGZHOU_WORDS,
        source: say::L_HANGZHOU_SOURCE,
        voting_days: Some((5, 60)),
        announced_only: true,
        official_online: true,
        ..NATIONAL
    },
    LocalPack {
        id: "beijing",
        name: say::L_BEIJING,
        words: say::L_BEIJING_WORDS,
        source: say::L_BEIJING_SOURCE,
        announced_only: true,
        publish_days: Some(3),
        official_online: true,
        ..NATIONAL
    },
    LocalPack {
        id: "weifang",
        name: say::L_WEIFANG,
        words: say::L_WEIFANG_WORDS,
        source: say::L_WEIFANG_SOURCE,
        proxy_limit: Some(3),
        official_online: true,
        ..NATIONAL
    },
    LocalPack {
        id: "zhoushan",
        name: say::L_ZHOUSHAN,
        words: say::L_ZHOUSHAN_WORDS,
        source: say::L_ZHOUSHAN_SOURCE,
        staff_barred: true,
        ..NATIONAL
    },
    LocalPack {
        id: "ningbo",
        name: say::L_NINGBO,
        words: say::L_NINGBO_WORDS,
        source: say::L_NINGBO_SOURCE,
        parking: Some(Parking::Out),
        ..NATIONAL
    },
    LocalPack {
        id: "liaocheng",
        name: say::L_LIAOCHENG,
        words: say::L_LIAOCHENG_WORDS,
        source: say::L_LIAOCHENG_SOURCE,
        ..NATIONAL
    },
];

/// The local rules named `id`; those that hold everywhere where there are none of that name.
pub fn local_pack(id: &str) -> &'static LocalPack {
    LOCALS.iter().find(|pack| pack.id == id).unwrap_or(&LOCALS[0])
}

impl Ballot {
    /// Whether parking places count: as said of this ballot, else as the local rules say, else as the register does.
    pub fn counts_parking(&self) -> Parking {
        self.parking.or(local_pack(&self.local).parking).unwrap_or_default()
    }
}
