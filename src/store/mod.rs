//! `IndexedDB`, tabs and health; the only room that knows how bytes are kept.
