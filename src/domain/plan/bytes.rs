//! A problem and a roster as bytes, so that they can go to a worker and back: whole numbers of as many bytes as they
//! need, and tables in which what must not be stands in runs.

use super::problem::{Company, Limit, NEVER, Person, Problem, RoleNeed, Slot, Tie};

/// Rows as bytes; [`Problem::to_bytes`] has its own.
pub fn rows_to_bytes(rows: &[u32]) -> Vec<u8> {
    let mut out = Writer::default();
    out.count(rows.len());
    // Days off are many: nought.
    for s in rows {
        out.number(u64::from(s.wrapping_add(1)));
    }
    out.0
}

/// Reads the bytes of [`rows_to_bytes`].
pub fn rows_from_bytes(bytes: &[u8]) -> Option<Vec<u32>> {
    let mut from = Reader(bytes);
    let rows = from.all(|from| from.small().map(|s| s.wrapping_sub(1)))?;
    from.0.is_empty().then_some(rows)
}

impl Problem {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        for n in [self.days, self.first_weekday] {
            out.number(u64::from(n));
        }
        out.count(self.slots.len());
        self.slots.iter().for_each(|s| out.slot(s));
        out.count(self.counters);
        out.count(self.people.len());
        self.people.iter().for_each(|p| out.person(p));
        out.count(self.barred_next.len());
        self.barred_next.iter().for_each(|b| out.number(*b));
        out.runs(&self.pairs, &NEVER, |out, cost| out.signed(i64::from(*cost)));
        out.runs(&self.locked, &false, |_, _| ());
        out.signed(self.constant);
        out.signed(i64::from(self.lonely));
        out.count(self.ties.len());
        for tie in &self.ties {
            out.number(u64::from(tie.a));
            out.number(u64::from(tie.b));
            out.signed(i64::from(tie.weight));
        }
        out.0
    }

    /// Reads the bytes of [`Problem::to_bytes`]. Whether the problem contradicts itself is for [`super::Model`] to say.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader(bytes);
        let (days, first_weekday) = (from.small()?, from.small()?);
        let slots = from.all(Reader::slot)?;
        let counters = from.count()?;
        let people = from.all(Reader::person)?;
        let barred_next = from.all(Reader::number)?;
        let cells = people.len().checked_mul(days as usize)?;
        let problem = Self {
            pairs: from.runs(people.len() * slots.len(), NEVER, Reader::signed32)?,
            locked: from.runs(cells, false, |_| Some(true))?,
            constant: from.signed()?,
            lonely: from.signed32()?,
            ties: from.all(|from| {
                Some(Tie { a: from.small()?, b: from.small()?, weight: from.signed32()? })
            })?,
            days,
            first_weekday,
            slots,
            people,
            counters,
            barred_next,
        };
        from.0.is_empty().then_some(problem)
    }
}

#[derive(Default)]
struct Writer(Vec<u8>);

impl Writer {
    /// Seven digits a byte, the lowest first; the highest bit says that more come.
    fn number(&mut self, mut n: u64) {
        while n >= 0x80 {
            self.0.push(n as u8 | 0x80);
            n >>= 7;
        }
        self.0.push(n as u8);
    }

    /// Numbers near nought are short, whatever their sign.
    fn signed(&mut self, n: i64) {
        self.number(((n << 1) ^ (n >> 63)).cast_unsigned());
    }

    fn count(&mut self, n: usize) {
        self.number(n as u64);
    }

    /// In turn how many are `usual`, and how many are not, with each of these.
    fn runs<T: PartialEq>(&mut self, all: &[T], usual: &T, one: impl Fn(&mut Self, &T)) {
        let mut rest = all;
        while !rest.is_empty() {
            let n = rest.iter().take_while(|x| *x == usual).count();
            self.count(n);
            rest = &rest[n..];
            let n = rest.iter().take_while(|x| *x != usual).count();
            self.count(n);
            rest[..n].iter().for_each(|x| one(self, x));
            rest = &rest[n..];
        }
    }

