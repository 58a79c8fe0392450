//! What a poster carries of the signatures: the committee's last total as a text for a code, and the names that may stand
//! there.

use super::carry::carry;
use super::disclosure::attached;
use super::jws::Jws;
use super::sums::{Head, Sums};
use crate::domain::pact::StatementKind;
use crate::domain::pact::signing::Say;
use crate::log::Hash;
use std::collections::{BTreeMap, BTreeSet};

/// The last total as a poster shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// Its numbers.
    pub head: Head,
    /// Head and key as one text, for the code.
    pub text: String,
}

impl Sums {
    /// The last total about the text with that hash; `None` where the last one is about another text, or none was signed.
    pub fn posted(&self, text: &Hash) -> Option<Posted> {
        let head = self.heads.iter().find(|h| h.last).filter(|h| h.pact == *text)?;
        let of_it = |jws: &Jws| jws.id == head.id;
        let signed =
            self.export.heads.iter().find(|s| Jws::read(&s.jws).is_ok_and(|jws| of_it(&jws)))?;
        let jws = Jws::read(&signed.jws).ok()?;
        Some(Posted { head: head.clone(), text: carry(&jws, &signed.key, &[])? })
    }

    /// The names of the households that agree to the text and whose every statement allows the name on a poster, as they
    /// wrote them; no doors. In the order of the letters, which says nothing of who signed first.
    pub fn poster_names(&self, text: &Hash) -> Vec<String> {
        let read = |signed: &super::Signed| {
            let jws = Jws::read(&signed.jws).ok()?;
            if jws.kind == StatementKind::Witness {
                return None;
            }
            let shown: Vec<&str> = signed.disclosures.iter().map(String::as_str).collect();
            let all = attached(jws.kind, &jws.claims, &shown).ok()?;
            let name = all.into_iter().find(|one| one.name == "name")?;
            Some((jws.id, name.value))
        };
        let names: BTreeMap<Hash, String> =
            self.export.statements.iter().filter_map(read).collect();
        let allowed = self.signing.households.values();
        let allowed = allowed.filter(|h| h.poster && h.say == Say::Agrees && h.text == *text);
        // The last of several statements of one household names it.
        let named: BTreeSet<String> = allowed
            .filter_map(|h| h.statements.iter().rev().find_map(|id| names.get(id).cloned()))
            .collect();
        named.into_iter().collect()
    }
}
