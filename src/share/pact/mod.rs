//! Signed pacts: statements that anybody can check with stock tools, and the file that carries them.
//!
//! A statement is a compact JWS with Ed25519; what names people stands in disclosures that can be stripped (SD-JWT, RFC
//! 9901). A pact's text is bound by the hash of its canonical JSON. The committee signs heads over all statements (RFC
//! 6962), so that none can be left out unseen, and each household can keep a receipt.
//!
//! * [`Key`], [`PublicKey`], [`rotate`], [`to_digits`]: keys, their change, their backup on paper.
//! * [`sign`], [`Jws`], [`disclosure`]: statements. [`carry`]: one statement as a short text.
//! * [`Invite`], [`sign_own`], [`apart`]: a resident's own phone.
//! * [`sign_head`], [`Receipt`]: what there is, and proof of being in it.
//! * [`Sums`]: how the totals of a log stand, and the next one.
//! * [`Export`], [`verify_export`]: the file `mulin-pact`, version 1, and what it proves, level by level.
//! * [`Pen`]: what a household says becomes operations, whichever way it came.
//! * [`Given`]: what somebody brings to be checked; [`Findings`]: what checking it found, for whoever holds no community.
//! * [`verify_log`]: which statements of a log hold, as the rules of pacts want to know.
//!
//! Nothing here draws a random number or reads a clock: seeds, salts and times are arguments.

mod backup;
mod carry;
mod check;
mod claims;
mod container;
mod detached;
mod disclosure;
mod export;
mod findings;
mod given;
mod head;
mod invite;
mod jws;
mod keys;
mod of_log;
mod own;
mod pen;
mod poster;
mod receipt;
mod refusal;
mod report;
mod rotation;
mod said;
mod strict;
mod sums;

pub use backup::{BadBackup, GROUPS, from_digits, to_digits};
pub use carry::{Carried, carry, read_carried};
pub use check::{verify_export, verify_export_paced};
pub use claims::Claims;
pub use detached::{sign_detached, verify_detached};
pub use disclosure::{Disclosed, attached, digest, disclosure, join, split};
pub use export::{Export, Reveal, Signed};
pub use findings::{Findings, Held, Numbers};
pub use given::{Given, Slip, behind_address};
pub use head::{Total, leaves, sign_head, tips};
pub use invite::{BadInvite, Invite, Invited, Inviter, find_text, text_for_group};
pub use jws::{Jws, MAX_JWS, id_of, sign};
pub use keys::{Key, PublicKey, fingerprint};
pub use of_log::{
    Committee, KeyLine, Verdicts, admit, key_lines, to_check, unchecked, verify_log, verify_rest,
};
pub use own::{Own, OwnSigned, apart, sign_own};
pub use pen::{Dice, Pen, to_attest};
pub use poster::Posted;
pub use receipt::{Receipt, Standing};
pub use refusal::Refusal;
pub use report::{Checked, Contents, Identity, Level, Place, Problem, Report};
pub use rotation::{Lineage, rotate};
pub use said::{NotSaid, Said, Whose};
pub use sums::{Fits, Head, Sums, orphans};

/// What an exported pact calls itself.
pub const FORMAT: &str = "mulin-pact";

/// The version of the container.
pub const VERSION: u64 = 1;

/// The largest export read: 64 MB.
pub const MAX_BYTES: usize = 64 << 20;
