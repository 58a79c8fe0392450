//! The parts of files that wait for others, each told by its first line.

use super::{MAX_INFLATED, MAX_PARTS, PART_FORMAT};
use std::collections::BTreeMap;

/// Parts of one file.
pub struct Parts<B> {
    /// How many there are in all.
    pub of: usize,
    /// Those that are here, by number from 1.
    pub here: BTreeMap<usize, B>,
    /// What the one that came last is called.
    pub name: String,
}

/// The parts that wait for others, each file's apart. They are in memory, so there is an end to them: together they
/// hold no more than the largest file that is read.
pub struct Waiting<B> {
    /// By the hash of the whole file and the number of its parts: a part that says another number is of no use to it.
    files: BTreeMap<(String, usize), Parts<B>>,
}

impl<B: Bytes> Default for Waiting<B> {
    fn default() -> Self {
        Self::new()
    }
}

/// What became of a part.
pub enum Put<B> {
    /// It waits for others.
    Waits,
    /// It was the last one: all of them.
    Whole(Parts<B>),
    /// There is no more room; it was not put aside.
    Full,
}

/// The bytes of a part.
pub trait Bytes {
    /// How many there are.
    fn size(&self) -> usize;
    /// Whether nothing of it was changed on the way.
    fn is_sound(&self) -> bool;
}

impl<B: Bytes> Waiting<B> {
    /// None yet.
    pub fn new() -> Self {
        Self { files: BTreeMap::new() }
    }

    /// Puts a part aside. Of two copies the one that is sound stays.
    pub fn put(&mut self, part: Part, name: String, bytes: B) -> Put<B> {
        let all = || self.files.values().flat_map(|parts| parts.here.values());
        let (count, size) = (all().count(), all().map(Bytes::size).sum::<usize>());
        let key = (part.whole, part.of);
        let before = self.files.get(&key).and_then(|parts| parts.here.get(&part.number));
        if before.is_some_and(Bytes::is_sound) {
            return Put::Waits;
        }
        let (less, fewer) = before.map_or((0, 0), |before| (before.size(), 1));
        if size - less + bytes.size() > MAX_INFLATED || count - fewer >= MAX_PARTS {
            return Put::Full;
        }
        let new = Parts { of: part.of, here: BTreeMap::new(), name: String::new() };
        let parts = self.files.entry(key.clone()).or_insert(new);
        parts.name = name;
        parts.here.insert(part.number, bytes);
        if parts.here.len() < parts.of {
            return Put::Waits;
        }
        self.files.remove(&key).map_or(Put::Waits, Put::Whole)
    }

    /// Of the first file something is missing of: how many parts it has, and which are missing, from 1.
    pub fn missing(&self) -> Option<(usize, Vec<usize>)> {
        let parts = self.files.values().next()?;
        Some((parts.of, (1..=parts.of).filter(|n| !parts.here.contains_key(n)).collect()))
    }

    /// Forgets all of them.
    pub fn clear(&mut self) {
        self.files.clear();
    }
}

/// What a part says of itself in its first line.
pub struct Part {
    /// The hash of the whole file.
    pub whole: String,
    /// Its number, from 1.
    pub number: usize,
    /// Of how many.
    pub of: usize,
}

impl Part {
    /// Reads the beginning of a file; `None` where it is no part.
    pub fn of(head: &[u8]) -> Option<Self> {
        let line = head.split(|byte| *byte == b'\n').next()?;
        let value: serde_json::Value = serde_json::from_slice(line).ok()?;
        let number = |name: &str| usize::try_from(value.get(name)?.as_u64()?).ok();
        if value.get("format")?.as_str()? != PART_FORMAT {
            return None;
        }
        let whole = value.get("of")?.as_str()?.to_owned();
        let (number, of) = (number("part")?, number("parts")?);
        // More parts than any file of ours is cut into are none of ours.
        ((1..=of).contains(&number) && of <= MAX_PARTS).then_some(Self { whole, number, of })
    }
}

