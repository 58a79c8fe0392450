//! A ballot of as many units as are asked for, made up here, and how long it takes to count it: natively by the example
//! `recount`, in a browser by `tests/web`.

use mulin::domain::KINDS;
use mulin::domain::deliberation::ballot::{
    Ballot, Cast, Choice, Counted, Matter, Row, StepKind, cast, derive, freeze, frozen, step,
};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};
use serde_json::{Value, json};

/// A desk on which papers of a made-up ballot lie.
struct Desk {
    log: Log,
    state: State,
    clock: Clock,
    ms: u64,
}

const COMMUNITY: CommunityId = CommunityId([1; 16]);
const BALLOT: RecordId = RecordId([2; 16]);

impl Desk {
    fn act(&mut self, drafts: Vec<Draft>) {
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

/// Makes the ballot, counts it, enters the last hundred papers one by one, and says what each took. `now` is a clock in
/// microseconds.
pub(crate) fn measure(units: u32, now: &dyn Fn() -> u64) -> Value {
    let mut desk = Desk {
        log: Log::new(),
        state: State::new(KINDS),
        clock: Clock::new(DeviceId([4; 8])),
        ms: 1_000,
    };
    let ballot = Ballot { matter: Matter::Rebuild, ..Ballot::default() };
    desk.act(desk.state.set(&BALLOT, &ballot).into_iter().collect());
    let rows: Vec<Row> = (0..units)
        .map(|n| Row { doors: format!("{}-{n}", n / 40 + 1), area: 5_000 + u64::from(n % 9_973) })
        .collect();
    let day = chrono::NaiveDate::default();
    desk.act(freeze(&desk.state, &COMMUNITY, &BALLOT, &rows, day));
    desk.act(step(&desk.state, &BALLOT, StepKind::Opened, day));
    let (roll, _) = frozen(&desk.state, &BALLOT).expect("just frozen");
    let paper = |row: u32| Cast {
        row,
        choice: if row.is_multiple_of(4) { Choice::Against } else { Choice::For },
        ..Cast::default()
    };
    // All papers but the last hundred, in one act.
    let most = units.saturating_sub(100);
    desk.act((0..most).flat_map(|row| cast(&desk.state, &roll, &paper(row))).collect());
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
