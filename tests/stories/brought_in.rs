//! What comes in from outside: a photograph, a table; and what of it goes out again.

use crate::exchange_out::begin_file;
use crate::neighbours::{keep_everything, note_problem, set_up, take_back};
use crate::support::{Browser, Server, dist, table};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::Value;

/// A photograph as large as a telephone takes it, in base64.
const TAKE_A_PICTURE: &str = "const canvas = document.createElement('canvas'); \
     canvas.width = 2000; canvas.height = 1500; \
     const pen = canvas.getContext('2d'); pen.fillStyle = 'teal'; pen.fillRect(0, 0, 2000, 1500); \
     pen.fillStyle = 'white'; pen.fillRect(300, 300, 900, 400); \
     return canvas.toDataURL('image/jpeg').split(',')[1]";

/// Every attachment in the database, in base64.
const KEPT_FILES: &str = "const done = arguments[0]; (async () => { \
     const asked = (request) => new Promise((good, bad) => { \
       request.onsuccess = () => good(request.result); request.onerror = () => bad(request.error); }); \
     const { name } = (await indexedDB.databases()).find((db) => db.name.startsWith('mulin-')); \
     const db = await asked(indexedDB.open(name)); \
     const range = IDBKeyRange.bound('b/', 'b0', false, true); \
     const all = await asked(db.transaction('files').objectStore('files').getAll(range)); \
     db.close(); \
     return all.map((bytes) => btoa(Array.from(new Uint8Array(bytes), (b) => String.fromCharCode(b)).join(''))); \
     })().then(done, (e) => done('' + e))";

/// Puts what a camera notes about place and make into a JPEG.
fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let mut note = b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0GPSLatitude 31.2304 Camera of Lin".to_vec();
    let length = u16::try_from(note.len() + 2).expect("a short note");
    let mut out = jpeg[..2].to_vec();
    out.extend([0xff, 0xe1]);
    out.extend(length.to_be_bytes());
    out.append(&mut note);
    out.extend(&jpeg[2..]);
    out
}

#[tokio::test]
async fn a_photograph_is_kept_small_and_without_its_place() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    let picture = lin.ask(TAKE_A_PICTURE).await;
    let picture = STANDARD.decode(picture.as_str().expect("base64")).expect("base64");
    let file = std::env::temp_dir().join(format!("mulin-photo-{}.jpg", std::process::id()));
    std::fs::write(&file, with_place(&picture)).expect("the temporary folder is writable");
    lin.turn_to("#/topics").await;
    lin.tap("路灯不亮").await;
    lin.hand_over("加一张照片", &file).await;
    lin.sees("去掉这张").await;
    std::fs::remove_file(&file).expect("just written");

    let kept = lin.ask_later(KEPT_FILES).await;
    let [Value::String(kept)] = kept.as_array().map(Vec::as_slice).unwrap_or_default() else {
        panic!("one photograph is kept: {kept}")
    };
    let kept = STANDARD.decode(kept).expect("base64");
    let holds = |word: &[u8]| kept.windows(word.len()).any(|w| w == word);
    assert!(kept.starts_with(&[0xff, 0xd8]), "a JPEG");
    assert!(
        !holds(b"Exif") && !holds(b"GPS") && !holds(b"Camera"),
        "nothing tells where it was taken"
    );
    let shown = lin
        .ask_later(
            "const done = arguments[0]; const image = document.querySelector('img.photo'); \
             image.decode().then(() => done([image.naturalWidth, image.naturalHeight]), (e) => done('' + e))",
        )
        .await;
    assert_eq!(shown, serde_json::json!([1280, 960]), "drawn anew, smaller");
    assert_eq!(lin.axe().await, Vec::<String>::new());

    let backup = std::fs::read_to_string(keep_everything(&lin).await).expect("the backup");
    assert!(backup.contains("\"files\":["), "it travels in a backup");
    lin.turn_to("#/topics").await;
    lin.tap("路灯不亮").await;
    lin.tap("去掉这张").await;
    lin.no_longer_sees("去掉这张").await;
    let backup = std::fs::read_to_string(keep_everything(&lin).await).expect("the backup");
    assert!(!backup.contains("\"files\":["), "what was taken away travels no more");
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_register_comes_in_from_a_table_and_goes_back() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.turn_to("#/community/import").await;
    lin.hand_over("选择表格文件", &table("19-workbook.xlsx")).await;
    lin.sees("这是 Excel 工作簿").await;
    lin.hand_over("选择表格文件", &table("14-co-owners.csv")).await;
    lin.sees("请在上面填小区名称").await;
    lin.type_into("这张表是哪个小区的", "瀛洲新苑").await;
    lin.sees("两行合成一户").await;
    lin.sees("面积却不一样").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.tap("确认导入").await;
    lin.sees("导入完成").await;
    lin.turn_to("#/community/units").await;
    lin.sees("1-101").await;

    // The register knows a name; a file for others that would carry it says so first.
    note_problem(&lin, "样例甲家门口堆物").await;
    begin_file(&lin, "别的单位").await;
    lin.sees("里面有：").await;
    lin.tap("做成文件").await;
    lin.sees("发出前看一看").await;
    lin.sees("样例甲").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.tap("剩下的都照原样").await;
    lin.tap("做成文件").await;
    lin.sees("文件做好了").await;
    lin.tap("存到这台设备").await;
    let shared = std::fs::read_to_string(lin.downloaded("mulin-").await).expect("the file");
    assert!(shared.contains("1-101") && !shared.contains("样例乙"), "doors go out, names do not");

    take_back(&lin).await;
    lin.turn_to("#/community/units").await;
    lin.sees("1-101").await;
    take_back(&lin).await;
    lin.no_longer_sees("1-101").await;
    lin.was_quiet(&server.origin()).await;
}
