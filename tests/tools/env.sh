# Sourced by every script here: finds the tools and says where outputs go. Changes nothing on the machine.
# POSIX sh; the current directory is the repository's root.

. tests/tools/versions.env

MULIN_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/mulin
TOOLCHAIN=mulin-web
mkdir -p "$MULIN_CACHE/log"
PATH=$MULIN_CACHE/tools/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
export PATH MULIN_CACHE

# A fresh checkout in CI starts from the last run's outputs. A developer's own choice wins.
if [ "${CI:-}" = true ] && [ -z "${CARGO_TARGET_DIR:-}" ]; then
    export CARGO_TARGET_DIR="$MULIN_CACHE/target"
fi

have() { command -v "$1" >/dev/null 2>&1; }

new_enough() {
    rustc --version 2>/dev/null | awk -v min="$RUST_MIN" '
        { split($2, a, "."); split(min, b, "."); exit !(a[1] * 1000 + a[2] >= b[1] * 1000 + b[2]) }'
}

# Compiles and links a few words for wasm32: also finds a standard library left from another compiler.
wasm_works() {
    linker=${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER:-}
    printf '#[unsafe(no_mangle)] pub extern "C" fn f() -> u64 { vec![1u8].len() as u64 }' |
        rustc --edition 2024 --crate-type cdylib --target wasm32-unknown-unknown ${linker:+-C "linker=$linker"} \
            -o "$MULIN_CACHE/probe-$$.wasm" - >"$MULIN_CACHE/log/probe.log" 2>&1
    worked=$?
    rm -f "$MULIN_CACHE/probe-$$.wasm"
    return $worked
}

# The developer's own toolchain if it is new enough and makes wasm, else rustup's stable, else the one that
# setup.sh linked from Debian's packages.
choose_toolchain() {
    new_enough && wasm_works && return 0
    own_toolchain=${RUSTUP_TOOLCHAIN:-} own_linker=${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER:-}
    if have rustup; then
        export RUSTUP_TOOLCHAIN=stable
        new_enough && wasm_works && return 0
    fi
    if have "$DEBIAN_WASM_LD"; then
        export RUSTUP_TOOLCHAIN="$TOOLCHAIN" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$DEBIAN_WASM_LD"
        wasm_works && return 0
    fi
    [ -n "$own_toolchain" ] && RUSTUP_TOOLCHAIN=$own_toolchain || unset RUSTUP_TOOLCHAIN
    [ -n "$own_linker" ] && CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$own_linker ||
        unset CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
    return 1
}

# The tool must equal the library, so the library's version in Cargo.lock is the only one written down.
WASM_BINDGEN=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)

# npm's tools live in the cache, one folder per lock file, so that a clean checkout finds them.
NODE_TOOLS=$MULIN_CACHE/npm-$(cksum <tests/tools/package-lock.json | tr ' ' '-')

# Python's packages likewise; the tests look for them there (tests/proofs/interop.rs).
PYTHON_TOOLS=$MULIN_CACHE/python

find_tools() {
    if [ -x "$NODE_TOOLS/node_modules/.bin/wasm-opt" ] && have node; then
        PATH=$NODE_TOOLS/node_modules/.bin:$PATH
    fi
    for name in chromium google-chrome google-chrome-stable chromium-browser \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        [ -n "${CHROME:-}" ] || CHROME=$(command -v "$name" 2>/dev/null || true)
    done
    CHROMEDRIVER=${CHROMEDRIVER:-$(command -v chromedriver 2>/dev/null || true)}
    AXE=$NODE_TOOLS/node_modules/axe-core/axe.min.js
    export CHROME CHROMEDRIVER AXE
}
