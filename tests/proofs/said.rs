//! What households say at the desk: statements, the committee's word for them, and what a resident's phone gives back.

use crate::of_log::{COMMUNITY, Desk};
use crate::support::{id, key};
use mulin::domain::community::{Unit, community_record};
use mulin::domain::pact::StatementKind::{Consent, Decline, Renew, Withdraw, Witness};
use mulin::domain::pact::signing::{Say, Signing, Stands, hh_of_unit, standing};
use mulin::domain::pact::{
    CommitteeKey, Evidence, Pact, PactKey, PactKind, Statement, StatementKind, Verified, Way,
    add_clause, draft_pact, freeze, frozen_now,
};
use mulin::log::{Draft, Hash, RecordId, Scope};
use mulin::share::pact::{
    Claims, Export, Jws, Key, NotSaid, Pen, Reveal, Said, Total, Whose, carry, digest, disclosure,
    sign, sign_head, to_attest, verify_export, verify_log,
};

/// A desk with a settled pact, and chance that is the same in every run.
pub(crate) struct Table {
    pub(crate) desk: Desk,
    pub(crate) pact: RecordId,
    pub(crate) committee: Key,
    pub(crate) unlocked: bool,
    drawn: u64,
}

impl Table {
    pub(crate) fn new(units: usize) -> Self {
        let mut table = Self {
            desk: Desk::new(),
            pact: id("pact"),
            committee: key("committee of the table"),
            unlocked: false,
            drawn: 0,
        };
        let pact = table.pact;
        let record = Pact { title: "试验公约".into(), kind: PactKind::Grid, ..Pact::default() };
        table.desk.act(|s| draft_pact(s, &pact, &record, &[(id("clause"), "遛狗牵绳。".into())]));
        for n in 0..units {
            let record = Unit { code: format!("9-{n}"), ..Unit::default() };
            table.desk.act(|s| s.set(&unit(n), &record).into_iter().collect());
        }
        let x = table.committee.public().x();
        let entered = CommitteeKey { x, name: String::new(), made: 1 };
        table.desk.act(|s| vec![s.state_fact(&community_record(&COMMUNITY), &entered)]);
        table
    }

    pub(crate) fn settle(&mut self) {
        let pact = self.pact;
        self.desk.act(|s| freeze(s, &pact));
    }

    pub(crate) fn verified(&self) -> Verified {
        let mut verified = Verified::default();
        let refused = verify_log(&self.desk.state, &community_record(&COMMUNITY), &mut verified);
        assert_eq!(refused, [], "all that is written here holds");
        verified
    }

    /// Does something with the pen and writes what it drafts.
    fn write<R>(
        &mut self,
        act: impl FnOnce(&mut Pen) -> Result<(R, Vec<Draft>), NotSaid>,
    ) -> Result<(R, usize), NotSaid> {
        let verified = self.verified();
        let mut drawn = self.drawn;
        let mut dice = || {
            drawn += 1;
            Hash::of(format!("chance {drawn}").as_bytes()).0
        };
        let mut pen = Pen {
            state: &self.desk.state,
            pact: self.pact,
            verified: &verified,
            iat: 1_790_000_000,
            committee: self.unlocked.then_some(&self.committee),
            dice: &mut dice,
        };
        let (told, drafts) = act(&mut pen)?;
        self.drawn = drawn;
        let count = drafts.len();
        self.desk.act(|_| drafts);
        Ok((told, count))
    }

    pub(crate) fn say(&mut self, said: Said) -> Result<usize, NotSaid> {
        self.write(|pen| pen.speak(&[said])).map(|(_, count)| count)
    }

    fn signing(&self) -> Signing {
        standing(&self.desk.state, &self.pact, &self.verified())
    }

    fn stands(&self, n: usize) -> Option<Stands> {
        let signing = self.signing();
        assert_eq!(signing.pending, [], "nothing waits");
        let hh = hh_of_unit(&self.desk.state, &self.pact, &unit(n)).expect("a secret");
        signing.households.get(&hh).cloned()
    }
}

pub(crate) fn unit(n: usize) -> RecordId {
    id(&format!("unit {n}"))
}

pub(crate) fn paper(kind: StatementKind, n: usize) -> Said {
    Said { kind, whose: Whose::Unit(unit(n)), via: Way::Paper, ..Said::default() }
}

