//! Single cells as people and spreadsheets write them. A cell that cannot be read exactly is refused with a cure;
//! nothing is rounded or guessed.

use crate::domain::community::people::Tenure;
use crate::domain::community::{Usage, code};
use crate::text::{Msg, csv as says};
use chrono::{Days, NaiveDate};

/// What is wrong with a cell.
pub(super) type Fault = Msg;

/// Whether the cell says "nothing": blank, a stroke, 无.
pub(super) fn is_nothing(cell: &str) -> bool {
    matches!(code::plain(cell).as_str(), "" | "-" | "--" | "/" | "\\" | "无" | "N/A" | "NULL" | "—")
}

/// A million square metres is no unit; such figures are sums, numbers of deeds or areas of land.
const MOST: u64 = 1_000_000;

/// A floor area in 0.01 m²: `89.50`, `89.5㎡`, `８９．５`, `1,234.5 平方米`.
///
/// # Errors
/// What is wrong with it and the cure; `{0}` is the cell.
pub fn area(cell: &str) -> Result<u64, Msg> {
    let plain = code::plain(cell);
    let mut number = plain.as_str();
    for unit in ["平方米", "平米", "㎡", "M²", "M2", "SQM", "平方", "平"] {
        number = number.strip_suffix(unit).unwrap_or(number);
    }
    if number.contains('E') && number.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(says::AREA_SCIENTIFIC);
    }
    let number = without_thousands(number).ok_or(says::AREA_NOT_A_NUMBER)?;
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return Err(says::AREA_NOT_A_NUMBER);
    }
    let part = part.trim_end_matches('0');
    if part.len() > 2 {
        return Err(says::AREA_DECIMALS);
    }
    let whole: u64 = whole.parse().ok().filter(|n| *n < MOST).ok_or(says::AREA_TOO_LARGE)?;
    let cents: u64 = format!("{part:0<2}").parse().map_err(|_| says::AREA_NOT_A_NUMBER)?;
    match whole * 100 + cents {
        0 => Err(says::AREA_ZERO),
        area => Ok(area),
    }
}

/// Commas of thousands gone; a single comma before one or two last digits is a decimal comma. `None` where commas stand
/// as in no number, `1,2,3`: several numbers in one cell are not one large one.
fn without_thousands(number: &str) -> Option<String> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let others: Vec<&str> = groups.collect();
    match *others.as_slice() {
        [] => Some(number.to_owned()),
        [cents] if part.is_empty() && (1..=2).contains(&cents.len()) => {
            Some(format!("{first}.{cents}"))
        }
        _ => ((1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3))
            .then(|| number.replace(',', "")),
    }
}

