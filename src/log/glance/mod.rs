//! A strict look at one line of the log.
//!
//! A file that comes in is a hundred thousand lines, and whoever holds it against what is here needs five things of each:
//! its hash, its record, its kind, its community, who may receive it. Reading a line into an operation and writing that
//! again to see whether its form is the canonical one takes several times as long as this, which walks over the bytes
//! once and builds nothing. What it accepts is in the canonical form of RFC 8785 and a whole operation; what it does not
//! accept may be one too (keys beyond ASCII, members unknown here): the general reader then says.

#[cfg(test)]
mod tests;

/// What a line says. The hash of [`Glance::op`] has still to be held against [`Glance::id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glance<'a> {
    /// The id it claims.
    pub id: [u8; 16],
    /// The canonical text of the operation.
    pub op: &'a str,
    /// The record it is about.
    pub on: [u8; 16],
    /// The community it belongs to.
    pub community: [u8; 16],
    /// Its kind with version.
    pub kind: &'a str,
    /// Whether it carries a salt, as personal operations do.
    pub salted: bool,
}

/// The longest kind, in bytes.
const MAX_KIND: usize = 64;

/// The latest moment a stamp can name, 2^53 - 1 ms, as it stands there; also the largest integer.
const MAX: &[u8; 16] = b"9007199254740991";

/// So deep a value may nest. The log lets it nest a little deeper; nobody writes that.
const MAX_DEPTH: u8 = 24;

/// Looks at a line as it stands, `{"id":"…","op":{…}}`.
pub fn glance(line: &str) -> Option<Glance<'_>> {
    let mut scan = Scan { text: line, bytes: line.as_bytes(), at: 0 };
    scan.word(b"{\"id\":")?;
    let id = scan.id()?;
    scan.word(b",\"op\":")?;
    let begin = scan.at;
    // The members in the order RFC 8785 asks for.
    scan.word(b"{\"at\":\"")?;
    scan.stamp()?;
    scan.word(b"\",\"body\":")?;
    scan.object(0)?;
    if scan.has(b",\"by\":") {
        scan.id()?;
    }
    scan.word(b",\"in\":")?;
    let community = scan.id()?;
    scan.word(b",\"kind\":\"")?;
    let kind = scan.plain()?;
    scan.word(b"\",\"on\":")?;
    let on = scan.id()?;
    if scan.has(b",\"over\":[") {
        scan.id()?;
        while scan.has(b",") {
            scan.id()?;
        }
        scan.word(b"]")?;
    }
    let salted = scan.has(b",\"salt\":");
    if salted {
        scan.id()?;
    }
    scan.word(b"}")?;
    let op = line.get(begin..scan.at)?;
    scan.word(b"}")?;
    let whole = scan.at == scan.bytes.len() && (1..=MAX_KIND).contains(&kind.len());
    whole.then_some(Glance { id, op, on, community, kind, salted })
}

