//! What neighbours write on doors, in one form: `１号楼2单元0301室`, `1栋2-301` and `1-2-301` are one door.

/// Full-width ASCII as plain ASCII, any blank as a space, the many dashes as one. Length is kept; meaning is not judged.
pub fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '\u{3000}' | '\u{a0}' | '\t' | '\r' | '\n' => ' ',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            _ => c,
        })
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'))
        .collect()
}

/// A name as it is shown: blanks at the ends gone, inner ones single, full-width letters and digits plain. Chinese
/// punctuation stays as a person wrote it.
pub fn tidy(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
                char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
            }
            '\u{3000}' | '\u{a0}' => ' ',
            _ => c,
        })
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}'))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as a key: without blanks, plain ASCII where there is one, upper case.
pub fn plain(text: &str) -> String {
    half_width(text).chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// Words that close a building, an entrance or a room, longest first.
const CLOSERS: &[&str] = &[
    "号楼", "单元", "门洞", "楼栋", "栋", "幢", "座", "楼", "号", "门", "梯", "室", "房", "户", "#",
];

/// One part of a door's code: `第０3栋` and `3#楼` are `3`, `三单元` is `3`, `a座` is `A`, `0301室` is `301`.
pub fn part(text: &str) -> String {
    let plain = plain(text);
    let mut rest = plain.strip_prefix('第').unwrap_or(&plain).trim_matches('-');
    while let Some(shorter) =
        CLOSERS.iter().find_map(|c| rest.strip_suffix(c)).filter(|s| !s.is_empty())
    {
        rest = shorter;
    }
    let rest = chinese_number(rest).map_or_else(|| rest.to_owned(), |n| n.to_string());
    without_leading_zeros(&rest)
}

/// The parts of a whole door: `88弄12号301室` is `["88弄12", "301"]`, `1号楼2单元301室` is `["1", "2", "301"]`.
pub fn parts(text: &str) -> Vec<String> {
    let mut cut = plain(text);
    for closer in CLOSERS {
        cut = cut.replace(closer, "-");
    }
    cut.split(['-', '/', '\\', '_', '~']).filter(|p| !p.is_empty()).map(part).collect()
}

/// The code of a unit from what its register says in up to three columns. The room may name its building or entrance
/// too (`1-2-301`), alone or beside their own columns; `repeats` says whether a first part that equals the building's
/// column repeats it (else it is an entrance: in `1栋` with `1-301` and `2-301` it is). `None` where nothing is named.
pub fn unit(building: &str, entrance: &str, room: &str, repeats: bool) -> Option<UnitCode> {
    let (mut building, mut entrance, mut named) = (part(building), part(entrance), parts(room));
    let Some(room) = named.pop() else {
        return (!building.is_empty()).then_some(UnitCode {
            building,
            entrance,
            room: String::new(),
        });
    };
    let mut before = named.into_iter().peekable();
    if building.is_empty() {
        building = before.next().unwrap_or_default();
    } else {
        before.next_if(|first| *first == building && (repeats || !entrance.is_empty()));
    }
    if let Some(first) = before.next().filter(|_| entrance.is_empty()) {
        entrance = first;
    }
    Some(UnitCode { building, entrance, room })
}

/// A door in its parts, each normalised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitCode {
    /// The building; empty where the estate is one.
    pub building: String,
    /// The entrance; empty where the building has one.
    pub entrance: String,
    /// The room; empty where the building is one door.
    pub room: String,
}

impl UnitCode {
    /// In one: `12-2-301`.
    pub fn code(&self) -> String {
        let parts = [&self.building, &self.entrance, &self.room];
        parts
            .map(String::as_str)
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join("-")
    }
}

fn without_leading_zeros(text: &str) -> String {
    let rest = text.trim_start_matches('0');
    if rest.len() < text.len() && !rest.starts_with(|c: char| c.is_ascii_digit()) {
        format!("0{rest}")
    } else {
        rest.to_owned()
    }
}

/// Chinese numerals up to 九十九, as on old doors.
fn chinese_number(text: &str) -> Option<u32> {
    let digit =
        |c: char| "零一二三四五六七八九".chars().zip(0u32..).find(|(d, _)| *d == c).map(|(_, n)| n);
    let chars: Vec<char> = text.chars().collect();
    match *chars.as_slice() {
        ['十'] => Some(10),
        [a] => digit(a),
        ['十', b] => Some(10 + digit(b)?),
        [a, '十'] => Some(10 * digit(a)?),
        [a, '十', b] => Some(10 * digit(a)? + digit(b)?),
        _ => None,
    }
}

/// Sorts doors as people count them: `2-1` before `10-1`, `301` before `301A`.
pub fn door_order(a: &str, b: &str) -> std::cmp::Ordering {
    let mut a = runs(a);
    let mut b = runs(b);
    loop {
        match (a.next(), b.next()) {
            (None, None) => return std::cmp::Ordering::Equal,
            (None, _) => return std::cmp::Ordering::Less,
            (_, None) => return std::cmp::Ordering::Greater,
            (Some(x), Some(y)) => {
                let order = x.cmp(&y);
                if order.is_ne() {
                    return order;
                }
            }
        }
    }
}

/// Runs of digits (by value: length first), then of everything else.
fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (run, tail) = rest.split_at(end);
        rest = tail;
        Some(if digits { (run.len(), run) } else { (usize::MAX, run) })
    })
}