#[test]
fn nothing_is_signed_before_it_is_settled_and_nobody_is_signed_who_is_not_asked() {
    let mut table = Table::new(2);
    assert_eq!(table.say(paper(Consent, 0)), Err(NotSaid::NotSettled));
    table.settle();
    for (said, why) in [
        (paper(Consent, 9), NotSaid::NotAsked),
        (Said { whose: Whose::Name("张某".into()), ..paper(Consent, 0) }, NotSaid::NotAsked),
        (paper(Withdraw, 0), NotSaid::Nothing),
        (paper(Renew, 0), NotSaid::Nothing),
        (paper(Witness, 0), NotSaid::NotTheirs),
        (Said { via: Way::Met, ..paper(Consent, 0) }, NotSaid::NotTheirs),
    ] {
        assert_eq!(table.say(said.clone()), Err(why), "{said:?}");
    }
}

#[test]
fn a_household_says_one_thing_after_the_other_and_each_word_replaces_the_last() {
    let mut table = Table::new(2);
    table.settle();
    for (kind, expected) in [
        (Consent, Say::Agrees),
        (Withdraw, Say::Withdrawn),
        (Consent, Say::Agrees),
        (Decline, Say::Declined),
        (Consent, Say::Agrees),
    ] {
        assert!(table.say(paper(kind, 0)).expect("it may") > 0);
        assert_eq!(table.say(paper(kind, 0)), Ok(0), "the same words again");
        let stands = table.stands(0).expect("it");
        assert_eq!((stands.say, stands.statements.len()), (expected, 1));
    }
    // A stronger way is something new, a weaker one is not; and so is another answer about names.
    let tablet = Said { via: Way::Tablet, ..paper(Consent, 0) };
    assert!(table.say(tablet).expect("it may") > 0);
    assert_eq!(table.say(paper(Consent, 0)), Ok(0));
    assert!(table.say(Said { share: true, ..paper(Consent, 0) }).expect("it may") > 0);
    let stands = table.stands(0).expect("it");
    assert_eq!((stands.share, stands.poster, stands.way), (true, false, Way::Paper));
}

#[test]
fn who_agreed_to_an_earlier_text_renews() {
    let mut table = Table::new(1);
    table.settle();
    table.say(paper(Consent, 0)).expect("it may");
    let pact = table.pact;
    table.desk.act(|s| add_clause(s, &id("clause 2"), &pact, "不堆杂物。"));
    table.settle();
    assert_eq!(table.stands(0).map(|s| s.say), Some(Say::AgreedEarlier));
    table.say(paper(Consent, 0)).expect("it may");
    assert_eq!(table.stands(0).map(|s| (s.say, s.version)), Some((Say::Agrees, 2)));
    let kinds: Vec<StatementKind> = table.verified().0.values().map(|seen| seen.kind).collect();
    assert!(kinds.contains(&Renew), "{kinds:?}");
}

#[test]
fn many_papers_are_one_act_and_the_last_word_for_a_household_counts() {
    let mut table = Table::new(40);
    table.settle();
    let mut all: Vec<Said> = (0..30).map(|n| paper(Consent, n)).collect();
    all.push(paper(Decline, 3));
    let (ids, _) = table.write(|pen| pen.speak(&all)).expect("they may");
    assert_eq!(ids.len(), 31);
    let signing = table.signing();
    assert_eq!((signing.count(Say::Agrees), signing.count(Say::Declined)), (29, 1));
    // One that may not spoils none.
    let mut more: Vec<Said> = (30..35).map(|n| paper(Consent, n)).collect();
    more.push(paper(Consent, 99));
    assert!(table.write(|pen| pen.speak(&more)).is_err());
    assert_eq!(table.signing().households.len(), 30);
}

