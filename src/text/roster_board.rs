//! The board, templates and fairness.
