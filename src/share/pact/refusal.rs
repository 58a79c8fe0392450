//! Why a statement or an export of a pact is refused: one cause, one code, one sentence.

use crate::text::{Msg, proofs as t};

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $sentence:ident;)*) => {
        /// Why a statement or an export is refused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Refusal { $($(#[$doc])* $name,)* }

        impl Refusal {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// A short name for programs; the verifiers beside the application use the same.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What to tell a person.
            pub fn sentence(self) -> Msg {
                match self { $(Self::$name => t::$sentence,)* }
            }
        }
    };
}

refusals! {
    /// The header names no algorithm: nothing would be checked.
    AlgNone = "alg-none", ALG_NONE;
    /// The header names an algorithm other than Ed25519.
    AlgOther = "alg-other", ALG_OTHER;
    /// Not strict base64url, or not of the right length.
    Base64 = "base64", BASE64;
    /// A backup's group of digits does not fit its check digit, or all of them together do not.
    Backup = "backup", BACKUP;
    /// The head says that more households agree than the statements show.
    Count = "count", COUNT;
    /// A disclosure is not `[salt, name, value]`, or its name has no business there.
    Disclosure = "disclosure", DISCLOSURE;
    /// A disclosure whose digest is not in the statement it is attached to.
    DisclosureMoved = "disclosure-moved", DISCLOSURE_MOVED;
    /// A disclosure attached twice, or two with one name.
    DisclosureTwice = "disclosure-twice", DISCLOSURE_TWICE;
    /// Two lines of heads that no head brings together.
    Fork = "fork", FORK;
    /// Not an export of a pact.
    Format = "format", FORMAT;
    /// A member of a header is missing or unknown.
    Header = "header", HEADER;
    /// The earlier texts do not lead up to this one.
    History = "history", HISTORY;
    /// Not JSON, or with fractions, large numbers or half characters.
    Json = "json", JSON;
    /// Not a usable Ed25519 key: malformed, or one of those under which anything verifies.
    Key = "key", KEY;
    /// The key is not the one the header names.
    Kid = "kid", KID;
    /// A key is there and what was signed with it is not.
    KeyUnused = "key-unused", KEY_UNUSED;
    /// A member is missing or of the wrong form.
    Member = "member", MEMBER;
    /// A member stands twice in one object.
    MemberTwice = "member-twice", MEMBER_TWICE;
    /// A member this version does not know, covered by no hash and no signature.
    MemberUnknown = "member-unknown", MEMBER_UNKNOWN;
    /// A head names an earlier one that is not there.
    NoEarlierHead = "no-earlier-head", NO_EARLIER_HEAD;
    /// There is no head, so nothing says what should be there.
    NoHead = "no-head", NO_HEAD;
    /// A statement names one that is not there.
    NoStatement = "no-statement", NO_STATEMENT;
    /// What only the committee may sign is signed with another key.
    NotCommittee = "not-committee", NOT_COMMITTEE;
    /// A newer version of the form.
    Newer = "newer", NEWER;
    /// A head signed with a key that had been passed on by then.
    OldKey = "old-key", OLD_KEY;
    /// The statements do not stand in their order.
    Order = "order", ORDER;
    /// A statement of another household.
    OtherHousehold = "other-household", OTHER_HOUSEHOLD;
    /// A statement about another pact.
    OtherPact = "other-pact", OTHER_PACT;
    /// A statement about another version of the pact.
    OtherVersion = "other-version", OTHER_VERSION;
    /// Not the three parts of a compact JWS.
    Parts = "parts", PARTS;
    /// A member of a payload is missing, unknown or of the wrong form.
    Payload = "payload", PAYLOAD;
    /// The statements are not those the head was signed over.
    Root = "root", ROOT;
    /// A change of keys that lacks one of its two signatures, or that contradicts another.
    Rotation = "rotation", ROTATION;
    /// A later head holds fewer statements than an earlier one: some were dropped.
    Shrunk = "shrunk", SHRUNK;
    /// The signature does not hold.
    Signature = "signature", SIGNATURE;
    /// There are more statements than the head says, or fewer.
    Size = "size", SIZE;
    /// A statement is there twice.
    StatementTwice = "statement-twice", STATEMENT_TWICE;
    /// The text is not the one its hash names.
    Text = "text", TEXT;
    /// Larger than is read.
    TooLarge = "too-large", TOO_LARGE;
    /// A kind of statement this version does not know.
    TypUnknown = "typ-unknown", TYP_UNKNOWN;
    /// A statement of a kind that does not belong there.
    TypWrong = "typ-wrong", TYP_WRONG;
    /// Signed with a key that is not there.
    UnknownKey = "unknown-key", UNKNOWN_KEY;
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.sentence().get(crate::text::Lang::En))
    }
}

impl std::error::Error for Refusal {}

impl serde::Serialize for Refusal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Refusal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|why| why.code() == code);
        known.copied().ok_or_else(|| serde::de::Error::custom("not a cause"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use std::collections::BTreeSet;

    #[test]
    fn each_cause_has_a_code_and_sentences_of_its_own() {
        let all = Refusal::ALL;
        let of = |f: &dyn Fn(Refusal) -> &'static str| {
            all.iter().map(|r| f(*r)).collect::<BTreeSet<_>>().len()
        };
        assert_eq!(of(&Refusal::code), all.len());
        for lang in [Lang::Zh, Lang::En] {
            assert_eq!(of(&|r| r.sentence().get(lang)), all.len());
        }
    }
}
