//! Long work that lets others in between: it is written once as a future and done at once where nobody waits.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Does work at once whose pace never waits.
///
/// # Panics
/// Where it does wait: nothing here would ever wake it.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => unreachable!("work that is done at once waits for nothing"),
    }
}
