#!/bin/sh
# One stage of the work, by the name make calls it.
set -eu
. tests/tools/env.sh
choose_toolchain || {
    echo "The wasm32 target is missing; 'make serve' or 'make test' installs it." >&2
    exit 1
}
find_tools
wasm32=--target=wasm32-unknown-unknown

case $1 in
serve)
    # A browser is opened where there is a screen to show it.
    open=
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname)" != Darwin ] || open=--open
    echo "http://localhost:8080/  (stop with Ctrl-C)"
    exec trunk serve --offline --address 127.0.0.1 --port 8080 $open
    ;;
fmt) cargo fmt --all ;;
fmt-check) cargo fmt --all --check ;;
lint)
    cargo clippy --workspace --all-targets --locked -- -D warnings
    # Run by name alone, so it is not among "all".
    cargo clippy --test drivers --locked -- -D warnings
    # The library's own tests are native ones: what needs a browser is tried from outside, in tests/web.
    cargo clippy $wasm32 --lib --bins --test web --locked -- -D warnings
    ;;
native)
    # The stories need a finished site and the drivers only measure: both are stages of their own.
    set -- --lib --bins
    for file in tests/*.rs tests/*/main.rs; do
        name=$(basename "${file%/main.rs}" .rs)
        [ ! -f "$file" ] || [ "$name" = web ] || [ "$name" = stories ] || [ "$name" = drivers ] || set -- "$@" --test "$name"
    done
    cargo test --locked "$@"
    cargo test --locked -p pack -p mulin-plan -p mulin-glance
    ;;
browser)
    # Rust tests in a real browser. The driver must know which browser where it is not the usual one.
    WASM_BINDGEN_TEST_WEBDRIVER_JSON=$MULIN_CACHE/webdriver-$$.json
    trap 'rm -f "$WASM_BINDGEN_TEST_WEBDRIVER_JSON"' EXIT
    sed "s|\"args\"|\"binary\": \"$CHROME\", \"args\"|" tests/tools/webdriver.json >"$WASM_BINDGEN_TEST_WEBDRIVER_JSON"
    export WASM_BINDGEN_TEST_WEBDRIVER_JSON
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
    cargo test --locked $wasm32 --test web
    ;;
dist) sh tests/tools/dist.sh ;;
size) cargo run --quiet --locked -p pack -- size dist "$BUDGET_KB" ;;
stories)
    # People's stories told to a real browser, from the served site and from the single file.
    export MULIN_DIST="$PWD/dist" MULIN_SINGLE="$PWD/dist/mulin.html"
    sh tests/tools/stories.sh
    ;;
bench)
    # Figures for the README, from the site in dist/; they judge nothing.
    export MULIN_DIST="$PWD/dist" MULIN_SINGLE="$PWD/dist/mulin.html"
    cargo test --locked --test drivers
    ;;
rivals)
    # Ratios for the README; compiles some 300 crates of others.
    cargo run --release --locked --manifest-path tests/bench/Cargo.toml --target-dir target/rivals
    ;;
clean)
    cargo clean
    rm -rf dist
    ;;
*)
    echo "no stage named $1" >&2
    exit 2
    ;;
esac
