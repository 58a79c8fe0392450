//! The pages that plan a roster, and say why a place is empty.
