//! Recounts every ballot of an exported file: `cargo run --release --example recount -- FILE.json` prints a line of JSON
//! for each. Damage to the file is told on standard error, and then the exit code is 1, because a lost line may be a
//! lost paper. `--measure UNITS` counts a ballot of so many units made up here and prints how long that takes.

mod verdict;

use mulin::domain::KINDS;
use mulin::domain::deliberation::ballot::{
    Ballot, BallotResult, Cast, Choice, Counted, Matter, Row, Standing, StepKind, Weight, cast,
    derive, freeze, frozen, step,
};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};
use mulin::share::file::{Problem, read};
use mulin::text::Lang;
use serde_json::{Value, json};
use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--measure", units] => {
            units.parse().map_err(|e| format!("{units}: {e}")).map(|units| (measure(units), true))
        }
        [path] => fs::read_to_string(path).map_err(|e| format!("{path}: {e}")).and_then(recount),
        _ => Err("usage: recount FILE.json | recount --measure UNITS".into()),
    };
    match done {
        Ok((lines, whole)) => {
            for line in lines {
                println!("{line}");
            }
            if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn recount(text: String) -> Result<(Vec<Value>, bool), String> {
    let file = read(&text);
    if file.problems.contains(&Problem::NotOurs) {
        return Err("this is not an exchange file of Mulin".into());
    }
    let mut whole = true;
    for problem in &file.problems {
        eprintln!("the file: {problem:?}");
        // Re-indented on the way: every operation is still as its author wrote it.
        whole &= *problem == Problem::Form;
    }
    let mut log = Log::new();
    for entry in file.entries {
        log.add(entry);
    }
    let state = State::of(&log, KINDS);
    let ballots = state.all::<Ballot>();
    let lines =
        ballots.filter_map(|(id, ballot)| Some(line(&state, &id, &ballot, &derive(&state, &id)?)));
    Ok((lines.collect(), whole))
}

fn line(state: &State, id: &RecordId, ballot: &Ballot, result: &BallotResult) -> Value {
    let weight = |w: Weight| json!({ "heads": w.heads, "area": w.area });
    let counts = &result.counts;
    let mut line = verdict::verdict(&result.verdict);
    let standing = |s: &Standing| {
        json!({
            "person": s.person.to_string(), "chosen": weight(s.chosen), "seat": s.seat.name().get(Lang::En),
            "passed": s.verdict.passed(),
        })
    };
    let more = json!({
        "ballot": id.to_string(),
        "title": ballot.title,
        "rule": result.rule.id,
        "phase": result.phase.name().get(Lang::En),
        "roll": weight(result.roll),
        "rollHash": result.roll_hash,
        "counts": {
            "for": weight(counts.agree),
            "against": weight(counts.against),
            "abstain": weight(counts.abstain),
            "invalid": weight(counts.invalid),
        },
        "presumed": result.presumed.map(|(choice, w)| json!({ "choice": choice.word(), "weight": weight(w) })),
        "missing": weight(result.missing),
        "candidates": result.standings.iter().map(standing).collect::<Vec<_>>(),
        "problems": result.problems.iter().map(|p| p.sentence(state, Lang::En)).collect::<Vec<_>>(),
    });
    if let (Value::Object(line), Value::Object(more)) = (&mut line, more) {
        line.extend(more);
    }
    line
}

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

fn measure(units: u32) -> Vec<Value> {
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
    let begin = Instant::now();
    let result = derive(&desk.state, &BALLOT).expect("a ballot");
    let recount = begin.elapsed();
    let mut counted = Counted::default();
    counted.refresh(&desk.state, &BALLOT);
    let (mut worst, mut sum) = (0, 0);
    for row in most..units {
        let begin = Instant::now();
        desk.act(cast(&desk.state, &roll, &paper(row)));
        counted.refresh(&desk.state, &BALLOT);
        let board = counted.result(&desk.state, &BALLOT);
        let took = begin.elapsed().as_micros();
        assert!(board.is_some());
        (worst, sum) = (took.max(worst), sum + took);
    }
    assert_eq!(counted.result(&desk.state, &BALLOT), derive(&desk.state, &BALLOT));
    vec![json!({
        "units": units,
        "entered": result.entered,
        "recount_us": u64::try_from(recount.as_micros()).unwrap_or(u64::MAX),
        "paper_worst_us": u64::try_from(worst).unwrap_or(u64::MAX),
        "paper_mean_us": u64::try_from(sum / u128::from((units - most).max(1))).unwrap_or(u64::MAX),
    })]
}
