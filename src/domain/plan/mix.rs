//! How often each kind of step is tried.

use super::moves::Move;
use super::moves::Move::{
    Barter, Chain, Change, Exchange, Pack, Paint, Pair, Recolour, Replace, Slide, Trade, Turn,
};

/// How often each kind of step is tried where rows are free of one another's days.
pub(super) const MONTH: &[Move] = &[
    Change, Change, Change, Replace, Replace, Replace, Barter, Barter, Barter, Chain, Chain, Pack,
];

/// Likewise, where somebody needs company.
pub(super) const MONTH_IN_COMPANY: &[Move] = &[
    Change, Change, Change, Replace, Replace, Replace, Barter, Barter, Barter, Chain, Chain, Pair,
    Pair, Pair,
];

/// Where rows hang together.
pub(super) const ROTA: &[Move] = &[
    Change, Change, Replace, Exchange, Exchange, Exchange, Exchange, Trade, Paint, Recolour, Turn,
    Slide,
];

/// Likewise, where somebody needs company.
pub(super) const ROTA_IN_COMPANY: &[Move] = &[
    Change, Change, Replace, Exchange, Exchange, Exchange, Exchange, Trade, Paint, Recolour, Turn,
    Slide, Pair, Pair,
];