/// What English spreadsheets call the months.
const MONTHS: &[&str] =
    &["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// Whether a door was turned into a date by a spreadsheet: 1-2 becomes `1月2日`, `2-Jan` or `Jan-02`. A building named
/// 日新楼 or 12月楼 is none.
pub(super) fn is_day_of_a_month(cell: &str) -> bool {
    let plain = code::plain(cell);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = plain.split(['-', '/']).collect();
    let english = parts.windows(2).any(|pair| {
        let month = |at: usize| MONTHS.contains(&pair[at]);
        (month(0) && digits(pair[1])) || (digits(pair[0]) && month(1))
    });
    let chinese = plain.strip_suffix('日').and_then(|day| day.split_once('月')).is_some_and(
        |(month, day)| digits(month.rsplit('年').next().unwrap_or_default()) && digits(day),
    );
    english || chinese
}

/// A telephone: digits with `+`, and `-` before an extension; several are joined by `/`.
///
/// # Errors
/// What is wrong with it and the cure; `{0}` is the cell.
pub fn phone(cell: &str) -> Result<String, Msg> {
    let plain = code::plain(cell);
    let plain = plain.trim_start_matches('\'').trim_end_matches(".0");
    if plain.contains("E+") {
        return Err(says::PHONE_SCIENTIFIC);
    }
    let joined: String = plain
        .chars()
        .map(|c| if matches!(c, '、' | ',' | ';' | '，' | '；') { '/' } else { c })
        .collect();
    let one = |number: &str| {
        let number: String = number.chars().filter(|c| !matches!(c, '(' | ')' | '.')).collect();
        let figures = number.bytes().filter(u8::is_ascii_digit).count();
        let shape = number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-'));
        if !shape || figures < 3 {
            return Err(says::PHONE_SHAPE);
        }
        // A Chinese mobile number written with strokes, 138-0000-0000, is eleven digits.
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let mobile = digits.len() == 11 && digits.starts_with('1');
        // A number that begins like a mobile one but is shorter or longer lost or gained a digit.
        if digits.starts_with('1')
            && !number.contains(['-', '+'])
            && matches!(digits.len(), 9 | 10 | 12..)
        {
            return Err(says::PHONE_DIGITS);
        }
        Ok(if mobile { digits } else { number })
    };
    joined
        .split('/')
        .filter(|n| !n.is_empty())
        .map(one)
        .collect::<Result<Vec<_>, _>>()
        .map(|n| n.join("/"))
}

/// A day: `2024/3/5`, `2024-03-05`, `2024年3月5日`, `20240305`, or the number Excel keeps for it; a time after it is
/// left away.
pub(super) fn date(cell: &str) -> Result<NaiveDate, Fault> {
    let half = code::half_width(cell);
    let day = half.trim().split([' ', 'T']).next().unwrap_or_default();
    let all_digits = day.bytes().all(|b| b.is_ascii_digit());
    if all_digits && day.len() == 5 {
        let serial: u64 = day.parse().map_err(|_| says::DATE_SHAPE)?;
        // Excel counts from 1899-12-30 (its 1900 has a 29 February that never was).
        return NaiveDate::from_ymd_opt(1899, 12, 30)
            .and_then(|zero| zero.checked_add_days(Days::new(serial)))
            .ok_or(says::DATE_SHAPE);
    }
    let spread = if all_digits && day.len() == 8 {
        format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..])
    } else {
        day.replace(['年', '月', '/', '.'], "-").trim_end_matches(['日', '号']).to_owned()
    };
    let numbers: Vec<u32> = spread
        .split('-')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .map_err(|_| says::DATE_SHAPE)?;
    match *numbers.as_slice() {
        [year @ 1900..=2200, month, day] => i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .ok_or(says::DATE_NO_SUCH_DAY),
        _ => Err(says::DATE_SHAPE),
    }
}

/// A number of people.
pub(super) fn count(cell: &str) -> Result<u32, Fault> {
    let plain = code::plain(cell);
    let plain = plain.trim_end_matches(['人', '口', '名']).trim_end_matches(".0");
    plain.parse().ok().filter(|n| *n < 100).ok_or(says::COUNT_SHAPE)
}

/// What uses are called; looked through in order, so that 地下车库 is parking before it is a cellar.
const USES: &[(Usage, &[&str])] = &[
    (Usage::Parking, &["车位", "车库", "停车", "PARKING", "GARAGE"]),
    (Usage::Storage, &["储藏", "储物", "仓库", "地下室", "STORAGE"]),
    (Usage::Public, &["公共", "公用", "配套", "物业用房", "PUBLIC"]),
    (Usage::Shop, &["商", "店", "门面", "铺", "SHOP", "RETAIL"]),
    (Usage::Office, &["办公", "写字", "OFFICE"]),
    (Usage::Home, &["住", "居", "公寓", "别墅", "HOME", "RESIDENTIAL", "FLAT"]),
    (Usage::Other, &["其他", "其它", "OTHER"]),
];

/// What a unit is used for; `None` for words nobody foresaw.
pub(super) fn usage(cell: &str) -> Option<Usage> {
    let plain = code::plain(cell);
    let found = USES.iter().find(|(_, words)| words.iter().any(|w| plain.contains(w)));
    found.map(|(usage, _)| *usage)
}

/// Yes or no.
pub(super) fn yes(cell: &str) -> Result<bool, Fault> {
    match code::plain(cell).as_str() {
        "是" | "Y" | "YES" | "1" | "√" | "✓" | "计" | "计入" | "TRUE" => Ok(true),
        "否" | "N" | "NO" | "0" | "×" | "不计" | "不计入" | "FALSE" => Ok(false),
        _ => Err(says::YES_OR_NO),
    }
}

/// How a household holds its unit.
pub(super) fn tenure(cell: &str) -> Tenure {
    let plain = code::plain(cell);
    if ["租", "TENANT", "RENT"].iter().any(|w| plain.contains(w)) {
        Tenure::Tenant
    } else if ["业主", "自住", "产权", "自有", "OWNER"].iter().any(|w| plain.contains(w)) {
        Tenure::Owner
    } else {
        Tenure::Other
    }
}
