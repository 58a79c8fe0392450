//! Calendars, tables, sheets and forms of a roster.
