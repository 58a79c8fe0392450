//! The lock of this device: one record, known outside every community.

use mulin::log::{CommunityId, Hash, RecordId};
use mulin::share::lock::Lock;
use mulin::store::device;
use wasm_bindgen_test::wasm_bindgen_test;

fn lock() -> Lock {
    Lock {
        community: CommunityId([1; 16]),
        pact: RecordId([2; 16]),
        salt: [3; 16],
        rounds: 10,
        hash: Hash([4; 32]),
        tries: 0,
        until: 0,
    }
}

fn copy() -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item("mulin.locked").ok()?
}

#[wasm_bindgen_test]
async fn a_device_is_locked_until_the_lock_is_lifted() {
    device::lift_lock().await.expect("a fresh device");
    assert_eq!(device::lock().await.expect("reads"), None);
    let written = device::change_lock(|before| {
        assert_eq!(before, None);
        Some(lock().to_text())
    });
    assert_eq!(written.await.expect("writes"), Some(lock().to_text()));
    let read = device::lock().await.expect("reads").expect("a lock");
    assert_eq!(Lock::read(&read), Some(lock()));
    assert_eq!(copy(), Some(read), "for when the database does not answer");

    // Tries of two tabs at once are both used up.
    let try_one = || device::change_lock(|text| Some(Lock::read(&text?)?.tried(0).to_text()));
    let (a, b, c) = (try_one(), try_one(), try_one());
    for one in [a.await, b.await, c.await] {
        one.expect("writes");
    }
    let tried = Lock::read(&device::lock().await.expect("reads").expect("a lock"));
    assert_eq!(tried.expect("whole").tries, 3);

    assert_eq!(device::change_lock(|_| None).await.expect("leaves it"), None);
    assert!(device::lock().await.expect("reads").is_some());
    device::lift_lock().await.expect("lifts");
    assert_eq!((device::lock().await.expect("reads"), copy()), (None, None));
}
