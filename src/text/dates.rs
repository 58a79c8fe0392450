//! Dates, times and lengths of time as a person says them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::{Lang, Msg, msg};

/// A day without its weekday: 2026年12月15日, 15 December 2026.
pub fn day(date: NaiveDate, lang: Lang) -> String {
    let (y, m, d) = (date.year().to_string(), date.month().to_string(), date.day().to_string());
    match lang {
        Lang::Zh => [y.as_str(), "年", &m, "月", &d, "日"].concat(),
        Lang::En => [d.as_str(), " ", month(date.month()), " ", &y].concat(),
    }
}

/// A day with its weekday: 2026年12月15日 星期二, Tuesday 15 December 2026.
pub fn weekday_day(date: NaiveDate, lang: Lang) -> String {
    let name = weekday(date.weekday()).get(lang);
    match lang {
        Lang::Zh => [day(date, lang).as_str(), " ", name].concat(),
        Lang::En => [name, " ", &day(date, lang)].concat(),
    }
}

/// A day and a time: 2026年12月15日 星期二 19:00.
pub fn day_time(at: NaiveDateTime, lang: Lang) -> String {
    [weekday_day(at.date(), lang).as_str(), " ", &clock(at.time())].concat()
}

/// A day and a span of hours: 2026年12月15日 星期二 19:00～20:30. A span over midnight names the second day too.
pub fn span(from: NaiveDateTime, to: NaiveDateTime, lang: Lang) -> String {
    let joint = match lang {
        Lang::Zh => "～",
        Lang::En => " to ",
    };
    let end = if from.date() == to.date() { clock(to.time()) } else { day_time(to, lang) };
    [day_time(from, lang).as_str(), joint, &end].concat()
}

/// A time on the 24-hour clock: 09:05.
pub fn clock(time: NaiveTime) -> String {
    [two(time.hour()).as_str(), ":", &two(time.minute())].concat()
}

/// The month of a day, without its year: 12月, December.
pub fn month_name(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Zh => [date.month().to_string().as_str(), "月"].concat(),
        Lang::En => month(date.month()).to_owned(),
    }
}

/// How far `date` is from `today`, in words: 今天, 明天, 3 天后, 2 天前.
pub fn from_today(date: NaiveDate, today: NaiveDate, lang: Lang) -> String {
    let days = date.signed_duration_since(today).num_days();
    let count = days.unsigned_abs().to_string();
    match days {
        0 => TODAY.get(lang).to_owned(),
        1 => TOMORROW.get(lang).to_owned(),
        -1 => YESTERDAY.get(lang).to_owned(),
        2.. => IN_DAYS.fill(lang, &[&count]),
        _ => DAYS_AGO.fill(lang, &[&count]),
    }
}

/// A length of time: 1 小时 30 分钟, 1 h 30 min.
pub fn length(minutes: u32, lang: Lang) -> String {
    let (h, m) = ((minutes / 60).to_string(), (minutes % 60).to_string());
    match (minutes / 60, minutes % 60) {
        (0, _) => MINUTES.fill(lang, &[&m]),
        (_, 0) => HOURS.fill(lang, &[&h]),
        _ => HOURS_MINUTES.fill(lang, &[&h, &m]),
    }
}

/// The name of a weekday.
pub const fn weekday(day: Weekday) -> Msg {
    match day {
        Weekday::Mon => msg("星期一", "Monday"),
        Weekday::Tue => msg("星期二", "Tuesday"),
        Weekday::Wed => msg("星期三", "Wednesday"),
        Weekday::Thu => msg("星期四", "Thursday"),
        Weekday::Fri => msg("星期五", "Friday"),
        Weekday::Sat => msg("星期六", "Saturday"),
        Weekday::Sun => msg("星期日", "Sunday"),
    }
}

fn month(number: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES[(number as usize + 11) % 12]
}

fn two(number: u32) -> String {
    let digits = number.to_string();
    if number < 10 { ["0", &digits].concat() } else { digits }
}

const TODAY: Msg = msg("今天", "today");
const TOMORROW: Msg = msg("明天", "tomorrow");
const YESTERDAY: Msg = msg("昨天", "yesterday");
const IN_DAYS: Msg = msg("{0} 天后", "in {0} days");
const DAYS_AGO: Msg = msg("{0} 天前", "{0} days ago");
const MINUTES: Msg = msg("{0} 分钟", "{0} min");
const HOURS: Msg = msg("{0} 小时", "{0} h");
const HOURS_MINUTES: Msg = msg("{0} 小时 {1} 分钟", "{0} h {1} min");

#[cfg(test)]
mod tests {
    use super::*;

    fn at(y: i32, m: u32, d: u32, h: u32, min: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(y, m, d).and_then(|day| day.and_hms_opt(h, min, 0)).unwrap()
    }

    #[test]
    fn dates_read_as_a_neighbour_says_them() {
        let evening = at(2026, 12, 15, 19, 0);
        assert_eq!(day_time(evening, Lang::Zh), "2026年12月15日 星期二 19:00");
        assert_eq!(day_time(evening, Lang::En), "Tuesday 15 December 2026 19:00");
        assert_eq!(clock(at(2026, 1, 1, 9, 5).time()), "09:05");
    }

    #[test]
    fn a_span_names_the_second_day_only_when_it_is_another() {
        let from = at(2026, 12, 31, 19, 0);
        assert_eq!(
            span(from, at(2026, 12, 31, 20, 30), Lang::Zh),
            "2026年12月31日 星期四 19:00～20:30"
        );
        assert_eq!(
            span(from, at(2027, 1, 1, 1, 0), Lang::En),
            "Thursday 31 December 2026 19:00 to Friday 1 January 2027 01:00"
        );
    }

    #[test]
    fn nearness_is_told_in_words() {
        let today = at(2026, 2, 27, 0, 0).date();
        for (offset, zh, en) in [
            (0, "今天", "today"),
            (1, "明天", "tomorrow"),
            (-1, "昨天", "yesterday"),
            (3, "3 天后", "in 3 days"),
            (-30, "30 天前", "30 days ago"),
        ] {
            let date = today + chrono::TimeDelta::days(offset);
            assert_eq!(from_today(date, today, Lang::Zh), zh);
            assert_eq!(from_today(date, today, Lang::En), en);
        }
    }

    #[test]
    fn lengths_drop_the_part_that_is_nothing() {
        assert_eq!(length(45, Lang::Zh), "45 分钟");
        assert_eq!(length(120, Lang::Zh), "2 小时");
        assert_eq!(length(90, Lang::En), "1 h 30 min");
        assert_eq!(length(0, Lang::En), "0 min");
    }
}
