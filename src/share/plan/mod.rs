//! Planning problems other people write down, and rosters as they read them: bytes in, values out; pure.
//!
//! The adapters only translate; what plans is [`crate::domain::plan`], the same as in the product.
//!
//! * [`curtois`]: the shift scheduling benchmark instances of Curtois and Qu (2014), `.txt`.
//! * [`month`]: a neighbourhood's month, `.json`.

pub mod curtois;
pub mod month;

/// Why a file cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is not of the form.
    Form(String),
    /// This line of it, from 1, is not.
    Line(usize),
    /// It names somebody or something it does not hold, in this line.
    Unknown(usize),
    /// It contradicts itself.
    Plan(crate::domain::plan::PlanError),
}

impl From<crate::domain::plan::PlanError> for Problem {
    fn from(error: crate::domain::plan::PlanError) -> Self {
        Self::Plan(error)
    }
}
