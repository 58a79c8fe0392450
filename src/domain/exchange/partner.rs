//! A committee we exchange with, known by its key 伙伴.

use crate::log::{CommunityId, DeviceId, RecordId, State};
use crate::{record, words};
use chrono::NaiveDate;

words! {
    /// How the 24 digits of a key were compared.
    pub enum Confirmed {
        /// Face to face 当面.
        InPerson = "in-person",
        /// By telephone, with a voice one knows 电话.
        Telephone = "telephone",
    }
}

record! {
    /// A partner: a committee whose key somebody here compared with its owner.
    pub struct Partner: "local.partner" as Record, Local {
        /// What it is called here.
        pub name: String = "name",
        /// Its key, 32 bytes as base64url.
        pub key: String = "key",
        /// The devices whose files were signed with that key.
        pub makers: Vec<String> = "makers",
        /// When the digits were compared; none where they were not yet.
        pub confirmed: Option<NaiveDate> = "confirmed",
        /// How.
        pub how: Confirmed = "how",
        /// It is not trusted any more.
        pub forgotten: bool = "forgotten",
    }
}

/// The record of whoever holds `key`, the first one they were known by.
pub fn partner_id(community: &CommunityId, key: &str) -> RecordId {
    RecordId::derived(community, Partner::BASE, key)
}

impl Partner {
    const BASE: &'static str = "local.partner";

    /// Whether its key was compared and is still trusted.
    pub fn is_trusted(&self) -> bool {
        self.confirmed.is_some() && !self.forgotten
    }
}

/// What the partner is called whose signed files came from a device: an operation made on it is theirs. Nothing where
/// two of them used it.
pub fn committee_of(state: &State, device: &DeviceId) -> Option<String> {
    let device = device.to_string();
    let mut all = state.all::<Partner>().filter(|(_, p)| p.is_trusted());
    let (_, partner) = all.find(|(_, p)| p.makers.contains(&device))?;
    let alone = all.all(|(_, p)| !p.makers.contains(&device));
    Some(partner.name).filter(|name| alone && !name.is_empty())
}

/// What is known of the key a file is signed with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyStanding {
    /// Not signed, and nobody expects it to be.
    Unsigned,
    /// Not signed, although files from this device were, by a partner.
    Lacking {
        /// Which partner.
        partner: RecordId,
    },
    /// It claims to be signed, and that does not hold.
    Broken,
    /// Signed with a key nobody here compared.
    Unknown,
    /// Signed with the key of a partner.
    Known {
        /// Which.
        partner: RecordId,
    },
    /// Signed with another key than the partner's, from a device that used to sign with theirs: refused until the new
    /// key is compared.
    Changed {
        /// Which partner.
        partner: RecordId,
    },
}

/// Holds the key of a file against the partners. `key` is the one whose signature holds, `broken` says that one was
/// claimed and does not; `maker` is the device the file comes from.
pub fn standing(state: &State, key: Option<&str>, broken: bool, maker: &str) -> KeyStanding {
    if broken {
        return KeyStanding::Broken;
    }
    let mut trusted = state.all::<Partner>().filter(|(_, p)| p.is_trusted());
    let by_maker = || {
        let mut all = state.all::<Partner>().filter(|(_, p)| p.is_trusted());
        all.find(|(_, p)| p.makers.iter().any(|m| m == maker)).map(|(id, _)| id)
    };
    match key {
        Some(key) => match trusted.find(|(_, p)| p.key == key) {
            Some((partner, _)) => KeyStanding::Known { partner },
            None => {
                by_maker().map_or(KeyStanding::Unknown, |partner| KeyStanding::Changed { partner })
            }
        },
        None => {
            by_maker().map_or(KeyStanding::Unsigned, |partner| KeyStanding::Lacking { partner })
        }
    }
}