/// A place in a line.
struct Scan<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes past `word` where it stands here; whether it does.
    #[inline]
    fn has(&mut self, word: &[u8]) -> bool {
        let has = self.rest().starts_with(word);
        if has {
            self.at += word.len();
        }
        has
    }

    #[inline]
    fn word(&mut self, word: &[u8]) -> Option<()> {
        self.has(word).then_some(())
    }

    /// Sixteen bytes as 22 characters of base64url in quotation marks.
    fn id(&mut self) -> Option<[u8; 16]> {
        let raw: &[u8; 24] = self.rest().first_chunk()?;
        if raw[0] != b'"' || raw[23] != b'"' {
            return None;
        }
        let mut id = [0; 16];
        let mut bad = 0;
        let mut of = |byte: u8| {
            let bits = BITS[usize::from(byte)];
            bad |= bits;
            u32::from(bits)
        };
        for (some, out) in raw[1..21].chunks_exact(4).zip(id.chunks_exact_mut(3)) {
            let bits = of(some[0]) << 18 | of(some[1]) << 12 | of(some[2]) << 6 | of(some[3]);
            out.copy_from_slice(&bits.to_be_bytes()[1..]);
        }
        let last = of(raw[21]) << 6 | of(raw[22]);
        id[15] = last.to_be_bytes()[2] << 4 | last.to_be_bytes()[3] >> 4;
        // Bits that stand for nothing are none.
        if bad & STRANGE != 0 || last & 15 != 0 {
            return None;
        }
        self.at += raw.len();
        Some(id)
    }

    /// 16 decimal digits, 8 and 16 hexadecimal ones.
    fn stamp(&mut self) -> Option<()> {
        let raw: &[u8; 42] = self.rest().first_chunk()?;
        let (ms, n, device) = (&raw[..16], &raw[17..25], &raw[26..]);
        let hex = |b: &u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
        let sound = raw[16] == b'-'
            && raw[25] == b'-'
            && ms.iter().all(u8::is_ascii_digit)
            && ms <= MAX.as_slice()
            && n.iter().chain(device).all(hex);
        self.at += raw.len();
        sound.then_some(())
    }

    /// Goes on to the next byte of a text that does not stand for itself: a quotation mark, a backslash, a control
    /// character.
    fn skip_plain(&mut self) {
        const ONES: u64 = u64::from_le_bytes([1; 8]);
        const HIGH: u64 = ONES << 7;
        let zero = |word: u64| word.wrapping_sub(ONES) & !word;
        while let Some(eight) = self.rest().first_chunk() {
            let word = u64::from_le_bytes(*eight);
            let control = word.wrapping_sub(ONES * 0x20) & !word;
            // A borrow may mark a byte above one that is marked rightly, never below: the lowest mark is right.
            let special = (control
                | zero(word ^ (ONES * u64::from(b'"')))
                | zero(word ^ (ONES * u64::from(b'\\'))))
                & HIGH;
            if special != 0 {
                self.at += special.trailing_zeros() as usize / 8;
                return;
            }
            self.at += eight.len();
        }
        let rest = self.rest();
        let special = |b: &u8| *b < 0x20 || matches!(b, b'"' | b'\\');
        self.at += rest.iter().position(special).unwrap_or(rest.len());
    }

    /// A text that stands for itself, up to its quotation mark.
    fn plain(&mut self) -> Option<&'a str> {
        let begin = self.at;
        self.skip_plain();
        (self.bytes.get(self.at) == Some(&b'"')).then(|| self.text.get(begin..self.at))?
    }

    /// A text behind its first quotation mark, with the escapes of RFC 8785 and no others.
    fn string(&mut self) -> Option<()> {
        loop {
            self.skip_plain();
            let special = *self.bytes.get(self.at)?;
            self.at += 1;
            match special {
                b'"' => return Some(()),
                b'\\' => {
                    let escaped = *self.bytes.get(self.at)?;
                    self.at += 1;
                    match escaped {
                        b'"' | b'\\' | b'b' | b't' | b'n' | b'f' | b'r' => {}
                        b'u' => self.control()?,
                        _ => return None,
                    }
                }
                _ => return None,
            }
        }
    }

    /// The four digits of a control character that has no escape of its own.
    fn control(&mut self) -> Option<()> {
        let [b'0', b'0', high @ (b'0' | b'1'), low] = self.rest().first_chunk()? else {
            return None;
        };
        let low = match low {
            b'0'..=b'9' => low - b'0',
            b'a'..=b'f' => low - b'a' + 10,
            _ => return None,
        };
        self.at += 4;
        let short = *high == b'0' && matches!(low, 0x8 | 0x9 | 0xa | 0xc | 0xd);
        (!short).then_some(())
    }

    fn value(&mut self, depth: u8) -> Option<()> {
        match *self.bytes.get(self.at)? {
            b'"' => {
                self.at += 1;
                self.string()
            }
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            b'n' => self.word(b"null"),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            _ => self.integer(),
        }
    }

    /// An object whose keys are ASCII without escapes; of these, the order of their bytes is that of RFC 8785.
    fn object(&mut self, depth: u8) -> Option<()> {
        self.word(b"{")?;
        if self.has(b"}") {
            return Some(());
        }
        if depth >= MAX_DEPTH {
            return None;
        }
        let mut before = None;
        loop {
            self.word(b"\"")?;
            let key = self.plain()?;
            if !key.is_ascii() || before.is_some_and(|before| before >= key) {
                return None;
            }
            before = Some(key);
            self.word(b"\":")?;
            self.value(depth + 1)?;
            if !self.has(b",") {
                return self.word(b"}");
            }
        }
    }

    fn array(&mut self, depth: u8) -> Option<()> {
        self.word(b"[")?;
        if self.has(b"]") {
            return Some(());
        }
        if depth >= MAX_DEPTH {
            return None;
        }
        loop {
            self.value(depth + 1)?;
            if !self.has(b",") {
                return self.word(b"]");
            }
        }
    }

    /// An integer of at most 2^53 - 1, either sign, without a zero before it.
    fn integer(&mut self) -> Option<()> {
        let negative = self.has(b"-");
        let rest = self.rest();
        let digits = rest.iter().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len());
        let raw = &rest[..digits];
        let sound = match raw {
            [b'0'] => !negative,
            [] | [b'0', ..] => false,
            _ => digits < MAX.len() || (digits == MAX.len() && raw <= MAX.as_slice()),
        };
        self.at += digits;
        sound.then_some(())
    }
}

/// What a byte is none of base64url's.
const STRANGE: u8 = 0x80;

/// The six bits each byte stands for.
const BITS: [u8; 256] = {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bits = [STRANGE; 256];
    let mut n = 0;
    while n < 64_u8 {
        bits[alphabet[n as usize] as usize] = n;
        n += 1;
    }
    bits
};
