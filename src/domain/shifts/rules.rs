//! The catalogue of rules 规矩: what never may be, what should not be missing, what would be nice; each with the name it
//! goes by in the literature and in other tools.
//!
//! Two of the literature are left out, since the planner counts only what grows with every shift more, and both cost less
//! for one more: whole weekends (INRC-II S5: Saturday alone costs, Saturday and Sunday do not) and short blocks (S2, S3: a
//! day alone costs, two in a row do not). Its shortest runs are hard, and a neighbourhood has no use for such.

/// A rule of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The place asks for a skill.
    Role,
    /// What the shift counts as is not for them: duty is for those employed, volunteering for the others.
    Class,
    /// Free then: windows, days away, days they said they cannot, no longer here.
    Avail,
    /// Two shifts at once, or too far from one another for the time between.
    Overlap,
    /// Rest between the shifts of two days.
    Rest,
    /// Shifts of a day: one, where nothing else is said.
    Day,
    /// Minutes of a month, a week, or any days on end.
    MaxMin,
    /// Shifts of a week, of any days on end, or of one template in a month.
    MaxShift,
    /// Days in a row, and minutes on end without a pause.
    Consec,
    /// Room on a shift.
    Cap,
    /// A person decided it.
    Pin,
    /// What somebody asked to be spared, and what minors are.
    Guard,
    /// Newcomers only beside somebody experienced.
    Buddy,
    /// An empty place.
    Seat,
    /// Nobody to lead, or another role without a holder.
    Lead,
    /// Fewer than must be there.
    Min,
    /// A shift they like.
    Des,
    /// One they would rather not take.
    Undes,
    /// Loads alike by what each can.
    Fair,
    /// Evenings, weekends and holidays alike.
    Burden,
    /// The way from home.
    Dist,
    /// Together or apart.
    Pair,
    /// What is published stays.
    Stab,
    /// A regular place liked by somebody; weighed as what they like.
    Rota,
    /// As many turns a month as somebody would like.
    Total,
    /// Days in a row that are more than nothing special.
    Row,
    /// Who came lately has others go first.
    Last,
    /// Somebody on call for a shift that asks for it.
    Standby,
}

/// How strictly a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strictness {
    /// Never broken by planning; by a person only visibly, with a reason.
    Hard,
    /// Broken only where there is no other way.
    Medium,
    /// Weighed.
    Soft,
}

impl Rule {
    /// Its name in the catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Role => "H-ROLE",
            Self::Class => "H-CLASS",
            Self::Avail => "H-AVAIL",
            Self::Overlap => "H-OVERLAP",
            Self::Rest => "H-REST",
            Self::Day => "H-DAY",
            Self::MaxMin => "H-MAXMIN",
            Self::MaxShift => "H-MAXSHIFT",
            Self::Consec => "H-CONSEC",
            Self::Cap => "H-CAP",
            Self::Pin => "H-PIN",
            Self::Guard => "H-GUARD",
            Self::Buddy => "H-BUDDY",
            Self::Seat => "M-SEAT",
            Self::Lead => "M-LEAD",
            Self::Min => "M-MIN",
            Self::Des => "S-DES",
            Self::Undes => "S-UNDES",
            Self::Fair => "S-FAIR",
            Self::Burden => "S-BURDEN",
            Self::Dist => "S-DIST",
            Self::Pair => "S-PAIR",
            Self::Stab => "S-STAB",
            Self::Rota => "S-ROTA",
            Self::Total => "S-TOTAL",
            Self::Row => "S-CONSEC",
            Self::Last => "S-LAST",
            Self::Standby => "S-STANDBY",
        }
    }

    /// How strictly it holds.
    pub fn strictness(self) -> Strictness {
        match self.id().as_bytes()[0] {
            b'H' => Strictness::Hard,
            b'M' => Strictness::Medium,
            _ => Strictness::Soft,
        }
    }
}
