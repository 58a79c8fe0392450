//! The worker: long calculations away from the page.

fn main() {}
