//! Somebody drops a signature and signs a new total as if it had never been. The file holds by itself; the household's
//! receipt says what happened.

use crate::committee::{PASSPHRASE, enter, make_key, pact_side, receipt, sign_and_save};
use crate::neighbours::{keep_everything, open_sample, take_in};
use crate::support::{Browser, Server, dist};
use mulin::share::pact::{Jws, Receipt, Standing};

#[tokio::test]
async fn a_receipt_shows_that_a_signature_was_dropped() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    let paper = make_key(&lin).await;
    pact_side(&lin, "sign").await;
    for door in ["1-1-101", "1-1-102", "1-1-201"] {
        enter(&lin, door, "同意").await;
    }
    enter(&lin, "1-1-202", "不签").await;
    let honest = sign_and_save(&lin).await;
    let kept = Receipt::read(&receipt(&lin, "1-1-202").await).expect("a receipt");
    assert_eq!(kept.against(&honest), Standing::StillThere);

    // Somebody takes the unwelcome line, and the committee's word for it, out of the backup.
    let backup = keep_everything(&lin).await;
    let text = std::fs::read_to_string(&backup).expect("the backup");
    let unwelcome = |line: &&str| {
        let jws = line.split("\"jws\":\"").nth(1).and_then(|rest| rest.split('"').next());
        jws.and_then(|jws| Jws::read(jws).ok())
            .is_some_and(|jws| jws.id == kept.id || jws.claims.of.contains(&kept.id))
    };
    let dropped = text.lines().filter(unwelcome).count();
    assert_eq!(dropped, 2);
    let forged: Vec<&str> = text.lines().filter(|line| !unwelcome(line)).collect();
    let file = backup.with_file_name("mulin-forged.json");
    std::fs::write(&file, forged.join("\n")).expect("the downloads are writable");

    // On another device, with the digits from paper.
    let other = Browser::desk("有人").await;
    other.go(&server.url("")).await;
    other.tap("导入文件").await;
    take_in(&other, &file).await;
    other.turn_to("#/key").await;
    other.sees("不在这个浏览器里").await;
    other.type_into("16 组数字", &paper).await;
    other.type_into("给它设一个口令", PASSPHRASE).await;
    other.type_into("再输一遍口令", PASSPHRASE).await;
    other.tap("恢复").await;
    other.sees("已解锁，可以签").await;
    // While the set is smaller than the last total was signed over, the page itself says so and signs nothing.
    pact_side(&other, "totals").await;
    other.sees("签过总账的签名，这里少了").await;
    assert!(!other.offers("签总账").await);
    // So others are entered in its place.
    pact_side(&other, "sign").await;
    for door in ["1-1-301", "1-1-302"] {
        enter(&other, door, "同意").await;
    }
    let forged = sign_and_save(&other).await;
    assert!(forged.holds(), "by itself the file is sound");
    assert_eq!(kept.against(&forged), Standing::Dropped);
    lin.was_quiet(&server.origin()).await;
    other.was_quiet(&server.origin()).await;
}
