//! Registers as they really come, each with what must become of it; and the import as a whole.

use super::*;
use crate::domain;
use crate::domain::community::people::Tenure;
use crate::domain::community::{
    Household, HouseholdPrivate, Person, PersonPrivate, Register, Unit, code, name_of,
};
use crate::domain::testing::{COMMUNITY as HERE, Desk};
use crate::log::{RecordId, State};
use crate::text::Lang;
use chrono::NaiveDate;
use std::fmt::Write;

/// What the browser does, by the same table of characters.
fn decode(bytes: &[u8]) -> String {
    let encoding = sniff(bytes).expect("text");
    let decoder = encoding_rs::Encoding::for_label(encoding.label().as_bytes()).expect("known");
    decoder.decode(bytes).0.into_owned()
}

fn look(bytes: &[u8], purpose: Purpose) -> (Sheet, Preview) {
    let sheet = Sheet::read(&decode(bytes));
    let columns = guess(&sheet.names);
    let preview = preview(&sheet, &columns, purpose, Some("瀛洲新苑"));
    (sheet, preview)
}

/// A preview in a few words: `row code area name phone`, then `! row column weight`.
fn told(preview: &Preview) -> String {
    let mut out = String::new();
    for row in &preview.rows {
        let door = row.door.as_ref().map(|d| d.unit.code()).unwrap_or_default();
        let area = row.area.map(|a| a.to_string()).unwrap_or_default();
        let since = row.since.map(|d| d.to_string()).unwrap_or_default();
        let words = [&row.row.to_string(), &door, &area, &row.name, &row.phone, &since];
        let words: Vec<&str> =
            words.map(String::as_str).into_iter().filter(|w| !w.is_empty()).collect();
        writeln!(out, "{}", words.join(" ")).expect("a string");
    }
    for problem in &preview.problems {
        let column = problem.column.map(column_letter).unwrap_or_default();
        let mark = if problem.weight == Weight::Error { "!" } else { "?" };
        writeln!(out, "{mark} {}{column}", problem.row).expect("a string");
    }
    out
}

macro_rules! fixture {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../../tests/fixtures/csv/", $name)).as_slice())
    };
}

#[test]
fn registers_of_the_real_world_come_in_or_say_what_is_wrong() {
    use Purpose::{People, Register};
    for ((name, bytes), purpose, expected) in [
        (
            fixture!("01-plain-utf8.csv"),
            Register,
            "2 1-1-101 8950 样例甲 13800000001\n3 1-1-102 8950 样例乙 13800000002\n4 1-2-101 12000 样例丙 021-59000000\n",
        ),
        (fixture!("02-excel-bom.csv"), Register, "2 1-101 8950 样例甲\n3 1-102 108950 样例乙\n"),
        (
            fixture!("03-wps-gb18030.csv"),
            Register,
            "2 12-301 8805 样例甲 13800000001\n3 12-302 9210 样例乙 13800000002\n",
        ),
        (
            fixture!("04-excel-unicode-text.txt"),
            Register,
            "2 1-101 8950 样例甲\n3 1-102 9000 样例乙\n",
        ),
        (
            fixture!("05-semicolon-decimal-comma.csv"),
            Register,
            "2 1-101 8950\n4 1-103 12000\n! 3D\n",
        ),
        (fixture!("06-sep-line.csv"), Register, "3 1-101 8950\n! 4C\n"),
        (
            fixture!("07-merged-header.csv"),
            Register,
            "6 1-101 8950 样例甲 13800000001\n7 1-102 8950 样例乙 13800000002\n8 2-101 12000 样例丙\n12 2-102 12000 样例丁\n",
        ),
        (fixture!("08-quotes-newlines.csv"), Register, "2 1-101 8950 样例甲 样例乙\n! 4C\n"),
        (fixture!("09-blank-lines-trailing-columns.csv"), Register, "5 1-101 8950\n7 1-102\n"),
        (
            fixture!("10-dates.csv"),
            Register,
            "2 1-101 2024-03-05\n3 1-102 2024-03-05\n4 1-103 2024-03-05\n5 1-104 2024-03-05\n! 6C\n! 7C\n! 8D\n",
        ),
        (
            fixture!("11-full-width.csv"),
            Register,
            "2 1-301 8950 13800000000\n3 2-302 9000 021-59000000\n",
        ),
        (
            fixture!("12-scientific-phones.csv"),
            Register,
            "5 1-104 8950 13800000004\n! 2D\n! 3C\n! 4D\n",
        ),
        (
            fixture!("13-letters-and-whole-doors.csv"),
            Register,
            "2 1-2-301A 8950\n3 3-302B 7707\n4 88弄12-301 6666\n5 别墅区7 20100\n! 6A\n",
        ),
        (fixture!("14-co-owners.csv"), Register, "2 1-101 8950 样例甲、样例乙\n? 3\n! 4C\n"),
        (fixture!("15-no-header.csv"), Register, ""),
        (
            fixture!("16-people.csv"),
            People,
            "2 1-101 样例甲 13800000001\n3 样例乙 13800000002\n! 4A\n",
        ),
        (fixture!("17-open-quote.csv"), Register, "2 1-101 8950\n3 1-102 9050\n? 2\n"),
        (
            fixture!("18-english-tab.csv"),
            Register,
            "2 1-2-301 8950 Sample A\n3 1-2-302 4000 Sample B\n? 3E\n",
        ),
        (fixture!("20-bad-areas.csv"), Register, "6 1-105 8950\n7 1-106\n! 2C\n! 3C\n! 4C\n! 5C\n"),
    ] {
        let (sheet, preview) = look(bytes, purpose);
        assert_eq!(told(&preview), expected, "{name} {:?}", sheet.names);
        for problem in &preview.problems {
            for lang in [Lang::Zh, Lang::En] {
                let said = problem.say(lang, &sheet.names);
                assert!(said.contains(&problem.row.to_string()), "{said}");
                assert!(!said.contains('{'), "every place is filled: {said}");
            }
        }
    }
}

