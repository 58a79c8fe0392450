//! A resident signs on a phone of their own, where there is no log: the invitation and a fresh key are all there is.

use super::carry::carry;
use super::claims::Claims;
use super::disclosure::{digest, disclosure};
use super::invite::Invite;
use super::jws::{Jws, sign};
use super::keys::Key;
use crate::domain::pact::{Capacity, StatementKind, Way};
use crate::log::{Hash, Salt};

/// What a resident says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Consent, decline, or withdrawal.
    pub kind: StatementKind,
    /// The name to put under it; may be empty.
    pub name: String,
    /// As what they sign.
    pub capacity: Capacity,
    /// Whether the name may stand on a poster.
    pub poster: bool,
    /// Whether the name may go to others.
    pub share: bool,
}

/// What is given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSigned {
    /// The statement's id.
    pub id: Hash,
    /// With name and door: for a file or a chat with the committee.
    pub whole: String,
    /// Without them: for a QR code that anybody may look at.
    pub redacted: String,
}

/// Signs what a resident says about the text of an invitation. `version` is the number of that text, `of` the statements
/// this one replaces, `iat` the time in seconds since 1970, `salts` fresh random bytes. `None` where it says too much to
/// be one statement.
pub fn sign_own(
    key: &Key,
    invite: &Invite,
    version: u32,
    said: &Own,
    of: &[Hash],
    iat: u64,
    salts: &[Salt; 2],
) -> Option<OwnSigned> {
    let shown: Vec<String> = [("name", &said.name), ("door", &invite.door)]
        .into_iter()
        .zip(salts)
        .filter(|((_, value), _)| !value.is_empty())
        .map(|((name, value), salt)| disclosure(salt, name, value))
        .collect();
    let agrees = said.kind == StatementKind::Consent;
    let claims = Claims {
        pact: invite.hash(),
        version,
        hh: Some(invite.hh),
        capacity: said.capacity,
        via: Way::Phone,
        iat,
        poster: agrees && said.poster,
        share: agrees && said.share,
        of: of.to_vec(),
        digests: shown.iter().map(|d| digest(d)).collect(),
        ..Claims::default()
    };
    let jws = sign(key, said.kind, &claims);
    let read = Jws::read(&jws).ok()?;
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    Some(OwnSigned {
        id: read.id,
        whole: carry(&read, &key.public(), &shown)?,
        redacted: carry(&read, &key.public(), &[])?,
    })
}

/// Takes apart what several residents sent, pasted or saved together: each statement by itself, whatever was said around
/// them. What begins like one and is none comes along, so that it can be told.
pub fn apart(pasted: &str) -> Vec<String> {
    let kinds = StatementKind::ALL.iter().filter(|kind| kind.is_of_household());
    let marks: Vec<String> = kinds.map(|kind| ["mulin-", kind.word(), "."].concat()).collect();
    let mut starts: Vec<usize> =
        marks.iter().flat_map(|m| pasted.match_indices(m.as_str()).map(|(at, _)| at)).collect();
    starts.sort_unstable();
    let ends = starts.iter().skip(1).copied().chain([pasted.len()]);
    starts.iter().zip(ends).map(|(from, to)| until_its_end(&pasted[*from..to])).collect()
}

/// A statement without what was said after it: behind its last `~` stands nothing of it, and in front of the first no
/// word that is not ASCII but within the payload, which names nobody.
fn until_its_end(text: &str) -> String {
    let ascii = text.find(|c: char| !c.is_ascii()).map_or(text, |at| &text[..at]);
    let end = ascii.rfind('~').map_or(ascii.len(), |at| at + 1);
    // Chats break long lines; within a statement there is no blank.
    ascii[..end].split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pact::Hh;
    use crate::share::pact::{Invited, read_carried};
    use crate::share::qr;

    /// The side of a QR code of version 20.
    const VERSION_20: u32 = 97;

    fn invite() -> Invite {
        let title = "第三网格邻里公约（试验）".into();
        let text = Invited::Named { hash: Hash([200; 32]), version: 3, title };
        Invite { hh: Hh([7; 16]), door: "梧桐里小区 12-3-1804".into(), of: Vec::new(), text }
    }

    fn signed(said: &Own, of: &[Hash]) -> OwnSigned {
        let key = Key::from_seed(&[9; 32]);
        let salts = [Salt([1; 16]), Salt([2; 16])];
        sign_own(&key, &invite(), 3, said, of, 1_772_000_000, &salts).unwrap()
    }

    fn agrees(name: &str) -> Own {
        Own {
            kind: StatementKind::Consent,
            name: name.into(),
            capacity: Capacity::Representative,
            poster: true,
            share: true,
        }
    }

    #[test]
    fn what_is_signed_on_a_phone_is_read_by_the_committee() {
        let back = signed(&agrees("张某"), &[Hash([5; 32])]);
        let read = read_carried(&back.whole).unwrap();
        assert_eq!((read.kind, read.disclosures.len()), (StatementKind::Consent, 2));
        let jws = Jws::read(&read.jws).unwrap();
        assert_eq!((jws.id, jws.claims.via), (back.id, Way::Phone));
        assert_eq!((jws.claims.pact, jws.claims.version), (Hash([200; 32]), 3));
        assert_eq!(jws.claims.of, [Hash([5; 32])]);
        assert!(jws.claims.poster && jws.claims.share);
        let bare = read_carried(&back.redacted).unwrap();
        assert_eq!((bare.jws, bare.disclosures.len()), (read.jws, 0));
        assert!(!back.redacted.contains("12-3-1804"));
    }

    #[test]
    fn who_does_not_sign_allows_nothing() {
        for kind in [StatementKind::Decline, StatementKind::Withdraw] {
            let back = signed(&Own { kind, ..agrees("") }, &[Hash([5; 32])]);
            let read = read_carried(&back.whole).unwrap();
            let claims = Jws::read(&read.jws).unwrap().claims;
            assert_eq!((claims.poster, claims.share), (false, false), "{kind:?}");
            assert_eq!(read.disclosures.len(), 1, "no name was given");
        }
    }

    #[test]
    fn a_redacted_statement_fits_a_code_of_version_20() {
        for (kind, of, most) in [
            (StatementKind::Consent, 0, 81),
            (StatementKind::Consent, 1, VERSION_20),
            (StatementKind::Consent, 2, VERSION_20),
            (StatementKind::Withdraw, 2, VERSION_20),
        ] {
            let of: Vec<Hash> = (0..of).map(|n| Hash([n; 32])).collect();
            let back = signed(&Own { kind, ..agrees("欧阳某某") }, &of);
            let side = qr::draw(&back.redacted).unwrap().side;
            assert!(side <= most, "{kind:?} that replaces {}: {side}", of.len());
        }
    }

    #[test]
    fn several_statements_are_taken_apart_whatever_was_said_around_them() {
        let (one, two) = (signed(&agrees("张某"), &[]), signed(&agrees("李某"), &[Hash([1; 32])]));
        let broken = [&two.whole[..90], "\r\n", &two.whole[90..]].concat();
        let pasted = ["王组长好：\n", &one.whole, "\n收到请回。 ", &broken, " thanks"].concat();
        assert_eq!(apart(&pasted), [one.whole.clone(), two.whole.clone()]);
        assert_eq!(apart(&one.redacted), [one.redacted.as_str()]);
        assert_eq!(apart("收到"), Vec::<String>::new());
        assert_eq!(apart("mulin-consent.xyz"), ["mulin-consent.xyz"], "begins like one");
        for text in apart(&pasted) {
            assert!(read_carried(&text).is_ok());
        }
    }
}
