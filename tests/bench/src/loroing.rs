//! Loro: two exported documents, imported into a fresh one.

use crate::{Act, Contestant, Story, record};
use loro::{ExportMode, LoroDoc, LoroMap, LoroValue};

#[expect(deprecated, reason = "plain maps, all made before the two part: no more than the others do")]
fn act(doc: &LoroDoc, act: Act) {
    let records = doc.get_map("records");
    let map = records.get_or_create_container(&record(act.record), LoroMap::new()).expect("a map");
    for (name, value) in act.sets() {
        map.insert(&name, value).expect("writable");
    }
    doc.commit();
}

/// Makes the files, as a history of updates or as snapshots; the merge is timed.
pub fn contestant(story: &Story, name: &'static str, snapshot: bool) -> Contestant {
    let common = LoroDoc::new();
    common.set_peer_id(1).expect("a peer");
    for done in &story.past {
        act(&common, *done);
    }
    let files = [0, 1].map(|who| {
        let own = common.fork();
        own.set_peer_id(2 + who as u64).expect("a peer");
        for done in &story.own[who] {
            act(&own, *done);
        }
        let mode = if snapshot { ExportMode::Snapshot } else { ExportMode::all_updates() };
        own.export(mode).expect("its own")
    });
    println!("{name}: files of {} and {} KB", files[0].len() / 1000, files[1].len() / 1000);
    let merge = move || {
        let doc = LoroDoc::new();
        for bytes in &files {
            let status = doc.import(bytes).expect("its own");
            assert!(status.pending.is_none());
        }
        let LoroValue::Map(all) = doc.get_deep_value() else { return 0 };
        let Some(LoroValue::Map(records)) = all.get("records") else { return 0 };
        let mut sum = 0;
        for record in records.values() {
            let LoroValue::Map(fields) = record else { continue };
            for value in fields.values() {
                if let LoroValue::String(text) = value {
                    sum += text.len() as u64;
                }
            }
        }
        sum
    };
    (name, Box::new(merge))
}