#[test]
fn a_problem_reads_as_a_sentence_with_row_column_and_cure() {
    let (_, bytes) = fixture!("12-scientific-phones.csv");
    let (sheet, preview) = look(bytes, Purpose::Register);
    assert_eq!(
        preview.problems[0].say(Lang::En, &sheet.names),
        "Row 2, column D “电话”: The telephone “1.38E+10” is in scientific notation and has lost digits. \
         Format the column as text, type the number again and save."
    );
}

#[test]
fn what_is_no_table_is_named() {
    let (_, workbook) = fixture!("19-workbook.xlsx");
    assert_eq!(sniff(workbook), Err(NotText::Workbook));
    assert_eq!(sniff(b""), Err(NotText::Empty));
    assert_eq!(sniff(b"\x89PNG\x00"), Err(NotText::Binary));
    assert_eq!(Sheet::read("").lines, []);
    assert!(preview(&Sheet::read(""), &[], Purpose::Register, None).needs_columns);
}

#[test]
fn columns_without_names_are_matched_by_hand() {
    let (_, bytes) = fixture!("15-no-header.csv");
    let (sheet, found) = look(bytes, Purpose::Register);
    assert!(found.needs_columns);
    let by_hand = [Some(Column::Building), Some(Column::Room), Some(Column::Area)];
    let found = preview(&sheet, &by_hand, Purpose::Register, None);
    assert!(found.needs_estate, "somebody has to say which estate");
    let found = preview(&sheet, &by_hand, Purpose::Register, Some("瀛洲新苑"));
    assert_eq!(told(&found), "1 1-101 8950\n2 1-102 9050\n");
}

/// Imports a register into an empty community; returns the state and what was said of it.
fn brought(text: &str) -> (State, String) {
    let sheet = Sheet::read(text);
    let found = preview(&sheet, &guess(&sheet.names), Purpose::Register, Some("瀛洲新苑"));
    let mut here = Desk::new(1);
    here.enter(drafts(&here.state, HERE, Purpose::Register, &found.rows, &mut no_new_person));
    (here.state, told(&found))
}

