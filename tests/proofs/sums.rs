//! How the totals of a log stand: what fits, what is behind, and the two alarms, which are never false.

use crate::of_log::COMMUNITY;
use crate::said::{Table, paper};
use crate::support::key;
use mulin::domain::community::community_record;
use mulin::domain::pact::StatementKind::{Consent, Decline};
use mulin::domain::pact::{CommitteeKey, Statement};
use mulin::log::Hash;
use mulin::share::pact::{
    Fits, Jws, Receipt, Reveal, Standing, Sums, key_lines, orphans, verify_export,
};

impl Table {
    fn sums(&self) -> Sums {
        let community = community_record(&COMMUNITY);
        Sums::of(&self.desk.state, &community, &self.pact, &self.verified()).expect("settled")
    }

    fn sign_total(&mut self, iat: u64) {
        let head = self.sums().sign(&self.committee, iat);
        self.enter_head(&head);
    }

    fn enter_head(&mut self, head: &Statement) {
        let pact = self.pact;
        self.desk.act(|s| vec![s.state_fact(&pact, head)]);
    }

    /// Takes out what a test of a statement says yes to, as an import without it would have it.
    fn drop_where(&mut self, of: impl Fn(&Jws) -> bool) {
        let pact = self.pact;
        self.desk.act(|s| {
            let all = s.facts::<Statement>(&pact);
            let gone = all.iter().filter(|(_, st)| Jws::read(&st.jws).is_ok_and(|jws| of(&jws)));
            gone.map(|(fact, _)| s.retract(&pact, &fact.id)).collect()
        });
    }
}

fn table() -> Table {
    let mut table = Table::new(30);
    table.settle();
    for n in 0..4 {
        table.say(paper(Consent, n)).expect("it may");
    }
    table
}

#[test]
fn a_total_fits_until_something_comes_in_and_the_next_one_fits_again() {
    let mut table = table();
    assert_eq!(table.sums().fits, Fits::Never);
    assert_eq!(table.sums().receipts(&[]), []);
    table.sign_total(1_790_000_100);
    let sums = table.sums();
    assert_eq!((sums.fits, sums.agree, sums.heads.len()), (Fits::Exactly, 4, 1));
    table.say(paper(Decline, 9)).expect("it may");
    assert_eq!(table.sums().fits, Fits::Since(1));
    table.sign_total(1_790_000_050);
    let sums = table.sums();
    assert_eq!(sums.fits, Fits::Exactly);
    assert!(sums.heads[0].iat >= sums.heads[1].iat, "no total is older than what it follows");
    // Receipts for all at once, in the order asked for; each holds against the file.
    let wanted: Vec<Hash> =
        sums.signing.households.values().flat_map(|h| h.statements.clone()).rev().collect();
    let receipts = sums.receipts(&wanted);
    assert_eq!(receipts.iter().map(|r| r.id).collect::<Vec<_>>(), wanted);
    let report = verify_export(sums.export.write(Reveal::Nothing).as_bytes());
    for receipt in receipts {
        let read = Receipt::read(&receipt.to_text()).expect("its own");
        assert_eq!(read.against(&report), Standing::StillThere);
    }
    assert_eq!(sums.receipts(&[Hash([9; 32])]), []);
}

#[test]
fn two_devices_that_signed_apart_are_brought_together_without_an_alarm() {
    let mut table = table();
    let apart = [1_790_000_100, 1_790_000_200].map(|iat| table.sums().sign(&table.committee, iat));
    for head in &apart {
        table.enter_head(head);
    }
    assert_eq!(table.sums().fits, Fits::Several(2));
    table.sign_total(1_790_000_300);
    let sums = table.sums();
    assert_eq!((sums.fits, sums.heads[0].numbers.prev.len()), (Fits::Exactly, 2));
    assert!(verify_export(sums.export.write(Reveal::Nothing).as_bytes()).holds());
}

#[test]
fn what_a_total_was_signed_over_and_is_gone_is_an_alarm() {
    let mut table = table();
    table.sign_total(1_790_000_100);
    let first = table.sums().export.statements[0].jws.clone();
    table.drop_where(|jws| jws.text == first);
    assert_eq!(table.sums().fits, Fits::Missing);
    // One more in its place does not cover it up.
    table.say(paper(Consent, 20)).expect("it may");
    assert_eq!(table.sums().fits, Fits::Missing);
    assert_eq!(table.sums().receipts(&[Hash([1; 32])]), []);
}

#[test]
fn a_total_that_follows_one_not_here_waits_for_it() {
    let mut table = table();
    table.sign_total(1_790_000_100);
    let before = table.sums().heads[0].id;
    table.say(paper(Consent, 20)).expect("it may");
    table.sign_total(1_790_000_200);
    table.drop_where(|jws| jws.id == before);
    assert_eq!(table.sums().fits, Fits::Gap);
}

#[test]
fn a_stranger_s_total_and_witness_stand_in_no_file_of_the_committee() {
    let mut table = table();
    table.sign_total(1_790_000_100);
    let stranger = table.sums().sign(&key("a stranger"), 1_790_000_200);
    table.enter_head(&stranger);
    let sums = table.sums();
    assert_eq!((sums.fits, sums.heads.len()), (Fits::Exactly, 1));
}

#[test]
fn the_word_of_a_key_that_was_lost_before_it_signed_a_total_is_said_again() {
    let mut table = Table::new(30);
    table.settle();
    table.unlocked = true;
    table.say(paper(Consent, 0)).expect("it may");
    let community = community_record(&COMMUNITY);
    let next = key("made after the loss");
    let entered = CommitteeKey { x: next.public().x(), name: String::new(), made: 2 };
    table.desk.act(|s| vec![s.state_fact(&community, &entered)]);
    let lines = key_lines(&table.desk.state, &community);
    assert_eq!(lines.iter().map(|l| l.now).collect::<Vec<_>>(), [true, false]);
    assert_eq!(lines[0].id, next.public().thumbprint());
    let lost = |table: &Table, key: &Hash| {
        orphans(&table.desk.state, &community, &table.pact, &table.verified(), key).len()
    };
    let id = next.public().thumbprint();
    assert_eq!(lost(&table, &id), 1);
    let own = table.committee.public().thumbprint();
    assert_eq!(lost(&table, &own), 0);
    // Where it had signed a total before it was lost, its word stands.
    table.sign_total(1_790_000_100);
    assert_eq!(lost(&table, &id), 0);
}
