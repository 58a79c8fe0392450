//! Where the contents of a file go while it is read, and what is left to say in the end.

use super::header::Header;
use super::problem::Problem;
use super::write::Attachment;
use crate::log::{CommunityId, Entry, Hash, OpError};

/// What a line of a file was.
pub(in crate::share) enum Taken {
    /// A whole operation. The sink has it.
    Whole {
        /// Its full hash.
        hash: Hash,
        /// Its community.
        community: CommunityId,
    },
    /// What erasure left of one. Only at the end of the file does it turn out whether that counts.
    Gone(Entry),
}

/// Where whole operations and attachments go while a file is read.
pub(in crate::share) trait Sink {
    /// Reads a line as it stands; a whole operation is taken.
    fn line(&mut self, line: &str) -> Result<Taken, OpError>;

    /// Takes a whole operation whose line was not in the form we write.
    fn formed(&mut self, whole: Entry);

    /// Takes an attachment.
    fn attached(&mut self, file: Attachment);

    /// Hears of how many bytes how many are read, all of them in the end, and may take its time.
    async fn pace(&self, done: usize, all: usize);
}

/// What was read, apart from what the sink has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::share) struct Frame {
    /// The header, where it could be read.
    pub header: Option<Header>,
    /// What is left of erased operations, each with the number of whole ones before it.
    pub remains: Vec<(usize, Entry)>,
    /// Lines of a form this version does not know: kept and passed on.
    pub parked: Vec<String>,
    /// What was wrong.
    pub problems: Vec<Problem>,
    /// The community of most of the operations.
    pub(super) named: Option<CommunityId>,
}

impl Frame {
    pub(super) fn refused(why: Problem) -> Self {
        Self { problems: vec![why], ..Self::default() }
    }

    pub(super) fn is_newer(&self) -> bool {
        self.problems.iter().any(|p| matches!(p, Problem::Newer { .. }))
    }

    pub(super) fn note(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// The community the file is of: what the header says if nothing of it was changed on the way, else what most of the
    /// operations say, each of which is checked by itself.
    pub(in crate::share) fn community(&self) -> Option<CommunityId> {
        let header = self.header.as_ref().map(|h| h.community);
        if header.is_some() && !self.problems.contains(&Problem::Header) {
            return header;
        }
        self.named.or(header)
    }
}