#[test]
fn a_row_with_nothing_but_a_remark_or_tenure_is_kept() {
    for text in [
        "楼号,室号,备注\n1,101,漏水",
        "楼号,室号,业主还是租户\n1,101,租",
        "楼号,室号,入住日期\n1,101,2024-03-05",
    ] {
        let (state, _) = brought(text);
        assert_eq!(state.all::<Household>().count(), 1, "{text}: the page lists it");
        let kept = state.all::<HouseholdPrivate>().next().expect("what the row said").1;
        assert_ne!(kept, HouseholdPrivate::default(), "{text}");
    }
}

#[test]
fn nothing_that_rows_of_one_door_say_is_lost_in_silence() {
    let (state, said) = brought(
        "楼号,室号,业主,人数,入住日期,业主还是租户,备注\n\
         1,101,样例甲,,,,漏水\n1,101,样例乙,3,2024-03-05,业主,有狗\n1,101,样例丙,4,2024-03-05,租,漏水",
    );
    let kept = state.all::<HouseholdPrivate>().next().expect("a household").1;
    assert_eq!((kept.name.as_str(), kept.note.as_str()), ("样例甲、样例乙、样例丙", "漏水；有狗"));
    assert_eq!((kept.size, kept.tenure), (Some(3), Tenure::Owner));
    assert_eq!(kept.since, NaiveDate::from_ymd_opt(2024, 3, 5));
    assert_eq!(said, "2 1-101 样例甲、样例乙、样例丙 2024-03-05\n? 3\n? 4\n? 4D\n? 4F\n");
}

#[test]
fn doors_that_became_dates_are_told_from_doors_that_sound_like_days() {
    for (door, expected) in [
        ("1月2日", "! 2A\n"),
        ("2024年1月2日", "! 2A\n"),
        ("2-Jan", "! 2A\n"),
        ("Jan-02", "! 2A\n"),
        ("2-Jan-24", "! 2A\n"),
        ("日新楼301", "2 日新-301\n"),
        ("三月里5号301", "2 三月里5-301\n"),
        ("1-A", "2 1-A\n"),
        ("A-12", "2 A-12\n"),
    ] {
        assert_eq!(brought(&format!("室号\n{door}")).1, expected, "{door}");
    }
    assert_eq!(brought("楼号,室号\n1,2-Jan").1, "! 2B\n", "beside its building too");
}

#[test]
fn commas_make_a_number_only_where_thousands_stand() {
    for (written, area) in [
        ("1,234.50", Ok(123_450)),
        ("12,345", Ok(1_234_500)),
        ("89,5", Ok(8950)),
        ("1,2,3", Err(())),
        ("12,34,567", Err(())),
        ("89,50,60", Err(())),
        ("1234,567", Err(())),
        ("1,234,5", Err(())),
    ] {
        assert_eq!(cell::area(written).map_err(|_| ()), area, "{written}");
    }
}

fn no_new_person() -> RecordId {
    unreachable!("a register makes no persons")
}

/// A register of 2,100 units in three estates.
fn large() -> String {
    let mut text = String::from("小区,楼号,单元,室号,建筑面积,业主,电话\r\n");
    for n in 0..2100 {
        let (estate, building, entrance) = (n / 700, n % 700 / 50 + 1, n % 50 / 25 + 1);
        let (floor, door) = (n % 25 / 5 + 1, n % 5 + 1);
        writeln!(
            text,
            "样例{estate}苑,{building}号楼,{entrance}单元,{floor}0{door},{}.{:02},样例{n},138{n:08}\r",
            60 + n % 80,
            n % 100
        )
        .expect("a string");
    }
    text
}

#[test]
fn two_committees_import_one_register_apart_and_agree() {
    let text = large();
    let sheet = Sheet::read(&text);
    let found = preview(&sheet, &guess(&sheet.names), Purpose::Register, None);
    assert_eq!((found.rows.len(), found.problems.len()), (2100, 0));
    let empty = State::new(domain::KINDS);
    let mut committees = [Desk::new(1), Desk::new(2)];
    for committee in &mut committees {
        committee.enter(drafts(&empty, HERE, Purpose::Register, &found.rows, &mut no_new_person));
    }
    let [mut one, other] = committees;
    let digest = Register::of(&one.state).digest;
    one.merge(&other);
    let state = one.state.clone();
    assert_eq!(state.all::<Unit>().count(), 2100, "2,100 units, not 4,200");
    assert_eq!(state.all::<Household>().count(), 2100);
    assert_eq!(state.conflicts().count(), 0);
    assert_eq!(Register::of(&state).digest, digest);
    let again = drafts(&state, HERE, Purpose::Register, &found.rows, &mut no_new_person);
    assert_eq!(again, [], "the same register again writes nothing");
}

