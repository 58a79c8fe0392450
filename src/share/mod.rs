//! The file and its relatives: bytes in, values out; pure.
