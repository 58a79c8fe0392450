//! What the first page weighs as a host sends it: brotli, quality 9.

use crate::page::references;
use crate::read;
use std::path::Path;

/// Brotli's quality in the budget.
const QUALITY: i32 = 9;

/// Prints the table; an error if the first page is above `budget` kilobytes of 1,000 bytes.
pub(crate) fn report(dist: &Path, budget: &str) -> Result<(), String> {
    let budget: usize =
        budget.parse().map_err(|_| format!("`{budget}` is not a number of kilobytes"))?;
    let page = crate::read_text(&dist.join("index.html"))?;
    println!("{:<40} {:>9} {:>9}", "first page", "bytes", "brotli");
    let mut total = (0, 0);
    let mut first = vec!["index.html".to_owned()];
    first.extend(references(&page).into_iter().map(|r| r.file));
    for name in &first {
        let (plain, packed) = line(dist, name)?;
        total = (total.0 + plain, total.1 + packed);
    }
    println!("{:<40} {:>9} {:>9}", "total", total.0, total.1);
    println!("later:");
    let others = ["sw.js", "mulin.html"].map(str::to_owned);
    for name in later_parts(dist, &first)?.into_iter().chain(others) {
        if dist.join(&name).exists() {
            line(dist, &name)?;
        }
    }
    let spare = i64::try_from(budget * 1000).and_then(|b| i64::try_from(total.1).map(|t| b - t));
    let spare = spare.map_err(|e| e.to_string())?;
    println!("budget {budget} KB, left {:.1} KB", kilo(spare));
    if spare < 0 { Err("the first page is above its budget".to_owned()) } else { Ok(()) }
}

/// The parts that the first page does not wait for.
fn later_parts(dist: &Path, first: &[String]) -> Result<Vec<String>, String> {
    let unreadable = |e: std::io::Error| format!("{}: {e}", dist.display());
    let mut all = Vec::new();
    for entry in std::fs::read_dir(dist).map_err(unreadable)? {
        all.extend(entry.map_err(unreadable)?.file_name().into_string());
    }
    let is_wasm = |name: &String| Path::new(name).extension().is_some_and(|kind| kind == "wasm");
    let is_part = |name: &String| is_wasm(name) || name.starts_with("worker-");
    all.retain(|name| is_part(name) && !first.contains(name));
    all.sort();
    Ok(all)
}

fn line(dist: &Path, name: &str) -> Result<(usize, usize), String> {
    let bytes = read(&dist.join(name))?;
    let packed = packed_size(&bytes)?;
    println!("{name:<40} {:>9} {packed:>9}", bytes.len());
    Ok((bytes.len(), packed))
}

fn packed_size(bytes: &[u8]) -> Result<usize, String> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params).map_err(|e| e.to_string())?;
    Ok(packed.len())
}

#[expect(clippy::cast_precision_loss, reason = "a size in kilobytes for a person to read")]
fn kilo(bytes: i64) -> f64 {
    bytes as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest as _, Sha256};

    #[test]
    fn repetition_packs_and_noise_does_not() {
        assert!(packed_size(&[b'a'; 10_000]).is_ok_and(|size| size < 100));
        let noise: Vec<u8> = (0..300u32).flat_map(|i| Sha256::digest(i.to_le_bytes())).collect();
        assert!(packed_size(&noise).is_ok_and(|size| size > 5_000));
    }
}