#[test]
fn a_later_table_adds_and_does_not_blank_out() {
    let mut here = Desk::new(1);
    let bring = |here: &mut Desk, text: &str| {
        let sheet = Sheet::read(text);
        let found = preview(&sheet, &guess(&sheet.names), Purpose::Register, Some("瀛洲新苑"));
        let drafts = drafts(&here.state, HERE, Purpose::Register, &found.rows, &mut no_new_person);
        let count = drafts.len();
        here.enter(drafts);
        count
    };
    assert_eq!(bring(&mut here, "楼号,室号,面积,业主\n1,101,89.50,样例甲"), 5);
    assert_eq!(bring(&mut here, "楼号,室号,电话\n1号楼,0101室,13800000001"), 1);
    let state = here.state.clone();
    let private = state.all::<HouseholdPrivate>().next().expect("a household").1;
    assert_eq!((private.name.as_str(), private.phone.as_str()), ("样例甲", "13800000001"));
    assert_eq!(state.all::<Unit>().next().expect("a unit").1.area, Some(8950));
}

#[test]
fn a_household_of_which_only_the_door_is_known_is_entered_without_guesses() {
    let mut here = Desk::new(1);
    let unit = code::unit("1", "", "101", true).expect("a door");
    let row = Row {
        door: Some(Door { estate: "瀛洲新苑".into(), unit }),
        lived_in: true,
        note: "钥匙在物业".into(),
        ..Row::default()
    };
    here.enter(drafts(&here.state, HERE, Purpose::Register, &[row], &mut no_new_person));
    let state = here.state.clone();
    assert_eq!(state.all::<Household>().count(), 1);
    let private = state.all::<HouseholdPrivate>().next().expect("what is known").1;
    assert_eq!((private.size, private.note.as_str()), (None, "钥匙在物业"));
}

#[test]
fn people_are_recognised_when_they_come_again() {
    let (_, bytes) = fixture!("16-people.csv");
    let (_, found) = look(bytes, Purpose::People);
    let mut n = 0;
    let mut fresh = || {
        n += 1;
        RecordId([n; 16])
    };
    let mut here = Desk::new(1);
    here.enter(drafts(&here.state, HERE, Purpose::People, &found.rows, &mut fresh));
    let state = here.state.clone();
    assert_eq!(state.all::<Person>().count(), 2);
    assert_eq!(name_of(&state, &RecordId([1; 16])).as_deref(), Some("样例甲"));
    assert_eq!(
        state.get::<Person>(&RecordId([1; 16])).expect("a person").roles,
        ["楼组长", "志愿者"]
    );
    let home = state.get::<PersonPrivate>(&RecordId([1; 16])).expect("a person").household;
    assert!(home.and_then(|h| state.get::<Household>(&h)?.unit).is_some());
    assert_eq!(drafts(&state, HERE, Purpose::People, &found.rows, &mut fresh), []);
}

#[test]
fn a_written_table_never_runs() {
    assert_eq!(
        line(["=1+1", "-5", "@x", "+8613", "a,\"b\"", "好"]),
        "'=1+1,'-5,'@x,'+8613,\"a,\"\"b\"\"\",好\r\n"
    );
}

#[test]
fn a_column_named_as_the_page_names_it_is_known() {
    for column in Column::all() {
        for lang in [Lang::Zh, Lang::En] {
            let label = column.label().get(lang);
            assert_eq!(guess(&[label.to_owned()]), [Some(column)], "{label}");
        }
    }
}

#[test]
fn letters_above_columns_are_a_spreadsheets() {
    for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")]
    {
        assert_eq!(column_letter(column), letters);
    }
}
