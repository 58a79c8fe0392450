//! The sides of a pact. Pure.

/// The sides of a pact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PactPage {
    /// The words, and whether they were adopted.
    Text,
    /// Clauses, remarks, versions.
    Drafting,
    /// Signatures on paper, entered in batches.
    Sign,
    /// Which household stands where; the desk's own list.
    Households,
    /// Totals signed by the committee, receipts, the file.
    Totals,
    /// Slips to sign, to print.
    Slips,
    /// How many signed, for all to see.
    Progress,
    /// Supervision.
    Watch,
    /// The poster.
    Poster,
    /// The screen at the gate.
    Screen,
    /// The tablet that goes from hand to hand.
    Tablet,
    /// Links for residents' own phones.
    Phones,
}

impl PactPage {
    pub(super) const ALL: [Self; 12] = [
        Self::Text,
        Self::Drafting,
        Self::Sign,
        Self::Households,
        Self::Totals,
        Self::Slips,
        Self::Progress,
        Self::Watch,
        Self::Poster,
        Self::Screen,
        Self::Tablet,
        Self::Phones,
    ];

    pub(super) const fn segment(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::Drafting => "draft",
            Self::Sign => "sign",
            Self::Households => "households",
            Self::Totals => "totals",
            Self::Slips => "slips",
            Self::Progress => "progress",
            Self::Watch => "watch",
            Self::Poster => "poster",
            Self::Screen => "screen",
            Self::Tablet => "tablet",
            Self::Phones => "phones",
        }
    }
}
