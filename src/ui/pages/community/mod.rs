//! 社区资料: the registers of the community, seen and edited; a table brought in.
//!
//! One list page and one edit page serve all registers: [`list`] says what a register's rows are, [`forms`] what its
//! fields are and what saving them means.

mod collate;
pub mod editor;
mod forms;
pub mod import;
pub mod list;
mod names;
pub mod overview;
pub mod posts;
pub(in crate::ui::pages) mod words;

pub use collate::by_pinyin;
pub use collate::pinyin;
pub use import::{matching, read_table};

use crate::text::Msg;
use crate::text::community as says;
use crate::ui::route::Register;

/// The id in the address of an entry that is still to be made.
const NEW: &str = "new";

/// What a register is called and what it is for.
const fn called(register: Register) -> (Msg, Msg) {
    match register {
        Register::Estates => (says::ESTATES, says::ESTATES_WHY),
        Register::Buildings => (says::BUILDINGS, says::BUILDINGS_WHY),
        Register::Units => (says::UNITS, says::UNITS_WHY),
        Register::Households => (says::HOUSEHOLDS, says::HOUSEHOLDS_WHY),
        Register::Persons => (says::PERSONS, says::PERSONS_WHY),
        Register::Organizations => (says::ORGANIZATIONS, says::ORGANIZATIONS_WHY),
        Register::Teams => (says::TEAMS, says::TEAMS_WHY),
        Register::Venues => (says::VENUES, says::VENUES_WHY),
        Register::Grids => (says::GRIDS, says::GRIDS_WHY),
    }
}
