//! What this version knows of each kind of operation.

use super::body::Body;
use super::op::Scope;

/// How operations of a kind add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// They set fields of a record; later ones replace what their author saw.
    Record,
    /// They state that something happened; each stands for itself, and only a retraction takes it back.
    Fact,
}

/// One kind as this version knows it.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Name without version.
    pub base: &'static str,
    /// The newest version this program reads; operations of a newer one are kept and passed on, not folded.
    pub version: u32,
    /// How its operations add up.
    pub class: Class,
    /// Who may receive them.
    pub scope: Scope,
    /// Turns a body of an older version into the newest form, at read time; stored operations never change.
    pub upgrade: Option<fn(version: u32, body: Body) -> Body>,
}

impl Kind {
    /// A kind in its first version.
    pub const fn new(base: &'static str, class: Class, scope: Scope) -> Self {
        Self { base, version: 1, class, scope, upgrade: None }
    }
}

/// The reserved field of a removal 删除: `true` removes, `false` says that the record stays though all its fields are cleared; see
/// [`super::fold`].
pub const REMOVED: &str = "-";

/// Takes back a fact: the body's `fact` names the operation.
pub const RETRACT: Kind = Kind::new("retract", Class::Fact, Scope::Shared);

/// Says that two records are the same thing entered twice: the body's `with` names the other.
pub const SAME: Kind = Kind::new("same", Class::Fact, Scope::Shared);

/// Says that personal bodies were erased here: the body's `ops` names the operations.
pub const ERASE: Kind = Kind::new("erase", Class::Fact, Scope::Shared);

/// Leaves operations out of what others are given: the body's `ops` names them. It takes effect only on one that is
/// retracted and replaced, see [`super::Log::withheld`], so that those who have it and those who do not show the same.
/// Where the replacement no longer says what the operation belonged to, the body's `kind` and the body's `was` (its
/// fields that are ids or days) do.
pub const WITHHOLD: Kind = Kind::new("withhold", Class::Fact, Scope::Shared);

/// The version written in a kind's name: 1 where none is written, the highest where what is written is no number we
/// know, so that it counts as newer than anything and is kept instead of guessed at.
pub(super) fn version(kind: &str) -> u32 {
    kind.split_once('@').map_or(1, |(_, v)| v.parse().unwrap_or(u32::MAX))
}

/// All kinds a program knows; the kinds of the log itself are always known.
#[derive(Clone, Copy, Debug)]
pub struct Kinds(pub &'static [&'static [Kind]]);

impl Kinds {
    /// Every kind of the program's own.
    pub fn all(&self) -> impl Iterator<Item = &'static Kind> {
        self.0.iter().flat_map(|group| group.iter())
    }

    /// The kind named `base`.
    pub fn get(&self, base: &str) -> Option<&'static Kind> {
        const OWN: &[Kind] = &[RETRACT, SAME, ERASE, WITHHOLD];
        std::iter::once(&OWN)
            .chain(self.0)
            .flat_map(|group| group.iter())
            .find(|kind| kind.base == base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_that_is_no_number_counts_as_newer() {
        for (kind, expected) in
            [("a", 1), ("a@3", 3), ("a@99999999999", u32::MAX), ("a@x", u32::MAX)]
        {
            assert_eq!(version(kind), expected, "{kind}");
        }
    }
}