#[test]
fn secrets_of_two_devices_are_one_household_and_each_token_is_taken_back_under_itself() {
    let mut table = Table::new(1);
    table.settle();
    table.say(paper(Consent, 0)).expect("it may");
    let (pact, other) = (table.pact, id("another secret").to_string());
    let token = mulin::domain::pact::signing::token(&other, &unit(0));
    table.desk.act(|s| vec![s.state_fact(&pact, &PactKey { key: other.clone() })]);
    let (text, _) = frozen_now(&table.desk.state, &pact).expect("settled");
    let claims = Claims {
        pact: text,
        version: 1,
        hh: Some(token),
        via: Way::Tablet,
        iat: 1_790_000_000,
        ..Claims::default()
    };
    let own = key("the other device");
    let statement = Statement { jws: sign(&own, Consent, &claims), key: own.public().x() };
    table.desk.act(|s| vec![s.state_fact(&pact, &statement)]);
    assert_eq!(table.stands(0).map(|s| (s.say, s.statements.len())), Some((Say::Agrees, 2)));
    table.say(paper(Withdraw, 0)).expect("it may");
    assert_eq!(table.stands(0).map(|s| s.say), Some(Say::Withdrawn));
}

#[test]
fn the_committee_attests_at_once_or_later_and_each_thing_once() {
    let mut table = Table::new(3);
    table.settle();
    let seen = Said {
        photo: Some(Hash::of(b"sheet")),
        witnesses: vec!["李某".into(), "王某".into()],
        ..paper(Consent, 0)
    };
    table.say(seen).expect("it may");
    table
        .say(Said { via: Way::Tablet, strokes: Some(Hash::of(b"ink")), ..paper(Consent, 1) })
        .expect("it may");
    let open = |table: &Table| to_attest(&table.desk.state, &table.pact, &table.verified()).len();
    let witnesses = |table: &Table| {
        table.verified().0.values().filter(|s| s.kind == Witness && s.committee).count()
    };
    assert_eq!((open(&table), witnesses(&table)), (2, 0));
    assert_eq!(table.write(|pen| Ok(((), pen.attest()))).expect("nothing").1, 0, "locked");
    table.unlocked = true;
    table.write(|pen| Ok(((), pen.attest()))).expect("it");
    assert_eq!((open(&table), witnesses(&table)), (0, 2));
    table.say(paper(Consent, 2)).expect("it may");
    assert_eq!((open(&table), witnesses(&table)), (0, 3), "at once while the key is at hand");
    table.unlocked = false;
    let of = table.stands(2).expect("it").statements;
    table.write(|pen| Ok(((), pen.meet(&of)?))).expect("it");
    assert_eq!((open(&table), table.stands(2).map(|s| s.way)), (1, Some(Way::Paper)));
    table.unlocked = true;
    table.write(|pen| Ok(((), pen.attest()))).expect("it");
    assert_eq!((open(&table), table.stands(2).map(|s| s.way)), (0, Some(Way::Met)));
    let facts = table.desk.state.facts::<Evidence>(&table.pact);
    assert!(facts.iter().any(|(_, e)| e.witnesses == ["李某", "王某"]));
}

#[test]
fn what_is_signed_at_the_desk_becomes_an_export_that_holds_and_names_nobody() {
    let mut table = Table::new(25);
    table.settle();
    table.unlocked = true;
    let all: Vec<Said> = (0..22)
        .map(|n| Said {
            name: format!("秘密户名{n}"),
            tel: "8765".into(),
            share: n == 4,
            witnesses: vec!["秘密见证人".into()],
            ..paper(if n == 20 { Decline } else { Consent }, n)
        })
        .collect();
    table.write(|pen| pen.speak(&all)).expect("they may");
    table.say(paper(Withdraw, 7)).expect("it may");
    let (pact, community) = (table.pact, community_record(&COMMUNITY));
    let verified = table.verified();
    let export = Export::of(&table.desk.state, &community, &pact, &verified).expect("settled");
    let signing = table.signing();
    assert_eq!((signing.count(Say::Agrees), export.statements.len()), (20, 46));
    let total = Total {
        pact: export.pact.hash(),
        version: 1,
        statements: &export.bare(),
        asked: signing.asked,
        agree: signing.count(Say::Agrees),
        prev: &[],
        iat: 1_790_000_100,
    };
    let head =
        Statement { jws: sign_head(&table.committee, &total), key: table.committee.public().x() };
    table.desk.act(|s| vec![s.state_fact(&pact, &head)]);
    let verified = table.verified();
    let export = Export::of(&table.desk.state, &community, &pact, &verified).expect("settled");
    for reveal in [Reveal::Nothing, Reveal::Shared, Reveal::All] {
        let file = export.write(reveal);
        let report = verify_export(file.as_bytes());
        assert!(report.holds(), "{reveal:?}: {report:?}");
        let shown: usize = report
            .contents
            .map(|c| c.statements.iter().map(|s| s.disclosed.len()).sum())
            .unwrap_or_default();
        let expected = match reveal {
            Reveal::Nothing => 0,
            Reveal::Shared => 3,
            Reveal::All => 22 * 3 + 1 + 22,
        };
        assert_eq!(shown, expected, "{reveal:?}");
    }
    let shared = table.desk.log.iter().filter(|e| e.scope() == Scope::Shared);
    for line in shared.map(mulin::log::Entry::line) {
        assert!(!line.contains("秘密") && !line.contains("8765"), "{line}");
    }
}

