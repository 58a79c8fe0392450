//! Takes the linker's relocations out of a wasm that is not cut: nothing after the linker reads them, and they are as
//! large as the code.

use crate::read;
use std::path::Path;

/// Writes `from` without its relocations to `to`.
pub(crate) fn write(from: &Path, to: &Path) -> Result<(), String> {
    let wasm = plain(&read(from)?).ok_or_else(|| format!("{} is no wasm", from.display()))?;
    std::fs::write(to, wasm).map_err(|e| format!("{}: {e}", to.display()))
}

fn plain(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut kept = head.strip_prefix(b"\0asm").map(|_| head.to_vec())?;
    while let Some((id, after)) = rest.split_first() {
        let (size, body) = number(after)?;
        let (body, next) = body.split_at_checked(size)?;
        if *id != 0 || !is_relocation(body)? {
            kept.extend_from_slice(rest.get(..rest.len() - next.len())?);
        }
        rest = next;
    }
    Some(kept)
}

/// Whether a custom section with this content serves only a linker.
fn is_relocation(body: &[u8]) -> Option<bool> {
    let (size, rest) = number(body)?;
    let name = rest.get(..size)?;
    Some(name == b"linking" || name.starts_with(b"reloc."))
}

/// An unsigned LEB128 number, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(at + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_linker_left_goes() {
        let section = |id: u8, body: &[u8]| {
            let size = u8::try_from(body.len()).unwrap_or_default();
            [&[id, size | 0x80, 0], body].concat()
        };
        let (code, name) = (section(10, &[1, 2]), section(0, b"\x04name!"));
        let linking = section(0, b"\x07linking\x02");
        let reloc = section(0, b"\x0areloc.CODE\x01\x02");
        let whole =
            [b"\0asm\x01\0\0\0".to_vec(), code.clone(), linking, reloc, name.clone()].concat();
        let kept = [b"\0asm\x01\0\0\0".to_vec(), code, name].concat();
        assert_eq!(plain(&whole), Some(kept));
        assert_eq!(plain(b"\0asm\x01\0\0\0\x0a\x05"), None);
        assert_eq!(plain(b"<!doctype html>"), None);
    }
}
