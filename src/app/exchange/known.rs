//! What partners are known to have, whose signature a file carries, and the notes of what was exchanged.
//!
//! What a partner surely has stands in `meta` and never leaves: the operations of files that came from them, signed, and
//! all that was shared at a moment when both read the same digits. What was only given does not count: it may never have
//! arrived, and would then be left out for ever.

use leptos::prelude::Set;

use super::out::Wanted;
use super::review::Review;
use crate::app::commands::partners::seen_on;
use crate::app::{ActError, App};
use crate::domain::exchange::{Exchange, KeyStanding, Partner, Way, standing};
use crate::log::{Entry, OpId, Record, RecordId, Stamp, State, fact_as, merkle};
use crate::share::file::{Header, Known, Profile, Signed, Step, step};
use crate::share::pact::PublicKey;
use crate::store::Batch;
use crate::text::Msg;
use crate::text::exchange_partners as say;

/// Before a partner's id in the name of a row of `meta`.
const ROW: &str = "known/";

/// The record exchanges stand on that are nobody's in particular.
const NOBODY: &str = "local.exchange";

/// A note of an exchange: the operation, when, and what it says.
pub type Noted = (OpId, Stamp, Exchange);

/// Whose signature a file carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A key that is sealed in this browser.
    Own,
    /// Any other, or none.
    Of(KeyStanding),
}

impl Trust {
    /// Why the file must not be taken in; nothing where it may: one damaged byte of the header breaks a signature, and what
    /// is whole of such a file is taken in as that of an unsigned one.
    pub const fn refuses(&self) -> Option<Msg> {
        match self {
            Self::Of(KeyStanding::Changed { .. }) => Some(say::REFUSED),
            _ => None,
        }
    }

    /// The partner whose confirmed key it is.
    pub const fn partner(&self) -> Option<RecordId> {
        match self {
            Self::Of(KeyStanding::Known { partner }) => Some(*partner),
            _ => None,
        }
    }
}

impl App {
    /// Whose signature a file carries. A key that signed files of this browser once counts as one's own.
    pub async fn trust(self, header: &Header) -> Trust {
        let signed = header.signed();
        if let Signed::By(key) = signed
            && self.own_keys().await.contains(&key.thumbprint())
        {
            return Trust::Own;
        }
        Trust::Of(self.standing(header))
    }

    /// How its key stands to the partners. Tracked.
    pub fn standing(self, header: &Header) -> KeyStanding {
        let (key, broken) = match header.signed() {
            Signed::By(key) => (Some(key.x()), false),
            Signed::Broken => (None, true),
            Signed::No => (None, false),
        };
        let maker = header.maker.to_string();
        self.read(|state| standing(state, key.as_deref(), broken, &maker))
    }

    /// What the partner is called whose confirmed key signed a file. Tracked.
    pub fn sender(self, header: &Header) -> Option<String> {
        let KeyStanding::Known { partner } = self.standing(header) else { return None };
        let partner = self.peek(|state| state.get::<Partner>(&partner))?;
        Some(partner.name).filter(|name| !name.is_empty())
    }

    /// The partners that are not forgotten, by name. Tracked.
    pub fn partners(self) -> Vec<(RecordId, Partner)> {
        let mut all: Vec<(RecordId, Partner)> =
            self.read(|state| state.all::<Partner>().filter(|(_, p)| !p.forgotten).collect());
        all.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
        all
    }

    /// What was exchanged, the latest first: the operation, when it was noted, and the note. Tracked.
    pub fn exchanges(self) -> Vec<Noted> {
        let mut all = self.read(notes);
        let undone: Vec<(Stamp, Exchange)> = all
            .iter()
            .filter(|(_, _, note)| note.undone)
            .map(|(_, at, note)| (*at, note.clone()))
            .collect();
        // An import that was taken back is told once, as taken back; one made again since is told by itself.
        all.retain(|(_, at, note)| {
            let taken_back = |(then, u): &(Stamp, Exchange)| {
                then > at && (&u.file, &u.before) == (&note.file, &note.before)
            };
            note.undone || note.way != Way::In || !undone.iter().any(taken_back)
        });
        all
    }

    /// Notes an exchange, together with what else is to be durable with it. It is not offered to be undone: it happened.
    ///
    /// # Errors
    /// [`ActError::Store`].
    pub(in crate::app) async fn note_exchange(
        self,
        note: Exchange,
        also: Batch,
    ) -> Result<(), ActError> {
        // Not on the community's own record: a file that brought that could then no longer be taken back as a whole.
        let on = note.partner;
        let on = on.unwrap_or_else(|| RecordId::derived(&self.community(), NOBODY, ""));
        let draft = self.peek(|state| state.state_fact(&on, &note));
        self.write(vec![draft], also).await.map(drop)
    }

    /// What a partner surely has; nothing where none is known.
    pub async fn known_to(self, partner: &RecordId) -> Option<Known> {
        let store = self.with(|book| book.store.clone())?;
        let rows = store.meta().await.ok()?;
        Known::from_text(rows.get(&row(partner))?)
    }

