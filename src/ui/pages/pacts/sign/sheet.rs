//! The sheet at hand: who saw it signed, its photograph, and what was entered from it.

use leptos::prelude::*;

use crate::app::{small_photo, use_app};
use crate::domain::pact::Hh;
use crate::domain::pact::signing::Signing;
use crate::log::RecordId;
use crate::share::file::Attachment;
use crate::text::signing as say;
use crate::ui::components::{Badge, Button, FileField, Kind, TextField, Tone};
use crate::ui::lang::t;
use crate::ui::pages::parts::typed;

/// A sheet, and the pact it is of.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    /// The pact.
    pub(super) pact: RecordId,
    /// Where the households stand.
    pub(super) signing: Memo<Signing>,
    /// The households entered from it, in order.
    pub(super) done: RwSignal<Vec<(Hh, String)>>,
    witness_1: RwSignal<String>,
    witness_2: RwSignal<String>,
    photo: RwSignal<Option<Attachment>, LocalStorage>,
}

impl Sheet {
    pub(super) fn new(pact: RecordId, signing: Memo<Signing>) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            pact,
            signing,
            done: RwSignal::new(Vec::new()),
            witness_1: text(),
            witness_2: text(),
            photo: RwSignal::new_local(None),
        }
    }

    /// Who saw it signed, as far as they are named.
    pub(super) fn witnesses(self) -> Vec<String> {
        let names = [self.witness_1, self.witness_2].map(typed);
        names.into_iter().filter(|name| !name.is_empty()).collect()
    }

    /// Its photograph.
    pub(super) fn photo(self) -> Option<Attachment> {
        self.photo.get_untracked()
    }

    /// Another sheet: the witnesses are most likely the same ones.
    fn turn(self) {
        self.photo.set(None);
        self.done.set(Vec::new());
    }
}

/// The fields of the sheet.
pub(super) fn view_of(sheet: Sheet) -> AnyView {
    let app = use_app();
    let bad = RwSignal::new(false);
    let chosen = move |bytes: Vec<u8>| {
        bad.set(false);
        app.run(async move {
            match small_photo(&bytes).await {
                Some(photo) => drop(sheet.photo.try_set(Some(photo))),
                None => drop(bad.try_set(true)),
            }
            Ok(())
        });
    };
    view! {
        <div class="card stack">
            <h3>{t(say::SHEET)}</h3>
            <TextField
                id="witness-1"
                label=t(say::WITNESS_1)
                hint=t(say::WITNESS_HINT)
                value=sheet.witness_1
                short=true
            />
            <TextField id="witness-2" label=t(say::WITNESS_2) value=sheet.witness_2 short=true/>
            {move || if sheet.photo.with(Option::is_some) {
                view! {
                    <p role="status"><Badge label=t(say::PHOTO_THERE) tone=Tone::Good/></p>
                    <p><Button
                        label=t(say::NEXT_SHEET)
                        kind=Kind::Quiet
                        on_click=move || sheet.turn()
                    /></p>
                }
                .into_any()
            } else {
                view! {
                    <FileField
                        id="sheet-photo"
                        label=t(say::PHOTO)
                        hint=t(say::PHOTO_HINT)
                        on_file=UnsyncCallback::new(chosen)
                    />
                }
                .into_any()
            }}
            <p role="alert" class="wrong">{move || bad.get().then(|| t(say::PHOTO_BAD))}</p>
        </div>
    }
    .into_any()
}