#[test]
fn what_a_phone_gives_back_is_taken_in_once_and_only_where_it_belongs() {
    let mut table = Table::new(2);
    table.settle();
    table.say(paper(Decline, 1)).expect("it may");
    let (text, _) = frozen_now(&table.desk.state, &table.pact).expect("settled");
    let own = key("a phone");
    let shown = disclosure(&mulin::log::Salt([5; 16]), "name", "张某");
    let claims = Claims {
        pact: text,
        version: 1,
        hh: hh_of_unit(&table.desk.state, &table.pact, &unit(0)),
        via: Way::Phone,
        iat: 1_790_000_000,
        digests: vec![digest(&shown)],
        ..Claims::default()
    };
    let text_of = |key: &Key, kind, claims: &Claims| {
        let jws = sign(key, kind, claims);
        carry(&Jws::read(&jws).expect("its own"), &key.public(), &[]).expect("its own")
    };
    let good = {
        let jws = sign(&own, Consent, &claims);
        carry(&Jws::read(&jws).expect("its own"), &own.public(), &[&shown]).expect("its own")
    };
    let take = |table: &mut Table, text: &str| {
        table.write(|pen| pen.take_in(text)).map(|(_, count)| count)
    };
    let stranger = mulin::domain::pact::signing::token("no secret", &unit(0));
    let of = vec![table.stands(1).expect("it").statements[0]];
    for (text, why) in [
        (
            text_of(&own, Consent, &Claims { via: Way::Tablet, ..claims.clone() }),
            NotSaid::NotTheirs,
        ),
        (
            text_of(&own, Consent, &Claims { pact: Hash([3; 32]), ..claims.clone() }),
            NotSaid::OtherPact,
        ),
        (text_of(&own, Consent, &Claims { version: 2, ..claims.clone() }), NotSaid::OtherPact),
        (
            text_of(&own, Consent, &Claims { hh: Some(stranger), ..claims.clone() }),
            NotSaid::UnknownHousehold,
        ),
        (
            text_of(&own, Withdraw, &Claims { of: of.clone(), ..claims.clone() }),
            NotSaid::UnknownStatement,
        ),
    ] {
        assert_eq!(take(&mut table, &text), Err(why), "{text}");
    }
    assert!(matches!(take(&mut table, "mulin-consent.x"), Err(NotSaid::Unreadable(_))));
    assert_eq!(take(&mut table, &good), Ok(2), "the statement and the name");
    assert_eq!(take(&mut table, &good), Ok(0), "once");
    assert_eq!(table.stands(0).map(|s| (s.say, s.way)), Some((Say::Agrees, Way::Phone)));
}

#[test]
fn without_a_register_a_name_is_written_down_and_stays_at_the_desk() {
    let mut table = Table::new(0);
    table.settle();
    let named = |name: &str| Said { whose: Whose::Name(name.into()), ..paper(Consent, 0) };
    assert_eq!(table.say(named("  ")), Err(NotSaid::Nobody));
    assert!(table.say(named("张某")).expect("it may") > 0);
    assert_eq!(table.say(named(" 张 某")), Ok(0), "the same name");
    assert!(table.say(named("李某")).expect("it may") > 0);
    let signing = table.signing();
    assert_eq!((signing.count(Say::Agrees), signing.asked, signing.pending.len()), (2, 2, 0));
    let shared = table.desk.log.iter().filter(|e| e.scope() == Scope::Shared);
    assert!(shared.map(mulin::log::Entry::line).all(|line| !line.contains('某')));
}
