//! A town office lays the files of three communities side by side, with no community of its own: the numbers are those
//! anybody counts from the same files, a damaged file is named, nothing is kept.

use crate::made_town::{Made, community};
use crate::support::{Browser, Server, dist, single_file};
use mulin::domain::rollup::{Digest, Figure, Month, Report};
use mulin::share::age::{LEAST_WORK, seal};
use mulin::share::pace::at_once;
use mulin::share::rollup::{Heap, community_of, table};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The month that is looked at: the third of the six that were played.
const MONTH: &str = "2026-05";

const PASSPHRASE: &str = "梧桐里 2026";

/// What the browser keeps.
const STORED: &str = "const done = arguments[arguments.length - 1]; indexedDB.databases().then(\
     all => done(all.map(d => d.name).sort().join(' ') + Object.keys(localStorage).sort()))";

#[tokio::test]
async fn from_the_site() {
    let server = Server::of(&dist());
    let zhao = Browser::desk("赵科员").await;
    zhao.go(&server.url("")).await;
    sees_the_month(&zhao, "site").await;
    zhao.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn from_the_single_file_on_a_phone() {
    let zhao = Browser::phone("赵科员").await;
    zhao.go(&format!("file://{}", single_file().display())).await;
    sees_the_month(&zhao, "single").await;
    zhao.was_quiet("file:").await;
}

async fn sees_the_month(zhao: &Browser, name: &str) {
    let folder = Folder::made(name);
    zhao.tap("街镇汇总").await;
    zhao.sees("把各社区导出的文件一起放进来").await;
    assert_eq!(zhao.axe().await, Vec::<String>::new());
    let before = zhao.ask_later(STORED).await;

    // One file was changed on the way, one is none.
    let bent = folder.bent();
    let other = folder.write("菜单.txt", "红烧肉 12 元");
    // One came packed; one is under a passphrase, and two of no community are damaged, one sealed, the other packed.
    let packed = folder.packed(1);
    let sealed = folder.sealed(2);
    let cut = folder.write("cut.age", "age-encryption.org/v1\n-> scrypt");
    let broken = folder.folder.join("broken.json.gz");
    std::fs::write(&broken, [0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]).expect("a file");
    let paths: Vec<&str> = folder
        .files
        .iter()
        .filter(|path| **path != bent.0 && !folder.files[1..3].contains(path))
        .chain([&bent.1, &other, &packed, &sealed, &cut, &broken])
        .filter_map(|path| path.to_str())
        .collect();
    zhao.hand_over("选文件", Path::new(&paths.join("\n"))).await;
    zhao.sees("有 5 个文件要留意").await;
    zhao.sees("有 2 个文件加了口令").await;
    zhao.screenshot(&format!("town-files-{name}")).await;
    assert_eq!(zhao.axe().await, Vec::<String>::new());
    assert_eq!(zhao.sideways().await, None);
    zhao.type_into("口令", "不是这个").await;
    zhao.tap("打开").await;
    zhao.sees("口令不对").await;
    zhao.sees("有 1 个文件加了口令").await;
    zhao.type_into("口令", PASSPHRASE).await;
    zhao.tap("打开").await;
    zhao.no_longer_sees("加了口令").await;
    all_is_read(zhao).await;
    zhao.sees("有 4 个文件要留意").await;
    zhao.sees("压缩过，解不开，没有算").await;
    zhao.sees("不是交换文件，没有算").await;
    zhao.sees("有 1 行坏了，没有算").await;

    // The whole file beside it mends what was damaged.
    zhao.hand_over("选文件", &bent.0).await;
    zhao.sees(&format!("放进来的文件：{} 个", paths.len() + 1)).await;
    all_is_read(zhao).await;
    zhao.choose("哪个月", "2026年5月").await;
    let digests = folder.digests();
    let month: Month = MONTH.parse().expect("a month");
    let figures: Vec<Figure> = digests.iter().flat_map(|d| d.figures(month)).collect();
    let report = Report::of(&figures);
    assert!(report.raised() > 3 && report.turns > 3, "something to see: {report:?}");
    zhao.sees("3 个社区").await;
    for (term, number) in [
        ("当月提出的议题", report.raised().to_string()),
        ("当月第一次答复", report.answered().to_string()),
        ("月底还等着答复", report.waiting().to_string()),
        ("志愿人次", report.turns.to_string()),
        (
            "开了的会 / 定了的会",
            format!("{} / {}", report.meetings().held, report.meetings().planned()),
        ),
    ] {
        let said = format!(
            "return [...document.querySelectorAll('#report dt')].find(e => \
             e.textContent.includes('{term}'))?.nextElementSibling?.textContent"
        );
        assert_eq!(zhao.ask(&said).await.as_str(), Some(number.as_str()), "{term}");
    }
    for caption in ["各处比一比", "议题走到了哪一步", "会议：开了的和定了的"]
    {
        zhao.sees(caption).await;
    }
    assert_eq!(zhao.axe().await, Vec::<String>::new());
    assert_eq!(zhao.sideways().await, None);
    zhao.screenshot(&format!("town-{name}")).await;
    zhao.choose("按什么比", "按网格").await;
    zhao.sees("样例1社区 · 第2网格").await;
    assert_eq!(zhao.sideways().await, None);

    // One community alone, and the table of it.
    zhao.choose("看哪里", "样例2社区").await;
    zhao.sees("1 个社区").await;
    zhao.tap("存成表格（CSV）").await;
    let saved = zhao.downloaded("mulin-rollup-2026-05").await;
    let text = std::fs::read_to_string(saved).expect("the table");
    let second = digests.iter().find(|d| d.names.values().any(|n| n == "样例2社区"));
    assert_eq!(text, table(&[second.expect("it")], month));
    assert!(!text.contains("样某"), "nobody is named");

    zhao.tap("全部拿走，重新来").await;
    zhao.no_longer_sees("各处比一比").await;
    assert_eq!(zhao.ask_later(STORED).await, before, "nothing is stored");
}

/// Waits until nothing is being read any more.
async fn all_is_read(zhao: &Browser) {
    for _ in 0..400 {
        if zhao.ask("return document.querySelector('progress') === null").await == true {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Files of three communities in a folder that goes with the story.
struct Folder {
    folder: PathBuf,
    files: Vec<PathBuf>,
}

impl Folder {
    fn made(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("mulin-town-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let mut made = Self { folder, files: Vec::new() };
        let town = Made { ops: 900, ..Made::default() };
        for number in 0..3 {
            for (name, text) in community(&town, number) {
                let path = made.write(&name, &text);
                made.files.push(path);
            }
        }
        made
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.join(name);
        std::fs::write(&path, text).expect("a file");
        path
    }

    /// The first file, and the same with one letter of one topic changed.
    fn bent(&self) -> (PathBuf, PathBuf) {
        let whole = std::fs::read_to_string(&self.files[0]).expect("it");
        let bent = whole.replacen("停车和垃圾", "停车或垃圾", 1);
        (self.files[0].clone(), self.write("bent.json", &bent))
    }

    /// One of the files, packed.
    fn packed(&self, number: usize) -> PathBuf {
        let run =
            Command::new("gzip").args(["--keep", "--force"]).arg(&self.files[number]).status();
        assert!(run.expect("gzip").success());
        PathBuf::from(format!("{}.gz", self.files[number].display()))
    }

    /// One of the files under the passphrase, packed before.
    fn sealed(&self, number: usize) -> PathBuf {
        let packed = std::fs::read(self.packed(number)).expect("it");
        let sealed = seal(PASSPHRASE, LEAST_WORK, [1; 16], [2; 16], [3; 16], &packed);
        let path = self.files[number].with_extension("json.gz.age");
        std::fs::write(&path, sealed).expect("a file");
        path
    }

    fn digests(&self) -> Vec<Digest> {
        let mut heaps: BTreeMap<String, Heap> = BTreeMap::new();
        for path in &self.files {
            let text = std::fs::read_to_string(path).expect("it");
            let id = community_of(&text).expect("its community");
            let heap = heaps.entry(id.to_string()).or_insert_with(|| Heap::new(id));
            assert_eq!(at_once(heap.take(text.as_bytes(), &async |_, _| ())), vec![]);
        }
        heaps.into_values().map(|heap| at_once(heap.digest(&async |_, _| ()))).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}
