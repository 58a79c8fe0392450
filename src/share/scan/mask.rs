//! What is put in the place of a hit, and the operations that do it.

use super::{Found, Hit, What};
use crate::log::{Body, Log, Masking, OpId, State};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;

/// The text with everything found in it masked: 138****5678, ×号楼, 王**, **阿姨.
pub fn masked<'a>(text: &str, found: impl IntoIterator<Item = (&'a Range<usize>, What)>) -> String {
    let mut all: Vec<(&Range<usize>, What)> = found.into_iter().collect();
    all.sort_by_key(|(range, _)| range.start);
    let (mut out, mut done) = (String::with_capacity(text.len()), 0);
    for (range, what) in all {
        if let (Some(between), Some(hit)) = (text.get(done..range.start), text.get(range.clone())) {
            out.push_str(between);
            out.push_str(&instead(hit, what));
            done = range.end;
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

impl Found {
    /// As [`masked`] takes it.
    pub fn pair(&self) -> (&Range<usize>, What) {
        (&self.range, self.what)
    }
}

fn instead(hit: &str, what: What) -> String {
    let first = |n: usize| hit.chars().take(n).collect::<String>();
    match what {
        What::Phone => {
            let digits: Vec<char> = hit.chars().filter(|c| c.is_numeric()).collect();
            let tail: String = digits[digits.len().saturating_sub(4)..].iter().collect();
            let head: String = digits.iter().take(3).collect();
            // Of a short number four digits at the end would be most of it.
            if digits.len() >= 11 { format!("{head}****{tail}") } else { "****".to_owned() }
        }
        What::IdNumber => "******".to_owned(),
        What::Door if hit.contains("号楼") => "×号楼".to_owned(),
        What::Door => "×-×".to_owned(),
        What::Name => format!("{}**", first(1)),
        What::Surname if hit.starts_with(['老', '小', '阿']) => format!("{}*", first(1)),
        What::Surname if hit.is_ascii() => match hit.split_once(' ') {
            Some((title, _)) => format!("{title} **"),
            None => "**".to_owned(),
        },
        What::Surname => {
            let chars: Vec<char> = hit.chars().collect();
            // A surname of two characters stands before a title of two or more.
            let surname = if super::surname::is_double(hit) { 2 } else { 1 };
            format!("**{}", chars.iter().skip(surname).collect::<String>())
        }
    }
}

/// What masking these hits takes: for each operation one that says the same with the hits masked, and its withholding.
/// Hits that cannot be masked are left out.
pub fn mask(log: &Log, state: &State, hits: &[&Hit]) -> Vec<Masking> {
    let mut by_op: BTreeMap<OpId, Vec<&Hit>> = BTreeMap::new();
    for hit in hits.iter().filter(|hit| !hit.fixed) {
        by_op.entry(hit.op).or_default().push(hit);
    }
    let body = |(id, hits): (OpId, Vec<&Hit>)| {
        let mut body: Body = log.get(&id)?.whole()?.op().body.clone();
        for (field, value) in body.iter_mut() {
            let mut place = 0;
            let here: Vec<&&Hit> = hits.iter().filter(|hit| hit.field == *field).collect();
            each_text(value, &mut |text| {
                let of_it = here.iter().filter(|hit| hit.place == place);
                *text = masked(text, of_it.map(|hit| (&hit.range, hit.what)));
                place += 1;
            });
        }
        Some((id, body))
    };
    state.mask(log, &by_op.into_iter().filter_map(body).collect())
}

/// As the scan walks through a value.
fn each_text(value: &mut Value, see: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, see)),
        Value::Object(map) => map.values_mut().for_each(|item| each_text(item, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
