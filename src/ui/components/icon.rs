//! The few icons, each always beside a word.

use leptos::prelude::*;

/// A drawing of one stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A sun: today.
    Sun,
    /// Two speech bubbles: talk.
    Talk,
    /// A sheet with a signature: pacts.
    Sheet,
    /// A calendar: shifts.
    Calendar,
    /// Three dots: more.
    More,
    /// A tick in a circle: good.
    Tick,
    /// A triangle with a mark: must.
    Mark,
    /// An open circle: waiting, plain.
    Circle,
    /// An arrow up: ascending.
    Up,
    /// An arrow down: descending.
    Down,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2"
            }
            Self::Talk => "M3 4h13v9H9l-4 4v-4H3zM19 9h2v9h-2v3l-4-3h-5",
            Self::Sheet => "M5 2h10l4 4v16H5zM9 8h6M9 12h6M9 18c2-3 3 2 6-1",
            Self::Calendar => "M4 5h16v16H4zM4 10h16M8 2v5M16 2v5M9 15l2 2 4-4",
            Self::More => "M5 11v2M12 11v2M19 11v2M4 12h2M11 12h2M18 12h2",
            Self::Tick => "M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20zM7 12l4 4 6-7",
            Self::Mark => "M12 3L2 21h20zM12 10v5M12 18h.01",
            Self::Circle => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z",
            Self::Up => "M12 20V4M5 11l7-7 7 7",
            Self::Down => "M12 4v16M5 13l7 7 7-7",
        }
    }
}

/// Draws an icon; silent, for the word beside it speaks.
pub fn icon(icon: Icon) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=icon.path()></path>
        </svg>
    }
    .into_any()
}
