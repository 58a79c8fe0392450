//! The names people go by here, and the texts that give one away.

use super::community::Organization;
use crate::log::{Scope, State};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// What people type where a name is asked for, and what is none.
const OFFICES: &[&str] =
    &["物业", "居委", "居委会", "业委会", "书记", "主任", "网格长", "大家", "社区"];

/// Every name the personal records hold: registers, volunteers, who raised a topic, who promised something.
pub struct Names {
    /// By their first two characters, so that a long text is read once however many names there are.
    starting: HashMap<(char, char), Vec<String>>,
}

impl Names {
    /// The names known in `state`. Names of one character and of offices are left out: they stand in every text.
    pub fn known(state: &State) -> Self {
        let offices: Vec<String> = state.all::<Organization>().map(|(_, o)| o.name).collect();
        let is_office =
            |name: &str| OFFICES.contains(&name) || offices.iter().any(|o| o.contains(name));
        let mut all = BTreeSet::new();
        for kind in state.kinds().all().filter(|kind| kind.scope == Scope::Personal) {
            for (_, folded) in state.of_kind(kind.base) {
                let name = folded.value("name").as_str().unwrap_or_default();
                // Co-owners share a line of the register.
                let each = name.split(['、', '，', ',', '/', '；', ';']).map(str::trim);
                all.extend(each.filter(|name| !is_office(name)).map(str::to_owned));
            }
        }
        let mut starting: HashMap<_, Vec<String>> = HashMap::new();
        for name in all {
            let mut chars = name.chars();
            if let (Some(first), Some(second)) = (chars.next(), chars.next()) {
                starting.entry((first, second)).or_default().push(name);
            }
        }
        Self { starting }
    }

    /// Adds the names that stand in `text` to `found`.
    pub fn find(&self, text: &str, found: &mut BTreeSet<String>) {
        self.each(text, |_, name| {
            found.insert(name.to_owned());
        });
    }

    /// Where names stand in `text`, in bytes; of those that begin alike the longest.
    pub fn spots(&self, text: &str) -> Vec<Range<usize>> {
        let mut spots: Vec<Range<usize>> = Vec::new();
        self.each(text, |at, name| {
            let end = at + name.len();
            match spots.last_mut() {
                Some(last) if at < last.end => last.end = last.end.max(end),
                _ => spots.push(at..end),
            }
        });
        spots
    }

    fn each(&self, text: &str, mut see: impl FnMut(usize, &str)) {
        let mut before = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, first)) = chars.next() {
            let Some((_, second)) = chars.peek() else { break };
            let here = &text[at..];
            let names = self.starting.get(&(first, *second)).into_iter().flatten();
            names.filter(|name| stands(here, name, before)).for_each(|name| see(at, name));
            before = Some(first);
        }
    }
}

/// Whether `text` begins with `name`; a name in letters must be a word of its own.
fn stands(text: &str, name: &str, before: Option<char>) -> bool {
    let Some(rest) = text.strip_prefix(name) else { return false };
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let joined = |end: Option<char>, next: Option<char>| letter(end) && letter(next);
    !joined(name.chars().next(), before) && !joined(name.chars().last(), rest.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::{HouseholdPrivate, Organization, PersonPrivate};
    use crate::domain::deliberation::ActionWho;
    use crate::domain::testing::{Desk, id};

    #[test]
    fn a_text_that_names_somebody_is_found_out() {
        let mut desk = Desk::new(1);
        desk.act(|state| {
            let person = PersonPrivate { name: "王建国".into(), ..PersonPrivate::default() };
            let couple =
                HouseholdPrivate { name: "李梅、Ann Li".into(), ..HouseholdPrivate::default() };
            let promised = ActionWho { name: "老张".into(), ..ActionWho::default() };
            let office = ActionWho { name: "物业".into(), ..ActionWho::default() };
            let company = ActionWho { name: "绿城".into(), ..ActionWho::default() };
            let green = Organization { name: "绿城服务".into(), ..Organization::default() };
            let mut drafts: Vec<_> =
                [state.set(&id(1), &person), state.set(&id(2), &couple)].into();
            drafts.extend([state.set(&id(3), &promised), state.set(&id(4), &office)]);
            drafts.extend([state.set(&id(5), &company), state.set(&id(6), &green)]);
            drafts.into_iter().flatten().collect()
        });
        let names = Names::known(&desk.state);
        for (text, expected) in [
            ("王建国家漏水，老张去看", vec!["王建国", "老张"]),
            ("请李梅和 Ann Li 来", vec!["Ann Li", "李梅"]),
            ("JoAnn Li, Ann Lincoln", vec![]),
            ("物业和绿城服务一起办", vec![]),
            ("王建", vec![]),
            ("", vec![]),
        ] {
            let mut found = BTreeSet::new();
            names.find(text, &mut found);
            assert_eq!(found.into_iter().collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
