//! Reading an exchange file: (what could be read, what was wrong), never all or nothing.

use super::MAX_BYTES;
use super::header::Header;
use super::problem::Problem;
use super::reader::read_into;
use super::sink::{Frame, Sink, Taken};
use super::write::Attachment;
use crate::log::{CommunityId, Entry, OpError};
use crate::share::pace::at_once;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The header, where it could be read.
    pub header: Option<Header>,
    /// Operations, in the order of the file.
    pub entries: Vec<Entry>,
    /// Lines of a form this version does not know: kept and passed on.
    pub parked: Vec<String>,
    /// Attachments.
    pub files: Vec<Attachment>,
    /// What was wrong.
    pub problems: Vec<Problem>,
    community: Option<CommunityId>,
}

/// Reads a file as it came: of 64 MB at most.
pub fn read(text: &str) -> Read {
    if text.len() > MAX_BYTES {
        return Read { problems: vec![Problem::TooLarge], ..Read::default() };
    }
    at_once(read_paced(text, &async |_, _| ()))
}

/// Reads the text of a file that may have been inflated, of 256 MB at most, and tells `pace` now and then how many of how
/// many bytes it has read. Where `pace` takes its time, so does this; whoever drops the future has called it off.
pub async fn read_paced(text: &str, pace: &impl AsyncFn(usize, usize)) -> Read {
    let mut sink = Kept { whole: Vec::new(), files: Vec::new(), pace };
    let frame = read_into(text, &mut sink).await;
    let community = frame.community();
    let Frame { header, remains, parked, problems, .. } = frame;
    let entries = in_order(sink.whole, remains);
    Read { header, entries, parked, files: sink.files, problems, community }
}

impl Read {
    /// The community the file is of: what the header says if nothing of it was changed on the way, else what most of the
    /// operations say, each of which is checked by itself.
    pub fn community(&self) -> Option<CommunityId> {
        self.community
    }
}

/// Whole operations and the remains of others, each with the number of whole ones before it, as they stood.
fn in_order(whole: Vec<Entry>, remains: Vec<(usize, Entry)>) -> Vec<Entry> {
    if remains.is_empty() {
        return whole;
    }
    let mut all = Vec::with_capacity(whole.len() + remains.len());
    let mut rest = remains.into_iter().peekable();
    for (n, entry) in whole.into_iter().enumerate() {
        while let Some((_, gone)) = rest.next_if(|(before, _)| *before <= n) {
            all.push(gone);
        }
        all.push(entry);
    }
    all.extend(rest.map(|(_, gone)| gone));
    all
}

/// Keeps all of it.
struct Kept<'p, P> {
    whole: Vec<Entry>,
    files: Vec<Attachment>,
    pace: &'p P,
}

impl<P: AsyncFn(usize, usize)> Sink for Kept<'_, P> {
    fn line(&mut self, line: &str) -> Result<Taken, OpError> {
        let entry = Entry::from_line(line)?;
        Ok(match entry.whole().map(|whole| (whole.hash(), whole.op().community)) {
            Some((hash, community)) => {
                self.whole.push(entry);
                Taken::Whole { hash, community }
            }
            None => Taken::Gone(entry),
        })
    }

    fn formed(&mut self, whole: Entry) {
        self.whole.push(whole);
    }

    fn attached(&mut self, file: Attachment) {
        self.files.push(file);
    }

    async fn pace(&self, done: usize, all: usize) {
        (self.pace)(done, all).await;
    }
}
