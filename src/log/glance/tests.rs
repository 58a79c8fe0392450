//! Forms that are canonical, and forms that are not by a single byte. That nothing is accepted which the log would not
//! read as the same is a law of its own (`tests/laws/glance.rs`).

use super::*;

const AT: &str = "0000001700000000-0000002a-00000000000000ff";
const ID: &str = "AAECAwQFBgcICQoLDA0ODw";

fn line(body: &str) -> String {
    format!(
        "{{\"id\":\"{ID}\",\"op\":{{\"at\":\"{AT}\",\"body\":{body},\"in\":\"{ID}\",\"kind\":\"topic@1\",\"on\":\"{ID}\"}}}}"
    )
}

#[test]
fn a_line_says_what_it_is() {
    let plain = line("{\"title\":\"楼道堆物\"}");
    let seen = glance(&plain).unwrap();
    let id = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    assert_eq!((seen.id, seen.on, seen.community), (id, id, id));
    assert_eq!((seen.kind, seen.salted), ("topic@1", false));
    assert_eq!(format!("{{\"id\":\"{ID}\",\"op\":{}}}", seen.op), plain);
    let full = plain
        .replace(",\"in\":", &format!(",\"by\":\"{ID}\",\"in\":"))
        .replace("\"}}", &format!("\",\"over\":[\"{ID}\",\"{ID}\"],\"salt\":\"{ID}\"}}}}"));
    assert!(glance(&full).unwrap().salted);
}

#[test]
fn canonical_values_are_accepted() {
    for body in [
        "{}",
        "{\"a\":null,\"b\":true,\"c\":false,\"d\":[],\"e\":{},\"f\":[1,[-2],{\"x\":0}]}",
        "{\"a\":9007199254740991,\"b\":-9007199254740991}",
        "{\"a\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\\u000b\"}",
        "{\"a\":\"eight by\",\"b\":\"😀😀\u{7f}\u{2028}\",\"long key of many bytes\":\"\"}",
    ] {
        assert!(glance(&line(body)).is_some(), "{body}");
    }
}

#[test]
fn any_other_form_is_left_to_the_general_reader() {
    for body in [
        "",
        "[]",
        "null",
        "{ }",
        "{\"a\": 1}",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{\"a\":1.0}",
        "{\"a\":1e3}",
        "{\"a\":-0}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":-}",
        "{\"a\":9007199254740992}",
        "{\"a\":10000000000000000}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\u000a\"}",
        "{\"a\":\"\\u001F\"}",
        "{\"a\":\"\\u0020\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"open}",
        "{\"a\":tru}",
        "{\"a\":[1,]}",
        "{\"a\":[1}",
        "{\"\\n\":1}",
        "{\"键\":1}",
    ] {
        assert_eq!(glance(&line(body)), None, "{body}");
    }
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(40), "]".repeat(40));
    assert_eq!(glance(&line(&deep)), None);
    let sound = line("{}");
    for (from, to) in [
        ("0000001700000000-", "9007199254740992-"),
        ("0000002a", "0000002A"),
        ("0000002a-", "0000002a+"),
        ("\"kind\":\"topic@1\"", "\"kind\":\"\""),
        ("\"kind\":\"topic@1\"", "\"kind\":\"topic@\\u0031\""),
        ("\"on\"", "\"no\""),
        ("DA0ODw\",\"op", "DA0ODx\",\"op"),
        ("DA0ODw\",\"op", "DA0OD+\",\"op"),
        ("DA0ODw\",\"op", "DA0OD\",\"op"),
        ("\"}}", "\",\"over\":[]}}"),
        ("\"}}", "\",\"later\":1}}"),
        ("\"}}", "\"}"),
        ("\"}}", "\"}} "),
        ("\"}}", "\"}}}"),
    ] {
        let bent = sound.replacen(from, to, 1);
        assert_ne!(bent, sound);
        assert_eq!(glance(&bent), None, "{from} {to}");
    }
    for end in 0..sound.len() {
        assert_eq!(glance(&sound[..end]), None);
    }
}
