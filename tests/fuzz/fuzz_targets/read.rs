//! What comes from outside, taken as a file, as parts of one, and as something sealed: nothing makes it panic, and what
//! is taken from it is what was signed by its hash.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mulin::domain::KINDS;
use mulin::log::{Entry, Hash, Log, Seen, State};
use mulin::share::{age, file};

fuzz_target!(|data: &[u8]| {
    let _ = age::work(data);
    let Ok(text) = std::str::from_utf8(data) else { return };
    // Several texts at once, as parts are.
    let texts: Vec<String> = text.split('\u{0}').map(str::to_owned).collect();
    for whole in file::join(texts).whole {
        let read = file::read(&whole);
        let header = read.header.as_ref().map(file::Header::signed);
        let mut log = Log::new();
        for entry in &read.entries {
            if let Entry::Whole(sealed) = entry {
                assert_eq!(Hash::of(sealed.op().canonical().as_bytes()).op_id(), entry.id());
            }
            assert_eq!(Entry::from_line(&entry.line()).as_ref(), Ok(entry));
            log.add(entry.clone());
        }
        let state = State::of(&log, KINDS);
        let _ = (header, state.conflicts().count(), log.share_root());
        // What is seen of a line in passing is what the reader makes of it.
        for line in whole.lines() {
            if let Some(seen) = Seen::of(line) {
                let read = Entry::from_line(line).expect("what is seen can be read");
                let community = read.whole().expect("whole").op().community;
                assert_eq!((seen.hash, seen.on, seen.kind), (read.hash(), read.on(), read.kind()));
                assert_eq!((seen.scope, seen.community), (read.scope(), community));
            }
        }
    }
});
