//! Taking acts back and doing them again.

use leptos::prelude::Set;

use super::App;
use super::act::ActError;
use super::book::{Act, Import};
use super::erase::{remember, spare};
use super::exchange::undone;
use crate::log::{Draft, OpId, RETRACT, Record, RecordId, Scope, undo};
use crate::store::Undo;
use crate::text::exchange::TAKING_BACK;
use crate::text::incoming::ERASED_STAY;

/// More operations than this are no matter of one moment.
const AT_ONCE: usize = 1_000;

impl App {
    /// Takes the last act back: compensating operations, or for an import the whole batch out again.
    ///
    /// # Errors
    /// [`ActError::Changed`] where somebody has changed it again; [`ActError::BuiltOn`] and [`ActError::Given`] for an
    /// import; [`ActError::Nothing`]; [`ActError::Store`].
    pub async fn undo(self) -> Result<(), ActError> {
        let act = self.with(|book| book.done.last().cloned()).ok_or(ActError::Nothing)?;
        if let Some(import) = act.import {
            self.undo_import(&act.ids, &import).await?;
            self.offer_none();
            return Ok(());
        }
        let mut bodies = act.bodies;
        self.with(|book| {
            let personal =
                |id: &&OpId| book.log.get(id).is_some_and(|e| e.scope() == Scope::Personal);
            bodies.extend(act.ids.iter().filter(personal));
        });
        let ids = self.write(self.compensate(&act.ids)?, remember(&bodies)).await?;
        self.with(|book| {
            book.done.pop();
            book.undone.push(Act { bodies, ..Act::new(act.label, ids) });
        });
        self.offer(act.label, true);
        Ok(())
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// As [`App::undo`].
    pub async fn redo(self) -> Result<(), ActError> {
        let act = self.with(|book| book.undone.last().cloned()).ok_or(ActError::Nothing)?;
        let ids = self.write(self.compensate(&act.ids)?, spare(&act.bodies)).await?;
        self.with(|book| {
            book.undone.pop();
            book.done.push(Act { bodies: act.bodies, ..Act::new(act.label, ids) });
        });
        self.offer(act.label, false);
        Ok(())
    }

    fn compensate(self, ids: &[OpId]) -> Result<Vec<Draft>, ActError> {
        self.with(|book| {
            ids.iter()
                .rev()
                .filter_map(|id| match undo::undo(&book.log, &book.state, id) {
                    Ok(draft) => Some(Ok(draft)),
                    Err(undo::NotUndoable::ForGood) => None,
                    Err(undo::NotUndoable::Changed { .. }) => Some(Err(ActError::Changed)),
                    Err(undo::NotUndoable::Missing | undo::NotUndoable::Retracted) => {
                        Some(Err(ActError::Missing))
                    }
                })
                .collect()
        })
    }

    /// From now on nothing that stated facts of this kind about a record, or took some back, is offered to be undone:
    /// something was signed over them.
    pub(super) fn keep_for_good<T: Record>(self, on: &RecordId) {
        self.with(|book| {
            let states = |id: &OpId| {
                book.log.get(id).is_some_and(|entry| {
                    entry.on() == *on && [T::KIND.base, RETRACT.base].contains(&entry.base())
                })
            };
            book.done.retain(|act| !act.ids.iter().any(states));
        });
        self.offer_none();
    }

    /// Takes an import out again, where nothing stands on it and nothing was given away since; called off, it is all
    /// still there.
    pub(super) async fn undo_import(self, ids: &[OpId], import: &Import) -> Result<(), ActError> {
        let store = self.with(|book| book.store.clone()).ok_or(ActError::Missing)?;
        self.whole().await;
        if self.last_given(&store).await? >= import.at {
            return Err(ActError::Given);
        }
        if self.with(|book| import.brought.is_built_on(&book.log)) {
            return Err(ActError::BuiltOn);
        }
        let undo = Undo {
            ids: ids.iter().map(ToString::to_string).collect(),
            parked: import.parked.clone(),
            files: import.files.clone(),
        };
        let lasting = self.long().begin(TAKING_BACK);
        let ear = |done, all| lasting.goes_on((0, 100), done, all);
        store.undo_import(&undo, &undone(import.at, import), &ear).await?;
        drop(lasting);
        let bulk = self.with(|book| {
            book.done.retain(|act| act.import.as_ref().is_none_or(|other| other.at != import.at));
            let bulk = ids.len() > AT_ONCE && book.is_bulk(ids.len());
            if bulk {
                book.whole = false;
                book.log.forget(ids);
            } else {
                book.forget(ids);
            }
            bulk
        });
        if bulk {
            self.fold_all().await;
        } else {
            self.changed();
        }
        self.note_undone(import.at).await;
        if import.erased > 0 {
            self.failed.set(Some(ActError::But(ERASED_STAY)));
        }
        Ok(())
    }
}
