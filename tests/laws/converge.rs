//! Whatever the clocks, the copies and the files: those who have seen the same show the same, and nothing is lost.

use crate::support::acts::{Event, World, act, history};
use crate::support::config;
use crate::support::device::Device;
use mulin::log::Entry;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn devices_that_have_seen_the_same_show_the_same((devices, events) in history(act(), 50)) {
        let mut world = World::live(&devices, &events);
        prop_assert!(world.devices.iter().all(Device::is_sound), "before the last exchange");
        world.exchange_all();
        let lost = world.seen.keys().filter(|id| world.devices.iter().any(|d| d.log.get(id).is_none())).count();
        prop_assert_eq!(lost, 0, "operations lost");
        let made = events.iter().filter(|e| matches!(e, Event::Act(..))).count();
        prop_assert!(made > 0 || world.seen.is_empty());
        let first = &world.devices[0];
        prop_assert_eq!(first.log.len(), world.seen.len(), "operations invented");
        for device in &world.devices {
            prop_assert!(device.log == first.log, "equal sets of operations");
            prop_assert!(device.state == first.state, "equal states");
            prop_assert!(device.is_sound());
            prop_assert_eq!(device.log.share_root(), first.log.share_root());
            prop_assert_eq!(device.log.full_root(), first.log.full_root());
        }
        for entry in first.log.iter() {
            prop_assert_eq!(Entry::from_line(&entry.line()), Ok(entry.clone()));
        }
    }
}
