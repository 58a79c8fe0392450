//! The page: mounts the interface.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        mulin::ui::on_panic();
        mulin::ui::mount();
    }
}