#[cfg(test)]
mod tests {
    use super::super::is_sound_part;
    use super::*;

    /// Bytes, or so many of them without the room.
    enum Paper {
        Text(String),
        Heavy(usize),
    }

    impl Bytes for Paper {
        fn size(&self) -> usize {
            match self {
                Self::Text(text) => text.len(),
                Self::Heavy(size) => *size,
            }
        }

        fn is_sound(&self) -> bool {
            matches!(self, Self::Text(text) if is_sound_part(text))
        }
    }

    fn put(waiting: &mut Waiting<Paper>, text: &str) -> Put<Paper> {
        let part = Part::of(text.as_bytes()).expect("a part");
        waiting.put(part, "a.json".into(), Paper::Text(text.to_owned()))
    }

    fn cut() -> Vec<String> {
        let parts = super::super::split(&"一行\n".repeat(200), 600);
        assert!(parts.len() > 2);
        parts
    }

    /// The words of a file put together.
    fn texts(put: Put<Paper>) -> Vec<String> {
        let Put::Whole(parts) = put else { panic!("not whole") };
        assert_eq!(parts.of, parts.here.len());
        let text = |paper| if let Paper::Text(text) = paper { text } else { String::new() };
        parts.here.into_values().map(text).collect()
    }

    #[test]
    fn of_two_copies_the_sound_one_stays_whichever_came_first() {
        let parts = cut();
        let damaged = parts[0].replace("一行\n一行", "一行\n二行");
        assert_ne!(damaged, parts[0]);
        for [one, two] in [[&parts[0], &damaged], [&damaged, &parts[0]]] {
            let mut waiting = Waiting::new();
            assert!(matches!(put(&mut waiting, one), Put::Waits));
            assert!(matches!(put(&mut waiting, two), Put::Waits));
            let missing: Vec<usize> = (2..=parts.len()).collect();
            assert_eq!(waiting.missing(), Some((parts.len(), missing)));
            let (last, between) = parts.split_last().expect("parts");
            for part in &between[1..] {
                assert!(matches!(put(&mut waiting, part), Put::Waits));
            }
            assert_eq!(texts(put(&mut waiting, last)), parts);
            assert_eq!(waiting.missing(), None);
        }
    }

    #[test]
    fn a_part_that_counts_otherwise_leaves_the_others_alone() {
        let parts = cut();
        let n = parts.len();
        let lies = parts[0].replace(&format!("\"parts\":{n}"), &format!("\"parts\":{}", n + 1));
        let mut waiting = Waiting::new();
        for part in &parts[..n - 1] {
            put(&mut waiting, part);
        }
        assert!(matches!(put(&mut waiting, &lies), Put::Waits));
        assert_eq!(texts(put(&mut waiting, &parts[n - 1])), parts);
    }

    #[test]
    fn there_is_an_end_to_what_waits() {
        let part = |whole: usize, number| Part { whole: whole.to_string(), number, of: MAX_PARTS };
        let mut waiting = Waiting::new();
        let half = || Paper::Heavy(MAX_INFLATED / 2);
        let mut heavy = |whole, number, paper| waiting.put(part(whole, number), "a".into(), paper);
        assert!(matches!(heavy(1, 1, half()), Put::Waits));
        assert!(matches!(heavy(2, 1, half()), Put::Waits));
        assert!(matches!(heavy(2, 2, Paper::Heavy(1)), Put::Full));
        // In the place of another there is room.
        assert!(matches!(heavy(2, 1, half()), Put::Waits));
        assert!(matches!(heavy(2, 1, Paper::Heavy(MAX_INFLATED / 2 + 1)), Put::Full));
        waiting.clear();

        for n in 0..MAX_PARTS {
            let put = waiting.put(part(n % 3, n / 3 + 1), "a".into(), Paper::Heavy(1));
            assert!(matches!(put, Put::Waits), "{n}");
        }
        let put = waiting.put(part(9, 1), "a".into(), Paper::Heavy(1));
        assert!(matches!(put, Put::Full));
    }
}