    fn slot(&mut self, slot: &Slot) {
        for n in [slot.day, slot.kind, slot.need] {
            self.number(u64::from(n));
        }
        // Nought: there can be no more.
        self.number(slot.over.map_or(0, |over| 1 + u64::from(over.cast_unsigned())));
        self.signed(i64::from(slot.units));
        self.signed(i64::from(slot.under));
        self.count(slot.roles.len());
        for role in &slot.roles {
            self.number(u64::from(role.role));
            self.number(u64::from(role.least));
            self.signed(i64::from(role.under));
        }
        self.count(slot.counters.len());
        for (c, amount) in &slot.counters {
            self.number(u64::from(*c));
            self.number(u64::from(*amount));
        }
    }

    fn person(&mut self, person: &Person) {
        self.number(person.roles);
        self.signed(i64::from(person.least_units));
        self.signed(i64::from(person.most_units));
        let rules =
            [person.longest_run, person.shortest_run, person.shortest_rest, person.most_weekends];
        for n in rules {
            self.number(u64::from(n));
        }
        self.count(person.limits.len());
        for limit in &person.limits {
            self.number(u64::from(limit.most));
            self.number(u64::from(limit.free));
            self.signed(i64::from(limit.weight));
        }
        self.count(person.steps.len());
        for (from, weight) in &person.steps {
            self.signed(i64::from(*from));
            self.signed(i64::from(*weight));
        }
        let company = match person.company {
            Company::Nobody => 0,
            Company::Anyone => 1,
            Company::Experienced => 2,
        };
        self.number(company << 1 | u64::from(person.experienced));
    }
}

struct Reader<'b>(&'b [u8]);

impl Reader<'_> {
    fn number(&mut self) -> Option<u64> {
        let (mut n, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            n |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if *byte < 0x80 {
                return Some(n);
            }
            shift += 7;
        }
    }

    fn signed(&mut self) -> Option<i64> {
        let n = self.number()?;
        Some((n >> 1).cast_signed() ^ -(n & 1).cast_signed())
    }

    fn small(&mut self) -> Option<u32> {
        self.number()?.try_into().ok()
    }

    fn signed32(&mut self) -> Option<i32> {
        self.signed()?.try_into().ok()
    }

    fn count(&mut self) -> Option<usize> {
        self.number()?.try_into().ok()
    }

    /// A number of things and each of them, none of which is shorter than a byte.
    fn all<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let n = self.count().filter(|n| *n <= self.0.len())?;
        (0..n).map(|_| one(self)).collect()
    }

    fn runs<T: Clone>(
        &mut self,
        all: usize,
        usual: T,
        mut one: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut found = Vec::new();
        while found.len() < all {
            let end = self.count()?.checked_add(found.len()).filter(|end| *end <= all)?;
            found.resize(end, usual.clone());
            let more = self.count().filter(|n| *n <= all - end)?;
            for _ in 0..more {
                found.push(one(self)?);
            }
        }
        Some(found)
    }

    fn slot(&mut self) -> Option<Slot> {
        let (day, kind, need) = (self.small()?, self.small()?, self.small()?);
        let over = match self.small()? {
            0 => None,
            over => Some((over - 1).cast_signed()),
        };
        Some(Slot {
            day,
            kind,
            need,
            over,
            units: self.signed32()?,
            under: self.signed32()?,
            roles: self.all(|from| {
                let (role, least) = (from.small()?, from.small()?);
                Some(RoleNeed { role, least, under: from.signed32()? })
            })?,
            counters: self.all(|from| Some((from.small()?, from.small()?)))?,
        })
    }

    fn person(&mut self) -> Option<Person> {
        let roles = self.number()?;
        let (least_units, most_units) = (self.signed32()?, self.signed32()?);
        let (longest_run, shortest_run) = (self.small()?, self.small()?);
        let (shortest_rest, most_weekends) = (self.small()?, self.small()?);
        let limits = self.all(|from| {
            let (most, free) = (from.small()?, from.small()?);
            Some(Limit { most, free, weight: from.signed32()? })
        })?;
        let steps = self.all(|from| Some((from.signed32()?, from.signed32()?)))?;
        let last = self.number()?;
        let company = match last >> 1 {
            0 => Company::Nobody,
            1 => Company::Anyone,
            2 => Company::Experienced,
            _ => return None,
        };
        Some(Person {
            roles,
            least_units,
            most_units,
            longest_run,
            shortest_run,
            shortest_rest,
            most_weekends,
            limits,
            steps,
            company,
            experienced: last & 1 == 1,
        })
    }
}
