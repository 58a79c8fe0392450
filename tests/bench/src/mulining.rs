//! Mulin: two exchange files, read, checked line by line and as a whole, joined and folded.

use crate::{Act, Contestant, RECORDS, Story, record};
use mulin::domain::KINDS;
use mulin::log::{Body, CommunityId, DeviceId, Entry, Hash, Log, Op, OpId, RecordId, Stamp, State};
use mulin::share::file::{Make, Profile, read, write};
use std::collections::HashMap;

const COMMUNITY: CommunityId = CommunityId([1; 16]);

fn id(n: usize) -> RecordId {
    RecordId(Hash::of(record(n).as_bytes()).op_id().0)
}

/// A committee's own copy, with the head of every field.
#[derive(Clone, Default)]
struct Committee {
    log: Log,
    heads: HashMap<(usize, usize), OpId>,
}

impl Committee {
    fn act(&mut self, act: Act, at: Stamp) {
        let body: Body = act.sets().map(|(name, value)| (name, value.into())).collect();
        let mut op = Op::new(COMMUNITY, at, None, id(act.record), "topic@1", body);
        let fields = act.field..act.field + act.fields;
        op.over =
            fields.clone().filter_map(|f| self.heads.get(&(act.record, f)).copied()).collect();
        op.over.sort_unstable();
        op.over.dedup();
        let sealed = op.seal();
        for field in fields {
            self.heads.insert((act.record, field), sealed.id());
        }
        self.log.add(Entry::Whole(sealed));
    }

    fn file(&self) -> String {
        let make = Make {
            community: COMMUNITY,
            name: "试验社区".into(),
            maker: DeviceId([1; 8]),
            made: "2026-11-20T19:30:00+08:00".into(),
            profile: Profile::Shared,
        };
        write(&self.log, make, &[], &[])
    }
}

/// Makes the files; the merge is timed.
pub fn contestant(story: &Story) -> Contestant {
    let mut ms = 1_793_635_200_000;
    let mut stamp = |device| {
        ms += 1_000;
        Stamp { ms, n: 0, device: DeviceId([device; 8]) }
    };
    let mut common = Committee::default();
    for act in &story.past {
        common.act(*act, stamp(1));
    }
    let files = [1, 2].map(|device| {
        let mut own = common.clone();
        for act in &story.own[usize::from(device) - 1] {
            own.act(*act, stamp(device));
        }
        own.file()
    });
    println!("mulin: files of {} and {} KB", files[0].len() / 1000, files[1].len() / 1000);
    let ids: Vec<RecordId> = (0..RECORDS).map(id).collect();
    let merge = move || {
        let mut log = Log::new();
        for text in &files {
            let file = read(text);
            assert!(file.problems.is_empty());
            log.reserve(file.entries.len());
            for entry in file.entries {
                log.add(entry);
            }
        }
        let state = State::of(&log, KINDS);
        let records = ids.iter().filter_map(|id| state.folded("topic", id));
        let values =
            records.flat_map(|r| r.fields.values()).filter_map(|field| field.value().as_str());
        values.map(|value| value.len() as u64).sum()
    };
    ("mulin", Box::new(merge))
}
