//! Lines on their way from the worker to the page.

use crate::log::{Hash, RecordId, Scope};

/// Bytes of a row as it travels.
const ROW: usize = 32 + 16 + 4 + 2 + 2 + 1;

/// What the page needs of a line before it looks into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The full hash of the operation, worked out from the bytes of the line.
    pub hash: Hash,
    /// The record it is about.
    pub on: RecordId,
    /// How long its line is, in bytes.
    pub length: u32,
    /// Its kind: a place in [`Sheet::kinds`](super::Sheet::kinds).
    pub kind: u16,
    /// Its community: a place in [`Sheet::communities`](super::Sheet::communities).
    pub community: u16,
    /// Who may receive it.
    pub scope: Scope,
}

/// Some lines of the file, as they stand: whole operations in canonical form, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// A row for each line.
    pub rows: Vec<Row>,
    /// The lines, one behind the other without anything between.
    pub text: String,
}

impl Portion {
    /// Its lines, each with its row.
    pub fn lines(&self) -> impl Iterator<Item = (&Row, &str)> {
        let mut begin = 0;
        self.rows.iter().filter_map(move |row| {
            let end = begin + row.length as usize;
            let line = self.text.get(begin..end);
            begin = end;
            Some((row, line?))
        })
    }

    /// As bytes behind those of `out`: the number of rows, the rows, the text.
    pub(in crate::share::job) fn write_to(&self, out: &mut Vec<u8>) {
        out.reserve_exact(4 + self.rows.len() * ROW + self.text.len());
        out.extend(u32::try_from(self.rows.len()).unwrap_or_default().to_le_bytes());
        for row in &self.rows {
            out.extend(row.hash.0);
            out.extend(row.on.0);
            out.extend(row.length.to_le_bytes());
            out.extend(row.kind.to_le_bytes());
            out.extend(row.community.to_le_bytes());
            out.push(match row.scope {
                Scope::Shared => 0,
                Scope::Personal => 1,
                Scope::Local => 2,
            });
        }
        out.extend(self.text.as_bytes());
    }

    /// Reads [`Portion::write_to`].
    pub(in crate::share::job) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
        let (rows, text) = rest.split_at_checked(count.checked_mul(ROW)?)?;
        let row = |raw: &[u8]| -> Option<Row> {
            let (hash, raw) = raw.split_first_chunk::<32>()?;
            let (on, raw) = raw.split_first_chunk::<16>()?;
            let (length, raw) = raw.split_first_chunk::<4>()?;
            let (kind, raw) = raw.split_first_chunk::<2>()?;
            let (community, raw) = raw.split_first_chunk::<2>()?;
            let scope = match raw {
                [0] => Scope::Shared,
                [1] => Scope::Personal,
                [2] => Scope::Local,
                _ => return None,
            };
            Some(Row {
                hash: Hash(*hash),
                on: RecordId(*on),
                length: u32::from_le_bytes(*length),
                kind: u16::from_le_bytes(*kind),
                community: u16::from_le_bytes(*community),
                scope,
            })
        };
        let rows = rows.chunks_exact(ROW).map(row).collect::<Option<_>>()?;
        Some(Self { rows, text: std::str::from_utf8(text).ok()?.to_owned() })
    }
}