    pub(super) async fn known_of(self, wanted: &Wanted) -> Option<Known> {
        self.known_to(wanted.partner.as_ref()?).await.filter(|known| !known.is_empty())
    }

    /// Notes that a file was taken in, and what its maker surely has by it. The file is here already, so nothing depends on
    /// whether this can be written.
    pub(super) async fn note_in(self, review: &Review, before: String) {
        let header = review.header.as_ref();
        let key = header.and_then(|header| match header.signed() {
            Signed::By(key) => Some(key.x()),
            Signed::Broken | Signed::No => None,
        });
        let profile = header.and_then(|header| header.profile).map(Profile::word);
        let root = self.root_now().await;
        let mut note = Exchange {
            way: Way::In,
            maker: header.map(|header| header.maker.to_string()).unwrap_or_default(),
            key: key.unwrap_or_default(),
            profile: profile.unwrap_or_default().to_owned(),
            file: review.name.clone(),
            count: (review.new + review.known) as u64,
            new: review.new as u64,
            known: review.known as u64,
            before,
            after: merkle::fingerprint(&root),
            ..Exchange::default()
        };
        let mut also = Batch::default();
        let partner = match header {
            Some(header) => self.trust(header).await.partner(),
            None => None,
        };
        let had = match partner {
            Some(partner) => self.known_to(&partner).await.unwrap_or_default(),
            None => Known::default(),
        };
        if let Some(header) = header.filter(|h| h.base.is_some() && h.share_root != root) {
            let stands = self.with(|book| step(&book.log, header, &review.all, &had));
            self.incoming().between.set(matches!(stands, Step::Between | Step::Unsure));
        }
        if let (Some(header), Some(partner)) = (header, partner) {
            let mut known = had;
            // Lines somebody added on the way are none of theirs; then nothing is concluded from the lines.
            if review.sheet.faults.is_empty() {
                known.extend(review.all.iter().copied());
            }
            if root == header.share_root {
                known.extend(self.shared_ids());
            }
            note.partner = Some(partner);
            seen_on(self, partner, header.maker.to_string()).await;
            also = also.with_meta(&row(&partner), &known.to_text());
        }
        let _ = self.note_exchange(note, also).await;
    }

    /// Notes that the import made at that time was taken back: its note is said once more, as undone.
    pub(in crate::app) async fn note_undone(self, at: u64) {
        let all = self.peek(notes);
        let of_it = |(_, stamp, note): &&Noted| note.way == Way::In && stamp.ms >= at;
        let Some((_, _, note)) = all.iter().filter(of_it).min_by_key(|(_, stamp, _)| *stamp) else {
            return;
        };
        let after = self.fingerprint_now().await;
        let note = Exchange { undone: true, after, ..note.clone() };
        let _ = self.note_exchange(note, Batch::default()).await;
    }

    fn shared_ids(self) -> Vec<OpId> {
        self.with(|book| book.log.shared().map(Entry::id).collect())
    }

    /// Both read the same digits: the partner has all that is shared here.
    ///
    /// # Errors
    /// [`ActError::Store`].
    pub(in crate::app) async fn note_agreed(
        self,
        partner: Option<RecordId>,
    ) -> Result<(), ActError> {
        self.whole().await;
        let at = self.fingerprint_now().await;
        let known = self.with(|book| Known::shared(&book.log));
        let count = known.len() as u64;
        let mut also = Batch::default();
        if let Some(partner) = partner {
            let mut all = self.known_to(&partner).await.unwrap_or_default();
            all.extend(self.shared_ids());
            also = also.with_meta(&row(&partner), &all.to_text());
        }
        let note = Exchange {
            way: Way::Compared,
            partner,
            count,
            before: at.clone(),
            after: at,
            ..Exchange::default()
        };
        self.note_exchange(note, also).await
    }

    /// The fingerprint of this moment.
    pub(in crate::app) async fn fingerprint_now(self) -> String {
        merkle::fingerprint(&self.root_now().await)
    }
}

/// All notes, the latest first.
fn notes(state: &State) -> Vec<Noted> {
    let facts = state.ever(Exchange::KIND.base).flat_map(|(_, folded)| folded.live());
    let mut all: Vec<Noted> = facts.map(|fact| (fact.id, fact.at, fact_as(fact))).collect();
    all.sort_by_key(|(id, at, _)| std::cmp::Reverse((*at, *id)));
    all
}

fn row(partner: &RecordId) -> String {
    [ROW, &partner.to_string()].concat()
}

/// The 24 digits of the key that signed a header.
pub fn code_of(header: &Header) -> Option<String> {
    match header.signed() {
        Signed::By(key) => Some(digits(&key)),
        _ => None,
    }
}

/// The 24 digits of a key.
pub fn digits(key: &PublicKey) -> String {
    crate::share::pact::fingerprint(&key.thumbprint())
}
