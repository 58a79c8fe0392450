//! The frame around all pages, and the pages that belong to no tool: first page, home, settings, more.

pub mod curtain;
pub mod frame;
pub mod host;
pub mod keys;
pub mod long;
pub mod more;
pub mod router;
pub mod settings;
pub mod shelf;
pub mod start;
pub mod switches;
pub mod today;
pub mod undo;
pub mod update;

pub use frame::{CurtainDown, Shell};
pub use host::SingleFileNotice;
pub use more::{MorePage, NotFoundPage};
pub use settings::SettingsPage;
pub use start::{NewCommunity, StartPage, role_name};
pub use today::{Gap, NextMeeting, Today, TodayPage, Waiting};
pub use undo::UndoOffer;
