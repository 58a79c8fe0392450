//! Records, rules and derivations of a neighbourhood; pure.
