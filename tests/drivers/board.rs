//! The board of 1,000 volunteers over four weeks with 1,600 places, on a processor four times slower: how long the page
//! takes to answer a key, a press, a scroll, another view (Interaction to Next Paint).

use crate::measured::{COMMUNITY, Desk};
use crate::support::{Browser, Server, dist, number};
use chrono::{Days, NaiveDate, NaiveTime};
use mulin::domain::community::{Community, community_record, place};
use mulin::domain::deliberation::DayOfWeek;
use mulin::domain::shifts::{
    Assignment, Shift, Volunteer, VolunteerName, Window, assignment_id, take_in,
};
use mulin::log::{DeviceId, Draft, Hash, RecordId};
use mulin::share::file::{Make, Profile, write};
use serde_json::json;
use std::path::PathBuf;

/// Keeps the longest answer to each interaction since the last asking.
const WATCH: &str = "window.answers = new Map(); \
     new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.interactionId) \
       answers.set(e.interactionId, Math.max(e.duration, answers.get(e.interactionId) || 0)); }) \
     .observe({ type: 'event', durationThreshold: 16, buffered: false }); \
     window.tasks = []; \
     new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))) \
     .observe({ type: 'longtask', buffered: false }); return 1";

/// The longest of them and how many there were, those below 16 ms are not told by the browser; and the longest the page
/// was kept from answering, what follows a press included.
const LONGEST: &str = "const all = [...answers.values()]; answers.clear(); \
     const busy = Math.max(0, ...tasks); tasks.length = 0; \
     return [Math.max(0, ...all), all.length, busy]";

/// The longest answer wanted, in ms.
const WANTED: f64 = 100.0;

/// The longest wanted until something under way is called off.
const CALLED_OFF: f64 = 200.0;

/// Prints the figures for `MULIN_VOLUNTEERS` volunteers (default 1,000) and `MULIN_SEATS` places (default 1,600).
pub(crate) async fn measure() {
    let count = |name, usual| usize::try_from(number(name, usual)).expect("fits");
    let (volunteers, seats) = (count("MULIN_VOLUNTEERS", 1_000), count("MULIN_SEATS", 1_600));
    let file = make_file(volunteers, seats);
    let server = Server::of(&dist());
    let desk = Browser::desk("board").await;
    desk.go(&server.url("#/share")).await;
    desk.hand_over("选择文件", &file).await;
    desk.sees("文件里有什么").await;
    desk.tap("收下").await;
    desk.sees("收下了文件").await;
    drop(std::fs::remove_file(file));
    desk.turn_to("#/roster").await;
    desk.sees("共").await;
    let slow = number("MULIN_SLOWDOWN", 4);
    desk.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slow })).await;
    desk.ask(WATCH).await;
    println!(
        "a board of {volunteers} volunteers and {seats} places, processor {slow} times slower, ms"
    );

    desk.ask("document.querySelector('#board .seat[tabindex=\"0\"]').focus(); return 1").await;
    for key in ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowDown", "End", "Home"] {
        desk.key(key).await;
    }
    row("keys in the week", &desk).await;
    desk.key("Enter").await;
    desk.sees("谁来").await;
    row("a place opened", &desk).await;
    if desk.offers("排上").await {
        desk.tap("排上").await;
        desk.sees("已排上").await;
        row("somebody put on", &desk).await;
    }
    desk.tap("关闭").await;
    row("closed again", &desk).await;
    desk.tap("按人").await;
    desk.sees("志愿者").await;
    row("by person", &desk).await;
    desk.ask("document.querySelector('#board .seat[tabindex=\"0\"]').focus(); return 1").await;
    for key in ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown"] {
        desk.key(key).await;
    }
    row("keys by person", &desk).await;
    desk.tap("一月").await;
    row("by person, a month", &desk).await;
    scrolled(&desk).await;
    row("scrolled", &desk).await;
    desk.tap("按网格和岗位").await;
    row("by post, a month", &desk).await;
    desk.tap("一周").await;
    row("by post, a week", &desk).await;
    desk.tap("往后").await;
    row("the next week", &desk).await;
    desk.tap("只看缺人的班").await;
    row("only gaps", &desk).await;
    desk.tap("清单").await;
    row("as a list", &desk).await;
    cured(&desk).await;
}

/// What would fill an empty place: how long the page is busy while that is looked for, and how soon leaving it answers.
async fn cured(desk: &Browser) {
    // All shifts again.
    desk.tap("只看缺人的班").await;
    desk.settled().await;
    let shift = desk
        .ask("return document.querySelector('.seat:is(.may, .missing)')?.dataset.shift || ''")
        .await;
    let Some(shift) = shift.as_str().filter(|id| !id.is_empty()) else { return };
    let hash = format!("#/roster/why/{shift}");
    desk.turn_to(&hash).await;
    row("what would fill a place", desk).await;
    desk.turn_to("#/roster").await;
    desk.ask(&format!("location.hash = '{hash}'")).await;
    let leave = "const done = arguments[0]; const wait = () => { \
         if (!document.querySelector('main [aria-busy=true]')) return setTimeout(wait, 5); \
         const since = performance.now(); location.hash = '#/more'; \
         const gone = () => document.querySelector('main [aria-busy=true]') ? setTimeout(gone) \
           : requestAnimationFrame(() => setTimeout(() => done(performance.now() - since))); setTimeout(gone); }; wait()";
    let took = desk.ask_later(leave).await.as_f64().unwrap_or(f64::NAN);
    print("left while that is looked for", took, 1, CALLED_OFF);
    row("after that", desk).await;
}

