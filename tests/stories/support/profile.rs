//! One person's browser on disk, and the processes that run on it.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A browser profile in a temporary folder; it outlives a killed browser and goes when the story ends.
pub(super) struct Profile {
    dir: PathBuf,
}

impl Profile {
    /// An empty device.
    pub(super) fn fresh() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("mulin-story-{}-{n}", std::process::id()));
        std::fs::create_dir_all(dir.join("downloads")).expect("the temporary folder is writable");
        Self { dir }
    }

    /// What the browser is told with `--user-data-dir`.
    pub(super) fn user_data(&self) -> PathBuf {
        self.dir.join("profile")
    }

    /// Where its downloads go.
    pub(super) fn downloads(&self) -> PathBuf {
        self.dir.join("downloads")
    }

    /// SIGKILL to the browser and everything it started, all at once: nobody gets to flush anything.
    ///
    /// Returns how many processes died.
    pub(super) fn kill_browser(&self) -> usize {
        let mut killed = 0;
        let deadline = Instant::now() + Duration::from_secs(10);
        loop {
            let pids = self.processes();
            if pids.is_empty() || Instant::now() > deadline {
                return killed;
            }
            killed = killed.max(pids.len());
            let list = pids.iter().map(u32::to_string);
            // Some may be gone by the time the signal comes; that is what was wanted.
            drop(Command::new("kill").arg("-9").args(list).output());
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Lets the system forget how much memory each process had at most.
    pub(super) fn forget_peaks(&self) {
        for pid in self.processes() {
            drop(std::fs::write(format!("/proc/{pid}/clear_refs"), "5"));
        }
    }

    /// The most memory one process had at a time, in bytes, where the system tells.
    pub(super) fn peak(&self) -> Option<u64> {
        let peak = |pid: u32| -> Option<u64> {
            let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
            Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? << 10)
        };
        self.processes().into_iter().filter_map(peak).max()
    }

    fn processes(&self) -> HashSet<u32> {
        let flag = format!("--user-data-dir={}", self.user_data().display());
        let all = process_table();
        let ours = |line: &String| {
            line.split('\0').any(|arg| arg == flag) && !line.contains("chromedriver")
        };
        let mut found: HashSet<u32> =
            all.iter().filter(|(_, (_, line))| ours(line)).map(|(pid, _)| *pid).collect();
        loop {
            let before = found.len();
            let children =
                all.iter().filter(|(_, (parent, _))| found.contains(parent)).map(|(pid, _)| *pid);
            found.extend(children.collect::<Vec<_>>());
            if found.len() == before {
                return found;
            }
        }
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        self.kill_browser();
        drop(std::fs::remove_dir_all(&self.dir));
    }
}

/// Every live process: its parent and its command line.
fn process_table() -> HashMap<u32, (u32, String)> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| process(&entry.path())).collect()
}

fn process(dir: &Path) -> Option<(u32, (u32, String))> {
    let pid = dir.file_name()?.to_str()?.parse().ok()?;
    let stat = std::fs::read_to_string(dir.join("stat")).ok()?;
    // The command name is in brackets and may hold spaces; state and parent follow the last bracket.
    let mut rest = stat[stat.rfind(')')? + 1..].split_whitespace();
    let state = rest.next()?;
    let parent = rest.next()?.parse().ok()?;
    let line = std::fs::read_to_string(dir.join("cmdline")).unwrap_or_default();
    (state != "Z").then_some((pid, (parent, line)))
}
