//! Automerge: two saved documents, loaded and merged.

use crate::{Act, Contestant, RECORDS, Story, record};
use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjType, ROOT, ReadDoc, ScalarValueRef, ValueRef};

fn act(doc: &mut AutoCommit, act: Act) {
    let key = record(act.record);
    let object = match doc.get(ROOT, &key).expect("readable") {
        Some((_, object)) => object,
        None => doc.put_object(ROOT, &key, ObjType::Map).expect("writable"),
    };
    for (name, value) in act.sets() {
        doc.put(&object, name, value).expect("writable");
    }
    doc.commit();
}

/// Makes the files; the merge is timed.
pub fn contestant(story: &Story) -> Contestant {
    let mut common = AutoCommit::new();
    for done in &story.past {
        act(&mut common, *done);
    }
    let files = [0, 1].map(|who| {
        let mut own = common.fork();
        for done in &story.own[who] {
            act(&mut own, *done);
        }
        own.save()
    });
    println!("automerge: files of {} and {} KB", files[0].len() / 1000, files[1].len() / 1000);
    let merge = move || {
        let mut doc = AutoCommit::load(&files[0]).expect("its own");
        doc.merge(&mut AutoCommit::load(&files[1]).expect("its own")).expect("mergeable");
        let mut sum = 0;
        for n in 0..RECORDS {
            let Ok(Some((_, object))) = doc.get(ROOT, record(n)) else { continue };
            for item in doc.map_range(&object, ..) {
                if let ValueRef::Scalar(ScalarValueRef::Str(text)) = item.value {
                    sum += text.len() as u64;
                }
            }
        }
        sum
    };
    ("automerge", Box::new(merge))
}
