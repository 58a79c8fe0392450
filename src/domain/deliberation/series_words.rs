//! A series in words: when it comes back, as a neighbour would say it.

use super::{DayOfWeek, LAST, Repeat, Series};
use crate::text::{Lang, dates, plan as say};

impl DayOfWeek {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        dates::weekday(self.weekday()).get(lang)
    }
}

impl Series {
    /// When it comes back: 每月 15 日 19:00, every quarter on day 15, the last Friday of every month.
    pub fn rule_words(&self, lang: Lang) -> String {
        let Some(mut words) = self.days_in_words(lang) else {
            return say::EACH_OPEN.get(lang).to_owned();
        };
        if let Some(time) = self.time {
            words.extend([" ", &dates::clock(time)]);
        }
        words
    }

    fn days_in_words(&self, lang: Lang) -> Option<String> {
        let every = self.every.unwrap_or(1).max(1);
        let times = every.to_string();
        Some(match self.repeat {
            Repeat::Monthly => {
                let day = self.day?.to_string();
                match every {
                    1 => say::EACH_MONTH.fill(lang, &[&day]),
                    3 => say::EACH_QUARTER.fill(lang, &[&day]),
                    _ => say::EACH_MONTHS.fill(lang, &[&day, &times]),
                }
            }
            Repeat::Weekday => {
                let nth = match self.nth.unwrap_or(1) {
                    LAST => say::LAST,
                    2 => say::SECOND,
                    3 => say::THIRD,
                    4 => say::FOURTH,
                    _ => say::FIRST,
                };
                let (nth, weekday) = (nth.get(lang), self.weekday?.name(lang));
                match every {
                    1 => say::EACH_NTH.fill(lang, &[nth, weekday]),
                    _ => say::EACH_NTHS.fill(lang, &[nth, weekday, &times]),
                }
            }
            Repeat::Weekly => {
                let name = self.weekday?.name(lang);
                match (every, lang) {
                    // 每周三, not 每周星期三.
                    (1, Lang::Zh) => say::EACH_WEEK.fill(lang, &[name.trim_start_matches("星期")]),
                    (1, Lang::En) => say::EACH_WEEK.fill(lang, &[name]),
                    _ => say::EACH_WEEKS.fill(lang, &[name, &times]),
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_reads_as_a_neighbour_says_it() {
        let monthly = Series::night_talk(None);
        let on = |repeat, every| Series {
            repeat,
            every: Some(every),
            weekday: Some(DayOfWeek::Friday),
            nth: Some(LAST),
            ..monthly.clone()
        };
        for (series, zh, en) in [
            (monthly.clone(), "每月 15 日 19:00", "On day 15 of every month 19:00"),
            (on(Repeat::Monthly, 3), "每季度一次，15 日 19:00", "Every quarter, on day 15 19:00"),
            (
                on(Repeat::Monthly, 2),
                "每 2 个月的 15 日 19:00",
                "On day 15 of every 2 months 19:00",
            ),
            (
                on(Repeat::Weekday, 1),
                "每月最后一个星期五 19:00",
                "On the last Friday of every month 19:00",
            ),
            (on(Repeat::Weekly, 1), "每周五 19:00", "Every Friday 19:00"),
            (on(Repeat::Weekly, 2), "每 2 周的星期五 19:00", "Every 2 weeks on Friday 19:00"),
            (Series::default(), "日子还没定", "Its day is not set yet"),
        ] {
            assert_eq!(series.rule_words(Lang::Zh), zh);
            assert_eq!(series.rule_words(Lang::En), en);
        }
    }
}
