//! The hands and eyes of the stories: a web server, a browser and what a person does in it.
#![allow(
    dead_code,
    unused_imports,
    reason = "the stories and the measuring drivers each use a part"
)]

mod browser;
mod commands;
mod env;
mod eyes;
mod hands;
mod kept;
mod keys;
mod profile;
mod server;
mod village;

pub(crate) use browser::{Browser, Screen};
pub(crate) use env::{dist, fixture, number, screens_dir, single_file, table};
pub(crate) use kept::titles;
pub(crate) use server::Server;
pub(crate) use village::{COMMUNITY, PACT, side, village};
