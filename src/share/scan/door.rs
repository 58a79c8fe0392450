//! Door numbers, down to the room: 3号楼2单元501, 3-2-501. A building alone is nobody's door.

use super::letters::Letters;
use std::ops::Range;

/// What a building is called.
const BUILDING: &[&str] = &["号楼", "#楼", "#", "栋", "幢", "座", "号"];
/// What an entrance is called.
const ENTRANCE: &[&str] = &["单元", "门", "梯", "门洞"];
/// What stands behind a room.
const ROOM: &[&str] = &["室", "号房", "房", "户", "号"];
/// Behind a number: it counts or measures something.
const MEASURE: &[char] = &[
    '元', '人', '米', '㎡', '%', '月', '年', '次', '分', '天', '个', '块', '吨', '度', '票', '岁',
    '小', '平', '日', '时', '点', '公', '千', '万', '名', '份', '张', '辆', '盏', '页', '条', '款',
];
/// Before a number of two parts: somebody lives there.
const LIVES: &[&str] =
    &["住", "在", "住址", "地址", "找", "去", "到", "给", "门牌", "家住", "我家"];
/// Behind it, likewise.
const HOME: &[char] = &['室', '户', '家', '的', '住', '业', '老', '阿'];

pub(super) fn doors(text: &Letters) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match written(text, at).or_else(|| dashed(text, at)) {
            Some(end) => {
                found.push(text.bytes(at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十零〇两".contains(c)
}

/// The numerals from `at` on: where they end. At most so many.
fn numerals(text: &Letters, at: usize, most: usize) -> Option<usize> {
    let end = text.past(at, is_numeral);
    (end > at && end - at <= most).then_some(end)
}

fn skip_blanks(text: &Letters, at: usize) -> usize {
    text.past(at, |c| c == ' ')
}

/// Blanks, or a hyphen: 3号楼-501.
fn skip_separator(text: &Letters, at: usize) -> usize {
    let at = skip_blanks(text, at);
    if text.at(at) == '-' { skip_blanks(text, at + 1) } else { at }
}

/// 3号楼2单元501, 3栋501室, 三号楼二单元五零一.
fn written(text: &Letters, at: usize) -> Option<usize> {
    if is_numeral(text.before(at)) || text.before(at).is_ascii_alphanumeric() {
        return None;
    }
    // A座, B栋: a letter alone is a building as well.
    let lettered = text.at(at).is_ascii_alphabetic();
    let mut n = if lettered { at + 1 } else { skip_blanks(text, numerals(text, at, 4)?) };
    // 2单元501: the building is left out.
    let inside = !lettered && text.stands(n, "单元");
    let building = if inside { 2 } else { text.one_of(n, BUILDING)? };
    let weak = building == 1 && (text.stands(n, "号") || text.stands(n, "#"));
    n = skip_separator(text, n + building);
    if text.at(n) == '的' {
        n += 1;
    }
    let mut entrance = false;
    if let Some(end) = numerals(text, n, 3) {
        let end = skip_blanks(text, end);
        if let Some(length) = text.one_of(end, ENTRANCE) {
            entrance = true;
            n = skip_separator(text, end + length);
        } else if text.at(end) == '-' && numerals(text, end + 1, 4).is_some() {
            // 3#-2-501.
            entrance = true;
            n = end + 1;
        }
    }
    // 5层501, 5楼501.
    if let Some(end) = numerals(text, n, 2)
        && matches!(text.at(end), '层' | '楼')
        && numerals(text, end + 1, 4).is_some()
    {
        n = end + 1;
    }
    // 3号501 may be anything; 3号2单元501 and 3号501室 are doors.
    let end = numerals(text, n, 4)?;
    let (digits, after) = (end - n, skip_blanks(text, end));
    match text.one_of(after, ROOM) {
        Some(room) if digits >= 2 => Some(after + room),
        _ if digits >= 3 && (entrance || !weak) && !MEASURE.contains(&text.at(after)) => Some(end),
        _ => None,
    }
}

/// 3-2-501, 3-501室.
fn dashed(text: &Letters, at: usize) -> Option<usize> {
    let before = text.before(at);
    if before.is_ascii_alphanumeric() || matches!(before, '-' | '.' | '/' | ':' | '第') {
        return None;
    }
    let number = |at: usize, most: usize| {
        let end = text.past(at, |c| c.is_ascii_digit());
        (end > at && end - at <= most).then_some(end)
    };
    let first = number(at, 3)?;
    let second = (text.at(first) == '-').then(|| number(first + 1, 4)).flatten()?;
    let third = (text.at(second) == '-').then(|| number(second + 1, 4)).flatten();
    let (room, end) = match third {
        // 1-3-2-501: a gate or a stage before the building.
        Some(third) if second - first <= 3 && text.at(third) == '-' => {
            (third + 1, number(third + 1, 4).filter(|_| third - second <= 3)?)
        }
        Some(third) if second - first <= 3 => (second + 1, third),
        Some(_) => return None,
        None => (first + 1, second),
    };
    let after = text.at(end);
    let joined = after.is_ascii_alphanumeric() || matches!(after, '-' | '.' | ':' | '/');
    if joined || end - room < 3 || MEASURE.contains(&after) {
        return None;
    }
    let suffix = text.one_of(end, &["室", "号", "户"]).unwrap_or(0);
    let before = (0..at).rev().find(|n| text.at(*n) != ' ').map_or(0, |n| n + 1);
    let home = suffix > 0
        || HOME.contains(&after)
        || text.ends(before, LIVES)
        || super::surname::called(text, end);
    (third.is_some() || home).then_some(end + suffix)
}
