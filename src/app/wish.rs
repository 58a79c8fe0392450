//! What the first page may ask for before the part that can do it is here.
//!
//! A release loads all that reads or writes data in a part of its own, after the first page. So the first page must not
//! call any of it by name: it asks.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::Set;

use super::{ActError, App, commands};

/// Something that needs the data.
pub enum Wish {
    /// To open what is here.
    Start {
        /// Whether the first-run page is shown already.
        shown: bool,
    },
    /// To set one up.
    SetUp {
        /// What it is called.
        name: String,
        /// Its first grid.
        grid: String,
    },
    /// To open the sample, so many times its size.
    Sample(usize),
    /// To see which communities are here, on [`App::shelf`].
    Look,
    /// To open one of them, by its id.
    Open(String),
    /// To take the last act back.
    Undo,
    /// To do it again.
    Redo,
}

type Doing = Pin<Box<dyn Future<Output = Result<(), ActError>>>>;

impl App {
    /// Loads what can do it, where that is not here yet, and has it done.
    ///
    /// # Errors
    /// [`ActError::NotLoaded`], and those of the act.
    pub async fn ask(self, wish: Wish) -> Result<(), ActError> {
        #[cfg(feature = "split")]
        let doing = begun(self, wish).await?;
        #[cfg(not(feature = "split"))]
        let doing = begin(self, wish);
        doing.await
    }
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(rest, fallible)]
fn begun(app: App, wish: Wish) -> Result<Doing, ActError> {
    Ok(begin(app, wish))
}

fn begin(app: App, wish: Wish) -> Doing {
    match wish {
        Wish::Start { shown } => Box::pin(async move {
            app.find(shown).await;
            Ok(())
        }),
        Wish::SetUp { name, grid } => {
            Box::pin(async move { commands::set_up(app, &name, &grid).await })
        }
        Wish::Sample(size) => Box::pin(commands::open_sample(app, size)),
        Wish::Look => Box::pin(async move {
            app.shelf.set(crate::store::known().await);
            Ok(())
        }),
        Wish::Open(id) => Box::pin(async move {
            app.open(id.parse().map_err(|_| ActError::Missing)?).await;
            Ok(())
        }),
        Wish::Undo => Box::pin(app.undo()),
        Wish::Redo => Box::pin(app.redo()),
    }
}
