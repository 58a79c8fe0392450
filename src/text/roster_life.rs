//! A roster lived with: published, answered, swapped, planned anew, handed over.
