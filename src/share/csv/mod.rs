//! Registers as Excel and WPS write them: bytes in, rows and problems out, and nothing written until a person confirms.
//!
//! The way through: [`sniff`] names the encoding (the browser decodes), [`Sheet::read`] finds delimiter and header,
//! [`guess`] matches columns (a person may change that), [`preview`] reads every cell and names each problem by row,
//! column and cure, [`drafts`] says what would be written: nothing where the register is already there.

mod cell;
mod columns;
mod decode;
mod plan;
mod preview;
mod problem;
mod repeated;
mod sheet;
#[cfg(test)]
mod tests;
mod volunteers;
mod write;

pub use cell::{area, phone};
pub use columns::{Column, guess};
pub use decode::{Encoding, NotText, sniff};
pub use plan::drafts;
pub use preview::{Door, Preview, Purpose, Row, preview};
pub use problem::{Problem, Weight, column_letter};
pub use sheet::{Line, Sheet};
pub use volunteers::{VolunteerTable, empty_table, volunteers};
pub use write::{BOM, line};
