//! Notes kept as they are typed, also where two people type at once.

/// The notes when `ours` are kept and `theirs` were kept since we read `base`: nobody's words are lost. Where both only
/// added at the end, both additions follow one another; else ours follow theirs.
pub fn merge_notes(base: &str, ours: &str, theirs: &str) -> String {
    if ours == base || ours == theirs {
        return theirs.to_owned();
    }
    if theirs == base || theirs.is_empty() {
        return ours.to_owned();
    }
    if theirs.contains(ours) {
        return theirs.to_owned();
    }
    if ours.contains(theirs) {
        return ours.to_owned();
    }
    let added = match ours.strip_prefix(base) {
        Some(tail) if theirs.starts_with(base) => tail.trim_start(),
        _ => ours,
    };
    [theirs, "\n", added].concat()
}
