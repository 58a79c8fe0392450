//! A roster published, answered, swapped.
