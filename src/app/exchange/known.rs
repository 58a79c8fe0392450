//! What partners are known to have, whose signature a file carries, and the notes of what was exchanged.
//!
//! What a partner surely has stands in `meta` and never leaves: the operations of files that came from them, signed, and
//! all that was shared at a moment when both read the same digits. What was only given does not count: it may never have
//! arrived, and would then be left out for ever.

use super::out::Wanted;
use crate::app::commands::partners::seen_on;
use crate::app::{ActError, App};
use crate::domain::community::community_record;
use crate::domain::exchange::{Exchange, KeyStanding, Partner, Way, standing};
use crate::log::{Entry, OpId, Record, RecordId, Stamp, fact_as, merkle};
use crate::share::file::{Header, Known, Signed};
use crate::share::pact::PublicKey;
use crate::store::Batch;
use crate::text::Msg;
use crate::text::exchange_partners as say;

/// Before a partner's id in the name of a row of `meta`.
const ROW: &str = "known/";

/// Whose signature a file carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A key that is sealed in this browser.
    Own,
    /// Any other, or none.
    Of(KeyStanding),
}

impl Trust {
    /// Why the file must not be taken in; nothing where it may.
    pub const fn refuses(&self) -> Option<Msg> {
        match self {
            Self::Of(KeyStanding::Changed { .. }) => Some(say::REFUSED),
            Self::Of(KeyStanding::Broken) => Some(say::REFUSED_BROKEN),
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

    /// The partners that are not forgotten, by name. Tracked.
    pub fn partners(self) -> Vec<(RecordId, Partner)> {
        let mut all: Vec<(RecordId, Partner)> =
            self.read(|state| state.all::<Partner>().filter(|(_, p)| !p.forgotten).collect());
        all.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
        all
    }

    /// What was exchanged, the latest first: the operation, when it was noted, and the note. Tracked.
    pub fn exchanges(self) -> Vec<(OpId, Stamp, Exchange)> {
        let mut all: Vec<_> = self.read(|state| {
            let facts = state.ever(Exchange::KIND.base).flat_map(|(_, folded)| folded.live());
            facts.map(|fact| (fact.id, fact.at, fact_as(fact))).collect()
        });
        all.sort_by_key(|(id, at, _)| std::cmp::Reverse((*at, *id)));
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
        let on = note.partner.unwrap_or_else(|| community_record(&self.community()));
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

    /// Notes that a file was taken in, and what its maker surely has by it. To be called once it is durable and folded;
    /// `file` are the operations in it.
    ///
    /// # Errors
    /// [`ActError::Store`]; the file is taken in all the same.
    pub(in crate::app) async fn took_from(
        self,
        header: Option<&Header>,
        file: &[OpId],
        mut note: Exchange,
    ) -> Result<(), ActError> {
        let mut also = Batch::default();
        if let Some(header) = header
            && let Some(partner) = self.trust(header).await.partner()
        {
            let mut known = self.known_to(&partner).await.unwrap_or_default();
            known.extend(file.iter().copied());
            self.with(|book| {
                if book.log.share_root() == header.share_root {
                    known.extend(book.log.shared().map(Entry::id));
                }
            });
            note.partner = Some(partner);
            seen_on(self, partner, header.maker.to_string()).await;
            also = also.with_meta(&row(&partner), &known.to_text());
        }
        self.note_exchange(note, also).await
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
        let at = self.fingerprint_now();
        let known = self.with(|book| Known::shared(&book.log));
        let count = known.len() as u64;
        let mut also = Batch::default();
        if let Some(partner) = partner {
            let mut all = self.known_to(&partner).await.unwrap_or_default();
            all.extend(self.with(|book| book.log.shared().map(Entry::id).collect::<Vec<_>>()));
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
    pub(in crate::app) fn fingerprint_now(self) -> String {
        self.with(|book| merkle::fingerprint(&book.log.share_root()))
    }
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
