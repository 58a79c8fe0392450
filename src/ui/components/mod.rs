//! The parts pages are made of. Plain values and signals in, callbacks out; none knows a record or a command.
//!
//! Words go in as `Signal<String>`: a [`Msg`](crate::text::Msg), `t(MSG)`, a `String` or a derived signal.

pub mod blocks;
pub mod button;
pub mod chart;
pub mod copy;
pub mod download;
pub mod errors;
pub mod field;
pub mod file;
pub mod icon;
pub mod picture;
pub mod qr;
pub mod scan;
pub mod share;
pub mod sides;
pub mod sight;
pub mod table;

pub use blocks::{
    Badge, Dialog, EmptyState, Fact, Facts, Notice, PageHead, Progress, Section, Tabs, Tone,
};
pub use button::{Button, Kind, LinkButton};
pub use chart::{Bar, BarTable};
pub use copy::{BeforeItGoes, CopyForGroup, before_it_goes, copy_rich, copy_shown};
pub use download::{Download, DownloadButton};
pub use errors::{ErrorSummary, FormErrors};
pub use field::{
    Checkbox, Choice, DateField, Form, RadioGroup, Select, TextArea, TextField, TimeField,
};
pub use file::{FileField, FilesField};
pub use icon::{Icon, icon};
pub use picture::PictureToSend;
pub use qr::qr;
pub use scan::scan;
pub use share::{can_share, share};
pub use sides::Sides;
pub use sight::{Gradual, Rows, Sight};
pub use table::{Column, Sorting, Table};
