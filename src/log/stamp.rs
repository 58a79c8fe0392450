//! When something was done: a hybrid logical clock.
//!
//! (Kulkarni et al., "Logical Physical Clocks", 2014.) Stamps only break ties; what an author saw is told by `over`.
//! No file is refused for its clock.

use super::id::BadId;
use std::{fmt, str::FromStr};

/// The latest moment a stamp can name: the largest integer every JSON reader keeps exactly.
pub const MAX_MS: u64 = (1 << 53) - 1;

/// How far a foreign stamp may pull the local clock ahead: 24 hours.
const MAX_PULL_MS: u64 = 24 * 60 * 60 * 1000;

/// A device: one browser profile. A new one is drawn for each profile and after each restore.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct DeviceId(pub [u8; 8]);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for DeviceId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        if text.len() != 16 || !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(BadId);
        }
        u64::from_str_radix(text, 16).map(|n| Self(n.to_be_bytes())).map_err(|_| BadId)
    }
}

/// A moment on one device. Its text form (16 decimal digits, 8 hex digits, device) sorts as the value does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01 UTC, at most [`MAX_MS`].
    pub ms: u64,
    /// Counter within the millisecond.
    pub n: u32,
    /// The device whose clock this is.
    pub device: DeviceId,
}

impl Stamp {
    /// Writes its text behind what is in `out`, digit by digit: a log is written many times, and the general way to
    /// format takes longer than all else in a line.
    pub(super) fn push_to(&self, out: &mut String) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let mut text = *b"0000000000000000-00000000-0000000000000000";
        let (mut ms, mut at) = (self.ms, 16);
        while ms > 0 && at > 0 {
            at -= 1;
            text[at] = HEX[(ms % 10) as usize];
            ms /= 10;
        }
        for (i, byte) in self.n.to_be_bytes().iter().chain(&self.device.0).enumerate() {
            let at = if i < 4 { 17 + 2 * i } else { 18 + 2 * i };
            text[at] = HEX[usize::from(byte >> 4)];
            text[at + 1] = HEX[usize::from(byte & 15)];
        }
        out.push_str(std::str::from_utf8(&text).unwrap_or_default());
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(42);
        self.push_to(&mut text);
        f.write_str(&text)
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Stamp {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bytes = text.as_bytes();
        if bytes.len() != 42 || !text.is_ascii() || bytes[16] != b'-' || bytes[25] != b'-' {
            return Err(BadId);
        }
        let (ms, n) = (&text[..16], &text[17..25]);
        if !ms.bytes().all(|b| b.is_ascii_digit())
            || !n.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        {
            return Err(BadId);
        }
        let ms: u64 = ms.parse().map_err(|_| BadId)?;
        let n = u32::from_str_radix(n, 16).map_err(|_| BadId)?;
        if ms > MAX_MS {
            return Err(BadId);
        }
        Ok(Self { ms, n, device: text[26..].parse()? })
    }
}

/// The clock of one device: the last moment it gave out or was pulled to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    device: DeviceId,
    ms: u64,
    n: u32,
}

impl Clock {
    /// A clock that has seen nothing.
    pub fn new(device: DeviceId) -> Self {
        Self { device, ms: 0, n: 0 }
    }

    /// The device whose clock this is.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// The next stamp, later than every stamp given out or observed; `now_ms` is the wall clock.
    ///
    /// At the end of time (`MAX_MS` with a full counter) it repeats the last stamp: content ids keep operations apart.
    pub fn tick(&mut self, now_ms: u64) -> Stamp {
        let now = now_ms.min(MAX_MS);
        if now > self.ms {
            (self.ms, self.n) = (now, 0);
        } else if let Some(n) = self.n.checked_add(1) {
            self.n = n;
        } else if self.ms < MAX_MS {
            (self.ms, self.n) = (self.ms + 1, 0);
        }
        Stamp { ms: self.ms, n: self.n, device: self.device }
    }

    /// Advances past a foreign stamp, but never further than 24 hours ahead of `now_ms`: one device with a wrong date
    /// must not drag everybody's clock with it.
    pub fn observe(&mut self, seen: &Stamp, now_ms: u64) {
        let limit = now_ms.saturating_add(MAX_PULL_MS).min(MAX_MS);
        if seen.ms <= limit && (seen.ms, seen.n) > (self.ms, self.n) {
            (self.ms, self.n) = (seen.ms, seen.n);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stamp() -> impl Strategy<Value = Stamp> {
        (0..=MAX_MS, any::<u32>(), any::<[u8; 8]>()).prop_map(|(ms, n, d)| Stamp {
            ms,
            n,
            device: DeviceId(d),
        })
    }

    proptest! {
        #[test]
        fn text_sorts_as_the_value(a in stamp(), b in stamp()) {
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
            prop_assert_eq!(a.to_string().parse(), Ok(a));
        }

        #[test]
        fn ticks_only_rise(nows in prop::collection::vec(0..=MAX_MS, 1..20), seen in stamp()) {
            let mut clock = Clock::new(DeviceId([1; 8]));
            let mut last = None;
            for now in nows {
                clock.observe(&seen, now);
                let next = clock.tick(now);
                prop_assert!(last < Some(next));
                last = Some(next);
            }
        }
    }

    #[test]
    fn a_full_counter_moves_the_millisecond_on() {
        let mut clock = Clock { device: DeviceId::default(), ms: 5, n: u32::MAX };
        assert_eq!((clock.tick(5).ms, clock.n), (6, 0));
    }

    #[test]
    fn a_clock_years_ahead_does_not_pull() {
        let mut clock = Clock::new(DeviceId::default());
        clock.observe(&Stamp { ms: 10 * MAX_PULL_MS, ..Stamp::default() }, 1000);
        assert_eq!(clock.tick(1000).ms, 1000);
    }

    #[test]
    fn bad_text_is_refused() {
        for bad in [
            "",
            "0000000000000001-00000000-000000000000000G",
            "+000000000000001-00000000-0000000000000000",
            "9999999999999999-00000000-0000000000000000",
        ] {
            assert!(bad.parse::<Stamp>().is_err(), "{bad}");
        }
    }
}
