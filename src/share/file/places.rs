//! On which lines of a text the elements of a list stand, where the text was re-indented and a line is no element.

/// The lines, from 1 as a text editor counts, on which the elements begin of the list that is the member `name` of the
/// text as a JSON object. Nothing where there is none; where there are two the last one counts, as it does for whoever
/// reads the value.
pub(super) fn lines_of(text: &str, name: &str) -> Vec<usize> {
    let quoted = ["\"", name, "\""].concat();
    let bytes = text.as_bytes();
    let (mut line, mut depth, mut at) = (1, 0_usize, 0);
    // Whether the text is in the list, and whether an element may begin here.
    let (mut named, mut inside, mut begins) = (false, false, false);
    let mut found = Vec::new();
    while let Some(byte) = bytes.get(at) {
        let opens = matches!(byte, b'{' | b'[');
        if begins && inside && depth == 2 && !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b']') {
            found.push(line);
            begins = false;
        }
        match byte {
            b'\n' => line += 1,
            b'"' => {
                let end = end_of_string(bytes, at);
                if depth == 1 {
                    // A value is a word as well, but no colon follows it.
                    named = bytes.get(at..end) == Some(quoted.as_bytes());
                }
                at = end;
                continue;
            }
            _ if opens => {
                depth += 1;
                if depth == 2 && named && *byte == b'[' {
                    found.clear();
                    (inside, begins) = (true, true);
                }
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                inside &= depth >= 2;
            }
            b',' if depth == 2 => begins = inside,
            b',' if depth == 1 => named = false,
            _ => {}
        }
        at += 1;
    }
    found
}

/// Behind the string that begins here. None of ours holds a raw line break, nor does valid JSON.
fn end_of_string(bytes: &[u8], begin: usize) -> usize {
    let mut at = begin + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_element_has_the_line_it_begins_on() {
        let text = "{\n \"a\": [1, 2],\n \"x\": \"ops\",\n \"ops\": [\n  {\n   \"in\": [1,\n 2]\n  },\n  \"}],\\\"\", 3\n  ,\n  [ ]\n ],\n \"b\": {\"ops\": [7]}\n}";
        for (name, lines) in
            [("ops", vec![5, 9, 9, 11]), ("a", vec![2, 2]), ("b", vec![]), ("c", vec![])]
        {
            assert_eq!(lines_of(text, name), lines, "{name}");
        }
        let twice = "{\"ops\":[1,\n2],\"ops\":[\n3]}";
        assert_eq!(lines_of(twice, "ops"), [3]);
        for broken in ["", "{", "\"", "[[1,2]]", "{\"ops\":[\"", "]]}}", "{\"ops\":[1,\\"] {
            lines_of(broken, "ops");
        }
    }
}