/// The longest the page was busy while 1,000 rows were scrolled through.
async fn scrolled(desk: &Browser) {
    let script = "const done = arguments[0]; const box = document.querySelector('.board-scroll'); \
         let last = performance.now(), worst = 0, n = 0; \
         const step = () => { const now = performance.now(); worst = Math.max(worst, now - last); last = now; \
           box.scrollTop += 400; n += 1; if (n < 60) requestAnimationFrame(step); else done(worst); }; \
         requestAnimationFrame(step)";
    let worst = desk.ask_later(script).await.as_f64().unwrap_or(f64::NAN);
    print("a frame while scrolling", worst, 60, WANTED);
}

async fn row(name: &str, desk: &Browser) {
    desk.settled().await;
    let told = desk.ask(LONGEST).await;
    let count = told[1].as_u64().unwrap_or_default();
    let number = |n: usize| told[n].as_f64().unwrap_or(f64::NAN);
    print(name, number(0), count, WANTED);
    println!("  {:<28} longest task {:>7.1}", "", number(2));
}

fn print(name: &str, worst: f64, count: u64, wanted: f64) {
    let verdict = if worst <= wanted { "within" } else { "ABOVE" };
    println!("  {name:<28} worst {worst:>7.1} of {count:>3}   {verdict} {wanted}");
}

fn id(sort: &str, n: usize) -> RecordId {
    RecordId(Hash::of(format!("{sort}{n}").as_bytes()).op_id().0)
}

/// Today, as the browser has it.
fn monday() -> NaiveDate {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let days = now.map_or(0, |since| (since.as_secs() + 8 * 3_600) / 86_400);
    let today = NaiveDate::default().checked_add_days(Days::new(days)).unwrap_or_default();
    let since = u64::from(DayOfWeek::of(today).after_monday());
    today.checked_sub_days(Days::new(since)).unwrap_or(today)
}

/// A file of a community whose next four weeks are staffed up to one place in ten.
fn make_file(volunteers: usize, seats: usize) -> PathBuf {
    let mut desk = Desk::new();
    let named = Community { name: "量一量社区".into(), ..Community::default() };
    let mut drafts: Vec<Draft> =
        desk.state.set(&community_record(&COMMUNITY), &named).into_iter().collect();
    let grids: Vec<RecordId> = (1..=6)
        .map(|n| {
            let (id, grid) = place::grid(&COMMUNITY, &format!("第{n}网格"), &format!("W{n:02}"));
            drafts.extend(desk.state.set(&id, &grid));
            id
        })
        .collect();
    let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap_or_default();
    for n in 0..volunteers {
        let days = DayOfWeek::ALL.iter().filter(|day| !(n + **day as usize).is_multiple_of(3));
        let window = |day: &DayOfWeek| Window { weekday: *day, from: hour(6), to: hour(22) };
        let record = Volunteer {
            grid: grids.get(n % 6).copied(),
            windows: days.map(window).collect(),
            ..Volunteer::default()
        };
        let name = VolunteerName { name: format!("志愿者{n:04}"), ..VolunteerName::default() };
        drafts.extend(take_in(&desk.state, &id("v", n), &record, &name));
    }
    let first = monday();
    for s in 0..seats / 4 {
        let (day, post) = (s % 28, s / 28);
        let start = hour(7 + u32::try_from(post % 12).unwrap_or_default());
        let end = hour(9 + u32::try_from(post % 12).unwrap_or_default());
        let on = first.checked_add_days(Days::new(u64::try_from(day).unwrap_or_default()));
        let shift = Shift {
            title: format!("岗位{:02}", post + 1),
            day: on,
            start: Some(start),
            end: Some(end),
            grid: grids.get(post % 6).copied(),
            min: 2,
            target: 4,
            ..Shift::default()
        };
        drafts.extend(desk.state.set(&id("s", s), &shift));
        for seat in 0..4 {
            if (s * 4 + seat) % 10 == 0 {
                continue;
            }
            let volunteer = id("v", (s * 4 + seat) * 7 % volunteers);
            let record = Assignment { shift: id("s", s), volunteer, ..Assignment::default() };
            let at = assignment_id(&COMMUNITY, &id("s", s), &volunteer);
            drafts.extend(desk.state.set(&at, &record));
        }
    }
    desk.act(drafts);
    let make = Make {
        community: COMMUNITY,
        name: "量一量社区".into(),
        maker: DeviceId([4; 8]),
        made: "2026-11-20T09:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let path = std::env::temp_dir().join(format!("mulin-board-{}.json", std::process::id()));
    std::fs::write(&path, write(&desk.log, make, &[], &[])).expect("a temporary folder");
    path
}
