//! Commands, state, import and export.
