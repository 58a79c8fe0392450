//! The sides of a ballot. Pure.

/// The sides of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotPage {
    /// How it stands.
    Board,
    /// Its roll.
    Roll,
    /// Papers to print.
    Papers,
    /// Entering papers.
    Enter,
    /// Its result.
    Result,
}

impl BallotPage {
    pub(super) const ALL: [Self; 5] =
        [Self::Board, Self::Roll, Self::Papers, Self::Enter, Self::Result];

    pub(super) const fn segment(self) -> &'static str {
        match self {
            Self::Board => "",
            Self::Roll => "roll",
            Self::Papers => "papers",
            Self::Enter => "enter",
            Self::Result => "result",
        }
    }
}
