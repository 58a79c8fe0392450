//! Which rows of a long table stand in the page: those in sight of its scroll container and a few around; all on paper.

use leptos::html;
use leptos::prelude::*;
use std::ops::Range;

use crate::ui::window::{in_page, towards};

/// Pixels in sight before the first measure: a guess that only decides what is drawn first.
const SCREENFUL: u32 = 600;

/// How the rows of a table are expected to be.
#[derive(Clone, Copy)]
pub struct Rows {
    /// Pixels a row is high, until one was measured.
    pub height: u32,
    /// Rows kept above and below those in sight.
    pub around: usize,
    /// The most that are printed whole.
    pub printed: usize,
}

/// Rows that cost much to draw come a few at a frame, so that the page answers meanwhile.
#[derive(Clone, Copy)]
pub struct Gradual {
    /// Those that are drawn; empty: all are to be drawn anew.
    pub drawn: RwSignal<Range<usize>>,
    /// The most that come in one frame.
    pub most: Signal<usize>,
}

/// The scroll container of a long table: copy it freely.
#[derive(Clone, Copy)]
pub struct Sight {
    /// The container.
    pub node: NodeRef<html::Div>,
    scrolled: RwSignal<u32>,
    /// Pixels in sight, and pixels a row is high.
    seen: RwSignal<(u32, u32)>,
    /// The rows to draw.
    pub shown: Memo<Range<usize>>,
}

impl Sight {
    /// The sight of a table with so many rows, all of those in sight drawn at once.
    pub fn new(rows: Signal<usize>, expected: Rows) -> Self {
        Self::of(rows, expected, None)
    }

    /// The same, drawn a few rows at a time.
    pub fn gradual(rows: Signal<usize>, expected: Rows, gradual: Gradual) -> Self {
        Self::of(rows, expected, Some(gradual))
    }

    fn of(rows: Signal<usize>, expected: Rows, gradual: Option<Gradual>) -> Self {
        let node = NodeRef::<html::Div>::new();
        let (scrolled, seen) = (RwSignal::new(0_u32), RwSignal::new((0_u32, 0_u32)));
        let measure = move || {
            // The next frame may come after the table has gone: a page that follows typing makes it anew at each letter.
            if let Some(node) = node.try_get_untracked().flatten() {
                let row = node.query_selector("tbody tr:not(.gap)").ok().flatten();
                let height = row.map_or(seen.get_untracked().1, |row| whole(row.client_height()));
                let now = (whole(node.client_height()), height);
                if seen.get_untracked() != now {
                    seen.set(now);
                }
            }
        };
        let resized = window_event_listener(leptos::ev::resize, move |_| measure());
        on_cleanup(move || resized.remove());
        let printing = RwSignal::new(false);
        for (event, now) in [("beforeprint", true), ("afterprint", false)] {
            let listener = window_event_listener_untyped(event, move |_| printing.set(now));
            on_cleanup(move || listener.remove());
        }
        let wanted = Memo::new(move |_| {
            let (height, row) = match seen.get() {
                (_, 0) => (SCREENFUL, expected.height),
                measured => measured,
            };
            in_page(scrolled.get(), height, row, rows.get(), expected.around)
        });
        let shown = Memo::new(move |_| {
            let rows = rows.get();
            // Paper does not scroll.
            if printing.get() && rows <= expected.printed {
                return 0..rows;
            }
            match gradual {
                None => wanted.get(),
                Some(gradual) => gradual.drawn.with(|d| d.start.min(rows)..d.end.min(rows)),
            }
        });
        if let Some(gradual) = gradual {
            go_on(gradual, wanted, expected.around);
        }
        let some = Memo::new(move |_| !shown.with(Range::is_empty));
        Effect::new(move |_| {
            if node.get().is_some() && some.get() {
                rows.track();
                request_animation_frame(measure);
            }
        });
        Self { node, scrolled, seen, shown }
    }

    /// To be told of every scroll of the container.
    pub fn on_scroll(self) {
        if let Some(node) = self.node.get_untracked() {
            self.scrolled.set(whole(node.scroll_top()));
        }
    }

    /// Scrolls just so far that a row is in sight; it may come some frames later.
    pub fn reveal(self, row: usize) {
        let Some(node) = self.node.get_untracked() else { return };
        let (height, each) = self.seen.get_untracked();
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let (top, now) = (row.saturating_mul(each), whole(node.scroll_top()));
        // A row more than needed: the head of the table hides one.
        let least = top.saturating_add(each.saturating_mul(2)).saturating_sub(height);
        node.set_scroll_top(i32::try_from(now.clamp(least.min(top), top)).unwrap_or(i32::MAX));
    }

    /// A row as high as the rows that are left out. Tracked.
    pub fn gap(self, rows: usize) -> AnyView {
        let pixels = rows * self.seen.get().1 as usize;
        (pixels > 0)
            .then(|| {
                view! {
                    <tr class="gap" aria-hidden="true">
                        <td colspan="99" style:height=pixels.to_string() + "px"></td>
                    </tr>
                }
            })
            .into_any()
    }
}

/// Draws on, frame by frame, until what is wanted is there.
fn go_on(Gradual { drawn, most }: Gradual, wanted: Memo<Range<usize>>, around: usize) {
    let asked = StoredValue::new(false);
    let step = move || {
        // The table may have gone meanwhile.
        let (Some(is), Some(to), Some(most)) =
            (drawn.try_get_untracked(), wanted.try_get_untracked(), most.try_get_untracked())
        else {
            return;
        };
        asked.try_set_value(false);
        drawn.try_set(towards(&is, &to, around, most));
    };
    Effect::new(move |_| {
        let there = drawn.with(|drawn| wanted.with(|wanted| drawn == wanted));
        if !there && !asked.get_value() {
            asked.set_value(true);
            request_animation_frame(step);
        }
    });
}

/// The browser measures in signed numbers; lengths are not.
fn whole(length: i32) -> u32 {
    u32::try_from(length).unwrap_or(0)
}
