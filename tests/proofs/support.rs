//! A village that signs a pact: everything drawn from labels, so that the same acts give the same bytes.

use mulin::domain::pact::signing::{Say, households};
use mulin::domain::pact::{Capacity, Frozen, FrozenClause, Hh, Seen, StatementKind, Way};
use mulin::log::{Hash, RecordId, Salt};
use mulin::share::pact::{
    Claims, Export, Jws, Key, Signed, Total, digest, disclosure, rotate, sign, sign_head,
};
use std::path::PathBuf;

/// A key for tests only: its seed is the hash of a label.
pub(crate) fn key(label: &str) -> Key {
    Key::from_seed(&Hash::of(format!("mulin test key {label}").as_bytes()).0)
}

pub(crate) fn id(label: &str) -> RecordId {
    RecordId(Hash::of(label.as_bytes()).op_id().0)
}

pub(crate) fn hh(household: u32) -> Hh {
    Hh(Hash::keyed(b"test secret", format!("unit {household}").as_bytes()).op_id().0)
}

/// A file beside the tests.
pub(crate) fn path(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", name].iter().collect()
}

pub(crate) fn text(version: u32, clauses: &[&str], prev: Option<Hash>) -> Frozen {
    let clause = |(n, text): (usize, &&str)| FrozenClause {
        id: id(&format!("clause {n}")),
        text: (*text).to_owned(),
    };
    Frozen {
        id: id("pact"),
        kind: "grid".into(),
        title: "第三网格邻里公约（试验）".into(),
        version,
        clauses: clauses.iter().enumerate().map(clause).collect(),
        prev,
        ..Frozen::default()
    }
}

/// A committee and its households.
#[derive(Clone)]
pub(crate) struct Village {
    pub(crate) export: Export,
    pub(crate) committee: Key,
    pub(crate) tips: Vec<Hash>,
    pub(crate) asked: u64,
    /// Seconds since 1970; each act takes a minute.
    pub(crate) clock: u64,
    /// Which device signs: two devices of a committee draw different keys for one household.
    pub(crate) device: &'static str,
}

impl Village {
    pub(crate) fn new() -> Self {
        let clauses = ["遛狗牵绳，粪便自己带走。", "电瓶车不进楼道。", "签约自愿，随时可以退出。"];
        Self {
            export: Export {
                pact: text(1, &clauses, None),
                history: Vec::new(),
                statements: Vec::new(),
                heads: Vec::new(),
                rotations: Vec::new(),
            },
            committee: key("committee"),
            tips: Vec::new(),
            asked: 80,
            clock: 1_772_000_000,
            device: "a",
        }
    }

    /// Another text follows.
    pub(crate) fn amend(&mut self, clauses: &[&str]) {
        let before = self.export.pact.clone();
        self.export.pact = text(before.version + 1, clauses, Some(before.hash()));
        self.export.history.push(before);
    }

    fn claims(&mut self) -> Claims {
        self.clock += 60;
        let (pact, version) = (self.export.pact.hash(), self.export.pact.version);
        Claims { pact, version, iat: self.clock, ..Claims::default() }
    }

    fn put(&mut self, key: &Key, kind: StatementKind, claims: &Claims, shown: Vec<String>) -> Hash {
        let jws = sign(key, kind, claims);
        let id = Jws::read(&jws).expect("its own").id;
        self.export.statements.push(Signed { jws, key: key.public(), disclosures: shown });
        id
    }

    /// A household says something; the answer is the statement's id.
    pub(crate) fn say(
        &mut self,
        kind: StatementKind,
        household: u32,
        via: Way,
        of: &[Hash],
    ) -> Hash {
        let mut claims = self.claims();
        let salt = |what: &str| {
            Salt(Hash::of(format!("{what} {household} {}", self.clock).as_bytes()).op_id().0)
        };
        let shown = vec![
            disclosure(&salt("name"), "name", &format!("试验户{household}")),
            disclosure(&salt("door"), "door", &format!("9-{household}")),
            disclosure(&salt("tel"), "tel", &format!("{:04}", household * 37 % 10_000)),
        ];
        claims.hh = Some(hh(household));
        claims.via = via;
        claims.of = of.to_vec();
        claims.digests = shown.iter().map(|d| digest(d)).collect();
        (claims.poster, claims.share) = (household.is_multiple_of(3), household.is_multiple_of(5));
        if household.is_multiple_of(7) {
            claims.capacity = Capacity::Representative;
        }
        let key = key(&format!("{} {household} {}", self.device, self.clock));
        self.put(&key, kind, &claims, shown)
    }

