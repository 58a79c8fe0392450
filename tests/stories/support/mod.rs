//! The hands and eyes of the stories: a web server, a browser and what a person does in it.
#![allow(dead_code, reason = "the stories and the measuring drivers each use a part")]

mod browser;
mod commands;
mod env;
mod eyes;
mod hands;
mod profile;
mod server;

pub(crate) use browser::Browser;
pub(crate) use env::fixture;
pub(crate) use server::Server;
