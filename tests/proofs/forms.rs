//! A text with all it may hold, and texts of another form, are read alike by this program, `verify.py` and `verify.mjs`.

use crate::interop::{python, run};
use crate::support::{Village, path};
use mulin::domain::pact::{ClauseRole, Frozen};
use mulin::share::pact::{Reveal, verify_export};

/// A small file over a text that was changed before anybody signed it.
fn file(edit: fn(&mut Frozen)) -> String {
    let mut village = Village::new();
    edit(&mut village.export.pact);
    village.agrees(1);
    village.head();
    village.export.write(Reveal::default())
}

/// What is done to a text, and whether it is one after that.
type Row = (&'static str, bool, fn(&mut Frozen));

#[test]
fn a_text_is_read_alike_by_all_three() {
    let whole = |text: &mut Frozen| {
        text.place = Some("第三网格".into());
        text.months = Some(12);
        text.roles.insert(ClauseRole::Signing, text.clauses[2].id);
        text.roles.insert(ClauseRole::CarryOver, text.clauses[1].id);
    };
    let rows: [Row; 6] = [
        ("plain", true, |_| {}),
        ("whole", true, whole),
        ("a term of no month", false, |t| t.months = Some(0)),
        ("a role of no clause", false, |t| {
            t.roles.insert(ClauseRole::Term, t.id);
        }),
        ("one clause in two roles", false, |t| {
            t.roles.insert(ClauseRole::Term, t.clauses[0].id);
            t.roles.insert(ClauseRole::Review, t.clauses[0].id);
        }),
        ("a carriage return", false, |t| t.place = Some("第三\r网格".into())),
    ];
    let verifiers =
        [(python(), "../public/verify/verify.py"), ("node".into(), "../public/verify/verify.mjs")];
    for (n, (what, good, edit)) in rows.into_iter().enumerate() {
        let text = file(edit);
        let place =
            std::env::temp_dir().join(format!("mulin-form-{}-{n}.json", std::process::id()));
        std::fs::write(&place, &text).expect("a place for it");
        assert_eq!(verify_export(text.as_bytes()).holds(), good, "{what}");
        for (program, script) in &verifiers {
            let out = run(program, &[path(script), place.clone()]);
            let said = String::from_utf8_lossy(&out.stdout);
            assert_eq!(out.status.success(), good, "{what}, {script}: {said}");
        }
        std::fs::remove_file(place).expect("it was written");
    }
}
