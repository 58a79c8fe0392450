//! Volunteers: the list, one of them, tables of them.
