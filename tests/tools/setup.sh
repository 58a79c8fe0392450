#!/bin/sh
# Installs what is missing, and only that: `setup.sh serve`, `setup.sh dist` or `setup.sh test`.
#
# The ordinary way is rustup's wasm32 target and cargo install. Where rustup's servers are out of reach, root on
# Debian gets Debian's own compiler and builds the target's standard library once from Debian's sources.
set -eu
. tests/tools/env.sh
purpose=${1:-serve}
installed=0

# step NAME HINT COMMAND...: runs it with its output in a log, and says how long it took.
step() {
    name=$1 hint=$2 log=$MULIN_CACHE/log/$(echo "$1" | tr -c 'a-zA-Z0-9\n' -).log
    shift 2
    installed=$((installed + 1))
    printf '  setup: %s (%s) ... ' "$name" "$hint"
    begun=$(date +%s)
    if "$@" >"$log" 2>&1 </dev/null; then
        echo "$(($(date +%s) - begun)) s"
    elif [ -n "${spare:-}" ]; then
        echo "not to be had here"
        return 1
    else
        printf 'failed after %s s; the end of %s:\n' "$(($(date +%s) - begun))" "$log"
        tail -n 25 "$log"
        return 1
    fi
}

# spare_step: the same where another way is left.
spare_step() {
    spare=1
    if step "$@"; then spare=; else
        spare=
        return 1
    fi
}

sorry() {
    printf '\nSet-up cannot go on: %s\n' "$1" >&2
    exit 1
}

apt_works() { have apt-get && [ "$(id -u)" = 0 ]; }

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update && apt-get install -y --no-install-recommends "$@"
}

# --- The compiler, with the wasm32 target ---

