//! The rules of planning, and a planned roster taken over.
