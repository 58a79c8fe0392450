//! A ballot of as many units as are asked for, made up here, and how long it takes to count it: natively by the example
//! `recount`, in a browser by `tests/web`.

#![allow(dead_code, reason = "whoever includes this file uses a part of it")]

use mulin::domain::KINDS;
use mulin::domain::deliberation::ballot::{
    Ballot, Cast, Choice, Counted, Matter, RollFrozen, Row, StepKind, cast, derive, freeze, frozen,
    step,
};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};
use serde_json::{Value, json};

/// A desk on which made-up papers lie.
pub(crate) struct Desk {
    pub(crate) log: Log,
    pub(crate) state: State,
    clock: Clock,
    ms: u64,
}

/// Whose ballot it is.
pub(crate) const COMMUNITY: CommunityId = CommunityId([1; 16]);
/// Which ballot it is.
pub(crate) const BALLOT: RecordId = RecordId([2; 16]);

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            log: Log::new(),
            state: State::new(KINDS),
            clock: Clock::new(DeviceId([4; 8])),
            ms: 1_000,
        }
    }

    /// Prepares and opens the ballot, and enters the first papers in one act.
    fn lay_out(&mut self, units: u32, entered: u32) -> RollFrozen {
        let ballot = Ballot { matter: Matter::Rebuild, ..Ballot::default() };
        self.act(self.state.set(&BALLOT, &ballot).into_iter().collect());
        let rows: Vec<Row> = (0..units)
            .map(|n| Row {
                doors: format!("{}-{n}", n / 40 + 1),
                area: 5_000 + u64::from(n % 9_973),
            })
            .collect();
        let day = chrono::NaiveDate::default();
        self.act(freeze(&self.state, &COMMUNITY, &BALLOT, &rows, day));
        self.act(step(&self.state, &BALLOT, StepKind::Opened, day));
        let (roll, _) = frozen(&self.state, &BALLOT).expect("just frozen");
        self.act((0..entered).flat_map(|row| cast(&self.state, &roll, &paper(row))).collect());
        roll
    }

    pub(crate) fn act(&mut self, drafts: Vec<Draft>) {
        let mut ids = Vec::new();
        for draft in drafts {
            self.ms += 1;
            let at = self.clock.tick(self.ms);
            let sealed = draft.seal(COMMUNITY, at, None, Some(Salt([3; 16]))).expect("storable");
            ids.push(sealed.id());
            self.log.add(Entry::Whole(sealed));
        }
        self.state.update(&self.log, &ids, &[]);
    }
}

/// What stands on the paper of a row.
fn paper(row: u32) -> Cast {
    let choice = if row.is_multiple_of(4) { Choice::Against } else { Choice::For };
    Cast { row, choice, ..Cast::default() }
}

/// Makes the ballot, counts it, enters the last hundred papers one by one, and says what each took. `now` is a clock in
/// microseconds.
pub(crate) fn measure(units: u32, now: &dyn Fn() -> u64) -> Value {
    let mut desk = Desk::new();
    // All papers but the last hundred.
    let most = units.saturating_sub(100);
    let roll = desk.lay_out(units, most);
    let begin = now();
    let result = derive(&desk.state, &BALLOT).expect("a ballot");
    let recount = now() - begin;
    let mut counted = Counted::default();
    counted.refresh(&desk.state, &BALLOT);
    let (mut worst, mut sum) = (0_u64, 0_u64);
    for row in most..units {
        let begin = now();
        desk.act(cast(&desk.state, &roll, &paper(row)));
        counted.refresh(&desk.state, &BALLOT);
        let board = counted.result(&desk.state, &BALLOT);
        let took = now() - begin;
        assert!(board.is_some());
        (worst, sum) = (took.max(worst), sum + took);
    }
    assert_eq!(counted.result(&desk.state, &BALLOT), derive(&desk.state, &BALLOT));
    json!({
        "units": units,
        "entered": result.entered,
        "recount_us": recount,
        "paper_worst_us": worst,
        "paper_mean_us": sum / u64::from((units - most).max(1)),
    })
}

/// The log of the ballot with its first papers in, for a page to be tried with.
pub(crate) fn filled(units: u32, entered: u32) -> Log {
    let mut desk = Desk::new();
    desk.lay_out(units, entered);
    desk.log
}