checks_work() { [ "$purpose" != test ] || { cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1; }

ordinary_rust() {
    have rustup || return 1
    if ! new_enough; then
        step "Rust $RUST_MIN or newer" "rustup" rustup toolchain install stable --profile minimal || return 1
        export RUSTUP_TOOLCHAIN=stable
    fi
    wasm_works || spare_step "wasm32 target" "rustup" rustup target add wasm32-unknown-unknown
}

# The target's standard library, from Debian's matching sources. Bitcode is kept for link-time optimisation.
build_std() {
    work=$MULIN_CACHE/std
    sysroot=$(rustc --print sysroot)
    rm -rf "$work"
    mkdir -p "$work/src" "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib"
    printf '[package]\nname = "empty"\nversion = "0.1.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
    : >"$work/src/lib.rs"
    (
        cd "$work"
        CARGO_TARGET_DIR=target RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes cargo build --release \
            --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,test,proc_macro
    )
    rm -f "$sysroot"/lib/rustlib/wasm32-unknown-unknown/lib/*.rlib
    for lib in "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib; do
        case $lib in *libempty*) ;; *) cp "$lib" "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib/" ;; esac
    done
    rm -rf "$work"
}

debian_rust() {
    apt_works || sorry "this Rust has no wasm32-unknown-unknown target and rustup could not add it.
With rustup and an open network:  rustup target add wasm32-unknown-unknown
(On Debian without one, run this as root: it then takes the compiler from Debian's packages.)"
    # shellcheck disable=SC2086
    { have "$DEBIAN_WASM_LD" && [ -x /usr/bin/cargo ] && [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src" ]; } ||
        step "Debian's Rust and linker" "about 1 min" apt_install $DEBIAN_RUST
    if have rustup; then
        rustup toolchain link "$TOOLCHAIN" "$(/usr/bin/rustc --print sysroot)"
        export RUSTUP_TOOLCHAIN="$TOOLCHAIN"
    fi
    new_enough || sorry "Debian's rustc-web is older than Rust $RUST_MIN. The newer one comes as a security update:
see that bookworm-security is among apt's sources."
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$DEBIAN_WASM_LD"
    wasm_works || step "standard library for wasm32" "about 1 min" build_std
}

have cc || ! apt_works || step "C linker" "Debian" apt_install gcc libc6-dev
have cc || sorry "no C compiler (cc), which Rust links with. Install gcc or clang (macOS: xcode-select --install)."
have cargo || apt_works || sorry "no cargo. Install Rust $RUST_MIN or newer from https://rustup.rs"
if ! choose_toolchain; then
    ordinary_rust || debian_rust
    choose_toolchain || sorry "the wasm32 target still does not work; see $MULIN_CACHE/log/probe.log"
fi
if ! checks_work; then
    if [ "${RUSTUP_TOOLCHAIN:-}" = "$TOOLCHAIN" ] || ! have rustup; then
        # shellcheck disable=SC2086
        step "Debian's clippy and rustfmt" "Debian" apt_install $DEBIAN_RUST_CHECKS
    else
        step "clippy and rustfmt" "rustup" rustup component add clippy rustfmt
    fi
fi

# --- Trunk and wasm-bindgen ---

# The tools are debug builds: their own compile time outweighs what they would save.
cargo_tool() {
    cargo install --locked --debug --root "$MULIN_CACHE/tools" "$@" ||
        cargo install --debug --root "$MULIN_CACHE/tools" "$@"
}

version_is() { have "$1" && [ "$("$1" --version 2>/dev/null | awk '{ print $2 }')" = "$2" ]; }

{ version_is wasm-bindgen "$WASM_BINDGEN" && have wasm-bindgen-test-runner; } ||
    step "wasm-bindgen $WASM_BINDGEN" "about 2 min" cargo_tool "wasm-bindgen-cli@$WASM_BINDGEN"
version_is trunk "$TRUNK" ||
    step "Trunk $TRUNK" "about 5 min" cargo_tool --no-default-features "trunk@$TRUNK"

# --- What only releases and tests need ---

node_tools() {
    rm -rf "$NODE_TOOLS"
    mkdir -p "$NODE_TOOLS"
    cp tests/tools/package.json tests/tools/package-lock.json "$NODE_TOOLS"
    (cd "$NODE_TOOLS" && npm ci --no-audit --no-fund --ignore-scripts)
}

if [ "$purpose" != serve ] && [ ! -f "$NODE_TOOLS/node_modules/axe-core/axe.min.js" ]; then
    have npm || ! apt_works || step "node and npm" "Debian" apt_install nodejs npm
    if have npm; then
        step "wasm-opt and axe-core" "npm, seconds" node_tools
    elif [ "$purpose" = test ]; then
        sorry "the tests need node and npm (for wasm-opt and axe-core). Install node 18 or newer."
    else
        echo "  setup: no npm here, so no wasm-opt: the site works but is some 5 % larger."
    fi
fi

# Other people's verifiers, which signed pacts are held against.
python_tools() {
    rm -rf "$PYTHON_TOOLS"
    python3 -m venv "$PYTHON_TOOLS"
    "$PYTHON_TOOLS/bin/python" -m pip install --disable-pip-version-check --quiet -r tests/tools/requirements.txt
    cp tests/tools/requirements.txt "$PYTHON_TOOLS"
}

if [ "$purpose" = test ] && ! cmp -s tests/tools/requirements.txt "$PYTHON_TOOLS/requirements.txt"; then
    { have python3 && python3 -c 'import ensurepip, venv' 2>/dev/null; } || ! apt_works ||
        step "Python" "Debian" apt_install python3 python3-venv
    have python3 || sorry "the tests need Python 3.9 or newer, with its venv module."
    step "PyJWT, joserfc, jwcrypto, sd-jwt, pyrage, icalendar, duckdb, jsonschema" "pip, seconds" python_tools
fi
if [ "$purpose" = test ] && ! have openssl; then
    ! apt_works || step "OpenSSL" "Debian" apt_install openssl
    have openssl || sorry "the tests need the openssl command."
fi

if [ "$purpose" = test ]; then
    find_tools
    if [ -z "$CHROME" ] || [ -z "$CHROMEDRIVER" ]; then
        ! apt_works || step "Chromium and its driver" "about 1 min" apt_install chromium chromium-driver
        find_tools
    fi
    [ -n "$CHROME" ] || sorry "no Chrome or Chromium found. Install one, or set CHROME to its path."
    # Reads the printed codes, so that not our own code says that they can be read.
    have zbarimg || ! apt_works || step "QR code reader" "Debian" apt_install zbar-tools
    have zbarimg || echo "  setup: no zbarimg here, so the story of printed papers will fail: install zbar (macOS: brew install zbar)."
    [ -n "$CHROMEDRIVER" ] || sorry "no chromedriver found. Install the one of your Chrome's version, or set CHROMEDRIVER to its path."
fi
[ "$installed" = 0 ] || echo "  setup: done."