    /// A household agrees on the tablet.
    pub(crate) fn agrees(&mut self, household: u32) -> Hash {
        self.say(StatementKind::Consent, household, Way::Tablet, &[])
    }

    /// The committee attests how a statement was given.
    pub(crate) fn witness(&mut self, of: Hash, via: Way) -> Hash {
        let mut claims = self.claims();
        (claims.of, claims.via) = (vec![of], via);
        let salt = Salt(Hash::of(of.to_string().as_bytes()).op_id().0);
        let shown = vec![disclosure(&salt, "witness1", "试验见证人")];
        claims.digests = shown.iter().map(|d| digest(d)).collect();
        match via {
            Way::Paper => claims.photo = Some(Hash::of(b"photo")),
            Way::Tablet => claims.strokes = Some(Hash::of(b"strokes")),
            _ => {}
        }
        let key = self.committee.clone();
        self.put(&key, StatementKind::Witness, &claims, shown)
    }

    /// How many households agree to the text of now.
    pub(crate) fn agree(&self) -> u64 {
        let read = self.export.statements.iter().map(|s| Jws::read(&s.jws).expect("its own"));
        let seen: Vec<Seen> = read.map(|jws| jws.seen(true)).collect();
        let now = Some(self.export.pact.hash());
        let stand = households(&seen.iter().collect::<Vec<_>>(), now, |hh| *hh);
        stand.values().filter(|h| h.say == Say::Agrees).count() as u64
    }

    /// The committee signs a head over all there is, behind every head that nothing follows.
    pub(crate) fn head(&mut self) -> Hash {
        let agree = self.agree();
        let claims = self.claims();
        let total = Total {
            pact: claims.pact,
            version: claims.version,
            statements: &self.export.bare(),
            asked: self.asked,
            agree,
            prev: &self.tips,
            iat: claims.iat,
        };
        let jws = sign_head(&self.committee, &total);
        let id = Jws::read(&jws).expect("its own").id;
        let key = self.committee.public();
        self.export.heads.push(Signed { jws, key, disclosures: Vec::new() });
        self.tips = vec![id];
        id
    }

    /// The committee's key passes on.
    pub(crate) fn rotate(&mut self, new: Key) {
        self.clock += 60;
        let both = rotate(&self.committee, &new, self.clock);
        for (jws, key) in both.into_iter().zip([self.committee.public(), new.public()]) {
            self.export.rotations.push(Signed { jws, key, disclosures: Vec::new() });
        }
        self.committee = new;
    }

    /// A copy that goes on by itself on another device.
    pub(crate) fn copy(&self, device: &'static str) -> Self {
        Self { device, clock: self.clock + 7, ..self.clone() }
    }

    /// Takes in what another device has.
    pub(crate) fn merge(&mut self, other: &Self) {
        let (own, theirs) = (&mut self.export, &other.export);
        for (own, theirs) in [
            (&mut own.statements, &theirs.statements),
            (&mut own.heads, &theirs.heads),
            (&mut own.rotations, &theirs.rotations),
        ] {
            let new: Vec<Signed> = theirs.iter().filter(|s| !own.contains(s)).cloned().collect();
            own.extend(new);
        }
        let heads: Vec<Jws> =
            self.export.heads.iter().map(|h| Jws::read(&h.jws).expect("its own")).collect();
        let numbers = heads.iter().filter_map(|h| Some((h.id, h.claims.head.as_ref()?)));
        self.tips = mulin::share::pact::tips(numbers);
        self.clock = self.clock.max(other.clock);
    }
}
