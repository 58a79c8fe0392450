//! Seats given and taken on the board; templates and what is made from them.
